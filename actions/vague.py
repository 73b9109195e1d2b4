"""Questions that name no topic but lean on what is told: "1 year, it was an internship, does it count?"."""
from __future__ import annotations

import re
from typing import Optional

from actions.parts import Parts
from actions.reading import Message, read
from actions.reading.studies import degrees

_COUNTS = re.compile(r"\b(?:count\w*|compt\w+|valables?|valid|accept\w+|reconnue?s?|recognised|included?)\b")
_WORKED = re.compile(r"\b(?:intern\w*|stages?|stagiaires?|volunt\w+|benevol\w+|work\w*|jobs?|travail\w*|ngo|ong|freelance|alternance|apprenticeship|assistant\w*)\b")
_SO_WHAT = re.compile(r"\b(?:change\w*|matters?|problem\w*|probleme|pb|grave|ok|okay|bon|count\w*|compt\w+|accept\w+|enough|suffi\w+|alright|embetant|genant|issue)\b")


def topic_told(message: Message, parts: Parts, requested: Optional[str]) -> Optional[str]:
    """Return the topic that the question of a message is on, where only what it tells says so."""
    asked = Message(parts.asked).plain
    if not asked:
        return None
    if degrees(message) and read("degree", message, asked=True).problem and _SO_WHAT.search(asked):
        return "degree"
    worked = bool(message.values("duration")) or requested == "experience_years" and bool(message.values("number")) or bool(_WORKED.search(message.plain))
    return "experience_that_counts" if worked and _COUNTS.search(asked) else None
