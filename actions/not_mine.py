"""Answers noted of the writer that she takes back, or that turn out to be somebody else's: "erase my master's, it's my cousin who has it", "I'm NOT German, that's my friend"."""
from __future__ import annotations

import re
from typing import Any, Dict, List

from rasa_sdk import Tracker

from actions.history import value_before
from actions.reading import Message
from knowledge import kin
from knowledge.clauses import clauses

_FIELD_OF = {"degree": "degree", "nationality": "nationality", "country": "nationality"}
_ERASES = re.compile(
    r"\b(?:drop|remove|take out|delete|erase|scratch|strike|cancel|cross out|forget|enleve\w*|retire\w*|supprime\w*|efface\w*|vire\w*|raye\w*|annule\w*|oublie\w*|otez?)(?: (?:out|about|de la liste))? (?:my|the|that|mon|ma|mes|le|la|ce|cette)(?: \w+)?? $"
)
"""Right before what shall count no more."""
_OF_ANOTHER = re.compile(
    rf"\b(?:(?:not|isn t|wasn t) mine|pas (?:a moi|(?:le|la) mien\w*)|(?:c est|c etait|it s|its|that s|thats|that is|it is|it was|is|was|belongs to|est|etait) (?:actually |really |en fait |plutot )?(?:a |celui de |celle de |celui d |celle d |de )?(?:my|mon|ma) (?:\w+ )?{kin.ANY}\b)"
)
"""Gives what was named to somebody else."""
_NOT_ME = re.compile(r"\b(?:i m|im|i am|i was|je suis|jsuis|chui|suis) (?:really |actually |absolutely |vraiment |absolument |en fait )?(?:not|pas|no) (?:an? |de nationalite )?$")


def not_mine(message: Message, slots: Dict[str, Any], tracker: Tracker) -> Dict[str, Any]:
    """Return field -> what stays of an answer that a message takes back or gives to somebody else: what was noted before it, or None."""
    gone: Dict[str, List[Any]] = {}
    given = [span for span in clauses(message.text) if _OF_ANOTHER.search(Message(message.text[slice(*span)]).plain)]
    other = [e for e in message.entities if _FIELD_OF.get(e["entity"]) == "nationality" and not _holds(slots["nationality"], e["value"])]  # "not Belgian, I'm French" gives it anew
    for entity in message.entities:
        name = _FIELD_OF.get(entity["entity"])
        if name is None or "?" in message.after(entity, 3) or not _holds(slots[name], entity["value"]):
            continue
        denied = name == "nationality" and not other and _NOT_ME.search(message.before(entity, 40))
        handed = bool(given) and (_before_the_gift(message, entity, given[0][0]) and (denied or name == "degree"))
        if denied or handed or name == "degree" and _ERASES.search(message.before(entity, 40)):
            gone.setdefault(name, []).extend(entity["value"] if isinstance(entity["value"], list) else [entity["value"]])
    stays: Dict[str, Any] = {}
    for name, values in gone.items():
        before = value_before(tracker, name)
        left = [code for code in slots[name] if code not in values] if isinstance(slots[name], list) else before if before not in values else None
        stays[name] = left or None
    return stays


def erases_one(message: Message) -> bool:
    """Say whether a message erases a degree that it names, rather than all: "delete my PhD"."""
    return any(e["entity"] == "degree" and _ERASES.search(message.before(e, 40)) for e in message.entities)


def _holds(noted: Any, value: Any) -> bool:
    return bool(set(noted) & set(value)) if isinstance(noted, list) and isinstance(value, list) else noted == value


def _before_the_gift(message: Message, entity: Dict[str, Any], place: int) -> bool:
    """Say whether an entity stands in the clause that gives it to somebody else, or in the one right before."""
    spans = clauses(message.text)
    own = next((n for n, (start, end) in enumerate(spans) if start <= entity["start"] < end), None)
    gift = next(n for n, (start, _) in enumerate(spans) if start == place)
    return own is not None and 0 <= gift - own <= 1
