"""What the check knows while it is open: of the person, and of the questions asked meanwhile."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict

from actions.profile import RESTING, SKIPPED
from bot.voice.conversation import Conversation
from bot.voice.person import Person, profile
from knowledge import Knowledge
from knowledge.kin import of_another
from knowledge.text import normalise

_MINE = re.compile(r"\b(?:i|im|my|mine|me|je|j|jai|jsuis|chui|suis|mon|ma|mes|moi|puis)\b")
_HERS = re.compile(r"\b(?:she|he|her|his|him|elle|il|lui|sa|ses|son|my \w+|mon \w+|ma \w+)\b")
_FIELDS = ("nationality", "age", "degree", "experience_years")
_INTERVIEW = "interview"
"""The family of the topics on the JPO interviewed."""


def known_person(conversation: Conversation) -> Person:
    """Return what the message says of a person; where it is about the person checked, with the answers given so far."""
    said = profile(conversation)
    other = conversation.slots.get("person") not in (None, "self")
    plain = normalise(conversation.text)
    if not (_HERS if other else _MINE).search(plain):
        return said
    answers = {name: conversation.slots.get(name) for name in _FIELDS}
    known: Dict[str, Any] = {name: value for name, value in answers.items() if value not in (None, SKIPPED)}
    told = {name: value for name in _FIELDS if (value := getattr(said, name)) is not None}
    if not conversation.values("nationality") or of_another(plain) is not None:
        told = {name: value for name, value in told.items() if name != "nationality" or name not in known}  # "can she apply by Spain?" gives no passport
    return replace(said, **{**known, **told})


def resting(conversation: Conversation) -> bool:
    """Say whether so many side questions came in a row that the check waits to be taken up."""
    return conversation.asides >= RESTING


def may_ask(topic: str, conversation: Conversation, knowledge: Knowledge) -> bool:
    """Say whether a message that is not understood may be on ``topic``: in the check "she" is nobody of the interview, unless that was named or spoken of last."""
    if not conversation.slots.get("requested_slot") or knowledge.topics[topic].family != _INTERVIEW:
        return True
    last = conversation.answered
    of_it = bool(last) and any(knowledge.topics[name].family == _INTERVIEW for name in last.topics)  # type: ignore[union-attr]
    return of_it or bool(conversation.values("person") or conversation.values("country")) or "interview" in normalise(conversation.text)
