"""A conversation as its person may see it: what was said, and the buttons that were offered."""
from __future__ import annotations

from typing import Any, Dict, List, Optional

from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.channels.web_collector import WebCollector
from bot.tracker_store import OLDER
from knowledge import LANGUAGES


def history(tracker: Optional[DialogueStateTracker]) -> List[Dict[str, Any]]:
    """Return the messages that are kept, the oldest first; ``from`` is user or bot."""
    messages: List[Dict[str, Any]] = []
    turn = WebCollector()
    for event in tracker.events if tracker else []:
        if isinstance(event, UserUttered) and event.text and not (event.metadata or {}).get(OLDER):
            messages += _said(turn)
            turn = WebCollector()
            detected = ((event.parse_data or {}).get("language") or {}).get("name")  # type: ignore[call-overload]
            messages.append({"from": "user", "text": event.text, "lang": detected if detected in LANGUAGES else None, "time": event.timestamp})
        elif isinstance(event, BotUttered) and event.text:
            turn.messages.append({"text": event.text, "time": event.timestamp, **{key: event.data[key] for key in ("buttons", "custom") if event.data.get(key)}})
    return messages + _said(turn)


def was_offered(tracker: Optional[DialogueStateTracker], payload: str) -> bool:
    """Say whether a button with ``payload`` was offered in the conversation."""
    return any(
        button.get("payload") == payload
        for event in (tracker.events if tracker else []) if isinstance(event, BotUttered)
        for button in event.data.get("buttons") or []
    )


def _said(turn: WebCollector) -> List[Dict[str, Any]]:
    return [{"from": "bot", **bubble} for bubble in turn.bubbles()]
