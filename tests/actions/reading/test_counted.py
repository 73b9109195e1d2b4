"""How much of a length of time counts, a level that is stated beside what is described, and an age corrected beside the years of work."""
from __future__ import annotations

from typing import Any, Callable, List, Tuple

import pytest

from actions.reading import Message, Reading
from knowledge import Language

Case = Tuple[Language, str, Any]
ReadField = Callable[..., Reading]

EXPERIENCE: List[Case] = [
    ("fr", "5 ans en tout mais y a que 2 ans ki compte vraiment", 2.0), ("en", "5 years total but only 2 really count", 2.0), ("en", "4 years but only 1 counts", 1.0),
    ("fr", "6 ans, dont 3 comptent", 3.0), ("fr", "3 ans. Pardon, j'ai 36 ans", 3.0), ("en", "2 years. sorry, I'm 36", 2.0),
]
IT_SKILLS: List[Case] = [
    ("fr", "bon niveau, je maîtrise le pack Office", "good"), ("en", "good level. I'm fluent in Excel and Word", "good"), ("fr", "excellent, bonne maîtrise de Word", "excellent"),
    ("en", "good, no, excellent", "excellent"), ("fr", "je maîtrise le pack Office", "excellent"),
]


@pytest.mark.parametrize(("language", "text", "expected"), EXPERIENCE)
def test_experience(read_field: ReadField, language: Language, text: str, expected: Any) -> None:
    assert read_field(language, "experience_years", text).value == expected


@pytest.mark.parametrize(("language", "text", "expected"), IT_SKILLS)
def test_it_skills(read_field: ReadField, language: Language, text: str, expected: Any) -> None:
    assert read_field(language, "it_skills", text).value == expected
