"""Values that cannot be, told beside the open question: "j'ai -5 ans et 99 ans d'expérience"."""
from __future__ import annotations

import re
from typing import Any, Dict, List, Optional, Tuple

from actions.profile import AFTER_VERDICT
from actions.reading import Message
from actions.reading.experience import MOST
from knowledge.text import normalise

_BELOW_ZERO = re.compile(r"(?:^|\b(?:am|i['’]?m|have|ve|j?ai|g|aged?|[aâ]ge|suis) ?:? ?)[-−]$", re.IGNORECASE)
_OF_WORK = re.compile(r"^ (?:of |d |de )?(?:\w+ )?(?:exp\w*|xp|work\w*|travail\w*|boulot)\b")


def without_impossible(message: Message, requested: Optional[str]) -> Tuple[Message, List[str]]:
    """Return the message without such values, and the fields that they are of; the open question has words of its own for them."""
    if requested == AFTER_VERDICT:
        return message, []
    wrong = [e for e in message.entities if e["entity"] in ("age", "duration", "number") and _cannot_be(message, e)]
    fields = {_field(message, e) for e in wrong}
    if not wrong or requested in fields or requested in ("age", "experience_years") and {e["entity"] for e in wrong} == {"number"}:
        return message, []
    return message.without([(e["start"], e["end"]) for e in wrong]), sorted(fields)


def _cannot_be(message: Message, entity: Dict[str, Any]) -> bool:
    return bool(_BELOW_ZERO.search(message.text[: entity["start"]])) or entity["entity"] == "duration" and entity["value"] > MOST


def _field(message: Message, entity: Dict[str, Any]) -> str:
    after = normalise(message.text)[entity["end"] :]
    return "experience_years" if _OF_WORK.match(after) or entity["value"] > MOST else "age"
