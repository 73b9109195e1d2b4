"""Each channel with a scripted assistant, started once."""
from __future__ import annotations

from typing import Dict, Iterator

import pytest

from tests.bot.channels.messengers.loopback import Loopback
from tests.bot.channels.messengers.provider import CHANNELS
from tests.bot.channels.messengers.samples import script


@pytest.fixture(scope="module")
def loopbacks() -> Iterator[Dict[str, Loopback]]:
    """The channels by name, made when asked for."""
    made: Dict[str, Loopback] = {}

    class Made(Dict[str, Loopback]):
        def __missing__(self, name: str) -> Loopback:
            self[name] = made[name] = Loopback(name, script)
            return self[name]

    yield Made()
    for loopback in made.values():
        loopback.stop()


@pytest.fixture(params=CHANNELS)
def loopback(request: pytest.FixtureRequest, loopbacks: Dict[str, Loopback]) -> Iterator[Loopback]:
    """One channel after the other; what it heard and sent before is forgotten, and nothing may have been refused."""
    found = loopbacks[request.param]
    found.received.clear()
    found.agent.heard.clear()
    found.pauses.clear()
    found.faults.clear()
    yield found
    found.finish()
    assert not found.refused, found.refused
