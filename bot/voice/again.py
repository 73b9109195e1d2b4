"""Say something else than the reply just given: what was asked again is looked at again, not repeated word for word."""
from __future__ import annotations

from dataclasses import replace

from bot.nlu.brevity import asks_less
from bot.voice.about import About
from bot.voice.answers import Answers
from bot.voice.back import asks_for_one
from bot.voice.claims import names_a_figure
from bot.voice.conversation import Conversation
from bot.voice.reply import Reply
from bot.voice.words import Words

_RECENT = 2
"""How many replies back the same words would be heard as a repetition."""


class Again:
    """Takes the place of a reply that was already given."""

    def __init__(self, answers: Answers, words: Words, about: About) -> None:
        """Take what answers and words need, and what shortens an answer."""
        self._knowledge = answers.knowledge
        self._words = words
        self._about = about

    def instead(self, conversation: Conversation, reply: Reply) -> Reply:
        """Return ``reply``, or where it was given just now, that the documents say no more: in short, and who may know."""
        language = conversation.language
        told = next((turn for turn in conversation.turns[:_RECENT] if reply.text in turn.text and turn.shown[:1] == reply.shown[:1]), None)  # what only stood at the end of it was not asked for
        if told and reply.items and asks_less(conversation.text):
            return Reply(self._words.say("shortest", conversation.language), "chat", reply.items, reply.buttons, reply.shown, reply.about)
        part = bool(told) and {item.topic for item in reply.items} < set(told.topics)  # type: ignore[union-attr]
        if not told or part or not reply.items or names_a_figure(conversation.text) or asks_for_one(conversation.text) is not None or reply.kind not in ("answer", "not_in_sources"):
            return reply
        subject = self._knowledge.topics[reply.items[-1].topic]
        if reply.kind == "answer":
            shortened = self._about.shortened(told, [], conversation).text
            for yes_or_no in self._words.verdicts(language):
                shortened = shortened if reply.text.startswith(yes_or_no) else shortened.removeprefix(yes_or_no).lstrip()  # it was of another question
            short = shortened.split("\n")
            lines = [self._words.say("nothing_new_in_short", language), *(short[1:] if short[0].endswith(":") else short)]
        else:
            lines = [self._words.say("nothing_new", language, about=subject.about[language])]
        contacts = [self._knowledge.programmes[p].contact[language] for p in reply.about] or [self._words.say("government", language)]
        who = subject.who[language] if subject.who else contacts[0]
        told_now = "\n".join(lines)
        text = told_now if who in told_now else f"{told_now}\n{who}"
        return reply if text in conversation.turns[0].text else replace(reply, text=text, display={}, drawn=[])
