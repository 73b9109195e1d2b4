"""What can be told of a claim from the words of a statement alone."""
from __future__ import annotations

import pytest

from bot.voice.claims import borne_out, contradicted, gives, names_a_figure

DURATION = ["A JPO assignment normally runs for 2 years.", "Une affectation de JPO dure normalement 2 ans."]
RETENTION = ["The retention rate of its JPOs was 85%.", "Le taux de maintien de ses JPO était de 85 %."]
COURSE = ["She took a course on migration lasting 2 weeks, in Florence.", "Elle a suivi à Florence un cours de 2 semaines sur les migrations."]


@pytest.mark.parametrize(
    ("question", "texts"),
    [("Is it three years?", DURATION), ("c'est 5 ans ?", DURATION), ("The retention rate was 58 %, correct?", RETENTION), ("Was the course six weeks long?", COURSE)],
)
def test_another_figure_of_the_same_kind_contradicts(question: str, texts: "list[str]") -> None:
    assert contradicted(question, texts)


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        ("Is it two years?", DURATION), ("Can it be more than 3 years?", DURATION), ("I am 33 years old, is that fine?", DURATION),
        ("Is it 24 months?", DURATION), ("A degree of 3 years and 4 years of work?", DURATION), ("Does it last long?", DURATION),
    ],
)
def test_a_limit_a_person_or_another_unit_does_not(question: str, texts: "list[str]") -> None:
    assert not contradicted(question, texts)


@pytest.mark.parametrize(
    ("question", "texts", "known"),
    [
        ("A two-week course in Florence, right?", COURSE, []), ("Une affectation dure-t-elle deux ans ?", DURATION, []),
        ("Does an assignment last 2 years?", DURATION, ["Does it last two years?"]),
    ],
)
def test_words_that_all_stand_there_are_borne_out(question: str, texts: "list[str]", known: "list[str]") -> None:
    assert borne_out(question, texts, known)


@pytest.mark.parametrize(
    ("question", "texts"),
    [("Did she take a course in Rome?", COURSE), ("Is it always 2 years, never less?", DURATION), ("Is it 3 years?", DURATION), ("2 years?", DURATION)],
)
def test_a_word_or_a_point_more_is_not(question: str, texts: "list[str]") -> None:
    assert not borne_out(question, texts, [])


@pytest.mark.parametrize(
    ("text", "texts", "given"),
    [
        ("so three years?", DURATION, False), ("c'est 2 ans alors ?", DURATION, True), ("it's 85, right?", RETENTION, True),
        ("donc deux semaines ?", COURSE, True), ("so it is 3 months?", COURSE, None),
    ],
)
def test_a_figure_alone_is_confirmed_or_denied(text: str, texts: "list[str]", given: "bool | None") -> None:
    assert names_a_figure(text)
    assert gives(text, texts) is given


@pytest.mark.parametrize("text", ["so I'm 33?", "32?", "3 years of what?", "so 2 years and a half of work?"])
def test_no_figure_alone(text: str) -> None:
    assert not names_a_figure(text)
