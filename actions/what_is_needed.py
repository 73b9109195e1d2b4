"""What the check still has to know, asked while it is open: "what else do you need to know about her?"."""
from __future__ import annotations

import re
from typing import List

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.filling import HANDLED
from actions.profile import judged
from actions.reading import Message
from actions.turn import Turn
from knowledge import Knowledge
from knowledge.eligibility import fields_needed

_FACTS = r"(?:infos?|informations?|details?|answers?|facts?|data|questions?|reponses?|renseignements?|elements?|donnees?|precisions?)"
_NEEDS = re.compile(
    rf"\b(?:what|which|wh?ats|how much|any)(?: (?:else|more|other|further|extra))*(?: {_FACTS})? (?:do|does|did|would|are|will|must|should)(?: (?:you|u|i|we|the check|it))(?: (?:still|also|then|now|have to|really))* (?:need\w*|want\w*|require\w*|miss\w*|lack\w*|ask\w*|know|tell|give|add|say|answer)\b|"
    rf"\b(?:what|which|any)(?: (?:else|more|other|further))*(?: {_FACTS})? (?:is|are|s)(?: (?:still|there|left))* (?:needed|missing|lacking|open|left|required)\b|\b(?:anything|something) (?:else|more)(?: (?:that|which))? (?:you|u) (?:need|want)\b|"
    rf"\b(?:que|qu|quoi|de quoi|d quoi|quel\w*(?: autres?)?(?: {_FACTS})?|autre chose)\b[^.!?;]{{0,25}}\b(?:vous|te|tu|je|on|t)\b[^.!?;]{{0,20}}\b(?:faut|faudrait|besoin|savoir|manque|connaitre|demander|demandez|dire|donner|preciser)\b|"
    r"\b(?:vous|te|tu|on)\b[^.!?;]{0,20}\b(?:faut|faudrait|besoin|savoir|manque|connaitre)\b[^.!?;]{0,12}\b(?:quoi|autre chose)\b|\b(?:que|quoi|qu)\b[^.!?;]{0,15}\breste(?: t il)?\b[^.!?;]{0,15}\b(?:dire|savoir|repondre|preciser|demander)\b"
)
_OF_A_PURPOSE = re.compile(r"\b(?:why|for what|what for|pourquoi|pour quoi|bring|papers?|documents?|dossier|apply|postuler|candidat\w+|(?:need|want|use)\w* (?:that|this|it|them|those|these)|(?:about|sur)(?! (?:me|her|him|them|us|moi|elle|lui|eux|nous|my|ma|mon|sa|son)\b))\b|\bfor$|\bwhat do (?:you|u) know\b")
"""Asks for the reason of a question, what an application needs, or about something else."""


def needs_told(knowledge: Knowledge, turn: Turn, dispatcher: CollectingDispatcher) -> List[EventType]:
    """Name the answers that are missing where all that a message asks is which they are; nothing for any other message."""
    asked = [" ".join(re.findall(r"\w+", Message(turn.message.text[start:end]).plain)) for start, end in turn.parts.places]
    if turn.judged or turn.wishes.topical or not turn.slots["programme"] or turn.parts.told.entities or not asked or not all(_NEEDS.search(plain) and not _OF_A_PURPOSE.search(plain) for plain in asked):
        return []
    open_ones = [a["programme"] for a in judged(knowledge, turn.slots, turn.slots["programme"])["assessments"] if a["verdict"] == "incomplete"]
    dispatcher.utter_message(response="utter_noted", fields=[], missing=[name for name in fields_needed(knowledge, open_ones) if turn.slots[name] is None])
    return [HANDLED, SlotSet("attempts", None), SlotSet("requested_slot", turn.requested)]
