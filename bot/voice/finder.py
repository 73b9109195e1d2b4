"""Find the statement of an entry that a question asks for."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Dict, List, Optional, Tuple

import numpy as np

from bot.nlu.encoder import encode
from knowledge.text import normalise
from knowledge import Knowledge
from knowledge.model import LANGUAGES, Statement

_LEAD_MARGIN = 0.04
"""How much closer than the first statement another one must be to lead the reply."""
_SURE = 0.72
"""From this similarity on, a yes/no question counts as the same as the one in knowledge/."""
_YES_NO = re.compile(
    r"^(so |and |but |well |hi |hello |et |mais |donc |alors |bonjour |sorry |please )*"
    r"(is|are|am|do|does|did|can|could|may|must|will|would|should|has|have|was|were|isn|aren|don|doesn|"
    r"est ce qu|est ce|es ce|esque|peut|peux|puis je|dois|doit|faut il|sont|ai je|a t|y a t|existe|suis je|serai|vais|va t|"
    r"les? \w+ (est|sont|peut|peuvent|doit|doivent) (ils?|elles?)|(on|je|il|elle|un \w+|une \w+|les \w+|la \w+|le \w+) (peut|peux|dois|doit|faut|est|sont)\b)"
)
_OPEN = re.compile(
    r"\b(what|which|who|whom|whose|where|when|why|how|quels?|quelles?|qui|ou est|quand|comment|pourquoi|combien|koi|quoi|keske|qu est ce que)\b"
)


@dataclass(frozen=True)
class Found:
    """The statements of an entry, the one asked for first, and yes or no where that settles the question."""

    statements: List[Statement]
    answer: Optional[bool]


class Finder:
    """Compares a question with the example questions of the statements."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Encode all example questions once, in both languages."""
        self._knowledge = knowledge
        names = {n for p in knowledge.programmes.values() for lang in LANGUAGES for n in (*p.aliases[lang], p.name[lang], p.full_name[lang])}
        longest_first = sorted(map(normalise, names), key=len, reverse=True)
        self._names = re.compile(rf"\b(at |for |in |of |a |pour |par |de |chez )?(the |le |la |l )?({'|'.join(map(re.escape, longest_first))})\b")
        self._rows: Dict[Tuple[str, str], List[Tuple[int, Optional[bool]]]] = {}
        self._vectors: Dict[Tuple[str, str], np.ndarray] = {}
        for topic_id, topic in knowledge.topics.items():
            for programme, entry in topic.programmes.items():
                rows: List[Tuple[int, Optional[bool]]] = [(0, None), (0, None)]
                texts = [topic.question.en, topic.question.fr]  # the general question belongs to the first statement
                for number, statement in enumerate(entry.statements):
                    for question in statement.questions:
                        for language in LANGUAGES:
                            rows.append((number, question.answer))
                            texts.append(question[language])
                self._rows[topic_id, programme] = rows
                self._vectors[topic_id, programme] = encode([self._bare(text) for text in texts])

    def find(self, question: str, topic: str, programme: str) -> Found:
        """Order the statements of an entry by what ``question`` asks for."""
        entry = self._knowledge.entry(topic, programme)
        if entry is None:
            return Found([], None)
        key = (topic, programme)
        similar = self._vectors[key] @ encode([self._bare(question)])[0]
        closest: Dict[int, float] = {}
        for (number, _), value in zip(self._rows[key], similar):
            closest[number] = max(closest.get(number, -1.0), float(value))
        best = max(closest, key=lambda n: closest[n])
        lead = best if closest[best] > closest.get(0, -1.0) + _LEAD_MARGIN else 0
        rest = [n for n in range(len(entry.statements)) if n != lead]
        statements = [entry.statements[n] for n in [lead, *rest]]
        top = int(np.argmax(similar))
        number, answer = self._rows[key][top]
        settled = number == lead and similar[top] >= _SURE and is_yes_no(question)
        return Found(statements, answer if settled else None)

    def _bare(self, question: str) -> str:
        """Take the programmes' names out: all statements of an entry speak of the same one."""
        plain = normalise(question)
        spans = [m.span() for m in self._names.finditer(plain)]
        for start, end in reversed(spans):
            question = question[:start] + question[end:]
        return " ".join(question.split()) or plain


def is_yes_no(question: str) -> bool:
    """Say whether ``question`` asks for yes or no rather than for a thing."""
    plain = normalise(question).strip(" .?!,")
    return bool(_YES_NO.match(plain)) and not _OPEN.search(plain)
