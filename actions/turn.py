"""A message in the middle of the check, with what is known by then."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Dict

from rasa_sdk import Tracker

from actions.history import asides
from actions.parts import Parts
from actions.profile import AFTER_VERDICT, RESTING
from actions.reading import Message
from actions.reading.levels import levels
from actions.taking_back import about_the_protest, never_said
from actions.wishes import Wishes

_FEW = 3
"""So few words name a value and no question."""

STEERING = {
    "ask_why", "switch_language", "ask_human", "thank", "bot_challenge", "insult", "ask_source", "greet", "goodbye", "how_are_you",
    "ask_capabilities", "ask_creator", "despair", "feedback_positive", "feedback_negative", "out_of_scope",
}
"""Intents that are no answer to a question of the check."""

_AROUND = set("only just what how wait huh hey no non nan but mais quoi comment ah oh et and so juste seulement que a an un une le la at most au mieux years year ans an months mois old".split())
"""Words around a value that somebody wonders at."""


@dataclass(frozen=True)
class Turn:
    """A message in the middle of the check, and what is known by then."""

    message: Message
    parts: Parts
    wishes: Wishes
    requested: str
    slots: Dict[str, Any]
    tracker: Tracker

    @property
    def judged(self) -> bool:
        """Say whether the verdict has been given."""
        return self.requested == AFTER_VERDICT

    @property
    def only_protests(self) -> bool:
        """Say whether a message that says what was never said asks nothing besides."""
        return not self.parts.asked or about_the_protest(never_said(self.message) or "", Message(self.parts.asked).plain)

    @property
    def only_wonders(self) -> bool:
        """Say whether a message asks no more than a value that it wonders at: "4 years?? no, 1 year", "basic? I said excellent"."""
        asked = Message(self.parts.asked).plain
        return "??" in self.message.text.replace(" ", "") and len(asked.split()) <= _FEW or _names_a_value(asked)

    @property
    def resting(self) -> bool:
        """Say whether the check waits, after side questions, for somebody to take it up."""
        return not self.judged and asides(self.tracker) >= RESTING


def _names_a_value(plain: str) -> bool:
    """Say whether normalised text names a level or a number and nothing besides."""
    found = levels(plain)
    for level in reversed(found):
        plain = plain[: level.start] + plain[level.end :]
    words = re.findall(r"\w+", plain)
    return bool(found or any(word.isdigit() for word in words)) and all(word.isdigit() or word in _AROUND for word in words)
