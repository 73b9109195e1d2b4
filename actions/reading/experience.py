"""Years of relevant experience."""
from __future__ import annotations

import datetime
import re

from actions.reading.reading import NOTHING, Message, Reading

MOST = 60
_EXPERIENCE = re.compile(r"\b(exp\w*|work\w*|job|emplo\w+|travail\w*|boulot|taff?e?|bosse\w*|carriere|pro)\b")
_NEARLY = re.compile(r"\b(almost|nearly|just under|not quite|less than|close to|pas loin de|quasi\w*|presque|bientot|pas tout a fait|un peu moins|moins de)\b")
_NONE = re.compile(r"\b(none|no|any|don t have|zero|nothing|never|not yet|nope|aucun\w*|pas|jamais|non|rien|0|fresh|just graduated|debutant\w*|beginner)\b")
_SINCE = re.compile(r"\b(?:since|depuis|started|began|commence|debute)\b(?: \w+){0,3}? ((?:19|20)\d\d)\b")
_ADDED = re.compile(r"\b(and|plus|then|et|puis|ensuite)\b|\+|,|\d (years?|ans?) \d")
_MONTHS = ("janv|january", "fev|feb", "mars|march", "avr|apr", "mai|may", "juin|june", "juil|july", "aou|aug", "sep", "oct", "nov", "dec")


def read_experience(message: Message, asked: bool, today: "datetime.date | None" = None) -> Reading:
    """Return the years as a number; ``impossible`` for a number that cannot be one."""
    if not asked and not _EXPERIENCE.search(message.plain):
        return NOTHING
    since = _SINCE.search(message.plain)
    if since:
        return _possible(_elapsed(int(since.group(1)), message.plain, today or datetime.date.today()), message)
    durations = message.values("duration")
    if durations:
        return _possible(sum(durations) if _ADDED.search(message.plain) else max(durations), message)
    if not asked:
        return Reading(0.0) if re.search(r"\b(no|without|sans|aucune|pas d) (work |professional |relevant )?exp", message.plain) else NOTHING
    if re.search(r"(?<!\w)[-−]\s?\d", message.text):
        return Reading(problem="impossible")
    numbers = message.values("number", "age", "coming_age")
    if numbers:
        return _possible(float(numbers[0]), message)
    return Reading(0.0) if _NONE.search(message.plain) else NOTHING


def _elapsed(year: int, plain: str, today: datetime.date) -> float:
    """Return the years since a year, or since a month of it where one is named."""
    month = next((n for n, name in enumerate(_MONTHS, 1) if re.search(rf"\b({name})", plain)), 0)
    return float(today.year - year) if not month else round(today.year - year + (today.month - month) / 12, 1)


def _possible(years: float, message: Message) -> Reading:
    if not 0 <= years <= MOST:
        return Reading(problem="impossible")
    if years and _NEARLY.search(message.plain):
        years -= 0.1
    return Reading(round(years, 2))
