"""Work that is told beside a length of time, but not how long it took: "a year as a paralegal, plus some volunteering".

The years told are then the least that there may be. Once its length is told as well, it is added to them.
"""
from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Optional

from rasa_sdk import Tracker

from actions.further_work import IN_ALL, adds_work
from actions.history import earlier_messages
from actions.in_question import KINDS
from actions.reading import Message, read
from actions.reading.done_a_little import ACTIVITIES
from actions.reading.periods import periods
from actions.said import INSISTS
from actions.struck_out import TAKES_OUT
from actions.supposing import names_condition
from knowledge.clauses import Span, clauses
from knowledge.text import normalise

_SOME = (
    r"(?:two|three|[2-9]|deux|trois|some|a (?:little )?bit of|a little|a few|a couple of|several|various|a lot of|lots of|plenty of|much|many|other|another|an?|my|the|(?:un (?:petit )?)?peu d[eu]?|un peu|quelques|plusieurs|divers(?:es)?|beaucoup d[eu]?|pas mal d[eu]?|des|du|de l|de la|d autres|une?|mon|mes|le|les)"
)
_BESIDE = re.compile(rf"(?:\b(?:plus|and|et|then|puis|ainsi que|as well as|along with|besides|on top of|en plus d[eu]?|sans compter|ajouter)|[+&,])\W*(?:(?:also|aussi|then|puis|maybe|perhaps|possibly|probably|peut etre|sans doute|probablement|eventuellement|i did|i do|j ai fait|did|fait|of course|bien sur)\W+)*{_SOME} (?:\w+ )?(?P<what>{ACTIVITIES})")
"""Goes on from what was told to further work."""
_PLUS = re.compile(rf"(?:\bplus|\+)\W*(?:\w+ )?(?P<what>{ACTIVITIES})")
_NO = re.compile(r"\b(?:no|not|without|pas|sans(?! compter)|aucun\w*|never|jamais|including|dont|of which|y compris)\b[^,;.]*$")
_GONE = re.compile(rf"{TAKES_OUT.pattern}|\b(?:forget|oubli\w+|never ?mind|laiss\w+)\b")
"""Takes such work out again, or leaves it aside: "4 years, forget the volunteering"."""
_NEAR = 0.02
_GROWN = 16
"""From so many years on, a length of time may be an age."""


@dataclass(frozen=True)
class Untimed:
    """The years of work that a message tells, what else was worked, and where both are told."""

    years: float
    what: str
    span: Span


def untimed(message: Message) -> Optional[Untimed]:
    """Return the work of no known length that a message tells after some years; None where it tells none, or asks or supposes something."""
    plain, worked = normalise(message.text), periods(message)
    if not worked or "?" in message.text or names_condition(message) or IN_ALL.search(message.plain):
        return None
    last = worked[-1].end
    found = next((m for words in (_BESIDE, _PLUS) for m in words.finditer(plain, last) if not _NO.search(plain[last : m.start("what")])), None)
    reading = read("experience_years", message, asked=True)
    if found is None or not reading or reading.value >= _GROWN or any(last <= e["start"] and (e["entity"] == "duration" or not found.start() <= e["start"] < found.end()) for e in message.entities if e["entity"] in ("number", "duration")):
        return None
    return Untimed(float(reading.value), found["what"], (worked[0].start, found.end()))


def with_its_time(message: Message, tracker: Tracker) -> Message:
    """Return a message that tells how long such work took with the sum as its length: "the volunteering was ten months", after a year as a paralegal."""
    known, open_one = tracker.get_slot("experience_years"), tracker.get_slot("requested_slot") == "experience_years"
    lengths = [e for e in message.entities if e["entity"] == "duration"]
    if len(lengths) != 1 or untimed(message) or _GONE.search(message.plain) or names_condition(message) or not (isinstance(known, float) or known is None and open_one):
        return message
    before = next((told for earlier in earlier_messages(tracker) if periods(earlier) for told in [untimed(earlier)]), None)
    if before is None or known is not None and (abs(known - before.years) > _NEAR or adds_work(message, known, bool(INSISTS.search(message.plain)))):
        return message
    shorter = lengths[0]["value"] < before.years
    if IN_ALL.search(message.plain) and not shorter:
        return message
    if not (known is None and shorter or _names(before.what, message, lengths[0]["start"], in_clause=not shorter)) or any(abs(p.years - before.years) < _NEAR for p in periods(message)):
        return message
    summed = {**lengths[0], "value": round(before.years + float(lengths[0]["value"]), 2)}
    return replace(message, entities=[summed if e is lengths[0] else e for e in message.entities])


def _names(what: str, message: Message, place: int, in_clause: bool) -> bool:
    """Say whether a message names the kind of work ``what`` in the sentence of ``place``, or in its very clause."""
    kind = next((kind for kind in KINDS if re.search(rf"\b(?:{kind})\b", what)), re.escape(what.split()[-1].rstrip("s")) + r"s?")
    plain = normalise(message.text)
    if in_clause:
        return any(re.search(rf"\b(?:{kind})\b", plain[start:end]) for start, end in clauses(message.text) if start <= place < end)
    begins, ends = max(plain.rfind(mark, 0, place) for mark in ".!?;\n") + 1, min(at for mark in ".!?;\n" if (at := (plain + mark).find(mark, place)) >= 0)
    return bool(re.search(rf"\b(?:{kind})\b", plain[begins:ends]))
