"""Answer "why only a year?": most rules stand in the documents without a reason, and the reply says so."""
from __future__ import annotations

import re
from typing import List, Optional

from bot.voice.about import About
from bot.voice.answers import Answers
from bot.voice.claims import figures
from bot.voice.conversation import Conversation
from bot.voice.person import profile
from bot.voice.reply import Item, Reply
from bot.voice.request import queries, topic_of
from bot.voice.scope import OF_COUNTRIES, names_country, programmes
from bot.voice.words import Words
from knowledge.text import normalise, sentences

_WHY = re.compile(
    r"^(?:(?:so|and|but|ok|et|mais|alors|ah|hein|no|non|hmm|euh|i mean|btw) )*"
    r"(?:why|y (?=is|are|do|does|don|dont|only|just|so|not|was|can|the|it)|how come|for what reason|pourquoi|pq|pk|prk|pkoi|pourkoi|comment ca se fait|pour quelle raison)\b"
)
_ARTICLES = {"the", "la", "le", "l", "a", "les", "is", "est", "then", "alors"}
_ALIKE = 0.7
"""Likeness to an example question that asks for a reason from which its statement gives one."""
_SURE = 0.6
_FEW, _RECENT = 8, 2
_FIGURE = re.compile(r"\d+")


def asks_why(text: str) -> Optional[str]:
    """Return the sentence of ``text`` that asks for a reason, if one does."""
    plain = [(part, " ".join(re.findall(r"\w+", normalise(part)))) for part in sentences(text)]
    return next((part for part, words in plain if _WHY.search(words) and len(words.split()) > 2), None)


class Why:
    """Makes the reply to a question for the reason of a rule."""

    def __init__(self, answers: Answers, words: Words, about: About) -> None:
        """Take what answers and words need, and what speaks of the last answer."""
        self._about = about
        self._answers = answers
        self._words = words
        self._knowledge = answers.knowledge

    def reply(self, conversation: Conversation) -> Optional[Reply]:
        """Return the fact, and that its reason is not given; None where a statement gives one, and where no rule is meant."""
        question = asks_why(conversation.text)
        if not question or len(conversation.segments) > 1 or _asks_beside(question, conversation) and len(queries(conversation, self._knowledge, self._answers.finder)) > 1:
            return None  # each of several questions is answered by itself (bot/voice/several.py)
        topic = self._topic(conversation, question)
        if not topic or self._gives_reason(topic, question):
            return None
        language, last = conversation.language, conversation.answered
        asked = programmes(conversation, topic, self._knowledge)
        if last and topic in last.topics and set(asked) <= set(last.programmes) and not names_country(conversation):
            return self._about.why(conversation)  # the fact was told just now
        stated = [p for p in asked or self._knowledge.programmes if p in self._knowledge.stated(topic)]
        if not stated:
            return None
        lines: List[str] = [self._words.say("reason_untold", language, programmes=self._words.names(stated, language))]
        items, shown = [], []
        for programme in stated:
            text, cites, key = self._answers.lead(topic, programme, question, language, profile(conversation), settle=False)
            lines.append(self._words.point(programme, text, language) if len(stated) > 1 else text)
            items.append(Item(programme, topic, True, cites))
            shown.append(key)
        lines.append(self._words.sources([c for item in items for c in item.citations], language))
        return Reply("\n".join(lines), "answer", items, self._answers.next_buttons(topic, asked, language), shown, asked)

    def _topic(self, conversation: Conversation, question: str) -> Optional[str]:
        """Return the topic of the rule: the one that is clear, else the last answer's that the few words or their figure point to."""
        last = conversation.answered
        for entity in conversation.entities:
            question = question.replace(entity["text"], " ") if entity["entity"] == "programme" else question
        if not set(re.findall(r"\w+", _WHY.sub("", normalise(question)))) - _ARTICLES:
            return None  # "why Belgium?" wonders at the programme
        found = [query.topic for query in queries(conversation, self._knowledge, self._answers.finder)]
        of_her = last and any(self._knowledge.topics[name].family == "interview" for name in last.topics)
        told = {figure for turn in conversation.turns[:_RECENT] for figure in figures(turn.text)}
        if conversation.values("person") or found and self._knowledge.topics[found[0]].family == "interview":  # "pourquoi elle parle d'un an ?" is of a page, where that year was told
            return last.topics[-1] if last and not (of_her or conversation.values("person")) and set(figures(question)) & told else None
        if last and found and found[0] in last.topics:
            return found[0]
        if not of_her and names_country(conversation) and found and found[0] not in OF_COUNTRIES:
            return "nationality"  # "why is Morocco not on it?"
        sure = next((c for name, c in conversation.ranking if topic_of(name, self._knowledge)), 0.0) >= _SURE
        near = self._answers.finder.topics(question)
        clear = bool(found) and (sure or near[found[0]] >= _SURE)
        asked = set(_FIGURE.findall(question))
        points_back = last and (asked & told or len(question.split()) <= _FEW and not clear)
        if last and points_back:
            return None if of_her else last.topics[-1]
        return found[0] if clear or found and any(asked & self._knowledge.numbers_on(found[0], p, conversation.language) for p in self._knowledge.stated(found[0])) else None

    def _gives_reason(self, topic: str, question: str) -> bool:
        return self._answers.finder.likest(question, topic, lambda example: asks_why(example) is not None) >= _ALIKE


def _asks_beside(question: str, conversation: Conversation) -> bool:
    """Say whether the message asks something outside of the sentence that asks for a reason."""
    return any(s["text"] not in question and question not in s["text"] for s in conversation.segments)
