"""Judge the profile by the criteria of the chosen programmes, whenever the answers have changed."""
from __future__ import annotations

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.profile import FIELDS, profile
from knowledge import load
from knowledge.eligibility import assess


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
        if not _changed(tracker):
            if (tracker.latest_message.get("intent") or {}).get("name") == "correct_answer":
                dispatcher.utter_message(response="utter_which_answer")
            return []
        slots = {name: tracker.get_slot(name) for name in FIELDS}
        person = profile(slots)
        assessments = []
        for programme in slots["programme"]:
            outcome = assess(self._knowledge, programme, person)
            assessments.append({
                "programme": programme,
                "verdict": outcome.verdict,
                "criteria": [{"id": r.criterion.id, "status": r.status, "missing": r.missing} for r in outcome.results],
            })
        dispatcher.utter_message(response="utter_verdict", assessments=assessments, person=person.__dict__)
        return []


def _changed(tracker: Tracker) -> bool:
    """Say whether the last message asked for a check or filled one of its slots."""
    if (tracker.latest_message.get("intent") or {}).get("name") == "check_eligibility":
        return True
    for event in reversed(tracker.events):
        if event.get("event") == "user":
            return False
        if event.get("event") == "slot" and event.get("name") in FIELDS:
            return True
    return False
