"""What asks for yes or no, and what only looks like it."""
from __future__ import annotations

import pytest

from bot.voice.yes_no import is_yes_no


@pytest.mark.parametrize("text", ["Est-ce la Belgique qui paie ?", "C'est mon gouvernement qui paie ?", "Is it Belgium that pays?", "Is it paid or not?", "C'est payé ou pas ?"])
def test_yes_or_no(text: str) -> None:
    assert is_yes_no(text)


@pytest.mark.parametrize("text", ["Est-ce qui paie ?", "C'est qui qui paie ?", "Is it Belgium or the UN that pays?", "Est-ce la Belgique ou l'ONU qui paie ?", "Who pays?"])
def test_neither(text: str) -> None:
    assert not is_yes_no(text)
