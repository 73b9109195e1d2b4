"""Forget what a person said of herself."""
from __future__ import annotations

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.parts import take_apart
from actions.profile import cleared, stopped
from actions.reading import Message
from actions.wishes import Wishes
from knowledge import load


class ActionForget(Action):
    """Runs on "forget my answers" and when the check is stopped."""

    def __init__(self) -> None:
        """Load what wishes are read with."""
        self._knowledge = load()

    def name(self) -> str:
        """Return the action's name."""
        return "action_forget"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[EventType]:
        """Empty the slots of the check and say so; a question on privacy is answered and deletes nothing."""
        latest = tracker.latest_message
        message = Message(latest.get("text") or "", latest.get("entities") or [], (latest.get("intent") or {}).get("name") or "")
        if message.intent == "stop":
            dispatcher.utter_message(response="utter_stop")
            return [SlotSet(name, value) for name, value in stopped(tracker.get_slot("programme")).items()]
        if Wishes(self._knowledge, message, take_apart(message), latest).erases:
            dispatcher.utter_message(response="utter_forget")
        else:
            dispatcher.utter_message(response="utter_privacy")
            return []
        return [SlotSet(name, value) for name, value in cleared().items()]
