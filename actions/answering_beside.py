"""The answer to what a message asks in the middle of the check."""
from __future__ import annotations

from typing import List

from rasa_sdk.executor import CollectingDispatcher

from actions.questions_beside import asks_topics, questions_beside
from actions.turn import Turn
from actions.vague import CRITERION, TAKEN_FOR, asking_for, topic_told, why_of_a_field
from actions.wishes import LIKELY
from knowledge import Knowledge
from knowledge.clauses import Span, sentences


def answer_question(knowledge: Knowledge, turn: Turn, dispatcher: CollectingDispatcher, beside: bool = False) -> None:
    """Answer each part of the message that asks; ``beside`` an answer to the check, nothing is said where it is not understood."""
    topic, leans, asked = turn.wishes.topic, topic_told(turn), questions_beside(knowledge, turn)
    if not why_of_a_field(turn) and (len(asked) > 1 or asks_topics(knowledge, turn) and not leans and (topic is None or topic[1] < LIKELY or topic[0] in TAKEN_FOR)):
        if len(asked) == 1:
            asked = [(_asked(turn), asked[0][1])]
        for part, on in asked:
            dispatcher.utter_message(response="utter_answer", question=part, topic=on, beside=beside, programmes=asking_for(knowledge, turn.slots["programme"] or [], on))
        return
    if topic and beside and knowledge.topics[topic[0]].family == "interview" and not _names_in_question(turn):
        topic = None  # no question beside an answer leads to the interview without a name
    question = turn.message.text if leans and not why_of_a_field(turn) else _asked(turn) or turn.message.text
    if turn.wishes.enough and turn.message.values("programme"):
        leans = leans or CRITERION.get(turn.requested)  # "English B2. Is that ok for the ICC?"
    on = leans or (topic[0] if topic and topic[1] >= LIKELY else None)
    if topic and turn.wishes.topical_beside and why_of_a_field(turn):  # "why does the degree matter? and can my kids come along?"
        dispatcher.utter_message(response="utter_answer", question=turn.parts.asked, topic=leans, programmes=asking_for(knowledge, turn.slots["programme"] or [], leans))
        leans, on = None, topic[0]
    dispatcher.utter_message(response="utter_answer", question=question, topic=on, beside=beside, programmes=asking_for(knowledge, turn.slots["programme"] or [], on) if leans else None)


def _asked(turn: Turn) -> str:
    """Return what a message asks, with the programme that its sentence names before: "at UNITAR, after the contract, do many stay?"."""
    programmes, questions = [e["start"] for e in turn.message.entities if e["entity"] == "programme"], [start for start, _ in turn.parts.places]
    if any(_holds(span, programmes) for span in turn.parts.places):
        return turn.parts.asked
    naming = [span for span in sentences(turn.message.text) if _holds(span, questions) and _holds(span, programmes)]
    return " ".join(turn.message.text[slice(*span)].strip() for span in naming) or turn.parts.asked


def _holds(span: Span, places: List[int]) -> bool:
    return any(span[0] <= place < span[1] for place in places)


def _names_in_question(turn: Turn) -> bool:
    """Say whether the question of a message names somebody or a country: "what did she do in Mali?"."""
    named = [e["start"] for e in turn.message.entities if e["entity"] in ("person", "country")]
    return any(_holds(span, named) for span in turn.parts.places)
