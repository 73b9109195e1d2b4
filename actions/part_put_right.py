"""One of several stretches of work that is put right: after "3 years at a clinic and 1.5 at a firm", "the firm one was only 6 months" makes 3.5 years in all."""
from __future__ import annotations

import re
from typing import Dict, List, Optional, Set

from actions.further_work import IN_ALL, tells_of_more
from actions.history import earlier_messages
from actions.in_question import pieces
from actions.kinds_of_work import SHORT_WORK
from actions.parts import take_apart
from actions.reading import Message
from actions.reading.periods import Period, periods, total
from actions.reading.summed_up import summed_up
from actions.supposing import names_condition
from actions.turn import Turn
from knowledge.clauses import clauses
from knowledge.text import normalise

_NEAR = 0.02
_WORD = re.compile(r"[a-z]{3,}")
_OF_NO_PLACE = set(
    "the one was only just been for with from that this these those than then and but not more less year years month months yrs time work worked working job experience actually really about around short long wait sorry well okay also still been were lasted took "
    "une des les mes mon son ses est que qui pas etait etais fait dure durait seulement juste dans chez avec pour mais ans annee annees mois travail travaille boulot boss bosse exp experience celui celle enfin attends pardon non ete alors donc plutot vraiment environ truc".split()
)
"""Words that name no place or kind of work."""
_FIRST = re.compile(r"\b(?:the|le|la|my|mon|ma) (?:first|premiere?|1er|1re)\b")
_LAST = re.compile(r"\b(?:the|le|la|my|mon|ma) (?:second|2nd|last|latter|deuxieme|seconde?|derniere?|2e|2eme)\b")
_WAS = re.compile(r"\b(?:was|were|is|it s|s|etait|c est|est|fait|faisait|dure|durait|lasted)(?: (?:only|actually|really|in fact|just|seulement|en fait|plutot|bien|que|about))* $")
_ANOTHER = re.compile(r"\b(?:another|other|autres?|new|nouve\w+)\b")


def part_put_right(turn: Turn) -> Optional[float]:
    """Return the years of work with the one part that a message gives another length; None where it puts no part right."""
    told, known = turn.parts.told, turn.slots["experience_years"]
    length = _one_length(told)
    if not isinstance(known, float) or length is None or names_condition(turn.message):
        return None
    later: List[Message] = []
    for before in earlier_messages(turn.tracker):
        worked = periods(before)
        if len(worked) > 1:
            parts = {period: period.years for period in worked}
            for correction in reversed(later):
                _put_right(parts, correction, before)
            whole = total(before, worked) + sum(years - period.years for period, years in parts.items())
            meant = _put_right(parts, told, before) if abs(whole - known) < _NEAR else None
            return None if meant is None else round(whole - meant + length.years, 2)
        later.append(take_apart(before).told)
    return None


def _one_length(told: Message) -> Optional[Period]:
    """Return the one length of time that a message tells, and neither adds nor sums up."""
    lengths = periods(told) or _bare(told)
    adds = tells_of_more(told) or IN_ALL.search(told.plain) or summed_up(told) or _ANOTHER.search(told.plain)
    return lengths[0] if len(lengths) == 1 and not adds else None


def _bare(told: Message) -> List[Period]:
    """Return the years of the one number that a message without a unit tells something to have been: "the bank was 3, not 2"."""
    numbers = [e for e in told.entities if e["entity"] == "number"]
    years = [Period(float(e["value"]), e["start"], e["end"]) for e in numbers if e["value"] < SHORT_WORK and _WAS.search(told.before(e))]
    return years if len(numbers) == 1 and not told.values("duration", "age") else []


def _put_right(parts: Dict[Period, float], told: Message, before: Message) -> Optional[float]:
    """Give the one of the ``parts`` of a message ``before`` that another one means its new length; return its length until then, None where none is meant."""
    length = _one_length(told)
    clause = next((normalise(told.text[start:end]) for start, end in clauses(told.text) if length and start <= length.start < end), "")
    part = _meant(clause, before, list(parts)) if length else None
    if length is None or part is None:
        return None
    until_then, parts[part] = parts[part], length.years
    return until_then


def _meant(clause: str, before: Message, worked: List[Period]) -> Optional[Period]:
    """Return which of the stretches that a message told is meant: the one told with a word of the ``clause``, or the first or last of two."""
    plain = normalise(before.text)
    named = [period for start, end in pieces(plain) for period in worked if start <= period.start < end and _words(plain[start:end]) & _words(clause)]
    if not named and len(worked) == 2:
        named = worked[:1] if _FIRST.search(clause) else worked[-1:] if _LAST.search(clause) else []
    return named[0] if len(named) == 1 else None


def _words(plain: str) -> Set[str]:
    """Return the words that name a place or a kind of work, without their plural."""
    return {word.rstrip("s") for word in _WORD.findall(plain) if word not in _OF_NO_PLACE}
