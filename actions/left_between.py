"""Ages and lengths of work that a message leaves between two figures: "between 33 and 36", "in my late twenties", "3 or 4 years".

Where the result is the same with both, the figure that decides is taken; where it is not, the exact one has to be asked.
"""
from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Callable, Dict, Iterator, List, Mapping, Optional

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.parts import take_apart
from actions.persons import OTHER, SELF, about, relation
from actions.profile import FIELDS, SKIPPED, statuses
from actions.reading import Message, read
from actions.reading.programme import ALL
from actions.reading.said import nearer
from actions.reading.study_lengths import without_study_lengths
from actions.reading.topics import COMPUTERS
from actions.supposing import supposed, supposes_outright
from actions.untimed_work import untimed, with_its_time
from actions.with_and_without import sides_of
from knowledge import load
from knowledge.clauses import Span, clauses
from knowledge.text import normalise

Take = Callable[[Message, CollectingDispatcher, Tracker], List[EventType]]
Ask = Callable[[Dict[str, Any], Dict[str, Any]], List[EventType]]
_UNIT = r"(?:years?(?: old)?|yrs?|ans?|annees?)"
_TO = re.compile(rf"\s*{_UNIT}?\s*(?:,\s*(?=or|ou|soit|voire))?\b(?:to|or|ou|soit|a|voire|maybe|peut etre|(?P<and>and|et))\b\s*(?:(?:maybe|even|perhaps|else|peut etre|meme|voire|bien|alors|soit) )?\s*")
"""Between the two figures."""
_DASH = re.compile(rf"\s*{_UNIT}?\s*[-–—/]\s*")
_LED = re.compile(r"(?:(?:a|to) )?")
"""An age may be found with the word before it: "31 à 37 ans"."""
_BETWEEN = re.compile(r"\b(?:between|entre)(?: (?:about|around|environ|maybe|peut etre))? $")
_AFTER = re.compile(rf"\s*{_UNIT}\b")
_TENS = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50, "vingt": 20, "trent": 30, "quarant": 40, "cinquant": 50}
_DECADE = re.compile(
    r"(?:\b(?:in|dans|à|a) (?:my|her|his|their|the|la|ma|sa) )?\b(?:(?P<part>early|mid|middle|late|debut|milieu|fin)(?: |-)?(?:(?:of|de|my|the|la|l) ?)*)?"
    r"(?:(?P<ten>(?:twent|thirt|fort|fift)(?=ies\b)|(?:vingt|trent|quarant|cinquant)(?=aine\b))(?:ies|aine)|(?P<tens>[2-5]0) ?s)\b(?! d\b)"
)
_PARTS = {"early": (0, 3), "debut": (0, 3), "mid": (4, 6), "middle": (4, 6), "milieu": (4, 6), "late": (7, 9), "fin": (7, 9)}
_SOMETHING = re.compile(r"[- ]?(?:something|odd|et quelques)\b(?: (?:ans|annees|years))?")
_SENTENCE = re.compile(r"(?:[^.!?;\n]|\.(?=\d))*\??")
_AGES, _WORK = range(15, 100), 18
_WIDEST = 15
_DEGREES = ("first", "advanced")
_WHY = re.compile(r"\b(?:why|pourquoi|pourkoi|pk|pq|matter\w*|import\w*)\b")


@dataclass(frozen=True)
class Between:
    """A field whose value a message leaves between two."""

    field: str
    low: float
    high: float
    span: Span
    open: bool = False
    """Whether the higher value is only the most that there may be."""


def left_between(message: Message, slots: Mapping[str, Any], requested: Optional[str]) -> Optional[Between]:
    """Return the one field that a message leaves between two values."""
    if (requested in (None, "age", "nationality", "experience_years") or isinstance(slots["experience_years"], float)) and not supposes_outright(message) and (sides := sides_of(message)) and "?" not in _SENTENCE.match(message.text, sides.span[0]).group():  # type: ignore[union-attr]
        return Between("experience_years", sides.without, sides.full, sides.span)
    answered = requested in FIELDS and "?" not in message.text and not supposes_outright(message)  # "let's say 30 to 33"
    if not answered and supposed(message, dict(slots)) or nearer(message):
        return None
    told = take_apart(message).told
    told = without_study_lengths(told, requested)
    if more := untimed(told if "?" not in message.text else message):
        return Between("experience_years", more.years, float(_WORK), more.span, open=True)
    found = [*_decades(told), *_pairs(told, slots, requested)]
    one_field = len({between.field for between in found}) == 1
    return min(found, key=lambda between: between.high - between.low) if one_field and (len(found) == 1 or _overlap(found)) else None


def _overlap(found: List[Between]) -> bool:
    """Say whether all ranges have a value in common: "in my early thirties, 31 to 33"."""
    return max(between.low for between in found) <= min(between.high for between in found)


def decides(between: Between, message: Message, slots: Mapping[str, Any], requested: Optional[str]) -> bool:
    """Say whether the result of a check depends on which of the values it is."""
    degree = slots["degree"] or read("degree", message, asked=requested == "degree").value
    degrees: List[Any] = [degree] if degree else list(_DEGREES)
    values = range(int(between.low), int(between.high) + 1) if between.field == "age" else (between.low, between.high)
    programmes = programmes_of(message, slots)
    for held in degrees:
        results = [statuses(load(), {**slots, "programme": programmes, "degree": held, between.field: value}) for value in values]
        if any(result != results[0] for result in results):
            return True
    return False


def programmes_of(message: Message, slots: Mapping[str, Any]) -> List[str]:
    """Return the programmes that are checked, with those that the message names; all where none is known."""
    return list(dict.fromkeys([*(slots["programme"] or []), *(read("programme", message, asked=False).value or [])])) or list(ALL)


def with_highest(message: Message, between: Between) -> Message:
    """Return the message with the highest of the ages in place of both: limits of age are upper ones."""
    start, end = between.span
    text = message.text[:start] + str(int(between.high)).ljust(end - start) + message.text[end:]
    age: Dict[str, Any] = {"entity": "age", "value": int(between.high), "start": start, "end": start + 2, "text": text[start : start + 2]}
    return replace(message, text=text, entities=sorted([*message.without([between.span]).entities, age], key=lambda e: int(e["start"])))


def tells_more(rest: Message) -> bool:
    """Say whether a message tells or asks anything else than the reason of the question."""
    parts = take_apart(rest)
    return bool(any(not rest.denies(e) for e in parts.told.entities) or COMPUTERS.search(parts.told.plain) or parts.asked and not _WHY.search(Message(parts.asked).plain))


def _of_another(message: Message, person: str) -> bool:
    """Say whether a message speaks of somebody else than the ``person`` checked."""
    if person == SELF:
        return about(message) not in (None, SELF)
    return person != OTHER and relation(message) not in (None, person)


def _without_others(message: Message, person: str) -> Message:
    """Leave out the clauses of a message that only tell of somebody else than the ``person`` checked: "between 3 and 5. my friend has 8"."""
    said = [(span, Message(message.text[slice(*span)])) for span in clauses(message.text)]
    return message.without([span for span, clause in said if "?" not in message.text and relation(clause) not in (None, person)])


def _decades(told: Message) -> Iterator[Between]:
    plain = normalise(told.text)
    for found in _DECADE.finditer(plain):
        ten = _TENS[found["ten"]] if found["ten"] else int(found["tens"])
        low, high = _PARTS.get(found["part"] or "", (0, 9))
        if not re.search(r"\bune (?:petite |bonne )?$", plain[: found.start()]):
            yield Between("age", ten + low, ten + high, found.span())
    for entity in told.entities:
        if entity["entity"] in ("age", "number") and entity["value"] in (20, 30, 40, 50) and (some := _SOMETHING.match(plain, entity["end"])):
            yield Between("age", entity["value"] + 1, entity["value"] + 9, (entity["start"], some.end()))


def _pairs(told: Message, slots: Mapping[str, Any], requested: Optional[str]) -> Iterator[Between]:
    plain = normalise(told.text)
    named = sorted((e for e in told.entities if e["entity"] in ("age", "number", "duration") and not told.denies(e)), key=lambda e: int(e["start"]))
    for one, other in zip(named, named[1:]):
        begins = other["start"] + len(_LED.match(plain[other["start"] :]).group())  # type: ignore[union-attr]
        to, before = _TO.fullmatch(plain[one["end"] : begins]), _BETWEEN.search(plain[: one["start"]])
        dashed = _DASH.fullmatch(told.text[one["end"] : begins])
        if not (to or dashed) or to and to["and"] and not before or not one["value"] < other["value"] <= one["value"] + _WIDEST:
            continue
        after = _AFTER.match(plain, other["end"])
        span = (before.start() if before else one["start"], after.end() if after else other["end"])
        ages = [e for e in named if e["value"] in _AGES]
        if one["value"] in _AGES and other["entity"] != "duration" and len(ages) == 2 and requested != "experience_years":
            yield Between("age", one["value"], other["value"], span)
        work = [e for e in named if e["value"] < _WORK and e["entity"] != "age"]
        if other["value"] < _WORK and len(work) == 2 and _is_of_work(told, one, other, slots, requested):
            yield Between("experience_years", float(one["value"]), float(other["value"]), span)


def _is_of_work(told: Message, one: Dict[str, Any], other: Dict[str, Any], slots: Mapping[str, Any], requested: Optional[str]) -> bool:
    """Say whether two figures are those of somebody's work."""
    if other["entity"] != "duration" and requested != "experience_years" and slots["experience_years"] in (None, SKIPPED):
        return False
    asked = requested == "experience_years" or slots["experience_years"] == one["value"]
    reading = read("experience_years", told, asked=asked)
    return bool(reading) and reading.value == one["value"]


def taken_exactly(message: Message, dispatcher: CollectingDispatcher, tracker: Tracker, take: Take, ask: Ask) -> List[EventType]:
    """Take a message once its values are exact; of a range that decides, ask for the exact figure and take only the rest."""
    slots, requested = {name: tracker.get_slot(name) for name in FIELDS}, tracker.get_slot("requested_slot")
    person, whole = tracker.get_slot("person") or SELF, message
    whole = with_its_time(whole, tracker)
    message = _without_others(whole, person) if requested else whole
    between = None if requested and _of_another(message, person) else left_between(message, slots, requested)
    open_one = between is not None and decides(between, message, slots, requested)
    if between is None or between.open and not open_one:
        return take(whole, dispatcher, tracker)
    told = {"low": between.low, "high": between.high, "decides": open_one, "open": between.open, "programme": programmes_of(message, slots)}
    dispatcher.utter_message(response="utter_criterion", field=between.field, between=told)
    if not open_one:
        message = with_highest(message, between) if between.field == "age" else message.without([sides.of_full]) if (sides := sides_of(message)) else message  # of work, the least counts
        return take(replace(message, intent="") if requested and between.field == "age" else message, dispatcher, tracker)
    rest, gone = message.without([between.span]), [SlotSet(between.field, None)]
    tracker.slots[between.field] = None
    if requested is None:
        return [*gone, *take(rest, dispatcher, tracker)]
    return [*gone, *(take(replace(rest, intent=""), dispatcher, tracker) if tells_more(rest) else ask({}, {**slots, between.field: None}))]
