"""The experts' sheet scenarios.csv, judged by the rules and held as conversations in both languages.

The sheet belongs to HR staff: one row is one person; nationality joins ISO codes by "+",
language_skills joins code=level by ";", an empty cell is an answer that is not given.
"""
from __future__ import annotations

import csv
import zlib
from functools import lru_cache
from pathlib import Path
from typing import Any, Callable, Dict, List

import pytest

from bot.chat import Chat
from knowledge import Knowledge
from knowledge.eligibility import Profile, assess
from tests.eligibility.questionnaire import FIELDS, LANGUAGES, Outcome, hold, judged

SHEET = Path(__file__).with_name("scenarios.csv")


def read_sheet() -> List[Dict[str, str]]:
    """Return the rows of the sheet, each with its line number."""
    with SHEET.open(encoding="utf-8", newline="") as file:
        return [{**row, "line": str(number)} for number, row in enumerate(csv.DictReader(file), start=2)]


def person(row: Dict[str, str]) -> Profile:
    """Return the profile that a row describes."""
    read: Dict[str, Callable[[str], Any]] = {
        "nationality": lambda cell: cell.split("+"),
        "age": int,
        "experience_years": float,
        "language_skills": lambda cell: dict(pair.split("=") for pair in cell.split(";")),
    }
    return Profile(**{field: read.get(field, str)(row[field]) for field in FIELDS if row[field]})


ROWS = read_sheet()
each_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: f"line {row['line']}: {row['programme']}, {row['why']}")
each_language = pytest.mark.parametrize("language", LANGUAGES)
Hold = Callable[[int, str], Outcome]


@pytest.fixture(scope="module")
def held(chat: Chat, knowledge: Knowledge) -> Hold:
    """The conversation of a row in a language; held once, looked at by several tests."""

    @lru_cache(maxsize=None)
    def once(number: int, language: str) -> Outcome:
        row = ROWS[number]
        # The sheet meets every wording; a row always the same one, wherever it stands.
        style = zlib.crc32("/".join(row[field] for field in FIELDS).encode())
        return hold(chat, knowledge, row["programme"], person(row), language, style)

    return once


def test_the_sheet_is_complete() -> None:
    verdicts = {(row["programme"], row["verdict"]) for row in ROWS}
    possible = {(p, v) for p in ("icc", "unitar", "belgium") for v in ("eligible", "not_eligible", "uncertain", "incomplete")}
    # Belgium's criteria are all firm; UNITAR's only one is not
    assert verdicts == possible - {("belgium", "uncertain"), ("unitar", "not_eligible")}
    assert all(row["why"] for row in ROWS)
    assert len({tuple(row[field] for field in ("programme", *FIELDS)) for row in ROWS}) == len(ROWS), "a row stands twice"


@each_row
def test_the_rules_agree_with_the_experts(row: Dict[str, str], knowledge: Knowledge) -> None:
    assert assess(knowledge, row["programme"], person(row)).verdict == row["verdict"]


@each_language
@each_row
def test_the_assistant_agrees_with_the_experts(row: Dict[str, str], language: str, held: Hold) -> None:
    outcome = held(ROWS.index(row), language)
    assert outcome.verdict == row["verdict"], outcome.transcript


@each_language
@each_row
def test_the_assistant_understands_every_answer(row: Dict[str, str], language: str, held: Hold, knowledge: Knowledge) -> None:
    outcome = held(ROWS.index(row), language)
    expected = judged(knowledge, row["programme"], person(row), outcome.asked)
    assert outcome.result == expected, outcome.transcript


@each_language
@each_row
def test_the_assistant_keeps_to_the_language(row: Dict[str, str], language: str, held: Hold) -> None:
    outcome = held(ROWS.index(row), language)
    assert set(outcome.languages) == {language}, outcome.transcript


@each_row
def test_both_languages_come_to_the_same(row: Dict[str, str], held: Hold) -> None:
    english, french = (held(ROWS.index(row), language) for language in LANGUAGES)
    transcripts = f"{english.transcript}\n\n{french.transcript}"
    assert english.result == french.result, transcripts
    assert english.asked == french.asked, transcripts
