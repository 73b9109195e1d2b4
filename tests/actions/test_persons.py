"""Whom the check is about."""
from __future__ import annotations

from typing import Optional

import pytest

from actions.persons import about, both, newly_meant, turns_to_writer
from actions.reading import Message


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("check the ICC for my daughter", "daughter"), ("ma sœur est péruvienne", "sister"), ("she is 26", "other"), ("elle a un master", "other"),
        ("I'm 26", "self"), ("je suis belge", "self"), ("my husband prefers English", "self"), ("Belgian", None),
    ],
)
def test_about(text: str, person: Optional[str]) -> None:
    assert about(Message(text)) == person


@pytest.mark.parametrize(
    ("text", "current", "asks_check", "person"),
    [
        ("is my sister eligible too?", None, True, "sister"), ("and my brother?", "sister", False, "brother"), ("et moi ?", "sister", False, "self"),
        ("so the final result for my uncle please, not for my aunt", None, False, "uncle"), ("the result for me now", "aunt", False, "self"),
        ("her cousin said that the ministry sends it", "daughter", False, None), ("can my daughter apply", "daughter", True, None),
        ("my father is Belgian and so am I, as it happens", None, False, None),
    ],
)
def test_newly_meant(text: str, current: Optional[str], asks_check: bool, person: Optional[str]) -> None:
    assert newly_meant(Message(text), current, asks_check) == person


@pytest.mark.parametrize(("text", "two"), [
    ("moi et mon copain, tous les deux", True), ("my niece is 23, me 50, could we go?", True), ("ma nièce a 23 ans, moi 50, on peut y aller ?", True), ("my niece is 23, can she go?", False), ("can my wife and I apply?", True), ("there are two of us, me and my partner", True),
    ("my cousin Iris and me, her Danish, me Swiss", True), ("mon pote Théo et moi : lui un master, moi une licence", True), ("my cousin Iris and I are Swiss and live in Rome", False),
    ("my wife and I live in Paris, where is the Court?", False), ("les deux programmes", False), ("and my husband?", False),
])
def test_two_at_once(text: str, two: bool) -> None:
    assert both(Message(text)) is two


@pytest.mark.parametrize("text", ["if she works a year under my uncle", "elle a bossé chez mon père", "he is trained with my brother"])
def test_who_is_only_worked_with_is_not_meant(text: str) -> None:
    assert newly_meant(Message(text), "daughter", True) is None


@pytest.mark.parametrize(("text", "turns"), [
    ("this person? it is me, myself", True), ("cette personne, c'est moi-même", True), ("Would I get in myself?", False), ("et moi-même, alors ?", False), ("est-ce que je peux le faire moi-même ?", False),
])
def test_the_writer_is_the_one_checked_or_somebody_new(text: str, turns: bool) -> None:
    assert bool(turns_to_writer(Message(text), "other")) is turns
    assert turns or newly_meant(Message(text), "daughter", False) == "self"
