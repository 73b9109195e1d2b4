"""Which programmes to check."""
from __future__ import annotations

import re
from typing import Any, Dict

from actions.reading.reading import NOTHING, Message, Reading
from knowledge.text import normalise

ALL = ["icc", "unitar", "belgium"]
_ALL = re.compile(
    r"\b(all|all (of )?(them|three)|every|each|any( of them)?|the three|which programmes?|which (ones?|of)|both|everything|"
    r"tou(te)?s( les (trois|3))?|les (trois|3)|chacun|quels? programmes?|lesquels|auxquels?|n importe)\b"
)


def read_programme(message: Message, asked: bool) -> Reading:
    """Return the programmes named, or all of them."""
    named = []
    for entity in message.entities:
        if entity["entity"] != "programme" or entity["value"] in named:
            continue
        if entity["value"] == "belgium" and not asked and is_nationality(message, entity):
            continue  # "I am Belgian"
        named.append(entity["value"])
    if named:
        return Reading(named)
    if _ALL.search(message.plain):
        return Reading(list(ALL))
    return NOTHING


def is_nationality(message: Message, entity: Dict[str, Any]) -> bool:
    """Say whether "Belgian" is what a person is, rather than the Belgian programme."""
    if not any(e["entity"] == "nationality" and e["start"] == entity["start"] for e in message.entities):
        return False
    after = normalise(message.text[entity["end"] : entity["end"] + 20])
    before = message.before(entity)
    return not re.match(r"\W*(s )?(jpos?|program\w*|posts?|positions?|scheme|funded|one)\b", after) and not re.search(
        r"\b(programmes?|program|jpos?|postes?|the|le|celui) $", before
    )
