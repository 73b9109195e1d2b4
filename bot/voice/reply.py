"""What the assistant says in one turn: text, buttons and the structured payload (docs/payload.schema.json)."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Literal, Optional

from knowledge.model import Citation, Language

Kind = Literal["answer", "eligibility", "question", "clarification", "not_in_sources", "out_of_scope", "chat"]


_ENDING = 2
"""Lines at the end of a part that say who knows more, and where it stands."""


@dataclass(frozen=True)
class Item:
    """One programme's part of an answer."""

    programme: str
    topic: str
    stated: bool
    citations: List[Citation] = field(default_factory=list)

    def as_dict(self) -> Dict[str, Any]:
        """Return the item as it stands in the payload."""
        return {
            "programme": self.programme,
            "topic": self.topic,
            "status": "stated" if self.stated else "not_stated",
            "citations": [cite.dict() for cite in self.citations],
        }


@dataclass(frozen=True)
class Button:
    """A suggestion; pressing it says ``payload``, which is ordinary text."""

    title: str
    payload: str


@dataclass
class Reply:
    """A complete reply."""

    text: str
    kind: Kind
    items: List[Item] = field(default_factory=list)
    buttons: List[Button] = field(default_factory=list)
    shown: List[str] = field(default_factory=list)
    """English wording of the statements given, so that "tell me more" does not repeat them."""
    about: List[str] = field(default_factory=list)
    """The programmes asked about, for what is asked next."""
    field_asked: Optional[str] = None
    eligibility: List[Dict[str, Any]] = field(default_factory=list)
    """Verdicts, as they stand in the payload."""
    display: Dict[str, Any] = field(default_factory=dict)
    """Its parts for channels that draw (bot/voice/display.py)."""
    drawn: List[str] = field(default_factory=list)
    """Lines of the text that ``display`` says in another form."""
    noted: Optional[Dict[str, Any]] = None
    """The question kept for curators with this reply."""

    def as_message(self, language: Language) -> Dict[str, Any]:
        """Return the message that Rasa sends; ``shown``, ``about`` and ``noted`` stay in the tracker."""
        custom: Dict[str, Any] = {
            "kind": self.kind, "language": language, "items": [item.as_dict() for item in self.items]
        }
        if self.field_asked:
            custom["field"] = self.field_asked
        if self.eligibility:
            custom["eligibility"] = self.eligibility
        if self.display:
            custom["display"] = self.display
        return {
            "text": self.text,
            "buttons": [{"title": b.title, "payload": b.payload} for b in self.buttons],
            "custom": custom,
            "shown": self.shown,
            "about": self.about,
            "noted": self.noted,
        }


def joined(parts: List[Reply]) -> Reply:
    """Return one reply that answers several questions, in order; a part that begins with what was said before it is not said again."""
    if len(parts) == 1:
        return parts[0]
    new = [part.text for n, part in enumerate(parts) if not any(part.text.split("\n")[0] in before.text for before in parts[:n])]
    texts = [_without_ending(text, new[n + 1 :]) for n, text in enumerate(new)]
    return Reply(
        text="\n\n".join(texts),
        kind="answer" if any(part.kind == "answer" for part in parts) else parts[0].kind,
        items=[item for part in parts for item in part.items],
        buttons=parts[-1].buttons,
        shown=[key for part in parts for key in part.shown],
        about=parts[-1].about,
    )


def _without_ending(text: str, later: List[str]) -> str:
    """Return ``text`` without the lines at its end, who knows more or the source, that a ``later`` one ends in as well."""
    lines = text.split("\n")
    said = {line for other in later for line in other.split("\n")[1:][-_ENDING:]}
    kept = [line for n, line in enumerate(lines) if not (n and n >= len(lines) - _ENDING and line in said)]
    return "\n".join(kept)
