"""Degrees where they stand in a message, and the lengths of time that they took."""
from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Dict, List, Set, Tuple

from actions.reading.reading import Message
from knowledge import Language, load
from knowledge.degrees import LEVEL
from knowledge.text import normalise

_CAPITALS = {
    "advanced": re.compile(r"\b(?:MA|M\.A\.?|M\.?Sc\.?|LL\.?M\.?|MS(?! (?:Office|Word|Excel|Teams))|M\.S\.|MD|MSW|MIA|MFA|MPS|MIM|MiM|MRes|M\.?Ed|M\.?Eng|M\.?Arch|M\.?Phil|EMBA|DPhil|D\.Phil|EdD|DBA|DEA|DESS|PGCE)(?!\w)"),
    "first": re.compile(r"\b(?:BA|B\.A\.?|B\.?Sc\.?|BS|B\.?Ed|LL\.?B\.?|B\.?Eng|B\.?Com|BBA|BFA|B\.?Tech|BSW|[Hh]ons|BUT(?= (?:de|en|in|info\w*|gestion|gea|mmi|tc)\b))(?!\w)"),
    "none": re.compile(r"\b(?:CAP|BEP|DEUG|DNB|GED|IB|GCE|HSC|SSC|NSC|UCE|Abi)(?!\w)"),
}
"""Abbreviations that are words of their own in small letters."""
_BACHELORS = re.compile(r"\b(?:b\. ?a\b\.?|b\. ?sc\b\.?|b\. ?com\b\.?|b\. ?eng\b\.?|bba|bcom|btech|(?:(?<=\ba )|(?<=\bmy ))ba\b|ba(?= in\b))")
_MASTERS = re.compile(r"\b(?:m\. ?a\b\.?|m\. ?sc\b\.?|m\. ?ed\b\.?|mph|mpa|mpp|mres|meng|llm|mphil|dphil|mfa|executive mba|emba|post ?doc|(?:(?<=\ban )|(?<=\bmy ))ma\b|ma(?= in\b)|md|medical doctor|hdr|post grad\w*)\b")
"""Abbreviations that are no words, whatever their letters."""
_STUDIES = re.compile(r"\b(?:stud(?:y|ies)|etudes?|universit\w+|uni|college|fac|cursus|degrees?|undergrad\w*|diplom\w*|course|school|ecole|prepa|theses?|thesis)\b")
_DOTTED = re.compile(r"\b(?:[A-Za-z]\. ?){0,3}[A-Za-z]\.(?:[A-Za-z]{1,4}\b\.?)?(?!\w)")
"""An abbreviation written with its dots: "J.D.", "M.Tech"."""
_LESS_THAN_A_DEGREE = re.compile(r"^\W*(?:diploma|certificat\w*|cert|dip|student|studies)\b")
"""After "postgraduate": which level that is depends."""
_TEACHING = re.compile(r"\b(?:prof\w*|enseign\w*|teach\w*|instit\w*|work\w*|travail\w*)(?: \w+){0,3} $")
_ADVANCED = re.compile(r"^ (?:universitaire |academique )?avancee?s?\b")
"""After "pas de diplôme", which leaves a degree of first level open."""
_TEACHER = re.compile(r"^ (?:teach\w*|prof\w*)\b")
"""Around a school at which somebody works."""
_MASTERS_IT = re.compile(r"\b(?:je|j|tu|il|elle|on|qui|bonne|excellente|parfaite|certaine|meilleure|grande|solide)(?: (?:ne|le|la|les|l|y|en))* $")
_OF_A_SKILL = re.compile(r"^ (?:(?:parfaite|excellente|complete|bien|parfaitement|tres|assez|mal|pas)\b|(?:de |d |du )?(?:l |la |le |les )?(?:anglais|francais|informatique|outils?|logiciels?|suite|bureautique|word|excel|office)\b)")
"""Around the French word that is also the verb "to master", and the command of a language or a tool."""
_THESE_BEFORE = re.compile(r"\b(?:of|in|for|from|at|with|any|all|either|both|about|on|do|does|are|is|were|to|which|by|between|through) $")
_THESE_AFTER = re.compile(r"^ (?:\w+ )?(?:years|months|programs|programmes|posts|jobs|conditions|criteria|countries|days|people|students|things|ones|two|three|are|were|is|do|have)\b")
"""Around the English word that is a doctoral thesis in French without its accent."""
_LONG = re.compile(r"\b(?P<en>\d|three|four) ?(?:years?|yrs?)(?: long)? (?:\w+ ){0,2}?(?:degree|diploma)\b|\b(?:diplome|cursus|formation)(?: \w+){0,3}? (?:de|en|sur) (?P<fr>\d|trois|quatre|cinq) ans\b|\bdegree (?:of|that took|lasting|over) (?P<of>\d|three|four) years\b")
_FIRST_TAKES = {"3", "4", "three", "four", "trois", "quatre"}
"""Years after which a degree of no other name is one of first level."""
_NAME = "\x00"
"""Stands for each letter of a degree's name."""
WORK = r"(?:work\w*|ngos?|ongs?|experience|exp|xp|jobs?|stages?|internships?|placements?|traineeships?|volunt\w*|travail\w*|boss\w+|boulot|taff?\w*|employ\w*|emploi|career|carriere|postes?|after|apres|since|depuis)"
_OF = r"(?:of|de|d|for|pour|to|on|at|a|in|en)"
_ARTICLE = r"(?:a|an|the|my|his|her|un|une|le|la|l|mon|ma|sa|son)"
_FOR_A_DEGREE = re.compile(rf"^ ?(?:(?:long|full time|temps plein) )?{_OF} (?:{_ARTICLE} ?)?(?:\w+ )?\x00")
_YEAR_LONG = re.compile(r"^ (?:\w+ )?\x00")
"""After a singular: "a 3 year bachelor's"."""
_HOW_LONG = re.compile(r"^[^.;!?\n]*\b(?:how long|length of|duration of|duree d\w*|temps (?:de|du|qu)|time)\b[^.;!?\n,]*\x00")
_TOOK = re.compile(rf"\x00 ?(?:s )?(?!(?:\w+ )*{WORK}\b)(?:\w+ ){{0,4}}?(?:is|was|took|takes|lasts?|lasted|dure\w*|durait|fait|faisait|pris|est|etait|were|are|has been)\b (?:\w+ ){{0,3}}$")
_LENGTH = re.compile(rf"\x00(?: (?:in|en) (?!{WORK}\b)[a-z]+(?: [a-z]+)?)? (?:of|de|d|in|en|sur|over) (?:only |about |just |seulement )?$")
_SO_LONG = re.compile(rf"\x00(?: (?!{WORK}\b)[a-z]+){{0,4}} (?:so|donc|soit|ie|i e) (?:about |environ )?$")
"""After a degree: "did my undergrad in Boston so 4 years"."""
_EQUALS = re.compile(r"\x00 ?= ?$")
_STUDIED = re.compile(rf"\b(?:studied|studying|etudie\w*|(?:did an?|fait des)(?=[^.;!?]*\x00))(?: (?!(?:{WORK}|then|puis|ensuite)\b)[\w\x00]+){{0,4}}(?<! and)(?<! et)(?<! plus) (?:for |pendant |durant )?$")


_ONLY_A_DEGREE = re.compile(r"(?:\b(?:only|just|juste|seulement|que|uniquement)(?: \w+){0,3} \x00(?: \w+)?|\x00(?: \w+)? (?:only|just|juste|seulement|uniquement))\W*$")
"""Before a length of time that ends the message: "bachelor only, three years"."""
_FIRST_OF_TWO = re.compile(r" ?1$")
_POSTDOC = re.compile(r"^ (?:(?:of|as|in|de|d|en|comme)(?: an?| une?)? )?post ?doc")
"""After the length of work that its name makes look like studies."""
_A_UNIT = re.compile(r"^ ?(?:an|annee|year|yr|mois|month|stage|internship)s?\b")
"""After "master 1", which is then a master and the figure that follows it: "master 1 an d'expérience"."""


_FIELD_OF_STUDY = re.compile(r"(?: (?!et\b|mais\b|je\b|j\b|nat\w*\b|passeport\b|citoyen\w*\b|suis\b|origine\b)[a-z]+){0,3} ")
"""Between a degree and the adjective that tells where it is from, or of what law or literature: "master droit belge"."""
_FIELD = re.compile(r"\b(?:diplomes?|etudes|formation|universite|cursus|droit|lettres|litterature|histoire|langues?)(?: [a-z]+)? $")
_STUDIED_AFTER = re.compile(r"^ (?:\w+ )?(?:law|studies|literature|language|degree|diplom\w*|history|culture|philology|university)\b")


_LEADS = re.compile(r"[ -](?:\w+ )?")
_OF_SUCH = re.compile(r"(?:^|[,.;:(\n]|\b(?:an?|my|his|her|one|two|the|with|have|has|got|holds?|hold|only|just|finished|obtained|completed)) *$")
"""Between a demonym and a degree, and before both: "a French master's"."""
_NO_DEGREE_AFTER = re.compile(r"(?: students?\b| *\d)")
"""After a degree that is told beside a nationality, in a message without commas: "french master 27"."""
_MASCULINE = re.compile(r"\b(?:masters?(?: \d)?|m[12]|doctorat|bachelor|bac|mba|llm|phd|bachelier) $")


def degrees(message: Message) -> List[Tuple[str, int, int]]:
    """Return level and place of the degrees named, in order."""
    plain = normalise(message.text)
    found = [("advanced" if _is_counted(plain, e) else e["value"], e["start"], e["end"]) for e in message.entities if e["entity"] == "degree"]
    found += [("advanced", m.start(), m.end()) for m in _MASTERS.finditer(plain)]
    found += [("first", m.start(), m.end()) for m in _BACHELORS.finditer(plain)]
    found += [(level, m.start(), m.end()) for m in _DOTTED.finditer(plain) if (level := LEVEL.get(re.sub(r"[. ]", "", m.group())))]
    found += [("first", m.start(), m.end()) for m in _LONG.finditer(plain) if (m["en"] or m["fr"] or m["of"]) in _FIRST_TAKES]
    for level, pattern in _CAPITALS.items():
        found += [(level, m.start(), m.end()) for m in pattern.finditer(message.text)]
    found = sorted({place for place in found if not _is_no_degree(plain, *place)}, key=lambda degree: (degree[1], -degree[2]))
    return [place for n, place in enumerate(found) if not n or place[1] >= found[n - 1][2]]


def _is_counted(plain: str, entity: Dict[str, Any]) -> bool:
    """Say whether the figure of "master 1" belongs to what follows it."""
    name = plain[entity["start"] : entity["end"]]
    return name.startswith("m") and bool(_FIRST_OF_TWO.search(name) and _A_UNIT.match(plain[entity["end"] :]))


def _is_no_degree(plain: str, level: str, start: int, end: int) -> bool:
    """Say whether a name stands for something else: the school where one teaches, a postgraduate certificate."""
    if level == "none":
        return bool(_ADVANCED.match(plain[end:]) or _TEACHING.search(plain[:start]) or _TEACHER.match(plain[end:]))
    if plain[start:end] == "these" and (_THESE_BEFORE.search(plain[:start]) or _THESE_AFTER.match(plain[end:])):
        return True
    if plain[start:end].startswith("maitrise") and (_MASTERS_IT.search(plain[:start]) or _OF_A_SKILL.match(plain[end:])):
        return True
    return plain[start:end].startswith("post") and bool(_LESS_THAN_A_DEGREE.match(plain[end:]))


def is_of_a_degree(message: Message, demonym: Dict[str, Any]) -> bool:
    """Say whether a demonym is that of somebody's studies: "master droit belge", "diplôme belge", "Belgian law degree"."""
    plain = normalise(message.text)
    before, named = plain[: demonym["start"]], plain[demonym["start"] : demonym["end"]]
    if named in _demonyms("en") and (_STUDIED_AFTER.match(message.after(demonym)) or _leads(message, demonym)):
        return True
    if _is_feminine(named) and _MASCULINE.search(before):
        return False  # "27 ans master française" is a Frenchwoman with a master's
    follows = _FIELD.search(before) or any(_FIELD_OF_STUDY.fullmatch(before[end:]) for _, _, end in degrees(message) if end <= demonym["start"])
    return named in _demonyms("fr") and bool(follows)


def _leads(message: Message, demonym: Dict[str, Any]) -> bool:
    """Say whether a demonym stands before a degree as its adjective: "a French master's", "German Diplom-Ingenieur, five years"."""
    plain = normalise(message.text)
    if not _OF_SUCH.search(plain[: demonym["start"]]):
        return False
    return any(
        start >= demonym["end"] and _LEADS.fullmatch(plain[demonym["end"] : start]) and not _NO_DEGREE_AFTER.match(plain[end:])
        for _, start, end in degrees(message)
    )


def _is_feminine(demonym: str) -> bool:
    """Say whether a French demonym has a masculine form beside it: "française", "italienne"."""
    return demonym.endswith("e") and bool({demonym[:-1], demonym[:-2]} & _demonyms("fr"))


@lru_cache(maxsize=2)
def _demonyms(language: Language) -> Set[str]:
    """Return the demonyms of one language."""
    return {normalise(word) for country in load().countries.values() for word in country.demonyms[language]}


def is_of_studies(message: Message, entity: Dict[str, Any]) -> bool:
    """Say whether a length of time is that of studies: "my MA took 2 years", "a 3 year bachelor's", "2 ans de master"."""
    plain = normalise(message.text)
    if _POSTDOC.match(plain[entity["end"] :]):
        return False
    for start, end in [*((a, b) for _, a, b in degrees(message)), *(m.span() for m in _STUDIES.finditer(plain))]:
        plain = plain[:start] + _NAME * (end - start) + plain[end:]
    before, after = plain[: entity["start"]], plain[entity["end"] :]
    singular = bool(re.search(r"(?:year|month)$", plain[: entity["end"]])) or bool(_LONG.match(normalise(message.text), entity["start"]))
    return bool(
        _FOR_A_DEGREE.match(after) or singular and _YEAR_LONG.match(after) or _HOW_LONG.match(after)
        or not re.search(r"\w", after) and _ONLY_A_DEGREE.search(before) or _TOOK.search(before) or _LENGTH.search(before) or _STUDIED.search(before) or _SO_LONG.search(before) or _EQUALS.search(before)
    )


def names_studies(message: Message, entity: Dict[str, Any]) -> bool:
    """Say whether a figure is the length of studies, or belongs to a degree as its article or part of its name: "4 ans d'études", "un M1"."""
    plain = normalise(message.text)
    named = any(start <= entity["start"] < end or entity["end"] <= start and not plain[entity["end"] : start].strip() for _, start, end in degrees(message))
    return is_of_studies(message, entity) if entity["entity"] == "duration" else named
