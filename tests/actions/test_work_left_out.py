"""A kind of work that a message wants left out."""
from __future__ import annotations

import pytest

from actions.work_left_out import asks_without, kind_left_out
from tests.actions.test_parts import message


@pytest.mark.parametrize("text", ["no, drop the army", "well, without my traineeship then", "hors service civique", "non, sans compter le doctorat", "don't count the internship", "just check again without the volunteering"])
def test_it_is_left_out(text: str) -> None:
    assert kind_left_out(message(text)) is not None


@pytest.mark.parametrize("text", ["without the internship?", "I have 3 years without the internship", "sans stage j'ai 2 ans", "with the volunteering", "un stage sans salaire", "without a degree"])
def test_it_is_not(text: str) -> None:
    assert kind_left_out(message(text)) is None


@pytest.mark.parametrize(("text", "asks"), [
    ("and without the traineeship?", True), ("et hors stage ?", True), ("what is it, not counting them?", True),
    ("does an internship without pay count?", False), ("leave the internship out. Can I live there without a car?", False), ("peut-on faire un stage sans diplôme ?", False),
])
def test_a_question_leaves_it_out(text: str, asks: bool) -> None:
    assert asks_without(message(text)) is asks
