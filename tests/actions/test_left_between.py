"""A range is asked about where it decides, and read wherever it stands."""
from __future__ import annotations

from typing import Any, Dict, Optional, Tuple

import pytest

from actions.left_between import decides, left_between
from actions.profile import FIELDS
from tests.actions.test_parts import message

KNOWN: Dict[str, Any] = {**dict.fromkeys(FIELDS), "programme": ["icc"], "degree": "first"}


@pytest.mark.parametrize(
    ("text", "requested", "expected"),
    [
        ("between 26 and 29", "age", ("age", 26, 29)), ("entre 26 et 29 ans", "age", ("age", 26, 29)), ("31 or 32", "age", ("age", 31, 32)),
        ("I'm in my mid-thirties", "age", ("age", 34, 36)), ("fin de la vingtaine", "age", ("age", 27, 29)), ("la trentaine", "age", ("age", 30, 39)), ("early 30s", "age", ("age", 30, 33)),
        ("forty-something", "age", ("age", 41, 49)), ("une trentaine d'années", "age", None), ("trente-deux ans et des poussières", "age", None), ("29, and my brother is 31", "age", None),
        ("2 to 3 years", "experience_years", ("experience_years", 2, 3)), ("3-5", "experience_years", ("experience_years", 3, 5)), ("entre 1 et 2 ans", "experience_years", ("experience_years", 1, 2)),
        ("soit 2 soit 3 ans", "experience_years", ("experience_years", 2, 3)), ("soit trois ans, soit six", "experience_years", ("experience_years", 3, 6)), ("either 2 or else 4 years", "experience_years", ("experience_years", 2, 4)), ("2 ans, soit 24 mois", "experience_years", None),
        ("between 3 and 5, say 4", "experience_years", None), ("2 years here and 3 years there", "experience_years", None), ("28, 3 years", "experience_years", None),
    ],
)
def test_what_is_left_between(text: str, requested: str, expected: Optional[Tuple[str, float, float]]) -> None:
    found = left_between(message(text), KNOWN, requested)
    assert (found and (found.field, found.low, found.high)) == expected


@pytest.mark.parametrize(
    ("text", "requested", "degree", "expected"),
    [
        ("between 26 and 29", "age", "first", False), ("between 33 and 36", "age", "first", True), ("in her thirties", "age", "first", True), ("in her forties", "age", "first", False),
        ("3 or 4 years", "experience_years", "first", True), ("3 or 4 years", "experience_years", "advanced", False), ("1 or 2 years", "experience_years", None, True), ("2 or 3 years", "experience_years", None, False),
    ],
)
def test_whether_it_decides(text: str, requested: str, degree: Optional[str], expected: bool) -> None:
    slots = {**KNOWN, "degree": degree}
    found = left_between(message(text), slots, requested)
    assert found is not None and decides(found, message(text), slots, requested) is expected
