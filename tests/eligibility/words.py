"""The words in which people answer the questions of the check: per language and field, several ways."""
from __future__ import annotations

from typing import Any, Callable, Dict, List

from knowledge import Knowledge

Way = Callable[[Any, Knowledge], str]

SKIP = {"en": "I'd rather not say", "fr": "Je préfère ne pas répondre"}
OPENING = {
    "en": {
        "icc": ["Am I eligible for the ICC?", "Am I eligible at the ICC?", "Could you check whether I qualify for the ICC?"],
        "unitar": ["Am I eligible for UNITAR?", "Am I eligible at UNITAR?", "Could you check whether I qualify for UNITAR?"],
        "belgium": ["Am I eligible for the Belgian programme?", "Am I eligible in the Belgian programme?", "Could you check whether I qualify for Belgium?"],
    },
    "fr": {
        "icc": ["Suis-je éligible à la CPI ?", "Est-ce que je remplis les conditions de la CPI ?", "Vérifiez si je suis éligible à la CPI"],
        "unitar": ["Suis-je éligible à l'UNITAR ?", "Est-ce que je remplis les conditions de l'UNITAR ?", "Vérifiez si je suis éligible à l'UNITAR"],
        "belgium": [
            "Suis-je éligible au programme belge ?", "Suis-je éligible dans le programme belge ?",
            "Est-ce que je remplis les conditions du programme belge ?",
        ],
    },
}
_DEGREE = {
    "en": {
        "none": ["No degree", "I have no degree", "I never went to university"],
        "first": ["Bachelor's degree", "I have a bachelor's degree", "BA in history"],
        "advanced": ["Master's degree", "I hold a master's degree in law", "PhD"],
    },
    "fr": {
        "none": ["Aucun diplôme", "Je n'ai aucun diplôme", "Je n'ai pas fait d'études"],
        "first": ["Licence", "J'ai une licence", "bachelier en histoire"],
        "advanced": ["Master", "J'ai un master en droit", "doctorat"],
    },
}
_IT = {
    "en": {
        "excellent": ["Excellent", "I have excellent IT skills"],
        "good": ["Good", "I have good IT skills"],
        "basic": ["Basic", "I only have basic IT skills"],
    },
    "fr": {
        "excellent": ["Excellent", "J'ai un excellent niveau en informatique"],
        "good": ["Bon", "J'ai un bon niveau en informatique"],
        "basic": ["Notions", "J'ai des notions d'informatique"],
    },
}
_LANGUAGES = {
    "en": ({"en": "English", "fr": "French", "es": "Spanish"}, {"proficient": "fluent {}", "good": "good {}", "basic": "basic {}"}),
    "fr": ({"en": "anglais", "fr": "français", "es": "espagnol"}, {"proficient": "{} courant", "good": "bon {}", "basic": "{} débutant"}),
}


def _number(years: float, language: str) -> str:
    """Write ``years`` as a number, with the language's decimal sign."""
    text = f"{years:g}"
    return text.replace(".", ",") if language == "fr" else text


def _duration(years: float, language: str) -> str:
    """Write ``years`` in months where they are whole months and no whole years, as people do."""
    months = round(years * 12)
    if years % 1 and round(months / 12, 2) == years:
        return f"{months} {'months' if language == 'en' else 'mois'}"
    unit = "year" if language == "en" else "an"
    return f"{_number(years, language)} {unit}{'s' if years >= 2 or (language == 'en' and years != 1) else ''}"


def _experience(language: str) -> "list[Way]":
    """Return the ways to say years of experience."""
    none, long = {"en": ("None", "I have {} of experience"), "fr": ("Aucune", "J'ai {} d'expérience")}[language]
    return [
        lambda years, _: _duration(years, language) if years else none,
        lambda years, _: long.format(_duration(years, language)) if years else f"0 {'years' if language == 'en' else 'an'}",
        lambda years, _: _number(years, language),
    ]


def _demonym(code: str, knowledge: Knowledge, language: str) -> str:
    """Return the demonym (in French the feminine one), or the country's name where others share it."""
    country = knowledge.countries[code]
    own = country.demonyms[language][min(1, len(country.demonyms[language]) - 1) if language == "fr" else 0]
    shared = [c for c, other in knowledge.countries.items() if own in other.demonyms[language]]
    return own if len(shared) == 1 else country.name[language]


def _nationality(language: str) -> "list[Way]":
    """Return the ways to name one's countries."""
    joint, i_am = {"en": (" and ", "I am {}"), "fr": (" et ", "Je suis {}")}[language]
    return [
        lambda codes, k: joint.join(_demonym(code, k, language) for code in codes),
        lambda codes, k: i_am.format(joint.join(_demonym(code, k, language) for code in codes)),
        lambda codes, k: ", ".join(k.countries[code].name[language] for code in codes),
    ]


def _skills(language: str) -> "list[Way]":
    """Return the ways to say how well one speaks which language."""
    names, levels = _LANGUAGES[language]
    mine = {"en": "I speak {}", "fr": "Mes langues : {}"}[language]

    def listed(skills: Dict[str, str], _: Knowledge) -> str:
        return ", ".join(levels[level].format(names[code]) for code, level in skills.items())

    return [listed, lambda skills, k: mine.format(listed(skills, k))]


def _fixed(ways: Dict[str, List[str]]) -> "list[Way]":
    """Return ways that only depend on the value."""
    return [lambda value, _, n=n: ways[value][n] for n in range(min(map(len, ways.values())))]  # type: ignore[misc]


_AGES = {"en": ["{}", "I'm {}", "I am {} years old"], "fr": ["{}", "{} ans", "J'ai {} ans"]}
WORDS: Dict[str, Dict[str, List[Way]]] = {
    language: {
        "nationality": _nationality(language),
        "age": [lambda age, _, way=way: way.format(age) for way in _AGES[language]],  # type: ignore[misc]
        "degree": _fixed(_DEGREE[language]),
        "experience_years": _experience(language),
        "language_skills": _skills(language),
        "it_skills": _fixed(_IT[language]),
    }
    for language in ("en", "fr")
}
