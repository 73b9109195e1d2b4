"""The messenger channels, one file each (docs/channels/README.md)."""
from __future__ import annotations

import importlib
import pkgutil
from typing import Dict, Type

from bot.channels.messaging.channel import Messenger


def every() -> Dict[str, Type[Messenger]]:
    """Return the class of each channel by name."""
    found = {}
    for module in pkgutil.iter_modules(__path__):
        members = vars(importlib.import_module(f"{__name__}.{module.name}")).values()
        found.update({c.name(): c for c in members if isinstance(c, type) and issubclass(c, Messenger) and c.__module__ == f"{__name__}.{module.name}"})
    return found
