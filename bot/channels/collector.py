"""Collects the bubbles of a turn and gives them one payload between them."""
from __future__ import annotations

from typing import Any, Dict, List

from rasa.core.channels.channel import CollectingOutputChannel


class Collector(CollectingOutputChannel):
    """Keeps text, buttons and payload of each utterance together.

    A turn may have several utterances (an answer, then the open question of the check again);
    the first one's payload is that of the turn, and takes over the ``field`` that was asked for last.
    """

    async def send_response(self, recipient_id: str, message: Dict[str, Any]) -> None:
        """Keep an utterance."""
        bubble: Dict[str, Any] = {"recipient_id": recipient_id}
        bubble.update({key: message[key] for key in ("text", "buttons", "custom") if message.get(key)})
        self.messages.append(bubble)

    def fail(self, recipient_id: str, text: str, language: str) -> None:
        """Say that the assistant itself failed."""
        custom = {"kind": "chat", "language": language, "items": []}
        self.messages.append({"recipient_id": recipient_id, "text": text, "custom": custom})

    def bubbles(self) -> List[Dict[str, Any]]:
        """Return the messages of the turn; the payload is in the first of them."""
        bubbles = [dict(message) for message in self.messages]
        payloads = [bubble.pop("custom") for bubble in bubbles if "custom" in bubble]
        if payloads:
            merged = dict(payloads[0])
            for payload in payloads[1:]:
                if "field" in payload:
                    merged["field"] = payload["field"]
                if "eligibility" in payload:
                    merged.setdefault("eligibility", payload["eligibility"])
            bubbles[0]["custom"] = merged
        return bubbles
