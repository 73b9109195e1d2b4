"""What is particular to WhatsApp: its style without escapes, answers by number or in words, and errors that stay."""
from __future__ import annotations

import logging
from typing import Dict

import pytest

from bot.channels.messaging.blocks import Span, line
from bot.channels.messaging.outbox import Answer
from bot.channels.messaging.secrecy import Secrecy
from bot.channels.messengers.whatsapp import WhatsApp
from tests.bot.channels.messengers.loopback import Loopback
from tests.bot.channels.messengers.whatsapp.provider import bare

CHANNEL = WhatsApp({}, Secrecy("x"))


@pytest.mark.parametrize("text", ["*a*", "**a**", "_a_", "__a__", "~a~", "`a`", "```a```", "(*a*)", "*a* *b*", "a* *b", "_*a*_", "> a", "*", "*a", "5*3*2", "snake_case_name", "a_b@c_d.org"])
@pytest.mark.parametrize("style", [{}, {"bold": True}, {"italic": True}])
def test_what_looks_like_style_is_shown_as_it_stands(text: str, style: Dict[str, bool]) -> None:
    written = CHANNEL.write(Span(text, **style))
    assert bare(written) == text
    assert not style or written[0] == written[-1] == ("*" if "bold" in style else "_")


def test_words_are_left_alone() -> None:
    for text in ("5*3*2", "snake_case_name", "a_b@c_d.org", "1 > 0", "- a point", "l'UNITAR, « 35 ans » ?"):
        assert CHANNEL.write(Span(text)) == text


def test_no_mark_stands_beside_a_blank() -> None:
    assert CHANNEL.written(line("See https://example.org/a_b for more", italic=True)) == "_See_ https://example.org/a_b _for more_"
    assert CHANNEL.write(Span("  ", bold=True)) == "  "


def test_a_link_shows_where_it_leads() -> None:
    assert CHANNEL.write(Span("*Posts*", url="https://example.org/_a_")) == "∗Posts∗ – https://example.org/_a_"
    for text in ("https://example.org/", "example.org"):
        assert CHANNEL.write(Span(text, url="https://example.org/")) == "https://example.org/"


@pytest.mark.parametrize("said", ["2", "2.", "(2)", "2️⃣", "②", "option 2", "Number 2", "le 2", "n° 2", "nº2", "numéro 2", "sujet 2", "  SUJET 2 !", "Sujét 2"])
def test_a_listed_choice_is_named_by_number_or_by_its_words(said: str, loopbacks: Dict[str, Loopback]) -> None:
    loopback = loopbacks["whatsapp"]
    loopback.send(loopback.provider.text(801, "many fr"), loopback.provider.text(801, said))
    assert loopback.heard()[-1] == "Sujet 2"


@pytest.mark.parametrize("said", ["2 ans", "sujet", "two 22", "article 2", "1/2", "2 ou 3"])
def test_anything_else_is_not(said: str, loopbacks: Dict[str, Loopback]) -> None:
    loopback = loopbacks["whatsapp"]
    loopback.send(loopback.provider.text(802, "many fr"), loopback.provider.text(802, said))
    assert loopback.heard()[-1] == said


def test_a_reply_comes_from_the_number_that_was_written_to(loopbacks: Dict[str, Loopback]) -> None:
    loopback = loopbacks["whatsapp"]
    before = len(loopback.received)
    loopback.send(loopback.provider.text(803, "answer en"))
    assert {received.body["From"] for received in loopback.received[before:]} == {"whatsapp:+14155238886"}


@pytest.mark.parametrize("status, code, sent, again, told", [
    (201, None, True, False, ""), (429, 20429, False, True, "error 20429"), (503, None, False, True, "status 503"),
    (400, 63016, False, False, "error 63016 (more than 24 hours"), (429, 63038, False, False, "error 63038 (the account's limit"),
    (400, 21610, False, False, "error 21610 (the person has opted out)"), (400, 21211, False, False, "status 400, error 21211"), (401, 20003, False, False, "status 401"),
])
def test_an_answer_of_twilio_is_understood(status: int, code: int, sent: bool, again: bool, told: str) -> None:
    judged = CHANNEL.judge(Answer(status, {}, {"code": code, "message": "about +447700900001"}))
    assert (judged.sent, judged.again) == (sent, again) and told in judged.reason and "+44" not in judged.reason


def test_nobody_and_nothing_said_is_logged(loopbacks: Dict[str, Loopback], caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    loopback = loopbacks["whatsapp"]
    loopback.send(loopback.provider.text(804, "a question that only she asks"), loopback.provider.echo("another"))
    assert "a status: sent" in caplog.text
    for private in ("4477009", "Awa", "only she asks", "another"):
        assert private not in caplog.text
