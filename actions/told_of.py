"""What the messages before tell of one person: of the writer, or of somebody of hers."""
from __future__ import annotations

import re
from typing import Any, Dict, List, Optional, Tuple

from rasa_sdk import Tracker

from actions.correcting import corrected
from actions.history import answered_on_interview, earlier_messages
from actions.gainsaid import gainsaid, without_gainsaid
from actions.in_question import KINDS
from actions.named import known_names, spelled_out
from actions.next_person import tells_profile
from actions.own_facts import own_facts
from actions.parts import take_apart, without_mentions, without_writer
from actions.persons import SELF, about, is_of_writer, relation, speaks_of_her
from actions.profile import cleared
from actions.pronouns import may_be
from actions.reading import Message, read
from actions.said import Sayings
from actions.shares import part_of, shares, tells
from actions.supposing import without_suppositions
from knowledge import kin
from knowledge.clauses import CLAIM, Span, clauses
from knowledge.text import normalise

_FACTS = ("age", "birth_year", "degree", "nationality")
_WORKED = re.compile(rf"\b(?:exp\w*|xp|work\w*|jobs?|emplo\w+|travail\w*|boulot\w*|boss\w+|taff\w*|career|carriere|lawyer|firm|cabinet|chez|{'|'.join(KINDS)})\b")
_HAS = re.compile(rf"\b(?:{CLAIM}|(?:she|he) ve|il a)\b")
"""Around a length of time that is told as work."""
_MY_PASSPORT = re.compile(r"\b(?:mon|ma|my) (?:passeport|passport|nationalite|citoyennete)(?: de)? $")
_MY, _PASSPORT_AFTER = re.compile(r"\bmy $"), re.compile(r"^ (?:passport|nationality|citizenship)\b")
_TURNS_BACK = re.compile(r"(?:(?:et|and|mais|but|while|alors que|tandis que) )*(?:elle|lui|he|she|him|her)\b")
"""Goes on with whom the message named before the writer."""


def told_of(sayings: Sayings, tracker: Tracker, who: str, by_name: bool = False) -> Dict[str, Any]:
    """Return the answers that the messages before the last one give of ``who``; by_name: only where they name her."""
    said: Dict[str, Any] = {}
    gone: Dict[str, List[Any]] = {}
    names = known_names(tracker)
    for message in (spelled_out(said_before, names) for said_before in earlier_messages(tracker)):
        later = gone
        gone = {name: [*gone.get(name, []), *values] for name, values in {**gone, **gainsaid(message, who)}.items()}
        part = _named_part(message, who) if by_name else _part_of(message, who)
        if part is None:
            continue
        part = without_suppositions(part)
        parts = take_apart(part)
        told = sayings.of(part, parts, None, cleared(), [], checks=False).filled
        if not _tells_of_work(parts.told):
            told.pop("experience_years", None)
        if "nationality" not in told and who == SELF and (passport := own_passport(part)):
            told["nationality"] = passport
        if "nationality" not in told and who != SELF and (hers := read("nationality", without_mentions(parts.told), asked=False)):
            told["nationality"] = hers.value  # "my brother is Belgian" is told of the one checked
        for name, value in without_gainsaid({**told, **corrected(parts.told, {})}, later).items():
            if name == "nationality":
                said[name] = list(dict.fromkeys([*said.get(name, []), *value]))
            elif name != "programme":
                said.setdefault(name, value)
    return said


def own_passport(message: Message) -> List[str]:
    """Return the nationalities that the writer names as hers, even in a question: "and UNITAR, with my Swiss passport?"."""
    named = [e for e in message.entities if e["entity"] in ("nationality", "country") and len(e["value"]) == 1]
    return [e["value"][0] for e in named if _MY_PASSPORT.search(message.before(e)) or _MY.search(message.before(e)) and _PASSPORT_AFTER.match(message.after(e))]


def _tells_of_work(told: Message) -> bool:
    """Say whether a length of time is told as somebody's work: "three years, goodness!" is not, among answers on something else."""
    if told.values(*_FACTS):
        return True
    plain = normalise(told.text)
    spans = [span for span in clauses(told.text) if any(span[0] <= e["start"] < span[1] for e in told.entities if e["entity"] == "duration")]
    return not spans or any(_WORKED.search(plain, *span) or _HAS.search(plain, *span) for span in spans)


def meant_by_her(message: Message, tracker: Tracker) -> Optional[str]:
    """Return whom "she" or "he" is in a message that names nobody: who was named last, unless the interview was spoken of since."""
    if relation(message) or not speaks_of_her(message) or answered_on_interview(tracker):
        return None
    named = (kin.relation(part.plain) for part in earlier_messages(tracker))
    return next((who for who in named if who and may_be(message, who)), None)


def of_writer(message: Message) -> Message:
    """Return what a message tells of the writer, where it tells of somebody of hers as well; all of it where it does not."""
    return (_only(message, own_facts(message)) or message) if relation(message) else message


def set_apart(message: Message, who: str) -> Optional[Message]:
    """Return what a message tells of ``who``, where it tells of the writer or of somebody else as well; None where it does not."""
    named = {found.lastgroup for found in kin.mentions(normalise(message.text))} - {None}
    return _named_part(message, who) if who in named and (len(named) > 1 or own_facts(message)) else None


def divided(message: Message, who: str, current: str) -> Tuple[Message, Optional[Message]]:
    """Return what a message that turns from ``current`` to ``who`` tells of her, and what it tells of ``current``, if anything: "a master, 3 years. Do my friend instead: 31, Italian"."""
    if SELF not in (who, current):
        found = shares(message, {who, current})
        before = [span for whose in (current, None) for span in found.get(whose, []) if tells(message, span)]
        if not any(tells(message, span) for span in found.get(who, [])):
            return message, None
        return message.without([*before, *found.get(current, []), *found.get(SELF, [])]), part_of(message, before) if before else None
    if who == SELF:
        return message, None
    if apart := set_apart(message, who):
        return apart, _only(message, own_facts(message))
    plain = normalise(message.text)
    place = next((found.start() for found in kin.mentions(plain) if found.lastgroup == who), 0)
    begin = max(plain.rfind(mark, 0, place) for mark in ".!?;\n") + 1
    facts = [e["start"] for e in message.entities if e["entity"] in (*_FACTS, "duration")]
    if not (any(start < begin for start in facts) and any(start > place for start in facts)):
        return message, None
    return message.without([(0, begin)]), message.without([(begin, len(message.text))])


def _part_of(message: Message, who: str) -> Optional[Message]:
    """Return what a message tells of ``who``; None where it tells nothing, or of others."""
    if apart := set_apart(message, who):
        return apart
    speaks_of = about(message)
    if speaks_of is None and not tells_profile(take_apart(message).told) or speaks_of is not None and (speaks_of == SELF) != (who == SELF):
        return None
    return message if who == SELF else without_writer(message)


def _named_part(message: Message, who: str) -> Optional[Message]:
    """Return what a message tells of ``who`` from where it names her, up to where it speaks of the writer or of somebody else; None without it."""
    if who == SELF:
        return _only(message, own_facts(message))
    plain, gone, of_her, found = normalise(message.text), [], False, False
    own = own_facts(message)
    alone = len({m.lastgroup for m in kin.mentions(plain)}) == 1
    for start, end in clauses(message.text):
        clause = " ".join(plain[start:end].split())
        named = next((m for m in kin.mentions(plain) if m.lastgroup and start <= m.start() < end), None)
        if named:
            of_her = named.lastgroup == who
        elif is_of_writer(clause) or (start, end) in own:
            of_her = False
        elif found and alone and _TURNS_BACK.match(clause):
            of_her = True  # "my husband and I: me, a master; him, a bachelor"
        if not of_her:
            gone.append((start, end))
        elif named:
            gone.append((start, named.end()))  # whoever is named by herself tells of nobody else
        found = found or of_her
    return message.without(gone) if found else None


def _only(message: Message, spans: List[Span]) -> Optional[Message]:
    """Return a message with nothing left but ``spans``; None without any."""
    bounds = [(0, 0), *sorted(spans), (len(message.text), len(message.text))]
    return message.without([(before[1], after[0]) for before, after in zip(bounds, bounds[1:])]) if spans else None
