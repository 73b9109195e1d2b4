"""Degrees dated before or after today, stays that are no work, and figures left open."""
from __future__ import annotations

from typing import Any, Callable, List, Tuple

import pytest

from actions.reading import Reading
from knowledge import Language

Case = Tuple[Language, str, str, Any]
CASES: List[Case] = [
    ("fr", "degree", "doctorat soutenu en avril prochain, pour le moment j'ai un bachelier", "first"), ("en", "degree", "LLM done next March, just my bachelor's so far", "first"),
    ("en", "degree", "I completed my LLM in May", "advanced"), ("fr", "degree", "mon master, obtenu en juin dernier", "advanced"), ("en", "degree", "a bachelor's, and a master's within six months", "first"),
    ("en", "experience_years", "a bit over two years in a law office, and before that six months in a restaurant", 2.0), ("fr", "experience_years", "trois ans à la mairie, et un été de deux mois comme serveur", 3.0),
    ("en", "experience_years", "three years at the Paris bar and one year at a ministry", 4.0),
    ("en", "experience_years", "six months at the UN and then nearly two years at an NGO", "unclear"), ("fr", "experience_years", "presque trois ans dans une ONG", 2.99),
    ("fr", "experience_years", "trois ou quatre ans, hmm. Sans doute quatre", 4.0), ("en", "experience_years", "one or two years, closer to two", 2.0), ("en", "experience_years", "one or two years", "unclear"),
    ("en", "experience_years", "German well, I spent two years in Bonn", None), ("fr", "experience_years", "une année d'échange à Leeds", None), ("en", "experience_years", "I spent two years in Bonn at a law firm", 2.0),
    ("fr", "it_skills", "je me débrouille avec Excel, rien de plus", "unclear"), ("en", "it_skills", "I get by with Word, nothing more", "unclear"),
    ("en", "nationality", "English fluent. French, so so, I'm afraid.", None), ("fr", "nationality", "anglais courant, français, moyen", None), ("en", "nationality", "I'd rather talk about football", None),
]


@pytest.mark.parametrize(("language", "field", "text", "expected"), CASES)
def test_a_value_is_read(language: Language, field: str, text: str, expected: Any, read_field: Callable[..., Reading]) -> None:
    reading = read_field(language, field, text, asked=field != "nationality")
    assert (reading.problem if expected == "unclear" else reading.value) == expected
