"""Answers that a message puts right without giving them anew: "you can't put 3, say 4", "leave the army out", "I dropped the Belgian one"."""
from __future__ import annotations

import re
from typing import Any, Dict, List, Optional

from rasa_sdk.executor import CollectingDispatcher

from actions.hypotheses import Hypothesis
from actions.kinds_of_work import SHORT_WORK, by_kind, left_untold
from actions.not_mine import not_mine
from actions.part_of_work import part_of_work
from actions.part_put_right import part_put_right
from actions.reading import Message
from actions.reading.experience import inexperienced
from actions.reading.studies import names_studies
from actions.struck_out import OUT, TAKES_OUT
from actions.supposing import names_condition
from actions.turn import Turn
from actions.work_left_out import asks_without
from knowledge.clauses import clauses

_ORDERED = re.compile(r"\b(?:say|make (?:it|that)|put|set|note|write|use|keep|mets|mettez|met|dis|dites|disons|notez?|ecri\w+|comptez?|gardez?|plutot|rather|so|donc|du coup|ca fait|it s|its|c est)\W+(?:\w+\W+)?$")
"""Right before the value that shall stand."""
_OBJECTS = re.compile(r"\b(?:no|non|nope|nan|not|n t|can t|cant|wrong|faux|never|jamais|pas|erreur|mistake|said|dit|wait|attends|attendez|without|sans|hors)\b")
_FORGET = re.compile(rf"\b(?:{OUT}|forget|oubli(?:e|es|ez))\b")
"""Takes out a nationality, where passports are spoken of: any other "forget" may mean the programme."""
_PASSPORT = re.compile(r"\b(?:pass ?ports?|passeports?|nationalit\w+|citizenships?|citoyennete)\b")
_IT = re.compile(r"\b(?:it|that|this|one|l|le|la|ca)\b")
_NO_WORK = re.compile(
    r"(?:(?:no|non|mais|but|ok|well|ben|bah|i said|j ai dit|en fait|actually|i have|i ve|j ai|je n ai|i) )*(?:(?:zero|0|no|aucune?|pas d|sans) (?:work |work experience|experience pro\w*|exp\w*|xp)(?: pro\w*)?|never worked|jamais (?:bosse|travaille|taffe)r?|"
    r"(?P<bare>zero|0|none|nothing|never|jamais|rien|aucune?|nada))(?: (?:at all|du tout|yet|encore|stp|svp|please))*"
)
"""A clause that says no more than that there was no work; a bare "never" does so beside the value that it contradicts."""
_NEAR = 0.02


def put_right(turn: Turn) -> Dict[str, Any]:
    """Return field -> value as the message puts it right; None for an answer of which nothing stays."""
    message, slots = turn.message, turn.slots
    if names_condition(message):
        return {name: 0.0 for name in ("experience_years",) if _says_no_work(message, slots[name])}
    found = {name: value for name in ("age", "experience_years") if (value := _ordered(message, name, slots[name])) is not None}
    if _says_no_work(message, slots["experience_years"]):
        found["experience_years"] = 0.0
    elif (years := part_put_right(turn)) is not None:
        found["experience_years"] = years
    elif not asks_without(message) and (left := by_kind(turn)) is not None:
        found["experience_years"] = left
    found |= not_mine(message, slots, turn.tracker)
    held = slots["nationality"]
    if isinstance(held, list) and (gone := dropped(message, held)):
        found["nationality"] = [code for code in held if code not in gone] or None
    return found


def supposed_part(turn: Turn) -> Optional[float]:
    """Return the years of work that a message sets apart of those noted, or leaves when it supposes that a kind of work is not counted."""
    part = part_of_work(turn.message, turn.slots)
    return part if part is not None or not (names_condition(turn.message) or asks_without(turn.message)) else by_kind(turn)


def supposed_without(turn: Turn) -> Optional[Hypothesis]:
    """Return the hypothesis that a kind of work is not counted: "and if internships don't count?"."""
    years = supposed_part(turn)
    return None if years is None else ({"experience_years": years}, list(dict.fromkeys(turn.message.values("programme"))))


def asked_without(turn: Turn, dispatcher: CollectingDispatcher) -> bool:
    """Say what is counted and ask how much is left, where a message supposes work away of which no length was told, and say whether it does."""
    if supposed_part(turn) is not None or not left_untold(turn):
        return False
    dispatcher.utter_message(response="utter_noted", fields=[], of=["experience_years"], asks="years_without")
    return True


def _ordered(message: Message, name: str, known: Any) -> Optional[float]:
    """Return the number that shall stand in place of the ``known`` one, or of the two between which it was left, which the message names and objects to."""
    if not isinstance(known, (int, float, type(None))) or not _OBJECTS.search(message.plain):
        return None
    kinds = ("duration", "number") if name == "experience_years" else ("age", "number")
    named = [e for e in message.entities if e["entity"] in kinds and not names_studies(message, e)]
    if known is None and len(named) <= 2 or known is not None and not any(abs(float(e["value"]) - known) < _NEAR for e in named):
        return None
    ordered = [e for e in named if (known is None or abs(float(e["value"]) - known) >= _NEAR) and (float(e["value"]) < SHORT_WORK) == (name == "experience_years") and _ORDERED.search(message.before(e)) and not message.denies(e)]
    return (int if name == "age" else float)(ordered[-1]["value"]) if ordered else None


def _says_no_work(message: Message, known: Any) -> bool:
    """Say whether a clause says no more than that nobody worked, where ``known`` years are noted."""
    if known == 0.0 or not isinstance(known, float) and message.values("duration"):
        return False
    said = [_NO_WORK.fullmatch(Message(message.text[start:end]).plain.strip(" .,;!")) for start, end in clauses(message.text) if "?" not in message.text[start:end]]
    wonders = isinstance(known, float) and any(abs(float(e["value"]) - known) < _NEAR and "?" in message.after(e, 3) for e in message.entities if e["entity"] in ("duration", "number"))
    return any(found and (wonders or not found.group("bare")) for found in said)


def no_work_told(message: Message) -> bool:
    """Say whether a message plainly tells of no work, or a clause of it says "none" and no more."""
    return inexperienced(message) or any(_NO_WORK.fullmatch(Message(message.text[start:end]).plain.strip(" .,;!")) for start, end in clauses(message.text))


def dropped(message: Message, held: List[str]) -> List[str]:
    """Return the nationalities held that a message takes out: "I dropped the Belgian thing", "you still have Belgian in there, take it out"."""
    gone: List[str] = []
    last: List[str] = []
    out = _FORGET if _PASSPORT.search(message.plain) else TAKES_OUT
    for start, end in clauses(message.text):
        plain = Message(message.text[start:end]).plain
        named = [code for e in message.entities if e["entity"] in ("nationality", "country") and start <= e["start"] < end for code in e["value"] if code in held]
        if out.search(plain) and not (plain.startswith("if ") or "?" in message.text[start:end]):
            gone += named or (last if _IT.search(plain) else [])
        last = named or last
    return gone
