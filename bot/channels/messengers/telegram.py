"""Telegram (docs/channels/telegram.md). Its reference: https://core.telegram.org/bots/api"""
from __future__ import annotations

import hmac
import re
from typing import Any, Dict, List

from sanic.request import Request

from bot.channels.messaging.blocks import Message, Span, Style, utf16
from bot.channels.messaging.channel import Messenger
from bot.channels.messaging.inbound import Inbound, at, objects, typed
from bot.channels.messaging.outbox import Answer, Call, Outcome, outcome, seconds
from bot.channels.messaging.settings import Setting
from bot.channels.web_request import Refused

_RESERVED = re.compile(r"([_*\[\]()~`>#+\-=|{}.!\\])")
_RESERVED_IN_URL = re.compile(r"([)\\])")
_ESCAPED = r"\\\1"
_MEDIA = (
    "photo", "video", "voice", "audio", "document", "sticker", "animation", "video_note", "location", "venue", "contact",
    "poll", "dice", "story", "game", "paid_media", "checklist", "invoice",
)
"""What somebody may send instead of words; other messages without text are notices of the service."""


class Telegram(Messenger):
    """Talks to people in private chats with a bot."""

    provider = "Telegram"
    settings = (
        Setting("JPO_TELEGRAM_TOKEN", "the bot's token, from @BotFather"),
        Setting("JPO_TELEGRAM_SECRET", "a secret of your own, given to setWebhook as secret_token", chosen=True),
        Setting("JPO_TELEGRAM_API", "the address of the Bot API, if it is your own server's", default="https://api.telegram.org"),
    )
    style = Style(longest=4096, most_buttons=8, longest_title=60, measure=utf16)

    async def verify(self, request: Request) -> None:
        """Compare the secret that Telegram sends back with each update."""
        given = request.headers.get("x-telegram-bot-api-secret-token")
        if given is None:
            raise Refused(401, "the secret token is missing")
        if not hmac.compare_digest(given.encode("utf-8", "surrogateescape"), self.values["JPO_TELEGRAM_SECRET"].encode()):
            raise Refused(403, "the secret token is wrong")

    def read(self, body: Any) -> List[Inbound]:
        """Read an update; it holds one thing."""
        number = at(body, "update_id", int)
        repeated = "" if number is None else str(number)
        if at(body, "message", dict):
            return [self._message(body["message"], repeated, edited=False)]
        if at(body, "edited_message", dict):
            return [self._message(body["edited_message"], repeated, edited=True)]
        if at(body, "callback_query", dict):
            return [self._pressed(body["callback_query"], repeated)]
        kinds = sorted(key for key in body if key != "update_id") if isinstance(body, dict) else []
        return [Inbound("ignored", what=f"an update with {', '.join(kinds)[:100] or 'nothing'}")]

    def _message(self, message: Dict[str, Any], repeated: str, edited: bool) -> Inbound:
        chat, sender = at(message, "chat.id", int), at(message, "from.id", int)
        if chat is None or sender is None or at(message, "from.is_bot", bool):
            return Inbound("ignored", what="a message of no person")
        who: Dict[str, Any] = {
            "id": repeated, "sender": str(sender), "address": {"chat_id": chat}, "language": at(message, "from.language_code", str),
        }
        text = at(message, "text", str)
        if at(message, "chat.type", str) != "private":
            spoken_to = any(entity.get("type") in ("bot_command", "mention") for entity in objects(message, "entities"))
            return Inbound("unsupported", what="group", **who) if spoken_to else Inbound("ignored", what="a message in a group")
        if edited:
            return Inbound("unsupported", what="edit", **who)
        if text is not None:
            return typed(text, **who)
        if any(key in message for key in _MEDIA):
            return Inbound("unsupported", what="media", text=at(message, "caption", str) or "", **who)
        return Inbound("ignored", what="a notice of the service")

    def _pressed(self, query: Dict[str, Any], repeated: str) -> Inbound:
        chat, sender, receipt = at(query, "message.chat.id", int), at(query, "from.id", int), at(query, "id", str)
        if chat is None or sender is None or receipt is None:
            return Inbound("ignored", what="a button without a chat")
        return Inbound(
            "button", repeated, str(sender), {"chat_id": chat}, what=at(query, "data", str) or "",
            language=at(query, "from.language_code", str), receipt=receipt,
        )

    def write(self, span: Span) -> str:
        """Return MarkdownV2."""
        text = _RESERVED.sub(_ESCAPED, span.text)
        if span.url:
            return f"[{text}]({_RESERVED_IN_URL.sub(_ESCAPED, span.url)})"
        mark = "*" if span.bold else "_" if span.italic else ""
        return f"{mark}{text}{mark}"

    def calls(self, address: Dict[str, Any], message: Message) -> List[Call]:
        """Return one sendMessage, with a keyboard of one button a row."""
        body: Dict[str, Any] = {
            **address, "text": self.text(message.blocks), "parse_mode": "MarkdownV2", "link_preview_options": {"is_disabled": True},
        }
        if message.buttons:
            body["reply_markup"] = {"inline_keyboard": [[{"text": b.title, "callback_data": b.mark}] for b in message.buttons]}
        return [self._call("sendMessage", body)]

    def receipts(self, inbound: Inbound) -> List[Call]:
        """End the waiting sign on a pressed button."""
        return [self._call("answerCallbackQuery", {"callback_query_id": inbound.receipt})] if inbound.receipt else []

    def judge(self, answer: Answer) -> Outcome:
        """Read the time to wait, which Telegram writes into the body; a person who blocked the bot is not tried again."""
        judged = outcome(answer)
        return Outcome(judged.sent, judged.again, seconds(at(answer.body, "parameters.retry_after", int)) if judged.again else None, judged.reason)

    def _call(self, method: str, body: Dict[str, Any]) -> Call:
        return Call(f"{self.values['JPO_TELEGRAM_API'].rstrip('/')}/bot{self.values['JPO_TELEGRAM_TOKEN']}/{method}", json=body)

