"""The widget beside deep-chat and botframework-webchat on the same page: size, time to interactive, memory.

``make bench``, or ``python -m benchmarks.widget``. Each is installed from npm into a folder of its own, served from this
machine and opened in the system's Chromium with the processor slowed down four times. Interactive means: the field to
type in can be reached, and two frames have passed. Memory is the page's heap after 200 messages and a
garbage collection. Ours answers over HTTP through its channel; the others are handed their answers on the page.
"""
from __future__ import annotations

import gzip
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Dict, List

import bot.lean  # noqa: F401  (first: keeps TensorFlow out)
from playwright.sync_api import Browser, sync_playwright

from tests.site import Scripted, Site
from tests.widget.conftest import FLAGS, chromium
from tests.widget.samples import script

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ["deep-chat@2.4.2", "botframework-webchat@4.18.1"]
MESSAGES = 200
ROUNDS = 5
FOUND = """(async selector => {
  const find = root => { for (const e of root.querySelectorAll('*')) { if (e.matches(selector)) return e; const inner = e.shadowRoot && find(e.shadowRoot); if (inner) return inner; } };
  while (!find(document)) await new Promise(done => setTimeout(done, 5));
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now();
})"""
_SHOWN = """(() => { const text = root => [...root.childNodes].map(n => n.shadowRoot ? text(n.shadowRoot) : n.nodeType === 3 ? n.data : /^(script|style)$/i.test(n.nodeName) ? '' : text(n)).join(' ');
  return text(document.body).split('Usually under 35').length - 1; })()"""
PAGE = "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title><body><h1>A page</h1>{}</body></html>"
OURS = PAGE.format('<script src="{server}/webhooks/web/widget.js" defer></script><jpo-assistant server="{server}"></jpo-assistant><script>customElements.whenDefined("jpo-assistant").then(() => document.querySelector("jpo-assistant").open());</script>')
DEEP = PAGE.format('<script src="deep-chat.js" type="module"></script><deep-chat id="c"></deep-chat><script type="module">c.connect = {handler: (body, signals) => signals.onResponse({text: "Usually under 35."})};</script>')
WEBCHAT = PAGE.format(
    '<div id="c"></div><script src="webchat.js"></script><script>'
    "const all = []; const put = a => { for (const o of all) o.next(a); };"
    "const stream = start => ({subscribe(o) { const s = o.next ? o : {next: o}; start(s); return {unsubscribe() {}}; }, [Symbol.observable || '@@observable']() { return this; }});"
    "let n = 0; const stamp = a => ({...a, id: String(++n), timestamp: new Date().toISOString()});"
    "const directLine = {activity$: stream(o => all.push(o)), connectionStatus$: stream(o => { o.next(0); o.next(1); o.next(2); }), end() {},"
    "postActivity: a => stream(o => { const s = stamp(a); put(s); o.next(s.id); o.complete && o.complete(); if (a.type === 'message') put(stamp({type: 'message', from: {id: 'bot', role: 'bot'}, text: 'Usually under 35.'})); })};"
    "window.say = text => window.store.dispatch({type: 'WEB_CHAT/SEND_MESSAGE', payload: {text, method: 'keyboard'}});"
    "window.store = WebChat.createStore(); WebChat.renderWebChat({directLine, store: window.store, userID: 'me'}, c);</script>"
)


def main() -> int:
    """Print the table."""
    if not shutil.which("npm"):
        print("npm is missing: the widget is not compared with others.")
        return 0
    folder = Path(tempfile.mkdtemp(prefix="widget-bench-"))
    (folder / "package.json").write_text('{"private": true}')
    subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock", *PACKAGES], cwd=folder, check=True)
    bundles = {
        "ours": ROOT / "widget" / "dist" / "widget.js",
        "deep-chat": folder / "node_modules" / "deep-chat" / "dist" / "deepChat.bundle.js",
        "webchat": folder / "node_modules" / "botframework-webchat" / "dist" / "webchat.js",
    }
    shutil.copy(bundles["deep-chat"], folder / "deep-chat.js")
    shutil.copy(bundles["webchat"], folder / "webchat.js")
    handler = partial(_Quiet, directory=str(folder))
    files = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=files.serve_forever, daemon=True).start()
    host = f"http://127.0.0.1:{files.server_port}"
    site = Site(Scripted(script), origins=[host])
    for name, page in (("ours", OURS.replace("{server}", site.address)), ("deep-chat", DEEP), ("webchat", WEBCHAT)):
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        rows = {name: {"gzipped, KB": len(gzip.compress(path.read_bytes(), 9)) / 1000, **measure(browser, name, f"{host}/{name}.html")} for name, path in bundles.items()}
        browser.close()
    site.stop()
    files.shutdown()
    shutil.rmtree(folder)
    print(table(rows))
    return 0


def measure(browser: Browser, name: str, address: str) -> Dict[str, float]:
    """Open ``address`` several times, then hold a conversation there."""
    selector = {"ours": "textarea", "deep-chat": "#text-input", "webchat": "input[data-id], textarea, form input"}[name]
    times: List[float] = []
    for _ in range(ROUNDS):
        context = browser.new_context()
        page = context.new_page()
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
        page.goto(address, wait_until="commit")
        times.append(page.evaluate(f"{FOUND}({selector!r})"))
        context.close()
    page = browser.new_context().new_page()
    page.goto(address)
    page.evaluate(f"{FOUND}({selector!r})")
    session = page.context.new_cdp_session(page)
    before = _memory(session)
    talk(page, name)
    after = _memory(session)
    shown = page.evaluate(_SHOWN)
    page.context.close()
    return {"interactive, ms": statistics.median(times), "heap at first, MB": before["JSHeapUsedSize"] / 1e6, f"heap after {MESSAGES} messages, MB": after["JSHeapUsedSize"] / 1e6, "answers shown": shown}


def talk(page: Any, name: str) -> None:
    """Say half of the messages; the other half are answers."""
    if name == "ours":
        page.evaluate(f"(async () => {{ for (let i = 0; i < {MESSAGES // 2}; i++) await document.querySelector('jpo-assistant').ask('answer en'); }})()")
    elif name == "deep-chat":
        page.evaluate(f"(async () => {{ for (let i = 0; i < {MESSAGES // 2}; i++) {{ c.submitUserMessage({{text: 'answer'}}); for (let n = 0; n < 100 && c.getMessages().length < 2 * i + 2; n++) await new Promise(done => setTimeout(done, 10)); }} }})()")
    else:
        page.evaluate(f"(async () => {{ for (let i = 0; i < {MESSAGES // 2}; i++) {{ say('answer'); await new Promise(done => setTimeout(done, 30)); }} await new Promise(done => setTimeout(done, 3000)); }})()")


def _memory(session: Any) -> Dict[str, float]:
    session.send("HeapProfiler.collectGarbage")
    session.send("Performance.enable")
    return {metric["name"]: metric["value"] for metric in session.send("Performance.getMetrics")["metrics"]}


def table(rows: Dict[str, Dict[str, float]]) -> str:
    """Return the figures as a table for a README."""
    names = list(rows)
    lines = [f"| | {' | '.join(names)} |", "|---" * (len(names) + 1) + "|"]
    return "\n".join(lines + [f"| {figure} | {' | '.join(f'{rows[n][figure]:.1f}' for n in names)} |" for figure in rows[names[0]]])


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


if __name__ == "__main__":
    sys.exit(main())
