"""Of whom a pronoun tells: "he" is not the daughter who is checked, but the son spoken of before."""
from __future__ import annotations

import re
from typing import List, Optional, Set

from actions.reading import Message
from knowledge import kin
from knowledge.clauses import Span, clauses

_FEMALE = {"daughter", "sister", "wife", "niece", "mother"}
_MALE = {"son", "brother", "husband", "nephew", "father"}
_SHE = re.compile(r"\b(?:she|her|hers|elle)\b")
_HE = re.compile(r"\b(?:he|him|his|il(?! (?:y|(?:\w+ )?(?:faut|faudr\w+)|s agit|suffi\w+|reste|semble|existe|manque|(?:vous|te|vs) pl\w+|est (?:possible|necessaire|obligatoire|vrai|temps))\b))\b")
_LUI = re.compile(r"^\W*(?:(?:et|mais|and|but|alors que|tandis que)\W+)*lui\b|\b(?:pour|avec|sur|de) lui\b")
"""A French "he" by itself: "elle a 2 ans et lui 6", "pour lui"."""
_THEIRS = re.compile(r"\b(?:his|lui|son|sa)\b")
_LIKE = re.compile(r"\b(?:like|comme|the way|the same as) (?:her|him|elle|lui|she did|he did)\b(?! (?:is|was|has|est|a|etait)\b)")
"""Likens the writer to somebody of whom it tells and asks nothing."""
_LEAVES = re.compile(r"^\W*(?:(?:and|et|but|mais) )?(?:not|non pas|pas|rather than|plutot que|instead of|au lieu de)(?: (?:for|about|pour|sur|of|de))? (?:my|our|ma|mon|notre)\b|\b(?:forget|leave|drop|never ?mind|enough (?:of|about|with)|so much for|oubli\w*|laiss\w*|tant pis pour|assez (?:de|parle))\b")


def of_people(plain: str) -> str:
    """Return ``plain``, a normalised text, with blanks for those to whom the writer is only likened and for the "il" or "elle" of a thing of hers."""
    plain = kin.THING_AGAIN.sub(lambda found: found.group("before") + " " * len(found.group("it")), plain)
    return _LIKE.sub(lambda found: " " * len(found.group()), plain)


def names_anybody(plain: str) -> bool:
    """Say whether ``plain``, a normalised text, has a pronoun for somebody who is neither the writer nor the assistant, nor only likened to the writer: "can I do it like her?"."""
    plain = of_people(plain)
    return bool(_SHE.search(plain) or _HE.search(plain) or _THEIRS.search(plain))


def fits_only_other(message: Message, current: Optional[str], other: Optional[str]) -> bool:
    """Say whether the pronouns of a message fit ``other``, somebody spoken of, and not ``current``, whom the check is about."""
    named = _FEMALE if current in _FEMALE else _MALE if current in _MALE else None
    if named is None or other in named:
        return False
    she, he = bool(_SHE.search(message.plain)), bool(_HE.search(message.plain))
    return he and not she if named is _FEMALE else she and not he


def may_be(message: Message, who: str) -> bool:
    """Say whether the pronouns of a message may mean ``who``: "he" is no sister."""
    return not (who in _FEMALE and not _SHE.search(message.plain) or who in _MALE and not _HE.search(message.plain))


def has_pronoun(clause: str) -> bool:
    """Say whether a normalised clause tells of a "she" or "he"."""
    clause = of_people(clause)
    return bool(_SHE.search(clause) or _HE.search(clause) or _LUI.search(clause))


def is_she(clause: str) -> bool:
    """Say whether the first pronoun of a normalised clause is a "she"."""
    clause = of_people(clause)
    she, he = _SHE.search(clause), _HE.search(clause) or _LUI.search(clause)
    return she is not None and not (he and he.start() < she.start())


def meant_of(clause: str, people: Set[str], last: Optional[str]) -> Optional[str]:
    """Return which of ``people`` the pronoun of a normalised clause means, the ``last`` one spoken of where it may; None where it is not clear."""
    fitting = people - (_MALE if is_she(clause) else _FEMALE)
    return last if last in fitting else next(iter(fitting)) if len(fitting) == 1 else None


def left_alone(message: Message, current: Optional[str]) -> List[Span]:
    """Return what of a message leaves somebody else aside, up to where it goes back to ``current``: "forget my son. My daughter again..."."""
    named = [(span, kin.relation(plain), bool(_LEAVES.search(plain))) for span in clauses(message.text) if (plain := Message(message.text[slice(*span)]).plain)]
    left = [span for span, who, leaves in named if leaves and who and who != current]
    back = [span[0] for span, who, _ in named if left and who == current and span[0] > left[0][0]]
    return [(left[0][0], back[0])] if back else left
