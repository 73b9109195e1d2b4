"""What follows the result of somebody else: once more, in short, for another programme, "and me?", "her or me?"; silence would be a failure."""
from __future__ import annotations

import re
from typing import Any, Dict, List

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.another_person import KIND, outcomes, spoken_of
from actions.history import previous_reply
from actions.hypotheses import only_names_programmes
from actions.parts import take_apart
from actions.persons import SELF, about
from actions.profile import FIELDS, SKIPPED, judged
from actions.reading import Message
from actions.said import Sayings
from actions.turn import Turn
from actions.wishes import SURE, Wishes
from knowledge import Knowledge, kin
from knowledge.brevity import LESS
from knowledge.clauses import Span, clauses

_ME = re.compile(r"\b(?:me|moi|mine|myself|my|mon|mien|mienne)\b")
_OF_MINE = set(
    "me moi mine myself my mon mien mienne le la i j and et but mais so then donc alors what about how was were it is s the that this result verdict answer resultat reponse case cas for pour in dans again once "
    "more deja encore now maintenant ok okay euh well ben bon du coup c ca cela etait est donnait donne quoi qu que dis dites redis redites rappelle rappelez tell remind did do you u tu vous say said give gave dit disais stp svp please pls repeat".split()
)
"""Words of somebody who wants her own result again and tells nothing: "et moi c'était quoi déjà", "what was it for me again"."""
_HER = rf"(?:she|he|her|him|elle|lui|(?:my|mon|ma) (?:\w+ )?{kin.ANY}(?: (?!or\b|ou\b|and\b|et\b|is\b|est\b)\w+)?)"
_ME_OR_HER = re.compile(rf"\b(?:{_HER} (?:or|ou|vs|versus|than|que|and|et) (?:me|moi|i|myself)|(?:me|moi|i|myself) (?:or|ou|vs|versus|than|qu|que|and|et) {_HER}|(?:de|of|between|entre) (?:nous|us)(?: (?:deux|two|both))?)\b")
_CHOOSES = re.compile(r"\b(?:or|ou|vs|versus|who|qui|which|lequel|laquelle|best|better|mieux|meilleure?|more|plus|stronger|likel\w+|chances?|rather|plutot|compare\w*|easier)\b")
_FEW = 8
"""So few words only ask for less."""


def followed(knowledge: Knowledge, sayings: Sayings, turn: Turn, dispatcher: CollectingDispatcher) -> List[EventType]:
    """Answer what only goes back to the result of somebody else, or from it to the writer's; nothing for any other message."""
    last, requested = previous_reply(turn.tracker), SlotSet("requested_slot", turn.requested)
    of_another, person = last.get("kind") == KIND, turn.tracker.get_slot("person") or SELF
    if person == SELF and asks_own_result(turn.message) and (turn.judged or of_another):
        if turn.judged:
            return [SlotSet("reply", {"kind": "brief"}), requested]
        dispatcher.utter_message(response="utter_noted", fields=[])
        return [SlotSet("attempts", None), requested]
    if asked := asks_of_both(turn.message):
        return _both(knowledge, turn, spoken_of(sayings, turn.tracker, turn.message), asked, dispatcher)
    names = only_names_programmes(turn.message)
    if not of_another or not names and any(e["entity"] != "programme" for e in turn.message.entities):
        return []
    short = bool(LESS.search(turn.message.plain)) and len(turn.message.plain.split()) <= _FEW and about(turn.message) != SELF
    if not short and turn.message.intent != "repeat" and not names:
        return []
    lead = {"lead": "other_in_short"} if short else {}
    last = {**last, "values": {**last["values"], **({"programme": of} if (of := turn.message.values("programme")) else {})}}
    for told in outcomes(knowledge, last, turn.slots["programme"]):
        dispatcher.utter_message(response="utter_result", **{**told, **lead})
    return [SlotSet("reply", last), requested]


def asks_own_result(message: Message) -> bool:
    """Say whether a message asks for the writer's own result and for nothing else."""
    words = set(re.findall(r"\w+", LESS.sub(" ", message.plain)))
    return bool(_ME.search(message.plain)) and not message.entities and words <= _OF_MINE


def asks_of_both(message: Message) -> List[Span]:
    """Return the clauses that ask which of the writer and somebody of hers does better: "so is she or me the better bet?"."""
    said = [(span, Message(message.text[slice(*span)]).plain) for span in clauses(message.text)]
    named = [span for span, plain in said if _ME_OR_HER.search(plain)]
    chooses = [span for span, plain in said if _CHOOSES.search(plain)]
    together = [span for span in chooses if any(span in named or not re.search(r"[.!?;]", message.text[span[0] : start]) for start, _ in named)]
    return sorted({*named, *together}) if together else []  # "who has better chances, her or me?"


def _both(knowledge: Knowledge, turn: Turn, last: Dict[str, Any], asked: List[Span], dispatcher: CollectingDispatcher) -> List[EventType]:
    """Give the results of the one checked and of the other, as far as both are known, and answer what else is asked."""
    kept, set_aside = turn.tracker.get_slot("reply") or {}, turn.tracker.get_slot("set_aside") or {}
    aside = next(iter(reversed(list(set_aside.values()))), {})
    other = next((reply for reply in (last, kept) if reply.get("kind") == KIND and (reply["values"] or reply.get("countries"))), None) or {"kind": KIND, "values": {name: value for name, value in aside.items() if value not in (None, SKIPPED)}}
    if not (other["values"] or other.get("countries")) or not turn.slots["programme"]:
        return []
    checked = judged(knowledge, turn.slots, turn.slots["programme"])
    dispatcher.utter_message(response="utter_result", lead="nobody_ranked", fields=FIELDS[1:], **checked)
    for told in outcomes(knowledge, other, turn.slots["programme"]):
        dispatcher.utter_message(response="utter_result", **told)
    _answer_beside(knowledge, turn, asked, dispatcher)
    return [SlotSet("reply", other), SlotSet("requested_slot", turn.requested)]


def _answer_beside(knowledge: Knowledge, turn: Turn, asked: List[Span], dispatcher: CollectingDispatcher) -> None:
    """Answer what a message asks besides which of the two does better."""
    rest = turn.message.without(asked)
    parts = take_apart(rest)
    if not parts.asked:
        return
    topic = Wishes(knowledge, rest, parts, turn.tracker.latest_message).topic
    dispatcher.utter_message(response="utter_answer", question=parts.asked, topic=topic[0] if topic and topic[1] >= SURE else None, beside=True)
