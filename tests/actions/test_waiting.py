"""What somebody would be and have after a wait."""
from __future__ import annotations

import datetime
from types import SimpleNamespace
from typing import Any, Dict

import pytest

from actions.waiting import after_waiting, asks_of_then
from tests.actions.test_parts import message

_SLOTS: Dict[str, Any] = {"age": 31, "experience_years": 1.5}


class _Today(datetime.date):
    @classmethod
    def today(cls) -> datetime.date:
        """Return a day in November."""
        return datetime.date(2026, 11, 21)


@pytest.mark.parametrize(("text", "expected"), [
    ("suppose I wait two years?", {"age": 33, "experience_years": 3.5}), ("et si j'attends deux ans ?", {"age": 33, "experience_years": 3.5}),
    ("if I wait until May?", {"age": 31, "experience_years": 2.0}), ("et si j'attends mai ?", {"age": 31, "experience_years": 2.0}),
    ("if I wait till May 2028?", {"age": 32, "experience_years": 3.0}), ("si j'attends jusqu'en mai 2028 ?", {"age": 32, "experience_years": 3.0}),
    ("if I wait for the autumn I'd have two years", {"experience_years": 2.0}), ("si j'attends la rentrée j'aurais deux ans", {"experience_years": 2.0}),
    ("by then I'd be 32 with 2 years and 4 months", {"age": 32, "experience_years": 2.33}), ("d'ici là j'aurais 32 ans et 2 ans et 4 mois d'expérience", {"age": 32, "experience_years": 2.33}),
    ("I have 2 years", {}), ("j'ai 2 ans", {}), ("I'd like to know how long I have to wait", {}), ("je voudrais savoir combien de temps attendre", {}),
])
def test_after_a_wait(text: str, expected: Dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """A total is the total, and a wait ends with the month that is named."""
    monkeypatch.setattr("actions.waiting.datetime", SimpleNamespace(date=_Today))
    assert after_waiting(message(text), _SLOTS) == expected


@pytest.mark.parametrize(("text", "asks"), [
    ("I was talking about the autumn", True), ("ma question portait sur l'automne", True), ("my question was about the pay", False), ("je parlais du salaire", False),
])
def test_what_was_asked_about(text: str, asks: bool) -> None:
    """Only a later time goes back to what was supposed."""
    assert asks_of_then(message(text)) == asks
