"""What is not meant: "excellent... I was joking", "33, well 32 in my head"."""
from __future__ import annotations

import re
from typing import List

from actions.reading import Message
from actions.reading.levels import levels
from knowledge.clauses import Span, clauses
from knowledge.text import normalise

_JOKE = (
    r"(?:(?:i (?:am |m |was )?|im |only |just |was )*(?:kidding|joking|jk)|(?:that|it|this) (?:was|is|s) (?:just |only )?a joke|(?:je |j |on )?(?:plaisant\w+|rigol\w+|deconn\w+|blagu\w+)|"
    r"c (?:est |etait )?(?:juste )?(?:une |pr |pour )?(?:blague|rire|rigoler|plaisanter|deconner)|pour rire)"
)
_ONLY_JOKES = re.compile(rf"\W*(?:(?:ha|haha\w*|lol|mdr|ptdr|no|non|nan|oh|ok|sorry|pardon|desole\w*|but|mais|wait|attend\w*|en fait|actually|well|bon|euh|just|only|about that|la)\W+)*{_JOKE}(?:\W+(?:ha|haha\w*|lol|mdr|ptdr|sorry|pardon|there|la|about that|of course|bien sur))*\W*")
_FELT = re.compile(
    r"\b(?:in (?:my|his|her) (?:head|heart|mind|soul)|at heart|in spirit|mentally|i feel(?: like)?|(?:dans|de) (?:ma|sa|la) tete|(?:dans|de) (?:mon|son|le) (?:coeur|esprit)|de coeur|d esprit|mentalement|je me sens|psychologiquement|dans l ame)\b"
)
"""Of an age that nobody has: "32 in my head"."""
_NOT_REALLY = re.compile(
    r"\W*(?:(?:ok|okay|well|no|non|bon|euh|ha\w*|lol|mdr|actually|en fait|enfin|alors|but|mais|sorry|pardon)\W+)*"
    r"(?:not (?:really|quite|exactly)|pas (?:vraiment|tout a fait|exactement|tant que ca)|i wish|i exaggerate\w*|i m exaggerating|j exagere|je me vante|si seulement|en vrai non|maybe not|peut etre pas)\b"
)
"""Begins a clause that takes back the value before it: "excellent. ok not really, a bit of Excel"."""
_AGES = ("age", "number", "duration", "coming_age")


def only_jokes(message: Message) -> bool:
    """Say whether all that a message says is that the one before was a joke."""
    return bool(_ONLY_JOKES.fullmatch(message.plain))


def in_earnest(message: Message) -> Message:
    """Leave out what the message itself calls a joke, a level that it takes back, and an age that is only felt."""
    plain, spans = normalise(message.text), clauses(message.text)
    jokes = [(before[0], span[1]) for before, span in zip(spans, spans[1:]) if _ONLY_JOKES.fullmatch(Message(plain[slice(*span)]).plain)]
    if jokes:
        return message.without(jokes)
    unreal = _taken_back(message, spans)
    if unreal:
        return message.without(unreal)
    felt = []
    for found in _FELT.finditer(plain):
        start, end = next((span for span in spans if span[0] <= found.start() < span[1]), (0, len(plain)))
        near = [e for e in message.entities if e["entity"] in _AGES and start <= e["start"] < end]
        if near:
            felt.append(min(near, key=lambda e: min(abs(found.start() - e["end"]), abs(e["start"] - found.end()))))
    return message.without([(e["start"], e["end"]) for e in felt])


def _taken_back(message: Message, spans: List[Span]) -> List[Span]:
    """Return the clauses with a level that a later clause takes back, and the words that do so."""
    plain = normalise(message.text)
    found = next(((place, match) for place, (start, end) in enumerate(spans) if place and (match := _NOT_REALLY.match(plain, start, end))), None)
    if found is None:
        return []
    place, match = found
    levelled = [span for span in spans[:place] if levels(Message(plain[slice(*span)]).plain) and not any(span[0] <= e["start"] < span[1] and e["entity"] == "language" for e in message.entities)]
    return [*levelled, match.span()] if levelled else []
