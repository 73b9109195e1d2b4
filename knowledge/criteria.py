"""The shape of knowledge/eligibility/<programme>.yml: criteria that read like the document.

A criterion is a list of rules, the first of which that holds gives the status. A limit is
the name of a figure under ``facts`` in knowledge/topics, so that it stands once.
"""
from __future__ import annotations

from typing import Any, Collection, Dict, Iterator, List, Literal, Mapping, Optional, Tuple, Union

from pydantic import Field, conlist, root_validator

from knowledge.model import Citation, Document, Figure, Model, Text
from knowledge.prose import faults
from knowledge.yaml_file import YamlFile

FieldName = Literal["nationality", "age", "degree", "experience_years", "language_skills", "it_skills"]
Status = Literal["met", "not_met", "uncertain", "unknown"]
CriterionId = Literal["nationality", "age", "degree_experience", "language_skills", "it_skills"]


ANSWERS: Mapping[str, Tuple[str, ...]] = {
    "degree": ("none", "first", "advanced"),
    "language_skills": ("basic", "good", "proficient"),
    "it_skills": ("basic", "good", "excellent"),
}
"""What a field can be, lowest first, where it is one of a few words."""
OPERATORS: Mapping[str, Tuple[str, ...]] = {
    "nationality": ("includes_one_of",),
    "age": ("below", "at_most", "at_least"),
    "experience_years": ("below", "at_most", "at_least"),
    **{field: ("one_of",) for field in ANSWERS},
}
"""Which keys of a condition can test which field."""


class Condition(Model):
    """A test of one field; exactly one key is given."""

    below: Optional[str] = None
    at_most: Optional[str] = None
    at_least: Optional[str] = None
    one_of: Optional[List[str]] = None
    """Allowed values, for degree, it_skills and the better of English and French."""
    includes_one_of: Optional[Union[str, List[str]]] = None
    """Country codes, or the name of a figure that lists them."""

    @root_validator(skip_on_failure=True)
    def _one_test(cls, values: Dict[str, Any]) -> Dict[str, Any]:
        """Refuse a condition that tests nothing, or two things."""
        if sum(value is not None for value in values.values()) != 1:
            raise ValueError(f"a condition has one key, of {', '.join(values)}")
        return values

    @property
    def operator(self) -> str:
        """Return the one key that is given."""
        return next(name for name, value in self if value is not None)

    @property
    def figure(self) -> Optional[str]:
        """Return the name of the figure that is the limit; None where the values stand in the rule itself."""
        limit = getattr(self, self.operator)
        return limit if isinstance(limit, str) else None


class Rule(Model):
    """A status, and the conditions on fields under which it is given (none: always)."""

    status: Literal["met", "not_met", "uncertain"]
    when: Dict[FieldName, Condition] = {}


class Criterion(Model):
    """One requirement of a programme, with the words for each outcome."""

    id: CriterionId
    label: Text
    rules: conlist(Rule, min_items=1)  # type: ignore[valid-type]
    cites: List[Citation] = Field(min_items=1)
    asks: Text
    """What is asked for, in a sentence: why the check asks for these fields."""
    reasons: Dict[Status, Text]
    change: Dict[Literal["not_met", "uncertain"], Text] = {}
    """What would change the outcome."""
    with_degree: Dict[Literal["met", "not_met"], Text] = {}
    """What a higher degree would change besides, where it is enough (met) or lessens the years that are missing."""

    reservation: Dict[Literal["unpaid", "part_time", "doubted"], Text] = {}
    """On what it depends that the criterion is met, where the work told is of a kind that the document does not settle."""

    @property
    def fields(self) -> "list[str]":
        """Return the fields that the rules look at, in order, each once."""
        return list(dict.fromkeys(field for rule in self.rules for field in rule.when))


class Note(Text):
    """Something worth saying with every verdict of a programme."""

    cites: List[Citation] = []


class Eligibility(Model):
    """All that a programme's document requires."""

    criteria: conlist(Criterion, min_items=1)  # type: ignore[valid-type]
    notes: List[Note] = []
    next_step: Text


VALUES = {"age", "countries", "degree", "experience", "languages", "it_skills", "missing", "missing_then", "work"}
"""Names that a reason may use besides the programme's figures."""


def check_eligibility(
    rule: Eligibility, facts: Mapping[str, Optional[Figure]], documents: Mapping[str, Document],
    countries: Collection[str], file: YamlFile,
) -> None:
    """Note in ``file`` every figure, section, country and name that does not exist, and every faulty text.

    A figure that is None exists, but could not be read. ``documents`` and ``countries`` that are
    empty could not be read either: what refers to them is not checked.
    """
    for number, criterion in enumerate(rule.criteria):
        place: List[Any] = ["criteria", number]
        if criterion.rules[-1].when:
            file.problem([*place, "rules"], "the last rule must have no 'when', so that every answer has a status")
        for index, item in enumerate(criterion.rules):
            for field, condition in item.when.items():
                if fault := _fault(field, condition, facts, countries):
                    file.problem([*place, "rules", index, "when", field], fault)
        for status in dict.fromkeys([*(r.status for r in criterion.rules), "unknown"]):
            if status not in criterion.reasons:
                file.problem([*place, "reasons"], f"a reason for '{status}' is missing; add it")
    for place, text in _texts(rule):
        for language, fault in faults(text, {*facts, *(VALUES if place[0] == "criteria" else ())}):
            file.problem([*place, language], fault)
    for place, cite in _cites(rule):
        if documents and (cite.document not in documents or cite.section not in documents[cite.document].sections):
            file.problem(place, f"no section '{cite.section}' in a document '{cite.document}'")


def _fault(
    field: str, condition: Condition, facts: Mapping[str, Optional[Figure]], countries: Collection[str]
) -> Optional[str]:
    """Return what is wrong with a condition on ``field``, if anything."""
    if condition.operator not in OPERATORS[field]:
        return f"'{condition.operator}' cannot test {field}; use {' or '.join(OPERATORS[field])}"
    if condition.figure is not None:
        if condition.figure not in facts:
            return f"no figure '{condition.figure}' under facts in topics/"
        limit, wanted = facts[condition.figure], "list of countries" if field == "nationality" else "number"
        if limit is not None and isinstance(limit, list) != (field == "nationality"):
            return f"the figure '{condition.figure}' is no {wanted}"
        return None
    known = countries if field == "nationality" else ANSWERS[field]
    unknown = [v for v in getattr(condition, condition.operator) if known and v not in known]
    return f"{field} is never '{unknown[0]}'; use {_known(field)}" if unknown else None


def _known(field: str) -> str:
    """Say which values ``field`` can have."""
    return f"one of {', '.join(ANSWERS[field])}" if field in ANSWERS else "a code of countries.yml"


def _texts(rule: Eligibility) -> Iterator[Tuple[List[Any], Text]]:
    """Return every sentence of ``rule``, and where it stands."""
    for number, criterion in enumerate(rule.criteria):
        yield ["criteria", number, "asks"], criterion.asks
        for status, text in criterion.reasons.items():
            yield ["criteria", number, "reasons", status], text
        for status, text in criterion.change.items():
            yield ["criteria", number, "change", status], text
        for kind, text in criterion.reservation.items():
            yield ["criteria", number, "reservation", kind], text
        for status, text in criterion.with_degree.items():
            yield ["criteria", number, "with_degree", status], text
    for number, note in enumerate(rule.notes):
        yield ["notes", number], note
    yield ["next_step"], rule.next_step


def _cites(rule: Eligibility) -> Iterator[Tuple[List[Any], Citation]]:
    """Return every citation of ``rule``, and where it stands."""
    for key, owners in (("criteria", rule.criteria), ("notes", rule.notes)):
        for number, owner in enumerate(owners):
            for index, cite in enumerate(owner.cites):
                yield [key, number, "cites", index], cite
