"""Facts that the writer tells of herself beside somebody else: "40. no that's my mum, I'm 30", "elle a une licence, le DEUG c'est moi"."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import List

from actions.pronouns import names_anybody
from actions.reading import Message
from knowledge import kin
from knowledge.clauses import Span, clauses
from knowledge.text import normalise

_FACTS = ("age", "coming_age", "birth_year", "number", "duration", "degree", "nationality", "country")
_I_AM = r"(?:i m|im|i am|i have|i ve(?: got)?|i got|i hold|je suis|jsuis|chui|j ai|jai|(?<!\w )g|(?:me|moi) ?[=:]|my (?:own |real )?(?:age|degree|diploma|nationality|passport|citizenship) is|(?:mon (?:vrai )?(?:age|diplome|passeport)|ma nationalite) (?:est|c est))"
_LEADS = rf"\b{_I_AM}(?: (?:also|from|now|only|just|still|actually|really|myself|about|nearly|almost|a|an|the|my|aussi|seulement|bien|toujours|maintenant|deja|moi|un|une|des|de|d|le|la|l|mon|ma|en fait|presque|environ|young|jeune|half|moitie))*\W*"
_BEFORE = re.compile(rf"{_LEADS}$")
_BEGINS = re.compile(rf"\W*{_I_AM}\b")
_ME = re.compile(r"(?:^|[,.;:!?]|\b(?:and|et|but|mais|while|whereas|que)\b)\W*(?:me|moi)\W+(?:(?:also|only|just|aussi|seulement|a|an|un|une)\W+)*$")
"""Before the writer's fact, set against somebody else's: "my friend is 30, me 28"."""
_CONTRAST = re.compile(r"(?:^|[.,;!?]|\b(?:and|et|but|mais|while|whereas|que)\b)\W*(?:me|moi|myself)\b\W*$|\b(?:but|mais|while|whereas|alors que|tandis que)\W*$")
"""Between an answer and what the writer sets against it of her own."""
_ITS_ME = re.compile(r"\b(?:c|ca|cela|c est|that|that s|thats|it|it s|its|is|are|sont) (?:est |is )?(?:moi|me|mine|a moi|le mien|la mienne)\b(?! qui)")
_WHO = re.compile(r"\b(?:cette|the|this|that|la|le|personne|person|candidate?|applicant|autre|other|elle|she|he|lui|mais|but|non|no|stop|attends|wait|oui|yes|en fait|actually|vous|you|tout|all|toujours|bien|just|juste|and|et|so|donc|why|pourquoi|pkoi)\b")
"""Words that name no fact beside "it's me": then it is the writer who is checked."""
_WE_ARE = re.compile(r"\b(?:we (?:are|re|come|were|all)|nous (?:sommes|venons|etions)|on (?:est|vient)(?! (?:en|dans|a)\b)|our family (?:is|comes)|notre famille (?:est|vient))\b")
_CHECK_ME = re.compile(r"\b(?:check|test|verif\w*|controle\w*|evalue\w*) (?:me|moi)\b(?! (?:for |pour )?(?:my|ma|mon|if|si|whether)\b)")
_CHECK_HER = re.compile(rf"\b(?:check|test|verif\w*|controle\w*|is|can|could|may|would|does|for|pour|about|peut|est ce que) (?:my|our|ma|mon|notre) (?:\w+ )?{kin.ANY}\b")
"""Asks for somebody else, whatever is told of the writer."""
_GOES_ON = re.compile(r"\W*(?:(?:and|et|with|avec|plus|also|aussi|a|an|un|une|des|de)\W+)*$")
"""Between a fact of the writer's and the next one: "I'm 30, with a master and 2 years"."""


def own_facts(message: Message) -> List[Span]:
    """Return the clauses in which the writer plainly tells facts of herself, and those that go on with them."""
    return sorted([*_claimed(message), *_set_apart(message)])


def tells_own_facts(message: Message) -> bool:
    """Say whether the writer asks to be checked herself, or tells facts of herself and speaks of nobody in the rest of her message."""
    if _CHECK_ME.search(message.plain):
        return True
    claimed = _claimed(message)
    if _CHECK_HER.search(message.plain):
        return False
    return bool(claimed) and not _set_apart(message) and not names_anybody(message.without(claimed).plain) and not _set_against(message, claimed)


def without_own_facts(message: Message) -> Message:
    """Return the message without what the writer sets apart as hers, and what else she tells of herself where it tells of somebody else as well."""
    message = message.without(_set_apart(message))
    claimed = _claimed(message)
    rest = message.without(claimed)
    return rest if names_anybody(rest.plain) or kin.relation(rest.plain) or _set_against(message, claimed) else message


def without_family(message: Message) -> Message:
    """Return the message without where the writer's whole family is from, which may be another nationality than that of the one checked: "we are from Portugal"."""
    plain = normalise(message.text)
    gone = [span for span in clauses(message.text) if _WE_ARE.search(plain, *span)]
    starts = {e["start"] for e in message.entities if e["entity"] in ("nationality", "country") and any(start <= e["start"] < end for start, end in gone)}
    return replace(message, entities=[e for e in message.entities if e["start"] not in starts])


def _set_against(message: Message, claimed: List[Span]) -> bool:
    """Say whether the writer sets facts of her own against an answer that she has just given: "a master. moi, j'ai un doctorat", "3 years but I have 10"."""
    if not claimed:
        return False
    begins, ends = min(claimed)
    plain, facts = normalise(message.text), [e for e in message.entities if e["entity"] in _FACTS]
    own = min(int(e["start"]) for e in facts if begins <= e["start"] < ends)
    return any(e["end"] <= begins for e in facts) and bool(_CONTRAST.search(plain[:begins]) or _CONTRAST.search(plain[:own]))


def _claimed(message: Message) -> List[Span]:
    """Return the clauses with facts after an "I am" or "I have"."""
    plain = normalise(message.text)
    found: List[Span] = []
    for start, end in clauses(message.text):
        facts = [e for e in message.entities if e["entity"] in _FACTS and start <= e["start"] < end]
        first = min(facts, key=lambda e: int(e["start"]), default=None)
        clause = plain[start:end]
        if first is None or kin.relation(clause) or kin.somebody(clause) or names_anybody(clause):
            continue
        says_i = bool(_BEFORE.search(plain[start : first["start"]]) or _BEGINS.match(plain[first["start"] : first["end"]]) or _ME.search(plain[: first["start"]]))
        if says_i or found and _GOES_ON.fullmatch(plain[found[-1][1] : first["start"]]):
            found.append((start, end))
    return found


def _set_apart(message: Message) -> List[Span]:
    """Return the clauses that give what they name to the writer rather than to whom the others are about: "le DEUG c moi"."""
    plain = normalise(message.text)
    return [(start, end) for start, end in clauses(message.text) if _is_hers(plain[start:end])]


def _is_hers(clause: str) -> bool:
    """Say whether a clause gives what it names to the writer: "le DEUG c moi"."""
    words = " ".join(re.findall(r"\w+", clause))
    found = _ITS_ME.search(words)
    return found is not None and bool(re.search(r"\w{3}|\d", _WHO.sub(" ", words[: found.start()])))
