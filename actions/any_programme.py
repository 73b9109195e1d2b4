"""Answers that leave the programme open: "anywhere", "whichever takes me", "celui où une Sénégalaise peut aller"."""
from __future__ import annotations

import re

from actions.reading import Message
from actions.reading.programme import is_nationality

_MAY = (
    r"(?:qualif\w+|eligible|admissible|appl(?:y|ies)|go|fits?|suits?|possible|chance|chances|can|could|allowed|takes?|accepts?|peu[tx]|pourrai\w*|puis|postuler|aller|marche|convien\w+|correspond\w*|accepte\w*|"
    r"prend\w*|droit|accessible\w*|open|ouvert\w*)"
)
_WHICH = re.compile(
    rf"\b(?:where(?:ver)?|which(?:ever)?|what programmes?|ou|lequel|laquelle|lesquel\w*|auxquel\w*|celui|celle|ceux|celles|quels?)\b[^.;!?]{{0,40}}\b{_MAY}\b"
)
_ANY = re.compile(
    r"\b(?:any ?where|every ?where|wherever|whichever|whatever|any|all|each|every|everything|n importe|partout|peu importe|tous|toutes|tout|egal|same to me|as many as)\b"
    r"(?! (?:of )?(?:my|mes|his|her|lang\w+|degrees?|diplom\w+|years?|ans|nationalit\w+|right|good|d accord|a fait|de suite|le temps|the time)\b)"
)


_ELIGIBLE_WHERE = re.compile(
    r"\b(?:(?:je|j|elle|il|on) (?:\w+ )?(?:suis|serais|est|serait)|(?:suis|serais) je|(?:est|serait) (?:elle|il)) (?:\w+ )?(?:eligible|admissible|acceptee?) (?:ou|lequel|auquel|auxquels)(?=\W*(?:$|[,.?!]|au final|finalement|du coup|alors|exactement|en fait|maintenant))|"
    r"\b(?:where|which(?: \w+)?|what program\w*) (?:am|is|are|would|could) (?:i|she|he|we)(?: be)? (?:\w+ )?(?:eligible|admissible)\b|"
    r"\bou (?:est ce que |donc )?(?:(?:je|elle|il|on) (?:suis|serais|est|serait)|(?:suis|serais) je|(?:est|serait) (?:elle|il)) (?:\w+ )?(?:eligible|admissible)\b"
)
"""Asks where somebody is eligible: "so where am I eligible?", "je suis éligible où, du coup ?"."""
_SOME = re.compile(
    r"\b(?:some ?where|any ?where|quelque part|(?:l )?une? ou l autre|(?:any|either|one|some|none|neither|whichever) of (?:them|these|those|the (?:program\w*|three))|one or (?:the )?(?:other|another)|(?:(?:l )?une?|aucune?|quelqu un) (?:d (?:eux|entre eux|elles|entre elles)|de ces (?:\w+ )?program\w*|des (?:trois|program\w*))|"
    r"(?:any|some|a|au moins un|un quelconque|n importe quel) program\w*|un program\w* quelconque|l un quelconque)\b"
)
"""Any of them, where it is asked whether somebody may: "would she be eligible somewhere?"."""
_INSISTS = re.compile(r"\b(?:either|whichever|whatever|l autre|quelconque|indifferent\w*|(?:no|any) preference|pas de preference|up to you|comme vous (?:voulez|voudrez))\b")
_YOU_PICK = re.compile(
    r"\b(?:up to you|comme vous (?:voulez|voudrez)|you (?:pick|choose|decide)|your (?:pick|choice|call)|(?:pick|choose) (?:one|any|for (?:me|us|her|him))|(?:a vous|a toi) de (?:choisir|voir|decider)|choisis(?:sez)?(?! (?:bien|mal)\b)|decidez|"
    r"(?:(?:dunno|idk|(?:don t|dont|do not|doesn t) (?:know|care|mind)|no idea|not sure|no matter) (?:where|(?:in )?which(?: one| program\w*)?)|"
    r"(?:sais|sait|savons) (?:pas|plus|trop) (?:ou|(?:pour |chez )?(?:lequel|laquelle|qui|quel program\w*)))(?=\W*(?:$|[,.;!?]|so\b|but\b|donc\b|mais\b)))"
)
"""Leaves the choice to us."""
_BE = r"(?:(?:be|etre)(?= (?:an? )?(?:jpo|junior|jea|associate|eligible|accepte\w*|prise?s?)\b)|become|devenir|apply|postuler|candidater|qualify|join|enter|entrer|eligibles?|qualified)"
_MAY_I = re.compile(
    rf"\b(?:(?:can|could|may|might|would|do|am|is|are) (?:i|we|she|he|they|my \w+(?: and (?:i|me|myself))?) (?:\w+ )?{_BE}|(?:i|we|she|he) (?:can|could|may|might) {_BE}|"
    rf"(?:je|j|on|nous|elle|il) (?:peu[xt]|pouvons|pourrai[st]|pourrions|suis|sommes|est) (?:\w+ ){{0,2}}?{_BE}|(?:puis|pourrais|peu[xt]|pourrait|pouvons|pourrions|suis|sommes|est) (?:t )?(?:je|on|nous|elle|il) (?:\w+ ){{0,2}}?{_BE})\b"
)


def leaves_open(message: Message, asked: bool) -> bool:
    """Say whether any programme will do; ``asked``: the programme was asked for, so "anywhere" is enough."""
    if any(e["entity"] == "programme" and not is_nationality(message, e) for e in message.entities):
        return False
    plain = message.plain.replace("«", " ").replace("»", " ")
    return bool(_WHICH.search(plain) or _SOME.search(plain) or _ELIGIBLE_WHERE.search(plain)) or asked and bool(_ANY.search(plain) or _INSISTS.search(plain)) or _asks_and_leaves(plain)


def asks_anywhere(message: Message) -> bool:
    """Say whether a message asks if somebody may become a JPO and leaves to us where: "can I become a JPO? you pick", "where am I eligible?"."""
    return bool(_asks_and_leaves(message.plain) or _ELIGIBLE_WHERE.search(message.plain)) and leaves_open(message, asked=False)


def may_become(message: Message) -> bool:
    """Say whether a message asks if somebody may become a JPO: "can my wife and I apply?"."""
    return bool(_MAY_I.search(message.plain))


def _asks_and_leaves(plain: str) -> bool:
    return bool(_MAY_I.search(plain) and _YOU_PICK.search(plain))
