"""Normalised text can be compared, and offsets in it hold in the original."""
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from knowledge.text import normalise, sentences


def test_accents_case_apostrophes_and_hyphens_do_not_matter() -> None:
    assert normalise("L’ÂGE-limite d'Émile") == "l age limite d emile"


@given(st.text())
def test_no_character_moves(text: str) -> None:
    assert len(normalise(text)) == len(text)


def test_sentences_end_at_marks_and_lines_and_say_something() -> None:
    assert sentences("Bonjour ! Je suis belge.\n\n... ?\nAnd you") == ["Bonjour !", "Je suis belge.", "And you"]


@given(st.text())
def test_every_letter_is_in_some_sentence(text: str) -> None:
    assert sum(map(str.isalnum, "".join(sentences(text)))) == sum(map(str.isalnum, text))
