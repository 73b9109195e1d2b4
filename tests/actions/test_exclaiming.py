"""A "stop" that only interrupts."""
from __future__ import annotations

import pytest

from actions.exclaiming import without_exclaiming
from actions.reading import Message
from bot.nlu.gazetteer import Gazetteer
from knowledge import load

GAZETTEER = Gazetteer(load())


@pytest.mark.parametrize("text, interrupts", [
    ("stop. She has a MASTER and 3 YEARS. not two months!!", True),
    ("stop ! elle a un MASTER et 3 ANS, pas deux mois !!", True),
    ("arrêtez, j'ai dit 3 ans", True),
    ("no stop, I said 29 years old", True),
    ("stop", False),
    ("stop. who pays the insurance?", False),
    ("arrêtez. quel âge faut-il ?", False),
    ("stop the check, I have a master and 3 years", False),
    ("stop, I am Belgian and 29, no more questions", False),
    ("stop. does UNITAR take Belgians of 40?", False),
])
def test_a_stop_before_facts(text: str, interrupts: bool) -> None:
    message = Message(text, [found.as_dict(text) for found in GAZETTEER.find(text, None)], "stop")
    assert (without_exclaiming(message) is not message) is interrupts
