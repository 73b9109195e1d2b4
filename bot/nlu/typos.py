"""Mend words that no training example holds: "qualifcations" is meant to be "qualifications", "duree" to be "durée".

The sentence encoder takes a word that is misspelled, or has lost its accents, for another one.
"""
from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from typing import Dict, Iterable, List, Tuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.text import normalise

Usual = Dict[str, Tuple[str, int]]
"""Word without accents -> how it is usually spelled, and how often it was seen."""
_WORD = re.compile(r"[^\W\d_]+")
_SHORT, _LONG = 5, 9
"""Letters from which a word is mended, and from which two slips are."""
_SEEN = 3
"""How often a word must have been seen to be what another one was meant to be."""


def usual_spellings(texts: Iterable[str]) -> Usual:
    """Return how the words of ``texts`` are usually spelled, in lower case."""
    forms: Dict[str, "Counter[str]"] = defaultdict(Counter)
    for text in texts:
        for word in _WORD.findall(text.lower()):
            forms[normalise(word)][word] += 1
    return {plain: (counts.most_common(1)[0][0], sum(counts.values())) for plain, counts in forms.items()}


class Typos:
    """Mends texts by the words of the training examples."""

    def __init__(self, usual: Usual) -> None:
        """Take what ``usual_spellings`` returned for the training examples."""
        self._usual = usual
        self._by_letter: Dict[str, List[str]] = defaultdict(list)
        for plain, (_, seen) in usual.items():
            if seen >= _SEEN and len(plain) >= _SHORT - 1:
                self._by_letter[plain[0]].append(plain)
        self._meant = lru_cache(maxsize=4096)(self._nearest)

    def mend(self, text: str) -> str:
        """Return ``text`` with its words as they are usually spelled; what is like no known word stays."""
        return _WORD.sub(lambda found: self._meant(found.group()), text)

    def _nearest(self, word: str) -> str:
        plain = normalise(word)
        if plain in self._usual:
            return word if plain != word.lower() else self._usual[plain][0]
        if len(plain) < _SHORT:
            return word
        slips = 2 if len(plain) >= _LONG else 1
        near = process.extract(plain, self._by_letter[plain[0]], scorer=OSA.distance, score_cutoff=slips, limit=5)
        if not near:
            return word
        meant = min(near, key=lambda found: (found[1], -self._usual[found[0]][1]))[0]
        return self._usual[meant][0]
