"""Answer a challenge to a criterion by what its document says, before what else the message tells is taken."""
from __future__ import annotations

from dataclasses import replace
from typing import Callable, List

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.filling import HANDLED
from actions.history import last_programmes
from actions.profile import cleared
from actions.parts import take_apart
from actions.reading import Message
from actions.reading.challenged import challenged_field, challenges, compared, programmes_of_figure, without_comparison
from actions.reading.levels import levels
from actions.vague import CRITERION, asking_for
from knowledge import load

Take = Callable[[Message, CollectingDispatcher, Tracker], List[EventType]]


def challenge_answered(message: Message, dispatcher: CollectingDispatcher, tracker: Tracker, take: Take) -> List[EventType]:
    """Take a message without its challenges to rules, each of which is answered; any other as it is."""
    spans = challenges(message)
    if not spans:
        return take(message, dispatcher, tracker)
    topics = dict.fromkeys(CRITERION[challenged_field(message, span)] for span in spans)
    for topic in topics:
        of = [span for span in spans if CRITERION[challenged_field(message, span)] == topic]
        question = message.text[slice(*without_comparison(message, of[-1]))].strip()
        dispatcher.utter_message(response="utter_answer", question=question, topic=topic, programmes=_asked(message, of, topic, tracker))
    requested = tracker.get_slot("requested_slot")
    rest = replace(message.without(spans), intent="")
    told = take_apart(rest)
    told_of = [e for e in told.told.entities if e["entity"] != "programme"]
    if requested and (told_of or levels(told.told.plain) or told.asked and told.told.values("programme")):
        return take(rest, dispatcher, tracker)
    if told_of:
        return take(replace(rest, intent=message.intent), dispatcher, tracker)
    return [HANDLED, SlotSet("requested_slot", requested)] if requested else [*(SlotSet(name, value) for name, value in cleared().items()), SlotSet("requested_slot", None)]


def _asked(message: Message, spans: list, topic: str, tracker: Tracker) -> List[str]:
    """Return the programmes that a challenge is to: those named, else those of the check or of the last answer, with the one whose figure it is where that is of none of them."""
    named = [p for p in dict.fromkeys(message.values("programme")) if p not in compared(message)]
    about = named or asking_for(load(), tracker.get_slot("programme") or last_programmes(tracker), topic)
    holding = [p for span in spans for p in programmes_of_figure(message, span)]
    return about if set(about) & set(holding) or not about else list(dict.fromkeys([*about, *holding]))
