"""A number that a clause of its own puts in the place of one noted, whatever is said beside it: "make it 4. English native", "pardon, 29. J'ai un master"."""
from __future__ import annotations

import re
from typing import Any, Dict, List, Optional

from actions.reading import Message
from knowledge.clauses import clauses
from knowledge.text import normalise

_ORDERS = (
    r"(?:make|put|set|change|restore|bring|back|remet(?:s|tez|tre)|rev(?:iens|ient|enez|enons|enir)|correct|write|note|say|keep|mets|mettez|mettons|notez?|ecri(?:s|vez)|changez?|corrigez?|dis(?:ons)?|dites|sorry|pardon|oops|oups|wait|attends|attendez|no|non|nan|actually|in fact|rather|instead|correction|my mistake|my bad|"
    r"i meant?|i said|je voulais dire|je veux dire|j ai dit|en fait|finalement|plutot|en realite|erreur|desolee?|excuse[zr]?(?: moi)?|on second thoughts?|thinking about it|tout compte fait)"
)
_AROUND = (
    r"(?:and|et|but|mais|on|go|let s|the|le|la|back|comme avant|as before|oh|ah|so|donc|well|ben|bon|ok|okay|hmm|euh|please|pls|svp|stp|s il (?:vous|te) plait|it|that|this|them|to|at|down|as|moi|le|en|ca|y|a|it s|it is|it was|its|that s|that is|c est|c etait|cest|i m|i am|i have|i ve|i was|j ai|j en ai|jai|je suis|"
    r"she is|she s|he is|he s|she has|he has|elle a|il a|only|just|seulement|juste|about|environ|(?:for (?:the |my )?|pour (?:l |le |mon )?)(?:experience|age|work|job|travail|boulot)|then|alors|a la place|not|pas)"
)
_UNIT = r"(?:years?|yrs?|ans?|annees?|months?|mois)(?: (?:old|of (?:work|experience)|d experience|de travail))?"
_BEFORE = re.compile(rf"(?:{_AROUND} )*(?P<order>{_ORDERS} )?(?:(?:{_AROUND}|{_ORDERS}) )*")
_AFTER = re.compile(rf"(?:{_UNIT} )?(?:{_AROUND} )*(?P<order>{_ORDERS} )?(?:{_AROUND} )*")
"""Around the number: one of both orders it to be put."""
_SO_ONLY = re.compile(rf"(?:{_AROUND} )*(?:so|donc|du coup|then|alors|hence|therefore|soit|leaves|leaving|makes|ca fait|ca laisse|reste)(?: (?:{_AROUND}|plus que|que|me|with|left))* ")
_IN_FACT = re.compile(rf"(?:(?:proper|real|actual|full|solid|vraie?s?|pleine?s?|bonne?s?) )?(?:{_UNIT} )?(?:(?:{_AROUND}|{_ORDERS}|really|vraiment|reellement|left|in fact|au final) )*")
"""Around the number that a later clause leaves of the one ordered: "make it 3. well, one was an internship, so 2 really"."""
_TOLD = re.compile(r"\b(?:said|told(?: you)?|wrote|typed|put|gave|dit|disais|ecrit|mis|tape)(?: (?:it was|that|i was|i had|que|j avais|c etait))? $")
"""Right before the number noted, told again for the sake of the one that takes its place: "I said 28 but 27"."""
_KINDS = ("age", "duration", "number")
_GROWN = 18
"""From so many years on a bare number is an age, unless as long a time of work was noted last."""
_LONG = 15


def ordered_number(message: Message, known: Dict[str, Any], noted: List[str]) -> Dict[str, float]:
    """Return the age or the years of work that a clause orders to be put instead of those ``known``, naming neither; noted: what was noted last."""
    found: Dict[str, float] = {}
    held = [known.get("age"), known.get("experience_years")]
    message = message.without([(e["start"], e["end"]) for e in message.entities if e["entity"] in _KINDS and e["value"] in held and _TOLD.search(message.before(e))])
    begins = None
    for start, end in clauses(message.text):
        figures = [e for e in message.entities if e["entity"] in _KINDS and start <= e["start"] < end and not message.denies(e)]
        if not figures and _BEFORE.fullmatch(_words(message.text[start:end])):
            begins = start if begins is None else begins  # "oops, 29"
            continue
        start, begins = start if begins is None else begins, None
        if len(figures) != 1 or "?" in message.text[start:end] or not (_is_order(message, figures[0], start, end) or found and _is_left(message, figures[0], start, end)):
            continue
        if name := _meant(figures[0], known, noted):
            found[name] = int(figures[0]["value"]) if name == "age" else float(figures[0]["value"])
    return found


def _is_order(message: Message, figure: Dict[str, Any], start: int, end: int) -> bool:
    """Say whether a clause is made of a number and of words that put it in place of another, up to where it tells of something else."""
    others = [e["start"] for e in message.entities if e["entity"] not in _KINDS and figure["end"] <= e["start"] < end]
    before, after = _words(message.text[start : figure["start"]]), _words(message.text[figure["end"] : min([end, *others])])
    led, follows = _BEFORE.fullmatch(before), _AFTER.fullmatch(after)
    return bool(led and follows and (led["order"] or follows["order"]))


def _is_left(message: Message, figure: Dict[str, Any], start: int, end: int) -> bool:
    """Say whether a clause only says what number is left after all."""
    return bool(_SO_ONLY.fullmatch(_words(message.text[start : figure["start"]])) and _IN_FACT.fullmatch(_words(message.text[figure["end"] : end])))


def _meant(figure: Dict[str, Any], known: Dict[str, Any], noted: List[str]) -> Optional[str]:
    """Return which of the numbers known a new one stands for; None where it can be neither."""
    held = [name for name in ("age", "experience_years") if isinstance(known.get(name), (int, float))]
    of_work = figure["value"] < _GROWN or "experience_years" in held and "experience_years" in noted and known["experience_years"] >= _LONG
    of_age = figure["value"] >= _GROWN
    held = [name for name in held if (of_age if name == "age" else of_work and figure["entity"] != "age")]
    return next((name for name in [*noted, *held] if name in held), None)


def _words(text: str) -> str:
    return "".join(f"{word} " for word in re.findall(r"\w+", normalise(text)))
