"""Whether a message answers the open question, or declines to."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict, Iterator, List, Mapping, Optional, Tuple

from actions.any_programme import leaves_open
from actions.parts import Parts
from actions.profile import FIELDS, SKIPPED
from actions.reading import Message, read
from actions.reading.degree import told_by_years
from actions.reading.experience import counts_to_zero
from actions.reading.levels import levels
from actions.reading.programme import ALL
from actions.reading.topics import BOTH_TONGUES, COMPUTERS
from actions.taking_back import NAMED, never_said
from knowledge.clauses import Span, clauses

_DEPENDS = re.compile(r"\b(?:depends?|dependent|depend)\b|^\W*(?:maybe|perhaps|peut etre)\W*$")
BACKED_BY = {
    "programme": ("programme",), "nationality": ("nationality", "country"), "age": ("age", "coming_age", "birth_year", "number"), "degree": ("degree",),
    "experience_years": ("duration", "number"), "language_skills": ("language",),
}
"""Entities without which a field that is not asked for cannot be meant."""
_WHY = re.compile(r"\b(?:why|pourquoi|pk|pq|pourkoi|what for|a quoi)\b")
_STOPS = re.compile(
    r"\b(?:stop(?!ped)\w*|quit|cancel\w*|exit|abort|forget|never ?mind|leave (?:it|me|this)|laisse[rz]?|tant pis|(?:j|on|veux|voudrais|faut|peut|peux) arret\w+|arretez|arretons|annul\w+|j abandonne|enough(?! (?:to|for)\b)|ca suffit|drop it|i m done|"
    r"restart\w*|reset|start (?:over|again)|begin again|recommenc\w*|repart\w*|repren\w*|remett?\w* a zero|remise a zero|from scratch|(?:from|a|de|depuis|to) zero|"
    r"bye|goodbye|au revoir|no more|plus envie|give up)\b|^\W*(?:on )?arrete\b"
)
"""Says that the check shall end."""


_NAMES = {**{name: re.compile(words) for name, words in NAMED.items()}, "it_skills": re.compile(rf"{COMPUTERS.pattern}|{NAMED['it_skills']}")}
_FACTS = ("age", "birth_year", "coming_age", "duration", "number", "degree", "nationality", "country")
_FEW = 3
"""So few words are an answer and nothing else."""
_TOPIC = 6
"""So few words name what the next clause is about."""
_VAGUE = re.compile(
    r"\W*(?:(?:i|we|it|she|he|je|j|yes|oui|yeah|well|ben|bah|bon|quite|really|more|than|plus|que|think|guess|believe|suppose|d|say|crois|pense|dirais|suppose|ai|en|a|have|has|got|of|it|that|du|de|l|for|pour|me|moi|bien|ok|probably|probablement|sans|doute|surely|surement)\W+)*"
    r"(?:enough|plenty|sufficient(?:ly)?|assez|suffisamment|suffisante?|ce qu il faut)(?:\W+(?:i|we|je|yes|oui|really|think|guess|believe|suppose|d|say|crois|pense|dirais|of|it|that|experience|exp|years|ans|annees|d|pour|for|ca|cela|probably|probablement|sans|doute|surely|surement))*\W*"
)
"""So much and no figure: "enough I think"."""


def vaguely(requested: Optional[str], message: Message) -> bool:
    """Say whether a message only says "enough" to a question on how much: it answers nothing, and ends no check."""
    return requested in ("experience_years", "it_skills", "language_skills") and bool(_VAGUE.fullmatch(message.plain)) and "!" not in message.text


def without_refusal(message: Message, requested: Optional[str]) -> Message:
    """Leave out the clauses that decline to answer, where another one answers: "8 years already, how time passes!"."""
    if requested not in FIELDS or not message.refuses:
        return message
    given = message.without([(start, end) for start, end in clauses(message.text) if Message(message.text[start:end]).refuses])
    return given if read(requested, given, asked=True) and is_backed(requested, given) else message


def declined(parts: Parts, requested: Optional[str], message: Message) -> Optional[Dict[str, Any]]:
    """Return the open field as left out where the message declines to answer, or does not know; None where it does not."""
    said = parts.told  # "vous disiez que ce n'est pas sûr" is not the writer's own doubt
    unknowing = said.unknowing or message.intent == "dont_know" and not _DEPENDS.search(message.plain)
    if requested not in FIELDS or never_said(message) is not None and not said.refuses or not (unknowing or said.refuses) or parts.asked and (not said.refuses or said.entities or _WHY.search(Message(parts.asked).plain)):
        return None
    given = replace(parts.told, intent="")
    reading = read(requested, given, asked=True)
    if reading and not (said.unknowing or said.refuses):
        return None  # "none for the moment", taken for "I don't know"
    if unknowing and is_backed(requested, given) and (reading or reading.problem):
        return None  # "not sure, about 2 years"
    return {requested: list(ALL) if requested == "programme" else SKIPPED}


def left_out_beside(message: Message, slots: Mapping[str, Any]) -> Dict[str, Any]:
    """Return the fields that a clause names only to decline them: "fluent French. je dis pas pour l'informatique"."""
    return {name: SKIPPED for _, names in _declining(message) for name in names if slots[name] is None}


def declines_only_others(message: Message, requested: str) -> bool:
    """Say whether all that a message declines is of fields that it names, and not of the ``requested`` one: "no idea about her IT"."""
    declining = list(_declining(message))
    rest = message.without([span for span, _ in declining])
    return bool(declining) and all(requested not in names for _, names in declining) and not (rest.refuses or rest.unknowing)


def _declining(message: Message) -> Iterator[Tuple[Span, List[str]]]:
    """Yield the clauses that decline to tell of fields that they name, or that are named right before: "en informatique, aucune idée"."""
    last: Optional[Span] = None
    for start, end in clauses(message.text):
        clause = message.without([(0, start), (end, len(message.text))])
        if (clause.refuses or clause.unknowing) and "?" not in clause.text and not clause.values(*_FACTS):
            names = _named(clause)
            if not names and last and message.text[last[0] : start].rstrip().endswith((",", ":")):
                names, start = _topic(message.without([(0, last[0]), (start, len(message.text))])), last[0]
            if names:
                yield (start, end), names
        last = (start, end)


def _topic(clause: Message) -> List[str]:
    """Return the fields of which a clause says no more than that it is about them: "as for his IT"."""
    return _named(clause) if len(clause.plain.split()) <= _TOPIC and not (levels(clause.plain) or clause.values(*_FACTS)) else []


def _named(clause: Message) -> List[str]:
    return [name for name in FIELDS[1:] if _NAMES[name].search(clause.plain)]


def answers(parts: Parts, requested: Optional[str], message: Message) -> bool:
    """Say whether a message plainly answers the open question, whatever it is taken for: "fine, no problem with it"."""
    if requested not in FIELDS or parts.asked or _STOPS.search(message.plain):
        return False
    if requested == "programme" and leaves_open(message, asked=True):
        return True
    given = replace(parts.told, intent="")
    return bool(read(requested, given, asked=True)) and (is_backed(requested, given) or requested == "nationality")  # "finish", which is Finnish


def unclearly_answered(parts: Parts, requested: Optional[str]) -> bool:
    """Say whether no more than a few words answer a question on a level and leave it open, whatever they are taken for: "both", "good-ish"."""
    if requested not in ("language_skills", "it_skills") or len(parts.told.plain.split()) > _FEW:
        return False
    return bool(BOTH_TONGUES.search(parts.told.plain) or levels(parts.told.plain)) and read(requested, replace(parts.told, intent=""), asked=True).problem == "unclear"


def is_backed(name: str, message: Message) -> bool:
    """Say whether a message holds what an answer to a question is made of."""
    if name == "language_skills" and BOTH_TONGUES.search(message.plain):
        return True  # "both are fluent" names them
    if name == "degree" and told_by_years(message) or name == "experience_years" and counts_to_zero(message):
        return True
    return bool(message.values(*BACKED_BY[name]) if name in BACKED_BY else levels(message.plain))
