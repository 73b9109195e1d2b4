"""The channel of the website widget: signed sessions over plain HTTP (docs/widget.md).

``POST session`` gives a token, ``POST webhook`` takes a message, ``GET history`` and
``DELETE conversation`` are for the person's own words. Built on REST rather than socket.io:
any worker may answer, failures have a status, and nobody chooses somebody else's session.
"""
from __future__ import annotations

import inspect
import os
import secrets
from typing import Any, Awaitable, Callable, Dict, Iterable, Optional

from rasa.core.channels.channel import UserMessage
from rasa.core.channels.rest import RestInput
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels.erase import erase
from bot.channels.limits import Limit
from bot.channels.origins import Origins
from bot.channels.site import add_files
from bot.channels.token import LIFETIME, Tokens
from bot.channels.transcript import history, was_offered
from bot.channels.turn import answer
from bot.channels.web_collector import WebCollector
from bot.channels.web_request import Refused, address, bearer, read

Handler = Callable[[Request], Awaitable[HTTPResponse]]


class Web(RestInput):
    """Talks to the widget."""

    @classmethod
    def name(cls) -> str:
        """Return the name that its addresses begin with: /webhooks/web/."""
        return "web"

    @classmethod
    def from_credentials(cls, credentials: Optional[Dict[str, Any]]) -> "Web":
        """Make the channel out of credentials.yml; JPO_WEB_ORIGINS and JPO_WEB_SECRET add what differs from place to place."""
        known = dict(credentials or {})
        origins = [*known.pop("origins", []), *os.environ.get("JPO_WEB_ORIGINS", "").split()]
        return cls(origins=origins, secret=os.environ.get("JPO_WEB_SECRET", ""), **known)

    def __init__(
        self, origins: Iterable[str] = (), secret: str = "", proxies: int = 0,
        session_per_minute: int = 30, address_per_minute: int = 240,
    ) -> None:
        """Take the allowed origins, the key that signs tokens, how many proxies of ours stand in front, and the limits."""
        if not secret:
            print("JPO_WEB_SECRET is not set: conversations of the website end when the assistant restarts.", flush=True)
        self._tokens = Tokens(secret or secrets.token_hex(32))
        self._origins = Origins(origins)
        self._proxies = proxies
        self._session_limit = Limit(session_per_minute)
        self._address_limit = Limit(address_per_minute)

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Return the routes of the channel."""
        blueprint = Blueprint("web_webhook", inspect.getmodule(self).__name__)  # type: ignore[union-attr]

        @blueprint.middleware("response")
        async def cross_origin(request: Request, answered: HTTPResponse) -> None:
            if not request.path.endswith((".js", ".css", ".svg")):
                answered.headers.update(self._origins.headers(request))
                answered.headers.setdefault("Cache-Control", "no-store")

        async def health(request: Request) -> HTTPResponse:
            return response.json({"status": "ok"})

        async def session(request: Request) -> HTTPResponse:
            return response.json({"token": self._tokens.issue(), "expires_in": LIFETIME}, status=201)

        async def webhook(request: Request) -> HTTPResponse:
            sender = self._session(request)
            said = read(request)
            if said.issued and not was_offered(await _tracker(request, sender), said.text):
                raise Refused(422, "'payload' is not one of a button in this conversation; send typed text as 'message'")
            collector = WebCollector()
            message = UserMessage(said.text, collector, sender, input_channel=self.name(), metadata=said.metadata)
            bubbles = await answer(on_new_message, message)
            return response.json({"messages": bubbles}, status=503 if collector.failed else 200)

        async def past(request: Request) -> HTTPResponse:
            return response.json({"messages": history(await _tracker(request, self._session(request)))})

        async def forget(request: Request) -> HTTPResponse:
            sender = self._session(request)
            if not await erase(request.app.ctx.agent, sender):
                raise Refused(503, "the conversation store in endpoints.yml cannot erase")
            self._session_limit.forget(sender)
            return response.empty()

        blueprint.add_route(health, "/", methods=["GET"])
        for method, path, handler in (("POST", "session", session), ("POST", "webhook", webhook), ("GET", "history", past), ("DELETE", "conversation", forget)):
            blueprint.add_route(self._guarded(handler), f"/{path}", methods=[method, "OPTIONS"], name=path)
        add_files(blueprint)
        return blueprint

    def _guarded(self, handler: Handler) -> Handler:
        """Return ``handler`` for allowed pages and patient callers; what it refuses is told in JSON."""

        async def handle(request: Request) -> HTTPResponse:
            if request.method == "OPTIONS":
                return response.empty()
            try:
                if not self._origins.allows(request):
                    raise Refused(403, "this website may not use the assistant; see JPO_WEB_ORIGINS in docs/widget.md")
                self._wait(self._address_limit, address(request, self._proxies))
                return await handler(request)
            except Refused as refused:
                headers = {"Retry-After": str(refused.wait)} if refused.wait else {}
                return response.json({"error": str(refused)}, status=refused.status, headers=headers)

        return handle

    def _session(self, request: Request) -> str:
        """Return the session that a request belongs to.

        Raises Refused without a valid token, or when it calls too often.
        """
        sender = self._tokens.read(bearer(request))
        if not sender:
            raise Refused(401, "the token is missing, forged or expired; POST session gives a new one")
        self._wait(self._session_limit, sender)
        return sender

    @staticmethod
    def _wait(limit: Limit, key: str) -> None:
        seconds = limit.wait(key)
        if seconds:
            raise Refused(429, f"too many requests; try again in {seconds} s", seconds)


async def _tracker(request: Request, sender: str) -> Any:
    """Return the conversation of ``sender``, None if there is none yet."""
    return await request.app.ctx.agent.tracker_store.retrieve(sender)
