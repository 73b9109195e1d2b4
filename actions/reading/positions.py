"""Languages that are named by their place: "the first one B1, the second C1", "B2 pour l'un (l'anglais), C2 pour l'autre"."""
from __future__ import annotations

import re
from typing import List, Tuple

Place = Tuple[int, str]
_ASKED = ("en", "fr")
"""The languages in the order of the question."""
_ONE = r"(?! (?:\w+ )?(?:lang|job|year|time|degree|annee|emploi|diplom))"
_FIRST = re.compile(rf"\b(?:first|former|1st|premiere?|1(?:er|ere|re))\b{_ONE}")
_SECOND = re.compile(rf"\b(?:second|latter|2nd|seconde|deuxieme|2(?:e|eme|nde?))\b{_ONE}")
_FIRST_TWO = re.compile(r"\b(?:first two|(?:deux|2) premi(?:er|ere)s)\b")
_OTHER = re.compile(r"\b(?:the other(?: one)?(?! \w+s\b)|l autre)\b")
_ALIKE = re.compile(r"\bl une? (?:comme|et|and|ou) (?:\w+ )?l autre\b|\bni l une? ni l autre\b")


def by_position(plain: str, named: List[Place]) -> List[Place]:
    """Return where languages are meant by their place, beside the ``named`` ones, in normalised text."""
    codes = [code for _, code in sorted(named)]
    mine = [code for code in _ASKED if code in codes]
    two = _FIRST_TWO.search(plain)
    if two:
        return [(two.start(), code) for code in codes[:2] if code in mine] if mine else [(two.start(), code) for code in _ASKED]
    first, second, other = _FIRST.search(plain), _SECOND.search(plain), _OTHER.search(plain)
    if first and second and len(mine) != 1:
        order = list(dict.fromkeys(code for code in codes if code in mine)) or _ASKED
        return [(first.start(), order[0]), (second.start(), order[1])]
    if len(mine) == 1 and other and not _ALIKE.search(plain):
        return [(other.start(), next(code for code in _ASKED if code not in mine))]
    return []
