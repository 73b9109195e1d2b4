"""Profiles are judged as the documents read: every boundary, and what is not said."""
from __future__ import annotations

import math
from dataclasses import fields, replace
from itertools import product
from typing import Any, Dict, List, Optional

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge import load
from knowledge.criteria import ANSWERS, Criterion
from knowledge.eligibility import Assessment, Profile, assess, fields_needed, judge, verdict

KNOWLEDGE = load()
PROGRAMMES = list(KNOWLEDGE.programmes)

belgian = {"nationality": ["BEL"]}
american = {"nationality": ["USA"]}
young = {"age": 28}
no_degree, bachelor, master = ({"degree": degree} for degree in ANSWERS["degree"])
years = {n: {"experience_years": n} for n in (0, 1.9, 2, 3, 3.9, 4, 10)}
french = {"language_skills": {"fr": "proficient"}}
excellent_it = {"it_skills": "excellent"}
candidate = {**young, **master, **years[2], **french, **excellent_it}
"""Meets all that the ICC asks for."""


def judged(programme: str, **said: Any) -> Assessment:
    """Judge somebody who said this of herself."""
    return assess(KNOWLEDGE, programme, Profile(**said))


def status(programme: str, criterion: str, **said: Any) -> str:
    """Return the status of one criterion."""
    return next(result.status for result in judged(programme, **said).results if result.criterion.id == criterion)


@pytest.mark.parametrize(("age", "expected"), [(18, "met"), (31, "met"), (32, "met"), (33, "not_met"), (60, "not_met")])
def test_belgium_takes_people_of_32_or_younger(age: int, expected: str) -> None:
    assert status("belgium", "age", age=age) == expected
    assert judged("belgium", **belgian, age=age).verdict == {"met": "eligible", "not_met": "not_eligible"}[expected]


@pytest.mark.parametrize(("age", "expected"), [(33, "met"), (34, "met"), (35, "uncertain"), (36, "uncertain")])
def test_the_icc_usually_takes_people_under_35(age: int, expected: str) -> None:
    assert status("icc", "age", age=age) == expected
    assert judged("icc", **{**candidate, "age": age}).verdict == {"met": "eligible", "uncertain": "uncertain"}[expected]


@pytest.mark.parametrize(
    ("nationality", "expected"),
    [(["BEL"], "met"), (["USA", "BEL"], "met"), (["USA"], "not_met"), (["FRA", "LUX"], "not_met")],
)
def test_belgian_posts_are_for_belgians_dual_nationals_included(nationality: List[str], expected: str) -> None:
    assert status("belgium", "nationality", nationality=nationality) == expected


def test_unitar_lists_participating_states_and_rules_nobody_out() -> None:
    for code in KNOWLEDGE.countries:
        participates = code in KNOWLEDGE.facts["unitar"]["participating_states"]
        assert judged("unitar", nationality=[code]).verdict == ("eligible" if participates else "uncertain")
    assert judged("unitar", nationality=["USA", "NGA"]).verdict == "eligible"


@pytest.mark.parametrize(
    ("degree", "least"), [(no_degree, math.inf), (bachelor, 4), (master, 2)], ids=["no degree", "bachelor", "master"]
)
@pytest.mark.parametrize("experience", years.values(), ids=[f"{n} years" for n in years])
def test_the_icc_asks_for_two_years_with_an_advanced_degree_or_four_with_a_first(
    degree: Dict[str, str], least: float, experience: Dict[str, float]
) -> None:
    expected = "met" if experience["experience_years"] >= least else "not_met"
    assert status("icc", "degree_experience", **degree, **experience) == expected


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        ({**master, **years[1.9]}, 0.1),
        ({**master, **years[0]}, 2),
        ({**bachelor, **years[3]}, 1),
        ({**bachelor, **years[1.9]}, 2.1),
        ({**master, **years[2]}, None),
        ({**no_degree, **years[3]}, None),
        ({**years[1.9]}, None),
        ({**master}, None),
    ],
)
def test_years_are_missing_where_more_of_them_alone_would_do(said: Dict[str, Any], missing: Optional[float]) -> None:
    result = next(r for r in judged("icc", **said).results if r.criterion.id == "degree_experience")
    assert result.missing == missing


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, "unknown"),
        ({**master}, "unknown"),
        ({**bachelor}, "unknown"),
        ({**no_degree}, "not_met"),
        ({**years[4]}, "unknown"),
        ({**years[3]}, "unknown"),
        ({**years[1.9]}, "not_met"),
    ],
)
def test_what_is_not_said_leaves_open_only_what_it_decides(said: Dict[str, Any], expected: str) -> None:
    assert status("icc", "degree_experience", **said) == expected


@pytest.mark.parametrize(
    ("skills", "expected"),
    [
        ({"fr": "proficient"}, "met"),
        ({"en": "basic", "fr": "proficient"}, "met"),
        ({"en": "good"}, "uncertain"),
        ({"en": "basic", "fr": "basic"}, "not_met"),
        ({"es": "proficient"}, "not_met"),
    ],
)
def test_the_better_of_english_and_french_counts(skills: Dict[str, str], expected: str) -> None:
    assert status("icc", "language_skills", language_skills=skills) == expected


@pytest.mark.parametrize(("level", "expected"), [("excellent", "met"), ("good", "uncertain"), ("basic", "not_met")])
def test_it_skills(level: str, expected: str) -> None:
    assert status("icc", "it_skills", it_skills=level) == expected


@pytest.mark.parametrize(
    ("programme", "said", "expected"),
    [
        ("icc", candidate, "eligible"),
        ("icc", {**candidate, "it_skills": "good"}, "uncertain"),
        ("icc", {**candidate, "age": 40, "it_skills": None}, "incomplete"),
        ("icc", {**no_degree}, "not_eligible"),
        ("icc", {}, "incomplete"),
        ("icc", {**candidate, **american}, "eligible"),
        ("belgium", {**american}, "not_eligible"),
        ("belgium", {**belgian}, "incomplete"),
        ("belgium", {**american, **young}, "not_eligible"),
        ("belgium", {**belgian, **young}, "eligible"),
        ("unitar", {}, "incomplete"),
    ],
)
def test_verdicts(programme: str, said: Dict[str, Any], expected: str) -> None:
    assert judged(programme, **said).verdict == expected


def test_a_failure_outweighs_what_is_missing_and_that_outweighs_doubt() -> None:
    order = {"not_met": "not_eligible", "unknown": "incomplete", "uncertain": "uncertain", "met": "eligible"}
    for statuses in product(order, repeat=3):
        assert verdict(list(statuses)) == next(outcome for key, outcome in order.items() if key in statuses)


def test_only_what_the_criteria_need_is_asked() -> None:
    assert fields_needed(KNOWLEDGE, ["unitar"]) == ["nationality"]
    assert fields_needed(KNOWLEDGE, ["belgium"]) == ["nationality", "age"]
    assert fields_needed(KNOWLEDGE, ["icc"]) == ["age", "degree", "experience_years", "language_skills", "it_skills"]
    assert fields_needed(KNOWLEDGE, PROGRAMMES) == [field.name for field in fields(Profile)]


def _rule(status: str, **when: Any) -> Dict[str, Any]:
    """Return a rule of a made-up criterion."""
    return {"status": status, "when": when}


def _criterion(*rules: Dict[str, Any]) -> Criterion:
    """Return a made-up criterion with ``rules``."""
    text = {"en": "Yes", "fr": "Oui"}
    cites = [{"document": "page", "section": "who"}]
    return Criterion(id="age", label=text, rules=rules, cites=cites, asks=text, reasons={"unknown": text})


class TestThreeValuedLogic:
    """An unsaid field makes the criterion unknown if, and only if, it could change the status."""

    limits = {"limit": 35, "years": 2}

    def test_a_later_rule_does_not_decide_over_an_open_one_that_says_otherwise(self) -> None:
        criterion = _criterion(
            _rule("met", age={"below": "limit"}), _rule("uncertain", it_skills={"one_of": ["good"]}), _rule("not_met")
        )
        assert judge(criterion, Profile(it_skills="good"), self.limits).status == "unknown"
        assert judge(criterion, Profile(it_skills="good", age=30), self.limits).status == "met"
        assert judge(criterion, Profile(it_skills="good", age=35), self.limits).status == "uncertain"

    def test_a_later_rule_decides_with_an_open_one_that_says_the_same(self) -> None:
        criterion = _criterion(
            _rule("met", age={"below": "limit"}), _rule("met", it_skills={"one_of": ["good"]}), _rule("not_met")
        )
        assert judge(criterion, Profile(it_skills="good"), self.limits).status == "met"

    def test_further_years_do_not_help_against_a_rule_that_comes_first(self) -> None:
        criterion = _criterion(
            _rule("not_met", degree={"one_of": ["none"]}),
            _rule("met", experience_years={"at_least": "years"}),
            _rule("not_met"),
        )
        assert judge(criterion, Profile(degree="none", experience_years=5), self.limits).missing is None
        assert judge(criterion, Profile(degree="first", experience_years=0.5), self.limits).missing == 1.5


levels = st.sampled_from(ANSWERS["language_skills"])
profiles = st.builds(
    Profile,
    nationality=st.none() | st.lists(st.sampled_from(sorted(KNOWLEDGE.countries)), min_size=1, max_size=3),
    age=st.none() | st.integers(0, 120),
    degree=st.none() | st.sampled_from(ANSWERS["degree"]),
    experience_years=st.none() | st.floats(0, 60, allow_nan=False),
    language_skills=st.none() | st.dictionaries(st.sampled_from(["en", "fr", "es", "ar"]), levels),
    it_skills=st.none() | st.sampled_from(ANSWERS["it_skills"]),
)
programmes = st.sampled_from(PROGRAMMES)


@given(profiles, programmes)
def test_every_profile_gets_a_verdict_and_a_reason_for_each_criterion(profile: Profile, programme: str) -> None:
    assessment = assess(KNOWLEDGE, programme, profile)
    assert assessment.verdict == verdict([result.status for result in assessment.results])
    assert all(result.status in result.criterion.reasons for result in assessment.results)
    assert assessment == assess(KNOWLEDGE, programme, profile)


@given(profiles, programmes, st.floats(0, 60), st.floats(0, 60))
def test_more_experience_never_harms(profile: Profile, programme: str, some: float, more: float) -> None:
    better = ["not_met", "unknown", "uncertain", "met"].index
    some, more = sorted([some, more])
    before = assess(KNOWLEDGE, programme, replace(profile, experience_years=some)).results
    after = assess(KNOWLEDGE, programme, replace(profile, experience_years=more)).results
    assert all(better(old.status) <= better(new.status) for old, new in zip(before, after))


@given(profiles, profiles, programmes)
def test_saying_more_never_changes_what_was_settled(profile: Profile, other: Profile, programme: str) -> None:
    unsaid = [field.name for field in fields(Profile) if getattr(profile, field.name) is None]
    fuller = replace(profile, **{name: getattr(other, name) for name in unsaid})
    for old, new in zip(assess(KNOWLEDGE, programme, profile).results, assess(KNOWLEDGE, programme, fuller).results):
        assert old.status in ("unknown", new.status)


@given(profiles, programmes)
def test_the_missing_years_are_enough(profile: Profile, programme: str) -> None:
    for number, result in enumerate(assess(KNOWLEDGE, programme, profile).results):
        if result.missing is not None:
            later = (profile.experience_years or 0) + result.missing + 0.005  # they are rounded
            grown = assess(KNOWLEDGE, programme, replace(profile, experience_years=later))
            assert result.missing >= 0 and grown.results[number].status == "met"


@given(profiles, st.data())
def test_any_criterion_can_be_judged(profile: Profile, data: st.DataObject) -> None:
    conditions = {
        "age": st.fixed_dictionaries({"below": st.just("limit")}),
        "experience_years": st.fixed_dictionaries({"at_least": st.just("years")}),
        "degree": st.fixed_dictionaries({"one_of": st.lists(st.sampled_from(ANSWERS["degree"]), min_size=1)}),
        "nationality": st.fixed_dictionaries({"includes_one_of": st.just("states") | st.just(["BEL"])}),
    }
    statuses = st.sampled_from(["met", "not_met", "uncertain"])
    when = st.fixed_dictionaries({}, optional=conditions)
    rules = data.draw(st.lists(st.fixed_dictionaries({"status": statuses, "when": when}), max_size=4))
    criterion = _criterion(*rules, _rule(data.draw(statuses)))
    result = judge(criterion, profile, {"limit": 35, "years": 2, "states": ["BEL", "NGA"]})
    said = all(getattr(profile, field) is not None for field in criterion.fields)
    assert result.status != "unknown" or not said
