"""What is noted, asked beside a correction: "no, two years, not four. What did you note about me?" is answered with the corrected value."""
from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Optional

from rasa_sdk import Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.parts import take_apart
from actions.profile import FIELDS
from actions.reading import Message
from actions.taking_back import asks_what_is_noted
from knowledge.clauses import clauses

_VALUES = ("age", "coming_age", "birth_year", "number", "duration", "degree", "nationality", "country", "language")


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
