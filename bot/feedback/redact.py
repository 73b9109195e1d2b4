"""Take the person out of what she wrote: names, addresses, numbers, dates of birth."""
from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import FrozenSet, List, Tuple

from bot.nlu.segments import is_question
from knowledge.loader import ROOT
from knowledge.text import normalise, sentences

LONGEST = 400
"""Characters kept of a message."""
_YOUNGEST = 14
"""A date longer ago than so many years may be a date of birth."""
_CONTACTS = re.compile(r"\S+@\S+\.\w+|(?<!\w)@\w+|\b(?:https?://|www\.)\S+|\b[\w-]+\.\w{2,}/\S+", re.IGNORECASE)
_DIGITS = re.compile(r"(?<!\w)(?!(?:19|20)\d\d ?[-/–] ?(?:19|20)\d\d\b|\d{1,2}[./-]\d{1,2}[./-]\d{4}\b|\d{4}-\d\d-\d\d\b)\+?\(?\d(?:[ .()/-]{0,2}\d){7,}(?!\w)|\b[A-Za-z]{0,3}\d{6,}\w*")
"""Telephone numbers, and numbers of passports and the like; no dates, and no two years."""
_MONTH = (
    r"(?:jan(?:uary|vier|v)?|feb(?:ruary)?|fev(?:rier|r)?|mar(?:ch|s)?|apr(?:il)?|avr(?:il)?|may|mai|june?|juin|july?|juil(?:let)?|aug(?:ust)?|aout|"
    r"sept?(?:ember|embre)?|oct(?:ober|obre)?|nov(?:ember|embre)?|dec(?:ember|embre)?)\.?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = [
    re.compile(rf"\b(?:\d{{1,2}}(?:st|nd|rd|th|er)? (?:of )?)?{_MONTH} (?:\d{{1,2}}(?:st|nd|rd|th)?,? )?{_YEAR}\b"),
    re.compile(rf"(?<![\d/.-])\d{{1,2}}(?P<sign>[./-])\d{{1,2}}(?P=sign)(?:{_YEAR}|\d\d)(?![\d/.-]?\d)"),
    re.compile(rf"(?<![\d/.-]){_YEAR}[./-]\d{{1,2}}[./-]\d{{1,2}}\b"),
    re.compile(rf"\b(?:born|birth\w*|dob|nee?|naissance)\b\D{{0,15}}{_YEAR}\b"),
]
"""Dates with a year, in words and in digits."""
_MY_NAME = re.compile(
    r"\b(?:my (?:full |first |last )?name(?: is| s)|im called|i(?: a)?m called|i am named|je m ?appelle|jm ?appelle|mon (?:pre)?nom (?:est|c est)|"
    r"(?:first |last |full )?name ?:|(?:pre)?nom ?:) *"
)
_NAME_WORDS = re.compile(r"[^\W\d_][\w'’.-]*(?: +(?!(?:and|et|i|je|j|from|de|im|who|qui|but|mais|can|is|am|a|un|une)\b)[^\W\d_][\w'’.-]*){0,2}", re.IGNORECASE)
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w'’-]+"
_CAPITALS = re.compile(rf"{_CAPITAL}(?: (?:(?:de|van|von|der|el|al|bin|da|du) )*{_CAPITAL})*")
_PRESENTS = re.compile(r"\b(?:i am|i m|im|je suis|this is|moi c est|here is|ici|regards|sincerely|cordialement|signed|mrs?|ms|miss|mme|mlle|m|dr|madame|monsieur)[ .,:]*$")
_PLACE = re.compile(r"\b(?:in|at|near|to|au|aux|en|a) $")


def redact(text: str) -> str:
    """Return ``text`` with [contact], [number], [date], [name] for what looks like one.

    Of a message that asks something only the sentences that ask are kept: the rest tells of the person.
    """
    asking = [part for part in sentences(text) if is_question(part)]
    kept = " ".join((" ".join(asking) or text).split())
    for spans, mark in ((_contacts, "[contact]"), (_numbers, "[number]"), (_dates, "[date]"), (_names, "[name]")):
        for start, end in reversed(spans(kept)):
            kept = f"{kept[:start]}{mark}{kept[end:]}"
    return kept[:LONGEST]


Spans = List[Tuple[int, int]]


def _contacts(text: str) -> Spans:
    return [match.span() for match in _CONTACTS.finditer(text)]


def _numbers(text: str) -> Spans:
    return [match.span() for match in _DIGITS.finditer(text)]


def _dates(text: str) -> Spans:
    """Return where dates stand that may be of birth; a deadline is no such date."""
    latest = date.today().year - _YOUNGEST
    found = [match for pattern in _DATES for plain in (text, normalise(text)) for match in pattern.finditer(plain)]
    spans = sorted({match.span() for match in found if match["year"] is None or int(match["year"]) <= latest})
    return [span for number, span in enumerate(spans) if not any(span[0] < end for _, end in spans[:number])]


def _names(text: str) -> Spans:
    """Return where names stand: after "my name is", or capitals that no word of knowledge/ explains."""
    plain = normalise(text)
    said = [_NAME_WORDS.match(text, match.end()) for match in _MY_NAME.finditer(plain)]
    spans = [match.span() for match in said if match]
    for match in _CAPITALS.finditer(text if not text.isupper() else ""):
        words = [word for word in re.finditer(r"[\w'’-]+", match.group()) if not _is_known(word.group())]
        before = plain[: match.start()]
        if not words or any(start <= match.start() < end for start, end in spans):
            continue
        presented = _PRESENTS.search(plain[: match.start() + words[0].start()])
        if presented or len(words) > 1 and not _PLACE.search(before):
            spans.append((match.start() + words[0].start(), match.end()))
    return sorted(spans)


def _is_known(word: str) -> bool:
    return all(part in _vocabulary() for part in normalise(word).split())


@lru_cache(maxsize=1)
def _vocabulary() -> FrozenSet[str]:
    """Return every word of the knowledge base: countries, organisations, and what questions are made of."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(ROOT.rglob("*.yml")))
    return frozenset(word for text in texts for word in re.findall(r"[^\W_]+", normalise(text)))
