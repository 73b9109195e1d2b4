"""Questions on what was noted of one field."""
from __future__ import annotations

from typing import List

import pytest

from actions.noted_values import asked_of_noted
from actions.parts import take_apart
from actions.reading import Message
from bot.nlu.gazetteer import Gazetteer
from knowledge import load

GAZETTEER = Gazetteer(load())


@pytest.mark.parametrize("text, fields", [
    ("did you count two years?", ["experience_years"]),
    ("have you noted my age?", ["age"]),
    ("so you put the internship as experience?", ["experience_years"]),
    ("vous avez mis 1 an ou 4 ans d'expérience ?", ["experience_years"]),
    ("mais répondez moi : vous avez compté 1 an ?", ["experience_years"]),
    ("avez-vous bien noté la licence ?", ["degree"]),
    ("does an internship count?", []),
    ("est-ce que 1 an compte ?", []),
    ("you counted wrong, it is 3 years", []),
    ("vous prenez des gens de 36 ans ?", []),
])
def test_fields_asked_about(text: str, fields: List[str]) -> None:
    message = Message(text, [found.as_dict(text) for found in GAZETTEER.find(text, None)])
    assert asked_of_noted(message, take_apart(message)).fields == fields
