"""Find the questions of a message that the classifier passed over: "what does a JPO do and who pays them?".

It hears the loudest of them where several are joined; an example question that is near to one of them speaks for the others.
"""
from __future__ import annotations

import re
from typing import Any, Dict, Iterator, List, NamedTuple

from bot.nlu.brevity import bare
from bot.nlu.clauses import cut
from bot.nlu.segments import MOST, TOPIC, is_question
from bot.voice.conversation import Conversation
from bot.voice.finder import Finder
from bot.voice.scope import SHE
from knowledge import Knowledge
from knowledge.text import normalise, sentences

Segment = Dict[str, Any]

_SENTENCE, _CLAUSE = 4, 2
"""Words from which a sentence, and a clause, may be a question of its own."""
_OF_SENTENCE, _OF_CLAUSE, _APART = 0.6, 0.66, 0.1
"""Likeness to an example question from which each is one, and how much nearer to its topic a clause must be than to that of the question around it."""
_HEARD = 0.2
"""How much the classifier's confidence in that one counts beside its likeness."""
_WORD = re.compile(r"\w+")
_BY_THE_WAY = re.compile(r"[\s,;]+(?:btw|by the way|au fait|d.ailleurs)[\s,]+", re.IGNORECASE)
"""Stands between two questions as "and" does."""
_OPEN_END = re.compile(r"[\s,;:&+]*(?:\b(?:and|also|et|aussi|puis|then|n|plus)[\s,]*)*$", re.IGNORECASE)
_LIMB = re.compile(r"\b(?:d autre part|on the other(?: hand)?|second(?:ly)?|deuxiemement|en second lieu|lastly|finally|enfin)\W*$")
"""Before the second of two things that are asked for by one verb: "tell me, on the one hand, the length and, on the other hand, the site"."""
_ELIDED = ("n'", "n’")
"""Of "ne", which is no "n" for "and"."""


class _Part(NamedTuple):
    """A clause that begins or ends a sentence, and what is left of that."""

    text: str
    rest: str


def completed(conversation: Conversation, segments: List[Segment], knowledge: Knowledge, finder: Finder) -> List[Segment]:
    """Return ``segments``, the questions found in the message, with those that were passed over, in order."""
    of_her = bool(conversation.values("person")) or bool(SHE.search(normalise(conversation.text)))
    topics = [name for name, topic in knowledge.topics.items() if of_her or topic.family != "interview"]
    found = list(segments)
    for sentence in sentences(conversation.text) if segments else []:
        found += _whole(sentence, found, topics, finder)
        for part in _ends(sentence):
            found = _with_part(part, found, topics, finder)
    return sorted(found, key=lambda s: conversation.text.find(s["text"]))


def questions(text: str) -> List[str]:
    """Return the sentences and clauses of ``text`` that ask something; none where it is one sentence of one clause."""
    parts = sentences(text)
    ends = [part for sentence in parts for part in _ends(sentence)]
    clauses = [part.text for part in reversed(ends) if _asks(part.text) and len(_WORD.findall(part.text)) > _CLAUSE]
    return [*(part for part in parts if is_question(part)), *clauses] if len(parts) > 1 or ends else []


def _whole(sentence: str, found: List[Segment], topics: List[str], finder: Finder) -> List[Segment]:
    """Return a sentence beside those ``found`` that an example question is near to: "she is paid or no? And the apartment?"."""
    if not is_question(sentence) or len(_WORD.findall(sentence)) < _SENTENCE or any(sentence in s["text"] or s["text"] in sentence for s in found):
        return []
    near = max((_nearest(part, topics, finder) for part in (sentence, sentence.rsplit(", ", 1)[-1])), key=lambda s: s["confidence"])
    return [{**near, "text": sentence}] if near["confidence"] >= _OF_SENTENCE and _is_new(near, found) else []


def _with_part(part: _Part, found: List[Segment], topics: List[str], finder: Finder) -> List[Segment]:
    """Return the questions ``found`` with one that ``part`` asks besides; where it stands within one of them, that one is what is left of it."""
    second = bool(_LIMB.search(normalise(part.rest)))
    if not (_asks(part.text) or second) or len(_WORD.findall(part.text)) < _CLAUSE:
        return found
    around = [s for s in found if part.text in s["text"] or s["text"] in part.text]
    if around and (not (_asks(part.rest) or second) or any(part.rest not in s["text"] for s in around)):
        return found
    near = _nearest(part.text, topics, finder)
    likeness = finder.topics(bare(part.text))
    own = max((likeness[s["intent"][len(TOPIC) :]] + _HEARD * s["confidence"] for s in around), default=0.0)
    if near["confidence"] < max(_OF_CLAUSE, own + _APART) or not _is_new(near, found):
        return found
    if not around:
        return [*found, near]
    return [near, *({**s, "text": part.rest} if s in around else s for s in found)]


def _is_new(near: Segment, found: List[Segment]) -> bool:
    return len(found) < MOST and near["intent"] not in {s["intent"] for s in found}


def _asks(clause: str) -> bool:
    """Say whether ``clause`` asks by its own words: the question mark is the sentence's."""
    return is_question(clause.rstrip("? "))


def _ends(sentence: str) -> Iterator[_Part]:
    """Yield the last and the first clause of ``sentence``, each with what is left of it; nothing where it has one clause."""
    beside = _BY_THE_WAY.search(sentence)
    clauses = [sentence[: beside.start()], sentence[beside.end() :]] if beside else [c for part in cut(sentence) for c in part.clauses]
    if len(clauses) > 1:
        before, after = sentence[: sentence.rfind(clauses[-1])], sentence[sentence.find(clauses[0]) + len(clauses[0]) :]
        if not before.endswith(_ELIDED):
            yield _Part(clauses[-1], _OPEN_END.sub("", before))
        if not after[: after.find(clauses[1])].endswith(_ELIDED):
            yield _Part(clauses[0], after[after.find(clauses[1]) :])


def _nearest(text: str, topics: List[str], finder: Finder) -> Segment:
    near = finder.topics(bare(text))
    topic = max(topics, key=lambda name: near[name])
    return {"text": text, "intent": TOPIC + topic, "confidence": near[topic]}
