"""What only Teams has: keys that change, a token of our own, addresses of replies, cards with a limit in bytes."""
from __future__ import annotations

import json
import time
from typing import Any, Dict, Iterator, List
from urllib.parse import urlsplit

import jwt
import pytest

from bot.channels.messaging.blocks import Block, Button, line
from bot.channels.messaging.channel import words
from bot.channels.messaging.pages import pages
from bot.channels.messaging.secrecy import Secrecy
from bot.channels.messengers.teams import Teams
from tests.bot.channels.messengers.loopback import Loopback
from tests.bot.channels.messengers.samples import script
from tests.bot.channels.messengers.teams.provider import APP, SECRET, SERVICE, TENANT, TOKEN, Played, drawn, public, token

ADDRESS = {"service": SERVICE, "conversation": "19:a b/../c@unq.gbl.spaces;messageid=1", "bot": f"28:{APP}", "person": "29:x"}
VALUES = {"JPO_TEAMS_APP_ID": APP, "JPO_TEAMS_APP_SECRET": SECRET, "JPO_TEAMS_TENANT": TENANT}


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.time = 1000.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def teams() -> Iterator[Loopback]:
    """The channel, which has fetched nothing yet."""
    loopback = Loopback("teams", script)
    loopback.channel.signers._now = loopback.channel.access._now = Clock()  # type: ignore[attr-defined]
    yield loopback
    loopback.stop()


def _fetched(loopback: Loopback, part: str) -> int:
    return sum(part in received.path for received in loopback.provider.served)  # type: ignore[attr-defined]


def _asked(loopback: Loopback, value: str) -> int:
    """Return the status for a message with a token."""
    post = loopback.provider.text(1, "answer en")
    return loopback.post(Played.bearing(post, value))[0]


def test_keys_are_fetched_once_and_again_for_a_new_one(teams: Loopback) -> None:
    clock: Any = teams.channel.signers._now  # type: ignore[attr-defined]
    assert [_asked(teams, token()) for _ in range(3)] == [200] * 3 and _fetched(teams, "keys") == 1
    assert _asked(teams, token("two")) == 403 and _fetched(teams, "keys") == 1, "not at the pace of a forger"
    teams.provider.keys = [public("two")]  # type: ignore[attr-defined]
    clock.time += 31
    assert _asked(teams, token("two")) == 200 and _fetched(teams, "keys") == 2
    assert _asked(teams, token("one")) == 403, "a key that was taken back"
    clock.time += 25 * 3600
    assert _asked(teams, token("two")) == 200 and _fetched(teams, "keys") == 3, "after a day"


def test_without_keys_nobody_gets_in_and_old_ones_stay(teams: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    clock: Any = teams.channel.signers._now  # type: ignore[attr-defined]
    with monkeypatch.context() as down:
        down.setattr(teams.provider, "serves", lambda received: (503, {}))
        assert _asked(teams, token()) == 503 and teams.heard() == []
    clock.time += 31
    assert _asked(teams, token()) == 200
    clock.time += 25 * 3600
    for answer in ((503, {}), (200, {}), (200, []), (200, {"jwks_uri": 5}), (200, {"jwks_uri": "nowhere"})):
        with monkeypatch.context() as down:
            down.setattr(teams.provider, "serves", lambda received: answer)
            assert _asked(teams, token()) == 200
        clock.time += 31


@pytest.mark.parametrize("key", [{}, {"kty": "oct", "k": "c2VjcmV0"}, {"kty": "RSA", "n": "!", "e": "AQAB"}, {"kty": "RSA", "n": 5, "e": 5}, {"kty": "EC", "crv": "P-256"}])
def test_a_broken_key_is_no_failure(teams: Loopback, key: Dict[str, Any]) -> None:
    teams.provider.keys = [{**key, "kid": "one", "endorsements": ["msteams"]}]  # type: ignore[attr-defined]
    assert _asked(teams, token()) == 403


@pytest.mark.parametrize("claims, status", [
    ({"exp": -270}, 200), ({"exp": -330}, 403), ({"nbf": 270}, 200), ({"nbf": 330}, 403), ({"serviceurl": None, "serviceUrl": SERVICE}, 200), ({"aud": [APP, "x"]}, 200),
    ({"serviceurl": SERVICE.rstrip("/")}, 403), ({"exp": "soon"}, 403), ({"aud": 5}, 403), ({"iss": "https://api.botframework.com/"}, 403),
])
def test_a_token_holds_for_its_time_its_bot_and_its_service(teams: Loopback, claims: Dict[str, Any], status: int) -> None:
    now = int(time.time())
    assert _asked(teams, token(**{name: now + value if isinstance(value, int) and name != "aud" else value for name, value in claims.items()})) == status


def test_our_token_is_kept_until_shortly_before_its_end(teams: Loopback) -> None:
    clock: Any = teams.channel.access._now  # type: ignore[attr-defined]
    for _ in range(3):
        teams.send(teams.provider.text(1, "answer en"))
    assert _fetched(teams, "token") == 1
    clock.time += 3599 - 301
    teams.send(teams.provider.text(1, "answer en"))
    assert _fetched(teams, "token") == 1
    clock.time += 2
    teams.send(teams.provider.text(1, "answer en"))
    assert _fetched(teams, "token") == 2


def test_a_token_that_is_refused_is_replaced(teams: Loopback) -> None:
    teams.send(teams.provider.text(1, "answer en"))
    teams.faults += [(401, {}, {"error": {"code": "Unauthorized"}}), (412, {}, {})]
    assert len(teams.send(teams.provider.text(1, "answer en"))) == 1
    assert _fetched(teams, "token") == 2 and len(teams.pauses) == 2


@pytest.mark.parametrize("grant", [(401, {"error": "invalid_client", "error_description": SECRET}), (200, {}), (200, []), (500, None), (200, {"access_token": 5})])
def test_without_a_token_nothing_is_sent_and_the_next_one_gets_through(teams: Loopback, grant: Any, caplog: pytest.LogCaptureFixture) -> None:
    right, teams.provider.grant = teams.provider.grant, grant  # type: ignore[attr-defined]
    assert teams.send(teams.provider.text(1, "answer en")) == [] and teams.received == [] and len(teams.pauses) == 4
    assert "NoToken" in caplog.text and SECRET not in caplog.text
    teams.provider.grant = right  # type: ignore[attr-defined]
    assert len(teams.send(teams.provider.text(1, "answer en"))) == 1


def test_our_token_goes_to_the_service_that_was_signed_for_and_nowhere_else() -> None:
    (call,) = Teams(VALUES, Secrecy("x")).calls(ADDRESS, pages([Block("body", (line("A"),))], [], Teams.style, Teams(None, Secrecy("x")).write)[0])
    assert call.url == "https://smba.trafficmanager.net/amer/v3/conversations/19%3Aa%20b%2F..%2Fc%40unq.gbl.spaces%3Bmessageid%3D1/activities"
    assert TOKEN not in json.dumps(call.json)


@pytest.mark.parametrize("tenant", [TENANT, "botframework.com"])
def test_one_tenant_or_many(tenant: str) -> None:
    channel = Teams({**VALUES, "JPO_TEAMS_TENANT": tenant}, Secrecy("x"))
    assert channel.access._address == f"https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token"
    assert urlsplit(channel.signers._metadata).netloc == "login.botframework.com"


def test_somebody_who_adds_the_bot_is_greeted_once(teams: Loopback) -> None:
    added = [teams.provider.activity(1, "conversationUpdate", membersAdded=[{"id": "28:x"}, {"id": "29:y"}]) for _ in range(2)]  # type: ignore[attr-defined]
    installed = teams.provider.activity(1, "installationUpdate", action="add")  # type: ignore[attr-defined]
    shown = teams.send(*added, installed, teams.provider.text(1, "answer en"))
    assert len(shown) == 2 and words().say("introduction", "fr") in shown[0].text and "under 35" in shown[1].text


def test_the_same_key_may_sign_for_several_channels(teams: Loopback) -> None:
    teams.provider.keys = [public("one", ("webchat", "msteams"))]  # type: ignore[attr-defined]
    assert _asked(teams, token()) == 200


@pytest.mark.parametrize("text", ["é", "😀" * 9, "\u0000", "x" * 500, '"\\', "https://example.org/" + "p" * 300 + " "])
@pytest.mark.parametrize("role", ["body", "sources", "verdict", "table"])
def test_no_card_has_more_than_28_kilobytes(text: str, role: Any) -> None:
    channel = Teams(VALUES, Secrecy("x"))
    buttons = [Button("é" * 40, "m" * 16)] * 6
    blocks = [Block(role, tuple(line(f"{text}{n}", bold=True, italic=True) for n in range(300)))]
    for message in pages(blocks, buttons, channel.style, channel.write):
        (call,) = channel.calls(ADDRESS, message)
        assert call.json
        drawn(call.json["attachments"][0]["content"])


def test_a_link_is_a_button_of_its_own_block(teams: Loopback) -> None:
    teams.send(teams.provider.text(1, "links en"))
    card = teams.received[-1].body["attachments"][0]["content"] if "attachments" in teams.received[-1].body else None
    assert card is None and "https://example.org/a?b=c" in teams.received[-1].body["text"], "Teams makes a link of an address in a text"
    teams.send(teams.provider.text(1, "card en"))
    sets: List[Dict[str, Any]] = [item for block in teams.received[-1].body["attachments"][0]["content"]["body"] for item in block.get("items", []) if item["type"] == "ActionSet"]
    assert [s["actions"] for s in sets] == [[{"type": "Action.OpenUrl", "title": "careers.example.org", "url": "https://careers.example.org/"}]]


def test_the_fake_signs_as_documented() -> None:
    header = jwt.get_unverified_header(token())
    assert header["alg"] == "RS256" and header["typ"] == "JWT" and header["kid"] == header["x5t"] == "one"
