"""The formulas of a letter, which ask nothing: "Madame, Monsieur, ..." and "... Yours faithfully, A. B."."""
from __future__ import annotations

import re

_OPENS = re.compile(
    r"\W*(?:(?:bonjour|bonsoir|hello|good (?:morning|afternoon|evening))\W+)?(?:(?:dear (?:sirs?|madam|mr|mrs|ms|team|all|hr|recruit\w+|colleagues?)\b[^,.:\n]{0,40}|to whom it may concern|(?:ch[eè]re?s? )?(?:madame|monsieur|mesdames|messieurs)(?: \w+)?)[,.:\n]\s*)+(?=.*\w)",
    re.IGNORECASE,
)
_ASKS_FOR = re.compile(
    r"[^.?!\n]*\b(?:write|writing|writes?|[eé]crire|[eé]cris|obtenir|solliciter|demander|request(?:ing)?|grateful|reconnaissante?|[ei]nquir\w+)\b[^.?!\n]*?\b"
    r"(?:(?:information\w*|renseignements?|pr[eé]cisions?|details?) (?:sur|about|on|regarding|concerning|concernant|relative?s? (?:à|aux?))|[ei]nquire (?:about|regarding))\s+(?=\S+\s+\S)",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"(?<=[.!?\n,;])\s*(?:dans l.attente|en (?:vous remerciant|attendant votre)|veuillez (?:agr|recevoir|croire|accepter)|je vous prie d.(?:agr|accept|croire|avance)|recevez\b|(?:bien )?cordialement|(?:avec )?mes (?:salutations|respects)|"
    r"sinc[eè]res? salutations|respectueusement|yours (?:faithfully|sincerely|truly)|(?:kind|best|warm) (?:regards|wishes)|sincerely|respectfully|(?:i am |i.m |i )?look(?:ing)? forward)\b[^?]*$",
    re.IGNORECASE,
)

_TAG = re.compile(r"(?<=[.!?])\s*(?:(?:so|alors)\W+)?(?:yes or no|oui ou non|true or false|vrai ou faux)\W*$", re.IGNORECASE)
"""A sentence after what it asks of: "the limit is 35, I hear. Yes or no?"."""


def without_formulas(text: str) -> str:
    """Return what stands between the formulas of a letter, without the words that ask for information, or for a yes or no at the end; ``text`` where that is nothing."""
    opened = _OPENS.match(text)
    inside = _TAG.sub("", _CLOSES.sub("", text[opened.end() :] if opened else text))
    asked = _ASKS_FOR.match(inside)
    return (inside[asked.end() :] if asked else inside).strip() or text
