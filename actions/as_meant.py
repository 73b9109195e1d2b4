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
from knowledge.clauses import Span

_MONEY = re.compile(r"\s?(?:[€$£]|(?:balles?|euros?|eur|dollars?|bucks|quid|pounds|chf|francs?|f?cfa)\b)", re.IGNORECASE)
"""Right after a sum: "student jobs at 5 euros an hour" tell of no 5 years."""


def as_meant(message: Message, requested: Optional[str], person: Optional[str]) -> Message:
    """Leave out refusals beside an answer, a "stop" beside facts, what is told of others, sums of money, and somebody left aside in favour of ``person``."""
    message = message.without([*_money(message), *(compared(message) if requested else [])])
    message = without_refusal(message, requested)
    if requested and person in (None, SELF):
        message = without_reports(message)
    elif requested:
        message = without_own_facts(message)
    message = without_exclaiming(in_earnest(message))
    gone = left_alone(message, person) if requested else []
    return replace(message.without(gone), intent="check_eligibility") if gone else message


def _money(message: Message) -> List[Span]:
    """Return where a message names sums of money."""
    return [(e["start"], e["end"]) for e in message.entities if e["entity"] == "number" and _MONEY.match(message.text[e["end"] :])]
