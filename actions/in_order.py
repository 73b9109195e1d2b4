"""Languages that are told by their place: "the first one B1, the second C1", "les deux premiers couramment"."""
from __future__ import annotations

import re
from typing import Dict, List

from actions.reading import Message
from actions.reading.levels import BASIC, GOOD, OPEN, TOP, levels, settled
from knowledge.clauses import clauses

_ASKED = ["en", "fr"]
"""The languages in the order in which their question names them."""
_NAMES = {TOP: "proficient", GOOD: "good", OPEN: "good", BASIC: "basic", None: ""}
_PLACE = re.compile(r"\b(?:(?P<one>first|1st|1ere?|premiere?|former)|(?P<two>second|2nd|2eme|deuxieme|seconde?|latter))\b")
_TWO = re.compile(r"\b(?:(?P<first>(?:the |my )?first two|les (?:deux|2) premi\w+)|(?P<last>(?:the |my )?last two|les (?:deux|2) derni\w+))\b")


def by_place(message: Message) -> Dict[str, str]:
    """Return language -> level where a message tells of languages by the place at which they were named; empty without that."""
    both = _TWO.search(message.plain)
    if both:
        named = _named(message)
        level = _level(next((message.plain[both.end() : end] for start, end in clauses(message.plain) if start <= both.start() < end), ""))
        return {code: level for code in (named[:2] if both["first"] else named[-2:]) if code in _ASKED} if level else {}
    places = list(_PLACE.finditer(message.plain))
    if message.values("language") or not places:
        return {}
    ends = [*(place.start() for place in places[1:]), len(message.plain)]
    found = {_ASKED[0 if place["one"] else 1]: _level(message.plain[place.end() : end]) for place, end in zip(places, ends)}
    return {code: level for code, level in found.items() if level}


def _named(message: Message) -> List[str]:
    """Return the languages before the words that count them."""
    end = _TWO.search(message.plain).start()  # type: ignore[union-attr]
    return list(dict.fromkeys(e["value"] for e in sorted(message.entities, key=lambda e: int(e["start"])) if e["entity"] == "language" and message.place(e["start"]) < end))


def _level(text: str) -> str:
    return _NAMES[settled(levels(text))[0]]
