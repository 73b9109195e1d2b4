"""A kind of work that a message wants left out of the years told: "leave the army out", "non, sans le bénévolat"."""
from __future__ import annotations

import re
from typing import Optional

from actions.in_question import KINDS
from actions.reading import Message
from actions.struck_out import OUT
from knowledge.clauses import clauses

_OUT = re.compile(rf"\b{OUT}\b")
_AROUND = r"(?:no|non|nope|nan|wait|attend\w*|ok|okay|well|bon|but|mais|and|et|then|alors|so|donc|actually|en fait|finalement|rather|plutot|please|svp|stp|sorry|pardon|say|disons|only|just|juste|it|that|is|s|c|est|count|compte[zr]?|comptons|check|refai\w+|redo|do|again|encore|let|us)"
_WITHOUT = rf"(?:{_AROUND} )*(?:without|not counting|not including|minus|except|sans(?: (?:compter|inclure))?|hors|sauf|moins)(?: (?:the|my|any|her|his|that|those|all|le|la|les|l|mon|ma|mes|son|sa|ses|ce|cette|ces))* "


def kind_left_out(message: Message) -> Optional[str]:
    """Return the kind of work that a message takes out; None without any."""
    return next((kind for kind in KINDS if takes_out(kind, message)), None)


def takes_out(kind: str, message: Message) -> bool:
    """Say whether a clause of a message takes a ``kind`` of work out, or says no more than "without" it."""
    said = [(Message(message.text[start:end]).plain, "?" in message.text[start:end]) for start, end in clauses(message.text)]
    if any(_OUT.search(plain) and re.search(rf"\b(?:{kind})\b", plain) for plain, _ in said):
        return True
    if message.values("duration", "number"):
        return False  # "2 years without the internship" tells how long it was
    only = re.compile(rf"{_WITHOUT}(?:\w+ )?(?:{kind})(?: {_AROUND})*")
    return any(not asks and only.fullmatch(" ".join(re.findall(r"\w+", plain))) for plain, asks in said)
