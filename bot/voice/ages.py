"""Ages in a message: whose they are, and what they come to."""
from __future__ import annotations

import re
from typing import Any, Dict, List, Optional

from actions.reading.months import MONTH
from knowledge.text import normalise

_OLDER = re.compile(r"\b(over|above|older than|more than|past|plus de|depasse|au dela de) $")
_LIMIT = re.compile(r"\b(limite?s?|max\w*|at most|au plus|min\w*|cap|plafond|cutoff|cut off|threshold|seuil)\b")
_PERSON = re.compile(r"\b(i m|im|i am|i ll|i will|she s|shes|she is|he s|he is|he ll|she ll|j ai|jai|g|j aurai|jaurai|elle a|il a|je suis|chui|jsuis|je fais|my|mon|ma|mes|her|his|who|qui|turns?|turning)\b")
_WORDS_BEFORE = 4
"""Words before a number among which somebody is named whose age it is: "my colleague says 32 at most" tells of nobody's."""
_DENIED = re.compile(r"\b(pas|jamais|not|never|isn t|wasn t|aren t|no i m)\b(?! encore| yet)[^,.;!?]*$")
"""What stands before a number that is the rule's rather than a person's age: "the limit is 32", "I never said 35"."""
_MUST = re.compile(r"\b(?:have to|has to|must|need to|needs to|should|faut|doit|doivent|dois|devez)(?: (?:be|avoir|have))?(?: (?:at least|au moins))? $")
"""Before the number of a rule: "you have to be 32"."""
_THESE = re.compile(r"\b(?:ces|les|cette|these|those|the|that) $")
"""Before a number of the documents: "these 32 years"."""
_SAID = re.compile(r"\b(?:\w+ )?(?:says?|said|claims?|claimed|thinks?|thought|heard|read|saw|seen|found|told (?:me|us)|dit|disent|disait|pretend\w*|pense\w*|croyais|lu|vu|trouve|entendu)(?: (?:it s|it is|it was|that|que|qu|c est|c etait|it))* $")
"""Before a number that somebody gives for the rule, or that was read: "my teacher says 32"."""
_FILLER = r" *(?:(?:years?|yrs?|yo|y|old|ans|of age|is|be|est|c est|toujours|encore|still|already|deja|this|that) )*"
_TOO_OLD = re.compile(rf"{_FILLER}(?:too (?:old|young)|trop (?:vieux|vieille|jeune|agee?))\b")
_JUDGED = re.compile(rf"{_FILLER}(?:possible|allowed|accepted|admitted|acceptable|eligible|fine|okay|ok|feasible|too late|acceptee?s?|admise?s?|jouable|faisable|trop tard|bon|mort|fichu|foutu)\b")
"""After an age that is to be judged by the rule, not confirmed as the rule: "age limit: 36 years old still possible?"."""
_OF_RULE = re.compile(r"\b(?:limite?s?|max\w*|cap|plafond)(?: d age| age)? (?:(?:is|of|at|est|c est|etait|was|de|a) )+$")
_SOON = re.compile(rf" *(?:ans |years old |yo )?(?:(?:in|on|by|en|le \d+|debut|fin|mi|ce|this|next) {MONTH}|(?:in|within|dans|d ici) (?:an?|une?|\w+) (?:\w+ )?(?:weeks?|months?|days?|semaines?|mois|jours?)\b|(?:very )?soon\b|bientot|next (?:year|month|week)|l an(?:nee)? prochaine?|(?:le )?mois prochain|this (?:year|summer|spring|autumn|winter)|cette annee|cet (?:ete|automne|hiver))")
"""After an age that somebody will have."""
_YOUNGER = re.compile(r"\b(under|below|younger than|less than|moins de) $")


def is_own(age: Dict[str, Any], text: str) -> bool:
    """Say whether an age is a person's rather than the rule's."""
    before = _before_number(age, text)
    judged = _judged(age, text) and not _OF_RULE.search(before)
    of_rule = _LIMIT.search(normalise(text)) and not judged and not _PERSON.search(" ".join(before.split()[-_WORDS_BEFORE:]))
    return not (of_rule or _MUST.search(before) or _THESE.search(before) or _SAID.search(before) or _YOUNGER.search(before) or _DENIED.search(before))


def is_too_old(number: Dict[str, Any], text: str) -> bool:
    """Say whether a bare number is an age, since it is asked whether that is too old: "would 37 be too old?"."""
    return bool(_TOO_OLD.match(_after(number, text)))


def next_age(age: int, entities: List[Dict[str, Any]], text: str) -> Optional[int]:
    """Return the age that is told to come after the present one: "I'm 34, 35 in March"."""
    coming = [e for e in entities if e["entity"] in ("coming_age", "number", "age") and e["value"] == age + 1]
    return age + 1 if any(e["entity"] == "coming_age" or is_soon(e, text) for e in coming) else None


def is_soon(age: Dict[str, Any], text: str) -> bool:
    """Say whether an age is told of a time to come: "if I'm 35 next year"."""
    return bool(_SOON.match(_after(age, text)))


def age_meant(entity: Dict[str, Any], text: str) -> int:
    """Return the age meant: "over 32" is 33 at least."""
    before = _before_number(entity, text)
    value = int(entity["value"])
    return value + 1 if _OLDER.search(before) else value


def _before_number(entity: Dict[str, Any], text: str) -> str:
    """Return what stands before the number of an age; "under 30" speaks of a rule, not of a person."""
    return re.sub(r"\d+\D*$", "", normalise(text[: entity["end"]]).rstrip())


def _judged(age: Dict[str, Any], text: str) -> bool:
    return any(words.match(_after(age, text)) for words in (_TOO_OLD, _JUDGED))


def _after(number: Dict[str, Any], text: str) -> str:
    return normalise(text[number["end"] :])
