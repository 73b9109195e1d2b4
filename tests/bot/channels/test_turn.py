"""The language in which a failure is told."""
from __future__ import annotations

import asyncio
from typing import Optional

import pytest
from rasa.core.channels.channel import UserMessage

from bot.channels.collector import Collector
from bot.channels.turn import answer


@pytest.mark.parametrize("text, page, language", [
    ("et pour moi, c'était quoi ?", None, "fr"), ("and what was it for me?", None, "en"), ("xyz", None, "en"), ("xyz", "fr", "fr"),
    ("what was it for me?", "fr", "en"), ("c'est quoi pour moi ?", "en", "fr"), ("failure en", "en", "en"),
])
def test_a_failure_is_told_in_the_language_of_the_message(text: str, page: Optional[str], language: str) -> None:
    async def silent(message: UserMessage) -> None:
        return None

    bubbles = asyncio.run(answer(silent, UserMessage(text, Collector(), "somebody", metadata={"language": page} if page else {})))
    assert bubbles[0]["custom"]["language"] == language
