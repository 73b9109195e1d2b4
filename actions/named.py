"""Names given to people of the writer's: "my friend Paula" is meant wherever "Paula" stands later."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict

from rasa_sdk import Tracker

from actions.history import as_typed, earlier_messages
from actions.reading import Message
from knowledge import kin
from knowledge.text import normalise

_NAME = re.compile(r"^[,:]? ?(?:s'appelle |called |named )?((?!(?:She|Elle|Can|Could|Has|Who|Qui|Est|Does|The|And|Age|Aged|Born|Née?)\b)[A-ZÀ-Ý][a-zà-ÿ]{2,})\b(?! (?:is|est) \w+ national)")
"""Right after somebody of the writer's: "my friend Ana"."""
_KNOWN = re.compile(rf"\b(?:{kin.ANY}[,:]? ?(?:s appelle |called |named )?|(?:as|than|like|que|qu|comme|idem)(?: (?:with|for|pour|avec))? )$")
"""Before a name that tells again whose it is, or with whom somebody is compared."""


def known_names(tracker: Tracker) -> Dict[str, str]:
    """Return the names given to people of the writer's: {"Ana": "friend"}."""
    found: Dict[str, str] = {}
    for message in [*earlier_messages(tracker), as_typed(tracker)]:
        for mention in kin.mentions(normalise(message.text)):
            name = _NAME.match(message.text[mention.end() :])
            taken = name and any(e["start"] < mention.end() + name.end(1) and e["end"] > mention.end() + name.start(1) for e in message.entities)
            if name and mention.lastgroup and not taken:  # "my student: Belgian, 28"
                found.setdefault(name.group(1), mention.lastgroup)
    return found


def spelled_out(message: Message, known: Dict[str, str]) -> Message:
    """Return the message with what somebody is to the writer before each name that is ``known``: "forget Paula" as "forget my friend Paula"."""
    for name, who in known.items():
        place = 0
        while found := re.compile(rf"\b{re.escape(normalise(name))}\b").search(normalise(message.text), place):
            place = found.end()
            if not _KNOWN.search(normalise(message.text[: found.start()])):
                message = _inserted(message, found.start(), f"my {who} ")
                place += len(f"my {who} ")
    return message


def _inserted(message: Message, place: int, words: str) -> Message:
    moved = [_moved(e, place, len(words)) for e in message.entities]
    return replace(message, text=f"{message.text[:place]}{words}{message.text[place:]}", entities=moved)


def _moved(entity: Dict[str, Any], place: int, by: int) -> Dict[str, Any]:
    return {**entity, "start": entity["start"] + by * (entity["start"] >= place), "end": entity["end"] + by * (entity["end"] > place)}
