"""The statistical model behind intents: word and character n-grams and a sentence vector, one linear layer.

Chosen by benchmarks/nlu.py among the candidates listed there.
"""
from __future__ import annotations

from typing import Any, Container, Dict, List, Sequence, Tuple

import numpy as np
from joblib import Parallel, delayed
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC
from sklearn.utils.class_weight import compute_class_weight

from bot.nlu.encoder import encode
from bot.nlu.ngrams import NGrams, learnt
from bot.nlu.typos import Typos, Usual, usual_spellings
from knowledge.text import normalise

_OUTSIDE, _OUTSIDE_SURE = 4.0, 1.5
"""How many times likelier out_of_scope is taken to be, since its questions are of all kinds: the more so
where no other intent reaches half of the confidence."""
_OUT_OF_SCOPE = "out_of_scope"
_WEIGHT = 3.0
"""How many times an example out of scope counts: they are of all kinds, and a balanced share is too little for them."""
_SHARPNESS = 4.0
"""Turns the distances of the linear layer into confidences that mean what they say; see benchmarks/thresholds.py."""

_PART = 2048
"""Texts that are encoded by one process at a time while training."""


class IntentModel:
    """Ranks the intents for a piece of text."""

    def __init__(self, characters: Dict[str, Any], words: Dict[str, Any], intents: List[str], weights: np.ndarray, bias: np.ndarray, spellings: Usual) -> None:
        """Take what two vectorizers have learnt, for each intent its weights (a row of ``weights``) and bias, and how the words of the training examples are spelled."""
        self._characters, self._words = NGrams(**characters), NGrams(**words)
        self.words: Container[str] = self._words.vocabulary
        """The words, and pairs of words, that the training examples hold."""
        self.typos = Typos(spellings)
        self._intents = intents
        self._outside = self._intents.index(_OUT_OF_SCOPE)
        starts = np.cumsum([self._characters.number, self._words.number])
        self._of_characters, self._of_words, self._of_vector = np.split(np.ascontiguousarray(weights.T), starts)
        """One row of weights for each feature."""
        self._bias = bias

    @staticmethod
    def fit(texts: Sequence[str], intents: Sequence[str]) -> Dict[str, Any]:
        """Learn from examples; returns the parts of a model, to be stored."""
        options = {"min_df": 2, "sublinear_tf": True, "lowercase": False, "dtype": np.float32}
        characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), **options)
        words = TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"(?u)\w+", **options)
        plain = [normalise(text) for text in texts]
        features = hstack([characters.fit_transform(plain), words.fit_transform(plain), csr_matrix(_encoded(texts))], format="csr")
        names = sorted(set(intents))
        weights = dict(zip(names, compute_class_weight("balanced", classes=np.array(names), y=intents)))
        weights[_OUT_OF_SCOPE] *= _WEIGHT
        features, of = features.astype(np.float64), np.array(intents)

        def boundary(name: str) -> Tuple[np.ndarray, float]:
            linear = LinearSVC(C=1.0, class_weight={True: weights[name], False: 1.0}, random_state=0).fit(features, of == name)
            return linear.coef_[0].astype(np.float32), float(linear.intercept_[0])

        found = Parallel(n_jobs=-1, prefer="threads")(delayed(boundary)(name) for name in names)  # what LinearSVC does with all intents, on every core
        return {
            "characters": learnt(characters), "words": learnt(words), "intents": names, "weights": np.array([row for row, _ in found]),
            "bias": np.array([bias for _, bias in found], dtype=np.float32), "spellings": usual_spellings(texts),
        }

    def rank(self, texts: Sequence[str]) -> List[List[Tuple[str, float]]]:
        """Return for each text (intent, confidence), the likeliest first; confidences add up to 1."""
        scores = np.array([self._scores(normalise(text), vector) for text, vector in zip(texts, encode(texts))]) * _SHARPNESS
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        scores /= scores.sum(axis=1, keepdims=True)
        others = scores.copy()
        others[:, self._outside] = 0
        scores[:, self._outside] *= np.where(others.max(axis=1) >= 0.5, _OUTSIDE_SURE, _OUTSIDE)
        scores /= scores.sum(axis=1, keepdims=True)
        return [[(self._intents[i], confidence[i]) for i in order] for confidence, order in zip(scores.tolist(), np.argsort(-scores).tolist())]

    def _scores(self, plain: str, vector: np.ndarray) -> np.ndarray:
        """Return the distance of each intent's boundary."""
        total = vector @ self._of_vector + self._bias
        for ngrams, weights_of in ((self._characters, self._of_characters), (self._words, self._of_words)):
            columns, weights = ngrams.weigh(plain)
            total += weights @ weights_of[columns]
        return total


def _encoded(texts: Sequence[str]) -> np.ndarray:
    """Encode many texts, on every core."""
    return np.concatenate(Parallel(n_jobs=-1)(delayed(encode)(texts[start : start + _PART]) for start in range(0, len(texts), _PART)))
