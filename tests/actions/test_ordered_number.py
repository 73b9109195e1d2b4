"""A bare number that is put in the place of one noted, whatever is said beside it."""
from __future__ import annotations

from typing import Any, Dict

import pytest

from actions.ordered_number import ordered_number
from tests.actions.test_parts import message

KNOWN: Dict[str, Any] = {"age": 31, "experience_years": 6.0}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("set it to 5. my Spanish is native", {"experience_years": 5.0}), ("disons 5, et je suis bilingue", {"experience_years": 5.0}), ("oops, 32. a law degree", {"age": 32}),
        ("pardon, 33 ans. bac+5", {"age": 33}), ("good. no wait, 7 years", {"experience_years": 7.0}), ("2 actually, French C1", {"experience_years": 2.0}), ("mettez 3 ans et anglais courant", {"experience_years": 3.0}),
        ("3 languages, actually", {}), ("my brother has 4", {}), ("make it 5?", {}), ("4. English native", {}), ("not 4. English native", {}), ("say 4 out of 5", {}), ("I read 5 books, sorry", {}),
    ],
)
def test_the_number_that_is_put(text: str, expected: Dict[str, float]) -> None:
    assert ordered_number(message(text), KNOWN, ["experience_years"]) == expected


def test_a_number_stands_for_what_it_can_be() -> None:
    assert ordered_number(message("sorry, 21"), {"age": 40, "experience_years": 20.0}, ["experience_years"]) == {"experience_years": 21.0}
    assert ordered_number(message("sorry, 21"), {"age": 40, "experience_years": 20.0}, ["age"]) == {"age": 21}
    assert ordered_number(message("sorry, 21"), {"age": None, "experience_years": 2.0}, []) == {}
    assert ordered_number(message("sorry, 29"), {"age": 30, "experience_years": "skipped"}, ["experience_years"]) == {"age": 29}
