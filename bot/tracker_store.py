"""Conversations in memory, each bounded, so that the hundredth turn costs what the tenth does.

Rasa replays a conversation's events on every turn. This store keeps the newest turns and puts
what older ones left behind (slots, a running form, the user's words before a check) in front of them.
"""
from __future__ import annotations

import json
import re
from collections import OrderedDict
from typing import Any, Dict, List, Optional

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.conversation import Dialogue
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SlotSet, UserUttered
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.trackers import DialogueStateTracker

from actions.history import ends

TURNS = 8
"""User messages kept of a conversation; context older than that is stale anyway."""
REMEMBERED = 16
"""Messages before those of which only the words stay: whom somebody spoke of, and what she told, still counts when a check begins."""
OLDER = "older"
"""Marks such a message in its metadata."""
CONVERSATIONS = 5000
"""The conversation that was quiet longest makes room for a new one."""

_DIGITS = re.compile(r"\d[\d/.-]*")

KEPT = ("language",)
"""Slots that outlive the turns in which they were set; the answers of a finished check do not."""


class RecentTrackerStore(InMemoryTrackerStore):
    """Keeps the newest turns of the newest conversations."""

    def __init__(self, domain: Domain, event_broker: Optional[EventBroker] = None, **kwargs: Dict[str, Any]) -> None:
        """Make an empty store."""
        super().__init__(domain, event_broker, **kwargs)
        self.store: "OrderedDict[str, str]" = OrderedDict()  # type: ignore[assignment]

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Store the newest turns of ``tracker``."""
        await self.stream_events(tracker)
        events = [without_birth(event) for event in newest(list(tracker.events), tracker)]
        self.store[tracker.sender_id] = json.dumps(Dialogue(tracker.sender_id, events).as_dict())
        self.store.move_to_end(tracker.sender_id)
        while len(self.store) > CONVERSATIONS:
            self.store.popitem(last=False)

    async def delete(self, sender_id: str) -> None:
        """Forget a conversation."""
        self.store.pop(sender_id, None)


def without_birth(event: Event) -> Event:
    """Return ``event`` without the date of birth that a user typed; any other event as it is."""
    if not isinstance(event, UserUttered) or not any(e["entity"] == "birth_year" for e in event.entities):
        return event
    kept = [{**e, "text": ""} for e in event.entities if e["entity"] != "birth_year"]
    text = _DIGITS.sub("…", event.text or "")
    parsed = {**(event.parse_data or {}), "text": text, "entities": kept, "segments": [], "clauses": []}
    return UserUttered(text, event.intent, kept, parsed, event.timestamp, event.input_channel, event.message_id, event.metadata)  # type: ignore[arg-type]


def newest(events: List[Event], tracker: DialogueStateTracker) -> List[Event]:
    """Return the events of the last turns, preceded by the state that the dropped ones left."""
    starts = [number for number, event in enumerate(events) if isinstance(event, UserUttered)]
    if len(starts) <= TURNS:
        return events
    cut = starts[-TURNS]
    before = DialogueStateTracker.from_events(tracker.sender_id, events[:cut], tracker.slots.values())
    kept: List[Event] = [
        SlotSet(name, slot.value) for name, slot in before.slots.items()
        if slot.value != slot.initial_value and (before.active_loop_name or name in KEPT)
    ]
    if before.active_loop_name:
        kept.append(ActiveLoop(before.active_loop_name))
    words = [] if before.active_loop_name else _words(events[:cut])
    return [*words, *kept, ActionExecuted(ACTION_LISTEN_NAME), *events[cut:]]


def _words(events: List[Event]) -> List[Event]:
    """Return what the user said in ``events`` since all was forgotten, as messages without rankings or replies."""
    start = max((number + 1 for number, event in enumerate(events) if ends(event.as_dict())), default=0)
    said = [event for event in events[start:] if isinstance(event, UserUttered)][-REMEMBERED:]
    return [UserUttered(e.text, e.intent, e.entities, {"text": e.text, "intent": e.intent, "entities": e.entities}, e.timestamp, metadata={OLDER: True}) for e in said]  # type: ignore[arg-type]
