"""How a check begins: with all that the message and those before it say of the person, or where one was stopped."""
from __future__ import annotations

from typing import Any, Dict, List, Optional

from rasa_sdk import Tracker

from actions.correcting import corrected
from actions.history import earlier_messages, spoken_of
from actions.next_person import tells_profile
from actions.parts import Parts, take_apart, without_writer
from actions.persons import SELF, about
from actions.profile import STOPPED, cleared
from actions.reading import Message
from actions.said import Sayings
from actions.stopping import resumes


def first_answers(sayings: Sayings, message: Message, parts: Parts, slots: Dict[str, Any], tracker: Tracker, who: str) -> Dict[str, Any]:
    """Return what is known of ``who`` when the check begins with ``message``."""
    said = {**_told_before(sayings, tracker, who), **sayings.of(message, parts, None, slots, [], checks=True).filled}
    if "programme" not in said and (last := taken_up(message, tracker) or spoken_of(tracker)):
        said["programme"] = last
    return said


def taken_up(message: Message, tracker: Tracker) -> Optional[List[str]]:
    """Return the programmes of the check that was stopped, where the message takes it up again: "je reprends"."""
    last = tracker.get_slot("reply") or {}
    return last.get("programmes") if last.get("kind") == STOPPED and resumes(message) else None


def _told_before(sayings: Sayings, tracker: Tracker, who: str) -> Dict[str, Any]:
    """Return what the messages before the check say of the same person."""
    said: Dict[str, Any] = {}
    for message in earlier_messages(tracker):
        speaks_of = about(message)
        if speaks_of is None and not tells_profile(take_apart(message).told) or speaks_of is not None and (speaks_of == SELF) != (who == SELF):
            continue
        message = message if who == SELF else without_writer(message)
        parts = take_apart(message)
        told = sayings.of(message, parts, None, cleared(), [], checks=False).filled
        for name, value in {**told, **corrected(parts.told, {})}.items():
            if name == "nationality":
                said[name] = list(dict.fromkeys([*said.get(name, []), *value]))
            elif name != "programme":
                said.setdefault(name, value)
    return said
