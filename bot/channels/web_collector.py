"""Collects the bubbles of a turn for a page that draws each by itself."""
from __future__ import annotations

from typing import Any, Dict, List

from bot.channels.collector import Collector


class WebCollector(Collector):
    """Gives every bubble its language, and the later ones their display: the payload is in the first."""

    failed = False
    """Whether the assistant had nothing to say."""

    def fail(self, recipient_id: str, text: str, language: str) -> None:
        """Remember that the assistant failed."""
        self.failed = True
        super().fail(recipient_id, text, language)

    def bubbles(self) -> List[Dict[str, Any]]:
        """Return the messages of the turn."""
        payloads = [message.get("custom") or {} for message in self.messages]
        bubbles = super().bubbles()
        for number, (bubble, payload) in enumerate(zip(bubbles, payloads)):
            bubble.pop("recipient_id", None)
            bubble["lang"] = payload.get("language")
            if number and "display" in payload:
                bubble["display"] = payload["display"]
        return bubbles
