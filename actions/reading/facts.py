"""A nationality in a list of facts: "27, French, master", "31 ans belge, licence"."""
from __future__ import annotations

import re
from typing import Any, Dict

from actions.reading.reading import Message
from knowledge.text import normalise

_CUT = re.compile(r"[,;.!?\n/]")
_FACTS = ("age", "coming_age", "birth_year", "degree", "duration")
_TELLS_AGE = re.compile(r"(?:^|[,;.(]|\b(?:i m|im|i am|aged?|agee? de)) *\d\d$")
"""A number that is an age without its unit: "31 belge"."""
_AROUND = re.compile(r"\W*(?:(?:nat|nationalit\w+|citizen|passport|passeport|femme|homme|woman|man|girl|guy|etudiante?|student)\W*)*")


def is_a_fact(message: Message, entity: Dict[str, Any]) -> bool:
    """Say whether a demonym stands by itself among the facts of a person, or right after her age, and so tells what she is."""
    if not any(e["entity"] == "nationality" and e["start"] == entity["start"] for e in message.entities):
        return False
    plain = normalise(message.text)
    before, after = plain[: entity["start"]], plain[entity["end"] :]
    if before.endswith(" ") and (any(e["entity"] == "age" and e["end"] == len(before) - 1 for e in message.entities) or _TELLS_AGE.search(before.rstrip(" "))):
        return True
    start = max((cut.end() for cut in _CUT.finditer(before)), default=0)
    end = _CUT.search(after)
    around = before[start:] + " " + after[: end.start() if end else len(after)]
    numbers = [e for e in message.entities if e["entity"] == "number" and 15 < e["value"] < 70]
    facts = [e for e in message.entities if e["entity"] in _FACTS] + numbers
    listed = [e for e in message.entities if e["entity"] == "language" and e["start"] != entity["start"]]
    return bool(start) and bool(_AROUND.fullmatch(around)) and bool(facts) and not any(_CUT.fullmatch(_between(plain, e, entity).strip()) for e in listed)


def _between(plain: str, one: Dict[str, Any], other: Dict[str, Any]) -> str:
    first, second = sorted((one, other), key=lambda e: int(e["start"]))
    return plain[first["end"] : second["start"]]
