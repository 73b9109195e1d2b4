"""Which programme is best, asked together with what they can be compared by: "which is better for her, and where is it longer?" ranks nothing, and compares the lengths."""
from __future__ import annotations

import re
from typing import List

from rasa_sdk.executor import CollectingDispatcher

from actions.profile import judged
from actions.reading import read
from actions.turn import Turn
from actions.wishes import SURE
from knowledge import Knowledge

_BEST = re.compile(
    r"\b(?:(?:is|s|are|be|est|c|soit|serait|ce)(?: (?:the|a|le|la|les|un|une))? (?:best|better|meilleure?s?|mieux)|(?:best|better|meilleure?s?|mieux) (?:for|pour) (?:me|her|him|them|us|moi|elle|lui|nous|my|ma|mon))\b"
    r"(?! (?:pa(?:id|y\w*)|known|train\w*|supervis\w*|organi\w*|form\w*|connu\w*|remuner\w*|encadr\w*|situe\w*))"
)
"""The best programme, and not the one that trains or pays best."""
_OF_SEVERAL = re.compile(r"\b(?:which|what|where|between|or|quel\w*|lequel|laquelle|qu est ce|entre|ou|(?:of|des|de) (?:the |les )?(?:two|three|2|3|deux|trois))\b")
_OF_PROGRAMMES = ("programme", "country", "nationality", "number")
_NO_ASPECT = {"which_programme", "vacancies", "number_of_posts"}
"""Topics that "the best" is taken for."""


def compared_beside(knowledge: Knowledge, turn: Turn, dispatcher: CollectingDispatcher) -> bool:
    """Give the results without a ranking, then compare, where a message asks for the best programme and for more; say whether it does."""
    programmes: List[str] = list(dict.fromkeys(read("programme", turn.message, asked=True).value or turn.slots["programme"]))
    told = [e for e in turn.parts.told.entities if e["entity"] not in _OF_PROGRAMMES]
    plain = turn.message.plain
    if not (turn.parts.asked and _BEST.search(plain) and _OF_SEVERAL.search(plain)) or len(programmes) < 2 or told or not _aspects(knowledge, turn):
        return False
    dispatcher.utter_message(response="utter_result", lead="unranked", **judged(knowledge, turn.slots, programmes))
    dispatcher.utter_message(response="utter_comparison")
    return True


def _aspects(knowledge: Knowledge, turn: Turn) -> List[str]:
    """Return the topics that a message asks the programmes to be compared by."""
    segments = turn.tracker.latest_message.get("segments") or []
    topics = [segment["intent"][len("ask_") :] for segment in segments if segment["confidence"] >= SURE]
    return [topic for topic in topics if topic in knowledge.topics and knowledge.topics[topic].family not in ("interview", "eligibility") and topic not in _NO_ASPECT]
