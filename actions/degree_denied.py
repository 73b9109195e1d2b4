"""A degree that was noted and is said not to be held: "no, my master's isn't finished", "je ne l'ai pas encore".

Whatever such a message is taken for, it is a correction: a lower degree told with it stays, else the one held is asked for.
"""
from __future__ import annotations

import re
from typing import Any, Dict, List

from actions.history import earlier_messages, last_noted
from actions.put_right import no_work_told
from actions.reading import Message, read
from actions.reading.degree import denies_advanced
from actions.reading.still_due import not_there_yet, unfinished
from actions.reading.studies import degrees
from actions.turn import Turn
from knowledge.clauses import Span, clauses

_DOCTORATE = re.compile(r"phd|doct|these|thesis")
_ANOTHER = re.compile(r"\b(?:another|second|2nd|other|further|also|autre|deuxieme|2e|2eme|aussi)(?: \w+)? ?$")
"""Right before a degree beside the one that is held."""


def degree_denied(turn: Turn, filled: Dict[str, Any]) -> Dict[str, Any]:
    """Return the answers of a message, ``filled``, without a degree noted before that it denies; "no" beside it, or beside another degree, tells of no work."""
    if turn.slots["degree"] not in ("first", "advanced") or not ("degree" in filled or _denies(turn)):
        return filled
    if filled.get("experience_years") == 0.0 and not no_work_told(turn.parts.told):
        filled = {name: value for name, value in filled.items() if name != "experience_years"}
    if "degree" in filled:
        return filled
    lower = next((_beside(told, turn.slots["degree"]) for told in earlier_messages(turn.tracker) if _named(told, turn.slots["degree"])), None)
    return {**filled, "degree": lower}


def _denies(turn: Turn) -> bool:
    """Say whether a message tells that the degree noted is not held: it names it so, or says it of what was noted last."""
    told, held = turn.parts.told, turn.slots["degree"]
    if held == "advanced" and denies_advanced(told.plain):
        return True
    if named := _named(told, held):
        if read("degree", told, asked=True).value not in (None, "none") or any(_ANOTHER.search(Message(told.text[:start]).plain + " ") for start, _ in named):
            return False
        before = next((message for message in earlier_messages(turn.tracker) if _named(message, held)), None)
        return before is None or _doctoral(told, held) <= _doctoral(before, held)
    noted = last_noted(turn.tracker)
    if told.entities or "degree" not in noted:
        return False
    said = [Message(told.text[start:end]).plain for start, end in clauses(told.text)]
    return any(unfinished(plain) or not_there_yet(plain) and "nationality" not in noted for plain in said)


def _named(message: Message, level: str) -> List[Span]:
    """Return where a message names degrees of a ``level``."""
    return [(start, end) for other, start, end in degrees(message) if other == level]


def _doctoral(message: Message, level: str) -> bool:
    """Say whether all degrees of a ``level`` that a message names are doctorates: who is still writing a thesis may hold a master's."""
    return all(_DOCTORATE.match(Message(message.text[start:end]).plain) for start, end in _named(message, level))


def _beside(message: Message, level: str) -> Any:
    """Return the level of the degrees that a message tells beside those of ``level``; None without any."""
    return read("degree", message.without(_named(message, level)), asked=False).value
