"""Kinds and lengths of work that a message takes out of the years noted, or puts back: "leave the army out", "take six months off", "do count the internship"."""
from __future__ import annotations

import re
from typing import Optional

from actions.history import earlier_messages, value_before
from actions.in_question import KINDS, in_question, pieces
from actions.parts import take_apart
from actions.reading import Message
from actions.reading.off_work import is_off_work
from actions.reading.periods import periods
from actions.struck_out import TAKES_OUT
from actions.supposing import names_condition
from actions.taking_back import undoes
from actions.turn import Turn
from actions.with_and_without import chosen, sides_of
from actions.work_left_out import asks_without, kind_left_out, takes_it_out, takes_out
from knowledge.clauses import clauses
from knowledge.text import normalise

_BACK_IN = re.compile(
    r"\b(?:(?:put|add|take|count|include|bring|leave)(?: \w+){0,3}? (?:back|again|in|after all)|re ?(?:add|include|count|instate)|remet\w*|rajout\w+|recompt\w+|reprene[zs]|reintegr\w+|(?:do|should|does|must) count|(?:compt\w+|ajout\w+|inclu\w+|gard\w+)(?: \w+){0,4}? (?:finalement|quand meme|en fin de compte|tout de meme)|(?:finalement|quand meme)(?: \w+){0,4}? (?:compt\w+|ajout\w+|inclu\w+|gard\w+))\b"
)
"""Wants work counted that was taken out or only asked about."""
_INCLUDED = re.compile(r"\b(?:counting|including|incl|included|partly|partially|en comptant|y compris|compris|en incluant|en partie|part of)\b")
"""Between a length of time and work that is a part of it: "3 years counting the internship"."""
_SO = re.compile(r"\b(?:so|donc|du coup|then|leaves|makes|ca fait|reste)\W+(?:\w+\W+){0,2}?$")
_NOT_THOSE = re.compile(r"\b(?:not|without|minus|pas|sans|moins) (?:the|those|these|my|her|his|les|ces|mes|ses) $")
_PARTLY = re.compile(r"\b(?:with|including|includes?|incl|counting|of which|partly|partially|mostly|some|dont|avec|y compris|comptant|comprend|inclus\w*|partie|surtout)\b")
"""Tells that a kind of work is a part of the years."""
SHORT_WORK = 18
_NEAR = 0.02


def by_kind(turn: Turn) -> Optional[float]:
    """Return the years of work as they are without what a message takes out, or with what it puts back; None where it does neither."""
    message, known = turn.message, turn.slots["experience_years"]
    kind = _kind_meant(turn)
    picked = _of_two_told(turn, kind)
    if picked is not None or not isinstance(known, float):
        return picked
    if kind is None:
        return _without_time(message, known)
    return _without_kind(turn, kind, known) if _is_out(kind, message) else _with_kind_again(turn, kind, known)


def left_untold(turn: Turn) -> bool:
    """Say whether a message supposes a kind of work to be left out that was told without its length."""
    kind = _kind_meant(turn) if names_condition(turn.message) or asks_without(turn.message) else None
    told = kind is not None and any(_states(kind, message) for message in earlier_messages(turn.tracker))
    return told and _is_out(kind, turn.message) and isinstance(turn.slots["experience_years"], float)  # type: ignore[arg-type]


def _kind_meant(turn: Turn) -> Optional[str]:
    """Return the kind of work that a message takes out or puts back; that which the message before spoke of, where it only says "it"."""
    message = turn.message
    if named := next((kind for kind in KINDS if takes_out(kind, message) or _puts_back(kind, message) or _supposed_to_count(kind, message)), None):
        return named
    before = next(earlier_messages(turn.tracker), None) if takes_it_out(message) else None
    return next((kind for kind in KINDS if before and re.search(rf"\b(?:{kind})\b", before.plain)), None)


def _of_two_told(turn: Turn, kind: Optional[str]) -> Optional[float]:
    """Return the figure that is meant of two told last, with a kind of work and without it; a side alone picks one while they are asked about."""
    for told in earlier_messages(turn.tracker):
        if sides := sides_of(told):
            if kind is None:
                return chosen(turn.message, sides) if turn.requested == "experience_years" and turn.slots["experience_years"] is None else None
            named = [other for other in KINDS if re.search(rf"\b(?:{other})\b", told.plain)]
            return None if named and kind not in named else sides.without if _is_out(kind, turn.message) else sides.full
        if periods(told) and "?" not in told.text:
            return None
    return None


def _without_time(message: Message, known: float) -> Optional[float]:
    """Return what stays of the known years without a length of time that a clause takes out: "take six months off, that makes 2 years"."""
    plain, lengths = normalise(message.text), [e for e in message.entities if e["entity"] == "duration"]
    gone = [e for start, end in clauses(message.text) for e in lengths if start <= e["start"] < end and (TAKES_OUT.search(Message(message.text[start:end]).plain) or _NOT_THOSE.search(message.before(e)))]
    if len(gone) != 1 or not 0 < gone[0]["value"] < known - _NEAR:
        return None
    result = next((float(e["value"]) for e in lengths if e is not gone[0]), None)
    if is_off_work(plain, gone[0]["start"], gone[0]["end"]) or result is not None and abs(result - known) < _NEAR:
        return known  # it was never counted
    left = round(known - float(gone[0]["value"]), 2)
    return left if result is None or abs(result - left) < _NEAR else None


def _without_kind(turn: Turn, kind: str, known: float) -> Optional[float]:
    """Return what stays of the known years without a kind of work."""
    message = turn.message
    stays = [float(e["value"]) for e in message.entities if e["entity"] in ("duration", "number") and _SO.search(message.before(e)) and e["value"] < SHORT_WORK]
    if stays:
        return stays[-1]
    before = value_before(turn.tracker, "experience_years")
    if isinstance(before, float) and any(undoes(Message(message.text[start:end])) for start, end in clauses(message.text)):
        return before
    for told in earlier_messages(turn.tracker):
        if in_question(take_apart(told)) and _time_of(kind, told):
            return known  # it was left out when it was told
        if takes_out(kind, told) and not (names_condition(told) or asks_without(told)):
            return known if names_condition(message) or asks_without(message) else None  # it was taken out before
        if years := _time_of(kind, told):
            return round(known - years, 2) if years < known + _NEAR and not (_PARTLY.search(told.plain) and years > known - _NEAR) else None
    return None


def puts_work_right(turn: Turn) -> bool:
    """Say whether a message takes work out or puts it back, whatever it is taken for: "leave the internship out", "not counting it"."""
    return by_kind(turn) is not None or leaves_unknown(turn)


def leaves_unknown(turn: Turn) -> bool:
    """Say whether a message takes out a kind of work of which it was only told that the years known hold some: what stays has to be asked."""
    kind, known = kind_left_out(turn.message), turn.slots["experience_years"]
    if kind is None or turn.message.values("degree") or not isinstance(known, float) or names_condition(turn.message) or by_kind(turn) is not None:
        return False
    told = next((told for told in earlier_messages(turn.tracker) if _states(kind, told)), None)
    return told is not None and not takes_out(kind, told) and bool(told.values("duration", "number"))


def _states(kind: str, message: Message) -> bool:
    """Say whether a clause of a message names a ``kind`` of work and does not ask."""
    return any(re.search(rf"\b(?:{kind})\b", Message(message.text[start:end]).plain) for start, end in clauses(message.text) if "?" not in message.text[start:end])


def _with_kind_again(turn: Turn, kind: str, known: float) -> Optional[float]:
    """Return the known years with a kind of work that was taken out, or of which it was only asked whether it counts; as they are where they hold it and a message supposes that it counts."""
    message, out = turn.message, False
    for told in earlier_messages(turn.tracker):
        if _puts_back(kind, told):
            return None
        out = out or "?" in told.text and bool(re.search(rf"\b(?:{kind})\b", told.plain)) or takes_out(kind, told) and not names_condition(told)
        if years := _time_of(kind, told):
            return round(known + years, 2) if out else known if names_condition(message) else None
    return None


def _is_out(kind: str, message: Message) -> bool:
    """Say whether a message takes out a ``kind`` of work that it names, or that the message before did."""
    return (takes_out(kind, message) or takes_it_out(message)) and not _puts_back(kind, message)


def _puts_back(kind: str, message: Message) -> bool:
    """Say whether a clause of a message wants a ``kind`` of work counted, and does not ask."""
    said = (Message(message.text[start:end]).plain for start, end in clauses(message.text) if "?" not in message.text[start:end])
    return any(_BACK_IN.search(plain) and not TAKES_OUT.search(plain) and re.search(rf"\b(?:{kind})\b", plain) for plain in said)


def _supposed_to_count(kind: str, message: Message) -> bool:
    """Say whether a message supposes that a ``kind`` of work counts: "if the traineeship counts, what then?"."""
    return names_condition(message) and bool(re.search(rf"\b(?:{kind})\b[^.!?;]{{0,25}}\b(?<!not )(?<!n t )(?<!ne )(?:count\w*|compt(?:e|ent|ait|aient|era)|accept\w*|included?|inclus\w*|pris en compte)\b(?! (?:pas|not)\b)", message.plain))


def _time_of(kind: str, message: Message) -> float:
    """Return how long a ``kind`` of work took, as a message tells; a length that only includes it is not its own."""
    plain = normalise(message.text)
    near = [piece for piece in pieces(plain) if (found := re.search(rf"\b(?:{kind})\b", plain[slice(*piece)])) and not _INCLUDED.search(plain[piece[0] : piece[0] + found.start()])]
    told = sum(period.years for period in periods(message) if any(start <= period.start < end for start, end in near))
    bare = [float(e["value"]) for e in message.entities if e["entity"] == "number" and 0 < e["value"] < SHORT_WORK and any(start <= e["start"] < end for start, end in near)]
    return told or (bare[0] if len(bare) == 1 and message.values("duration") else 0.0)  # "3 years, 1 of which as an intern"
