"""Names given to people of the writer's: "my friend Paula" is meant wherever "Paula" stands later."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict, Optional, Set

from rasa_sdk import Tracker

from actions.history import as_typed, earlier_messages
from actions.names_alone import by_name_alone
from actions.reading import Message
from knowledge import kin
from knowledge.text import normalise

_NAME = re.compile(r"^[,:]? ?(?:s'appelle |called |named )?((?!(?:She|Elle|Can|Could|Has|Who|Qui|Est|Does|The|And|Age|Aged|Born|Née?)\b)[A-ZÀ-Ý][a-zà-ÿ]{2,})\b(?! (?:is|est) \w+ national)")
"""Right after somebody of the writer's: "my friend Ana"."""
_SMALL = re.compile(
    r"^[,:]? ?(?:called |named )?((?!(?:also|only|just|now|already|currently|still|really|always|never|who|that|which|she|he|then|here|there|too|both|often|abroad|back|from|with|and|the|one|\w+ly|said|says|told|thinks|home)\b)[a-z]{3,})"
    r"(?= (?:is|was|has|had|got|speaks|works|worked|studied|wants|and (?:[Ii]|me)\b)|'?s (?:a|an|\d|from)\b| ?, ?(?:who|he|she|\d))"
)
"""The same in small letters."""
_PETIT = re.compile(
    r"^[,:]? ?(?:s'appelle )?((?!(?:elle|lui|qui|aussi|encore|toujours|ne|cadet|proche|future?|ancien(?:ne)?|avocate?|medecin|médecin|prof|seule?|majeure?|mineure?|malade|enceinte|bilingue|riche|jeune|ado|chez|dans|avec|sans|pour|vient|veut)\b|"
    r"\w+(?:[éè]e?|ain[eé]e?|ment|iste|eur|euse|if|ive|ant|ante|ette|eau|elle|ique|phone|able|ible|al|ale|el|ier|i[eè]re|ais|aise|ois|oise|cien|cienne)\b)[a-zà-ÿ]{3,})(?= (?:est|a|avait|était|etait|parle|travaille|bosse|veut|vient|et moi)\b| ?, ?(?:qui|il|elle|\d))"
)
"""The same in French, where an adjective or a trade may stand there: "mon frère aîné a 30 ans"."""
_OF_MINE = re.compile(r"(?P<english>my|our)|(?:mon|ma|notre) ")
_KNOWN = re.compile(rf"\b(?:{kin.ANY}[,:]? ?(?:s appelle |called |named )?|(?:as|than|like|que|qu|comme|idem)(?: (?:with|for|pour|avec))? )$")
"""Before a name that tells again whose it is, or with whom somebody is compared."""
_BARE = re.compile(rf"(?:^|[.,!?;:\n]\s*|\b(?:and|et|but|mais)\s+)(?:(?:and|et|but|mais|no|non|so|now|the|la|le)\s+)*(?P<who>{kin.ANY})\b(?=\s*[:=]| (?:is|has|speaks|est|a|parle)\b)")
"""Somebody named without a "my": "daughter: 29, son: 36"."""
_PLURAL = re.compile(rf"\b(?!fils\b){kin.ANY}(?<=s)[,:]? ?$")
_MENTION = re.compile(rf"\b(?:my|our|ma|mon|notre) (?:\w+ )?{kin.ANY}[,:]? ?(?:s appelle |called |named )?$")


def known_names(tracker: Tracker) -> Dict[str, str]:
    """Return the names given to people, and who each is to the writer: {"Ana": "friend"}; no two share one."""
    found: Dict[str, str] = {}
    for message in [*reversed(list(earlier_messages(tracker))), as_typed(tracker)]:
        plain = normalise(message.text)
        for mention in kin.mentions(plain):
            name = _NAME.match(message.text[mention.end() :]) or _small(mention.group(), message.text[mention.end() :])
            taken = name and any(e["start"] < mention.end() + name.end(1) and e["end"] > mention.end() + name.start(1) for e in message.entities)
            if name and mention.lastgroup and not taken:  # "my student: Belgian, 28"
                _introduce(name.group(1), mention.lastgroup, found)
        for name in by_name_alone(message):
            _introduce(name, None, found)
    return found


def _introduce(name: str, who: Optional[str], found: Dict[str, str]) -> None:
    """Put a name to those ``found``, as ``who`` it is unless somebody else is that already."""
    if normalise(name) in map(normalise, found):
        return
    free = [who] if who and who not in found.values() else [stand_in for stand_in in kin.NAMED_ONLY if stand_in not in found.values()]
    if free:
        found[name] = free[0]


def _small(mention: str, after: str) -> Optional["re.Match[str]"]:
    """Return a name in small letters right after somebody of the writer's is named."""
    mine = _OF_MINE.match(mention)
    return (_SMALL if mine["english"] else _PETIT).match(after) if mine else None


def spelled_out(message: Message, known: Dict[str, str]) -> Message:
    """Return the message with what somebody is to the writer before each name that is ``known``: "forget Paula" as "forget my friend Paula"."""
    for name, who in known.items():
        place = 0
        while found := re.compile(rf"\b{re.escape(normalise(name))}\b").search(normalise(message.text), place):
            place = found.end()
            before = normalise(message.text[: found.start()])
            mention = _MENTION.search(before) if who in kin.NAMED_ONLY else None
            mention = None if mention and _several(mention.group()) else mention
            known_as = _KNOWN.search(before)
            if mention or not known_as or _several(known_as.group()):
                start = mention.start() if mention else found.start()
                message = _replaced(message, start, found.start(), f"my {who.replace('_', '')} ")
                place += start + len(f"my {who.replace('_', '')} ") - found.start()
    return message


def with_my(message: Message, people: Set[str]) -> Message:
    """Return the message with a "my" before each of ``people`` who is named without: "niece: bachelor's, nephew: PhD"."""
    for found in reversed(list(_BARE.finditer(normalise(message.text)))):
        if kin.relation(f"my {found['who']}") in people:
            message = _replaced(message, found.start("who"), found.start("who"), "my ")
    return message


def _several(words: str) -> bool:
    """Say whether words before a name are of several people, of whom it is the first: "my friends Ana and Tom"."""
    return bool(_PLURAL.search(words))


def _replaced(message: Message, start: int, end: int, words: str) -> Message:
    moved = [_moved(e, end, start + len(words) - end) for e in message.entities if not start <= e["start"] < end]
    return replace(message, text=f"{message.text[:start]}{words}{message.text[end:]}", entities=moved)


def _moved(entity: Dict[str, Any], place: int, by: int) -> Dict[str, Any]:
    return {**entity, "start": entity["start"] + by * (entity["start"] >= place), "end": entity["end"] + by * (entity["end"] > place)}
