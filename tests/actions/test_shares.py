"""Whose facts are whose."""
from __future__ import annotations

from typing import Dict, List, Optional

import pytest

from actions.reading import Message
from actions.shares import EVERY, shares, that_was, with_units
from bot.nlu.gazetteer import Gazetteer
from knowledge import load

GAZETTEER = Gazetteer(load())


def _message(text: str) -> Message:
    return Message(text, [found.as_dict(text) for found in GAZETTEER.find(text, None)])


@pytest.mark.parametrize("text, told", [
    ("my son is 30, my daughter 28 years old", {"son": ["my son is 30"], "daughter": ["my daughter 28 years old"]}),
    ("my aunt has a PhD. She is 40. my uncle is 42, a bachelor", {"aunt": ["my aunt has a PhD.", "She is 40."], "uncle": ["my uncle is 42", "a bachelor"]}),
    ("a master, that's my brother", {"brother": ["a master", "that's my brother"]}),
    ("mon frère a 30 ans et moi 25", {"brother": ["mon frère a 30 ans"], "self": ["et moi 25"]}),
    ("ma sœur a un master et mon frère aussi", {EVERY: ["ma sœur a un master"], "brother": ["et mon frère aussi"]}),
    ("les deux ont 30 ans", {EVERY: ["les deux ont 30 ans"]}),
    ("mes deux enfants : ma fille a 27 ans", {None: ["mes deux enfants"], "daughter": ["ma fille a 27 ans"]}),
    ("she worked 3 years with my cousin", {None: ["she worked 3 years with my cousin"]}),
])
def test_shares(text: str, told: Dict[Optional[str], List[str]]) -> None:
    found = shares(_message(text), set())
    assert {who: [text[slice(*span)].strip() for span in spans] for who, spans in found.items()} == told


@pytest.mark.parametrize("text, people, whose", [
    ("he is 30", {"daughter", "son"}, "son"), ("elle a 30 ans", {"daughter", "son"}, "daughter"), ("et lui, 30 ans", {"niece", "nephew"}, None),
    ("lui a 30 ans", {"niece", "nephew"}, "nephew"), ("she is 30", {"friend", "cousin"}, None),
])
def test_pronouns(text: str, people: set, whose: Optional[str]) -> None:
    assert list(shares(_message(text), people))[-1:] == [whose] or whose is None


@pytest.mark.parametrize("text, told", [
    ("she has 3 years, he has 5 years", {"first_named": ["she has 3 years"], "second_named": ["he has 5 years"]}),
    ("elle a 3 ans d'expérience, lui 5 ans", {"first_named": ["elle a 3 ans d'expérience"], "second_named": ["lui 5 ans"]}),
])
def test_she_and_he_are_two(text: str, told: Dict[Optional[str], List[str]]) -> None:
    found = shares(_message(text), {"first_named", "second_named"}, "first_named")
    assert {who: [text[slice(*span)].strip() for span in spans] for who, spans in found.items()} == told


@pytest.mark.parametrize("text, units", [
    ("my niece has 3 years, my nephew 5", ["duration", "duration"]), ("ma nièce a 24 ans et mon neveu 31", ["age", "age"]), ("my niece has 3 years, my nephew 30", ["duration", "number"]),
])
def test_with_units(text: str, units: List[str]) -> None:
    assert [e["entity"] for e in with_units(_message(text), set()).entities] == units


@pytest.mark.parametrize("text, who", [
    ("no, that was my son!", "son"), ("Non, ça c'était ma tante", "aunt"), ("a master, that was my son", None), ("that was my son's idea: he is 30", None),
])
def test_that_was(text: str, who: Optional[str]) -> None:
    found = that_was(_message(text))
    assert (found[1] if found else None) == who
