"""What the answers given so far come to, while others are missing: nobody has to finish the check to hear what already decides."""
from __future__ import annotations

import re
from typing import Any, Dict, Mapping

from rasa_sdk.executor import CollectingDispatcher

from actions.profile import AFTER_VERDICT, FIELDS, SKIPPED, judged, next_field
from actions.reading import Message
from actions.reading.programme import ALL
from actions.reserved_work import names_reserved
from actions.turn import Turn
from knowledge import Knowledge

_ENOUGH = 2
"""So many answers tell already something of each programme; the nationality does so alone."""
_NATIONALITY = re.compile(r"\b(?:nationalit\w*|citizen\w*|citoyen\w*|passports?|passeports?|country|pays)\b")
_FOR = re.compile(r"\b(?:for|pour)(?: la)? $")
"""Before a country that is a programme: "too late for Belgium?"."""
_ASKS_WHETHER = re.compile(
    r"\b(?:enquir\w*|inquir\w*|asks?|asking|know|wonder\w*|tell me|learn|clarif\w*|confirm) (?:\w+ ){0,2}?(?:whether|if)\b|\b(?:savoir|demander?|demande|dire|confirmer|indiquer|preciser|renseigner|verifier) (?:\w+ ){0,2}?si\b"
)
"""A question without its mark, as letters put it: "I am writing to enquire whether"."""
_WHY_NOT = re.compile(r"\b(?:why|how come|pourquoi|pq|pk|comment ca se fait)\b(?: (?:am|is|are|was|suis|est|c est|c|la|le|l|the|je|ne|n|i|it|he|she|il|elle|ce))* ?(?:not|no|pas|non|out|refus\w*|exclu\w*|t|isn|aren)\b")


def with_all_programmes(said: Dict[str, Any], message: Message) -> Dict[str, Any]:
    """Return the first answers with every programme, or those that the whole message names, where they have none and tell enough of a person to look at it."""
    if said.get("programme") or not _tells_enough(said):
        return said
    people = {e["start"] for e in message.entities if e["entity"] == "nationality" or e["entity"] == "country" and not _FOR.search(message.before(e))}
    named = [e["value"] for e in message.entities if e["entity"] == "programme" and e["start"] not in people]
    return {**said, "programme": list(dict.fromkeys(named)) or list(ALL)}


def say_of_nationality(knowledge: Knowledge, said: Mapping[str, Any], message: Message, dispatcher: CollectingDispatcher) -> None:
    """Say what is written on nationalities, where that is all that a person names and no criterion of her programmes will: "I'm from Nigeria, can I try the ICC?"."""
    told = [name for name in FIELDS[1:] if said.get(name) not in (None, SKIPPED)]
    judged_by = {field for programme in said.get("programme") or ALL for criterion in knowledge.eligibility[programme].criteria for field in criterion.fields}
    if "nationality" in told and "nationality" not in judged_by and (len(told) == 1 or _NATIONALITY.search(message.plain)):
        dispatcher.utter_message(response="utter_answer", question=message.text, topic="nationality")


def say_so_far(knowledge: Knowledge, slots: Mapping[str, Any], dispatcher: CollectingDispatcher) -> None:
    """Say what is known of each programme, where all of them are looked at and not everything is answered yet."""
    if set(slots.get("programme") or []) == set(ALL) and _tells_enough(slots) and next_field(knowledge, slots) != AFTER_VERDICT:
        dispatcher.utter_message(response="utter_result", lead="so_far", **judged(knowledge, slots, list(ALL)))


def say_decided(knowledge: Knowledge, slots: Mapping[str, Any], message: Message, dispatcher: CollectingDispatcher) -> None:
    """Say what the facts told already decide, where a question begins the check of some programmes: "36 next month. Too late for the Court?"; nothing of work that may not count."""
    programmes = list(slots.get("programme") or [])
    outcome = judged(knowledge, slots, programmes)
    decided = [a for a in outcome["assessments"] if a["verdict"] == "incomplete" and any(c["status"] != "unknown" for c in a["criteria"])]
    if ("?" in message.text or _ASKS_WHETHER.search(message.plain)) and set(programmes) != set(ALL) and decided and not names_reserved(message):
        dispatcher.utter_message(response="utter_result", lead="so_far", decided=True, **{**outcome, "assessments": decided})


def says_why(knowledge: Knowledge, turn: Turn, dispatcher: CollectingDispatcher) -> bool:
    """Give the reasons where a message asks why a programme is decided before the check is through ("why not Belgium?"), and say whether it does."""
    message = turn.message
    named = [p for p in dict.fromkeys(message.values("programme")) if p in (turn.slots["programme"] or [])]
    rest = message.without([(e["start"], e["end"]) for e in message.entities if e["entity"] == "programme"])
    if not named or not _WHY_NOT.search(" ".join(rest.plain.split())):
        return False
    outcome = judged(knowledge, turn.slots, named)
    if any(assessed["verdict"] == "incomplete" for assessed in outcome["assessments"]):
        return False
    dispatcher.utter_message(response="utter_reasons", **outcome)
    return True


def _tells_enough(slots: Mapping[str, Any]) -> bool:
    told = [name for name in FIELDS[1:] if slots.get(name) not in (None, SKIPPED)]
    return len(told) >= _ENOUGH or "nationality" in told
