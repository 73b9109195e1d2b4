"""Time without work is no experience; numbers beside lengths of work are."""
from __future__ import annotations

import pytest

from actions.reading import read
from tests.actions.test_parts import message


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("two years at a bank, now out of work for 9 months", 2.0), ("3 years as an auditor then job hunting for a year", 3.0), ("a year at WHO, a year in an NGO, I have been looking for work for 8 months", 2.0),
        ("2 ans au greffe, sans emploi depuis 5 mois", 2.0), ("un an à la mairie, et depuis 3 mois je cherche du travail", 1.0), ("4 ans d'enseignement, un an de chômage", 4.0), ("deux ans à l'ambassade puis un an de congé parental", 2.0),
        ("3 years in a programme against unemployment", 3.0), ("2 ans de recherche sur le travail des enfants", 2.0),
        ("a clerk for a year and then an analyst for just over three", 4.0), ("greffier pendant un an puis attaché pendant un peu plus de trois", 4.0),
        ("1.5 plus 6 months", 2.0), ("3 plus 9 months", 3.75), ("6 plus 6 months", 1.0), ("2,5 plus 3 mois", 2.75),
    ],
)
def test_only_work_counts(text: str, years: float) -> None:
    assert read("experience_years", message(text), asked=True).value == pytest.approx(years, abs=0.02)


@pytest.mark.parametrize("text", ["a student whom I have advised for two years", "une étudiante que je conseille depuis un an", "I've known him for 4 years", "nous sommes mariés depuis 3 ans"])
def test_how_long_somebody_is_known_is_no_work(text: str) -> None:
    assert not read("experience_years", message(text), asked=True)
