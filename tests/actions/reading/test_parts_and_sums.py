"""Stretches of work in a list, beside what they come to."""
from __future__ import annotations

import pytest

from actions.reading import Message, read
from bot.nlu.gazetteer import Gazetteer
from knowledge import load

GAZETTEER = Gazetteer(load())


@pytest.mark.parametrize("text, years", [
    ("2 with an airline and 9 months as a clerk", 2.75),
    ("2 chez un avocat puis 9 mois de stage", 2.75),
    ("I did 3 at a museum plus 6 months at a school, that's three and a half", 3.5),
    ("j'ai fait 3 dans un musée et 6 mois dans une école, c'est 3 ans et demi", 3.5),
    ("1 year at a shipyard and 6 months of that placement", 1.5),
    ("un an dans un port et 6 mois de ce stage", 1.5),
    ("3 years, 6 months of that as a trainee", 3.0),
    ("3 years of experience and 6 months of those were internships", 3.0),
    ("2 years in an embassy, that's 2 years of diplomacy", 2.0),
    ("2 internships and 18 months at a union", 1.5),
    ("8 months at a museum, that's all", 0.67),
])
def test_years(text: str, years: float) -> None:
    message = Message(text, [found.as_dict(text) for found in GAZETTEER.find(text, None)])
    assert read("experience_years", message, asked=True).value == years
