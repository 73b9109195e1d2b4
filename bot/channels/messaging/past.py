"""What a conversation was like before a message: its language, and the buttons it may answer."""
from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional

from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.channels.messaging.secrecy import Secrecy
from knowledge.model import LANGUAGES, Language

NUMERIC = ("age", "experience_years")
"""Fields whose answer may be a bare number: there "2" is never the second button."""
_NUMBER = re.compile(r"(?:(?:the|number|option|choice|le|la|numero|choix|n|no) ?)?(\d{1,2})")
Buttons = List[Dict[str, str]]


@dataclass(frozen=True)
class Past:
    """What is read from the tracker."""

    begun: bool = False
    language: Optional[Language] = None
    offered: Buttons = field(default_factory=list)
    """All buttons of the turns that are kept."""
    last: Buttons = field(default_factory=list)
    """Those of the newest utterance that had any, if it belongs to the last turn."""
    asked: Optional[str] = None
    """The field of the check that the last turn asked for."""

    def pressed(self, mark: str, secrecy: Secrecy, sender: str) -> Optional[str]:
        """Return the payload of the button that carries ``mark``, if this conversation offered it to ``sender``."""
        return next((b["payload"] for b in reversed(self.offered) if secrecy.mark(sender, b["payload"]) == mark), None)

    def numbered(self, text: str, most: int) -> Optional[str]:
        """Return the payload that a bare number stands for, where the last turn listed its buttons by number.

        most: how many buttons the channel shows before it lists them.
        """
        found = _NUMBER.fullmatch(_words(text))
        if not found or not listed(self.last, most) or self.asked in NUMERIC:
            return None
        place = int(found[1])
        return self.last[place - 1]["payload"] if 1 <= place <= len(self.last) else None

    def named(self, text: str, most: int) -> Optional[str]:
        """Return the payload of the button whose title is written out, where the last turn listed its buttons."""
        wanted = _words(text)
        offered = self.last if wanted and listed(self.last, most) else []
        return next((b["payload"] for b in offered if _words(b["title"]) == wanted), None)


def listed(buttons: Buttons, most: int) -> bool:
    """Say whether ``buttons`` are too many for a channel that shows ``most``."""
    return len(buttons) > most


def _words(text: str) -> str:
    """Return the words of ``text`` as they compare: no capitals, accents or signs; ② and 2️⃣ are 2."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.category(c).startswith("M"))
    return " ".join(re.findall(r"\w+", bare.casefold()))


def past(tracker: Optional[DialogueStateTracker]) -> Past:
    """Read the tracker of a conversation; there may be none."""
    language: Optional[Any] = None
    offered: Buttons = []
    last: Buttons = []
    asked: Optional[str] = None
    for event in tracker.events if tracker else []:
        if isinstance(event, UserUttered):
            last, asked = [], None
        elif isinstance(event, BotUttered):
            custom = event.data.get("custom") or {}
            language = custom.get("language") or language
            asked = custom.get("field") or asked
            last = event.data.get("buttons") or last
            offered = offered + (event.data.get("buttons") or [])
    spoken = language if language in LANGUAGES else None
    return Past(spoken is not None, spoken, offered, last, asked)
