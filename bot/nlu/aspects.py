"""What a comparison is about: "ICC or UNITAR, which lasts longer and pays more?" asks for duration and pay."""
from __future__ import annotations

import re
from typing import List

from bot.nlu.clauses import cut
from bot.nlu.intent_model import IntentModel
from bot.nlu.segments import Segment, is_topic, of_languages
from knowledge.text import normalise

COMPARISON = "compare_programmes"
_COMPARING = re.compile(
    r"\b(where(?= .*\b(?:most|best|more|better)\b)|most|best|better|compar\w*|diff\w*|(?:(?:for|4|pour|pr) (?:(?:an?|the|un|les|des) )?)?jpos?|btwn|btw|between|entre|vs|versus|par rapport a|which (one|is|of)|lequel|laquelle|lesquels|the (two|three|2|3|both|others?)|"
    r"les (deux|trois|2|3)|side by side|choose|choisir|conseill\w*|tableau|table|rules|conditions|programmes?|programs?|which|more|less|gives?|has|or|ou|quel|plus|moins)\b"
)
_COMPARATIVE = re.compile(r"(?<=long|high|hard)er\b|(?<=short|young)er\b|(?<=old|low)er\b")
_INTRODUCES = re.compile(r"^\W*(?:(?:bonjour|hello|hi) +)?(?:i am|i m|im|je suis|jsuis|nous sommes|we are)\b")
"""Tells who writes: "je suis conseillère en orientation" compares no orientation."""
_OPEN = {"ask_what_is_jpo", "ask_which_programme", "ask_eligibility_overview"}
"""What is left of "what is the difference": no topic of its own."""
_SURE = 0.3
"""The share of confidence from which a topic is one that is compared."""


def aspects(model: IntentModel, text: str, names: "re.Pattern[str]") -> List[Segment]:
    """Return the topics that a comparison names, as segments; none for an open comparison.

    names: matches the programmes' names in normalised text.
    """
    plain = _COMPARATIVE.sub("  ", normalise(text))
    for pattern in (names, _COMPARING):
        plain = pattern.sub(lambda found: " " * len(found.group()), plain)
    kept = "".join(char if kept != " " else " " for char, kept in zip(text, plain))
    parts = [" ".join(c.split()) for sentence in cut(kept) for c in sentence.clauses if len(normalise(c).split()) > 0 and not _INTRODUCES.search(normalise(c))]
    found: List[Segment] = []
    for part, ranking in zip(parts, model.rank(parts) if parts else []):
        ranking = of_languages(ranking, part)
        topics = [(name, confidence) for name, confidence in ranking if is_topic(name)]
        others = sum(confidence for name, confidence in ranking if name != COMPARISON) - sum(c for _, c in topics)
        total = sum(confidence for _, confidence in topics)
        name, confidence = topics[0]
        if total > others and confidence >= _SURE * total and name not in _OPEN and name not in {s.intent for s in found}:
            found.append(Segment(part, name, confidence / total))
    return found
