"""Work that is summed up: "that makes three years altogether", "donc ça fait deux ans et demi", "2 years here and 1 there, that's 3 years".

Who sums up has settled what counts: "both count" beside it asks nothing, and the sum comes on top of nothing.
"""
from __future__ import annotations

import re
from typing import Any, Dict, Optional

from actions.reading.reading import Message
from knowledge.clauses import clauses
from knowledge.text import normalise

_AROUND = r"(?: (?:me|her|him|us|them|it|nous|lui|leur|now|about|around|already|only|just|maintenant|environ|deja|bien|quand meme))*"
_MAKES = re.compile(rf"\b(?:(?:that|this|which|it|they|together)(?: (?:would|will|then))? (?:makes?|gives?|adds? up to|comes? to|amounts? to|totals?)|makes|(?:ca|cela|ce qui)(?: (?:m|me|nous|lui|leur))? (?:fait|donne)|(?:on|elle|il) arrive a){_AROUND} $")
_SO_IT_IS = re.compile(rf"\b(?:so|hence|thus|therefore|donc|du coup|alors) (?:(?:that|it|this) (?:s|is)|thats|c est|cest){_AROUND} $")
_IS = re.compile(rf"\b(?:(?:that|it|this) (?:s|is)|thats|c est|cest){_AROUND} $")
_IN_ALL = re.compile(r"^ (?:\w+ ){0,3}?(?:in all|in total|altogether|overall|en tout|au total)\b")
"""Before and after the length of time that a sum comes to."""
_ENDS = re.compile(r"^(?: (?:right|non|no|hein|quoi))?\W*(?:$|[.,;!)])")
"""After the sum of lengths told right before it."""


def summed_up(message: Message) -> Optional[float]:
    """Return the years that a message says its work comes to; None where it sums nothing up, or asks if it does."""
    for entity in message.entities:
        if entity["entity"] != "duration" or message.denies(entity):
            continue
        sentence = next(message.text[start:end] for start, end in clauses(message.text) if start <= entity["start"] < end)
        before, after = message.before(entity, 60), message.after(entity, 40)
        if "?" not in sentence and (_MAKES.search(before) or _SO_IT_IS.search(before) or _IS.search(before) and (_IN_ALL.match(after) or _ENDS.match(after) and _follows(message, entity))):
            return float(entity["value"])
    return None


def _follows(message: Message, entity: Dict[str, Any]) -> bool:
    """Say whether other lengths of time stand before one in its sentence: "2 years here and 1 there, that's 3 years"."""
    before = normalise(message.text)[: entity["start"]]
    begin = max((mark.end() for mark in re.finditer(r"[.!?;\n](?!\d)", before)), default=0)
    return any(e["entity"] in ("duration", "number") and begin <= e["start"] < entity["start"] for e in message.entities)
