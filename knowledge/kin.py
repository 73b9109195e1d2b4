"""Who is spoken of as somebody of the writer's: "my daughter", "mon ami"."""
from __future__ import annotations

import re
from typing import Iterator, Optional

_KIN = {
    "daughter": "daughter|girl|fille", "son": "son|boy|fils", "sister": "sister|s(?:oe|œ)ur", "brother": "brother|frere", "wife": "wife|femme|epouse",
    "husband": "husband|mari", "partner": "partner|girlfriend|boyfriend|conjointe?|compagne|compagnon|copine|copain|fiancee?", "cousin": "cousine?",
    "friend": "friend|mate|buddy|amie?|pote", "niece": "niece", "nephew": "nephew|neveu", "student": "student|etudiante?|eleve",
    "colleague": "colleague|coworker|collegue", "child": "child|kid|enfant|ado", "mother": "mother(?! tongue)|mum|mom|mere", "father": "father|dad|pere",
    "candidate": "candidate?|applicant",
}
_NAMED = "(?:" + "|".join(rf"(?P<{name}>{words})" for name, words in _KIN.items()) + ")s?"
ANY = "(?:" + "|".join(_KIN.values()) + ")s?"
"""Whatever somebody may be to the writer."""
_REPORTS = r"(?:prefers?|said|says|tells?|told|thinks|wants|asks?|asked|prefere|dit|pense|veut|demande|m a|lit|reads|is reading)"
_RELATION = re.compile(
    rf"(?<!\bcote de )(?<!\bon )(?<!\bpar )(?<!\bthrough )(?<!\bvia )\b(?:my|our|ma|mon|notre|nos|mes|for a|pour une?) (?:\w+ )?{_NAMED}\b(?! (?:\w+ )?{_REPORTS}\b)(?! (?:s )?side\b)"
)
_OF_MINE = re.compile(rf"\b{_NAMED} (?:of mine|of ours|a moi|que je (?:suis|conseille|connais))\b")
_OF_ANOTHER = re.compile(
    rf"(?<!\bby )(?<!\bvia )(?<!\bthrough )(?<!\bfrom )(?<!\bpar )(?<!\bde )(?<!\bwith )(?<!\bavec )\b(?:(?:her|his|their|sa|son|ses|leurs?) {ANY}|(?:the |le |la |l )?{ANY} (?:of|de|d|a) (?:her|him|his|hers|elle|lui|eux|them))\b"
)
_SOMEBODY = re.compile(
    rf"(?<!\bquelle )(?<!\bcette )(?<!\bwhat )(?<!\bwhich )\b(?:(?:some|any)(?:one|body)(?: else)?|quelqu un|(?:a|an|one|another|any|un|une|autre)(?: (?:other|autre|young|jeune))? (?:{ANY}|person|personne|candidate?|applicant|graduate|law grad|lawyer|juriste|diplomee))\b"
    rf"(?! (?:\w+ )?{_REPORTS}\b)"
)
_SAYS = re.compile(rf"\b(?:my|our|ma|mon|notre|her|his|sa|son) {ANY} (?:(?:just|also|now|me|m|vient de|has|a) ){{0,3}}{_REPORTS[:-1]}|a dit|dire|appren[dt]|informs?|informed)(?: (?:me|us|moi|nous))?(?: (?:that|que|qu))?\b")


_WORKS_WITH = re.compile(
    r"\b(?:(?:work\w*|volunteer\w*|intern\w*|clerk\w*|train\w*|travail\w*|boss(?:e|er|es|ait|ais)|taff\w*|stages?|formee?|employ\w+|embauch\w+)(?: \w+){0,4}? (?:with|under|alongside|avec|chez|sous|aupres de)|(?:worked|working|employed|hired) (?:for|by)) $"
)
"""Before somebody who is only worked with: "if she works two years with my cousin"."""


def relation(plain: str) -> Optional[str]:
    """Return who is named in ``plain``, a normalised text, as somebody of the writer's: "daughter"; None without any."""
    return next((found.lastgroup for pattern in (_RELATION, _OF_MINE) for found in pattern.finditer(plain) if not _WORKS_WITH.search(plain[: found.start()])), None)


def of_another(plain: str) -> Optional[int]:
    """Return where a clause speaks of somebody of a person's: "her husband", "la sœur de lui"; None where it does not."""
    found = _OF_ANOTHER.search(plain)
    return found.start() if found else None


def mentions(plain: str) -> Iterator[re.Match]:
    """Yield where somebody is named by what she is to somebody: "une amie", "student of mine"."""
    for pattern in (_RELATION, _OF_MINE, _SOMEBODY):
        yield from pattern.finditer(plain)


def somebody(plain: str) -> bool:
    """Say whether ``plain`` speaks of somebody without a name: "a friend", "someone"."""
    return bool(_SOMEBODY.search(plain))


def reports(plain: str) -> Iterator[re.Match]:
    """Yield where somebody of the writer's is only quoted: "my wife tells me that"."""
    return _SAYS.finditer(plain)
