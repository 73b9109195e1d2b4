"""Shared by the tests of the field readers: entities as the assistant finds them, on a fixed day."""
from __future__ import annotations

import datetime
from types import SimpleNamespace
from typing import Callable

import pytest

from actions.reading import Message, Reading, read
from bot.nlu.gazetteer import Gazetteer
from knowledge import Knowledge, Language

ReadField = Callable[..., Reading]


class _Today(datetime.date):
    """The day on which the sheets were written: "born in 1996" and "since 2021" depend on it."""

    @classmethod
    def today(cls) -> datetime.date:
        """Return that day."""
        return datetime.date(2026, 11, 21)


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("age", "experience"):
        monkeypatch.setattr(f"actions.reading.{module}.datetime", SimpleNamespace(date=_Today))


@pytest.fixture(scope="session")
def read_field(knowledge: Knowledge) -> ReadField:
    """Read a field out of a text; the entities need no trained model."""
    gazetteer = Gazetteer(knowledge)

    def reading(language: Language, field: str, text: str, asked: bool = True) -> Reading:
        entities = [entity.as_dict(text) for entity in gazetteer.find(text, language)]
        return read(field, Message(text, entities), asked)

    return reading
