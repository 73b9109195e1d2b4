"""Where and how to apply, asked beside what is to come or of somebody else: "she has her master in June, where does she send it?" is answered, and supposes nothing."""
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
from actions.reading import Message
from actions.to_come import to_come
from actions.turn import Turn

_TOPIC = "how_to_apply"
_WAY = re.compile(
    r"\b(?:how|where|to whom?|whom?(?= (?:do|does|should|shall|must|to)\b)|comment|ou|(?:a|chez|aupres de) qui)\b[^?.!;]{0,40}\b(?:appl(?:y|ies|ication)\w*(?! to (?:her|him|me|us|them)\b)|send\w*|sent|submit\w*|hand (?:it )?in|postul\w+|candidat\w*|envo\w+|depos\w+|adress\w+|remet\w*|transm\w+)\b|"
    r"\b(?:appl(?:y|ies)|send\w*|submit\w*|postul\w+|candidat\w*|envo\w+|depos\w+)\b[^?.!;]{0,25}\b(?:where|how|to who|to whom|ou|comment|(?:a|chez|aupres de) qui)\W*$"
)
_DEGREE = ("degree", "programme", "person")
"""Entities beside which nothing of the person is told."""


def way_told(turn: Turn, dispatcher: CollectingDispatcher) -> List[EventType]:
    """Say how to apply where a message asks that beside what is to come, or of somebody else, and tells nothing besides; nothing for any other message."""
    message = turn.message
    asked = [span for span in turn.parts.places if _WAY.search(Message(message.text[slice(*span)]).plain)]
    later = to_come(message)
    told = [e for e in message.entities if e["entity"] not in _DEGREE and not any(start <= e["start"] < end for start, end in later)]
    of_another = previous_reply(turn.tracker).get("kind") == KIND or about(message) not in (None, SELF)
    if not asked or told or not (later or of_another or degree_to_come(message, turn.slots["degree"])):
        return []
    dispatcher.utter_message(response="utter_answer", question=" ".join(message.text[slice(*span)].strip() for span in asked), topic=_TOPIC, programmes=turn.slots["programme"])
    return [HANDLED, SlotSet("requested_slot", turn.requested)]
