"""Whom the check is about: the writer, or somebody else."""
from __future__ import annotations

import re
from typing import List, Optional

from actions.reading import Message
from knowledge import kin
from knowledge.clauses import Span, clauses
from knowledge.text import normalise

SELF, OTHER = "self", "other"
_SHE = re.compile(r"\b(?:she|he|her|him|his|elle|lui|il (?!y\b|faut\b|faudr\w+|s agit|suffi\w+|reste\b|semble|existe|manque|est (?:possible|necessaire|obligatoire|vrai|temps))\w+|the (?:candidate|applicant|person)|la personne|le candidat|la candidate)\b")
_GOES_ON = re.compile(r"(?:and|et) (?:\d+ (?:ans|years)|is|has|was|a|est|n a|n est|avait|etait|speaks?|works?|parle|travaille)\b")
"""Tells more of whom the clause before spoke: "her husband has a master and is 40"."""
_I = re.compile(r"\b(?:i|im|i m|my|me|je|j|jai|jsuis|chui|suis|mon|ma|moi|g)\b")
_OF_ME = re.compile(r"^\W*(?:(?:and|et|but|mais|while|alors que) )?(?:i|im|je|j|jsuis|chui|moi|me)\b")
_AND_ME = re.compile(r"\b(?:and|what about|how about|same for|et|pour|idem pour) (?:me|moi|myself|moi meme)\b|\bmoi aussi\b|\bme too\b")


def is_of_writer(clause: str) -> bool:
    """Say whether a clause, normalised, is about the writer: "and I am French"."""
    return bool(_OF_ME.match(clause))


def relation(message: Message) -> Optional[str]:
    """Return who is named as somebody of the writer's: "daughter"; None without any."""
    return kin.relation(message.plain)


def relatives(text: str) -> List[Span]:
    """Return where a text tells of somebody of the person checked: "her husband is Spanish", "it is his sister who is 29"."""
    plain, found = normalise(text), []
    for start, end in clauses(text):
        place = kin.of_another(plain[start:end])
        goes_on = bool(found) and not re.search(r"[.!?;]", plain[found[-1][0] : start]) and _GOES_ON.match(plain[start:end].strip())
        if place is not None or goes_on:
            found.append((start + (place or 0), end))
    return found


def speaks_of_her(message: Message) -> bool:
    """Say whether a message speaks of "her" or "him"."""
    return bool(_SHE.search(message.plain))


def about(message: Message) -> Optional[str]:
    """Return whom a message speaks of: a relation, "other" for "she", "self" for "I", None where it does not say."""
    if named := relation(message):
        return named
    if _SHE.search(message.plain):
        return OTHER
    return SELF if _I.search(message.plain) else None


def newly_meant(message: Message, current: Optional[str], asks_check: bool) -> Optional[str]:
    """Return the person whom a message asks to check in place of ``current``, if it does.

    asks_check: whether it asks for a check; a short "and my brother?" does as well.
    """
    short = len(message.plain.split()) <= 6
    and_me = _AND_ME.match(message.plain) or short and _AND_ME.search(message.plain)
    if not (asks_check or short or and_me):
        return None
    if and_me and current not in (None, SELF):
        return SELF
    named = relation(message)
    if named and named != current and (current != OTHER or re.search(r"\b(too|also|aussi|egalement)\b", message.plain)):
        return named
    return None
