"""Which programmes to check."""
from __future__ import annotations

import re
from typing import Any, Dict

from actions.reading.reading import NOTHING, Message, Reading
from actions.reading.studies import is_of_a_degree
from knowledge.text import normalise

ALL = ["icc", "unitar", "belgium"]
_NAMED_THREE = (
    r"(?:all|the|every one of the) (?:of )?(?:the )?(?:three|3)|(?:tous |toutes )?(?:les|aux|des) (?:trois|3)|"
    r"(?:all|both|every|each|any|which|which of) (?:of )?(?:the |your |these |those )?program\w*|(?:tous les|chaque|quels?|n importe quel|les deux) program\w*"
)
_THEM = r"all|all of (?:them|these|those)|each(?: one| of them)?|every one|any(?: of them)?|which (?:ones?|of)|both(?: of them)?|everything|the lot|tous|toutes|chacune?|lesquels|auxquels?|n importe(?: lequel)?"
_VERIFY = r"(?:verifi\w*|checke?\w*|teste?\w*)(?: (?:moi|me|us|nous|for me|pour moi))? (?:tout|everything|all)(?: (?:for me|pour moi))?"
_POLITE = r"(?:please|pls|plz|svp|stp|s il (?:vous|te) plait|then|if possible|ok|thanks|merci|donc|si possible|in fact|en fait|can i|could i|am i|do i|would i|is there|puis je|suis je|je peux|ai je|and|et)"
_END = rf"(?=\W*(?:$|[.,;!?]|{_POLITE}\b))"
_ALL_THREE = re.compile(rf"\b(?:{_NAMED_THREE})\b(?! (?:years?|ans|annees?|months?|mois|lang\w+|nationalit\w+|pass\w+|degrees?|diplom\w+|pays|countries))")
_ALL_OF_THEM = re.compile(rf"\b(?:{_THEM}|{_VERIFY})\b{_END}")
"""Stands for the programmes where nothing that it counts follows: "both languages", "all my degrees" speak of something else."""
_AT_COURT = re.compile(r"\b(?:at|with|for|of|to|in|the) (?:the )?(?:\w+ )?(?:court|hague)\b|\b(?:la|cette) (?:cour|haye)\b")
"""The Court, where a programme is asked for: "the JPO at court"."""
_TO_COURT = re.compile(r"\b(?:go|apply|enter|join|get|work|aller|va|postuler|entrer|candidater|travailler)(?: (?:in|to))? (?:(?:to|at|in|into|for|a|à|dans|pour) )?(?:Court|Cour)\b(?! of\b| d[eu']| p)")
"""The Court by its name without an article: "he can go to Court?"."""
_BUT = re.compile(r"\b(?:but|though|however|mais|sauf que|par contre)\b")
_COMES_FROM = re.compile(
    r"(?:^|[,;.:(]\s*|\b(?:i m|im|am|is|she s|he s|suis|est|jsuis|(?:come|comes|coming|viens|vient|originally|originaire|hails?)|(?:m[ae]n|wom[ae]n|students?|candidate|person|girl|boy|someone|somebody|friend|femme|homme|etudiante?|personne|and|et)) )"
    r"(?:from|de|de la|d) $"
)
"""Before the country somebody is from: "30 years old, from Belgium"."""
_OF_LANGUAGES = re.compile(r"\b(?:speak|parle|fluen\w+|bilingu\w+|couramment)\b")


def read_programme(message: Message, asked: bool) -> Reading:
    """Return the programmes named, or all of them; "all" alone only where the programme was asked for."""
    named = []
    for entity in message.entities:
        if entity["entity"] != "programme" or entity["value"] in named:
            continue
        if entity["value"] == "belgium" and not asked and is_nationality(message, entity):
            continue  # "I am Belgian"
        if entity["value"] == "belgium" and is_of_a_degree(message, entity):
            continue  # "master droit belge"
        named.append(entity["value"])
    if named and not _all_but_first(message):
        return Reading(named)
    if not named and (asked and _AT_COURT.search(message.plain) or _TO_COURT.search(message.text)):
        return Reading(["icc"])
    return Reading(list(ALL)) if names_all(message, asked) else NOTHING


def _all_but_first(message: Message) -> bool:
    """Say whether all programmes are named before one that a "but" says more of: "all three, but for Belgium I fear I'm too old"."""
    every = _ALL_THREE.search(message.plain)
    first = min(e["start"] for e in message.entities if e["entity"] == "programme")
    return bool(every) and bool(_BUT.search(message.plain, every.end(), max(first, every.end())))  # type: ignore[union-attr]


def names_all(message: Message, of_programmes: bool) -> bool:
    """Say whether a message names all programmes; ``of_programmes``: they are what it speaks of, so "all of them" will do."""
    if _ALL_THREE.search(message.plain):
        return True
    return of_programmes and bool(_ALL_OF_THEM.search(message.plain)) and not _OF_LANGUAGES.search(message.plain)


def is_nationality(message: Message, entity: Dict[str, Any]) -> bool:
    """Say whether "Belgian" is what a person is, rather than the Belgian programme."""
    after = normalise(message.text[entity["end"] : entity["end"] + 20])
    before = message.before(entity)
    if any(e["entity"] == "country" and e["start"] == entity["start"] for e in message.entities) and _COMES_FROM.search(before):
        return True
    if not any(e["entity"] == "nationality" and e["start"] == entity["start"] for e in message.entities):
        return False
    return not re.match(r"\W*(s )?(jpos?|program\w*|posts?|positions?|scheme|fund(?:ed|ing|s)|financing|one|applications?|candidac\w+|route|track|path)\b", after) and not re.search(
        r"\b(programmes?|program|jpos?|postes?|financements?|candidatures?|dossier|voie|volet|the|le|celui|chez (?:les|l|la)) $", before
    )
