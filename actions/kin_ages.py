"""The writer's age told by that of somebody of hers: "my brother is 27 and I'm seven years older"."""
from __future__ import annotations

import re
from typing import Any, Dict, Optional

from actions.reading import Message
from knowledge import kin
from knowledge.text import normalise

_OLDER = re.compile(r"^\W*(?:older|more|elder|senior|(?:his|her|their) senior|de plus|plus (?:age|vieu|vieille)\w*|d ecart en plus)\b")
_YOUNGER = re.compile(r"^\W*(?:younger|less|junior|(?:his|her|their) junior|de moins|plus jeune)\b")
_WRITER = re.compile(r"\b(?:i|i m|im|i am|me|myself|moi|je|j|j ai|jai|je suis|jsuis|chui)\b")


def with_own_age(message: Message) -> Message:
    """Return a message in which the writer's age stands in place of the comparison, and the other's age is left out."""
    difference = _difference(message)
    others = [e for e in message.entities if e["entity"] == "age" and _is_of_kin(message, e)]
    if difference is None or len(others) != 1:
        return message
    other, years = others[0], round(difference["value"])
    own = {**difference, "entity": "age", "value": int(other["value"]) + years}
    plain = normalise(message.text)
    mentions = [found.span() for found in kin.mentions(plain)]
    kept = message.without([*mentions, (other["start"], other["end"]), (difference["end"], _comparison_end(plain, difference["end"]))])
    return _with(kept, difference, own)


def _difference(message: Message) -> Optional[Dict[str, Any]]:
    """Return the length of time by which the writer is older or, below zero, younger."""
    plain = normalise(message.text)
    for entity in message.entities:
        if entity["entity"] not in ("duration", "number"):
            continue
        after, before = plain[entity["end"] :], plain[: entity["start"]]
        sign = 1 if _OLDER.match(after) else -1 if _YOUNGER.match(after) else 0
        kin_before = max((found.end() for found in kin.mentions(before)), default=0)
        if sign and _WRITER.search(before[kin_before:]):
            return {**entity, "value": sign * entity["value"]}
    return None


def _is_of_kin(message: Message, age: Dict[str, Any]) -> bool:
    """Say whether somebody of the writer's stands before an age, and the writer not in between."""
    before = normalise(message.text)[: age["start"]]
    named = max((found.end() for found in kin.mentions(before)), default=None)
    return named is not None and not _WRITER.search(before[named:])


def _comparison_end(plain: str, start: int) -> int:
    return next(start + found.end() for pattern in (_OLDER, _YOUNGER) if (found := pattern.match(plain[start:])))


def _with(message: Message, old: Dict[str, Any], new: Dict[str, Any]) -> Message:
    entities = [new if (e["start"], e["end"], e["entity"]) == (old["start"], old["end"], old["entity"]) else e for e in message.entities]
    return Message(message.text, entities, message.intent)
