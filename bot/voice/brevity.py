"""Words that ask for nothing by themselves: "in short", "svp", "et ... du coup"."""
from __future__ import annotations

import re

from knowledge.text import normalise

_LESS = re.compile(
    r"\b(?:(?:just )?in (?:short|brief|a word|one (?:word|line|sentence)|a nutshell)|short(?:er|ly)?|brief\w*|tl ?dr|summar\w*|to sum up|too long|"
    r"(?:donc )?en (?:bref|resume|gros|un mot|une phrase|deux mots)|bref|resume[rz]?|trop long\w*|plus court\w*)\b"
)
"""Words of somebody who wants it shorter."""
_OPENING = re.compile(r"^(?:(?:and|et|so|then|donc|alors|sinon|ok|okay|but|mais|btw|also|aussi|well|bon|ah|euh|pls|please|svp|stp|bjr|bonjour|hi|hello|thx|merci|thanks|d accord|i said|i asked|j ai dit|non mais)\W+)+")
_ENDING = re.compile(r"(?:\W+(?:du coup|alors|then|btw|svp|stp|pls|please|plz|vite|merci|thanks|thx|lol|mdr|hein|quoi|though|too|aussi))+(?=\W*$)")


def asks_less(text: str) -> bool:
    """Say whether a message asks for fewer words."""
    return bool(_LESS.search(normalise(text)))


def bare(text: str) -> str:
    """Return ``text`` without what stands around its question; all of it where nothing would be left."""
    plain = normalise(text)
    found = _LESS.search(plain)
    start, end = (found.end(), len(text)) if found and found.start() < len(text) / 2 else (0, found.start() if found else len(text))
    opening = _OPENING.match(plain[start:end].lstrip(" ,.:;"))
    start += len(plain[start:end]) - len(plain[start:end].lstrip(" ,.:;"))
    start += opening.end() if opening else 0
    ending = _ENDING.search(plain[start:end])
    end = start + ending.start() + len(plain[start:end][ending.end() :]) * 0 if ending else end
    return text[start:end].strip() or text
