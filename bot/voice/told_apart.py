"""Tell apart figures of earlier answers that a message sets against each other: "you said two years, now one?"."""
from __future__ import annotations

from typing import Dict, List, NamedTuple, Optional, Set

from bot.voice.answers import Answers
from bot.voice.claims import figures, gives_own_figure
from bot.voice.conversation import Conversation
from bot.voice.doubt import asks_else, asks_which_holds, tells_of_answers
from bot.voice.objection import reports
from bot.voice.reply import Item, Reply
from bot.voice.words import Words
from knowledge.model import Statement
from knowledge.text import normalise


class _Told(NamedTuple):
    """A statement on what the conversation spoke of."""

    topic: str
    programme: str
    number: int
    statement: Statement
    shown: bool


class ToldApart:
    """Makes the reply that sets side by side what each of the figures was said of."""

    def __init__(self, answers: Answers, words: Words) -> None:
        """Take what answers and words need."""
        self._answers, self._words = answers, words
        self._knowledge = answers.knowledge

    def reply(self, conversation: Conversation) -> Optional[Reply]:
        """Return the statements that hold the figures, by programme; None where the message sets none against each other, or one of them was never told, unless others are said to tell it."""
        plain, language = normalise(conversation.text), conversation.language
        named = list(dict.fromkeys(figures(conversation.text)))
        if not conversation.answered or len(named) < 2 or not (tells_of_answers(plain) or asks_which_holds(plain)) or gives_own_figure(plain) or asks_else(conversation.text):
            return None
        held = {figure: told for figure in named if (told := self._holding(figure, conversation))}
        last = [t for told in held.values() for t in told if t.statement.en in conversation.answered.shown and all(t in others for others in held.values())]
        chosen = last[:1] if len(held) == len(named) and last else self._chosen(held)  # of one statement just told, that one
        if not chosen or not (len(held) == len(named) or tells_of_answers(plain) and reports(plain)):
            return None
        programmes = list(dict.fromkeys(t.programme for t in chosen))
        lines = [self._words.say("checked", language)]
        for programme in programmes:
            text = " ".join(self._knowledge.fill(t.statement, programme, language) for t in chosen if t.programme == programme)
            lines.append(self._words.point(programme, text, language) if len(programmes) > 1 else text)
        lines.append(self._words.sources([cite for t in chosen for cite in t.statement.cites], language))
        spoken = dict.fromkeys((t.programme, t.topic) for t in chosen)
        cites = {pair: list(dict.fromkeys(cite for t in chosen if (t.programme, t.topic) == pair for cite in t.statement.cites)) for pair in spoken}
        items = [Item(programme, topic, programme in self._knowledge.stated(topic), cites[programme, topic]) for programme, topic in spoken]
        buttons = self._answers.next_buttons(chosen[0].topic, programmes, language)
        return Reply("\n".join(lines), "answer", items, buttons, [t.statement.en for t in chosen], programmes)

    def _holding(self, figure: str, conversation: Conversation) -> List[_Told]:
        """Return the statements on the entries spoken of that hold ``figure``, of those programmes alone of which it was told, if it was of any."""
        shown = {key for turn in conversation.turns for key in turn.shown}
        entries = dict.fromkeys((item["topic"], item["programme"]) for turn in conversation.turns for item in turn.custom.get("items", []))
        told = []
        for topic, programme in entries:
            entry = self._knowledge.entry(topic, programme)
            for number, statement in enumerate(entry.statements if entry else []):
                if figure in self._figures(statement, programme):
                    told.append(_Told(topic, programme, number, statement, statement.en in shown))
        of = {t.programme for t in told if t.shown}
        return [t for t in told if t.programme in of or not of]

    def _figures(self, statement: Statement, programme: str) -> Set[str]:
        """Return the figures that a statement gives, or counts up: a list of six states holds a six."""
        lists = [fact for name, fact in self._knowledge.facts.get(programme, {}).items() if isinstance(fact, list) and f"{{{name}}}" in statement.en]
        return self._knowledge.numbers(statement, programme, "en") | {str(len(fact)) for fact in lists}

    def _chosen(self, held: Dict[str, List[_Told]]) -> List[_Told]:
        """Return of each programme one statement for each figure: on a topic that other figures are of as well, one that names it, and one that was told, if there is one."""
        topics = {figure: {(t.topic, t.programme) for t in told} for figure, told in held.items()}
        chosen: List[_Told] = []
        for figure, told in held.items():
            others = [(topic, programme) for other, pairs in topics.items() if other != figure for topic, programme in pairs]
            for programme in dict.fromkeys(t.programme for t in told):
                chosen.append(max((t for t in told if t.programme == programme), key=lambda t: ((t.topic, t.programme) in others, figure in self._knowledge.numbers(t.statement, programme, "en"), t.shown, -t.number)))
        order = {programme: place for place, programme in enumerate(self._knowledge.programmes)}
        unique = {(t.programme, t.topic, t.number): t for t in chosen}
        return sorted(unique.values(), key=lambda t: (order[t.programme], list(self._knowledge.topics).index(t.topic), t.number))
