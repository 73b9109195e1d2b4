"""A level agreed to after a verdict."""
from __future__ import annotations

from typing import Any, Dict

import pytest

from actions.agreed_level import agreed_level
from actions.reading import Message

IT = {"it_skills": "good", "language_skills": {"en": "proficient"}}
ENGLISH = {"it_skills": "excellent", "language_skills": {"en": "good"}}


@pytest.mark.parametrize("text, known, level", [
    ("ok fine excellent then lol. so yes?", IT, {"it_skills": "excellent"}),
    ("bon ben excellent alors mdr. donc oui ?", IT, {"it_skills": "excellent"}),
    ("let's say expert. ok now?", IT, {"it_skills": "excellent"}),
    ("courant alors, c'est bon ?", ENGLISH, {"language_skills": {"en": "proficient"}}),
    ("excellent, thank you then", IT, {}),
    ("excellent !", IT, {}),
    ("good then", IT, {}),
    ("excellent then", {"it_skills": "excellent"}, {}),
])
def test_agreed_level(text: str, known: Dict[str, Any], level: Dict[str, Any]) -> None:
    assert {name: reading.value for name, reading in agreed_level(Message(text), known).items()} == level
