"""The REST channel for servers: one JSON message in, the reply out, mistakes answered with 4xx.

Stock Rasa puts callers without ``sender`` into one conversation, lets anybody type
``/intent{...}`` and answers a failure with an empty 200; this channel does neither.
"""
from __future__ import annotations

import hmac
import inspect
import os
from typing import Any, Awaitable, Callable, Dict, Optional

from rasa.core.channels.channel import UserMessage
from rasa.core.channels.rest import RestInput
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels.collector import Collector
from bot.channels.text import clean
from bot.channels.turn import answer
from bot.channels.web_request import bearer

_SENDER = 200
"""The longest sender id, in characters."""
_BODY = 64_000
"""The longest body, in bytes."""
KEY = "JPO_REST_KEY"


class BadRequest(Exception):
    """The caller's mistake, in words for the caller."""

    def __init__(self, status: int, message: str) -> None:
        self.status = status
        super().__init__(message)


class Rest(RestInput):
    """``POST /webhooks/rest/webhook`` with ``{"sender", "message", "metadata"?}``, and the key if there is one."""

    @classmethod
    def from_credentials(cls, credentials: Optional[Dict[str, Any]]) -> "Rest":
        """Make the channel; JPO_REST_KEY is the key that callers must show."""
        return cls(os.environ.get(KEY, "").strip())

    def __init__(self, key: str = "") -> None:
        """Take the key; without one anybody who reaches the port may call."""
        self._key = key

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Return the routes of the channel."""
        blueprint = Blueprint("rest_webhook", inspect.getmodule(self).__name__)  # type: ignore[union-attr]

        @blueprint.route("/", methods=["GET"])
        async def health(request: Request) -> HTTPResponse:
            return response.json({"status": "ok"})

        @blueprint.route("/webhook", methods=["POST"])
        async def receive(request: Request) -> HTTPResponse:
            try:
                self._admit(request)
                sender, text, metadata = read(request)
            except BadRequest as error:
                return response.json({"error": str(error)}, status=error.status)
            message = UserMessage(clean(text), Collector(), sender, input_channel=self.name(), metadata=metadata)
            return response.json(await answer(on_new_message, message))

        return blueprint

    def _admit(self, request: Request) -> None:
        """Let callers with the key pass.

        Raises BadRequest for others.
        """
        if self._key and not hmac.compare_digest(bearer(request).encode("utf-8", "replace"), self._key.encode()):
            raise BadRequest(401, "the key is missing or wrong; send it as 'Authorization: Bearer ...'")


def read(request: Request) -> "tuple[str, str, Dict[str, Any]]":
    """Return (sender, message, metadata) of a request.

    Raises BadRequest if the body is not a JSON object with a sender and a message.
    """
    if len(request.body) > _BODY:
        raise BadRequest(413, f"the body is longer than {_BODY} bytes")
    try:
        body = request.json
    except Exception as error:
        raise BadRequest(400, "the body is not valid JSON") from error
    if not isinstance(body, dict):
        raise BadRequest(400, 'the body must be a JSON object: {"sender": "...", "message": "..."}')
    sender, text, metadata = body.get("sender"), body.get("message"), body.get("metadata")
    if not isinstance(sender, str) or not sender.strip() or len(sender) > _SENDER:
        raise BadRequest(400, f"'sender' must be a text of 1 to {_SENDER} characters, one for each conversation")
    if not isinstance(text, str):
        raise BadRequest(400, "'message' must be a text")
    if metadata is not None and not isinstance(metadata, dict):
        raise BadRequest(400, "'metadata' must be a JSON object")
    return sender.strip(), text, _known(metadata or {})


def _known(metadata: Dict[str, Any]) -> Dict[str, Any]:
    """Keep the metadata that the assistant reads."""
    language: Optional[Any] = metadata.get("language")
    return {"language": language} if isinstance(language, str) else {}
