"""WhatsApp through Twilio as the tests play it, by https://www.twilio.com/docs (webhook requests, webhook security, Message resource)."""
from __future__ import annotations

import base64
import hashlib
import hmac
import re
from typing import Any, Dict, Optional
from urllib.parse import parse_qsl, urlencode

from tests.bot.channels.messengers.provider import Forgery, Post, Provider, Received, Shown

_ACCOUNT, _TOKEN = "AC" + "0" * 32, "an-auth-token-for-the-tests"
_NUMBER = "whatsapp:+14155238886"
_PUBLIC = "https://assistant.example.net"
_ADDRESS = f"{_PUBLIC}/webhooks/whatsapp/webhook"
_FORM = {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8"}
_STYLED = re.compile(r"(?<![^\W_])([*_~`])(?![\s*_~`])([^\n]*?)(?<!\s)\1(?![^\W_])")
_QUOTED = re.compile(r"(?m)^> ")
_READ = str.maketrans("∗ˍ∼ˋ›", "*_~`>")


class Played(Provider):
    """An account with one number."""

    def environment(self, fake: str) -> Dict[str, str]:
        """Return the settings."""
        return {"JPO_WHATSAPP_ACCOUNT_SID": _ACCOUNT, "JPO_WHATSAPP_AUTH_TOKEN": _TOKEN, "JPO_PUBLIC_URL": _PUBLIC, "JPO_WHATSAPP_API": fake}

    def sign(self, post: Post) -> Post:
        """Add the signature."""
        return signed(post)

    def forgeries(self) -> Dict[str, Forgery]:
        """Spoil signature, address or fields."""
        return {
            "no signature": lambda post: post.having(X_Twilio_Signature=None), "an empty one": lambda post: post.having(X_Twilio_Signature=""),
            "another signature": lambda post: post.having(X_Twilio_Signature="RSOYDt4T1cUTdK1PDd93/VVr8B8="),
            "a part of it": lambda post: post.having(X_Twilio_Signature=post.headers["X-Twilio-Signature"][:-1]),
            "letters beyond ASCII": lambda post: post.having(X_Twilio_Signature="é" * 28), "another token": lambda post: signed(post, token="guessed"),
            "another address": lambda post: signed(post, address="https://elsewhere.example.org/webhooks/whatsapp/webhook"),
            "the address of this server": lambda post: signed(post, address="http://127.0.0.1/webhooks/whatsapp/webhook"),
            "without TLS": lambda post: signed(post, address=_ADDRESS.replace("https", "http")),
            "another text": lambda post: Post(post.body.replace(b"forged", b"other"), post.headers),
            "a field more": lambda post: Post(post.body + b"&Extra=", post.headers), "the first value twice": lambda post: Post(post.body + b"&Body=x", post.headers),
            "truncated": lambda post: Post(post.body[:-9], post.headers), "no text": lambda post: Post(b"\xff\xfe", post.headers),
            "too many fields": lambda post: signed(Post(post.body + b"&a=b" * 1000, post.headers)),
        }

    def address(self, person: int) -> str:
        """Return the number of a person."""
        return f"whatsapp:+4477009{person:05}"

    def text(self, person: int, text: str) -> Post:
        """Return a message."""
        return self._message(person, Body=text, MessageType="text")

    def media(self, person: int) -> Post:
        """Return a picture."""
        url = f"https://api.twilio.com/2010-04-01/Accounts/{_ACCOUNT}/Messages/MM1/Media/ME1"
        return self._message(person, Body="", NumMedia="1", MediaContentType0="image/jpeg", MediaUrl0=url, MessageType="image")

    def press(self, person: int, mark: str) -> Post:
        """Return the press of a button of a template."""
        return self._message(person, Body="Degree", ButtonText="Degree", ButtonPayload=mark, MessageType="button")

    def echo(self, text: str) -> Post:
        """Return what became of a message of ours."""
        return self._post({"SmsSid": "SM9", "SmsStatus": "sent", "MessageStatus": "sent", "Body": text, "To": self.address(1), "From": _NUMBER, "MessageSid": "SM9"})

    def shown(self, received: Received) -> Optional[Shown]:
        """Read a new Message resource as Twilio and WhatsApp do."""
        basic = base64.b64encode(f"{_ACCOUNT}:{_TOKEN}".encode()).decode()
        assert received.headers["Authorization"] == f"Basic {basic}", "20003: Authenticate"
        assert received.path == f"/2010-04-01/Accounts/{_ACCOUNT}/Messages.json", "20404: not found"
        body = received.body
        assert set(body) == {"To", "From", "Body"} and body["From"] == _NUMBER, "21603: a 'From' is required"
        assert 1 <= len(body["Body"].encode("utf-16-le")) // 2 <= 1600, "21617: exceeds the 1600 character limit"
        return Shown(body["To"], bare(body["Body"]), [])

    def accepts(self, received: Received) -> Any:
        """Return a queued message."""
        return {"sid": "SM" + "1" * 32, "status": "queued", "error_code": None}

    def busy(self) -> Any:
        """Return too many requests at the same time."""
        return 429, {"Retry-After": "3"}, {"code": 20429, "message": "Too Many Requests", "status": 429}

    def gone(self) -> Any:
        """Return the answer a day after the last message."""
        return 400, {}, {"code": 63016, "message": "outside the allowed window", "status": 400}

    def _message(self, person: int, **fields: str) -> Post:
        number = f"SM{next(self.numbers):032}"
        return self._post({
            "SmsMessageSid": number, "NumMedia": "0", "ProfileName": "Awa", "SmsSid": number, "WaId": self.address(person)[10:], "SmsStatus": "received",
            "To": _NUMBER, "NumSegments": "1", "ReferralNumMedia": "0", "MessageSid": number, "AccountSid": _ACCOUNT, "From": self.address(person),
            "ApiVersion": "2010-04-01", **fields,
        })

    @staticmethod
    def _post(fields: Dict[str, str]) -> Post:
        return Post(urlencode(fields, errors="replace").encode(), _FORM)


def signed(post: Post, token: str = _TOKEN, address: str = _ADDRESS) -> Post:
    """Return ``post`` signed as https://www.twilio.com/docs/usage/webhooks/webhooks-security says."""
    fields = sorted(set(parse_qsl(post.body.decode("utf-8", "replace"), keep_blank_values=True)))
    covered = address + "".join(name + value for name, value in fields)
    digest = hmac.new(token.encode(), covered.encode(), hashlib.sha1).digest()
    return post.having(X_Twilio_Signature=base64.b64encode(digest).decode())


def bare(text: str) -> str:
    """Return what a person reads: no marks of styles, and the signs that stand for them as those that they look like.

    Raises AssertionError for a quotation, which nothing of ours is.
    """
    assert not _QUOTED.search(text), "a quotation"
    return _STYLED.sub(r"\2", text).translate(_READ)
