"""Session tokens of the web channel: a random id and an expiry, signed; nothing is stored for them."""
from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import time
from typing import Callable, Optional

LIFETIME = 24 * 3600
"""Seconds that a token holds: long enough that nobody is cut off while reading (WCAG 2.2.1)."""


class Tokens:
    """Issues tokens and reads them back."""

    def __init__(self, secret: str, now: Callable[[], float] = time.time) -> None:
        """Take the key that signs; ``now`` is the clock."""
        self._key = secret.encode()
        self._now = now

    def issue(self) -> str:
        """Return the token of a new session."""
        content = f"{secrets.token_hex(16)}.{int(self._now()) + LIFETIME}"
        return f"{content}.{self._signature(content)}"

    def read(self, token: str) -> Optional[str]:
        """Return the session id of ``token``; None if it is forged, damaged or past its time."""
        content, _, signature = token.rpartition(".")
        if not hmac.compare_digest(signature.encode("utf-8", "replace"), self._signature(content).encode()):
            return None
        session, _, expiry = content.partition(".")
        return session if int(expiry) > self._now() else None

    def _signature(self, content: str) -> str:
        digest = hmac.new(self._key, content.encode("utf-8", "replace"), hashlib.sha256).digest()
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")
