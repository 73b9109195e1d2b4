"""Questions on what was noted of one field: "did you count two years?", "vous avez mis 1 an ou 4 ans ?"."""
from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, List, Mapping, Optional

from actions.parts import Parts
from actions.profile import FIELDS
from actions.reading import Message, read
from actions.taking_back import NAMED, never_said
from knowledge.clauses import Span, clauses
from knowledge.text import normalise

_YOU_NOTED = re.compile(
    r"\b(?:(?:did|have) (?:you|u|ya)(?: \w+){0,2}? (?:count\w*|put|not(?:e|ed)|wr[io]t\w*|take|taken|keep|kept|record\w*|register\w*|enter\w*|get|got|understood|understand|remov\w+|(?:take|taken|leave|left) (?:\w+ ){0,3}?out)|"
    r"(?:you|u)(?: ve| have| just| now)? (?:counted|put|noted|wrote|written|took|kept|recorded|registered|entered|understood)|"
    r"(?:vous|tu|t|v)(?: (?:l|les|me|m|en))? (?:avez|av|ave|as|a|ave[sz])(?: (?:bien|donc|juste|deja|finalement|quand meme|vraiment)){0,2} (?:compte\w*|mis|note[sr]?|retenu\w*|pris|garde[sr]?|ecrit|enregistre[sr]?|inscrit|compris|retire[sr]?|enleve[sr]?|supprime[sr]?)|"
    r"(?:avez vous|as tu|a tu)(?: (?:bien|donc|juste)){0,2} (?:compte\w*|mis|note[sr]?|retenu\w*|pris|garde[sr]?|ecrit|enregistre[sr]?|inscrit|compris)|"
    r"(?:do you|are you|you) (?:(?:still|now|really|actually) )*count(?:ing)? (?=(?:me (?:as |at )?)?(?:\d|one|two|three|four|five|a year)\b)|(?:do you|are you|you) still (?:have|having|us(?:e|ing)|put|show|say)|"
    r"(?:vous|tu)(?: (?:me|m|en))? (?:compte[sz](?: (?:toujours|encore|donc|bien|quand meme|maintenant))*|(?:gardez?|gardes|avez|as|utilise[sz]|prenez|prends|mettez|mets|notez|notes) (?:toujours|encore)) (?=(?:\d|une?|deux|trois|quatre|cinq)\b)|"
    r"(?:is|are|was|were|s) (?:(?:it|that|this|they|those|these) )?(?:(?:still|now|really|actually|properly) )?(?:noted|recorded|registered|written down|saved)|(?:c est|ils? sont|elles? sont|sont ils|est il|est ce|sont|est) (?:(?:bien|deja|toujours|encore|quand meme) )*(?:notee?s?|enregistree?s?|inscrite?s?|retenue?s?))\b"
)
"""Asks what the assistant did, where its clause is a question."""
_BUT_IF = re.compile(r"\W*(?:(?:but|and|mais|et|or) )?(?:what )?(?:(?:if|si)\b|s (?:il|elle|on)\b)|\W*(?:but|and|mais|et) (?:without|sans)\b")
"""After what is only told again, for the sake of a supposition: "you counted the internship, but if we leave it out?"."""
_FIELD_OF = {
    "duration": "experience_years", "age": "age", "degree": "degree", "nationality": "nationality", "country": "nationality", "language": "language_skills",
}
_OF_WORK = re.compile(r"\b(?:how many years|combien d ann?ees|army|armee|exp\w*|xp|work\w*|jobs?|intern\w*|stages?|volunt\w+|benevol\w+|travail\w*|boulot)\b")


_AS_SAID = re.compile(
    r"\b(?:(?:as|like|comme) )?(?:i|je l|je vous l|je te l|je|j)(?: (?:ve|have|had|ai|avais))?(?: (?:already|just|deja|bien|juste))* (?:said|told(?: you)?|mentioned|wrote|dit|ecrit|precise|indique|mentionne)(?: (?:it|that|you|so))?\b"
)
_SENTENCE = re.compile(r"[^.!?;\n]*\??")
_BESIDE = set(
    "before above earlier already avant plus haut tout a l heure deja ci dessus for the my about on of regarding concerning pour le la les l ma mon mes sur au sujet de du d en ce qui concerne no non ok well ben bah mais but oh euh it that ca cela "
    "age nationality nationalite degree diploma diplome exp experience work years annees languages language langue langues level niveau english french anglais francais it computer computers informatique studies etudes".split()
)
"""Words beside "as I said" that tell nothing."""


_FEW = 3
"""So few words hold a value and tell nothing of it."""


@dataclass(frozen=True)
class AskedOf:
    """Fields of which a message asks what was noted."""

    fields: List[str] = field(default_factory=list)
    spans: List[Span] = field(default_factory=list)
    """Where it asks."""


def asked_of_noted(message: Message, parts: Parts, requested: Optional[str] = None) -> AskedOf:
    """Return the fields of which a message asks what was noted, or says that they were told before, and where; requested: the open one."""
    plain = normalise(message.text)
    if never_said(message) is not None:
        return AskedOf()  # "why did you write 3 years? I never said that" wants it out
    if _AS_SAID.search(message.plain) and not message.entities and not set(re.findall(r"[a-z]+", _AS_SAID.sub("", message.plain))) - _BESIDE:
        told = [name for name, words in NAMED.items() if name != "programme" and re.search(words, message.plain)] or [name for name in (requested,) if name in FIELDS[1:]]
        return AskedOf(told, [(0, len(message.text))] if told else [])
    fields: List[str] = []
    spans: List[Span] = []
    before: List[str] = []
    begins = 0
    for start, end in clauses(message.text):
        end = max([end, *(e["end"] for e in message.entities if start <= e["start"] < end)])  # "2 ans et demi" is one
        asks = "?" in _SENTENCE.match(plain, start).group() or any(start < b and a < end for a, b in parts.places)
        clause = Message(message.text[start:end]).plain
        values = [_FIELD_OF[e["entity"]] for e in message.entities if e["entity"] in _FIELD_OF and start <= e["start"] < end]
        named = [name for name, words in NAMED.items() if name != "programme" and re.search(words, clause)]
        found = (["experience_years"] if _OF_WORK.search(clause) else []) or values or named
        if asks and not _BUT_IF.match(plain, end) and _YOU_NOTED.search(" ".join(re.findall(r"\w+", clause))) and (found or before):
            fields += found or before
            spans.append((start if found else begins, end))
        before, begins = ([], end) if plain[end - 1 : end] in ".!?;\n" else (found, start) if found else (before, begins)  # "and my 4 years, are they noted?"
    return AskedOf(list(dict.fromkeys(fields)), spans)


def only_repeated(message: Message, slots: Mapping[str, Any], requested: str) -> List[str]:
    """Return the fields, not the ``requested`` one, of which a few words only say again what is noted: "vietnamienne"."""
    told = {_FIELD_OF[e["entity"]] for e in message.entities if e["entity"] in ("nationality", "country", "degree")}
    tongue = requested == "language_skills" and message.values("language")
    if len(told) != 1 or told & {requested} or tongue or len(message.plain.split()) > _FEW or "?" in message.text:
        return []
    name = told.pop()
    return [name] if slots[name] is not None and read(name, message, asked=True).value == slots[name] else []
