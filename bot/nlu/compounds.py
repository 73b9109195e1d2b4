"""Nationalities put together: "franco-algérienne", "belgo-marocaine", "Anglo-Irish"."""
from __future__ import annotations

import re
from typing import List, Mapping

from bot.nlu.entity import Entity

_OWN_STEMS = {
    "franco": "francais", "anglo": "british", "germano": "allemand", "hispano": "espagnol", "luso": "portugais", "helvetico": "suisse",
    "sino": "chinois", "nippo": "japonais", "greco": "grec", "graeco": "grec", "americano": "american", "hiberno": "irish", "sudo": "sudanais", "indo": "indian",
    "malo": "malien", "nigero": "nigerien", "batavo": "neerlandais", "neerlando": "neerlandais", "magyaro": "hongrois", "turco": "turc", "russo": "russe",
}
"""First parts that no nationality begins with, or several do."""
_FIRST = re.compile(r"\b([a-z]{3,}o) (?=[a-z])")
_SHORTEST = 4


def compounds(plain: str, found: List[Entity], demonyms: Mapping[str, List[str]]) -> List[Entity]:
    """Return the nationality of each first part that stands right before a nationality of ``found``."""
    starts = {e.start for e in found if e.entity == "nationality"}
    entities: List[Entity] = []
    for match in _FIRST.finditer(plain):
        if match.end() in starts and (codes := _codes(match.group(1), demonyms)):
            entities.append(Entity("nationality", codes, match.start(1), match.end(1)))
    return entities


def _codes(first: str, demonyms: Mapping[str, List[str]]) -> List[str]:
    """Return the countries whose nationality begins like ``first`` without its "o"."""
    whole = _OWN_STEMS.get(first)
    if whole:
        return sorted(demonyms.get(whole, []))
    stem = first[:-1]
    if len(stem) < _SHORTEST:
        return []
    return sorted({code for name, codes in demonyms.items() if name.startswith(stem) for code in codes})
