"""What is declined beside an answer."""
from __future__ import annotations

from typing import Any, Dict

import pytest

from actions.answering import left_out_beside
from actions.profile import FIELDS, SKIPPED
from actions.reading import Message


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("francais courant. je dis pas pr l'informatique c privé", {"it_skills": SKIPPED}), ("fluent French, computers idk", {"it_skills": SKIPPED}),
        ("master. my experience is private", {"experience_years": SKIPPED}), ("fluent French and good IT", {}), ("is my IT level private?", {}),
    ],
)
def test_left_out_beside(text: str, left_out: Dict[str, Any]) -> None:
    assert left_out_beside(Message(text), {name: None for name in FIELDS}) == left_out


def test_what_is_known_stays() -> None:
    assert left_out_beside(Message("my IT is private"), {**{name: None for name in FIELDS}, "it_skills": "good"}) == {}
