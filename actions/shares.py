"""Whose facts are whose in a message that tells of several people: "Lena has a master's, Marc a bachelor's", "she has 3 years, he has 5"."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict, List, Optional, Set, Tuple

from actions.own_facts import own_facts
from actions.persons import SELF, is_of_writer
from actions.pronouns import has_pronoun, is_she, meant_of
from actions.reading import Message
from actions.reading.levels import levels
from actions.same_as import compared
from knowledge import kin
from knowledge.clauses import Span, clauses
from knowledge.text import normalise

_MEASURES = ("age", "duration")
_FACTS = (*_MEASURES, "coming_age", "birth_year", "number", "degree", "nationality", "country", "language")
_THAT_IS = re.compile(r"\W*(?:(?:no|non|nan|oh|ah|but|mais|and|et|sorry|pardon|wait|attend\w*|actually|en fait)\W+)*(?:that s|that was|that is|thats|those (?:are|were)|it s|it was|it is|its|this is|(?:(?:ca|cela) )?(?:c est|c etait|etait|ce sont|c etaient))(?: (?:for|of|about|pour|de|a|celui d\w*|celle d\w*|actually|bien|en fait))*\W*")
"""Gives the clause before to whom it names: "the master, that's Marc"."""
EVERY = "every"
"""Owner of a clause that tells of all: "both have a master's"."""
_ALL = re.compile(r"\b(?:both|each of them|all of them|(?:tou(?:s|tes) )?les (?:deux|2)|chacune? (?:a|est|parle)|they (?:are|re|have|ve|hold|speak)|(?:ils|elles) (?:sont|ont|parlent))\b")
_NAME = re.compile(r"(?: (?!s\b)[a-z]+)?(?: s)?\W*")
_TOO = re.compile(r"(?: (?!has\b|is\b|est\b|a\b)[a-z]+)??\W*(?:(?:does|has|is|est|l est|en a|le parle)\W+)?(?:too|also|as well|likewise|aussi|egalement|de meme)\W*")
"""After the name of somebody of whom the clause before tells as well."""
_ALL_OF_THEM = re.compile(r"\b(?:both(?: of them)?|each of them|all of them|(?:tou(?:s|tes) )?les (?:deux|2))\b")
_SENTENCE = re.compile(r"[.!?;\n]|$")
_MONTHS = re.compile(r"\b(?:mo(?:nth)?s?|mois)\b")
_LONGEST = 15
"""So many years are an age rather than a length of work."""


def shares(message: Message, people: Set[str], current: Optional[str] = None) -> Dict[Optional[str], List[Span]]:
    """Return the clauses of a message by the person of whom they tell; None for those that do not say of whom.

    people: who was spoken of before, so that "she" and "he" may mean one of them; current: whom the first of them means where it may.
    """
    found: Dict[Optional[str], List[Span]] = {}
    for span, owner in _owned(message, people, current):
        found.setdefault(owner, []).append(span)
    return found


def part_of(message: Message, spans: List[Span]) -> Message:
    """Return a message with nothing left but ``spans``."""
    bounds = [(0, 0), *sorted(spans), (len(message.text), len(message.text))]
    return message.without([(before[1], after[0]) for before, after in zip(bounds, bounds[1:])])


def with_units(message: Message, people: Set[str], current: Optional[str] = None) -> Message:
    """Return the message with a bare figure told of one person read as what it is told of the one before: "she has 3 years, he has 5"."""
    entities, last, plain = list(message.entities), None, normalise(message.text)
    for (start, end), owner in _owned(message, people, current):
        here = sorted((e for e in entities if start <= e["start"] < end), key=lambda e: int(e["start"]))
        numbers, measured = [e for e in here if e["entity"] == "number"], [e for e in here if e["entity"] in _MEASURES]
        if last and owner and owner != last[1] and len(numbers) == 1 and not measured and (said := _like(numbers[0], last[0], plain)):
            entities[entities.index(numbers[0])] = said
            measured = [said]
        if measured and owner:
            last = (measured[-1], owner)
    return replace(message, entities=entities)


def tells(message: Message, span: Span) -> bool:
    """Say whether a clause tells a fact of somebody."""
    return any(e["entity"] in _FACTS and span[0] <= e["start"] < span[1] for e in message.entities) or bool(levels(Message(message.text[slice(*span)]).plain))


def that_was(message: Message) -> Optional[Tuple[Span, str]]:
    """Return the clause that gives what was noted before to somebody, and to whom: "no, that was Marc!"; None where facts stand before it."""
    plain = normalise(message.text)
    for start, end in clauses(message.text):
        named = next((m for m in kin.mentions(plain) if m.lastgroup and start <= m.start() < end), None)
        if named and _is_given(plain, named, (start, end)) and not tells(message, (start, end)):
            begins, ends = max(plain.rfind(mark, 0, start) for mark in ".!?;\n") + 1, _SENTENCE.search(plain, end - 1).end()  # type: ignore[union-attr]
            return (start, end) if tells(message, (begins, ends)) else (begins, ends), str(named.lastgroup)
        if tells(message, (start, end)):
            return None
    return None


def without_every(message: Message, spans: List[Span]) -> Message:
    """Return the message without the "both" of clauses that tell of all: it is no word for both languages."""
    plain = normalise(message.text)
    return message.without([found.span() for span in spans if (found := _ALL_OF_THEM.search(plain, *span))])


def asks_of_somebody(message: Message, span: Span) -> bool:
    """Say whether a clause with a question mark tells a fact or speaks of somebody: "can he join?"."""
    clause = normalise(message.text[slice(*span)])
    return "?" in clause and (tells(message, span) or has_pronoun(clause) or any(found.lastgroup for found in kin.mentions(clause)))


def _like(number: Dict[str, Any], measure: Dict[str, Any], plain: str) -> Optional[Dict[str, Any]]:
    """Return a bare number as an age or a length of time like ``measure``; None where it cannot be one."""
    if measure["entity"] == "age":
        return {**number, "entity": "age", "value": int(number["value"])} if number["value"] > _LONGEST else None
    months = _MONTHS.search(plain, measure["start"], measure["end"])
    return {**number, "entity": "duration", "value": round(number["value"] / 12, 2) if months else float(number["value"])} if number["value"] <= _LONGEST or months else None


def _owned(message: Message, people: Set[str], current: Optional[str]) -> List[Tuple[Span, Optional[str]]]:
    """Return each clause with whom it tells of: whom it names, whom "she" means, or else the one of the clause before."""
    plain, own, beside = normalise(message.text), own_facts(message), compared(message)
    mentions = sorted((m for m in kin.mentions(plain) if m.lastgroup and not kin.several(m) and not kin.only_works_with(plain[: m.start()]) and not any(start <= m.start() < end for start, end in beside)), key=lambda m: m.start())
    people = {*people, *(str(m.lastgroup) for m in mentions)}
    found: List[Tuple[Span, Optional[str]]] = []
    owner: Optional[str] = None
    meant: Dict[bool, str] = {}  # by "she", and by "he": not the same person
    for start, end in clauses(message.text):
        named = next((m for m in mentions if start <= m.start() < end), None)
        clause = plain[start:end]
        if named:
            owner = named.lastgroup
            if found and tells(message, found[-1][0]) and _TOO.fullmatch(plain, named.end(), end):
                found[-1] = (found[-1][0], EVERY)  # "Ana speaks French and Tom too"
            if found and _is_given(plain, named, (start, end)) and not tells(message, (named.end(), end)) and tells(message, found[-1][0]):
                found[-1] = (found[-1][0], owner)  # "the master, that's Marc"
        elif _ALL.search(clause):
            found.append(((start, end), EVERY))
            continue
        elif is_of_writer(clause.strip()) or (start, end) in own:
            owner = SELF
        elif kin.of_another(clause) is not None:
            owner = None
        elif has_pronoun(clause):
            she = is_she(clause)
            owner = meant_of(clause, people - {meant.get(not she, "")}, owner or current)
            if owner:
                meant[she] = owner
        elif _begins_a_question(plain, start):
            owner = None
        found.append(((start, end), owner))
    return found


def _is_given(plain: str, named: "re.Match[str]", clause: Span) -> bool:
    """Say whether a clause only gives something to whom it names: "that was my son Paul", not "that was my son's idea"."""
    return bool(_THAT_IS.fullmatch(plain, clause[0], named.start()) and _NAME.fullmatch(plain, named.end(), clause[1]))


def _begins_a_question(plain: str, start: int) -> bool:
    """Say whether a clause begins a sentence that ends in a question mark."""
    end = _SENTENCE.search(plain, start).start()  # type: ignore[union-attr]
    return bool(re.search(r"(?:^|[.!?;\n])\s*$", plain[:start])) and plain[end : end + 1] == "?"
