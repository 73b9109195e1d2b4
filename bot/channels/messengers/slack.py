"""Slack (docs/channels/slack.md). Its reference: https://docs.slack.dev/apis/events-api"""
from __future__ import annotations

import json
import re
from typing import Any, Dict, List
from urllib.parse import parse_qsl

from sanic import response
from sanic.request import Request
from sanic.response import HTTPResponse
from slack_sdk.signature import SignatureVerifier

from bot.channels.messaging.blocks import Block, Message, Span, Style, plain
from bot.channels.messaging.channel import Messenger
from bot.channels.messaging.inbound import Inbound, at, objects, typed
from bot.channels.messaging.outbox import Answer, Call, Outcome, outcome
from bot.channels.messaging.settings import Setting
from bot.channels.web_request import Refused

_EDGE = re.compile(r"(?<!\w)[*_~`]|[*_~`](?!\w)")
"""Where these characters would style text; nothing escapes them but an invisible character beside them."""
_APART = "\u2060"
_MENTION = re.compile(r"<[@#!][^>]*>")
_LINK = re.compile(r"<(?:mailto:|tel:)?([^|>]+)(?:\|([^>]+))?>")
_PASSING = {"ratelimited", "rate_limited", "fatal_error", "internal_error", "service_unavailable", "request_timeout", "team_added_to_org"}
"""Errors that another attempt may mend."""
_FALLBACK = 3000
"""Characters of the text for notifications and screen readers."""


class Slack(Messenger):
    """Talks to people in direct messages with an app of one workspace."""

    provider = "Slack"
    prefix = "/jpo "
    settings = (
        Setting("JPO_SLACK_TOKEN", "the bot user's token, beginning with xoxb-"),
        Setting("JPO_SLACK_SIGNING_SECRET", "the app's signing secret"),
        Setting("JPO_SLACK_API", "the address of Slack's Web API", default="https://slack.com/api"),
    )
    style = Style(longest=3000, most_buttons=5, longest_title=75)

    async def verify(self, request: Request) -> None:
        """Check the signature, which holds for five minutes, with Slack's own code."""
        stamp, signature = request.headers.get("x-slack-request-timestamp"), request.headers.get("x-slack-signature")
        if not stamp or not signature:
            raise Refused(401, "the signature is missing")
        try:
            valid = self.verifier().is_valid(request.body, stamp, signature)
        except (ValueError, TypeError):  # a time that is no number, a signature or a body that is no text
            valid = False
        if not valid:
            raise Refused(403, "the signature is wrong or older than five minutes")

    def verifier(self) -> SignatureVerifier:
        """Return what checks signatures."""
        return SignatureVerifier(self.values["JPO_SLACK_SIGNING_SECRET"])

    def decode(self, request: Request) -> Any:
        """Return JSON of events, the ``payload`` of pressed buttons, or the fields of a command."""
        if "application/x-www-form-urlencoded" not in request.headers.get("content-type", ""):
            return super().decode(request)
        fields = dict(parse_qsl(request.body.decode("utf-8", "replace"), keep_blank_values=True))
        try:
            return json.loads(fields["payload"]) if "payload" in fields else fields
        except ValueError as error:
            raise Refused(400, "the payload is not valid JSON") from error

    def accepted(self, body: Any) -> HTTPResponse:
        """Return the challenge with which Slack checks the address; else nothing."""
        if at(body, "type", str) == "url_verification":
            return response.json({"challenge": at(body, "challenge", str) or ""})
        return super().accepted(body)

    def read(self, body: Any) -> List[Inbound]:
        """Read an event, pressed buttons, or a command."""
        kind = at(body, "type", str)
        if kind == "event_callback":
            return [self._event(body)]
        if kind == "block_actions":
            return [self._pressed(body, action) for action in objects(body, "actions")]
        if at(body, "command", str):
            return [self._command(body)]
        return [Inbound("ignored", what=f"a request of type {(kind or 'none')[:60]}")]

    def _event(self, body: Dict[str, Any]) -> Inbound:
        kind, subtype = at(body, "event.type", str), at(body, "event.subtype", str)
        if kind not in ("message", "app_mention"):
            return Inbound("ignored", what=f"an event of type {(kind or 'none')[:60]}")
        said = "event.message" if subtype == "message_changed" else "event"
        user, channel = at(body, f"{said}.user", str), at(body, "event.channel", str)
        if not user or not channel or at(body, f"{said}.bot_id", str) or at(body, f"{said}.app_id", str):
            return Inbound("ignored", what="a message of no person")
        who: Dict[str, Any] = {"id": at(body, "event_id", str) or "", "sender": f"{at(body, 'team_id', str)}/{user}", "address": {"channel": channel}}
        if kind == "app_mention":
            thread = at(body, "event.thread_ts", str) or at(body, "event.ts", str)
            return Inbound("unsupported", what="group", **{**who, "address": {"channel": channel, "thread_ts": thread}})
        if at(body, "event.channel_type", str) != "im":
            return Inbound("ignored", what="a message in a channel")
        if subtype == "message_changed":
            edited = at(body, "event.message.edited", dict) is not None
            return Inbound("unsupported", what="edit", **who) if edited else Inbound("ignored", what="a preview of a link")
        text = _typed(at(body, "event.text", str) or "")
        if subtype == "file_share":
            return Inbound("unsupported", what="media", text=text, **who)
        if subtype in (None, "thread_broadcast", "me_message"):
            return typed(text, **who)
        return Inbound("ignored", what=f"a message of type {subtype[:60]}")

    def _pressed(self, body: Dict[str, Any], action: Dict[str, Any]) -> Inbound:
        user, channel = at(body, "user.id", str), at(body, "channel.id", str)
        if not user or not channel:
            return Inbound("ignored", what="a button without a person and a channel")
        once = f"{at(body, 'trigger_id', str) or ''}/{at(action, 'action_id', str)}/{at(action, 'action_ts', str)}"
        sender = f"{at(body, 'team.id', str)}/{user}"
        return Inbound("button", once, sender, {"channel": channel}, what=at(action, "value", str) or "")

    def _command(self, fields: Dict[str, str]) -> Inbound:
        """Read ``/jpo help``; what is no command of ours is a question. The reply is a direct message, wherever it was typed."""
        user = fields.get("user_id")
        if not user:
            return Inbound("ignored", what="a command of no person")
        who: Dict[str, Any] = {"id": fields.get("trigger_id", ""), "sender": f"{fields.get('team_id')}/{user}", "address": {"channel": user}}
        return typed("/" + (fields.get("text", "").strip().lstrip("/") or "start"), **who)

    def write(self, span: Span) -> str:
        """Return mrkdwn."""
        text = span.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        if span.url:
            return f"<{span.url.replace('|', '%7C').replace('>', '%3E')}|{text}>"
        text = _EDGE.sub(lambda found: f"{_APART}{found[0]}{_APART}", text)
        mark = "*" if span.bold else "_" if span.italic else ""
        return f"{mark}{text}{mark}"

    def calls(self, address: Dict[str, Any], message: Message) -> List[Call]:
        """Return one chat.postMessage in Block Kit."""
        drawn = [self._block(block) for block in message.blocks]
        if message.buttons:
            drawn.append({"type": "actions", "elements": [
                {"type": "button", "text": {"type": "plain_text", "text": b.title}, "action_id": f"button_{n}", "value": b.mark}
                for n, b in enumerate(message.buttons, start=1)
            ]})
        spoken = plain(message.blocks)[:_FALLBACK].replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        body = {**address, "text": spoken, "blocks": drawn, "unfurl_links": False, "unfurl_media": False}
        return [Call(f"{self.values['JPO_SLACK_API'].rstrip('/')}/chat.postMessage", json=body)]

    def _block(self, block: Block) -> Dict[str, Any]:
        text = {"type": "mrkdwn", "text": self.text([block]), "verbatim": True}
        small = block.role in ("sources", "notice", "progress")
        return {"type": "context", "elements": [text]} if small else {"type": "section", "text": text}

    async def headers(self) -> Dict[str, str]:
        """Return the bot's token."""
        return {"Authorization": f"Bearer {self.values['JPO_SLACK_TOKEN']}"}

    def judge(self, answer: Answer) -> Outcome:
        """Read ``ok`` of the body: Slack's status is 200 even for most errors."""
        judged = outcome(answer)
        if not judged.sent or at(answer.body, "ok", bool):
            return judged
        error = at(answer.body, "error", str) or "no JSON"
        return Outcome(False, error in _PASSING, reason=f"error {error[:60]}")


def _typed(text: str) -> str:
    """Return what a person typed, without Slack's marks for mentions and links and its escapes."""
    bare = _LINK.sub(lambda found: found[2] or found[1], _MENTION.sub("", text))
    return bare.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip()
