"""Whether a statement only says again, in fewer words, what another said: "it also pays the overheads" after the list of all costs."""
from __future__ import annotations

from bot.voice.claims import content, figures
from knowledge.model import LANGUAGES, Statement

_SHARE = 0.66
"""What part of the shorter statement's words the longer one must hold."""
_SHORTER = 0.6
"""How long it may be at most, beside the longer one."""


def says_again(told: Statement, other: Statement) -> bool:
    """Say whether ``other`` adds nothing to ``told``, in either language."""
    if told.silent or other.silent or set(figures(other.en)) - set(figures(told.en)):
        return False
    return all(_holds(told[language], other[language]) for language in LANGUAGES)


def _holds(told: str, other: str) -> bool:
    words = content(other)
    return len(other.split()) <= _SHORTER * len(told.split()) and len(words & content(told)) >= _SHARE * len(words)
