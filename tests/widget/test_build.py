"""The built file is fresh, small, and asks nothing of anybody else."""
from __future__ import annotations

import gzip
import hashlib
import re
import subprocess
from pathlib import Path

import pytest

WIDGET = Path(__file__).resolve().parents[2] / "widget"
BUILT = WIDGET / "dist" / "widget.js"
TOOLS = WIDGET / "node_modules" / ".bin"
SOURCES = sorted((WIDGET / "src").iterdir())
LIMIT = 20_000


def test_it_was_built_from_these_sources() -> None:
    digest = hashlib.sha256()
    for path in [*SOURCES, WIDGET / "build.mjs", WIDGET / "package.json"]:
        digest.update(f"{path.relative_to(WIDGET)}\0".encode() + path.read_bytes())
    assert digest.hexdigest() in BUILT.read_text(encoding="utf-8")[:200], "widget/dist/widget.js is stale: run 'make widget' and commit it"


def test_building_again_gives_the_same_file() -> None:
    if not (TOOLS / "esbuild").exists():
        pytest.skip("esbuild is not installed: npm is missing or 'npm install' in widget/ failed")
    before = BUILT.read_bytes()
    try:
        subprocess.run(["node", "build.mjs"], cwd=WIDGET, check=True, capture_output=True)
        assert BUILT.read_bytes() == before, "widget/dist/widget.js was changed by hand: run 'make widget' and commit it"
    finally:
        BUILT.write_bytes(before)


def test_the_types_hold() -> None:
    if not (TOOLS / "tsc").exists():
        pytest.skip("tsc is not installed: npm is missing or 'npm install' in widget/ failed")
    run = subprocess.run([str(TOOLS / "tsc"), "--project", "jsconfig.json"], cwd=WIDGET, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout


def test_it_is_small() -> None:
    assert len(gzip.compress(BUILT.read_bytes(), 9)) <= LIMIT


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_a_module_is_short_and_parses_no_markup(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\(|new Function|createContextualFragment|localStorage|document\.cookie", text)
    assert path.suffix == ".css" or len(text.splitlines()) <= 400


def test_it_names_no_other_server() -> None:
    addresses = set(re.findall(r"https?://[\w.-]+", BUILT.read_text(encoding="utf-8")))
    assert addresses <= {"http://www.w3.org"}, "the namespace of SVG is the only address"


def test_packages_are_pinned_and_no_address_is_recorded() -> None:
    text = (WIDGET / "package.json").read_text(encoding="utf-8")
    assert not re.search(r'"[\^~*><]', text) and "://" not in text
    assert not list(WIDGET.glob("*lock*")) and "package-lock=false" in (WIDGET / ".npmrc").read_text(encoding="utf-8")


def test_both_languages_have_every_text_and_every_place_in_it() -> None:
    text = (WIDGET / "src" / "texts.js").read_text(encoding="utf-8")
    english, french = (re.search(rf"const {name} = {{(.*?)\n}};", text, re.DOTALL).group(1) for name in ("en", "fr"))  # type: ignore[union-attr]
    keys = [re.findall(r"^  (\w+):", part, re.MULTILINE) for part in (english, french)]
    assert keys[0] == keys[1] and len(keys[0]) > 40
    assert re.findall(r"\{\w+\}", english) == re.findall(r"\{\w+\}", french)
    code = "".join(p.read_text(encoding="utf-8") for p in SOURCES if p.name != "texts.js")
    assert [key for key in keys[0] if not re.search(rf"\b{key}\b", code)] == [], "a text that nobody says"
