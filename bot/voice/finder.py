"""Find the statement that a question asks for, by the example questions of all statements."""
from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Callable, Collection, Dict, List, Optional, Tuple

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.nlu.brevity import unpadded
from bot.nlu.clauses import cut
from bot.nlu.encoder import encode
from bot.nlu.kept import encode_kept
from bot.nlu.names import acts, programme_names, without_names
from bot.nlu.ngrams import NGrams, learnt
from bot.voice.assertion import asserts, undenied, untagged
from bot.voice.claims import borne_out, contradicted, exceeds
from bot.voice.yes_no import is_yes_no, same_point, speaks_of_later
from knowledge import Knowledge
from knowledge.model import LANGUAGES, Statement
from knowledge.text import normalise

_KEPT = Path(__file__).resolve().parents[2] / "models"
_MEANING = 0.6
"""How much the sentence encoder counts beside the letters when two questions are compared."""
_RIDGE = 0.3
"""How much the fit of a statement to its example questions is smoothed: what one alone says counts less."""
_LEAD = 0.3
_LEAD_MARGIN = 0.02
"""A statement leads the reply if it is at least this close, and fits the question this much better than the first one."""
_CLEARLY = 0.4
"""How close it must be where a few words ask in general, or a document does not answer."""
_SILENCE, _PLAIN = 0.06, 0.7
"""How much better a statement that only tells what a document leaves out must fit to lead, unless it is as close as this."""
_EXACT = 0.97
"""From this similarity on, a question is the curator's own, and its statement leads."""
_CLOSE = 0.1
_FITS_TOO = 0.15
"""From this fit on, a statement comes before the others that do not lead."""
_FEW = 2
_OF_CLAUSE = 0.5
"""From this similarity on, a clause of a question asks for a statement of its own."""
_SETTLED = 0.66
"""From this similarity on, a yes/no question counts as the same as the one in knowledge/."""
_BROAD, _NEARLY = 0.6, 0.15
"""How close a question must be to the topic's own, and how much closer it may be to that of a statement, to ask for the whole of it."""
_AFTERWARDS = "afterwards"
"""The family of the topics on the time after a post."""
_MARGIN = 0.03
"""One that is nearly as close as the nearest must not disagree."""


@dataclass(frozen=True)
class Row:
    """An example question: where its statement stands, and yes or no where that settles it."""

    topic: str
    programme: str
    number: Optional[int]
    """None for the topic's own question."""
    answer: Optional[bool]
    text: str
    bare: str
    """The text without the programmes' names."""
    yes_no: bool
    """Whether it can be answered with yes or no."""
    acting: bool
    """Whether a programme that it names may be who does a thing."""


@dataclass(frozen=True)
class Found:
    """The statements of an entry, the one asked for first."""

    statements: List[Statement]
    answer: Optional[bool]
    """Yes or no, where the first statement settles the question."""
    close: bool = False
    """Whether the entry's main statement fits nearly as well as the one that leads."""
    likeness: float = -1.0
    """How close the first statement is (cosine)."""
    asked: int = 1
    """How many of the first statements are asked for."""
    broad: bool = False
    """Whether the question is the topic's own, rather than one of a statement."""
    denied: bool = False
    """Whether the answer is to the contrary of what was claimed: "JPOs are not staff, right?"."""


class Finder:
    """Compares a question with the example questions of the statements."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Encode all example questions once, in both languages."""
        self._knowledge = knowledge
        self._names = programme_names(knowledge)
        self._rows: List[Row] = []
        self._of_topic: Dict[str, slice] = {}
        self._of_entry: Dict[Tuple[str, str], slice] = {}
        """Where the rows of a topic stand, and among those the ones of a programme."""
        for topic_id, topic in knowledge.topics.items():
            first = len(self._rows)
            for programme, entry in topic.programmes.items():
                rows = [self._row(topic_id, programme, None, None, topic.question[lang]) for lang in LANGUAGES]
                for number, statement in enumerate(entry.statements):
                    rows += [self._row(topic_id, programme, number, q.answer, q[lang]) for q in statement.questions for lang in LANGUAGES]
                self._of_entry[topic_id, programme] = slice(len(self._rows) - first, len(self._rows) - first + len(rows))
                self._rows += rows
            self._of_topic[topic_id] = slice(first, len(self._rows))
        bare = [row.bare for row in self._rows]
        self._vectors = encode_kept(bare, _KEPT)
        letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True, lowercase=False, dtype=np.float32)
        spelled = letters.fit_transform(map(normalise, bare))
        self._all_spelled, self._spelled = spelled, {topic: spelled[rows] for topic, rows in self._of_topic.items()}
        self._letters = NGrams(**learnt(letters))
        self._fits = {entry: self._fit(*entry) for entry in self._of_entry}
        self._starts = [rows.start for rows in self._of_topic.values()]
        self._speaks = np.array([row.number is None or row.programme in knowledge.stated(row.topic) for row in self._rows])
        self._read = lru_cache(maxsize=64)(self._features)
        self._all = lru_cache(maxsize=64)(self._compare_all)
        self._similar = lru_cache(maxsize=512)(self._compare)

    def _row(self, topic: str, programme: str, number: Optional[int], answer: Optional[bool], text: str) -> Row:
        return Row(topic, programme, number, answer, text, self._bare(text), is_yes_no(text), acts(text, self._names))

    def topics(self, question: str, among: Optional[Collection[str]] = None) -> Dict[str, float]:
        """Return for each topic, or those ``among`` them, how close its nearest example question is to ``question`` (cosine).

        The questions of statements that are only near a topic do not count.
        """
        if among is None:
            return dict(self._all(question))
        return {topic: float(self._similar(question, topic).max(where=self._speaks[self._of_topic[topic]], initial=-1.0)) for topic in among}

    def likest(self, question: str, topic: str, counts: Callable[[str], bool]) -> float:
        """Return how close ``question`` is to the nearest example question of ``topic`` that ``counts`` (cosine)."""
        rows = self._rows[self._of_topic[topic]]
        return max((value for row, value in zip(rows, self._similar(question, topic).tolist()) if counts(row.text)), default=-1.0)

    def find(self, question: str, topic: str, programme: str) -> Found:
        """Order the statements of an entry by what ``question`` asks for."""
        entry = self._knowledge.entry(topic, programme)
        if entry is None:
            return Found([], None)
        denied = undenied(question)
        question = denied or untagged(question)
        places = self._of_entry[topic, programme]
        similar = self._similar(question, topic)[places]
        rows = self._rows[self._of_topic[topic]][places]
        closest = [-1.0] * len(entry.statements)
        likeness = similar.tolist()
        for row, value in zip(rows, likeness):
            closest[row.number or 0] = max(closest[row.number or 0], value)
        fits = (similar @ self._fits[topic, programme]).tolist()
        for number, statement in enumerate(entry.statements):
            fits[number] -= _SILENCE * (statement.silent and closest[number] < _PLAIN)
        best = int(np.argmax(fits))
        general = len(self._bare(question).split()) <= _FEW or entry.status == "not_stated"  # "age limit??" asks in general
        exact = int(np.argmax(closest))
        lead = exact if closest[exact] >= _EXACT else best if closest[best] > (_CLEARLY if general else _LEAD) and fits[best] > fits[0] + _LEAD_MARGIN else 0
        rest = sorted((n for n in range(len(entry.statements)) if n != lead), key=lambda n: -fits[n] if fits[n] >= _FITS_TOO and not entry.statements[n].silent else 0.0)
        own = [(value, row) for row, value in zip(rows, likeness) if row.number == lead and row.yes_no] if is_yes_no(question) or asserts(question) else []
        of_topic = max(value for row, value in zip(rows, likeness) if row.number is None)
        broad = lead == 0 and of_topic >= max(_BROAD, max(likeness) - _NEARLY)
        close = bool(lead) and fits[lead] - fits[0] < _CLOSE
        return Found([entry.statements[n] for n in [lead, *rest]], self._settled(question, own, entry.statements[lead], programme), close, closest[lead], broad=broad, denied=bool(denied))

    def find_each(self, question: str, topic: str, programme: str) -> Found:
        """Order the statements of an entry by what each clause of ``question`` asks for: "what did she study and where did she work?"."""
        whole = self.find(question, topic, programme)
        clauses = [clause for sentence in cut(question) for clause in sentence.clauses if len(self._bare(clause).split()) > _FEW]
        found = [self.find(clause, topic, programme) for clause in clauses] if len(clauses) > 1 else []
        asked = {f.statements[0].en: f.statements[0] for f in found if f.likeness >= _OF_CLAUSE}
        if len(asked) < 2:
            return whole
        return replace(whole, statements=[*asked.values(), *(s for s in whole.statements if s.en not in asked)], asked=len(asked))

    def _settled(self, question: str, own: List[Tuple[float, Row]], statement: Statement, programme: str) -> Optional[bool]:
        """Return yes or no if ``statement`` gives a figure otherwise, holds all that is said, or the nearest of its ``own`` yes/no questions makes the same point."""
        if not own or speaks_of_later(question) and self._knowledge.topics[own[0][1].topic].family != _AFTERWARDS:
            return None
        acting = acts(question, self._names)
        own = [(value, row) for value, row in own if row.acting == acting]
        bare, texts = self._bare(question), [self._bare(self._knowledge.fill(statement, programme, language)) for language in LANGUAGES]
        if not (statement.silent or asserts(question)) and (beyond := exceeds(bare, texts)) is not None:
            return beyond
        if not statement.silent and contradicted(bare, texts):
            return False
        if asserts(question):  # what is stated and right needs no yes
            return None
        same = sorted(((value, row) for value, row in own if value >= _SETTLED and same_point(bare, row.bare)), key=lambda pair: -pair[0])
        likeness, answer = (same[0][0], same[0][1].answer) if same else (0.0, None)
        if {row.answer for value, row in same if value >= likeness - _MARGIN} == {answer}:
            return answer
        return True if answer is not False and not acting and borne_out(bare, texts, [r.bare for _, r in own if r.answer]) else None

    def _fit(self, topic: str, programme: str) -> np.ndarray:
        """Return what turns the likeness to each example question of an entry into how well each statement fits (examples x statements).

        A kernel ridge regression (Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 5.8.2) with that
        likeness as its kernel: all examples of a statement vote together, and words that several statements share count for none.
        """
        start = self._of_topic[topic].start
        rows = slice(start + self._of_entry[topic, programme].start, start + self._of_entry[topic, programme].stop)
        vectors, letters = self._vectors[rows], self._all_spelled[rows]
        likeness = _MEANING * (vectors @ vectors.T) + (1 - _MEANING) * (letters @ letters.T).toarray()
        of = np.array([row.number or 0 for row in self._rows[rows]])
        belongs = (of[:, None] == np.arange(len(self._knowledge.topics[topic].programmes[programme].statements))).astype(likeness.dtype)
        return np.linalg.solve(likeness + _RIDGE * np.eye(len(of), dtype=likeness.dtype), belongs)

    def _compare_all(self, question: str) -> Dict[str, float]:
        """Return for each topic how close its nearest example question is; ``_all`` remembers the newest questions."""
        vector, letters = self._read(question)
        similar = _MEANING * (self._vectors @ vector) + (1 - _MEANING) * (self._all_spelled @ letters)
        return dict(zip(self._of_topic, np.maximum.reduceat(np.where(self._speaks, similar, -1.0), self._starts).tolist()))

    def _compare(self, question: str, topic: str) -> np.ndarray:
        """Return how close each example question of ``topic`` is, in meaning and letters together.

        ``_similar`` remembers the newest questions.
        """
        vector, letters = self._read(question)
        return np.asarray(_MEANING * (self._vectors[self._of_topic[topic]] @ vector) + (1 - _MEANING) * (self._spelled[topic] @ letters))

    def _features(self, question: str) -> Tuple[np.ndarray, np.ndarray]:
        """Return what ``question`` means and how it is spelled; ``_read`` remembers the newest ones."""
        bare = self._bare(unpadded(question))
        letters = np.zeros(self._letters.number, dtype=np.float32)
        columns, weights = self._letters.weigh(normalise(bare))
        letters[columns] = weights
        return encode([bare])[0], letters

    def _bare(self, question: str) -> str:
        """Take the programmes' names out: all statements of an entry speak of the same one."""
        return without_names(question, self._names)
