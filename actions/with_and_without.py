"""Years of work told twice, with a kind of work and without it: "four with the volunteering, three without", "1.5 without the thesis, 4 with it"."""
from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Dict, Iterator, Optional, Set

from actions.in_question import KINDS
from actions.reading import Message
from actions.reading.study_lengths import without_study_lengths
from knowledge.clauses import Span
from knowledge.text import normalise

_IF = r"(?:if|when|si|quand) (?:(?!(?:not|don|doesn|do|does|ne|n)\b)\w+ ){0,5}?"
_WITH = rf"(?:with(?! no\b)|counting|including|incl|avec|en comptant|y compris|{_IF}(?:includ\w+|count(?:s|ed)?|compt\w+|inclu\w*|accept\w+)(?! pas\b))"
_WITHOUT = (
    rf"(?:without|with no|not counting|excluding|not including|sans(?: (?:le |la |les )?compter)?|hors|{_IF}(?:(?:n |ne )?(?:don|doesn|do|does)(?: not| t)|exclud\w+|(?:n |ne )?compt\w+ pas|exclu\w*)|if not|otherwise|sinon|autrement)"
)
_SIDE = re.compile(rf"\b(?:(?P<without>{_WITHOUT})|(?P<with>{_WITH}))\b")
_IF_COUNTED = re.compile(r"(?:if|when|si|quand|counting|not counting|including|excluding|en comptant|y compris|sans (?:le |la |les )?compter)\b")
_KIND = re.compile(rf"\b(?:{'|'.join(KINDS)})\b")
_OR = re.compile(r"(?:\b(?:or|ou|voire|soit|maybe|peut etre|even|meme)\b|[(/,;.])\W*(?:(?:or|ou|soit|voire|maybe|peut etre|even|meme|bien|alors|else|rather|plutot|but|mais)\W+)*$")
"""Between a figure without a side and the one that it leaves open."""
_BOUND = re.compile(r"[,;.!?\n/]+(?!\d)|[()]|\b(?:and|et|but|mais|or|ou)\b")
_PRONOUNS = set("it them that those this the a an my her his le la les l ca cela ces cette mon ma mes un une d de du des elle eux lui years year ans an annees months mois t n not pas and et but mais or ou".split())
_WIDEST = 18


@dataclass(frozen=True)
class Sides:
    """The years without a kind of work and with it, and where they are told."""

    without: float
    full: float
    span: Span
    of_full: Span
    """Where the higher figure is told."""


@dataclass(frozen=True)
class _Figure:
    """A length of work, and on which side it stands; None where it does not say."""

    years: float
    without: Optional[bool]
    words: Set[str]
    span: Span
    of_work: bool = False
    """Whether its side is that of a kind of work, or of what is counted."""


def sides_of(message: Message) -> Optional[Sides]:
    """Return the two figures of a message of which one holds with a kind of work and one without."""
    plain, named = normalise(message.text), []
    for entity, start, end in _pieces(message, plain):
        if found := _SIDE.search(plain, start, end):
            begins, ends = (found.start(), int(entity["end"])) if found.end() <= entity["start"] else (int(entity["start"]), end)
            words = set(re.findall(r"[a-z]+", plain[found.end() : entity["start"]] or plain[found.end() : end]))
            named.append(_Figure(float(entity["value"]), bool(found["without"]), words - _PRONOUNS, (begins, ends), bool(_IF_COUNTED.match(found.group())) or bool(_KIND.search(plain, start, end))))
        else:
            named.append(_Figure(float(entity["value"]), None, set(), (int(entity["start"]), int(entity["end"]))))
    worked = [int(e["start"]) for e in without_study_lengths(message).entities]
    for one, other in zip(named, named[1:]):
        if one.without is None and one.span[0] in worked and other.of_work and _OR.search(plain[one.span[1] : other.span[0]]):
            one = replace(one, without=not other.without)  # "3 years, or 4 if you count my traineeship"
        if {one.without, other.without} == {True, False} and one.years != other.years and (one.years < other.years) == one.without and (not one.words or not other.words or one.words & other.words):
            return Sides(min(one.years, other.years), max(one.years, other.years), (one.span[0], other.span[1]), one.span if one.years > other.years else other.span)
    return None


def chosen(message: Message, sides: Sides) -> Optional[float]:
    """Return the figure of two that a message picks by its side alone, without naming it: "without, then", "avec le bénévolat"."""
    if "?" in message.text or message.values("number", "duration"):
        return None
    named = {bool(found["without"]) for found in _SIDE.finditer(normalise(message.text))}
    return None if len(named) != 1 else sides.without if named.pop() else sides.full


def _pieces(message: Message, plain: str) -> Iterator[Any]:
    """Yield each figure of work with the words around it that no other figure stands among."""
    figures: Dict[int, Dict[str, Any]] = {int(e["start"]): e for e in message.entities if e["entity"] in ("number", "duration") and 0 <= e["value"] < _WIDEST and not message.denies(e)}
    bounds = [0, *(cut.end() for cut in _BOUND.finditer(plain) if not any(place <= cut.start() < e["end"] for place, e in figures.items())), len(plain)]
    for start, end in zip(bounds, bounds[1:]):
        inside = [e for place, e in figures.items() if start <= place < end]
        if len(inside) == 1:
            yield inside[0], start, end
