"""Make spellings comparable without moving a character."""
from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import List, Sequence

_SEPARATORS = dict.fromkeys(map(ord, "'’`´‘-–—_"), " ")
_SENTENCE_END = re.compile(r"(?<=[.!?…;])\s+|\n+")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


@lru_cache(maxsize=4096)
def _fold(char: str) -> str:
    return unicodedata.normalize("NFD", char)[0].lower()[0]


@lru_cache(maxsize=1024)
def normalise(text: str) -> str:
    """Return ``text`` in lower case without accents, apostrophes and hyphens as spaces.

    Has the length of ``text``, so that offsets hold in both. A message is normalised by whatever reads it, hence the cache.
    """
    return "".join(map(_fold, text)).translate(_SEPARATORS)


def sentences(text: str) -> List[str]:
    """Split ``text`` at the ends of sentences and lines; parts without a letter or digit are dropped."""
    parts = (part.strip() for part in _SENTENCE_END.split(text))
    return [part for part in parts if _LETTER_OR_DIGIT.search(part)]


def joined(names: Sequence[str], language: str) -> str:
    """Return ``names`` as they are listed in a sentence of ``language`` ("en" or "fr"): "Canada, France and Mali"."""
    return f" {'and' if language == 'en' else 'et'} ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
