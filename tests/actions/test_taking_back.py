"""A protest takes out what it names: a part of an answer, a field, what was noted last, or nothing."""
from __future__ import annotations

from typing import Any, Dict, List, Optional

import pytest

from actions.reading import Message
from actions.taking_back import about_the_protest, asks_how_far, never_said, taken_out
from bot.nlu.gazetteer import Gazetteer
from knowledge import load

GAZETTEER = Gazetteer(load())
KNOWN = {"nationality": ["TGO", "CHE"], "age": 30, "degree": "advanced", "it_skills": "good"}


def message(text: str) -> Message:
    return Message(text, [entity.as_dict(text) for entity in GAZETTEER.find(text, None)])


@pytest.mark.parametrize("text, stays, unknown", [
    ("Switzerland? I never said Switzerland", {"nationality": ["TGO"]}, []),
    ("je n'ai jamais parlé de la Suisse", {"nationality": ["TGO"]}, []),
    ("I never said I had a master's", {"degree": None}, []),
    ("je n'ai jamais parlé d'informatique", {"it_skills": None}, []),
    ("I never said that", {"age": None}, []),
    ("j'ai jamais dit ça", {"age": None}, []),
    ("I never spoke of a husband", {}, []),
    ("j'ai pas parlé de conjoint", {}, []),
    ("Morocco? I never said Morocco", {}, []),
    ("I never talked about my work experience", {}, ["experience_years"]),
])
def test_a_protest_takes_out_what_it_names(text: str, stays: Dict[str, Any], unknown: List[str]) -> None:
    protest = never_said(message(text))
    assert protest is not None
    assert taken_out(message(text), protest, KNOWN, ["age"], []) == (stays, unknown)


@pytest.mark.parametrize("text, asked, about", [
    ("I never spoke of a husband", "what has a husband to do with it", True),
    ("I never spoke of a husband", "who pays for the journey there", False),
    ("I never said that", "germany", True),
])
def test_a_question_may_belong_to_the_protest(text: str, asked: str, about: Optional[bool]) -> None:
    assert about_the_protest(never_said(message(text)) or "", asked) is about


@pytest.mark.parametrize("text, how_far", [
    ("right, where do we stand?", True), ("on en est où du coup ?", True), ("j'en suis où, exactement", True), ("where are we at", True),
    ("where am I posted?", False), ("where are we eligible?", False), ("je suis où là-bas ?", False), ("où est la Cour ?", False),
])
def test_asks_how_far(text: str, how_far: bool) -> None:
    assert asks_how_far(Message(text)) is how_far
