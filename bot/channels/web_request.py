"""Read the requests of the web channel; what is wrong with one is told with the right status."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Optional

from sanic.request import Request

from bot.channels.text import clean
from knowledge import LANGUAGES

LONGEST_MESSAGE = 1000
"""Characters of a message."""
LARGEST_BODY = 16 * 1024
"""Bytes of a body."""
_LONGEST_PAGE = 300


class Refused(Exception):
    """A request that gets no answer: its status, the reason for the caller, seconds to wait."""

    def __init__(self, status: int, reason: str, wait: int = 0) -> None:
        self.status = status
        self.wait = wait
        super().__init__(reason)


@dataclass(frozen=True)
class Said:
    """What a request says."""

    text: str
    issued: bool
    """Whether it is the payload of a button, rather than typed."""
    metadata: Dict[str, str]


def bearer(request: Request) -> str:
    """Return the token that a request carries, empty without one."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def address(request: Request, proxies: int) -> str:
    """Return the address of the caller, as the outermost of our own ``proxies`` saw it."""
    forwarded = [part.strip() for part in request.headers.get("x-forwarded-for", "").split(",") if part.strip()]
    return forwarded[-proxies] if 0 < proxies <= len(forwarded) else request.ip


def read(request: Request) -> Said:
    """Return what a request says.

    Raises Refused if it is too large or not ``{message | payload, language?, page?}``.
    """
    if len(request.body) > LARGEST_BODY:
        raise Refused(413, f"the body is longer than {LARGEST_BODY} bytes")
    try:
        body = request.json
    except Exception as error:
        raise Refused(422, "the body is not valid JSON") from error
    if not isinstance(body, dict):
        raise Refused(422, 'the body must be a JSON object: {"message": "...", "language": "en"}')
    if ("message" in body) == ("payload" in body):
        raise Refused(422, "give either 'message', for what was typed, or 'payload', for a button")
    issued = "payload" in body
    text = body["payload" if issued else "message"]
    if not isinstance(text, str) or not text.strip():
        raise Refused(422, f"'{'payload' if issued else 'message'}' must be a text")
    if len(text) > LONGEST_MESSAGE:
        raise Refused(422, f"a message has at most {LONGEST_MESSAGE} characters")
    return Said(text if issued else clean(text), issued, _metadata(body))


def _metadata(body: Dict[str, Any]) -> Dict[str, str]:
    language: Optional[Any] = body.get("language")
    page: Optional[Any] = body.get("page")
    metadata = {}
    if language is not None:
        if language not in LANGUAGES:
            raise Refused(422, f"'language' must be one of {', '.join(LANGUAGES)}")
        metadata["language"] = language
    if page is not None:
        if not isinstance(page, str) or len(page) > _LONGEST_PAGE:
            raise Refused(422, f"'page' must be a text of at most {_LONGEST_PAGE} characters")
        metadata["page"] = page
    return metadata
