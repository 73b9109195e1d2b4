"""Weigh the n-grams of one short text as scikit-learn's ``TfidfVectorizer`` does, at a tenth of its cost.

scikit-learn builds and checks matrices, made for thousands of texts; a chat has one at a time,
most of whose words were said before.
"""
from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Any, Dict, List, Tuple

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

_WORDS = 8192
"""Words whose n-grams are remembered."""


def learnt(fitted: TfidfVectorizer) -> Dict[str, Any]:
    """Return what a fitted vectorizer has learnt, in a form that JSON can hold: its n-grams in the order of their columns, how rare they are, and how it cuts a text.

    It must use sublinear frequencies and keep the case of letters, as all vectorizers here do.
    """
    options = {name: getattr(fitted, name) for name in ("analyzer", "ngram_range", "token_pattern", "lowercase")}
    return {"options": options, "ngrams": sorted(fitted.vocabulary_, key=fitted.vocabulary_.get), "rarity": fitted.idf_.tolist()}


class NGrams:
    """The n-grams that a vectorizer has learnt."""

    def __init__(self, options: Dict[str, Any], ngrams: List[str], rarity: List[float]) -> None:
        """Take what ``learnt`` returns."""
        self.vocabulary = {gram: column for column, gram in enumerate(ngrams)}
        """The column of each n-gram."""
        self.analyse = TfidfVectorizer(**{**options, "ngram_range": tuple(options["ngram_range"])}).build_analyzer()
        """Cuts a text into n-grams."""
        self._rarity = np.array(rarity, dtype=np.float32)
        self._by_word = options["analyzer"] == "char_wb"  # such n-grams never reach into the next word
        self._of_word = lru_cache(maxsize=_WORDS)(self._places)

    @property
    def number(self) -> int:
        """Return how many n-grams are known."""
        return len(self._rarity)

    def weigh(self, text: str) -> Tuple[np.ndarray, np.ndarray]:
        """Return the columns of the known n-grams in ``text``, and their weights."""
        places = [place for word in text.split() for place in self._of_word(word)] if self._by_word else self._places(text)
        counted = Counter(places)
        columns = np.fromiter(counted, np.intp, len(counted))
        weights = (np.log(np.fromiter(counted.values(), np.float32, len(counted))) + 1) * self._rarity[columns]
        return columns, weights / (np.sqrt(weights @ weights) or 1)

    def _places(self, text: str) -> List[int]:
        return [place for gram in self.analyse(text) if (place := self.vocabulary.get(gram)) is not None]
