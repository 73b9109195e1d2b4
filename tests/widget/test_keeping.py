"""What the tab keeps of a conversation, so that a reload changes nothing."""
from __future__ import annotations

from typing import List

import pytest
from playwright.sync_api import expect

from tests.site import Site
from tests.widget.conftest import Visit
from tests.widget.talk import Talk

KEYS = "JSON.stringify(Object.keys(sessionStorage).sort())"
FULL = """(most => { const set = Storage.prototype.setItem; Storage.prototype.setItem = function (key, value) {
  if (value.length > most) throw new DOMException('full', 'QuotaExceededError'); set.call(this, key, value); }; })"""


def bubbles(talk: Talk) -> List[List[str]]:
    """Return what stands in the conversation, without who said it."""
    return [text.split(":", 1)[1].split() for text in talk.log.locator(".bubble.user, .bubble.user ~ .bubble").all_inner_texts()]


def test_sixty_messages_come_back_as_they_were(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted, reduced_motion="reduce").open()
    for number in range(30):
        talk.say(f"{('card', 'table', 'answer', 'two', 'number')[number % 5]} {('en', 'fr')[number % 2]}")
    before = bubbles(talk)
    assert talk.inside(".bubble.user").count() == 30
    talk.page.reload()
    expect(talk.inside(".bubble.user")).to_have_count(30)
    assert bubbles(talk) == before
    assert talk.tree("(s => s.scrollHeight - s.scrollTop - s.clientHeight < 2)(root.querySelector('.scroller'))"), "the newest is in view"
    assert talk.page.evaluate("Object.values(sessionStorage).join().length") < 200_000


def test_a_reload_needs_no_connection(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted).open()
    talk.say("card")
    asked = len(scripted.agent.heard)
    talk.page.route("**/webhooks/web/history", lambda route: route.abort())
    talk.page.reload()
    expect(talk.inside(".card")).to_be_visible()
    expect(talk.inside(".alert")).to_be_empty()
    assert len(scripted.agent.heard) == asked


def test_no_more_is_kept_than_there_is_room_for(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted)
    talk.page.evaluate(f"{FULL}(5000)")
    talk.open()
    for number in range(12):
        talk.say(f"answer en {number}")
    talk.page.reload()
    expect(talk.inside(".bubble.user").last).to_have_text("You said: answer en 11")
    assert 2 <= talk.inside(".bubble.user").count() < 12


def test_where_nothing_may_be_stored_the_page_itself_remembers(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted)
    talk.page.evaluate(f"{FULL}(-1)")
    talk.open()
    talk.say("answer")
    talk.say("step")
    expect(talk.inside(".bubble.user")).to_have_count(2)
    assert talk.page.evaluate(KEYS) == "[]"
    talk.button("erase").click()
    talk.inside(".confirm").get_by_role("button", name="Erase it").click()
    expect(talk.inside(".bubble.user")).to_have_count(0)


def test_erasing_takes_everything_out_of_the_tab(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted).open()
    talk.say("my secret")
    assert "secret" in talk.page.evaluate("JSON.stringify(sessionStorage)")
    talk.button("erase").click()
    talk.inside(".confirm").get_by_role("button", name="Erase it").click()
    expect(talk.inside(".note")).to_be_visible()
    kept = talk.page.evaluate("JSON.stringify(sessionStorage)")
    assert "secret" not in kept and "token" not in kept
    talk.say("first")
    expect(talk.inside(".note")).to_have_count(1)  # what was erased is not missed


@pytest.mark.parametrize("stored", ["5", "{}", "null", "[", '"x"'])
def test_what_was_damaged_in_the_tab_does_no_harm(scripted: Site, visit: Visit, stored: str) -> None:
    talk = visit(scripted)
    talk.page.evaluate("value => sessionStorage.setItem('jpo-assistant-said', value)", stored)
    talk.open()
    expect(talk.say("answer")).to_contain_text("Usually under 35")
