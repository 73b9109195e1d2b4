"""A message as it tells of the person checked, without what only stands around that."""
from __future__ import annotations

from dataclasses import replace
from typing import Optional

from actions.answering import without_refusal
from actions.exclaiming import without_exclaiming
from actions.in_earnest import in_earnest
from actions.own_facts import without_own_facts
from actions.persons import SELF, without_reports
from actions.pronouns import left_alone
from actions.reading import Message


def as_meant(message: Message, requested: Optional[str], person: Optional[str]) -> Message:
    """Leave out refusals beside an answer, a "stop" beside facts, what is told of others, and somebody left aside in favour of ``person``."""
    message = without_refusal(message, requested)
    if requested and person in (None, SELF):
        message = without_reports(message)
    elif requested:
        message = without_own_facts(message)
    message = without_exclaiming(in_earnest(message))
    gone = left_alone(message, person) if requested else []
    return replace(message.without(gone), intent="check_eligibility") if gone else message
