"""Answer "I am 36", "does Canada take part?" by the programme's criterion rather than in general."""
from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Dict, List, Optional, Set, Tuple

from bot.voice.length import years
from bot.voice.person import Person
from knowledge import Knowledge, Language
from knowledge.eligibility import Criterion, CriterionResult, Profile, judge
from knowledge.model import LANGUAGES, Citation
from knowledge.text import joined, normalise

LOOKED_UP = {
    "age_limit": "age",
    "nationality": "nationality",
    "degree": "degree_experience",
    "work_experience": "degree_experience",
}
"""Topic -> the criterion that settles it for a given person."""
_OF_LIST = re.compile(r"\b(?:list\w*|particip\w*|tak\w+ part|prend part|fait (?:elle |il )?partie|members?|membres?)\b")
"""Asks whether a country is in a list, whatever else may open the way to its people."""
_PAYS = re.compile(r"\b(?:financ(?:e|es|ing|er|ent|era|ait)|fund(?:s|ing)?|pay|pays (?:for|the|its)|paid|paie\w*|paye)\b(?! (?:by|par)\b)")
"""Asks for a country's money: to take part is not yet to pay for a post, so that the list settles nothing."""

_FUNDS = r"(?:financ(?:e|ent|ing)|fund(?:s|ing)?|pay(?:s|ing|ent?)?|pai(?:e|ent)|sponsor(?:s|ing|ise|isent)?|parrain(?:e|ent))"
_FUNDS_NOW = re.compile(rf"\b{_FUNDS}\b")
_FUNDED = re.compile(rf"\b(?:past|ever|previous|former|anciens?|deja|jamais|autrefois)\b|\b(?:has|have|had|did|was|were|ont|avait|avaient|etait|etaient)\b(?: \w+){{0,5}}? {_FUNDS}\b|\ba(?: t)?(?: (?:il|elle|on))? {_FUNDS}\b")
"""Ask whether a state gives its money today, or whether it did."""
_GIVES = r"(?:sponsor|parrain|fund|financ|pay(?!s (?:en|in)\b)|pai|particip|tak\w+ part|prend\w* part|fait partie|support|soutien)\w*"
_GIVING = re.compile(rf"\b(?:countr\w+|states?|nations?|governments?|pays|etats?|gouvernements?) (?:(?:that|which|who|qui) )(?:\w+ )?{_GIVES}")
_OF_STATES = re.compile(r"\b(?:which|what|list of|list|name|quels?|quelles?|liste des?|citez|enumerez) (?:\w+ ){0,3}?(?:countries|states|nations|governments|pays|etats|gouvernements)\b")

_WITHIN = re.compile(r"\b(?:on|in|part of|sur|dans|figure a) (?:\w+ ){0,3}$")
"""Before a list in which a country is looked for, and which is not asked for itself."""


@dataclass(frozen=True)
class Looked:
    """The outcome of a look-up, as a sentence; ``answer`` where it is a plain yes or no; ``past`` where the list looked up is one of the past."""

    text: str
    answer: Optional[bool]
    cites: List[Citation]
    past: bool = False


def look_up(knowledge: Knowledge, topic: str, programme: str, question: str, profile: Person, language: Language) -> Optional[Looked]:
    """Judge ``profile`` by the criterion of ``topic``, or look its countries up in the list of it; None where neither says anything on it.

    question: whether it asks about the list alone decides what "no" is.
    """
    wanted = LOOKED_UP.get(topic)
    if not wanted:
        return _in_list(knowledge, topic, programme, question, profile, language)
    for criterion in knowledge.eligibility[programme].criteria:
        if criterion.id == wanted:
            if any(getattr(profile, field) is None for field in criterion.fields) or wanted == "nationality" and not _has_list(criterion) and _gives(profile, question, knowledge):
                return None
            result = judge(criterion, profile, knowledge.facts[programme])
            if wanted == "nationality" and (others := _apart(criterion, result, profile, programme, knowledge)):
                texts = [reason(knowledge, programme, r, p, language) for r, p in others]
                return Looked(" ".join(texts), None, criterion.cites)
            answer = {"met": True, "not_met": False}.get(result.status) if wanted == "nationality" else None
            if wanted == "nationality" and profile.nationality and _OF_LIST.search(normalise(question)) and not _counting(knowledge, result) & set(profile.nationality):
                answer = False
            if wanted == "nationality" and _PAYS.search(normalise(question)):
                answer = None
            text, cites = _now_and_then(knowledge, programme, result, profile, language), criterion.cites
            for barring in _barring(knowledge, programme, profile, besides=criterion) if answer else []:
                answer, text, cites = False, f"{text} {reason(knowledge, programme, barring, profile, language)}", [*cites, *barring.criterion.cites]
            return Looked(text, answer, cites)
    return None


def asks_of_past_money(question: str) -> bool:
    """Say whether ``question`` asks if a state gave its money: "a-t-il financé des postes ?"."""
    return bool(_FUNDED.search(normalise(question)))


def asks_for_all(question: str) -> bool:
    """Say whether ``question`` asks for a list of states, whatever country it asks about besides: "which states take part, and does Chad?"."""
    plain = normalise(question)
    return any(not _WITHIN.search(plain[: found.start()]) for found in _OF_STATES.finditer(plain))


def _has_list(criterion: Criterion) -> bool:
    return any(isinstance(condition.includes_one_of, str) for rule in criterion.rules for condition in rule.when.values())


def _gives(profile: Profile, question: str, knowledge: Knowledge) -> bool:
    """Say whether ``question`` asks of a country of ``profile`` what it does as a state: "does Chad sponsor JPOs?" asks of nobody's nationality."""
    countries = [knowledge.countries[code] for code in profile.nationality or []]
    names = "|".join(re.escape(normalise(name)) for country in countries for language in LANGUAGES for name in (country.name[language], *country.names[language]))
    plain = normalise(question)
    return bool(_GIVING.search(plain) or re.search(rf"\b(?:{names})\b\W+(?:\w+\W+){{0,2}}?{_GIVES}", plain))


def _now_and_then(knowledge: Knowledge, programme: str, result: CriterionResult, profile: Person, language: Language) -> str:
    """Return the criterion's sentence, with that for the age to come where one is told and changes it."""
    now, coming = reason(knowledge, programme, result, profile, language), profile.turning
    if not coming or result.criterion.fields != ["age"]:
        return now
    then = from_birthday(knowledge, programme, result, profile, coming, language)
    return f"{now} {then}" if then else reason(knowledge, programme, result, replace(profile, age=coming), language)


def from_birthday(knowledge: Knowledge, programme: str, result: CriterionResult, profile: Profile, coming: Optional[int], language: Language) -> str:
    """Return what becomes of a criterion with the age ``coming``; nothing where that changes nothing."""
    if not coming or result.criterion.fields != ["age"]:
        return ""
    older = replace(profile, age=coming)
    later = judge(result.criterion, older, knowledge.facts[programme])
    if later.status == result.status:
        return ""
    return knowledge.phrases["from_birthday"][language].format(then=reason(knowledge, programme, later, older, language))


def _in_list(knowledge: Knowledge, topic: str, programme: str, question: str, profile: Profile, language: Language) -> Optional[Looked]:
    """Say which of the countries named are in the list that a statement on ``topic`` gives: "has Canada paid for posts there?"; whether they take part today too, where the question is not of the past."""
    entry = knowledge.entry(topic, programme)
    lists = [(fact, s.cites) for s in (entry.statements if entry else []) for fact in s.facts.values() if isinstance(fact, list)]
    if not lists or not profile.nationality:
        return None
    listed, cites = lists[0]
    parts = {
        "in_list": [code for code in profile.nationality if code in listed],
        "not_in_list": [code for code in profile.nationality if code not in listed],
    }
    texts = [
        _sentence(knowledge.phrases[phrase][language].format(countries=joined([knowledge.countries[code].said(language) for code in codes], language), about=knowledge.topics[topic].about[language]))
        for phrase, codes in parts.items() if codes
    ]
    plain = normalise(question)
    if _FUNDS_NOW.search(plain) and not _FUNDED.search(plain) and (today := look_up(knowledge, "nationality", programme, "", profile, language)):
        return Looked(" ".join([today.text, *texts]), None, [*today.cites, *cites])
    return Looked(" ".join(texts), None if all(parts.values()) else bool(parts["in_list"]), list(cites), past=True)


def _barring(knowledge: Knowledge, programme: str, profile: Profile, besides: Criterion) -> List[CriterionResult]:
    """Return the other criteria that the person named does not meet: "I am Belgian, 33, can I?" has no yes."""
    others = [c for c in knowledge.eligibility[programme].criteria if c.id != besides.id and all(getattr(profile, field) is not None for field in c.fields)]
    results = [judge(c, profile, knowledge.facts[programme]) for c in others]
    return [result for result in results if result.status == "not_met"]


def _apart(criterion: Criterion, result: CriterionResult, profile: Profile, programme: str, knowledge: Knowledge) -> List[Tuple[CriterionResult, Profile]]:
    """Return the results of the countries that count and of those that do not, where some of several do; those that bar nobody."""
    counting = _counting(knowledge, result)
    groups = [[c for c in profile.nationality or [] if (c in counting) is counts] for counts in (True, False)]
    if result.status != "met" or not all(groups):
        return []
    judged = [(judge(criterion, own, knowledge.facts[programme]), own) for own in (replace(profile, nationality=group) for group in groups)]
    return [] if any(r.status == "not_met" for r, _ in judged) else judged


def reason(
    knowledge: Knowledge, programme: str, result: CriterionResult, profile: Profile, language: Language
) -> str:
    """Return the criterion's sentence for its status."""
    return _sentence(knowledge.fill(result.criterion.reasons[result.status], programme, language, **values(knowledge, result, profile, language)))


def _sentence(text: str) -> str:
    """Return a sentence with its first letter a capital: "The Netherlands: ..."."""
    return text[:1].upper() + text[1:]


def values(knowledge: Knowledge, result: CriterionResult, profile: Profile, language: Language) -> Dict[str, str]:
    """Return what the sentences of a criterion may name of the person."""
    codes = profile.nationality or []
    if result.status == "met":  # of several nationalities, those that count
        counting = _counting(knowledge, result)
        codes = [code for code in codes if code in counting] or codes
    countries = [knowledge.countries[code].said(language) for code in codes]
    filled: Dict[str, Any] = {
        "age": profile.age,
        "countries": joined(countries, language),
        "degree": knowledge.phrases[f"degree_{profile.degree or 'unsaid'}"][language],
        "experience": years(profile.experience_years, language) or knowledge.phrases["years_unsaid"][language],
        "missing": years(result.missing, language),
        "missing_then": years(result.missing_then, language),
        "work": knowledge.phrases["work_relevant" if profile.degree == "advanced" else "work_any"][language],
    }
    return {name: str(value) for name, value in filled.items() if value is not None}


def _counting(knowledge: Knowledge, result: CriterionResult) -> Set[str]:
    """Return the countries that a criterion on nationality asks for."""
    wanted: Set[str] = set()
    for rule in result.criterion.rules:
        for condition in rule.when.values():
            listed = condition.includes_one_of or []
            if isinstance(listed, str):
                listed = next((facts[listed] for facts in knowledge.facts.values() if listed in facts), [])  # type: ignore[assignment]
            wanted |= set(listed)
    return wanted
