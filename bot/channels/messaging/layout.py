"""Lay a bubble of the assistant out as blocks: the same parts, in the same order, on every messenger."""
from __future__ import annotations

from typing import Any, Dict, Iterable, List

from bot.channels.messaging.blocks import Block, Line, Role, Span, line
from bot.voice.words import Words
from knowledge.model import Language

_SIGNS = {"met": "✓", "not_met": "✗", "uncertain": "?", "unknown": "…"}


class Layout:
    """Knows the parts of a reply (docs/payload.schema.json, ``display``)."""

    def __init__(self, words: Words) -> None:
        """Take the connecting words."""
        self._words = words

    def blocks(self, bubble: Dict[str, Any], language: Language) -> List[Block]:
        """Return the blocks of one bubble; its introduction is left out, as the channel's welcome says it."""
        display = bubble.get("display") or (bubble.get("custom") or {}).get("display") or {"body": bubble.get("text", ""), "sources": []}
        found = []
        if "progress" in display:
            step = self._words.say("step_of", language, **{key: str(value) for key, value in display["progress"].items()})
            found.append(Block("progress", (line(step, italic=True),)))
        found.append(_block("body", (line(text) for text in display["body"].split("\n"))))
        if "table" in display:
            found += [self._row(display["table"]["columns"], row, language) for row in display["table"]["rows"]]
        found += [self._verdict(verdict, language) for verdict in display.get("verdicts", [])]
        if "notice" in display:
            found.append(Block("notice", (line(display["notice"], italic=True),)))
        cited = [*display["sources"], *(source for verdict in display.get("verdicts", []) for source in verdict["sources"])]
        found.append(self._sources(cited, language))
        return [block for block in found if block.lines]

    def _row(self, columns: List[str], row: Dict[str, Any], language: Language) -> Block:
        """Return a row of a comparison: a heading, then a line for each programme."""
        cells = [line("• " + self._words.plain("named", language, name=name, text=cell["text"])) for name, cell in zip(columns, row["cells"])]
        return Block("table", (line(row["label"], bold=True), *cells))

    def _verdict(self, verdict: Dict[str, Any], language: Language) -> Block:
        lines = [line(self._words.plain("named", language, name=verdict["name"], text=verdict["label"]), bold=True)]
        for criterion in verdict["criteria"]:
            named = f"{_SIGNS[criterion['status']]} {criterion['label']} ({criterion['status_label']})"
            told = " ".join(filter(None, [criterion["reason"], criterion.get("change")]))
            lines.append(line(self._words.plain("named", language, name=named, text=told)))
        lines += [line(note) for note in (*verdict["notes"], *filter(None, [verdict.get("next_step")]))]
        lines += [(Span("• "), Span(link["label"], url=link["url"])) for link in verdict.get("links", [])]
        return Block("verdict", tuple(lines))

    def _sources(self, cited: Iterable[Dict[str, Any]], language: Language) -> Block:
        """Return one line for each document, with its sections; a section with an address of its own is a link."""
        documents: Dict[str, List[Span]] = {}
        for source in {(s["document"], s["section"]): s for s in cited}.values():
            places = documents.setdefault(source["title"], [])
            places += [Span(", " if places else ""), Span(self._words.plain("quoted", language, section=source["heading"]), url=source.get("url"))]
        if not documents:
            return Block("sources", ())
        heading = self._words.say("source" if len(documents) == 1 else "sources", language, places="").rstrip()
        listed = [tuple(span for span in (Span(f"• {title}, "), *places) if span.text) for title, places in documents.items()]
        return Block("sources", (line(heading, bold=True), *listed))


def _block(role: Role, lines: Iterable[Line]) -> Block:
    """Return a block of the lines that say something."""
    return Block(role, tuple(spans for spans in lines if "".join(span.text for span in spans).strip()))
