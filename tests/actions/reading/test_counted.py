"""How much of a length of time counts, a level that is stated beside what is described, and what is told of something else."""
from __future__ import annotations

from typing import Any, Callable, List, Tuple

import pytest

from actions.reading import Reading
from knowledge import Language

Case = Tuple[Language, str, Any]
ReadField = Callable[..., Reading]

EXPERIENCE: List[Case] = [
    ("fr", "5 ans en tout mais y a que 2 ans ki compte vraiment", 2.0), ("en", "5 years total but only 2 really count", 2.0), ("en", "4 years but only 1 counts", 1.0),
    ("fr", "6 ans, dont 3 comptent", 3.0), ("en", "I worked 4 years as a waitress but that is not related, otherwise nothing", 0.0),
    ("fr", "trois ans caissière, mais aucun rapport", 0.0), ("en", "one year the relevant kind, plus 3 years babysitting which has nothing to do with it", 1.0), ("en", "4 years, not sure if it's relevant", 4.0), ("en", "4 years, not all of it relevant", 4.0), ("fr", "un an, puis j'ai arrêté 3 ans pour élever mon fils", 1.0),
    ("en", "2 years, then I stopped working for a year", 2.0), ("fr", "3 ans. Pardon, j'ai 36 ans", 3.0), ("en", "2 years. sorry, I'm 36", 2.0),
]
IT_SKILLS: List[Case] = [
    ("fr", "bon niveau, je maîtrise le pack Office", "good"), ("en", "good level. I'm fluent in Excel and Word", "good"), ("fr", "excellent, bonne maîtrise de Word", "excellent"),
    ("en", "good, no, excellent", "excellent"), ("fr", "je maîtrise le pack Office", "excellent"), ("en", "godd", "good"), ("fr", "bone", "good"),
    ("fr", "celle du milieu", "good"), ("fr", "mes compétences sont excellentes, j'ai dirigé un service informatique", "excellent"),
]
DEGREES: List[Case] = [
    ("en", "I start a master next September, I graduated with my BA this summer", "first"), ("en", "five-year engineer's diploma", "advanced"), ("en", "a three-year degree", "first"),
    ("en", "bachelor's, and my master's in June", "first"), ("fr", "licence, et mon master en juin", "first"), ("en", "bachelor's, and I finished my master's in June", "advanced"),
]


@pytest.mark.parametrize(("language", "text", "expected"), EXPERIENCE)
def test_experience(read_field: ReadField, language: Language, text: str, expected: Any) -> None:
    assert read_field(language, "experience_years", text).value == expected


@pytest.mark.parametrize(("language", "text", "expected"), IT_SKILLS)
def test_it_skills(read_field: ReadField, language: Language, text: str, expected: Any) -> None:
    assert read_field(language, "it_skills", text).value == expected


@pytest.mark.parametrize(("language", "text", "expected"), DEGREES)
def test_degree(read_field: ReadField, language: Language, text: str, expected: Any) -> None:
    assert read_field(language, "degree", text).value == expected


@pytest.mark.parametrize(("language", "text"), [("fr", "j'ai suivi un cours d'informatique au lycée"), ("en", "we had computers at high school")])
def test_a_school_named_besides_tells_of_no_degree(read_field: ReadField, language: Language, text: str) -> None:
    assert not read_field(language, "degree", text, asked=False)


@pytest.mark.parametrize(("language", "text"), [("en", "french, 29, master, no experience"), ("fr", "française, 29 ans, sans expérience")])
def test_no_experience_is_no_level_of_a_language(read_field: ReadField, language: Language, text: str) -> None:
    assert not read_field(language, "language_skills", text, asked=False)
