"""Lengths of time that are those of studies because of the degree beside them: "un bachelier 3 ans", "German Diplom, five years"."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict, Iterator, Optional, Tuple

from actions.reading.reading import Message
from actions.reading.studies import WORK, degrees, is_of_a_degree
from knowledge import kin
from knowledge.clauses import clauses
from knowledge.text import normalise

_TAKES = {"first": range(3, 6), "advanced": range(4, 9)}
"""Years that a degree may take; fewer beside a master's are work."""
_STUDIES = re.compile(r"\b(?:diplom\w*|degrees?|undergrad\w*|cursus|etudes|studies|uni|universite|university|fac)\b")
"""Names of studies without a level."""
_ANY = range(2, 9)
_SUBJECT = (
    r"(?:droit|law|eco\w*|scien\w+|histo\w+|lettres|langues?|languages?|philo\w*|litterature|literature|poli\w+|relations|international\w*|gestion|management|business|finance|commerce|psycho\w*|"
    r"socio\w*|anthropo\w*|engineering|informatique|computer|medecine|medicine|nursing|arts?|theologie|theology|geogra\w+|biolog\w+|agronom\w+|communication|journalis\w*|architecture|educat\w+)"
)
_FIELD = rf"(?: (?:in|of|en|d|de) [a-z]+(?: [a-z]+)?| {_SUBJECT})?"
_CLOSE = re.compile(rf"{_FIELD}[ (]{{0,3}}(?:(?:of|in|de|en|sur|so|donc|soit) )?")
"""Between a degree and how long it took."""
_APART = re.compile(rf"{_FIELD}\)?\s?[,;:/-]\s?(?:so |donc |soit |in |en )?")
"""Between them where they may also be two facts of a list: "28, LLM, 4 years"."""
_FIRST = re.compile(r"(?:^|[.!?;\n])\W*(?:(?:it was|it s|c est|c etait|only|just|que|en tout) )?$")
_BEFORE = re.compile(r"\W*(?:(?:of|for|de|d|pour|a|an|the|my|un|une|le|la|mon|ma)\W+)*")
"""Between a length of time that begins a sentence and the degree that took so long: "3 years, bachelors"."""
_THE_ONE_AFTER = re.compile(r"^ (?:one(?! of\b)|kind|type|version)\b")
_THE_ONE_BEFORE = re.compile(r"\b(?:(?:celui|celle|ceux|celles)(?: (?:qui|que) \w+)?(?: (?:en|de|a|sur|d))?|(?:un|une|l un|l une|l autre) (?:de|en)|the one|(?:the |an)?(?:one|other) (?:of|with|that (?:took|lasted|takes|lasts)|which (?:took|lasted|takes|lasts)))\W$")
"""Around the length that tells one of several degrees from the others."""
_AFTER_SCHOOL = re.compile(r"^ (?:of studies |d etudes )?(?:apres|after|post)[ -](?:(?:le|the|mon|my|l) )?(?:bac|baccalaureat|lycee|high school|secondary|school|a levels?|abitur|matura)\b")
"""After the length of studies: "4 ans après le bac"."""
_LISTED = ("age", "coming_age", "birth_year", "nationality", "country", "language", "number")
"""Facts beside which a degree and a length of time, apart from each other, are two more."""
_ITEM = re.compile(r"[,;:.?] ?(?:an? |une? )?$")
"""Right before a degree that is one fact of a list."""
_OF_SOMEBODY = re.compile(
    rf"(?:^|[.!?;\n])\W*(?:(?:ok|okay|so|and|et|now|maintenant|then|puis|ensuite|next|for|pour)\W+)*(?:(?:my|our|ma|mon|notre) (?:\w+ )?{kin.ANY}\b(?: \w+)?\W*(?:(?:please|pls|now|svp|stp|maintenant|alors)\W*)?)\s*[:,.?]\s*(?:an? |une? )?$"
)
"""Somebody named right before the list of her facts: "and my brother: bachelor, 4 years"."""
_AT_WORK = re.compile(rf"^\W*(?:at|as|with|chez|comme|dans|avec|(?:in|en|a|au|aux)(?! (?:(?:the|la|l|une?|an?) )?(?:{_SUBJECT}|uni\w*|fac|school|college|ecole)\b)) ")
"""Right after a length of time that was spent at work."""
_SAID = re.compile(rf"\b(?<!jpo )(?<!the ){WORK}\b")
_WORKED = re.compile(r"\b(?:work\w*|exp\w*|xp|jobs?|boss\w*|taff\w*|travail\w*|boulot|stages?|intern\w*)\b")
_NO_WORK = re.compile(rf"\b(?:no|not|without|zero|0|never|sans|aucune?|pas|jamais|rien)(?: \w+){{0,3}}? {WORK}\b")
_ASKS = re.compile(r"\?|\b(?:can|could|may|would|am|will) i\b|\b(?:puis|peux|suis) je\b|\bje peux\b|\b(?:possible|passe|suffi\w*|enough|eligib\w*|admissib\w*)\b")


def without_study_lengths(message: Message, requested: Optional[str] = None) -> Message:
    """Return the message without the lengths of time that its degrees took; ``requested``: the field asked for; where that is the experience, only lengths that tell one of several things from the others go."""
    plain, of_degree = normalise(message.text), requested == "degree"
    listed = not of_degree and any(e["entity"] in _LISTED and not is_of_a_degree(message, e) for e in message.entities)
    lengths = [e for e in message.entities if e["entity"] == "duration"]
    gone = [e for e in message.entities if e["entity"] in ("duration", "number") and _is_the_one(plain, e)]
    if not _WORKED.search(plain):
        gone += [e for e in lengths if _AFTER_SCHOOL.match(plain[e["end"] :])]
    if requested != "experience_years":
        gone += [e for e in lengths if _AFTER_SCHOOL.match(plain[e["end"] :]) or _leads(plain, e, message, listed) or _is_beside(plain, e, message, listed) and not _is_work(plain, e, message)]
    return replace(message, entities=[e for e in message.entities if e not in gone]) if gone else message


def _is_beside(plain: str, length: Dict[str, Any], message: Message, listed: bool) -> bool:
    """Say whether a length of time follows a degree that takes so long."""
    for level, start, end in _named(plain, message):
        gap = plain[min(end, length["start"]) : length["start"]]  # the name of "licence 3 ans" ends with the figure
        fits = start < length["start"] and length["value"] in (_TAKES[level] if level else _ANY)
        alone = level and (_ITEM.search(plain[:start]) and message.values("programme") or _OF_SOMEBODY.search(plain[:start]))  # "the ICC: bachelor, 4 years"
        if fits and (_CLOSE.fullmatch(gap) or not (listed or alone) and _APART.fullmatch(gap)):
            return True
    return False


def _is_the_one(plain: str, length: Dict[str, Any]) -> bool:
    """Say whether a length of time tells one of several things from the others, and is none of work: "the 5-year one is a master's"."""
    one = _THE_ONE_AFTER.match(plain[length["end"] :])
    after = plain[length["end"] + (one.end() if one else 0) :]
    return bool(one or _THE_ONE_BEFORE.search(plain[: length["start"]])) and not _AT_WORK.match(after)


def _leads(plain: str, length: Dict[str, Any], message: Message, listed: bool) -> bool:
    """Say whether a length of time begins the sentence in which the degree follows that takes so long; beside other facts only where that degree was named before: "I only have a bachelor. 3 years, bachelor"."""
    named = [(level, start) for level, start, _ in _named(plain, message) if level and length["value"] in _TAKES[level]]
    again = len(named) > len({level for level, _ in named})
    return (again or not listed) and bool(_FIRST.search(plain[: length["start"]])) and any(_BEFORE.fullmatch(plain[length["end"] : start]) for _, start in named if start >= length["end"])


def _named(plain: str, message: Message) -> Iterator[Tuple[Optional[str], int, int]]:
    """Return the level of each degree, None for studies without one, and its place."""
    yield from (named for named in degrees(message) if named[0] in _TAKES)
    yield from ((None, *found.span()) for found in _STUDIES.finditer(plain))


def _is_work(plain: str, length: Dict[str, Any], message: Message) -> bool:
    """Say whether the words up to the next length of time tell that this one was spent at work."""
    following = [e["start"] for e in message.entities if e["entity"] == "duration" and e["start"] >= length["end"]]
    stop = min(following, default=len(plain))
    if _AT_WORK.match(plain[length["end"] : stop]):
        return True
    stop = min(stop, next((start for start, _ in clauses(plain) if start > length["end"]), stop)) if following else stop  # what else is said may be of the other
    pieces = [plain[max(start, length["end"]) : min(end, stop)] for start, end in clauses(plain) if start < stop and end > length["end"]]
    return any(_SAID.search(_NO_WORK.sub(" ", piece)) and not _ASKS.search(piece) for piece in pieces)
