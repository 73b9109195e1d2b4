"""Ask back when a message was not understood, and say so when it cannot be."""
from __future__ import annotations

import re
from typing import List

from bot.voice.answers import Answers
from bot.voice.conversation import Conversation
from bot.voice.reply import Button, Reply
from bot.voice.request import topic_of
from bot.voice import scope
from bot.voice.words import Words

_LETTER = re.compile(r"[^\W_]")
_POPULAR = ["eligibility_overview", "funding", "how_to_apply", "duration"]
_MOST = 3


class Clarify:
    """Makes the reply to a message of no clear intent."""

    def __init__(self, answers: Answers, words: Words) -> None:
        """Take what answers and words need."""
        self._answers = answers
        self._words = words

    def ask(self, conversation: Conversation) -> Reply:
        """Offer the likeliest meanings; the list of topics after a second misunderstanding."""
        language = conversation.language
        if not _LETTER.search(conversation.text):
            return Reply(self._words.say("unreadable", language), "clarification", buttons=self._buttons(_POPULAR, [], conversation))
        if conversation.detected == "other":
            return Reply(self._words.say("other_language", language), "clarification", buttons=self._buttons(_POPULAR, [], conversation))
        named = scope.named(conversation, self._answers.knowledge)
        likely = [t for name, _ in conversation.ranking if (t := topic_of(name, self._answers.knowledge))]
        again = bool(conversation.turns) and conversation.turns[0].custom["kind"] == "clarification"
        if again:
            text = self._words.say("lost", language)
            contacts = [p.contact[language] for p in self._answers.knowledge.programmes.values()]
            return Reply("\n".join([text, *(f"- {c}" for c in contacts)]), "clarification", buttons=self._buttons(_POPULAR, named, conversation))
        return Reply(
            self._words.say("which", language), "clarification",
            buttons=self._buttons((likely or _POPULAR)[:_MOST], named, conversation),
        )

    def _buttons(self, topics: List[str], named: List[str], conversation: Conversation) -> List[Button]:
        return [self._answers.button(topic, named, conversation.language) for topic in topics]
