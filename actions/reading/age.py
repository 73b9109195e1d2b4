"""Age in completed years."""
from __future__ import annotations

import datetime
import math
import re
from dataclasses import replace
from typing import Any, Dict, List, Optional, Tuple

from actions.reading.periods import is_ago, is_an_age
from actions.reading.reading import NOTHING, Message, Reading
from knowledge.text import normalise

YOUNGEST, OLDEST = 15, 99
_MONTHS = ("janv|january", "fev|feb", "mars|march", "avr|apr", "mai|may", "juin|june", "juil|july", "aou|aug", "sep", "oct", "nov", "dec")
_DATE = re.compile(r"\b(\d{1,2})[ /.-](\d{1,2})[ /.-]((?:19|20)\d\d)\b")
_MONTH_NAME = r"(?:jan\w*|feb\w*|fev\w*|mar(?:s|ch)?|a[pv]r\w*|mai|may|jui?[nl]\w*|aou\w*|aug\w*|sept?\w*|oct\w*|nov(?:em\w*)?|dec(?:em\w*)?)"
_BORN_SHORT = re.compile(rf"\b(?:born|nee?|naissance|birth)\b[^\d]{{0,15}}(\d\d)\b(?![\d/.]| ?{_MONTH_NAME})(?:\W+(?:(?:euh|enfin|no|non|nan|sorry|pardon|wait|rather|plutot|i mean|in|en|make that|je veux dire)\W+)+(\d\d)\b)?")
"""A year of birth in two figures, and the one that corrects it: "née en mars 94, enfin non, 93"."""
_BORN = re.compile(r"\b(?:born|nee?|naissance|birth|class of|promo|de l an(?:nee)?|year)(?: (?:in|en|of|the|year|back|l|an|annee))*\W*$")
_ELDEST = 70
"""A bare number above this is a year of birth: "98"."""
_DAY = re.compile(rf"\b(\d{{1,2}})(?:er|st|nd|rd|th)? (?:of )?[a-z]{{3,}}\.? (?:19|20)\d\d\b|\b{_MONTH_NAME}\.? (?:the )?(\d{{1,2}})(?:st|nd|rd|th)?[ ,]+(?:of )?(?:19|20)\d\d\b")
"""The day of a date of birth, before or after its month."""
_BEFORE_MONTH = re.compile(rf"^(?:st|nd|rd|th|er)? ?(?:of |de )?{_MONTH_NAME}\b")
_AFTER_MONTH = re.compile(rf"\b{_MONTH_NAME} (?:the )?$|\b(?:birthday|anniversaire)\b[^.;,]{{0,20}}\b(?:the|on|le) $")
"""Around the day of a month, which is no age."""
_SHORT_OF = re.compile(r"^\W*(?:short|shy|away|off|to go|before|under|until|till|avant|de moins que|from)(?: (?:of|from|before|until|till|my|the|les|la|mes|avant))*\W*$")
_IN = re.compile(r"\b(?:in|dans) $")
_WAS = re.compile(r"\b(?:was|had|avais|turned|(?:ai|a) eu)(?: \w+)? ?$")
_MINUS_ONE = re.compile(r"^\W*(?:moins|minus) (?:une?|one|1)\b(?! (?:month|mois|week|semaine|day|jour))")
_STILL = re.compile(r"(?<!pas )(?<!not )\b(?:still|encore|toujours|for now|pour l instant|right now|currently|actuellement)(?: (?:only|que|just))? $")
_AT_PRESENT = re.compile(r"^\W*(?:years? old |yrs? old |ans )?(?:now|today|maintenant|aujourd hui|desormais|a present|these days|at present)\b")
_PRESENTLY = re.compile(r"\b(?:now|today|maintenant|aujourd hui|desormais|a present|these days)\b(?:\W+(?:i m|i am|im|am|it s|j ai|j en ai|jai|g|c est|aged?|at|bien|deja|already|a))*\W*$")
"""Around the age that one has now, beside one that one had: "got my bachelor at 21, am 23 now"."""
_UNTIL = re.compile(r"^\W*(?:years? old |ans )?(?:until|till|up to|jusqu)\b")
"""Follows the age that one has now: "I'll be 31 until August"."""
_YOUNGER = re.compile(r"^\W*(?:younger|less|de moins|plus jeune)\b")
_OLDER = re.compile(r"^\W*(?:older|more|de plus|plus (?:age|vieu)\w*)\b")
_THAN_ME = re.compile(r"^\W*(?:\w+ ){1,2}(?:than|que) (?:me|i|moi)\b")
"""After how much older or younger somebody else is: "two years older than me"."""
_SELF = re.compile(r"\b(i m|im|i am|i have|j ai|j en ai|jai|my age|mon age|moi)\b")
_AT_AN_EVENT = re.compile(
    r"\b(?:left|graduated|started|began|joined|moved|finished|quit|became|was|were|married|had|quitte|commence|debute|arrete|fini|obtenu|termine|mariee?|eu|etais|avais)\b[^.;,!?]{0,30}?(?:\b(?:at|a|when i was|quand j avais) )?$"
)
_WORDED_AT = re.compile(r"^(?:at|a|when)\b|^(?:j )?avais\b")
"""An age that somebody had when something happened: "I left the army at 26"."""
_AT_THE_AGE = re.compile(r"\b(?:at|a|aged?|when i was|quand j avais|(?:at|a) (?:the |l )?age (?:of|de)|i was|j avais|had)(?: (?:only|just|tout juste|seulement|a peine|the age of|l age de))* $")
_HAD = re.compile(r"\b(?:avais|avait|was)(?: \w+)? $")
_BACK_WHEN = re.compile(r"^\W*(?:(?:years? )?old )?(?:quand|lorsque?|when|at the time|back then|a l epoque)\b")
_BIRTHDAY = re.compile(r"^(?:st|nd|rd|th|er|e|eme)? ?(?:birthday|bday|b day|anniversaire|(?:birthday )?candles|bougies)\b")
_CELEBRATED = re.compile(r"\b(?:celebrated|blew|blown|(?:ai|avons|a) (?:deja )?souffle|vien(?:s|t) (?:\w+ )?d[e']?|venons de|had|was|passed|last|just|ago|yesterday|hier|(?:ai|a|avons|de|d) fete[er]?|derniere?|passe|il y a|turned|depuis|since|etait)\b")
"""A birthday that was, rather than one to come."""
_ABOUT_TO_BE = re.compile(r"\b(?:point d avoir|about to (?:be|hit|reach)|hitting|reaching|approaching|nearing|pushing|going on|approche|frise|bientot mes|(?:a )?(?:short|shy|just|little|bit|slightly|peu|legerement|juste|tout juste) (?:under|below|short of|moins(?: d)?|en dessous(?: d)?))(?: (?:de|d|my|the|mes|les))* $")
_LITTLE_OVER = re.compile(r"\b(?:bit|little|slightly|just|barely|tad|peu|juste|legerement|peine)(?: (?:more|over|above|older|plus|au dessus))(?: (?:than|de|d))?(?: (?:the|my|de|les|mes))* $")
_BOUND = re.compile(
    r"\b(?:under|below|over|above|beyond|(?:less|more|younger|older) than|at (?:most|least)|up to|max\w*|min\w*|not (?:yet|over|past)|(?:moins|plus|plus jeune|plus age\w*|dessous|dessus) (?:que|d)|(?:moins|plus|dessous|dessus)|sous|au (?:plus|moins)|pas encore(?: \w+){0,2}|inferieur\w*|superieur\w*)"
    r"(?: (?:the age of|la barre|l age|a|age|the|my|des|de|les|mes))* $"
)
"""Right before a number that only bounds an age: "under 32"."""
_SOMETHING = re.compile(r"^[- ]?(?:something|ish|odd|plus|et quelques|et des poussieres)\b(?! (?:ans|years))")
"""After a number that an age is only near: "30-something"."""
_IN_MONTHS = re.compile(r"^\s*(?:months?|mois)\b")
"""After a number that counts months: "I'm at 16 months here"."""
_BETWEEN = re.compile(r"\b(?:between|entre)(?: \w+){0,3} $")
_DECADE = re.compile(r"\b(?:teens|(?:twen|thir|for|fif)ties|(?:vingt|trent|quarant|cinquant)aine)\b")
_SPAN = re.compile(r"\d\d ?(?:-|to|a)? ?\d\d\b(?! ?(?:[./-]|years? of exp|ans d exp))")
_SPAN_BEGUN = re.compile(r"\b\d\d ?(?:-|to|a)? ?$")
_TAKEN_BACK = re.compile(r"\b(not|pas|no|non|limit\w*|limite)\b( \w+){0,2} $")


def read_age(message: Message, asked: bool, today: Optional[datetime.date] = None) -> Reading:
    """Return the age; ``impossible`` for a number that cannot be one."""
    today = today or datetime.date.today()
    born, exact = _birth(message, asked, today)
    if born is not None:
        told = [e["value"] for e in message.entities if e["entity"] in ("age", "number", "duration") and e["value"] in (born, born - 1)]
        return replace(_possible(int(told[-1]) if told and not exact else born), approximate=not (exact or told))  # "née en 93, ça fait 33"
    wanted = {"age": 0, "coming_age": -1}
    if asked:
        if message.negative:
            return Reading(problem="impossible")
        wanted.update(number=0, duration=0)
        compared = _compared(message)
        if compared:
            return _possible(compared)
    message = replace(message, entities=[e for e in message.entities if not (_is_day(message, e) or _is_past(message, e) or _IN_MONTHS.match(message.after(e)))])
    named = [e for e in message.entities if (e["entity"] in wanted or _before_coming(message, e)) and (e["entity"] != "duration" or e["value"] >= YOUNGEST)]
    if not named:
        named = [e for e in message.entities if is_an_age(message, e)]
    bounds = [e for e in named if _is_bound(message, e)]
    said = [(e["start"], e["end"], int(e["value"]) + _shift(message, e, wanted.get(e["entity"], 0))) for e in named if e not in bounds]
    said = [place for place in said if place[2] >= 10] or said  # "un" in "un peu plus de 30 ans" is no age
    if not said:
        return Reading(problem="unclear") if asked and (bounds or _DECADE.search(message.plain)) else NOTHING
    return _possible(_own(sorted(said), message))


def _shift(message: Message, entity: Dict[str, Any], usual: int) -> int:
    """Return what to add to the number said: "my 33rd birthday is in two weeks" makes her 32 now."""
    before, after = message.before(entity, 40), message.after(entity)
    if _UNTIL.match(after):
        return 0
    if entity["entity"] != "coming_age" and (_BIRTHDAY.match(after) and not _CELEBRATED.search(message.plain) or _ABOUT_TO_BE.search(before)):
        return -1
    return usual


def _before_coming(message: Message, entity: Dict[str, Any]) -> bool:
    """Say whether a bare number is the age before the one to come: "31, but turning 33 next year"."""
    return entity["entity"] == "number" and any(0 < coming - entity["value"] <= 2 and entity["value"] >= YOUNGEST for coming in message.values("coming_age"))


def _is_bound(message: Message, entity: Dict[str, Any]) -> bool:
    """Say whether a number only bounds an age: "under 32", "pas encore 35 ans", "entre 25 et 30"."""
    before = message.before(entity, 40)
    named = normalise(message.text)[entity["start"] : entity["end"]]
    if re.fullmatch(r"(?:une? |petite )*\w+aine", named) or (vague := _SOMETHING.match(message.after(entity))) and (entity["value"] % 10 == 0 or "ish" in vague.group()):
        return True
    if _BETWEEN.search(before) or _SPAN_BEGUN.search(before) or _SPAN.match(normalise(message.text)[entity["start"] :]):
        return True
    return bool(_BOUND.search(before)) and not _LITTLE_OVER.search(before) and not _ABOUT_TO_BE.search(before)


def _compared(message: Message) -> Optional[int]:
    """Return the age of who is "two years younger than my brother, who is 30"."""
    plain = normalise(message.text)
    for age in (e for e in message.entities if e["entity"] in ("age", "number") and e["value"] >= YOUNGEST and _MINUS_ONE.match(plain[e["end"] :])):
        return int(age["value"]) - 1  # "trente moins un"
    spans = [e for e in message.entities if e["entity"] in ("duration", "number") and 0 < e["value"] < YOUNGEST]
    for span in spans:
        for other in (e for e in message.entities if e["entity"] in ("age", "coming_age", "number", "duration") and YOUNGEST <= e["value"] <= OLDEST):
            if _SHORT_OF.match(plain[span["end"] : other["start"]]):
                return int(other["value"] - span["value"])  # "a year short of thirty"
            if span["entity"] == "duration" and _WAS.search(plain[: other["start"]]) and is_ago(message, span):
                return int(other["value"] + span["value"])  # "I was 25 two years ago"
            if span["entity"] == "duration" and span["end"] < other["start"] and _IN.search(plain[: span["start"]]):
                return int(other["value"] - math.ceil(span["value"]))  # "in two months I'll be 30"
        ages = [e for e in message.entities if e["entity"] in ("age", "number", "duration") and e is not span and YOUNGEST <= e["value"] <= OLDEST]
        after = message.after(span)
        sign = -1 if _YOUNGER.match(after) else 1 if _OLDER.match(after) else 0
        of_other = bool(_THAN_ME.search(after))
        if sign and len(ages) == 1 and not (of_other and _SELF.search(message.before(ages[0]) + plain[ages[0]["start"] : ages[0]["end"]])):
            return int(ages[0]["value"] + (-sign if of_other else sign) * span["value"])
    return None


def _birth(message: Message, asked: bool, today: datetime.date) -> Tuple[Optional[int], bool]:
    """Return the age by date of birth, and whether it is exact: without a month it may be one less."""
    years = [int(year) for year in message.values("birth_year")]
    if not years and asked and not message.values("age", "coming_age"):
        years = [int(n) for n in message.values("number") if 1920 < n <= today.year]
        twos = [int(e["value"]) for e in message.entities if e["entity"] in ("number", "age") and e["value"] < 100 and _is_year(message, e)]
        years = years or [_in_full(two, today) for two in twos[:1]]
    if (short := _BORN_SHORT.search(message.plain)) and (not years or short.group(2)):
        years = [_in_full(int(short.group(2) or short.group(1)), today)]
    dated = _DATE.search(message.plain)
    if not years and not (dated and asked):
        return None, True
    if dated:
        day, month = int(dated.group(1)), int(dated.group(2))
        return _since(int(dated.group(3)), *((day, month) if month > 12 else (month, day)), today), True  # "11/25/1999" has its month first
    month = next((n for n, name in enumerate(_MONTHS, 1) if re.search(rf"\b({name})", message.plain)), 0)
    found = _DAY.search(message.plain)
    return _since(years[0], month, int(found.group(1) or found.group(2)) if found else 1, today), bool(month)


def _in_full(two: int, today: datetime.date) -> int:
    """Return the year that two figures stand for."""
    return 1900 + two if two > today.year % 100 else 2000 + two


def _is_year(message: Message, entity: Dict[str, Any]) -> bool:
    """Say whether a number of two figures is a year of birth: "née en nonante", "98"."""
    if _BEFORE_MONTH.match(message.after(entity)):
        return False
    return entity["entity"] == "number" and entity["value"] > _ELDEST or bool(_BORN.search(message.before(entity)))


def _is_day(message: Message, entity: Dict[str, Any]) -> bool:
    """Say whether a number is the day of a month: "my birthday is 30 November"."""
    if entity["entity"] not in ("number", "age", "coming_age") or entity["value"] > 31 or re.search(r"\bans?$|\byears?( old)?$", normalise(entity.get("text") or "")):
        return False
    alone = normalise(message.text)[entity["start"]].isdigit()
    return bool(_BEFORE_MONTH.match(message.after(entity)) or alone and _AFTER_MONTH.search(message.before(entity, 40)))


def _is_past(message: Message, entity: Dict[str, Any]) -> bool:
    """Say whether an age is that at which something happened: "I left the army at 26"."""
    plain = normalise(message.text)
    at = bool(_WORDED_AT.match(plain[entity["start"] :])) or bool(re.search(r"\b(?:at|a) $", plain[: entity["start"]]))
    if entity["entity"] == "age" and _HAD.search(message.before(entity)) and _BACK_WHEN.match(message.after(entity)):
        return True
    return entity["entity"] in ("age", "number") and at and bool(_AT_AN_EVENT.search(message.before(entity, 50)))


def _own(said: List[Tuple[int, int, int]], message: Message) -> int:
    """Return the age that the writer gives for herself, where several stand."""
    plain = normalise(message.text)
    now = [age for start, _, age in said if _STILL.search(plain[:start])]
    now = now or [age for start, end, age in said if _AT_PRESENT.match(plain[end:]) or _PRESENTLY.search(plain[:start])]
    if now:
        return now[-1]
    said = [p for p in said if not _AT_THE_AGE.search(plain[: p[0]]) and not _WORDED_AT.match(plain[p[0] :])] or said
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
