"""The statistical model behind intents: word and character n-grams and a sentence vector, one linear layer.

Chosen by benchmarks/nlu.py among the candidates listed there.
"""
from __future__ import annotations

from typing import Container, Dict, List, Sequence, Tuple

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from bot.nlu.encoder import encode
from knowledge.text import normalise

_OUTSIDE, _OUTSIDE_SURE = 6.0, 2.0
"""How many times likelier out_of_scope is taken to be, since its questions are of all kinds: the more so
where no other intent reaches half of the confidence."""
_SHARPNESS = 4.0
"""Turns the distances of the linear layer into confidences that mean what they say; see benchmarks/thresholds.py."""


class IntentModel:
    """Ranks the intents for a piece of text."""

    def __init__(self) -> None:
        """Make an untrained model."""
        options = {"min_df": 2, "sublinear_tf": True, "lowercase": False, "dtype": np.float32}
        self._characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), **options)
        self._words = TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"(?u)\w+", **options)
        self._linear = LinearSVC(C=1.0, class_weight="balanced", random_state=0)

    def fit(self, texts: Sequence[str], intents: Sequence[str]) -> "IntentModel":
        """Learn from examples."""
        plain = [normalise(text) for text in texts]
        self._characters.fit(plain)
        self._words.fit(plain)
        self._linear.fit(self._features(texts), intents)
        return self

    def rank(self, texts: Sequence[str]) -> List[List[Tuple[str, float]]]:
        """Return for each text (intent, confidence), the likeliest first; confidences add up to 1."""
        scores = self._linear.decision_function(self._features(texts)) * _SHARPNESS
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        names = self._linear.classes_
        scores /= scores.sum(axis=1, keepdims=True)
        outside = names == "out_of_scope"
        sure = scores[:, ~outside].max(axis=1) >= 0.5
        scores[:, outside] *= np.where(sure, _OUTSIDE_SURE, _OUTSIDE)[:, None]
        scores /= scores.sum(axis=1, keepdims=True)
        return [[(str(names[i]), float(row[i])) for i in np.argsort(-row)] for row in scores]

    @property
    def words(self) -> Container[str]:
        """Return the words, and pairs of words, that the training examples hold."""
        return self._words.vocabulary_  # type: ignore[no-any-return]

    def parts(self) -> Dict[str, object]:
        """Return the fitted scikit-learn parts, to be stored."""
        return {"characters": self._characters, "words": self._words, "linear": self._linear}

    @classmethod
    def of_parts(cls, parts: Dict[str, object]) -> "IntentModel":
        """Make a model of stored parts."""
        model = cls()
        model._characters, model._words, model._linear = parts["characters"], parts["words"], parts["linear"]
        return model

    def _features(self, texts: Sequence[str]) -> csr_matrix:
        plain = [normalise(text) for text in texts]
        dense = csr_matrix(encode(texts))
        return hstack([self._characters.transform(plain), self._words.transform(plain), dense], format="csr")
