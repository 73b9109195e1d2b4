"""The questions on topics that stand beside an answer to the check, each of which is answered: "Belgian, but she lives in London, does that matter? and what is the pay?"."""
from __future__ import annotations

import re
from typing import List, Tuple

from actions.reading import Message
from actions.taking_back import NAMED
from actions.turn import Turn
from actions.vague import CRITERION
from actions.wishes import LIKELY, OWN_TOPICS
from knowledge import Knowledge

_OF_THE_CHECK = {*CRITERION.values(), *(topic for topics in OWN_TOPICS.values() for topic in topics)} - {"dual_nationality"}
"""Topics that a question on the answer just given is on: "2 years, is that enough?"."""
Question = Tuple[str, str]
"""A part of a message, and the topic that it asks for."""


def questions_beside(knowledge: Knowledge, turn: Turn) -> List[Question]:
    """Return the parts of a message that ask and are clearly on a topic, each topic once; the interview, whose "she" is another, is none."""
    found: List[Question] = []
    for segment in turn.tracker.latest_message.get("segments") or []:
        topic, start = segment["intent"][len("ask_") :], turn.message.text.find(segment["text"])
        known = knowledge.topics.get(topic) if segment["confidence"] >= LIKELY else None
        asks = any(place < start + len(segment["text"]) and start < end for place, end in turn.parts.places)
        if known and known.family != "interview" and start >= 0 and asks and topic not in [told for _, told in found]:
            found.append((segment["text"], topic))
    return found


def asks_topics(knowledge: Knowledge, turn: Turn) -> bool:
    """Say whether a message asks for several topics, or for one that the check does not answer by its result."""
    asked = questions_beside(knowledge, turn)
    return len(asked) > 1 or any(topic not in _OF_THE_CHECK or _names_another_field(topic, turn) for _, topic in asked)


def _names_another_field(topic: str, turn: Turn) -> bool:
    """Say whether a question names the field of a criterion that is not asked for: "fluent. and what's the age limit?"."""
    plain = Message(turn.parts.asked).plain
    return any(of == topic and name != turn.requested and re.search(NAMED[name], plain) for name, of in CRITERION.items())
