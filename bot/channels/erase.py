"""Erase a conversation, so that nothing of it is left."""
from __future__ import annotations

from rasa.core.agent import Agent


async def erase(agent: Agent, sender: str) -> bool:
    """Erase the conversation of ``sender`` and return True; False if the store has no way to."""
    wrapped = agent.tracker_store  # Rasa wraps the store of endpoints.yml, and keeps a spare one for when that fails
    stores = [getattr(wrapped, "_tracker_store", wrapped), getattr(wrapped, "_fallback_tracker_store", None)]
    if not hasattr(stores[0], "delete"):
        return False
    async with agent.lock_store.lock(sender):  # a message under way would bring it back
        await stores[0].delete(sender)
        if stores[1] is not None:
            stores[1].store.pop(sender, None)
    return True
