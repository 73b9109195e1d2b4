"""Hold a conversation with the assistant inside this process: for tests, evaluation and ``make talk``."""
from __future__ import annotations

import asyncio
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Optional

from rasa.core.channels.channel import UserMessage

from bot import assistant
from bot.channels.collector import Collector
from bot.channels.text import clean
from bot.quiet import quieten


@dataclass(frozen=True)
class Answer:
    """What came back for one message."""

    bubbles: List[Dict[str, Any]]

    @property
    def text(self) -> str:
        """Return the text of all bubbles."""
        return "\n".join(bubble.get("text", "") for bubble in self.bubbles)

    @property
    def payload(self) -> Dict[str, Any]:
        """Return the turn's ``custom`` object."""
        return next(bubble["custom"] for bubble in self.bubbles if "custom" in bubble)

    @property
    def buttons(self) -> List[Dict[str, str]]:
        """Return the buttons of all bubbles."""
        return [button for bubble in self.bubbles for button in bubble.get("buttons", [])]


class Chat:
    """The loaded assistant; each conversation has a sender id."""

    def __init__(self, model: Optional[Path] = None) -> None:
        """Load the newest model, or ``model``.

        Raises SetupError if there is none.
        """
        quieten()
        self._loop = asyncio.new_event_loop()
        self.agent = self._loop.run_until_complete(assistant.load(model))

    def send(self, text: str, sender: Optional[str] = None, language: Optional[str] = None) -> Answer:
        """Say ``text``; without ``sender`` in a conversation of its own. ``language`` is the page's."""
        collector = Collector()
        metadata = {"language": language} if language else {}
        message = UserMessage(clean(text), collector, sender or uuid.uuid4().hex, input_channel="rest", metadata=metadata)
        self._loop.run_until_complete(self.agent.handle_message(message))
        return Answer(collector.bubbles())

    def parse(self, text: str) -> Dict[str, Any]:
        """Return what the assistant understands in ``text``."""
        return dict(self._loop.run_until_complete(self.agent.parse_message(clean(text))))
