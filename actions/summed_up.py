"""Work that is summed up: "that makes three years altogether", "donc ça fait deux ans et demi".

Who sums up has settled what counts: "both count" beside it asks nothing, and the sum comes on top of nothing.
"""
from __future__ import annotations

import re
from typing import Optional

from actions.reading.reading import Message
from knowledge.clauses import clauses

_AROUND = r"(?: (?:me|her|him|us|them|it|nous|lui|leur|now|about|around|already|only|just|maintenant|environ|deja|bien|quand meme))*"
_MAKES = re.compile(rf"\b(?:(?:that|this|which|it|they|together)(?: (?:would|will|then))? (?:makes?|gives?|adds? up to|comes? to|amounts? to|totals?)|makes|(?:ca|cela|ce qui)(?: (?:m|me|nous|lui|leur))? (?:fait|donne)|(?:on|elle|il) arrive a){_AROUND} $")
_SO_IT_IS = re.compile(rf"\b(?:so|hence|thus|therefore|donc|du coup|alors) (?:(?:that|it|this) (?:s|is)|c est){_AROUND} $")
_IS = re.compile(rf"\b(?:(?:that|it|this) (?:s|is)|c est){_AROUND} $")
_IN_ALL = re.compile(r"^ (?:\w+ ){0,3}?(?:in all|in total|altogether|overall|en tout|au total)\b")
"""Before and after the length of time that a sum comes to."""


def summed_up(message: Message) -> Optional[float]:
    """Return the years that a message says its work comes to; None where it sums nothing up, or asks if it does."""
    for entity in message.entities:
        if entity["entity"] != "duration" or message.denies(entity):
            continue
        sentence = next(message.text[start:end] for start, end in clauses(message.text) if start <= entity["start"] < end)
        before, after = message.before(entity, 60), message.after(entity, 40)
        if "?" not in sentence and (_MAKES.search(before) or _SO_IT_IS.search(before) or _IS.search(before) and _IN_ALL.match(after)):
            return float(entity["value"])
    return None
