"""The keys with which a provider signs its tokens: found by its OpenID metadata, kept, fetched again for one that is new."""
from __future__ import annotations

import asyncio
import logging
import time
from typing import Any, Callable, Dict

import aiohttp

from bot.channels.messaging.inbound import at, objects

logger = logging.getLogger(__name__)
_DAY = 24 * 3600.0
_PAUSE = 30.0
"""Seconds between two attempts to fetch: made-up names of keys must not make us call the provider at their pace."""
_PATIENCE = aiohttp.ClientTimeout(total=10)


class NoKeys(Exception):
    """No keys could be fetched yet."""


class Keys:
    """The keys of one provider, as JSON Web Keys by their name (``kid``)."""

    def __init__(self, metadata: str, now: Callable[[], float] = time.monotonic) -> None:
        """Take the address of the OpenID metadata, and the clock."""
        self._metadata = metadata
        self._now = now
        self._keys: Dict[str, Dict[str, Any]] = {}
        self._fetched = self._tried = float("-inf")
        self._busy = asyncio.Lock()

    async def key(self, name: str) -> Dict[str, Any]:
        """Return a key, an empty one if the provider has none of that name; raise NoKeys if that cannot be known."""
        if self._stale(name):
            async with self._busy:
                if self._stale(name):
                    await self._fetch()
        if not self._keys:
            raise NoKeys
        return self._keys.get(name, {})

    def _stale(self, name: str) -> bool:
        wanted = name not in self._keys or self._now() - self._fetched > _DAY
        return wanted and self._now() - self._tried > _PAUSE

    async def _fetch(self) -> None:
        """Fetch all keys; where that fails, those that are known stay."""
        self._tried = self._now()
        try:
            async with aiohttp.ClientSession(timeout=_PATIENCE, raise_for_status=True) as session:
                async with session.get(self._metadata) as got:
                    listed = at(await got.json(content_type=None), "jwks_uri", str)
                async with session.get(listed or "") as got:
                    found = objects(await got.json(content_type=None), "keys")
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError, ValueError) as error:
            logger.warning("The keys of a provider could not be fetched: %s", type(error).__name__)
            return
        self._keys = {key["kid"]: key for key in found if isinstance(key.get("kid"), str)} or self._keys
        self._fetched = self._now()
