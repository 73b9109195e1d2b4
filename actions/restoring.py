"""What a message that only undoes or puts right leaves of the answers."""
from __future__ import annotations

import re
from typing import Any, Dict

from rasa_sdk import Tracker

from actions.history import before_last_turn, value_before
from actions.in_earnest import only_jokes
from actions.profile import FIELDS, SKIPPED
from actions.put_right import put_right
from actions.reading import Message
from actions.said import Sayings
from actions.saying import said_in
from actions.taking_back import undoes, undoes_a_change
from actions.turn import Turn

_LEAVE_IT = re.compile(
    r"(?:(?:ok|okay|no|non|just|please|oh|well|then|alors|bon|ben|bah|mais|but|you can|can you|tu peux|vous pouvez) )*(?:(?:leave|skip|drop|forget) (?:it|that|this)|never ?mind|(?:leave|keep) it (?:out|blank|empty|open|unknown)|no matter|"
    r"laisse[rz]?(?: (?:tomber|le|la|ca|cela|vide))*|passe[rz]?(?: (?:la|cette question))?|tant pis|oublie[rz]?(?: (?:ca|le|la|cela))?|peu importe)(?: (?:out|then|alors|please|pls|svp|stp|blank|empty|unknown|vide|for now|pour l instant|as it is|comme ca))*"
)
"""Says of an answer that was taken back that it shall stay so, where else it would end the check."""


def left_unknown(message: Message, tracker: Tracker) -> bool:
    """Say whether a message leaves open the question on an answer that was taken back."""
    requested = tracker.get_slot("requested_slot")
    taken_back = requested in FIELDS[1:] and tracker.get_slot(requested) is None and value_before(tracker, requested) is not None
    return taken_back and bool(_LEAVE_IT.fullmatch(" ".join(re.findall(r"\w+", message.plain))))


def changed_back(message: Message, tracker: Tracker) -> bool:
    """Say whether a message takes back the change that the turn before made to an answer, where it would else end the check."""
    return undoes_a_change(message) and any(value is not None for name, value in before_last_turn(tracker).items() if name != "programme")


def restored(turn: Turn, sayings: Sayings) -> Dict[str, Any]:
    """Return the answers before the last turn where they are wished back, or those that a message puts right and asks nothing besides."""
    if left_unknown(turn.message, turn.tracker):
        return {turn.requested: SKIPPED}
    if undoes(turn.message) or changed_back(turn.message, turn.tracker) or only_jokes(turn.message):
        return {name: value for name, value in before_last_turn(turn.tracker).items() if name != "programme" or value}
    right = put_right(turn)
    if not right or "?" in turn.message.text and not turn.only_wonders:
        return {}
    return {**said_in(turn, sayings).filled, **right}
