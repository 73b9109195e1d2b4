"""What a message on countries asks besides the list, of somebody whose nationality it tells: with which of two to apply, what living elsewhere changes."""
from __future__ import annotations

import re
from typing import Any, Dict, List

from bot.voice.conversation import Conversation
from bot.voice.scope import is_country
from knowledge.text import normalise, sentences

Mention = Dict[str, Any]

_LISTS, _OF_TWO = "nationality", "dual_nationality"
_COUNTRIES = {_LISTS, _OF_TWO, "developing_countries", "eligibility_overview", "how_to_apply", "application_documents"}
"""Topics for which a question on one's passports may be taken."""
_PAPERS = r"(?:nationalit\w+|passports?|passeports?|citizenships?|citoyennetes?)"
_WHICH_OF_TWO = re.compile(
    rf"\b(?:which|what|quelle?s?|laquelle|lequel) (?:one )?(?:(?:of|des|de|d entre) )?(?:(?:my|the|these|those|her|his|mes|ses|ces|les) )?(?:(?:two|both|deux|2) )?{_PAPERS}\b|"
    r"\b(?:laquelle|lequel|which|which one) (?:des deux|des 2|of (?:the )?(?:two|both|them)|d entre elles)\b"
)
_TO_USE = re.compile(r"\b(?:us(?:e|ing)|apply\w*|choos\w*|count\w*|put|declare|state|pick|go with|matter\w*|prevail\w*|take|postul\w+|candidat\w+|utilis\w+|choisi\w*|compt\w+|indiqu\w+|present\w*|prendre|mettre|servir|prime|prevaut|faire valoir)\b")
"""Asks which of two nationalities to apply with."""
_TWO = re.compile(rf"\b(?:two|both|dual|double|deux|2)\b(?: \w+){{0,2}}? {_PAPERS}\b")
_LIVES = re.compile(
    r"\b(?:liv(?:e|es|ing) (?:and work\w* )?(?:in|here|abroad)|(?:based|settled|resident|residence|residency|residing|resid(?:e|es)|residence permit) (?:in|of|here|abroad)|vi[ts] (?:a|au|aux|en|ici|depuis)|habite\w* (?:a|au|aux|en|ici)|"
    r"(?:installee?s?|etablie?s?|residente?s?|residants?|domiciliee?s?|reside) (?:a|au|aux|en|ici))\b"
)
"""Tells where somebody lives, beside the nationality."""
_LIVING = re.compile(r"\b(?:resid\w+|liv(?:e|es|ed|ing)|habit\w+|viv\w+|vit|vis|domicil\w+)\b")
_MATTERS = re.compile(r"\b(?:problem\w*|matter\w*|counts?|obstacle|issue|affect\w*|disqualif\w*|hinder\w*|prevent\w*|gene\w*|compte\w*|empech\w*|change\w*|grave)\b")
"""Ask whether living somewhere counts."""


def with_others(topic: str, text: str, conversation: Conversation) -> List[str]:
    """Return ``topic``, which ``text`` of the message asks for, with those on countries that the message asks for besides."""
    message, told = normalise(conversation.text), _told(conversation)
    held = len({tuple(e["value"]) for e in told})
    two = bool(_WHICH_OF_TWO.search(message) and _TO_USE.search(message)) and (held > 1 or bool(_TWO.search(message)))
    if topic == _OF_TWO and held > 1 or two and topic in _COUNTRIES:  # both are looked up before what is said of holding two
        return [_LISTS, _OF_TWO] if held else [_OF_TWO]
    in_check = bool(conversation.slots.get("requested_slot"))  # it notes the nationality and judges it
    if topic in (_LISTS, _OF_TWO) and held and not in_check and _LIVES.search(message) and not _asks_of_living(conversation.text, told):
        return [_LISTS, _OF_TWO]
    return [topic]


def _told(conversation: Conversation) -> List[Mention]:
    """Return the nationalities that the message tells; a programme's name is none."""
    mentions = [e for e in conversation.entities if e["entity"] == "programme" and not is_country(e, conversation.text)]
    return [e for e in conversation.entities if e["entity"] == "nationality" and not any(m["start"] <= e["start"] < m["end"] for m in mentions)]


def _asks_of_living(text: str, told: List[Mention]) -> bool:
    """Say whether a sentence asks whether it counts where one lives, and of no nationality: "does residence count?", "I'm Belgian, living in Oslo, is that a problem?"."""
    asking = [part for part in sentences(text) if "?" in part and _LIVING.search(normalise(part))]
    return bool(asking) and (any(_MATTERS.search(normalise(part)) for part in asking) or not any(e["text"] in part for part in asking for e in told))
