"""The shape of knowledge/eligibility/<programme>.yml: criteria that read like the document.

A criterion is a list of rules, the first of which that holds gives the status. A limit is
the name of a figure under ``facts`` in knowledge/topics, so that it stands once.
"""
from __future__ import annotations

import re
from typing import Dict, List, Literal, Mapping, Optional, Union

from pydantic import Field, conlist

from knowledge.model import LANGUAGES, Citation, Document, Figure, Model, Text
from knowledge.yaml_file import YamlFile

FieldName = Literal["nationality", "age", "degree", "experience_years", "language_skills", "it_skills"]
Status = Literal["met", "not_met", "uncertain", "unknown"]
CriterionId = Literal["nationality", "age", "degree_experience", "language_skills", "it_skills"]


class Condition(Model):
    """A test of one field; exactly one key is given."""

    below: Optional[str] = None
    at_most: Optional[str] = None
    at_least: Optional[str] = None
    one_of: Optional[List[str]] = None
    """Allowed values, for degree, it_skills and the better of English and French."""
    includes_one_of: Optional[Union[str, List[str]]] = None
    """Country codes, or the name of a figure that lists them."""


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
    reasons: Dict[Status, Text]
    change: Dict[Literal["not_met", "uncertain"], Text] = {}
    """What would change the outcome."""

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


VALUES = {"age", "countries", "degree", "experience", "languages", "it_skills", "missing"}
"""Names that a reason may use besides the programme's figures."""


def check_eligibility(
    rule: Eligibility, facts: Mapping[str, Figure], documents: Mapping[str, Document], file: YamlFile
) -> None:
    """Note in ``file`` every figure, section and reason that does not exist."""
    for number, criterion in enumerate(rule.criteria):
        place = ["criteria", number]
        if criterion.rules[-1].when:
            file.problem([*place, "rules"], "the last rule must have no 'when', so that every answer has a status")
        for index, item in enumerate(criterion.rules):
            for field, condition in item.when.items():
                named = condition.below or condition.at_most or condition.at_least or condition.includes_one_of
                if isinstance(named, str) and named not in facts:
                    file.problem([*place, "rules", index, "when", field], f"no figure '{named}' under facts in topics/")
        for status in {r.status for r in criterion.rules} | {"unknown"}:
            if status not in criterion.reasons:
                file.problem([*place, "reasons"], f"a reason for '{status}' is missing; add it")
        texts = [(["reasons", s], t) for s, t in criterion.reasons.items()]
        texts += [(["change", s], t) for s, t in criterion.change.items()]
        for where, text in texts:
            for name in {n for lang in LANGUAGES for n in re.findall(r"\{(\w+)\}", text[lang])}:
                if name not in facts and name not in VALUES:
                    file.problem([*place, *where], f"'{{{name}}}' is neither a figure nor one of {sorted(VALUES)}")
        for index, cite in enumerate(criterion.cites):
            if cite.document not in documents or cite.section not in documents[cite.document].sections:
                file.problem([*place, "cites", index], f"no section '{cite.section}' in a document '{cite.document}'")
