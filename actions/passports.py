"""Questions on which of two nationalities to apply with, or whether one is lost with another: they are answered, and tell of no nationality."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Optional

from actions.parts import Parts
from actions.reading import Message
from knowledge.clauses import Span
from knowledge.text import normalise

TOPIC = "dual_nationality"
_ASKS = re.compile(r"\b(?:which|what|(?:du|au)?quel(?:le)?|lequel|laquelle|should|shall|must|do|can|dois|devrais|faut il|vaut il)\b[^.!?;\n]*[.!?;\n]*")
_WHICH = re.compile(r"^(?:which|what|(?:du|au)?quel(?:le)?|lequel|laquelle)\b")
_PASSPORT = re.compile(r"\b(?:passports?|passeports?|nationalit(?:y|e)|citizenship|citoyennete)\b")
_USE = re.compile(
    r"\b(?:us(?:e|ing)|apply|applying|choos\w+|pick|go (?:with|for|through)|present|show|prefer|utilis\w+|prend\w*|chois\w+|postul\w+|candidat\w*|passer|pass(?:e|er) par|presenter|privilegier|mettre)\b"
)
_ME = re.compile(r"\b(?:i|my|me|je|j|mon|ma|mes|dois|devrais)\b")
_OR = re.compile(r"\b(?:or|ou)\b")
_MENTION = re.compile(r"\b(?:the|my|mes|les|le|mon) (?:passports?|passeports?)(?: thing| question| issue)?\b[^.!?;\n]*\?")
_LOSS = r"(?:los(?:e|es|ing)|giv(?:e|ing) up|renounc\w+|keep|hold on to|perd\w*|renonc\w+|gard(?:e|er|era\w*)|conserv\w+)"
_LOSES = re.compile(
    rf"(?:^|[.!?;\n,]|\b(?:and|et|but|mais|so|donc)\b)\W*(?:(?:and|et|but|mais|so|donc|also|aussi|then|alors|ok|okay)\W+)*"
    rf"(?P<asked>(?P<opens>(?:do|does|would|will|must|should|can|could|have) (?:i|she|he|they|we|one)\b|est ce qu\w*|dois je|devrais je|faut il)?[^.!?;\n,]*?(?<!if i )(?<!if she )(?<!if he )(?<!si je )(?<!si elle )(?<!s il )\b{_LOSS}\b[^.!?;\n]*(?P<end>[.!?;\n]|$))"
)
"""Asks what becomes of a nationality that is held: "do I lose my Italian one if I become Belgian?"."""
_BECOMES = re.compile(r"\b(?:becom\w+|get\w*|tak(?:e|es|ing)|took|acquir\w*|devi?en\w*|pren\w+|obt\w+n\w*|acquer\w*|natural\w*|nationalit(?:y|e)s?|passports?|passeports?|citizenships?|citoyennetes?)\b")
_OTHERWISE = re.compile(r"\b(?:visas?|only|alone|seul\w*|program\w*|degrees?|diplom\w*|languages?|langues?)\b")


def asks_which(message: Message, held: Any) -> Optional[Span]:
    """Return where a message asks which passport to use, or whether one is lost; ``held``: the nationalities known of the person."""
    plain = normalise(message.text)
    several = isinstance(held, list) and len(held) > 1 or len({str(e["value"]) for e in message.entities if e["entity"] == "nationality"}) > 1
    for found in _ASKS.finditer(plain):
        asked = found.group()
        if _OTHERWISE.search(asked):
            continue
        names = [e for e in message.entities if e["entity"] in ("nationality", "country") and found.start() <= e["start"] < found.end()]
        between = len(names) > 1 and bool(_OR.search(asked))
        if _WHICH.match(asked):
            if between or _USE.search(asked) and _ME.search(asked) and (_PASSPORT.search(asked) or several):
                return found.span()
        elif _PASSPORT.search(asked) and _USE.search(asked) and _ME.search(asked) and between:
            return found.span()
    for found in _LOSES.finditer(plain):
        named = any(e["entity"] in ("nationality", "country") and found.start("asked") <= e["start"] < found.end() for e in message.entities)
        if (found["opens"] or found["end"] == "?") and named and _BECOMES.search(found["asked"]):
            return found.span("asked")
    mention = _MENTION.search(plain)
    if several and mention and not _OTHERWISE.search(mention.group()):
        return mention.span()
    return None


def without_question(parts: Parts, span: Span) -> Parts:
    """Return a message's parts, of which the question at ``span`` tells nothing."""
    return replace(parts, told=parts.told.without([span]), asked="", places=[])
