"""Misspelled words are mended by those of the training examples; words that are known, or like none, are left alone."""
from __future__ import annotations

import pytest

from bot.nlu.typos import Typos, usual_spellings

EXAMPLES = ["Quelle est la durée ?", "la durée du contrat", "la durée, c'est combien", "which qualifications", "the qualifications?", "qualifications please", "contrat", "du contrat", "rare"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("what qualifcations do u need", "what qualifications do u need"),
        ("et la duree", "et la durée"),
        ("la dureee du contart", "la durée du contrat"),
        ("the qualifications", "the qualifications"),
        ("rares", "rares"),  # seen once, so not what another word was meant to be
        ("duré", "duré"),  # too short to tell
        ("Kyrgyzstan", "Kyrgyzstan"),
    ],
)
def test_mended(text: str, expected: str) -> None:
    assert Typos(usual_spellings(EXAMPLES)).mend(text) == expected
