"""Find the statement that a question asks for, by the example questions of all statements."""
from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Dict, List, Optional, Tuple

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.nlu.encoder import encode, encode_once
from bot.nlu.names import programme_names, without_names
from bot.voice.yes_no import is_yes_no, same_point
from knowledge import Knowledge
from knowledge.model import LANGUAGES, Statement
from knowledge.text import normalise

_KEPT = Path(__file__).resolve().parents[2] / "models"
_MEANING = 0.6
"""How much the sentence encoder counts beside the letters when two questions are compared."""
_LEAD = 0.3
_LEAD_MARGIN = 0.01
"""A statement leads the reply if it is at least this close, and this much closer than the first one."""
_SILENCE, _PLAIN = 0.06, 0.7
"""How much closer a statement that only tells what a document leaves out must be to lead, unless it is as close as this."""
_CLOSE = 0.1
_FEW = 2
_SETTLED = 0.78
"""From this similarity on, a yes/no question counts as the same as the one in knowledge/."""


@dataclass(frozen=True)
class Row:
    """An example question: where its statement stands, and yes or no where that settles it."""

    topic: str
    programme: str
    number: Optional[int]
    """None for the topic's own question."""
    answer: Optional[bool]
    text: str


@dataclass(frozen=True)
class Found:
    """The statements of an entry, the one asked for first."""

    statements: List[Statement]
    answer: Optional[bool]
    """Yes or no, where the first statement settles the question."""
    close: bool = False
    """Whether the entry's main statement is nearly as close as the one that leads."""


class Finder:
    """Compares a question with the example questions of the statements."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Encode all example questions once, in both languages."""
        self._knowledge = knowledge
        self._names = programme_names(knowledge)
        self._rows: List[Row] = []
        self._places: Dict[Tuple[str, str], List[int]] = {}
        for topic_id, topic in knowledge.topics.items():
            for programme, entry in topic.programmes.items():
                rows = [Row(topic_id, programme, None, None, topic.question[lang]) for lang in LANGUAGES]
                for number, statement in enumerate(entry.statements):
                    rows += [Row(topic_id, programme, number, q.answer, q[lang]) for q in statement.questions for lang in LANGUAGES]
                self._places[topic_id, programme] = list(range(len(self._rows), len(self._rows) + len(rows)))
                self._rows += rows
        bare = [self._bare(row.text) for row in self._rows]
        self._vectors = encode_once(bare, _KEPT)
        self._letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True, lowercase=False, dtype=np.float32)
        self._spelled = self._letters.fit_transform(map(normalise, bare))
        self._topics = list(knowledge.topics)
        number = {topic: n for n, topic in enumerate(self._topics)}
        speaks = [p for p, row in enumerate(self._rows) if row.number is None or row.programme in knowledge.stated(row.topic)]
        self._speaking = np.array(speaks)
        self._topic_of = np.array([number[self._rows[p].topic] for p in speaks])
        self._similar = lru_cache(maxsize=64)(self._compare)

    def topics(self, question: str) -> Dict[str, float]:
        """Return for each topic how close its nearest example question is to ``question`` (cosine).

        The questions of statements that are only near a topic do not count.
        """
        nearest = np.full(len(self._topics), -1.0)
        np.maximum.at(nearest, self._topic_of, self._similar(question)[0][self._speaking])
        return dict(zip(self._topics, nearest.tolist()))

    def find(self, question: str, topic: str, programme: str) -> Found:
        """Order the statements of an entry by what ``question`` asks for."""
        entry = self._knowledge.entry(topic, programme)
        if entry is None:
            return Found([], None)
        places = self._places[topic, programme]
        similar, meaning = (values[places] for values in self._similar(question))
        closest: Dict[int, float] = {0: -1.0}
        for place, value in zip(places, similar):
            number = self._rows[place].number or 0
            closest[number] = max(closest.get(number, -1.0), float(value))
        for number in closest:
            closest[number] -= _SILENCE * (entry.statements[number].silent and closest[number] < _PLAIN)
        best = max(closest, key=lambda n: closest[n])
        general = len(self._bare(question).split()) <= _FEW  # "age limit??" asks in general
        lead = best if not general and closest[best] > max(_LEAD, closest[0] + _LEAD_MARGIN) else 0
        rest = [n for n in range(len(entry.statements)) if n != lead]
        own = [(float(v), self._rows[p]) for p, v in zip(places, meaning) if self._rows[p].number == lead and is_yes_no(self._rows[p].text)]
        return Found([entry.statements[n] for n in [lead, *rest]], self._settled(question, own), bool(lead) and closest[lead] - closest[0] < _CLOSE)

    def _settled(self, question: str, own: List[Tuple[float, Row]]) -> Optional[bool]:
        """Return yes or no if the nearest example question has an answer and makes the same point."""
        if not own or not is_yes_no(question):
            return None
        value, row = max(own, key=lambda pair: pair[0])
        return row.answer if value >= _SETTLED and same_point(self._bare(question), self._bare(row.text)) else None

    def _compare(self, question: str) -> Tuple[np.ndarray, np.ndarray]:
        """Return how close each example question is, in meaning and letters together and in meaning alone.

        ``_similar`` remembers the newest questions.
        """
        bare = self._bare(question)
        meaning = self._vectors @ encode([bare])[0]
        letters = self._spelled @ self._letters.transform([normalise(bare)]).toarray()[0]
        return _MEANING * meaning + (1 - _MEANING) * letters, meaning

    def _bare(self, question: str) -> str:
        """Take the programmes' names out: all statements of an entry speak of the same one."""
        return without_names(question, self._names)
