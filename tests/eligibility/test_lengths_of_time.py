"""A length of time is said back as it was said."""
from __future__ import annotations

import pytest

from bot.voice.lookup import years
from knowledge import Language


@pytest.mark.parametrize(
    ("value", "language", "said"),
    [
        (2.0, "en", "2 years"), (1.5, "en", "1.5 years"), (1.5, "fr", "1,5 an"), (1.92, "en", "1.92 years"), (0.0, "en", "0 years"),
        (1.99, "en", "almost 2 years"), (1.99, "fr", "presque 2 ans"), (0.99, "en", "almost 1 year"), (0.01, "en", "some weeks"), (0.01, "fr", "quelques semaines"),
    ],
)
def test_years_are_said_as_people_say_them(value: float, language: Language, said: str) -> None:
    assert years(value, language) == said
