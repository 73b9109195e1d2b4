"""What is not named but can be seen: levels, what is relevant work, what is to come, whose nationality it is, who declines."""
from __future__ import annotations

from typing import Any, Callable, List, Tuple

import pytest

from actions.reading import Message, Reading
from knowledge import Language

ReadField = Callable[..., Reading]
CASES: List[Tuple[Language, str, str, Any]] = [
    ("en", "it_skills", "never had any trouble with it", "good"), ("fr", "it_skills", "je n'ai jamais eu le moindre souci", "good"),
    ("en", "it_skills", "computers are not my thing", "basic"), ("fr", "it_skills", "pas mon truc", "basic"),
    ("en", "it_skills", "Word yes, Excel no", "unclear"), ("fr", "it_skills", "à l'aise avec Word, moins avec Excel", "unclear"),
    ("en", "it_skills", "word, excel, all that i can handle", "good"), ("fr", "it_skills", "word excel jgere trkl", "good"), ("fr", "it_skills", "linfo jgere", "good"), ("fr", "it_skills", "excel jgère pas", "basic"),
    ("en", "it_skills", "excel, it's fine, i'm an expert", "excellent"), ("fr", "it_skills", "word excel c bon jmaitrise", "excellent"),
    ("en", "it_skills", "absolutely", "unclear"), ("fr", "it_skills", "carrément", "unclear"),
    ("en", "it_skills", "I use spreadsheets all day long", "unclear"), ("fr", "it_skills", "je m'en sers tous les jours", "unclear"),
    ("en", "it_skills", "he is on his laptop constantly, Outlook and so on", "unclear"), ("fr", "it_skills", "mon fils passe ses journées devant l'ordi", "unclear"),
    ("en", "it_skills", "yes, Outlook daily", "good"), ("fr", "it_skills", "uniquement Word", "basic"), ("fr", "it_skills", "pro avec les tableurs", "excellent"),
    ("en", "language_skills", "French ok, English a nightmare", {"fr": "good", "en": "basic"}), ("fr", "language_skills", "français bon, anglais un désastre", {"fr": "good", "en": "basic"}),
    ("en", "language_skills", "I grew up speaking English", {"en": "proficient"}), ("fr", "language_skills", "français : depuis l'enfance", {"fr": "proficient"}),
    ("en", "language_skills", "English: enough for meetings", {"en": "good"}), ("fr", "language_skills", "anglais : assez pour mon travail", {"en": "good"}),
    ("en", "language_skills", "French: nope, English fluent", {"en": "proficient", "fr": "basic"}), ("fr", "language_skills", "anglais : pas un mot, français natif", {"en": "basic", "fr": "proficient"}),
    ("en", "language_skills", "tell me in French how to apply", None), ("fr", "language_skills", "dis moi en fr comment je postule", None),
    ("en", "experience_years", "6 years of which 2 relevant", 2.0), ("fr", "experience_years", "3 ans en resto, rien à voir, et 2 ans en ong", 2.0),
    ("en", "experience_years", "2 years, then a year off, then 1 year", 3.0), ("fr", "experience_years", "2 ans, une pause d'un an, puis 1 an", 3.0),
    ("en", "experience_years", "I'll have 2 years in 6 months", 1.5), ("fr", "experience_years", "jaurai 2 ANS dexp ds 1 an", 1.0),
    ("en", "experience_years", "at least 3 years", 3.0), ("fr", "experience_years", "au moins 3 ans", 3.0),
    ("en", "experience_years", "two semesters", 1.0), ("fr", "experience_years", "la moitié d'une année", 0.5),
    ("en", "age", "two years older than my sister, who is 27", 29), ("fr", "age", "deux ans de moins que mon frère qui en a 30", 28),
    ("en", "nationality", "3 years at a Canadian NGO", None), ("fr", "nationality", "3 ans dans une ong canadienne", None),
    ("en", "nationality", "I'm a Kenyan lawyer", ["KEN"]), ("fr", "nationality", "je suis une jeune femme belge", ["BEL"]),
    ("en", "degree", "in the second year of a master", "unclear"), ("fr", "degree", "en M2 en ce moment, j'ai ma licence", "first"),
]


@pytest.mark.parametrize(("language", "field", "text", "expected"), CASES, ids=lambda value: str(value)[:50])
def test_what_is_seen(language: Language, field: str, text: str, expected: Any, read_field: ReadField) -> None:
    reading = read_field(language, field, text)
    assert (reading.problem if expected == "unclear" else reading.value) == expected


@pytest.mark.parametrize(
    ("text", "refuses", "unknowing"),
    [
        ("I don't want to disclose that", True, False), ("ça, je le garde pour moi", True, False), ("don't feel like sharing", True, False), ("3 ans dans le privé", False, False),
        ("j'ai passé une certification", False, False), ("no clue what it would be called", False, True), ("aucune idée", False, True), ("not sure what you mean", False, False),
        ("je sais pas m'en servir", False, False),
    ],
)
def test_who_declines_or_does_not_know(text: str, refuses: bool, unknowing: bool) -> None:
    assert (Message(text).refuses, Message(text).unknowing) == (refuses, unknowing)
