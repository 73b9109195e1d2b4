"""How a check begins: with all that the message and those before it say of the person, or where one was stopped."""
from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Optional, Tuple

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.another_person import asks_check
from actions.history import as_typed, earlier_messages, spoken_of
from actions.own_facts import without_family, without_own_facts
from actions.parts import Parts, take_apart, without_mentions, without_opening
from actions.persons import SELF, both, tells_and_asks_for_herself
from actions.profile import STOPPED
from actions.reading import Message
from actions.reading.programme import is_nationality
from actions.said import Sayings
from actions.stopping import asks_back, asks_where_left, resumes
from actions.supposing import without_suppositions
from actions.told_of import of_writer, own_passport, set_apart, told_of
from actions.which_programmes import two_spoken_of
from actions.wishes import Wishes
from knowledge import Knowledge


def first_answers(sayings: Sayings, message: Message, parts: Parts, slots: Dict[str, Any], tracker: Tracker, who: str) -> Dict[str, Any]:
    """Return what is known of ``who`` when the check begins with ``message``."""
    parts = replace(parts, told=without_opening(parts.told))  # "Ok." answers nothing yet
    if who == SELF and (both(typed := as_typed(tracker)) or tells_and_asks_for_herself(typed)):
        parts = replace(parts, told=of_writer(parts.told))
    if who != SELF:
        parts = replace(parts, told=without_mentions(without_own_facts(without_family(set_apart(parts.told, who) or parts.told))))
    parts, message = replace(parts, told=without_suppositions(parts.told)), without_suppositions(message)
    said = {**told_of(sayings, tracker, who), **sayings.of(message, parts, None, slots, [], checks=True).filled}
    if "nationality" not in said and who == SELF and (passport := own_passport(message)):
        said["nationality"] = passport
    if not both(message) and (two := two_spoken_of(message, tracker)):
        said["programme"] = two
    if "programme" not in said and (last := taken_up(message, tracker) or _chosen(tracker) or message.values("person")):
        said["programme"] = last
    return said


def _chosen(tracker: Tracker) -> Optional[List[str]]:
    """Return the one programme that the last answer was about; none where it was on Belgium, which was only named as somebody's nationality."""
    last = spoken_of(tracker)
    named = [is_nationality(told, e) for told in earlier_messages(tracker) for e in told.entities if e["entity"] == "programme" and e["value"] == "belgium"]
    return None if last == ["belgium"] and named and all(named) else last


def question_beside(knowledge: Knowledge, message: Message, latest: Dict[str, Any]) -> Tuple[Message, Dict[str, Any]]:
    """Return a message without what it asks besides to be checked, and that with its topic: "am I eligible for the ICC? and what's the salary?"."""
    parts = take_apart(replace(message, intent=""))
    wanted = [span for span in parts.places if not (asks_check(asked := Message(message.text[slice(*span)])) or asks_back(asked))]
    rest = message.without(wanted)
    beside = " ".join(message.text[slice(*span)].strip() for span in wanted)
    if not wanted or not asks_check(rest):
        return message, {}
    wishes = Wishes(knowledge, message, replace(parts, asked=beside, places=wanted), latest)
    if not wishes.topical or not wishes.topic:
        return message, {}
    return rest, {"question": message.text, "topic": wishes.topic[0]}  # the whole of it names the programmes


def say_what_is_left(message: Message, tracker: Tracker, dispatcher: CollectingDispatcher) -> None:
    """Say that the answers of an earlier check are gone, where a message takes it up again or asks how far it had come."""
    if taken_up(message, tracker):
        dispatcher.utter_message(response="utter_begin_again")
    elif asks_where_left(message):
        dispatcher.utter_message(response="utter_noted", fields=[])


def taken_up(message: Message, tracker: Tracker) -> Optional[List[str]]:
    """Return the programmes of the check that was stopped, where the message takes it up again: "je reprends"."""
    last = tracker.get_slot("reply") or {}
    return last.get("programmes") if last.get("kind") == STOPPED and (resumes(message) or asks_back(message)) else None
