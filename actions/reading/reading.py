"""What a reader gets and gives."""
from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Dict, Iterable, List, Optional, Tuple

from knowledge.spelling import mended
from knowledge.text import normalise

_REFUSAL = re.compile(
    r"\b(rather not|prefer not|d rather|won t (say|tell)|not (saying|telling)|none of your|private|personal (info|matter|question)|that s personal|skip|pass\b|"
    r"prefere (ne )?pas|souhaite pas|veux pas|pas envie|(ca|cela) (ne )?vous regarde|(?<!\bca )(?<!cela )passe[rz]?\b|confidentiel|prive|c est personnel)"
)
_DENIED = re.compile(
    r"\b(not|n t|don t|dont|doesn t|isn t|never|no longer|nor|pas|jamais|ni|rather than|instead of|plutot que|au lieu de)"
    r"( (a|an|my|the|really|even|exactly|yet|in|have|de|d|un|une|des|les|encore|vraiment|meme|exactement|that i have|i have|j ai|at|speak|du tout|le|la|l))* $"
)
_NOT_ONLY = re.compile(r"\b(not|pas) (only|just|que|seulement|uniquement|juste)( \w+)? $")


@lru_cache(maxsize=512)
def _plain(text: str) -> str:
    return " ".join(mended(normalise(text)).split())


@dataclass(frozen=True)
class Message:
    """A message with its entities, as the assistant's NLU found them."""

    text: str
    entities: List[Dict[str, Any]] = field(default_factory=list)
    intent: str = ""

    @property
    def plain(self) -> str:
        """Return the text in lower case, its spelling mended, without accents and apostrophes."""
        return _plain(self.text)

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

    def after(self, entity: Dict[str, Any], characters: int = 30) -> str:
        """Return what stands right after an entity, normalised."""
        return normalise(self.text)[entity["end"] : entity["end"] + characters]

    def place(self, position: int) -> int:
        """Return where in ``plain`` a position of ``text`` is."""
        before = normalise(self.text[:position])
        return len(_plain(before)) + (1 if before.strip() and before[-1:].isspace() else 0)

    def denies(self, entity: Dict[str, Any]) -> bool:
        """Say whether the message says that an entity is not so: "not 23", "pas 2 ans"."""
        before = normalise(self.text)[: entity["start"]]
        return bool(_DENIED.search(before)) and not _NOT_ONLY.search(before)

    def without(self, spans: Iterable[Tuple[int, int]]) -> "Message":
        """Return the message with blanks in place of ``spans``, so that places stay."""
        text, gone = self.text, list(spans)
        for start, end in gone:
            text = text[:start] + " " * (end - start) + text[end:]
        kept = [e for e in self.entities if not any(start <= e["start"] < end for start, end in gone)]
        return replace(self, text=text, entities=kept)


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
