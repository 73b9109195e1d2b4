"""What a message says in the middle of the check: answers, corrections and protests, clear of what it only asks."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict

from actions.answering import BACKED_BY, is_backed
from actions.correcting import changes, corrected
from actions.degree_denied import degree_denied
from actions.history import as_typed, before_last_turn, earlier_messages, has_answered, last_noted, last_programmes, value_before
from actions.in_question import in_question, part_in_question
from actions.kinds_of_work import leaves_unknown
from actions.named_times import left_of_work
from actions.now_held import now_held
from actions.ordered_number import ordered_number
from actions.persons import SELF
from actions.put_right import dropped, put_right
from actions.reading import Message, read
from actions.reading.languages import without_languages
from actions.reading.periods import periods
from actions.said import INSISTS, Said, Sayings
from actions.same_as import compared, taken_over
from actions.struck_out import struck_out
from actions.taking_back import puts_back
from actions.turn import Turn
from actions.vague import asks_verdict
from actions.which_programmes import both_spoken_of, compares, only_asked_about, pointed_at, programmes_insisted_on, programmes_kept

_WHAT_IS = re.compile(r"^(?:\w+ )?(?:what(?:s| s| is| are| does)|qu est ce|kesk\w*|who|how(?! about)|where|when|why|comment|quand|pourquoi|qui)\b|\bc(?: est)? (?:quoi|koi)\b")
"""Asks about a programme rather than goes on to it."""
_SAME_PERSON = re.compile(r"\b(?:same|meme) (?:client\w*|person\w*|profil\w*|candidat\w*|applicant|check|verif\w*|girl|guy|woman|man|lady|fille|garcon|homme|femme|dossier|case|cas|facts|answers|reponses|infos?|data|age)\b")
"""Wants a further programme checked with the same answers: "same client, and UNITAR?"."""
_FOLLOWS = re.compile(r"(?:(?:ok|okay|so|bon|ben|alors|donc|mais|but|hmm|euh|oui|yes)\b\W*)*(?:and|et|what about|how about|same|idem)\b")
"""Begins a message that goes on from the question before: "and for the ICC?"."""


def said_in(turn: Turn, sayings: Sayings) -> Said:
    """Return the answers of the message; a question that goes on from an answered one gives none."""
    intent = turn.message.intent
    told_already = set(turn.message.values("programme")) <= set(last_programmes(turn.tracker))  # "et la CPI" asks for nothing new
    answers = turn.requested == "programme" and (told_already or not _FOLLOWS.match(turn.message.plain)) and not turn.parts.asked
    answers = answers or turn.slots["nationality"] is None and not _FOLLOWS.match(turn.message.plain) and bool(read("nationality", turn.parts.told, asked=False))
    pointed = pointed_at(turn)
    if intent in ("follow_up_programme", "compare_programmes") and not (answers or pointed or asks_verdict(turn) or _SAME_PERSON.search(turn.message.plain)) and has_answered(turn.tracker) and read("programme", turn.message, asked=True):
        return Said()
    explains = bool(_WHAT_IS.search(Message(turn.parts.asked).plain))
    if explains and intent == "follow_up_programme" and not pointed:
        return Said()
    follows = intent == "follow_up_programme" or intent == "compare_programmes" and not turn.parts.asked
    checks = intent in ("check_eligibility", "show_result") or follows
    doubtful = in_question(turn.parts)
    parts = replace(turn.parts, told=turn.parts.told.without(doubtful))
    no_work = turn.parts.no_work
    slots = {**turn.slots, "experience_years": left_of_work(turn.message, turn.slots["experience_years"], no_work)} if no_work else turn.slots
    said = sayings.of(turn.message, parts, turn.requested, slots, last_noted(turn.tracker), checks)
    if two := both_spoken_of(turn):
        said = replace(said, filled={**said.filled, "programme": two})
    checked = turn.slots["programme"] or []
    said = replace(said, filled=programmes_kept(turn.message, turn.parts, checked, said.filled))
    if checked and turn.parts.asked and only_asked_about(turn) or turn.judged and intent == "compare_programmes" and compares(turn.message):
        said = replace(said, filled={name: value for name, value in said.filled.items() if name != "programme"})
    further = [p for p in dict.fromkeys(turn.message.values("programme")) if p not in checked]
    if checked and further and _SAME_PERSON.search(turn.message.plain):
        said = replace(said, filled={**said.filled, "programme": [*checked, *further]})
    if pointed:
        said = replace(said, filled={**said.filled, "programme": pointed})
    if insisted := programmes_insisted_on(turn):
        said = Said({"programme": insisted}, sorry=True) if set(insisted) != set(checked) else Said(again=["programme"])
    if right := corrected(turn.parts.told, turn.slots):
        said = replace(said, filled={**({} if changes(turn.message) else said.filled), **right}, never=False)
    named = said.filled.get("nationality") or []
    if named and set(dropped(turn.message, named)) >= set(named):
        said = replace(said, filled={name: value for name, value in said.filled.items() if name != "nationality"})  # taken out, and never held
    if mended := {name: value for name, value in put_right(turn).items() if value is not None and name not in right}:
        said = replace(said, filled={**said.filled, **mended}, again=[name for name in said.again if name not in mended], never=False)
    if leaves_unknown(turn) and "experience_years" not in said.filled:
        said = replace(said, filled={**said.filled, "experience_years": None})
    ordered = ordered_number(turn.parts.told, turn.slots, last_noted(turn.tracker))
    if instead := {name: value for name, value in ordered.items() if name not in (*said.filled, turn.requested) and value != turn.slots[name]}:
        said = replace(said, filled={**said.filled, **instead}, sorry=not puts_back(turn.message))
    if "nationality" in said.filled and turn.requested != "nationality" and compared(as_typed(turn.tracker)) and not without_languages(turn.parts.told).values("nationality", "country"):
        said = replace(said, filled={name: value for name, value in said.filled.items() if name != "nationality"})
    if held := now_held(turn):
        said = replace(said, filled={**said.filled, "nationality": held}, never=False)
    if out := struck_out(as_typed(turn.tracker), {**turn.slots, **said.filled}, turn.requested):
        said = replace(said, filled={**said.filled, **out}, sorry=False)
    said = replace(said, filled=degree_denied(turn, said.filled))
    if "degree" in said.filled and said.filled["degree"] is None and turn.slots["degree"] == "advanced" and value_before(turn.tracker, "degree") == "first":
        said = replace(said, filled={**said.filled, "degree": "first"})  # "no master after all": the bachelor told before stays
    persons = turn.tracker.get_slot("set_aside") or {}
    if common := taken_over(turn.tracker, turn.tracker.get_slot("person") or SELF, said.filled, persons, turn.slots, turn.requested):
        said = replace(said, filled={**said.filled, **common})
    if (part := part_in_question(turn.parts.told, doubtful)) and (years := said.filled.get("experience_years") or 0.0) > part:
        said = replace(said, filled={**said.filled, "experience_years": round(years - part, 2)}, left_out=part)
    elif doubtful and (told := sum(period.years for period in periods(turn.parts.told))):
        said = replace(said, left_out=max(told - (said.filled.get("experience_years") or 0.0), 0.0))
    if slots["experience_years"] != turn.slots["experience_years"]:
        said = replace(said, filled={"experience_years": slots["experience_years"], **said.filled}, sorry=True)
    if not said.never:
        return said
    before = next(earlier_messages(turn.tracker), None)
    earlier = {} if before and INSISTS.search(before.plain) else before_last_turn(turn.tracker)  # what she put right herself is not brought back
    return replace(said, filled={name: earlier.get(name) if value is None else value for name, value in said.filled.items()}, sorry=bool(said.filled))


def facts_beside(turn: Turn, said: Said) -> Dict[str, Any]:
    """Return what a message that declines the open question tells of others: "no idea, she is 29"."""
    return {name: value for name, value in said.filled.items() if name in BACKED_BY and name not in (turn.requested, "programme") and value is not None and is_backed(name, turn.parts.told)}
