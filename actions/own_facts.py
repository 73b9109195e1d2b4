"""Facts that the writer tells of herself beside somebody else: "40. no that's my mum, I'm 30", "elle a une licence, le DEUG c'est moi"."""
from __future__ import annotations

import re
from typing import List

from actions.pronouns import names_anybody
from actions.reading import Message
from knowledge import kin
from knowledge.clauses import Span, clauses
from knowledge.text import normalise

_FACTS = ("age", "coming_age", "birth_year", "number", "duration", "degree", "nationality", "country")
_I_AM = r"(?:i m|im|i am|i have|i ve(?: got)?|i got|i hold|je suis|jsuis|chui|j ai|jai|(?<!\w )g|my (?:own |real )?(?:age|degree|diploma|nationality|passport|citizenship) is|(?:mon (?:vrai )?(?:age|diplome|passeport)|ma nationalite) (?:est|c est))"
_LEADS = rf"\b{_I_AM}(?: (?:also|now|only|just|still|actually|really|myself|about|nearly|almost|a|an|the|my|aussi|seulement|bien|toujours|maintenant|deja|moi|un|une|des|de|d|le|la|l|mon|ma|en fait|presque|environ|young|jeune|half|moitie))*\W*"
_BEFORE = re.compile(rf"{_LEADS}$")
_BEGINS = re.compile(rf"\W*{_I_AM}\b")
_ITS_ME = re.compile(r"\b(?:c|ca|cela|c est|that|that s|thats|it|it s|its|is) (?:est |is )?(?:moi|me|mine|a moi|le mien|la mienne)\b(?! qui)")
_WHO = re.compile(r"\b(?:cette|the|this|that|la|le|personne|person|candidate?|applicant|autre|other|elle|she|he|lui|mais|but|non|no|stop|attends|wait|oui|yes|en fait|actually|vous|you|tout|all|toujours|bien|just|juste|and|et|so|donc|why|pourquoi|pkoi)\b")
"""Words that name no fact beside "it's me": then it is the writer who is checked."""
_CHECK_ME = re.compile(r"\b(?:check|test|verif\w*|controle\w*|evalue\w*) (?:me|moi)\b(?! (?:for |pour )?(?:my|ma|mon|if|si|whether)\b)")
_GOES_ON = re.compile(r"\W*(?:(?:and|et|with|avec|plus|also|aussi|a|an|un|une|des|de)\W+)*$")
"""Between a fact of the writer's and the next one: "I'm 30, with a master and 2 years"."""


def own_facts(message: Message) -> List[Span]:
    """Return the clauses in which the writer plainly tells facts of herself, and those that go on with them."""
    plain = normalise(message.text)
    found: List[Span] = []
    for start, end in clauses(message.text):
        facts = [e for e in message.entities if e["entity"] in _FACTS and start <= e["start"] < end]
        clause = plain[start:end]
        if kin.relation(clause) or kin.somebody(clause) or names_anybody(clause):
            continue
        first = min(facts, key=lambda e: int(e["start"]), default=None)
        says_i = first is not None and bool(_BEFORE.search(plain[start : first["start"]]) or _BEGINS.match(plain[first["start"] : first["end"]]))
        goes_on = first is not None and bool(found) and bool(_GOES_ON.fullmatch(plain[found[-1][1] : first["start"]]))
        if says_i or goes_on or _is_hers(clause):
            found.append((start, end))
    return found


def tells_own_facts(message: Message) -> bool:
    """Say whether the writer asks to be checked herself, or tells facts of herself and speaks of nobody in the rest of her message."""
    if _CHECK_ME.search(message.plain):
        return True
    rest = message.without(own_facts(message))
    return rest.text != message.text and not names_anybody(rest.plain)


def without_own_facts(message: Message) -> Message:
    """Return the message without what the writer tells of herself, where it tells of somebody else as well."""
    rest = message.without(own_facts(message))
    return rest if names_anybody(rest.plain) or kin.relation(rest.plain) else message


def _is_hers(clause: str) -> bool:
    """Say whether a clause gives what it names to the writer: "le DEUG c moi"."""
    words = " ".join(re.findall(r"\w+", clause))
    found = _ITS_ME.search(words)
    return found is not None and bool(re.search(r"\w{3}", _WHO.sub(" ", words[: found.start()])))
