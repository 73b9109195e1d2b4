"""Answers that leave the programme open: "anywhere", "whichever takes me", "celui où une Sénégalaise peut aller"."""
from __future__ import annotations

import re

from actions.reading import Message

_MAY = (
    r"(?:qualif\w+|eligible|appl(?:y|ies)|go|fits?|suits?|possible|chance|chances|can|could|allowed|takes?|accepts?|peu[tx]|pourrai\w*|puis|postuler|aller|marche|convien\w+|correspond\w*|accepte\w*|"
    r"prend\w*|droit|accessible\w*|open|ouvert\w*)"
)
_WHICH = re.compile(
    rf"\b(?:where(?:ver)?|which(?:ever)?|what programmes?|ou|lequel|laquelle|lesquel\w*|auxquel\w*|celui|celle|ceux|celles|quels?)\b[^.;!?]{{0,40}}\b{_MAY}\b"
)
_ANY = re.compile(
    r"\b(?:any ?where|every ?where|wherever|whichever|whatever|any|all|each|every|everything|n importe|partout|peu importe|tous|toutes|tout|egal|same to me|as many as)\b"
    r"(?! (?:of )?(?:my|mes|his|her|lang\w+|degrees?|diplom\w+|years?|ans|nationalit\w+|right|good|d accord|a fait|de suite|le temps|the time)\b)"
)


def leaves_open(message: Message, asked: bool) -> bool:
    """Say whether any programme will do; ``asked``: the programme was asked for, so "anywhere" is enough."""
    if message.values("programme"):
        return False
    return bool(_WHICH.search(message.plain)) or asked and bool(_ANY.search(message.plain))
