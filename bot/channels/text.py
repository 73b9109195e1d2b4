"""Make typed text safe to hand to Rasa."""
from __future__ import annotations

import re
import unicodedata

LONGEST = 2000
"""Characters read of a message; the question of a longer one stands at an end."""
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
NOTHING = "…"
"""Stands for a message without a word, so that it is answered like any other."""


def clean(text: str) -> str:
    """Return ``text`` without control characters and leading slashes, shortened in the middle.

    Rasa reads ``/intent{...}`` as a command; what a person types is never one.
    """
    kept = "".join(c if unicodedata.category(c) not in ("Cc", "Cs") else " " for c in _INVISIBLE.sub("", text))
    kept = kept.strip().lstrip("/").strip()
    if len(kept) > LONGEST:
        kept = f"{kept[: LONGEST // 2]} {kept[-LONGEST // 2 :]}"
    return kept or NOTHING
