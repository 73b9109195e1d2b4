"""A length of time is said in years and months, never as a fraction."""
from __future__ import annotations

import pytest

from bot.voice.length import years
from knowledge import Language


@pytest.mark.parametrize(
    ("value", "language", "said"),
    [
        (2.0, "en", "2 years"), (1.5, "en", "1 year and 6 months"), (1.5, "fr", "1 an et 6 mois"), (1.92, "en", "1 year and 11 months"), (0.0, "en", "0 years"), (0.0, "fr", "0 an"),
        (0.67, "en", "8 months"), (0.67, "fr", "8 mois"), (3.33, "en", "3 years and 4 months"), (3.33, "fr", "3 ans et 4 mois"), (0.08, "en", "1 month"), (1.0, "fr", "1 an"), (1.97, "fr", "presque 2 ans"), (2.02, "en", "2 years"),
        (1.99, "en", "almost 2 years"), (1.99, "fr", "presque 2 ans"), (0.99, "en", "almost 1 year"), (0.01, "en", "some weeks"), (0.01, "fr", "quelques semaines"),
    ],
)
def test_years_are_said_as_people_say_them(value: float, language: Language, said: str) -> None:
    assert years(value, language) == said
