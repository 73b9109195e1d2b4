"""Somebody checked before, meant by her nationality or by her turn: "my Swiss girl from before", "et la première ?"."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Dict, Optional, Tuple

from rasa_sdk import Tracker

from actions.history import as_typed
from actions.persons import SELF
from actions.profile import SKIPPED
from actions.pronouns import has_pronoun, may_be
from actions.reading import Message
from knowledge.clauses import Span, clauses
from knowledge.text import normalise

_NOUN = r"(?:girl|boy|guy|wom[ae]n|m[ae]n|lady|lad|one|person|student|pupil|candidate|applicant|client|case|fille|garcon|femme|homme|dame|monsieur|jeune|personne|etudiante?|eleve|candidate?|cliente?|cas|dossier)"
_AGO = r"(?:(?:from |of )?(?:before|earlier)|(?:from |of )(?:just now|a moment ago|the beginning|the start)|(?:d |de )?(?:avant|tout a l heure|tantot|tt a l heure|au debut|du debut)|precedente?)"
_MINE = re.compile(rf"\b(?P<whose>my|our|ma|mon|notre|the|la|le|l|that|cette|cet|ce) (?:(?:first|other|young|previous|premiere?|autre|jeune) )?(?P<noun>{_NOUN} )?$")
_AFTER = re.compile(rf"^(?P<noun> {_NOUN})?(?P<ago> {_AGO})?(?(ago)|(?(noun)(?! (?:visa|job|card|loan|permit|status)\b)|(?=\W*$|\W*[,.;:?!]| (?:with|avec|who|qui|is|would|could|can|may|might|does|has|est|serait|peut|pourrait|a|elle|il|she|he|for|pour|at|et|and|then|alors|now|maintenant|too|also|aussi|fine|ok|bonne?|eligible)\b)))\b|^(?=\W*$)")
_MY_OWN = ("my", "our", "ma", "mon", "notre")
_FIRST = re.compile(rf"\b(?:(?:my|our|the) first (?:{_NOUN})|(?:ma|mon|notre|la|le) (?:premiere?|1ere?) (?:{_NOUN})|(?:et |and |pour |for |what about |how about )(?:the first|la premiere|le premier)(?=\W*[,?!.]|\W*$| (?:is|would|could|can|est|serait|peut|pourrait|with|avec|elle|il)\b))\b")
_LAST = re.compile(rf"\b(?:the (?:one|{_NOUN}) {_AGO}|(?:celle|celui|(?:la|le|l|ma|mon|notre) {_NOUN}) {_AGO}|(?:my|our|the) previous (?:{_NOUN}))\b")
_BACK = re.compile(r"\b(?:back to|return(?:ing)? to|(?:let s |let us )?(?:go|do|take|check) (?:back )?(?:with |to )?|reven\w+ (?:a|sur)|revien\w* (?:a|sur)|retour (?:a|sur)|repren\w+(?: avec)?|pass\w+ a) $")


@dataclass(frozen=True)
class Described:
    """Whom a message describes, and where."""

    who: Optional[str]
    """Under which name her answers are kept; None where there are none."""
    facts: Dict[str, Any]
    """What is known of her."""
    hers: Message
    """What the message tells and asks of her."""
    rest: Message
    """What it tells and asks besides, of the one checked."""
    back: bool
    """Whether the check shall go back to her."""


def described(tracker: Tracker, message: Optional[Message] = None) -> Optional[Described]:
    """Return whom of those checked before a message describes, the last one by default; None where it describes nobody."""
    message = message or as_typed(tracker)
    aside = {who: facts for who, facts in (tracker.get_slot("set_aside") or {}).items() if who != SELF}
    if not aside and tracker.get_slot("person") in (None, SELF):
        return None
    found = _by_nationality(message, aside, tracker.get_slot("nationality") or []) or _by_turn(message, aside)
    if not found:
        return None
    who, span = found
    plain = normalise(message.text)
    begins = next(start for start, end in clauses(message.text) if start <= span[0] < end)
    hers = message.without([(0, begins), span])
    known = {name: value for name, value in aside.get(str(who), {}).items() if value not in (None, SKIPPED)}
    return Described(who, known, hers, message.without([(begins, len(message.text))]), bool(_BACK.search(plain[begins : span[0]])))


def _by_nationality(message: Message, aside: Dict[str, Dict[str, Any]], current: Any) -> Optional[Tuple[Optional[str], Span]]:
    """Return who is called by a nationality that the one checked does not have, and where: "ma Suissesse", "the Danish student"."""
    for entity in message.entities:
        if entity["entity"] not in ("nationality", "country") or len(entity["value"]) != 1 or entity["value"][0] in current:
            continue
        before, after = _MINE.search(message.before(entity)), _AFTER.match(message.after(entity, 60))
        tongue = any(e["entity"] == "language" and e["start"] == entity["start"] for e in message.entities)  # "my German is good"
        if not before or not after or (tongue or before["whose"] not in _MY_OWN) and not (before["noun"] or after["noun"] or after["ago"]):
            continue
        meant = [who for who, facts in aside.items() if entity["value"][0] in (facts.get("nationality") or [])]
        span = (entity["start"] - len(before.group()), entity["end"] + after.end())
        if len(meant) == 1:
            return meant[0], span
        if not meant and after["ago"]:
            return None, (entity["start"] - len(before.group()), entity["start"])
    return None


def _by_turn(message: Message, aside: Dict[str, Dict[str, Any]]) -> Optional[Tuple[Optional[str], Span]]:
    """Return who is called by when she was checked, and where: "my first student", "celle d'avant"."""
    plain, people = normalise(message.text), list(aside)
    for words, who in ((_FIRST, people[:1]), (_LAST, people[-1:])):
        found = words.search(plain)
        if found and who and (len(message.entities) or has_pronoun(plain)) and may_be(message, who[0]):
            return who[0], found.span()
    return None
