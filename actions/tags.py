"""Tags that turn a statement into a question, "no?", "non ?", and what such a question asks after the fact that it is about.

A tag answers nothing, whatever word it is made of; and who asks whether her degree is worth another one tells that she has it.
"""
from __future__ import annotations

import re
from typing import Any, Dict, List, Optional

_AMOUNTS = re.compile(
    r"\b(?:(?:(?:i|je|j) (?:think|guess|believe|suppose|crois|pense|imagine)|il me semble) (?:que |qu )?)?"
    r"(?:that|it|this|which|ca|cela|c|qui|le tout) ?(?:(?:is|s|would be|should be|must be|est|doit|devrait|should|would|does) )?(?:(?:more or less|basically|about|a peu pres|quasi\w*|bien) )?"
    r"(?:like|count\w*|equal\w*|equivalent\w*|equivaloir|equivaut|amount\w*|worth|the same|valoir|vaut|compter|compte|correspond\w*|considered|comme|revient|donne|egale?)\b"
)
"""Says what a value comes to."""


def follows(plain: str, start: int, end: int) -> bool:
    """Say whether the few words at a place, which say nothing alone, are a tag: they end in a question mark, and something stands before them."""
    return "?" in plain[start:end] and bool(re.search(r"\w", plain[:start]))


def amounts(plain: str, start: int, end: int, values: List[Dict[str, Any]]) -> Optional[int]:
    """Return where a clause goes on from a degree or a length of studies to what it comes to: "a bac+5, I think that is like a master's"; None elsewhere."""
    told = min((e["end"] for e in values if e["entity"] in ("degree", "duration")), default=None)
    found = _AMOUNTS.search(plain, told, end) if told is not None else None
    return found.start() if found else None
