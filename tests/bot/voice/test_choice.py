"""A button is chosen by its place, in both languages, and only where nothing else is said."""
from __future__ import annotations

from typing import Optional

import pytest

from bot.voice.choice import chosen

BUTTONS = [{"title": title, "payload": title} for title in ("A", "B", "C")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("2", "B"), ("the second one", "B"), ("la deuxième svp", "B"), ("first", "A"), ("le premier", "A"), ("option 3 please", "C"), ("la dernière", "C"),
        ("4", None), ("2 years", None), ("the second year", None), ("one of them", None), ("un JPO", None), ("", None),
    ],
)
def test_chosen(text: str, title: Optional[str]) -> None:
    found = chosen(text, BUTTONS)
    assert (found["title"] if found else None) == title
