"""Words for little that belong to what somebody does: "excellent, she codes a bit", "anglais courant, je traduis un peu".

They tell how much is done and not how well, so that they lower no level that is named beside them.
"""
from __future__ import annotations

import re
from typing import List

from knowledge.clauses import Span

ACTIVITIES = (
    r"(?:volunteering|volunteer (?:work|jobs?)|voluntary work|internships?|traineeships?|(?:work )?placements?|freelanc(?:e|ing)|consulting|consultancy|teaching|tutoring|research|gigs?|(?:odd |side |short |part time |summer |student )?jobs|missions?|contracts|(?:part time|ngo|charity) work|"
    r"benevolat|volontariat|stages?|alternance|petits boulots|boulots|jobs|vacations|piges?|missions|contrats|conseil|recherche|enseignement|cours)\b(?! (?:assistants?|associate|fellow|interns?|officer|trainee|lawyer|stagiaire))"
)
"""Kinds of work, as one speaks of having done some of it."""
_AMOUNT = re.compile(r"(?:a bit|little|some|few|(?:un (?:petit )?|tres )?peu)$")
_CUT = re.compile(r"[,.;:!?()\n]|\b(?:and|et|but|mais)\b")
_STATES = (
    r"(?:speak|spoke|parl|know|knew|sai[st]|connai|understand|compren|us(?:e|es|ed|ing)\b|utilis|get|got|manag|debrouill|ha(?:ve|s|d|ving)\b|ve\b|d\b|ll\b|ai\b|as\b|a\b|avai|am\b|m\b|is\b|s\b|are\b|re\b|was\b|were\b|be\b|being\b|suis\b|est\b|etai|can\b|could\b|peux|peut|"
    r"learn|apprend|struggl|galer|need|lack|manqu|said|say|think|guess|suppose|feel|pense|crois|dirais|not\b|don\b|doesn\b|n\b|ne\b)"
)
"""Verbs that tell how well somebody can do something, or tell nothing of doing."""
_ADVERBS = r"(?: (?:even|also|sometimes|only|just|still|already|actually|often|y|en|le|la|l|lui))*"
_DOES = re.compile(
    rf"\b(?:i|she|he|they|we|who|it|that|je|j|elle|il|on|qui|ca){_ADVERBS} (?!{_STATES})[a-z]{{3,}}(?: (?!(?:but|mais)\b)\w+){{0,3}}? $|\b(?!{_STATES}|being|during|evening|morning)[a-z]{{3,}}ing(?: \w+){{0,2}}? $"
)
_A_CRAFT = re.compile(r"(?: (?:of|de|d))?(?: \w+)?? (?:coding|code|programming|programmation|scripting|scripts?|(?:web )?(?:design|development)|developpement|graphisme)\b")
"""What is done with a computer beyond office software: "some basic coding"."""
_CODES = re.compile(r"\b(?:cod(?:e[rs]?|ing)|program(?:s|me[rs]?|mes|ming|mation)?|scripts?|scripting)\b")
_SOME_WORK = re.compile(rf"\b(?:some|a (?:little |tiny )?bit of|a little|a few|(?:un (?:petit )?|tres )?peu d[eu']?|quelques) ?(?:\w+ )?{ACTIVITIES}\b")


def of_work(plain: str) -> List[Span]:
    """Return where normalised text tells that some work was done, which tells no level of anything: "a bit of volunteering"."""
    return [found.span() for found in _SOME_WORK.finditer(plain)]


def codes(plain: str) -> bool:
    """Say whether normalised text tells of writing programs, of which a little is no basic level: "I code a bit"."""
    return bool(_CODES.search(plain))


def of_a_doing(plain: str, start: int, end: int) -> bool:
    """Say whether a word of normalised text, from ``start`` to ``end``, tells how much somebody does."""
    if _A_CRAFT.match(plain, end):
        return True
    begins = max((cut.end() for cut in _CUT.finditer(plain, 0, start)), default=0)
    return bool(_AMOUNT.fullmatch(plain, start, end) and _DOES.search(plain[begins : start - 2 if plain.startswith("a ", start - 2) else start]))
