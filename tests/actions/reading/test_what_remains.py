"""What is left of what was said: given up, left off, compared with others, a part of the whole, misspelt, told by somebody else's."""
from __future__ import annotations

from typing import Any, Callable, List, Tuple

import pytest

from actions.reading import Message, Reading
from knowledge import Language

Case = Tuple[Language, str, Any]
ReadField = Callable[..., Reading]

NATIONALITIES: List[Case] = [
    ("en", "Syrian before but I had to give that one up, now Belgian", ["BEL"]), ("en", "I had Turkish citizenship and gave that up to become Dutch", ["NLD"]),
    ("fr", "née turque, j'ai perdu cette nationalité en devenant belge", ["BEL"]), ("fr", "j'étais camerounaise mais j'ai dû y renoncer pour devenir belge", ["BEL"]),
    ("fr", "français puis belge, j'ai renoncé à la première", ["BEL"]), ("en", "Turkish by birth but I gave it up for the Dutch one", ["NLD"]),
    ("en", "Irish father, Polish mother, I hold both nationalities", ["IRL", "POL"]), ("fr", "mon père est belge, ma mère marocaine, j'ai les deux nationalités", ["BEL", "MAR"]),
    ("fr", "mes parents sont tunisiens et moi aussi", ["TUN"]), ("en", "my dad is Italian but I only have the Belgian passport", ["BEL"]),
    ("en", "neither french nor dutch: belgian", ["BEL"]), ("en", "syrian refugee, no belgian nationality yet", ["SYR"]), ("fr", "ni belge ni française, suisse", ["CHE"]),
    ("en", "belgain", ["BEL"]), ("en", "Morrocan", ["MAR"]), ("en", "southafrican", ["ZAF"]), ("fr", "africaine", "unclear"),
]
AGES: List[Case] = [
    ("en", "my brother is 27 and I'm seven years older than him", 34), ("fr", "ma soeur a 30 ans et moi j'ai trois ans de moins qu'elle", 27),
    ("en", "my husband is two years older than me, I'm 30", 30), ("en", "my sister is 30, two years older than me", 28), ("fr", "mon mari a 33 ans, deux ans de plus que moi", 31),
    ("en", "in my thirties", "unclear"), ("fr", "la trentaine", "unclear"), ("fr", "dans les 25-30", "unclear"), ("fr", "trente-deux ans et des poussières", 32),
]
DEGREES: List[Case] = [
    ("en", "first level", "first"), ("fr", "premier niveau, trois années d'études à Dakar", "first"), ("fr", "niveau avancé", "advanced"), ("en", "diploma of engineer, five years of study", "advanced"),
    ("fr", "jai une licence de droit, le master je l'ai pas fini", "first"), ("en", "a BA; the MA I never finished", "first"),
    ("en", "BA in political science, I stopped my master halfway", "first"), ("fr", "un bachelier, le master j'ai lâché en cours de route", "first"),
    ("en", "bachelor since 2021; the masters I quit after one semester", "first"), ("fr", "licence ; le M2, je l'ai planté", "first"), ("fr", "une licence ; mon master est resté en plan", "first"),
    ("en", "I did a master and stopped there", "advanced"), ("fr", "j'ai lâché ma thèse mais j'ai bien le master", "advanced"), ("fr", "j'ai quitté l'université avec un master", "advanced"),
    ("en", "bachelor is done, now in 2nd year of my master", "first"), ("en", "master nearly done so bachelor for now", "first"), ("en", "I finished my PhD last year at 29", "advanced"),
    ("en", "Master, obtained last year", "advanced"), ("fr", "une maîtrise en droit", "advanced"),
    ("fr", "j'ai ma licence, le master c'est pour juin", "first"), ("fr", "j'ai validé mon bachelier mais pas le master", "first"), ("en", "I have a ba and i am now enrolled in a masters programme", "first"),
]
EXPERIENCE: List[Case] = [
    ("en", "five years in total but three of them were before I graduated", 2.0), ("fr", "4 ans en tout, mais la première année c'était avant d'avoir mon diplôme", 3.0),
    ("en", "Worked 6 years, but only 2 in a relevant job", 2.0), ("fr", "7 ans de travail dont 3 seulement dans l'humanitaire", 3.0), ("en", "5 years, of which 2 were unrelated", 3.0),
    ("fr", "6 ans dont 2 hors sujet", 4.0), ("en", "6 years, the first two were before my degree", 4.0), ("en", "4 years all in all, one of them as a barista so not relevant", 3.0),
    ("en", "only 1 of my 4 years was in development", 1.0), ("en", "4 years of work of which half is relevant", 2.0), ("en", "3 years minus six months of leave", 2.5),
    ("fr", "2 ans, dont 6 mois à Genève", 2.0), ("en", "4 years, all after my degree", 4.0), ("fr", "4 ans... non, 3, le premier c'était en magasin", 3.0),
    ("fr", "3 ans de travail, un seul est pertinent", 1.0), ("fr", "Doctorante, donc un master, 26 ans, belge, aucune expérience", 0.0),
    ("en", "4 years, eight months of that were in a shop", 4.0), ("fr", "5 ans, six mois de ça en boutique", 5.0), ("en", "2 years at a clinic and six months at a court", 2.5),
    ("en", "havent found a job since uni", 0.0), ("en", "hasnt started working", 0.0),
]
LANGUAGES: List[Case] = [
    ("fr", "Francophone de naissance. Anglais intermédiaire, je le comprends mieux que je ne le parle.", {"en": "good", "fr": "proficient"}),
    ("fr", "je me sens plus à l'aise en anglais (C1) qu'en français (B2)", {"en": "proficient", "fr": "good"}), ("fr", "plus à l'aise en français qu'en anglais", "unclear"),
    ("en", "My French is far better than my English, which is really only basic: I'm a native speaker", {"en": "basic", "fr": "proficient"}),
    ("en", "i did french at school only, english i use every day at work and im fluent", {"en": "proficient", "fr": "basic"}),
    ("fr", "je suis francophone, l'anglais c'est juste ce que j'ai appris à l'école", {"en": "basic", "fr": "proficient"}), ("fr", "francophone, avec un anglais scolaire", {"en": "basic", "fr": "proficient"}),
    ("en", "well I'm from Dublin so English obviously, native", {"en": "proficient"}), ("fr", "bon anglais", {"en": "good"}), ("en", "english fluent, french litle", {"en": "proficient", "fr": "basic"}),
]
IT: List[Case] = [
    ("en", "intermediate level, Excel is fine but no programming", "good"), ("fr", "bien, sans programmation", "good"), ("en", "I do programming", "excellent"),
    ("en", "not excellent but better than basic", "good"), ("fr", "mieux que basique mais pas excellent non plus", "good"), ("en", "lower than good", "basic"),
    ("en", "somewhere between basic and excellent", "good"), ("en", "I manage", "good"),
    ("en", "i know a litle bit of computer", "basic"), ("en", "Modrate", "good"), ("fr", "le niveau le plus élevé des trois", "excellent"), ("en", "the middle one", "good"),
]
CASES = [
    (field, *case)
    for field, cases in (
        ("nationality", NATIONALITIES), ("age", AGES), ("degree", DEGREES), ("experience_years", EXPERIENCE), ("language_skills", LANGUAGES), ("it_skills", IT),
    )
    for case in cases
]


@pytest.mark.parametrize(("field", "language", "text", "expected"), CASES, ids=lambda value: str(value)[:60])
def test_what_remains_is_read(field: str, language: Language, text: str, expected: Any, read_field: ReadField) -> None:
    assert read_field(language, field, text) == (Reading(problem="unclear") if expected == "unclear" else Reading(expected))


@pytest.mark.parametrize(
    ("language", "text", "age", "years"),
    [("en", "Belgian citizen, 30 yrs, LLM, 2 years of experience", 30, 2.0), ("fr", "g 23 ans, pas d'expérience, un master en poche", 23, 0.0), ("en", "30 years of experience, Belgian", None, 30.0)],
)
def test_a_length_that_stands_alone_among_facts_is_an_age(language: Language, text: str, age: Any, years: float, read_field: ReadField) -> None:
    assert read_field(language, "age", text, asked=False).value == age
    assert read_field(language, "experience_years", text, asked=False).value == years


@pytest.mark.parametrize("text", ["je maîtrise bien Word et Excel", "très bonne maîtrise de la suite Office", "maîtrise parfaite de l'anglais"])
def test_the_command_of_a_tool_is_no_degree(text: str, read_field: ReadField) -> None:
    assert not read_field("fr", "degree", text, asked=False)


@pytest.mark.parametrize(("text", "declined"), [("c privé", True), ("j'ai dit non", True), ("i said no", True), ("i said none", False), ("j'ai dit non, deux ans", False)])
def test_a_refusal_is_heard(text: str, declined: bool) -> None:
    assert Message(text).refuses == declined


@pytest.mark.parametrize(("text", "declined"), [("je passe", True), ("on passe à la suite", True), ("non, passe", True), ("doctorat obtenu l'an passé", False), ("j'ai passé 3 ans au Mali", False)])
def test_the_year_passed_is_no_refusal(text: str, declined: bool) -> None:
    assert Message(text).refuses == declined
