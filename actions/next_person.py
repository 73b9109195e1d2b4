"""The next person checked, one after the other, and a check begun again: each starts with nothing of the one before."""
from __future__ import annotations

import re
from typing import Any, Optional

from actions.parts import Parts
from actions.persons import OTHER, SELF, relation
from actions.reading import Message
from actions.reading.levels import levels
from actions.stopping import resumes
from knowledge import kin
from knowledge.clauses import clauses
from knowledge.text import normalise

_NEXT = r"(?:other|another|next|second|third|last|new|different|autre|prochaine?|suivante?|deuxieme|seconde?|troisieme|derniere?|nouve(?:au|lle|l))"
_ONE = rf"(?:{kin.ANY}|persons?|personne|cas|case|cand\w+|profile?s?|dossier|one|man|woman|guy|girl|homme|femme|jeune)"
_INTRODUCES = re.compile(rf"\b(?:{_NEXT} (?:\w+ )?{_ONE}|{_ONE} (?:suivante?|number (?:two|three|2|3)|numero (?:deux|trois|2|3))|un autre|une autre|(?:la|le) suivante?|the next)\b")
"""Begins to tell of the next one: "my other student is a Nigerian man"."""
_SOME = re.compile(r"\W*(?:(?:and|et|now|then|good|well|ok|okay|bien|bon|also|maintenant|ensuite|puis|alors|what about|how about|pour|for|qu en est il)\W+)*(?:an?|une?|d une?) ")
_AGAIN = re.compile(
    r"\b(?:(?:begin|start|do it|do this|check|try|go|redo it) (?:it |this |all )?(?:again|over|afresh|anew|from (?:scratch|zero|the (?:beginning|start)))|restart|redo (?:it|the check)|"
    r"(?:recommenc\w+|repren\w+|repart\w+|refai\w+)(?: (?:tout|moi|nous|le|la|votre|cette|ca|cela|verification|au|du|a|de|depuis|debut|zero|plait|s|il|vous|te|svp|stp|donc)){0,6})\b"
)
"""Takes back all that was noted, where a profile follows: "please begin again: Nigerian, 27, bachelor"."""
_THE_CHECK = re.compile(r"\b(?:checks?|verif\w*|test|questionnaire|eligib\w+)\b")
_FACTS = {"nationality": "country", "country": "country", "age": "age", "birth_year": "age", "coming_age": "age", "degree": "degree", "duration": "time", "language": "language"}
_PROFILE = 2
"""So many kinds of facts tell of a person."""


def introduced(message: Message, parts: Parts, current: Optional[str], known: Any) -> Optional[str]:
    """Return as whom to check the next one, whom a message tells of after ``current``; None where it tells of nobody new.

    known: the nationalities of ``current``; "and an Italian of 26, master" is somebody else where they are others.
    """
    if current in (None, SELF) or not tells_profile(parts.told):
        return None
    told = {code for value in parts.told.values("nationality") for code in value}
    differs = bool(_SOME.match(message.plain)) and isinstance(known, list) and bool(told) and not told & set(known)
    if not differs and not _INTRODUCES.search(message.plain):
        return None
    return OTHER if current != OTHER else relation(message) or "next"


def begun_again(message: Message) -> Optional[Message]:
    """Return what a message tells after asking to begin again; None where it does not ask that, or neither names the check nor tells a profile."""
    plain = normalise(message.text)
    asked = [span for span in clauses(message.text) if _AGAIN.search(plain, *span)]
    if not asked:
        return None
    start, end = asked[0]
    found = _AGAIN.search(plain, start, end)
    rest = message.without([(0, found.end())])  # type: ignore[union-attr]
    told_before = bool(levels(Message(message.text[:start]).plain) or [e for e in message.entities if e["end"] <= start and e["entity"] in _FACTS])
    corrects = bool(rest.entities or levels(rest.plain)) or told_before  # "my IT is excellent, check again"
    others = not told_before and rest.values("programme") and not [e for e in rest.entities if e["entity"] != "programme"]  # "recommencer, mais pour l'UNITAR"
    return rest if others or tells_profile(rest) or checks_again(message) and not corrects else None


def checks_again(message: Message) -> bool:
    """Say whether a message asks to begin the check again, and names it: "restart the check"."""
    return bool(_AGAIN.search(message.plain) and _THE_CHECK.search(message.plain)) and not resumes(message)


def tells_profile(message: Message) -> bool:
    """Say whether a message tells several facts of a person, whether it names her or not."""
    return len({_FACTS[e["entity"]] for e in message.entities if e["entity"] in _FACTS}) >= _PROFILE
