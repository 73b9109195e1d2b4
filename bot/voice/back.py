"""Take up what was spoken of before: "back to the age limit: ...", "revenons au statut"."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import List, Optional

from bot.nlu.segments import TOPIC, is_question
from bot.voice import scope
from bot.voice.conversation import Conversation, Turn
from bot.voice.finder import Finder
from bot.voice.passed_over import questions
from knowledge import Knowledge
from knowledge.text import normalise, sentences

_BACK = re.compile(
    r"^(?:\W*(?:ok|okay|so|well|right|now|let s|lets|let us|let me|can we|could we|i d like to|i want to|bon|bien|alors|et|donc|mais|but|and|anyway|please|je voudrais|j aimerais|on peut|peut on|pour)\b)*\W*"
    r"(?:back to|(?:go|going|come|coming|get|getting|turn|return|returning) (?:back )?to|(?:re)?ven(?:ons|ez|ir)(?: en)? (?:a|au|aux|sur)|en revenir (?:a|au|aux)|j en reviens (?:a|au|aux)|(?:je )?reviens (?:a|au|aux|sur)|revien(?:s|t) (?:a|au|aux|sur)|retour (?:a|au|aux|sur)|on revient (?:a|au|aux|sur))\b(?P<what>.*)"
)
_SAID = re.compile(r"^\W*(?:(?:and|so|but|et|donc|mais) )?(?:you (?:have |ve )?(?:just )?(?:said|told|wrote|say|claim\w*)|(?:vous|tu) (?:m )?(?:avez|as|disiez|disais|dites|dis)(?: (?:dit|ecrit|affirme))?|selon vous|according to you)\b")
"""Says again what the assistant said, and asks nothing."""
_THING = re.compile(r"\b(?:the|that|this|your|la|le|les|l|cette?|votre|de|du|things?|matters?|questions?|points?|parts?|bits?|subjects?|stuff|histoire|sujet|truc|chose|earlier|tout a l heure)\b")
_ORDINALS = {"first|1st|premiere|1ere": 0, "second|2nd|other|deuxieme|seconde|2eme|2e|autre": 1, "third|3rd|troisieme|3eme|3e": 2, "last|derniere": -1}
_ONE_OF_THEM = re.compile(rf"\b(?:my|the|ma|mon|la|l|a) ?(?P<which>{'|'.join(_ORDINALS)}) (?:question|part|partie|one of my questions)\b")
"""Speaks of one of several questions: "you didn't answer my second question"."""
_LITTLE = 12
"""Words of a message that speaks of a question and asks none of its own."""
_ALIKE = 0.45
"""Likeness to an example question from which words name a topic that was spoken of."""
_OWN = 0.5
"""The same, from which what follows asks for a topic of its own."""


class Back:
    """Finds what a message goes back to."""

    def __init__(self, knowledge: Knowledge, finder: Finder) -> None:
        """Take what names topics."""
        self._knowledge, self._finder = knowledge, finder

    def left_out(self, conversation: Conversation) -> Optional[Conversation]:
        """Return the conversation with the question of an earlier message that this one finds unanswered: "and my second question?"; None where it speaks of none."""
        turn, number = conversation.told, asks_for_one(conversation.text)
        asked = [part for part in sentences(turn.asked) if is_question(part)] if turn else []
        asked = asked if len(asked) > 1 or not turn else questions(turn.asked)
        if number is None or not turn or not -len(asked) <= number < len(asked) or len(asked) < 2:
            return None
        start = turn.asked.find(asked[number])
        inside = [{**e, "start": e["start"] - start, "end": e["end"] - start} for e in turn.mentioned if start <= e["start"] < start + len(asked[number])]
        ranking = [(TOPIC + turn.topics[number], 1.0)] if len(turn.topics) == len(asked) else [("nlu_fallback", 0.0)]
        before = conversation.turns[conversation.turns.index(turn) + 1 :]
        return replace(conversation, text=asked[number], segments=[], ranking=ranking, entities=inside or turn.mentioned, turns=before)

    def taken_up(self, conversation: Conversation) -> Optional[Conversation]:
        """Return the conversation as it stood when the subject named was spoken of, with what the message now asks; None where it goes back to nothing, or asks nothing more."""
        parts = sentences(conversation.text)
        found = _BACK.match(normalise(parts[0])) if len(parts) > 1 and conversation.answered else None
        if not found:
            return None
        turn = self._turn(_THING.sub(" ", found.group("what")), conversation)
        rest = " ".join(part for part in parts[1:] if not _SAID.match(normalise(part)) or "?" in part)
        if not turn or not rest:
            return None
        near = self._finder.topics(rest)
        if max(near.values()) < _OWN:
            return None
        left = {TOPIC + topic for topic in turn.topics} - {TOPIC + max(near, key=lambda name: near[name])}
        ranking = [(name, sure) for name, sure in conversation.ranking if name not in left]
        turns = [turn, *(other for other in conversation.turns if other is not turn)]
        return replace(conversation, text=rest, segments=[], ranking=ranking, turns=turns)

    def _turn(self, what: str, conversation: Conversation) -> Optional[Turn]:
        """Return the newest turn on ``what``: on the programme named there, or else on the topic that it names."""
        named = scope.named(conversation, self._knowledge)
        told = [turn for turn in conversation.turns if turn.custom.get("items")]
        if named:
            return next((turn for turn in told if set(named) & set(turn.programmes)), told[0])
        topics: List[str] = list(dict.fromkeys(topic for turn in told for topic in turn.topics))
        near = self._finder.topics(what, topics)
        topic = max(near, key=lambda name: near[name])
        return next(turn for turn in told if topic in turn.topics) if near[topic] >= _ALIKE else None


def asks_for_one(text: str) -> Optional[int]:
    """Return the place of the one of several questions that ``text`` speaks of, from 0, or from the end below 0; None where it speaks of none, or of more besides."""
    found = _ONE_OF_THEM.search(normalise(text)) if len(text.split()) <= _LITTLE else None
    return next(place for names, place in _ORDINALS.items() if found.group("which") in names.split("|")) if found else None
