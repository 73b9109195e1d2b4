"""What is particular to Messenger: the check of the address, batches, buttons that vanish, errors in the body."""
from __future__ import annotations

import itertools
import json
import urllib.error
import urllib.request
from typing import Any, Dict, Iterator, List, Optional, Tuple

import pytest

from bot.channels.messaging import channel as base
from bot.channels.messaging.blocks import Span
from bot.channels.messaging.outbox import Answer
from bot.channels.messaging.pages import titled
from bot.channels.messaging.secrecy import Secrecy
from bot.channels.messengers.facebook import Facebook
from knowledge import LANGUAGES, load
from tests.bot.channels.messengers.facebook.provider import VERIFY, Played, batch
from tests.bot.channels.messengers.loopback import Loopback
from tests.bot.channels.messengers.provider import Post
from tests.bot.channels.messengers.samples import script
from tests.widget.samples import reply

_people = itertools.count(5000)


@pytest.fixture(scope="module")
def running() -> Iterator[Loopback]:
    """The channel, started once."""
    made = Loopback("facebook", script)
    yield made
    made.stop()


@pytest.fixture
def facebook(running: Loopback) -> Iterator[Loopback]:
    """The channel with nothing behind it; nothing may have been refused."""
    running.received.clear()
    running.agent.heard.clear()
    yield running
    assert not running.refused, running.refused


def _get(loopback: Loopback, query: str) -> Tuple[int, bytes, str]:
    try:
        with urllib.request.urlopen(f"{loopback.server.address}/webhooks/facebook/webhook?{query}", timeout=30) as got:
            return got.status, got.read(), got.headers["Content-Type"]
    except urllib.error.HTTPError as error:
        return error.code, error.read(), ""


def test_the_address_is_verified_by_the_verify_token(facebook: Loopback) -> None:
    """By https://developers.facebook.com/docs/graph-api/webhooks/getting-started#verification-requests"""
    status, body, kind = _get(facebook, f"hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token={VERIFY}")
    assert (status, body) == (200, b"1158201444") and kind.startswith("text/plain")


@pytest.mark.parametrize("query, status", [
    ("", 401), ("hub.mode=subscribe&hub.challenge=1158201444", 401), ("hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=meatyhamhock", 403),
    (f"hub.mode=subscribe&hub.challenge=1&hub.verify_token={VERIFY[:-1]}", 403), ("hub.mode=subscribe&hub.challenge=1&hub.verify_token=%C3%A9", 403),
    (f"hub.mode=unsubscribe&hub.challenge=1&hub.verify_token={VERIFY}", 400), (f"hub.mode=subscribe&hub.verify_token={VERIFY}", 400),
])
def test_nobody_else_verifies_it(facebook: Loopback, query: str, status: int) -> None:
    got, body, _ = _get(facebook, query)
    assert got == status and b"1158201444" not in body


def test_a_signature_is_made_of_the_bytes_as_they_came(facebook: Loopback) -> None:
    """Letters beyond ASCII come escaped. The signature was made with: openssl dgst -sha256 -hmac <secret>"""
    body = b'{"object":"page","entry":[{"id":"1","messaging":[{"sender":{"id":"77"},"message":{"mid":"m_s","text":"\\u00e4\\u00f6\\u00e5"}}]}]}'
    signed = {"Content-Type": "application/json", "X-Hub-Signature-256": "sha256=41ab816fe4ca392610eef9e16dbaad0fd7023e527945b5d320b5ec240e2f35f2"}
    assert facebook.post(Post(body, signed))[0] == 200 and facebook.heard() == ["äöå"]
    assert facebook.post(Post(json.dumps(json.loads(body), ensure_ascii=False).encode(), signed))[0] == 403


def test_all_of_a_batch_is_answered(facebook: Loopback) -> None:
    played: Played = facebook.provider  # type: ignore[assignment]
    first, second = next(_people), next(_people)
    events = [played.bare(one, message={"mid": f"m_batch{n}", "text": f"{n}"}) for n, one in enumerate((first, second, first, second, first))]
    events.insert(1, played.bare(first, read={"watermark": 1}))
    events.insert(2, json.loads(played.echo("x").body)["entry"][0]["messaging"][0])
    facebook.send(batch(*events), batch(events[0], events[-1]))
    assert sorted(facebook.heard()) == ["0", "1", "2", "3", "4"]
    shown = facebook.since(0)
    assert [s.text for s in shown if s.to == played.address(first)][1:] == [f"You said: {n}" for n in (0, 2, 4)]
    assert [s.text for s in shown if s.to == played.address(second)][1:] == [f"You said: {n}" for n in (1, 3)]


def test_the_choice_of_language_stays_below_the_welcome(facebook: Loopback) -> None:
    """It fits into a template, whose buttons do not vanish, and they come back as postbacks."""
    played: Played = facebook.provider  # type: ignore[assignment]
    person = next(_people)
    facebook.send(played.text(person, "answer en"))
    welcome, answer = (received.body["message"] for received in facebook.received)
    assert welcome["attachment"]["payload"]["template_type"] == "button" and "quick_replies" in answer
    facebook.send(played.postback(person, welcome["attachment"]["payload"]["buttons"][1]["payload"]))
    facebook.send(played.postback(person, answer["quick_replies"][0]["payload"]))
    assert facebook.heard() == ["answer en", "En français, s'il vous plaît", "Degree"]


@pytest.mark.parametrize("command, heard", [("/start", []), ("/help", ["What can you do?"]), ("/language", []), ("/language fr", ["En français, s'il vous plaît"]), ("/delete", [])])
def test_the_menu_carries_commands(facebook: Loopback, command: str, heard: List[str]) -> None:
    played: Played = facebook.provider  # type: ignore[assignment]
    assert facebook.send(played.postback(next(_people), command)) and facebook.heard() == heard


def test_suggestions_are_below_the_last_message(facebook: Loopback) -> None:
    played: Played = facebook.provider  # type: ignore[assignment]
    person = next(_people)
    facebook.send(played.text(person, "answer en"))
    said = facebook.agent.script
    facebook.agent.script = lambda text: [reply("One.", "en", "answer", ["A"]), reply("Two.", "en", "answer", ["B"]), reply("Three.", "en", "answer")]
    try:
        assert [[title for title, _ in s.buttons] for s in facebook.send(played.text(person, "x"))] == [[], [], ["B", "A"]]
        helped = facebook.send(played.command(person, "help"))
        assert "/delete" in helped[-1].text and [title for title, _ in helped[-1].buttons] == ["B", "A"]
    finally:
        facebook.agent.script = said


def test_cut_titles_can_be_told_apart() -> None:
    for language in LANGUAGES:
        labels = [topic.label[language] for topic in load().topics.values()]
        assert len({titled(label, Facebook.style.longest_title) for label in labels}) == len(set(labels))


def test_a_person_sees_that_a_slow_reply_is_being_written(facebook: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "UNNOTICED", 0.05)
    facebook.agent.delay = 0.6
    try:
        facebook.send(facebook.provider.text(next(_people), "answer en"))
    finally:
        facebook.agent.delay = 0.0
    assert [received.body.get("sender_action") for received in facebook.received] == ["typing_on", None, None]
    assert set(facebook.received[0].body) == {"recipient", "sender_action", "appsecret_proof"}


def _error(code: Optional[int], subcode: int = 0, **more: Any) -> Dict[str, Any]:
    return {"error": {"message": "of 72501", "type": "OAuthException", "code": code, "error_subcode": subcode, "fbtrace_id": "BLBz/WZt8dN", **more}}


@pytest.mark.parametrize("status, body, again, told", [
    (400, _error(1200), True, "1200"), (400, _error(613), True, "613"), (403, _error(4, 2018022), True, "4/2018022"), (400, _error(2), True, "2/0"),
    (500, _error(2, is_transient=True), True, "2/0"), (400, _error(1, is_transient=True), True, "1/0"), (400, _error(1, 99), False, "1/99"),
    (403, _error(10, 2018278), False, "24 hours"), (400, _error(190), False, "token"), (401, _error(190, 460), False, "token"),
    (400, _error(551, 1545041), False, "cannot be reached"), (500, _error(551), False, "cannot be reached"), (400, _error(100, 2018001), False, "100/2018001"),
    (400, {"error": "x"}, False, "400"), (400, None, False, "400"), (502, None, True, "502"), (429, {}, True, "429"), (400, _error(None), False, "400"),
])
def test_an_error_is_judged_by_its_code(status: int, body: Any, again: bool, told: str) -> None:
    """By https://developers.facebook.com/docs/messenger-platform/error-codes and https://developers.facebook.com/docs/graph-api/guides/error-handling"""
    judged = Facebook({}, Secrecy("x")).judge(Answer(status, {}, body))
    assert (judged.sent, judged.again) == (False, again) and told in judged.reason and "72501" not in judged.reason
    assert Facebook({}, Secrecy("x")).judge(Answer(200, {}, {"message_id": "m"})).sent


@pytest.mark.parametrize("span, written", [
    (Span("*a* _b_", bold=True), "*a* _b_"), (Span("https://a.example/b", url="https://a.example/b"), "https://a.example/b"),
    (Span("a.example", url="https://a.example/"), "https://a.example/"), (Span("“Pay”", url="https://a.example/b"), "“Pay” (https://a.example/b)"),
])
def test_text_is_plain_and_shows_the_address_of_a_link_once(span: Span, written: str) -> None:
    assert Facebook({}, Secrecy("x")).write(span) == written
