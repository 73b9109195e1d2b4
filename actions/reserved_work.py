"""Work noted of which the documents do not settle that it counts: "4 years, partly as an intern", or that the writer doubts to be relevant."""
from __future__ import annotations

import re
from typing import Any, Dict, List, Optional

from rasa_sdk import Tracker

from actions.profile import statuses
from actions.reading import Message
from actions.supposing import names_condition
from actions.with_and_without import sides_of
from actions.work_left_out import kind_left_out, takes_it_out
from knowledge import Knowledge

_KINDS = {
    "unpaid": r"(?:intern(?:s|ships?)?|stages?|stagiaires?|trainee(?:s|ships?)?|volunt\w+|benevol\w+|service civi\w+|civic service)",
    "half_time": r"(?:half[ -]?time|(?:a )?mi[ -]?temps)",
    "part_time": r"(?:part[ -]?time|(?:a )?temps[ -]partiel)",
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
_NO_IDEA = re.compile(
    r"\b(?:(?:not|isn t|pas|ni) (?:\w+ )?(?:sure|certain\w*|surs?|sures?)|(?:don t|dont|do not|doesn t) (?:really |even )?know|dunno|idk|no idea|no clue|unsure|doubt(?:s|ful)?|wonder\w*|hard to say|can t (?:say|tell)|(?:sais|sait|saurais|savoir) (?:\w+ )?(?:pas|trop)|saurais dire|jsp|jsais pas|chais pas|aucune idee|doute\w*|me demande|difficile a dire|pas dire)"
    r"[^.!?;]{0,30}\b(?:if|whether|how|that|it|this|they|si|que|qu|ce|ca|cela)\b(?:(?!\b(?:passp\w+|passep\w+|nationalit\w+|degrees?|diplom\w*|masters?|bachelors?|licences?|stud\w+|etud\w+|english|french|anglais|francais|langu\w+|age)\b)[^.!?;]){0,30}\b(?:relevant|related|pertinen\w+|en rapport|count(?:s|ed)?|compt(?:e|ent|ait|aient|era))\b"
)
"""Says that the writer does not know whether her work is relevant: "2 years at a start-up, not sure if it is relevant"."""
_OF_THE_POST = re.compile(r"\b(?:of|as|for|de|d|du|comme) (?:an? |the |la |le |une? )?(?:jpos?|icc|unitar|court|cpi|cour)\b")
"""Speaks of the work of a JPO, not of that before."""
_COUNTS_IT = re.compile(r"\b(?:i|i ll|i d|let s|we) (?:\w+ )?(?:count|include) (?:it|that|them|those)\b|\b(?:je|on) (?:l|le|la|les) (?:compte|inclus|prends)\b")
"""Counts the work spoken of in the message before."""
_SENTENCE = re.compile(r"[^.!?;]+[.!?;]?")


def doubts_relevance(message: Message) -> bool:
    """Say whether a message asks if the work that was told is relevant at all, or says that this is not known: "was her job for the MP really relevant?"."""
    doubts = "?" in message.text and _DOUBTS.search(message.plain) or _NO_IDEA.search(message.plain)
    return bool(doubts) and not _OF_THE_POST.search(message.plain)


def names_reserved(message: Message) -> bool:
    """Say whether a message names unpaid or part-time work, or doubts what it tells."""
    return doubts_relevance(message) or any(words.search(message.plain) for words in _KIND.values())


def tells_unpaid(message: Message) -> bool:
    """Say whether a message tells of unpaid work, of which no document says whether it counts."""
    return bool(_KIND["unpaid"].search(message.plain)) and not (_APART["unpaid"].search(message.plain) or _NONE["unpaid"].search(message.plain))


def kinds_told_later(message: Message) -> List[str]:
    """Return of which kinds the documents leave open a message says that the work noted before was: "mais c'était à mi-temps"."""
    if names_condition(message):
        return []
    told = [said for said in _SENTENCE.findall(message.plain) if not said.endswith("?") and not _OF_THE_POST.search(said)]
    return [kind for kind, words in _WAS.items() if any(words.search(said) and not _APART[kind].search(said) and not _NONE[kind].search(said) for said in told)]


def reserved_for(knowledge: Knowledge, tracker: Tracker, slots: Dict[str, Any], supposed: Dict[str, Any]) -> List[str]:
    """Return the kinds of work on which the result rests, with what is ``supposed``; half-time work only where half of the years would not do as well."""
    known = {**slots, **supposed}
    if known["experience_years"] != slots["experience_years"]:
        return []
    kinds = work_reserved(tracker)
    if "half_time" not in kinds:
        return kinds
    half = {**known, "experience_years": known["experience_years"] / 2} if isinstance(known["experience_years"], float) else known
    as_well = "part_time" not in kinds and statuses(knowledge, half) == statuses(knowledge, known)
    return list(dict.fromkeys("part_time" if kind == "half_time" else kind for kind in kinds if not (kind == "half_time" and as_well)))


def work_reserved(tracker: Tracker) -> List[str]:
    """Return of which kinds the years of experience that count now were told, wholly or in part, that the documents do not settle: unpaid or part-time work, or work doubted since."""
    before = told = Message("")
    sides, left_out, doubted, known = None, False, False, None
    reserved: List[str] = []
    of_turn: Optional[List[str]] = None
    for event in tracker.events:
        name, value = event.get("name"), event.get("value")
        if event.get("event") == "user":
            before, told, of_turn = told, Message(event.get("text") or "", (event.get("parse_data") or {}).get("entities") or []), None
            sides = sides_of(told)
            reserved = [kind for kind in reserved if kind == "doubted" or not _NONE[kind].search(told.plain)]
            doubted = doubts_relevance(told)
            later = [*(kinds_told_later(told) if known else []), *(["doubted"] if doubted else [])]
            reserved += [kind for kind in later if kind not in reserved]
        elif event.get("event") == "slot" and name == "experience_years":
            certain = value is None or sides is not None and value == sides.without
            of_turn = [kind for kind, words in _KIND.items() if not certain and words.search(told.plain) and not _APART[kind].search(told.plain)] + (["doubted"] if doubted else [])
            if _COUNTS_IT.search(told.plain) and not certain:  # that of which she asked before whether it counts
                of_turn += [kind for kind, words in _KIND.items() if words.search(before.plain) and not _APART[kind].search(before.plain)]
            stays = [] if certain or known is None or kind_left_out(told) or takes_it_out(told) else [kind for kind in reserved if kind == "doubted" or not _APART[kind].search(told.plain)]
            reserved, known = list(dict.fromkeys([*stays, *of_turn])), value  # the same work, put right or added to
        elif event.get("event") == "slot" and name == "set_aside" and of_turn is not None:
            reserved = of_turn  # the years are those of another person
        elif event.get("event") == "slot" and name == "reply" and (value or {}).get("left_out"):
            left_out = True
    return [kind for kind in reserved if kind == "doubted"] if left_out else reserved
