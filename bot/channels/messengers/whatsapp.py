"""WhatsApp through Twilio (docs/channels/whatsapp.md). Its reference: https://www.twilio.com/docs/whatsapp/api"""
from __future__ import annotations

import re
from typing import Any, Dict, List, Optional
from urllib.parse import parse_qsl

from aiohttp import BasicAuth
from multidict import MultiDict
from sanic import response
from sanic.request import Request
from sanic.response import HTTPResponse
from twilio.request_validator import RequestValidator

from bot.channels.messaging.blocks import Message, Span, Style, utf16
from bot.channels.messaging.channel import Messenger
from bot.channels.messaging.inbound import Inbound, at, typed
from bot.channels.messaging.outbox import Answer, Call, Outcome, outcome
from bot.channels.messaging.settings import Setting
from bot.channels.web_request import Refused

_OURS = "whatsapp:"
"""Begins the addresses of WhatsApp; a number with Twilio may get text messages and calls as well."""
_EDGE = re.compile(r"(?<![^\W_])[*_~`]|[*_~`](?![^\W_])|^>(?=\s)")
"""Where these characters would style text. WhatsApp has no escapes, so others that look the same take their place."""
_ALIKE = str.maketrans("*_~`>", "∗ˍ∼ˋ›")
_CORE = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
_MOST_FIELDS = 500
"""A message of ten pictures has some fifty fields."""
_FINAL = {21610: "the person has opted out", 63016: "more than 24 hours after the person's last message", 63038: "the account's limit of the day"}
"""Errors that another attempt cannot mend, and what they mean."""


class WhatsApp(Messenger):
    """Talks to people who write to a WhatsApp number of a Twilio account."""

    provider = "WhatsApp (Twilio)"
    settings = (
        Setting("JPO_WHATSAPP_ACCOUNT_SID", "the account's SID at Twilio, beginning with AC"),
        Setting("JPO_WHATSAPP_AUTH_TOKEN", "the account's primary auth token"),
        Setting("JPO_PUBLIC_URL", "the address under which the internet reaches the assistant", shared=True),
        Setting("JPO_WHATSAPP_API", "the address of Twilio's API", default="https://api.twilio.com"),
    )
    style = Style(longest=1600, most_buttons=0, longest_title=0, measure=utf16)

    async def verify(self, request: Request) -> None:
        """Check the signature over the address and the fields with Twilio's own code."""
        signature = request.headers.get("x-twilio-signature")
        if signature is None:
            raise Refused(401, "the signature is missing")
        if not RequestValidator(self.values["JPO_WHATSAPP_AUTH_TOKEN"]).validate(self.called(request), _fields(request), signature):
            raise Refused(403, "the signature is wrong")

    def called(self, request: Request) -> str:
        """Return the address that Twilio called, as its console has it: behind a proxy the request knows another."""
        query = f"?{request.query_string}" if request.query_string else ""
        return f"{self.values['JPO_PUBLIC_URL'].rstrip('/')}/webhooks/{self.name()}/webhook{query}"

    def decode(self, request: Request) -> Any:
        """Return the fields of a form."""
        return dict(_fields(request))

    def accepted(self, body: Any) -> HTTPResponse:
        """Return TwiML that does nothing: the reply follows by the API."""
        return response.text("<Response/>", content_type="text/xml")

    def read(self, body: Any) -> List[Inbound]:
        """Read a message or what became of one of ours; a request holds one."""
        status = body.get("MessageStatus") or body.get("SmsStatus") or "received"
        if status not in ("received", "receiving"):
            return [Inbound("ignored", what=f"a status: {status[:20]}{_told(body.get('ErrorCode'))}")]
        return [self._message(body)]

    def _message(self, fields: Dict[str, str]) -> Inbound:
        """Read a message. Names, as in ProfileName and ChannelMetadata, are not looked at."""
        person, to = fields.get("From", ""), fields.get("To", "")
        number = fields.get("MessageSid", "")
        if not number or not (person.startswith(_OURS) and to.startswith(_OURS)) or person == to:
            return Inbound("ignored", what="no message of a person on WhatsApp")
        if fields.get("OptOutType"):
            return Inbound("ignored", what="a word for opting in or out, which Twilio answered itself")
        who: Dict[str, Any] = {"id": number, "sender": person, "address": {"To": person, "From": to}}
        text = fields.get("Body", "")
        if fields.get("NumMedia", "").strip("0") or "Latitude" in fields:
            return Inbound("unsupported", what="media", text=text, **who)
        if fields.get("MessageType") == "reaction":
            return Inbound("ignored", what="a reaction")
        return typed(text, **who) if text else Inbound("unsupported", what="other", **who)

    def write(self, span: Span) -> str:
        """Return text in WhatsApp's style; a link is its text and its address, or the address alone where it tells as much."""
        if span.url:
            return span.url if span.text in span.url else f"{self._plain(span.text)} – {span.url}"
        mark = "*" if span.bold else "_" if span.italic else ""
        before, core, after = _CORE.fullmatch(self._plain(span.text)).groups()  # type: ignore[union-attr]
        return f"{before}{mark}{core}{mark}{after}" if core else before + after  # a mark beside a blank does not style

    def calls(self, address: Dict[str, Any], message: Message) -> List[Call]:
        """Return one message from the number that was written to."""
        account = f"{self.values['JPO_WHATSAPP_API'].rstrip('/')}/2010-04-01/Accounts/{self.values['JPO_WHATSAPP_ACCOUNT_SID']}"
        return [Call(f"{account}/Messages.json", form={**address, "Body": self.text(message.blocks)})]

    async def headers(self) -> Dict[str, str]:
        """Return the account and its token."""
        return {"Authorization": BasicAuth(self.values["JPO_WHATSAPP_ACCOUNT_SID"], self.values["JPO_WHATSAPP_AUTH_TOKEN"]).encode()}

    def judge(self, answer: Answer) -> Outcome:
        """Read Twilio's code in the body: some errors look passing and are not."""
        judged, code = outcome(answer), at(answer.body, "code", int)
        if judged.sent or code is None:
            return judged
        return Outcome(False, judged.again and code not in _FINAL, judged.after, judged.reason + _told(str(code)))

    @staticmethod
    def _plain(text: str) -> str:
        """Return ``text`` with nothing in it that would style it."""
        return _EDGE.sub(lambda found: found[0].translate(_ALIKE), text)


def _fields(request: Request) -> "MultiDict[str]":
    """Return all fields of a form, empty ones too, as the signature covers them."""
    try:
        return MultiDict(parse_qsl(request.body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=_MOST_FIELDS))
    except ValueError as error:
        raise Refused(403, "more fields than a message has") from error


def _told(code: Optional[str]) -> str:
    """Return an error code of Twilio for the log, with its meaning if it is one to know."""
    if not code or not code.isdecimal():
        return ""
    meaning = _FINAL.get(int(code[:9]))
    return f", error {code[:9]}" + (f" ({meaning})" if meaning else "")
