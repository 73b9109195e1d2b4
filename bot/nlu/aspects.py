"""What a comparison is about, or a question for gaps: "ICC or UNITAR, which lasts longer and pays more?" asks for duration and pay."""
from __future__ import annotations

import re
from typing import List

from bot.nlu.brevity import without_less
from bot.nlu.clauses import cut
from bot.nlu.intent_model import IntentModel
from bot.nlu.segments import SWITCH, Segment, Understood, is_topic, of_languages, without
from knowledge.text import normalise

COMPARISON, MISSING, WHICH = "compare_programmes", "what_is_missing", "ask_which_programme"
_COMPARING = re.compile(
    r"\b(where(?= .*\b(?:most|best|more|better)\b)|most|best|better|compar\w*|diff\w*|(?:(?:for|4|pour|pr) (?:(?:an?|the|un|les|des) )?)?jpos?|btwn|btw|between|entre|vs|versus|par rapport a|which (one|is|of)|lequel|laquelle|lesquels|the (two|three|2|3|both|others?)|"
    r"les (deux|trois|2|3)|side by side|choose|choisir|conseill\w*|tableau|table|rules|conditions|programmes?|programs?|which|more|less|gives?|has|or|ou|quel|plus|moins)\b"
)
_PURPOSE = re.compile(
    r"\b(?:(?:for|to|if|pour|si|quand|when) (?:an?y?|the|un|une)? ?(?:some(?:one|body)|person|people|any(?:one|body)|one|jpo|me|my \w+|i|you|she|he|they|quelqu un|qui|je|j|on|moi|elle|il|ma \w+|mon \w+)?(?: (?:who|that|qui))? ?"
    r"(?:(?:really |just |mostly |surtout )?(?:wants?|want(?:ing)?|looks? for|looking for|likes?|would like|cares? about|needs?|interested in|veut|veux|voudrait|cherche\w*|aime\w*|tient a|interesse\w* par)(?: (?:to have|to get|to|avoir|a lot of|lots of|plenty of|much|good|beaucoup de|le plus de|une bonne|un bon|plein de))*))\b"
)
"""For whom, or for what, the better one is asked for; what follows is what is compared."""
_COMPARATIVE = re.compile(r"(?<=long|high|hard)er\b|(?<=short|young)er\b|(?<=old|low)er\b")
_INTRODUCES = re.compile(r"^\W*(?:(?:bonjour|hello|hi) +)?(?:i am|i m|im|je suis|jsuis|nous sommes|we are)\b")
"""Tells who writes: "je suis conseillère en orientation" compares no orientation."""
_DENIES = re.compile(r"\b(?:(?:is|are|was|isn t|wasn t) (?:not )?what\b|not what|pas (?:ce que|de ca|la question))")
"""Says that a topic is not meant: "tasks is not what I meant"."""
_EMPTY = set(
    "s l d qu two three deux trois what are is do does did the a an main big key major chief general overall global whole line lines in of for on to about all each both these those them they their it its and or so ok just only please pls quick summary again rather now "
    "quelles quelle sont est les la le l un une des de du d au aux principales principaux grandes grands grosses generales globales general en dans pour par sur tous toutes chaque chacun lignes mots ces ceux entre et bon alors donc svp stp juste me moi you vous give donnez give faites".split()
)
"""Words that name no topic: what is left of "the main ... between the three"."""
_OF_SILENCE = re.compile(
    r"\b(?:what|which|does|do|is|are|the|that|there|any|not|nothing|no|silent|mute|say\w*|said|stat\w*|cover\w*|mention\w*|miss\w*|lack\w*|gaps?|leav\w*|left|out|open|tell\w*|told|about|on|documents?|docs?|page|pages|faq|interview|sources?|text|"
    r"que|quoi|quels?|quelles?|est ce|qu|ne|n|pas|rien|muette?s?|dit|dire|disent|precis\w*|trait\w*|parl\w*|manqu\w*|lacunes?|sur|de|la|le|les|l|interview|textes?|points?|topics?|sujets?|in general|en general)\b"
)
_AND = re.compile(r"^(?:(?:and|n|nd|or|et|ou|yes|yeah|oui|no|non|but|mais|ms|ok|so|alors)\s+)+", re.IGNORECASE)
_FEW, _CLEAR = 3, 0.8
"""Words at most, and confidence at least, of a topic that is named among what is missing."""
_OPEN, _GENERAL = {"ask_what_is_jpo", "ask_which_programme"}, "ask_eligibility_overview"
"""What is left of "what is the difference", no topic of its own, and what is one only where it is clear: "who can apply"."""
_SURE, _LEADS = 0.3, 0.4
"""The share of confidence from which a topic is one that is compared, and the confidence from which it is where nothing else comes before it."""


def aspects(model: IntentModel, text: str, names: "re.Pattern[str]") -> List[Segment]:
    """Return the topics that a comparison names, as segments; none for an open comparison.

    names: matches the programmes' names in normalised text.
    """
    found: List[Segment] = []
    parts = [part for part in _parts(text, [names, _PURPOSE, _COMPARING]) if not _INTRODUCES.search(normalise(part)) and not _DENIES.search(normalise(part))]
    for part, ranking in zip(parts, model.rank(parts) if parts else []):
        ranking = of_languages(ranking, part)
        topics = [(name, confidence) for name, confidence in ranking if is_topic(name)]
        others = sum(confidence for name, confidence in ranking if name != COMPARISON) - sum(c for _, c in topics)
        total = sum(confidence for _, confidence in topics)
        name, confidence = topics[0]
        named = confidence >= (_CLEAR if name == _GENERAL else _SURE * total)
        first = next(intent for intent, _ in ranking if intent != COMPARISON) == name and confidence >= _LEADS  # "long", which is near "so long"
        if (total > others or first) and named and name not in {*_OPEN, *(s.intent for s in found)}:
            found.append(Segment(part, name, confidence / total))
    return found


def with_unstated(found: Understood, model: IntentModel, text: str, names: "re.Pattern[str]") -> Understood:
    """Return ``found`` with the topics that are named in a question for what is missing: "is the page silent on pay?"; none where it asks for all."""
    parts = [part for part in _parts(text, [names, _OF_SILENCE]) if len(part.split()) <= _FEW]
    ranked = [(part, without(ranking, {SWITCH})[0]) for part, ranking in zip(parts, model.rank(parts) if parts else [])]
    named = {name: Segment(part, name, confidence) for part, (name, confidence) in ranked if is_topic(name) and confidence >= _CLEAR}
    if found.ranking[0][0] != MISSING and not named:
        return found
    others = [rank for rank in found.ranking if rank[0] != MISSING]
    return Understood([(MISSING, dict(found.ranking)[MISSING]), *others], list(named.values()))


def _parts(text: str, around: List["re.Pattern[str]"]) -> List[str]:
    """Return the clauses of ``text`` that say something, without what matches one of ``around``."""
    plain = _COMPARATIVE.sub("  ", without_less(text))
    for pattern in around:
        plain = pattern.sub(lambda found: " " * len(found.group()), plain)
    kept = "".join(char if kept != " " else " " for char, kept in zip(text, plain))
    clauses = [_AND.sub("", " ".join(clause.split()).strip(" .?!")) for sentence in cut(kept) for clause in sentence.clauses]
    return [clause for clause in clauses if set(re.findall(r"\w+", normalise(clause))) - _EMPTY]
