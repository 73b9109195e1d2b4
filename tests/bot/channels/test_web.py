"""The web channel over HTTP: sessions, limits, origins, history, erasure, and no way into another's conversation."""
from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Dict, Iterator, List

import pytest

from bot.channels.text import clean
from bot.channels.web import Web
from tests.site import Scripted, Site

POLICY = {"script-src": "'self'", "style-src": "'self'", "connect-src": "'self'", "default-src": "'none'"}


def script(text: str) -> List[Dict[str, Any]]:
    """Say the text back; fail or be silent when told to."""
    if text == "fail":
        raise RuntimeError("told to")
    if text == "silence":
        return []
    custom = {"kind": "chat", "language": "fr" if "bonjour" in text else "en", "items": [], "display": {"body": text, "sources": []}}
    first = {"text": f"You said {text}", "custom": custom, "buttons": [{"title": "More", "payload": f"More about {text}"}]}
    return [first, {"text": "And?", "custom": {**custom, "field": "age", "display": {"body": "And?", "sources": []}}}]


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    """A server with a scripted assistant."""
    running = Site(Scripted(script), origins=["https://careers.example.org"])
    yield running
    running.stop()


def test_a_turn_carries_one_payload_and_a_language_on_each_bubble(site: Site) -> None:
    first, second = site.say(site.session(), "bonjour")
    assert first["custom"]["kind"] == "chat" and first["custom"]["field"] == "age" and "custom" not in second
    assert second["display"] == {"body": "And?", "sources": []}
    assert [first["lang"], second["lang"]] == ["fr", "fr"]
    assert "recipient_id" not in json.dumps([first, second])


@pytest.mark.parametrize("token", [None, "", "x", "a.b.c", "0.9999999999.AAAA"])
@pytest.mark.parametrize("method, path", [("POST", "webhook"), ("GET", "history"), ("DELETE", "conversation")])
def test_without_a_valid_token_it_is_401(site: Site, method: str, path: str, token: str) -> None:
    status, answered, _ = site.call(method, path, {"message": "hello"} if method == "POST" else None, token)
    assert status == 401 and "session" in answered["error"]


def test_the_scheme_must_be_bearer(site: Site) -> None:
    assert site.call("GET", "history", Authorization=f"Basic {site.session()}")[0] == 401
    assert site.call("GET", "history", Authorization=f"bearer {site.session()}")[0] == 200


def test_the_session_comes_from_the_token_alone(site: Site) -> None:
    mine, theirs = site.session(), site.session()
    site.say(theirs, "my secret")
    sender = theirs.split(".")[0]
    for body in ({"message": "x", "sender": sender}, {"message": "x", "session": sender}, {"message": "x", "metadata": {"sender": sender}}):
        assert site.call("POST", "webhook", body, mine)[0] == 200
    assert "secret" not in json.dumps(site.call("GET", "history", None, mine)[1])
    assert "secret" in json.dumps(site.call("GET", "history", None, theirs)[1])
    assert site.call("DELETE", "conversation", None, mine)[0] == 204
    assert "secret" in json.dumps(site.call("GET", "history", None, theirs)[1])


@pytest.mark.parametrize(
    "body, status, word",
    [
        (b"", 422, "JSON"), (b"{", 422, "JSON"), (b"[]", 422, "object"), (b'"hello"', 422, "object"), (b"null", 422, "object"), (b"\xff", 422, "JSON"),
        ({}, 422, "either"), ({"message": "a", "payload": "b"}, 422, "either"),
        ({"message": ""}, 422, "text"), ({"message": "  "}, 422, "text"), ({"message": 5}, 422, "text"), ({"message": None}, 422, "text"), ({"message": ["a"]}, 422, "text"),
        ({"payload": 5}, 422, "text"), ({"message": "x" * 1001}, 422, "1000"), ({"payload": "never offered"}, 422, "button"),
        ({"message": "a", "language": "de"}, 422, "language"), ({"message": "a", "language": ["en"]}, 422, "language"), ({"message": "a", "page": 5}, 422, "page"),
        ({"message": "a", "page": "p" * 301}, 422, "page"), ({"message": "x" * 17_000}, 413, "16384"),
    ],
)
def test_a_wrong_body_is_refused_with_the_reason(site: Site, body: Any, status: int, word: str) -> None:
    got, answered, _ = site.call("POST", "webhook", body, site.session())
    assert got == status and word in answered["error"]


def test_a_thousand_characters_are_a_message(site: Site) -> None:
    assert site.call("POST", "webhook", {"message": "é" * 1000, "language": "fr", "page": "/apply"}, site.session())[0] == 200
    assert site.agent.heard[-1].metadata == {"language": "fr", "page": "/apply"}


@pytest.mark.parametrize("text", ["/restart", '/ask_age_limit{"programme": "icc"}', "  /greet", "\u200b/greet", "//greet"])
def test_a_typed_slash_is_text(site: Site, text: str) -> None:
    site.say(site.session(), text)
    assert site.agent.heard[-1].text == clean(text) and not site.agent.heard[-1].text.startswith("/")


def test_a_payload_is_taken_where_it_was_offered(site: Site) -> None:
    token = site.session()
    offered = site.say(token, "pay")[0]["buttons"][0]["payload"]
    assert site.call("POST", "webhook", {"payload": offered}, token)[0] == 200
    assert site.agent.heard[-1].text == offered
    assert site.call("POST", "webhook", {"payload": offered}, site.session())[0] == 422


@pytest.mark.parametrize("text", ["fail", "silence"])
def test_an_assistant_that_says_nothing_is_503(site: Site, text: str) -> None:
    status, answered, _ = site.call("POST", "webhook", {"message": text, "language": "fr"}, site.session())
    assert status == 503 and answered["messages"][0]["lang"] == "fr" and answered["messages"][0]["text"]


def test_the_history_is_what_was_said(site: Site) -> None:
    token = site.session()
    assert site.call("GET", "history", None, token)[1] == {"messages": []}
    said = site.say(token, "hello")
    messages = site.call("GET", "history", None, token)[1]["messages"]
    assert [m["from"] for m in messages] == ["user", "bot", "bot"]
    assert messages[0]["text"] == "hello" and messages[0]["time"] > 1e9
    assert [{k: v for k, v in m.items() if k not in ("from", "time")} for m in messages[1:]] == said


def test_erasing_leaves_nothing(site: Site) -> None:
    token, other = site.session(), site.session()
    site.say(token, "xyzzy")
    site.say(other, "plugh")
    assert site.call("DELETE", "conversation", None, token)[0] == 204
    assert site.call("GET", "history", None, token)[1] == {"messages": []}
    left = json.dumps(dict(site.agent.tracker_store.store)) + json.dumps(list(site.channel._session_limit._left)) + str(site.agent.lock_store.conversation_locks)
    assert "xyzzy" not in left
    assert token.split(".")[0] not in json.dumps(dict(site.agent.tracker_store.store)) + str(site.agent.lock_store.conversation_locks)
    assert "plugh" in left
    assert site.call("DELETE", "conversation", None, token)[0] == 204, "erasing twice does no harm"


@pytest.mark.parametrize("origin, allowed", [
    ("https://careers.example.org", True), ("https://CAREERS.example.org", True), ("https://careers.example.org.evil.example", False),
    ("http://careers.example.org", False), ("https://evil.example", False), ("null", False), ("https://careers.example.org:444", False),
])
def test_only_listed_websites_may_call(site: Site, origin: str, allowed: bool) -> None:
    status, _, headers = site.call("POST", "session", Origin=origin)
    assert status == (201 if allowed else 403)
    assert headers.get("access-control-allow-origin") == (origin if allowed else None)
    assert headers["vary"] == "Origin"
    status, _, headers = site.call("OPTIONS", "webhook", Origin=origin, Access_Control_Request_Method="POST")
    assert headers.get("access-control-allow-origin") == (origin if allowed else None)
    assert ("authorization" in headers.get("access-control-allow-headers", "")) == allowed


def test_the_own_page_and_programs_may_call(site: Site) -> None:
    assert site.call("POST", "session", Origin=site.address)[0] == 201
    assert site.call("POST", "session")[0] == 201


@pytest.mark.parametrize("origin", ["careers.example.org", "https://careers.example.org/", "*", "ftp://x"])
def test_an_origin_that_is_none_stops_the_start(origin: str) -> None:
    with pytest.raises(ValueError, match="origin"):
        Web(origins=[origin], secret="s")


def test_settings_come_from_credentials_and_environment(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture) -> None:
    monkeypatch.setenv("JPO_WEB_ORIGINS", "https://a.example https://b.example")
    monkeypatch.setenv("JPO_WEB_SECRET", "one for all")
    first, second = Web.from_credentials({"origins": ["https://c.example"]}), Web.from_credentials(None)
    assert first._origins._allowed == {"https://a.example", "https://b.example", "https://c.example"}
    assert second._tokens.read(first._tokens.issue()), "the same secret reads the other's tokens"
    assert capsys.readouterr().out == ""
    monkeypatch.delenv("JPO_WEB_SECRET")
    third, fourth = Web.from_credentials({}), Web.from_credentials({})
    assert "JPO_WEB_SECRET" in capsys.readouterr().out
    assert fourth._tokens.read(third._tokens.issue()) is None


def test_a_session_that_calls_too_often_waits_and_others_do_not() -> None:
    site = Site(Scripted(script), session_per_minute=3)
    try:
        token = site.session()
        for _ in range(3):
            site.say(token, "hello")
        status, answered, headers = site.call("POST", "webhook", {"message": "hello"}, token)
        assert status == 429 and 1 <= int(headers["retry-after"]) <= 20 and "again" in answered["error"]
        site.say(site.session(), "hello")
    finally:
        site.stop()


@pytest.mark.parametrize("proxies, statuses", [(0, [201, 201, 429, 429]), (1, [201, 201, 429, 201])])
def test_an_address_that_calls_too_often_waits(proxies: int, statuses: List[int]) -> None:
    site = Site(Scripted(script), address_per_minute=2, proxies=proxies)
    try:
        got = [site.call("POST", "session", X_Forwarded_For=f"9.9.9.{n}, {last}")[0] for n, last in enumerate(["1.1.1.1", "1.1.1.1", "1.1.1.1", "2.2.2.2"])]
        assert got == statuses
    finally:
        site.stop()


@pytest.mark.parametrize("path", ["demo/", "demo/fr"])
def test_the_demo_page_has_a_strict_policy(site: Site, path: str) -> None:
    status, page, headers = site.call("GET", path)
    policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
    assert status == 200 and "unsafe" not in headers["content-security-policy"] and "*" not in headers["content-security-policy"]
    assert {name: policy[name] for name in POLICY} == POLICY
    assert "<jpo-assistant" in page
    assert not re.search(r"\son\w+=|\sstyle=|<style|<script>|javascript:", page)
    assert not re.search(r"(?:src|href)=\"(?:https?:)?//", page), "nothing from elsewhere"


def test_the_front_door_leads_to_the_demo_page(site: Site) -> None:
    import urllib.request

    with urllib.request.urlopen(site.address, timeout=30) as answered:
        assert answered.url.endswith("/webhooks/web/demo/") and answered.status == 200


def test_the_widget_may_be_loaded_from_anywhere(site: Site) -> None:
    status, script_text, headers = site.call("GET", "widget.js", Origin="https://anywhere.example")
    assert status == 200 and headers["content-type"].startswith("text/javascript")
    assert headers["cross-origin-resource-policy"] == "cross-origin" and headers["x-content-type-options"] == "nosniff"
    assert script_text == (Path(__file__).resolve().parents[3] / "widget" / "dist" / "widget.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", ["demo/../../../credentials.yml", "demo/%2e%2e/credentials.yml", "../web/demo/x", "dist/widget.js"])
def test_no_other_file_is_served(site: Site, path: str) -> None:
    assert site.call("GET", path)[0] == 404
