"""Lengths of time that are no work: "unemployed for six months", "au chômage depuis un an", "a year off", "a student whom I have known for two years"."""
from __future__ import annotations

import re

_WITHOUT = (
    r"(?:chomage|chomeu(?:r|se)|unemploy\w*|jobless|out of (?:a )?(?:work|job)|(?:between|entre deux) (?:jobs|emplois|postes|contrats)|(?:without|sans)(?: an?)? (?:work|job|emploi|travail|boulot|poste)|"
    r"(?:job|work)[ -](?:hunt|search|seek)\w*|(?:look|search|hunt)\w* for (?:(?:a|an|any|my|another|new|first|some|paid|proper|real) )*(?:work|jobs?|position|employment)|(?:re)?cherch\w* (?:(?:activement|encore|toujours|du|un|une|d|mon|nouveau|nouvel|premier) )*(?:emploi|travail|boulot|taff?|poste)|demandeu(?:r|se) d emploi|"
    r"(?:parental|maternity|paternity|sick|unpaid|medical) leave|conges? (?:parental|maternite|paternite|maladie|sabbatique|sans solde)|not working|off work|burn ?out|sick|inactivite|arret maladie)"
)
_AWAY = r"(?:break|gap|pause|interruption|coupure|cesure|conges?|leave|sabbatical|travelling|traveling|arret\w*|stop\w*|rest|repos)"
_BEGINS = r"(?: (?:then|now|maintenant|at home|after that|currently|actuellement|\w+ment))?"
_FOR = r"(?:of|for|since|lasting|during|pendant|durant|depuis|de|d)(?: (?:the|my|les|mes|about|only|nearly|almost|over|the last|the past|around|environ|presque|deja|bientot|plus de|pres de))*"
_BEFORE = re.compile(
    rf"\b{_WITHOUT}{_BEGINS}(?: {_FOR})? $|\b{_AWAY}(?: \w+)? {_FOR} $|\b(?:j ai|il a|elle a|i|she|he) (?:arrete\w*|stopped|paused)(?: (?:work\w*|de travailler|de bosser))? $"
)
_AFTER = re.compile(
    rf"^\s*(?:(?!then|and|puis|et)\w+ )?(?:off|{_WITHOUT}|{_AWAY}\b(?! (?:of|d)\b)|sabbatique|of (?:break|rest|travel\w*)|sans rien|(?:de |d )(?:pause|coupure|interruption|conge\w*|voyage|arret|cesure|break))\b|"
    rf"^ (?:(?:of|on|in|de|d|en|au|a|l|as|spent|passes?|where|that|ou|que|i|was|were|have been|j ai ete|j etais|etre|being|to|entre|la|le|je|suis|been|am|m|ve) )*{_WITHOUT}\b"
)
_DOES = r"(?:conseille|suis|connais|accompagne|encadre|aide|forme|coache)"
_KNOWN = re.compile(
    rf"\b(?:(?:whom?|that) (?:i|we)(?: (?:ve|have|been|had))* (?:known?|advis\w+|mentor\w*|coach\w*|help\w*|support\w*|supervis\w*|tutor\w*|taught|teach)|(?:known?|knew|mentor(?:ed|ing)|coach(?:ed|ing)|advis(?:ed|ing)) (?:her|him|them|each other)|"
    rf"que (?:je|j) {_DOES}|je (?:la|le|l|les) {_DOES}|(?:been|are|were|am|est|sommes|suis|etions) (?:married|engaged|together|dating|mariee?s?|fiancee?s?|pacsee?s?|ensemble|en couple))(?: (?:to|with|a|avec) \w+)?(?: {_FOR})? $"
)
"""How long somebody is known, or shares a life."""


def is_off_work(plain: str, start: int, end: int) -> bool:
    """Say whether the length of time between two places of a normalised text was spent without work, or only since somebody is known."""
    return bool(_KNOWN.search(plain[:start]) or _BEFORE.search(plain[:start]) or _AFTER.match(plain[end:]))
