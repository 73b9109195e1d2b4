"""Values that cannot be."""
from __future__ import annotations

from typing import Any, List, Optional

import pytest

from actions.impossible import without_impossible
from actions.reading import Message


@pytest.mark.parametrize(
    ("text", "found", "requested", "fields"),
    [
        ("jai -5 ans et 99 ans d'experience", [("5 ans", 5.0), ("99 ans", 99.0)], None, ["age", "experience_years"]),
        ("I'm -5 years old", [("5 years", 5.0)], "nationality", ["age"]), ("-5 years old", [("5 years", 5.0)], "age", []),
        ("ICC - 5 years of work", [("5 years", 5.0)], None, []), ("99 years of experience", [("99 years", 99.0)], "after_verdict", []),
    ],
)
def test_without_impossible(text: str, found: List[Any], requested: Optional[str], fields: List[str]) -> None:
    entities = [{"entity": "duration", "text": part, "start": text.index(part), "end": text.index(part) + len(part), "value": value} for part, value in found]
    rest, wrong = without_impossible(Message(text, entities), requested)
    assert wrong == fields
    assert bool(rest.entities) is not bool(fields)
