"""An answer to the open question beside the correction of another one: "excellent. sorry, I'm 36, not 33"."""
from __future__ import annotations

from typing import Any, Dict, List, Tuple

from actions.reading import Message
from actions.reading.said import begins_correcting
from knowledge.clauses import clauses

_MEASURES = ("age", "coming_age", "duration", "number", "birth_year")


def taken_apart(message: Message, told: Message, back: List[Dict[str, Any]]) -> Tuple[Message, Message]:
    """Return the part of ``told`` that corrects the numbers in ``back``, and the rest: the open question is answered there, if anywhere."""
    spans = clauses(message.text)
    gone = []
    for denied in back:
        others = [e for e in told.entities if e["entity"] in _MEASURES]
        instead = min(others, key=lambda e: (e["start"] > denied["start"], abs(e["start"] - denied["start"])), default=denied)
        first, last = sorted((instead["start"], denied["start"]))
        start = max((start for start, _ in spans if start <= first), default=first)
        end = min((end for start, end in spans if last < end), default=len(message.text))
        gone.append((begins_correcting(message, start), end))
    bounds = [(0, 0), *sorted(gone), (len(told.text), len(told.text))]
    return told.without([(before[1], after[0]) for before, after in zip(bounds, bounds[1:])]), told.without(gone)
