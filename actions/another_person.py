"""Somebody else, spoken of in the middle of a check: judged by what is said of her alone, while the answers of the check stay."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict, List, Optional

from rasa_sdk import Tracker

from actions.history import previous_reply
from actions.own_facts import own_facts, tells_own_facts, without_own_facts
from actions.parts import take_apart, without_mentions, without_opening, without_writer
from actions.persons import OTHER, SELF, about, asks_only_for_herself, relation, speaks_of_her
from actions.profile import FIELDS, SKIPPED, cleared, judged, statuses
from actions.pronouns import fits_only_other, names_anybody
from actions.reading import Message, read
from actions.reading.beside_others import speaks_of_me
from actions.reading.languages import is_language
from actions.reading.nationality import is_elsewhere
from actions.reading.programme import ALL, is_nationality
from actions.reading.said import begins_with_own, own
from actions.reading.studies import degrees
from actions.said import Sayings
from actions.same_as import named_before
from actions.told_of import meant_by_her, told_of as told_before
from knowledge import Knowledge, kin, load
from knowledge.clauses import clauses
from knowledge.text import normalise

KIND = "other_person"
"""Of a reply on somebody else."""
_FOLLOWED = re.compile(
    r"^\W*(?:$|[,.?!;]|(?:who|whose|qui|can|could|may|would|peu[tx]|pourrait|students?|citizens?|nationals?|friends?|wom[ae]n|m[ae]n|girls?|guys?|candidates?|lawyers?|graduates?|with|avec|aged|age|born|is|est|elle|il|et|and|of \d|de \d|ages?|postul\w+|appl\w+)\b)"
)
_ARTICLE = re.compile(r"\b(?:an?|any|another|some|une?|autre|des|les)(?: (?:young|jeune|other|autre|dual|double))? $")
_FACTS = ("nationality", "country", "degree", "age", "coming_age", "birth_year", "duration", "language")
_AND = re.compile(r"(?:(?:ok|okay|so|well|right|fine|bon|bien|alors|donc|d accord) )*(?:and|et|what about|how about|or|ou|sinon)\b")
_CHECK = re.compile(r"\b(?:eligib\w*|check\w*|verif\w*|qualif\w*|test\w*)\b")
_TURN_OF = re.compile(
    rf"\b(?:(?:do|take|begin with|start with|go (?:on )?(?:with|to)|switch to|back to|now for|this is for|it s for|repren\w+(?: (?:tout|ca))?(?: pour| avec)?|fai(?:s|tes)|commenc\w+ (?:par|avec)|passons a|pass\w+ a|reven\w+ a|revien\w* a|en fait pour|plutot pour|c est pour) (?:my|our|ma|mon|notre) (?:\w+ )?{kin.ANY}|"
    rf"(?:for|pour) (?:my|our|ma|mon|notre) (?:\w+ )?{kin.ANY}(?: [a-z]+)? (?:first|instead|rather|now|plutot|d abord|maintenant|en premier))\b"
)
"""Says whose turn it is: "do my friend first", "en fait pour mon amie plutôt"."""
_THERE = re.compile(
    r"\b(?:(?:apply|go|join|enter|accepted|admitted|work|take (?:him|her)|chance) (?:there|too|also|as well)|(?:y|la bas) (?:aller|postuler|entrer)|(?:postuler|aller|entrer|candidater|travailler)(?: \w+)? (?:la bas|aussi|y)|"
    r"(?:il|elle|lui)(?: aussi)? (?:peu[tx]|pourrait|pourra)(?: aussi)? (?:y |postuler|candidater)|(?:can|could|may) (?:he|she|they) (?:also |too )?(?:apply|join|go)|(?:he|she|they) (?:can|could|may) (?:also |too )?(?:apply|join|go))\b"
)
_BARE = 4
"""So few words only name somebody, who is to be checked: "and my brother?"."""
_MARRIES = re.compile(r"\b(?:marr(?:y|ied|ying|iage)|wed(?:ding)?|spouse|mari(?:e|ee|er|age)|epous\w*|pacs\w*)\b")
"""Speaks of whom the writer marries, who is nobody to check and gives no nationality."""
_NOT_ME = re.compile(r"\b(?:not (?:about |for |of )?me|pas (?:de |pour |sur )?moi|not mine|pas (?:le|la|les) miens?)\b")
_MEANT = re.compile(r"\b(?:parl\w+|talk\w*|speak\w*|spoke|mean\w*|meant|ask\w*|demand\w+|disais)\b")


def impersonal(message: Message) -> bool:
    """Say whether a message speaks of no person known: "a Nigerian", "someone with a bachelor's"."""
    people = [e for e in message.entities if e["entity"] == "nationality" and not is_language(e, message) and _ARTICLE.search(message.before(e)) and _FOLLOWED.match(message.after(e))]
    return (bool(people) or kin.somebody(message.plain)) and not marries(message)


def marries(message: Message) -> bool:
    """Say whether a message speaks of a marriage: "and if I marry a Belgian?"."""
    return bool(_MARRIES.search(message.plain))


def meant(message: Message, current: Optional[str], reply: Dict[str, Any]) -> bool:
    """Say whether a message speaks of somebody other than the person checked; reply: the last one."""
    person = current or SELF
    if person == SELF and (tells_own_facts(message) or asks_only_for_herself(message)):
        return False
    named = None if only_mentioned(message) else relation(message)
    if named and person != OTHER and named != person:
        return True
    begins = _AND.match(message.plain)
    if begins and kin.of_another(message.plain) == begins.end() + 1:
        return True  # "and her brother, who is 25?"
    onward = bool(begins) and "?" in message.text and bool(message.entities) and about(message) is None  # "and at the ICC, with a master?"
    return impersonal(message) or person == SELF and reply.get("kind") == KIND and (speaks_of_her(message) or onward)


def only_mentioned(message: Message) -> bool:
    """Say whether somebody only occurs after what is told: "he has a master, we had a party, my uncle danced. Is the Court for lawyers?" neither tells nor asks anything of the uncle."""
    plain, told, named = normalise(message.text), False, False
    for start, end in clauses(message.text):
        clause = " ".join(plain[start:end].split())
        facts = any(e["entity"] in _FACTS and start <= e["start"] < end for e in message.entities)
        if kin.relation(clause):
            if not told or facts or "?" in clause or _AND.match(clause):
                return False
            named = True
        elif named and names_anybody(clause):
            return False
        told = told or facts
    return named


def answers_first(message: Message, requested: Optional[str]) -> bool:
    """Say whether the writer tells of herself, whoever else is named: first, or against somebody else ("my husband speaks it; me, only notions")."""
    if begins_with_own(message):
        return True
    return requested in FIELDS and speaks_of_me(message, own(message)) and bool(read(requested, own(message), asked=True) or read(requested, message, asked=True))


def asks_check(message: Message) -> bool:
    """Say whether a message asks for a check of its own: "is my sister eligible as well?"."""
    return bool(_CHECK.search(message.plain) or _TURN_OF.search(message.plain))


def asks_there(message: Message) -> bool:
    """Say whether a message asks of somebody of the writer's for the programme just spoken of: "my boyfriend is Argentine, can he apply there?"."""
    named = any(e["entity"] == "programme" and not is_nationality(message, e) for e in message.entities)
    return bool(relation(message)) and bool(_THERE.search(message.plain)) and not named and not asks_check(message)


def goes_there(plain: str) -> bool:
    """Say whether ``plain``, a normalised text, asks if somebody may go to the programme just spoken of: "je peux y aller ?"."""
    return bool(_THERE.search(plain))


def protests(message: Message) -> bool:
    """Say whether the writer says that she spoke of somebody else: "not me", "je parlais de mon amie"."""
    return bool(_NOT_ME.search(message.plain) or _MEANT.search(message.plain))


def goes_on_about(message: Message, current: Optional[str], reply: Dict[str, Any]) -> bool:
    """Say whether a message speaks only of whom the ``reply`` was on, and not of the person checked."""
    of_her = about(message) == OTHER and without_writer(message) == message if current in (None, SELF) else fits_only_other(message, current, reply.get("who"))
    return reply.get("kind") == KIND and bool(of_her or reply.get("by_name"))


def spoken_of(sayings: Sayings, tracker: Tracker, message: Message) -> Dict[str, Any]:
    """Return the last reply, the one on somebody else that a message goes on about after other replies, or what was told before of whom it names or means by "she"."""
    last, kept, person = previous_reply(tracker), tracker.get_slot("reply") or {}, tracker.get_slot("person")
    if (named := named_before(tracker, message)) and named != (person or SELF) and not own_facts(message):
        of_her = next((reply["values"] for reply in (last, kept) if reply.get("kind") == KIND and reply.get("who") == named), None)  # with what was put right
        aside, before = (tracker.get_slot("set_aside") or {}).get(named), told_before(sayings, tracker, named, by_name=True)
        values = {**before, **aside} if aside else of_her or before
        return {"kind": KIND, "values": {name: value for name, value in values.items() if value not in (None, SKIPPED)}, "who": named, "by_name": True}
    if last.get("kind") == KIND:
        return last
    if kept.get("kind") == KIND and (goes_on_about(message, person, kept) or kept.get("who") and relation(message) == kept["who"]):
        return kept
    her = meant_by_her(message, tracker) if person in (None, SELF) else None
    who = (relation(message) if message.entities or len(message.plain.split()) > _BARE else None) or her
    aside = {name: value for name, value in ((tracker.get_slot("set_aside") or {}).get(who) or {}).items() if value not in (None, SKIPPED)}
    told = aside or told_before(sayings, tracker, who, by_name=True) if who and who != person else {}
    tells = her is not None and bool(message.values(*_FACTS))  # "he's 40", of whom nothing was told before
    return {"kind": KIND, "values": told, "who": who} if told or tells else last


def noted_of(sayings: Sayings, tracker: Tracker, message: Message) -> Dict[str, Any]:
    """Return the reply on somebody else of whom a message asks what is noted: "and for her?"; empty where it asks of nobody else."""
    reply = spoken_of(sayings, tracker, message)
    return reply if reply.get("kind") == KIND and (relation(message) or speaks_of_her(message)) else {}


def known_of(last: Dict[str, Any], message: Message) -> Dict[str, Any]:
    """Return what is known of whom a message speaks of, from the reply before; nothing where it names somebody new."""
    named, who = relation(message), last.get("who")
    return {} if named and who and named != who or not named and kin.of_another(message.plain) is not None else last.get("values") or {}


def told_of(sayings: Sayings, message: Message) -> Dict[str, Any]:
    """Return the answers that a message gives of somebody else."""
    other = without_mentions(replace(without_writer(without_own_facts(message)), intent=""))
    parts, named = take_apart(other), read("programme", other, asked=False).value
    facts = [*(e["start"] for e in other.entities if e["entity"] != "programme"), *(start for _, start, _ in degrees(other))]
    empty = [(start, end) for start, end in parts.places if not any(start <= place < end for place in facts)]
    other = without_opening(other.without(empty))  # "would she pass?" refuses no answer, "it's good for the ICC?" tells no level, nor does "Ok."
    parts = replace(parts, told=other, asked="", places=[], bare=False)
    values = sayings.of(other, parts, None, cleared(), [], checks=False).filled
    if "nationality" not in values and (namesakes := _namesakes(other)):
        values = {**values, "nationality": namesakes}
    return {"programme": named, **values} if named else values


def possible_countries(message: Message) -> List[str]:
    """Return the countries of one name that a message may mean: "my friend is Korean"; empty where it names one country, or several."""
    named = [e["value"] for e in message.entities if e["entity"] in ("nationality", "country") and not is_language(e, message) and not is_elsewhere(message, e)]
    return list(named[0]) if len(named) == 1 and len(named[0]) > 1 else []


def _namesakes(message: Message) -> List[str]:
    """Return the countries that a name may mean, where each gives the same result: a Congolese is no Belgian, from whichever Congo; empty else."""
    countries = possible_countries(message)
    results = [statuses(load(), {**cleared(), "programme": list(ALL), "nationality": [code]}) for code in countries]
    return countries if all(result == results[0] for result in results) else []


def outcomes(knowledge: Knowledge, reply: Dict[str, Any], programmes: Optional[List[str]]) -> List[Dict[str, Any]]:
    """Return what the voice says of whom a ``reply`` is on: once for each country, where the name that was told may mean several."""
    countries = [] if "nationality" in reply["values"] else reply.get("countries") or []
    told = [{**reply["values"], "nationality": [country]} for country in countries] or [reply["values"]]
    return [outcome(knowledge, values, programmes) for values in told]


def outcome(knowledge: Knowledge, values: Dict[str, Any], programmes: Optional[List[str]]) -> Dict[str, Any]:
    """Return what the voice says of somebody else: the values alone decide."""
    person = {name: value for name, value in values.items() if name != "programme"}
    return {"lead": KIND, "supposed": person, **judged(knowledge, {**cleared(), **person}, values.get("programme") or programmes or list(ALL))}


def is_settled(knowledge: Knowledge, values: Dict[str, Any], programmes: Optional[List[str]]) -> bool:
    """Say whether what is told of somebody else decides, so that nothing has to be asked."""
    return all(assessed["verdict"] != "incomplete" for assessed in outcome(knowledge, values, programmes)["assessments"])
