"""Messages are cut where people join questions, and not elsewhere."""
from __future__ import annotations

from typing import List

import pytest

from bot.nlu.clauses import cut


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("is it paid and can u stay after", ["is it paid", "can u stay after"]),
        ("ok et ca dure cb et on bosse ou", ["ok", "ca dure cb", "on bosse ou"]),
        ("1. age limit? 2) salary", ["age limit?", "salary"]),
        ("C'est payé, et c'est où ?", ["C'est payé", "c'est où ?"]),
        ("non, je demande juste la durée", ["non", "la durée"]),
        ("Who pays a JPO?", ["Who pays a JPO?"]),
        ("I am Belgian, 34", ["I am Belgian"]),
    ],
)
def test_clauses(text: str, expected: List[str]) -> None:
    assert [clause for sentence in cut(text) for clause in sentence.clauses] == expected


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("the nationality, not the language", "the nationality"),
        ("je parlais de la durée, pas du salaire", "je parlais de la durée,"),
        ("I am not Belgian", "I am not Belgian"),
        ("why not Belgium", "why not Belgium"),
        ("is it paid or not", "is it paid or not"),
        ("je ne suis pas belge", "je ne suis pas belge"),
    ],
)
def test_what_is_not_meant_is_left_out(text: str, kept: str) -> None:
    assert [sentence.text for sentence in cut(text)] == [kept]


def test_a_long_message_is_read_by_its_ends() -> None:
    text = " ".join(f"Sentence number {n}, with a clause and another." for n in range(30))
    found = cut(text)
    assert len(found) <= 12
    assert found[0].text.startswith("Sentence number 0") and found[-1].text.startswith("Sentence number 29")


def test_a_doubt_belongs_to_the_claim_before_it() -> None:
    assert [s.text for s in cut("I read it lasts 3 years. True? And who pays?")] == ["I read it lasts 3 years. True?", "And who pays?"]
    assert [s.text for s in cut("Cela dure 3 ans. C'est vrai ?")] == ["Cela dure 3 ans. C'est vrai ?"]
