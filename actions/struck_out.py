"""Answers that a message strikes out: "strike my age", "enlève les quatre ans, je ne veux pas dire combien", "forget the Belgian bit"."""
from __future__ import annotations

import re
from typing import Any, Dict, List, Mapping, Optional

from actions.profile import FIELDS, SKIPPED
from actions.reading import Message
from actions.taking_back import NAMED
from knowledge.clauses import clauses

OUT = (
    r"(?:drop\w*|remov\w+|(?:take|taking|took|leave|leaving|left|cut|throw|threw|kick\w*) (?:\w+ ){0,4}?(?:out|off|away)|delet\w+|eras\w+|get rid of|exclud\w+|ignor\w+|scrap\w*|(?:should|must|has to|have to|can|needs to) go|"
    r"(?:doesn t|don t|dont|shouldn t|shouldnt|won t|can t|not|didn t)(?: \w+)? count\w*|compt\w+ pas|pas compter|enlev\w+|retir\w+|supprim\w+|effac\w+|vire\w*|laiss\w+ tomber|otez?|exclu\w*|sans compter|abandonn\w+)"
)
"""Takes out what its clause names."""
TAKES_OUT = re.compile(rf"\b{OUT}\b")
_STRIKES = re.compile(
    r"\b(?:strike|scratch|scrap|drop|remove|delete|erase|forget|skip|omit|unnote|(?:take|leave|cut) (?:\w+ ){0,4}?(?:out|off|away)|get rid of|enlev(?:e|es|ez|er|ons)|retir(?:e|es|ez|er|ons)|supprim(?:e|es|ez|er|ons)|effac(?:e|es|ez|er|ons)|vire[zr]?|ray(?:e|es|ez|er)|barre[zr]?|otez?|oubli(?:e|es|ez|er|ons)|laiss(?:e|es|ez|er|ons) tomber|saut(?:e|es|ez|er|ons))\b"
)
_IT = re.compile(r"^\W*(?:it|that|this|them|le|la|les|ca|cela)(?: (?:please|pls|now|then|stp|svp|alors|maintenant))*\W*$")
_NOT = re.compile(r"\b(?:don t|dont|do not|not|never|ne|pas|jamais|didn t|did not|i|you|j|je|vous|tu|t)(?: (?!(?:can|could|want|would|prefer|d|please|peux|peut|pouvez|veux|voudrais|prefere\w*|aimerais)\b)\w+)? $")
"""Before what somebody did or shall not do: "I forgot my degree"."""
_OF_FIELD = {**NAMED, "nationality": r"\b(?:nationalit\w+|citizenships?|citoyennete)\b", "degree": r"\b(?:degrees?|diplom\w*|masters?|bachelors?|licences?|doctorat|phd)\b", "it_skills": r"\b(?:it (?:skills?|level)|computer\w*|informatique|ordi\w*)\b", "experience_years": r"\b(?:exp\w*|xp|(?:years of|my|the) work|(?:annees de|mon|le) (?:travail|boulot))\b"}
_IN_SENTENCE = re.compile(r"[^.!?\n]+")


def struck_out(message: Message, slots: Mapping[str, Any], requested: Optional[str]) -> Dict[str, Any]:
    """Return field -> what stays of an answer that a message strikes out: left out where the writer does not want to tell, skips it, or strikes out what is being asked again, else nothing."""
    found: Dict[str, Any] = {}
    for sentence in _IN_SENTENCE.finditer(message.text):
        if message.text[sentence.end() : sentence.end() + 1] == "?":
            continue
        before: List[str] = []
        for start, end in clauses(sentence.group()):
            clause = message.without([(0, sentence.start() + start), (sentence.start() + end, len(message.text))])
            verb = _STRIKES.search(clause.plain)
            names = _named(clause, slots)
            if verb and not _NOT.search(clause.plain[: verb.start()]):
                left = SKIPPED if verb.group() in ("skip", "omit") or verb.group().startswith("saut") or message.refuses else None
                again = [requested] if requested in names and slots[requested] is None else []
                found.update({name: SKIPPED for name in again})
                gone = [name for name in names if name not in again] or (before if _IT.search(clause.plain[verb.end() :]) else [])
                found.update({name: left for name in gone if slots[name] is not None or left == SKIPPED})
            before = names or before
    return {name: value for name, value in found.items() if value != slots[name]}


def _named(clause: Message, slots: Mapping[str, Any]) -> List[str]:
    """Return the fields that a clause names, by their names or by the number noted; what it tells anew is no such name."""
    kept = [e for e in clause.entities if e["entity"] in ("age", "number", "duration")]
    if kept:
        return [name for name in ("age", "experience_years") if any(e["value"] == slots[name] for e in kept) and len(kept) == 1]
    degrees = clause.values("degree")
    if degrees and degrees[0] != slots["degree"] or clause.values("nationality", "country", "language"):
        return []
    return [name for name in FIELDS[1:] if re.search(_OF_FIELD[name], clause.plain)]
