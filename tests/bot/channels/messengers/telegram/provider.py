"""Telegram as the tests play it, by https://core.telegram.org/bots/api (Update, sendMessage, MarkdownV2 style)."""
from __future__ import annotations

import re
from typing import Any, Dict, List, Optional

from tests.bot.channels.messengers.provider import Forgery, Post, Provider, Received, Shown

_TOKEN, _SECRET = "123456:TEST-token", "a-secret-of-our-own-choice"
_HEADER = "X_Telegram_Bot_Api_Secret_Token"
_RESERVED = set("_*[]()~`>#+-=|{}.!")


class Played(Provider):
    """The Bot API."""

    def environment(self, fake: str) -> Dict[str, str]:
        """Return the settings."""
        return {"JPO_TELEGRAM_TOKEN": _TOKEN, "JPO_TELEGRAM_SECRET": _SECRET, "JPO_TELEGRAM_API": fake}

    def sign(self, post: Post) -> Post:
        """Add the secret."""
        return post.having(**{_HEADER: _SECRET})

    def forgeries(self) -> Dict[str, Forgery]:
        """Spoil the secret."""
        return {
            "no secret": lambda post: post.having(**{_HEADER: None}), "another secret": lambda post: post.having(**{_HEADER: "x" * len(_SECRET)}),
            "an empty secret": lambda post: post.having(**{_HEADER: ""}), "a part of it": lambda post: post.having(**{_HEADER: _SECRET[:-1]}),
            "letters beyond ASCII": lambda post: post.having(**{_HEADER: "é" * 26}), "the token instead": lambda post: post.having(**{_HEADER: _TOKEN}),
        }

    def address(self, person: int) -> str:
        """Return the id of a private chat."""
        return str(5000 + person)

    def text(self, person: int, text: str) -> Post:
        """Return an update with a message."""
        return self._message(person, text=text)

    def media(self, person: int) -> Post:
        """Return an update with a picture."""
        return self._message(person, photo=[{"file_id": "AgAC", "file_unique_id": "AQAD", "width": 90, "height": 51, "file_size": 1101}])

    def press(self, person: int, mark: str) -> Post:
        """Return an update with a callback query."""
        number = next(self.numbers)
        return Post.json({"update_id": 9000 + number, "callback_query": {
            "id": f"40{number}", "from": self._person(person), "chat_instance": "-1", "data": mark,
            "message": {"message_id": number, "date": 1700000000, "chat": self._chat(person), "from": {"id": 123456, "is_bot": True, "first_name": "JPO"}, "text": "?"},
        }})

    def echo(self, text: str) -> Post:
        """Return a message from a bot."""
        return Post.json({"update_id": 9000 + next(self.numbers), "message": {
            "message_id": 1, "date": 1700000000, "chat": self._chat(1), "from": {"id": 123456, "is_bot": True, "first_name": "JPO"}, "text": text,
        }})

    def shown(self, received: Received) -> Optional[Shown]:
        """Read sendMessage as the Bot API does."""
        body = received.body
        assert received.path.startswith(f"/bot{_TOKEN}/"), "401: Unauthorized"
        method = received.path.rpartition("/")[2]
        if method == "answerCallbackQuery":
            assert body["callback_query_id"].startswith("40")
            return None
        assert method == "sendMessage" and body["parse_mode"] == "MarkdownV2"
        text = bare(body["text"])
        assert 1 <= len(text.encode("utf-16-le")) // 2 <= 4096, "400: message is too long or empty"
        rows: List[List[Dict[str, str]]] = (body.get("reply_markup") or {"inline_keyboard": []})["inline_keyboard"]
        buttons = [(button["text"], button["callback_data"]) for row in rows for button in row]
        assert all(title and 1 <= len(mark.encode()) <= 64 for title, mark in buttons), "400: BUTTON_DATA_INVALID"
        return Shown(str(body["chat_id"]), text, buttons)

    def accepts(self, received: Received) -> Any:
        """Return a result."""
        return {"ok": True, "result": True}

    def busy(self) -> Any:
        """Telegram writes the pause into the body."""
        return 429, {}, {"ok": False, "error_code": 429, "description": "Too Many Requests: retry after 3", "parameters": {"retry_after": 3}}

    def gone(self) -> Any:
        """Return the answer of a blocked bot."""
        return 403, {}, {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user"}

    def _message(self, person: int, **content: Any) -> Post:
        number = next(self.numbers)
        return Post.json({"update_id": 9000 + number, "message": {
            "message_id": number, "date": 1700000000, "chat": self._chat(person), "from": self._person(person), **content,
        }})

    @staticmethod
    def _person(person: int) -> Dict[str, Any]:
        return {"id": 5000 + person, "is_bot": False, "first_name": "Awa"}

    @staticmethod
    def _chat(person: int) -> Dict[str, Any]:
        return {"id": 5000 + person, "type": "private", "first_name": "Awa"}


def bare(text: str) -> str:
    """Return MarkdownV2 without its marks.

    Raises AssertionError where the Bot API would not parse it.
    """
    out, marks, place = [], [], 0
    while place < len(text):
        letter = text[place]
        if letter == "\\":
            assert text[place + 1] in _RESERVED | {"\\"}, f"400: nothing to escape at {place}"
            out.append(text[place + 1])
            place += 1
        elif letter in "*_":
            marks.pop() if marks and marks[-1] == letter else marks.append(letter)
        elif letter == "[":
            link = re.compile(r"\[((?:\\.|[^\]\\])+)\]\((https?://(?:\\.|[^)\\])+)\)").match(text, place)
            assert link, f"400: can't find end of the link at {place}"
            out.append(bare(link[1]))
            place = link.end() - 1
        else:
            assert letter not in _RESERVED, f"400: character '{letter}' is reserved and must be escaped at {place}"
            out.append(letter)
        place += 1
    assert not marks, f"400: can't find end of {marks}"
    return "".join(out)
