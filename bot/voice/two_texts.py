"""Answer which of two language versions of a document holds where they differ: "the French text says four years of study, which one is right?"."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import List, Optional

from bot.voice.answers import Answers
from bot.voice.conversation import Conversation
from bot.voice.doubt import asks_which_holds
from bot.voice.reply import Item, Reply
from bot.voice.words import Words
from knowledge import LANGUAGES
from knowledge.text import normalise

_FRENCH, _ENGLISH = re.compile(r"\b(?:french|francais\w*)\b"), re.compile(r"\b(?:english|anglais\w*)\b")
_PREVAILS = re.compile(r"\b(?:prevails?|authoritative|takes precedence|binding|official one|fait foi|font foi|prime|primer|l emporte|prevaut|faut il croire|do i believe|should i (?:believe|trust)|(?:est|a) (?:juste|raison|correcte?|la bonne|le bon|exacte?))\b")
"""Asks which of them holds; what asks the same of figures does so too."""
_VERSION = re.compile(r"\b(?:french|english) (?:text|version|page|faq)\b|\b(?:texte|version|page|faq)\b[^.?!]{0,12}\b(?:francais|anglais)|\btexte (?:en )?(?:francais|anglais)")
"""In a statement: it tells of a difference between the two."""


class TwoTexts:
    """Makes the reply to a question which of the two texts is right."""

    def __init__(self, answers: Answers, words: Words) -> None:
        """Take what answers and words need."""
        self._answers, self._words, self._knowledge = answers, words, answers.knowledge

    def reply(self, conversation: Conversation) -> Optional[Reply]:
        """Return that the document does not say which text prevails, and how they differ; None where the message asks no such thing."""
        plain, language = normalise(conversation.text), conversation.language
        if not (asks_which_holds(plain) or _PREVAILS.search(plain)):
            return None
        programme = next(p for p, named in self._knowledge.programmes.items() if len(self._knowledge.documents[named.document].languages) == len(LANGUAGES))
        document = self._knowledge.documents[self._knowledge.programmes[programme].document].mention[language]
        open_point = self._words.say("two_texts", language, document=document, contact=self._knowledge.programmes[programme].contact[language])
        before = conversation.turns[0] if conversation.turns else None
        if before and open_point in before.text:  # asked once more
            items = [Item(i["programme"], i["topic"], i["status"] == "stated", []) for i in before.custom["items"]]
            return Reply(f"{self._words.say('neither', language)} {open_point}", "chat", items, about=before.about)
        if not (_FRENCH.search(plain) and _ENGLISH.search(plain)):
            return None
        topic = self._topic(conversation, programme)
        statement = next(s for s in self._knowledge.entry(topic, programme).statements if _VERSION.search(normalise(s.en)))  # type: ignore[union-attr]
        text = self._knowledge.fill(statement, programme, language)
        reply = self._answers.on(topic, [programme], conversation.text, language)
        items = [Item(programme, topic, True, list(statement.cites))]
        return replace(reply, text=f"{open_point}\n{text}\n{self._words.sources(statement.cites, language)}", items=items, shown=[statement.en])

    def _topic(self, conversation: Conversation, programme: str) -> str:
        """Return the topic on which the texts differ: the last one, if they do there, or the one that the message is nearest to."""
        differing: List[str] = [
            name for name in self._knowledge.topics if programme in self._knowledge.stated(name) and any(_VERSION.search(normalise(s.en)) for s in self._knowledge.entry(name, programme).statements)  # type: ignore[union-attr]
        ]
        last = [topic for topic in (conversation.answered.topics if conversation.answered else []) if topic in differing]
        near = self._answers.finder.topics(conversation.text, differing)
        return last[-1] if last else max(differing, key=lambda name: near[name])
