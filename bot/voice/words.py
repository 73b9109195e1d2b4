"""The assistant's connecting words, out of knowledge/phrases.yml."""
from __future__ import annotations

from typing import Dict, Iterable, List

from knowledge import Knowledge, Language
from knowledge.model import Citation, Text


class Words:
    """Phrases, source lines and lists, in a language."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Take the phrases of ``knowledge``."""
        self._knowledge = knowledge
        self._phrases: Dict[str, Text] = knowledge.phrases

    def plain(self, phrase: str, language: Language, **values: str) -> str:
        """Return a phrase with ``values`` put in."""
        return self._phrases[phrase][language].format_map(values)

    def say(self, phrase: str, language: Language, **values: str) -> str:
        """Return a phrase with ``values`` put in, its first letter a capital."""
        text = self.plain(phrase, language, **values)
        return text[:1].upper() + text[1:]

    def verdicts(self, language: Language) -> Dict[str, bool]:
        """Return what opens the reply to a claim, with whether the claim holds: "Yes.", "No.", "That is not so."."""
        phrases = ("answer_yes", "answer_no", "denied_rightly", "denied_wrongly", "not_in_interview")
        return {self.say(phrase, language): phrase in ("answer_yes", "denied_rightly") for phrase in phrases}

    def place(self, cite: Citation, language: Language) -> str:
        """Return "document, section"."""
        document = self._knowledge.documents[cite.document]
        return f"{document.title[language]}, {self.say('quoted', language, section=document.sections[cite.section].name(language))}"

    def sources(self, cites: Iterable[Citation], language: Language) -> str:
        """Return the source line for ``cites``, document by document, each place once; empty without any."""
        places: Dict[str, List[str]] = {}
        for cite in dict.fromkeys(cites):
            document = self._knowledge.documents[cite.document]
            section = self.say("quoted", language, section=document.sections[cite.section].name(language))
            places.setdefault(document.title[language], []).append(section)
        if not places:
            return ""
        listed = "; ".join(f"{title}, {', '.join(sections)}" for title, sections in places.items())
        return self.say("source" if len(places) == 1 else "sources", language, places=listed)

    def names_sources(self, line: str, language: Language) -> bool:
        """Say whether ``line`` is one that ``sources`` made."""
        return line.startswith(tuple(self.say(phrase, language, places="") for phrase in ("source", "sources")))

    def point(self, programme: str, text: str, language: Language) -> str:
        """Return ``text`` as a point of a list, under the programme's name."""
        return "- " + self.say("named", language, name=self._knowledge.programmes[programme].name[language], text=text)

    def names(self, programmes: Iterable[str], language: Language) -> str:
        """Return the names of ``programmes``, separated by commas."""
        return ", ".join(self._knowledge.programmes[p].name[language] for p in programmes)
