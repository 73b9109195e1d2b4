"""The token with which we call a provider: by OAuth 2 client credentials, kept until shortly before it ends."""
from __future__ import annotations

import asyncio
import json
import time
from typing import Callable

import aiohttp

from bot.channels.messaging.inbound import at

_EARLY = 300.0
"""Seconds before its end from which a token is not used any more."""
_PATIENCE = aiohttp.ClientTimeout(total=10)


class NoToken(aiohttp.ClientError):
    """No token was given; a call that needs one has failed like one that got no answer, and may be tried again."""


class Access:
    """The token of one client."""

    def __init__(self, address: str, client: str, secret: str, scope: str, now: Callable[[], float] = time.monotonic) -> None:
        """Take where tokens are given, who asks, for what, and the clock."""
        self._address = address
        self._form = {"grant_type": "client_credentials", "client_id": client, "client_secret": secret, "scope": scope}
        self._now = now
        self._token = ""
        self._ends = float("-inf")
        self._busy = asyncio.Lock()

    async def token(self) -> str:
        """Return the token; raise NoToken or another ClientError if there is none to be had."""
        async with self._busy:
            if self._now() >= self._ends:
                await self._fetch()
            return self._token

    def forget(self) -> None:
        """Fetch another one next time: this one was refused."""
        self._ends = float("-inf")

    async def _fetch(self) -> None:
        asked = self._now()
        async with aiohttp.ClientSession(timeout=_PATIENCE) as session:
            async with session.post(self._address, data=self._form, allow_redirects=False) as got:
                status, text = got.status, await got.text(errors="replace")
        try:
            answer = json.loads(text)
        except ValueError:
            answer = None
        token, lasts = at(answer, "access_token", str), at(answer, "expires_in", int)
        if status != 200 or not token:
            raise NoToken(f"no access token: status {status}, {(at(answer, 'error', str) or 'no reason')[:60]}")
        self._token, self._ends = token, asked + max((lasts or 0) - _EARLY, 0.0)
