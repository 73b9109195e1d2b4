"""How answers are read, whatever the field: corrections, denials, spelling, sums, other people, several facts."""
from __future__ import annotations

from typing import Any, Callable, List, Tuple

import pytest

from actions.reading import Reading
from knowledge import Language
from knowledge.spelling import mended, places

Case = Tuple[Language, str, str, Any]
ReadField = Callable[..., Reading]

CORRECTED: List[Case] = [
    ("en", "age", "32, no sorry 33", 33),
    ("fr", "age", "28, pardon vingt-neuf", 29),
    ("en", "experience_years", "2 years, sorry I mean 3", 3.0),
    ("fr", "experience_years", "c'était 3, pardon : 4", 4.0),
    ("en", "nationality", "Austrian - sorry, AUSTRALIAN", ["AUS"]),
    ("en", "nationality", "i used to be Indian but since 2019 Belgian", ["BEL"]),
    ("fr", "it_skills", "basique, euh non, bon", "good"),
    ("fr", "it_skills", "débutant avant, mais maintenant bon niveau", "good"),
    ("en", "language_skills", "English basic, sorry I mean fluent, French good", {"en": "proficient", "fr": "good"}),
    ("en", "age", "24 when I finished 4 years ago, so 28 now", 28),
    ("en", "nationality", "Belgian, sorry for my english", ["BEL"]),
    ("fr", "language_skills", "anglais C2 et mon français est plutôt bon", {"en": "proficient", "fr": "good"}),
]
DENIED: List[Case] = [
    ("en", "it_skills", "not an expert but comfortable", "good"),
    ("fr", "it_skills", "pas expert mais à l'aise", "good"),
    ("en", "it_skills", "not an expert", "unclear"),
    ("fr", "experience_years", "elle n'a pas 2 ans d'expérience", "unclear"),
    ("fr", "experience_years", "pas 2 ans, un an et demi", 1.5),
    ("fr", "experience_years", "elle n'a qu'un an et demi, pas 2 ans", 1.5),
    ("fr", "experience_years", "g dit 2 ans pas 1,9", 2.0),
    ("en", "experience_years", "less than 2 years", "unclear"),
    ("fr", "experience_years", "moins de 4 ans", "unclear"),
    ("en", "experience_years", "2 to 3 years", 2.0),
    ("fr", "experience_years", "2 ou 3 ans", 2.0),
    ("en", "degree", "I don't have any degree", "none"),
    ("en", "degree", "bachelor, master not finished", "first"),
]
MISSPELT: List[Case] = [
    ("en", "it_skills", "excelent", "excellent"),
    ("en", "language_skills", "english: profficient, french: begginer", {"en": "proficient", "fr": "basic"}),
    ("en", "degree", "batchelor of arts", "first"),
    ("en", "degree", "mastres", "advanced"),
    ("fr", "degree", "lisence", "first"),
    ("fr", "language_skills", "anglais couran", {"en": "proficient"}),
    ("fr", "age", "vint neuf", 29),
    ("en", "age", "thirtyfour", 34),
    ("en", "nationality", "Spannish", ["ESP"]),
]
ADDED: List[Case] = [
    ("en", "experience_years", "two internships of six months", 1.0),
    ("fr", "experience_years", "deux stages de six mois", 1.0),
    ("en", "experience_years", "three internships, 6 months each", 1.5),
    ("fr", "experience_years", "1 an cabinet + 1 an ong", 2.0),
    ("fr", "experience_years", "1 an cabinet 1 an ong donc 2", 2.0),
    ("en", "experience_years", "2yrs 6mths", 2.5),
    ("en", "experience_years", "18 months at an NGO and 1 year at a bank", 2.5),
    ("en", "experience_years", "from March 2021 to March 2024", 3.0),
    ("fr", "experience_years", "depuis septembre 2024", 2.2),
    ("en", "experience_years", "3 years in total, one here and two there", 3.0),
    ("fr", "experience_years", "2 ans, dont 6 mois à Genève", 2.0),
]
COMPOUND: List[Case] = [
    ("fr", "nationality", "belgo-marocaine", ["BEL", "MAR"]),
    ("fr", "nationality", "franco-algérienne", ["FRA", "DZA"]),
    ("en", "nationality", "Belgian-Burundian", ["BEL", "BDI"]),
    ("en", "nationality", "half Belgian half French", ["BEL", "FRA"]),
    ("en", "nationality", "African", "unclear"),
    ("fr", "age", "j'ai fêté mes 30 ans cet été", 30),
    ("fr", "age", "28a", 28),
    ("fr", "age", "27 bientôt 28", 27),
]
_MANY = "im french not uk 28 llm 3 yrs work in law firm speak fr + en"
_PLUSIEURS = "master 2 droit, 26 ans, belgo-burundaise, un an et demi dans une ong"
SEVERAL: List[Case] = [
    ("en", "nationality", _MANY, ["FRA"]),
    ("en", "age", _MANY, 28),
    ("en", "degree", _MANY, "advanced"),
    ("en", "experience_years", _MANY, 3.0),
    ("en", "language_skills", _MANY, "unclear"),
    ("fr", "nationality", _PLUSIEURS, ["BEL", "BDI"]),
    ("fr", "age", _PLUSIEURS, 26),
    ("fr", "degree", _PLUSIEURS, "advanced"),
    ("fr", "experience_years", _PLUSIEURS, 1.5),
    ("fr", "experience_years", "28a francaise 1 an cabinet + 1 an ong", 2.0),
    ("en", "language_skills", "age 31, bachelor, 2 yrs, english proficient, excel basic", {"en": "proficient"}),
    ("en", "it_skills", "age 31, bachelor, 2 yrs, english proficient, excel basic", "basic"),
    ("fr", "it_skills", "anglais c2 pc nickel", "excellent"),
]
OTHERS: List[Case] = [
    ("en", "age", "my daughter is 26, Belgian", 26),
    ("en", "nationality", "my daughter is 26, Belgian", ["BEL"]),
    ("en", "age", "I am 31 and my brother is 24", 31),
    ("en", "age", "my cousin is 30, my sister is American", None),
    ("en", "nationality", "my sister is American, my father is Belgian, I am French", ["FRA"]),
    ("fr", "nationality", "mon père est nigérian mais moi je suis camerounaise", ["CMR"]),
    ("fr", "language_skills", "le français est ma langue maternelle", {"fr": "proficient"}),
]
UNSAID: List[Case] = [
    ("en", "language_skills", "both", "unclear"),
    ("fr", "language_skills", "les deux", "unclear"),
    ("en", "it_skills", "yes", "unclear"),
    ("fr", "it_skills", "ça dépend", "unclear"),
    ("en", "language_skills", "English, basic French", "unclear"),
    ("en", "language_skills", "fluent English, and some French classes", {"en": "proficient", "fr": "basic"}),
    ("fr", "experience_years", "je sais pas", None),
]
"""What a verdict must not rest on, since nobody said it."""


@pytest.mark.parametrize(
    ("language", "field", "text", "expected"),
    [*CORRECTED, *DENIED, *MISSPELT, *ADDED, *COMPOUND, *SEVERAL, *OTHERS, *UNSAID], ids=lambda value: str(value)[:60],
)
def test_an_answer_is_read(language: Language, field: str, text: str, expected: Any, read_field: ReadField) -> None:
    reading = read_field(language, field, text)
    assert (reading.problem if expected == "unclear" else reading.value) == expected


@pytest.mark.parametrize("text", ["nice flour", "a feasible match", "la france et le portugal", "angolaise", "what a state", "there"])
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert mended(text) == text


def test_a_place_in_the_mended_text_is_found_in_the_message() -> None:
    before = "jai vint neuf ans"
    place = places(before, mended(before))
    start = mended(before).index("neuf")
    assert before[slice(*place(start, start + 4))] == "neuf"
