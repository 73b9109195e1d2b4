"""Tell whether a message asks for a check: it tells of a person, and asks whether she may or which programme would have her."""
from __future__ import annotations

import re
from typing import Container, List

from actions.persons import relatives
from bot.nlu.entity import Entity
from knowledge import kin
from knowledge.text import normalise

CHECK = "check_eligibility"
_OWN = {CHECK, "switch_language", "stop", "restart", "forget_me", "insult", "ask_source", "ask_quotation", "ask_why", "ask_human"}
"""Intents that such a question does not replace."""
_SURE = 0.4
"""A topic that is no condition is left alone from this confidence on."""
_FACTS = {"nationality": "country", "country": "country", "age": "age", "coming_age": "age", "birth_year": "age", "degree": "degree", "duration": "work", "language": "language"}
"""Entities that tell of a person, and what they tell of."""
_SHE = r"(?:i|he|she|they|je|j|il|elle|on)"
_MAY = r"(?:can|could|may|might|would|will|shall|peu[xt]|puis|pourrai[st]?|pourra|saurait|serait|veu[xt]|voudrait|wants? to|would like to|aurait)"
_ENTER = (
    r"(?:appl(?:y|ies)|join|enter|get in(?:to)?|go(?: for| to| there)|become|aspire|stand|qualif\w+|(?:be|etre)(?: \w+)? (?:jpo|jea|apo|ae|associate|junior|admi\w+|accept\w+|considered|taken|eligible|candidate?|prise?|retenue?|expert\w*|administrat\w+)|"
    r"lay claim|postul\w+|candidat\w+|pretendre|devenir|entrer|integrer|aller|se presenter|briguer|rejoindre|participer|acceder|acces|(?:a|une|of a|de) chance|droit)"
)
_ELIGIBLE = r"(?:eligib\w+|elligib\w+|admissible\w*|recevable\w*|qualif(?:y|ies|ied))"
_HER = r"(?:me|him|her|them|moi|lui|elle|eux)"
_OPEN_TO = r"(?:open|closed|within reach|possible|accessible\w*|ouvert\w*|fermee?s?|a (?:sa|ma|leur) portee|(?:accept|admit|tak|consider|accuill|accueill|admett|prend|pren)\w*|would have|want)"
_WHICH = r"(?:which(?: ones?)?|wich|what|where|lequel|laquelle|lesquel\w*|auquel|a laquelle|auxquel\w*|quels?|quelles?|ou)"
_ANY_OF_THEM = r"(?:the court|the icc|unitar|belgium|one of|any of|some program\w*|la cour|la cpi|l unitar|la belgique|un des|l un|aucun|programmes?)"
_ASKED = re.compile(
    rf"\b(?:{_MAY} {_SHE}\W*(?:$|\?)|{_SHE}(?: y)? (?:can|could|may|peu[xt]|pourrai[st]|passe)\W*(?:$|\?)|(?:{_MAY} (?:{_SHE}|\w+ \w+)|{_SHE} (?:y |ne )?{_MAY})\b[^.;!?]{{0,15}}\b{_ENTER}\b|"
    rf"{_WHICH}\b[^.;!?]{{0,60}}\b(?:{_SHE} {_MAY}|{_MAY} {_SHE}|am i|suis je|(?:would|could|might|will|is|are|pourrai\w*|serai\w*|est|sont|seraient)\b[^.;!?]{{0,25}}\b{_OPEN_TO})\b|"
    rf"{_WHICH}\b[^.;!?]{{0,60}}\b(?:accepte|admett|prendr|accueill|voudr)\w+\b|"
    rf"(?:{_ANY_OF_THEM})\b[^.;!?]{{0,30}}\b{_OPEN_TO}\b[^.;!?]{{0,15}}\b{_HER}|(?:peu[xt]|can|could|may|pourrai[st]) (?:etre|be|become|devenir) (?:une? |an? )?(?:jpo|jea|apo|ae)\b|"
    rf"(?:am i|suis je|je suis|i am|i m|im|(?:is|are) (?:he|she|they)|(?:est|serait) (?:il|elle|ce qu (?:il|elle) est)|(?:he|she|elle|il)(?: is| s| est)?) (?:\w+\W+){{0,4}}?{_ELIGIBLE})"
)
"""Asks whether a person may, or which programme would take her."""
_OTHERWISE = re.compile(
    r"\b(?:how|comment|when|quand|by which|to whom|a qui|why|pourquoi|with whom|online|en ligne|directly|directement|twice|deux fois|several times|plusieurs fois|(?:a|the|my|une|la|ma|leur|sa|her|his) (?:famil\w+|children|kids|enfants|salar\w+|visa))\b"
)
"""Asks for the way or for something else, however much it looks like "can she apply?"."""
_NEAR = 15
"""So many characters before the question still belong to it."""
_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")


def replaceable(intent: str, confidence: float, others: Container[str]) -> bool:
    """Say whether a message taken for ``intent`` may ask for a check all the same: a topic of the conditions is what its profile looks like.

    others: the intents of the topics that are no conditions.
    """
    return intent not in _OWN and (intent not in others or confidence < _SURE)


def asks_check(text: str, found: List[Entity]) -> bool:
    """Say whether ``text`` tells of a person and asks whether she may; of somebody named ("my sister"), one fact is enough."""
    plain = " ".join(re.sub(r"[^\w ?.!…,;]", " ", normalise(text)).split())
    asked = [(part, place) for part in _SENTENCE.findall(plain) if (place := _ASKED.search(part))]
    if not any(not _OTHERWISE.search(part[max(0, place.start() - _NEAR) :]) for part, place in asked):
        return False
    languages, others = {e.start for e in found if e.entity == "language"}, relatives(text)
    own = [e for e in found if not any(start <= e.start < end for start, end in others)]
    told = {_FACTS[e.entity] for e in own if e.entity in _FACTS and not (_FACTS[e.entity] == "country" and e.start in languages)}
    return len(told) >= (1 if kin.relation(plain) else 2)
