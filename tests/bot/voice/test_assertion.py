"""What is stated rather than asked, and the claim in a denial."""
from __future__ import annotations

import pytest

from bot.voice.assertion import asserts, undenied


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Trainees aren't paid, are they?", "Trainees are paid?"), ("The posts do not end in May, right?", "The posts end in May?"),
        ("Les postes ne sont pas payés, hein ?", "Les postes sont payés?"), ("les postes sont pas payés, c'est ça ?", "les postes sont payés?"),
    ],
)
def test_a_denial_to_be_confirmed(text: str, claim: str) -> None:
    assert undenied(text) == claim


@pytest.mark.parametrize("text", ["Aren't trainees paid?", "Les postes ne sont-ils pas payés ?", "Didn't ask that. Are they paid, yes or no", "I am not a national, right?", "Posts are paid, right?", "Why are they not paid?"])
def test_no_denial(text: str) -> None:
    assert undenied(text) is None


@pytest.mark.parametrize("text", ["The limit is 30, I'm sure of it.", "La limite c'est 30 ans, j'en suis sûr."])
def test_an_assertion(text: str) -> None:
    assert asserts(text)


@pytest.mark.parametrize("text", ["Is the limit 30?", "I have 4 years of experience.", "Elle a travaillé 3 ans.", "can it be 3 years yes or no"])
def test_no_assertion(text: str) -> None:
    assert not asserts(text)
