"""Which programmes a message means, said in many ways."""
from __future__ import annotations

import uuid
from typing import List

import pytest

from bot.chat import Chat

_FIRST = {"en": "How long does it last?", "fr": "Combien de temps cela dure-t-il ?"}


def meant(chat: Chat, messages: List[str]) -> "set[str]":
    sender = uuid.uuid4().hex
    answer = [chat.send(message, sender) for message in messages][-1]
    return {item["programme"] for item in answer.payload["items"]}


@pytest.mark.parametrize(
    ("language", "text", "programmes"),
    [
        ("en", "icc only", {"icc"}), ("fr", "juste cpi", {"icc"}),
        ("en", "only the ICC and UNITAR please", {"icc", "unitar"}), ("fr", "uniquement la CPI et l'UNITAR", {"icc", "unitar"}),
        ("en", "why Belgium?? only unitar", {"unitar"}), ("fr", "pourquoi la Belgique ?? seulement unitar", {"unitar"}),
        ("en", "not Belgium", {"icc", "unitar"}), ("fr", "pas la Belgique", {"icc", "unitar"}),
    ],
)
def test_of_three_programmes_only_those_named(chat: Chat, language: str, text: str, programmes: "set[str]") -> None:
    assert meant(chat, [_FIRST[language], text]) == programmes


@pytest.mark.parametrize(
    ("text", "programmes"),
    [
        ("I'm Belgian, how long does a post last?", {"icc", "unitar", "belgium"}),
        ("je suis belge, ça dure combien un poste ?", {"icc", "unitar", "belgium"}),
        ("I have a Belgian passport, is there a salary?", {"icc", "unitar", "belgium"}),
        ("How long is a Belgian JPO post?", {"belgium"}),
        ("Ça dure combien, un poste de JPO belge ?", {"belgium"}),
    ],
)
def test_a_nationality_is_no_choice_of_a_programme(chat: Chat, text: str, programmes: "set[str]") -> None:
    assert meant(chat, [text]) == programmes


@pytest.mark.parametrize("messages", [["What about pay at the ICC?", "What about pay at the ICC?"], ["Et la paie à la CPI ?", "Et la paie à la CPI ?"]])
def test_no_reply_is_given_twice(chat: Chat, messages: List[str]) -> None:
    sender = uuid.uuid4().hex
    first, second = [chat.send(message, sender).text for message in messages]
    assert second not in first
