"""Conversations stay bounded, and what older turns left behind stays."""
from __future__ import annotations

import asyncio

from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, BotUttered, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.channels.transcript import history
from bot.tracker_store import REMEMBERED, TURNS, RecentTrackerStore, without_birth

DOMAIN = Domain.from_yaml("""
version: "3.1"
intents: [ask]
slots:
  language: {type: text, influence_conversation: false, mappings: [{type: custom}]}
  age: {type: any, influence_conversation: false, mappings: [{type: custom}]}
forms: {eligibility_form: {required_slots: [age]}}
""")


def kept_after(turns: int, first: list) -> DialogueStateTracker:
    """Return what the store gives back after so many turns that began with ``first``."""
    store = RecentTrackerStore(DOMAIN)
    tracker = DialogueStateTracker.from_events("someone", first, DOMAIN.slots, domain=DOMAIN)
    loop = asyncio.new_event_loop()
    for number in range(turns):
        tracker.update(ActionExecuted("action_listen"))
        tracker.update(UserUttered(f"question {number}", {"name": "ask"}))
        tracker.update(BotUttered(f"answer {number}"))
        loop.run_until_complete(store.save(tracker))
        tracker = loop.run_until_complete(store.retrieve("someone"))
    return tracker


def test_only_the_newest_turns_and_the_words_before_are_kept() -> None:
    tracker = kept_after(50, [])
    said = [event.text for event in tracker.events if isinstance(event, UserUttered)]
    assert said == [f"question {n}" for n in range(50 - TURNS - REMEMBERED, 50)]
    assert len([event for event in tracker.events if isinstance(event, BotUttered)]) == TURNS
    assert len(history(tracker)) == 2 * TURNS


def test_words_before_a_forgotten_conversation_are_gone() -> None:
    first = [UserUttered("I am Belgian", {"name": "ask"}), ActionExecuted("action_forget")]
    assert "Belgian" not in str([event.as_dict() for event in kept_after(TURNS + 1, first).events])


def test_the_requested_language_outlives_its_turn() -> None:
    assert kept_after(50, [SlotSet("language", "fr")]).get_slot("language") == "fr"


def test_answers_of_a_finished_check_are_forgotten_with_their_turns() -> None:
    assert kept_after(TURNS - 1, [SlotSet("age", 29)]).get_slot("age") == 29
    assert kept_after(50, [SlotSet("age", 29)]).get_slot("age") is None


def test_a_running_check_keeps_its_answers() -> None:
    tracker = kept_after(50, [ActiveLoop("eligibility_form"), SlotSet("age", 29)])
    assert tracker.active_loop_name == "eligibility_form" and tracker.get_slot("age") == 29


def test_the_quietest_conversation_makes_room(monkeypatch) -> None:
    monkeypatch.setattr("bot.tracker_store.CONVERSATIONS", 2)
    store = RecentTrackerStore(DOMAIN)
    loop = asyncio.new_event_loop()
    for sender in ("a", "b", "a", "c"):
        loop.run_until_complete(store.save(DialogueStateTracker(sender, DOMAIN.slots)))
    assert list(loop.run_until_complete(store.keys())) == ["a", "c"]


def test_a_date_of_birth_is_not_kept() -> None:
    born = [{"entity": "birth_year", "value": 1996, "start": 22, "end": 26, "text": "1996"}]
    said = UserUttered("Belgian, born 12/03/1996", {"name": "ask"}, born, {"text": "Belgian, born 12/03/1996", "entities": born})
    kept = without_birth(said)
    assert "1996" not in str(kept.as_dict()) and "12/03" not in str(kept.as_dict())
    assert without_birth(UserUttered("I am 29", {"name": "ask"})).text == "I am 29"
