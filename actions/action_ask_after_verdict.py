"""Say the verdict, or what was asked about it, whenever a turn of the check calls for it."""
from __future__ import annotations

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.history import since_message
from actions.profile import FIELDS, judged
from actions.reserved_work import reserved_for
from knowledge import load


class ActionAskAfterVerdict(Action):
    """The form's last question: the verdict, which may be followed by corrections and other programmes."""

    def __init__(self) -> None:
        """Load the criteria once."""
        self._knowledge = load()

    def name(self) -> str:
        """Return the name by which the form finds it: it "asks" for the slot ``after_verdict``."""
        return "action_ask_after_verdict"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[EventType]:
        """Hand the outcome to the voice; say nothing where the message was about something else."""
        reply = since_message(tracker, "reply")
        if not reply or reply["kind"] == "other_person":  # who was already answered for
            return []
        kind = reply["kind"]
        if kind == "which":
            dispatcher.utter_message(response="utter_which_answer")
            return []
        slots = {name: tracker.get_slot(name) for name in FIELDS}
        outcome: Dict[str, Any] = {"reserved": reserved_for(self._knowledge, tracker, slots, reply.get("values", {}))}
        outcome |= judged(self._knowledge, {**slots, **reply.get("values", {})}, reply.get("programmes") or slots["programme"])
        if kind == "full":
            dispatcher.utter_message(response="utter_verdict", full=reply.get("full"), **outcome)
        elif kind == "reasons":
            dispatcher.utter_message(response="utter_reasons", **outcome)
        else:
            dispatcher.utter_message(response="utter_result", lead=kind, supposed=reply.get("values", {}), fields=reply.get("fields", []), not_before=reply.get("not_before", False), **outcome)
        return []
