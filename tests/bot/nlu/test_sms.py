"""What people shorten is spelled out, and what is not shortened is left alone."""
from __future__ import annotations

import pytest

from bot.nlu.sms import spelled_out

KNOWN = {"age", "max", "ecole", "duree", "la", "langue"}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "c koi lage max", "c est quoi l age max"),
        ("fr", "jpeu postuler mm si jsui pas belge", "je peux postuler meme si je suis pas belge"),
        ("fr", "la langue", "la langue"),
        ("fr", "Quelle est la durée ?", "quelle est la duree ?"),
        ("en", "can u tell me wat it pays", "can you tell me what it pays"),
        ("en", "lage", "lage"),
    ],
)
def test_spelled_out(language: str, text: str, expected: str) -> None:
    assert spelled_out(text, language, KNOWN) == expected
