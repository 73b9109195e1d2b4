"""What a figure is of."""
from __future__ import annotations

from typing import List, Tuple

import pytest

from actions.figures import rightly_measured
from actions.reading import Message


def _read(text: str, kind: str, figure: str, value: float) -> List[Tuple[str, float]]:
    start = text.index(figure)
    entity = {"entity": kind, "text": figure, "start": start, "end": start + len(figure), "value": value}
    return [(e["entity"], e["value"]) for e in rightly_measured(Message(text, [entity])).entities]


@pytest.mark.parametrize(("text", "figure"), [
    ("I'm 30 years older than my nephew", "30 years"), ("j'ai 27 ans de moins qu'elle", "27 ans"), ("she was granted asylum at 17", "17"), ("arrivée à Liège à l'âge de 19 ans", "19 ans"),
    ("we came to Ghent when I was small, naturalised at the age of 20", "20"), ("adoptée à 6 ans", "6 ans"),
])
def test_neither_an_age_nor_work(text: str, figure: str) -> None:
    assert not _read(text, "age", figure, float("".join(c for c in figure if c.isdigit())))


@pytest.mark.parametrize(("text", "figure"), [
    ("trois à cinq ans", "cinq ans"), ("I'm at 5 years now", "5 years"), ("je suis à 6 ans d'expérience", "6 ans"), ("2 years at the bar", "2 years"), ("worked at 5 years of experience", "5 years"),
])
def test_time_at_work_stays(text: str, figure: str) -> None:
    assert _read(text, "duration", figure, 5.0) == [("duration", 5.0)]


@pytest.mark.parametrize(("text", "figure"), [("22 ans de carrière", "22 ans"), ("I have a 22-year career behind me", "22-year"), ("22 years at the bar", "22 years"), ("22 ans de barreau", "22 ans"), ("un notaire avec une carrière de 22 ans", "22 ans")])
def test_a_career_is_no_age(text: str, figure: str) -> None:
    assert _read(text, "age", figure, 22) == [("duration", 22.0)]


@pytest.mark.parametrize(("text", "figure", "found"), [
    ("2 years at a court + 1.5 at an NGO", "2 years", [("duration", 2.0), ("number", 1.5)]), ("2 ans au tribunal +2,5 en ONG", "2 ans", [("duration", 2.0), ("number", 2.5)]),
    ("2 ans + 6 mois en stage", "2 ans", [("duration", 2.0), ("duration", 0.5)]), ("2 years, bac+5", "2 years", [("duration", 2.0)]),
])
def test_a_figure_after_a_plus(text: str, figure: str, found: List[Tuple[str, float]]) -> None:
    assert _read(text, "duration", figure, 2.0) == found
