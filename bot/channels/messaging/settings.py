"""The settings of a channel, from the environment: all there, none there, or a start that stops."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Mapping, Optional, Sequence

_SHORTEST_SECRET = 16


class Incomplete(Exception):
    """A channel has some of its settings; the message says which are missing."""


@dataclass(frozen=True)
class Setting:
    """One environment variable."""

    variable: str
    meaning: str
    """What it is and where it comes from."""
    default: Optional[str] = None
    """Its value if it is not set; without one the channel needs it."""
    shared: bool = False
    """Whether other parts of the assistant read it too: it alone does not mean that the channel is wanted."""
    chosen: bool = False
    """Whether it is a secret that the operator makes up, which must then be long enough."""


def read(channel: str, settings: Sequence[Setting], environment: Mapping[str, str]) -> Optional[Dict[str, str]]:
    """Return the values by variable; None if the channel is off, having none of the settings it needs.

    Raises Incomplete if it has some of them, or a secret that is too short.
    """
    values = {s.variable: environment.get(s.variable, "").strip() for s in settings}
    needed = [s for s in settings if s.default is None]
    if not any(values[s.variable] for s in needed if not s.shared):
        return None
    missing = [f"{s.variable} ({s.meaning})" for s in needed if not values[s.variable]]
    if missing:
        raise Incomplete(f"the channel {channel} lacks {', '.join(missing)}; see docs/channels/{channel}.md, or unset its other settings")
    short = [s.variable for s in settings if s.chosen and len(values[s.variable]) < _SHORTEST_SECRET]
    if short:
        raise Incomplete(f"the channel {channel}: {', '.join(short)} must have at least {_SHORTEST_SECRET} characters")
    return {s.variable: values[s.variable] or s.default or "" for s in settings}
