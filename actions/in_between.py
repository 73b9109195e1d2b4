"""A length of work between two others, where the result is not the same with both: "between 3 and 5 years"."""
from __future__ import annotations

import re
from typing import Optional

from actions.profile import statuses
from actions.reading import read
from actions.turn import Turn
from knowledge import load
from knowledge.text import normalise

_TO = re.compile(r"\W*(?:years?|yrs?|ans?|annees?)?\W*(?:and|et|to|or|ou|a|voire|maybe|peut etre)?\W*")
_DEGREES = ("first", "advanced")


def lower_that_decides(turn: Turn) -> Optional[float]:
    """Return the lower of two lengths of work between which a message leaves it, where the result depends on which; None else."""
    told = turn.parts.told
    if not turn.slots["programme"] or not re.search(r"\d", told.text):
        return None
    if turn.requested != "experience_years" or not (reading := read("experience_years", told, asked=True)):
        return None
    named = sorted((e for e in told.entities if e["entity"] in ("number", "duration")), key=lambda e: int(e["start"]))
    plain = normalise(told.text)
    pairs = [(float(a["value"]), float(b["value"])) for a, b in zip(named, named[1:]) if _TO.fullmatch(plain[a["end"] : b["start"]]) and a["value"] < b["value"]]
    high = next((high for low, high in pairs if low == reading.value), None)
    if high is None or len(named) > 2:  # "between 3 and 5. Say 4"
        return None
    degrees = [turn.slots["degree"]] if turn.slots["degree"] else _DEGREES
    knowledge = load()
    results = [[statuses(knowledge, {**turn.slots, "degree": degree, "experience_years": years}) for years in (reading.value, high)] for degree in degrees]
    return reading.value if any(low != upper for low, upper in results) else None
