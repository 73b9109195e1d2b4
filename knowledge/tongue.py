"""Clauses that ask for the language of the conversation: "back to English", "désolée, je reviens au français" tell of nobody's skill and of no nationality."""
from __future__ import annotations

import re
from typing import Optional

from knowledge.clauses import clauses
from knowledge.model import Language
from knowledge.text import normalise

_NAME = r"(?:(?P<fr>french|francais)|(?P<en>english|anglais))"
_WANTED = re.compile(
    r"(?:(?:ok|okay|well|bon|so|and|now|right|alors|et|mais|but|oh|oups|oops|allez|sorry|pardon|desolee?|excuse[rz]?|moi|please|let s|lets|let us|i m|im|i|we|je|j|me|on|ll|vais|will|d accord|actually|en fait|finalement) )*"
    r"(?:(?:go|going|switch\w*|get|chang\w*|turn|come|coming|repass\w+|pass\w+|revien\w+|reven\w+|retourn\w*|repren\w+|continu\w+|remet\w+) )?"
    r"(?:back (?:to|in|into)|(?:switch\w*|turn\w*|chang\w*) to|retour (?:a l|au|a|en)|(?:repass|revien|reven|retourn|repren|continu|remet)\w* (?:a l|au|a|en)|"
    r"(?:can you |could you |pouvez vous |peux tu |tu peux )?(?:say|repeat|tell|write|put|redi\w*|repet\w+|reecri\w+)(?: (?:it|that|this|me|again|once more|the same|same|thing|le|la|les|ca|cela|moi|meme|chose|encore|une fois)){0,4} (?:in|en)) "
    rf"{_NAME}(?: (?:now|then|please|pls|again|maintenant|svp|stp|alors|s il (?:vous|te) plait|here|ici|sorry|pardon|desolee?|for me|pour moi))*"
)


def asks_for_language(clause: str) -> Optional[Language]:
    """Return the language that ``clause`` asks to go on in, and does nothing else."""
    found = _WANTED.fullmatch(" ".join(re.findall(r"\w+", normalise(clause))))
    return None if not found else "fr" if found.group("fr") else "en"


def language_wanted(text: str) -> Optional[Language]:
    """Return the language that the last such clause of ``text`` asks for."""
    asked = [language for start, end in clauses(text) if (language := asks_for_language(text[start:end]))]
    return asked[-1] if asked else None
