"""Work of which a message asks whether it counts: "3 years at an NGO and 1 year of internship, does the internship count?" is 3 years for sure."""
from __future__ import annotations

import re
from typing import List

from actions.parts import Parts
from actions.reading import Message
from actions.reading.periods import periods
from knowledge.clauses import Span
from knowledge.text import normalise

KINDS = [
    r"intern(?:s|ships?)?|stages?|stagiaires?|trainee(?:s|ships?)?|placements?", r"volunt\w+|benevol\w+|service civi\w+|civic service|vi[ea]", r"apprenti\w*|alternances?", r"phds?|doctora\w*|thes[ei]s?",
    r"part time|temps partiel|mi temps|half time", r"freelance\w*|self employed|independante?|auto entrepreneu\w*", r"student jobs?|jobs? etudiants?|job d ete|summer jobs?|babysit\w*|baby sit\w*",
    r"teach\w*|enseign\w*|tutor\w*|assistant\w*", r"ngos?|ongs?|associati\w+|charit\w+", r"research\w*|recherche\w*", r"army|military|militaire|armee|soldier|soldat\w*",
]
"""Kinds of work, each in both languages."""
_COUNTS = re.compile(r"\b(?:count\w*|compt\w+|valables?|valid|accept\w+|reconnue?s?|recogni[sz]ed|included?|inclu\w*|ok|okay|passe|prise? en compte|consider\w*)\b")
_WORKED = re.compile(r"\b(?:work\w*|exp\w*|xp|jobs?|emplo\w+|travail\w*|boulot\w*|boss\w+|taff\w*|at|chez|as|comme|en tant|dans|lawyer|firm|cabinet)\b")
_BESIDES = re.compile(r"\b(?:otherwise|if not|(?:apart|aside) from (?:that|it|this)|besides(?: that)?|without (?:it|that|them)|not counting (?:it|that|them)|sinon|autrement|a part (?:ca|cela)|en dehors|hors de ca|sans (?:ca|cela|elle|lui)?)\b[^.!?;]*$")
"""Before what is left where such work does not count: "otherwise a year and a half"."""
_OF_WHICH, _OF_THEM = re.compile(r"\b(?:dont|including|of which|y compris|en comptant)\W*$"), re.compile(r"\b(?:of (?:it|them|those|these|that|which)|de ces|la dedans)\b")
"""Make of a length of time a part of the one told before."""
_CUT = re.compile(r"(?:[;!?+/\n]|[,.](?!\d))+|\b(?:(?:and|et)(?! (?:an? |une? )?(?:half|demie?)\b)|plus|puis|then|dont|including|of which|so|donc|du coup|which leaves|leaving|leaves|ce qui (?:fait|laisse))\b")


def in_question(parts: Parts) -> List[Span]:
    """Return where a message, by its ``parts``, tells of work of which it asks whether it counts, beside other work or right after the question."""
    asked = Message(parts.asked).plain
    if not _COUNTS.search(asked):
        return []
    kinds = [kind for kind in KINDS if re.search(rf"\b(?:{kind})\b", asked)]
    plain, worked = normalise(parts.told.text), periods(parts.told)
    worked = [period for period in worked if not _BESIDES.search(plain[: period.start])]
    told = [(piece, period.start) for piece in pieces(plain) for period in worked if piece[0] <= period.start < piece[1]]
    doubtful = [(piece, place) for piece, place in told if any(re.search(rf"\b(?:{kind})\b", plain[slice(*piece)]) for kind in kinds)]
    if not kinds and told and any(re.search(rf"\b(?:{kind})\b", plain[slice(*told[-1][0])]) for kind in KINDS):  # "and 3 years in a lab, but that was her thesis. Does it count?"
        doubtful = told[-1:]
    if kinds and not doubtful:  # "does a thesis count? she did 3 years"
        doubtful = [(piece, place) for piece, place in told if _follows(place, parts) and not _WORKED.search(plain[slice(*piece)])]
    if len(doubtful) == len(told) and not all(_follows(place, parts) for _, place in doubtful):
        return []
    return list(dict.fromkeys(piece for piece, _ in doubtful))


def part_in_question(message: Message, spans: List[Span]) -> float:
    """Return how long the work at ``spans``, of which it is asked whether it counts, took as a part of what is told: "five years, one of them as a trainee"."""
    plain = normalise(message.text)
    parts = [(start, end) for start, end in spans if _OF_WHICH.search(plain[:start]) or _OF_THEM.search(plain, start, end)]
    return sum(period.years for period in periods(message) if any(start <= period.start < end for start, end in parts))


def _follows(place: int, parts: Parts) -> bool:
    """Say whether a place comes after a question."""
    return any(end <= place for _, end in parts.places)


def pieces(plain: str) -> List[Span]:
    """Return where a text, normalised, tells of one thing after the other."""
    bounds = [(0, 0), *(cut.span() for cut in _CUT.finditer(plain)), (len(plain), len(plain))]
    return [(before[1], after[0]) for before, after in zip(bounds, bounds[1:])]
