"""How often somebody may do something."""
from __future__ import annotations

import math
import time
from collections import OrderedDict
from typing import Callable, Tuple

_KEYS = 20_000
"""Callers remembered; the one that was quiet longest is forgotten first, and would have its full allowance again anyway."""


class Limit:
    """An allowance for each key that fills up again evenly: ``per_minute`` at once, then one after the other."""

    def __init__(self, per_minute: int, now: Callable[[], float] = time.monotonic) -> None:
        """Take the allowance; ``now`` is the clock."""
        self._most = float(per_minute)
        self._now = now
        self._left: "OrderedDict[str, Tuple[float, float]]" = OrderedDict()

    def wait(self, key: str) -> int:
        """Take one from the allowance of ``key``; return 0, or the seconds until there is one again."""
        now = self._now()
        left, since = self._left.pop(key, (self._most, now))
        left = min(self._most, left + (now - since) * self._most / 60)
        allowed = left >= 1
        self._left[key] = (left - 1 if allowed else left, now)
        if len(self._left) > _KEYS:
            self._left.popitem(last=False)
        return 0 if allowed else math.ceil((1 - left) * 60 / self._most)

    def forget(self, key: str) -> None:
        """Drop what is known of ``key``."""
        self._left.pop(key, None)
