"""Judge the profile by the criteria of the chosen programmes."""
from __future__ import annotations

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.profile import FIELDS, profile
from knowledge import load
from knowledge.eligibility import assess


class ActionAssess(Action):
    """Runs when the form has all it needs."""

    def __init__(self) -> None:
        """Load the criteria once."""
        self._knowledge = load()

    def name(self) -> str:
        """Return the action's name."""
        return "action_assess"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[EventType]:
        """Hand the outcome to the voice."""
        slots = {name: tracker.get_slot(name) for name in FIELDS}
        if (tracker.latest_message.get("intent") or {}).get("name") == "correct_answer" and not _changed(tracker):
            dispatcher.utter_message(response="utter_which_answer")
            return []
        person = profile(slots)
        assessments = []
        for programme in slots["programme"] or list(self._knowledge.programmes):
            outcome = assess(self._knowledge, programme, person)
            assessments.append({
                "programme": programme,
                "verdict": outcome.verdict,
                "criteria": [{"id": r.criterion.id, "status": r.status, "missing": r.missing} for r in outcome.results],
            })
        dispatcher.utter_message(response="utter_verdict", assessments=assessments, person=person.__dict__)
        return [SlotSet("attempts", None)]


def _changed(tracker: Tracker) -> bool:
    """Say whether the last message filled a slot of the check."""
    for event in reversed(tracker.events):
        if event.get("event") == "user":
            return False
        if event.get("event") == "slot" and event.get("name") in FIELDS:
            return True
    return False
