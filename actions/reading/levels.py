"""Words for how well somebody can do something, and which level each stands for."""
from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import List, Optional

from rapidfuzz import process
from rapidfuzz.distance import OSA

from actions.reading import signs
from actions.reading.certificates import scores
from actions.reading.done_a_little import of_a_doing

TOP, GOOD, BASIC, OPEN = "top", "good", "basic", "open"
"""Highest to lowest; ``open`` is B1, B2 or average, which may be good or basic."""

_VERY = r"(very|really|extremely|incredibly|highly|super|hyper|tres|vraiment|extremement|plus que)"
_TOP = (
    r"fluen\w+|nati(?:f|fs|ve|ves|vely)|mother ?(?:tong(?:ue)?|language)|first lang(?:uage)?|langue de (?:ma|sa) mere|maternel\w*|(?:langue|lang|lgue|lg) (?:mat(?:er)?|natale|de naissance|du berceau)|bilingu\w+|trilingu\w+|proficien\w+|c[12]|couran(?:t|te|ts|tes)|couramment|parfait\w*|perfect\w*|"
    r"excellen\w+|(?<!bonne )j?maitris\w+|master(?:ed|y)|flawless\w*|advanced(?! (?:university )?(?:degree|diploma))|(?<!diplome )(?<!diplomes )avance\w*|expert\w*|outstanding|top|great|fantastic|amazing|genial\w*|impeccable\w*|superb\w*|ni(?:ck|qu)el\w*|(?:without|sans)(?: any| aucune)? (?:limits?|limitations?|limites?|restrictions?)|awesome|brilliant\w*|exceptional\w*|exceptionnel\w*|remarquable\w*|(?:very|far|well) above average|bien au dessus de la moyenne|"
    rf"first[ -](?:rate|class)|top[ -]notch|second to none|state of the art|(?:de )?(?:premier ordre|premiere classe)|hors pair|(?:tres )?haut niveau|high(?:est)? (?:level|standard)|{_VERY} (?:good|well|strong|high|solid|comfortable|confident|competent|skilled|bon\w*|bien|solide\w*|a l aise|fort\w*|doue\w*|competent\w*|eleve\w*)"
)
_GOOD = (
    r"not (?:too |so |that )?(?:bad|poor)|pas (?:trop |si |tres )?mauvais\w*|confirmee?s?|pas (?:trop |si )?mal(?! de)|no (?:problems?|worries|difficult\w*|issues?)|(?:aucun|pas de|sans|zero) (?:probleme|souci|difficulte)s?|"
    r"(?:better than|above|over) (?:the )?average|(?:au dessus|plus) (?:de|que) la moyenne|good|gud|gd|bn|goo+d|(?<!as )well(?! (?:above|over|below|under|behind)\b)|fine|(?:tech |computer )?savvy|handy|adept|(?:quick|fast|rapide|habile) (?:with|on|at|sur|avec)|strong(?! (?:suit|point))|forte? en|solides?|bon|bonne|bons|bonnes|bien(?! (?:sur|entendu)\b)|professional\w*|professionnel\w*|working(?! (?:on|languages?)\b)|ok|okay|okey|correct\w*|decent\w*|solid\w*|comfortable|comfortably|confortable|a ?(?:l )?l?aise|"
    r"confident\w*|competent\w*|skilled|alright|all right|proper|convenable\w*|capable|(?:debrouill\w*|gets? (?:by|on|along)|manages?) (?:plutot |assez |quite |pretty |tres |vraiment |super |very |really )?(?:bien|pas mal|well|fine)|upper|intermedia\w+|independent\w*|autonom\w+|honorable|ca (?:va|passe)|convers\w+|operationnel\w*|(?<!soyons )(?<!etre )honnete|operational|without (?:any )?problems?|easily|facilement"
)
_BASIC = (
    r"(?:below|under|worse than) (?:the )?average|(?:en dessous|moins|au dessous) (?:de|que) la moyenne|low|(?:presque|quasi(?:ment)?) (?:pas|rien|aucune?)|almost (?:no|none|nothing|zero)|nil|neant|nada|non ?existent|inexistant\w*|approximati\w+|en progres\w*|in progress|(?:parle|speak|ecri[st]|comprends) (?:\w+ )?(?:mal|badly)|(?:not|pas) bril\w+|basi\w+|(?:juste )?les bases(?! de donn)|bases?(?! de donn)|notions?|a[12]|beginn\w+|debut\w*|elementa\w+|rudiment\w*|scolaire\w*|little|a bit|un (?:petit )?peu|tres peu|peu|some|few|"
    r"quelques mots|school level|school (?=french|english)|(?:not|pas|isn t|n est pas) (?:so |too |that |si |tres )?(?:great|super|top|genial\w*|fantastic|ouf)|mediocre\w*|novice\w*|newbie|noob|neophyte\w*|(?:tres|assez|plutot|vraiment|si) mal|mal(?=\W*$)|badly|rusty|rouille\w*|faibl\w+|weak|poor\w*|bad|limit(?:ed|e|ee|es)|nuls?|nulle|nulles|hopeless|shit\w*|crap\w*|rubbish|awful|horrible|appalling|atroc\w*|lousy|pathetic|pourrie?s?|merdi\w*|naze|catastroph\w*|disast\w+|desastr\w+|nightmare|cauchemar|minim\w+|"
    r"(?:not|pas) (?:much|beaucoup|grand chose|a lot|terrible\w*|fort\w*|doue\w*)|barely|hardly|a peine|struggl\w+|galere\w*|not at all|pas du tout|zero(?! (?:problem|souci|difficult|worr|issue))|aucune?s?(?! (?:doute|idee))|(?:none|rien|nothing)(?= *(?:at all|du tout|yet|encore|so far|[,.;!)]|$))|mauvais\w*|survival|survie"
)
_CODE = re.compile(r"[abc] ?[12]")
_NATIVE = re.compile(r"nati(?:f|fs|ve|ves|vely)\b|mother ?(?:tong|language)|first lang|langue de (?:ma|sa) mere|maternel\w*|(?:langue|lang|lgue|lg) (?:mat|natale|de naissance|du berceau)|bilingu\w+|trilingu\w+")
"""A language one grew up with, whatever else is said of it."""
_BETWEEN = r"b ?[12]|debrouill\w*(?! (?:\w+ )?(?:bien|pas mal|mieux))|gets? by(?! (?:\w+ )?(?:well|fine|better))|moderate\w*|modere\w*|satis\w+|moyen\w*|(?:dans |in )?(?:la |the )?(?:moyenne|average)|medium|middle|mid|standard|regular|passables?|(?<!to be )fair|adequate|suffisant\w*|acceptable|reasonabl\w+|raisonnable\w*|normal\w*|ordinary|(?:nothing|rien de) (?:special\w*|exceptionnel\w*|extraordina\w+)"
_TERM = re.compile(
    rf"\b(?:(?P<good>{_GOOD})|(?P<top>{_TOP})|(?P<basic>{_BASIC})|(?P<open>{_BETWEEN}))(?:\b|(?=ish\b))"
)
_SIGN = re.compile(rf"\b(?:(?P<top>{signs.TOP})|(?P<good>{signs.GOOD})|(?P<basic>{signs.BASIC})|(?P<open>{signs.OPEN}))\b")
_WEAKENED = re.compile(r"\b(?:pretty|quite|fairly|(?<!or )(?<!say )rather|reasonably|assez|(?<!disons )(?<!dirais )(?<!ou )(?<!non )plutot|relativement|presque|almost|nearly|near) $")
_ABOVE = re.compile(r"\b(?:above|beyond|(?:more|better|higher) than|(?:plus|mieux) qu?e?|au dessus d[eu]?)(?: (?:the|a|le|du))? $")
_UNDER = re.compile(r"\b(?:below|under|(?:less|lower|worse) than|moins qu?e?|en dessous d[eu]?|(?:not|pas) (?:quite|tout a fait))(?: (?:an?|the|un|de|d|le|l))? $")
_CLOSE = re.compile(r"presque|almost|nearly|near")
_WHOLE = re.compile(r"nati|perfect|parfait|bilingu|mother|maternel|flawless|impeccable")
"""What is nearly so is still of the highest level: "near-native"."""
DENIAL = re.compile(
    r"\b(?:not|n t|isn t|aren t|don t|dont|doesn t|never|neither|nor|pas|ni|no|jamais|(?<![abc]\d, )(?<!enfin )(?<!euh )non|sans|without)"
    r"(?: (?:a|an|un|une|the|very|so|too|that|really|tres|trop|si|vraiment|super|particularly|exactly|completely|totally|totalement|be|being|etre|de|d|du|l|le|la|en|at|in|have|speak|parle|yet|encore|tout a fait|en tant que|my|always|toujours|forcement|necessarily))* $"
)
"""Right before what is said not to be so."""
_RANGE = re.compile(r"\s*(?:to|a|or|ou|/|and|et|-)\s*")
_BETWEEN_TWO = re.compile(r"\b(?:between|entre) $")
_A_LITTLE_MORE = re.compile(r"^(?:some|a bit|(?:a )?little|(?:un (?:petit )?)?peu) (?:mieux|better|more|plus (?:a l aise|forte?|courant\w*)|stronger|meilleure?)\b(?! (?:than|que|qu) (?:basi\w+|beginn\w+|(?:des |les |la )?(?:notions?|bases?)|debut\w+))")
"""Says how one language is beside the other, and not how well either is spoken: "un peu mieux l'une que l'autre"."""
_COMPARED = re.compile(r"\b(?:better|worse|best|stronger|weaker|meilleure?|mieux|pire) (?:than|qu|que)\b")
_MORE = re.compile(r"\b(?:more|less|plus|moins) $")
_THAN = re.compile(r"[^,.;:!?]*\b(?:than|qu|que)\b")
"""Around a word that says of one language what it is beside another: "plus à l'aise en anglais qu'en français"."""
_A_LITTLE_LESS = re.compile(
    r"\b(?:(?:(?:un (?:(?:petit )?peu|cran|poil)|a (?:little|(?:tiny )?bit|tad|notch|step|shade|touch)|slightly|legerement|somewhat|just|juste) (?:less|moins|lower|weaker|worse|below|behind|under|en dessous|au dessous|derriere|plus faible)|weaker|plus faible|"
    r"(?<!more or )(?<!much )(?<!far )(?<!plus ou )(?<!beaucoup )(?<!bien )(?:less|moins)(?=(?: so)?\W*$))"
    r"(?: (?:so|well|fluent(?:ly)?|good|strong|confident|bien|bonn?e?|couramment|(?:a l )?aise))?)\b(?! (?:than|que?|d|de|of)\b)"
)
"""Of a second language: a little under the level of the first."""
_CLAUSE_END = re.compile(r"[,.;:!?()\n]")
_DISCOURSE = re.compile(
    r"(?:^|[.!?] )\W*(?:(?:so|ben|bah|eh bien|alors|oh|hmm?) |(?:well|ok|okay|bon|right)(?:\W*[,.]+ ?| (?=(?:i|im|my|it|that|the|since|as|let|so|honestly|je|j|mon|ma|c|ca|le|l|en fait|disons|comme|alors|ben)\b)))+(?=\w)|"
    r"\b(?:c(?: est)? (?:bon|ok)|(?:it|that) ?s (?:fine|good|ok))(?=[ ,]+(?:j(?:e )?(?:(?:le|la|les|l) )?(?:maitris|ger|assur)\w*|i (?:master|am|m)\b))"
)
"""Opens an answer, or what is told next, and tells no level: "well, native", "word c bon jmaitrise"."""
_IS_IT = re.compile(r"\b(?:is (?:it|that)|it (?:is|s|be)|that (?:is|s|be)|est ce|c est|ce serait) $")
_ISH = re.compile(r"[- ]?ish\b")
_IF = re.compile(r"^ (?:if|when|that|to|si|que|qu|quand|de)\b")
_LONG_ENOUGH = 5
"""Letters of a word that may be misspelt: shorter ones are a slip away from too many others."""
_DENIES_ITSELF = {"not", "pas", "no", "aucun", "aucune", "sans", "zero", "never", "jamais", "without", "dont", "don", "cannot", "rien"}
"""First words of terms that hold their own "not"."""


@dataclass(frozen=True)
class Level:
    """One word for a level in a text, what it stands for, and where it stands.

    name: None for "not an expert", which says what the level is not.
    sign: the level is not named, only to be seen from what is said: "I use it at work".
    """

    name: Optional[str]
    start: int
    end: int
    sign: bool = False
    native: bool = False
    code: bool = False
    denies: Optional[str] = None
    """What the level is not: ``top`` for "not an expert"."""

    def outweighs(self, other: "Optional[Level]") -> bool:
        """Say whether the level counts beside another one said before: a sign does not lower a word."""
        order = (BASIC, OPEN, GOOD, TOP)
        return other is None or other.name is None or other.sign or not self.sign or order.index(self.name or BASIC) > order.index(other.name)


_SHORT = ("good", "bonne", "basic")
"""Levels too short to be looked for in a longer answer."""


@lru_cache(maxsize=1)
def _words() -> List[str]:
    """Return the words of one piece that are levels."""
    pieces = set(re.findall(r"[a-z]{5,}", " ".join((_GOOD, _TOP, _BASIC, _BETWEEN))))
    return sorted(word for word in pieces if _TERM.fullmatch(word))


def respelt(plain: str) -> str:
    """Return normalised text with each word that is one slip away from a level's made one: "litle", "modrate"."""
    def nearest(found: "re.Match[str]") -> str:
        word = found.group()
        near = process.extractOne(word, _words(), scorer=OSA.distance, score_cutoff=1) if len(word) >= _LONG_ENOUGH else None
        return near[0] if near and near[0][0] == word[0] else word

    if near := process.extractOne(plain.strip(" .,!"), _SHORT, scorer=OSA.distance, score_cutoff=1):
        return near[0]  # "godd" is the whole answer
    return re.sub(r"\b(?!merci\b)[a-z]+", nearest, plain)  # thanks are no level mistyped


def levels(plain: str) -> List[Level]:
    """Return the levels named in normalised text, in order, and what else tells of one."""
    started = _DISCOURSE.sub(lambda found: " " * len(found.group()), plain)
    if started != plain and (rest := levels(started)) and any(level.name for level in rest):
        return rest
    scored = [Level((TOP, GOOD, OPEN, BASIC)[score.rank], score.start, score.end) for score in scores(plain)]
    words = [*scored, *(word for word in _found(_TERM, plain) if not any(_overlap(word, score) for score in scored))]
    seen = _found(_SIGN, plain, sign=True)
    signs_kept = [s for s in seen if not any(_overlap(s, w) and not _holds(s, w) for w in words)]
    kept = [w for w in words if not any(_holds(s, w) for s in signs_kept)]
    told = [level for level in [*kept, *signs_kept] if not _is_compared(level, plain) and not _asks(level, plain)]
    return _without_uppers(sorted(_with_less(told, plain), key=lambda level: level.start), plain)


def _with_less(told: List[Level], plain: str) -> List[Level]:
    """Give "a little less" its level, which is the one below the level said before."""
    for less in _A_LITTLE_LESS.finditer(plain):
        before = [level for level in told if level.end <= less.start() and level.name]
        if before:
            told = [level for level in told if level.end <= less.start() or level.start >= less.end()]
            told.append(Level(GOOD if before[-1].name == TOP else BASIC, less.start(), less.end()))
    return told


def _asks(level: Level, plain: str) -> bool:
    """Say whether a word only asks if something will do: "is it ok if my French is basic?"."""
    return bool(_IS_IT.search(plain[: level.start]) and _IF.match(plain[level.end :]))


def _is_compared(level: Level, plain: str) -> bool:
    """Say whether a level is only that of one language beside another; what is "better than basic" is told."""
    if _A_LITTLE_MORE.match(plain[level.start :]):
        return True
    if _MORE.search(plain[: level.start]):
        return bool(_THAN.match(plain[level.end :])) and not level.sign
    start = max((cut.end() for cut in _CLAUSE_END.finditer(plain, 0, level.start)), default=0)
    end = _CLAUSE_END.search(plain, level.end)
    return level.sign and bool(_COMPARED.search(plain, start, end.start() if end else len(plain)))


def _without_uppers(found: List[Level], plain: str) -> List[Level]:
    """Leave out the upper end of "good to excellent", "between basic and good"."""
    order, left_out = [BASIC, OPEN, GOOD, TOP], []
    for one, other in zip(found, found[1:]):
        gap = plain[one.end : other.start]
        ranged = _RANGE.fullmatch(gap) and (gap.strip() not in ("and", "et", "") or _BETWEEN_TWO.search(plain[: one.start]))
        if ranged and {one.name, other.name} == {BASIC, TOP}:
            return [level for level in found if level not in (one, other)] + [Level(GOOD, one.start, other.end)]  # "between basic and excellent"
        if ranged and one.name and other.name:
            left_out.append(max(one, other, key=lambda level: order.index(level.name or BASIC)))
    return [level for level in found if level not in left_out]


def _found(pattern: "re.Pattern[str]", plain: str, sign: bool = False) -> List[Level]:
    found = []
    for match in pattern.finditer(plain):
        name: Optional[str] = match.lastgroup or ""
        meant = name
        before = plain[: match.start()]
        if DENIAL.search(before) and match.group().split()[0] not in _DENIES_ITSELF:
            name = BASIC if name == GOOD or name == TOP and re.match(_VERY, match.group()) else None
        elif name == BASIC and _ABOVE.search(before) or name == TOP and _UNDER.search(before):
            name = GOOD  # "above basic, below excellent"
        elif name == GOOD and _UNDER.search(before):
            name = BASIC  # "lower than good"
        elif name == TOP and (weak := _WEAKENED.search(before)) and not (_CLOSE.match(weak.group()) and _WHOLE.match(match.group())):
            name = GOOD
        if _ISH.match(plain[match.end() :]):
            name, meant = None, None  # "ok-ish" is no level
        native = name == TOP and bool(_NATIVE.match(match.group()))
        done = name == BASIC and of_a_doing(plain, *match.span())
        found.append(Level(name, match.start(), match.end(), sign or done, native, bool(_CODE.fullmatch(match.group())), None if name else meant))
    return found


def _overlap(one: Level, other: Level) -> bool:
    return one.start < other.end and other.start < one.end


def _holds(outer: Level, inner: Level) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def settled(found: List[Level]) -> Optional[Level]:
    """Return the level that several words give together; None where none does.

    A word counts more than a sign, and both more than a code ("intermediate, B1"); of several the first,
    but a mother tongue is one whatever is said beside. Neither expert nor beginner is good.
    """
    named = [level for level in found if level.name]
    sure = [level for level in named if level.name != OPEN]
    chosen = [*(level for level in sure if level.native), *(level for level in sure if not level.sign), *sure, *named]
    if not chosen and {level.denies for level in found} >= {TOP, BASIC}:
        return Level(GOOD, found[0].start, found[-1].end)
    codes = [level for level in named if level.name in (OPEN, GOOD) and level.code]
    if chosen and chosen[0].name == BASIC and codes:
        return codes[0]  # "je me débrouille, B1"
    return chosen[0] if chosen else None
