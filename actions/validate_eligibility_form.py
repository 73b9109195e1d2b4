"""Collect a profile: read what the message says, ask for what is missing, never twice."""
from __future__ import annotations

import re
from typing import Any, Dict, List, Optional

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.profile import AFTER_VERDICT, FIELDS, SKIPPED, next_field
from actions.reading import NOTHING, Message, Reading, read
from actions.reading.programme import ALL
from knowledge import load
from knowledge.eligibility import fields_needed
from knowledge.text import normalise, sentences

_STEERING = {
    "ask_why", "switch_language", "repeat", "ask_human", "thank", "bot_challenge", "insult",
    "ask_source", "tell_more", "greet", "goodbye", "how_are_you", "ask_capabilities", "ask_creator", "despair", "feedback_positive",
    "feedback_negative", "out_of_scope",
}
"""Intents that are no answer to a question of the check."""
_QUESTION = re.compile(
    r"\?\s*$|^(what|which|who|where|when|why|how|is|are|do|does|can|could|would|should|will|quel|quelle|quels|quelles|qui|ou|quand|comment|pourquoi|combien|"
    r"est ce|c est quoi|qu|faut il|dois je|puis je)\b"
)
_SURE = 0.4
_LEAVING = {"stop", "restart", "forget_me"}
_WHY = re.compile(r"(why|pourquoi|how come)\b")
_TAKEN_BACK = re.compile(r"\b(?:not|pas|non)\b \D{0,6}(\d+)")
_INSTEAD = re.compile(r"\b(instead|only|rather|not|plutot|seulement|uniquement|pas)\b")
_ALSO = re.compile(r"\b(also|too|as well|aussi|egalement|en plus|both)\b")
_NAMED = {
    "age": r"\b(age|birth\w*|naissance)\b", "nationality": r"\b(nationalit\w+|country|pays|passport|passeport)\b", "degree": r"\b(degree|diplom\w*|stud\w+|etudes)\b",
    "experience_years": r"\b(exp\w*|years of work)\b", "language_skills": r"\b(languages?|langues?)\b", "it_skills": r"\b(it|computer\w*|informatique)\b",
    "programme": r"\b(program\w*)\b",
}
"""How people name the answer that they want to change."""


class ValidateEligibilityForm(Action):
    """Rasa calls this action on every turn of ``eligibility_form``."""

    def __init__(self) -> None:
        """Load the criteria once."""
        self._knowledge = load()
        facts = self._knowledge.facts
        self._limits = {facts["icc"]["usual_age_limit"], facts["belgium"]["age_limit"] + 1}  # type: ignore[operator]
        """Ages of which one less would give another verdict."""

    def name(self) -> str:
        """Return the name by which the form finds it."""
        return "validate_eligibility_form"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[EventType]:
        """Return the slots that the message fills and the one to ask for next.

        No slot at all tells Rasa that the message was about something else: the rule of its
        intent answers, then the form asks again. ``attempts`` tells the voice to explain.
        """
        latest = tracker.latest_message
        intent = latest.get("intent") or {}
        message = Message(latest.get("text") or "", latest.get("entities") or [], intent.get("name") or "")
        requested = tracker.get_slot("requested_slot")
        slots = {name: tracker.get_slot(name) for name in FIELDS}
        aside = bool(requested) and _is_aside(message, requested, intent.get("confidence", 0.0), _has_answered(tracker))
        filled = {} if aside else self._read(message, requested, slots, tracker)
        if aside:
            return [SlotSet("requested_slot", requested)]
        if requested == AFTER_VERDICT and not filled and message.intent not in ("check_eligibility", "correct_answer"):
            return [SlotSet("requested_slot", requested)]
        if requested in FIELDS and not filled and message.intent != "check_eligibility":
            attempts = int(tracker.get_slot("attempts") or 0) + 1
            return [SlotSet("attempts", attempts), SlotSet("requested_slot", requested)]
        if requested and _asks_too(message, intent):
            dispatcher.utter_message(response="utter_answer")
        return [
            *(SlotSet(name, value) for name, value in filled.items()),
            *([SlotSet("attempts", None)] if requested else []),
            SlotSet("requested_slot", self._next({**slots, **filled}, filled)),
        ]

    def _next(self, slots: Dict[str, Any], filled: Dict[str, Any]) -> str:
        taken_back = [name for name, value in filled.items() if value is None]
        return taken_back[0] if taken_back else next_field(self._knowledge, slots)

    def _read(self, message: Message, requested: Optional[str], slots: Dict[str, Any], tracker: Tracker) -> Dict[str, Any]:
        """Return field -> value for all that the message says; None for an answer taken back."""
        if requested in FIELDS and (message.intent == "dont_know" or message.refuses):
            return {requested: list(ALL) if requested == "programme" else SKIPPED}  # type: ignore[dict-item]
        said = Message(_statements(message.text), message.entities, message.intent) if len(sentences(message.text)) > 1 else message
        back = _TAKEN_BACK.search(message.plain)
        meant = "age" if back and slots["age"] == int(back.group(1)) else requested  # "33, not 23" corrects an age
        found = {name: read(name, said, asked=name == meant) for name in FIELDS}
        if requested == "nationality":
            programmes = message.intent in ("check_eligibility", "follow_up_programme") and len(message.plain.split()) > 2
            found["nationality" if programmes and found["programme"] else "programme"] = NOTHING  # "Belgium" is one of the two
        if not any(found.values()):
            found = self._unasked(said, requested, slots)
        if found["age"].approximate and found["age"].value in self._limits:
            found["age"] = NOTHING  # with the month of birth it might be on the other side of a limit
        filled = {name: reading.value for name, reading in found.items() if reading and reading.value != slots[name]}
        if "nationality" in filled and _ALSO.search(message.plain) and isinstance(slots["nationality"], list):
            filled["nationality"] = list(dict.fromkeys([*slots["nationality"], *filled["nationality"]]))
        if "programme" in filled and requested in FIELDS and not _INSTEAD.search(message.plain):
            filled["programme"] = list(dict.fromkeys([*(slots["programme"] or []), *filled["programme"]]))
        if not filled and message.intent == "correct_answer":
            return {name: None for name, words in _NAMED.items() if slots[name] is not None and re.search(words, message.plain)}
        if requested is None and slots["programme"] is None and "programme" not in filled:
            about = _spoken_of(tracker)
            if about:
                filled["programme"] = about
        return filled

    def _unasked(self, said: Message, requested: Optional[str], slots: Dict[str, Any]) -> Dict[str, Reading]:
        """Read a bare value for the field that it can only belong to: "29" while the nationality is asked, "B2" after the verdict."""
        found = {name: NOTHING for name in FIELDS}
        if requested == AFTER_VERDICT or said.intent == "correct_answer":
            needed = fields_needed(self._knowledge, slots["programme"] or [])
            unknown = [name for name in needed if slots[name] in (None, SKIPPED)]
            for name in [*unknown, *(n for n in needed if n not in unknown and n not in ("it_skills", "degree"))]:
                reading = read(name, said, asked=True)
                if reading and (name in unknown or said.entities):
                    return {**found, name: reading}
        elif requested == "nationality" and slots["age"] is None:
            found["age"] = read("age", said, asked=bool(said.values("number", "age")))
        return found


def _is_aside(message: Message, requested: str, confidence: float, answered: bool) -> bool:
    """Say whether the message is about something else than the check.

    answered: whether the last reply answered a question, which "and for UNITAR?" then goes on.
    """
    if message.intent == "follow_up_programme" and read("programme", message, asked=True):
        return answered
    if not re.search(r"[a-z]", message.plain):
        return False
    if message.intent in _LEAVING and confidence >= _SURE or _WHY.match(message.plain):
        return True
    if requested in ("age", "experience_years") and message.values("number", "duration", "age") and not _QUESTION.search(message.plain):
        return False
    if requested == AFTER_VERDICT and message.intent in ("follow_up_programme", "compare_programmes"):
        return not read("programme", message, asked=True)
    asks = message.intent.startswith("ask_") or message.intent in ("follow_up_programme", "compare_programmes")
    if asks and confidence >= _SURE and _QUESTION.search(message.plain) and len(sentences(message.text)) == 1:
        return len(message.plain.split()) > 2 or requested == AFTER_VERDICT or not read(requested, message, asked=True)
    if requested == AFTER_VERDICT:
        return False
    if message.intent == "out_of_scope" and len(message.plain.split()) <= 2:
        return False  # "purple" is a wrong answer rather than another subject
    return message.intent in _STEERING and confidence >= _SURE and not read(requested, message, asked=True)


def _asks_too(message: Message, intent: Dict[str, Any]) -> bool:
    """Say whether the message, besides its answer, asks a question of its own."""
    topic = str(intent.get("name") or "").startswith("ask_") and intent.get("confidence", 0.0) >= _SURE
    return topic and len(sentences(message.text)) > 1 and message.text.rstrip().endswith("?")


def _statements(text: str) -> str:
    """Return the sentences that ask nothing, blanks in place of the others so that places stay."""
    for part in sentences(text):
        if part.endswith("?") and _QUESTION.search(normalise(part)):
            text = text.replace(part, " " * len(part))
    return text


def _has_answered(tracker: Tracker) -> bool:
    """Say whether the last turn of the bot answered a question on a topic."""
    turn = [e for e in tracker.events if e.get("event") in ("user", "bot")][:-1]
    for event in reversed(turn):
        if event["event"] == "user":
            return False
        if ((event.get("data") or {}).get("custom") or {}).get("items"):
            return True
    return False


def _spoken_of(tracker: Tracker) -> Optional[List[str]]:
    """Return the one programme that the last answer was about, if there is one."""
    for event in reversed(tracker.events):
        if event.get("event") == "bot" and (event.get("data") or {}).get("custom"):
            about = (event.get("metadata") or {}).get("about") or []
            return list(about) if len(about) == 1 else None
    return None
