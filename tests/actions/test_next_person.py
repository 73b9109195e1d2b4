"""The next person, and a check begun again."""
from __future__ import annotations

import pytest

from actions.next_person import begun_again, introduced
from actions.parts import take_apart
from actions.persons import OTHER, SELF
from actions.reading import Message
from bot.nlu.gazetteer import Gazetteer
from knowledge import load

GAZETTEER = Gazetteer(load())


def _message(text: str) -> Message:
    return Message(text, [found.as_dict(text) for found in GAZETTEER.find(text, None)])


@pytest.mark.parametrize("text, new", [
    ("My other student is a Nigerian man of 27 years, bachelor", True),
    ("La candidate suivante est une Péruvienne de 30 ans, doctorat", True),
    ("And an Italian girl of 26, bachelor, what about her?", True),
    ("Et un Italien de 26 ans, bachelier ?", True),
    ("And a Belgian of 26, bachelor?", False),
    ("She is Italian and 26", False),
    ("My other student?", False),
])
def test_introduced(text: str, new: bool) -> None:
    message = _message(text)
    assert bool(introduced(message, take_apart(message), "student", ["BEL"])) == new
    assert introduced(message, take_apart(message), SELF, ["BEL"]) is None


def test_the_next_one_is_not_the_one_before() -> None:
    message = _message("My other student is a Nigerian man of 27 years, bachelor")
    assert introduced(message, take_apart(message), "student", None) == OTHER
    assert introduced(message, take_apart(message), OTHER, None) == "student"


@pytest.mark.parametrize("text, again", [
    ("Please begin again: Nigerian man, 27 years old, bachelor", True), ("Veuillez reprendre depuis le début : Nigérian, 27 ans, bachelier", True),
    ("recommencez : belge, 30 ans", True), ("please begin again", False), ("Nigerian man, 27 years old", False),
])
def test_begun_again(text: str, again: bool) -> None:
    assert (begun_again(_message(text)) is not None) == again
