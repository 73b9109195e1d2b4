"""What the widget does and does not do on a page."""
from __future__ import annotations

import re
from typing import Any, List

import pytest
from playwright.sync_api import expect

from tests.site import Site
from tests.widget.conftest import Visit
from tests.widget.talk import Talk

STORED = "JSON.stringify([Object.keys(sessionStorage), Object.keys(localStorage), document.cookie])"


def test_nothing_is_stored_or_asked_before_the_panel_is_opened(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted)
    assert talk.page.evaluate(STORED) == '[[],[],""]'
    assert all(re.search(r"/demo/|widget\.js$", url) for url in talk.requests)
    talk.open()
    assert talk.page.evaluate(STORED) == '[["jpo-assistant"],[],""]'
    assert not any("session" in url for url in talk.requests), "a session begins with the first message"
    talk.say("answer")
    assert any(url.endswith("/session") for url in talk.requests)


def test_the_conversation_stays_with_the_tab(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted).open()
    talk.say("card")
    talk.say("answer")
    talk.page.reload()
    expect(talk.inside(".bubble.user")).to_have_count(2)
    expect(talk.inside(".card .criteria > li")).to_have_count(4)
    expect(talk.inside(".suggestions button").first).to_have_text("Degree")
    talk.page.goto(f"{scripted.address}/webhooks/web/demo/fr")
    expect(talk.inside(".bubble.user")).to_have_count(2)
    talk.say("step")
    expect(talk.inside(".bubble.user")).to_have_count(3)
    other = visit(scripted).open()
    expect(other.inside(".bubble.user")).to_have_count(0)


def test_a_phone_s_panel_stays_closed_on_a_new_page(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted, width=375).open()
    talk.say("answer")
    talk.page.reload()
    expect(talk.inside("dialog")).not_to_be_visible()
    talk.open()
    expect(talk.inside(".bubble.user")).to_have_count(1)


def test_what_is_typed_but_not_sent_survives_a_reload(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted).open()
    talk.input.type("half a quest")
    talk.page.reload()
    expect(talk.input).to_have_value("half a quest")
    talk.submit("fail")
    expect(talk.inside(".alert")).not_to_be_empty()
    talk.page.reload()
    expect(talk.input).to_have_value("fail")


def test_offline_the_message_is_kept_and_goes_out_later(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted).open()
    talk.page.context.set_offline(True)
    expect(talk.inside(".offline")).to_contain_text("offline")
    talk.submit("answer")
    expect(talk.inside(".unsent")).to_contain_text("Not sent")
    expect(talk.inside(".alert")).to_contain_text("kept")
    talk.answered(lambda: talk.page.context.set_offline(False))
    expect(talk.inside(".offline")).to_be_empty()
    expect(talk.inside(".alert")).to_be_empty()
    expect(talk.inside(".bubble.user")).to_have_count(1)
    expect(talk.inside(".unsent")).to_have_count(0)


@pytest.mark.parametrize("status, headers, word, again", [
    (503, {}, "cannot be reached", True), (500, {}, "cannot be reached", True), (429, {"Retry-After": "77"}, "77 seconds", True), (413, {}, "shorten", False), (422, {}, "shorten", False),
    (403, {}, "not yet allowed", False), (404, {}, "cannot be reached", True),
])
def test_each_failure_is_told_in_plain_words(scripted: Site, visit: Visit, status: int, headers: Any, word: str, again: bool) -> None:
    talk = visit(scripted).open()
    talk.page.route("**/webhook", lambda route: route.fulfill(status=status, headers=headers, json={"error": "technical"}))
    talk.submit("answer")
    expect(talk.inside(".alert")).to_contain_text(word)
    assert "technical" not in talk.inside("dialog").inner_text()
    assert talk.inside(".alert button").count() == again


def test_feedback_says_so_or_thanks(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted).open()
    rows = talk.inside(".feedback")
    talk.say("answer")
    asked = len(talk.requests)
    rows.last.get_by_role("button", name="Helpful", exact=True).click()
    expect(rows.last).to_have_text("Thank you! This is not recorded.")
    assert len(talk.requests) == asked
    talk.say("answer")
    talk.answered(lambda: rows.last.get_by_role("button", name="Not helpful").click())
    assert scripted.agent.heard[-1].text == "That was not helpful"
    talk.say("step")
    assert talk.inside(".bubble.bot").last.locator(".feedback").count() == 0, "a question is not rated"


def test_long_answers_are_shown_from_their_beginning(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted, reduced_motion="reduce").open()
    talk.say("long")
    offset = "Math.round([...root.querySelectorAll('.bubble.bot')].at(-1).getBoundingClientRect().top - root.querySelector('.scroller').getBoundingClientRect().top)"
    assert 0 <= talk.tree(offset) <= 20


def test_an_answer_comes_into_view_at_400_percent_too(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted, width=320, height=256, reduced_motion="reduce").open()
    talk.say("answer")
    expect(talk.inside(".bubble.bot").last.locator("p").first).to_be_in_viewport()
    talk.inside(".languages").get_by_text("FR").scroll_into_view_if_needed()
    talk.answered(lambda: talk.inside(".languages").get_by_text("FR").click())
    expect(talk.inside(".bubble.bot").last.locator("p").first).to_be_in_viewport()


def test_who_reads_on_is_not_pulled_away(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted, reduced_motion="reduce").open()
    talk.say("long")
    scripted.agent.delay = 1
    try:
        talk.submit("answer")
        expect(talk.inside(".writing")).not_to_be_empty()
        talk.tree("root.querySelector('.scroller').scrollTop = 40")
        expect(talk.inside(".writing")).to_be_empty()
    finally:
        scripted.agent.delay = 0
    assert talk.tree("root.querySelector('.scroller').scrollTop") == 40
    talk.inside(".newest").click()
    expect(talk.inside(".bubble.bot").last).to_be_in_viewport()
    expect(talk.inside(".newest")).not_to_be_visible()


@pytest.mark.parametrize("language, words", [("en", ["International Criminal Court", "✗ Degree: not met.", "What would change it", "not a decision", "ICC JPO FAQ"]), ("fr", ["Cour pénale internationale", "✗ Diplôme : non rempli.", "pas une décision"])])
def test_a_verdict_can_be_copied(scripted: Site, visit: Visit, language: str, words: List[str]) -> None:
    talk = visit(scripted, language, permissions=["clipboard-read", "clipboard-write"]).open()
    talk.say(f"card {language}").locator(".tools button").first.click()
    expect(talk.inside("[role=status].unseen")).to_have_text(re.compile("Copied|Copié"))
    text = talk.page.evaluate("navigator.clipboard.readText()")
    assert all(word in text for word in words) and re.search(r"\b20\d\d\b", text), text


def test_a_verdict_is_printed_alone(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted, color_scheme="dark").open()
    talk.page.evaluate("() => { window.print = () => { window.printed = (window.printed ?? 0) + 1; }; }")
    talk.say("card").locator(".tools button").last.click()
    assert talk.page.evaluate("window.printed") == 1
    talk.page.emulate_media(media="print")
    paper = talk.page.locator(".jpo-assistant-paper")
    expect(paper.locator(".card")).to_be_visible()
    for part in ("International Criminal Court", "not a decision", "Degree", "ICC JPO FAQ"):
        expect(paper).to_contain_text(part)
    expect(talk.page.locator("main")).not_to_be_visible()
    assert talk.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    expect(talk.inside(".log")).not_to_be_visible()
    talk.page.emulate_media(media="screen")
    expect(paper.locator(".card")).not_to_be_visible()
    talk.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert paper.count() == 0 and talk.page.evaluate("document.adoptedStyleSheets.length") == 0


def test_more_than_a_thousand_characters_are_not_sent(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted).open()
    talk.submit("x" * 1001)
    expect(talk.inside(".alert")).to_contain_text("1000")
    expect(talk.input).to_have_value("x" * 1001)
    assert not any(url.endswith("webhook") for url in talk.requests)


def test_shift_enter_makes_a_line_and_nothing_is_sent_twice(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted).open()
    talk.input.fill("one")
    talk.input.press("Shift+Enter")
    talk.input.type("two")
    expect(talk.input).to_have_value("one\ntwo")
    scripted.agent.delay = 0.5
    try:
        talk.input.press("Enter")
        talk.submit("answer")
        expect(talk.input).to_have_value("answer")
        expect(talk.inside(".bubble.user")).to_have_count(1)
        expect(talk.inside(".writing")).to_be_empty()
    finally:
        scripted.agent.delay = 0


def test_the_page_says_its_path_and_no_more(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted)
    talk.page.goto(f"{scripted.address}/webhooks/web/demo/?name=secret#secret")
    talk.open().say("answer")
    assert scripted.agent.heard[-1].metadata == {"language": "en", "page": "/webhooks/web/demo/"}


def attributes(talk: Talk, **values: str) -> None:
    """Set attributes of the tag."""
    talk.page.evaluate("values => { for (const [name, value] of Object.entries(values)) document.querySelector('jpo-assistant').setAttribute(name, value); }", values)


def test_each_attribute_does_what_it_says(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted)
    attributes(talk, language="fr", accent="#ffd400", position="left", heading="Mon assistant", privacy="/vie-privee", contact="mailto:jpo@example.org", greeting="off")
    launcher = talk.inside(".launcher")
    expect(launcher).to_contain_text("JPO ?")
    expect(launcher).to_have_css("background-color", "rgb(255, 212, 0)")
    expect(launcher).to_have_css("color", "rgb(0, 0, 0)")
    box = launcher.bounding_box()
    assert box and box["x"] < 40
    launcher.click()
    expect(talk.inside("h2")).to_have_text("Mon assistant")
    expect(talk.inside("footer").get_by_role("link", name="Contact humain")).to_have_attribute("href", "mailto:jpo@example.org")
    expect(talk.inside("footer").get_by_role("link", name="Vie privée")).to_have_attribute("href", f"{scripted.address}/vie-privee")
    assert talk.inside(".bubble").count() == 0


def test_the_server_attribute_names_another_server(scripted: Site, visit: Visit) -> None:
    other = Site(scripted.agent, origins=[scripted.address])
    talk = visit(scripted)
    attributes(talk, server=other.address)
    talk.page.route("**/demo/", lambda route: route.continue_())
    talk.open()
    talk.submit("answer")
    expect(talk.inside(".alert")).not_to_be_empty()  # the demo page's own policy allows its own server alone
    assert any("Content Security Policy" in error for error in talk.errors)
    talk.errors.clear()
    other.stop()


def test_a_page_can_open_close_ask_and_listen(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted)
    talk.page.evaluate("window.told = []; for (const name of ['jpo-open', 'jpo-close', 'jpo-answer']) document.addEventListener(name, event => told.push([name, event.detail?.messages?.[0]?.custom?.kind ?? null]))")
    talk.page.evaluate("document.querySelector('jpo-assistant').ask('answer en')")
    expect(talk.inside(".bubble.user")).to_have_text("You said: answer en")
    expect(talk.inside(".feedback")).to_have_count(1)
    talk.page.evaluate("document.querySelector('jpo-assistant').close()")
    assert talk.page.evaluate("told") == [["jpo-open", None], ["jpo-answer", "answer"], ["jpo-close", None]]
    talk.page.evaluate("document.querySelector('jpo-assistant').open()")
    expect(talk.inside("dialog")).to_be_visible()
    assert talk.page.evaluate("document.querySelector('jpo-assistant').opened") is True


def test_a_widget_that_is_taken_away_leaves_nothing_behind(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted).open()
    talk.page.evaluate("() => { const e = document.querySelector('jpo-assistant'); e.remove(); document.body.append(e); }")
    talk.open() if talk.inside(".launcher").is_visible() else None
    talk.say("answer")
    expect(talk.inside(".bubble.user")).to_have_count(1)


def test_the_language_before_the_first_message_is_the_page_s(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted, "fr").open()
    expect(talk.inside(".bubble.bot")).to_contain_text("Bonjour")
    talk.inside(".languages").get_by_text("EN").click()
    expect(talk.inside(".bubble.bot")).to_contain_text("Hello")
    assert talk.inside(".bubble.user").count() == 0
    talk.page.reload()
    expect(talk.input).to_have_attribute("aria-label", "Your question")
