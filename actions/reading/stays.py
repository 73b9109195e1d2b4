"""Lengths of time that are those of a stay and of no work: a year abroad, an exchange, "living here for 8 years"."""
from __future__ import annotations

import re

from actions.reading.reading import Message
from knowledge.clauses import clauses
from knowledge.text import normalise

_LIVED = re.compile(
    r"\b(?:live[sd]?|living|resid\w+|habit\w+|vis|vit|vivons|vecu|settled|installee?|etablie?|erasmus|exchange|echange|au pair|gap year|annee (?:de cesure|sabbatique|a l etranger)|sejour\w*|stayed|"
    r"(?:year|semester|semestre|months?|mois|ans?|annees?) (?:abroad|a l etranger)|language (?:course|school|stay)|host family|famille d accueil|grew up|grandi|travell?(?:ed|ing)|backpack\w*|voyage\w*)\b"
)
AT_WORK = re.compile(r"\b(?:work\w*|job|emplo\w+|travaill\w+|boulot|bosse\w*|stages?|intern|interns\w*|exp\w*)\b")
"""Of what a length of time tells in its clause: of work, even beside a stay."""
_SPENT = re.compile(r"\b(?:spent|spend|passee?s?|lived)\b")
_THERE = re.compile(r"\b(?:in|en|a|au|aux) (?:the )?[a-z]")
_WORKED = re.compile(
    r"\b(?:work\w*|jobs?|emplo\w+|travaill\w+|boulot|boss\w+|stages?|stagiaire|intern|interns\w*|exp\w*|xp|volunt\w+|benevol\w+|mission\w*|contract\w*|contrat\w*|post\w*|trainee\w*|"
    r"firm|cabinet|company|companies|entreprise|ngo|ong|embassy|ambassade|ministry|ministere|court|cour|tribunal|office|bureau|agency|agence|un|onu|with|chez|at|as|for|comme|pour)\b"
)
"""What makes a time spent somewhere one of work, beside a language."""


def is_of_a_stay(message: Message, place: int) -> bool:
    """Say whether the length of time at ``place`` is that of being somewhere: "je réside en Belgique depuis 8 ans", or beside a language "he spent a year in Leeds"."""
    plain = normalise(message.text)
    clause = next((plain[start:end] for start, end in clauses(message.text) if start <= place < end), "")
    if _LIVED.search(clause):
        return not AT_WORK.search(clause)
    return bool(message.values("language") and _SPENT.search(clause) and _THERE.search(clause)) and not _WORKED.search(clause)
