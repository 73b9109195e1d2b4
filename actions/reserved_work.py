"""Work noted of which the documents do not settle that it counts: "4 years, partly as an intern"."""
from __future__ import annotations

import re

from rasa_sdk import Tracker

from actions.reading import Message

_KIND = r"(?:intern(?:s|ships?)?|stages?|stagiaires?|trainee(?:s|ships?)?|volunt\w+|benevol\w+|service civi\w+|civic service|part[ -]time|half[ -]time|(?:a )?(?:mi|temps)[ -](?:temps|partiel))"
_UNSETTLED = re.compile(rf"\b{_KIND}\b")
_APART = re.compile(rf"\b(?:not (?:counting|including)|without|excluding|besides|apart from|no|hors|sans|pas de|sans compter|en dehors)(?: \w+){{0,2}}? {_KIND}\b")
"""Such work left out of what is told."""


def work_reserved(tracker: Tracker) -> bool:
    """Say whether the years of experience that count now were told as internships, volunteering or part-time work, wholly or in part."""
    text, reserved, left_out = "", False, False
    for event in tracker.events:
        if event.get("event") == "user":
            text = Message(event.get("text") or "").plain
        elif event.get("event") == "slot" and event.get("name") == "experience_years":
            reserved = event.get("value") is not None and bool(_UNSETTLED.search(text)) and not _APART.search(text)
        elif event.get("event") == "slot" and event.get("name") == "reply" and (event.get("value") or {}).get("left_out"):
            left_out = True
    return reserved and not left_out
