"""Answers taken over from another person: "same degree as Ana", "le reste pareil", "same as me but 36"."""
from __future__ import annotations

import re
from typing import Any, Dict, List, Optional

from rasa_sdk import Tracker

from actions.history import as_typed
from actions.named import known_names
from actions.persons import SELF
from actions.profile import FIELDS
from actions.reading import Message
from actions.taking_back import NAMED
from knowledge import kin
from knowledge.clauses import Span
from knowledge.text import normalise

_WHO = r"(?P<who{0}>(?:my |our |ma |mon |the |la |le )?\w+)"
_SAME = re.compile(
    rf"\b(?:(?:the )?same (?P<field0>(?!as\b|than\b|like\b)\w+ )?(?:as|than|like) (?!before|above|usual|always|last|ever\w*|i\b|you\b|the (?:last|one|other))(?:with |for )?{_WHO.format(0)}|"
    rf"(?:(?:le |la |les )?memes? (?P<field1>\w+ )?(?:que|qu)\b|pareil(?:le)?s?(?: que| qu)|idem que|comme pour) ?(?!avant|d habitude|toujours|tout|j ai|je )(?:pour )?{_WHO.format(1)}|"
    r"(?P<rest>(?:the )?same (?:thing|profile|situation|case|story|background)(?: (?:as me|here|for (?:her|him)))? ?,? ?(?:but|except|only)|(?:la |le )?meme (?:chose|profil|situation|cas|parcours)(?: (?:que moi|pour (?:elle|lui)))? ?,? ?(?:mais|sauf)|(?:(?:all |tout )?(?:the |le )?(?:rest|reste)|everything else|all else|sinon|otherwise)(?: (?:is|s|est|c est|stays|reste))?(?: (?:the|le|la))? (?:same|pareil|identical|identique|idem|meme)|(?:pareil|idem|same) (?:sinon|otherwise|pour le reste|for the rest)))\b(?: (?:sinon|otherwise|pour le reste|for the rest)\b)?"
)
_LIKE = re.compile(r"\b(?:like|comme) (?:her|him|elle|lui|hers|his)\b")
"""Only compares, beside an answer that the message gives itself: "a PhD, like her"."""
_ME = {"me", "mine", "moi", "myself"}


def compared(message: Message) -> List[Span]:
    """Return where a message compares with somebody else, of whom it tells nothing by that."""
    plain = normalise(message.text)
    return [found.span() for words in (_SAME, _LIKE) for found in words.finditer(plain)]


def taken_over(tracker: Tracker, who: str, told: Dict[str, Any], persons: Dict[str, Dict[str, Any]], slots: Dict[str, Any], requested: Optional[str] = None) -> Dict[str, Any]:
    """Return the answers that ``who`` has in common with somebody else, as the last message says, and of which it tells nothing itself.

    persons: what is noted of each, the last one last.
    """
    message = as_typed(tracker)
    found = _SAME.search(normalise(message.text))
    if not found:
        return {}
    source = _source(tracker, found, [name for name in persons if name != who])
    if source is None:
        return {}
    named = (found.group("field0") or found.group("field1") or "").strip()
    fields = [name for name, words in NAMED.items() if named and re.search(words, named)] or ([requested] if named and requested in FIELDS else FIELDS[1:])
    return {name: value for name in fields if name != "programme" and name not in told and (value := persons[source].get(name)) is not None and (slots.get(name) is None or named)}


def named_before(tracker: Tracker, message: Message) -> Optional[str]:
    """Return who of the writer's was given the name that a message uses: "what was Ana missing?"."""
    words = set(re.findall(r"\w+", message.plain))
    return next((who for name, who in known_names(tracker).items() if normalise(name) in words), None)


def _source(tracker: Tracker, found: "re.Match[str]", others: List[str]) -> Optional[str]:
    named = found.group("who0") or found.group("who1") or ""
    if named in _ME:
        return SELF if SELF in others else None
    who = kin.relation(named) or next((of for name, of in known_names(tracker).items() if normalise(name) in named.split()), None)
    if who in others:
        return who
    return others[-1] if others and who is None else None
