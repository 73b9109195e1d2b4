"""What is held now and what is still to come: nationalities, ages, qualifications of an unsettled level."""
from __future__ import annotations

from typing import Any, Callable

import pytest

from actions.reading import Reading
from knowledge import Language

ReadField = Callable[..., Reading]


@pytest.mark.parametrize(("language", "text", "codes"), [
    ("en", "just the Tunisian one, the Greek one isn't there yet", ["TUN"]), ("fr", "turque, la suisse viendra plus tard", ["TUR"]),
    ("en", "Peruvian only, I don't have the Spanish one yet", ["PER"]), ("fr", "l'italienne je l'ai pas encore, juste la tunisienne", ["TUN"]),
    ("en", "I'm Danish, not yet 33", ["DNK"]), ("fr", "danoise, pas encore diplômée", ["DNK"]),
    ("en", "Greek dad, Danish mum, so legally both", ["GRC", "DNK"]), ("fr", "mère suisse, père grec, double nationalité", ["CHE", "GRC"]),
    ("en", "my mother is Dutch, my father Greek", None),
])
def test_a_nationality(language: Language, text: str, codes: Any, read_field: ReadField) -> None:
    assert read_field(language, "nationality", text).value == codes


def test_the_present_age_stands_before_the_coming_one(read_field: ReadField) -> None:
    assert read_field("en", "age", "30 here but turning 32 next year", asked=False).value == 30


@pytest.mark.parametrize("text", ["HND", "Higher National Diploma"])
def test_a_qualification_of_no_one_level_is_asked_about(text: str, read_field: ReadField) -> None:
    assert read_field("en", "degree", text).problem == "unclear"


def test_english_in_short(read_field: ReadField) -> None:
    assert read_field("en", "language_skills", "llm, 3 yrs at a court, native en", asked=False).value == {"en": "proficient"}
    assert not read_field("fr", "language_skills", "excellent en droit", asked=False)
