"""Every button of the check does what it says: whoever only clicks gets through, in both languages."""
from __future__ import annotations

import uuid
from typing import Dict, List

import pytest

from bot.chat import Chat
from knowledge import Knowledge
from tests.eligibility.questionnaire import LANGUAGES

BEFORE: Dict[str, List[str]] = {"programme": []}
"""Which questions come before one, when all programmes are checked: all that stand before it here."""
_ORDER = ["programme", "nationality", "age", "degree", "experience_years", "language_skills", "it_skills"]
OPENING = {"en": "Am I eligible?", "fr": "Suis-je éligible ?"}
ANSWERS = {
    "en": ["All three", "Belgian", "29", "Master's degree", "3 years", "I'd rather not say"],
    "fr": ["Les trois", "Belge", "29", "Master", "3 ans", "Je préfère ne pas répondre"],
}
"""Answers that lead from one question to the next."""
AMBIGUOUS = {"en": ["Congolese", "Korean", "Dominican"], "fr": ["congolaise", "coréenne"]}
CHANGE = {"en": "I would like to change an answer", "fr": "Je voudrais modifier une réponse"}
