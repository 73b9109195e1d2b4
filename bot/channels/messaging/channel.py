"""The base of every messenger channel: verify, read the whole batch, answer the provider at once, work after.

A channel is one file in bot/channels/messengers (docs/channels/README.md). It gives ``settings``,
``style``, ``provider`` and the methods below that raise NotImplementedError; the rest may stay.
"""
from __future__ import annotations

import asyncio
import logging
import os
from functools import lru_cache, partial
from typing import Any, Awaitable, Callable, ClassVar, Dict, List, Optional, Sequence

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels.limits import Limit
from bot.channels.messaging.blocks import Block, Line, Message, Span, Style, line
from bot.channels.messaging.inbound import Inbound
from bot.channels.messaging.order import Queues, Seen
from bot.channels.messaging.outbox import Answer, Call, Outbox, Outcome, outcome
from bot.channels.messaging.pages import pages
from bot.channels.messaging.secrecy import Secrecy, secrecy
from bot.channels.messaging.settings import Setting, read
from bot.channels.messaging.talk import Said, Talk
from bot.channels.web_request import Refused
from bot.voice.words import Words
from knowledge import load

logger = logging.getLogger(__name__)
LARGEST_BODY = 1_000_000
"""Bytes of a body; a whole batch of long messages is smaller."""
UNNOTICED = 1.0
"""Seconds that a reply may take before the person is shown that it is being written."""


class Messenger(InputChannel):
    """A channel of a provider that calls us, and that we call to reply."""

    provider: ClassVar[str]
    """The provider's name as people know it."""
    settings: ClassVar[Sequence[Setting]]
    """Its environment variables."""
    style: ClassVar[Style]
    """Its limits."""
    prefix: ClassVar[str] = "/"
    """What stands before a command."""

    @classmethod
    def name(cls) -> str:
        """Return the name of its file: addresses begin with /webhooks/<name>/."""
        return cls.__module__.rpartition(".")[2]

    @classmethod
    def from_credentials(cls, credentials: Optional[Dict[str, Any]]) -> "Messenger":
        """Make the channel out of the environment; credentials.yml only names it.

        Raises Incomplete if a part of its settings is missing.
        """
        return cls(read(cls.name(), cls.settings, os.environ))

    def __init__(self, values: Optional[Dict[str, str]], keys: Optional[Secrecy] = None, per_minute: int = 20) -> None:
        """Take the settings by variable, None to be off; the keys of this process; messages allowed to one person a minute."""
        self.values = values or {}
        self.on = values is not None
        self.queues = Queues()
        self.outbox = Outbox(self.judge, self.headers)
        self._keys = keys or secrecy()
        self._talk = Talk(self.name(), self.provider, self.prefix, self.style, words(), self._keys)
        self._limit = Limit(per_minute)
        self._told_to_wait = Seen()
        self._seen = Seen()

    # what a channel gives

    async def verify(self, request: Request) -> None:
        """Make sure that the provider sent ``request``; raise Refused (401 without proof, 403 with a wrong one) otherwise."""
        raise NotImplementedError

    def read(self, body: Any) -> List[Inbound]:
        """Return everything in a decoded body, in order; at least one, be it ``ignored`` with the reason."""
        raise NotImplementedError

    def write(self, span: Span) -> str:
        """Return a piece of text in the provider's markup, escaped."""
        raise NotImplementedError

    def calls(self, address: Dict[str, Any], message: Message) -> List[Call]:
        """Return what sends ``message``."""
        raise NotImplementedError

    # what a channel may change

    def decode(self, request: Request) -> Any:
        """Return the body of a request; raise Refused if there is none. JSON unless a channel says otherwise."""
        try:
            return request.json
        except Exception as error:
            raise Refused(400, "the body is not valid JSON") from error

    def accepted(self, body: Any) -> HTTPResponse:
        """Return what the provider is told at once."""
        return response.empty(200)

    async def challenged(self, request: Request) -> HTTPResponse:
        """Answer a GET of the webhook, with which some providers check that it is ours."""
        raise Refused(405, "the provider's messages come by POST")

    async def headers(self) -> Dict[str, str]:
        """Return the headers that show the provider who we are."""
        return {}

    def receipts(self, inbound: Inbound) -> List[Call]:
        """Return what confirms a pressed button; sent before the reply."""
        return []

    def waiting(self, inbound: Inbound) -> List[Call]:
        """Return what shows that a reply is being written; sent only while one takes long."""
        return []

    def arranged(self, said: List[Said]) -> List[Said]:
        """Return all that is said in reply to one message as the channel wants it."""
        return said

    def judge(self, answer: Answer) -> Outcome:
        """Return what the provider's answer to a call means."""
        return outcome(answer)

    # what all share

    def written(self, spans: Line) -> str:
        """Return a line in the provider's markup."""
        return "".join(self.write(span) for span in spans)

    def text(self, blocks: List[Block]) -> str:
        """Return blocks in the provider's markup, an empty line between them."""
        return "\n\n".join("\n".join(self.written(spans) for spans in block.lines) for block in blocks)

    def rendered(self, address: Dict[str, Any], said: Said) -> List[Call]:
        """Return the calls that say something."""
        return [call for message in pages(*said, self.style, self.write) for call in self.calls(address, message)]

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Return the routes of the channel; none if it is off, so that they answer 404."""
        blueprint = Blueprint(f"{self.name()}_webhook")
        if not self.on:
            return blueprint

        @blueprint.route("/webhook", methods=["POST", "GET"])
        async def webhook(request: Request) -> HTTPResponse:
            try:
                if request.method == "GET":
                    return await self.challenged(request)
                if len(request.body) > LARGEST_BODY:
                    raise Refused(413, f"the body is longer than {LARGEST_BODY} bytes")
                await self.verify(request)
                body = self.decode(request)
            except Refused as refused:
                return response.json({"error": str(refused)}, status=refused.status)
            for inbound in self._understood(body):
                self._take(inbound, partial(self._handle, request.app, on_new_message))
            return self.accepted(body)

        @blueprint.listener("before_server_stop")
        async def finish(app: Sanic, loop: Any) -> None:
            await self.queues.finish()
            await self.outbox.close()

        return blueprint

    def _understood(self, body: Any) -> List[Inbound]:
        """Return what ``read`` finds; a body that it stumbles over is logged and not refused: repeating it would not help."""
        try:
            return self.read(body) or [Inbound("ignored", what="nothing in it")]
        except Exception:
            logger.exception("%s: a body could not be read", self.name())
            return []

    def _take(self, inbound: Inbound, handle: Callable[[str, Inbound, int], Awaitable[None]]) -> None:
        """Queue ``inbound`` unless it is to be ignored, was seen before, or comes from somebody who was just told to wait."""
        if inbound.kind == "ignored" or (inbound.id and not self._seen.add(inbound.id)):
            logger.info("%s: ignored: %s", self.name(), inbound.what if inbound.kind == "ignored" else "a repetition")
            return
        sender = self._keys.pseudonym(self.name(), inbound.sender)
        seconds = self._limit.wait(sender)
        if not seconds:
            self._told_to_wait.forget(sender)
        elif not self._told_to_wait.add(sender):
            logger.info("%s: ignored: too many messages", self.name())
            return
        self.queues.put(sender, partial(handle, sender, inbound, seconds))

    async def _handle(self, app: Sanic, on_new_message: Callable[[UserMessage], Awaitable[Any]], sender: str, inbound: Inbound, seconds: int) -> None:
        """Reply to ``inbound``; where that fails, say so."""
        sign = asyncio.get_running_loop().create_task(self._show_waiting(inbound))
        try:
            await self.outbox.send(self.receipts(inbound))
            if seconds:
                said = [self._talk.too_fast(inbound, seconds)]
            else:
                said = await self._talk.replies(app.ctx.agent, on_new_message, sender, inbound)
            calls = [call for part in self.arranged(said) for call in self.rendered(inbound.address, part)]
        except Exception:
            logger.exception("%s: a message could not be handled", self.name())
            failed = [Block("body", (line(words().say("failed", spoken)),)) for spoken in ("en", "fr")]  # type: ignore[arg-type]
            calls = self.rendered(inbound.address, (failed, []))
        finally:
            sign.cancel()
        await self.outbox.send(calls)

    async def _show_waiting(self, inbound: Inbound) -> None:
        if calls := self.waiting(inbound):
            await asyncio.sleep(UNNOTICED)
            await self.outbox.send(calls)


@lru_cache(maxsize=1)
def words() -> Words:
    """Return the connecting words, loaded once."""
    return Words(load())
