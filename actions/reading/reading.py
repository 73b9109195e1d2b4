"""What a reader gets and gives."""
from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional

from knowledge.text import normalise

_REFUSAL = re.compile(
    r"\b(rather not|prefer not|d rather|won t (say|tell)|not (saying|telling)|none of your|private|skip|pass\b|"
    r"prefere (ne )?pas|souhaite pas|veux pas|pas envie|ca (ne )?vous regarde|passe[rz]?\b|confidentiel|prive)"
)


@dataclass(frozen=True)
class Message:
    """A message with its entities, as the assistant's NLU found them."""

    text: str
    entities: List[Dict[str, Any]] = field(default_factory=list)
    intent: str = ""

    @property
    def plain(self) -> str:
        """Return the text in lower case, without accents and apostrophes."""
        return " ".join(normalise(self.text).split())

    @property
    def refuses(self) -> bool:
        """Say whether the message declines to answer."""
        return bool(_REFUSAL.search(self.plain))

    def values(self, *names: str) -> List[Any]:
        """Return the values of the entities with these names, in order."""
        return [e["value"] for e in self.entities if e["entity"] in names]

    def before(self, entity: Dict[str, Any], characters: int = 30) -> str:
        """Return what stands right before an entity, normalised."""
        return normalise(self.text)[max(0, entity["start"] - characters) : entity["start"]]


@dataclass(frozen=True)
class Reading:
    """The outcome: a value, or a problem, or nothing at all.

    problem: ``impossible`` (a value that cannot be), ``unclear`` (needs one more question).
    """

    value: Optional[Any] = None
    problem: Optional[str] = None
    approximate: bool = False
    """The value may be one too high: an age of which only the year of birth is known."""

    def __bool__(self) -> bool:
        """Say whether there is a value."""
        return self.value is not None


NOTHING = Reading()
