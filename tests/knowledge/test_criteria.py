"""Criteria that name what does not exist, or test a field in a way that cannot work, are refused."""
from __future__ import annotations

from pathlib import Path
from typing import List

import pytest

from knowledge.criteria import Eligibility, check_eligibility
from knowledge.model import Document
from knowledge.yaml_file import YamlFile

RULES = """\
criteria:
  - id: degree_experience
    label: {en: Experience, fr: Expérience}
    rules:
      - status: met
        when:
          experience_years: {at_least: years}
          nationality: {includes_one_of: states}
      - status: uncertain
        when:
          degree: {one_of: [first, advanced]}
          nationality: {includes_one_of: [BEL]}
      - {status: not_met}
    cites: [{document: page, section: who}]
    reasons:
      met: {en: "{experience} is enough.", fr: "{experience} suffisent."}
      uncertain: {en: "It may be enough.", fr: "C'est peut-être assez."}
      not_met: {en: "You need {years} years.", fr: "Il vous faut {years} ans."}
      unknown: {en: "Your experience is missing.", fr: "Il manque votre expérience."}
    asks: {en: "The page asks for {years} years.", fr: "La page demande {years} ans."}
notes:
  - {en: "This is a note.", fr: "Ceci est une note.", cites: [{document: page, section: who}]}
next_step: {en: "Ask for the list.", fr: "Demandez la liste."}
"""
DOCUMENTS = {
    "page": Document(
        publisher={"en": "Us", "fr": "Nous"}, title={"en": "Page", "fr": "Page"}, mention={"en": "a", "fr": "un"}, dated={"en": "a", "fr": "un"},
        languages=["en"], file="page.txt", sections={"who": {"heading": {"en": "Who?"}}},
    )
}


def problems(folder: Path, rules: str) -> List[str]:
    """Return what is wrong with ``rules``."""
    path = folder / "demo.yml"
    path.write_text(rules, encoding="utf-8")
    file = YamlFile(path, folder)
    eligibility = file.read(Eligibility)
    if eligibility:
        check_eligibility(eligibility, {"years": 2, "states": ["BEL"]}, DOCUMENTS, {"BEL", "FRA"}, file)
    return [str(problem) for problem in file.problems]


def test_sound_rules(tmp_path: Path) -> None:
    assert problems(tmp_path, RULES) == []


ONE_KEY = "a condition has one key, of below, at_most, at_least, one_of, includes_one_of"
WHEN = "criteria.0.rules.0.when"
UNCERTAIN = next(line for line in RULES.splitlines(keepends=True) if "uncertain: {en" in line)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("at_least: years", "at_least: yers", "7: no figure 'yers' under facts in topics/"),
        ("at_least: years", "at_least: states", "7: the figure 'states' is no number"),
        ("at_least: years", "at_lest: years", (
            f"7: '{WHEN}.experience_years.at_lest' is not a known key; check its spelling or remove it"
        )),
        ("at_least: years", "at_least: years, below: years", f"7: '{WHEN}.experience_years': {ONE_KEY}"),
        ("{at_least: years}", "{}", f"7: '{WHEN}.experience_years': {ONE_KEY}"),
        ("at_least: years", "one_of: [first]", (
            "7: 'one_of' cannot test experience_years; use below or at_most or at_least"
        )),
        ("          experience_years", "          experience", (
            "7: 'experience' is not a known key; "
            "use one of nationality, age, degree, experience_years, language_skills, it_skills"
        )),
        ("includes_one_of: states", "includes_one_of: years", "8: the figure 'years' is no list of countries"),
        ("includes_one_of: [BEL]", "includes_one_of: [BEG]", "12: nationality is never 'BEG'; use a code of countries.yml"),
        ("[first, advanced]", "[first, master]", "11: degree is never 'master'; use one of none, first, advanced"),
        ("      - {status: not_met}\n", "", "4: the last rule must have no 'when', so that every answer has a status"),
        ("      uncertain: {en", "      not_mett: {en", (
            "17: 'not_mett' is not a known key; use one of met, not_met, uncertain, unknown"
        )),
        (UNCERTAIN, "", "15: a reason for 'uncertain' is missing; add it"),
        ("Il vous faut {years}", "Il vous faut {yers}", (
            "18: no figure 'yers' of this programme; check its spelling or define it under facts"
        )),
        ("Il vous faut {years}", "Il vous faut 2", (
            "18: a figure stands in the prose; put it under facts and write {its_name}"
        )),
        ("Il manque votre expérience.", "Your experience is missing.", "19: does not read as French; translate it"),
        ("Demandez la liste.", "Demandez la liste, {age}.", (
            "23: no figure 'age' of this programme; check its spelling or define it under facts"
        )),
        ("section: who}]\n", "section: whom}]\n", "14: no section 'whom' in a document 'page'"),
        ("{document: page, section: who}]}\n", "{document: book, section: who}]}\n", "22: no section 'who' in a document 'book'"),
    ],
)
def test_a_mistake(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert old in RULES
    assert problems(tmp_path, RULES.replace(old, new, 1)) == [f"demo.yml:{expected}"]


def test_figures_documents_and_countries_that_could_not_be_read_are_no_mistake(tmp_path: Path) -> None:
    path = tmp_path / "demo.yml"
    path.write_text(RULES.replace("[BEL]", "[BEG]"), encoding="utf-8")
    file = YamlFile(path, tmp_path)
    check_eligibility(file.read(Eligibility), {"years": None, "states": None}, {}, set(), file)
    assert file.problems == []


def test_fields_are_those_that_the_rules_look_at_each_once(tmp_path: Path) -> None:
    path = tmp_path / "demo.yml"
    path.write_text(RULES, encoding="utf-8")
    criterion = YamlFile(path, tmp_path).read(Eligibility).criteria[0]
    assert criterion.fields == ["experience_years", "nationality", "degree"]
