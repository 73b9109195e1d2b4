"""A few words that point back stay with what was spoken of; clear words of another topic do not."""
from __future__ import annotations

import uuid
from typing import List

import pytest

from bot.chat import Chat


def last(chat: Chat, messages: List[str]) -> "set[str]":
    sender = uuid.uuid4().hex
    answer = [chat.send(message, sender) for message in messages][-1]
    return {f"{item['programme']}/{item['topic']}" for item in answer.payload["items"]}


@pytest.mark.parametrize(
    ("messages", "items"),
    [
        (["Is UNICEF one of Belgium's partners?", "and the African Union?"], {"belgium/partner_organisations"}),
        (["L'UNICEF est-il partenaire de la Belgique ?", "et l'Union africaine ?"], {"belgium/partner_organisations"}),
        (["Is UNICEF one of Belgium's partners?", "what about NATO?"], {"belgium/partner_organisations"}),
        (["L'UNICEF est-il partenaire de la Belgique ?", "et l'OTAN ?"], {"belgium/partner_organisations"}),
        (["How long does it last at UNITAR?", "and the visa?"], {"unitar/visa"}),
        (["Ça dure combien à l'UNITAR ?", "et le visa ?"], {"unitar/visa"}),
        (["What training does UNITAR give?", "Where was Camille trained on migration?"], {"belgium/training"}),
        (["Quelle formation donne l'UNITAR ?", "Dans quelle ville Camille s'est-elle formée aux migrations ?"], {"belgium/training"}),
    ],
)
def test_what_a_message_goes_on_about(chat: Chat, messages: List[str], items: "set[str]") -> None:
    found = last(chat, messages)
    assert items <= found and {item.split("/")[1] for item in found} == {item.split("/")[1] for item in items}


def test_the_court_itself_is_no_topic(chat: Chat) -> None:
    for text in ("Who is the Prosecutor of the ICC right now?", "Qui est le procureur de la CPI en ce moment ?"):
        assert chat.send(text).payload["kind"] == "out_of_scope"
