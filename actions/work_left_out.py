"""A kind of work that a message wants left out of the years told: "leave the army out", "non, sans le bénévolat"."""
from __future__ import annotations

import re
from typing import Optional

from actions.in_question import KINDS
from actions.reading import Message
from actions.struck_out import OUT, TAKES_OUT
from knowledge.clauses import clauses

_ASIDE = re.compile(
    r"\b(?:without|not counting|not including|leaving out|excluding|minus|sans(?: compter)?|hors|en enlevant|en retirant)\b"
    rf"(?= (?:\w+ ){{0,3}}?(?:{'|'.join(KINDS)}|it|that|this|them|those|ca|cela|lui|elle|eux)\b)"
)
"""Leaves a kind of work out for the sake of a question: "and without the internship?"."""
_IT = re.compile(rf"\b(?:(?:l|le|la|les|en|y) {OUT}|{OUT} (?:it|that|this|them|those|ca|cela|(?:le|la|les)(?! (?!(?:alors|donc|stp|svp|s|maintenant|et|du|des|de)\b)\w))|(?:without|not counting|not including|leaving out|excluding|minus|sans(?: compter)?) (?:it|that|this|them|those|ca|cela|lui|elle|eux)|(?:take|taking|leave|leaving|cut) (?:it|that|this|them|those) (?:out|off|away))\b")
"""The same of the work that was named before: "if we take it out?"."""
_AROUND = r"(?:no|non|nope|nan|wait|attend\w*|ok|okay|well|bon|but|mais|and|et|then|alors|so|donc|actually|en fait|finalement|rather|plutot|please|svp|stp|sorry|pardon|say|disons|only|just|juste|it|that|is|s|c|est|count|compte[zr]?|comptons|check|refai\w+|redo|do|again|encore|let|us)"
_WITHOUT = rf"(?:{_AROUND} )*(?:without|not counting|not including|minus|except|sans(?: (?:compter|inclure))?|hors|sauf|moins)(?: (?:the|my|any|her|his|that|those|all|le|la|les|l|mon|ma|mes|son|sa|ses|ce|cette|ces))* "


def kind_left_out(message: Message) -> Optional[str]:
    """Return the kind of work that a message takes out; None without any, or where it only asks how it would be without."""
    return None if asks_without(message) else next((kind for kind in KINDS if takes_out(kind, message)), None)


def asks_without(message: Message) -> bool:
    """Say whether a question leaves work out, and names no length: "what does it give without the internship?"."""
    return "?" in message.text and not message.values("duration", "number") and bool(_ASIDE.search(message.plain))


def takes_it_out(message: Message) -> bool:
    """Say whether a message takes out what was named before: "if we leave it out?"."""
    return bool(_IT.search(message.plain))


def takes_out(kind: str, message: Message) -> bool:
    """Say whether a message takes a ``kind`` of work out, in the clause that names it or a later one, or says no more than "without" it."""
    said = [(Message(message.text[start:end]).plain, "?" in message.text[start:end]) for start, end in clauses(message.text)]
    named = [bool(re.search(rf"\b(?:{kind})\b", plain)) for plain, _ in said]
    out = [bool(TAKES_OUT.search(plain) or asks_without(message) and _ASIDE.search(plain)) for plain, _ in said]
    if any(gone and (named[place] or any(named[:place]) and _IT.search(plain)) for place, ((plain, _), gone) in enumerate(zip(said, out))):
        return True
    if message.values("duration", "number"):
        return False  # "2 years without the internship" tells how long it was
    only = re.compile(rf"{_WITHOUT}(?:\w+ )?(?:{kind})(?: {_AROUND})*")
    return any(not asks and only.fullmatch(" ".join(re.findall(r"\w+", plain))) for plain, asks in said)
