"""Whether a statement bears out or contradicts what a yes/no question takes for granted.

Only what can be told from the words: a figure that the statement gives otherwise, and words that it does not hold.
"""
from __future__ import annotations

import re
from functools import lru_cache
from typing import Collection, List, Optional, Set, Tuple

from text_to_num import alpha2digit

from bot.voice.yes_no import points
from knowledge.model import LANGUAGES
from knowledge.text import normalise

_UNITS = {"day": r"days?|jours?", "week": r"weeks?|semaines?", "month": r"months?|mois", "year": r"years?|yrs?|ans?|annees?"}
_FIGURE = re.compile(r"(\d+)[\s-]*(%|[a-z]+)?")
_TAKEN = re.compile(
    r"\b(?:it s|is|is it|that s|is that|are|c est|est|sont|est ce|was|were|was it|c etait|etait|etaient|so|donc|alors) (?:only |just |bien |seulement |de )?(\d+)(?: ?(?:%|[a-z]+))?"
    r"(?=\s*[,;.]|\W*(?:$|(?:right|correct|true|yes|no|isn|is that|then|exact|vrai|hein|non|oui|c est|n est|pas|alors|donc)\b))"
)
"""A figure that only wants to be confirmed: "so it's 40, right?", "donc 3 ans ?", "the limit is 30, I'm sure"."""
_VOUCHED = r"sure|certain|positive|read|heard|seen|been told|lu|vu|entendu|appris|verifie|cru"
_OF_PERSON = re.compile(rf"\b(?:i m|im|i am|i have|i ve|i ll be|i turn|agee?s?(?= (?:de |of )?\d)|aged(?= \d)|j ai|jai|g|j aurai|je fete|moi)\b(?! (?:{_VOUCHED})\b)[^.?!]*\d")
"""A figure of the person who asks is none of the document's."""
_LIMITS = {"over", "under", "at least", "not", "never"}
"""Beside such a point another figure may be right all the same: "more than 2 years?"."""
_UP_TO = re.compile(r"\b(?:up to|until|jusqu (?:a|au)|up till)(?: (?:the age of|l age de))? (\d+)(?! ?%)")
_USUAL = re.compile(r"\b(?:usual\w*|normal\w*|generally|general\w*|habituel\w*|d habitude)\b")
_MAY = re.compile(r"\b(?:possible|allowed|can|could|may|accept\w*|admit\w*|take|takes|ok|okay|still|peut|peuvent|puis je|pourrait|autorisee?s?|admise?s?|admet|admettent|prend|prennent|encore)\b")
"""Of a text that tells only what is usual, and of a question whether something else may be."""
_HIGHEST = re.compile(r"\b(?:or under|or younger|at most|maximum|au plus|ou moins)\b")
"""Of what a limit is said to go up to, and of a limit that leaves nothing above."""
_BEYOND = re.compile(r"\b(?:beyond|more than|longer than|over|exceed\w*|au dela d\w*|plus d\w*|depass\w+|plus longtemps qu\w*)(?: (?:the|les|mes|ses|my|her|his|these|ces))?(?: (?:first|usual|normal|premiers))? (\d+) (?:years?|ans|annees|months?|mois)\b")
_LIMIT = re.compile(r"\b(?:at most|maximum|no more than|up to|au plus|au maximum|sans depasser|jusqu a)\b")
"""Of a question whether a length may be gone beyond, and of a text that says how far it goes."""
_OR_MORE, _BELOW = re.compile(r"\b(?:or more|ou davantage)\b"), re.compile(r"\b(?:up to|jusqu)\b")
"""Of a text that leaves room above its highest figure, and below it."""
ONE = re.compile(r"(?<!which )(?<!the )(?<!this )(?<!that )(?<!other )(?<!right )(?<!wrong )(?<!no )\b1(?=\W*$|[ -]?[,;.?!]|\s+seule?s?\b|\s+(?:or|and|ou|et|puis|then)\s+\d|[\s-]+(?:%s)\b)" % "|".join(_UNITS.values()))
"""A one that counts: "now one?", "one year", but neither "which one?" nor "une réponse"."""
_DENIALS = {"not", "without", "never", "none"}
_ACTOR = re.compile(r"\b(?:govern\w*|gouvern\w*|states?|etats?|countr\w+|pays|donors?|donateurs?|donatrices?|court|cour|organi[sz]ations?|embass\w+|ambassades?|un|nations|onu|employers?|employeurs?|supervisors?|superviseurs?|advis\w+|conseiller\w*|by|par)\b")
"""Who does a thing is not told by the words alone: "my government has the last word", "the last word of my government"."""
_ENOUGH = 3
"""Fewer words may well stand in a statement by chance."""
_STEM = 6
_EMPTY = set(
    "the of and to in is are was were be been a an for with on at by from as it its this that these those who whom which what do does did can could may might should will would you your she her he his they "
    "their we our i my or but if there here have has had about into than then any some me us him them am so very also exactly one get true correct right isn then no alors hein ok okay ah oh well bon confirm please heard read told said says say according really apparently yes actually just think "
    "le la les l de du des d un une et a au aux en est sont etait etaient etre ete pour avec sur sous dans par ce cet cette ces c qui que qu quoi elle il ils elles on nous vous votre vos je j mon ma mes ou mais si se s sa son ses leur leurs y ont "
    "avez peut peuvent t me lui eux moi toi donc vrai exact exacte juste bien n ne ca ai dit lu entendu ds selon apres vraiment oui jpo jpos camille balfroid programme program".split()
)


def contradicted(question: str, texts: Collection[str]) -> bool:
    """Say whether ``question`` takes a figure for granted that ``texts``, a statement in each language, give otherwise: "3 years at UNITAR?".

    Units must agree, and the figure be the only one of the question that the statement does not hold.
    """
    if _MAY.search(normalise(question)) and all(_USUAL.search(normalise(text)) for text in texts):
        return False
    said, stated = _figures(question), set().union(*map(_figures, texts))
    if _above(question, texts):
        return True
    other = {figure for figure in said if figure[0] not in {number for number, _ in stated}}
    units, taken = {unit for _, unit in stated if unit}, set(_TAKEN.findall(in_figures(question)))
    return len({number for number, _ in other}) == 1 and all(unit in units or unit not in _UNITS and number in taken for number, unit in other) and not gives_own_figure(normalise(question)) and not points(question) & _LIMITS


def exceeds(question: str, texts: Collection[str]) -> Optional[bool]:
    """Say whether ``texts``, a statement in each language, leave room above the one figure that ``question`` asks to go beyond: yes "beyond two years" where it is up to 3; None where they set no limit, or it asks for none."""
    over = [int(number) for number in _BEYOND.findall(in_figures(question))]
    if len(over) != 1 or points(question) & _DENIALS or gives_own_figure(normalise(question)) or not all(_LIMIT.search(normalise(text)) for text in texts):
        return None
    return over[0] < max(int(number) for text in texts for number, _ in _figures(text))


def figures(text: str) -> List[str]:
    """Return the numbers that ``text`` names, in figures or words; a one where it counts something."""
    plain = in_figures(text)
    counted = {found.start() for found in ONE.finditer(plain)}
    return [found.group(1) for found in _FIGURE.finditer(plain) if found.group(1) != "1" or found.start() in counted]


def gives_own_figure(plain: str) -> bool:
    """Say whether normalised text gives a figure of the person who writes: "I worked 3 years there"."""
    return bool(_OF_PERSON.search(plain))


def _above(question: str, texts: Collection[str]) -> bool:
    """Say whether ``question`` takes a limit to go up to more than the highest that ``texts`` allow: "up to 35?" where it is 32 at most."""
    upper = [int(number) for number in _UP_TO.findall(in_figures(question))]
    stated = [int(number) for text in texts for number, _ in _figures(text)]
    firm = all(_HIGHEST.search(normalise(text)) for text in texts)
    return len(upper) == 1 and firm and len(set(stated)) == 1 and upper[0] > stated[0] and not points(question) & _LIMITS


def names_a_figure(text: str) -> bool:
    """Say whether ``text`` wants a figure confirmed and says nothing else: "so three years?"."""
    figure = _TAKEN.search(in_figures(text))
    return bool(figure) and not content(in_figures(text).replace(figure.group(), " "))  # type: ignore[union-attr]


def leaves_room(figure: int, text: str) -> bool:
    """Say whether ``text`` allows a figure without giving it: 2 where it is "up to 3", 4 where it is "3 or more"."""
    plain = normalise(text)
    highest = max(map(int, re.findall(r"\d+", plain)), default=0)
    return bool(_OR_MORE.search(plain) and figure > highest or _BELOW.search(plain) and figure < highest)


def gives(figure: str, texts: Collection[str]) -> Optional[bool]:
    """Say whether ``texts``, a statement in each language, give the ``figure`` that a message names, and no other; None where they give several, or none of its unit."""
    said, stated = _figures(figure), set().union(*map(_figures, texts))
    units, numbers = {unit for _, unit in stated}, {number for number, _ in stated}
    agree = all(unit in units or unit not in _UNITS for _, unit in said)
    named = {number for number, _ in said}
    return named == numbers if stated and agree and (named == numbers or not named & numbers) else None


def borne_out(question: str, texts: Collection[str], known: Collection[str]) -> bool:
    """Say whether all that ``question`` says stands in ``texts``, a statement in each language, or in ``known``, questions whose answer it is that yes."""
    words = content(question)
    if len(words) < _ENOUGH or _ACTOR.search(normalise(question)) or _figures(question) - set().union(*map(_figures, [*texts, *known])):
        return False
    held = set().union(*map(content, [*texts, *known]))
    stated = set.union(*map(points, texts))
    return words <= held and points(question) <= stated and not stated & _DENIALS - points(question)


def _figures(text: str) -> Set[Tuple[str, str]]:
    """Return the numbers of ``text``, in figures or words, with what they count."""
    return {(number, _unit(word)) for number, word in _FIGURE.findall(in_figures(text)) if number != "1"}


def _unit(word: str) -> str:
    return next((name for name, pattern in _UNITS.items() if re.fullmatch(pattern, word)), word[:_STEM])


def content(text: str) -> Set[str]:
    """Return the words of ``text`` that say something by themselves, cut to their beginnings."""
    return {word.rstrip("s")[:_STEM] for word in re.findall(r"[a-z]+", in_figures(text)) if word not in _EMPTY}


@lru_cache(maxsize=2048)
def in_figures(text: str) -> str:
    """Return ``text``, normalised, with its numbers in figures."""
    plain = normalise(text)
    for language in LANGUAGES:
        plain = alpha2digit(plain, language, threshold=0)
    return plain
