"""Find ages, lengths of time, years of birth and other numbers, written in figures or in words."""
from __future__ import annotations

import re
from typing import Any, List, Optional, Set

from rapidfuzz import process
from rapidfuzz.distance import OSA
from spacy.language import Language as Pipeline
from spacy.matcher import Matcher
from spacy.tokens import Doc, Span
from text_to_num import alpha2digit

from bot.nlu import patterns
from bot.nlu.entity import Entity
from knowledge import Language
from knowledge.kin import ANY
from knowledge.spelling import mended, places

_HALF = {"half", "demi", "demie"}
_ORDER = ["birth_year", "coming_age", "age", "duration", "number"]
_AGE_RANGE = range(15, 100)
_ONE = {"un", "une", "one"}
_SPANS = (
    (re.compile(r"\b(?:a |un )?(?:quarter(?: of)?(?: a)? century|quart de siecle)\b"), "25 ans"),
    (re.compile(r"\b(?:half a century|(?:un )?demi siecle)\b"), "50 ans"),
    (re.compile(r"\b(?:half a dozen|(?:une )?demi douzaine)(?: (?:of|de|d))?\b"), "6"),
    (re.compile(r"\b(?:two|2) dozen(?: of)?\b"), "24"),
    (re.compile(r"\b(?:the )?big (?:3 0|three (?:0|o|oh|zero))\b"), "30"),
    (re.compile(r"\b(?:the )?big (?:4 0|four (?:0|o|oh|zero))\b"), "40"),
)
"""Round figures that have names."""
_ABOUT = {"dizaine": "10", "douzaine": "12", "quinzaine": "15", "vingtaine": "20", "trentaine": "30", "dozen": "12"}
_ABOUT_SO_MANY = re.compile(r"(?<!la )(?<!ma )\b(une |a )?(" + "|".join(_ABOUT) + r")( (d|de|of)\b)?")
_RUN_TOGETHER = re.compile(
    r"\b(twenty|thirty|forty|fifty|vingt|trente|quarante|cinquante)(one|two|three|four|five|six|seven|eight|nine|deux|trois|quatre|cinq|sept|huit|neuf)\b"
)
_GLUED_TO_FIGURE = re.compile(r"\b(g|jai|jai eu|im|age)(?=\d\d\b|\d\d ?ans)")
"""What a text message writes close up with the age: "g27 ans"."""
_TENS = r"(?:twenty|thirty|forty|fifty|vingt|trente|quarante|cinquante)"
_AFTER_TENS = re.compile(rf"\b({_TENS}[ -])([a-z]{{3,6}})\b")
_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "deux", "trois", "quatre", "cinq", "sept", "huit", "neuf")
_NO_UNITS = {"too", "for", "once", "ones", "fire", "sit", "set", "son", "dec"}
"""Words that look like a unit and may follow a number."""
_AND_A_HALF = re.compile(r"\b(?:an|nd|n) (?=a half\b)")
_FRENCH_ORDINAL = re.compile(r"\b([a-z]+?)ieme(?= anniversaire\b)")
_STEMS = {"neuv": "neuf", "cinqu": "cinq", "quatr": "quatre", "trent": "trente", "quarant": "quarante", "cinquant": "cinquante"}
"""What French ordinals are made of: "trentième anniversaire"."""
_STUDIES = re.compile(r"\b(masters?|m|licence|bachelors?|bac)( \+)?$")
"""What the number of a year of studies follows: "un master 1 an advanced degree" has no length of time."""
_WITHOUT = re.compile(r"\W*(?:(?:and|with|et|avec) )?(?:no|not|zero|0|without|sans|aucune?|pas)\b")
"""Denies the experience that follows: "23 ans aucune expérience" tells an age."""
_YEARS_OLD = re.compile(rf"\b(?:{ANY}|homme|garcon|personne|gars|type|jeune)s? d[e ]? ?$")
"""Whom a French age is told of: "mon fils de 23 ans", but not "un stage de 2 ans"."""
_TURNED = re.compile(r"\b(?:turned|(?:ai|a) (?:eu|fete)(?: mes)?) ?$")
_JUST_TURNED = re.compile(r"\b(viens|vient|just|venons|ai|a|avons)( (d|de))?( (avoir|turned))? ?$")


class Measures:
    """Reads the numbers of a message by the patterns of their units."""

    def __init__(self, nlp: Pipeline) -> None:
        """Build the matcher on the words of ``nlp``."""
        self._nlp = nlp
        self._matcher = Matcher(nlp.vocab)
        for entity, token_patterns in (
            ("coming_age", patterns.COMING_AGE), ("age", patterns.AGE),
            ("duration", patterns.DURATION), ("birth", patterns.BIRTH), ("number", [[patterns.NUMBER]]),
        ):
            self._matcher.add(entity, token_patterns)

    def find(self, plain: str, language: Optional[Language] = None) -> List[Entity]:
        """Return the numbers of normalised text; ``language`` is that of number words in it."""
        spelled = _in_figures(plain, language)
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
        place = places(plain, spelled)
        return [Entity(e.entity, e.value, *place(e.start, e.end)) for e in sorted(found, key=lambda e: e.start)]


def _in_figures(plain: str, language: Optional[Language]) -> str:
    """Write the number words of ``plain`` in figures; both languages are tried where the language is not known."""
    plain = _GLUED_TO_FIGURE.sub(r"\1 ", _AND_A_HALF.sub("and ", plain)).replace("½", " 1/2")
    about = _AFTER_TENS.sub(_unit, mended(_RUN_TOGETHER.sub(r"\1 \2", plain)))
    about = _FRENCH_ORDINAL.sub(lambda m: _STEMS.get(m.group(1), m.group(1)), about)
    for name, figure in _SPANS:
        about = name.sub(figure, about)
    about = _ABOUT_SO_MANY.sub(lambda m: _ABOUT[m.group(2)], about)
    if language and len(plain.split()) > 2:
        return str(alpha2digit(about, language, threshold=0))
    both = [alpha2digit(alpha2digit(about, first, threshold=0), second, threshold=0) for first, second in (("en", "fr"), ("fr", "en"))]
    return str(min(both, key=lambda text: len(re.findall(r"\d+", text))))  # "vingt six" is one number


def _unit(found: "re.Match[str]") -> str:
    """Mend the unit after tens, too short to be mended anywhere else: "thirty tow"."""
    word = found.group(2)
    near = None if word in _NO_UNITS else process.extractOne(word, [u for u in _UNITS if u[0] == word[0]], scorer=OSA.distance, score_cutoff=1)
    return found.group(1) + (near[0] if near else word)


def _measure(span: Span, doc: Doc) -> Optional[Entity]:
    """Read one matched span as what its pattern says; None where the number does not fit."""
    digits = [float(t.text.replace(",", ".")) for t in span if re.match(r"^\d", t.text)]
    value = digits[0] if digits else 1.0
    after = doc[span.end : span.end + 4].text
    before = doc[max(0, span.start - 3) : span.start].text
    experience = not _WITHOUT.match(after) and bool(re.search(r"\b(exp|work|travail)", after) or re.match(r"(of|d|de) \w*exp", after))
    made: Any = None
    if span.label_ == "birth":
        made = int(digits[-1])
    elif span.label_ in ("age", "coming_age"):
        just = span.label_ == "coming_age" and _JUST_TURNED.search(before)
        until = span.label_ == "coming_age" and re.match(r"\d", after)  # "27, soon 28": the first is the age
        made = int(value) if value in _AGE_RANGE and not experience and not just and not until else None
    elif span.label_ == "duration" and _YEARS_OLD.search(before) and value in _AGE_RANGE:
        return Entity("age", int(value), span.start_char, span.end_char)
    elif span.label_ == "duration" and not (span[-1].text == "an" and not experience and _STUDIES.search(before)):
        made = _years({t.text for t in span}, value, bool(digits))
    elif span.label_ == "number" and not before.endswith("+"):
        made = value
    if made is None:
        return None
    name = {"birth": "birth_year"}.get(span.label_, span.label_)
    if name == "coming_age" and _TURNED.search(before):
        name = "age"  # "I turned 25 in August"
    return Entity(name, made, span.start_char, span.end_char)


def _years(words: Set[str], value: float, given: bool) -> float:
    """Return a duration in years; ``given`` says whether its number was written."""
    if words & {*patterns.MONTHS, "m"}:
        return round(value / 12, 4)
    if words & set(patterns.WEEKS):
        return round(value / 52, 4)
    if words & set(patterns.SEMESTERS):
        return value / 2
    if words & set(patterns.QUARTERS):
        return value / 4
    if words & set(patterns.DECADES):
        return value * 10
    if not given and words & _HALF:
        return 1.5 if words & {"and", "et"} else 0.5
    if words & _HALF or "/" in words:
        return value + 0.5
    return value if given else (2.0 if "couple" in words else 1.0)
