"""Answers at the edge of what a field can be, and of what a criterion asks for, are read exactly."""
from __future__ import annotations

from typing import Any, Callable, List, Tuple

import pytest

from actions.reading import Reading
from knowledge import Language

Case = Tuple[Language, str, Any]
ReadField = Callable[..., Reading]

AGES: List[Case] = [
    ("en", "29", 29),
    ("en", "twenty-nine", 29),
    ("fr", "vingt-neuf ans", 29),
    ("fr", "trente-deux", 32),
    ("en", "thirty three", 33),
    ("en", "I'll be 33 in June", 32),
    ("fr", "j'aurai 33 ans en juin", 32),
    ("en", "turning 35 next month", 34),
    ("en", "just turned 33", 33),
    ("fr", "je viens d'avoir 33 ans", 33),
    ("en", "32 and a half", 32),
    ("fr", "34 ans et demi", 34),
    ("en", "almost 33", 32),
    ("fr", "presque 35 ans", 34),
    ("en", "I was born in November 1993", 33),
    ("en", "22 November 1993", 32),
    ("fr", "née le 21 novembre 1993", 33),
    ("en", "15", 15),
    ("en", "14", "impossible"),
    ("en", "I am 99", 99),
    ("en", "100", "impossible"),
    ("en", "300", "impossible"),
    ("fr", "300 ans", "impossible"),
    ("en", "-5", "impossible"),
    ("fr", "-5 ans", "impossible"),
    ("en", "purple", None),
    ("fr", "violet", None),
    ("en", "I'd rather not say", None),
    ("fr", "Je préfère ne pas répondre", None),
]
EXPERIENCE: List[Case] = [
    ("en", "1", 1.0),
    ("en", "18 months", 1.5),
    ("fr", "18 mois", 1.5),
    ("en", "23 months", 1.92),
    ("fr", "24 mois", 2.0),
    ("fr", "2 ans et demi", 2.5),
    ("en", "two and a half years", 2.5),
    ("fr", "un an et demi", 1.5),
    ("en", "1.99 years", 1.99),
    ("fr", "1,99 an", 1.99),
    ("en", "almost 2 years", 1.99),
    ("fr", "presque 2 ans", 1.99),
    ("en", "nearly four years", 3.99),
    ("fr", "pas tout à fait 4 ans", 3.99),
    ("en", "just over two years", 2.0),
    ("fr", "un peu plus de 4 ans", 4.0),
    ("en", "1 year and 11 months", 1.92),
    ("fr", "3 ans et 11 mois", 3.92),
    ("en", "a year in Mali and a year in Geneva", 2.0),
    ("en", "none", 0.0),
    ("fr", "aucune", 0.0),
    ("en", "60 years", 60.0),
    ("en", "61 years", "impossible"),
    ("en", "300", "impossible"),
    ("fr", "-3", "impossible"),
    ("en", "banana", None),
]
NATIONALITIES: List[Case] = [
    ("en", "Belgian", ["BEL"]),
    ("en", "Congolese", "unclear"),
    ("fr", "congolaise", "unclear"),
    ("en", "Korean", "unclear"),
    ("fr", "coréen", "unclear"),
    ("en", "Dominican", "unclear"),
    ("en", "South Korean", ["KOR"]),
    ("fr", "nord-coréenne", ["PRK"]),
    ("en", "Congolese from the DRC", ["COD"]),
    ("fr", "congolaise de RDC", ["COD"]),
    ("fr", "nigérienne", ["NER"]),
    ("fr", "nigériane", ["NGA"]),
    ("en", "French and Belgian", ["FRA", "BEL"]),
    ("fr", "belge et suisse", ["BEL", "CHE"]),
    ("fr", "suisse", ["CHE"]),
    ("en", "German and UK", ["DEU", "GBR"]),
    ("en", "Mali", ["MLI"]),
    ("fr", "je viens du Mali", ["MLI"]),
    ("en", "Belgium", ["BEL"]),
    ("en", "not Belgian, Dutch", ["NLD"]),
    ("fr", "pas belge, française", ["FRA"]),
    ("en", "I live in Belgium but I'm Dutch", ["NLD"]),
    ("en", "purple", None),
]
DEGREES: List[Case] = [
    ("en", "No degree", "none"),
    ("fr", "Aucun diplôme", "none"),
    ("en", "Bachelor's degree", "first"),
    ("fr", "Licence", "first"),
    ("en", "Master's degree", "advanced"),
    ("fr", "Master", "advanced"),
    ("en", "PhD", "advanced"),
    ("en", "a bachelor's and a master's", "advanced"),
    ("en", "finishing my master's, I have my bachelor", "first"),
    ("fr", "je finis mon master, j'ai ma licence", "first"),
    ("en", "I'm still a student", "unclear"),
    ("fr", "je suis encore étudiant", "unclear"),
    ("en", "university degree", "unclear"),
    ("en", "purple", None),
]
LANGUAGES: List[Case] = [
    ("fr", "B2 en anglais", {"en": "good"}),
    ("en", "English B2", {"en": "good"}),
    ("en", "C1 in English, A2 in French", {"en": "proficient", "fr": "basic"}),
    ("fr", "B1 en français", {"fr": "good"}),
    ("en", "C1 in French, B2 in English", {"fr": "proficient", "en": "good"}),
    ("en", "Fluent in English", {"en": "proficient"}),
    ("fr", "Français courant", {"fr": "proficient"}),
    ("en", "Bilingual English and French", {"en": "proficient", "fr": "proficient"}),
    ("fr", "Bilingue anglais et français", {"en": "proficient", "fr": "proficient"}),
    ("en", "good English, basic French", {"en": "good", "fr": "basic"}),
    ("en", "my French is better than my English", "unclear"),
    ("en", "English", "unclear"),
    ("fr", "anglais", "unclear"),
    ("en", "fluent Spanish only", {"en": "basic", "fr": "basic"}),
    ("en", "purple", None),
]
IT: List[Case] = [
    ("en", "Excellent", "excellent"),
    ("fr", "Excellent", "excellent"),
    ("en", "Good", "good"),
    ("fr", "Bon", "good"),
    ("en", "Basic", "basic"),
    ("fr", "Notions", "basic"),
    ("en", "not very good", "basic"),
    ("fr", "pas très bon", "basic"),
    ("en", "not bad", "good"),
    ("en", "purple", None),
]
PROGRAMMES: List[Case] = [
    ("en", "the Court", ["icc"]),
    ("fr", "CPI", ["icc"]),
    ("en", "The Belgian programme", ["belgium"]),
    ("en", "UNITAR and the ICC", ["unitar", "icc"]),
    ("en", "All three", ["icc", "unitar", "belgium"]),
    ("fr", "Les trois", ["icc", "unitar", "belgium"]),
    ("en", "purple", None),
]
CASES = [
    (field, *case)
    for field, cases in (
        ("age", AGES), ("experience_years", EXPERIENCE), ("nationality", NATIONALITIES), ("degree", DEGREES),
        ("language_skills", LANGUAGES), ("it_skills", IT), ("programme", PROGRAMMES),
    )
    for case in cases
]


def _exactly(expected: Any) -> Reading:
    """Return the reading that a case expects: a problem by its name, else a value, or nothing."""
    return Reading(problem=expected) if expected in ("impossible", "unclear") else Reading(expected)


@pytest.mark.parametrize(("field", "language", "text", "expected"), CASES, ids=lambda value: str(value))
def test_a_boundary_is_read_exactly(field: str, language: Language, text: str, expected: Any, read_field: ReadField) -> None:
    assert read_field(language, field, text) == _exactly(expected)


@pytest.mark.parametrize(
    ("field", "language", "text", "expected"),
    [
        # A programme is named, not a nationality
        ("nationality", "en", "Am I eligible for the Belgian programme?", None),
        ("nationality", "en", "Am I eligible for Belgium?", None),
        ("nationality", "en", "Am I eligible in the Belgian programme?", None),
        ("nationality", "fr", "Suis-je éligible au programme belge ?", None),
        ("nationality", "fr", "Suis-je éligible dans le programme belge ?", None),
        ("nationality", "fr", "Suis-je éligible pour la Belgique ?", None),
        # ... and the other way round
        ("programme", "en", "I'm Belgian, 29", None),
        ("programme", "fr", "je suis belge, 29 ans", None),
        ("nationality", "en", "I'm Belgian, 29", ["BEL"]),
        ("nationality", "fr", "je suis belge, 29 ans", ["BEL"]),
        # A language is named, not a nationality
        ("nationality", "en", "I speak fluent French", None),
        ("nationality", "fr", "je parle couramment français", None),
        ("nationality", "en", "I worked two years in Kenya", None),
        ("age", "en", "I have 3 years of experience", None),
        ("age", "fr", "j'ai 3 ans d'expérience", None),
        ("age", "fr", "j'ai 29 ans et 3 ans d'expérience", 29),
        ("experience_years", "en", "I'm 29 with 3 years of experience", 3.0),
        ("experience_years", "fr", "j'ai 29 ans et 3 ans d'expérience", 3.0),
        ("experience_years", "en", "I'm 29 years old", None),
        ("it_skills", "en", "My English is excellent", None),
        ("language_skills", "en", "I'm French, 29", None),
        ("degree", "en", "no, thank you", None),
    ],
)
def test_what_was_not_asked_is_read_only_where_it_is_plain(
    field: str, language: Language, text: str, expected: Any, read_field: ReadField
) -> None:
    assert read_field(language, field, text, asked=False).value == expected
