"""Slack as the tests play it, by https://docs.slack.dev (Events API, interactivity, Block Kit, chat.postMessage)."""
from __future__ import annotations

import hashlib
import hmac
import html
import json
import re
import time
from typing import Any, Dict, Optional
from urllib.parse import urlencode

from tests.bot.channels.messengers.provider import Forgery, Post, Provider, Received, Shown

_TOKEN, _SECRET = "xoxb-test", "8f742231b10e8888abcd99yyyzzz85a5"
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Played(Provider):
    """A workspace with our app."""

    def environment(self, fake: str) -> Dict[str, str]:
        """Return the settings."""
        return {"JPO_SLACK_TOKEN": _TOKEN, "JPO_SLACK_SIGNING_SECRET": _SECRET, "JPO_SLACK_API": f"{fake}/api"}

    def sign(self, post: Post) -> Post:
        """Add time and signature."""
        return signed(post, int(time.time()))

    def forgeries(self) -> Dict[str, Forgery]:
        """Spoil time, signature or body."""
        return {
            "no signature": lambda post: post.having(X_Slack_Signature=None), "no time": lambda post: post.having(X_Slack_Request_Timestamp=None),
            "another signature": lambda post: post.having(X_Slack_Signature="v0=" + "0" * 64), "an empty one": lambda post: post.having(X_Slack_Signature=""),
            "letters beyond ASCII": lambda post: post.having(X_Slack_Signature="v0=" + "é" * 64),
            "a time that is none": lambda post: post.having(X_Slack_Request_Timestamp="soon"),
            "another time": lambda post: post.having(X_Slack_Request_Timestamp=str(int(time.time()) - 1)),
            "expired": lambda post: signed(post, int(time.time()) - 301), "of tomorrow": lambda post: signed(post, int(time.time()) + 301),
            "another body": lambda post: Post(post.body + b" ", post.headers), "truncated": lambda post: Post(post.body[:-9], post.headers),
            "no text": lambda post: Post(b"\xff\xfe", post.headers),
        }

    def address(self, person: int) -> str:
        """Return the id of a direct message."""
        return f"D{person:05}"

    def text(self, person: int, text: str) -> Post:
        """Return an event with a message."""
        escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return self._event({"type": "message", "user": f"U{person:05}", "text": escaped, "channel": f"D{person:05}", "channel_type": "im", "ts": "1700000000.000100"})

    def media(self, person: int) -> Post:
        """Return an event with a picture."""
        return self._event({
            "type": "message", "subtype": "file_share", "user": f"U{person:05}", "text": "", "channel": f"D{person:05}", "channel_type": "im",
            "ts": "1700000000.000100", "files": [{"id": "F1", "mimetype": "image/png", "url_private": "https://files.slack.com/x"}],
        })

    def press(self, person: int, mark: str) -> Post:
        """Return the press of a button."""
        number = next(self.numbers)
        payload = {
            "type": "block_actions", "user": {"id": f"U{person:05}", "team_id": "T1"}, "team": {"id": "T1", "domain": "example"}, "trigger_id": f"t.{number}",
            "api_app_id": "A1", "token": "old", "container": {"type": "message", "message_ts": "1700000000.000100", "channel_id": f"D{person:05}"},
            "channel": {"id": f"D{person:05}", "name": "directmessage"}, "response_url": "https://hooks.slack.com/actions/T1/1/x",
            "actions": [{"action_id": "button_1", "block_id": "x", "type": "button", "value": mark, "action_ts": f"1700000{number}.1", "text": {"type": "plain_text", "text": "x"}}],
        }
        return Post(urlencode({"payload": json.dumps(payload)}).encode(), _FORM)

    def echo(self, text: str) -> Post:
        """Return a message of our own bot."""
        return self._event({
            "type": "message", "bot_id": "B1", "app_id": "A1", "user": "U99999", "text": text, "channel": "D00001", "channel_type": "im", "ts": "1700000000.000100",
        })

    def shown(self, received: Received) -> Optional[Shown]:
        """Read chat.postMessage as Slack does."""
        assert received.path == "/api/chat.postMessage" and received.headers["Authorization"] == f"Bearer {_TOKEN}", "invalid_auth"
        body = received.body
        blocks = body["blocks"]
        assert len(blocks) <= 50 and body["text"], "invalid_blocks"
        texts, buttons = [], []
        for block in blocks:
            if block["type"] == "actions":
                assert 1 <= len(block["elements"]) <= 25, "invalid_blocks"
                buttons = [(e["text"]["text"], e["value"]) for e in block["elements"]]
                assert all(len(title) <= 75 and len(mark) <= 2000 for title, mark in buttons), "invalid_blocks"
                assert len({e["action_id"] for e in block["elements"]}) == len(buttons), "invalid_blocks"
                continue
            text = block["text"] if block["type"] == "section" else block["elements"][0]
            assert block["type"] in ("section", "context") and text["type"] == "mrkdwn" and 1 <= len(text["text"]) <= 3000, "invalid_blocks"
            texts.append(bare(text["text"]))
        return Shown(re.sub(r"^U", "D", body["channel"]), "\n\n".join(texts), buttons)

    def accepts(self, received: Received) -> Any:
        """Return Slack's ok."""
        return {"ok": True, "ts": "1700000000.000200"}

    def gone(self) -> Any:
        """Return an error as Slack does, with status 200."""
        return 200, {}, {"ok": False, "error": "channel_not_found"}

    def command(self, person: int, command: str) -> Post:
        """Return a slash command."""
        fields = {"command": "/jpo", "text": command, "user_id": f"U{person:05}", "team_id": "T1", "channel_id": "C1", "trigger_id": f"c.{next(self.numbers)}"}
        return Post(urlencode(fields).encode(), _FORM)

    def _event(self, event: Dict[str, Any]) -> Post:
        return Post.json({"type": "event_callback", "team_id": "T1", "api_app_id": "A1", "event_id": f"Ev{next(self.numbers)}", "event_time": 1700000000, "event": event})


def signed(post: Post, moment: int) -> Post:
    """Return ``post`` signed at ``moment``."""
    digest = hmac.new(_SECRET.encode(), b"v0:%d:" % moment + post.body, hashlib.sha256).hexdigest()
    return post.having(X_Slack_Request_Timestamp=str(moment), X_Slack_Signature=f"v0={digest}")


def bare(text: str) -> str:
    """Return mrkdwn without its marks."""
    assert not re.search(r"<[@#!]", text), "a mention"
    text = re.sub(r"<(https?://[^|>]+)\|([^>]+)>", r"\2", text)
    assert "<" not in text and ">" not in text, "not escaped"
    text = re.sub(r"(?m)(?<![\w\u2060])([*_])(?!\u2060)([^\n]+?)(?<!\u2060)\1(?![\w\u2060])", r"\2", text)
    return html.unescape(text.replace("\u2060", ""))
