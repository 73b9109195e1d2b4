"""Every mistake in a YAML file is one line that says where it is and what to do."""
from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Literal

import pytest

from knowledge.model import Model, Text
from knowledge.yaml_file import YamlFile


class Dish(Model):
    """Something small to read."""

    name: Text
    spice: Literal["mild", "hot"] = "mild"
    steps: List[str] = []
    wines: Dict[Literal["red", "white"], str] = {}


def problems(folder: Path, content: "str | bytes", type_: Any = Dish) -> List[str]:
    """Return what is said of a file with ``content``."""
    path = folder / "dish.yml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    file = YamlFile(path, folder)
    file.read(type_)
    return [str(problem) for problem in file.problems]


NAME = "name: {en: Soup, fr: Soupe}\n"
SYNTAX = "check quotes, colons and indentation"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("spice: hot\n", ["dish.yml:1: 'name' is missing; add it"], id="missing key"),
        pytest.param("name:\n  en: Soup\n", ["dish.yml:1: 'name.fr' is missing; add it"], id="missing French"),
        pytest.param("name: {en: Soup, fr: ''}\n", ["dish.yml:1: 'name.fr' is empty; fill it in"], id="empty French"),
        pytest.param("name:\n  en: Soup\n  fr:\n", ["dish.yml:3: 'name.fr' is empty; fill it in"], id="null French"),
        pytest.param(
            NAME + "spise: hot\n", ["dish.yml:2: 'spise' is not a known key; check its spelling or remove it"], id="unknown key"
        ),
        pytest.param(
            NAME + "spice: hott\n", ["dish.yml:2: 'spice' cannot be 'hott'; use one of mild, hot"], id="unknown value"
        ),
        pytest.param(
            NAME + "wines:\n  red: Merlot\n  wite: Riesling\n",
            ["dish.yml:4: 'wite' is not a known key; use one of red, white"], id="unknown key of a closed list",
        ),
        pytest.param(NAME + "steps:\n  - Cut\n  - [Boil]\n", ["dish.yml:4: 'steps.1' is not text; put it in quotes"], id="no text"),
        pytest.param("name: Soup\n", ["dish.yml:1: 'name' needs keys of its own, each with a value"], id="no keys"),
        pytest.param(
            NAME + "steps: Cut\n", ["dish.yml:2: 'steps' is a list; put its items in [ ], or each after a dash"], id="no list"
        ),
        pytest.param(
            NAME + "spice: mild\nspice: hot\n", ["dish.yml:3: 'spice' stands twice; keep one"], id="duplicate key"
        ),
        pytest.param(
            "name:\n  en: Soup\n  fr: Soupe\n  en: Stew\n", ["dish.yml:4: 'en' stands twice; keep one"], id="duplicate deep down"
        ),
        pytest.param(
            NAME + "steps:\n\t- Cut\n",
            [f"dish.yml:3: not valid YAML: found character that cannot start any token; {SYNTAX}"], id="tab",
        ),
        pytest.param(
            "name:\n  en: Soup\n fr: Soupe\n",
            [f"dish.yml:3: not valid YAML: did not find expected key; {SYNTAX}"], id="indentation",
        ),
        pytest.param(
            "name:\n  en: Soup: hot\n",
            [f"dish.yml:2: not valid YAML: mapping values are not allowed in this context; {SYNTAX}"], id="colon in a sentence",
        ),
        pytest.param(
            "{dish}: Soup\n", [f"dish.yml:1: not valid YAML: found unhashable key; {SYNTAX}"], id="a brace where a key stands"
        ),
        pytest.param("", ["dish.yml:1: 'the file' is empty; fill it in"], id="empty file"),
        pytest.param(
            "name:\n  en: Crème\n".encode("latin-1"), ["dish.yml:2: not UTF-8 text; save the file as UTF-8"], id="not UTF-8"
        ),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, content: "str | bytes", expected: List[str]) -> None:
    assert problems(tmp_path, content) == expected


def test_all_mistakes_of_a_file_are_named_at_once(tmp_path: Path) -> None:
    assert problems(tmp_path, "name: {en: Soup}\nspice: hott\nspise: hot\n") == [
        "dish.yml:1: 'name.fr' is missing; add it",
        "dish.yml:2: 'spice' cannot be 'hott'; use one of mild, hot",
        "dish.yml:3: 'spise' is not a known key; check its spelling or remove it",
    ]


def test_a_file_that_is_not_there_is_a_problem_too(tmp_path: Path) -> None:
    file = YamlFile(tmp_path / "dish.yml", tmp_path)
    assert file.read(Dish) is None
    assert list(map(str, file.problems)) == ["dish.yml:1: cannot be read: No such file or directory"]


@pytest.mark.parametrize("content", ["\ufeff" + NAME, NAME.replace("\n", "\r\n")], ids=["byte order mark", "Windows lines"])
def test_files_saved_on_windows_are_read(tmp_path: Path, content: str) -> None:
    assert problems(tmp_path, content) == []


def test_a_line_is_that_of_the_nearest_parent(tmp_path: Path) -> None:
    path = tmp_path / "dish.yml"
    path.write_text(NAME + "steps:\n  - Cut\n  - Boil\n", encoding="utf-8")
    file = YamlFile(path, tmp_path)
    assert [file.line(place) for place in ([], ["name", "fr"], ["steps", 1], ["steps", 9], ["sauce"])] == [1, 1, 4, 2, 1]
