"""What a message that only undoes or puts right leaves of the answers."""
from __future__ import annotations

from typing import Any, Dict

from actions.history import before_last_turn
from actions.in_earnest import only_jokes
from actions.put_right import put_right
from actions.said import Sayings
from actions.saying import said_in
from actions.taking_back import undoes
from actions.turn import Turn


def restored(turn: Turn, sayings: Sayings) -> Dict[str, Any]:
    """Return the answers before the last turn where they are wished back, or those that a message puts right and asks nothing besides."""
    if undoes(turn.message) or only_jokes(turn.message):
        return {name: value for name, value in before_last_turn(turn.tracker).items() if name != "programme" or value}
    right = put_right(turn)
    if not right or "?" in turn.message.text and not turn.only_wonders:
        return {}
    return {**said_in(turn, sayings).filled, **right}
