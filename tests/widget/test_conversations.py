"""Whole conversations with the trained assistant in a real browser, in both languages."""
from __future__ import annotations

import json
from typing import Any, Callable, Dict

import pytest
from playwright.sync_api import expect

from tests.site import Site
from tests.widget.conftest import Visit
from tests.widget.talk import Talk

SAY: Dict[str, Dict[str, Any]] = {
    "en": {
        "age": "What is the age limit for the ICC?", "35": "35 years", "source": "Who is eligible", "compare": "Compare the programmes", "columns": ["ICC", "UNITAR", "Belgium"],
        "check": "Am I eligible for the ICC?", "answers": ["29", "master's", "2 years", "good English", "excellent"], "step": "Step {} of 5",
        "verdict": "does not settle it", "met": "met", "decision": "not a decision", "other": "FR", "aside": "Who pays a JPO?",
    },
    "fr": {
        "age": "Quel est l'âge limite à la CPI ?", "35": "35 ans", "source": "Qui peut prétendre", "compare": "Compare les programmes", "columns": ["CPI", "UNITAR", "Belgique"],
        "check": "Suis-je éligible à la CPI ?", "answers": ["29 ans", "master", "2 ans", "bon niveau d'anglais", "excellent niveau"], "step": "Étape {} sur 5",
        "verdict": "ne permet pas de trancher", "met": "rempli", "decision": "pas une décision", "other": "EN", "aside": "Qui paie un JPO ?",
    },
}
RENEWED: Dict[str, str] = {"en": "no longer keeps", "fr": "n’a plus la conversation"}
both = pytest.mark.parametrize("language", ["en", "fr"])


@both
def test_a_question_is_answered_with_its_source(real: Site, visit: Visit, language: str) -> None:
    say = SAY[language]
    talk = visit(real, language).open()
    bubble = talk.say(say["age"])
    expect(bubble).to_contain_text(say["35"])
    assert bubble.get_attribute("lang") == language
    summary = bubble.locator("summary")
    expect(summary).to_contain_text(say["source"])
    expect(bubble.locator(".document")).not_to_be_visible()
    summary.click()
    expect(bubble.locator(".document")).to_be_visible()
    titles = talk.inside(".suggestions button").all_inner_texts()
    assert len(titles) >= 2
    talk.press(titles[0])
    expect(talk.inside(".bubble.user")).to_have_count(2)


@both
@pytest.mark.parametrize("width", [1280, 375])
def test_programmes_are_compared_in_a_table_that_folds(real: Site, visit: Visit, language: str, width: int) -> None:
    say = SAY[language]
    talk = visit(real, language, width).open()
    talk.press(say["compare"])
    table = talk.inside("table")
    assert table.get_by_role("columnheader").all_inner_texts() == say["columns"] and table.get_by_role("row").count() == 6
    folded = "getComputedStyle(root.querySelector('tbody td')).display"
    assert talk.tree(folded) == "block"
    if width > 1000:
        talk.button("enlarge").click()
        assert talk.tree(folded) == "table-cell"
    assert talk.tree("root.querySelector('.scroller').scrollWidth <= root.querySelector('.scroller').clientWidth")


@both
@pytest.mark.parametrize("width", [1280, 375])
def test_the_check_leads_to_a_card(real: Site, visit: Visit, language: str, width: int) -> None:
    say = SAY[language]
    talk = visit(real, language, width).open()
    expect(talk.say(say["check"]).locator(".progress")).to_have_text(say["step"].format(1))
    for number, text in enumerate(say["answers"][:-1], start=2):
        expect(talk.say(text).locator(".progress")).to_have_text(say["step"].format(number))
    card = talk.say(say["answers"][-1]).locator(".card")
    expect(card.locator(".label")).to_contain_text(say["verdict"])
    assert card.locator(".criteria > li").count() == 4
    assert say["met"] in card.locator(".criteria > li .status").first.inner_text()
    assert card.locator(".criteria svg").count() == 4, "each status has an icon beside its words"
    expect(card.locator(".notice")).to_contain_text(say["decision"])
    assert card.get_attribute("lang") == language


@both
def test_the_language_changes_in_the_middle_of_the_check(real: Site, visit: Visit, language: str) -> None:
    say, other = SAY[language], "fr" if language == "en" else "en"
    talk = visit(real, language).open()
    talk.say(say["check"])
    talk.say(say["answers"][0])
    talk.answered(lambda: talk.inside(".languages").get_by_text(say["other"]).click())
    last = talk.inside(".bubble.bot").last
    assert last.get_attribute("lang") == other
    expect(last.locator(".progress")).to_have_text(SAY[other]["step"].format(2))
    expect(talk.input).to_have_attribute("aria-label", {"en": "Your question", "fr": "Votre question"}[other])
    assert talk.tree("root.querySelector('.root').lang") == other
    expect(talk.say(SAY[other]["answers"][1]).locator(".progress")).to_have_text(SAY[other]["step"].format(3))


@both
def test_a_question_in_the_middle_is_answered_and_the_check_goes_on(real: Site, visit: Visit, language: str) -> None:
    say = SAY[language]
    talk = visit(real, language).open()
    talk.say(say["check"])
    before = talk.inside(".bubble.bot").count()
    last = talk.say(say["aside"])
    assert talk.inside(".bubble.bot").count() == before + 2
    expect(last.locator(".progress")).to_have_text(say["step"].format(1))


@both
def test_a_failure_is_told_and_the_message_goes_out_again(real: Site, visit: Visit, language: str) -> None:
    talk = visit(real, language).open()
    talk.page.route("**/webhook", lambda route: route.fulfill(status=503, json={"error": "down"}))
    talk.submit(SAY[language]["age"])
    expect(talk.inside(".alert")).not_to_be_empty()
    expect(talk.inside(".bubble.user.unsent")).to_have_count(1)
    talk.page.unroute("**/webhook")
    talk.answered(lambda: talk.button("retry").click())
    expect(talk.inside(".bubble.user")).to_have_count(1)
    expect(talk.inside(".unsent")).to_have_count(0)
    expect(talk.inside(".alert")).to_be_empty()


@both
def test_erasing_forgets_here_and_there(real: Site, visit: Visit, language: str) -> None:
    talk = visit(real, language).open()
    talk.say(SAY[language]["age"])
    token = talk.page.evaluate("JSON.parse(sessionStorage['jpo-assistant']).token")
    assert len(real.call("GET", "history", None, token)[1]["messages"]) == 2
    talk.button("erase").click()
    talk.inside(".confirm").get_by_role("button", name=talk.words["erase_yes"], exact=True).click()
    expect(talk.inside(".note")).to_have_count(1)
    expect(talk.inside(".bubble.user")).to_have_count(0)
    assert real.call("GET", "history", None, token)[1]["messages"] == []
    assert "token" not in talk.page.evaluate("sessionStorage['jpo-assistant']")
    talk.say(SAY[language]["age"])


def _expired(talk: Talk, site: Site) -> None:
    kept = json.loads(talk.page.evaluate("sessionStorage['jpo-assistant']"))
    talk.page.evaluate("value => (sessionStorage['jpo-assistant'] = value)", json.dumps({**kept, "expires": 1}))


def _forged(talk: Talk, site: Site) -> None:
    kept = json.loads(talk.page.evaluate("sessionStorage['jpo-assistant']"))
    talk.page.evaluate("value => (sessionStorage['jpo-assistant'] = value)", json.dumps({**kept, "token": "a.1.b"}))


def _dropped(talk: Talk, site: Site) -> None:
    token = json.loads(talk.page.evaluate("sessionStorage['jpo-assistant']"))["token"]
    assert site.call("DELETE", "conversation", None, token)[0] == 204


@both
@pytest.mark.parametrize("lose", [_expired, _forged, _dropped], ids=["the session is over", "the secret is another", "the assistant was restarted"])
def test_a_conversation_that_the_assistant_lost_begins_anew_and_says_so(real: Site, visit: Visit, language: str, lose: Callable[[Talk, Site], None]) -> None:
    talk = visit(real, language).open()
    talk.say(SAY[language]["check"])
    lose(talk, real)
    talk.page.reload()
    expect(talk.inside(".bubble.user")).to_have_count(1)
    expect(talk.inside(".note")).to_have_count(0)
    answer = talk.say(SAY[language]["age"])
    expect(answer).to_contain_text(SAY[language]["35"])
    note = talk.inside(".note")
    expect(note).to_contain_text(RENEWED[language])
    assert note.get_attribute("lang") == language
    assert talk.log.locator("> *").last.get_attribute("class") != "note", "the note stands before the answer"
    talk.say(SAY[language]["aside"])
    expect(note).to_have_count(1)


def test_a_button_of_a_conversation_that_is_lost_goes_out_as_words(real: Site, visit: Visit) -> None:
    talk = visit(real).open()
    talk.say(SAY["en"]["age"])
    _dropped(talk, real)
    title = talk.inside(".suggestions button").first.inner_text()
    expect(talk.press(title)).not_to_contain_text("cannot be sent")
    expect(talk.inside(".note")).to_contain_text(RENEWED["en"])
    expect(talk.inside(".alert")).to_be_empty()
