"""Find programmes, countries, degrees, languages, ages and durations in a message.

spaCy's PhraseMatcher and Matcher over normalised text; names come from knowledge/.
"""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Dict, Iterable, List, Optional, Set, Tuple

import spacy
from rapidfuzz import process
from rapidfuzz.distance import OSA
from spacy.matcher import Matcher, PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import compile_infix_regex, filter_spans
from text_to_num import alpha2digit

from bot.nlu import patterns
from knowledge.text import normalise
from knowledge import Knowledge, Language

_HALF = {"half", "demi", "demie"}
_ORDER = ["birth_year", "coming_age", "age", "duration", "number"]
_AGE_RANGE = range(15, 100)
_ONLY_AS_NAMES = {"us", "america", "amerique", "rca", "pole", "poles", "swede", "dane"}
"""Names that are other words as well: they count only with their capital."""
_ONE = {"un", "une", "one"}
_ABOUT = {"dizaine": "10", "douzaine": "12", "quinzaine": "15", "vingtaine": "20", "trentaine": "30", "dozen": "12"}
_ABOUT_SO_MANY = re.compile(r"\b(une |a |la )?(" + "|".join(_ABOUT) + r")( (d|de|of)\b)?")


@dataclass(frozen=True)
class Entity:
    """Something found in a message: what it is, its value, and where it stands."""

    entity: str
    value: Any
    start: int
    end: int

    def as_dict(self, text: str) -> Dict[str, Any]:
        """Return the entity in Rasa's form."""
        return {
            "entity": self.entity, "value": self.value, "start": self.start, "end": self.end,
            "text": text[self.start : self.end], "extractor": "Gazetteer",
        }


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
        names: Dict[Tuple[str, str], List[str]] = {}
        for programme, p in knowledge.programmes.items():
            for language in ("en", "fr"):
                for alias in [*p.aliases[language], p.name[language], p.full_name[language]]:
                    names.setdefault(("programme", programme), []).append(alias)
        for kind in ("country", "nationality"):
            for name, codes in _countries(knowledge, kind).items():
                names.setdefault((kind, "|".join(sorted(codes))), []).append(name)
        for level, terms in patterns.DEGREE.items():
            names.setdefault(("degree", level), []).extend(terms)
        for code, terms in patterns.LANGUAGES.items():
            names.setdefault(("language", code), []).extend(terms)
        for (entity, value), aliases in names.items():
            self._add(entity, value, {normalise(alias).strip() for alias in aliases})
        self._matcher = Matcher(self._nlp.vocab)
        for entity, token_patterns in (
            ("coming_age", patterns.COMING_AGE), ("age", patterns.AGE),
            ("duration", patterns.DURATION), ("birth", patterns.BIRTH), ("number", [[patterns.NUMBER]]),
        ):
            self._matcher.add(entity, token_patterns)

    def _add(self, entity: str, value: str, aliases: Iterable[str]) -> None:
        key = f"{entity}:{value}"
        self._values[key] = (entity, value.split("|") if entity in ("country", "nationality") else value)
        self._phrases.add(key, [self._nlp.make_doc(alias) for alias in sorted(aliases)])
        for alias in aliases:
            shortest = {"programme": 5, "country": 7, "nationality": 7}.get(entity, 99)
            if " " not in alias and len(alias) >= shortest:
                self._fuzzy.setdefault(alias, key)

    def find(self, text: str, language: Optional[Language] = None) -> List[Entity]:
        """Return the entities of ``text``, in order; ``language`` is that of number words in it."""
        plain = normalise(text)
        doc = self._nlp.make_doc(plain)
        found = [self._named(key, doc[a:b]) for key, a, b in self._phrase_spans(doc)]
        found = [e for e in found if plain[e.start : e.end] not in _ONLY_AS_NAMES or text[e.start : e.start + 2].istitle() or text[e.start : e.end].isupper()]
        found.extend(self._misspelt(doc, found))
        return sorted(found + self._measures(plain, language), key=lambda e: (e.start, -e.end))

    def _phrase_spans(self, doc: Doc) -> List[Tuple[str, int, int]]:
        spans = [Span(doc, a, b, label=key) for key, a, b in self._phrases(doc)]
        kept: List[Span] = []
        spans.sort(key=lambda span: span.label_.startswith("country:"))  # "suisse" is a demonym rather than a country
        for kinds in (("programme:",), ("country:", "nationality:"), ("degree:",), ("language:",)):
            kept += filter_spans([s for s in spans if s.label_.startswith(kinds)])
        return [(s.label_, s.start, s.end) for s in kept]

    def _named(self, key: str, span: Span) -> Entity:
        entity, value = self._values[key]
        return Entity(entity, value, span.start_char, span.end_char)

    def _misspelt(self, doc: Doc, found: List[Entity]) -> List[Entity]:
        taken = {i for e in found for i in range(e.start, e.end)}
        entities = []
        for token in doc:
            if token.is_alpha and len(token) >= 5 and token.idx not in taken:
                best = process.extractOne(token.text, self._fuzzy.keys(), scorer=OSA.distance, score_cutoff=1)
                short = best and len(token) < 7 and not self._fuzzy[best[0]].startswith("programme")  # "finish" is not Finnish
                if best and not short and (best[0][0] == token.text[0] or token.text[1:] == best[0]):  # "lunitar" lost its apostrophe
                    entities.append(self._named(self._fuzzy[best[0]], doc[token.i : token.i + 1]))
        return entities

    def _measures(self, plain: str, language: Optional[Language]) -> List[Entity]:
        spelled = _ABOUT_SO_MANY.sub(lambda m: _ABOUT[m.group(2)], plain)
        for lang in ([language] if language and len(plain.split()) > 2 else ["en", "fr"]):
            spelled = alpha2digit(spelled, lang, threshold=0)
        doc = self._nlp.make_doc(spelled)
        spans = [Span(doc, a, b, label=key) for key, a, b in self._matcher(doc)]
        read = sorted(
            ((span, entity) for span in spans if (entity := _measure(span, doc))),
            key=lambda pair: (-len(pair[0]), _ORDER.index(pair[1].entity), pair[0].start),
        )
        taken: Set[int] = set()
        found = []
        for span, entity in read:  # the longest first; of the same length, the most telling
            if not taken & set(range(span.start, span.end)):
                taken |= set(range(span.start, span.end))
                found.append(entity)
        if plain.strip(" .!?") not in _ONE:  # "une réponse" is no number
            found = [e for e in found if e.entity != "number" or e.value != 1 or "1" in plain]
        if spelled != plain:  # number words were replaced: the places are those of the whole message
            return [Entity(e.entity, e.value, 0, len(plain)) for e in sorted(found, key=lambda e: e.start)]
        return found


def _countries(knowledge: Knowledge, kind: str) -> Dict[str, List[str]]:
    """Return normalised names ("country") or demonyms ("nationality") -> codes; several where it is ambiguous."""
    names: Dict[str, List[str]] = {}
    for code, country in knowledge.countries.items():
        for words in (country.names if kind == "country" else country.demonyms).values():
            for word in words:
                for form in {word, word + "s"}:
                    codes = names.setdefault(normalise(form), [])
                    if code not in codes:
                        codes.append(code)
    return names


def _measure(span: Span, doc: Doc) -> Optional[Entity]:
    """Read one matched span as what its pattern says; None where the number does not fit."""
    digits = [float(t.text.replace(",", ".")) for t in span if re.match(r"^\d", t.text)]
    value = digits[0] if digits else 1.0
    after = doc[span.end : span.end + 4].text
    before = doc[max(0, span.start - 3) : span.start].text
    experience = bool(re.search(r"\b(exp|work|travail)", after)) or bool(re.match(r"(of|d|de) \w*exp", after))
    made: Any = None
    if span.label_ == "birth":
        made = int(digits[-1])
    elif span.label_ in ("age", "coming_age"):
        just = re.search(r"\b(viens|just|venons) ?(d )?(avoir|turned)?$", before) and span.label_ == "coming_age"
        made = int(value) if value in _AGE_RANGE and not experience and not just else None
    elif span.label_ == "duration":
        made = _years({t.text for t in span}, value, bool(digits))
    elif span.label_ == "number" and not before.endswith("+"):
        made = value
    if made is None:
        return None
    name = {"birth": "birth_year"}.get(span.label_, span.label_)
    return Entity(name, made, span.start_char, span.end_char)


def _years(words: Set[str], value: float, given: bool) -> float:
    """Return a duration in years; ``given`` says whether its number was written."""
    if words & set(patterns.MONTHS):
        return round(value / 12, 2)
    if words & set(patterns.WEEKS):
        return round(value / 52, 2)
    if not given and words & _HALF:
        return 1.5 if words & {"and", "et"} else 0.5
    if words & _HALF or "/" in words:
        return value + 0.5
    return value if given else (2.0 if "couple" in words else 1.0)
