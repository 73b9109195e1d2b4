"""Tell in which language a message is written.

Three opinions are averaged: a character n-gram model trained on our own examples (knows SMS
spelling and the words of the field), ``langdetect`` restricted to English and French, and
function words with accents. A message that says nothing either way ("UNITAR", "ok", "29")
gets no language, so that it never flips a conversation.
"""
from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Dict, List, Literal, Optional, Sequence

import numpy as np
from langdetect import DetectorFactory, LangDetectException, detector_factory
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from bot.nlu.foreign import ForeignWords, vocabulary
from bot.nlu.ngrams import NGrams, learnt
from knowledge import load
from knowledge.model import LANGUAGES, Language
from knowledge.prose import evidence
from knowledge.text import normalise

DetectorFactory.seed = 0
_FOREIGN_LETTER = re.compile(r"[¿¡ñßãõåøłşğ]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_NEUTRAL = {
    "ok", "okay", "jpo", "ae", "unitar", "icc", "cpi", "un", "onu", "master", "phd", "llm", "stop", "menu", "jea", "apo", "iom", "oim", "fao", "ypp",
    "undp", "pnud", "unv", "vnu", "belgium", "belgique", "mali", "benin", "visa", "contact", "age", "source", "sources", "info", "infos", "lol", "hm", "mdr",
}
"""Words that both languages use: alone they say nothing of the language."""
_ACCENTED = re.compile(r"[àâçéèêëîïôùûü]", re.IGNORECASE)
"""So spelled, such a word is rather French: "âge", "Bénin"."""
_NAMES = {
    "en": {"english", "french", "spanish", "german", "arabic", "dutch", "italian", "portuguese", "fluent", "native", "tongue", "mother", "level"},
    "fr": {"anglais", "francais", "français", "espagnol", "allemand", "arabe", "neerlandais", "néerlandais", "italien", "portugais", "courant", "couramment", "maternelle", "niveau", "notions"},
}
"""Who tells what she speaks names the languages in the one that she writes: "C1 English, B2 French"."""
_FEW = 8
_OF_NAMES = 4
"""How many opinions such words are worth, in a message of few words."""
_YEARS = re.compile(r"(?<=\d) ?an\b(?! [a-z])", re.IGNORECASE)
"""The French year, not the English article: "g 27 an"."""
_CODED = re.compile(r"\b(?i:en|eng|engl|ang|angl|fr|fra|franc)\W{0,3}[a-cA-C][12]\b|\b[a-cA-C][12]\W{1,3}(?i:en|eng|engl|ang|angl|fr|fra|franc)\b|\b(?:EN|ENG|FR|FRA)\b")
"""A language in short, with its level or in capitals, which is written alike in both: "EN C1 / FR B1"."""
_UNSURE = 0.04
"""Where the other opinions together are surer than this, langdetect, the slowest of them, is not asked."""
_GROUP, _FAMILIAR = 3, 0.5
"""Of groups of so many letters, the share that words of our languages have; keys hit at random have a third."""
_OTHERS = {"es", "de", "it", "pt", "nl", "sv", "da", "no", "pl", "cs", "ro", "tr", "vi", "hu", "hr", "ca"}
"""Languages in Latin letters that are believed of langdetect; it takes SMS French for the rest."""


@dataclass(frozen=True)
class Detection:
    """The language of a message; ``other`` for a third language, None where it can't be told."""

    language: Optional[Literal["en", "fr", "other"]]
    confidence: float
    leaning: Optional[Language] = None
    """Where the language can't be told: the one whose letters it has rather ("belgique UNITAR"), for want of anything better."""


class LanguageDetector:
    """Combines the three opinions on a message."""

    def __init__(self, letters: Dict[str, Any], weights: np.ndarray, bias: float, known: List[str]) -> None:
        """Take what ``fit`` returns; loads langdetect's profiles once.

        weights, bias: what speaks for the second of the two languages, French.
        """
        self._names = {language: names | _names_of_countries()[language] for language, names in _NAMES.items()}
        self._letters, self._weights, self._bias = NGrams(**letters), weights, bias
        self._foreign = ForeignWords(known)
        _english_or_french()

    @staticmethod
    def fit(texts: Sequence[str], languages: Sequence[Language], further: Sequence[str]) -> Dict[str, Any]:
        """Learn from examples, normalised; returns the parts of a detector, to be stored.

        further: texts whose words belong to our languages too.
        """
        letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 4), min_df=2, sublinear_tf=True, lowercase=False)
        linear = LogisticRegression(C=30, max_iter=200).fit(letters.fit_transform(texts), languages)
        return {"letters": learnt(letters), "weights": linear.coef_[0], "bias": float(linear.intercept_[0]), "known": vocabulary([*texts, *further])}

    def detect(self, text: str) -> Detection:
        """Return the language of ``text`` with a confidence between 0.5 and 1."""
        text = _CODED.sub(" ", _YEARS.sub(" ans", text))
        words = _WORD.findall(text.lower())
        if not words:
            return Detection(None, 0.0)
        columns, weights = self._letters.weigh(normalise(text))
        own = 1 / (1 + float(np.exp(-(weights @ self._weights[columns] + self._bias))))
        leaning: Language = "fr" if own > 0.5 else "en"
        if all(normalise(w) in _NEUTRAL for w in words):
            return Detection(None, 0.0, "fr" if _ACCENTED.search(text) else leaning)
        if _foreign_script(text) or _foreign_letter(text) or self._foreign.speak(text):
            return Detection("other", 1.0)
        score = evidence(text)
        total = score["en"] + score["fr"]
        if not total and self._is_gibberish(text):
            return Detection(None, 0.0)
        function_words = score["fr"] / total if total else own
        guesses = [own, own, function_words]
        named = {language for language, names in self._names.items() if names & set(words)}
        if len(named) == 1 and len(words) <= _FEW:
            guesses += [float("fr" in named)] * _OF_NAMES
        if len(words) > 2 and _UNSURE < sum(guesses) / 3 < 1 - _UNSURE:  # on one or two words it is little better than chance
            guesses.append(_langdetect(text, _english_or_french()).get("fr", own))
        french = sum(guesses) / len(guesses)
        confidence = max(french, 1 - french)
        doubtful = confidence < 0.75 or (total <= len(words) / 6 and confidence < 0.88)
        if len(words) >= 4 and doubtful and not self._foreign.ours(text) and _is_third_language(text):
            return Detection("other", confidence)
        if confidence < (0.7 if len(words) <= 2 else 0.55):
            return Detection(None, confidence, leaning)
        return Detection("fr" if french > 0.5 else "en", round(confidence, 3))

    def _is_gibberish(self, text: str) -> bool:
        """Say whether most groups of letters in ``text`` stand in no example of either language."""
        groups = [group for group in self._letters.analyse(normalise(text)) if len(group) >= _GROUP]
        return sum(group in self._letters.vocabulary for group in groups) < _FAMILIAR * len(groups)


@lru_cache(maxsize=1)
def _names_of_countries() -> "dict[Language, set[str]]":
    """Return the countries and peoples, of one word each, that only one of the languages calls so: "Sénégal", "Cameroon"."""
    said = {language: {name.lower() for c in load().countries.values() for name in (c.name[language], *c.names[language], *c.demonyms[language])} for language in LANGUAGES}
    english, french = ({word for word in said[language] if _WORD.fullmatch(word)} for language in LANGUAGES)
    return {"en": english - french - {normalise(word) for word in french}, "fr": french - english}  # "benin" may lack its accent


@lru_cache(maxsize=1)
def _all_languages() -> DetectorFactory:
    detector_factory.init_factory()
    return detector_factory._factory


@lru_cache(maxsize=1)
def _english_or_french() -> DetectorFactory:
    """Return what detects as with these two as the only likely languages, without computing the other 53."""
    everything, pair = _all_languages(), DetectorFactory()
    pair.langlist = ["en", "fr"]
    english, french = map(everything.langlist.index, pair.langlist)
    neither = [0.0, 0.0]
    pair.word_lang_prob_map = {
        gram: [of[english], of[french]] if of[english] or of[french] else neither for gram, of in everything.word_lang_prob_map.items()
    }
    return pair


def _langdetect(text: str, languages: DetectorFactory) -> "dict[str, float]":
    detector = languages.create()
    detector.append(text)
    try:
        return {guess.lang: guess.prob for guess in detector.get_probabilities()}
    except LangDetectException:
        return {}


def _is_third_language(text: str) -> bool:
    return any(p > 0.9 for code, p in _langdetect(text, _all_languages()).items() if code in _OTHERS)


def _foreign_letter(text: str) -> bool:
    """Say whether ``text`` has a letter of neither language, in a word that is not a name in the midst of a sentence ("São Paulo")."""
    words = text.split()
    return any(_FOREIGN_LETTER.search(word) and not (word[0].isupper() and before[-1] not in ".!?") for before, word in zip([".", *words], words))


def _foreign_script(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    latin = sum("LATIN" in unicodedata.name(c, "") for c in letters)
    return bool(letters) and latin < len(letters) / 2
