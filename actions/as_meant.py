"""A message as it tells of the person checked, without what only stands around that."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import List, Optional

from actions.answering import without_refusal
from actions.exclaiming import without_exclaiming
from actions.in_earnest import in_earnest
from actions.own_facts import without_own_facts
from actions.persons import SELF, without_reports
from actions.pronouns import left_alone
from actions.reading import Message
from actions.same_as import compared
from knowledge.clauses import Span, clauses

_ME = re.compile(r"\W*(?:(?:mais|but|no|non|et|and|so|donc|ok|wait|attends|well|ben) )*(?:moi|me|i|im|i m|je|j)\b")
_OTHER = re.compile(r"\W*(?:(?:et|and|mais|but|while|alors que) )*(?:elle|lui|he|she|him|her)\b")
_MONEY = re.compile(r"\s?(?:[€$£]|(?:balles?|euros?|eur|dollars?|bucks|quid|pounds|chf|francs?|f?cfa)\b)", re.IGNORECASE)
"""Right after a sum: "student jobs at 5 euros an hour" tell of no 5 years."""


def as_meant(message: Message, requested: Optional[str], person: Optional[str]) -> Message:
    """Leave out refusals beside an answer, a "stop" beside facts, what is told of others, sums of money, and somebody left aside in favour of ``person``."""
    message = message.without([*_money(message), *(compared(message) if requested else [])])
    message = without_refusal(message, requested)
    if requested and person in (None, SELF):
        message = _without_contrast(without_reports(message))
    elif requested:
        message = without_own_facts(message)
    message = without_exclaiming(in_earnest(message))
    gone = left_alone(message, person) if requested else []
    return replace(message.without(gone), intent="check_eligibility") if gone else message


def _money(message: Message) -> List[Span]:
    """Return where a message names sums of money."""
    return [(e["start"], e["end"]) for e in message.entities if e["entity"] == "number" and _MONEY.match(message.text[e["end"] :])]


def _without_contrast(message: Message) -> Message:
    """Leave out what the writer tells of somebody else against herself: "moi master, lui licence avec 10 ans"."""
    told = [((start, end), Message(message.text[start:end]).plain) for start, end in clauses(message.text)]
    mine = [span for span, plain in told if _ME.match(plain) and any(span[0] <= e["start"] < span[1] for e in message.entities)]
    hers = [span for span, plain in told if _OTHER.match(plain) and "?" not in plain]
    return message.without(hers) if mine and hers else message
