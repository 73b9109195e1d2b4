"""How a check begins: with all that the message and those before it say of the person, or where one was stopped."""
from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Optional

from rasa_sdk import Tracker

from actions.history import spoken_of
from actions.own_facts import without_own_facts
from actions.parts import Parts
from actions.persons import SELF
from actions.profile import STOPPED
from actions.reading import Message
from actions.said import Sayings
from actions.stopping import resumes
from actions.told_of import told_of


def first_answers(sayings: Sayings, message: Message, parts: Parts, slots: Dict[str, Any], tracker: Tracker, who: str) -> Dict[str, Any]:
    """Return what is known of ``who`` when the check begins with ``message``."""
    if who != SELF:
        parts = replace(parts, told=without_own_facts(parts.told))
    said = {**told_of(sayings, tracker, who), **sayings.of(message, parts, None, slots, [], checks=True).filled}
    if "programme" not in said and (last := taken_up(message, tracker) or spoken_of(tracker)):
        said["programme"] = last
    return said


def taken_up(message: Message, tracker: Tracker) -> Optional[List[str]]:
    """Return the programmes of the check that was stopped, where the message takes it up again: "je reprends"."""
    last = tracker.get_slot("reply") or {}
    return last.get("programmes") if last.get("kind") == STOPPED and resumes(message) else None
