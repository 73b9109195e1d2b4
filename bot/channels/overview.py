"""Which channels are on, and where their providers must send: printed at start-up and by ``make channels``."""
from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Dict, List, Mapping, Optional

from bot.channels.messaging.secrecy import VARIABLE as CHANNEL_KEY
from bot.channels.messaging.settings import Incomplete, read
from bot.channels.messengers import every
from bot.channels.rest import KEY as REST_KEY

PUBLIC = "JPO_PUBLIC_URL"
"""The address under which the internet reaches the assistant."""


@dataclass(frozen=True)
class Overview:
    """What the environment switches on."""

    address: str
    on: List[str]
    """Messengers that are on."""
    off: Dict[str, str]
    """Messengers that are off -> the settings that they need."""
    environment: Mapping[str, str]

    def short(self, local: bool) -> List[str]:
        """Return what to know at start-up. local: whether only this machine reaches the assistant."""
        lines = [f"Channel {name} is on: {self.webhook(name)}" for name in self.on]
        if self.off:
            lines.append(f"Channels without their settings are off: {', '.join(self.off)} (make channels)")
        if self.on and not self.environment.get(CHANNEL_KEY):
            lines.append(f"{CHANNEL_KEY} is not set: conversations of the messengers end when the assistant restarts.")
        if not local and not self.environment.get(REST_KEY):
            lines.append(f"{REST_KEY} is not set: whoever reaches this address may use the channel rest.")
        return lines

    def full(self) -> List[str]:
        """Return every channel with its address, and what those that are off need."""
        key = "with its key" if self.environment.get(REST_KEY) else f"open to whoever reaches it; {REST_KEY} sets a key"
        lines = [f"{'rest':<12}on   {self.webhook('rest')}  ({key})", f"{'web':<12}on   {self.address}/webhooks/web/  (docs/widget.md)"]
        lines += [f"{name:<12}on   {self.webhook(name)}" for name in self.on]
        lines += [f"{name:<12}off  needs {needs}: docs/channels/{name}.md" for name, needs in self.off.items()]
        return [*sorted(lines), *([] if self.environment.get(PUBLIC) else [f"{PUBLIC} is not set: addresses are those of this machine."])]

    def webhook(self, channel: str) -> str:
        """Return the address of a channel."""
        return f"{self.address}/webhooks/{channel}/webhook"


def overview(environment: Mapping[str, str]) -> Overview:
    """Read the environment.

    Raises Incomplete, naming all of them, if channels have a part of their settings.
    """
    values: Dict[str, Optional[Dict[str, str]]] = {}
    problems = []
    for name, channel in every().items():
        try:
            values[name] = read(name, channel.settings, environment)
        except Incomplete as problem:
            problems.append(str(problem))
    if problems:
        raise Incomplete("\n".join(problems))
    off = {name: ", ".join(s.variable for s in every()[name].settings if s.default is None) for name, found in values.items() if found is None}
    address = environment.get(PUBLIC) or f"http://localhost:{environment.get('PORT') or 5005}"
    return Overview(address.rstrip("/"), [name for name in values if name not in off], off, environment)


def main(environment: Mapping[str, str]) -> int:
    """Print every channel; returns the exit status."""
    try:
        print("\n".join(overview(environment).full()))
    except Incomplete as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0
