"""One turn of a conversation, whatever the channel: a message in, its bubbles out, never none."""
from __future__ import annotations

import logging
from functools import lru_cache
from typing import Any, Awaitable, Callable, Dict, List, cast

from rasa.core.channels.channel import UserMessage

from bot.channels.collector import Collector
from knowledge import Language, load

logger = logging.getLogger(__name__)
OnNewMessage = Callable[[UserMessage], Awaitable[Any]]


async def answer(on_new_message: OnNewMessage, message: UserMessage) -> List[Dict[str, Any]]:
    """Hand ``message``, whose output channel is a Collector, to the assistant; return its bubbles.

    Where the assistant fails, the bubble says so in the language of the channel's metadata.
    """
    collector = cast(Collector, message.output_channel)
    try:
        await on_new_message(message)
    except Exception:  # the user must get a reply
        logger.exception("A message could not be handled")
    if not collector.messages:
        asked = str((message.metadata or {}).get("language") or "")[:2].lower()
        language: Language = "fr" if asked == "fr" else "en"
        collector.fail(message.sender_id, _failed()[language], language)
    return collector.bubbles()


@lru_cache(maxsize=1)
def _failed() -> Dict[Language, str]:
    return load().phrases["failed"]
