"""Figures that were taken for an age or for time at work and are something else: "20 ans de carrière", "34 years older than him", "recognised as a refugee at 12"."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict, List

from actions.reading import Message
from knowledge.text import normalise

_OF_A_CAREER = re.compile(
    r"^\W*(?:(?:year|years) )?(?:(?:long|full|whole) )?(?:(?:of|in|at|de|d|dans|au|en) )?(?:(?:the|a|an|my|his|her|la|le|l|ma|mon|sa|son|un|une|legal|professional) )*"
    r"(?:career|carriere|metier|anciennete|barreau|bar|practice|seniority|vie (?:professionnelle|active)|working life|magistrature)\b"
)
"""After a length of time that was worked, however like an age it looks."""
_CAREER_OF = re.compile(r"\b(?:career|carriere) (?:of|de|d)(?: (?:about|over|some|nearly|almost|plus de|pres de|environ|presque))? $")
_THAN = re.compile(r"^\W*(?:(?:years?|yrs?|ans?) )?(?:older|younger|elder|(?:de )?(?:plus|moins)(?: (?:age|vieux|vieille|jeune)\w*)?) (?:than|qu\w*)\b")
"""After how much older or younger somebody is than somebody else."""
_AT = re.compile(r"(?P<before>\b[a-z]\w*\W+)(?:at|a)(?: (?:the age of|l age de|age|only|just|about|peine|environ))* $")
"""Before the age at which something happened; a figure before it makes a range: "3 à 4 ans"."""
_WORDS = re.compile(r"[^\d]*")
_STANDS = re.compile(
    r"^(?:am|m|im|suis|is|s|est|are|now|currently|maintenant|actuellement|and|et|or|ou|years?|yrs?|ans?|months?|mois|one|two|three|four|five|six|seven|eight|nine|ten|une?|deux|trois|quatre|cinq|sept|huit|neuf|dix)\W+$"
)
"""Before what is told of now, "I'm at 4 years", and between the figures of a range."""
_WORKED = re.compile(r"^\W*(?:of |d |de )?(?:\w+ )?(?:exp\w*|xp|work\w*|travail\w*|boulot)\b")
_HAPPENED = re.compile(
    r"\b(?:arriv\w+|came|come|recogni[sz]ed|reconnue?s?|naturali[sz]\w+|adopt\w+|(?:im|e)migr\w+|fled|fui|refugee|refugie\w*|exile\w*|got|lost|perdue?|devenue?|became|recue?|received|obtained|obtenu\w*|granted|partie?s?|venue?s?|orphan\w*|orphelin\w*|settled|installee?s?)\b[^.;!?]*$"
)
"""Tells of something past, at an age that may be one of a grown-up."""
_ADDED = re.compile(r"(?<!bac)(?<!bac )\+ ?(?P<figure>\d+(?:[.,]\d+)?)(?![\d%]|[.,]\d)(?P<unit> ?(?P<months>mois|months?)\b| ?(?:ans?|annees?|years?|yrs?)\b)?")
"""A figure right after a plus, which is not found with it: "3 yrs at a clinic + 1.5 at a firm"."""
_CHILDHOOD = range(4, 15)
"""So many years, "at 12", are neither the age of who asks nor time at work, whatever happened then."""


def rightly_measured(message: Message) -> Message:
    """Return a message whose years of a career are time at work, without how much older somebody is and the age at which something happened."""
    message = replace(message, entities=sorted([*message.entities, *_added(message)], key=lambda e: int(e["start"])))
    ages = [e for e in message.entities if e["entity"] == "age" or e["entity"] in ("number", "duration") and e["value"] >= _CHILDHOOD.stop]
    entities = [
        {**e, "entity": "duration", "value": float(e["value"])} if e["entity"] == "age" and (_OF_A_CAREER.match(message.after(e)) or _CAREER_OF.search(message.before(e))) else e
        for e in message.entities
        if not (_is_compared(message, e) and (e in ages or not ages) or _is_of_an_event(message, e))
    ]
    return replace(message, entities=entities) if entities != message.entities else message


def _added(message: Message) -> List[Dict[str, Any]]:
    """Return the figures after a plus that follow a length of time and were not found as they stand."""
    lengths = [e["end"] for e in message.entities if e["entity"] == "duration"]
    added = []
    for found in _ADDED.finditer(normalise(message.text)):
        start, end = found.start("figure"), found.end()
        if any(length <= start for length in lengths) and not any(e["start"] < end and start < e["end"] for e in message.entities):
            value = float(found["figure"].replace(",", "."))
            added.append({"entity": "duration" if found["unit"] else "number", "text": message.text[start:end], "start": start, "end": end, "value": round(value / 12, 4) if found["months"] else value})
    return added


def _is_compared(message: Message, entity: Dict[str, Any]) -> bool:
    """Say whether an entity is how much older or younger somebody is."""
    return entity["entity"] in ("age", "duration", "number") and bool(_THAN.match(message.after(entity)))


def _is_of_an_event(message: Message, entity: Dict[str, Any]) -> bool:
    """Say whether an entity is the age at which something happened."""
    if entity["entity"] not in ("age", "duration", "number"):
        return False
    before = message.before(entity, 60) + _WORDS.match(normalise(message.text)[entity["start"] : entity["end"]]).group()  # type: ignore[union-attr]
    at = _AT.search(before)
    if not at or _STANDS.match(at.group("before")) or _WORKED.match(message.after(entity)):
        return False
    return entity["entity"] != "number" and entity["value"] in _CHILDHOOD or bool(_HAPPENED.search(before[: at.end("before")]))
