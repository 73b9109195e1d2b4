"""What the assistant finds in a message."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict


@dataclass(frozen=True)
class Entity:
    """Something found in a message: what it is, its value, and where it stands."""

    entity: str
    value: Any
    start: int
    end: int

    def as_dict(self, text: str) -> Dict[str, Any]:
        """Return the entity in Rasa's form."""
        return {
            "entity": self.entity, "value": self.value, "start": self.start, "end": self.end,
            "text": text[self.start : self.end], "extractor": "Gazetteer",
        }
