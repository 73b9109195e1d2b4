"""Work that comes on top of what was noted, which is added once."""
from __future__ import annotations

import pytest

from actions.further_work import adds_work
from tests.actions.test_parts import message


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("oh, and I was also a trainee for 5 months", 2.0, True), ("j'ai aussi travaillé un an au Tchad", 1.0, True), ("plus 6 months at WHO", 1.0, True), ("I worked a year at a bank too", 3.0, True),
        ("it is 1.5 plus 6 months", 3.0, False), ("2 years in Rome and also 5 months in Lima", 2.0, False), ("with the internship as well, 3 in total", 2.0, False), ("3 years", 2.0, False),
    ],
)
def test_what_is_added(text: str, known: float, expected: bool) -> None:
    assert adds_work(message(text), known, insists=False) is expected
