"""Whose turn it is: "and now Marc: bachelor's, 5 years" begins the check of somebody else, with what is told of him there and was before."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict, List, Optional

from actions.next_person import begun_again, tells_profile
from actions.persons import OTHER, SELF, relation
from actions.pronouns import meant_of
from actions.reading import Message
from actions.shares import shares, tells
from knowledge import kin
from knowledge.clauses import Span, clauses
from knowledge.text import normalise

_PLEASE = r"(?:please|pls|plz|svp|stp|s il (?:vous|te) plait|alors|then|next|too|aussi|egalement|d abord|first)"
_NOW = r"(?:now|maintenant|next|ensuite|puis|a present|this time|cette fois)"
_SAME = r"(?:(?:(?:and )?the )?same(?: (?:thing|check|question|test))? (?:for|with)|(?:la |le )?meme (?:chose|verif\w*|question|test) (?:pour|avec)|(?:pareil|idem) (?:pour|avec))"
_TURN = re.compile(
    rf"(?:^|[.!?;\n])\W*(?:(?:ok|okay|so|well|right|fine|thanks|thank you|merci(?: beaucoup)?|great|good|bon|bien|alors|donc|d accord|super|parfait|no|non|please)\W+)*(?P<and>(?:and|et|but|mais)\W+)?(?:(?P<now>{_NOW})\W+)?"
    rf"(?:(?P<same>{_SAME})\W+)?(?:(?:what about|how about|qu en est il (?:de|pour)|(?:let s |lets |let us )?(?:do|take|check|try)|for|on to|over to|pour|passons a|passez a|au tour de|c est au tour de|a)\W+)?"
    rf"(?P<who>(?:my|our|ma|mon|notre) (?:\w+ )?{kin.ANY})\b(?: (?!(?:{_PLEASE}|{_NOW}|is|has|s|est|a|who|qui|and|et|with|avec)\b)[a-z]+)?(?P<after>(?:\W+(?:{_PLEASE}|{_NOW}))*)\s*(?P<end>[:,.!?;]| with\b| avec\b| who\b| qui\b|$)"
)
_BEGINS_WITH = re.compile(
    r"\W*(?:(?:and|et|so|alors|donc|bon|ok|okay|please|first|d abord)\W+)*(?:(?:let s|lets|let us|we|i|can we|could we|on|nous|je|peut on|pouvons nous)\W+(?:(?:can|could|will|ll|peut|pourrait|va|vais|veux|want to|would like to|d like to)\W+)?)?"
    rf"(?:start|begin|commenc\w+|go on|continu\w+|stay|rest\w+) (?:with|par|avec|sur) (?P<who>her|him|elle|lui|(?:my|our|ma|mon|notre) (?:\w+ )?{kin.ANY}(?: [a-z]+)?)(?: (?:first|please|then|now|d abord|alors|svp|stp|maintenant))*\W*"
)
_MAY_SHE = re.compile(
    rf"\W*(?:(?:so|then|and|alors|donc|et|now|bon|ok)\W+)*(?:can|could|may|is|would|will|est ce que|peut|pourrait)\W+(?P<who>(?:my|our|ma|mon|notre) (?:\w+ )?{kin.ANY}(?: [a-z]+)??|she|he|elle|il)(?: (?:peut|pourrait|est)| t (?:elle|il)| elle| il)*"
    r" (?:apply|join|go|go there|get in|enter|be (?:accepted|eligible|admitted)|eligible|admissible|qualify|postuler|candidater|y aller|entrer|etre (?:admise?|acceptee?|eligible))(?: (?:now|then|too|there|maintenant|alors))*\W*"
)
"""Asks what the check is there to find out."""
_OTHER_ONE = re.compile(
    r"\W*(?:(?:ok|okay|so|well|right|fine|thanks|merci|bon|bien|alors|donc|d accord)\W+)*(?:(?:and|et|but|mais|now|maintenant)\W+)*(?:(?:what about|how about|qu en est il de|for|pour)\W+)?"
    r"(?:the (?:other|second)(?: (?:one|child|kid|person|candidate|student))?|l autre(?: (?:enfant|personne|candidate?|etudiante?))?|(?:le|la) (?:deuxieme|seconde?))(?:\W+(?:now|then|please|maintenant|alors|svp|stp))*\W*"
)
"""Turns to the only other one of whom something is kept."""
_AGREED = re.compile(r"\W*(?:ok|okay|all right|alright|right|yes|please|d accord|oui|svp|stp|ca va|is that ok|is that all right|agreed|deal)\W*")
_SENTENCE = re.compile(r"[.!?;\n]|$")


def turns_to(message: Message, current: Optional[str], known: Dict[str, Any], judged: bool) -> Optional[str]:
    """Return whose turn a message says it is after that of ``current``; None where it does not turn to anybody.

    known: those of whom answers are kept; judged: whether the result of ``current`` was given.
    """
    plain, anew = normalise(message.text), begun_again(message)
    if anew and current != OTHER and (who := relation(message)) not in (None, current):
        return who  # "let's start again, only for Lena"
    others = [who for who in known if who not in (SELF, current)]
    if current not in (SELF, OTHER) and len(others) == 1 and _OTHER_ONE.fullmatch(plain):
        return others[0]
    for found in _TURN.finditer(plain):
        who, after = kin.relation(found["who"]), bool(re.search(_NOW, found["after"]))
        if who is None or who == current or current == OTHER:
            continue
        rest = message.without([(0, found.end("who"))])
        named_now = found["now"] or after or found["same"] or found["and"] and found["end"] == ":"
        one_of_several = (who in known or current != SELF and found["and"]) and (found["end"] in ("?", ".", "!", "") or found["end"] == "," and tells_profile(rest) and "?" not in message.text)
        if named_now and (found["end"] in (":", ",", ".", "!", "?", "") or found["same"]) or one_of_several and who in known or one_of_several and tells_profile(rest) and "?" not in rest.text[1:]:
            return who
    if judged and current not in (None, SELF, OTHER) and "?" not in message.text:
        owners = {who for who, spans in shares(message, {*known, str(current)}).items() if any(tells(message, span) for span in spans)}
        if len(owners) == 1 and (only := owners.pop()) in known and only not in (SELF, current):
            return only
    return None


def still_hers(message: Message, current: Optional[str]) -> List[Span]:
    """Return the clauses that say whose turn it is where it is hers already, "we start with her, ok?", and beside facts those that only ask for her result: "so, can Lena apply?"."""
    plain, found = normalise(message.text), []
    turn = _TURN.fullmatch(plain)
    if turn and kin.relation(turn["who"]) == current:
        return [(0, len(plain))]
    tells_besides = any(tells(message, span) for span in clauses(message.text))
    for start, end in clauses(message.text) if current not in (None, SELF) else []:
        begins = _BEGINS_WITH.fullmatch(plain, start, end) or tells_besides and _MAY_SHE.fullmatch(plain, start, end)
        if begins and (kin.relation(begins["who"]) or meant_of(begins["who"], {str(current)}, current)) == current or found and found[-1][1] + 2 >= start and _AGREED.fullmatch(plain, start, end):
            found.append((start, end))
    return found


def as_told(message: Message) -> Message:
    """Return a message that turns to somebody with the facts in that sentence told, where it ends in a question mark: "and the same for Marc, 29, master's?"."""
    for found in _TURN.finditer(normalise(message.text)):
        end = _SENTENCE.search(message.text, found.end("who")).start()  # type: ignore[union-attr]
        if message.text[end : end + 1] == "?" and tells(message, (found.end("who"), end)):
            message = replace(message, text=f"{message.text[:end]}.{message.text[end + 1:]}")
    return message
