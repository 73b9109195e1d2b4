"""Work that is told to be a part of what was noted, which takes nothing back ("of these two years only six months were in criminal law"), or to be all of it."""
from __future__ import annotations

import re
from typing import Any, Dict, Optional

from actions.reading import Message
from actions.reading.topics import COMPUTERS
from knowledge.clauses import clauses
from knowledge.text import normalise

_OF_THOSE = re.compile(
    r"\b(?:of|among|from|out of|in|over|sur|parmi|dans|de|d) (?:these|those|the|them|which|that|my|her|his|their|ces|ses|mes|les|leurs|cette|cela|ce total)\b|\b(?:including|dont|parmi (?:eux|elles|lesquel\w+)|la dedans)\b"
)
_ONLY = re.compile(r"\b(?:only|just|merely|barely|hardly|no more than|not more than|seulement|uniquement|juste|a peine|seuls?|seules?|que|qu|dont|including|of which|of them)\b")
_RELEVANT = re.compile(r"\b(?:relevant|pertinen\w+|related|en lien|en rapport|dans le domaine|in the field)\b")
"""Said of a part, the document's own word: then the rest is taken back."""
_INSTEAD = re.compile(r"\b(?:wrong|mistak\w*|trompe\w*|erreur|in fact i have|actually i have|en fait j ai|correct\w*|corrig\w*)\b")


_WORKED = re.compile(r"\b(?:work\w*|jobs?|intern\w*|placement|volunt\w+|exp\w*|xp|travaill\w*|boulot|boss\w+|taff\w*|stages?|benevol\w+|alternance)\b")


def all_of_work(message: Message) -> bool:
    """Say whether a clause tells how long somebody worked and no longer: "but she only did an internship of six months"."""
    plain = normalise(message.text)
    told = [plain[start:end] for start, end in clauses(message.text) if any(e["entity"] == "duration" and start <= e["start"] < end for e in message.entities)]
    return any(_ONLY.search(clause) and _WORKED.search(clause) and not COMPUTERS.search(clause) for clause in told) and not message.values("language")


def part_of_work(message: Message, slots: Dict[str, Any]) -> Optional[float]:
    """Return the years of the part that a message sets apart of those noted; None where it sets none apart."""
    known = slots["experience_years"]
    if not isinstance(known, float) or _RELEVANT.search(message.plain) or _INSTEAD.search(message.plain):
        return None
    if not (_OF_THOSE.search(message.plain) and _ONLY.search(message.plain)):
        return None
    parts = {float(value) for value in message.values("duration") if abs(float(value) - known) > 0.01}
    return next(iter(parts)) if len(parts) == 1 and min(parts) < known else None
