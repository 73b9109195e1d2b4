"""The names of degrees and school-leaving exams in many countries, by the level they stand for.

``none`` is all that is below a first-level university degree. Names that stand for several levels are left out:
then the check asks.
"""
from __future__ import annotations

from typing import Dict, List

_AFTER_SCHOOL = {1: ("un", "one"), 2: ("deux", "two"), 3: ("trois", "three"), 4: ("quatre", "four"), 5: ("cinq", "five"), 6: ("six",), 7: ("sept",), 8: ("huit",)}


def _bac_plus(*years: int) -> List[str]:
    """Return the ways to write "bac +5"."""
    ends = [end for n in years for end in (str(n), *_AFTER_SCHOOL[n])]
    return [f"{start}{end}" for end in ends for start in ("bac+", "bac +", "bac + ", "bac plus ", "bac ")]


_SCHOOL = [
    "high school", "high school diploma", "high school certificate", "secondary school", "secondary education", "secondary diploma", "secondaire", "ecole secondaire", "etudes secondaires",
    "school leaving certificate", "leaving certificate", "leaving cert", "school certificate", "school leaver", "left school", "lycee", "terminale", "baccalaureat", "baccalaureate", "international baccalaureate",
    "bac", "bac pro", "bac general", "bac techno", "bac technologique", "a levels", "a level", "as levels", "o levels", "o level", "gcse", "gcses", "igcse", "btec", "highers", "wassce", "waec", "neco", "ssce",
    "kcse", "kcpe", "uace", "matric", "bepc", "bfem", "brevet", "brevet des colleges", "cess", "abitur", "fachabitur", "matura", "maturita", "maturite", "maturite gymnasiale", "maturite federale",
    "gymnasium", "bachillerato", "selectividad", "ensino medio", "vwo", "havo", "mbo", "realschule", "class 12", "class xii", "12th grade", "grade 12", "cegep",
]
_BELOW_FIRST = [
    "licence 1", "licence 2", "l1", "l2", "bts", "btsa", "dut", "deust", "deug", "iut", *_bac_plus(1, 2), "cfc", "hnc", "associate degree", "associates degree", "associate s degree",
    "foundation degree", "apprenticeship", "apprentissage", "ausbildung", "vocational training", "vordiplom",
]
_NOTHING = ["no degree", "without a degree", "sans diplome", "pas de diplome", "aucun diplome", "zero diplome", "zero degree", "no diploma", "never went to university", "pas fait d etudes"]
_THESIS = [*(f"{word} these" for word in ("une", "ma", "sa", "la", "en", "avec")), *(f"these {word}" for word in ("de", "d", "en", "sur", "soutenue"))]
"""A "thèse" is a doctorate in French; "these" alone is an English word."""
DEGREE: Dict[str, List[str]] = {
    "advanced": [
        "master", "masters", "master s", "master degree", "masters degree", "m2", "master 2", "llm", "ll m", "mba", "msc", "m sc", "m tech", "mtech", "m phil",
        "ma degree", "phd", "ph d", "doctorate", "doctoral", "doctorat", "doctor of", "doctor in", "docteur", "docteure", "doctorante", *_THESIS, "dea", "dess", "maitrise", *_bac_plus(4, 5, 6, 7, 8), "advanced degree", "advanced university degree", "postgraduate", "post graduate", "graduate degree", "juris doctor", "jd", "mphil",
        "diplome d ingenieur", "diplome ingenieur", "titre d ingenieur", "ingenieur diplome", "ingenieure diplomee", "diplom ingenieur", "diploma ingenieur", "diplomingenieur", "dipl ing", "dipl. ing", "mastere", "magister", "magistra", "staatsexamen", "laurea magistrale", "laurea specialistica",
        "maestria", "mestrado", "doctorado", "doutorado", "dottorato", "promotion zum doktor", "drs", "agregation", "agrege", "agregee", "dscg", "dnsep", "md", "doctor of medicine",
    ],
    "first": [
        "bachelor", "bachelors", "bachelor s", "bachelor degree", "bsc", "b sc", "ba degree", "llb", "ll b", "licence", "licence 3", "l3", "master 1", "m1", *_bac_plus(3), "undergraduate degree", "undergrad degree", "undergrad", "first degree", "first level degree", "first level university degree", "licencie", "licenciee", "bachelier", "honours degree", "honors degree", "college degree", "license",
        "baccalaureat universitaire", "bac universitaire", "baccalaureate degree", "licenciatura", "licenciado", "licenciada", "laurea", "laurea triennale", "bacharelado", "bacharel", "diplomatura", "kandidatexamen", "mbbs", "mbchb", "mb chb", "b tech", "btech", "b eng", "beng",
    ],
    "none": [*_NOTHING, *_SCHOOL, *_BELOW_FIRST],
}
"""Level -> names, normalised. Short forms that are words of their own in small letters stand in actions/reading/studies.py."""
LEVEL: Dict[str, str] = {name: level for level, names in DEGREE.items() for name in names}
