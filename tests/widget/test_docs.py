"""What a webmaster is told exists, and what exists is told."""
from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import List

import pytest
from playwright.sync_api import expect

from bot.channels.web import Web
from tests.site import Site
from tests.widget.conftest import Visit

ROOT = Path(__file__).resolve().parents[2]
DOCS = (ROOT / "docs" / "widget.md").read_text(encoding="utf-8")
ELEMENT = (ROOT / "widget" / "src" / "element.js").read_text(encoding="utf-8")
ATTRIBUTES = re.findall(r'"(\w+)"', re.search(r"ATTRIBUTES = \[(.*?)\]", ELEMENT).group(1))  # type: ignore[union-attr]
EVENTS = sorted(set(re.findall(r'#tell\("([\w-]+)"', ELEMENT)))
METHODS = re.findall(r"^  (?:async |get )?([a-z]\w*)\(.*\) \{", ELEMENT, re.MULTILINE)
STATUSES = sorted(set(re.findall(r"Refused\((\d{3})|status=(\d{3})", "".join(p.read_text(encoding="utf-8") for p in (ROOT / "bot" / "channels").glob("web*.py")))))


def rows(heading: str) -> str:
    """Return the part of the guide under ``heading``."""
    return DOCS.split(f"\n## {heading}\n")[1].split("\n## ")[0]


def test_every_attribute_is_documented_and_no_other() -> None:
    assert re.findall(r"^\| `(\w+)` \|", rows("Attributes"), re.MULTILINE) == ATTRIBUTES and len(ATTRIBUTES) == 8


def test_every_event_is_documented_and_no_other() -> None:
    assert sorted(re.findall(r"^\| `([\w-]+)` \|", rows("From your own script"), re.MULTILINE)) == EVENTS and len(EVENTS) == 3


def test_every_method_is_documented() -> None:
    public = [name for name in METHODS if name not in ("constructor", "connectedCallback", "disconnectedCallback", "attributeChangedCallback")]
    assert sorted(public) == ["ask", "close", "open", "opened"]
    assert all(f"assistant.{name}" in rows("From your own script") for name in public)


@pytest.mark.parametrize("name", [p for p in inspect.signature(Web).parameters if p != "secret"] + ["JPO_WEB_SECRET", "JPO_WEB_ORIGINS"])
def test_every_setting_of_the_server_is_documented(name: str) -> None:
    assert f"`{name}`" in rows("Settings of the server")


@pytest.mark.parametrize("status", [next(filter(None, found)) for found in STATUSES])
def test_every_status_is_documented(status: str) -> None:
    assert status in rows("The channel behind it")


def test_the_size_that_is_told_is_the_size() -> None:
    import gzip

    told = int(re.search(r"about (\d+) KB", DOCS).group(1))  # type: ignore[union-attr]
    assert abs(len(gzip.compress((ROOT / "widget" / "dist" / "widget.js").read_bytes(), 9)) / 1000 - told) <= 1


def snippets(kind: str) -> List[str]:
    """Return the examples of the guide in a language."""
    return re.findall(rf"```{kind}\n(.*?)```", DOCS, re.DOTALL)


def test_the_example_of_a_plain_page_works_as_it_is_written(scripted: Site, visit: Visit) -> None:
    tag, button = (text.replace("https://assistant.example.org", scripted.address) for text in snippets("html"))
    calls, script = (text.replace("https://assistant.example.org", scripted.address) for text in snippets("js"))
    talk = visit(scripted)
    talk.page.route("**/plain.html", lambda route: route.fulfill(content_type="text/html", body=f"<!doctype html><html lang=fr><title>x</title><body>{button}{tag}</body></html>"))
    talk.page.route("**/help.js", lambda route: route.fulfill(content_type="text/javascript", body=script))
    talk.page.goto(f"{scripted.address}/plain.html")
    talk.page.get_by_role("button", name="Questions?").click()
    expect(talk.inside("dialog")).to_be_visible()
    expect(talk.input).to_have_attribute("aria-label", "Votre question")
    talk.page.add_script_tag(content=calls)
    expect(talk.inside(".bubble.user")).to_contain_text("How do I apply?")


def test_the_other_examples_name_the_tag_the_file_and_the_events() -> None:
    (php,), (jsx,) = snippets("php"), snippets("jsx")
    for example in (php, jsx):
        assert "/webhooks/web/widget.js" in example and "<jpo-assistant" in example
    assert set(re.findall(r"jpo-[a-z]+", php + jsx)) - {"jpo-assistant"} <= set(EVENTS)
    assert set(re.findall(r"<jpo-assistant([^>]*)", jsx)[0].split("=")[0].split()) <= {"ref", *ATTRIBUTES}
