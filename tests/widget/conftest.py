"""A real Chromium, and sites to visit with it."""
from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, Callable, Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from bot.chat import Chat
from tests.site import Scripted, Site
from tests.widget.samples import script
from tests.widget.talk import Talk

WIDGET = Path(__file__).resolve().parents[2] / "widget"
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
]
Visit = Callable[..., Talk]
expect.set_options(timeout=15_000)  # machines may be busy


def chromium() -> str:
    """Return the path of the system's Chromium; skips the test where there is none."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if not found:
        pytest.skip("no Chromium on this machine: tools/install_browser.sh could not install it, so the widget is not tested in a browser")
    return found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser for a file of tests: Playwright must be gone before other tests run event loops of their own."""
    path = chromium()
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="module")
def scripted() -> Iterator[Site]:
    """A site whose assistant says what samples.py holds."""
    site = Site(Scripted(script))
    yield site
    site.stop()


@pytest.fixture(scope="module")
def real(chat: Chat) -> Iterator[Site]:
    """A site with the trained assistant."""
    site = Site(chat.agent)
    yield site
    site.stop()


@pytest.fixture()
def visit(browser: Browser) -> Iterator[Visit]:
    """A function that opens the demo page in a fresh browser window; no script may fail there, nothing may come from elsewhere."""
    contexts, talks = [], []

    def go(site: Site, language: str = "en", width: int = 1280, height: int = 800, **options: Any) -> Talk:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        context.set_default_timeout(15_000)
        contexts.append(context)
        talks.append(Talk(context.new_page(), site.address, language))
        return talks[-1]

    yield go
    errors = [error for talk in talks for error in talk.errors]
    elsewhere = [url for talk in talks for url in talk.requests if not url.startswith("http://127.0.0.1:")]
    for context in contexts:
        context.close()
    assert not errors and not elsewhere


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core."""
    path = WIDGET / "node_modules" / "axe-core" / "axe.min.js"
    if not path.is_file():
        pytest.skip("axe-core is not installed: npm is missing or 'npm install' in widget/ failed, so accessibility is not checked by axe")
    return path.read_text(encoding="utf-8")
