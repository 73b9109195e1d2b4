"""Hear what users make of the answers, and keep for curators what they need to mend them.

Kept are the questions whose answer the user called unhelpful, and those that nobody answered:
- ``clarification``: an example question is missing, even where the user then picked a topic;
- ``not_in_sources`` without a topic of its own: what people want to know and no file speaks of. Where
  a topic says that the documents are silent, curators know it already;
- ``out_of_scope``, unless the classifier was sure: that may be a question on JPOs in odd words.
"""
from __future__ import annotations

import logging
import re
import uuid
from dataclasses import asdict, replace
from datetime import date
from typing import Callable, List, Optional

from actions.profile import FIELDS
from bot.feedback.redact import redact
from bot.feedback.store import Entry, inbox
from bot.nlu.segments import FALLBACK, is_question
from bot.voice.back import asks_for_one
from bot.voice.conversation import Conversation
from bot.voice.doubt import asks_if_right, disputes
from bot.voice.objection import reports
from bot.voice.reaction import says_no_answer
from bot.voice.reply import Reply
from knowledge import Language
from knowledge.text import normalise, sentences

logger = logging.getLogger(__name__)
Say = Callable[[str, Language], Reply]
NO_TOPIC = "other_question"
_UNANSWERED = {"utter_clarification": "clarification", "utter_answer": "not_in_sources", "utter_out_of_scope": "out_of_scope"}
_SURE_OUTSIDE = 0.9
_MANNERS = {
    "deny", "affirm", "thank", "goodbye", "greet", "how_are_you", "feedback_positive", "insult", "despair", "bot_challenge", "stop", "restart",
    "switch_language", "ask_human", "ask_creator", "ask_capabilities", "ask_source", "ask_why", "repeat",
}
"""What is no remark on an answer, from this confidence on."""
_SURE = 0.8
_NEVER = {"forget_me", "check_eligibility", "correct_answer"}
_CLEAR = 0.35
"""Confidence from which a remark that names a topic ("the deadline") is answered as well."""
_LETTER = re.compile(r"[^\W\d_]")
_LACKS = re.compile(
    r"^(?:(?:well|but|because|that|mais|ben|bah|que|parce) )*(?:you|u|ur|it|that|there|the answer|your|vous|tu|t|ca|cela|il|y|la reponse|votre|ta)\b.*"
    r"\b(?:not|t|\w+nt|never|nothing|no|without|pas|jamais|rien|aucune?|sans|manqu\w*|miss\w*|lack\w*)\b"
)
_NOTHING = re.compile(
    r"\W*(?:(?:no|nope|nah|non|nan|nothing|none|rien|no idea|(?:at all|du tout)|(?:else|d autre|de plus)|never mind|tant pis|ok(?:ay)?|thanks?(?: you)?|thx|merci|mci|please|"
    r"(?:it s |that s |c est |ca |all )?(?:fine|all|good|bon|tout|va))\b\W*)+"
)


class Feedback:
    """Answers "not helpful" and the remark after it, and keeps questions."""

    def __init__(self, say: Say) -> None:
        """Take what looks up a response of the domain."""
        self._say = say

    def heard(self, action: str, conversation: Conversation, reply: Reply) -> Reply:
        """Return ``reply``, or what feedback is answered with; no failure here costs the user a reply."""
        try:
            return self._heard(action, conversation, reply)
        except Exception:  # the user must get a reply
            logger.exception("Feedback could not be kept")
            return reply

    def _heard(self, action: str, conversation: Conversation, reply: Reply) -> Reply:
        if commented := _commented(conversation):
            if _NOTHING.fullmatch(" ".join(normalise(conversation.text).split())):
                return self._say("utter_feedback_nothing", conversation.language)
            if is_remark(conversation, reply):
                return self._remark(commented, conversation, reply)
        if action == "utter_feedback_negative" and not (reply.items and (asks_if_right(conversation.text) or reports(conversation.text) or disputes(normalise(conversation.text)) or asks_for_one(conversation.text) is not None)):
            asked = self._unhelpful(conversation)
            return replace(asked, text=f"{reply.text}\n\n{asked.text}") if reply.items and says_no_answer(conversation.text) else asked
        if is_unanswered(action, conversation, reply):
            programmes = list(dict.fromkeys(item.programme for item in reply.items))
            topics = list(dict.fromkeys(item.topic for item in reply.items))
            _keep(_entry("unanswered", conversation.text, conversation.language, reply.kind, topics, programmes), reply)
        return reply

    def _unhelpful(self, conversation: Conversation) -> Reply:
        """Ask what was missing; where no answer is meant, or nothing can be kept, ask for other words."""
        reply = self._say("utter_feedback_negative", conversation.language)
        entry = unhelpful(conversation)
        kept = entry is not None and _keep(entry, reply)
        return reply if kept else self._say("utter_feedback_sorry", conversation.language)

    def _remark(self, commented: Entry, conversation: Conversation, reply: Reply) -> Reply:
        """Thank for a remark; where it names something not said yet, say that too."""
        thanks = self._say("utter_feedback_remark", conversation.language)
        if not _keep(replace(commented, remark=redact(conversation.text)), thanks):
            return self._say("utter_feedback_sorry", conversation.language)
        thanks.noted = None  # the next message is no remark any more
        said = {key for turn in conversation.turns for key in turn.shown}
        again = set(reply.shown) <= said and _complains(conversation.text)
        if not reply.items or again or conversation.intent == FALLBACK or conversation.ranking[0][1] < _CLEAR:
            return thanks
        return replace(reply, text=f"{thanks.text}\n\n{reply.text}")


def is_remark(conversation: Conversation, reply: Reply) -> bool:
    """Say whether the message tells what was missing, rather than asks or bids something.

    reply: what would be replied to it otherwise. A question is answered like any other.
    """
    intent, confidence = conversation.intent, conversation.ranking[0][1] if conversation.ranking else 0.0
    if intent in _NEVER or reply.kind in ("eligibility", "question") or not _LETTER.search(conversation.text):
        return False
    asks = any(is_question(part) for part in sentences(conversation.text)) and not _complains(conversation.text)
    return not asks and not (intent in _MANNERS and confidence >= _SURE)


def is_unanswered(action: str, conversation: Conversation, reply: Reply) -> bool:
    """Say whether curators should see the question; in the check only what is surely one, no answer of hers."""
    if _UNANSWERED.get(action) != reply.kind or conversation.detected == "other" or not _LETTER.search(conversation.text):
        return False
    if _in_check(conversation) and not is_question(conversation.text):
        return False
    if reply.kind == "not_in_sources":
        return any(item.topic == NO_TOPIC for item in reply.items)
    return reply.kind != "out_of_scope" or conversation.ranking[0][1] < _SURE_OUTSIDE


def unhelpful(conversation: Conversation) -> Optional[Entry]:
    """Return the question whose answer was called unhelpful; None in the check, and where that was said before."""
    if _in_check(conversation):
        return None
    for turn in conversation.turns:
        if turn.noted and turn.noted["why"] == "unhelpful" or turn.custom["kind"] in ("eligibility", "question"):
            return None
        if turn.custom["kind"] != "chat" and _LETTER.search(turn.asked):
            entry = _entry("unhelpful", turn.asked, turn.custom["language"], turn.custom["kind"], turn.topics, turn.programmes)
            return replace(entry, id=turn.noted["id"]) if turn.noted else entry
    return None


def _complains(text: str) -> bool:
    """Say whether ``text`` tells what an answer lacks, though it has words of a question: "you did not tell me how much"."""
    return "?" not in text and bool(_LACKS.search(" ".join(normalise(text).split())))


def _commented(conversation: Conversation) -> Optional[Entry]:
    """Return the question on whose answer the user has just been asked for a remark."""
    last = conversation.turns[0] if conversation.turns else None
    waits = last and last.noted and last.noted["why"] == "unhelpful" and not _in_check(conversation)
    return Entry(**last.noted) if waits else None  # type: ignore[union-attr, arg-type]


def _in_check(conversation: Conversation) -> bool:
    """Say whether the check waits for an answer; after the verdict it does not."""
    return conversation.slots.get("requested_slot") in FIELDS


def _entry(why: str, question: str, language: str, kind: str, topics: List[str], programmes: List[str]) -> Entry:
    return Entry(uuid.uuid4().hex[:12], date.today().isoformat(), why, redact(question), language, kind, topics, programmes)


def _keep(entry: Entry, reply: Reply) -> bool:
    """Keep ``entry``, and with ``reply`` that it is kept; say whether that worked."""
    box = inbox()
    if box is None or not box.add(entry):
        return False
    reply.noted = asdict(entry)
    return True
