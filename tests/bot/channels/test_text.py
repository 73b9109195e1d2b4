"""Lines of their own are sentences of their own; lines that an editor wrapped are not."""
from __future__ import annotations

import pytest

from bot.channels.text import clean


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("age limit\nsalary", "age limit; salary"), ("Salaire ?\r\n\r\nDurée ?", "Salaire ?  Durée ?"), ("Bonjour,\nc'est payé ?", "Bonjour, c'est payé ?"), ("one line", "one line"),
        ("I wonder whether somebody who has studied the law of the sea may\napply", "I wonder whether somebody who has studied the law of the sea may apply"),
    ],
)
def test_lines(text: str, kept: str) -> None:
    assert clean(text) == kept
