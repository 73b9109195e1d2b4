"""What the tests must know of a provider: how it calls us, what it takes from us, and how it shows it."""
from __future__ import annotations

import importlib
import json
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Tuple

from bot.channels.messengers import every

HERE = Path(__file__).parent
CHANNELS = sorted(every())


@dataclass(frozen=True)
class Post:
    """A request of a provider to our webhook."""

    body: bytes
    headers: Dict[str, str] = field(default_factory=dict)

    @classmethod
    def json(cls, body: Any) -> "Post":
        """Return a request with a JSON body."""
        return cls(json.dumps(body).encode(), {"Content-Type": "application/json"})

    def having(self, **headers: Optional[str]) -> "Post":
        """Return the request with other headers, written with _ for -; None takes one away."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        kept = {name: value for name, value in self.headers.items() if name not in named}
        return replace(self, headers={**kept, **{name: value for name, value in named.items() if value is not None}})


@dataclass(frozen=True)
class Received:
    """A request of ours to a provider."""

    path: str
    headers: Dict[str, str]
    body: Dict[str, Any]


@dataclass(frozen=True)
class Shown:
    """A message as its person sees it."""

    to: str
    text: str
    buttons: List[Tuple[str, str]]
    """Titles and marks."""


Forgery = Callable[[Post], Post]


class Provider:
    """A provider as the tests play it; ``person`` is a number, one for each."""

    def __init__(self) -> None:
        """Begin to count messages."""
        self.numbers = count(1)

    def environment(self, fake: str) -> Dict[str, str]:
        """Return the settings of the channel, whose provider answers at ``fake``."""
        raise NotImplementedError

    def sign(self, post: Post) -> Post:
        """Return ``post`` with the proof that it comes from the provider."""
        raise NotImplementedError

    def forgeries(self) -> Dict[str, Forgery]:
        """Return ways to spoil a signed request, by name; each must be refused with 401 or 403."""
        raise NotImplementedError

    def address(self, person: int) -> str:
        """Return what ``Shown.to`` is for a person."""
        raise NotImplementedError

    def text(self, person: int, text: str) -> Post:
        """Return a message that somebody typed, not signed; each has an id of its own."""
        raise NotImplementedError

    def press(self, person: int, mark: str) -> Post:
        """Return the press of a button."""
        raise NotImplementedError

    def media(self, person: int) -> Post:
        """Return a picture without words."""
        raise NotImplementedError

    def echo(self, text: str) -> Post:
        """Return a message of our own that the provider reports."""
        raise NotImplementedError

    def command(self, person: int, command: str) -> Post:
        """Return a command such as "delete" or "language fr"; typed, unless the provider has another way."""
        return self.text(person, f"/{command}")

    def shown(self, received: Received) -> Optional[Shown]:
        """Return what a person sees of a request, None for one that shows nothing.

        Raises AssertionError with the reason where the provider would refuse it.
        """
        raise NotImplementedError

    def serves(self, received: Received) -> Optional[Tuple[int, Any]]:
        """Return status and JSON of what is fetched rather than told, such as keys and tokens; None for all else."""
        return None

    def accepts(self, received: Received) -> Any:
        """Return the JSON with which the provider takes a request."""
        return {}

    def busy(self) -> Tuple[int, Dict[str, str], Any]:
        """Return status, headers and JSON of a provider that wants a pause of three seconds."""
        return 429, {"Retry-After": "3"}, {}

    def gone(self) -> Tuple[int, Dict[str, str], Any]:
        """Return status, headers and JSON for a person who blocked us: trying again would be no use."""
        return 403, {}, {}


def provider(name: str) -> Provider:
    """Return the provider of a channel, from its folder."""
    return importlib.import_module(f"tests.bot.channels.messengers.{name}.provider").Played()
