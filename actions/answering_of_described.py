"""The answer on somebody checked before, in the check of another one: her own facts judge her, and nothing of his."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict, List

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import another_person
from actions.answering_beside import answer_question
from actions.described import Described
from actions.filling import HANDLED, filled
from actions.parts import take_apart
from actions.profile import change, cleared
from actions.reading import Message, read
from actions.reading.periods import periods
from actions.said import Sayings
from actions.supposing import supposed
from actions.turn import Turn
from actions.wishes import Wishes
from knowledge import Knowledge
from knowledge.text import normalise

_WITH = re.compile(r"\b(?:with|avec)(?: (?:only|just|seulement|que|her|ses|the|les|his))* $")
_THERE = re.compile(r"\b(?:there|la bas|y)\b")
_FINE = re.compile(r"\b(?:fine|ok|okay|good|eligible|accepted|admissible|acceptee?|admise?|bonne?)\b")
"""Asks whether somebody may, and of no topic: "is the Dane fine there?"."""


def answer_of_described(knowledge: Knowledge, sayings: Sayings, turn: Turn, her: Described, dispatcher: CollectingDispatcher) -> List[EventType]:
    """Judge whom a message describes by what was noted and is told of her, and take what it tells and asks besides of the one checked; what no facts of hers decide is answered as it is."""
    told = {**_asked_with(her.hers), **supposed(her.hers, {**cleared(), **her.facts}), **another_person.told_of(sayings, her.hers)}
    if named := read("programme", turn.message if _THERE.search(her.hers.plain) else her.hers, asked=True).value:
        told["programme"] = named
    of_her = _narrowed(knowledge, turn, her.hers)
    if not set(told) - {"programme"} and of_her.wishes.topical and not (named and _FINE.search(her.hers.plain)):
        answer_question(knowledge, of_her, dispatcher)
        return [HANDLED, SlotSet("requested_slot", turn.requested)]
    rest = _narrowed(knowledge, turn, her.rest)
    if rest.parts.asked or rest.wishes.topical:
        answer_question(knowledge, rest, dispatcher)
    reply = {"kind": another_person.KIND, "values": {**her.facts, **told}, "who": her.who}
    kept: List[EventType] = []
    for result in another_person.outcomes(knowledge, reply, turn.slots["programme"]):
        dispatcher.utter_message(response="utter_result", **result)
    if her.who and told and "?" not in her.hers.text:
        aside = turn.tracker.get_slot("set_aside") or {}
        kept.append(SlotSet("set_aside", {**aside, her.who: {**aside.get(her.who, {}), **{name: value for name, value in told.items() if name != "programme"}}}))
    noted = {name: value for name, value in sayings.of(rest.message, rest.parts, turn.requested, turn.slots, [], checks=False).filled.items() if name != "programme"}
    if noted:
        return [*kept, *filled(knowledge, noted, turn.slots, change(knowledge, turn.slots, noted) if turn.judged else None)]
    return [*kept, SlotSet("reply", reply), SlotSet("requested_slot", turn.requested)]


def _asked_with(message: Message) -> Dict[str, Any]:
    """Return the length of work with which a question wants somebody judged: "would she pass with one year only?"."""
    plain = normalise(message.text)
    told = [period.years for period in periods(message) if _WITH.search(plain[: period.start])]
    return {"experience_years": told[-1]} if told else {}


def _narrowed(knowledge: Knowledge, turn: Turn, message: Message) -> Turn:
    """Return the turn as if its message were no more than ``message``."""
    parts = take_apart(message)
    return replace(turn, message=message, parts=parts, wishes=Wishes(knowledge, message, parts, turn.tracker.latest_message))
