"""Send calls to a provider, again where that may help, never for long."""
from __future__ import annotations

import asyncio
import json
import logging
from dataclasses import dataclass, field
from typing import Any, Awaitable, Callable, Dict, List, Mapping, Optional

import aiohttp

logger = logging.getLogger(__name__)
_PAUSES = (0.5, 1.0, 2.0, 4.0)
"""Seconds before each new attempt, unless the provider names a time."""
_LONGEST_PAUSE = 30.0
"""A provider that wants a longer one is not waited for: the answer would come too late."""
_PATIENCE = aiohttp.ClientTimeout(total=10)


@dataclass(frozen=True)
class Call:
    """One request to a provider."""

    url: str
    json: Optional[Dict[str, Any]] = None
    form: Optional[Dict[str, str]] = None


@dataclass(frozen=True)
class Answer:
    """What a provider answered."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Any = None
    """Decoded JSON; None if it was none."""


@dataclass(frozen=True)
class Outcome:
    """What an answer means."""

    sent: bool
    again: bool = False
    """Whether another attempt may help."""
    after: Optional[float] = None
    """Seconds that the provider wants to be left alone."""
    reason: str = ""


def outcome(answer: Answer) -> Outcome:
    """Judge an answer by its status, which is what HTTP says; channels refine it."""
    if 200 <= answer.status < 300:
        return Outcome(True)
    again = answer.status in (408, 429) or answer.status >= 500
    return Outcome(False, again, seconds(answer.headers.get("Retry-After")), f"status {answer.status}")


def seconds(text: Any) -> Optional[float]:
    """Return a number of seconds as providers write it, None if it is no number."""
    try:
        return max(0.0, float(text))
    except (TypeError, ValueError):
        return None


class Outbox:
    """Keeps the connections to one provider."""

    def __init__(
        self, judge: Callable[[Answer], Outcome], headers: Callable[[], Awaitable[Dict[str, str]]],
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Take what an answer means, the headers that show who we are, and how to wait."""
        self._judge = judge
        self._headers = headers
        self.pause = pause
        self._session: Optional[aiohttp.ClientSession] = None

    async def send(self, calls: List[Call]) -> bool:
        """Send ``calls`` in order; return False as soon as one cannot be delivered, leaving out the rest."""
        for call in calls:
            result = await self._attempt(call)
            for pause in _PAUSES:
                wait = pause if result.after is None else result.after
                if result.sent or not result.again or wait > _LONGEST_PAUSE:
                    break
                await self.pause(wait)
                result = await self._attempt(call)
            if not result.sent:
                logger.warning("A reply could not be delivered: %s", result.reason)
                return False
        return True

    async def close(self) -> None:
        """Close the connections."""
        if self._session:
            await self._session.close()

    async def _attempt(self, call: Call) -> Outcome:
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=_PATIENCE)
        try:
            headers = await self._headers()
            async with self._session.post(call.url, json=call.json, data=call.form, headers=headers, allow_redirects=False) as got:
                return self._judge(Answer(got.status, got.headers, _decoded(await got.read())))
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError) as error:
            return Outcome(False, again=True, reason=type(error).__name__)  # its text may hold the address, with the token in it


def _decoded(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return None
