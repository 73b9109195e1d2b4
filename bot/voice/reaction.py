"""Answer what people say to an answer, before anything else is made of it: a doubt, an objection, "yes or no?", "back to the age limit"."""
from __future__ import annotations

from dataclasses import replace
from typing import Callable, Optional

from bot.voice.about import About
from bot.voice.answers import Answers
from bot.voice.back import Back
from bot.voice.conversation import Conversation
from bot.voice.doubt import Doubt, asks_for_trust
from bot.voice.interviewee import Interviewee
from bot.voice.objection import Objection
from bot.voice.reply import Item, Reply
from bot.voice.request import asks_of_others
from bot.voice.words import Words
from knowledge.model import Citation


class Reaction:
    """Makes the reply to a message that reacts to what was said."""

    def __init__(self, answers: Answers, words: Words, doubt: Doubt, about: About, answer: Callable[[Conversation], Reply]) -> None:
        """Take what answers and words need, what looks at the last answer again or speaks of it, and what answers a question."""
        self._doubt, self._about, self._answer, self._words, self._knowledge = doubt, about, answer, words, answers.knowledge
        self._objection = Objection(answers, words, doubt)
        self._interviewee = Interviewee(answers, words)
        self._back = Back(answers.knowledge, answers.finder)

    def reply(self, conversation: Conversation, compares: bool) -> Optional[Reply]:
        """Return the reply; None where the message asks something of its own. compares: whether it is taken for a comparison."""
        if asks_for_trust(conversation.text):
            return self._trust(conversation)
        if taken_up := self._back.taken_up(conversation):
            return self._doubt.unsettled(self._answer(taken_up), conversation)
        doubt = self._doubt
        return (
            self._interviewee.reply(conversation) or doubt.yes_or_no(conversation) or doubt.supposition(conversation) or doubt.date(conversation)
            or self._objection.reply(conversation) or (None if compares else doubt.origin(conversation))
            or (self._about.follow_up(replace(conversation, entities=[])) if asks_of_others(conversation) else None)
        )

    def _trust(self, conversation: Conversation) -> Reply:
        """Say what the answers rest on, and that none of it is official."""
        language, knowledge = conversation.language, self._knowledge
        last = conversation.answered
        lines = [self._words.say("rests_on", language)]
        for document in knowledge.documents.values():
            lines += [f"- {document.title[language]}", *(f"- {self._words.say('named', language, name=link.label[language], text=link.url)}" for link in document.links)]
        lines.append(self._words.say("unofficial", language))
        told = [Item(i["programme"], i["topic"], i["status"] == "stated", [Citation(**cite) for cite in i["citations"]]) for i in last.custom["items"]] if last else []
        cites = [cite for item in told for cite in item.citations]
        return Reply("\n".join(filter(None, [*lines, self._words.sources(cites, language)])), "chat", told, about=last.about if last else [])
