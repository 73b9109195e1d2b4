"""What somebody states rather than asks: "JPOs are not staff, right?", "the limit is 30, I'm sure of it"."""
from __future__ import annotations

import re
from typing import Optional

from bot.voice.yes_no import begins_as_question, is_yes_no
from knowledge.text import normalise, sentences

_TAG = re.compile(
    r"\W+(?:(?:right|correct|true|yes|no|ok|eh|huh|am i right|(?:is|isn t) (?:that|it) (?:right|so|correct|true)|(?:is|are|do|does|did|was|were|can|will|have|has)(?:n? ?t)? (?:it|they|she|he|you|one|we)|"
    r"hein|non|oui|si|exacte?|vrai|i (?:think|believe|guess)|je (?:crois|pense)|parait il|n est ce pas|pas vrai|c est (?:bien )?(?:ca|cela|exact|juste|vrai)|est ce (?:bien )?(?:exact|juste|vrai|ca|cela)|d accord|on est d accord|(?:yes|oui) (?:or|ou) (?:no|non))\W*)$"
)
"""After a statement: it is to be confirmed."""
_COPULA = re.compile(r"\b(?:is|are|was|were|be|s|est|sont|etait|etaient|c est)$")
"""Such a word before it makes of a tag what is stated: "volunteering is ok?"."""
_SURE = re.compile(
    r"\b(?:i (?:m|am) (?:\w+ )?(?:sure|certain|positive)(?: (?:of|about) (?:it|that|this))?|im sure|for sure|(?:i|we) (?:have |ve )?(?:read|heard|saw|seen|know|checked)(?: (?:it|that|this))?(?: (?:on|in|at) \w+ \w+)?|"
    r"j en suis (?:\w+ )?(?:sure?|certaine?)|je suis (?:sure?|certaine?)(?: de (?:ca|cela|moi))?|(?:je l|j|je) ?(?:ai|avais) (?:lu|vu|entendu|appris|verifie)|je (?:le )?sais|(?:on|quelqu un) (?:me l|m) a dit)\b"
)
"""Vouches for what is stated."""
_FIRST = re.compile(r"\b(?:i|im|ive|my|mine|me|we|our|us|j|je|jai|mon|ma|mes|moi|m|nous|notre|nos|she|he|her|his|elle|il|sa|son|ses)\b")
"""The statement is on somebody, not on a programme."""
_NOT = re.compile(r"\b(?P<do>do|does|did) ?(?:not|n ?t)\b ?|(?<=can)not\b|\b(?P<be>is|are|was|were|has|have|can|could|will|would|must|may|should)(?:n t|nt| not)\b|\b(?:ne |n )(?=\w)|(?<=\w) pas\b")
_NEGATED = re.compile(r"not\b|(?<=\w)n t\b|\b(?:is|are|was|were|do|does|did|has|have|ca|wo|could|would|should)nt\b| pas\b")


def asserts(text: str) -> bool:
    """Say whether ``text`` states something of a programme that it vouches for, or states plainly: no question, and nothing on a person."""
    plain = " ".join(re.findall(r"\w+", _SURE.sub(" ", normalise(text))))
    return "?" not in text and not is_yes_no(text) and not begins_as_question(plain) and not _FIRST.search(plain)


def untagged(text: str) -> str:
    """Return a claim that is to be confirmed as a question, without its tag, whose "not" denies nothing: "it is 35, isn't it?" gives "it is 35?"."""
    tag = _TAG.search(normalise(text))
    predicate = bool(tag) and bool(_COPULA.search(normalise(text)[: tag.start()])) and not re.match(r"\s*[^\w\s]", tag.group())
    return f"{text[: tag.start()].rstrip()}?" if tag and tag.start() and not (predicate or begins_as_question(text) or _SURE.search(normalise(text))) else text


def undenied(text: str) -> Optional[str]:
    """Return the claim that ``text`` wants confirmed, without its "not"; None where it denies nothing, asks, or speaks of a person.

    "JPOs are not staff, right?" gives "JPOs are staff"; "Aren't JPOs staff?" only asks.
    """
    plain = normalise(text)
    tag = _TAG.search(plain)
    claim = text[: tag.start()] if tag else text.rstrip(" ?!.")
    denying = [part for part in sentences(claim) if _NEGATED.search(normalise(part))]
    if len(denying) != 1 or denying[0] != sentences(claim)[-1] or not (tag or "?" in text or _SURE.search(plain)):
        return None
    stated = normalise(denying[0])
    if len(_NEGATED.findall(stated)) != 1 or _NOT.match(stated) or begins_as_question(stated) or _FIRST.search(_SURE.sub(" ", stated)):
        return None
    kept, end = "", 0
    for found in _NOT.finditer(stated):
        kept += denying[0][end : found.start()] + (denying[0][found.start() : found.end("be")] if found.group("be") else "")
        end = found.end()
    return " ".join(f"{kept}{denying[0][end:]}".split()) + "?" if end else None
