"""A message as it tells of the person checked, without what only stands around that."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict, List, Optional

from actions.answering import without_refusal
from actions.exclaiming import without_exclaiming
from actions.in_earnest import in_earnest
from actions.own_facts import without_family, without_own_facts
from actions.persons import SELF, both, newly_meant, without_reports
from actions.profile import AFTER_VERDICT
from actions.pronouns import left_alone
from actions.reading import Message
from actions.reading.languages import is_language
from actions.reading.levels import levels
from actions.same_as import compared
from actions.told_by_her import told_by_her
from knowledge import kin
from knowledge.clauses import Span, clauses
from knowledge.text import normalise
from knowledge.tongue import asks_for_language

_ME = re.compile(r"\W*(?:(?:mais|but|no|non|et|and|so|donc|ok|wait|attends|well|ben) )*(?:moi|me|i|im|i m|je|j)\b")
_OTHER = re.compile(r"\W*(?:(?:et|and|mais|but|while|alors que) )*(?:elle|lui|he|she|him|her)\b")
_ALSO = re.compile(r"\W*(?:and|et|with|avec|plus)\b")
"""Goes on with whom the clause before told of."""
_ACKNOWLEDGES = re.compile(r"\W*(?:(?:ok|okay|oh|ah|well|all|very|tres|bon) )?(?:good|great|fine|perfect|excellent|super|parfait|bien|bon|nickel|top|brilliant|lovely|genial)(?: (?:news|then|to know|a savoir|alors))?\s*[.!…]+(?=[^.]*\?)")
"""Opens a question after a verdict, and tells no level: "good. Where is the post?"."""
_NOT_DONE = re.compile(r"\b(?:(?:instead of|rather than|in place of) (?:\w+ )?[a-z]+ing|rather than (?:go|do|get|finish|complete|take|study|earn)|(?:au lieu|plutot que) (?:d |de |d\W)(?:\w+ )?[a-z]+(?:er|ir|re)|plutot que (?:[a-z]+er|[a-z]+ir|[a-z]+re))\b[^,.;:!?]*?(?=$|[,.;:!?\n]|\b(?:i|he|she|we|they|je|il|elle|on)\b)")
"""What is not done, beside what is: "what if he worked instead of finishing the master's?"."""
_MONEY = re.compile(r"\s?(?:[€$£]|(?:balles?|euros?|eur|dollars?|bucks|quid|pounds|chf|francs?|f?cfa)\b)", re.IGNORECASE)
"""Right after a sum: "student jobs at 5 euros an hour" tell of no 5 years."""


def as_meant(message: Message, requested: Optional[str], person: Optional[str]) -> Message:
    """Leave out refusals beside an answer, a "stop" beside facts, what is told of others, sums of money, what is not done, what only opens a question after a verdict, what hands on the words of ``person``, and somebody left aside in favour of ``person``."""
    message = message.without([*_money(message), *_of_the_talk(message), *_not_done(message), *(compared(message) if requested else []), *told_by_her(message, person)])
    if requested == AFTER_VERDICT and (opening := _ACKNOWLEDGES.match(normalise(message.text))):
        message = message.without([opening.span()])
    message = without_refusal(in_earnest(message), requested)
    if person in (None, SELF) and (requested or both(message)):
        message = _without_contrast(without_reports(message))
    elif requested and newly_meant(message, person, False) != SELF:
        message = without_own_facts(message if requested == "nationality" else without_family(message))
    message = without_exclaiming(message)
    gone = left_alone(message, person) if requested else []
    return replace(message.without(gone), intent="check_eligibility") if gone else message


def _of_the_talk(message: Message) -> List[Span]:
    """Return where a clause does no more than ask for a language to go on in: "back to English"."""
    spans = clauses(message.text) if message.values("language", "nationality") else []
    return [(start, end) for start, end in spans if asks_for_language(message.text[start:end])]


def _not_done(message: Message) -> List[Span]:
    """Return where a message names facts in what is done no more, as something else is."""
    spans = [found.span() for found in _NOT_DONE.finditer(normalise(message.text))]
    return [(start, end) for start, end in spans if any(start <= e["start"] < end for e in message.entities)]


def _money(message: Message) -> List[Span]:
    """Return where a message names sums of money."""
    return [(e["start"], e["end"]) for e in message.entities if e["entity"] == "number" and _MONEY.match(message.text[e["end"] :])]


def _without_contrast(message: Message) -> Message:
    """Leave out what the writer tells of somebody else against herself: "moi master, lui licence avec 10 ans", "my brother speaks it, me, only Spanish"."""
    mine: List[Span] = []
    hers: List[Span] = []
    of_kin: List[Span] = []
    last, owned, leans = None, None, False
    for start, end in clauses(message.text):
        plain, facts = Message(message.text[start:end]).plain, [e for e in message.entities if start <= e["start"] < end]
        names = "?" not in message.text and bool(kin.relation(plain)) and not _of_a_country(message, facts)
        last = mine if _ME.match(plain) else hers if _OTHER.match(plain) else of_kin if names else last if _ALSO.match(plain) else owned
        leans = leans or last is mine and not facts and bool(levels(plain))  # "me, only notions" of the language that he speaks
        owned = None if facts or message.text[start:end].strip()[-1] in ".!?;" else last  # "elle, un master"
        if last is not None and (facts if last is mine else "?" not in plain):
            last.append((start, end))
    return message.without([*hers, *(of_kin if mine and not leans else [])]) if mine or both(message) else message


def _of_a_country(message: Message, facts: List[Dict[str, Any]]) -> bool:
    """Say whether facts are of a nationality, which may be the writer's as well by her family."""
    return any(e["entity"] in ("nationality", "country") and not is_language(e, message) for e in facts)
