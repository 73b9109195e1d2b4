"""Answers as people type them, read field by field: the sheets of eight authors (en.tsv and fr.tsv, second_en.tsv, third_en.tsv ...), and every country.

A line of a sheet is field<TAB>expected<TAB>answer. Expected is a value; a range "29-30" where the
answer leaves it open; BEL+FRA; en=good,fr=basic; or what is no value: "none" (nothing to read;
for a degree: no degree), "none_said" (declined), "bad" (cannot be), "ask" and "studying" (unclear). Where several will do, "|" stands between them.
The second author's answers were given to questions that name one language, or ask whether somebody is at ease with office
software: "yes" alone has to be asked back here. Questions in place of an answer are for tests/conversations.
"""
from __future__ import annotations

from pathlib import Path
from typing import Callable, Dict, List, Set, Tuple

import pytest

from actions.reading import Reading
from knowledge import Knowledge, Language
from knowledge.text import normalise

ReadField = Callable[..., Reading]
LEAST = 0.97
"""Share of a sheet that must be read rightly."""


@pytest.mark.parametrize("sheet", ["en", "fr", "second_en", "second_fr", "third_en", "third_fr", "fourth_en", "fourth_fr", "fifth_en", "fifth_fr", "sixth_en", "sixth_fr", "seventh_en", "seventh_fr", "eighth_en", "eighth_fr"])
def test_the_sheet_is_read(sheet: str, read_field: ReadField) -> None:
    language: Language = "en" if sheet.endswith("en") else "fr"
    lines = Path(__file__).with_name(f"{sheet}.tsv").read_text(encoding="utf-8").splitlines()
    failures = []
    for line in lines:
        field, expected, text = line.split("\t")
        result = read_field(language, field, text)
        if not any(_is_right(field, one, result) for one in expected.split("|")):
            failures.append(f"{field}: '{text}' was read as {result.value or result.problem}, not {expected}")
    print("\n".join(failures))
    assert 1 - len(failures) / len(lines) >= LEAST, "\n".join(failures)


def _is_right(field: str, expected: str, result: Reading) -> bool:
    """Say whether a reading is what the sheet expects."""
    value = result.value
    if expected in ("none_said", "bad") or (expected == "none" and field != "degree"):
        return value is None
    if expected in ("ask", "studying"):
        return value is None and result.problem == "unclear"
    if value is None:
        return False
    if field == "nationality":
        return sorted(value) == sorted(expected.split("+"))
    if field in ("age", "experience_years"):
        lowest, highest = (float(bound) for bound in (expected.split("-") * 2)[:2])
        margin = 0.05 if field == "experience_years" else 0  # "almost 2 years" is a little less, how much is open
        return lowest - margin <= value <= highest + margin
    if field == "language_skills":
        return bool(value == dict(pair.split("=") for pair in expected.split(",")))
    return bool(value == expected)


@pytest.mark.parametrize(
    ("language", "from_country", "of_nationality"),
    [("en", "{}", "{}"), ("en", "I'm from {}", "I am {}"), ("fr", "{}", "{}"), ("fr", "Mon pays : {}", "Je suis {}")],
)
def test_every_country_is_read_by_its_names(
    language: Language, from_country: str, of_nationality: str, read_field: ReadField, knowledge: Knowledge
) -> None:
    owners: Dict[str, Set[str]] = {}
    said: List[Tuple[str, str, str]] = []
    for code, country in knowledge.countries.items():
        for name in dict.fromkeys([country.name[language], *country.names[language], *country.demonyms[language]]):
            owners.setdefault(normalise(name), set()).add(code)
            said.append((code, name, of_nationality if name in country.demonyms[language] else from_country))
    wrong = []
    for code, name, sentence in said:
        result = read_field(language, "nationality", sentence.format(name))
        if result != (Reading([code]) if len(owners[normalise(name)]) == 1 else Reading(problem="unclear")):
            wrong.append(f"{code} '{sentence.format(name)}': {result.value or result.problem}")
    assert not wrong, "\n".join(wrong)
