"""Age in completed years."""
from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import List, Optional, Tuple

from actions.reading.reading import NOTHING, Message, Reading
from knowledge.text import normalise

YOUNGEST, OLDEST = 15, 99
_MONTHS = ("janv|january", "fev|feb", "mars|march", "avr|apr", "mai|may", "juin|june", "juil|july", "aou|aug", "sep", "oct", "nov", "dec")
_DATE = re.compile(r"\b(\d{1,2})[ /.](\d{1,2})[ /.]((?:19|20)\d\d)\b")
_DAY = re.compile(r"\b(\d{1,2})(?:er|st|nd|rd|th)? (?:of )?[a-z]{3,}\.? (?:19|20)\d\d\b")
_BORN_SHORT = re.compile(r"\b(?:born|nee?|naissance|birth)\b[^\d]{0,12}(\d\d)\b(?![\d/.])")
_UNTIL = re.compile(r"^\W*(?:years? old |ans )?(?:until|till|up to|jusqu)\b")
"""Follows the age that one has now: "I'll be 31 until August"."""
_YOUNGER = re.compile(r"^\W*(?:younger|less|de moins|plus jeune)\b")
_OLDER = re.compile(r"^\W*(?:older|more|de plus|plus (?:age|vieu)\w*)\b")
_SELF = re.compile(r"\b(i m|im|i am|i have|j ai|j en ai|jai|my age|mon age|moi)\b")
_TAKEN_BACK = re.compile(r"\b(not|pas|no|non|limit\w*|limite)\b( \w+){0,2} $")


def read_age(message: Message, asked: bool, today: Optional[datetime.date] = None) -> Reading:
    """Return the age; ``impossible`` for a number that cannot be one."""
    today = today or datetime.date.today()
    born, exact = _birth(message, asked, today)
    if born is not None:
        return replace(_possible(born), approximate=not exact)
    wanted = {"age": 0, "coming_age": -1}
    if asked:
        if message.negative:
            return Reading(problem="impossible")
        wanted.update(number=0, duration=0)
        compared = _compared(message)
        if compared:
            return _possible(compared)
    said = [
        (e["start"], e["end"], int(e["value"]) + (0 if _UNTIL.match(message.after(e)) else wanted[e["entity"]])) for e in message.entities
        if e["entity"] in wanted and (e["entity"] != "duration" or e["value"] >= YOUNGEST)
    ]
    said = [place for place in said if place[2] >= 10] or said  # "un" in "un peu plus de 30 ans" is no age
    if not said:
        return NOTHING
    return _possible(_own(sorted(said), message))


def _compared(message: Message) -> Optional[int]:
    """Return the age of who is "two years younger than my brother, who is 30"."""
    spans = [e for e in message.entities if e["entity"] == "duration" and e["value"] < YOUNGEST]
    for span in spans:
        ages = [e for e in message.entities if e["entity"] in ("age", "number", "duration") and e is not span and YOUNGEST <= e["value"] <= OLDEST]
        sign = -1 if _YOUNGER.match(message.after(span)) else 1 if _OLDER.match(message.after(span)) else 0
        if sign and len(ages) == 1 and ages[0]["start"] > span["start"]:
            return int(ages[0]["value"] + sign * span["value"])
    return None


def _birth(message: Message, asked: bool, today: datetime.date) -> Tuple[Optional[int], bool]:
    """Return the age by date of birth, and whether it is exact: without a month it may be one less."""
    years = [int(year) for year in message.values("birth_year")]
    if not years and asked and not message.values("age", "coming_age"):
        years = [int(n) for n in message.values("number") if 1920 < n <= today.year]
        short = _BORN_SHORT.search(message.plain)
        if short and not years:
            two = int(short.group(1))
            years = [1900 + two if two > today.year % 100 else 2000 + two]
    dated = _DATE.search(message.plain)
    if not years and not (dated and asked):
        return None, True
    if dated:
        return _since(int(dated.group(3)), int(dated.group(2)), int(dated.group(1)), today), True
    month = next((n for n, name in enumerate(_MONTHS, 1) if re.search(rf"\b({name})", message.plain)), 0)
    day = _DAY.search(message.plain)
    return _since(years[0], month, int(day.group(1)) if day else 1, today), bool(month)


def _own(said: List[Tuple[int, int, int]], message: Message) -> int:
    """Return the age that the writer gives for herself, where several stand."""
    plain = normalise(message.text)
    kept = [p for p in said if not _TAKEN_BACK.search(plain[max(0, p[0] - 25) : p[0]])] or said
    own = [age for start, end, age in kept if _SELF.search(plain[max(0, start - 8) : end])]
    return own[-1] if own else kept[0][2]


def _since(year: int, month: int, day: int, today: datetime.date) -> int:
    """Return the completed years; without a month, the age reached this year."""
    if not 1 <= month <= 12:
        return today.year - year
    passed = (today.month, today.day) >= (month, day)
    return today.year - year - (0 if passed else 1)


def _possible(age: int) -> Reading:
    return Reading(int(age)) if YOUNGEST <= age <= OLDEST else Reading(problem="impossible")
