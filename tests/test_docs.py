"""What a reader is told exists, and what exists is told."""
from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_make_target_is_in_the_readme() -> None:
    targets = re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    missing = [t for t in targets if f"make {t}" not in README and t not in ("help", "install")]
    assert not missing


def test_every_path_in_the_readme_exists() -> None:
    for path in re.findall(r"\]\(([\w./-]+)\)", README):
        assert (ROOT / path).exists(), path


def test_every_key_of_the_knowledge_base_is_documented() -> None:
    from knowledge.model import Document, Entry, Programme, Section, Statement, Topic

    told = (ROOT / "docs" / "knowledge.md").read_text(encoding="utf-8")
    for model in (Document, Section, Programme, Topic, Entry, Statement):
        for key in model.__fields__:
            assert f"`{key}`" in told, f"{model.__name__}.{key}"
