"""Where and how to apply, asked beside what is to come, of somebody else, or after a verdict: "she has her master in June, where does she send it?" is answered, and supposes nothing; what now is told of the programmes that remain."""
from __future__ import annotations

import re
from typing import List

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.another_person import KIND
from actions.degree_to_come import degree_to_come
from actions.filling import HANDLED
from actions.history import previous_reply
from actions.persons import SELF, about
from actions.profile import judged
from actions.reading import Message
from actions.reading.programme import is_nationality
from actions.to_come import to_come
from actions.turn import Turn
from knowledge import Knowledge

_TOPIC = "how_to_apply"
_WAY = re.compile(
    r"\b(?:how|where|to whom?|whom?(?= (?:do|does|should|shall|must|to)\b)|comment|ou|(?:a|chez|aupres de) qui)\b[^?.!;]{0,40}\b(?:appl(?:y|ies|ication)\w*(?! to (?:her|him|me|us|them)\b)|send\w*|sent|submit\w*|hand (?:it )?in|postul\w+|candidat\w*|envo\w+|depos\w+|adress\w+|remet\w*|transm\w+)\b|"
    r"\b(?:appl(?:y|ies)|send\w*|submit\w*|postul\w+|candidat\w*|envo\w+|depos\w+)\b[^?.!;]{0,25}\b(?:where|how|to who|to whom|ou|comment|(?:a|chez|aupres de) qui)\W*$"
)
_NEXT = re.compile(
    r"\b(?:what|which) (?:\w+ )?(?:(?:should|shall|must|can|could|do|does|would|will|is|s|are) )+(?:(?:i|we|he|she|they|one|you) )?(?:(?:have|need|want|advise|recommend|suggest) )?(?:me |him |her )?(?:to )?(?:do|the next step|next step|my next step)\b(?=(?: (?:now|next|then|first|as a next step|with (?:that|this)|about it))*\W*$)|"
    r"\b(?:je|on|elle|il|nous) (?:(?:dois|doit|devrai[st]|devons|peux|peut|vais|va) )?(?:fais|fait|faire|faisons) quoi\b|\b(?:que|qu est ce que|qu est ce qu) (?:(?:dois|doit|devrai[st]|faut|peux|peut|je|on|elle|il) ){1,3}(?:t )?(?:(?:je|on|elle|il) )?(?:dois |doit |devrai[st] )?(?:faire|fais|fait)(?: (?:maintenant|alors|ensuite|d abord))*\W*$|"
    r"\b(?:(?:quelle?s? (?:est|sont|serait) )?(?:la|les|ma|mes|sa|ses) prochaines? etapes?|(?:s|m) y prend(?:re|s)?)\b"
)
"""Asks, after a verdict, what to do with it: "so what do I do now?"."""
_DEGREE = ("degree", "programme", "person")
"""Entities beside which nothing of the person is told."""


def way_told(knowledge: Knowledge, turn: Turn, dispatcher: CollectingDispatcher) -> List[EventType]:
    """Say how to apply where a message asks that beside what is to come, of somebody else, or after a verdict that leaves some programmes out, and tells nothing besides; nothing for any other message."""
    message = turn.message
    asked = [span for span in turn.parts.places if _WAY.search(plain := Message(message.text[slice(*span)]).plain) or turn.judged and _NEXT.search(plain)]
    later = to_come(message)
    named = [e for e in message.entities if e["entity"] == "programme" and not is_nationality(message, e)]
    told = [e for e in message.entities if e["entity"] not in _DEGREE and e["start"] not in {n["start"] for n in named} and not any(start <= e["start"] < end for start, end in later)]
    of_another = previous_reply(turn.tracker).get("kind") == KIND or about(message) not in (None, SELF)
    left = (list(dict.fromkeys(n["value"] for n in named)) or _left(knowledge, turn)) if turn.judged and len(asked) == len(turn.parts.places) else []
    if not asked or told or not (left or later or of_another or degree_to_come(message, turn.slots["degree"])):
        return []
    dispatcher.utter_message(response="utter_answer", question=" ".join(message.text[slice(*span)].strip() for span in asked), topic=_TOPIC, programmes=left or turn.slots["programme"])
    return [HANDLED, SlotSet("requested_slot", turn.requested)]


def _left(knowledge: Knowledge, turn: Turn) -> List[str]:
    """Return the programmes that a verdict on several leaves open, where it rules others out."""
    assessments = judged(knowledge, turn.slots, turn.slots["programme"])["assessments"]
    left = [assessed["programme"] for assessed in assessments if assessed["verdict"] != "not_eligible"]
    return left if len(left) < len(assessments) else []
