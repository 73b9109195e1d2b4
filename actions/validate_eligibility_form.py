"""Lead the eligibility check: take what a message says, answer what it asks, ask for what is missing."""
from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import Any, Dict, List, Optional

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import another_person
from actions.after_another import followed
from actions.after_verdict import after_verdict
from actions.answering import answers, declined, declines_only_others, is_backed, left_out_beside, unclearly_answered, vaguely
from actions.answering_beside import answer_question
from actions.answering_of_another import answer_of_another
from actions.answering_of_described import answer_of_described
from actions.as_meant import as_meant
from actions.beginning import first_answers, question_beside, say_what_is_left
from actions.described import described
from actions.degree_to_come import degree_to_come, outcome_then
from actions.filling import HANDLED, filled
from actions.history import answered_on_interview, as_typed, has_answered, last_programmes, times_asked, verdict_was_last
from actions.hypotheses import only_a_birthday, only_marries, only_names_programmes
from actions.impossible import without_impossible
from actions.in_two_steps import completed
from actions.kin_ages import with_own_age
from actions.kinds_of_work import puts_work_right
from actions.left_between import taken_exactly
from actions.named import known_names, spelled_out
from actions.next_person import begun_again, introduced
from actions.noted_values import AskedOf, asked_of_noted, only_repeated
from actions.one_at_a_time import Kept
from actions.parts import Parts, take_apart, without_request
from actions.passports import TOPIC as DUAL, asks_which, without_question
from actions.persons import SELF, about, both, names_of_relatives, newly_meant, relation, turns_to_writer
from actions.profile import AFTER_VERDICT, ENOUGH, FIELDS, PATIENCE, SKIPPED, change, cleared, judged, next_field, stopped
from actions.put_right import asked_without, supposed_part
from actions.questions_beside import asks_topics
from actions.reading import Message, read
from actions.reading.levels import levels
from actions.reading.programme import ALL
from actions.recap import beside_recap, recap, recapped
from actions.restoring import changed_back, left_unknown, restored
from actions.rules_challenged import challenge_answered
from actions.said import INSISTS, Said, Sayings
from actions.same_as import taken_over
from actions.saying import facts_beside, said_in
from actions.so_far import say_decided, say_of_nationality, say_so_far, says_why, with_all_programmes
from actions.stopping import besides, stops
from actions.supposition_dropped import beside_dropping
from actions.supposing import apart, names_condition, supposed, supposed_in_question, supposes_outright, with_own_questions
from actions.the_others import others_in_between, others_wanted, say_of_others
from actions.the_way import way_told
from actions.told_of import divided, told_of
from actions.turn import STEERING, Turn
from actions.vague import asking_for, asks_verdict, echoes_question, field_asked_why, topic_told
from actions.what_is_needed import needs_told
from actions.which_programmes import asks_the_same_and_more, tries_checked
from actions.whose_turn import as_told, still_hers, turns_to
from actions.wishes import LIKELY, Wishes
from knowledge import load
from knowledge.clauses import Span

_ASK_AGAIN = {"check_eligibility", "tell_more", "repeat"}
"""Intents after which the open question is simply asked again."""
_TOPIC_OF = {"nationality": "nationality", "country": "nationality", "age": "age_limit", "coming_age": "age_limit", "degree": "degree", "duration": "work_experience"}
"""What a question in the check is on that names a value and no topic."""


class ValidateEligibilityForm(Action):
    """Rasa calls this action on every turn of ``eligibility_form``.

    Where it returns no slot but ``requested_slot``, the message was about something else: the
    rule of its intent answers, then the form asks again.
    """

    def __init__(self) -> None:
        """Load the criteria once."""
        self._knowledge = load()
        self._sayings = Sayings(self._knowledge)

    def name(self) -> str:
        """Return the name by which the form finds it."""
        return "validate_eligibility_form"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[EventType]:
        """Return the slots that the message fills, what to reply after a verdict, and the slot to ask for next."""
        kept = Kept(self._sayings, completed(with_own_age(spelled_out(as_typed(tracker), known_names(tracker))), tracker), tracker)
        if not kept.facts:
            return self._answered(kept.message, dispatcher, tracker)
        said, requested = kept.said(), tracker.get_slot("requested_slot")
        tracker.slots["set_aside"] = kept.aside
        if kept.restored:
            tracker.slots["requested_slot"] = requested = next_field(self._knowledge, {name: tracker.get_slot(name) for name in FIELDS})
        if requested and kept.nothing_left():
            dispatcher.utter_message(response="utter_noted", fields=[], **said)
            return [*kept.events(), SlotSet("reply", {"kind": "brief"}) if requested == AFTER_VERDICT else SlotSet("attempts", None), SlotSet("requested_slot", requested)]
        events = self._answered(kept.message, dispatcher, tracker)
        if all(event["name"] == "requested_slot" for event in events):
            dispatcher.utter_message(response="utter_answer", question=kept.message.text)
        if any(event["name"] in FIELDS and event["value"] is not None for event in events):  # said with what is noted
            return [*kept.events(), *(SlotSet("reply", {**event["value"], **said}) if event["name"] == "reply" and event["value"] else event for event in events)]
        dispatcher.utter_message(response="utter_noted", fields=[], **said)
        dispatcher.messages.insert(0, dispatcher.messages.pop())
        return [*kept.events(), *events]

    def _answered(self, message: Message, dispatcher: CollectingDispatcher, tracker: Tracker) -> List[EventType]:
        """Answer a message that speaks of one person at a time."""
        requested = tracker.get_slot("requested_slot")
        if requested and (agreed := still_hers(message, tracker.get_slot("person"))):
            message = message.without(agreed)
            if not re.search(r"\w{3}|\d", message.text):
                return [SlotSet("reply", {"kind": "brief"}) if requested == AFTER_VERDICT else SlotSet("attempts", None), SlotSet("requested_slot", requested)]
        if requested and (own := turns_to_writer(message, tracker.get_slot("person"))):
            return self._turned(message, own, dispatcher, tracker)
        rest = beside_recap(message) if requested else None
        return recapped(rest, challenge_answered(rest or message, dispatcher, tracker, partial(taken_exactly, take=self._taken, ask=partial(filled, self._knowledge))), dispatcher, tracker)

    def _turned(self, message: Message, own: List[Span], dispatcher: CollectingDispatcher, tracker: Tracker) -> List[EventType]:
        """Go on with the writer herself, to whom all that was noted belongs: "cette personne ? c'est moi"; of two she comes first."""
        first = [SlotSet("new_person", "both")] if both(message) else []
        person = [SlotSet("person", SELF)] if tracker.get_slot("person") not in (None, SELF) else []
        tracker.slots["person"], requested, left = SELF, tracker.get_slot("requested_slot"), message.without(own)
        if re.search(r"\w{3}|\d", left.text):
            return [*person, *self._taken(replace(left, intent="") if message.intent != "stop" else left, dispatcher, tracker), *first]
        return [*person, *first, SlotSet("reply", {"kind": "brief"}) if requested == AFTER_VERDICT and not first else SlotSet("attempts", None), SlotSet("requested_slot", requested)]

    def _taken(self, message: Message, dispatcher: CollectingDispatcher, tracker: Tracker) -> List[EventType]:
        """Take what a message says, once it is clear of whom it speaks."""
        latest, requested = tracker.latest_message, tracker.get_slot("requested_slot")
        message, impossible = without_impossible(as_meant(message, requested, tracker.get_slot("person")), requested)
        for name in impossible:
            dispatcher.utter_message(response=f"utter_unclear_{name}")
        parts = take_apart(message, answers=requested != AFTER_VERDICT)
        slots = {name: tracker.get_slot(name) for name in FIELDS}
        if requested and (noted := asked_of_noted(message, parts, requested)).fields:
            return self._noted(message, noted, dispatcher, tracker)
        if requested and not begun_again(message) and (rest := beside_dropping(message, tracker)):
            return self._supposition_dropped(rest, dispatcher, tracker)
        parts = with_own_questions(message, parts)
        which = asks_which(message, slots["nationality"])
        if which and requested and names_condition(rest := message.without([which])):
            dispatcher.utter_message(response="utter_answer", question=message.text[slice(*which)], topic=DUAL)
            return self._taken(rest, dispatcher, tracker)
        if which:
            parts = without_question(parts, which)
        wishes = Wishes(self._knowledge, message, parts, latest, of_other=tracker.get_slot("person") not in (None, SELF) and not message.values("person") and not answered_on_interview(tracker))
        returns = relation(message) in (tracker.get_slot("set_aside") or {})  # "forget that, I'm back to my brother"
        undone = left_unknown(message, tracker) or changed_back(message, tracker)
        ending, anew = not returns and not undone and stops(message), begun_again(message) if requested and not returns else None
        if ending and not anew and not wishes.resumes and (requested is None or wishes.intent != "stop" or besides(message, ending)):
            return self._stopped(wishes, besides(message, ending), dispatcher, slots["programme"])
        if requested is None:
            values, there = another_person.told_of(self._sayings, message), another_person.asks_there(message) and has_answered(tracker)
            there = there and another_person.is_settled(self._knowledge, values, last_programmes(tracker))
            if there and values or another_person.impersonal(message) and about(message) is None and not slots["programme"]:
                dispatcher.utter_message(response="utter_result", **{**another_person.outcome(self._knowledge, values, last_programmes(tracker) if there else None), "lead": "as_said"})
                return [*(SlotSet(name, value) for name, value in cleared().items()), SlotSet("requested_slot", None)]
            if which:
                dispatcher.utter_message(response="utter_answer", question=message.text[slice(*which)], topic=DUAL)
            return self._start(message, parts, slots, dispatcher, tracker)
        turn = Turn(message, parts, wishes, requested, slots, tracker)
        aside: List[EventType] = [SlotSet("requested_slot", requested)]
        if vaguely(requested, message):
            return self._not_understood(turn)
        if next_one := turns_to(message, tracker.get_slot("person") or SELF, tracker.get_slot("set_aside") or {}, turn.judged):
            return self._other_person(replace(turn, message=as_told(anew or message)), next_one, known=not anew)
        if anew:
            return self._begun_again(turn, anew)
        if her := described(tracker, message):
            if her.back and her.who:
                return self._other_person(replace(turn, message=her.hers), her.who)
            if spoken := answer_of_described(self._knowledge, self._sayings, turn, her, dispatcher):
                return spoken
        if after := introduced(message, parts, tracker.get_slot("person"), slots["nationality"]):
            return self._other_person(turn, after, known=False)
        if told := recap(self._knowledge, self._sayings, turn, dispatcher) or way_told(self._knowledge, turn, dispatcher) or needs_told(self._knowledge, turn, dispatcher):
            return told
        accepted = message.intent == "am_i_accepted" and wishes.sure and not message.entities and not newly_meant(message, tracker.get_slot("person"), False)
        if (accepted or wishes.leaves) and not answers(parts, requested, message) and not undone and not puts_work_right(turn):
            return aside
        if after := followed(self._knowledge, self._sayings, turn, dispatcher):
            return after
        if message.intent == "forget_me" and not relation(message) and not wishes.only_corrects:  # nor "and my son?", which is taken for it
            dispatcher.utter_message(response="utter_privacy")
            return [HANDLED, *aside]
        if rest := others_in_between(turn):
            dispatcher.utter_message(response="utter_result", lead="so_far", **judged(self._knowledge, slots, rest))
            return filled(self._knowledge, {"programme": rest}, slots) if rest != slots["programme"] else [SlotSet("attempts", None), *aside]
        if others := others_wanted(self._knowledge, self._sayings, turn):
            say_of_others(self._knowledge, turn, others, dispatcher)
            return filled(self._knowledge, others, slots)
        if earlier := restored(turn, self._sayings):
            return filled(self._knowledge, earlier, slots, change(self._knowledge, slots, earlier) if turn.judged else None)
        if spoken := answer_of_another(self._knowledge, self._sayings, turn, dispatcher):
            return spoken
        who = newly_meant(message, tracker.get_slot("person"), message.intent in ("check_eligibility", "restart") or wishes.asked_intent == "check_eligibility" or another_person.asks_check(message))
        if who and (who == SELF or parts.asked or another_person.asks_check(message) or not another_person.answers_first(message, requested)):
            return self._other_person(turn, who)
        skill = turn.requested == "language_skills" and bool(read("language_skills", message, asked=True))
        if wishes.language and not skill and (message.intent == "switch_language" or not parts.asked):
            dispatcher.utter_message(response="utter_switch_language")
            if taken := self._rest_taken(without_request(message), dispatcher, tracker):
                return taken
            return [SlotSet("reply", tracker.get_slot("reply")) if verdict_was_last(tracker) else HANDLED, *aside]
        if which:
            dispatcher.utter_message(response="utter_answer", question=message.text[slice(*which)], topic=DUAL)
            said = said_in(turn, self._sayings)
            return filled(self._knowledge, said.filled, slots, change(self._knowledge, slots, said.filled), said.sorry) if said.filled else [HANDLED, *aside]
        return after_verdict(self._knowledge, self._sayings, turn, dispatcher) if turn.judged else self._open(turn, dispatcher)

    def _noted(self, message: Message, noted: AskedOf, dispatcher: CollectingDispatcher, tracker: Tracker) -> List[EventType]:
        """Say what is noted of the fields asked about, and take what else the message tells."""
        dispatcher.utter_message(response="utter_noted", fields=[name for name in noted.fields if tracker.get_slot(name) is None], of=noted.fields)
        return self._rest_taken(message.without(noted.spans), dispatcher, tracker) or [HANDLED, SlotSet("requested_slot", tracker.get_slot("requested_slot"))]

    def _supposition_dropped(self, rest: Message, dispatcher: CollectingDispatcher, tracker: Tracker) -> List[EventType]:
        """Go on as if nothing had been supposed: with the ``rest`` of the message, or with what was last said or asked."""
        requested, parts = tracker.get_slot("requested_slot"), take_apart(rest)
        slots = {name: tracker.get_slot(name) for name in FIELDS}
        said = self._sayings.of(rest, parts, requested, slots, [], checks=False)
        if parts.asked:
            dispatcher.utter_message(response="utter_answer", question=parts.asked)
        if said.filled:
            return filled(self._knowledge, said.filled, slots, change(self._knowledge, slots, said.filled) if requested == AFTER_VERDICT else None, said.sorry)
        if parts.asked:
            return [HANDLED, SlotSet("requested_slot", requested)]
        return [SlotSet("reply", {"kind": "brief"}) if requested == AFTER_VERDICT else SlotSet("attempts", None), SlotSet("requested_slot", requested)]

    def _rest_taken(self, rest: Message, dispatcher: CollectingDispatcher, tracker: Tracker) -> List[EventType]:
        """Take what a message tells beside what was dealt with; nothing where it tells nothing."""
        told = take_apart(rest).told
        return self._taken(replace(rest, intent=""), dispatcher, tracker) if told.entities or levels(told.plain) or told.refuses else []

    def _stopped(self, wishes: Wishes, question: str, dispatcher: CollectingDispatcher, programmes: Optional[List[str]]) -> List[EventType]:
        """End the check and answer what else the message asks."""
        if question and wishes.asks_beside(question):
            topic = wishes.topic if wishes.asks else None  # the likeliest of the whole message may be the test
            dispatcher.utter_message(response="utter_answer", question=question, topic=topic[0] if topic and topic[1] >= LIKELY else None, stopped=True)
        else:
            dispatcher.utter_message(response="utter_stop")
        return [*(SlotSet(name, value) for name, value in stopped(programmes).items()), SlotSet("requested_slot", None)]

    def _start(self, message: Message, parts: Parts, slots: Dict[str, Any], dispatcher: CollectingDispatcher, tracker: Tracker) -> List[EventType]:
        """Begin with all that the message and those before it say of the person; a check that was stopped begins again."""
        say_what_is_left(message, tracker, dispatcher)
        rest, beside = question_beside(self._knowledge, message, tracker.latest_message)
        if beside:
            dispatcher.utter_message(response="utter_answer", **beside)
        who = about(rest) or SELF
        person = [SlotSet("person", who)] if who != tracker.get_slot("person") else []
        first = [SlotSet("new_person", "both")] if both(as_typed(tracker)) else []
        said = with_all_programmes(first_answers(self._sayings, message, parts, slots, tracker, who), as_typed(tracker))
        say_of_nationality(self._knowledge, said, rest, dispatcher)
        say_so_far(self._knowledge, {**slots, **said}, dispatcher)
        say_decided(self._knowledge, {**slots, **said}, as_typed(tracker), dispatcher)
        return [*person, *first, *filled(self._knowledge, said, slots)]

    def _begun_again(self, turn: Turn, rest: Message) -> List[EventType]:
        """Forget all answers but the programmes, and take those that the message gives after asking to begin again."""
        slots = {**{name: None for name in FIELDS}, "programme": turn.slots["programme"]}
        said = self._sayings.of(rest, take_apart(rest), None, slots, [], checks=True).filled
        return [*(SlotSet(name, None) for name in FIELDS[1:] if turn.slots[name] is not None), SlotSet("new_person", "again"), *filled(self._knowledge, said, slots)]

    def _other_person(self, turn: Turn, who: str, known: bool = True) -> List[EventType]:
        """Begin again for another person, or go back to one: with the same programmes unless others are named, and what was ``known`` of her."""
        current = turn.tracker.get_slot("person") or SELF
        others = {**(turn.tracker.get_slot("set_aside") or {}), current: {name: turn.slots[name] for name in FIELDS[1:]}}
        earlier = others.pop(who, None)
        back = earlier if known else None
        checked_before = set(FIELDS[1:]) <= set(back or {})  # else she was only told of
        fresh = {**cleared(), **(told_of(self._sayings, turn.tracker, who, by_name=True) if known and not checked_before else {}), **(back or {}), "programme": turn.slots["programme"], "set_aside": others}
        slots = {name: fresh[name] for name in FIELDS}
        hers, mine = divided(turn.message, who, current)
        if mine:
            others[current] = {**others[current], **self._sayings.of(mine, take_apart(mine), turn.requested, turn.slots, [], checks=False).filled}
        said = self._sayings.of(hers, take_apart(hers), None, slots, [], checks=True).filled
        if said.get("programme") and asks_the_same_and_more(turn.message):
            said = {**said, "programme": list(dict.fromkeys([*(turn.slots["programme"] or []), *said["programme"]]))}
        return [
            *(SlotSet(name, value) for name, value in fresh.items() if name != "programme"),
            SlotSet("person", who), SlotSet("new_person", "back" if checked_before else "new"), *filled(self._knowledge, {**said, **taken_over(turn.tracker, who, said, others, slots)}, slots),
        ]

    def _open(self, turn: Turn, dispatcher: CollectingDispatcher) -> List[EventType]:
        """Handle a message while a question is open."""
        aside: List[EventType] = [SlotSet("requested_slot", turn.requested)]
        wishes, message = turn.wishes, turn.message
        if tries_checked(turn):
            dispatcher.utter_message(response="utter_noted", fields=[], of=["programme"], asks="being_checked")
            return [HANDLED, *aside]
        if repeated := only_repeated(message, turn.slots, turn.requested):
            dispatcher.utter_message(response="utter_noted", fields=[], of=repeated)
            return [SlotSet("attempts", None), *aside]
        supposition, beside = apart(message)
        suppose = supposed(supposition, turn.slots) if turn.slots["programme"] and supposes_outright(message) else {}
        coming = degree_to_come(message, read("degree", turn.parts.told, asked=turn.requested == "degree").value or turn.slots["degree"])
        if coming and turn.slots["programme"] and (turn.parts.asked or turn.requested != "degree" and not message.values("duration", "age", "language", "nationality")):
            return self._not_before(turn, coming, dispatcher)
        suppose = suppose or (supposed_in_question(message, turn.parts, turn.slots) if turn.slots["programme"] and not (wishes.why_asked() or another_person.impersonal(message)) else {})
        noted = self._sayings.of(beside, take_apart(beside), turn.requested, turn.slots, [], checks=False).filled if turn.slots["programme"] else {}
        if turn.slots["programme"] and "experience_years" not in noted and (part := supposed_part(turn)) is not None:
            suppose = {"experience_years": part}  # else the message itself says what is left: "so make that 2"
        if turn.requested != "experience_years" and asked_without(turn, dispatcher):
            return [HANDLED, *aside]
        if only_a_birthday(message, suppose) and turn.parts.asked:
            dispatcher.utter_message(response="utter_answer", question=message.text, topic=_TOPIC_OF["age"], beside=True, programmes=asking_for(self._knowledge, turn.slots["programme"], _TOPIC_OF["age"]))
            return filled(self._knowledge, noted, turn.slots) if noted else [HANDLED, *aside]
        if suppose and not only_marries(message, suppose):
            dispatcher.utter_message(response="utter_result", lead="supposed", supposed=suppose, **judged(self._knowledge, {**turn.slots, **noted, **suppose}, turn.slots["programme"]))
            return filled(self._knowledge, noted, turn.slots) if noted else [HANDLED, *aside]
        taken_up_again = wishes.resumes or message.intent in ("affirm", "check_eligibility") and not turn.parts.asked and not message.entities
        if turn.resting and taken_up_again and not answers(turn.parts, turn.requested, message):
            return [SlotSet("attempts", None), *aside]
        if says_why(self._knowledge, turn, dispatcher):
            return [HANDLED, *aside]
        left_out, untold = declined(turn.parts, turn.requested, message), left_out_beside(as_typed(turn.tracker), turn.slots)
        if left_out and untold and declines_only_others(as_typed(turn.tracker), turn.requested):
            left_out = untold
        said = said_in(turn, self._sayings)
        if left_out:
            said = Said({**facts_beside(turn, said), **left_out})
        if said.filled and untold:
            said = replace(said, filled={**untold, **said.filled})
        if message.intent == "did_not_understand" and wishes.sure and not (said.doubts or said.never or left_out or turn.resting or answers(turn.parts, turn.requested, message)):
            return self._not_understood(turn)
        if not (said.filled or turn.parts.asked) and only_names_programmes(message) and set(named := message.values("programme")) < set(turn.slots["programme"] or []):
            return filled(self._knowledge, {"programme": list(dict.fromkeys(named))}, turn.slots)  # "unitar", where all are looked at
        why, result = wishes.why_asked(), wishes.result()
        if not (said.filled or turn.parts.asked or why) and unclearly_answered(turn.parts, turn.requested):
            return self._not_understood(turn)
        if said.filled and turn.requested in said.filled and not turn.parts.asked and not message.entities and wishes.beside(turn.requested):
            said = Said()
        asks = wishes.question(turn.requested, bool(said.filled or said.again)) and not (why or left_out and not turn.parts.asked or wishes.resumes or said.doubts)
        asks = asks and not (said.never and turn.only_protests)
        if not said.filled and message.intent == "correct_answer" and not (asks or said.never or said.again):
            said = Said(self._sayings.to_change(message, turn.slots))
        asks = asks and not (said.filled and (asks_verdict(turn) or echoes_question(turn)))
        leans = None if why or said.doubts or said.filled and (asks_verdict(turn) or echoes_question(turn)) else topic_told(turn)
        asks = asks or bool(leans) or bool(said.filled) and asks_topics(self._knowledge, turn)
        asks = asks and not (said.filled and turn.only_wonders and INSISTS.search(message.plain))
        partly = asks and (wishes.partly or bool(leans) or message.intent == "check_eligibility")
        if why or asks and wishes.enough and said.filled and not (leans or message.values("programme") or asks_topics(self._knowledge, turn)):
            dispatcher.utter_message(response="utter_criterion", field=field_asked_why(self._knowledge, turn) if why else turn.requested)
            if why and wishes.topical_beside:
                answer_question(self._knowledge, turn, dispatcher, beside=True)
        elif result and not said.filled:
            person = judged(self._knowledge, turn.slots, turn.slots["programme"] or [])
            dispatcher.utter_message(response="utter_result", **person)
        elif asks and (said.filled or said.again or partly):
            answer_question(self._knowledge, turn, dispatcher, beside=bool(said.filled))
        if said.filled:
            unnamed = turn.requested == "programme" and "programme" not in said.filled and times_asked(turn.tracker, "programme") >= ENOUGH
            if unnamed:
                said = replace(said, filled={"programme": list(ALL), **said.filled})
            elif turn.requested == "programme":
                say_so_far(self._knowledge, {**turn.slots, **said.filled}, dispatcher)
            return filled(self._knowledge, said.filled, turn.slots, {"kind": "full", "left_out": said.left_out, "unnamed": unnamed, "only_own": "nationality" in said.filled and names_of_relatives(message)}, said.sorry)
        if not asks and (said.never or said.again == ["programme"] or said.again and message.intent == "correct_answer"):
            dispatcher.utter_message(response="utter_noted", fields=said.denied)
            return [HANDLED, *aside]
        if wishes.resumes or message.intent in _ASK_AGAIN and not turn.parts.asked and not (why or result or partly):
            return [SlotSet("attempts", None), *aside]
        if why or result or partly or said.again:
            return [SlotSet("reply", {"kind": "full", "left_out": said.left_out}) if said.left_out else HANDLED, *aside]
        if asks and wishes.misheard_language:
            dispatcher.utter_message(response="utter_answer", question=message.text)
            return [HANDLED, *aside]
        if asks or turn.resting or turn.parts.asked and turn.parts.bare or message.intent in STEERING and wishes.sure and not wishes.misheard_language and not (message.intent == "out_of_scope" and (len(message.plain.split()) <= 2 or not turn.parts.asked and is_backed(turn.requested, message))):
            return aside
        if turn.parts.asked and (about := next((_TOPIC_OF[e["entity"]] for e in message.entities if e["entity"] in _TOPIC_OF), None)):
            dispatcher.utter_message(response="utter_answer", question=turn.parts.asked if turn.parts.asked in message.text else message.text, topic=about)
            return [HANDLED, *aside]
        return self._not_understood(turn)

    def _not_before(self, turn: Turn, degree: str, dispatcher: CollectingDispatcher) -> List[EventType]:
        """Say what a degree to come would change, as far as that is known, and take what else the message tells."""
        said = self._sayings.of(turn.message, turn.parts, turn.requested, turn.slots, [], checks=False).filled
        dispatcher.utter_message(response="utter_result", **outcome_then(self._knowledge, {**turn.slots, **said, "degree": degree}))
        return filled(self._knowledge, said, turn.slots) if said else [HANDLED, SlotSet("requested_slot", turn.requested)]

    def _not_understood(self, turn: Turn) -> List[EventType]:
        """Explain, give an example, offer to leave the question out, and then do so: nobody gets stuck."""
        attempts = int(turn.tracker.get_slot("attempts") or 0) + 1
        if attempts > PATIENCE:
            return filled(self._knowledge, {turn.requested: list(ALL) if turn.requested == "programme" else SKIPPED}, turn.slots)
        return [SlotSet("attempts", attempts), SlotSet("requested_slot", turn.requested)]
