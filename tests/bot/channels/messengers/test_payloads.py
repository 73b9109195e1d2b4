"""Payloads as the providers document them, good and bad: each is answered, or ignored for a reason that is named."""
from __future__ import annotations

import json
import logging
from typing import Any, Dict, Iterator, List, Tuple
from urllib.parse import urlencode

import pytest
import yaml

from bot.channels.messaging.channel import words
from knowledge import LANGUAGES
from tests.bot.channels.messengers.loopback import Loopback
from tests.bot.channels.messengers.provider import CHANNELS, HERE, Post

Payload = Dict[str, Any]
_ALL: List[Tuple[str, Payload]] = [(name, p) for name in CHANNELS for p in yaml.safe_load((HERE / name / "payloads.yml").read_text(encoding="utf-8"))]


def test_there_are_many_for_each_channel() -> None:
    for name in CHANNELS:
        own = [payload["name"] for channel, payload in _ALL if channel == name]
        assert len(own) >= 15 and len(set(own)) == len(own), name
        assert sum("source" in payload for channel, payload in _ALL if channel == name) >= 3, name


@pytest.fixture(scope="module")
def plain() -> Iterator[Dict[str, Loopback]]:
    """Each channel before an assistant that repeats what it hears."""
    custom = {"kind": "chat", "language": "en", "items": []}
    made = {name: Loopback(name, lambda text: [{"text": f"heard: {text}", "custom": custom}]) for name in CHANNELS}
    yield made
    for loopback in made.values():
        loopback.stop()


@pytest.mark.parametrize("name, payload", _ALL, ids=lambda value: value if isinstance(value, str) else value["name"])
def test_a_payload(name: str, payload: Payload, plain: Dict[str, Loopback], caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "bot.channels")
    loopback, expected = plain[name], payload["expect"]
    loopback.agent.heard.clear()
    before = len(loopback.received)
    status, answered = loopback.post(loopback.provider.sign(_post(payload)))
    assert status == expected.get("status", status) and status < 500
    assert loopback.heard() == ([expected["heard"]] if "heard" in expected else [])
    text = "\n".join(shown.text for shown in loopback.since(before))
    if "says" in expected:
        assert any(words().say(expected["says"], language) in text for language in LANGUAGES), text
    elif "heard" not in expected:
        assert not text
    if "ignored" in expected:
        assert "ignored" in caplog.text and expected["ignored"] in caplog.text
    assert expected.get("answer", "") in answered.decode()
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING], caplog.text


def _post(payload: Payload) -> Post:
    if "form" in payload:
        return Post(urlencode(payload["form"]).encode(), {"Content-Type": "application/x-www-form-urlencoded"})
    body = payload["raw"].encode() if "raw" in payload else json.dumps(payload["body"]).encode()
    return Post(body, {"Content-Type": "application/json; charset=utf-8"})
