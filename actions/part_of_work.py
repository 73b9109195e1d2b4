"""A part of the work that was noted: "of these two years only six months were in criminal law" takes nothing back and adds nothing."""
from __future__ import annotations

import re
from typing import Any, Dict, Optional

from actions.reading import Message

_OF_THOSE = re.compile(
    r"\b(?:of|among|from|out of|in|over|sur|parmi|dans|de|d) (?:these|those|the|them|which|that|my|her|his|their|ces|ses|mes|les|leurs|cette|cela|ce total)\b|\b(?:including|dont|parmi (?:eux|elles|lesquel\w+)|la dedans)\b"
)
_ONLY = re.compile(r"\b(?:only|just|merely|barely|hardly|no more than|not more than|seulement|uniquement|juste|a peine|seuls?|seules?|que|qu|dont|including|of which|of them)\b")
_RELEVANT = re.compile(r"\b(?:relevant|pertinen\w+|related|en lien|en rapport|dans le domaine|in the field)\b")
"""Said of a part, the document's own word: then the rest is taken back."""
_INSTEAD = re.compile(r"\b(?:wrong|mistak\w*|trompe\w*|erreur|in fact i have|actually i have|en fait j ai|correct\w*|corrig\w*)\b")


def part_of_work(message: Message, slots: Dict[str, Any]) -> Optional[float]:
    """Return the years of the part that a message sets apart of those noted; None where it sets none apart."""
    known = slots["experience_years"]
    if not isinstance(known, float) or _RELEVANT.search(message.plain) or _INSTEAD.search(message.plain):
        return None
    if not (_OF_THOSE.search(message.plain) and _ONLY.search(message.plain)):
        return None
    parts = {float(value) for value in message.values("duration") if abs(float(value) - known) > 0.01}
    return next(iter(parts)) if len(parts) == 1 and min(parts) < known else None
