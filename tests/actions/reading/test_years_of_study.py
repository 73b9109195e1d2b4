"""Years of study, and the digits and articles of a degree's name, are no length of work."""
from __future__ import annotations

from typing import Callable

import pytest

from actions.reading import Reading

ReadField = Callable[..., Reading]


@pytest.mark.parametrize("text", [
    "an M2 is 5 years of study", "un M2 c'est 5 ans d'études", "une L3", "un master 2", "M2 = 5 ans", "I studied 5 years for my MSc", "j'ai fait 3 ans de fac", "bac+5", "3 ans de licence plus 2 ans de master",
])
def test_no_work(text: str, read_field: ReadField) -> None:
    assert read_field(None, "experience_years", text).value is None


@pytest.mark.parametrize(("text", "years"), [("master 1 an d'expérience", 1.0), ("M2 et 3 ans", 3.0), ("2 years after my master 1", 2.0), ("trois", 3.0)])
def test_work(text: str, years: float, read_field: ReadField) -> None:
    assert read_field(None, "experience_years", text).value == years
