"""What a message asks beside telling who somebody is: "29, Swiss, an LLM, and no idea how long it lasts" asks for the length, however much of it is a profile."""
from __future__ import annotations

import re
from typing import Container, Dict

from bot.nlu.clauses import cut
from bot.nlu.intent_model import IntentModel
from bot.nlu.letters import without_formulas
from bot.nlu.segments import MOST, Segment, Understood, is_question, ranked
from knowledge.text import normalise

_CLEAR, _SURE = 0.7, 0.95
"""Confidence from which a question is believed to ask for its topic, and from which words that are no question are: "cannot find the list of posts"."""
_REQUESTED = 0.35
"""The same where the writer wishes to learn something, which is no request to be checked: "je souhaiterais connaître les modalités de candidature"."""
_TO_LEARN = re.compile(r"\b(?:(?:know|learn|find out|understand|savoir|connaitre|comprendre)(?! (?:if|whether|si|s)\b)|(?:informations?|renseignements?|precisions?|details?) (?:sur|about|on|regarding|concernant))\b")
_LEAST = 3
"""Fewer words than these ask for nothing of their own."""
_TELLS = re.compile(r"\d|\b(?:years?|ans|annees?|months?|mois)\b")
"""Tells how long she worked, which looks like a question on lengths."""


def asked_beside(found: Understood, model: IntentModel, text: str, language: str, others: Container[str]) -> Understood:
    """Return ``found``, of a message taken for a request to be checked, with the topics that parts of ``text`` clearly ask for.

    others: the intents of the topics that a profile is not easily taken for.
    """
    parts = [part for sentence in cut(without_formulas(text)) for part in dict.fromkeys((*sentence.clauses, sentence.text)) if len(part.split()) > 1]
    asked: Dict[str, Segment] = {}
    wished = False
    for part, ranking in zip(parts, ranked(model, parts, language) if parts else []):
        intent, confidence = ranking[0]
        words, wishes = len(part.split()), bool(_TO_LEARN.search(normalise(part)))
        remark = confidence >= _SURE and (wished or words > _LEAST) and not _TELLS.search(normalise(part))
        wished = wished or wishes
        if intent in others and confidence >= (_REQUESTED if wishes else _CLEAR) and (remark or words >= _LEAST and is_question(part)):
            asked.setdefault(intent, Segment(part, intent, confidence))
    if not asked:
        return found
    first = [(segment.intent, segment.confidence / len(asked)) for segment in asked.values()]
    return Understood([*first, *(rank for rank in found.ranking if rank[0] not in asked)], list(asked.values())[:MOST])
