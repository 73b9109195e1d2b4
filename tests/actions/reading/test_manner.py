"""What is told beside the value: whose opinion, when it was so, how well it goes, and what is taken back or added."""
from __future__ import annotations

from typing import Any, Callable, List, Tuple

import pytest

from actions.parts import take_apart
from actions.profile import FIELDS
from actions.reading import Message, Reading, read
from actions.said import Sayings
from bot.nlu.entity_extractor import requested_language
from knowledge import Knowledge, Language
from tests.actions.test_parts import GAZETTEER, message

ReadField = Callable[..., Reading]
CASES: List[Tuple[Language, str, str, Any]] = [
    ("en", "it_skills", "can't say, but I get confused with formulas", "basic"), ("fr", "it_skills", "je m'embrouille avec les formules", "basic"),
    ("en", "it_skills", "okay, without being an expert", "good"), ("fr", "it_skills", "correctes, sans être un as", "good"),
    ("en", "it_skills", "I hate Excel but manage it well", "good"), ("fr", "it_skills", "je déteste Excel mais je le gère bien", "good"),
    ("en", "it_skills", "good, or rather excellent", "excellent"), ("fr", "it_skills", "bonnes euh disons plutôt excellentes", "excellent"),
    ("en", "it_skills", "I build pivot tables and macros without difficulty", "excellent"), ("fr", "it_skills", "des tableaux croisés et des macros sans problème", "excellent"),
    ("en", "it_skills", "I teach Microsoft Office", "excellent"), ("fr", "it_skills", "je suis formatrice en bureautique", "excellent"),
    ("en", "it_skills", "I was taught Word at school", None),
    ("en", "age", "I turned 25 in August", 25), ("fr", "age", "j'ai eu 25 ans en août", 25), ("en", "age", "I turn 25 in December", 24),
    ("en", "age", "thrity tow", 32), ("en", "age", "I left the army at 26 and that was three years ago", None), ("fr", "age", "j'ai quitté l'armée à 26 ans", None),
    ("fr", "age", "j'avais 18 ans quand j'ai eu mon bac", None), ("fr", "language_skills", "niveau B2 pour l'un comme pour l'autre", {"en": "good", "fr": "good"}),
    ("fr", "degree", "licence de droit mais jfinis mon m2 en juin", "first"),
    ("en", "nationality", "Luxembourgish, though everyone thinks I'm French", ["LUX"]), ("fr", "nationality", "belge, même si tout le monde pense que je suis française", ["BEL"]),
    ("en", "nationality", "Swiss, German no sorry not German", ["CHE"]), ("fr", "nationality", "canadienne, originaire du Vietnam", ["CAN"]),
    ("fr", "nationality", "originaire du Vietnam", ["VNM"]), ("fr", "nationality", "g la nat francaise et senegalaise", ["FRA", "SEN"]),
    ("fr", "nationality", "belge et fr", ["BEL", "FRA"]), ("fr", "nationality", "de guinée, celle de bissau", ["GNB"]),
    ("en", "nationality", "I was born in Georgia and that's my only citizenship", ["GEO"]), ("en", "nationality", "I was born in Georgia", None),
    ("en", "language_skills", "C1 and B2", {"en": "proficient", "fr": "good"}), ("fr", "language_skills", "B2 et C1", {"en": "good", "fr": "proficient"}),
    ("en", "language_skills", "I write reports in English and hold meetings in French", {"en": "good", "fr": "good"}),
    ("fr", "language_skills", "A2 en anglais, non pardon B2, et natif fr", {"en": "good", "fr": "proficient"}),
    ("fr", "language_skills", "je rédige en anglais et je mène des réunions en français", {"en": "good", "fr": "good"}),
    ("fr", "language_skills", "je suis française, anglais B2", {"en": "good"}), ("en", "language_skills", "I'm French, English fluent", {"en": "proficient"}),
    ("fr", "language_skills", "je suis française", None), ("en", "language_skills", "I'm a French native speaker", {"fr": "proficient"}),
    ("en", "experience_years", "thre an a half years", 3.5),
]


@pytest.mark.parametrize(("language", "field", "text", "expected"), CASES, ids=lambda value: str(value)[:60])
def test_the_manner_counts(language: Language, field: str, text: str, expected: Any, read_field: ReadField) -> None:
    assert read_field(language, field, text).value == expected


@pytest.mark.parametrize("text", ["3 years. English excellent, IT excellent too", "5 ans dexp, anglais bilingue, info top", "info moyen", "english fluent, it excellent"])
def test_computers_are_named_in_short(text: str, read_field: ReadField) -> None:
    assert read_field("en", "it_skills", text, asked=False)


@pytest.mark.parametrize("text", ["English is good and I speak it well", "thanks for the info", "I find it great"])
def test_not_every_it_is_a_computer(text: str, read_field: ReadField) -> None:
    assert not read_field("en", "it_skills", text, asked=False)


@pytest.mark.parametrize("text", ["no idea how to rate that", "aucune idée comment évaluer ça"])
def test_who_cannot_rate_herself_does_not_know(text: str) -> None:
    assert Message(text).unknowing


def test_what_one_has_is_no_question() -> None:
    told = take_apart(message("started a PhD but dropped it, so the master is what I have"))
    assert not told.asked and read("degree", told.told, asked=True).value == "advanced"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I can write reports in English and hold meetings in French", None), ("better in french than english", None), ("I don't speak French at all", None),
        ("je ne parle pas anglais", None), ("je rédige en anglais", None), ("I prefer French", "fr"), ("can we continue in French?", "fr"), ("en anglais svp", "en"),
    ],
)
def test_a_skill_is_no_wish_to_switch(text: str, wanted: Any) -> None:
    assert next((e.value for e in requested_language(GAZETTEER.find(text), text)), None) == wanted


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("jai aussi bossé 1 an ds une ong", 2.5), ("I also worked one year at an NGO", 2.5), ("plus 1 year of work at the UN", 2.5),
        ("I worked 3 years in all, also at an NGO", 3.0), ("sorry, 3 years of experience", 3.0),
    ],
)
@pytest.mark.parametrize("asked", ["language_skills", "it_skills"])
def test_further_work_is_added(text: str, years: float, asked: str, knowledge: Knowledge) -> None:
    said = message(text)
    slots = {**dict.fromkeys(FIELDS), "programme": ["icc"], "experience_years": 1.5}
    assert Sayings(knowledge).of(said, take_apart(said), asked, slots, ["experience_years"], False).filled == {"experience_years": years}
