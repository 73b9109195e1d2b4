"""Answer "what do the documents leave out?" by the topics that applicants ask about and a document does not state."""
from __future__ import annotations

from typing import Collection, List, Optional

from bot.voice import scope
from bot.voice.about import About
from bot.voice.answers import Answers
from bot.voice.conversation import Conversation, Turn
from bot.voice.doubt import Doubt
from bot.voice.person import profile
from bot.voice.reply import Item, Reply
from bot.voice.request import topic_of
from bot.voice.words import Words
from knowledge import Language

ASKED_MOST = (
    "age_limit", "nationality", "degree", "work_experience", "languages", "salary_amount", "deadlines", "application_documents", "selection_duration", "tests_interviews",
    "number_of_posts", "duty_station", "health_insurance", "housing", "family", "relocation", "start_date", "annual_leave", "retention", "visa", "pension", "taxes",
)
"""The topics that applicants ask about most, the first of them first."""
_MOST, _EACH = 8, 4
"""How many topics are named of one programme, and of each of several."""


class Missing:
    """Makes replies that list what documents do not state."""

    def __init__(self, answers: Answers, words: Words, about: About, doubt: Doubt) -> None:
        """Take what answers and words need, what sets topics side by side, and what tells which document is meant."""
        self._answers, self._words, self._about, self._doubt = answers, words, about, doubt
        self._knowledge = answers.knowledge

    def reply(self, conversation: Conversation) -> Reply:
        """List what is missing; where the message names topics, say of those what is stated."""
        topics = [topic for s in conversation.segments if (topic := topic_of(s["intent"], self._knowledge))]
        meant = self._doubt.documents_of(conversation) or conversation.programmes
        if len(topics) == 1:
            asked = scope.programmes(conversation, topics[0], self._knowledge) or meant
            return self._answers.on(topics[0], asked, conversation.text, conversation.language, profile(conversation))
        if topics:
            return self._about.table(topics, meant or list(self._knowledge.programmes), conversation.language)
        return self._listed(meant, conversation.language)

    def follow_up(self, conversation: Conversation) -> Optional[Reply]:
        """List what is missing of the programme named now; None where the last answer was no such list."""
        last = conversation.answered
        named = self._doubt.documents_of(conversation)
        if not last or not _is_list(last) or not named and len(last.programmes) > 1:
            return None
        return self._listed(named or [p for p in self._knowledge.programmes if p not in last.programmes], conversation.language)

    def more(self, conversation: Conversation) -> Optional[Reply]:
        """List what was not named yet; None where the last answer was no such list, or named all."""
        last = conversation.answered
        if not last or not _is_list(last) or not any(self._missing(p, last.topics) for p in last.programmes):
            return None
        return self._listed(last.programmes, conversation.language, last.topics)

    def _listed(self, programmes: List[str], language: Language, told: Collection[str] = ()) -> Reply:
        asked = programmes or list(self._knowledge.programmes)
        missing = {p: self._missing(p, told)[: _MOST if len(asked) == 1 else _EACH] for p in asked}
        names = {p: ", ".join(_within(self._knowledge.topics[topic].label[language]) for topic in topics) for p, topics in missing.items()}
        if len(asked) == 1:
            document = self._knowledge.documents[self._knowledge.programmes[asked[0]].document]
            lines = [self._words.say("leaves_out", language, document=document.mention[language], topics=names[asked[0]])]
        else:
            lines = [self._words.say("leave_out", language), *(self._words.point(p, names[p], language) for p in asked)]
        lines.append(self._knowledge.programmes[asked[0]].contact[language] if len(asked) == 1 else self._words.say("government", language))
        items = [Item(p, topic, False) for p, topics in missing.items() for topic in topics]
        buttons = [self._answers.button(topic, asked, language) for topic in ("official_links", "how_to_apply")]
        return Reply("\n".join(lines), "not_in_sources", items, buttons, about=programmes)

    def _missing(self, programme: str, told: Collection[str]) -> List[str]:
        return [topic for topic in ASKED_MOST if topic not in told and programme not in self._knowledge.stated(topic)]


def _is_list(turn: Turn) -> bool:
    return turn.custom["kind"] == "not_in_sources" and len(turn.topics) >= _EACH


def _within(label: str) -> str:
    """Return a label as it stands within a sentence."""
    return label[:1].lower() + label[1:]
