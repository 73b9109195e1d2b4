"""An answer given in two messages: the language first ("english"), its level after the question was put again ("good")."""
from __future__ import annotations

from dataclasses import replace

from rasa_sdk import Tracker

from actions.history import earlier_messages
from actions.one_at_a_time import told_of_current
from actions.reading import Message
from actions.reading.levels import levels

_FEW = 4
"""So few words only tell a level."""


def completed(message: Message, tracker: Tracker) -> Message:
    """Return ``message`` with the language that the one before named without a level, where it only tells the level asked for."""
    asked_again = tracker.get_slot("requested_slot") == "language_skills" and tracker.get_slot("attempts")
    if not asked_again or message.values("language") or not levels(message.plain) or len(message.plain.split()) > _FEW:
        return message
    before = told_of_current(next(earlier_messages(tracker), Message("")), tracker)
    if not before.values("language") or levels(before.plain):
        return message
    return replace(message, text=f"{before.text} {message.text}", entities=[e for e in before.entities if e["entity"] == "language"], intent="")
