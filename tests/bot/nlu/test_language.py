"""What is no language must not change that of the conversation, and our own words are no third language."""
from __future__ import annotations

import pytest

from bot.chat import Chat


@pytest.mark.parametrize("text", ["sdfkjh qwlkej zxmnc", "hgjf dkls", "xkcvb wqrtp", "bnvcx mlkjh"])
def test_keys_hit_at_random_have_no_language(chat: Chat, text: str) -> None:
    assert chat.parse(text)["language"]["name"] is None


@pytest.mark.parametrize(
    ("text", "language"),
    [("I don't get it", "en"), ("pourkoi c payé", "fr"), ("photosynthesis chlorophyll", "en"), ("qu'est-ce que ça veut dire", "fr")],
)
def test_words_have_one(chat: Chat, text: str, language: str) -> None:
    assert chat.parse(text)["language"]["name"] == language
