"""What a message consists of before any provider's markup: blocks of lines of spans, and buttons."""
from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Callable, List, Literal, Optional, Tuple

Role = Literal["welcome", "body", "progress", "table", "verdict", "notice", "sources", "choices"]
_ADDRESS = re.compile(r"https?://[^\s<>()]+[^\s<>().,;:!?»”\"']")


@dataclass(frozen=True)
class Span:
    """A piece of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False
    url: Optional[str] = None


Line = Tuple[Span, ...]


@dataclass(frozen=True)
class Block:
    """Lines that belong together."""

    role: Role
    lines: Tuple[Line, ...]


@dataclass(frozen=True)
class Button:
    """A suggestion: what it says, and the mark that comes back when it is pressed."""

    title: str
    mark: str


@dataclass(frozen=True)
class Message:
    """One message as a provider gets it."""

    blocks: List[Block]
    buttons: List[Button] = field(default_factory=list)


@dataclass(frozen=True)
class Style:
    """The limits of a channel."""

    longest: int
    """Characters of a message, markup included."""
    most_buttons: int
    """Buttons below a message; further ones become a numbered list."""
    longest_title: int
    """Characters on a button; longer titles end with an ellipsis."""
    measure: Callable[[str], int] = len
    """How the provider counts characters."""


def line(text: str, bold: bool = False, italic: bool = False) -> Line:
    """Return a line of ``text``, in which web addresses are links."""
    spans, end = [], 0
    for found in _ADDRESS.finditer(text):
        spans += [Span(text[end : found.start()], bold, italic), Span(found[0], url=found[0])]
        end = found.end()
    return tuple(span for span in (*spans, Span(text[end:], bold, italic)) if span.text)


def plain(blocks: List[Block]) -> str:
    """Return the words of ``blocks`` without any style."""
    return "\n\n".join("\n".join("".join(span.text for span in spans) for spans in block.lines) for block in blocks)


def utf16(text: str) -> int:
    """Count as Telegram does: an emoji is two characters."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
