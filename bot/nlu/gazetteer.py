"""Find programmes, countries, degrees, languages, ages and durations in a message.

spaCy's PhraseMatcher and Matcher over normalised text; names come from knowledge/.
"""
from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Dict, Iterable, List, Optional, Tuple

import spacy
from rapidfuzz import process
from rapidfuzz.distance import OSA
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import compile_infix_regex, filter_spans

from bot.nlu import patterns
from bot.nlu.compounds import compounds
from bot.nlu.entity import Entity
from bot.nlu.measures import Measures
from knowledge.degrees import DEGREE
from knowledge.spelling import mended, places
from knowledge.text import normalise
from knowledge import Knowledge, Language

_ONLY_AS_NAMES = {"us", "america", "amerique", "rca", "pole", "poles", "swede", "dane"}
"""Names that are other words as well: they count only with their capital."""
_DIRECTION = re.compile(r"^([SN])(?:outh|orth) ")
"""Begins a name that is written "S. Korean" as well."""
_NAMES = (("programme:",), ("person:",), ("place:",), ("country:", "nationality:"))
_WORDS = (("degree:",), ("language:",))
"""Kinds of phrases; those of different groups may overlap."""

_ORDINARY = {"belle", "belles", "beige", "beiges", "unitary"}
"""Words that are a slip away from a programme's name."""

_DOUBLE = re.compile(r"(.)\1")


class Gazetteer:
    """Recognises the entities of the domain in both languages at once."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Build the matchers from the names and demonyms in ``knowledge``."""
        self._nlp = spacy.blank("xx")
        infixes = list(self._nlp.Defaults.infixes or []) + [r"(?<=\d)(?=[a-z])", r"/", r"\(", r"\)", r":"]
        self._nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
        self._phrases = PhraseMatcher(self._nlp.vocab)
        self._values: Dict[str, Tuple[str, Any]] = {}
        self._fuzzy: Dict[str, str] = {}
        self._single: Dict[str, str] = {}
        names: Dict[Tuple[str, str], List[str]] = {}
        for programme, p in knowledge.programmes.items():
            for language in ("en", "fr"):
                for alias in [*p.aliases[language], p.name[language], p.full_name[language]]:
                    names.setdefault(("programme", programme), []).append(alias)
            if p.people:
                names[("person", programme)] = p.people
            if p.places:
                names[("place", programme)] = p.places
        for kind in ("country", "nationality"):
            for name, codes in _countries(knowledge, kind).items():
                names.setdefault((kind, "|".join(sorted(codes))), []).append(name)
        self._demonyms = {name: codes for name, codes in _countries(knowledge, "nationality").items() if " " not in name}
        for level, terms in DEGREE.items():
            names.setdefault(("degree", level), []).extend(terms)
        for code, terms in patterns.LANGUAGES.items():
            names.setdefault(("language", code), []).extend(terms)
        for (entity, value), aliases in names.items():
            self._add(entity, value, {normalise(alias).strip() for alias in aliases})
        self._measures = Measures(self._nlp)
        self._meant = lru_cache(maxsize=4096)(self._nearest)
        self._of_length = lru_cache(maxsize=64)(lambda length: [name for name in self._fuzzy if abs(len(name) - length) <= 1])

    def _add(self, entity: str, value: str, aliases: Iterable[str]) -> None:
        key = f"{entity}:{value}"
        self._values[key] = (entity, value.split("|") if entity in ("country", "nationality") else value)
        self._phrases.add(key, [self._nlp.make_doc(alias) for alias in sorted(aliases)])
        for alias in aliases:
            shortest = {"programme": 5, "person": 7, "country": 7, "nationality": 7}.get(entity, 99)
            if " " not in alias and len(alias) >= shortest:
                self._fuzzy.setdefault(alias, key)
                self._single.setdefault(_DOUBLE.sub(r"\1", alias), key)

    def find(self, text: str, language: Optional[Language] = None) -> List[Entity]:
        """Return the entities of ``text``, in order; ``language`` is that of number words in it."""
        plain = normalise(text)
        doc = self._nlp.make_doc(plain)
        found = self._phrase_entities(doc, _NAMES) + self._mended(plain)
        found = [e for e in found if plain[e.start : e.end] not in _ONLY_AS_NAMES or text[e.start : e.start + 2].istitle() or text[e.start : e.end].isupper()]
        found.extend(compounds(plain, found, self._demonyms))
        found.extend(self._misspelt(doc, found))
        return sorted(found + self._measures.find(plain, language), key=lambda e: (e.start, -e.end))

    def _mended(self, plain: str) -> List[Entity]:
        """Return the degrees and languages, however they are spelled."""
        right = mended(plain)
        place = places(plain, right)
        found = self._phrase_entities(self._nlp.make_doc(right), _WORDS)
        return [Entity(e.entity, e.value, *place(e.start, e.end)) for e in found]

    def _phrase_entities(self, doc: Doc, groups: Tuple[Tuple[str, ...], ...]) -> List[Entity]:
        spans = [Span(doc, a, b, label=key) for key, a, b in self._phrases(doc)]
        kept: List[Span] = []
        spans.sort(key=lambda span: span.label_.startswith("country:"))  # "suisse" is a demonym rather than a country
        for kinds in groups:
            kept += filter_spans([s for s in spans if s.label_.startswith(kinds)])
        return [self._named(s.label_, s) for s in kept]

    def _named(self, key: str, span: Span) -> Entity:
        entity, value = self._values[key]
        return Entity(entity, value, span.start_char, span.end_char)

    def _misspelt(self, doc: Doc, found: List[Entity]) -> List[Entity]:
        taken = {i for e in found if e.entity in ("programme", "person", "country", "nationality") for i in range(e.start, e.end)}
        entities = []
        for token in doc:
            if len(token) >= 5 and token.is_alpha and token.idx not in taken and (key := self._meant(token.text)):
                entities.append(self._named(key, doc[token.i : token.i + 1]))
        return entities

    def _nearest(self, word: str) -> Optional[str]:
        """Return the key of the name that ``word`` misspells; ``_meant`` remembers it for the words of late."""
        if word in _ORDINARY:
            return None
        if len(word) >= 7 and (key := self._single.get(_DOUBLE.sub(r"\1", word))):
            return key  # another letter is doubled: "morrocan"
        best = process.extractOne(word, self._of_length(len(word)), scorer=OSA.distance, score_cutoff=1)
        if not best or not (best[0][0] == word[0] or word[1:] == best[0]):  # "lunitar" lost its apostrophe
            return None
        key = self._fuzzy[best[0]]
        return key if len(word) >= 7 or key.startswith("programme") else None  # "finish" is not Finnish


def _countries(knowledge: Knowledge, kind: str) -> Dict[str, List[str]]:
    """Return normalised names ("country") or demonyms ("nationality") -> codes; several where it is ambiguous."""
    names: Dict[str, List[str]] = {}
    for code, country in knowledge.countries.items():
        own = {normalise(name) for spelled in country.names.values() for name in spelled} if kind == "nationality" else set()
        for words in (country.names if kind == "country" else country.demonyms).values():
            for word in words:
                short = _DIRECTION.sub(r"\1. ", word)
                plurals = {normalise(word + "s"), normalise(short + "s")} - own  # "Philippines" names the country rather than women of it
                for form in {normalise(word), normalise(short)} | plurals:
                    codes = names.setdefault(form, [])
                    if code not in codes:
                        codes.append(code)
    return names
