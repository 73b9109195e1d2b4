"""Make typed text safe to hand to Rasa."""
from __future__ import annotations

import re
import unicodedata

LONGEST = 2000
"""Characters read of a message; the question of a longer one stands at an end."""
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_WRAPPED = 60
NOTHING = "…"
"""Stands for a message without a word, so that it is answered like any other."""


def _by_lines(text: str) -> str:
    """Return ``text`` with a mark at the end of each short line: who breaks there begins something new, an editor that wraps does not."""
    lines = [line.strip() for line in text.splitlines()]
    ends = [";" if line[-1:].isalnum() and len(line) < _WRAPPED else "" for line in lines[:-1]]
    return " ".join(f"{line}{end}" for line, end in zip(lines, [*ends, ""]))


def clean(text: str) -> str:
    """Return ``text`` without control characters and leading slashes, shortened in the middle.

    Rasa reads ``/intent{...}`` as a command; what a person types is never one.
    """
    text = _by_lines(text)
    kept = "".join(c if unicodedata.category(c) not in ("Cc", "Cs") else " " for c in _INVISIBLE.sub("", text))
    kept = kept.strip().lstrip("/").strip()
    if len(kept) > LONGEST:
        kept = f"{kept[: LONGEST // 2]} {kept[-LONGEST // 2 :]}"
    return kept or NOTHING
