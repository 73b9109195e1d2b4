"""Which programmes to check."""
from __future__ import annotations

import re

from actions.reading.reading import NOTHING, Message, Reading

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
        by_nationality = entity["value"] == "belgium" and any(
            e["entity"] == "nationality" and e["start"] == entity["start"] for e in message.entities
        )
        if by_nationality and not asked and not re.match(r"\s*(jpo|programme|program|post|scheme|funded)", _after(message, entity)) and not re.search(
            r"(programme|program|jpo|poste|the) $", message.before(entity)
        ):
            continue  # "I am Belgian" names a nationality
        named.append(entity["value"])
    if named:
        return Reading(named)
    if _ALL.search(message.plain):
        return Reading(list(ALL))
    return NOTHING


def _after(message: Message, entity: dict) -> str:
    return message.text[entity["end"] : entity["end"] + 20].lower()
