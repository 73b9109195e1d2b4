"""Twilio's own examples of a signature, and the addresses that it is made over.

https://www.twilio.com/docs/usage/webhooks/webhooks-security, and the tests of Twilio's libraries
(https://github.com/twilio/twilio-python, tests/unit/test_request_validator.py).
"""
from __future__ import annotations

import asyncio
from types import SimpleNamespace
from urllib.parse import urlencode

import pytest

from bot.channels.messaging.secrecy import Secrecy
from bot.channels.messengers.whatsapp import WhatsApp
from bot.channels.web_request import Refused

ADDRESS = "https://mycompany.com/myapp.php?foo=1&bar=2"
EXAMPLES = {"+12349013030": "0/KCTR6DLpKmkAf8muzZqo1nDgQ=", "+14158675309": "RSOYDt4T1cUTdK1PDd93/VVr8B8="}


def _channel(public: str = "https://assistant.example.org") -> WhatsApp:
    return WhatsApp({"JPO_WHATSAPP_AUTH_TOKEN": "12345", "JPO_PUBLIC_URL": public}, Secrecy("x"))


@pytest.mark.parametrize("caller, signature", EXAMPLES.items())
@pytest.mark.parametrize("digits, address, passes", [
    ("1234", ADDRESS, True), ("1234", ADDRESS.replace(".com", ".com:443"), True), ("1235", ADDRESS, False), ("1234", ADDRESS[:-1], False),
    ("1234", ADDRESS.replace("https", "http"), False),
])
def test_the_documented_signatures(caller: str, signature: str, digits: str, address: str, passes: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    channel = _channel()
    monkeypatch.setattr(channel, "called", lambda request: address)
    fields = {"To": "+18005551212", "From": caller, "Digits": digits, "Caller": caller, "CallSid": "CA1234567890ABCDE"}
    verified = channel.verify(SimpleNamespace(headers={"x-twilio-signature": signature}, body=urlencode(fields).encode()))  # type: ignore[arg-type]
    if passes:
        asyncio.run(verified)
    else:
        with pytest.raises(Refused):
            asyncio.run(verified)


@pytest.mark.parametrize("public", ["https://assistant.example.org", "https://assistant.example.org/"])
@pytest.mark.parametrize("query, end", [("", ""), ("a=1&b=%20", "?a=1&b=%20")])
def test_the_signature_is_over_the_public_address_with_its_query(public: str, query: str, end: str) -> None:
    called = _channel(public).called(SimpleNamespace(query_string=query))  # type: ignore[arg-type]
    assert called == f"https://assistant.example.org/webhooks/whatsapp/webhook{end}"
