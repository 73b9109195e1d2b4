"""What somebody leaves, cannot mean together, or does not say of herself."""
from __future__ import annotations

from typing import Any, Callable, List, Tuple

import pytest

from actions.reading import Reading
from knowledge import Language

READ: List[Tuple[Language, str, str, Any]] = [
    ("en", "degree", "BSc and then an MSc, I mean I quit the MSc", "first"), ("fr", "degree", "une licence, un master, enfin non, j'ai abandonné le master", "first"),
    ("en", "degree", "I write to ask whether a bachelor's degree in law is enough", "first"), ("fr", "degree", "je vous écris pour savoir si une licence de lettres suffit", "first"),
    ("en", "degree", "I'm writing my master's thesis", "unclear"),
    ("en", "it_skills", "terrible with computers, although I write macros", "unclear"), ("fr", "it_skills", "nulle en informatique, enfin je code en Python", "unclear"),
    ("en", "it_skills", "bad, no, sorry, excellent", "excellent"), ("en", "it_skills", "basic, I can't do macros", "basic"),
    ("en", "it_skills", "Excellent. But wait, she only had a summer job", "excellent"), ("fr", "it_skills", "elle se débrouille avec un ordinateur", "good"),
    ("en", "language_skills", "Hungarian! and a few words of Esperanto", "unclear"), ("en", "language_skills", "I only speak Portuguese", {"en": "basic", "fr": "basic"}),
    ("en", "experience_years", "she did a placement of eight months", 0.67),
]


@pytest.mark.parametrize(("language", "field", "text", "expected"), READ)
def test_what_is_read(language: Language, field: str, text: str, expected: Any, read_field: Callable[..., Reading]) -> None:
    reading = read_field(language, field, text)
    assert (reading.problem if expected == "unclear" else reading.value) == expected
