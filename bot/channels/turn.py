"""One turn of a conversation, whatever the channel: a message in, its bubbles out, never none."""
from __future__ import annotations

import logging
from functools import lru_cache
from typing import Any, Awaitable, Callable, Dict, List, cast

from rasa.core.channels.channel import UserMessage

from bot.channels.collector import Collector
from knowledge import Language, load
from knowledge.model import LANGUAGES
from knowledge.prose import evidence, looks_like

logger = logging.getLogger(__name__)
OnNewMessage = Callable[[UserMessage], Awaitable[Any]]


async def answer(on_new_message: OnNewMessage, message: UserMessage) -> List[Dict[str, Any]]:
    """Hand ``message``, whose output channel is a Collector, to the assistant; return its bubbles.

    Where the assistant fails, the bubble says so in the language of the channel's metadata, or of the message.
    """
    collector = cast(Collector, message.output_channel)
    try:
        await on_new_message(message)
    except Exception:  # the user must get a reply
        logger.exception("A message could not be handled")
    if not collector.messages:
        language = _language(message)
        collector.fail(message.sender_id, _failed()[language], language)
    return collector.bubbles()


def _language(message: UserMessage) -> Language:
    """Return the language of the page or channel, unless the words of the message speak for the other one; without any, what little they say."""
    page = str((message.metadata or {}).get("language") or "")[:2].lower()
    language: Language = "fr" if page == "fr" else "en"
    other: Language = "en" if language == "fr" else "fr"
    spoken = evidence(message.text or "")
    switched = not looks_like(message.text or "", language) if page in LANGUAGES else spoken[other] > spoken[language]
    return other if switched else language


@lru_cache(maxsize=1)
def _failed() -> Dict[Language, str]:
    return load().phrases["failed"]
