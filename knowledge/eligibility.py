"""Judge a profile by a programme's published criteria (design, "Eligibility: verdicts").

Pure functions: the same profile gives the same result, whatever the language. A result is
information about published criteria, never a decision.
"""
from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Dict, List, Literal, Optional, Union

from knowledge.criteria import ANSWERS, Condition, Criterion, Rule, Status
from knowledge.loader import Knowledge
from knowledge.model import Figure

Verdict = Literal["eligible", "not_eligible", "uncertain", "incomplete"]
Value = Union[int, float, str, List[str], Dict[str, str]]


@dataclass(frozen=True)
class Profile:
    """What a person said of herself; None is "not said"."""

    nationality: Optional[List[str]] = None
    """ISO 3166-1 alpha-3 codes."""
    age: Optional[int] = None
    """In completed years."""
    degree: Optional[str] = None
    """The highest degree held: none, first or advanced."""
    experience_years: Optional[float] = None
    language_skills: Optional[Dict[str, str]] = None
    """Level (basic, good, proficient) per language code; only en and fr matter."""
    it_skills: Optional[str] = None
    """basic, good or excellent."""


@dataclass(frozen=True)
class CriterionResult:
    """How a profile stands on one criterion."""

    criterion: Criterion
    status: Status
    missing: Optional[float] = None
    """Years that are missing, where more years alone would meet the criterion."""
    missing_then: Optional[float] = None
    """Years that would be missing with an advanced degree, where they are fewer."""


@dataclass(frozen=True)
class Assessment:
    """How a profile stands on one programme."""

    programme: str
    verdict: Verdict
    results: List[CriterionResult] = field(default_factory=list)


def assess(knowledge: Knowledge, programme: str, profile: Profile) -> Assessment:
    """Judge ``profile`` by every criterion of ``programme``."""
    facts = knowledge.facts.get(programme, {})
    results = [judge(c, profile, facts) for c in knowledge.eligibility[programme].criteria]
    return Assessment(programme, verdict([r.status for r in results]), results)


def verdict(statuses: "list[Status]") -> Verdict:
    """Combine the criteria's statuses: one that is not met decides, then what is missing, then doubt."""
    if "not_met" in statuses:
        return "not_eligible"
    if "unknown" in statuses:
        return "incomplete"
    return "uncertain" if "uncertain" in statuses else "eligible"


def judge(criterion: Criterion, profile: Profile, facts: "dict[str, Figure]") -> CriterionResult:
    """Return how ``profile`` stands on ``criterion``; unknown where an unsaid field decides."""
    status = _status(criterion, profile, facts)
    missing = None if status in ("met", "unknown") else _missing(criterion, profile, facts)
    then = None if missing is None or profile.degree == "advanced" else judge(criterion, replace(profile, degree="advanced"), facts)
    missing_then = None if then is None else 0.0 if then.status == "met" else then.missing
    return CriterionResult(criterion, status, missing, missing_then if missing and missing_then is not None and missing_then < missing else None)


def fields_needed(knowledge: Knowledge, programmes: "list[str]") -> "list[str]":
    """Return the fields that the criteria of ``programmes`` look at, in the order they are asked."""
    order = ["nationality", "age", "degree", "experience_years", "language_skills", "it_skills"]
    used = {f for p in programmes for c in knowledge.eligibility[p].criteria for f in c.fields}
    return [f for f in order if f in used]


def _status(criterion: Criterion, profile: Profile, facts: "dict[str, Figure]") -> Status:
    """Return the status of the first rule that holds.

    A rule that an unsaid field leaves open may yet be the first: where it would give another
    status than the rule that holds, the criterion is unknown.
    """
    possible = set()
    for rule in criterion.rules:
        holds = _holds(rule, profile, facts)
        if holds is not False:
            possible.add(rule.status)
        if holds:
            break
    return possible.pop() if len(possible) == 1 else "unknown"


def _holds(rule: Rule, profile: Profile, facts: "dict[str, Figure]") -> Optional[bool]:
    """Three-valued "and" of the rule's conditions: one that fails decides, else one unsaid leaves it open."""
    tests = [_test(name, condition, profile, facts) for name, condition in rule.when.items()]
    if False in tests:
        return False
    return None if None in tests else True


def _test(name: str, condition: Condition, profile: Profile, facts: "dict[str, Figure]") -> Optional[bool]:
    """Test one field; None where it was not said."""
    value = getattr(profile, name)
    if name == "language_skills" and value is not None:
        value = max((value.get(code, "basic") for code in ("en", "fr")), key=ANSWERS["language_skills"].index)
    if value is None:
        return None
    if condition.one_of is not None:
        return value in condition.one_of
    if condition.includes_one_of is not None:
        wanted = condition.includes_one_of
        return bool(set(value) & set(facts[wanted] if isinstance(wanted, str) else wanted))  # type: ignore[arg-type]
    limit = facts[condition.figure or ""]
    if condition.below:
        return bool(value < limit)
    return bool(value <= limit) if condition.at_most else bool(value >= limit)


def _missing(criterion: Criterion, profile: Profile, facts: "dict[str, Figure]") -> Optional[float]:
    """Return the fewest further years that would meet the criterion, all else as it is."""
    if profile.experience_years is None:
        return None
    conditions = [rule.when["experience_years"] for rule in criterion.rules if "experience_years" in rule.when]
    limits = sorted(float(facts[c.at_least]) for c in conditions if c.at_least)  # type: ignore[arg-type]
    for years in limits:
        further = years > profile.experience_years
        if further and _status(criterion, replace(profile, experience_years=years), facts) == "met":
            return round(years - profile.experience_years, 2)
    return None
