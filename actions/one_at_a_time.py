"""Several people told of in one conversation: the check goes on with one of them, and what is told of the others is kept until it is their turn."""
from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Optional, Set, Tuple

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet

from actions.answering import answers
from actions.described import described
from actions.history import as_typed, before_last_turn, earlier_messages, since_last_turn
from actions.named import known_names, spelled_out, with_my
from actions.parts import take_apart, without_mentions
from actions.persons import OTHER, SELF, about
from actions.profile import AFTER_VERDICT, FIELDS, SKIPPED, cleared
from actions.reading import Message
from actions.reading.levels import levels
from actions.said import Sayings
from actions.shares import EVERY, asks_of_somebody, part_of, shares, tells, that_was, with_units, without_every
from actions.whose_turn import turns_to
from knowledge import kin
from knowledge.clauses import Span, clauses
from knowledge.text import normalise


class Kept:
    """What a message tells of others than the one checked, and what it leaves for her."""

    def __init__(self, sayings: Sayings, message: Message, tracker: Tracker) -> None:
        """Take the facts of the others out of ``message``; what was noted by mistake of the one checked goes to whose it is."""
        self._tracker, self._requested = tracker, tracker.get_slot("requested_slot")
        self.current = (tracker.get_slot("person") if self._requested else about(message)) or SELF
        self.aside: Dict[str, Dict[str, Any]] = dict(tracker.get_slot("set_aside") or {})
        self.facts: Dict[str, Dict[str, Any]] = {}
        self.restored: Dict[str, Any] = {}
        self.message = message
        if self.current == SELF and self._requested and len(clauses(message.text)) > 1:
            self.current = _first_of_several(message, _people(tracker)) or SELF
        if self.current not in (SELF, OTHER) and not (self._requested and described(tracker, message)):
            self._divide(sayings)

    def _divide(self, sayings: Sayings) -> None:
        people = _people(self._tracker) | {self.current}
        self.message = message = with_units(with_my(self.message, people), people, self.current)
        judged = self._requested == AFTER_VERDICT
        turned = turns_to(message, self.current, self.aside, judged) if self._requested else None
        found = shares(message, people, self.current)
        hers = self.current in found or any(tells(message, span) and "?" not in message.text[slice(*span)] for who in (None, turned) for span in found.get(who, []))
        asked = {who for who, spans in found.items() if self._requested and any(asks_of_somebody(message, span) for span in spans)}
        found = {who: [span for span in spans if tells(message, span) or not _asks_or_names_programme(message, span)] for who, spans in found.items()}
        self._give_back(message, turned)
        others = {who for who in [*found, *self.aside] if who not in (None, EVERY, SELF, OTHER, self.current)}
        every = found.pop(EVERY, []) if len(others) == 1 else []  # of more, "both" are not clear
        self.message, message = (without_every(told, every) for told in (self.message, message))
        for who in dict.fromkeys([*found, *(others if every else [])]):
            spans = [*found.get(who, []), *every]
            if who not in others or who == turned or who in asked or judged and not (hers or every or self.restored):
                continue
            part = without_mentions(part_of(message, spans))
            known = {**cleared(), **self.aside.get(str(who), {})}
            of_skills = self._requested in ("language_skills", "it_skills") and (part.values("language") or levels(part.plain))
            skill = self._requested if of_skills else None  # "lui anglais" is no nationality then
            part = replace(part, intent="correct_answer") if skill else part  # what else is told there counts as well
            said = sayings.of(part, take_apart(part), skill, known, [], checks=False)
            told = {name: value for name, value in said.filled.items() if name != "programme"}
            if said.filled or said.again:
                self.message = self.message.without(found.get(who, []))
            if told:
                self.facts[str(who)] = {**self.facts.get(str(who), {}), **told}
        told_by_name = [span for span in found.get(self.current, []) if tells(message, span)]
        if self.facts and told_by_name and self.current == self._tracker.get_slot("person"):
            self.message = without_mentions(self.message, told_by_name)
            if self._requested in FIELDS and "?" not in message.text:
                self.message = replace(self.message, intent="correct_answer")  # what is told of her by name counts, whatever was asked
        self.aside.update({who: {**self.aside.get(who, {}), **told} for who, told in self.facts.items()})

    def _give_back(self, message: Message, turned: Optional[str]) -> None:
        """Give what the last turn noted of the one checked to whose it is: "no, that was Marc"."""
        found = that_was(message) if self._requested and not turned and self.current == self._tracker.get_slot("person") else None
        if found is None or found[1] in (SELF, self.current) or since_last_turn(self._tracker, "new_person"):
            return
        before = {name: value for name, value in before_last_turn(self._tracker).items() if name != "programme"}
        if before:
            self.facts[found[1]] = {name: self._tracker.get_slot(name) for name in before}
            self.restored = before
            self.message = self.message.without([found[0]])
            for name, value in before.items():
                self._tracker.slots[name] = value

    def said(self) -> Dict[str, Any]:
        """Return what is said of it: what is kept of whom, and the first time whose turn it is."""
        first = not (self._tracker.get_slot("set_aside") or {}).keys() - {SELF, self.current}
        kept = [{"who": _label(who, self._tracker), "facts": {name: value for name, value in told.items() if value not in (None, SKIPPED)}} for who, told in self.facts.items()]
        return {"kept": kept, "turn_of": _label(self.current, self._tracker) if first else None}

    def nothing_left(self) -> bool:
        """Say whether the message tells and asks nothing besides."""
        parts = take_apart(self.message)
        tells_more = parts.told.entities or levels(parts.told.plain) or parts.told.refuses or parts.asked
        return not (tells_more or self._requested and answers(parts, self._requested, self.message))

    def events(self) -> List[EventType]:
        """Return what is kept, and what was given back, as events; the first of the turn."""
        return [SlotSet("set_aside", self.aside), *(SlotSet(name, value) for name, value in self.restored.items())]


def _first_of_several(message: Message, people: Set[str]) -> Optional[str]:
    """Return the first of several people of the writer's of whom a message tells, where it tells nothing of herself."""
    told = [who for who, spans in shares(message, people).items() if who not in (None, EVERY) and any(tells(message, span) for span in spans)]
    return told[0] if len(told) > 1 and SELF not in told else None


def _asks_or_names_programme(message: Message, span: Span) -> bool:
    return "?" in message.text[slice(*span)] or any(e["entity"] == "programme" and span[0] <= e["start"] < span[1] for e in message.entities)


def told_of_current(message: Message, tracker: Tracker) -> Message:
    """Return what an earlier message told of the one checked, where it told of others as well."""
    current = tracker.get_slot("person") or SELF
    if current in (SELF, OTHER):
        return message
    message = spelled_out(message, known_names(tracker))
    found = shares(message, _people(tracker) | {current})
    return part_of(message, [*found.get(current, []), *found.get(None, [])]) if found.keys() - {None, current} else message


def _people(tracker: Tracker) -> Set[str]:
    """Return who of the writer's was named so far."""
    names = known_names(tracker)
    said = [spelled_out(message, names) for message in [*earlier_messages(tracker), as_typed(tracker)]]
    return {found.lastgroup for message in said for found in kin.mentions(normalise(message.text)) if found.lastgroup and not kin.several(found)}


def _label(who: str, tracker: Tracker) -> Tuple[str, bool]:
    """Return how somebody was called, and whether that is her name: "Marc", or the "fils" of "mon fils"."""
    named = next((name for name, of in known_names(tracker).items() if of == who), None)
    if named:
        return named, True
    for message in [as_typed(tracker), *earlier_messages(tracker)]:
        found = next((m for m in kin.mentions(normalise(message.text)) if m.lastgroup == who), None)
        if found:
            return message.text[slice(*found.span(who))], False
    return who, False
