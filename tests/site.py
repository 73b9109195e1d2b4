"""A channel on a port of its own, with the real assistant behind it or a scripted one."""
from __future__ import annotations

import asyncio
import json
import socket
import threading
import urllib.error
import urllib.request
import uuid
from typing import Any, Callable, Coroutine, Dict, List, Optional, Tuple, TypeVar

from rasa import server
from rasa.core.channels.channel import InputChannel, UserMessage, register
from rasa.core.lock_store import InMemoryLockStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, UserUttered
from sanic import Sanic

from bot.channels.site import lead_to_demo
from bot.channels.web import Web
from bot.tracker_store import RecentTrackerStore

Script = Callable[[str], List[Dict[str, Any]]]
Answered = Tuple[int, Any, Dict[str, str]]
T = TypeVar("T")


class Scripted:
    """Stands in for the assistant: says what the script gives for a text, and remembers it like the real one."""

    def __init__(self, script: Script) -> None:
        """Take the script; it may raise, or give nothing."""
        self.script = script
        self.heard: List[UserMessage] = []
        self.delay = 0.0
        self.tracker_store = RecentTrackerStore(Domain.empty())
        self.lock_store = InMemoryLockStore()

    async def handle_message(self, message: UserMessage) -> None:
        """Handle a message."""
        async with self.lock_store.lock(message.sender_id, wait_time_in_seconds=0.05):
            self.heard.append(message)
            await asyncio.sleep(self.delay)
            replies = self.script(message.text)
            tracker = await self.tracker_store.get_or_create_tracker(message.sender_id)
            tracker.update(UserUttered(message.text))
            for reply in replies:
                await message.output_channel.send_response(message.sender_id, reply)
                tracker.update(BotUttered(reply["text"], {key: reply.get(key) for key in ("buttons", "custom")}))
            await self.tracker_store.save(tracker)


class Server:
    """A channel on a port of its own, in a thread of its own."""

    def __init__(self, agent: Any, channel: InputChannel) -> None:
        """Start it."""
        self.agent = agent
        self.channel = channel
        self._loop = asyncio.new_event_loop()
        self._started = threading.Event()
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        assert self._started.wait(30), "the server did not start"

    @property
    def address(self) -> str:
        """Where it can be reached, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Run ``work`` beside the server and return its result."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(60)

    def stop(self) -> None:
        """Stop it."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        Sanic.test_mode = True  # allows several servers in one process
        app = Sanic(f"site_{uuid.uuid4().hex}", configure_logging=False)
        app.ctx.agent = self.agent
        server.add_root_route(app)
        server.configure_cors(app, None)
        register([self.channel], app, "/webhooks/")
        app.register_listener(lead_to_demo, "before_server_start")

        async def start() -> None:
            running = await app.create_server(host="127.0.0.1", port=self.port, return_asyncio_server=True, access_log=False)
            assert running is not None
            await running.startup()
            await running.before_start()
            await running.after_start()
            self._started.set()

        self._loop.run_until_complete(start())
        self._loop.run_forever()


class Site(Server):
    """The web channel."""

    def __init__(self, agent: Any, **options: Any) -> None:
        """Start it; ``options`` are those of the channel."""
        super().__init__(agent, Web(**{"session_per_minute": 1000, "address_per_minute": 5000, **options}))

    def call(self, method: str, path: str, body: Any = None, token: Optional[str] = None, **headers: str) -> Answered:
        """Call the channel; return status, JSON and headers. Headers are written with _ for -."""
        data = body if isinstance(body, bytes) else None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.address}/webhooks/web/{path}", data, method=method)
        for name, value in headers.items():
            request.add_header(name.replace("_", "-"), value)
        if token is not None:
            request.add_header("Authorization", f"Bearer {token}")
        try:
            with urllib.request.urlopen(request, timeout=30) as answered:
                return answered.status, _json(answered.read()), {k.lower(): v for k, v in answered.headers.items()}
        except urllib.error.HTTPError as error:
            return error.code, _json(error.read()), {k.lower(): v for k, v in error.headers.items()}

    def session(self) -> str:
        """Return the token of a new session."""
        status, answered, _ = self.call("POST", "session")
        assert status == 201
        return str(answered["token"])

    def say(self, token: str, message: str, **more: Any) -> List[Dict[str, Any]]:
        """Say something and return the messages."""
        status, answered, _ = self.call("POST", "webhook", {"message": message, **more}, token)
        assert status == 200, answered
        return list(answered["messages"])


def _json(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return body.decode(errors="replace")
