"""Where a message challenges a rule: "32 ans, c'est une règle absolue ?", "where is it written, the 4 years?" tell nothing of the writer."""
from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Dict, List, Optional, Set

from actions.reading.levels import OPEN, levels
from actions.reading.reading import Message
from knowledge import load
from knowledge.clauses import CLAIM, Span
from knowledge.text import normalise

_SAY = r"(?:written|write|say|says|said|state[sd]?|stated|found|find|mentioned|specified|required|ecrite?s?|dite?s?|indiquee?s?|exigee?s?|demandee?s?|marquee?s?|precisee?s?|stipulee?s?|mentionnee?s?|imposee?s?)"
_WRITTEN = re.compile(
    rf"\b(?:where|ou|dans quel\w* \w+|which (?:page|section|article|document|paragraph)) (?:(?:is|are|does|do|did|was|have|exactly|est|c est|es|ce|que|it|that|this|they|you|il|elle|vous|tu|on|ca|cela|t|a|avez|as|etait|the \w+|le \w+|la \w+|\d+ \w+) ){{1,5}}{_SAY}\b|"
    rf"\b{_SAY} (?:\w+ )?(?:where|ou)\W*$|\b(?:prove|proof|proven|prouve\w*|preuves?)\b"
)
"""Asks where a rule is written, or for a proof of it."""
_ABSOLUTE = re.compile(
    r"\b(?:absolute\w*|absolue?s?|absolument|(?:hard|strict|firm|fixed|rigid|iron|real|actual|written) (?:rule|limit|requirement|condition|cut ?off|maximum|minimum)|(?:regle|limite|condition|exigence|maximum|minimum) (?:absolue?|stricte?|ferme|fixe|rigide|reelle?)|"
    r"strict(?:ly|e|ement)?|flexible|negotiable|negociable|(?:a|the|une?|la|quelle) (?:guideline|rule|regle|recommand\w+|recommendation)|indicati(?:f|ve)|(?:am i|i m|je suis|suis je|est on|on est) (?:vraiment |really )?(?:obligee?|forcee?|obliged|forced|required)|"
    r"do (?:i|we|you) (?:really |actually )?(?:have|need) to be)\b"
)
"""Asks how firm a rule is."""
_SPOKEN = re.compile(r"\b(?:fluen\w+|nati(?:f|ve)\w*|bilingu\w+|couran(?:t|te|tes|ts)|couramment|[abc] ?[12]|mother tongue|langue maternelle)\b")
"""Levels of languages only: "do I really have to be fluent?"."""
_GENERALLY = re.compile(r"\b(?:usually|generally|in general|en general|generalement|d habitude|habituellement|en principe|normalement|in principle|normally|typically)\b")
_WHETHER = re.compile(r"\b(?:required|compulsory|mandatory|obligatoires?|exigee?s?|imposee?s?|vraiment|really|seriously|serieusement|sure|surs?|sures?|certaine?s?)\b")
"""Doubts a rule where its own figure is named in a question."""
_CLAIMED = re.compile(rf"\b(?:{CLAIM}|my|mine|mon|ma|mes|i|im|j|je|jai|moi|me|she|he|her|his|elle|il a|son|sa|ses)\b")
_OWN_WISH = re.compile(r"\b(?:(?:am i|i m|je suis|suis je) (?:vraiment |really )?(?:obligee?|forcee?|obliged|forced|required)|do (?:i|we|you) (?:really |actually )?(?:have|need) to be|(?:prouve\w*|dites|dis|montre\w*) (?:moi|le moi)|(?:prove|show|tell) (?:it )?(?:to )?me)\b")
"""Names the writer and tells nothing of her."""
_HESITATES = re.compile(r"\b(?:i m|im|am|je suis|suis|jsuis) (?:not |pas )?(?:sure|certaine?)\b")
_SENTENCE = re.compile(r"[^.!?…;\n]*(?:[.,](?=\d)[^.!?…;\n]*)*[.!?…;\n]*")
_FIELD = {"age": "age", "coming_age": "age", "duration": "experience_years", "nationality": "nationality", "country": "nationality", "degree": "degree", "language": "language_skills"}
_BE = re.compile(r"\b(?:be|etre)(?: (?:an? |de )?(?:nationalite )?)?$")
_THE_FIGURE = re.compile(r"\b(?:the|these|those|les|ces|vos|your) $")
_WORK = 15
"""No rule asks for more years of work."""
_CRITERIA = {
    "age": r"age(?: limit)?|limite d age", "nationality": r"nationalit\w+|passports?|passeports?|citizenship", "degree": r"degrees?|diplom\w*|masters?|studies|etudes", "experience_years": r"(?:work )?experience\w*|xp",
    "language_skills": r"languages?|langues?|english|french|anglais|francais", "it_skills": r"it|computers?|informatique",
}
"""How a criterion is named."""
_OF_A_RULE = r"(?:parts?|points?|pts?|bits?|things?|stuff|rules?|criteri\w+|conditions?|limits?|requirements?|one|truc|partie|histoire|critere|regle|limite|exigence)"
_NAMES_RULE = re.compile(
    r"\b(?:the|that|this|your|those|le|la|l|les|ce|cette|votre|ton) (?:(?:" + _OF_A_RULE + r"|question|what you say|ce que vous dites|ce que tu dis) (?:on|about|of|for|sur|du|de|d|des|pour)(?: (?:the|la|le|l|les))? )?"
    rf"(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _CRITERIA.items())})\b(?: {_OF_A_RULE})?"
)
_NOT_RIGHT = re.compile(
    r"\b(?:(?:don t|dont|do not|not|n t|doubt|hardly|can t|cannot|pas|doute|peine a)(?: \w+){0,2}? (?:think|sure|believe|buy|convinced|certain|trust|see|crois|croire|pense|penser|sure?|certaine?|convaincue?|persuadee?)|(?:doubt|doute|(?:crois|pense|trouve) pas))\b.*\b(?:right|true|correct|accurate|exact\w*|so|vraie?s?|juste|correcte?s?|bon)\b|"
    r"\b(?:is|s|are|sounds?|looks?|seems?|est|c est|semble|parait) (?:\w+ )?(?:wrong|incorrect|false|not right|not true|not correct|odd|weird|faux|fausse|pas (?:juste|vraie?|exacte?|correcte?)|bizarre|etrange)\b"
)
"""Doubts that what the assistant said of a rule is so."""
_LIKE = re.compile(r"\b(?:comme|like|as|ainsi qu?e?)(?: (?:a|at|in|for|pour|chez|with|la|le|l|the|aupres de))* $")
"""Before a programme that is only named for comparison."""


def challenges(message: Message) -> List[Span]:
    """Return the sentences of a message that challenge a rule, whose figures and levels are no answers of the writer."""
    plain = normalise(message.text)
    return [found.span() for found in _SENTENCE.finditer(plain) if found.group().strip() and _challenges(message, plain, found.span())]


def challenged_field(message: Message, span: Span) -> str:
    """Return the field of the check that a challenge is on; of degree and experience the latter, of a name that is a language too the nationality where somebody must be so."""
    if doubted := _doubted(" ".join(re.findall(r"\w+", normalise(message.text)[slice(*span)]))):
        return doubted
    fields = _fields(message, span)
    if any(_BE.search(message.before(e)) for e in _named(message, span) if _FIELD.get(e["entity"]) == "nationality"):
        return "nationality"
    words = normalise(message.text)[slice(*span)]
    said = next((name for name, named in _CRITERIA.items() if re.search(rf"\b(?:{named})\b", words)), "it_skills")
    other = "language_skills" if _SPOKEN.search(words) else said
    return next((name for name in ("age", "experience_years", "language_skills", "nationality", "degree") if name in fields), other)


def programmes_of_figure(message: Message, span: Span) -> List[str]:
    """Return the programmes with a rule whose figure a challenge names."""
    named = _named(message, span)
    return [p for p, rules in _figures().items() if any(_is_figure(e, name, rules) for e in named for name in _may_be(e))]


def compared(message: Message) -> Set[str]:
    """Return the programmes that a message names only for comparison: "as at the ICC"."""
    return {e["value"] for e in message.entities if e["entity"] == "programme" and _LIKE.search(message.before(e))}


def without_comparison(message: Message, span: Span) -> Span:
    """Return the part of a challenge before a programme that it names only for comparison."""
    plain = normalise(message.text)
    likes = [_LIKE.search(plain[: e["start"]]) for e in message.entities if e["entity"] == "programme" and span[0] <= e["start"] < span[1]]
    return span[0], min((like.start() for like in likes if like), default=span[1])


def _challenges(message: Message, plain: str, span: Span) -> bool:
    said = plain[slice(*span)]
    words = " ".join(re.findall(r"\w+", said))
    named = _named(message, span)
    if _doubted(words):
        return True
    graded = any(level.name != OPEN for level in levels(said))  # "a certain country" names no level
    if not (named or graded) or _CLAIMED.search(_OWN_WISH.sub(" ", words)) or _HESITATES.search(words):
        return False
    if _WRITTEN.search(words) or _ABSOLUTE.search(words):
        return True
    if not any(_is_figure(e, name, rules) for e in named for rules in _figures().values() for name in _may_be(e)):
        return False
    if any(isinstance(e["value"], (int, float)) and e["value"] > _WORK and _THE_FIGURE.search(message.before(e)) for e in named):
        return True  # "and the 32 years?"
    return bool(_GENERALLY.search(words)) or "?" in said and bool(_WHETHER.search(words))


def _doubted(words: str) -> Optional[str]:
    """Return the field of the criterion that a sentence names and says not to be right: "I don't think the degree part is right"."""
    rule = _NAMES_RULE.search(words)
    return rule.lastgroup if rule and _NOT_RIGHT.search(words) else None


def _named(message: Message, span: Span) -> List[Dict[str, Any]]:
    return [e for e in message.entities if (e["entity"] in _FIELD or e["entity"] == "number") and span[0] <= e["start"] < span[1]]


def _may_be(entity: Dict[str, Any]) -> List[str]:
    """Return the fields that a value may be of; a bare number is an age or a time of work."""
    return ["age", "experience_years"] if entity["entity"] in ("number", "duration") else [_FIELD[entity["entity"]]]


def _is_figure(entity: Dict[str, Any], name: str, rules: Dict[str, Set[Any]]) -> bool:
    """Say whether a value is one at which the rules on a field decide."""
    return not isinstance(entity["value"], list) and entity["value"] in rules.get(name, ())


def _fields(message: Message, span: Span) -> Set[str]:
    """Return the fields of the values in a challenge; a number is of the field that has it for a figure."""
    numbers = [e for e in _named(message, span) if e["entity"] in ("number", "duration")]
    found = {_FIELD[e["entity"]] for e in _named(message, span) if e not in numbers}
    by_figure = {name for e in numbers for rules in _figures().values() for name in _may_be(e) if _is_figure(e, name, rules)}
    return found | (by_figure or {"age" if e["value"] > _WORK else "experience_years" for e in numbers})


@lru_cache(maxsize=1)
def _figures() -> Dict[str, Dict[str, Set[Any]]]:
    """Return programme -> field -> the figures and values at which its rules decide."""
    knowledge = load()
    found: Dict[str, Dict[str, Set[Any]]] = {}
    for programme, eligibility in knowledge.eligibility.items():
        rules = found.setdefault(programme, {})
        for criterion in eligibility.criteria:
            for name, condition in ((name, condition) for rule in criterion.rules for name, condition in rule.when.items()):
                figure = knowledge.facts[programme].get(condition.figure) if condition.figure else None
                rules.setdefault(name, set()).update([figure] if isinstance(figure, (int, float)) else condition.one_of or [])
    return found
