"""Years of work told twice, with a kind of work and without it: "four with the volunteering, three without", "1.5 without the thesis, 4 with it"."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Dict, Iterator, Optional

from actions.reading import Message
from knowledge.clauses import Span
from knowledge.text import normalise

_WITH = r"(?:with(?! no\b)|counting|including|incl|avec|en comptant|y compris|(?:if|when|si|quand) (?:(?:you|we|i|it|they|that|on|l on|je|vous|tu|ca|cela|elle|il|ils|elles|le|la|les|l) )*(?:includ\w+|count(?:s|ed)?|compt\w+|inclu\w*)(?! pas\b))"
_WITHOUT = (
    r"(?:without|with no|not counting|excluding|not including|sans(?: (?:le |la |les )?compter)?|hors|(?:if|when|si|quand) (?:(?:you|we|i|it|they|that|on|l on|je|vous|tu|ca|cela|elle|il|ils|elles|le|la|les|l|n|ne) )*(?:(?:don|doesn|do|does)(?: not| t)|exclud\w+|compt\w+ pas|exclu\w*)|if not|otherwise|sinon|autrement)"
)
_SIDE = re.compile(rf"\b(?:(?P<without>{_WITHOUT})|(?P<with>{_WITH}))\b")
_BOUND = re.compile(r"[,;.!?\n/]+(?!\d)|\b(?:and|et|but|mais|or|ou)\b")
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


def sides_of(message: Message) -> Optional[Sides]:
    """Return the two figures of a message of which one holds with a kind of work and one without."""
    plain, named = normalise(message.text), []
    for entity, start, end in _pieces(message, plain):
        if found := _SIDE.search(plain, start, end):
            begins, ends = (found.start(), int(entity["end"])) if found.end() <= entity["start"] else (int(entity["start"]), end)
            words = set(re.findall(r"[a-z]+", plain[found.end() : entity["start"]] or plain[found.end() : end]))
            named.append((float(entity["value"]), bool(found["without"]), words - _PRONOUNS, (begins, ends)))
    for (one, first_without, first, place), (other, without, second, next_place) in zip(named, named[1:]):
        if first_without != without and one != other and (one < other) == first_without and (not first or not second or first & second):
            return Sides(min(one, other), max(one, other), (place[0], next_place[1]), place if one > other else next_place)
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
