"""Which programmes stay in a check where a later message names some: "plutôt la CPI", "UNITAR as well"."""
from __future__ import annotations

import re
from typing import Any, Dict, List

from actions.parts import Parts
from actions.reading import Message

_PREFERS = re.compile(r"\b(?:instead|rather|plutot|prefere\w*|finalement (?:c est|ce sera)|a la place)\b")
"""Puts a programme in the place of those before."""
_ALSO = re.compile(r"\b(?:aussi|egalement|also|too|as well)\b")
"""Adds a programme to those before."""
_ONLY = re.compile(r"\b(?:only|instead|rather|just|plutot|seulement|uniquement|juste|que (?:pour )?(?:la|l|le))\b")
"""Leaves the other programmes out."""


def programmes_kept(message: Message, parts: Parts, checked: List[str], filled: Dict[str, Any]) -> Dict[str, Any]:
    """Return the answers ``filled`` by a message, with the programmes to check from now on; a question that only names one leaves out no other."""
    named = filled.get("programme")
    if not checked or not named:
        return filled
    if _PREFERS.search(message.plain) and len(of := [p for p in dict.fromkeys(message.values("programme")) if p not in checked]) == 1:
        return {**filled, "programme": of}
    if _ALSO.search(message.plain):
        return {**filled, "programme": list(dict.fromkeys([*checked, *named]))}
    asks = bool(parts.asked) or "?" in message.text
    if set(named) < set(checked) and asks and not _ONLY.search(message.plain):
        return {name: value for name, value in filled.items() if name != "programme"}
    return filled
