"""The key of the REST channel."""
from __future__ import annotations

import json
import urllib.error
import urllib.request
from typing import Iterator, Optional

import pytest

from bot.channels.rest import Rest
from tests.site import Scripted, Server


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """The channel with a key."""
    running = Server(Scripted(lambda text: [{"text": text}]), Rest("a key of our own"))
    yield running
    running.stop()


@pytest.mark.parametrize("shown, status", [
    (None, 401), ("", 401), ("Bearer", 401), ("Bearer wrong", 401), ("Bearer a key of our ow", 401), ("Basic a key of our own", 401), ("Bearer é", 401),
    ("Bearer a key of our own", 200), ("bearer a key of our own", 200),
])
def test_callers_show_the_key(server: Server, shown: Optional[str], status: int) -> None:
    assert _call(server, shown) == status


def test_the_key_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JPO_REST_KEY", "k1")
    assert Rest.from_credentials(None)._key == "k1"
    monkeypatch.delenv("JPO_REST_KEY")
    assert Rest.from_credentials({})._key == ""


def _call(server: Server, shown: Optional[str]) -> int:
    headers = {"Content-Type": "application/json", **({} if shown is None else {"Authorization": shown})}
    body = json.dumps({"sender": "me", "message": "hello"}).encode()
    try:
        with urllib.request.urlopen(urllib.request.Request(f"{server.address}/webhooks/rest/webhook", body, headers), timeout=30) as answered:
            return int(answered.status)
    except urllib.error.HTTPError as error:
        return error.code
