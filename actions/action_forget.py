"""Forget what a person said of herself."""
from __future__ import annotations

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.profile import cleared


class ActionForget(Action):
    """Runs on "forget my answers" and when the check is stopped."""

    def name(self) -> str:
        """Return the action's name."""
        return "action_forget"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[EventType]:
        """Empty the slots of the check and say so."""
        stopped = (tracker.latest_message.get("intent") or {}).get("name") == "stop"
        dispatcher.utter_message(response="utter_stop" if stopped else "utter_forget")
        return [SlotSet(name, value) for name, value in cleared().items()]
