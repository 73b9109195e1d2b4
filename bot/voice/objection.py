"""Answer what somebody holds against an answer: a figure or an organisation that another statement speaks of."""
from __future__ import annotations

import re
from typing import Dict, List, NamedTuple, Optional, Set, Tuple

from bot.voice import scope
from bot.voice.answers import Answers
from bot.voice.conversation import Conversation
from bot.voice.doubt import Doubt, doubts
from bot.voice.reply import Item, Reply
from bot.voice.words import Words
from knowledge import LANGUAGES, Knowledge
from knowledge.model import Statement
from knowledge.text import normalise

_BELIEVED = re.compile(r"\b(?:i |we )?(?:thought|believed|figured|assumed)\b|\b(?:je |j |on )?(?:pensais|croyais|avais compris|avais cru|me disais)\b")
"""What somebody took for granted before the answer."""
_NAME = re.compile(r"\b[A-Z]{3,}\b")
_NOT_ONE = {"JPO", "FAQ", "NGO", "ONG", "LLM"}
"""What is written like an organisation's name and is none."""
_FIGURE = re.compile(r"\d+")


class _Spoken(NamedTuple):
    topic: str
    programme: str
    statement: Statement


class Objection:
    """Makes the reply to a doubt that brings up something of its own."""

    def __init__(self, answers: Answers, words: Words, doubt: Doubt) -> None:
        """Take what answers and words need, and what looks at the last answer again."""
        self._answers, self._words, self._doubt = answers, words, doubt
        self._knowledge = answers.knowledge
        self._speaking = _of_organisations(self._knowledge)

    def reply(self, conversation: Conversation) -> Optional[Reply]:
        """Return the last answer, and the statement that holds what is brought up against it; None where none does."""
        last, plain = conversation.answered, normalise(conversation.text)
        if not last or not (doubts(plain) or _BELIEVED.search(plain)):
            return None
        meant = scope.named(conversation, self._knowledge) or last.about or last.programmes
        held = self._of_figure(conversation, meant) or self._of_organisation(conversation, meant)
        if not held:
            return None
        language, topic = conversation.language, last.topics[-1]
        again = self._answers.on(topic, meant[:1], self._knowledge.topics[topic].label[language], language, elsewhere=False, room=1)
        text = self._knowledge.fill(held.statement, held.programme, language)
        first = [line for line in again.text.split("\n")[:1] if text not in line]
        items = [*again.items, Item(held.programme, held.topic, held.programme in self._knowledge.stated(held.topic), list(held.statement.cites))]
        lines = [self._words.say("checked", language), *first, text if held.programme in meant else self._words.point(held.programme, text, language)]
        lines.append(self._words.sources([cite for item in items for cite in item.citations], language))
        return Reply("\n".join(lines), "answer", items, again.buttons, [*again.shown, held.statement.en], last.about)

    def _of_figure(self, conversation: Conversation, meant: List[str]) -> Optional[_Spoken]:
        """Return the statement of another programme on the last topic that holds a figure of the message, where those meant do not."""
        numbers = set(_FIGURE.findall(conversation.text))
        topic = conversation.answered.topics[-1]  # type: ignore[union-attr]
        holding = self._doubt.holding(topic, numbers, conversation.language) if numbers else []
        if not holding or set(holding) & set(meant):
            return None
        statements = self._knowledge.entry(topic, holding[0]).statements  # type: ignore[union-attr]
        return next(_Spoken(topic, holding[0], s) for s in statements if numbers & set(_FIGURE.findall(self._knowledge.fill(s, holding[0], conversation.language))))

    def _of_organisation(self, conversation: Conversation, meant: List[str]) -> Optional[_Spoken]:
        """Return the statement on one of the programmes ``meant`` that speaks of an organisation that the message names, the likest to it."""
        names = set(re.findall(r"\w+", conversation.text.upper())) & self._speaking.keys()
        spoken = [s for name in names for s in self._speaking[name] if s.programme in meant]
        near = self._answers.finder.topics(conversation.text, {s.topic for s in spoken})
        return max(spoken, key=lambda s: (s.programme in self._knowledge.stated(s.topic), near[s.topic]), default=None)


def _of_organisations(knowledge: Knowledge) -> Dict[str, List[_Spoken]]:
    """Return the statements that speak of each organisation, by its acronym in either language."""
    own = {name.upper() for p in knowledge.programmes.values() for language in LANGUAGES for name in (*p.aliases[language], p.name[language])} | _NOT_ONE
    told: Dict[str, List[_Spoken]] = {}
    for topic, programme, statement in _statements(knowledge):
        names: Set[str] = {name for language in LANGUAGES for name in _NAME.findall(statement[language])} - own
        for name in names:
            told.setdefault(name, []).append(_Spoken(topic, programme, statement))
    return told


def _statements(knowledge: Knowledge) -> List[Tuple[str, str, Statement]]:
    return [(topic, p, s) for topic, subject in knowledge.topics.items() for p, entry in subject.programmes.items() for s in entry.statements]
