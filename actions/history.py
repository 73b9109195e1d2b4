"""What was said before in the same conversation, as far as the check needs it."""
from __future__ import annotations

from typing import Any, Dict, Iterator, List, Optional

from rasa_sdk import Tracker

from actions.figures import rightly_measured
from actions.profile import FIELDS, NO_QUESTION, STOPPED
from actions.reading import Message

_ENDS = {"action_forget", "action_restart", "action_deactivate_loop", "action_session_start"}
"""Actions before which nothing may be remembered."""


def has_answered(tracker: Tracker) -> bool:
    """Say whether the last turn of the bot before the last message answered a question on a topic."""
    turn = [e for e in tracker.events if e.get("event") in ("user", "bot")]
    last = max((place for place, event in enumerate(turn) if event["event"] == "user"), default=0)
    for event in reversed(turn[:last]):
        if event["event"] == "user":
            return False
        custom = (event.get("data") or {}).get("custom") or {}
        if custom.get("items") or custom.get("eligibility"):
            return bool(custom.get("items"))
    return False


def answered_on_interview(tracker: Tracker) -> bool:
    """Say whether the last answer told of the interview, whose "she" is then meant."""
    for event in reversed(tracker.events):
        if event.get("event") == "bot" and (event.get("data") or {}).get("custom"):
            return any(item["topic"].startswith("interview") for item in event["data"]["custom"].get("items") or [])
    return False


def spoken_of(tracker: Tracker) -> Optional[List[str]]:
    """Return the one programme that the last answer was about, if there is one."""
    for event in reversed(tracker.events):
        if event.get("event") == "bot" and (event.get("data") or {}).get("custom"):
            about = (event.get("metadata") or {}).get("about") or []
            return list(about) if len(about) == 1 else None
    return None


def last_programmes(tracker: Tracker) -> List[str]:
    """Return the programmes of which the last answer told something."""
    for event in reversed(tracker.events):
        if event.get("event") == "bot" and (event.get("data") or {}).get("custom"):
            items = event["data"]["custom"].get("items") or []
            return list(dict.fromkeys(item["programme"] for item in items if item["programme"]))
    return []


def as_typed(tracker: Tracker) -> Message:
    """Return the last message as it came."""
    latest = tracker.latest_message
    return rightly_measured(Message(latest.get("text") or "", latest.get("entities") or [], (latest.get("intent") or {}).get("name") or ""))


def ends(event: Dict[str, Any]) -> bool:
    """Say whether nothing of before ``event``, as the tracker keeps it, may be remembered."""
    stopped = event.get("event") == "slot" and event.get("name") == "reply" and (event.get("value") or {}).get("kind") == STOPPED
    return stopped or event.get("event") == "action" and event.get("name") in _ENDS


def earlier_messages(tracker: Tracker) -> Iterator[Message]:
    """Yield the user's messages before the last one, the newest first, back to where all was forgotten."""
    latest = True
    for event in reversed(tracker.events):
        if ends(event):
            return
        if event.get("event") == "user":
            parsed: Dict[str, Any] = event.get("parse_data") or {}
            if not latest:
                yield rightly_measured(Message(event.get("text") or "", parsed.get("entities") or [], (parsed.get("intent") or {}).get("name") or ""))
            latest = False


def since_message(tracker: Tracker, slot: str) -> Optional[Any]:
    """Return the value that ``slot`` was given since the last message."""
    for event in reversed(tracker.events):
        if event.get("event") == "user":
            return None
        if event.get("event") == "slot" and event.get("name") == slot:
            return event.get("value")
    return None


def last_noted(tracker: Tracker) -> List[str]:
    """Return the fields that the turn before the last message filled."""
    turns, noted = 0, []
    for event in reversed(tracker.events):
        turns += event.get("event") == "user"
        if turns == 2:
            return noted
        if turns == 1 and event.get("event") == "slot" and event.get("name") in FIELDS and event.get("value") is not None:
            noted.append(event["name"])
    return noted


def asides(tracker: Tracker) -> int:
    """Return how many messages in a row before the last one asked something else than the check did."""
    count, latest = 0, True
    for event in reversed(tracker.events):
        if event.get("event") == "slot" and event.get("name") == "attempts" or event.get("event") == "active_loop" and event.get("name"):
            break
        if event.get("event") == "user":
            intent = ((event.get("parse_data") or {}).get("intent") or {}).get("name")
            count += not latest and intent not in NO_QUESTION
            latest = False
    return count


def times_asked(tracker: Tracker, field: str) -> int:
    """Return how many times in a row the last replies asked for a field of the check."""
    count = 0
    for event in reversed(tracker.events):
        if event.get("event") == "bot" and (custom := (event.get("data") or {}).get("custom")):
            if custom.get("field") != field:
                break
            count += 1
    return count


def previous_reply(tracker: Tracker) -> Dict[str, Any]:
    """Return what the slot ``reply`` was given in the turn before the last message."""
    return since_last_turn(tracker, "reply") or {}


def since_last_turn(tracker: Tracker, slot: str) -> Any:
    """Return the value that ``slot`` was last given in the turn before the last message; None where it was given none."""
    turns = 0
    for event in reversed(tracker.events):
        turns += event.get("event") == "user"
        if turns == 1 and event.get("event") == "slot" and event.get("name") == slot:
            return event.get("value")
        if turns == 2:
            return None
    return None


def before_last_turn(tracker: Tracker) -> Dict[str, Any]:
    """Return the fields that the turn before the last message changed, as they were before it."""
    known: Dict[str, Any] = {}
    turns: List[Dict[str, Any]] = [{}]
    for event in tracker.events:
        if event.get("event") == "user":
            turns.append(dict(known))
        elif event.get("event") == "slot" and event.get("name") in FIELDS:
            known[event["name"]] = event.get("value")
    before, after = turns[-2:] if len(turns) > 1 else ({}, {})
    return {name: before.get(name) for name in after if after[name] != before.get(name)}


def value_before(tracker: Tracker, name: str) -> Any:
    """Return the value that a field had before its present one; None without any."""
    current, value = tracker.get_slot(name), None
    for event in tracker.events:
        if event.get("event") == "action" and event.get("name") in _ENDS:
            value = None
        elif event.get("event") == "slot" and event.get("name") == name and event.get("value") not in (None, current):
            value = event["value"]
    return value


def verdict_was_last(tracker: Tracker) -> bool:
    """Say whether the last that was said is a verdict."""
    for event in reversed(tracker.events):
        if event.get("event") == "bot":
            return bool(((event.get("data") or {}).get("custom") or {}).get("eligibility"))
    return False
