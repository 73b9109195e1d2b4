"""A part of the work that was noted."""
from __future__ import annotations

from typing import Optional

import pytest

from actions.part_of_work import part_of_work
from actions.reading import Message
from bot.nlu.gazetteer import Gazetteer
from knowledge import load

GAZETTEER = Gazetteer(load())


@pytest.mark.parametrize("text, part", [
    ("of these two years only six months were in criminal law", 0.5),
    ("sur ces deux années, six mois seulement relevaient du droit pénal", 0.5),
    ("including only one year at an NGO", 1.0),
    ("dont un an en ONG", 1.0),
    ("I have only one year of experience", None),
    ("in fact only 6 months of the two years were relevant", None),
    ("six months more at an NGO", None),
])
def test_part_of_work(text: str, part: Optional[float]) -> None:
    message = Message(text, [found.as_dict(text) for found in GAZETTEER.find(text, None)])
    assert part_of_work(message, {"experience_years": 2.0}) == part
    assert part_of_work(message, {"experience_years": None}) is None
