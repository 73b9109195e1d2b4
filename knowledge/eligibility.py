"""Judge a profile by a programme's published criteria (design, "Eligibility: verdicts").

Pure functions: the same profile gives the same result, whatever the language. A result is
information about published criteria, never a decision.
"""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, List, Literal, Optional, Union

from knowledge.criteria import Condition, Criterion, Rule, Status
from knowledge.loader import Knowledge
from knowledge.model import Figure

Verdict = Literal["eligible", "not_eligible", "uncertain", "incomplete"]
LEVELS = ("basic", "good", "proficient")
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
    """Return the status of the first rule that holds; unknown where an unsaid field decides."""
    open_question = False
    for rule in criterion.rules:
        holds = _holds(rule, profile, facts)
        if holds is None:
            open_question = True
        elif holds and not (open_question and not rule.when):
            return CriterionResult(criterion, rule.status, _missing(criterion, profile, facts, rule.status))
    return CriterionResult(criterion, "unknown")


def fields_needed(knowledge: Knowledge, programmes: "list[str]") -> "list[str]":
    """Return the fields that the criteria of ``programmes`` look at, in the order they are asked."""
    order = ["nationality", "age", "degree", "experience_years", "language_skills", "it_skills"]
    used = {f for p in programmes for c in knowledge.eligibility[p].criteria for f in c.fields}
    return [f for f in order if f in used]


def _holds(rule: Rule, profile: Profile, facts: "dict[str, Figure]") -> Optional[bool]:
    """Three-valued "and" of the rule's conditions: one that fails decides, else one unsaid leaves it open."""
    tests = [_test(name, condition, profile, facts) for name, condition in rule.when.items()]
    if False in tests:
        return False
    return None if None in tests else True


def _test(name: str, condition: Condition, profile: Profile, facts: "dict[str, Figure]") -> Optional[bool]:
    value = getattr(profile, name)
    if name == "language_skills" and value is not None:
        value = max((value.get(code, "basic") for code in ("en", "fr")), key=LEVELS.index)
    if value is None:
        return None
    if condition.one_of is not None:
        return value in condition.one_of
    if condition.includes_one_of is not None:
        wanted = condition.includes_one_of
        return bool(set(value) & set(facts[wanted] if isinstance(wanted, str) else wanted))  # type: ignore[arg-type]
    limit = facts[condition.below or condition.at_most or condition.at_least or ""]
    if condition.below:
        return bool(value < limit)
    return bool(value <= limit) if condition.at_most else bool(value >= limit)


def _missing(criterion: Criterion, profile: Profile, facts: "dict[str, Figure]", status: Status) -> Optional[float]:
    """Return the fewest further years that would meet the criterion, all else as it is."""
    if status == "met" or profile.experience_years is None:
        return None
    gaps = []
    for rule in criterion.rules:
        years = rule.when.get("experience_years")
        others = {k: v for k, v in rule.when.items() if k != "experience_years"}
        if rule.status == "met" and years and years.at_least and _holds(Rule(status="met", when=others), profile, facts):
            gaps.append(float(facts[years.at_least]) - profile.experience_years)  # type: ignore[arg-type]
    return round(min(gaps), 2) if gaps else None
