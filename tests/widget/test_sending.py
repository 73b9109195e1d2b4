"""What a person said is never lost: it waits, goes out again, in its order, or says that it did not."""
from __future__ import annotations

from typing import List

from playwright.sync_api import Route, expect

from tests.site import Site
from tests.widget.conftest import Visit
from tests.widget.talk import Talk


def order(talk: Talk) -> List[str]:
    """Return what stands in the conversation after the greeting."""
    return [" ".join(text.split()) for text in talk.log.locator(".bubble").all_inner_texts()][1:]


def heard(site: Site, since: int) -> List[str]:
    """Return what the assistant was told."""
    return [message.text for message in site.agent.heard[since:]]


def test_several_messages_written_offline_go_out_in_their_order(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted).open()
    since = len(scripted.agent.heard)
    talk.page.context.set_offline(True)
    for text in ("alpha", "beta", "gamma"):
        talk.submit(text)
        expect(talk.inside(".unsent").last).to_contain_text(text)
    assert talk.inside(".unsent").count() == 3
    assert "offline" not in talk.inside(".offline").inner_text(), "it is said once"
    talk.page.context.set_offline(False)
    expect(talk.inside(".bubble.bot")).to_have_count(4)
    assert heard(scripted, since) == ["alpha", "beta", "gamma"]
    assert order(talk) == [line for text in ("alpha", "beta", "gamma") for line in (f"You said: {text}", f"Assistant: You said: {text}")]
    expect(talk.inside(".alert")).to_be_empty()


def test_all_that_waits_survives_a_reload(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted).open()
    talk.page.route("**/webhook", lambda route: route.fulfill(status=503, json={}))
    talk.submit("one")
    expect(talk.inside(".unsent")).to_have_count(1)
    talk.submit("two")
    expect(talk.inside(".unsent")).to_have_count(2)
    talk.input.type("three")
    talk.page.reload()
    expect(talk.input).to_have_value("one\ntwo\nthree")


def test_a_message_that_always_fails_does_not_hold_up_the_next(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted).open()
    talk.submit("fail")
    expect(talk.inside(".alert")).not_to_be_empty()
    since = len(scripted.agent.heard)
    expect(talk.say("answer")).to_contain_text("Usually under 35")
    expect(talk.inside(".alert")).to_be_empty()
    expect(talk.inside(".unsent")).to_contain_text("fail")
    talk.say("step")
    assert heard(scripted, since) == ["fail", "answer", "step"], "it is tried once more, then given up"


def test_who_was_too_quick_need_do_nothing(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted).open()
    talk.page.route("**/webhook", lambda route: route.fulfill(status=429, headers={"Retry-After": "1"}, json={}), times=1)
    talk.answered(lambda: talk.submit("answer"))
    expect(talk.inside(".bubble.user")).to_have_count(1)
    expect(talk.inside(".unsent")).to_have_count(0)
    expect(talk.inside(".alert")).to_be_empty()


def test_what_is_refused_comes_back_to_be_reworded(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted).open()
    talk.page.route("**/webhook", lambda route: route.fulfill(status=422, json={"error": "technical"}), times=1)
    talk.submit("odd words")
    expect(talk.inside(".alert")).to_contain_text("shorten or reword")
    expect(talk.input).to_have_value("odd words")
    expect(talk.inside(".bubble.user")).to_have_count(0)
    talk.say("answer")
    expect(talk.inside(".bubble.user")).to_have_count(1)


def test_what_the_page_asks_and_the_language_wait_for_the_answer_under_way(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted).open()
    since = len(scripted.agent.heard)
    scripted.agent.delay = 0.5
    try:
        talk.submit("step")
        expect(talk.inside(".writing")).not_to_be_empty()
        asked = "document.querySelector('jpo-assistant').ask('from the page').then(() => document.querySelector('jpo-assistant').shadowRoot.querySelectorAll('.bubble.bot').length)"
        talk.inside(".languages").get_by_text("FR").click()
        assert talk.page.evaluate(asked) == 4, "the promise ends with the answer"
    finally:
        scripted.agent.delay = 0
    assert heard(scripted, since) == ["step", "En français, s’il vous plaît", "from the page"]
    assert scripted.agent.heard[-1].metadata["language"] == "fr"


def test_erasing_takes_along_what_waits_and_what_is_under_way(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted).open()
    talk.say("answer")
    held: List[Route] = []
    talk.page.route("**/webhook", lambda route: held.append(route))
    talk.submit("late")
    expect(talk.inside(".writing")).not_to_be_empty()
    talk.button("erase").click()
    talk.inside(".confirm").get_by_role("button", name="Erase it").click()
    expect(talk.inside(".note")).to_contain_text("Erased")
    held[0].continue_()
    expect(talk.inside(".writing")).to_be_empty()
    assert order(talk) == []
    assert "late" not in talk.page.evaluate("JSON.stringify(sessionStorage)")


def test_erasing_that_fails_says_so_and_keeps_everything(scripted: Site, visit: Visit) -> None:
    talk = visit(scripted).open()
    talk.say("answer")
    talk.page.route("**/conversation", lambda route: route.fulfill(status=503, json={}), times=1)
    talk.button("erase").click()
    talk.inside(".confirm").get_by_role("button", name="Erase it").click()
    expect(talk.inside(".alert")).to_contain_text("Not erased")
    expect(talk.inside(".bubble.user")).to_have_count(1)
    talk.button("retry").click()
    expect(talk.inside(".note")).to_contain_text("Erased")
    expect(talk.inside(".alert")).to_be_empty()
