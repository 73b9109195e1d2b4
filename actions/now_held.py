"""A nationality that was asked for and has come: "I got it last week, I have both now" is told of the one named before."""
from __future__ import annotations

import re
from typing import List

from actions.history import earlier_messages
from actions.reading import Message
from actions.reading.languages import is_language
from actions.reading.nationality import is_pending
from actions.turn import Turn
from knowledge import kin

_BOTH = re.compile(r"\b(?:(?:i|we) (?:\w+ )?(?:have|hold|got|ve got)|(?:i|we) ve|(?:j|je|on|nous) (?:\w+ )?(?:ai|a|avons|possede|detiens)|ai|have)(?: (?:now|maintenant|got|donc|desormais|bien|so))* (?:both|(?:tous |toutes )?les (?:deux|2)|the two)\b")
_CAME = re.compile(
    r"\b(?:i|we) (?:ve |have |did |just |finally |already |actually )*(?:got|received|obtained|get|was granted) (?:it|that one|the (?:passport|citizenship|nationality|decision))\b|\b(?:it|that) (?:has |just |finally |was |s |been )*(?:came through|come through|granted|arrived|approved)\b|"
    r"\b(?:je|j|on) (?:viens? (?:juste )?de )?(?:l )?(?:ai |a )?(?:enfin |deja |bien |finalement )?(?:recue?|obtenue?|eue|l (?:avoir|obtenir|recevoir))\b|\b(?:on )?(?:me )?l a (?:accordee|donnee|octroyee)\b"
)
"""Says that what was waited for is there."""
_NOT = re.compile(r"\b(?:not|pas|never|jamais|yet|encore|if|si|would|will|ll|hope\w*|espere)\b")
_ABOUT = re.compile(r"\b(?:degrees?|diplom\w*|masters?|bachelor\w*|licence|llm|llb|certificat\w*|jobs?|contracts?|contrats?|results?|offers?|email|mail|letter|lettre)\b")
"""What else may have come."""


def now_held(turn: Turn) -> List[str]:
    """Return all nationalities held, where a message says that the one named with another before is there now; empty else."""
    held, message = turn.slots["nationality"], turn.message
    told = turn.parts.told.plain
    if not isinstance(held, list) or turn.requested == "language_skills" or message.values("nationality", "country", "degree", "language") or _NOT.search(told) or _ABOUT.search(told):
        return []
    if not (_BOTH.search(told) or _CAME.search(told)) or kin.relation(told):
        return []
    earlier = next(earlier_messages(turn.tracker), None)
    further = _named(earlier, held) if earlier else []
    return [*held, *further] if len(further) == 1 else []


def _named(message: Message, held: List[str]) -> List[str]:
    """Return the nationalities that a message names as still to come, besides those held and of nobody else."""
    theirs = [found.span() for found in kin.mentions(message.plain)]
    named = [e for e in message.entities if e["entity"] == "nationality" and len(e["value"]) == 1 and not is_language(e, message) and not any(start <= e["start"] < end for start, end in theirs)]
    return list(dict.fromkeys(e["value"][0] for e in named if e["value"][0] not in held and is_pending(message, e)))
