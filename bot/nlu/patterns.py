"""Token patterns for spaCy's Matcher: ages, durations, birth (normalised text), and the names of languages."""
from __future__ import annotations

from typing import Any, Dict, List

Pattern = List[Dict[str, Any]]

YEARS = ["year", "years", "yr", "yrs", "an", "ans", "annee", "annees", "anne", "annes"]
MONTHS = ["month", "months", "mois", "moi", "mth", "mths", "mnth", "mnths", "mo", "mos"]
WEEKS = ["week", "weeks", "semaine", "semaines"]
SEMESTERS = ["semester", "semesters", "semestre", "semestres"]
QUARTERS = ["trimester", "trimesters", "trimestre", "trimestres"]
DECADES = ["decade", "decades", "decennie", "decennies"]
NUMBER: Dict[str, Any] = {"TEXT": {"REGEX": r"^\d{1,4}([.,]\d+)?$"}}


GLUED: Dict[str, Any] = {**NUMBER, "SPACY": False}
"""A number with its unit written close up: "28a", "2y 6m"."""


def words(*alternatives: str, op: str = "1") -> Dict[str, Any]:
    """Return a token that is one of ``alternatives``."""
    token: Dict[str, Any] = {"LOWER": {"IN": list(alternatives)}}
    return token if op == "1" else {**token, "OP": op}


AGE: List[Pattern] = [
    [NUMBER, words("years", "year", "yrs", "yr", "y"), words("old", "of", "o"), words("age", op="?")],
    [NUMBER, words("yo")],
    [words("i"), words("m", "am"), words("only", "already", "just", "now", op="?"), NUMBER],
    [words("im", "aged", "age", "agee", "ages"), words(":", "is", "of", "de", "limite", op="?"), NUMBER, words("ans", op="?")],
    [words("j", "g", "jai", "ai", "a", "as", "avons", "ayant", "have", "has", "de"), words("ai", "deja", "only", "moi", "already", op="?"), NUMBER, words("ans", "an", "years", "year", "piges", "balais")],
    [words("at", "a"), NUMBER, words("ans", op="?")],
    [NUMBER, words("ans", "piges", "balais")],
    [words("being", "am", "be", "is", "she", "he", "are"), words("s", "is", op="?"), NUMBER],
]
"""The age of somebody; a number below 15 or followed by "of experience" is a duration instead."""

COMING_AGE: List[Pattern] = [
    [words("turn", "turning", "turns"), NUMBER],
    [words("ll", "will", "ill"), words("soon", op="?"), words("be", "have"), words("soon", "already", op="?"), NUMBER],
    [words("aurai", "aura", "vais", "va", "fete", "feterai", "feter"), words("bientot", "avoir", "feter", "mes", "deja", op="*"), NUMBER, words("ans", op="?")],
    [words("bientot", "soon", "nearly", "almost", "presque", "quasi", "quasiment"), NUMBER, words("ans", op="?")],
    [NUMBER, words("ans", op="?"), words("demain", "tomorrow", "bientot", "soon")],
    [NUMBER, words("ans", op="?"), words("le", "la", "l"), words("mois", "semaine", "annee", "an"), words("prochain", "prochaine")],
    [NUMBER, words("next"), words("month", "week", "year")],
    [NUMBER, words("ans", op="?"), words("in", "dans"), {"IS_ALPHA": True, "LOWER": {"NOT_IN": ["ma", "mon", "mes", "my"]}}],  # not "32 in my head"
    [NUMBER, words("ans", op="?"), words("in", "dans"), NUMBER, words(*MONTHS, *WEEKS, "days", "day", "jours", "jour", "year", "years", "an", "ans")],
]

DURATION: List[Pattern] = [
    [NUMBER, words("and", "et"), words("a", op="?"), words("half", "demi", "demie"), words(*YEARS, op="?")],
    [NUMBER, words("full", "whole", "single", "good", "long", "bonne", "bonnes", "seul", "seule", "petit", "petite", "petits", "longues", op="?"), words(*YEARS, *MONTHS, *WEEKS, *SEMESTERS, *QUARTERS, *DECADES)],
    [GLUED, words("a", "y", "m")],
    [NUMBER, words(*YEARS), words("and", "et"), words("a", "un", "une", op="?"), words("half", "demi", "demie")],
    [NUMBER, words(*YEARS), {"TEXT": "1"}, {"TEXT": "/"}, {"TEXT": "2"}],
    [NUMBER, {"TEXT": "1"}, {"TEXT": "/"}, {"TEXT": "2"}, words(*YEARS, op="?")],
    [words("half", "demi"), words("a", "an", op="?"), words("year", "annee", "an")],
    [words("a", "un", "une"), words("full", "bonne", "good", "single", "whole", op="?"), words("year", "an", "annee")],
    [words("a", "un", "une"), words("year", "an", "annee"), words("and", "et"), words("a", op="?"), words("half", "demi", "demie")],
    [words("year", "an", "annee"), words("and", "et"), words("a", op="?"), words("half", "demi", "demie")],
    [words("couple"), words("of"), words(*YEARS)],
    [words("a", "one", "un", "une"), words("full", "whole", "good", "bonne", op="?"), words(*SEMESTERS, *DECADES)],
]

BIRTH: List[Pattern] = [
    [words("born", "ne", "nee", "naissance", "birth", "dob"), {"OP": "{0,5}"}, {"TEXT": {"REGEX": r"^(19|20)\d\d$"}}],
    [words("from", "de"), {"TEXT": {"REGEX": r"^(19[6-9]|200)\d$"}}],
]

LANGUAGES: Dict[str, List[str]] = {
    "en": ["english", "anglais", "anglaise", "englis", "inglish", "anglai", "langlais", "anglophone", "english speaking"],
    "fr": ["french", "francais", "francaise", "francai", "lefrancais", "frensh", "francophone", "french speaking"],
    "other": [
        "spanish", "espagnol", "german", "allemand", "dutch", "neerlandais", "arabic", "arabe", "portuguese", "portugais", "italian", "italien", "chinese", "chinois",
        "mandarin", "russian", "russe", "swahili", "wolof", "lingala", "japanese", "japonais", "korean", "coreen", "hindi", "turkish", "turc",
    ],
}
