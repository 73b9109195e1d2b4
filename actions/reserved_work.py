"""Work noted of which the documents do not settle that it counts: "4 years, partly as an intern", or that the writer doubts to be relevant."""
from __future__ import annotations

import re
from typing import List

from rasa_sdk import Tracker

from actions.reading import Message
from actions.supposing import names_condition
from actions.with_and_without import sides_of

_KINDS = {
    "unpaid": r"(?:intern(?:s|ships?)?|stages?|stagiaires?|trainee(?:s|ships?)?|volunt\w+|benevol\w+|service civi\w+|civic service)",
    "part_time": r"(?:part[ -]time|half[ -]time|(?:a )?(?:mi|temps)[ -](?:temps|partiel))",
}
_KIND = {kind: re.compile(rf"\b{words}\b") for kind, words in _KINDS.items()}
_APART = {kind: re.compile(rf"\b(?:not (?:counting|including)|without|excluding|besides|apart from|no|hors|sans|pas de|sans compter|en dehors)(?: \w+){{0,2}}? {words}\b") for kind, words in _KINDS.items()}
"""Such work left out of what is told."""
_NONE = {
    kind: re.compile(rf"\b(?:nothing|none|no|not|never|isn t|wasn t|weren t|rien|aucun\w*|jamais|pas|ni)\b[^.!?;,]{{0,40}}\b{words}\b|\b{words}\b[^.!?;]{{0,15}}\b(?:no|never|non|jamais|pas)\b(?=\W*(?:$|[.!?;]))")
    for kind, words in _KINDS.items()
}
"""Says that there was no such work: "nothing I did was part-time"."""
_WAS = {kind: re.compile(rf"\b(?:was|were|been|etait|etaient|ete|work\w*|travaill\w*|boss\w*)\b(?:(?! (?:with|avec)\b)[^.!?;]){{0,30}}\b{words}\b") for kind, words in _KINDS.items()}
"""Tells later of what kind the work noted was: "but her four years were part-time"."""
_DOUBTS = re.compile(
    r"\b(?:the|that|this|those|these|her|his|my|le|la|l|ce|cet|cette|ces|son|sa|ses|mon|ma|mes)(?: (?!stud|etud)\w+){0,2}? (?:work|jobs?|experience|years|positions?|employment|clerkship|travail|boulot|poste|emplois?|annees|ans)\b(?! (?:of |d )?(?:stud|etud))[^.!?;]{0,60}\b(?:relevant|pertinen\w+|count(?:s|ed)?|compt(?:e|ent|ait|aient|era)|en rapport|related)\b|"
    r"\b(?:is|was|were) (?:that|it|this|the \w+|her \w+|his \w+|my \w+)(?: \w+){0,4}? (?:relevant|related)\b|\b(?:est ce|c est|c etait|ca|est il|est elle|etait il) (?:\w+ ){0,2}?(?:pertinen\w+|en rapport)\b"
)
_OF_THE_POST = re.compile(r"\b(?:of|as|for|de|d|du|comme) (?:an? |the |la |le |une? )?(?:jpos?|icc|unitar|court|cpi|cour)\b")
"""Speaks of the work of a JPO, not of that before."""
_SENTENCE = re.compile(r"[^.!?;]+[.!?;]?")


def doubts_relevance(message: Message) -> bool:
    """Say whether a message asks if the work that was told is relevant at all: "was her job for the MP really relevant?"."""
    return "?" in message.text and bool(_DOUBTS.search(message.plain)) and not _OF_THE_POST.search(message.plain)


def names_reserved(message: Message) -> bool:
    """Say whether a message names unpaid or part-time work, or doubts what it tells."""
    return doubts_relevance(message) or any(words.search(message.plain) for words in _KIND.values())


def kinds_told_later(message: Message) -> List[str]:
    """Return of which kinds the documents leave open a message says that the work noted before was: "mais c'était à mi-temps"."""
    if names_condition(message):
        return []
    told = [said for said in _SENTENCE.findall(message.plain) if not said.endswith("?") and not _OF_THE_POST.search(said)]
    return [kind for kind, words in _WAS.items() if any(words.search(said) and not _APART[kind].search(said) and not _NONE[kind].search(said) for said in told)]


def work_reserved(tracker: Tracker) -> List[str]:
    """Return of which kinds the years of experience that count now were told, wholly or in part, that the documents do not settle: unpaid or part-time work, or work doubted since."""
    text, sides, left_out, doubted, known = "", None, False, False, None
    reserved: List[str] = []
    for event in tracker.events:
        if event.get("event") == "user":
            told = Message(event.get("text") or "", (event.get("parse_data") or {}).get("entities") or [])
            text, sides = told.plain, sides_of(told)
            reserved = [kind for kind in reserved if kind == "doubted" or not _NONE[kind].search(text)]
            doubted = doubts_relevance(told)
            later = [*(kinds_told_later(told) if known else []), *(["doubted"] if doubted else [])]
            reserved += [kind for kind in later if kind not in reserved]
        elif event.get("event") == "slot" and event.get("name") == "experience_years":
            known = event.get("value")
            certain = known is None or sides is not None and known == sides.without
            reserved = [kind for kind, words in _KIND.items() if not certain and words.search(text) and not _APART[kind].search(text)] + (["doubted"] if doubted else [])
        elif event.get("event") == "slot" and event.get("name") == "reply" and (event.get("value") or {}).get("left_out"):
            left_out = True
    return [kind for kind in reserved if kind == "doubted"] if left_out else reserved
