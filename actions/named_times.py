"""What a length of time is said to be: "the 3 years are her thesis", "two months is her birthday" tell of no work."""
from __future__ import annotations

import re
from typing import Any, Dict, List, Optional

from actions.reading import Message
from actions.reading.off_work import is_off_work
from knowledge.text import normalise

_ELSE = (
    r"(?:birthda\w*|anniv\w*|ages?|stud(?:y|ies)|etudes?|thes[ei]s?|ph ?d|doctora\w*|masters?(?: s)?|maitrise|bachelors?(?: s)?|licence|llm|llb|mba|degrees?|diplom\w*|cursus|"
    r"school\w*|ecole|lycee|fac|universit\w*|uni|college|courses?|cours|formation|holidays?|vacations?|vacances|leave|conges?|cesure|gap(?: year)?|break|pause|"
    r"trips?|voyages?|marriage|mariage|visas?|notice|preavis|wait|attente|deadline|delai)"
)
_WORK = r"(?:work\w*|exp\w*|xp|jobs?|emplo\w+|travail\w*|boulot\w*|boss\w+|stages?|intern\w*|post(?:es?)?)"
_IS = r"(?:is|was|are|were|s|est|etait|etaient|sont|ct|represent\w*|correspond\w*(?: to| a)?|concern\w*|refers? to|means?)"
_OF_HER = (
    r"(?:(?:her|his|my|the|their|a|an|for|of|only|just|really|actually|still|also|all|that|sa|son|ses|ma|mon|mes|la|le|les|l|leur|de|d|des|du|que|qu|un|une|pour|"
    r"uniquement|seulement|juste|bien|en fait|celle|celui|duree|length|duration|not work|doctoral|law|whole) ?){0,4}"
)
_IS_ELSE = re.compile(rf"^\W*(?:(?:but|mais) )?(?:(?:it|that|this|they|those|ce|c|ca|cela|of) )?{_IS} {_OF_HER}\b{_ELSE}\b(?! {_WORK})")
"""After a length of time: "3 ans c'est la thèse", "the 2 years were my studies"."""
_ELSE_LASTS = re.compile(
    rf"\b{_ELSE}(?: (?!and\b|et\b|but\b|mais\b|{_WORK}\b)\w+){{0,3}}? (?:is|s|was|comes?|in|dans|took|takes|lasts?|lasted|dure|duree?|durait|pris|prend|est|etait|fait)(?: (?:in|dans|only|about|environ|just|que|pendant|for)){{0,2}} $"
)
"""Before a length of time: "her birthday is in two months", "sa thèse a duré 3 ans"."""
_OF_WORK = re.compile(rf"^ (?:of |d |de )?(?:\w+ )?{_WORK}\b")
_THOSE = re.compile(r"\b(?:the|these|those|your|les|ces|vos) $")
"""Before a length of time that was spoken of: it is a part of what was noted."""


def named_otherwise(message: Message) -> List[Dict[str, Any]]:
    """Return the lengths of time that a message says to be something else than work."""
    plain = normalise(message.text)
    found = [e for e in message.entities if e["entity"] == "duration" and e["end"] - e["start"] < len(plain)]
    return [e for e in found if is_off_work(plain, e["start"], e["end"]) or _IS_ELSE.match(plain[e["end"] :]) or _ELSE_LASTS.search(plain[: e["start"]]) and not _OF_WORK.match(plain[e["end"] :])]


def left_of_work(message: Message, known: Any, times: List[Dict[str, Any]]) -> Optional[float]:
    """Return what stays of the ``known`` years of experience without ``times``, which are no work; None where nothing does."""
    if not isinstance(known, float):
        return None
    years = sum(float(e["value"]) for e in times)
    if abs(known - years) < 0.02:
        return None
    parts = sum(float(e["value"]) for e in times if _THOSE.search(message.before(e)))
    return round(known - parts, 2) if parts < known else known
