"""A length of time that a degree took is no work; what was worked beside it is."""
from __future__ import annotations

from typing import List, Optional

import pytest

from actions.reading.nationality import read_nationality
from actions.reading.periods import periods
from actions.reading.study_lengths import without_study_lengths
from tests.actions.test_parts import message


def _worked(text: str, requested: Optional[str] = None) -> List[float]:
    return [period.years for period in periods(without_study_lengths(message(text), requested))]


@pytest.mark.parametrize("text", [
    "master 5 ans, cpi possible ?", "jai que un bachelier 3 ans ca passe pr la cpi ou pas", "bachelier en 3 ans", "bac+3 licence 3 ans", "une licence (3 ans)", "licence en droit 3 ans",
    "une licence de 3 ans, sans expérience", "master 5 ans, je peux postuler pour un poste à la cpi ?", "licence 3 ans en droit", "licence (bac+3), 3 ans",
    "did my undergrad in Boston so 4 years, BA", "German Diplom, five years", "bachelor 4 years", "a bachelor in economics (3 years)", "phd, five years, can I apply?", "a bachelor of 3 years, no job yet",
])
def test_a_degree_took_so_long(text: str) -> None:
    assert _worked(text) == []


@pytest.mark.parametrize(("text", "years"), [
    ("master, 5 ans d'expérience", 5.0), ("licence + 4 ans de boulot", 4.0), ("master et 5 ans", 5.0), ("master 2 ans", 2.0), ("bachelier 3 ans chez MSF", 3.0), ("28 ans, llm, 4 ans", 4.0),
    ("master 5 ans, 2 ans d'expérience", 2.0), ("licence 3 ans et 4 ans comme juriste", 4.0), ("licence en droit de trois ans à Cluj et quatre ans comme juriste", 4.0),
    ("bachelor, 5 yrs in a refugee ngo", 5.0), ("master in law 5 years at a law firm", 5.0), ("28, llm, 4 years", 4.0), ("I have a bachelor (4 years) and worked 2 years", 2.0), ("bachelor, 4 years of work", 4.0),
])
def test_work_is_told_beside_it(text: str, years: float) -> None:
    assert sum(_worked(text)) == years


@pytest.mark.parametrize(("text", "requested", "years"), [
    ("30, master, 5 years", None, 5.0), ("30, master, 5 years", "degree", 0.0), ("30 ans, licence, 3 ans", None, 3.0), ("30 ans, licence, 3 ans", "degree", 0.0),
])
def test_in_a_list_it_is_work_unless_the_degree_is_asked_for(text: str, requested: Optional[str], years: float) -> None:
    assert sum(_worked(text, requested)) == years


@pytest.mark.parametrize("text", ["the 4-year one", "my 3 year one", "celle de quatre ans", "celui qui dure 3 ans", "the one of 5 years", "one of 4 years and another of 3 years"])
@pytest.mark.parametrize("requested", ["experience_years", "degree", None])
def test_what_tells_one_from_others_is_no_work(text: str, requested: Optional[str]) -> None:
    assert _worked(text, requested) == []


@pytest.mark.parametrize("text", ["the 4-year one at the embassy", "celle de 4 ans chez un notaire"])
def test_of_several_jobs_one_is_told_by_its_place(text: str) -> None:
    assert _worked(text, "experience_years") == [4.0]


@pytest.mark.parametrize("text", ["German Diplom, five years", "i hold a Swiss diplom"])
def test_the_country_of_a_degree_is_no_nationality(text: str) -> None:
    assert not read_nationality(message(text), asked=False)


@pytest.mark.parametrize(("text", "years"), [
    ("18 months in a bank and another 2 years", 3.5), ("the other 4 years were at an embassy", 4.0), ("6 years, one of them as an intern", 6.0), ("one 3-year contract", 3.0), ("my degree is the one of 3 years", 0.0), ("the 5-year one", 0.0),
])
def test_another_length_is_work_and_the_one_of_so_long_is_none(text: str, years: float) -> None:
    assert sum(_worked(text, "experience_years")) == years


@pytest.mark.parametrize(("text", "years"), [
    ("He did a two-year clerkship and then a year at an embassy", 3.0), ("I did a pupillage for two years", 2.0), ("I did an LLM and then two years in Geneva", 2.0), ("she did a law degree for 4 years", 0.0),
    ("il a fait des vacations pendant deux ans puis six mois au tribunal", 2.5), ("j'ai fait un stage de deux ans puis un an à l'ambassade", 3.0), ("j'ai fait des études de droit puis un an et demi au tribunal", 1.5),
])
def test_who_did_a_job_has_not_studied(text: str, years: float) -> None:
    assert sum(_worked(text, "experience_years")) == years
