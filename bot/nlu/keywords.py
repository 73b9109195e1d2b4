"""Questions listed by keyword alone, with no joint between them: "salary duration icc" asks for two things."""
from __future__ import annotations

import re
from typing import Dict, List, Tuple

from bot.nlu.intent_model import IntentModel
from bot.nlu.segments import MOST, Segment, Understood, is_question, is_topic, without
from knowledge.prose import evidence
from knowledge.text import normalise

_WORD = re.compile(r"[^\W_]+")
_AROUND = re.compile(
    r"\b(?:hi|hello|hey|bonjour|bjr|slt|salut|coucou|svp|stp|please|pls|plz|merci|thanks|thx|vite(?: fait)?|quick(?:ly)?|asap|rapidement|juste|just|only|info|infos|du coup)\b"
)
"""What stands around the keywords of somebody in a hurry."""
_NO_KEYWORD = {"switch_language"}
"""What a keyword alone may be, but not one of several: "age, degree, language"."""
_MOST_WORDS = 7
_LONGEST = 3
"""Words that name one topic together: "work experience", "durée du contrat" has a joint of its own."""
_CLEAR = 0.7
_CERTAIN = 0.95
"""A message as sure as this asks one thing: "training budget"."""
Span = Tuple[int, int]


def with_listed(found: Understood, model: IntentModel, text: str, names: "re.Pattern[str]") -> Understood:
    """Return ``found``, with a segment for each topic where ``text`` lists two or more of them.

    names: matches the programmes' names in normalised text.
    """
    intent, confidence = found.ranking[0]
    if len(found.segments) != 1 or is_topic(intent) and confidence >= _CERTAIN:
        return found
    segments = _listed(model, text, names)
    if not segments:
        return found
    topics = {segment.intent for segment in segments}
    first = [(segment.intent, segment.confidence / len(segments)) for segment in segments]
    return Understood([*first, *(rank for rank in found.ranking if rank[0] not in topics)], segments)


def _listed(model: IntentModel, text: str, names: "re.Pattern[str]") -> List[Segment]:
    plain = normalise(text)
    for aside in (names, _AROUND):
        plain = aside.sub(lambda found: " " * len(found.group()), plain)
    words = [(m.start(), m.end()) for m in _WORD.finditer(plain)]
    if not 2 <= len(words) <= _MOST_WORDS or is_question(text) or re.search(r"[^\w\s.+&/:]", plain) or any(evidence(plain).values()):
        return []
    spans = [(i, j) for i in range(len(words)) for j in range(i + 1, min(i + _LONGEST, len(words)) + 1)]
    parts = {(i, j): text[words[i][0] : words[j - 1][1]] for i, j in spans}
    clear: Dict[Span, Segment] = {}
    for span, ranking in zip(spans, model.rank([parts[s] for s in spans])):
        ranking = without(ranking, _NO_KEYWORD)
        if is_topic(ranking[0][0]) and ranking[0][1] >= _CLEAR:
            clear[span] = Segment(parts[span], *ranking[0])
    found = _cover(clear, len(words))
    topics = {segment.intent: segment for segment in found}
    return list(topics.values())[:MOST] if len(topics) >= 2 else []


def _cover(clear: Dict[Span, Segment], words: int) -> List[Segment]:
    """Return the segments that cover all words at the highest confidence a word; none if they leave a word out."""
    best: Dict[int, Tuple[float, List[Segment]]] = {0: (0.0, [])}
    for end in range(1, words + 1):
        ways = [
            (best[i][0] + segment.confidence * (end - i), [*best[i][1], segment])
            for (i, j), segment in clear.items() if j == end and i in best
        ]
        if ways:
            best[end] = max(ways, key=lambda way: way[0])
    return best[words][1] if words in best else []
