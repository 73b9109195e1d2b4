"""Tell a single cost from the question on all costs that it stands beside: "my country pays everything? flights too?" asks of the flights as well."""
from __future__ import annotations

import re
from typing import Any, Dict, List

from bot.nlu.segments import TOPIC
from knowledge.text import normalise, sentences

Segment = Dict[str, Any]

_WHOLE = {TOPIC + "costs_covered", TOPIC + "funding"}
_ALL = re.compile(r"\b(?:everything|all|tout|toute|tous|toutes|entire\w*|integralite|whole)\b")
"""Asks of the costs as a whole."""
_SINGLE = {
    "relocation": re.compile(r"\b(?:flights?|plane tickets?|air ?fares?|air tickets?|air travel|vols?|avions?|billets?)\b"),
    "housing": re.compile(r"\b(?:housing|rent|accommodation|flat|apartment|lodging|loyers?|logement|appart\w*|hebergement)\b"),
    "health_insurance": re.compile(r"\b(?:(?:health |medical )?insurance|assurances?(?: (?:maladie|sante))?|mutuelle)\b"),
    "visa": re.compile(r"\bvisas?\b"),
}
_FEW = 5
"""Words of a sentence that only names a cost: "and the flights too?"."""


def with_single_costs(text: str, segments: List[Segment]) -> List[Segment]:
    """Return ``segments``, the questions found in ``text``, with those on single costs that are named beside all of them."""
    if not any(s["intent"] in _WHOLE for s in segments) or not _ALL.search(normalise(text)):
        return segments
    for topic, words in _SINGLE.items():
        for sentence in sentences(text):
            if found := words.search(normalise(sentence)):
                piece = sentence if len(sentence.split()) <= _FEW and not _ALL.search(normalise(sentence)) else sentence[slice(*found.span())]
                rest = [{**s, "text": s["text"].replace(piece, "").strip()} for s in segments if s["text"] not in piece and s["intent"] != TOPIC + topic]
                segments = [*rest, {"text": piece, "intent": TOPIC + topic, "confidence": 1.0}]
                break
    return segments
