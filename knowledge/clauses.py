"""Split a message into clauses: people string an answer and a question together without a full stop."""
from __future__ import annotations

import re
from functools import lru_cache
from typing import List, Tuple

from knowledge.text import normalise

Span = Tuple[int, int]
_SENTENCE = re.compile(r"[^.!?…;\n]*(?:[.,](?=\d)[^.!?…;\n]*)*[.!?…;\n]*")
CLAIM = (
    r"i have|i ve|i m|im|i am|i hold|i got|i speak|j ai|jai|g \d|g (?:un|une|deux)|je suis|jsuis?|chuis?|je parle|jparle|she is|she s|she has|he is|he s|he has|"
    r"elle a|elle est|elle n|il a \d|il est"
)
"""How somebody begins to tell of a person."""


def _after_no(words: str) -> str:
    """Return a pattern that matches where none of ``words``, divided by bars, stands right before: the clause goes on there."""
    return "".join(rf"(?<!\b{word})" for word in words.split("|"))


_NEW_CLAUSE = re.compile(
    r",\s+|:\s+|\s+-+\s+|\s+(?=(?:but|mais|and|nd|n|et|so|donc|alors|because|parce que|car)\b)|"
    rf"(?<=[a-z\d]){_after_no('what|how|when|where|why|if|que|ce|si|comment|ou|quand')}\s+(?=(?:can i|could i|am i (?:too|still|eligible|ok)|je peux|puis je|est ce que|eske)\b)|"
    rf"{_after_no('if|do|am|si|ce|qu|que|where|why|how long|comment|pourquoi|depuis quand|combien de temps')}\s+(?=(?:{CLAIM})\b)"
)


def clauses(text: str) -> List[Span]:
    """Return where the clauses of ``text`` stand."""
    return list(_clauses(text))


def sentences(text: str) -> List[Span]:
    """Return where the sentences of ``text`` stand."""
    return [found.span() for found in _SENTENCE.finditer(normalise(text)) if found.group().strip()]


@lru_cache(maxsize=1024)
def _clauses(text: str) -> Tuple[Span, ...]:
    """The check cuts each of the last messages again at every turn, hence the cache."""
    plain, found = normalise(text), []
    for sentence in _SENTENCE.finditer(plain):
        start = sentence.start()
        for brk in _NEW_CLAUSE.finditer(plain, sentence.start(), sentence.end()):
            found.append((start, brk.start()))
            start = brk.end()
        found.append((start, sentence.end()))
    return tuple((start, end) for start, end in found if re.search(r"[a-z0-9]", plain[start:end]))
