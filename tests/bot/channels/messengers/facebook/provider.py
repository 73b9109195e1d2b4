"""Messenger as the tests play it, by https://developers.facebook.com/docs/messenger-platform (webhook events, Send API, quick replies, button template)."""
from __future__ import annotations

import hashlib
import hmac
from typing import Any, Dict, List, Optional, Tuple

from tests.bot.channels.messengers.provider import Forgery, Post, Provider, Received, Shown

TOKEN, SECRET, VERIFY = "EAAG-test-token-of-a-page", "0123456789abcdef0123456789abcdef", "a-verify-token-of-our-own"
PAGE = "1234567890"
_HEADER = "X_Hub_Signature_256"


class Played(Provider):
    """A page with our app."""

    def environment(self, fake: str) -> Dict[str, str]:
        """Return the settings."""
        return {
            "JPO_FACEBOOK_TOKEN": TOKEN, "JPO_FACEBOOK_APP_SECRET": SECRET, "JPO_FACEBOOK_VERIFY_TOKEN": VERIFY, "JPO_FACEBOOK_API": f"{fake}/v25.0/",
        }

    def sign(self, post: Post) -> Post:
        """Add the signature."""
        return post.having(**{_HEADER: f"sha256={_hmac(post.body)}"})

    def forgeries(self) -> Dict[str, Forgery]:
        """Spoil signature or body."""
        old = hmac.new(SECRET.encode(), b"x", hashlib.sha1).hexdigest()
        return {
            "no signature": lambda post: post.having(**{_HEADER: None}), "an empty one": lambda post: post.having(**{_HEADER: ""}),
            "another signature": lambda post: post.having(**{_HEADER: "sha256=" + "0" * 64}),
            "the old signature alone": lambda post: post.having(**{_HEADER: None, "X_Hub_Signature": f"sha1={old}"}),
            "another algorithm": lambda post: post.having(**{_HEADER: post.headers["X-Hub-Signature-256"].replace("sha256", "nosuch")}),
            "no algorithm": lambda post: post.having(**{_HEADER: _hmac(post.body)}),
            "a part of it": lambda post: post.having(**{_HEADER: post.headers["X-Hub-Signature-256"][:-1]}),
            "letters beyond ASCII": lambda post: post.having(**{_HEADER: "sha256=" + "é" * 64}),
            "another secret": lambda post: post.having(**{_HEADER: "sha256=" + hmac.new(b"another", post.body, hashlib.sha256).hexdigest()}),
            "another body": lambda post: Post(post.body + b" ", post.headers), "truncated": lambda post: Post(post.body[:-9], post.headers),
            "the verify token instead": lambda post: post.having(**{_HEADER: VERIFY}),
        }

    def address(self, person: int) -> str:
        """Return a page-scoped id."""
        return f"72501{person:05}"

    def text(self, person: int, text: str) -> Post:
        """Return an event with a message."""
        return self._message(person, text=text)

    def media(self, person: int) -> Post:
        """Return an event with a picture."""
        return self._message(person, attachments=[{"type": "image", "payload": {"url": "https://cdn.example.org/x.jpg"}}])

    def press(self, person: int, mark: str) -> Post:
        """Return the tap on a quick reply, which says its title too."""
        return self._message(person, text="?", quick_reply={"payload": mark})

    def postback(self, person: int, payload: str) -> Post:
        """Return the tap on a button of a template, the menu or the button to get started."""
        return self.event(person, postback={"mid": f"m_p{next(self.numbers)}", "title": "?", "payload": payload})

    def echo(self, text: str) -> Post:
        """Return a message of the page."""
        return batch({
            "sender": {"id": PAGE}, "recipient": {"id": self.address(1)}, "timestamp": 1,
            "message": {"is_echo": True, "app_id": 1517776481860111, "mid": f"m_e{next(self.numbers)}", "text": text},
        })

    def event(self, person: int, **what: Any) -> Post:
        """Return an event of a person."""
        return batch(self.bare(person, **what))

    def bare(self, person: int, **what: Any) -> Dict[str, Any]:
        """Return an event of a person without its envelope."""
        return {"sender": {"id": self.address(person)}, "recipient": {"id": PAGE}, "timestamp": 1700000000000 + next(self.numbers), **what}

    def shown(self, received: Received) -> Optional[Shown]:
        """Read a call of the Send API as Meta does."""
        body = received.body
        assert received.path == "/v25.0/me/messages", "2500: unknown path"
        assert received.headers["Authorization"] == f"Bearer {TOKEN}", "190: invalid access token"
        assert body["appsecret_proof"] == _hmac(TOKEN.encode()), "100: invalid appsecret_proof"
        if "sender_action" in body:
            assert body["sender_action"] == "typing_on" and "message" not in body, "100: cannot send both message and state"
            return None
        assert body["messaging_type"] == "RESPONSE", "100: messaging_type"
        text, buttons = _read(body["message"])
        assert text.strip() and all(0 < len(title) <= 20 and 0 < len(mark) <= 1000 for title, mark in buttons), "100: invalid parameter"
        return Shown(body["recipient"]["id"], text, buttons)

    def accepts(self, received: Received) -> Any:
        """Return the ids of what was sent."""
        return {"recipient_id": received.body["recipient"]["id"], "message_id": "m_AG5Hz2U"}

    def gone(self) -> Tuple[int, Dict[str, str], Any]:
        """Return the answer for a person who blocked the page."""
        return 400, {}, {"error": {"message": "(#551) This person isn't available right now.", "type": "OAuthException", "code": 551, "error_subcode": 1545041}}

    def _message(self, person: int, **content: Any) -> Post:
        return self.event(person, message={"mid": f"m_{next(self.numbers)}", **content})


def batch(*events: Dict[str, Any]) -> Post:
    """Return a request with an entry for each event."""
    return Post.json({"object": "page", "entry": [{"id": PAGE, "time": 1700000000000, "messaging": [event]} for event in events]})


def _read(message: Dict[str, Any]) -> Tuple[str, List[Tuple[str, str]]]:
    """Return text and buttons of a message; refuse what is beyond Messenger's limits."""
    if "attachment" not in message:
        assert len(message["text"].encode("utf-16-le")) // 2 < 2000, "100: text is too long"
        replies = message.get("quick_replies", [])
        assert len(replies) <= 13 and all(reply["content_type"] == "text" for reply in replies), "100: too many quick replies"
        return message["text"], [(reply["title"], reply["payload"]) for reply in replies]
    template = message["attachment"]["payload"]
    assert message["attachment"]["type"] == "template" and template["template_type"] == "button" and "text" not in message, "100: invalid template"
    assert len(template["text"].encode("utf-16-le")) // 2 <= 640 and 1 <= len(template["buttons"]) <= 3, "100: invalid template"
    assert all(button["type"] == "postback" for button in template["buttons"]), "100: invalid button"
    return template["text"], [(button["title"], button["payload"]) for button in template["buttons"]]


def _hmac(what: bytes) -> str:
    return hmac.new(SECRET.encode(), what, hashlib.sha256).hexdigest()
