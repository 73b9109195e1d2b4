"""A level of computer skills told after the verdict in words that name none: "my IT is ok-ish" is asked back, and not dropped."""
from __future__ import annotations

import re

from rasa_sdk.executor import CollectingDispatcher

from actions.reading.levels import levels
from actions.reading.topics import COMPUTERS
from actions.said import Said
from actions.turn import Turn
from knowledge import Knowledge
from knowledge.eligibility import fields_needed
from knowledge.text import normalise

_PIECE = re.compile(r"[^,;.!?\n]+")


def asked_back(knowledge: Knowledge, turn: Turn, said: Said, dispatcher: CollectingDispatcher) -> bool:
    """Ask which level is meant, where the programmes look at it and none is known; say whether that was asked."""
    if turn.slots["it_skills"] is not None or "it_skills" in said.filled or "it_skills" not in fields_needed(knowledge, turn.slots["programme"] or []):
        return False
    plain = normalise(turn.parts.told.text)
    named = [levels(piece.group()) for piece in _PIECE.finditer(plain) if COMPUTERS.search(piece.group())]
    if not any(named) or any(level.name for found in named for level in found):
        return False
    dispatcher.utter_message(response="utter_unclear_it_skills")
    return True
