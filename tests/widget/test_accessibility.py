"""The widget for everybody: axe in many states, and what axe cannot see."""
from __future__ import annotations

from typing import Any, Callable, Dict, List

import pytest
from playwright.sync_api import expect

from tests.site import Site
from tests.widget.conftest import Visit
from tests.widget.talk import Talk

Reach = Callable[[Talk], Any]
RULES = "{resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}"


def says(form: str) -> Reach:
    """Return what brings the widget to a reply of ``form``."""
    return lambda talk: talk.open().say(f"{form} {talk.language}")


def _waiting(talk: Talk) -> None:
    talk.page.route("**/webhook", lambda route: None)
    talk.open().submit("answer")
    expect(talk.inside(".writing")).not_to_be_empty()


def _failed(talk: Talk) -> None:
    talk.open().submit("fail")
    expect(talk.inside(".alert")).not_to_be_empty()


def _busy(talk: Talk) -> None:
    talk.page.route("**/webhook", lambda route: route.fulfill(status=429, headers={"Retry-After": "70"}, json={}))
    talk.open().submit("answer")
    expect(talk.inside(".alert")).to_contain_text("70")


def _offline(talk: Talk) -> None:
    talk.open()
    talk.page.context.set_offline(True)
    expect(talk.inside(".offline")).not_to_be_empty()


def _unfolded(talk: Talk) -> None:
    says("several")(talk).locator("summary").click()


def _enlarged(talk: Talk) -> None:
    says("table")(talk)
    if talk.button("enlarge").is_visible():
        talk.button("enlarge").click()


def _judged(talk: Talk) -> None:
    says("answer")(talk).locator(".feedback button").first.click()


def _erasing(talk: Talk) -> None:
    says("answer")(talk)
    talk.button("erase").click()


def _erased(talk: Talk) -> None:
    _erasing(talk)
    talk.inside(".confirm").get_by_role("button", name=talk.words["erase_yes"], exact=True).click()
    expect(talk.inside(".note")).to_be_visible()


def _renewed(talk: Talk) -> None:
    says("answer")(talk)
    talk.page.evaluate("sessionStorage['jpo-assistant'] = JSON.stringify({token: 'x.1.y', expires: 9e15, open: false})")
    talk.page.reload()
    talk.open().say(f"first {talk.language}")
    expect(talk.inside(".note")).to_be_visible()


def _returned(talk: Talk) -> None:
    says("card")(talk)
    talk.page.reload()
    if not talk.inside("dialog").is_visible():
        talk.open()
    expect(talk.inside(".card")).to_be_visible()


STATES: Dict[str, Reach] = {
    "closed": lambda talk: None, "open": lambda talk: talk.open(), "waiting": _waiting, "answer": says("answer"), "sources unfolded": _unfolded, "links": says("links"),
    "two bubbles": says("two"), "step": says("step"), "table": says("table"), "table enlarged": _enlarged, "card": says("card"), "long": says("long"), "failed": _failed, "busy": _busy,
    "offline": _offline, "judged": _judged, "erasing": _erasing, "erased": _erased, "renewed": _renewed, "returned": _returned,
}


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing(scripted: Site, visit: Visit, axe: str, state: str, language: str, width: int) -> None:
    talk = visit(scripted, language, width, reduced_motion="reduce")
    STATES[state](talk)
    talk.page.evaluate(axe)
    found = talk.page.evaluate(f"axe.run({'document' if state in ('closed', 'open') else 'document.querySelector(`jpo-assistant`)'}, {RULES})")
    assert [(v["id"], [n["html"][:200] for n in v["nodes"]]) for v in found["violations"]] == []
    assert talk.tree("root.querySelectorAll('button').length") >= 6, "axe looked at a widget that is there"


@pytest.mark.parametrize("state", ["open", "card", "table", "failed"])
@pytest.mark.parametrize("scheme", [{"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_axe_finds_nothing_in_other_colours(scripted: Site, visit: Visit, axe: str, state: str, scheme: Dict[str, Any]) -> None:
    talk = visit(scripted, "en", 1280, reduced_motion="reduce", **scheme)
    STATES[state](talk)
    talk.page.evaluate(axe)
    found = talk.page.evaluate(f"axe.run(document.querySelector('jpo-assistant'), {RULES})")
    assert [(v["id"], [n["html"][:200] for n in v["nodes"]]) for v in found["violations"]] == []


WATCH = """(() => {
  const log = document.querySelector('jpo-assistant').shadowRoot.querySelector('.log');
  window.seen = [];
  new MutationObserver(records => {
    for (const record of records) {
      const off = (record.target.closest ? record.target : record.target.parentElement).closest('[aria-live=off]');
      if (off) continue;
      for (const node of record.addedNodes) window.seen.push([record.target === log, node.className, node.lang]);
      if (record.type === 'characterData') window.seen.push(['text', record.target.data]);
    }
  }).observe(log, {childList: true, subtree: true, characterData: true});
})()"""


@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_bubble_is_announced_once_in_its_language(scripted: Site, visit: Visit, language: str) -> None:
    talk = visit(scripted, language).open()
    assert (talk.log.get_attribute("role"), talk.log.get_attribute("aria-live")) == ("log", "polite")
    other = "fr" if language == "en" else "en"
    talk.page.evaluate(WATCH)
    talk.say(f"answer {other}").locator(".feedback button").first.click()
    talk.say(f"card {language}")
    talk.say("two")
    seen = talk.page.evaluate("window.seen")
    assert all(direct is True for direct, *_ in seen), "bubbles are built before they enter the log"
    assert [(kind, lang) for _, kind, lang in seen if "bot" in kind] == [("bubble bot", other), ("bubble bot cards", language), ("bubble bot", "en"), ("bubble bot", "en")]
    assert sum("user" in kind for _, kind, _ in seen) == 3
    assert all(bubble.get_attribute("lang") for bubble in talk.inside(".bubble").all())


def test_a_heading_in_another_language_says_so(scripted: Site, visit: Visit) -> None:
    bubble = visit(scripted, "fr").open().say("several fr")
    assert {place.get_attribute("lang") for place in bubble.locator(".sources ul ul li").all()} == {"en", "fr"}


def test_the_history_is_not_announced(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted, width=375).open()
    talk.say("answer")
    talk.page.reload()
    talk.tree("(log => new MutationObserver(() => (window.live ??= []).push(log.ariaLive)).observe(log, {childList: true}))(root.querySelector('.log'))")
    talk.open()
    expect(talk.inside(".bubble.user")).to_have_count(1)
    assert set(talk.page.evaluate("window.live")) == {"off"}
    expect(talk.log).to_have_attribute("aria-live", "polite")


@pytest.mark.parametrize("width", [1280, 320])
def test_the_keyboard_reaches_everything_in_order_and_leaves(scripted: Site, visit: Visit, width: int) -> None:
    talk = visit(scripted, "en", width)
    talk.inside(".launcher").focus()
    talk.page.keyboard.press("Enter")
    assert talk.focused() == "Your question"
    talk.say("answer")
    assert talk.focused() == "Your question", "an answer does not take the focus"
    order: List[str] = []
    talk.inside("header button").first.focus()
    for _ in range(30):
        order.append(talk.focused())
        if order[-1] == "Erase":
            break
        talk.page.keyboard.press("Tab")
    sizes = ["Enlarge"] if width > 640 else []
    assert order[:3 + len(sizes)] == ["EN (English)", "FR (Français)", *sizes, "Close"]
    names = [name for name in order if name in ("Conversation", "Helpful", "Not helpful", "Degree", "Your question", "Send", "Ask a person", "Privacy", "Erase")]
    assert names == ["Conversation", "Helpful", "Not helpful", "Degree", "Your question", "Send", "Ask a person", "Privacy", "Erase"]
    for _ in range(4):
        talk.page.keyboard.press("Tab")
    if width > 640:
        assert not talk.page.evaluate("document.activeElement?.localName === 'jpo-assistant'"), "the page goes on after the panel"
    talk.input.focus()
    talk.page.keyboard.press("Escape")
    expect(talk.inside("dialog")).not_to_be_visible()
    assert talk.focused() == "Ask about JPO posts"


def test_escape_in_the_page_leaves_the_panel_open(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted).open()
    talk.page.locator(".brand").focus()
    talk.page.keyboard.press("Escape")
    expect(talk.inside("dialog")).to_be_visible()


def test_what_is_pressed_and_goes_away_leaves_the_focus_in_the_panel(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted).open()
    talk.say("answer")
    talk.inside(".suggestions button").first.focus()
    talk.answered(lambda: talk.page.keyboard.press("Enter"))
    assert talk.focused() == "Your question"
    talk.button("erase").focus()
    talk.page.keyboard.press("Enter")
    assert talk.focused() == "Keep it"
    talk.page.keyboard.press("Enter")
    assert talk.focused() == "Erase"


def test_a_new_page_does_not_take_the_focus(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted).open()
    talk.say("answer")
    talk.page.goto(f"{scripted.address}/webhooks/web/demo/fr")
    expect(talk.inside("dialog")).to_be_visible()
    assert talk.page.evaluate("document.activeElement.localName") == "body"


SMALL = """[...root.querySelectorAll('button, summary, textarea, footer a')].filter(e => e.checkVisibility())
  .map(e => [e.getAttribute('aria-label') || e.textContent, e.getBoundingClientRect()]).filter(([, b]) => b.width < 43.9 || b.height < 43.9).map(([n, b]) => [n, b.width, b.height])"""
WIDE = "[...root.querySelectorAll('dialog, dialog *')].filter(e => e.checkVisibility() && !e.closest('.unseen, thead, svg') && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.className || e.localName)"


@pytest.mark.parametrize("form", ["answer", "table", "card", "step", "several"])
@pytest.mark.parametrize("width, height", [(1280, 800), (320, 256), (320, 640)])
def test_targets_are_large_and_nothing_is_cut_off(scripted: Site, visit: Visit, form: str, width: int, height: int) -> None:
    """320 x 256 is what a page of 1280 x 1024 has at 400 % zoom."""
    talk = visit(scripted, "fr", width, height, reduced_motion="reduce").open()
    talk.say(f"{form} fr")
    assert talk.tree(SMALL) == []
    assert talk.tree(WIDE) == []
    talk.inside(".suggestions button").last.scroll_into_view_if_needed()
    expect(talk.inside(".suggestions button").last).to_be_in_viewport()
    talk.inside("footer > :not([hidden])").last.scroll_into_view_if_needed()
    expect(talk.inside("footer > :not([hidden])").last).to_be_in_viewport()


def test_wider_text_spacing_loses_nothing(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted, "fr", 320, 640).open()
    talk.say("card fr")
    talk.tree("root.adoptedStyleSheets = [...root.adoptedStyleSheets, (s => (s.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important} p{margin-bottom:2em!important}'), s))(new CSSStyleSheet())]")
    assert talk.tree(WIDE) == []
    cut = "[...root.querySelectorAll('dialog button, dialog p, dialog h2, dialog h3, dialog li')].filter(e => e.checkVisibility() && !e.closest('.unseen, .brief') && (e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible')).length"
    assert talk.tree(cut) == 0


@pytest.mark.parametrize("motion, still", [("reduce", True), ("no-preference", False)])
def test_nothing_moves_for_who_asked_for_it(scripted: Site, visit: Visit, motion: str, still: bool) -> None:
    talk = visit(scripted, reduced_motion=motion)
    _waiting(talk)
    assert (talk.tree("root.getAnimations().length") == 0) == still
    endless = "root.getAnimations().some(a => a.effect.getComputedTiming().endTime > 5000)"
    assert not talk.tree(endless), "what moves by itself stops within five seconds"


@pytest.mark.parametrize("state", ["open", "answer", "failed", "erased", "card"])
def test_a_person_can_be_reached_from_the_same_place(scripted: Site, visit: Visit, state: str) -> None:
    talk = visit(scripted)
    STATES[state](talk)
    person = talk.inside("footer").get_by_role("button", name="Ask a person")
    box, panel = person.bounding_box(), talk.inside("dialog").bounding_box()
    assert box and panel and panel["y"] + panel["height"] - box["y"] < 60
    expect(talk.inside(".automated")).to_be_visible()


def test_forced_colours_keep_every_edge(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted, forced_colors="active").open()
    talk.say("card")
    for part in (".bubble.user", ".send", ".label", ".suggestions button"):
        assert talk.tree(f"parseFloat(getComputedStyle(root.querySelector('{part}')).borderTopWidth)") >= 1, part


def test_the_name_and_role_of_the_parts(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted).open()
    talk.say("answer")
    session = talk.page.context.new_cdp_session(talk.page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    named = {(n["role"]["value"], n.get("name", {}).get("value")) for n in nodes if not n.get("ignored")}
    assert {("log", "Conversation"), ("dialog", "JPO Assistant"), ("textbox", "Your question"), ("button", "Send"), ("button", "Close")} <= named
    assert any(role == "StaticText" and text == "Assistant:" for role, text in named), "who speaks is in the text"
