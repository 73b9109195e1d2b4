"""The programmes' names as they stand in a question."""
from __future__ import annotations

import re

from knowledge import LANGUAGES, Knowledge
from knowledge.text import normalise

_OF_IT = re.compile(r"(?: s)? (?:s\b|jpos?|posts?|positions?|program\w*|contracts?|faq|page|assignments?|length|list|table|interview)\b|\W*(?:$|:)")
"""After a programme's name: it says of what something is."""


def programme_names(knowledge: Knowledge) -> "re.Pattern[str]":
    """Return what matches a programme's name, with its preposition, in normalised text."""
    names = {
        normalise(name) for p in knowledge.programmes.values() for lang in LANGUAGES
        for name in (*p.aliases[lang], p.name[lang], p.full_name[lang])
    }
    listed = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(rf"\b(at |for |in |of |a |pour |par |de |chez )?(the |le |la |l )?({listed})\b")


def without_names(text: str, names: "re.Pattern[str]") -> str:
    """Return ``text`` without what ``names`` matches; "?" where nothing is left."""
    for found in reversed(list(names.finditer(normalise(text)))):
        text = text[: found.start()] + text[found.end() :]
    return " ".join(text.split()) or "?"


def acts(text: str, names: "re.Pattern[str]") -> bool:
    """Say whether a programme that ``text`` names may be who does a thing ("the Court pays", "paid by UNITAR") rather than where it is done."""
    plain = normalise(text)
    return any(
        found.group(1) == "par " or found.group(1) is None and (plain.endswith(" by ", 0, found.start()) or not _OF_IT.match(plain, found.end()))
        for found in names.finditer(plain)
    )
