"""What a message says against what earlier ones told: "I'm no Belgian after all", "my master's, I don't have it yet"."""
from __future__ import annotations

import re
from typing import Any, Dict, List

from actions.degree_to_come import degree_to_come
from actions.own_facts import own_facts
from actions.persons import SELF, about
from actions.reading import Message
from actions.reading.studies import degrees
from knowledge.clauses import clauses

_NOT = re.compile(r"\b(?:not|no|never|(?:do|does|is|are|have|has|did|was)n[' ]t|pas|plus|aucune?)(?: (?!(?:but|mais|only|just|que|seulement)\b)\w+){0,3} $")
_NOT_YET = re.compile(r"\b(?:l (?:ai|a|avais) (?:pas|jamais)|pas encore|not yet|(?:don t|dont|doesn t|do not|haven t|never) (?:yet )?(?:have|got|had|get) (?:it|that|one))\b")
_SENTENCE = re.compile(r"[^.!?\n]+")


def gainsaid(message: Message, who: str) -> Dict[str, List[Any]]:
    """Return field -> values that a message denies of ``who``; those that earlier messages told count no more."""
    gone: Dict[str, List[Any]] = {}
    for start, end in clauses(message.text):
        clause = message.without([(0, start), (end, len(message.text))])
        if not _may_be_of(clause, who):
            continue
        for e in clause.entities:
            if e["entity"] in ("nationality", "country") and _NOT.search(clause.before(e, 60)):
                gone.setdefault("nationality", []).extend(e["value"])
    for sentence in _SENTENCE.finditer(message.text):
        part = message.without([(0, sentence.start()), (sentence.end(), len(message.text))])
        if not _may_be_of(part, who):
            continue
        coming = degree_to_come(part, None)
        held = [level for level, _, _ in degrees(part)] if _NOT_YET.search(part.plain) else []
        gone.setdefault("degree", []).extend([*([coming] if coming else []), *held])
    return {name: values for name, values in gone.items() if values}


def without_gainsaid(told: Dict[str, Any], gone: Dict[str, List[Any]]) -> Dict[str, Any]:
    """Return the answers ``told`` without the values that were said to be wrong later."""
    kept = dict(told)
    if "nationality" in kept:
        kept["nationality"] = [code for code in kept["nationality"] if code not in gone.get("nationality", [])]
    return {name: value for name, value in kept.items() if value != [] and (name != "degree" or value not in gone.get("degree", []))}


def _may_be_of(clause: Message, who: str) -> bool:
    """Say whether a clause may speak of ``who``: it says so, or names nobody."""
    speaks_of = SELF if own_facts(clause) else about(clause)
    return speaks_of is None or (speaks_of == SELF) == (who == SELF)
