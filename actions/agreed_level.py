"""A level agreed to after a verdict that it alone holds up: "ok fine, excellent then, so yes?"."""
from __future__ import annotations

import re
from typing import Any, Dict

from actions.correcting import falls_short
from actions.reading import Message, Reading

_TOP = {
    "it_skills": re.compile(r"\b(?:excellente?s?|exelent\w*|expert\w*|perfect|parfaite?s?)\b"),
    "language_skills": re.compile(r"\b(?:excellente?s?|exelent\w*|perfect|parfaite?s?|proficient|fluent|courante?|bilingual|bilingue|c[12])\b"),
}
"""The level that is asked for, in words that are hardly said of anything else."""
_THEN = re.compile(r"\b(?:then|alors|donc|so be it|soit|disons|let s say|say)\b")
_SO = re.compile(r"\b(?:(?:so|then|now|and|donc|alors|et|du coup|maintenant|la) )+(?:(?:it s|its|is it|that s|c est|est ce|ca fait|i m|she s|he s) )?(?:(?:a|an|un) )?(?:yes|ok|okay|good|in|eligible|oui|bon|passe)\b|\b(?:yes|ok|oui|bon|good)(?: now| then| alors| maintenant)?\W*\?")
"""Asks for the verdict again."""
_THANKS = re.compile(r"\b(?:thank\w*|thx|merci)\b")
_FEW = 12
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*")


def agreed_level(message: Message, known: Dict[str, Any]) -> Dict[str, Reading]:
    """Return the one level of those ``known`` that falls short, where a few words put it higher, beside sentences that name something else; empty where they do not."""
    short = falls_short(known)
    message = Message(" ".join(part.group() for part in _SENTENCE.finditer(message.text) if not any(part.start() <= e["start"] < part.end() for e in message.entities)))
    if len(short) != 1 or len(message.plain.split()) > _FEW or _THANKS.search(message.plain):
        return {}
    if not _TOP[short[0]].search(message.plain) or not (_THEN.search(message.plain) or _SO.search(message.plain)):
        return {}
    if short[0] == "it_skills":
        return {"it_skills": Reading("excellent")}
    spoken = known["language_skills"]
    return {"language_skills": Reading({language: "proficient" for language in spoken})} if len(spoken) == 1 else {}
