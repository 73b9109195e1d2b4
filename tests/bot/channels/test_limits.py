"""An allowance is used up, fills again, and belongs to one caller."""
from __future__ import annotations

from bot.channels.limits import Limit


class Clock:
    """A clock that stands still."""

    time = 0.0

    def __call__(self) -> float:
        return self.time


def test_an_allowance_ends_and_fills_again() -> None:
    clock = Clock()
    limit = Limit(6, clock)
    assert [limit.wait("a") for _ in range(6)] == [0] * 6
    assert limit.wait("a") == 10
    clock.time += 9
    assert limit.wait("a") == 1
    clock.time += 1
    assert limit.wait("a") == 0
    assert limit.wait("a") == 10


def test_callers_have_their_own() -> None:
    limit = Limit(1, Clock())
    assert limit.wait("a") == 0 and limit.wait("a") > 0
    assert limit.wait("b") == 0


def test_it_never_grows_beyond_its_size() -> None:
    clock = Clock()
    limit = Limit(2, clock)
    clock.time += 10_000
    assert [limit.wait("a") == 0 for _ in range(3)] == [True, True, False]
    for n in range(30_000):
        limit.wait(str(n))
    assert len(limit._left) <= 20_000
