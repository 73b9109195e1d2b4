"""The programmes that are wanted after those judged: "and the others?", "which one could she do then?" ask for a check of the rest."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict, List

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.another_person import KIND
from actions.history import has_answered, previous_reply
from actions.parts import take_apart
from actions.persons import OTHER, SELF, about
from actions.profile import AFTER_VERDICT, judged, next_field
from actions.reading import Message
from actions.reading.programme import ALL, is_nationality, names_all
from actions.said import Sayings
from actions.told_of import meant_by_her
from actions.turn import Turn
from actions.wishes import SURE
from knowledge import Knowledge

_ONES = r"(?:ones?|program\w*|organi[sz]\w+|agenc\w+|institution\w*|options?|possibilit\w+|opportunit\w+|jpos?|posts?|postes?|choices?|choix|pistes?|trucs?|two|deux|2)"
_GOES_ON = (
    r"(?:that|which|who|qui|que|qu|she|he|i|we|elle|il|je|j|on|can|could|would|may|might|is|are|am|do|does|est|sont|suis|peu[xt]|pourrai\w*|pour|for|then|alors|now|maintenant|too|aussi|not|pas|and|et|but|mais|please|pls|svp|stp|there|ou|or|sinon|donc|instead|open|left|where|with|avec)"
)
_OTHERS = re.compile(rf"(?<!\beach )\b(?:others?|another|autres?)(?: {_ONES})*(?=\W*$|\W*[,.;!?\n]| {_GOES_ON}\b)")
"""The rest of the programmes, and nothing else that has others: "other languages"."""
_ELSE = re.compile(r"\b(?:elsewhere|(?:some|any)(?:where|thing) else|what else|ailleurs|autre (?:part|chose)|quoi d autre)\b")
_WHICH_THEN = re.compile(
    r"\b(?:w?h?ich|what) (?:ones?|program\w*|(?:is|s|are)(?= (?:left|open)\b))\b[^.!?;]{0,25}\b(?:can|could|may|might|would|open|left|remains?|suits?|fits?|for (?:me|us|her|him|an?|some\w*))\b|"
    r"\b(?:lequel|laquelle|lesquel\w*|auquel|auxquels|quels? (?:autres? )?program\w*)\b[^.!?;]{0,25}\b(?:peu[xt]|pourrai\w*|pourra|puis|reste\w*|convien\w*|pour (?:moi|elle|lui|nous|une?))\b|"
    rf"\b(?:(?:y a|ya|reste|reste t il|existe) (?:t il )?(?:quoi|koi)|(?:qu est ce qu|que|qu)(?: il)?(?: (?:me|lui|nous|te|vous))? (?:y a(?: t il)?|reste(?: t il)?)|(?:what|wh?ats)(?: is| s)? (?:there|left|open))\b(?:[^.!?;]{{0,25}}\b(?:(?:pour|for|like)\b|comme {_ONES}\b)|(?: \w+)?\W*$)|"
    r"\b(?:what|quoi|que|qu)\b[^.!?;]{0,20}\b(?:can|could|peu[xt]|pourrai\w*)\b[^.!?;]{0,25}\b(?:then|instead|alors|sinon|a la place|du coup)\b"
)
"""Asks what is left, after a "no"."""
_THEN = re.compile(r"\b(?:then|instead|else|left|alors|sinon|du coup|reste|a la place)\b")
_FOR_HER = re.compile(
    r"\b(?:can|could|may|might|would|peu[xt]|pourrai\w*|pourra|puis|eligib\w*|admissib\w*|qualif\w*|appl(?:y|ies)|postul\w*|candidat\w*|tent\w+|try|tries|left|open|reste\w*|suits?|fits?|convien\w*|for (?:me|us|her|him|an?|some\w*)|pour (?:moi|nous|elle|lui|une?))\b"
)
_ASIDE = r"(?:and|et|but|mais|so|donc|alors|ok|okay|really|vraiment|serieux|are you|you|vous|tu|est|etes|es|t es|sure|surs?|certaine?s?|same|meme|pareil|idem|even|also|aussi|what about|how about|is (?:it|that)|it s|c est|valable|true|vrai|what|quoi|then|du coup|please|svp|stp|too|him|her|me|lui|elle|moi)"
_ONLY_THE_REST = re.compile(
    rf"(?:{_ASIDE} )*(?:(?:for|pour|with|avec|at|in|a|chez|of|de|dans) )?(?:(?:the|les?|l|tou(?:s|tes)|all|of|aux?|des) )*"
    rf"(?P<rest>others?(?: {_ONES})?|(?:(?:two|2|deux) )?(?:others?|autres?)(?: {_ONES})?|(?<=all )(?:of them|three|3)(?: {_ONES})?|(?<=les )(?:trois|3)(?: {_ONES})?)(?: {_ASIDE})*"
)
"""Asks for the rest of the programmes, or for all three, and names nothing else: "really? for all 3?", "et pour l'autre ?"."""
_FEW = 4
"""So few words, "and anywhere else?", go on from the verdict."""
_THERE = re.compile(r"\b(?:there|la bas|bring|know|tell|savoir|ask|demander)\b")


def only_the_others(message: Message) -> bool:
    """Say whether a message asks for the rest of the programmes, or for all of them, and for nothing else."""
    return bool(_ONLY_THE_REST.fullmatch(" ".join(re.findall(r"\w+", message.plain))))


def others_in_between(turn: Turn) -> List[str]:
    """Return the programmes of which a message wants to hear, while a question is open, how all of them stand; empty for any other message, and where the last answer was on a topic."""
    if turn.judged or not turn.slots["programme"] or not only_the_others(turn.message) or has_answered(turn.tracker):
        return []
    return list(ALL) if set(turn.slots["programme"]) != set(ALL) else turn.slots["programme"]


def others_wanted(knowledge: Knowledge, sayings: Sayings, turn: Turn) -> Dict[str, Any]:
    """Return the answers of a message that wants the programmes not judged yet, these among them; empty for any other message."""
    programmes = _others(knowledge, turn)
    if not programmes:
        return {}
    named = [(e["start"], e["end"]) for e in turn.message.entities if e["entity"] == "programme" and not is_nationality(turn.message, e)]
    rest = replace(turn.message.without(named), intent="check_eligibility")  # "what is there for a French girl of 25?" tells of her
    said = sayings.of(rest, take_apart(rest), None, turn.slots, [], checks=True).filled
    return {**said, "programme": programmes}


def say_of_others(knowledge: Knowledge, turn: Turn, others: Dict[str, Any], dispatcher: CollectingDispatcher) -> None:
    """Say what can be said of the programmes that join the check, where a message asks for no more than them and they are not decided yet."""
    known = {**turn.slots, **others}
    if only_the_others(turn.message) and next_field(knowledge, known) != AFTER_VERDICT:
        dispatcher.utter_message(response="utter_result", lead="so_far", **judged(knowledge, known, known["programme"]))


def _others(knowledge: Knowledge, turn: Turn) -> List[str]:
    """Return the programmes that a message wants checked after those judged; empty where it wants none."""
    message, checked = turn.message, turn.slots["programme"] or []
    left = [programme for programme in ALL if programme not in checked]
    if not turn.judged or not left or set(_named(message)) - set(checked) or not _of_the_one_checked(turn):
        return []
    topic, for_her = turn.wishes.topic, bool(_FOR_HER.search(message.plain))
    on_a_topic = turn.wishes.topical or not for_her and topic is not None and topic[1] >= SURE
    refused = all(a["verdict"] == "not_eligible" for a in judged(knowledge, turn.slots, checked)["assessments"])
    every = names_all(message, of_programmes=False) and not _THEN.search(message.plain)  # "which programmes could I apply to?"
    wanted = only_the_others(message) or _OTHERS.search(message.plain) and not on_a_topic or _ELSE.search(message.plain) and (for_her or len(message.plain.split()) <= _FEW) or refused and not every and _WHICH_THEN.search(message.plain)
    if not wanted or _THERE.search(message.plain):
        return []
    before = _judged_before(turn.tracker)
    return [programme for programme in left if programme not in before] or left


def _named(message: Message) -> List[str]:
    return [e["value"] for e in message.entities if e["entity"] == "programme" and not is_nationality(message, e)]


def _of_the_one_checked(turn: Turn) -> bool:
    """Say whether a message speaks of the one checked, or of nobody else who was spoken of."""
    current, of = turn.tracker.get_slot("person") or SELF, about(turn.message)
    if previous_reply(turn.tracker).get("kind") == KIND:
        return of == current
    return of in (None, current) or of == OTHER and (current != SELF or meant_by_her(turn.message, turn.tracker) is None)


def _judged_before(tracker: Tracker) -> List[str]:
    """Return the programmes of the verdicts given since the check turned to the one it is about."""
    found: List[str] = []
    for event in reversed(tracker.events):
        if event.get("event") == "slot" and event.get("name") == "person" or event.get("event") == "active_loop":
            break
        if event.get("event") == "bot":
            found += [e["programme"] for e in ((event.get("data") or {}).get("custom") or {}).get("eligibility") or []]
    return found
