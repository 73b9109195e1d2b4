"""What a degree is in general."""
from __future__ import annotations

import pytest

from actions.parts import take_apart
from actions.reading import Message
from actions.reading.in_general import asks_its_worth
from bot.nlu.gazetteer import Gazetteer
from knowledge import load

GAZETTEER = Gazetteer(load())


def _told(text: str) -> bool:
    message = Message(text, [found.as_dict(text) for found in GAZETTEER.find(text, None)])
    return bool(take_apart(message).told.values("degree"))


@pytest.mark.parametrize("text", [
    "a master's is 5 years of study, does it count as experience?", "wait, an MSc takes 2 years, doesn't that count?", "un master c'est 5 ans d'études, ça compte comme du travail ?", "mais une licence dure 3 ans, ça compte pas ?",
])
def test_tells_of_none_that_is_held(text: str) -> None:
    assert not _told(text)


@pytest.mark.parametrize("text", ["my master's took 5 years, does it count as experience?", "a bachelor's, it's 3 years", "j'ai un master, c'est 5 ans d'études, ça compte ?", "un bachelier en 3 ans"])
def test_tells_of_one(text: str) -> None:
    assert _told(text)


@pytest.mark.parametrize("text", ["would my BA pass for a master's? it lasted 4 years", "I hold a bachelor's. That took me 3 years", "ma licence suffit ? elle a duré 3 ans", "j'ai une licence, ça m'a pris 4 ans"])
def test_the_time_it_took_is_no_work(text: str) -> None:
    message = Message(text, [found.as_dict(text) for found in GAZETTEER.find(text, None)])
    assert not take_apart(message).told.values("duration")


@pytest.mark.parametrize("text", ["so a BSc counts as a master's where you are", "une licence c'est un master chez nous"])
def test_worth_said_of_any_degree_after_a_verdict(text: str) -> None:
    message = Message(text, [found.as_dict(text) for found in GAZETTEER.find(text, None)])
    assert not take_apart(message, answers=False).told.values("degree")


@pytest.mark.parametrize("text, asks", [("is my BSc a master's?", True), ("est-ce que mon bachelier vaut un master ?", True), ("would a master's do, with my bachelor?", False), ("et avec une licence et un master ?", False)])
def test_asks_what_one_is_worth(text: str, asks: bool) -> None:
    assert asks_its_worth(Message(text, [found.as_dict(text) for found in GAZETTEER.find(text, None)])) is asks
