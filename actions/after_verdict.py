"""Handle a message after the verdict: corrections, reasons, hypotheses, the result in short."""
from __future__ import annotations

from dataclasses import replace
from typing import List, Set

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import another_person
from actions.answering_beside import answer_question
from actions.degree_to_come import degree_to_come
from actions.doubting import doubts_verdict
from actions.filling import HANDLED, filled
from actions.history import previous_reply, verdict_was_last
from actions.hypotheses import KIND as HYPOTHETICAL, Hypothesis, asked_hypothesis, hypothesis, one_by_one, only_names_programmes, supposes_programme, tells_facts, told_before
from actions.parts import take_apart
from actions.profile import AFTER_VERDICT, change, judged
from actions.put_right import asked_without, supposed_without
from actions.questions_beside import asks_topics
from actions.ranking import compared_beside
from actions.reading import Message
from actions.reserved_work import doubts_relevance, kinds_told_later, reserved_for
from actions.said import INSISTS, INSTEAD, Said, Sayings
from actions.saying import said_in
from actions.to_come import asks_what_lacks, lacks
from actions.turn import STEERING, Turn
from actions.unclear_level import asked_back
from actions.vague import COUNTING, asking_for, asks_anyway, asks_chances, asks_if_enough, asks_so_what, asks_verdict, goes_on_from_interview, topic_told
from actions.which_programmes import asks_to_go, compares, covered, covers, further_programmes, put_in_place
from knowledge import Knowledge

_SHORT = 6
"""So few words after a verdict, if not understood, are about the verdict: "so he's rejected?"."""


def after_verdict(knowledge: Knowledge, sayings: Sayings, turn: Turn, dispatcher: CollectingDispatcher) -> List[EventType]:
    """Handle a message after the verdict: corrections, reasons, hypotheses, the result in short."""
    aside: List[EventType] = [SlotSet("requested_slot", AFTER_VERDICT)]
    wishes, message, slots = turn.wishes, turn.message, turn.slots
    *first, last = one_by_one(message, slots)
    for part in first:
        values, of = hypothesis(part, slots, {}) or ({}, [])
        dispatcher.utter_message(response="utter_result", lead=HYPOTHETICAL, supposed=values, reserved=reserved_for(knowledge, turn.tracker, slots, values), **judged(knowledge, {**slots, **values}, of or slots["programme"]))
    if first:
        return after_verdict(knowledge, sayings, replace(turn, message=last, parts=take_apart(last)), dispatcher)
    if goes_on_from_interview(turn):
        dispatcher.utter_message(response="utter_answer", question=message.text)
        return [HANDLED, *aside]
    if (apart := told_before(message)) and (told := _beside(sayings, turn, apart[0])).filled and (supposing := hypothesis(apart[1], {**slots, **told.filled}, {})):
        return _supposed(knowledge, turn, supposing, told)
    supposing = supposed_without(turn) or hypothesis(message, slots, previous_reply(turn.tracker))
    if supposing and not tells_facts(message, turn.parts, slots, supposing[0]):
        if lacks(message.plain):
            dispatcher.utter_message(response="utter_result", **judged(knowledge, slots, slots["programme"]))
        return _supposed(knowledge, turn, supposing)
    if asked_without(turn, dispatcher) or compared_beside(knowledge, turn, dispatcher):
        return [HANDLED, *aside]
    if of := supposes_programme(message):
        return filled(knowledge, {"programme": of}, slots) if set(of) - set(slots["programme"]) else [SlotSet("reply", {"kind": "brief", "programmes": of}), *aside]
    said = said_in(turn, sayings)
    if asked_back(knowledge, turn, said, dispatcher) and not said.filled:
        return [HANDLED, *aside]
    if asks_what_lacks(message, turn.parts.places) and not said.filled:
        return [SlotSet("reply", {"kind": "brief", "programmes": covered(slots["programme"], message)}), *aside]
    if said.never and not said.filled and not said.denied and turn.only_protests:
        dispatcher.utter_message(response="utter_noted", fields=[])
        return [HANDLED, *aside]
    if more := further_programmes(turn, said.filled):
        said = replace(said, filled={**said.filled, "programme": [*([] if put_in_place(message) else slots["programme"]), *more]})
    supposing = asked_hypothesis(message, turn.parts, slots)
    if supposing and not wishes.why_judged():
        return _supposed(knowledge, turn, supposing, said)
    if wishes.why_judged() and not said.doubts:
        named = covered(slots["programme"], message) or list(dict.fromkeys(message.values("programme")))  # "why not Belgium?"
        if set(named) - set(slots["programme"]) and any(assessed["verdict"] == "incomplete" for assessed in judged(knowledge, slots, named)["assessments"]):
            return filled(knowledge, {**said.filled, "programme": list(dict.fromkeys([*slots["programme"], *named]))}, slots)
        noted = {name: value for name, value in said.filled.items() if name != "programme" and value is not None}
        return filled(knowledge, noted, slots, {"kind": "reasons", "programmes": named or slots["programme"]}, said.sorry)
    if not said.filled and (doubts_verdict(message) and verdict_was_last(turn.tracker) or said.again and asks_if_enough(turn)):
        return [SlotSet("reply", {"kind": "reasons", "programmes": covered(slots["programme"], message) or slots["programme"]}), *aside]
    leans = topic_told(turn)
    asks = (not more or asks_to_go(turn)) and (bool(leans) or wishes.question(AFTER_VERDICT, bool(said.filled or said.again)) or bool(said.filled) and asks_topics(knowledge, turn))
    insists = bool(said.again or said.filled) and turn.only_wonders and bool(INSISTS.search(message.plain))
    asks = asks and not insists
    result = not insists and (wishes.result() or wishes.briefly or asks_so_what(Message(turn.parts.asked) if said.filled else message) and verdict_was_last(turn.tracker) or asks_anyway(turn) or asks_chances(turn) or message.intent == "check_eligibility" and not said.filled)
    if said.denied and not said.filled:
        return [SlotSet("reply", {"kind": "nothing", "fields": said.denied}), *aside]
    if wishes.ranks and not said.filled and len(slots["programme"]) > 1:
        return [SlotSet("reply", {"kind": "unranked"}), *aside]
    if message.intent == "compare_programmes" and not said.filled and compares(message):
        return [SlotSet("reply", {"kind": "brief"}), *aside] if covers(slots["programme"], message) and not wishes.topical else aside
    if not said.filled and only_names_programmes(message) and covers(slots["programme"], message) and verdict_was_last(turn.tracker):
        return [SlotSet("reply", {"kind": "brief", "programmes": list(dict.fromkeys(message.values("programme")))}), *aside]  # "and the ICC?"
    named = said.filled.get("programme")
    if result and list(said.filled) == ["programme"] and set(named or []) <= set(slots["programme"]) and not INSTEAD.search(message.plain):
        return [SlotSet("reply", {"kind": "brief", "programmes": named}), *aside]  # "my result for the ICC?"
    if said.filled:
        if answered := asks and not (result or asks_verdict(turn) or said.doubts or said.never and turn.only_protests):
            answer_question(knowledge, turn, dispatcher, beside=True)
        reply = {"kind": "brief"} if result and set(named or []) <= set(slots["programme"]) else change(knowledge, slots, said.filled, beside=answered)
        return filled(knowledge, said.filled, slots, {**reply, "left_out": said.left_out}, said.sorry)
    unclear = wishes.unclear and (len(message.plain.split()) <= _SHORT or message.intent == "did_not_understand")
    if result or unclear and verdict_was_last(turn.tracker):
        of = list(dict.fromkeys(message.values("programme")))
        if set(of) - set(slots["programme"]):
            return filled(knowledge, {"programme": of}, slots)
        return [SlotSet("reply", {"kind": "brief", "programmes": of}), *aside]
    if wishes.misheard_language:
        dispatcher.utter_message(response="utter_answer", question=message.text)
        return [HANDLED, *aside]
    if asks and doubts_relevance(message):
        dispatcher.utter_message(response="utter_answer", question=message.text, topic=COUNTING, programmes=asking_for(knowledge, slots["programme"], COUNTING))
        rests = _resting_on_work(knowledge, turn)
        return [SlotSet("reply", {"kind": "reasons", "programmes": rests}) if rests else HANDLED, *aside]
    if asks and (wishes.partly or leans):
        answer_question(knowledge, turn, dispatcher)
        return [HANDLED, *aside]
    if asks:
        return aside
    if slots["experience_years"] and kinds_told_later(message):
        return [SlotSet("reply", {"kind": "reasons", "programmes": slots["programme"]}), *aside]
    if said.again and (message.intent not in STEERING or INSISTS.search(message.plain)):
        return [SlotSet("reply", {"kind": "known", "fields": said.again, "programmes": covered(slots["programme"], message)}), *aside]
    if message.intent == "correct_answer":
        back = sayings.to_change(message, slots)
        return filled(knowledge, back, slots) if back else [SlotSet("reply", {"kind": "which"}), *aside]
    if message.intent == "repeat" and verdict_was_last(turn.tracker):
        kept = turn.tracker.get_slot("reply")
        return [SlotSet("reply", {"kind": "brief"} if kept["kind"] == another_person.KIND else kept), *aside]  # of her is said in actions/after_another.py
    return aside


def _beside(sayings: Sayings, turn: Turn, told: Message) -> Said:
    """Return the answers that a message gives before it supposes something."""
    said = said_in(replace(turn, message=told, parts=take_apart(told)), sayings)
    return replace(said, filled={name: value for name, value in said.filled.items() if name != "programme" and value is not None})


def _resting_on_work(knowledge: Knowledge, turn: Turn) -> List[str]:
    """Return the programmes whose verdict rests on the relevance of the work told."""
    reserving = {(p, c.id) for p in turn.slots["programme"] for c in knowledge.eligibility[p].criteria if "doubted" in c.reservation}
    return [a["programme"] for a in judged(knowledge, turn.slots, turn.slots["programme"])["assessments"] for c in a["criteria"] if c["status"] == "met" and (a["programme"], c["id"]) in reserving]


def _supposed(knowledge: Knowledge, turn: Turn, supposing: Hypothesis, said: Said = Said()) -> List[EventType]:
    """Judge a hypothesis, for programmes that are not checked as well; what is ``said`` beside it is noted."""
    values, named = supposing
    if named:  # "if my IT were excellent, and for Belgium at 32?" is also on those that the named do not decide
        named = [*named, *(p for p in turn.slots["programme"] if p not in named and _fields(knowledge, [p]) & set(values) - _fields(knowledge, named))]
    noted = {name: value for name, value in said.filled.items() if name != "programme" and value is not None}
    reply = {"kind": HYPOTHETICAL, "values": values, "programmes": named, "not_before": degree_to_come(turn.message, turn.slots["degree"]) is not None}
    return filled(knowledge, noted, turn.slots, reply, said.sorry) if noted else [SlotSet("reply", reply), SlotSet("requested_slot", AFTER_VERDICT)]


def _fields(knowledge: Knowledge, programmes: List[str]) -> Set[str]:
    """Return the fields that the criteria of ``programmes`` look at."""
    return {field for programme in programmes for criterion in knowledge.eligibility[programme].criteria for field in criterion.fields}
