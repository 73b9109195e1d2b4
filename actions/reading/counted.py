"""How much of a length of time counts: "six years, of which two relevant", "four years, but the first was before my degree"."""
from __future__ import annotations

import re
from typing import Any, Dict, Iterator, List, Optional, Tuple

from actions.reading.reading import Message
from knowledge.text import normalise

_STUDIED = r"(?:graduat\w+|degrees?|diplom\w*|masters?|bachelors?|licence|bachelier|phd|doctorat|studies|etudes)"
_NOT_COUNTED = re.compile(
    rf"\b(?:before|prior to|avant)(?: (?!since|depuis|after|apres)\w+){{0,3}}? {_STUDIED}\b|\b(?:not|\w*n t|dont|n est pas|n etait pas|ne|non|pas|nothing|rien)(?: \w+){{0,3}}? (?:relevant|related|pertinen\w*|count\w*|compt\w*|in the field|dans le domaine|to do with|a voir|lie\w?|en rapport)\b|"
    r"\b(?:irrelevant|unrelated|hors (?:sujet|domaine)|sans rapport|off topic)\b"
)
_COUNTED = re.compile(r"\b(?:count(?:s|ed)?|compt(?:e|ent)|relevant|related|pertinen\w*|en (?:lien|rapport)|(?:have|has|had|ont|a|avai\w+) un (?:rapport|lien)|in (?:the|this|my|that) (?:field(?! (?:with|in|for|at))|area|domain|sector)|dans (?:le|ce|mon) (?:domaine|secteur))\b")
_ONLY = re.compile(r"\b(?:only|just|seulement|uniquement|juste)\b")
_MINUS = re.compile(r"\b(?:minus|less|moins) $")
_SHARE_BEFORE = re.compile(r"\b(?:but|mais|dont|of which|including|minus|moins|only|just|seulement|juste|uniquement|y a que|n en ai que|and|et|first|last)(?: (?:only|just|about|the|my|les|mes|seulement|juste|environ|first|last))* $|[,(] ?(?:the |les |my |mes )?$")
_SHARE_AFTER = re.compile(
    r"^(?: (?:years?|yrs?|ans?|annees?|months?|mois))?(?:\W*$|\W*[,.;)(:]| (?:first|last|premi\w+|derni\w+|in|as|at|with|of (?:them|those|these|it|which)|for|is|are|was|were|that|which|doing|since|after|before|really|relevant|related|unrelated|irrelevant|have|had|ont|avaient|not|don t|counts?|"
    r"dans|en|chez|comme|au|avec|d entre|qui|ki|compt\w+|depuis|apres|avant|sont|est|etai\w+|pertinen\w*|vraiment|seulement|uniquement|hors|sans|ne|c)\b)"
)
"""Around a number that is a part of what was said before."""
_OUT_OF = re.compile(r"^ (?:years? |ans? )?(?:\w+ )?(?:out of|of|sur|de|parmi)(?: (?:the|my|these|those|mes|les|ces))*\s*$")
_ORDINAL = re.compile(r"\b(?:the|la|le|my|ma|mon) (?:(?:very|toute) )?(?:first|premiere?|last|derniere?)(?: (?:one|year|annee|an))?\b|\b(?:one|une?)(?: (?:of them|year|seule?|d elles|d entre elles|annee))+\b")
_HALF = re.compile(r"\b(?:half|moitie)\b")
_ENDS = re.compile(r"[.;!?\n]")
_IN_MONTHS = re.compile(r"(?:months?|mois|mo?n?ths?)$")


def counted_of(message: Message) -> Optional[float]:
    """Return the years of a total that count; None where nothing is said of its parts."""
    plain = normalise(message.text)
    named = sorted((e for e in message.entities if e["entity"] in ("duration", "number")), key=lambda e: int(e["start"]))
    whole = next((e for e in named if e["entity"] == "duration"), None)
    if whole is None:
        return None
    months = bool(_IN_MONTHS.search(plain[: whole["end"]]))
    counts: List[float] = []
    lost: List[float] = []
    for part, said in _parts(whole, named, plain, months):
        if _NOT_COUNTED.search(said):
            lost.append(part)
        elif _COUNTED.search(said) or _ONLY.search(said):
            counts.append(part)
    if counts and not lost:
        return counts[0]
    return round(whole["value"] - sum(lost), 2) if lost and sum(lost) <= whole["value"] else None


def _parts(whole: Dict[str, Any], named: List[Dict[str, Any]], plain: str, months: bool) -> Iterator[Tuple[float, str]]:
    """Yield the parts of a length of time, each with what is said of it."""
    unit = 12 if months else 1
    for n, entity in enumerate(named):
        years = entity["value"] if entity["entity"] == "duration" else round(entity["value"] / unit, 4)
        before, after = plain[: entity["start"]], plain[entity["end"] :]
        if entity is whole or not 0 < years <= whole["value"]:
            continue
        if entity["end"] <= whole["start"]:
            if _OUT_OF.match(plain[entity["end"] : whole["start"]]):
                yield years, before + _ENDS.split(plain[whole["end"] :])[0]
            continue
        if _MINUS.search(before):
            yield years, "not relevant"
        elif _SHARE_BEFORE.search(before) and _SHARE_AFTER.match(after):
            following = named[n + 1]["start"] if n + 1 < len(named) else len(plain)
            yield years, (_ONLY.search(before[-15:]) or [""])[0] + _ENDS.split(plain[entity["end"] : following])[0]
    for half in _HALF.finditer(plain, whole["end"]):
        yield whole["value"] / 2, (_ONLY.search(plain[: half.start()][-15:]) or [""])[0] + _ENDS.split(plain[half.end() :])[0]
    for ordinal in _ORDINAL.finditer(plain, whole["end"]):
        said = _ENDS.split(plain[ordinal.end() :])[0]
        if not any(ordinal.start() <= e["start"] <= ordinal.end() + 1 for e in named):
            yield 1 / unit, said
