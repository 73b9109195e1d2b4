"""Break what is said into messages that a provider takes."""
from __future__ import annotations

import re
from typing import Callable, List, Tuple

from bot.channels.messaging.blocks import Block, Button, Line, Message, Span, Style

Write = Callable[[Span], str]
_GAP = 2
"""Characters counted between two lines: at most an empty line stands there."""


def pages(blocks: List[Block], buttons: List[Button], style: Style, write: Write) -> List[Message]:
    """Return ``blocks`` as messages of at most ``style.longest`` characters; the buttons are below the last.

    Breaks between lines, and within a line only if it alone is too long. write: puts a span in the provider's markup.
    """
    found: List[List[Tuple[Block, List[Line]]]] = [[]]
    used = 0
    for block in blocks:
        for part in (part for whole in block.lines for part in _short(whole, style, write)):
            size = _size(part, style, write) + _GAP
            if used + size > style.longest and found[-1]:
                found.append([])
                used = 0
            if not found[-1] or found[-1][-1][0] is not block:
                found[-1].append((block, []))
            found[-1][-1][1].append(part)
            used += size
    drawn = [[Block(block.role, tuple(lines)) for block, lines in page] for page in found if page]
    return [Message(page, buttons if number == len(drawn) else []) for number, page in enumerate(drawn, start=1)]


def titled(title: str, longest: int) -> str:
    """Return a button's title in at most ``longest`` characters, cut between words."""
    if len(title) <= longest:
        return title
    cut = title[: longest - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[longest // 2 :] else cut).rstrip() + "…"


def _short(whole: Line, style: Style, write: Write) -> List[Line]:
    """Return ``whole``, in halves of halves until each fits."""
    if _size(whole, style, write) + _GAP <= style.longest:
        return [whole]
    first, second = _halves(whole)
    return _short(first, style, write) + _short(second, style, write)


def _halves(whole: Line) -> Tuple[Line, Line]:
    """Return ``whole`` broken at the blank nearest to its middle, or in the middle of a single word."""
    text = "".join(span.text for span in whole)
    middle = len(text) // 2
    blanks = [found.start() for found in re.finditer(r"\s", text) if 0 < found.start() < len(text) - 1]
    cut = min(blanks, key=lambda place: abs(place - middle)) if blanks else middle
    halves: Tuple[List[Span], List[Span]] = ([], [])
    start = 0
    for span in whole:
        place = min(max(cut - start, 0), len(span.text))
        for half, piece in zip(halves, (span.text[:place], span.text[place:])):
            if piece:
                half.append(Span(piece, span.bold, span.italic, span.url))
        start += len(span.text)
    return tuple(halves[0]), tuple(_stripped(halves[1]))


def _stripped(spans: List[Span]) -> List[Span]:
    first = spans[0]
    return [Span(first.text.lstrip() or first.text, first.bold, first.italic, first.url), *spans[1:]]


def _size(part: Line, style: Style, write: Write) -> int:
    return style.measure("".join(write(span) for span in part))
