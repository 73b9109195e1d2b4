"""A length of time that is said to be something else than work."""
from __future__ import annotations

from typing import List, Optional

import pytest

from actions.in_question import in_question
from actions.named_times import left_of_work, named_otherwise
from actions.parts import take_apart
from actions.reading import Message
from bot.nlu.gazetteer import Gazetteer
from knowledge import load

GAZETTEER = Gazetteer(load())


def message(text: str) -> Message:
    return Message(text, [found.as_dict(text) for found in GAZETTEER.find(text, None)])


@pytest.mark.parametrize("text, years", [
    ("two months is her BIRTHDAY", [0.17]),
    ("her birthday is in two months", [0.17]),
    ("son anniversaire est dans deux mois", [0.17]),
    ("non les 3 ans c'est la these ! a part ca elle a travaillé 1 an", [3.0]),
    ("the 2 years were my studies", [2.0]),
    ("les 2 ans c'étaient mes études", [2.0]),
    ("the thesis took 3 years", [3.0]),
    ("3 years, but that's my PhD", [3.0]),
    ("3 years is my experience", []),
    ("a master, 3 years in a law firm", []),
    ("un master et 3 ans dans un cabinet", []),
    ("2 ans c'est mon stage", []),
])
def test_times_that_are_no_work(text: str, years: List[float]) -> None:
    assert [round(found["value"], 2) for found in named_otherwise(message(text))] == years


@pytest.mark.parametrize("text, known, left", [
    ("the 3 years were my studies", 3.0, None),
    ("les 3 ans c'est la thèse", 4.0, 1.0),
    ("two months is her birthday", 3.0, 3.0),
])
def test_what_stays_of_the_work_noted(text: str, known: float, left: Optional[float]) -> None:
    assert left_of_work(message(text), known, named_otherwise(message(text))) == left


@pytest.mark.parametrize("text, left_out", [
    ("does a thesis count? she did 3 years", True),
    ("est-ce que la thèse compte comme expérience ? elle a fait 3 ans", True),
    ("le bénévolat ça compte ? j'en ai fait 2 ans", True),
    ("does an internship count? I worked 3 years at a bank", False),
    ("2 years. do internships count?", False),
    ("2 ans. les stages comptent ?", False),
])
def test_the_time_after_a_question_is_of_what_it_asks_about(text: str, left_out: bool) -> None:
    assert bool(in_question(take_apart(message(text)))) is left_out
