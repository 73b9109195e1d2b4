"""A profile that asks whether somebody may is a wish to be checked; one that asks for something else is none."""
from __future__ import annotations

import pytest

from bot.nlu.gazetteer import Gazetteer
from bot.nlu.profiled import asks_check
from knowledge import load

GAZETTEER = Gazetteer(load())


@pytest.mark.parametrize("text", [
    "She is a Bolivian geologist of thirty-one with a master's degree. Which of the programmes would be open to her?",
    "On m'a confié le dossier d'un géographe uruguayen de vingt-huit ans, titulaire d'un master. Lequel l'accepterait ?",
    "my niece is 25 and cuban, can she?",
    "mon neveu 24 ans guinéen licence, il pourrait entrer à l'unitar",
    "J'ai 30 ans et un master. À quels postes puis-je prétendre ?",
])
def test_asks_for_a_check(text: str) -> None:
    assert asks_check(text, GAZETTEER.find(text, None))


@pytest.mark.parametrize("text", [
    "I'm 30 with a master's degree. How can I apply?",
    "I'm a 30 year old Bolivian. Can I choose the country where I go?",
    "J'ai 29 ans et je suis bolivien, est-ce que ma famille peut venir ?",
    "Her husband is Bolivian and 40, can she apply with his passport?",
    "Which programme would be open to her?",
])
def test_asks_for_something_else(text: str) -> None:
    assert not asks_check(text, GAZETTEER.find(text, None))
