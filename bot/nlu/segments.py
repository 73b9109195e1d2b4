"""Read a message sentence by sentence: what it asks, whatever stands around the question."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Dict, List, Tuple

from bot.nlu.intent_model import IntentModel
from knowledge.text import normalise, sentences

Ranking = List[Tuple[str, float]]

FALLBACK = "nlu_fallback"
SMALL_TALK = {
    "greet", "goodbye", "thank", "how_are_you", "affirm", "deny", "feedback_positive", "bot_challenge",
}
"""What stands around a question without being one."""
_QUESTION = re.compile(
    r"\?|^(so |and |but |et |mais |donc |alors )?(what|which|who|where|when|why|how|is|are|am|do|does|did|can|could|may|must|will|would|should|"
    r"quel|quelle|quels|quelles|qui|ou|quand|comment|pourquoi|combien|est|peut|puis|dois|faut|ya|c koi|koi)\b"
)
_LETTER = re.compile(r"[^\W\d_]")
TOPIC = "ask_"
_SURE = 0.5
"""A sentence counts as a question of its own from this confidence on."""
_SPREAD = 0.45
"""Three topics that share so much confidence are close to each other: the first is answered."""
_MOST = 3
"""More questions than this in one message are not answered at once."""


@dataclass(frozen=True)
class Segment:
    """A part of a message that asks or says something of its own."""

    text: str
    intent: str
    confidence: float

    def as_dict(self) -> Dict[str, Any]:
        """Return the segment as it stands in the parse data."""
        return {"text": self.text, "intent": self.intent, "confidence": round(self.confidence, 4)}


@dataclass(frozen=True)
class Understood:
    """The intents of a message, the likeliest first, and its segments."""

    ranking: Ranking
    segments: List[Segment]


def understand(model: IntentModel, text: str, threshold: float) -> Understood:
    """Rank the intents of ``text``; ``nlu_fallback`` comes first where none reaches ``threshold``."""
    parts = sentences(text)
    if not parts or not _LETTER.search(text):
        return Understood([(FALLBACK, 1.0)], [])  # a bare number is an answer or nothing
    whole, *each = model.rank([text, *parts] if len(parts) > 1 else parts)
    if not each:
        return _result(whole, [Segment(text, *whole[0])], threshold)
    said = [(Segment(part, *ranking[0]), ranking) for part, ranking in zip(parts, each)]
    content = [(s, r) for s, r in said if s.intent not in SMALL_TALK]
    asking = [(s, r) for s, r in content if _QUESTION.search(normalise(s.text))] or content
    questions = {s.intent: s for s, _ in asking if s.confidence >= _SURE and s.intent.startswith(TOPIC)}
    if len(questions) > 1 and all(_QUESTION.search(normalise(s.text)) for s in questions.values()):
        return _result(_mixed(whole, [r for _, r in asking]), list(questions.values())[:_MOST], threshold)
    if not asking:
        return _result(each[-1] if each[-1][0][1] > whole[0][1] else whole, [Segment(text, *whole[0])], threshold)
    clearest = max(asking, key=lambda pair: pair[0].confidence)
    if clearest[0].confidence >= _SURE and (whole[0][1] < _SURE or whole[0][0] in SMALL_TALK):
        ranking = clearest[1]  # a question in a long story, or beside a greeting
    else:
        ranking = _mixed(whole, [r for _, r in asking])
    return _result(ranking, [Segment(text, *ranking[0])], threshold)


def _mixed(whole: Ranking, parts: List[Ranking]) -> Ranking:
    """Average the ranking of the whole message with that of its questions, the whole counting for half."""
    scores = {name: confidence / 2 for name, confidence in whole}
    for part in parts:
        for name, confidence in part:
            scores[name] += confidence / len(parts) / 2
    return sorted(scores.items(), key=lambda pair: -pair[1])


def _result(ranking: Ranking, segments: List[Segment], threshold: float) -> Understood:
    spread = sum(confidence for name, confidence in ranking[:3] if name.startswith(TOPIC))
    if ranking[0][1] < threshold and spread < _SPREAD:
        ranking = [(FALLBACK, 1 - ranking[0][1]), *ranking]
    return Understood(ranking, segments)
