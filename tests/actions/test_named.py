"""Names that stand for people of the writer's."""
from __future__ import annotations

from typing import Dict

import pytest
from rasa_sdk import Tracker

from actions.named import known_names, spelled_out
from actions.reading import Message


@pytest.mark.parametrize("text, spelled", [
    ("forget ana", "forget my sister ana"), ("is it Ana or me? Ana is 30", "is it my sister Ana or me? my sister Ana is 30"),
    ("ma sœur Ana a 30 ans", "ma sœur Ana a 30 ans"), ("banana", "banana"),
])
def test_spelled_out(text: str, spelled: str) -> None:
    assert spelled_out(Message(text), {"Ana": "sister"}).text == spelled


def test_what_stands_after_a_name_moves() -> None:
    told = spelled_out(Message("Ana = 30", [{"entity": "number", "text": "30", "start": 6, "end": 8, "value": 30}]), {"Ana": "sister"})
    assert told.text[told.entities[0]["start"] : told.entities[0]["end"]] == "30"


def test_a_nationality_is_no_name() -> None:
    tracker = Tracker("x", {}, {"text": "my student: Belgian, 28", "entities": [{"entity": "nationality", "text": "Belgian", "start": 12, "end": 19, "value": ["BEL"]}]}, [], False, None, {}, "action_listen")
    assert known_names(tracker) == {}


@pytest.mark.parametrize("text, names", [
    ("my colleague ben is 30", {"ben": "colleague"}), ("my sister mia and I", {"mia": "sister"}), ("my friend abroad is 30", {}), ("my friend recently got a master", {}), ("mon frère aîné a 30 ans", {}),
    ("mon neveu karim est suisse", {"karim": "nephew"}), ("ma soeur lina et moi", {"lina": "sister"}), ("mon pote ingénieur a 30 ans", {}), ("ma cousine aussi a un master", {}),
])
def test_names_in_small_letters(text: str, names: Dict[str, str]) -> None:
    tracker = Tracker("x", {}, {"text": text, "entities": []}, [], False, None, {}, "action_listen")
    assert known_names(tracker) == names
