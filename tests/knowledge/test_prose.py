"""Languages are told apart in short text, and what must not stand in prose is named."""
from __future__ import annotations

from typing import List, Tuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge import load
from knowledge.loader import statements
from knowledge.model import Text
from knowledge.prose import evidence, faults, looks_like, misread

ENGLISH, FRENCH = "You may bring your dog to the office.", "Vous pouvez venir au bureau avec votre chien."


def test_the_language_of_a_sentence_is_seen() -> None:
    assert looks_like(ENGLISH, "en") and not looks_like(ENGLISH, "fr")
    assert looks_like(FRENCH, "fr") and not looks_like(FRENCH, "en")


@pytest.mark.parametrize("text", ["UNITAR", "Visa", "29", "", "master", "Lomé"])
def test_a_text_that_says_little_may_be_either(text: str) -> None:
    assert looks_like(text, "en") and looks_like(text, "fr")


def test_accents_speak_for_french_and_typographic_apostrophes_do_not_matter() -> None:
    assert evidence("été")["fr"] > evidence("ete")["fr"]
    assert evidence("l’âge d’admission") == evidence("l'âge d'admission")


@given(st.text(max_size=80))
def test_any_text_can_be_at_least_one_language(text: str) -> None:
    assert looks_like(text, "en") or looks_like(text, "fr")


def test_all_statements_of_the_knowledge_base_are_in_their_language() -> None:
    for topic in load().topics.values():
        for _, _, statement in statements(topic):
            assert not list(misread(statement))


NOT_FRENCH = ("fr", "does not read as French; translate it")
NOT_ENGLISH = ("en", "does not read as English; translate it")
DIGIT = "a figure stands in the prose; put it under facts and write {its_name}"


@pytest.mark.parametrize(
    ("en", "fr", "expected"),
    [
        (ENGLISH, FRENCH, []),
        (ENGLISH, ENGLISH, [NOT_FRENCH]),
        (FRENCH, ENGLISH, [NOT_ENGLISH, NOT_FRENCH]),
        ("UNITAR", "UNITAR", [("fr", "is the same as the English; translate it")]),
        ("At most 35.", "35 ans.", [("en", DIGIT), ("fr", DIGIT)]),
        ("At most {limit}.", "{limit} ans.", []),
        ("At most {limit}.", "{limt} ans.", [
            ("fr", "no figure 'limt' of this programme; check its spelling or define it under facts"),
        ]),
        ("At most { limit}.", "{limit} ans.", [
            ("en", "a brace stands alone; write {its_name} for a figure, without spaces"),
        ]),
    ],
)
def test_faults(en: str, fr: str, expected: List[Tuple[str, str]]) -> None:
    assert list(faults(Text(en=en, fr=fr), {"limit"})) == expected
