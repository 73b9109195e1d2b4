"""Weigh the n-grams of one short text as scikit-learn's ``TfidfVectorizer`` does, at a tenth of its cost.

scikit-learn builds and checks matrices, made for thousands of texts; a chat has one at a time,
most of whose words were said before.
"""
from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import List, Tuple

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

_WORDS = 8192
"""Words whose n-grams are remembered."""


class NGrams:
    """The n-grams that a fitted vectorizer knows."""

    def __init__(self, fitted: TfidfVectorizer) -> None:
        """Take the vocabulary and weights of ``fitted``.

        It must use sublinear frequencies and keep the case of letters, as all vectorizers here do.
        """
        self._vocabulary = fitted.vocabulary_
        self._rarity = np.asarray(fitted.idf_, dtype=np.float32)
        self._analyse = fitted.build_analyzer()
        self._by_word = fitted.analyzer == "char_wb"  # such n-grams never reach into the next word
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
        return [place for gram in self._analyse(text) if (place := self._vocabulary.get(gram)) is not None]
