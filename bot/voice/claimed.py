"""Yes or no before a look-up, of what is claimed: "France no longer takes part?" is denied by the list that names France."""
from __future__ import annotations

import re
from typing import Optional

from bot.voice.assertion import undenied
from bot.voice.yes_no import asks
from knowledge.text import normalise

_LIST = r"(?:list\w*|programm?e?|scheme|dispositif|unitar)"
_ENDED = (
    r"no longer|(?:no|any) ?(?:more|longer)(?=\W*(?:$|[,;.?!])| (?:at|for|in|is|now|on|or|right|then|there|with)\b)|(?:ceased|stopped) \w+|withdr\w+|(?:pull|dropp?)(?:ed)? out|"
    rf"(?:left|leaving|quit\w*|dropped from|removed from|taken off|struck off|sortie? d\w*) (?:(?:the|your|their|la|le|l|du|de|cette|votre) )*{_LIST}|(?:a|ont|aurait) (?:arrete|cesse|quitte)|(?:s est|se sont|ete) (?:retiree?s?|rayee?s?|supprimee?s?|enlevee?s?)"
)
_NEVER = r"never|(?<!si )jamais"
_SHUT_OUT = r"exclu\w*|barred|banned|ineligib\w*|rejected|refused|shut out|ecartee?s?|refusee?s?"
_IS_PLUS = r"(?:est|sont|fait|font)(?= plus (?:dans|sur|parmi|dedans|membre|partie|la|au|du|participant\w*|admis\w*|\W*$))"
_PLUS = (
    r"(?:ne|n) (?:(?:y|en) )?\w+(?: (?!pas\b|pas plus\b)(?:t )?\w+){0,2} plus(?! (?:que|qu)\b)|"
    rf"(?:particip\w+|figur\w+|parrain\w+|financ\w+|sponsor\w*|accept\w+|prend\w*|y (?:est|sont)|{_IS_PLUS})(?: (?:t )?(?:il|elle|ils|elles))? plus(?! (?:ou moins|de|d|que|qu|\w+ que)\b)"
)
"""The French "plus" that denies: "participe plus", but not "participe plus souvent que"."""
_NEVER_SO, _CONTRARY = re.compile(rf"\b(?:{_NEVER})\b"), re.compile(rf"\b(?:{_NEVER}|{_ENDED}|{_SHUT_OUT}|{_PLUS})\b")
"""Says that something never was; or that, or that it is over, or that somebody is kept out: what a list tells now bears out none of these."""
_DENIES = re.compile(r"\b(?:not|pas|n)\b")
"""Of a question in the negative, to which a yes may be read as a no: "is it not Chad?"."""


def said_of(question: str, so: Optional[bool], past: bool = False) -> Optional[str]:
    """Return the phrase that answers ``question`` where the look-up finds its country or not; None where it wants no yes or no, or that settles none.

    past: whether the list is one of the past, which tells nothing of what is over since. A claim of what is not so is confirmed or denied as a whole: "Chad isn't on the list, right?".
    """
    if so is None:
        return None
    if _CONTRARY.search(normalise(question)):
        denied = so and (not past or bool(_NEVER_SO.search(normalise(question))))
        return "answer_no" if denied and asks(question) else None
    if undenied(question):
        return "denied_wrongly" if so else "denied_rightly"
    if _DENIES.search(normalise(question)) or not asks(question):
        return None
    return "answer_yes" if so else "answer_no"
