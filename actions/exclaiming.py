"""A "stop" that only interrupts: "stop. She has a MASTER and 3 YEARS, not two months!!" goes on with the check."""
from __future__ import annotations

import re
from dataclasses import replace

from actions.parts import take_apart
from actions.reading import Message
from actions.stopping import stops
from knowledge.text import normalise

_STOP = re.compile(r"\W*(?:(?:ok|no|non|nan|but|mais|oh|ah|hey)\W+)*(?:stop\w*|arret\w+|halte|on arrete)(?:\W+(?:stop\w*|arret\w+|there|la))*\s*[.!,;:…]+")
_KINDS = {"nationality": "country", "country": "country", "age": "age", "degree": "degree", "duration": "time", "language": "language"}
_INSISTS = re.compile(r"\b(?:said|told|meant|wrong|not|dit|disais|faux|erreur|trompe\w*|pas)\b|!")
_PROFILE = 2
"""So many kinds of facts tell of a person."""


def without_exclaiming(message: Message) -> Message:
    """Leave out the "stop" before facts that correct what was understood, or several of them; any other stop stays."""
    found = _STOP.match(normalise(message.text))
    if not found:
        return message
    rest = replace(message.without([(0, found.end())]), intent="")
    facts = {_KINDS[e["entity"]] for e in take_apart(rest).told.entities if e["entity"] in _KINDS}
    corrects = len(facts) >= _PROFILE or facts and _INSISTS.search(rest.plain)
    return rest if corrects and not stops(rest) else message
