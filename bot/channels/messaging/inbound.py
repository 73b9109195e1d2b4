"""What came in from a messenger, whatever the provider: one small type, and safe ways to read a body."""
from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Dict, Literal, Optional, Type, TypeVar

Kind = Literal["text", "command", "button", "unsupported", "ignored"]
COMMANDS = {
    "start": "start", "help": "help", "aide": "help", "language": "language", "langue": "language",
    "delete": "delete", "supprimer": "delete", "effacer": "delete",
}
"""What may be typed after a slash -> the command that it means."""
_COMMAND = re.compile(r"\s*/(\w+)(?:@\w+)?\s*(.*)", re.DOTALL)
T = TypeVar("T")


@dataclass(frozen=True)
class Inbound:
    """One message, press of a button or other event."""

    kind: Kind
    """ignored: knowingly left unanswered; unsupported: answered in words (a photo, a change of an old message)."""
    id: str = ""
    """The provider's id of it, by which a repetition is known; empty where nothing is repeated."""
    sender: str = ""
    """Who it is from, unique with the provider; leaves this process only as a pseudonym."""
    address: Dict[str, Any] = field(default_factory=dict)
    """Where the reply goes; read by the channel alone."""
    text: str = ""
    """What was typed; the words after a command; what stands below a picture."""
    what: str = ""
    """The command's name, the mark of the pressed button, what is unsupported (media, edit, group, other), or why it is ignored."""
    language: Optional[str] = None
    """The language of the person's device, if the provider tells."""
    receipt: str = ""
    """What the provider wants back as confirmation of a pressed button."""


def typed(text: str, **who: Any) -> Inbound:
    """Return what typing ``text`` means: one of our commands, or text."""
    found = _COMMAND.match(text)
    if found and found[1].lower() in COMMANDS:
        return Inbound("command", what=COMMANDS[found[1].lower()], text=found[2].strip(), **who)
    return Inbound("text", text=text, **who)


def at(body: Any, path: str, kind: Type[T]) -> Optional[T]:
    """Return what stands at ``path`` ("message.chat.id") of a decoded body; None if it is missing or of another type."""
    for key in path.split("."):
        body = body.get(key) if isinstance(body, dict) else None
    return body if isinstance(body, kind) and not (kind is int and isinstance(body, bool)) else None


def objects(body: Any, key: str) -> "list[Dict[str, Any]]":
    """Return the objects of the list ``key`` of a decoded body, leaving out what is none."""
    listed = at(body, key, list) or []
    return [item for item in listed if isinstance(item, dict)]
