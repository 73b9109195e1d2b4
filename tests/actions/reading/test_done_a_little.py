"""What somebody does a little lowers no level that is named beside it."""
from __future__ import annotations

from typing import Any, Callable, List, Tuple

import pytest

from actions.reading import Reading
from knowledge import Language

ReadField = Callable[..., Reading]
Case = Tuple[Language, str, str, Any]

CASES: List[Case] = [
    ("en", "it_skills", "excellent I think, he builds some websites", "excellent"), ("fr", "it_skills", "excellente, elle développe un peu", "excellent"),
    ("en", "it_skills", "very good, some basic scripting as well", "good"), ("fr", "it_skills", "très bon, je bricole un peu des applis", "good"),
    ("en", "it_skills", "very good, he knows Word like the back of his hand", "excellent"), ("fr", "it_skills", "très bon niveau, elle connaît Excel sur le bout des doigts", "excellent"),
    ("en", "it_skills", "very good, though I don't know PowerPoint inside out", "good"), ("fr", "it_skills", "très bon, mais je ne connais pas Word comme ma poche", "good"),
    ("en", "it_skills", "good, I tinker a little at weekends", "good"), ("fr", "it_skills", "bon niveau, elle programme un peu", "good"),
    ("en", "it_skills", "she programs a bit", "unclear"), ("fr", "it_skills", "je code un peu le soir", "unclear"),
    ("en", "it_skills", "excellent, and I did a few internships", "excellent"), ("fr", "it_skills", "excellent, et j'ai fait un peu de bénévolat", "excellent"),
    ("en", "it_skills", "a bit of volunteering", None), ("fr", "it_skills", "quelques stages", None),
    ("en", "it_skills", "good but a bit rusty", "basic"), ("fr", "it_skills", "un peu, elle tape des lettres", "basic"),
    ("en", "language_skills", "My French is fluent, I watch some series in French", {"fr": "proficient"}),
    ("fr", "language_skills", "mon anglais est excellent, je traduis un peu depuis l'anglais", {"en": "proficient"}),
    ("en", "language_skills", "fluent English, I read French a little", {"en": "proficient", "fr": "basic"}),
    ("fr", "language_skills", "français courant, je lis un peu l'anglais", {"fr": "proficient", "en": "basic"}),
]


@pytest.mark.parametrize(("language", "field", "text", "expected"), CASES)
def test_a_little_of_a_doing(language: Language, field: str, text: str, expected: Any, read_field: ReadField) -> None:
    """The words for little belong to the doing, unless nothing else tells a level."""
    reading = read_field(language, field, text)
    assert (reading.value if reading.value is not None else reading.problem) == expected
