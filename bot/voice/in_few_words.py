"""What a few loose words ask for, once it is known what is spoken of: "how many countries then?", "so he'd get hired for sure?", "so they accept everybody?"."""
from __future__ import annotations

import re
from typing import Any, Dict, List, NamedTuple, Optional

from bot.voice.conversation import Conversation
from knowledge import Language
from knowledge.text import normalise

_BELGIUM = "belgium"
_AGO = 2
"""How many replies back Belgium may have been spoken of."""
_FEW = 12


class Asked(NamedTuple):
    """A topic, and what is asked of it in the words of its example questions."""

    topic: str
    question: Dict[Language, str]


_PLACES = Asked("duty_station", {"en": "How many partner countries does Belgium have?", "fr": "Combien de pays partenaires la Belgique a-t-elle ?"})
_HIRED = Asked("after_jpo", {"en": "Is a job guaranteed afterwards?", "fr": "Un emploi est-il garanti ensuite ?"})
_ALL = Asked("nationality", {"en": "Is it open to people of every nationality?", "fr": "Est-ce ouvert aux gens de toutes les nationalités ?"})
_OPENING = r"(?:(?:and|so|ok|but|then|well|et|alors|donc|mais|du coup) )*"
_HOW_MANY_COUNTRIES = re.compile(
    rf"{_OPENING}(?:(?:in|to|dans|vers|il|ils|y|ya|a|c est|est ce|ca fait|sont|tell me|dites moi|dis moi) )*(?:how many|combien(?: y (?:en )?a t il)? de|combien d) (?:different |partner )?(?:countries|pays|etats)(?: partenaires)?"
    r"(?: (?:then|alors|in all|en tout|in total|au total|is it|is that|are there|are they|there are|c est|ca fait|exactly|exactement|en fait|il y a|y a t il|donc|du coup|does (?:it|belgium|that)|fund|finance|en))*"
)
"""Asks how many countries there are, and not how many take part."""
_JOB = r"(?:hired|employed|a job|job|the job|kept|kept on|a post|taken on|embauche\w*|recrute\w*|un emploi|emploi|un poste|un job|un boulot|garde\w*|engage\w*|un cdi|cdi)"
_SURE = r"(?:for sure|guarante+\w*|garanti\w*|certain\w*|a coup sur|pour sur|assured?|assuree?|automatically|automatiquement|no matter what|d office|oblige)"
_HIRED_FOR_SURE = re.compile(rf"\b{_JOB}\b[^.?!]*\b{_SURE}\b|\b{_SURE}\b[^.?!]*\b{_JOB}\b")
_IF_FIT = re.compile(r"\b(?:if|si|criter\w+|conditions?|meet\w*|rempli\w*|eligib\w+|selection\w*|chances?|appl(?:y|ied|ying)|postul\w+|accepted|accepte\w*|not|pas)\b")
"""Asks whether one is taken as a JPO, or denies it."""
_EVERYBODY = re.compile(
    r"\b(?:accept\w*|takes?|taking|open (?:to|for)|welcomes?|admits?|prend\w*|pren(?:d|nent)|admet\w*|accueill\w*|ouverte?s? (?:a|pour))(?: (?:just|literally|really|vraiment|donc))? "
    r"(?:everybody|everyone|anybody|anyone|tout le monde|n importe qui|(?:all|any) nationalit\w+|toutes les nationalites)(?= (?:then|or|right|no|alors|ou|non|hein|from|de)\b|\W*$)"
)


def asked_loosely(text: str, conversation: Conversation) -> Optional[Asked]:
    """Return what ``text``, a message or a part of it, asks for in a few loose words; None where it asks in words of its own."""
    plain = " ".join(re.findall(r"\w+", normalise(text)))
    if len(plain.split()) > _FEW:
        return None
    if _HOW_MANY_COUNTRIES.fullmatch(plain) and _speaks_of_belgium(conversation):
        return _PLACES
    if _HIRED_FOR_SURE.search(plain) and not _IF_FIT.search(plain):
        return _HIRED
    return _ALL if _EVERYBODY.search(plain) else None


def _speaks_of_belgium(conversation: Conversation) -> bool:
    """Say whether the message names Belgium or a place of its posts, or names no programme after a message or an answer that did."""
    named = _pointing(conversation.entities)
    if named or conversation.values("programme"):
        return named
    return any(turn.about == [_BELGIUM] or _pointing(turn.mentioned) for turn in conversation.turns[:_AGO])


def _pointing(entities: List[Dict[str, Any]]) -> bool:
    return any(e["entity"] in ("programme", "person", "place") and e["value"] == _BELGIUM for e in entities)
