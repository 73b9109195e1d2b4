"""Answer the questions of one message in order: those on topics, for a reason, or on what no document speaks of."""
from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Optional

from bot.nlu.brevity import asks_less
from bot.nlu.segments import OUT_OF_SCOPE, TOPIC, WHY
from bot.voice.about import About
from bot.voice.answers import ROOM, Answers
from bot.voice.conversation import Conversation
from bot.voice.known import known_person
from bot.voice.reply import Reply, joined
from bot.voice.request import Query
from bot.voice.scope import is_of_person
from bot.voice.that_state import state_meant
from bot.voice.why import Why, asks_why
from bot.voice.words import Words

_RECENT = 2
"""Turns whose statements an answer does not add again to what was asked for."""
_OF_SEVERAL = ROOM + 8
"""The room that the answers to several questions share: a little more than that of one, as each has a sentence that it needs."""
IN_SHORT = 4
"""What part of the room an answer "in short" has."""


class Several:
    """Makes one reply to all that a message asks."""

    def __init__(self, answers: Answers, words: Words, about: About, why: Why) -> None:
        """Take what answers and words need, what speaks of the last answer, and what answers for reasons."""
        self._answers, self._words, self._about, self._why = answers, words, about, why

    def reply(self, conversation: Conversation, asked: List[Query]) -> Optional[Reply]:
        """Answer the questions ``asked`` on topics and what else the message asks; None where it asks for no topic."""
        if not asked:
            return None
        room = ROOM // IN_SHORT if asks_less(conversation.text) else ROOM if len(asked) == 1 else _OF_SEVERAL // len(asked)
        told = {key for turn in conversation.turns[:_RECENT] for key in turn.shown}
        parts = [(conversation.text.find(query.text), self._on(query, conversation, room, told, len(asked) > 1)) for query in asked]
        others = [(conversation.text.find(s["text"]), self._on_no_topic(s, conversation)) for s in conversation.segments]
        placed = sorted([*parts, *((place, reply) for place, reply in others if reply)], key=lambda pair: pair[0])
        return replace(joined([reply for _, reply in placed]), buttons=parts[-1][1].buttons, about=parts[-1][1].about)

    def _on(self, query: Query, conversation: Conversation, room: int, told: Any, beside: bool) -> Reply:
        if beside and asks_why(query.text):
            part = replace(conversation, text=query.text, segments=[], ranking=[(TOPIC + query.topic, 1.0)])
            if reason := self._why.reply(part):
                return reason
        person = known_person(_without_programmes_beside(conversation, query.text) if beside else conversation)
        return self._answers.on(query.topic, query.programmes, query.text, conversation.language, state_meant(conversation, query.topic) or person, room, told)

    def _on_no_topic(self, segment: Dict[str, Any], conversation: Conversation) -> Optional[Reply]:
        if segment["intent"] == WHY:
            reason = self._about.why(conversation)
            return replace(reason, items=[]) if reason else None  # the items are those of the answer that it asks of
        if segment["intent"] != OUT_OF_SCOPE:
            return None
        question = segment["text"].strip(" ,.?!")
        return Reply(self._words.say("outside", conversation.language, question=self._words.plain("quoted", conversation.language, section=question)), "chat")


def _without_programmes_beside(conversation: Conversation, text: str) -> Conversation:
    """Leave out the countries that another question than ``text`` names as a programme: "what age in Belgium, and are foreigners welcome?" tells of no Belgian."""
    named = {e["start"] for e in conversation.entities if e["entity"] == "programme" and e["text"] not in text and not is_of_person(e, conversation)}
    return replace(conversation, entities=[e for e in conversation.entities if e["entity"] != "country" or e["start"] not in named])
