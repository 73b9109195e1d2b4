"""What a channel that draws needs beside the text: the sources apart, tables, verdicts, progress.

The text of a reply stays complete; ``display`` says the same things in parts (docs/payload.schema.json).
"""
from __future__ import annotations

from typing import Any, Dict, Iterable, List

from bot.voice.reply import Reply
from bot.voice.words import Words
from knowledge import Knowledge, Language
from knowledge.model import Citation


def sources(knowledge: Knowledge, cites: Iterable[Citation], language: Language) -> List[Dict[str, str]]:
    """Return the places that are cited, each once, as a reader of ``language`` should see them."""
    places = []
    for cite in dict.fromkeys(cites):
        document = knowledge.documents[cite.document]
        section = document.sections[cite.section]
        spoken: str = language
        if section.heading and not section.heading[language]:
            spoken = "en" if section.heading.en else "fr"
        places.append({
            "document": cite.document, "section": cite.section, "title": document.title[language],
            "heading": section.name(language), "language": spoken,
        })
    return places


def display(reply: Reply, words: Words, knowledge: Knowledge, language: Language) -> Dict[str, Any]:
    """Return the display of ``reply``: its text without the lines that are drawn, its sources, and what it brings itself."""
    lines = reply.text.split("\n")
    told = [line for line in lines if not words.names_sources(line, language)]
    cites = [cite for item in reply.items for cite in item.citations] if len(told) < len(lines) else []
    if not cites and "verdicts" not in reply.display:  # nothing else would name the sources
        told = lines
    drawn = set("\n".join(reply.drawn).split("\n"))
    body = "\n".join(line for line in told if not line or line not in drawn).strip()
    return {"body": body, "sources": sources(knowledge, cites, language), **reply.display}
