"""What somebody would have after a wait: "if I wait until spring, I'd have two and a half years", "I'd be 34 by then".

A length told of that time is the whole of the work done by then, and not how long the wait is.
"""
from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import Any, Dict, List, Mapping, Optional

from actions.parts import taken_back
from actions.reading import Message
from actions.reading.months import MONTHS
from actions.reading.periods import periods, total
from knowledge.text import normalise

_WAITS = re.compile(r"\b(?:if|si|suppos\w+|imagin\w+)\b[^.!?;]{0,20}\b(?:wait\w*|attend\w*|patient\w*)\b")
_MUST_WAIT = re.compile(r"\b(?:(?:have|has|need|needs|ve got|had) (?:\w+ )?to wait|(?:il|elle|je|j|me|lui|qu)\b[^.!?;]{0,20}(?:a|d|faut|dois|doit) (?:attendre|patienter))\b")
_WOULD = re.compile(
    r"\b(?:(?:i|she|he|they|it|that) (?:d|would)(?: \w+){0,2}? (?:have|be|reach|hit|make)|(?:j|elle|il|on|ca|cela)(?: en)? (?:aurai[st]|serai[st]|atteindrai[st]|ferait)|je (?:serai[st]|atteindrai[st])|"
    r"(?:i|she|he|they|it|that) (?:ll|will)(?: \w+){0,2}? (?:have|be|reach|hit|make)|(?:j|elle|il|on|ca|cela)(?: en)? (?:aurai|aura|serai|sera|fera)|je (?:serai|atteindrai))\b"
)
_CONDITIONAL = re.compile(r"\b(?:d|would|aurai[st]|serai[st]|atteindrai[st]|ferait)\b")
_SEASONS = {3: "spring|printemps", 6: "summer|ete", 9: "autumn|fall|automne|rentree", 12: "winter|hiver"}
_WHEN = "|".join([*(rf"(?P<m{number}>{names})" for number, names in enumerate(MONTHS, 1)), *(rf"(?P<s{number}>{names})" for number, names in _SEASONS.items())])
_ANY = re.sub(r"\?P<\w+>", "?:", _WHEN)
_AT = r"(?:until|till|til|to|by|in|(?:wait|hold on) for|attend(?:s|re|ais?|ait|ant)?|jusqu (?:a|au|en|a la|a l)|d ici(?: a| au| la| l)?|au|en|a la|a l) (?:(?:the|next|early|late|mid|this|l|le|la|debut|fin|mi|cet|cette) )*"
_UNTIL = re.compile(rf"\b{_AT}(?:{_WHEN})\b(?: (?P<year>20\d\d)\b)?")
_BY_THEN = re.compile(r"\b(?:by then|by that time|at that (?:point|time)|d ici la|a ce moment(?: la)?)\b")
_THEN = re.compile(rf"{_BY_THEN.pattern}|\b(?:then|alors|{_AT}(?:{_ANY}))\b")
_ASKS_AGAIN = re.compile(
    rf"\b(?:my question|(?:i (?:was |am )?|i m )(?:ask\w*|talk\w*|speak\w*|mean\w*)|i meant|ma question|je (?:parl\w+|demand\w+|voulais dire|veux dire))\b[^.!?]*\b(?:{_ANY}|then|later|alors|plus tard|a ce moment la)\b"
)
_MORE_OF = re.compile(r"\s*(?:more|other|extra|further|additional|autres|bonnes|full|whole|long)\s+(?P<unit>years?|yrs?|ans|annees|months?|mois)\b")
"""Between a number and its unit, which are no length of time in the reader's eyes: "two more years"."""
_SENTENCE = re.compile(r"(?:[^.!?;\n]|\.(?=\d))+")
_GROWN = 18


def after_waiting(message: Message, slots: Mapping[str, Any]) -> Dict[str, Any]:
    """Return age and experience as a message tells that they would be after some time; empty where it speaks of none."""
    plain = normalise(message.text)
    waiting = waits(message) or bool(_MUST_WAIT.search(message.plain)) and bool(message.values("duration")) and "?" not in message.text
    message = message.without([(e["start"], e["end"]) for e in taken_back(message.entities, plain)])
    values = _by_then(message, waiting)
    if not waiting or values:
        return values
    if message.values("coming_age", "age"):
        return {}
    lengths = message.values("duration") or _numbered(message)
    until = _until(message.plain)
    years = float(lengths[0]) if lengths else 1.0 if until is None else until
    return later(years, slots)


def later(years: float, slots: Mapping[str, Any]) -> Dict[str, Any]:
    """Return age and experience as they will be ``years`` from now, as far as they are known."""
    known = {name: slots[name] for name in ("age", "experience_years") if isinstance(slots[name], (int, float))}
    return {name: int(value + years) if name == "age" else round(value + years, 2) for name, value in known.items()}


def waits(message: Message) -> bool:
    """Say whether a message supposes a wait."""
    return bool(_WAITS.search(message.plain))


def goes_on_from_then(message: Message) -> bool:
    """Say whether a message adds to what was supposed of a time, and supposes no other: "I'd be 34 by then"."""
    return bool(_BY_THEN.search(message.plain)) and not (waits(message) or _MUST_WAIT.search(message.plain))


def asks_of_then(message: Message) -> bool:
    """Say whether a message insists that it was a later time that was asked about: "my question was about the spring"."""
    return bool(_ASKS_AGAIN.search(message.plain))


def _by_then(message: Message, waiting: bool) -> Dict[str, Any]:
    """Return what sentences say that somebody would be or have by then; of what she will have only beside a wait."""
    plain = normalise(message.text)
    values: Dict[str, Any] = {}
    for sentence in _SENTENCE.finditer(plain):
        would = _WOULD.search(plain, *sentence.span())
        if would is None or not (waiting or _CONDITIONAL.search(would.group()) and _THEN.search(sentence.group())):
            continue
        told = [e for e in message.entities if would.end() < e["end"] <= sentence.end() and e["start"] >= would.start()]
        ages = [int(e["value"]) for e in told if e["entity"] in ("age", "coming_age", "number", "duration") and e["value"] >= _GROWN]
        work = replace(message, entities=[e for e in told if e["entity"] == "duration" and e["value"] < _GROWN])
        values.update({"age": ages[0]} if ages else {})
        values.update({"experience_years": round(total(work, lengths), 2)} if (lengths := periods(work)) else {})
    return values


def _numbered(message: Message) -> List[float]:
    """Return in years the numbers that a word sets apart from their unit: "18 more months"."""
    found = [(e["value"], _MORE_OF.match(message.after(e))) for e in message.entities if e["entity"] == "number"]
    return [value / 12 if unit["unit"].startswith("mo") else float(value) for value, unit in found if unit]


def _until(plain: str) -> Optional[float]:
    """Return the years from now to the month or season that normalised text names; None where it names none."""
    found = _UNTIL.search(plain)
    if found is None:
        return None
    today = datetime.date.today()
    month = next(int(name[1:]) for name, word in found.groupdict().items() if word and name != "year")
    months = month - today.month + 12 * (int(found["year"]) - today.year) if found["year"] else (month - today.month) % 12 or 12
    return round(max(months, 0) / 12, 2)
