"""What comes after a correction counts, what is now before what was, and one's own skill before somebody else's."""
from __future__ import annotations

from typing import Any, Callable, Dict, List, Tuple

import pytest

from actions.reading import Reading
from knowledge import Language

ReadField = Callable[..., Reading]
CORRECTED: List[Tuple[Language, str, str, Any]] = [
    ("en", "nationality", "Chilean... no wait, that one was my grandfather's. Mine is Peruvian only", ["PER"]), ("fr", "nationality", "suisse, non je corrige, italienne, la suisse c'est ma femme", ["ITA"]),
    ("en", "nationality", "Moroccan. Strike that, I got the French one, Moroccan is my dad's", ["FRA"]), ("fr", "nationality", "suédoise... non, je dis n'importe quoi, finlandaise", ["FIN"]),
    ("en", "it_skills", "good... no let's be honest, excellent", "excellent"), ("fr", "it_skills", "excellent... non soyons honnêtes, juste les bases", "basic"), ("fr", "it_skills", "plutôt bon, enfin non, excellent", "excellent"),
    ("en", "it_skills", "no problem at all, excellent", "excellent"), ("en", "age", "33... hold on, my birthday is in December, so still 32", 32), ("fr", "age", "32 ans, ah non, 33 depuis mardi", 33),
    ("en", "degree", "a master's, hmm no, let me be precise: bachelor's, the master's is next year", "first"), ("fr", "degree", "master, enfin non, licence, le master c'est l'an prochain", "first"),
    ("en", "experience_years", "2 years... no let me count again, 3 and a half", 3.5), ("fr", "experience_years", "j'ai dit 3 mais à la réflexion 2", 2.0),
    ("en", "language_skills", "English fluent, French good... well no, basic really", {"en": "proficient", "fr": "basic"}), ("fr", "language_skills", "anglais bon, non, soyons honnêtes, excellent ; français natif", {"en": "proficient", "fr": "proficient"}),
]
NOW: List[Tuple[Language, str, str, Any]] = [
    ("en", "age", "got my bachelor at 21, am 23 now", 23), ("fr", "age", "diplômé à 23 ans, aujourd'hui j'en ai 27", 27), ("en", "age", "28 when I started, 31 today", 31),
    ("fr", "age", "j'avais 28 ans il y a exactement trois ans", 31), ("en", "age", "I was 27 about two years back", 29), ("fr", "age", "je souffle mes 30 bougies demain", 29), ("en", "age", "blowing out 29 candles next week", 28),
    ("fr", "age", "j'ai soufflé mes 30 bougies hier", 30), ("fr", "age", "quarante-huit printemps", 48),
    ("en", "language_skills", "English native. I used to be good in French at school but today only the basics are left", {"en": "proficient", "fr": "basic"}),
    ("fr", "language_skills", "français natif ; en anglais avant j'étais bonne, maintenant il ne reste que des notions", {"en": "basic", "fr": "proficient"}),
    ("en", "it_skills", "used to be an expert but these days only basic stuff", "basic"), ("fr", "it_skills", "avant j'étais très à l'aise, maintenant il ne reste que des notions", "basic"),
]
BESIDE_OTHERS: List[Tuple[Language, str, Dict[str, str]]] = [
    ("en", "My husband is from Lyon and speaks perfect French; me, only notions. English is my native language", {"en": "proficient", "fr": "basic"}),
    ("fr", "mon mari parle un anglais parfait, moi juste les bases ; français langue maternelle", {"en": "basic", "fr": "proficient"}),
    ("en", "my brother's English is native. Mine is good. French fluent", {"en": "good", "fr": "proficient"}),
    ("fr", "l'anglais de ma soeur est parfait, le mien est faible ; français natif", {"en": "basic", "fr": "proficient"}),
    ("en", "English fluent, my wife speaks French", {"en": "proficient"}), ("fr", "ma femme parle anglais, moi je parle couramment français", {"fr": "proficient"}),
]
NO_LEVEL: List[Tuple[Language, str, str]] = [
    ("en", "language_skills", "both, one slightly better than the other"), ("fr", "language_skills", "les deux, un peu mieux l'une que l'autre selon les jours"),
    ("en", "language_skills", "German is my native language and I have some certificates for the others"), ("fr", "language_skills", "italien natif et quelques connaissances dans les deux autres"),
]
SHORT: List[Tuple[Language, str, str, Any]] = [
    ("fr", "language_skills", "franc C1 angl zéro", {"en": "basic", "fr": "proficient"}), ("en", "language_skills", "eng fluent fr so so", {"en": "proficient", "fr": "good"}),
    ("fr", "language_skills", "pour être franc, anglais nul", {"en": "basic"}),
    ("en", "it_skills", "I can send emails and that's about all", "basic"), ("fr", "it_skills", "j'envoie des mails et c'est à peu près tout", "basic"),
    ("en", "it_skills", "SPSS, Stata and a bit of R", "good"), ("fr", "it_skills", "Excel plus un peu de VBA et de R", "good"), ("en", "it_skills", "a bit of Excel", "basic"),
    ("en", "degree", "a two year vocational diploma in accounting", "none"), ("fr", "degree", "un diplôme professionnel de deux ans en comptabilité", "none"),
    ("en", "degree", "German Diplom-Ingenieur, five years", "advanced"),
]


@pytest.mark.parametrize(("language", "field", "text", "expected"), [*CORRECTED, *NOW, *SHORT])
def test_the_last_word_counts(language: Language, field: str, text: str, expected: Any, read_field: ReadField) -> None:
    assert read_field(language, field, text).value == expected


@pytest.mark.parametrize(("language", "text", "expected"), BESIDE_OTHERS)
def test_ones_own_skill_is_read_beside_somebody_elses(language: Language, text: str, expected: Dict[str, str], read_field: ReadField) -> None:
    assert read_field(language, "language_skills", text).value == expected


@pytest.mark.parametrize(("language", "field", "text"), NO_LEVEL)
def test_no_level_is_asked_for(language: Language, field: str, text: str, read_field: ReadField) -> None:
    assert read_field(language, field, text).problem == "unclear"
