"""Each message once, and those of one person one after the other."""
from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from typing import Awaitable, Callable, Dict, Optional, Set

_REMEMBERED, _DAY = 50_000, 24 * 3600.0


class Seen:
    """Remembers names for a day, the newest fifty thousand at most."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """Take the clock."""
        self._now = now
        self._names: "OrderedDict[str, float]" = OrderedDict()

    def add(self, name: str) -> bool:
        """Remember ``name``; return whether it is new."""
        if name in self:
            return False
        self._names.pop(name, None)
        self._names[name] = self._now() + _DAY
        if len(self._names) > _REMEMBERED:
            self._names.popitem(last=False)
        return True

    def __contains__(self, name: str) -> bool:
        """Say whether ``name`` is remembered."""
        return self._names.get(name, float("-inf")) > self._now()

    def forget(self, name: str) -> None:
        """Drop ``name``."""
        self._names.pop(name, None)


class Queues:
    """Runs work in the background: in order for one person, side by side for several."""

    def __init__(self) -> None:
        self._last: Dict[str, "asyncio.Task[None]"] = {}
        self._all: Set["asyncio.Task[None]"] = set()

    def put(self, person: str, work: Callable[[], Awaitable[None]]) -> None:
        """Begin ``work`` once what was put before for the same person is done."""
        task = asyncio.get_running_loop().create_task(self._after(self._last.get(person), work))
        self._last[person] = task
        self._all.add(task)
        task.add_done_callback(lambda done: self._drop(person, done))

    async def finish(self) -> None:
        """Wait until nothing is left to do."""
        while self._all:
            await asyncio.wait(set(self._all))

    @staticmethod
    async def _after(before: Optional["asyncio.Task[None]"], work: Callable[[], Awaitable[None]]) -> None:
        if before:
            await asyncio.wait([before])
        await work()

    def _drop(self, person: str, task: "asyncio.Task[None]") -> None:
        self._all.discard(task)
        if self._last.get(person) is task:
            del self._last[person]
