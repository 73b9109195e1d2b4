"""Corrections that name what they correct: "change experience to 0", "3 years is the study, experience he has ZERO"."""
from __future__ import annotations

import re
from typing import Any, Dict, List

from actions.next_person import checks_again
from actions.parts import BACK
from actions.reading import Message, Reading, read
from actions.reading.levels import levels
from actions.reading.said import corrections
from actions.taking_back import NAMED, never_said, of_level
from knowledge.clauses import clauses
from knowledge.text import normalise

_NAMED = {
    "age": re.compile(r"\b(?:age|years old)\b"),
    "experience_years": re.compile(r"\b(?:exp|experiences?|xp|work experience)\b"),
}
"""Fields whose value is a bare number, by the words that name them."""
_CHANGE = re.compile(r"\b(?:change|set|put|correct|make|replace|update|mets|mettez|changez?|corrigez?|modifi\w+|remplac\w+)\b")
_WRONG = re.compile(r"\b(?:no|non|not|pas|mistak\w*|wrong|error|erreur|trompe\w*|faux|sorry|pardon|said|told|dit)\b")
_TOP = {"it_skills": "excellent", "language_skills": "proficient"}
"""The highest level of what has one."""
_ORDERS = re.compile(r"\b(?:put|make (?:it|that|this|them|those)|write|note[rz]?|set|change\w*|say|mets|mettez|met|ecri\w+|dis(?:ons)?|disons|remplac\w+|actually|en fait|plutot|rather|finalement)\b")
"""Orders an answer to be changed."""
_CORRECT_IT = re.compile(r"\b(?:corrig(?:e|es|ez)|correct|fix|change|modifie[sz]?|rectifie[sz]?)(?: (?:it|that|this|ca|cela|le|la))?(?=\W*(?:$|[.,;!?]|please|pls|stp|svp))")
_FEW = 2
"""So few words beside a correction, or the wish to be checked again, are the new level: "I was joking. Excellent"."""
_SENTENCE = re.compile(r"[^.!?;\n]+")
_ZERO = re.compile(r"\b(?:zero|0|none|aucune?|nothing|rien)\b")


def changes(message: Message) -> bool:
    """Say whether a message orders an answer to be changed, and which one."""
    return bool(_CHANGE.search(message.plain)) and any(words.search(message.plain) for words in _NAMED.values())


def corrected(message: Message, slots: Dict[str, Any]) -> Dict[str, Any]:
    """Return the numbers that a correction gives beside the name of what it corrects; of the answers in ``slots``, where there are any, only new values of known ones."""
    found: Dict[str, Any] = {}
    if not (_CHANGE.search(message.plain) or _WRONG.search(message.plain)):
        return found
    for sentence in _SENTENCE.finditer(message.text):
        start, end = sentence.span()
        part = message.without([(0, start), (end, len(message.text))])
        names = [name for name, words in _NAMED.items() if words.search(part.plain)]
        if len(names) != 1 or message.text[end : end + 1] == "?" or never_said(part):
            continue
        part = part.without([(e["start"], e["end"]) for e in part.entities if BACK.search(part.before(e))])
        if names[0] == "experience_years" and _ZERO.search(part.plain):
            found[names[0]] = 0.0
        elif (reading := read(names[0], part, asked=True)) and part.values("number", "duration", "age"):
            found[names[0]] = reading.value
    return {name: value for name, value in found.items() if not slots or isinstance(slots[name], (int, float)) and value != slots[name]}


def ordered_level(told: Message, known: Dict[str, Any], noted: List[str]) -> Dict[str, Reading]:
    """Return the level that a clause orders to be put, naming nothing: "actually put excellent" is meant for the level noted last, or for the one that falls short."""
    contested = of_level(never_said(told) or "", known)
    name = next((name for name in [*contested, *noted, *falls_short(known)] if name in _TOP), None)
    again = bool(corrections(told)) or checks_again(told) or bool(_CORRECT_IT.search(told.plain))
    for start, end in clauses(told.text) if name else []:
        clause = told.without([(0, start), (end, len(told.text))])
        orders = _ORDERS.search(clause.plain) or again and len(clause.plain.split()) <= _FEW
        if orders and levels(clause.plain) and not clause.entities and not any(re.search(words, clause.plain) for words in NAMED.values()):
            bare = clause.without([found.span() for found in _ORDERS.finditer(normalise(clause.text))])  # "plutôt excellent" orders no less than that
            if reading := read(name, bare, asked=True):  # type: ignore[arg-type]
                return {name: reading}  # type: ignore[dict-item]
    return {}


def falls_short(known: Dict[str, Any]) -> List[str]:
    """Return the fields of which a level is known that is not the highest."""
    return [name for name in _TOP if name in known and not _reaches(known[name], _TOP[name])]


def _reaches(level: Any, top: str) -> bool:
    """Say whether a level, or that of one language, is the highest."""
    return top in level.values() if isinstance(level, dict) else level == top
