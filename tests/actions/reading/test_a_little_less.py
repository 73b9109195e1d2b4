"""Levels told by another one, numbers that count no years, and figures written close up."""
from __future__ import annotations

from typing import Any, Callable, List, Tuple

import pytest

from actions.reading import Reading
from knowledge import Language

ReadField = Callable[..., Reading]
Case = Tuple[Language, str, str, Any]

LEVELS: List[Case] = [
    ("fr", "it_skills", "Elle se débrouille très bien avec les ordinateurs", "good"), ("en", "it_skills", "she gets along very well with computers", "good"),
    ("fr", "it_skills", "je me débrouille plutôt bien", "good"), ("en", "it_skills", "I get by quite well", "good"), ("fr", "it_skills", "je me débrouille", "good"),
    ("en", "it_skills", "well above average", "excellent"), ("fr", "it_skills", "elle gère", "good"), ("en", "it_skills", "quick with computers", "good"),
    ("en", "it_skills", "quite good with the whole Office package and some SPSS, but no programming", "good"), ("fr", "it_skills", "bonne maîtrise de Word et un peu Excel", "good"),
    ("fr", "language_skills", "francais langue mat anglais moyen", {"fr": "proficient", "en": "good"}), ("fr", "language_skills", "fr lgue maternelle, anglais moyen", {"fr": "proficient", "en": "good"}),
    ("fr", "language_skills", "anglais B2, français langue natale", {"fr": "proficient", "en": "good"}), ("en", "language_skills", "English first lang, French conversational", {"en": "proficient", "fr": "good"}),
    ("fr", "language_skills", "Elle parle couramment français, l'anglais un peu moins", {"fr": "proficient", "en": "good"}),
    ("en", "language_skills", "fluent in French; my English a notch below", {"fr": "proficient", "en": "good"}), ("en", "language_skills", "good English, French a bit less", {"en": "good", "fr": "basic"}),
    ("fr", "language_skills", "français parfait, anglais légèrement en dessous", {"fr": "proficient", "en": "good"}), ("en", "language_skills", "french is native, english less", {"fr": "proficient", "en": "good"}),
    ("en", "language_skills", "English fluent, French good and a little Polish", {"en": "proficient", "fr": "good"}), ("fr", "language_skills", "anglais, français et un peu roumain", "unclear"),
    ("en", "language_skills", "BOTH", "unclear"), ("fr", "language_skills", "les deux c'est courant", {"en": "proficient", "fr": "proficient"}),
    ("en", "language_skills", "both fluent i said. n my mom is french if that changes smth", {"en": "proficient", "fr": "proficient"}),
]
COUNTS: List[Case] = [
    ("en", "experience_years", "two summers in a bakery", "unclear"), ("fr", "experience_years", "deux étés dans une boulangerie", "unclear"),
    ("en", "experience_years", "four internships", "unclear"), ("fr", "experience_years", "3 saisons dans un hôtel", "unclear"), ("fr", "experience_years", "six stages de 4 mois", 2.0), ("en", "experience_years", "three contracts of 4 months", 1.0), ("fr", "experience_years", "deux stages de quatre mois", 0.67),
    ("en", "experience_years", "two internships of 6 months each", 1.0), ("en", "experience_years", "ten months at UNHCR and another eight at IOM", 1.5),
    ("en", "experience_years", "she finished bachelor only, three years", "unclear"), ("fr", "experience_years", "licence seulement, trois ans", "unclear"),
    ("en", "experience_years", "6 month internship in a law firm + 1 yr at ngo", 1.5), ("fr", "experience_years", "jdis ds un an jaurai 2 ans dexp", 1.0), ("fr", "experience_years", "dans 6 mois ça fera 3 ans", 2.5),
    ("en", "age", "thirtyone", 31), ("fr", "age", "trentedeux ans", 32), ("fr", "age", "G27 ans", 27), ("en", "age", "im27", 27), ("en", "age", "I'm pushing 32", 31), ("en", "age", "30ish", "unclear"),
    ("fr", "degree", "M1", "first"), ("fr", "degree", "M1 validé, pas le M2", "first"), ("fr", "degree", "master 1 an d'expérience", "advanced"), ("fr", "degree", "licence + un an de master", "first"),
    ("en", "degree", "one year of a master's after my bachelor", "first"), ("en", "degree", "college dropout", "none"),
]


@pytest.mark.parametrize(("language", "field", "text", "expected"), [*LEVELS, *COUNTS])
def test_an_answer_is_read(language: Language, field: str, text: str, expected: Any, read_field: ReadField) -> None:
    reading = read_field(language, field, text)
    assert (reading.problem if expected == "unclear" else reading.value) == expected
