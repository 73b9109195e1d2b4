"""A broken copy of knowledge/ is refused with every mistake, each named by path and line."""
from __future__ import annotations

import shutil
from pathlib import Path
from typing import List

import pytest

from knowledge import LANGUAGES, Knowledge, KnowledgeError, load, read_from
from knowledge.loader import ROOT
from knowledge.model import Text

TOPIC = """\
family: other
label: {en: Pets, fr: Animaux}
about: {en: pets, fr: les animaux}
question: {en: "May I bring my dog?", fr: "Puis-je venir avec mon chien ?"}
next: [age_limit]
programmes:
  icc:
    statements:
      - en: "A JPO may bring {pets_number} pets to the office."
        fr: "Un JPO peut venir au bureau avec {pets_number} animaux."
        cites: [{document: icc_faq, section: eligibility}]
        facts: {pets_number: 7}
        questions:
          - {en: "How many pets are too many?", fr: "Combien d'animaux est-ce trop ?"}
"""
PETS = "knowledge/topics/pets.yml"


@pytest.fixture()
def copy(tmp_path: Path) -> Path:
    """A copy of knowledge/ with a topic of its own to break; of the others, only those with figures, to be fast."""
    copy = tmp_path / "knowledge"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns("*.py", "*.pyc", "__pycache__"))
    for path in (copy / "topics").iterdir():
        content = path.read_text(encoding="utf-8")
        if "facts:" in content:
            path.write_text(content.replace("next: [", "next: [] # ["), encoding="utf-8")
        else:
            path.unlink()
    (copy / "topics" / "pets.yml").write_text(TOPIC, encoding="utf-8")
    return copy


def problems(copy: Path) -> List[str]:
    """Return what is wrong with ``copy``, line by line."""
    with pytest.raises(KnowledgeError) as caught:
        read_from(copy)
    return str(caught.value).splitlines()


def change(path: Path, old: str, new: str) -> int:
    """Replace ``old`` by ``new`` in a file; returns the line on which it stood first."""
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")
    return content[: content.index(old)].count("\n") + 1


def test_the_unbroken_copy_is_sound(copy: Path) -> None:
    assert "pets" in read_from(copy).topics


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("label:", "lable:", [
            "1: 'label' is missing; add it",
            "2: 'lable' is not a known key; check its spelling or remove it",
        ], id="unknown key"),
        pytest.param('        fr: "Un JPO peut venir au bureau avec {pets_number} animaux."\n', "", [
            "9: 'programmes.icc.statements.0.fr' is missing; add it",
        ], id="missing French"),
        pytest.param("Un JPO peut venir au bureau avec {pets_number} animaux.", "A JPO may come to the office with a pet.", [
            "10: does not read as French; translate it",
        ], id="French that reads as English"),
        pytest.param("A JPO may bring {pets_number} pets to the office.", "Un JPO peut venir avec des animaux.", [
            "9: does not read as English; translate it",
        ], id="English that reads as French"),
        pytest.param("Puis-je venir avec mon chien ?", "May I come with my dog?", [
            "4: does not read as French; translate it",
        ], id="canonical question in the wrong language"),
        pytest.param("Combien d'animaux est-ce trop ?", "How many pets are too many?", [
            "14: does not read as French; translate it",
        ], id="example question in the wrong language"),
        pytest.param("{document: icc_faq,", "{document: icc_fax,", [
            "11: no document 'icc_fax' in documents.yml",
        ], id="unknown document"),
        pytest.param("section: eligibility", "section: eligiblity", [
            "11: document 'icc_faq' has no section 'eligiblity'",
        ], id="unknown section"),
        pytest.param("avec {pets_number} animaux", "avec 7 animaux", [
            "10: a figure stands in the prose; put it under facts and write {its_name}",
        ], id="digit in prose"),
        pytest.param("avec {pets_number} animaux", "avec {pet_number} animaux", [
            "10: no figure 'pet_number' of this programme; check its spelling or define it under facts",
        ], id="unknown fact"),
        pytest.param("avec {pets_number} animaux", "avec {age_limit} animaux", [
            "10: no figure 'age_limit' of this programme; check its spelling or define it under facts",
        ], id="fact of another programme"),
        pytest.param("avec {pets_number} animaux", "avec {pets number} animaux", [
            "10: a brace stands alone; write {its_name} for a figure, without spaces",
        ], id="stray brace"),
        pytest.param("{pets_number: 7}", "{pets_number: 7, usual_age_limit: 35}", [
            "12: the figure 'usual_age_limit' of icc stands elsewhere too; keep it once and write {usual_age_limit}",
        ], id="figure defined twice"),
        pytest.param("{pets_number: 7}", "{pets_number: seven}", [
            "12: 'programmes.icc.statements.0.facts.pets_number': a figure is a number or a list of country codes",
        ], id="figure that is none"),
        pytest.param("{pets_number: 7}", "{pets_number: [BEL, BEG]}", [
            "12: no country 'BEG' in countries.yml",
        ], id="unknown country"),
        pytest.param("{pets_number: 7}", "{pets_number: 7, pets_number: 8}", [
            "12: 'pets_number' stands twice; keep one",
        ], id="duplicate key"),
        pytest.param("        facts:", "        simpler: {en: \"You may bring pets to the office if there are not more than {pets_number} of them.\", fr: \"Jusqu'à {pet_number} animaux.\"}\n        facts:", [
            "12: is longer than the statement; say it in fewer words",
            "12: no figure 'pet_number' of this programme; check its spelling or define it under facts",
        ], id="simpler wording at fault"),
        pytest.param("    statements:", "\tstatements:", [
            "8: not valid YAML: found character that cannot start any token; check quotes, colons and indentation",
        ], id="tab"),
        pytest.param("        cites:", "       cites:", [
            "11: not valid YAML: did not find expected '-' indicator; check quotes, colons and indentation",
        ], id="indentation"),
        pytest.param("[age_limit]", "[age_limit, pet_food]", [
            "5: no topic 'pet_food'; it needs a file topics/pet_food.yml",
        ], id="unknown next topic"),
        pytest.param("  icc:", "  icj:", [
            "7: no programme 'icj' in programmes.yml",
        ], id="unknown programme"),
        pytest.param("family: other", "family: pets", [
            "1: 'family' cannot be 'pets'; use one of "
            "eligibility, programme, assignment, money, applying, afterwards, interview, other",
        ], id="unknown family"),
        pytest.param("        cites: [{document: icc_faq, section: eligibility}]\n", "        cites: []\n", [
            "11: 'programmes.icc.statements.0.cites': ensure this value has at least 1 items",
        ], id="no source"),
    ],
)
def test_a_mistake_in_a_topic(copy: Path, old: str, new: str, expected: List[str]) -> None:
    change(copy / "topics" / "pets.yml", old, new)
    assert problems(copy) == [f"{PETS}:{line}" for line in expected]


def test_mistakes_in_several_files_are_reported_at_once(copy: Path) -> None:
    change(copy / "topics" / "pets.yml", "section: eligibility", "section: eligiblity")
    icc = change(copy / "eligibility" / "icc.yml", "below: usual_age_limit", "below: usual_age")
    alias = change(copy / "programmes.yml", "  aliases:", "  alias:")
    assert problems(copy) == [
        f"knowledge/eligibility/icc.yml:{icc}: no figure 'usual_age' under facts in topics/",
        "knowledge/programmes.yml:1: 'icc.aliases' is missing; add it",
        f"knowledge/programmes.yml:{alias}: 'icc.alias' is not a known key; check its spelling or remove it",
        f"{PETS}:11: document 'icc_faq' has no section 'eligiblity'",
    ]


def test_a_file_that_cannot_be_read_makes_no_problems_in_others(copy: Path) -> None:
    publisher = change(copy / "documents.yml", "  publisher:", "\tpublisher:")  # all topics cite it
    change(copy / "topics" / "age_limit.yml", "family:", "familly:")  # other files use its figures
    assert problems(copy) == [
        f"knowledge/documents.yml:{publisher}: "
        "not valid YAML: found character that cannot start any token; check quotes, colons and indentation",
        "knowledge/topics/age_limit.yml:1: 'familly' is not a known key; check its spelling or remove it",
        "knowledge/topics/age_limit.yml:1: 'family' is missing; add it",
    ]


def test_files_that_are_missing(copy: Path) -> None:
    (copy / "countries.yml").unlink()
    (copy / "eligibility" / "unitar.yml").unlink()
    content = (copy / "programmes.yml").read_text(encoding="utf-8").splitlines()
    assert problems(copy) == [
        "knowledge/countries.yml:1: cannot be read: No such file or directory",
        f"knowledge/programmes.yml:{content.index('unitar:') + 1}: "
        "programme 'unitar' has no file eligibility/unitar.yml; add it",
    ]


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """The knowledge base of the repository."""
    return load()


def test_figures_are_written_as_each_language_writes_them(knowledge: Knowledge) -> None:
    assert [knowledge.figure(1.5, "en"), knowledge.figure(1.5, "fr"), knowledge.figure(35, "fr")] == ["1.5", "1,5", "35"]
    assert knowledge.figure(["DEU"], "fr") == "Allemagne"
    assert knowledge.figure(["ESP", "DEU"], "en") == "Germany and Spain"
    assert knowledge.figure(["FRA", "ESP", "DEU"], "fr") == "Allemagne, Espagne et France"


def test_a_text_is_filled_with_the_figures_of_its_programme_and_what_else_is_given(knowledge: Knowledge) -> None:
    text = Text(en="At {age}: {age_limit} or younger.", fr="À {age} ans : {age_limit} ans ou moins.")
    limit = knowledge.facts["belgium"]["age_limit"]
    assert knowledge.fill(text, "belgium", "fr", age="30") == f"À 30 ans : {limit} ans ou moins."


def test_entries(knowledge: Knowledge) -> None:
    assert knowledge.entry("interviewee", "icc") is None
    assert knowledge.stated("age_limit") == ["icc", "belgium"]


def test_every_statement_can_be_filled(knowledge: Knowledge) -> None:
    for topic in knowledge.topics.values():
        for programme, entry in topic.programmes.items():
            for statement in entry.statements:
                assert "{" not in knowledge.fill(statement, programme, "en") + knowledge.fill(statement, programme, "fr")


def test_what_is_said_side_by_side_of_two_is_whole_sentences(knowledge: Knowledge) -> None:
    for topic in knowledge.topics:
        for left_out in knowledge.programmes:
            for language in LANGUAGES:
                text = knowledge.together(topic, [p for p in knowledge.programmes if p != left_out], language)
                assert not text or text[0].isupper() and text.endswith("."), (topic, left_out, text)
