"""The slots that new answers fill, what to reply to them, and what to ask next."""
from __future__ import annotations

from typing import Any, Dict, List, Optional

from rasa_sdk.events import EventType, SlotSet

from actions.profile import next_field
from knowledge import Knowledge

HANDLED = SlotSet("new_person", None)
"""Tells Rasa that the message was dealt with, where no slot changes."""


def filled(knowledge: Knowledge, said: Dict[str, Any], slots: Dict[str, Any], reply: Optional[Dict[str, Any]] = None, sorry: bool = False) -> List[EventType]:
    """Return the events that fill ``slots`` with what was ``said``; an answer taken back (None) is asked for at once.

    reply: what is said after a verdict, the whole of it by default; sorry: whether the reply excuses itself for what it had noted.
    """
    taken_back = [name for name, value in said.items() if value is None]
    return [
        *(SlotSet(name, value) for name, value in said.items()), SlotSet("attempts", None), SlotSet("reply", {**(reply or {"kind": "full"}), "sorry": sorry}),
        SlotSet("requested_slot", taken_back[0] if taken_back and not sorry else next_field(knowledge, {**slots, **said})),
    ]
