"""Years of work told with a kind of work and without it."""
from __future__ import annotations

from typing import Optional, Tuple

import pytest

from actions.with_and_without import chosen, sides_of
from tests.actions.test_parts import message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 years with the traineeship, 4 without", (4, 5)), ("about 1 without and 2 with my apprenticeship", (1, 2)), ("sans l'alternance 2 ans, avec 3", (2, 3)),
        ("two and a half years without the army, four if you count it", (2.5, 4)), ("4 ans si on compte le service civique, 3 sinon", (3, 4)), ("with the PhD 5 years, otherwise 2", (2, 5)),
        ("2 years, perhaps or even 5 if the army counts", (2, 5)), ("3 ans (5 avec mon alternance)", (3, 5)), ("4 years, or 3 not counting the placement", (3, 4)), ("1 an, voire 2 si le bénévolat est accepté", (1, 2)),
        ("2 years and 3 with the army", None), ("1 year, plus 2 if you count the army", None), ("2 years, or 3 with the Red Cross", None), ("a bachelor of 3 years, 5 years with volunteering", None),
        ("2 years with UNDP, 1 without pay", None), ("2 years with FAO and 3 with WHO", None), ("2 ans avec un avocat, 3 sans contrat", None), ("3 years without a break", None),
    ],
)
def test_the_two_figures(text: str, expected: Optional[Tuple[float, float]]) -> None:
    found = sides_of(message(text))
    assert (found and (found.without, found.full)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("without it, then", 3), ("avec", 4), ("sans le stage", 3), ("with or without?", None), ("what about 3 without?", None), ("both with and without", None), ("no idea", None)],
)
def test_the_one_that_is_picked(text: str, expected: Optional[float]) -> None:
    sides = sides_of(message("4 years with the internship, 3 without"))
    assert sides is not None and chosen(message(text), sides) == expected
