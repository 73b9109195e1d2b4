"""Pseudonyms of senders and marks of buttons, both keyed: neither can be guessed, made up or traced back without the key."""
from __future__ import annotations

import base64
import hashlib
import hmac
import os
import secrets
from functools import lru_cache

VARIABLE = "JPO_CHANNEL_KEY"


class Secrecy:
    """Makes pseudonyms and marks with one key."""

    def __init__(self, key: str) -> None:
        """Take the key; another one makes other pseudonyms, so changing it unlinks all conversations from their people."""
        self._key = key.encode()

    def pseudonym(self, channel: str, sender: str) -> str:
        """Return the name under which the assistant knows a sender of a channel."""
        return f"{channel}-{self._digest('sender', channel, sender).hex()[:32]}"

    def mark(self, pseudonym: str, payload: str) -> str:
        """Return what a button carries instead of its payload: 16 characters that hold for one person and one payload."""
        return base64.urlsafe_b64encode(self._digest("button", pseudonym, payload)[:12]).decode()

    def _digest(self, *parts: str) -> bytes:
        text = "\0".join(str(len(part)) + ":" + part for part in parts)
        return hmac.new(self._key, text.encode("utf-8", "replace"), hashlib.sha256).digest()


@lru_cache(maxsize=1)
def secrecy() -> Secrecy:
    """Return the Secrecy of this process: JPO_CHANNEL_KEY, or a key that is forgotten with the process, as conversations are."""
    return Secrecy(os.environ.get(VARIABLE, "").strip() or secrets.token_hex(32))
