"""Recognise a third language by its function words: spaCy's stop words of the languages that people try first.

A word that our own examples or a country's name hold says nothing: "para" does, "minister" does not.
"""
from __future__ import annotations

import re
from collections import Counter, defaultdict
from importlib import import_module
from typing import DefaultDict, FrozenSet, Iterable, List

from knowledge.text import normalise

_LANGUAGES = "es de it pt nl sv da nb fi pl cs ro tr hu hr id vi ca sk sl lt sq tl".split()
"""Those in Latin letters; other scripts show by themselves."""
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 3
_OURS = 0.75
_SHARE = 1 / 9
"""A message of so many words, of which so many are function words of one other language, is in that language."""


def words(text: str) -> List[str]:
    """Return the words of ``text``, normalised."""
    return _WORD.findall(normalise(text))


def vocabulary(texts: Iterable[str]) -> List[str]:
    """Return all words of ``texts``, normalised, each once."""
    return sorted({word for text in texts for word in words(text)})


class ForeignWords:
    """The function words of other languages that are no words of ours."""

    def __init__(self, known: Iterable[str]) -> None:
        """known: all words of the training examples and of the countries' names."""
        self._ours: FrozenSet[str] = frozenset(known)
        self._languages: DefaultDict[str, List[str]] = defaultdict(list)
        for code in _LANGUAGES:
            for word in {normalise(word) for word in import_module(f"spacy.lang.{code}.stop_words").STOP_WORDS} - self._ours:
                self._languages[word].append(code)

    def ours(self, text: str) -> bool:
        """Say whether nearly all words of ``text`` are words of our examples, whatever else they resemble."""
        said = words(text)
        return sum(word in self._ours for word in said) >= _OURS * len(said)

    def speak(self, text: str) -> bool:
        """Say whether ``text`` is in a third language."""
        said = words(text)
        spoken = Counter(code for word in said for code in self._languages.get(word, ()))
        most = max(spoken.values(), default=0)
        if most == 1 and (len(said) == _FEWEST or self.ours(text)):
            return False  # a slip: "im from kenya is it posible"
        return len(said) >= _FEWEST and most >= max(1, _SHARE * len(said))
