"""Figures in less usual forms: dates with the month first, candles just blown out, halves, a second length without its unit."""
from __future__ import annotations

from typing import Any, Callable

import pytest

from actions.answering import answers
from actions.parts import take_apart
from actions.reading import Reading
from knowledge import Language
from tests.actions.test_parts import message

ReadField = Callable[..., Reading]


@pytest.mark.parametrize(("language", "field", "text", "expected"), [
    ("en", "age", "born nov 25 1999", 26), ("en", "age", "born November 2nd, 1999", 27), ("en", "age", "11/25/1999", 26), ("fr", "age", "née le 25 novembre 1999", 26), ("fr", "age", "25-11-1999", 26),
    ("fr", "age", "je viens de souffler mes 30 bougies", 30), ("fr", "age", "je souffle mes 30 bougies demain", 29), ("en", "age", "just turned 30", 30), ("en", "age", "my 30th birthday is tomorrow", 29),
    ("en", "experience_years", "3 1/2", 3.5), ("en", "experience_years", "2 1/2 years", 2.5), ("fr", "experience_years", "2½ ans", 2.5),
    ("en", "experience_years", "6 months and then another 3", 0.75), ("fr", "experience_years", "6 mois et puis encore 3", 0.75), ("en", "experience_years", "2 years, 1 as an intern", 2.0),
    ("fr", "experience_years", "je débute, donc zéro", 0.0), ("en", "experience_years", "no work experience whatsoever", 0.0), ("en", "experience_years", "zero relevant work experience", 0.0), ("fr", "experience_years", "pas la moindre expérience", 0.0),
    ("en", "nationality", "S. Korean", ["KOR"]), ("en", "nationality", "N. Korean", ["PRK"]), ("en", "nationality", "S. African", ["ZAF"]),
    ("en", "degree", "2 yr college diploma in bookkeeping", "none"), ("fr", "degree", "2 ans d'études", "none"), ("en", "degree", "German Diplom, five years", "advanced"),
    ("en", "degree", "Bachelor, started a master's but quit", "first"), ("fr", "degree", "licence, j'ai commencé un master mais j'ai arrêté", "first"),
    ("en", "it_skills", "my kids have to fix my computer for me", "basic"), ("fr", "it_skills", "ce sont mes enfants qui réparent mon ordi", "basic"),
    ("fr", "language_skills", "mon anglais est très faible, j'ai tout fait en français", {"en": "basic", "fr": "proficient"}),
    ("en", "language_skills", "my French is weak, I did everything in English", {"en": "proficient", "fr": "basic"}),
])
def test_is_read(language: Language, field: str, text: str, expected: Any, read_field: ReadField) -> None:
    assert read_field(language, field, text).value == expected


@pytest.mark.parametrize(("field", "text", "answer"), [
    ("experience_years", "je débute, donc zéro", True), ("experience_years", "zero so far", True), ("experience_years", "on reprend de zéro", False), ("experience_years", "start from zero please", False),
    ("it_skills", "I get by", True), ("degree", "2 yr college diploma in bookkeeping", True), ("degree", "did my undergrad in Boston, BA", True), ("degree", "did the Court answer?", False),
])
def test_answers_the_open_question(field: str, text: str, answer: bool) -> None:
    assert answers(take_apart(message(text)), field, message(text)) == answer
