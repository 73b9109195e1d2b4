"""Tell apart figures of earlier answers that a message sets against each other: "you said two years, now one?"."""
from __future__ import annotations

import re
from typing import Dict, List, NamedTuple, Optional, Set

from bot.voice.answers import Answers
from bot.voice.claims import figures, gives_own_figure
from bot.voice.conversation import Conversation
from bot.voice.reply import Item, Reply
from bot.voice.words import Words
from knowledge.model import Statement
from knowledge.text import normalise

_SAID = re.compile(
    r"\b(?:you|u) (?:(?:have|had|ve|just|first|only|also|already|even|clearly|once|were|are|keep|kept) )*(?:said|say|saying|told|tell|telling|wrote|write|mentioned|claimed|claim|answered|gave|spoke|stated|announced)\b|"
    r"\b(?:vous|tu|t) (?:(?:me|m|nous|l|le|en|avez|aviez|as|avais|venez|viens|d|de|abord|bien|deja|aussi|pourtant|seulement) )*(?:dit|dire|disiez|disais|dites|dis|ecrit|ecriviez|affirm\w+|annonc\w+|indiqu\w+|donn\w+|parl\w+|repond\w+|mentionn\w+|soutenez)\b|"
    r"\b(?:your|vos|tes) (?:\w+ )?(?:answers|replies|reponses)\b"
)
"""Speaks of what the assistant said."""
_WHICH_HOLDS = re.compile(
    r"\bcontradi\w+|\bincoher\w+|\binconsisten\w+|\bdoes(?: not|n t) add up\b|\bmake up your mind\b|\bfaudrait savoir\b|"
    r"\bwhich (?:(?:one|1|of (?:the |these |those )?(?:two|2|them)|number|figure|answer|version|is) )*(?:is|it|right|correct|true|holds|applies|now|do i believe|should i believe)\b|"
    r"\b(?:lequel|laquelle|quel (?:chiffre|nombre)|quelle (?:version|reponse|duree))(?: (?:des deux|des 2|de ces deux))? (?:est|dois je|faut il|croire|vaut|compte|est ce)\b|\b(?:lequel|laquelle)\W*$"
)
"""Asks which of two figures is right, or finds them at odds."""
_NUMBER = re.compile(r"\d+")


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
        """Return the statements that hold the figures, by programme; None where the message sets none against each other, or one of them was never told."""
        plain, language = normalise(conversation.text), conversation.language
        named = list(dict.fromkeys(figures(conversation.text)))
        if not conversation.answered or len(named) < 2 or not (tells_of_answers(plain) or _WHICH_HOLDS.search(plain)) or gives_own_figure(plain):
            return None
        held = {figure: self._holding(figure, conversation) for figure in named}
        if not all(held.values()):
            return None
        chosen = self._chosen(held)
        if len({t.statement.en for t in chosen}) < 2:
            return None
        programmes = list(dict.fromkeys(t.programme for t in chosen))
        lines = [self._words.say("checked", language)]
        for programme in programmes:
            text = " ".join(self._knowledge.fill(t.statement, programme, language) for t in chosen if t.programme == programme)
            lines.append(self._words.point(programme, text, language) if len(programmes) > 1 else text)
        lines.append(self._words.sources([cite for t in chosen for cite in t.statement.cites], language))
        items = {(t.programme, t.topic): Item(t.programme, t.topic, t.programme in self._knowledge.stated(t.topic), list(t.statement.cites)) for t in chosen}
        buttons = self._answers.next_buttons(chosen[0].topic, programmes, language)
        return Reply("\n".join(lines), "answer", list(items.values()), buttons, [t.statement.en for t in chosen], programmes)

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
        return {*_NUMBER.findall(self._knowledge.fill(statement, programme, "en")), *(str(len(fact)) for fact in lists)}

    def _chosen(self, held: Dict[str, List[_Told]]) -> List[_Told]:
        """Return of each programme one statement for each figure: on a topic that other figures are of as well, and one that was told, if there is one."""
        topics = {figure: {(t.topic, t.programme) for t in told} for figure, told in held.items()}
        chosen: List[_Told] = []
        for figure, told in held.items():
            others = [(topic, programme) for other, pairs in topics.items() if other != figure for topic, programme in pairs]
            for programme in dict.fromkeys(t.programme for t in told):
                chosen.append(max((t for t in told if t.programme == programme), key=lambda t: ((t.topic, t.programme) in others, t.shown, -t.number)))
        order = {programme: place for place, programme in enumerate(self._knowledge.programmes)}
        unique = {(t.programme, t.topic, t.number): t for t in chosen}
        return sorted(unique.values(), key=lambda t: (order[t.programme], list(self._knowledge.topics).index(t.topic), t.number))


def tells_of_answers(plain: str) -> bool:
    """Say whether normalised text speaks of what the assistant said."""
    return bool(_SAID.search(plain))
