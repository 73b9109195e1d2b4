"""Words of two meanings: nationalities that are languages, lengths of studies, "both" and "all", doctorates in progress."""
from __future__ import annotations

from typing import Any, Callable, List, Optional, Tuple

import pytest

from actions.passports import asks_which
from actions.reading import Reading
from actions.reading.programme import ALL
from knowledge import Language
from tests.actions.test_parts import message

ReadField = Callable[..., Reading]
Case = Tuple[Language, str, Any]

NATIONALITIES: List[Case] = [
    ("fr", "j ai 30 ans canadien et italien doctorant", ["CAN", "ITA"]),
    ("fr", "et italien aussi j ai dit", ["ITA"]),
    ("fr", "master, 3 ans d'expérience, italien", ["ITA"]),
    ("fr", "français, 28 ans, master", ["FRA"]),
    ("fr", "canadien et italien, français courant", ["CAN", "ITA"]),
    ("fr", "je parle anglais, français et italien", None),
    ("fr", "anglais et français", None),
    ("fr", "anglais C1, allemand", None),
    ("en", "30 years old, German, master in law", ["DEU"]),
    ("en", "you forgot Portuguese", ["PRT"]),
    ("en", "Italian, English fluent", ["ITA"]),
    ("en", "English obviously, and a bit of school French. decent with computers", None),
    ("fr", "français évidemment, anglais scolaire", None),
    ("en", "Canadian and Italian fluent in English", ["CAN", "ITA"]),
    ("en", "I speak English, French, Italian", None),
    ("en", "28, llm, english native", None),
]
EXPERIENCE: List[Case] = [
    ("en", "the MA is only 2 years after a 3 year bachelor's", None),
    ("en", "2 years is how long my MA took. I have 3 years experience.", 3.0),
    ("en", "MA in political science plus a PhD in progress, 3 years at a think tank", 3.0),
    ("en", "2 years after my master's", 2.0),
    ("en", "master in law 3 years at a law firm", 3.0),
    ("fr", "mon master a duré 2 ans, j'ai 3 ans d'expérience", 3.0),
    ("fr", "3 ans de licence, 2 ans de master, 4 ans dans une ong", 4.0),
    ("fr", "30 ans, canadien, master, 3 ans dans un think tank", 3.0),
    ("fr", "master 2, 2 ans dans une ong", 2.0),
    ("fr", "un doctorat pas fini", None),
    ("en", "a PhD not finished", None),
]
DEGREES: List[Case] = [
    ("en", "PhD in progress", "unclear"),
    ("en", "my PhD isn't finished", "unclear"),
    ("en", "unfinished PhD", "unclear"),
    ("en", "I have a master's and I'm a PhD student", "advanced"),
    ("en", "I have a PhD", "advanced"),
    ("fr", "doctorant en sciences po", "unclear"),
    ("fr", "mon doctorat n'est pas fini", "unclear"),
    ("fr", "je suis en thèse", "unclear"),
    ("fr", "j'ai un master, je suis doctorant", "advanced"),
    ("fr", "docteur en droit", "advanced"),
    ("fr", "thèse de droit soutenue en 2023", "advanced"),
    ("en", "none of these", "none"),
]


@pytest.mark.parametrize(("language", "text", "expected"), NATIONALITIES)
def test_a_nationality_is_told_from_a_language(language: Language, text: str, expected: Any, read_field: ReadField) -> None:
    assert read_field(language, "nationality", text, asked=False).value == expected


@pytest.mark.parametrize(("language", "text", "expected"), EXPERIENCE)
def test_studies_are_no_experience(language: Language, text: str, expected: Optional[float], read_field: ReadField) -> None:
    assert read_field(language, "experience_years", text).value == expected


@pytest.mark.parametrize(("language", "text", "expected"), DEGREES)
def test_a_degree_in_progress_is_not_held(language: Language, text: str, expected: str, read_field: ReadField) -> None:
    reading = read_field(language, "degree", text)
    assert expected in (reading.value, reading.problem)


@pytest.mark.parametrize(
    ("language", "text", "asked", "named"),
    [
        ("en", "I have two nationalities and speak both languages fluently", True, False),
        ("en", "both", True, True), ("en", "both", False, False), ("en", "all three", False, True), ("en", "all my degrees", True, False),
        ("en", "all of them please", True, True), ("en", "for all programmes", False, True),
        ("fr", "les deux couramment", True, False), ("fr", "toutes mes nationalités", True, False), ("fr", "tous", True, True),
        ("fr", "tous", False, False), ("fr", "les trois", False, True), ("fr", "les 3 ans", False, False), ("fr", "tous les programmes", False, True),
    ],
)
def test_what_all_and_both_speak_of(language: Language, text: str, asked: bool, named: bool, read_field: ReadField) -> None:
    assert (read_field(language, "programme", text, asked=asked).value == ALL) is named


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("which passport should I use?", True), ("which one, canada or italy", True), ("lequel, canada ou italie", True), ("quel passeport dois-je utiliser", True),
        ("should I use my Canadian or my Italian passport?", True), ("which nationalities can apply at UNITAR?", False), ("quelle nationalité faut-il pour l'UNITAR ?", False),
        ("what if I only use my Italian passport?", False), ("Canada and Italy", False),
    ],
)
def test_which_passport(text: str, asks: bool) -> None:
    assert bool(asks_which(message(text), ["CAN", "ITA"])) is asks
