"""Which of the buttons just offered, or of the programmes just listed, is meant by "2", "the second one", "la dernière"."""
from __future__ import annotations

import re
from typing import Dict, List, Optional, Sequence

from knowledge.text import normalise

_PLACES = [
    r"1|1st|1er|1ere|first|one|premiere?|une?", r"2|2nd|2e|2eme|second|seconde|two|deuxieme|deux", r"3|3rd|3e|3eme|third|three|troisieme|trois",
    r"4|4th|4e|4eme|fourth|four|quatrieme|quatre",
]
_AROUND = r"\W*(?:(?:the|number|no|option|button|choice|le|la|numero|bouton|choix|l|ok|yes|oui|please|svp)\W+)*"
_AFTER = r"(?:\W+(?:one|option|please|choice|svp|choix|question))?\W*"
_LAST = r"last|derniere?"
_ORDINALS = [r"1st|1er|1ere|first|premiere?", r"2nd|2e|2eme|second|seconde|deuxieme", r"3rd|3e|3eme|third|troisieme"]
"""The places of a list in an answer: unlike those of buttons, no bare "one" or "un", which are articles as well."""
_LISTED = re.compile(
    r"\W*(?:(?:and|et|ok|so|alors|yes|oui|tell|me|more|about|what|is|how|quid|de|du|parle|parlez|moi|dis|m en|plus|sur|the|le|la|l|please)\W+)*(?P<place>\w+)"
    r"(?:\W+(?:one|on|of|the|them|those|three|list|programme|program|de|la|liste|in|alors|then|please|svp|stp|c|est|quoi|exactement|exactly|what|is|it|that))*\W*"
)


def listed(text: str, places: Sequence[str]) -> Optional[str]:
    """Return which of ``places``, listed in this order, ``text`` names by an ordinal and nothing else: "and the second one?"."""
    found = _LISTED.fullmatch(normalise(text).strip())
    if not found:
        return None
    if re.fullmatch(_LAST, found.group("place")):
        return places[-1]
    return next((place for place, names in zip(places, _ORDINALS) if re.fullmatch(names, found.group("place"))), None)


def chosen(text: str, buttons: List[Dict[str, str]]) -> Optional[Dict[str, str]]:
    """Return the button that ``text`` names by its place, if it names one and nothing else."""
    plain = normalise(text).strip()
    for button, names in zip(buttons, _PLACES):
        if re.fullmatch(f"{_AROUND}(?:{names}){_AFTER}", plain):
            return button
    return buttons[-1] if buttons and re.fullmatch(f"{_AROUND}(?:{_LAST}){_AFTER}", plain) else None
