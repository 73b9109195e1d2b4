"""What is noted, of the writer and of somebody else, and beside a correction: "no, two years, not four. What did you note about me?" is answered with the corrected value."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict, List, Optional

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.another_person import noted_of, outcomes
from actions.filling import HANDLED
from actions.parts import take_apart
from actions.persons import SELF, about, tells_of_me
from actions.profile import FIELDS
from actions.reading import Message
from actions.said import Sayings
from actions.taking_back import asks_how_far, asks_what_is_noted
from actions.to_come import lacks
from actions.turn import Turn
from knowledge import Knowledge
from knowledge.clauses import clauses

_FOR_ME = re.compile(r"\b(?:(?:for|about|on|and|pour|sur|et) (?:me|moi)|moi)\b")
_VALUES = ("age", "coming_age", "birth_year", "number", "duration", "degree", "nationality", "country", "language")


def recap(knowledge: Knowledge, sayings: Sayings, turn: Turn, dispatcher: CollectingDispatcher) -> List[EventType]:
    """Say what is noted where a message asks that and tells nothing: of the one checked, of somebody else, or of the writer set aside; nothing for any other message."""
    message, tracker = turn.message, turn.tracker
    if not asks_what_is_noted(message) or turn.parts.told.entities:
        return []
    other = noted_of(sayings, tracker, message)
    mine = (tracker.get_slot("set_aside") or {}).get(SELF) if about(message) == SELF and _FOR_ME.search(message.plain) else None
    if not other or tells_of_me(message):
        dispatcher.utter_message(response="utter_noted", fields=[], known=mine)
    if other:
        for told in outcomes(knowledge, other, turn.slots["programme"]):
            dispatcher.utter_message(response="utter_result", **told)
    reply = SlotSet("reply", other or {"kind": "brief"}) if other or turn.judged and (lacks(message.plain) or asks_how_far(message)) else HANDLED
    return [reply, SlotSet("requested_slot", turn.requested)]


def beside_recap(message: Message) -> Optional[Message]:
    """Return what a message tells beside the question what is noted; None where it does not ask that, or tells nothing."""
    if not asks_what_is_noted(message):
        return None
    asked = [(start, end) for start, end in clauses(message.text) if asks_what_is_noted(Message(message.text[start:end]))]
    rest = replace(message.without(asked), intent="")
    return rest if asked and take_apart(rest).told.values(*_VALUES) and "?" not in rest.text else None


def recapped(asked: Optional[Message], events: List[EventType], dispatcher: CollectingDispatcher, tracker: Tracker) -> List[EventType]:
    """Return ``events``, and say what is noted after them where that was ``asked``."""
    if asked is None:
        return events
    changed: Dict[str, Any] = {event["name"]: event["value"] for event in events if event.get("event") == "slot"}
    dispatcher.utter_message(response="utter_noted", fields=[], known={name: changed.get(name, tracker.get_slot(name)) for name in FIELDS})
    return events
