"""Classes of wordings: what is unfinished or pending, negated languages, scores, foreign degrees, figures of speech, questions."""
from __future__ import annotations

from typing import Any, Callable, List, Tuple

import pytest

from actions.parts import take_apart
from actions.reading import Reading, read
from knowledge import Language
from tests.actions.test_parts import message

ReadField = Callable[..., Reading]
Case = Tuple[Language, str, str, Any]

NOT_HELD: List[Case] = [
    ("en", "degree", "BSc, my MSc is on hold", "first"),
    ("en", "degree", "only the bachelor and not the master, because she has not finish the thesis", "first"),
    ("en", "degree", "I left my master's programme, I only hold a bachelor", "first"),
    ("en", "degree", "I'll get my master in July", "unclear"),
    ("en", "degree", "I finish my bachelor's in June", "unclear"),
    ("en", "degree", "I finish my bachelor in 2022 in Hanoi", "first"),
    ("fr", "degree", "il a PAS le master, il a seulement une licence", "first"),
    ("fr", "degree", "M1 validé mais jamais fini le M2, donc licence", "first"),
    ("fr", "degree", "licence oui, master non", "first"),
    ("fr", "degree", "master presque fini, il reste la soutenance", "unclear"),
    ("fr", "degree", "je suis ingénieur", "unclear"),
    ("en", "degree", "belgian, 24, master, never worked", "advanced"),
    ("fr", "degree", "belge, 24 ans, master mais jamais eu de vrai boulot", "advanced"),
    ("en", "degree", "a PhD, but never handed in", "unclear"),
    ("en", "experience_years", "an LLM but never had a real job", 0.0),
    ("fr", "experience_years", "un master mais jamais eu de vrai boulot", 0.0),
    ("en", "degree", "I don't have a degree", "none"),
    ("en", "degree", "I don't have a degree yet", "unclear"),
    ("fr", "degree", "je n'ai pas de diplôme", "none"),
    ("en", "degree", "master, finishing in June", "unclear"),
    ("fr", "degree", "master, je termine cet été", "unclear"),
    ("fr", "degree", "master terminé en juin", "advanced"),
    ("fr", "it_skills", "une bonne maîtrise", "good"),
    ("en", "it_skills", "basic. just kidding, excellent", "excellent"),
    ("fr", "experience_years", "six ans. Je plaisante, deux ans", 2.0),
    ("en", "experience_years", "3 years, 1 as an intern", 3.0),
    ("en", "experience_years", "3 years at a bank, 1 at an NGO", 4.0),
    ("fr", "experience_years", "3 ans, 1 comme stagiaire", 3.0),
    ("fr", "age", "33, enfin 32 dans ma tête", 32),
    ("fr", "it_skills", "je maîtrise", "excellent"),
    ("en", "degree", "master, no problem", "advanced"),
    ("en", "nationality", "Indian; my German citizenship application is still pending", ["IND"]),
    ("en", "nationality", "Syrian with a Belgian residence permit only", ["SYR"]),
    ("en", "nationality", "Argentinian, Italian grandparents", ["ARG"]),
    ("en", "nationality", "I became Belgian in 2018 and lost my Moroccan nationality", ["BEL"]),
    ("en", "nationality", "I have applied for the French nationality", None),
    ("fr", "nationality", "anciennement rwandaise, maintenant uniquement belge", ["BEL"]),
    ("fr", "nationality", "haïtienne, j'attends mon passeport canadien", ["HTI"]),
    ("fr", "nationality", "espagnole d'origine marocaine", ["ESP"]),
    ("fr", "nationality", "réfugié syrien en Allemagne", ["SYR"]),
    ("fr", "nationality", "belge depuis 2018, j'ai gardé la nationalité marocaine", ["BEL", "MAR"]),
    ("fr", "nationality", "je suis une jeune femme belge", ["BEL"]),
]
LEVELS: List[Case] = [
    ("en", "language_skills", "fluent english no french", {"en": "proficient", "fr": "basic"}),
    ("fr", "language_skills", "français courant, pas d'anglais", {"fr": "proficient", "en": "basic"}),
    ("fr", "language_skills", "ni anglais ni français", {"en": "basic", "fr": "basic"}),
    ("en", "language_skills", "B2 B2", {"en": "good", "fr": "good"}),
    ("en", "language_skills", "IELTS 7.5", {"en": "proficient"}),
    ("en", "language_skills", "TOEFL 80, DELF B1", {"en": "good", "fr": "good"}),
    ("fr", "language_skills", "DALF C1, TOEIC 700", {"fr": "proficient", "en": "good"}),
    ("fr", "language_skills", "français 10/10, anglais 3/10", {"fr": "proficient", "en": "basic"}),
    ("en", "language_skills", "English good and French the same", {"en": "good", "fr": "good"}),
    ("en", "language_skills", "English is fluent, in French I only know hello and thank you", {"en": "proficient", "fr": "basic"}),
    ("fr", "language_skills", "fransais courant anglé débutan", {"fr": "proficient", "en": "basic"}),
    ("en", "it_skills", "9.5 out of 10", "excellent"),
    ("fr", "it_skills", "8 sur 20", "basic"),
    ("en", "it_skills", "better than average but not an expert", "good"),
    ("fr", "it_skills", "moyen", "good"),
    ("en", "it_skills", "basic to intermediate", "basic"),
    ("fr", "it_skills", "entre bon et excellent", "good"),
    ("en", "it_skills", "I can write letters and mails", "basic"),
    ("fr", "it_skills", "je fais des macros et du VBA", "excellent"),
    ("en", "it_skills", "good with Word and Excel, not Access", "good"),
]
ELSEWHERE: List[Case] = [
    ("en", "degree", "J.D. from Georgetown", "advanced"), ("en", "degree", "M.Tech", "advanced"), ("en", "degree", "licenciatura, 4 years", "first"),
    ("en", "degree", "4 years degree in social work from Manila", "first"), ("en", "degree", "WASSCE, I have not gone to uni yet", "none"), ("en", "degree", "Abitur", "none"),
    ("fr", "degree", "bac plus cinq", "advanced"), ("fr", "degree", "Baccalauréat universitaire (Québec, 3 ans)", "first"), ("fr", "degree", "BEPC", "none"),
    ("fr", "degree", "D.E.A. de droit", "advanced"), ("en", "degree", "high school teacher with a BA", "first"), ("en", "degree", "postgraduate certificate", "unclear"),
]
FIGURES: List[Case] = [
    ("fr", "age", "né en nonante-neuf", 27), ("en", "age", "a year short of thirty", 29), ("en", "age", "the big 3-0", 30), ("fr", "age", "un quart de siècle", 25),
    ("en", "age", "I turn 28 next week, my birthday is 30 November", 27), ("en", "age", "my birthday is on 12 May, I'm 26", 26), ("fr", "age", "trente moins un", 29),
    ("en", "age", "in two months I'll be 30", 29), ("fr", "age", "la trentaine", None), ("en", "age", "98", 28),
    ("en", "experience_years", "half a year with giz and one year at the ministry", 1.5), ("en", "experience_years", "2 1/2 years", 2.5), ("fr", "experience_years", "une demi-douzaine d'années", 6.0),
    ("fr", "experience_years", "pas mal", None), ("fr", "experience_years", "néant", 0.0), ("en", "experience_years", "not any, only studies till now", 0.0),
]


@pytest.mark.parametrize(("language", "field", "text", "expected"), [*NOT_HELD, *LEVELS, *ELSEWHERE, *FIGURES], ids=lambda value: str(value)[:60])
def test_a_wording_is_read(language: Language, field: str, text: str, expected: Any, read_field: ReadField) -> None:
    reading = read_field(language, field, text)
    assert (reading.problem if expected == "unclear" else reading.value) == expected


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("it_skills", "et pays en developpement ca veut dire quoi", None), ("it_skills", "it is still good for the ICC?", None), ("degree", "thats it? no degree needed??", None),
        ("nationality", "atten c quoi langlais courant", None), ("degree", "la licence suffit ?", None), ("experience_years", "is 2 years enough", None),
        ("age", "j'ai 29 ans je peux postuler ?", 29), ("age", "I'm 29, can I apply?", 29), ("degree", "I have a master's but which degrees count?", "advanced"),
    ],
)
def test_a_clause_that_asks_tells_nothing(field: str, text: str, told: Any) -> None:
    assert read(field, take_apart(message(text)).told, asked=True).value == told
