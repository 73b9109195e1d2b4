"""Slack's own example of a signature.

https://docs.slack.dev/authentication/verifying-requests-from-slack (formerly
https://api.slack.com/authentication/verifying-requests-from-slack).
"""
from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Dict

import pytest
from slack_sdk.signature import Clock, SignatureVerifier

from bot.channels.messaging.secrecy import Secrecy
from bot.channels.messengers import slack
from bot.channels.web_request import Refused

SECRET, MOMENT = "8f742231b10e8888abcd99yyyzzz85a5", 1531420618
BODY = (
    b"token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar"
    b"&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
    b"%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
)
SIGNATURE = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"


@pytest.mark.parametrize("late, body, passes", [(0, BODY, True), (300, BODY, True), (301, BODY, False), (-301, BODY, False), (0, BODY + b"&", False)])
def test_the_documented_signature(late: int, body: bytes, passes: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    class Then(Clock):
        def now(self) -> float:
            return MOMENT + late

    monkeypatch.setattr(slack, "SignatureVerifier", lambda secret: SignatureVerifier(secret, Then()))
    channel = slack.Slack({"JPO_SLACK_SIGNING_SECRET": SECRET}, Secrecy("x"))
    headers: Dict[str, str] = {"x-slack-request-timestamp": str(MOMENT), "x-slack-signature": SIGNATURE}
    verified = channel.verify(SimpleNamespace(headers=headers, body=body))  # type: ignore[arg-type]
    if passes:
        asyncio.run(verified)
    else:
        with pytest.raises(Refused):
            asyncio.run(verified)
