"""Suppositions that are dropped again: right after "what if I had a master's?" an "ok, forget that" ends no check, it leaves what was supposed."""
from __future__ import annotations

import re
from typing import Optional

from rasa_sdk import Tracker

from actions.history import earlier_messages
from actions.reading import Message
from actions.supposing import names_condition, supposes_outright
from knowledge.clauses import clauses

_AROUND = r"(?:ok|okay|oh|ah|well|no|so|then|just|but|please|pls|actually|thanks|for now|bon|ben|bah|non|alors|donc|mais|stp|svp|en fait|finalement|merci|pour l instant|j ai rien dit|i said nothing)"
_DROPS = re.compile(
    rf"(?:{_AROUND} )*(?:(?:let s |let us )?(?:forget|drop|scrap|scratch|leave|skip|ignore) (?:about )?(?:it|that|this)(?: one| idea| last bit)?|forget|never ?mind(?: (?:it|that|this))?|(?:on )?(?:oubli|ignor)\w+(?: (?:ca|cela|tout ca|cette (?:idee|hypothese)))?|(?:on )?laiss\w+(?: (?:tomber|beton|ca|cela))*|tant pis)(?: {_AROUND})*"
)
"""A clause that leaves what was just spoken of, and no more; "stop" and "cancel" end the check all the same."""


def beside_dropping(message: Message, tracker: Tracker) -> Optional[Message]:
    """Return what a message says besides dropping what the message before supposed; None where it drops nothing of the kind."""
    gone = [(start, end) for start, end in clauses(message.text) if _DROPS.fullmatch(" ".join(re.findall(r"\w+", Message(message.text[start:end]).plain)))]
    before = next(earlier_messages(tracker), None) if gone else None
    if before is None or not (supposes_outright(before) or "?" in before.text and names_condition(before)):
        return None
    return message.without(gone)
