"""The answer on somebody else in the middle of a check."""
from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Tuple

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import another_person
from actions.answering import answers, is_backed
from actions.answering_beside import answer_question
from actions.filling import HANDLED
from actions.history import as_typed, before_last_turn
from actions.parts import take_apart
from actions.persons import OTHER, SELF, relation, speaks_of_her
from actions.profile import FIELDS, SKIPPED, next_field
from actions.reading import Message
from actions.said import Sayings
from actions.same_as import taken_over
from actions.shares import part_of, shares, tells
from actions.turn import Turn
from knowledge import Knowledge
from knowledge.clauses import clauses


def answer_of_another(knowledge: Knowledge, sayings: Sayings, turn: Turn, dispatcher: CollectingDispatcher) -> List[EventType]:
    """Judge somebody else of whom a message speaks by what is said of her alone; what was noted of her by mistake is taken out. Nothing where nothing is said or asked of her."""
    turn, mine_now = _beside_own(sayings, turn)
    last = another_person.spoken_of(sayings, turn.tracker, turn.message)
    if not _asks_of_another(turn, last):
        return []
    if turn.wishes.topical and not _asks_of_her(Message(turn.parts.asked)):
        answer_question(knowledge, turn, dispatcher)
        return [HANDLED, SlotSet("requested_slot", turn.requested)]
    values = another_person.told_of(sayings, turn.message)
    mine = {turn.tracker.get_slot("person") or SELF: turn.slots}
    values = {**values, **taken_over(turn.tracker, another_person.KIND, values, mine, {})}
    protest = another_person.protests(turn.message)
    wrong = before_last_turn(turn.tracker) if protest and last.get("kind") != another_person.KIND else {}
    if last.get("kind") == another_person.KIND:
        values = {**another_person.known_of(last, turn.message), **values}
    elif wrong:
        values = {**{name: turn.slots[name] for name in wrong if name not in ("programme", "person")}, **values}
    elif not protest and not (values and relation(turn.message)) and all(turn.slots[name] == value for name, value in values.items() if name != "programme"):
        return []  # nothing is said of her, or what is known: "whichever a Senegalese can join"
    countries = another_person.possible_countries(turn.message) or another_person.known_of({**last, "values": last.get("countries")}, turn.message)
    reply = {"kind": another_person.KIND, "values": values, "countries": list(countries), "who": relation(turn.message) or last.get("who")}
    for told in another_person.outcomes(knowledge, reply, turn.slots["programme"]):
        dispatcher.utter_message(response="utter_result", **told)
    if turn.requested in FIELDS and (turn.parts.told.refuses or _refuses_herself(turn)):
        wrong = {**wrong, turn.requested: SKIPPED}  # "skip my degree then. What was Ana missing?"
    restored = [SlotSet(name, value) for name, value in {**wrong, **mine_now}.items() if name != "programme"]
    requested = next_field(knowledge, {**turn.slots, **{e["name"]: e["value"] for e in restored}}) if restored else turn.requested
    quiet = [SlotSet("attempts", None)] if restored else []
    return [*restored, *quiet, SlotSet("reply", reply), SlotSet("requested_slot", requested)]


def _beside_own(sayings: Sayings, turn: Turn) -> Tuple[Turn, Dict[str, Any]]:
    """Return the turn without what its message tells of the relative checked, and that: "Marc has 5 years. And what is Lena's result?"."""
    current, message = turn.tracker.get_slot("person"), turn.message
    if current in (None, SELF, OTHER):
        return turn, {}
    found = shares(message, {current, *(turn.tracker.get_slot("set_aside") or {})})
    own = [span for who in (current, None) for span in found.get(who, [])]
    told = [span for span in own if tells(message, span) and "?" not in message.text[slice(*span)]]
    if not told or not found.keys() - {current, None, SELF}:
        return turn, {}
    part, rest = part_of(message, told), message.without(own)
    noted = sayings.of(part, take_apart(part), turn.requested, turn.slots, [], checks=False).filled
    return replace(turn, message=rest, parts=take_apart(rest)), noted


def _asks_of_another(turn: Turn, last: Dict[str, Any]) -> bool:
    """Say whether a message speaks of somebody else, whom no check of her own is asked for; last: the reply on her before, if any."""
    message, parts, person = turn.message, turn.parts, turn.tracker.get_slot("person")
    only_other = another_person.goes_on_about(message, person, last) and bool(message.entities or not turn.wishes.topical)
    if another_person.impersonal(message) and not (relation(message) or speaks_of_her(message)) and is_backed(turn.requested, parts.told) and answers(replace(parts, asked=""), turn.requested, message):
        return False  # "29. do they take the Swiss?"
    own = answers(parts, turn.requested, message) and another_person.answers_first(message, turn.requested) and not parts.asked
    asked_of = only_other or turn.judged or turn.resting or parts.asked or "?" in message.text or another_person.protests(message)  # else an own answer tells of her
    return bool((only_other or another_person.meant(message, person, last) and not own) and asked_of and not another_person.asks_check(message))


def _asks_of_her(asked: Message) -> bool:
    """Say whether a question, or all of a message without one, is on somebody else: "my sister has 6 years. is a JPO paid?" is not."""
    return not asked.text or bool(relation(asked)) or speaks_of_her(asked) or another_person.impersonal(asked)


def _refuses_herself(turn: Turn) -> bool:
    """Say whether the writer declines the open question in a clause of its own: "I'd rather not say. But my friend is 40"."""
    typed = as_typed(turn.tracker).text
    said = [Message(typed[start:end]) for start, end in clauses(typed)]
    return any(clause.refuses and not relation(clause) and not speaks_of_her(clause) for clause in said)
