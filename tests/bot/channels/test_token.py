"""Tokens hold for a time and cannot be made up."""
from __future__ import annotations

import pytest

from bot.channels.token import LIFETIME, Tokens


class Clock:
    """A clock that stands still."""

    time = 1_000_000.0

    def __call__(self) -> float:
        return self.time


def test_a_token_leads_to_its_session_and_to_no_other() -> None:
    tokens = Tokens("secret")
    first, second = tokens.issue(), tokens.issue()
    assert tokens.read(first) and tokens.read(second) and tokens.read(first) != tokens.read(second)
    assert tokens.read(first) == tokens.read(first)


def test_a_token_ends() -> None:
    clock = Clock()
    tokens = Tokens("secret", clock)
    token = tokens.issue()
    clock.time += LIFETIME - 1
    assert tokens.read(token)
    clock.time += 1
    assert tokens.read(token) is None


def test_another_secret_reads_nothing() -> None:
    assert Tokens("other").read(Tokens("secret").issue()) is None


@pytest.mark.parametrize("token", ["", ".", "..", "a", "a.b.c", "é.1.é", "\udcff.1.x", "0" * 5000])
def test_nonsense_is_no_token(token: str) -> None:
    assert Tokens("secret").read(token) is None


@pytest.mark.parametrize("part", [0, 1, 2])
def test_no_part_of_a_token_can_be_changed(part: int) -> None:
    tokens = Tokens("secret")
    parts = tokens.issue().split(".")
    parts[part] = ("1" if parts[part][0] != "1" else "2") + parts[part][1:]
    assert tokens.read(".".join(parts)) is None


def test_parts_of_two_tokens_make_none() -> None:
    clock = Clock()
    tokens = Tokens("secret", clock)
    mine = tokens.issue().split(".")
    clock.time += 60
    theirs = tokens.issue().split(".")
    for n in range(3):
        swapped = [*mine]
        swapped[n] = theirs[n]
        assert tokens.read(".".join(swapped)) is None
