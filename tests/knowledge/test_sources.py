"""The documents are compared with what was read of them; made-up ones here, the real ones stay outside."""
from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Callable, List

import pytest
import yaml

from knowledge import read_from
from knowledge.loader import ROOT
from knowledge.sources import countries_named, fingerprint, languages, main, normalise, says

FAQ = """\
 menu

The programme
Who can come?

People under thirty-five. It lasts “one or more” years.

What is paid?
Everything, up to 1,500 euros.

Le programme

Qui peut venir ?
Les moins de 35 ans, pour deux ans.
Qu’est-ce qui est payé ?
Tout.
"""
PAGE = """\
Bienvenue.
 
Les États participants :
Allemagne, Niger, République de Corée et Royaume-Uni.
Au cours des 17 dernières années, le taux était de 85%.
"""
DOCUMENTS = """\
# The documents; comments stay.
faq:
  publisher: {en: Us, fr: Nous}
  title: {en: FAQ, fr: FAQ}
  mention: {en: the FAQ, fr: la FAQ}
  dated: {en: No date., fr: Sans date.}
  languages: [en, fr]
  file: faq.txt
  sections:
    who:
      heading:
        en: "Who can come?"
        fr: "Qui peut venir ?"   # with a space
    # what comes next is about money
    money:
      heading: {en: "What is paid?", fr: "Qu'est-ce qui est payé ?"}

page:
  publisher: {en: They, fr: Eux}
  title: {en: Page, fr: Page}
  mention: {en: the page, fr: la page}
  dated: {en: No date., fr: Sans date.}
  languages: [fr]
  file: page.txt
  sections:
    states: {paragraphs: [2, 3], label: {en: second, fr: deuxième}}
    rates:
      paragraphs: [4]
      label: {en: fourth, fr: quatrième}
"""
TOPIC = """\
family: other
label: {en: Age, fr: Âge}
about: {en: ages, fr: âges}
question: {en: "Who can come?", fr: "Qui peut venir ?"}
programmes:
  demo:
    statements:
      - en: People under {limit} can come.
        fr: Les moins de {limit} ans peuvent venir.
        cites: [{document: faq, section: who}]
        facts: {limit: 35, years: 2}
      - en: These are the states.
        fr: Voici les États.
        cites: [{document: page, section: states}, {document: page, section: rates}]
        facts:
          states_list: [DEU, NER, KOR]
          states_count: 3
          rate: 85
"""
COUNTRIES = {
    "DEU": ("Germany", "Allemagne"),
    "NER": ("Niger", "Niger"),
    "NGA": ("Nigeria", "Nigéria"),
    "KOR": ("South Korea", "République de Corée"),
    "PRK": ("North Korea", "Corée"),
    "USA": ("US", "États-Unis"),
}
Run = Callable[..., List[object]]


@pytest.fixture()
def project(tmp_path: Path) -> Path:
    """A small knowledge base, and the folder ``sources`` with its documents."""
    names = [
        {"code": code, "name": {"en": en, "fr": fr}, "names": {"en": [en], "fr": [fr]}, "demonyms": {"en": [], "fr": []}}
        for code, (en, fr) in COUNTRIES.items()
    ]
    files = {
        "sources/faq.txt": FAQ,
        "sources/page.txt": PAGE,
        "knowledge/documents.yml": DOCUMENTS,
        "knowledge/topics/age.yml": TOPIC,
        "knowledge/countries.yml": yaml.safe_dump(names),
        "knowledge/programmes.yml": "{}\n",
        "knowledge/phrases.yml": "{}\n",
    }
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return tmp_path


@pytest.fixture()
def run(project: Path, capsys: pytest.CaptureFixture) -> Run:
    """Run the check on the project; returns the lines it prints, after its exit status."""

    def run(*options: str) -> List[object]:
        status = main([str(project / "sources"), *options], project / "knowledge")
        return [status, *capsys.readouterr().out.replace(str(project), "").splitlines()]

    return run


def change(path: Path, old: str, new: str) -> None:
    """Replace ``old`` by ``new`` in a file."""
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new), encoding="utf-8")


AGAIN = "read it again, then run make sources DIR=/sources WRITE=1"


def test_fingerprints_are_written_and_hold(run: Run) -> None:
    assert run("--write") == [0, "The fingerprints of 6 sections taken over, 5 figures found in them."]
    assert run() == [0, "The fingerprints of 6 sections checked, 5 figures found in them."]


def test_nothing_else_of_the_file_changes_whatever_its_style(run: Run, project: Path) -> None:
    run("--write")
    path = project / "knowledge" / "documents.yml"
    written = path.read_text(encoding="utf-8")
    who = "{en: %s, fr: %s}" % (
        fingerprint('Who can come? People under thirty-five. It lasts "one or more" years.'),
        fingerprint("Qui peut venir ? Les moins de 35 ans, pour deux ans."),
    )
    money = "{en: %s, fr: %s}" % (
        fingerprint("What is paid? Everything, up to 1,500 euros. Le programme"),
        fingerprint("Qu'est-ce qui est payé ? Tout."),
    )
    states = "{fr: %s}" % fingerprint("Les États participants : Allemagne, Niger, République de Corée et Royaume-Uni.")
    rates = "{fr: %s}" % fingerprint("Au cours des 17 dernières années, le taux était de 85%.")
    expected = DOCUMENTS
    for old, new in (
        ("   # with a space\n", f"   # with a space\n      sha256: {who}\n"),
        ('payé ?"}\n', f'payé ?"}}\n      sha256: {money}\n'),
        ("fr: deuxième}}", f"fr: deuxième}}, sha256: {states}}}"),
        ("fr: quatrième}\n", f"fr: quatrième}}\n      sha256: {rates}\n"),
    ):
        assert old in expected
        expected = expected.replace(old, new)
    assert written == expected

    run("--write")
    assert path.read_text(encoding="utf-8") == written
    change(path, f"sha256: {who}", "sha256:\n        en: old  # to be replaced\n        fr: old")
    run("--write")
    assert path.read_text(encoding="utf-8") == written.replace(f"sha256: {who}", f"sha256:\n        {who}")


def test_windows_lines_stay(run: Run, project: Path) -> None:
    path = project / "knowledge" / "documents.yml"
    path.write_bytes(DOCUMENTS.replace("\n", "\r\n").encode("utf-8"))
    run("--write")
    assert run()[0] == 0
    assert path.read_bytes().count(b"\r\n") == DOCUMENTS.count("\n")


def test_a_section_without_a_fingerprint_is_named(run: Run) -> None:
    assert run()[:3] == [
        1,
        f"knowledge/documents.yml:10: section 'who' of 'faq' (en) has no fingerprint; {AGAIN}",
        f"knowledge/documents.yml:10: section 'who' of 'faq' (fr) has no fingerprint; {AGAIN}",
    ]


def test_a_section_that_changed_is_named_and_no_other(run: Run, project: Path) -> None:
    run("--write")
    change(project / "sources" / "faq.txt", "Tout.", "Presque tout.")
    line = (project / "knowledge" / "documents.yml").read_text(encoding="utf-8").split("    money:")[0].count("\n") + 1
    assert run() == [1, f"knowledge/documents.yml:{line}: section 'money' of 'faq' (fr) changed; {AGAIN}"]


def test_typesetting_is_no_change(run: Run, project: Path) -> None:
    run("--write")
    path = project / "sources" / "faq.txt"
    content = unicodedata.normalize("NFD", path.read_text(encoding="utf-8"))
    for old, new in (("“", '"'), ("’", "'"), (" ?", "\u00a0?"), (" ans", "   ans")):
        content = content.replace(old, new)
    path.write_text(content, encoding="utf-8")
    assert run()[0] == 0


def test_a_document_that_is_missing_is_named_and_its_figures_are_left_alone(run: Run, project: Path) -> None:
    run("--write")
    (project / "sources" / "faq.txt").unlink()
    reason = "No such file or directory"
    assert run() == [1, f"knowledge/documents.yml:8: 'faq.txt' of 'faq' cannot be read in /sources: {reason}"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Qui peut venir ?", "Qui vient ?", "10: section 'who' of 'faq' (fr) is not in faq.txt"),
        ("paragraphs: [4]", "paragraphs: [5]", "27: section 'rates' of 'page' (fr) is not in page.txt"),
    ],
    ids=["heading", "paragraph"],
)
def test_a_section_that_is_not_in_the_document_is_named(
    run: Run, project: Path, old: str, new: str, expected: str
) -> None:
    change(project / "knowledge" / "documents.yml", old, new)
    assert f"knowledge/documents.yml:{expected}; correct its heading or its paragraphs" in run()
    assert run("--write")[0] == 1
    assert "sha256" in (project / "knowledge" / "documents.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("limit: 35", "limit: 36", "11: the figure 36 ('limit') occurs in no cited section, in digits or in words"),
        ("years: 2", "years: 2.5", "11: the figure 2.5 ('years') occurs in no cited section, in digits or in words"),
        ("rate: 85", "rate: 5", "18: the figure 5 ('rate') occurs in no cited section, in digits or in words"),
        ("[DEU, NER, KOR]", "[DEU, NGA, PRK]", "16: no cited section names Nigeria, North Korea of 'states_list'"),
        ("[DEU, NER, KOR]", "[DEU, NER]", "17: 'states_count' is 3, but 'states_list' lists 2 countries"),
    ],
)
def test_a_figure_that_the_cited_sections_do_not_give_is_named(
    run: Run, project: Path, old: str, new: str, expected: str
) -> None:
    run("--write")
    change(project / "knowledge" / "topics" / "age.yml", old, new)
    assert run() == [1, f"knowledge/topics/age.yml:{expected}"]


def test_the_states_of_a_section_are_counted(run: Run, project: Path) -> None:
    change(project / "sources" / "page.txt", "Niger,", "Niger, États-Unis,")
    fault = "'states_count' is 3, but the cited sections name 4 countries"
    assert run("--write") == [1, f"knowledge/topics/age.yml:17: {fault}"]


def test_a_broken_knowledge_base_is_reported_as_such(run: Run, project: Path) -> None:
    change(project / "knowledge" / "topics" / "age.yml", "family: other\n", "")
    assert run() == [1, "knowledge/topics/age.yml:1: 'family' is missing; add it"]


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("en", "two years", 2),
        ("en", "a two-week training", 2),
        ("en", "twenty-six states", 26),
        ("en", "one or more years", 1),
        ("en", "the COP29 climate summit", 29),
        ("en", "on 1 November", 1),
        ("en", "5 million euros", 5),
        ("en", "1,500 euros", 1500),
        ("en", "2.5 years", 2.5),
        ("fr", "trois ans d'études", 3),
        ("fr", "un contrat d'un an", 1),
        ("fr", "trente-deux ans", 32),
        ("fr", "Le taux était de 85%.", 85),
        ("fr", "les 17 dernières années", 17),
        ("fr", "10\u202f000 euros", 10000),
        ("fr", "2,5 ans", 2.5),
    ],
)
def test_a_figure_is_found_in_digits_and_in_words(language: str, text: str, figure: float) -> None:
    assert says(normalise(text), language, figure)


@pytest.mark.parametrize(("text", "figure"), [("135 years", 35), ("2.5 years", 5), ("2.5 years", 2), ("1,500 euros", 500)])
def test_a_part_of_a_figure_is_not_it(text: str, figure: float) -> None:
    assert not says(text, "en", figure)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "allemagne et Nigeria", {"DEU", "NGA"}),
        ("fr", "République de Corée", {"KOR"}),
        ("fr", "le Niger, les États-Unis", {"NER", "USA"}),
        ("en", "Tell us about Niger", {"NER"}),
        ("en", "The US and Nigeria", {"USA", "NGA"}),
        ("en", "Nobody", set()),
    ],
)
def test_countries_are_found_by_their_names(project: Path, language: str, text: str, expected: set) -> None:
    assert countries_named(text, language, read_from(project / "knowledge").countries) == expected


def test_every_section_of_the_repository_has_its_fingerprints() -> None:
    for document in read_from(ROOT).documents.values():
        for section in document.sections.values():
            for language in languages(document, section):
                assert section.sha256 and len(section.sha256[language] or "") == 64
