"""A channel and its provider in one process: posts go in by HTTP, the provider's API is played, every call is kept."""
from __future__ import annotations

import asyncio
import json
import threading
import urllib.error
import urllib.parse
import urllib.request
from typing import Any, Dict, List, Optional, Tuple, Union

from aiohttp import web

from bot.channels.messaging.secrecy import Secrecy
from bot.channels.messaging.settings import read
from bot.channels.messengers import every
from tests.bot.channels.messengers.provider import Post, Provider, Received, Shown, provider
from tests.site import Scripted, Script, Server

Fault = Union[str, Tuple[int, Dict[str, str], Any]]
"""close, silence, or the status, headers and JSON of an answer."""


class Loopback:
    """Everything about one channel."""

    def __init__(self, name: str, script: Script, per_minute: int = 100_000) -> None:
        """Start the channel, with a scripted assistant, and its provider."""
        self.name = name
        self.provider: Provider = provider(name)
        self.agent = Scripted(script)
        self.received: List[Received] = []
        self.refused: List[str] = []
        self.faults: List[Fault] = []
        self.pauses: List[float] = []
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, daemon=True).start()
        self.environment = self.provider.environment(asyncio.run_coroutine_threadsafe(self._play(), self._loop).result(30))
        kind = every()[name]
        self.channel = kind(read(name, kind.settings, self.environment), Secrecy("a key for tests"), per_minute)
        self.channel.outbox.pause = self._pause
        self.server = Server(self.agent, self.channel)

    def stop(self) -> None:
        """Stop both."""
        self.server.run(self.channel.outbox.close())
        self.server.stop()
        self._loop.call_soon_threadsafe(self._loop.stop)

    def post(self, post: Post, wait: bool = True) -> Tuple[int, Any]:
        """Post what the provider sends, wait until it is worked on, and return status and body."""
        request = urllib.request.Request(f"{self.server.address}/webhooks/{self.name}/webhook", post.body, post.headers, method="POST")
        try:
            with urllib.request.urlopen(request, timeout=30) as answered:
                got = answered.status, answered.read()
        except urllib.error.HTTPError as error:
            got = error.code, error.read()
        if wait:
            self.finish()
        return got

    def finish(self) -> None:
        """Wait until the channel has nothing left to do."""
        self.server.run(self.channel.queues.finish())

    def send(self, *posts: Post) -> List[Shown]:
        """Post signed requests, and return what is shown because of them."""
        before = len(self.received)
        for post in posts:
            status, _ = self.post(self.provider.sign(post))
            assert status == 200, status
        return self.since(before)

    def since(self, before: int) -> List[Shown]:
        """Return what was shown since ``before`` requests had been received."""
        assert not self.refused, self.refused
        return [shown for received in self.received[before:] if (shown := self.provider.shown(received))]

    def heard(self) -> List[str]:
        """Return the texts that the assistant was given."""
        return [message.text for message in self.agent.heard]

    async def _pause(self, seconds: float) -> None:
        self.pauses.append(seconds)

    async def _play(self) -> str:
        app = web.Application(client_max_size=10_000_000)
        app.router.add_route("*", "/{path:.*}", self._answer)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        return f"http://127.0.0.1:{site._server.sockets[0].getsockname()[1]}"  # type: ignore[union-attr]

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        body = await request.read()
        received = Received(request.path, dict(request.headers), _decoded(request, body))
        served = self.provider.serves(received)
        if served:
            return web.json_response(served[1], status=served[0])
        fault: Optional[Fault] = self.faults.pop(0) if self.faults else None
        if fault == "close":
            assert request.transport
            request.transport.close()
            return web.Response()
        if fault == "silence":
            await asyncio.sleep(1)
            return web.Response()
        if fault:
            status, headers, answer = fault  # type: ignore[misc]
            return web.json_response(answer, status=status, headers=headers)
        self.received.append(received)
        try:
            self.provider.shown(received)
        except AssertionError as error:
            self.refused.append(f"{error}: {received.body}")
        return web.json_response(self.provider.accepts(received))


def _decoded(request: web.Request, body: bytes) -> Dict[str, Any]:
    if request.content_type == "application/json":
        return dict(json.loads(body))
    return dict(urllib.parse.parse_qsl(body.decode()))
