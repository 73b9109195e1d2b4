"""Yes/no questions: what is one, and when two of them make the same point."""
from __future__ import annotations

import re
from typing import Set

from knowledge.text import normalise

_STARTS = re.compile(
    r"^(so |and |but |well |hi |hello |et |mais |donc |alors |bonjour |sorry |please |pls )*"
    r"(is|are|am|do|does|did|can|could|may|must|will|would|should|has|have|was|were|isn|aren|don|doesn|it s true|"
    r"est ce|es ce|esque|peut|peux|puis je|dois|doit|faut il|sont|ai je|a t|y a t|existe|suis je|serai|vais|va t|est)\b"
)
_INVERTED = re.compile(r"\b\w+ (t )?(il|elle|ils|elles|on|je|vous)\b")
_STATED = re.compile(r"^(on|je|il|elle|c est|ca|un|une|les|la|le|l|the|a|it|you|i|one|we|they|jpos?|du coup)\b.*\?\s*$")
_OPEN = re.compile(
    r"\b(what|which|who|whom|whose|where|when|why|how|quel|quels|quelle|quelles|qui|ou|quand|comment|pourquoi|combien|koi|quoi|keske|qu est ce que)\b"
)
_POINTS = re.compile(
    r"\b(without|not|no|never|none|only|just|always|automatic\w*|all|every|any|both|unpaid|free|exact\w*|precis\w*|guarant\w+|necessar\w+|must|have to|"
    r"obligatory|mandatory|enough|unlimited|permanent\w*|more than|less than|at least|over|under|older|younger|"
    r"sans|pas|non|jamais|aucune?|seule?\w*|juste|toujours|automatiquement|tou(?:te)?s|chaque|benevole|gratuit\w*|garanti\w*|obligatoire\w*|obligee?|"
    r"faut|doit|dois|devoir|suffi\w*|illimite\w*|permanent\w*|plus de|moins de|au moins|deux|n|days?|weeks?|months?|jours?|semaines?|mois)\b"
)
"""Words that turn a yes into a no: two questions that differ in one of them make different points."""
_PAIRS = {
    "sans": "without", "pas": "not", "n": "not", "no": "not", "non": "not", "jamais": "never", "aucun": "none", "aucune": "none", "seul": "only", "seule": "only",
    "seulement": "only", "juste": "only", "just": "only", "toujours": "always", "automatiquement": "automatic", "automatically": "automatic", "tous": "all", "toutes": "all", "every": "all",
    "chaque": "all", "benevole": "unpaid", "deux": "both", "obligatoire": "must", "obligatory": "must", "mandatory": "must", "obligee": "must", "oblige": "must", "faut": "must",
    "doit": "must", "dois": "must", "have to": "must", "necessary": "must", "enough": "suffi", "plus de": "over", "more than": "over", "older": "over", "moins de": "under",
    "less than": "under", "younger": "under", "au moins": "at least", "week": "weeks", "semaine": "weeks", "semaines": "weeks", "month": "months", "mois": "months", "day": "days", "jour": "days", "jours": "days", "guaranteed": "garanti", "guarantee": "garanti", "garantie": "garanti",
}
_NAME = re.compile(r"(?<!^)(?<![.?!] )\b[A-ZÉÀÈÎÔ][\w’'-]+")
_COMMON = {"jpo", "jpos", "i", "un", "onu", "ae", "english", "french", "camille", "balfroid", "court", "cour"}


def is_yes_no(question: str) -> bool:
    """Say whether ``question`` asks for yes or no rather than for a thing."""
    plain = normalise(question).strip()
    bare = " ".join(plain.strip(" .?!,").split())
    asks = bool(_STARTS.match(bare)) or bool(_INVERTED.search(bare)) or bool(_STATED.match(plain))
    return asks and not _OPEN.search(bare)


def same_point(one: str, other: str) -> bool:
    """Say whether two similar yes/no questions can have the same answer.

    They must agree in their numbers, in their names and in every word that turns yes into no.
    """
    return _points(one) == _points(other) and _numbers(one) == _numbers(other) and _foreign_names(one) <= _foreign_names(other)


def _points(question: str) -> Set[str]:
    plain = " ".join(normalise(question).split())
    return {_PAIRS.get(word, word) for word in _POINTS.findall(plain)}


def _numbers(question: str) -> Set[str]:
    return set(re.findall(r"\d+", question))


def _foreign_names(question: str) -> Set[str]:
    return {normalise(name) for name in _NAME.findall(question)} - _COMMON
