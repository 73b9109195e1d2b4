"""``make check`` finds what curators get wrong between topics, examples and domain, and says what a change needs."""
from __future__ import annotations

import os
from pathlib import Path
from typing import Dict, List

import pytest

from knowledge import check

TOPIC = """\
family: other
label: {{en: Label, fr: Titre}}
about: {{en: this, fr: ceci}}
question: {{en: "Which {name} is it?", fr: "Quel {name} est-ce ?"}}
programmes: {{}}
"""
DOMAIN = """\
version: "3.1"
intents:
  - ask_dogs
  - ask_cats: {use_entities: []}
  - greet
  - ask_source
responses: {}
"""


def nlu(language: str, **intents: List[str]) -> str:
    """Return a file of data/nlu/ with ``intents`` and their examples."""
    items = [
        f"- intent: {name}\n  metadata: {{language: {language}}}\n  examples: |\n"
        + "".join(f"    - {example}\n" for example in own)
        for name, own in intents.items()
    ]
    return 'version: "3.1"\nnlu:\n' + "".join(items)


def examples(name: str, language: str) -> List[str]:
    """Return just enough examples."""
    return [f"{name} {number} {language}" for number in range(30)]


def sound() -> Dict[str, str]:
    """Return the files of a small project without a mistake."""
    files = {
        "knowledge/documents.yml": "{}\n", "knowledge/programmes.yml": "{}\n", "knowledge/phrases.yml": "{}\n",
        "knowledge/countries.yml": "[]\n", "domain.yml": DOMAIN, "config.yml": "pipeline: []\n",
        "data/stories/rules.yml": "rules: []\n",
    }
    for name in ("dogs", "cats"):
        files[f"knowledge/topics/{name}.yml"] = TOPIC.format(name=name)
    for language, hello in (("en", ["hello"]), ("fr", ["bonjour"])):
        pets = {f"ask_{name}": examples(name, language) for name in ("dogs", "cats")}
        files[f"data/nlu/{language}/pets.yml"] = nlu(language, **pets)
        files[f"data/nlu/{language}/talk.yml"] = nlu(language, greet=hello, ask_source=[f"source {language}"])
    return files


@pytest.fixture()
def project(tmp_path: Path) -> Path:
    """The small project, on disk."""
    for name, content in sound().items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return tmp_path


def problems(project: Path) -> List[str]:
    """Return what is wrong with ``project``, line by line."""
    return list(map(str, check.problems(project)))


def change(path: Path, old: str, new: str) -> None:
    """Replace ``old`` by ``new`` in a file, once."""
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")


def test_a_sound_project_has_no_problem(project: Path) -> None:
    assert problems(project) == []


def test_the_repository_has_no_problem() -> None:
    assert problems(check.PROJECT) == []


EN, FR = "data/nlu/en/pets.yml", "data/nlu/fr/pets.yml"


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        pytest.param("domain.yml", "  - ask_dogs\n", "", [
            f"{EN}:3: 'ask_dogs' is not under intents in domain.yml; add it",
            f"{FR}:3: 'ask_dogs' is not under intents in domain.yml; add it",
            "domain.yml:2: the topic 'dogs' has no intent; add ask_dogs",
        ], id="topic without intent"),
        pytest.param("domain.yml", "  - greet\n", "  - greet\n  - ask_fish\n", [
            "domain.yml:6: 'ask_fish' has no topic; add knowledge/topics/fish.yml or remove it",
        ], id="intent without topic"),
        pytest.param("domain.yml", "  - greet\n", "", [
            "data/nlu/en/talk.yml:3: 'greet' is not under intents in domain.yml; add it",
            "data/nlu/fr/talk.yml:3: 'greet' is not under intents in domain.yml; add it",
        ], id="intent of the data alone"),
        pytest.param(FR, "    - cats 7 fr\n", "", [
            f"{FR}:36: 'ask_cats' has 29 examples in data/nlu/fr; it needs 30",
        ], id="too few examples"),
        pytest.param(FR, "    - cats 7 fr\n", "    - cats 8 fr\n", [
            f"{FR}:36: 'ask_cats' has 29 examples in data/nlu/fr; it needs 30",
        ], id="the same example twice"),
        pytest.param(EN, "metadata: {language: en}", "metadata: {language: fr}", [
            f"{EN}:3: 'ask_dogs' must say metadata: {{language: en}}",
        ], id="wrong language"),
        pytest.param(EN, "  metadata: {language: en}\n", "", [
            f"{EN}:3: 'ask_dogs' must say metadata: {{language: en}}",
        ], id="no language"),
        pytest.param(EN, "cats 7 en", "Dogs 7, EN?", [
            f"{EN}:46: 'Dogs 7, EN?' stands under 'ask_cats' here and under 'ask_dogs' in {EN}:13; keep one",
        ], id="example under two intents"),
        pytest.param(FR, "cats 7 fr", "[dogs](animal) 7 en", [
            f"{FR}:46: '[dogs](animal) 7 en' stands under 'ask_cats' here and under 'ask_dogs' in {EN}:13; keep one",
        ], id="example under two intents of two languages"),
        pytest.param("data/nlu/fr/talk.yml", "  examples: |\n    - bonjour\n", "", [
            "data/nlu/fr/talk.yml:3: 'nlu.0.examples' is missing; add it",
        ], id="no examples"),
        pytest.param("domain.yml", "intents:", "intent:", ["domain.yml:1: 'intents' is missing; add it"], id="no intents"),
        pytest.param("knowledge/topics/dogs.yml", "family: other\n", "", [
            "knowledge/topics/dogs.yml:1: 'family' is missing; add it",
        ], id="mistake in knowledge"),
    ],
)
def test_a_mistake(project: Path, file: str, old: str, new: str, expected: List[str]) -> None:
    change(project / file, old, new)
    assert problems(project) == expected


def test_an_intent_that_stands_elsewhere_in_the_other_language(project: Path) -> None:
    talk = project / "data/nlu/fr/talk.yml"
    talk.write_text(nlu("fr", ask_source=["source fr"]), encoding="utf-8")
    with (project / FR).open("a", encoding="utf-8") as pets:
        pets.write(nlu("fr", greet=["bonjour"]).partition("nlu:\n")[2])
    assert problems(project) == [
        "data/nlu/en/talk.yml:3: 'greet' is missing in data/nlu/fr/talk.yml; add it there",
        f"{FR}:69: 'greet' is missing in {EN}; add it there",
    ]


def test_a_file_that_the_other_language_lacks(project: Path) -> None:
    (project / "data/nlu/fr/talk.yml").unlink()
    assert problems(project) == [
        "data/nlu/en/talk.yml:1: data/nlu/fr/talk.yml is missing; both languages have the same files"
    ]


def test_a_file_in_no_language(project: Path) -> None:
    (project / "data/nlu/extra.yml").write_text(nlu("en", greet=["hey"]), encoding="utf-8")
    assert "data/nlu/extra.yml:1: stands in no language's folder; move it to one of en, fr" in problems(project)


def test_a_topic_without_any_example(project: Path) -> None:
    for language in ("en", "fr"):
        path = project / f"data/nlu/{language}/pets.yml"
        path.write_text(nlu(language, ask_dogs=examples("dogs", language)), encoding="utf-8")
    assert problems(project) == [
        f"knowledge/topics/cats.yml:1: 'ask_cats' has 0 examples in data/nlu/{language}; it needs 30"
        for language in ("en", "fr")
    ]


def test_mistakes_of_all_files_come_at_once(project: Path) -> None:
    change(project / "domain.yml", "  - greet\n", "  - greet\n  - ask_fish\n")
    change(project / EN, "  metadata: {language: en}\n", "")
    change(project / FR, "nlu:", "\tnlu:")
    assert problems(project) == [
        f"{EN}:3: 'ask_dogs' must say metadata: {{language: en}}",
        f"{FR}:2: not valid YAML: found character that cannot start any token; check quotes, colons and indentation",
        "domain.yml:6: 'ask_fish' has no topic; add knowledge/topics/fish.yml or remove it",
    ]


class TestTheModel:
    """What needs training and what does not."""

    NO_PROBLEM = "No problem in knowledge/, data/nlu/ and domain.yml."

    @pytest.fixture()
    def trained(self, project: Path) -> Path:
        """The small project with a model, and the note of what it was trained on."""
        self.add_model(project, "first", 1)
        assert check.main(["--trained"], project) == 0
        return project

    @staticmethod
    def add_model(project: Path, name: str, time: int) -> None:
        """Add a model that was written at ``time``."""
        path = project / "models" / f"{name}.tar.gz"
        path.parent.mkdir(exist_ok=True)
        path.touch()
        os.utime(path, (time, time))

    @staticmethod
    def said(project: Path, capsys: pytest.CaptureFixture) -> str:
        """Return the last line that the check prints."""
        assert check.main([], project) == 0
        assert capsys.readouterr().out.splitlines() == [TestTheModel.NO_PROBLEM, check.state_of_model(project)]
        return check.state_of_model(project)

    def test_no_model(self, project: Path, capsys: pytest.CaptureFixture) -> None:
        assert self.said(project, capsys) == "There is no model in models/: run make train."
        assert not check.is_trained(project)

    def test_a_model_of_which_nothing_is_known(self, project: Path, capsys: pytest.CaptureFixture) -> None:
        self.add_model(project, "first", 1)
        assert self.said(project, capsys) == "It is not known what models/first.tar.gz was trained on: run make train."
        assert not check.is_trained(project)

    def test_another_model_than_the_noted_one(self, trained: Path, capsys: pytest.CaptureFixture) -> None:
        self.add_model(trained, "second", 2)
        assert self.said(trained, capsys) == "It is not known what models/second.tar.gz was trained on: run make train."

    def test_nothing_changed(self, trained: Path, capsys: pytest.CaptureFixture) -> None:
        assert self.said(trained, capsys) == "models/first.tar.gz needs no training."
        assert check.is_trained(trained)

    @pytest.mark.parametrize(
        ("file", "old", "new", "named"),
        [
            (FR, "cats 7 fr", "cats 70 fr", FR),
            ("data/stories/rules.yml", "[]", "[ ]", "data/stories/rules.yml"),
            ("domain.yml", "responses: {}", "slots: {}", "domain.yml"),
            ("config.yml", "[]", "[ ]", "config.yml"),
            ("knowledge/topics/cats.yml", "Which cats is it?", "Which cats are they?", "the questions of topics"),
        ],
    )
    def test_what_the_model_learns_from_changed(
        self, trained: Path, capsys: pytest.CaptureFixture, file: str, old: str, new: str, named: str
    ) -> None:
        change(trained / file, old, new)
        assert self.said(trained, capsys) == f"models/first.tar.gz needs training, run make train; changed: {named}."
        assert not check.is_trained(trained)

    def test_many_changes_are_not_all_named(self, trained: Path, capsys: pytest.CaptureFixture) -> None:
        for name in ("config.yml", "domain.yml", EN, FR):
            with (trained / name).open("a", encoding="utf-8") as file:
                file.write("# changed\n")
        assert self.said(trained, capsys).endswith(f"changed: {EN}, {FR}, domain.yml and 1 more.")

    def test_an_answer_changed(self, trained: Path, capsys: pytest.CaptureFixture) -> None:
        path = trained / "knowledge/topics/cats.yml"
        change(path, "programmes: {}", "who: {en: Ask the vet., fr: Demandez au vétérinaire.}")
        assert self.said(trained, capsys) == (
            "models/first.tar.gz needs no training; answers changed: a restart is enough."
        )
        assert check.is_trained(trained)

    def test_nothing_is_said_of_the_model_before_the_problems_are_solved(
        self, trained: Path, capsys: pytest.CaptureFixture
    ) -> None:
        change(trained / "domain.yml", "  - greet\n", "  - greet\n  - ask_fish\n")
        assert check.main([], trained) == 1
        assert capsys.readouterr().out == (
            "domain.yml:6: 'ask_fish' has no topic; add knowledge/topics/fish.yml or remove it\n"
        )
