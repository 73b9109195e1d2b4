"""Answers that leave the programme open: "anywhere", "whichever takes me", "celui où une Sénégalaise peut aller"."""
from __future__ import annotations

import re

from actions.reading import Message
from actions.reading.programme import is_nationality

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


_SOME = re.compile(
    r"\b(?:some ?where|any ?where|quelque part|(?:l )?une? ou l autre|(?:any|either|one|some|none|neither|whichever) of (?:them|these|those|the (?:program\w*|three))|one or (?:the )?(?:other|another)|(?:(?:l )?une?|aucune?|quelqu un) (?:d (?:eux|entre eux|elles|entre elles)|de ces (?:\w+ )?program\w*|des (?:trois|program\w*))|"
    r"(?:any|some|a|au moins un|un quelconque|n importe quel) program\w*|un program\w* quelconque|l un quelconque)\b"
)
"""Any of them, where it is asked whether somebody may: "would she be eligible somewhere?"."""
_INSISTS = re.compile(r"\b(?:either|whichever|whatever|l autre|quelconque|indifferent\w*|(?:no|any) preference|pas de preference|up to you|comme vous (?:voulez|voudrez))\b")


def leaves_open(message: Message, asked: bool) -> bool:
    """Say whether any programme will do; ``asked``: the programme was asked for, so "anywhere" is enough."""
    if any(e["entity"] == "programme" and not is_nationality(message, e) for e in message.entities):
        return False
    plain = message.plain.replace("«", " ").replace("»", " ")
    return bool(_WHICH.search(plain) or _SOME.search(plain)) or asked and bool(_ANY.search(plain) or _INSISTS.search(plain))
