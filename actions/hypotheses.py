"""Hypotheses after a verdict: what is supposed, of which programmes, and what goes on from the hypothesis before."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict, List, Optional, Tuple

from actions.another_person import marries
from actions.degree_to_come import degree_to_come
from actions.part_of_work import part_of_work
from actions.parts import Parts
from actions.profile import FIELDS, SKIPPED
from actions.reading import Message, read
from actions.reading.programme import is_nationality
from actions.said import INSISTS
from actions.supposing import goes_on_supposing, names_condition, supposed, supposed_in_question
from actions.to_come import acquires, years_ahead
from actions.waiting import asks_of_then, goes_on_from_then, waits
from knowledge.clauses import CLAIM, clauses, sentences

KIND = "supposed"
"""Of a reply to a hypothesis."""
Hypothesis = Tuple[Dict[str, Any], List[str]]
"""What is supposed, and of which programmes; none: all that are checked."""
_CLAIMS = re.compile(rf"\b(?:{CLAIM}|my (?:real )?age|mon (?:vrai )?age|actually|really|en fait|en realite|finalement|for real|en vrai)\b")
"""Tells of a person rather than supposes."""
_IS = re.compile(r"\b(?:is|are|est|sont|put|make|mets|mettez|mettons)\b")
_IF_FOR = re.compile(
    r"\b(?:if|suppos\w+|imagin\w+|si|s) (?:it|this|that|i|she|he|we|they|il|elle|c|ce|j|je|on|cela)\b[^.!?;]{0,25}?\b(?:were|was|is|agissait|agit|etait|est|appl(?:y|ies|ied)|postul\w+|candidat\w+|ch[o]+se|chois\w+|went|goes|go|passait|passe|tent\w+|tried|tries|try)\b"
)
_LEAVES = re.compile(r"\b(?:drop\w*|leav\w+|left|skip\w*|g[ai]ve up(?: on)?|swap\w*|switch\w* from|trad(?:e|ed|ing)|laiss\w+(?: tomber| de cote)?|abandonn\w+|renonc\w+|quitt\w+|lach\w+|oubli\w+)(?: (?:the|a|la|le|l|au|jpos?|poste|post|programme|chez|de))* $")
"""Right before the programme that somebody supposes to be given up for another one: "if I dropped the ICC for UNITAR"."""
_AT_AN_AGE = re.compile(r"\b(?:at|a|age[ds]?(?: of| de)?|with|avec|by)(?: (?:age|the age of|l age de))? \d\d\b(?! (?:%|pour ?cent|percent))")
_TOGETHER = re.compile(r"\b(?:also|too|as well|on top|both|aussi|egalement|en plus|de plus|les deux|still|encore)\b")
"""Supposes one thing on top of another."""
_FEW = 8
"""A message that goes on from a hypothesis has no more words."""
_ONLY_NAMING = set(
    "it s c est ce and et ok okay so then alors donc but mais no non nan yes oui wait attends attendez hmm what how about of for pour in at the a la le les l chez du de one ones too also aussi as well "
    "same pareil idem i said meant mean ask asked j ai dit je parle parlais demande demandais voulais dire only just seulement juste program programme please pls svp stp "
    "does do would did that change changes changed changer changerait ca cela quoi anything something quelque chose rien est que qu".split()
)
"""Words that name nothing beside a programme: "no, I meant the ICC one"."""


def hypothesis(message: Message, slots: Dict[str, Any], before: Dict[str, Any]) -> Optional[Hypothesis]:
    """Return what a message supposes; before: the last reply, which may be on a hypothesis that the message goes on from."""
    if (part := part_of_work(message, slots)) is not None:
        return {"experience_years": part}, _named(message, {})
    last: Dict[str, Any] = before.get("values") or {} if before.get("kind") == KIND else {}
    kept = last if (goes_on_supposing(message) or goes_on_from_then(message)) and not waits(message) else {}  # a wait begins today
    values = supposed(message, {**slots, **kept})
    if "degree" not in values and (coming := degree_to_come(message, slots["degree"])):
        values = {**values, "degree": coming}
    if only_marries(message, values):
        return None
    if last and not values:
        kept = last
        values = last if only_names_programmes(message) or asks_of_then(message) else _still_supposed(message, last)
    return ({**kept, **values}, _named(message, values)) if values else None


def one_by_one(message: Message, slots: Dict[str, Any]) -> List[Message]:
    """Return the sentences of a message that suppose something else each: "what if I had a bachelor's? and if I were Belgian?"; the whole of it where they are not several."""
    each = sentences(message.text)
    alone = [message.without([other for other in each if other != span]) for span in each] if len(each) > 1 else []
    supposing = [part for part in alone if names_condition(part) and hypothesis(part, slots, {})]
    return supposing if len(supposing) > 1 and not any(_TOGETHER.search(part.plain) for part in supposing[1:]) else [message]


def tells_facts(message: Message, parts: Parts, slots: Dict[str, Any], values: Dict[str, Any]) -> bool:
    """Say whether ``values`` are told rather than supposed: nothing of the kind was known, and a statement claims them."""
    if names_condition(message) or any(slots[name] not in (None, SKIPPED) for name in values):
        return False
    return bool(_CLAIMS.search(parts.told.plain)) and bool(parts.told.entities)


def told_before(message: Message) -> Optional[Tuple[Message, Message]]:
    """Return what a message claims or corrects in the clauses before it supposes or asks, and the rest: "no wait, my IT is excellent. and if I turn 35?"; None where it claims nothing there."""
    spans = clauses(message.text)
    begins = next((start for start, end in spans if "?" in message.text[start:end] or names_condition(Message(message.text[start:end]))), 0)
    told = replace(message.without([(begins, len(message.text))]), intent="")
    claims = _CLAIMS.search(told.plain) or INSISTS.search(told.plain) or _IS.search(told.plain)
    return (told, message.without([(0, begins)])) if claims and not goes_on_supposing(told) else None


def asked_hypothesis(message: Message, parts: Parts, slots: Dict[str, Any]) -> Optional[Hypothesis]:
    """Return what the question of a message supposes: "is he too old at 33?"."""
    values = supposed_in_question(message, parts, slots)
    return (values, _named(message, values)) if values and not only_marries(message, values) else None


def only_marries(message: Message, values: Dict[str, Any]) -> bool:
    """Say whether a nationality among ``values`` is that of a husband or wife to be: "if I marry a Belgian"."""
    return "nationality" in values and marries(message) and not acquires(message)


def only_a_birthday(message: Message, values: Dict[str, Any]) -> bool:
    """Say whether all that is supposed is an age to come: "is my age still fine if I turn 35 next year?"."""
    return set(values) == {"age"} and values["age"] in message.values("coming_age", *(["age"] if years_ahead(message) else []))


def supposes_programme(message: Message) -> List[str]:
    """Return the programmes that a message supposes to be applied for, maybe in place of another one, nothing else: "if it were a Belgian application?"."""
    named = [e for e in message.entities if e["entity"] == "programme" and not is_nationality(message, e)]
    stay = [e["value"] for e in named if not _LEAVES.search(message.before(e))]
    supposes = _IF_FOR.search(message.plain) or len(stay) < len(named) and names_condition(message)
    return list(dict.fromkeys(stay)) if supposes else []


def only_names_programmes(message: Message) -> bool:
    """Say whether a message names a programme and nothing besides."""
    named = [e for e in message.entities if e["entity"] == "programme"]
    left = message.without([(e["start"], e["end"]) for e in named])
    return bool(named) and not set(re.findall(r"\w+", left.plain)) - _ONLY_NAMING


def _named(message: Message, values: Dict[str, Any]) -> List[str]:
    """Return the programmes named; "Belgian" beside a supposed nationality is what somebody might be."""
    return list(dict.fromkeys(p for p in message.values("programme") if p != "belgium" or "nationality" not in values))


def _still_supposed(message: Message, last: Dict[str, Any]) -> Dict[str, Any]:
    """Return the values of a few words that claim nothing and repeat what was supposed, or name an age: "no, the ICC. at 33"."""
    if len(message.plain.split()) > _FEW or _CLAIMS.search(message.plain):
        return {}
    values = {name: reading.value for name in FIELDS[1:] if (reading := read(name, message, asked=False))}
    ages = message.values("coming_age", "age", "number")
    if _AT_AN_AGE.search(message.plain) and ages:
        return {**values, "age": int(ages[0])}
    if not values and "age" in last and ages == [last["age"]]:
        return {"age": last["age"]}
    return values if values and all(last.get(name) == value for name, value in values.items()) else {}
