"""Who is spoken of as somebody of the writer's: "my daughter", "mon ami"."""
from __future__ import annotations

import re
from typing import Optional

_KIN = {
    "daughter": "daughter|girl|fille", "son": "son|boy|fils", "sister": "sister|s(?:oe|œ)ur", "brother": "brother|frere", "wife": "wife|femme|epouse",
    "husband": "husband|mari", "partner": "partner|girlfriend|boyfriend|conjointe?|compagne|compagnon|copine|copain|fiancee?", "cousin": "cousine?",
    "friend": "friend|mate|buddy|amie?|pote", "niece": "niece", "nephew": "nephew|neveu", "student": "student|etudiante?|eleve",
    "colleague": "colleague|coworker|collegue", "child": "child|kid|enfant|ado", "mother": "mother|mum|mom|mere", "father": "father|dad|pere",
}
_RELATION = re.compile(
    r"\b(?:my|our|ma|mon|notre|nos|for a|pour une?) (?:\w+ )?(?:" + "|".join(rf"(?P<{name}>{words})" for name, words in _KIN.items()) + r")s?\b"
    r"(?! (?:\w+ )?(?:prefers?|said|says|told|thinks|wants|prefere|dit|pense|veut|m a|lit|reads|is reading)\b)"
)


def relation(plain: str) -> Optional[str]:
    """Return who is named in ``plain``, a normalised text, as somebody of the writer's: "daughter"; None without any."""
    found = _RELATION.search(plain)
    return found.lastgroup if found else None
