"""Which messages want the programmes that were not judged yet."""
from __future__ import annotations

from types import SimpleNamespace
from typing import Any, Dict, List, Optional

import pytest

from actions.profile import AFTER_VERDICT, cleared
from actions.parts import take_apart
from actions.reading import Message
from actions.said import Sayings
from actions.the_others import others_wanted
from actions.turn import Turn
from actions.wishes import Wishes
from knowledge import Knowledge


def _wanted(knowledge: Knowledge, text: str, checked: List[str], nationality: Optional[List[str]] = None) -> List[str]:
    message, slots = Message(text), {**cleared(), "programme": checked, "nationality": nationality}
    tracker: Any = SimpleNamespace(events=[], latest_message={"text": text, "entities": []}, get_slot=lambda name: {"person": "self"}.get(name))
    parts = take_apart(message)
    turn = Turn(message, parts, Wishes(knowledge, message, parts, {}), AFTER_VERDICT, slots, tracker)
    found: Dict[str, Any] = others_wanted(knowledge, Sayings(knowledge), turn)
    return found.get("programme", [])


@pytest.mark.parametrize("text", ["and another one?", "what about the other two?", "et l'autre organisme, je peux ?", "y a-t-il ailleurs où je peux tenter ?", "which ones can I go for?", "qu'est-ce qu'il me reste alors ?"])
def test_the_rest_is_wanted(knowledge: Knowledge, text: str) -> None:
    assert _wanted(knowledge, text, ["belgium"], ["CHL"]) == ["icc", "unitar"]


@pytest.mark.parametrize("text", ["which other languages count?", "on the other hand, I am tired", "each other", "where else must I be sent?", "une autre fois peut-être", "which programmes can I apply to?"])
def test_something_else_is_wanted(knowledge: Knowledge, text: str) -> None:
    assert _wanted(knowledge, text, ["belgium"], ["CHL"]) == []


def test_after_a_yes_only_the_others_by_name(knowledge: Knowledge) -> None:
    assert _wanted(knowledge, "which one can I do?", ["belgium"], ["BEL"]) == []
    assert _wanted(knowledge, "and the other ones?", ["unitar"], ["BEL"]) == ["icc", "belgium"]
    assert _wanted(knowledge, "and the others?", ["icc", "unitar", "belgium"]) == []
