"""What a message asks is told from what it tells, and values after "not" are no answers."""
from __future__ import annotations

from typing import Any, List

import pytest

from actions.parts import take_apart
from actions.reading import Message
from bot.nlu.gazetteer import Gazetteer
from knowledge import load

GAZETTEER = Gazetteer(load())


def message(text: str, intent: str = "") -> Message:
    """Return ``text`` with its entities."""
    return Message(text, [e.as_dict(text) for e in GAZETTEER.find(text)], intent)


def measures(found: List[Any]) -> List[Any]:
    """Return the values of lengths of time, ages and numbers."""
    return [e["value"] for e in found if e["entity"] in ("duration", "number", "age")]


@pytest.mark.parametrize(
    ("text", "asked", "told"),
    [
        ("3 years in a firm, and do internships count", "and do internships count", [3.0]),
        ("2.5 years. who pays the flat?", "who pays the flat?", [2.5]),
        ("il a 24 ans mais est-ce que la fac compte", "est-ce que la fac compte", [24]),
        ("3 ans et au fait le bénévolat ça compte", "le bénévolat ça compte", [3.0]),
        ("must he send it himself or is it the ministry?", "must he send it himself", []),
        ("doit-elle écrire au ministère", "doit-elle écrire au ministère", []),
        ("elle a 2 ans, une amie m'a dit qu'il faut 4 ans", "", [2.0]),
        ("2 years?", "", [2.0]),
        ("29, llm, english native yes or no", "yes or no", [29.0]),
    ],
)
def test_questions_are_told_from_answers(text: str, asked: str, told: List[float]) -> None:
    parts = take_apart(message(text))
    assert asked in parts.asked and bool(asked) == bool(parts.asked), parts
    assert measures(parts.told.entities) == told, parts


@pytest.mark.parametrize(
    ("text", "told", "back"),
    [
        ("no I said 3 years not 1.5", [3.0], [1.5]),
        ("j'ai dit 3 ans pas 1,5", [3.0], [1.5]),
        ("33, not 23", [33.0], [23.0]),
        ("elle n'a pas 2 ans", [], [2.0]),
        ("not quite 2 years", [2.0], []),
        ("pas loin de 2 ans", [2.0], []),
    ],
)
def test_values_after_not_are_taken_back(text: str, told: List[float], back: List[float]) -> None:
    parts = take_apart(message(text))
    assert (measures(parts.told.entities), measures(parts.back)) == (told, back)


def test_a_question_for_the_check_tells_as_well() -> None:
    parts = take_apart(message("can I apply with 3 years of experience?", "check_eligibility"))
    assert measures(parts.told.entities) == [3.0] and not parts.asked
