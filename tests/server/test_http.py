"""The assistant as it is started, over HTTP: every kind of bad input gets a clear answer."""
from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from pathlib import Path
from typing import Any, Iterator, List, Tuple

import jsonschema
import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMA = json.loads((ROOT / "docs" / "payload.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a running assistant."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "bot"], cwd=ROOT, env={**os.environ, "PORT": str(port)},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )
    assert process.stdout is not None
    said = []
    for line in process.stdout:
        said.append(line)
        if line.startswith("Ready"):
            break
    else:
        pytest.fail("the assistant did not start:\n" + "".join(said))
    yield f"http://127.0.0.1:{port}/webhooks/rest/webhook"
    process.terminate()
    process.wait(20)


def post(address: str, body: bytes) -> Tuple[int, Any]:
    """Post ``body`` and return (status, answer)."""
    request = urllib.request.Request(address, body, {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return response.status, json.loads(response.read())
    except urllib.error.HTTPError as error:
        return error.code, json.loads(error.read())


def ask(address: str, message: str, sender: str = "", **metadata: str) -> List[Any]:
    """Send a message and return the bubbles."""
    body = {"sender": sender or uuid.uuid4().hex, "message": message, "metadata": metadata}
    status, bubbles = post(address, json.dumps(body).encode())
    assert status == 200
    return bubbles


@pytest.mark.parametrize(
    "body, status, word",
    [
        (b"", 400, "JSON"),
        (b"{not json", 400, "JSON"),
        (b"[1, 2]", 400, "object"),
        (b'"text"', 400, "object"),
        (b"null", 400, "object"),
        (b'{"message": "hello"}', 400, "sender"),
        (b'{"sender": "", "message": "hello"}', 400, "sender"),
        (b'{"sender": 5, "message": "hello"}', 400, "sender"),
        (b'{"sender": null, "message": "hello"}', 400, "sender"),
        (json.dumps({"sender": "s" * 5000, "message": "hello"}).encode(), 400, "sender"),
        (b'{"sender": "a"}', 400, "message"),
        (b'{"sender": "a", "message": 7}', 400, "message"),
        (b'{"sender": "a", "message": null}', 400, "message"),
        (b'{"sender": "a", "message": ["x"]}', 400, "message"),
        (b'{"sender": "a", "message": "hi", "metadata": "fr"}', 400, "metadata"),
        (b"\xff\xfe\x00", 400, "JSON"),
        (json.dumps({"sender": "a", "message": "x" * 100_000}).encode(), 413, "longer"),
    ],
)
def test_a_wrong_call_gets_4xx_with_the_reason(server: str, body: bytes, status: int, word: str) -> None:
    got, answer = post(server, body)
    assert got == status
    assert word in answer["error"]


@pytest.mark.parametrize(
    "message",
    [
        "", "   ", "\n\t", "😀🎉", "...", "?", "\u0000\u0001\u0007", "\u202eetaler rof drawkcab", "ما هو الحد الأقصى للعمر؟", "年齢制限は何歳ですか",
        "x" * 10_000, "what is the age limit? " * 400, "/restart", "/ask_age_limit{\"programme\": \"icc\"}", "//greet", "/", "{}", "<script>alert(1)</script>",
        "'; DROP TABLE events; --", "\u200b\u200b", "a\ud83d".encode("utf-8", "ignore").decode(), "hola, ¿cuál es el límite de edad?",
    ],
)
def test_whatever_is_typed_gets_one_valid_reply(server: str, message: str) -> None:
    bubbles = ask(server, message)
    assert bubbles and all(bubble["text"].strip() for bubble in bubbles)
    payloads = [bubble["custom"] for bubble in bubbles if "custom" in bubble]
    assert len(payloads) == 1
    jsonschema.validate(payloads[0], SCHEMA)
    assert "Traceback" not in json.dumps(bubbles)


def test_a_typed_slash_command_is_text(server: str) -> None:
    sender = uuid.uuid4().hex
    ask(server, "What is the age limit at UNITAR?", sender)
    ask(server, '/ask_duration{"programme": "icc"}', sender)
    assert ask(server, "and for Belgium?", sender)[0]["custom"]["kind"] != "eligibility"


def test_senders_do_not_see_each_other(server: str) -> None:
    ask(server, "How long does it last at UNITAR?", "first")
    ask(server, "Am I eligible for the ICC?", "first")
    other = ask(server, "tell me more", "second")[0]
    assert other["custom"]["items"] == [] and "field" not in other["custom"]
    assert all(bubble["recipient_id"] == "second" for bubble in ask(server, "hello", "second"))


def test_the_page_language_counts_only_where_the_text_has_none(server: str) -> None:
    assert ask(server, "UNITAR", language="fr")[0]["custom"]["language"] == "fr"
    assert ask(server, "How long does it last?", language="fr")[0]["custom"]["language"] == "en"


def test_a_second_start_on_the_same_port_says_why_it_stops(server: str) -> None:
    port = server.split(":")[2].split("/")[0]
    started = time.monotonic()
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "bot"], cwd=ROOT, env={**os.environ, "PORT": port}, capture_output=True, text=True, timeout=120
    )
    assert run.returncode == 1 and f"port {port}" in run.stderr and "Traceback" not in run.stderr
    assert time.monotonic() - started < 120


def test_the_widget_and_its_channel_are_served(server: str) -> None:
    host = server.split("/webhooks")[0]
    with urllib.request.urlopen(host, timeout=30) as page:
        assert page.url == f"{host}/webhooks/web/demo/" and b"<jpo-assistant" in page.read()
    status, session = post(f"{host}/webhooks/web/session", b"")
    assert status == 201
    request = urllib.request.Request(
        f"{host}/webhooks/web/webhook", b'{"message": "What is the age limit for the ICC?"}', {"Authorization": f"Bearer {session['token']}"}
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        first = json.loads(answer.read())["messages"][0]
    jsonschema.validate(first["custom"], SCHEMA)
    assert first["custom"]["kind"] == "answer" and first["lang"] == "en" and first["custom"]["display"]["sources"]
