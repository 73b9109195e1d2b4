"""Which level is said of what: of a language, of both, or of computers."""
from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Dict, List, Optional, Tuple

from actions.reading.certificates import tested
from actions.reading.facts import is_a_fact
from actions.reading.languages import is_claimed, is_spoken_beside
from actions.reading.levels import BASIC, Level, levels, settled
from actions.reading.positions import by_position
from actions.reading.reading import Message
from actions.reading.said import begins_correcting, corrections, overtaken

IT, BOTH, OTHER = "it", "both", "other"
TOOLS = (
    r"excel|ms office|office|(?:libre|open)office|(?<!few )(?<!some )(?<!a )(?<!un )(?<!seul )word|powerpoint|ppt|outlook|tableurs?|spreadsheets?|traitements? de textes?|word process\w+|google (?:docs?|sheets?|drive|workspace|slides)|gsuite|"
    r"(?:ms|microsoft) teams|sharepoint|onedrive|gmail|photoshop|canva|python|sql|power ?bi|spss|stata|html|wordpress|matlab|arcgis|qgis|autocad|illustrator|indesign|javascript|linux|r studio|rstudio|nvivo|dropbox"
)
_LEVEL = (
    r"(?:(?:is |are |c est |tres |very |pretty |plutot |assez )*)(?:excellen\w+|bons?|bonnes?|good|great|top|nickel|moyen\w*|basi\w+|bases?|notions?|ok|avance\w*|advanced|expert\w*|nul\w*|faible\w*|weak|"
    r"debut\w+|beginner|correct\w*|average|intermedia\w+|pas mal|perfect|parfait\w*|maitris\w+)\b"
)
COMPUTERS = re.compile(
    rf"\b((?<!speak )(?<!understand )(?<!write )(?<!read )(?<!use )it(?= (?:skills?|level|knowledge|tools?|stuff|things?|systems?|background|engineer|specialist|support|person|guy|is\b)| ?:)|(?<=\bat )it\b|(?<=\bmy )it\b|(?<=\bher )it\b(?= {_LEVEL})|(?<=\bhis )it\b(?= {_LEVEL})|(?<=excellent in )it\b|(?<=excellent )it\b(?! (?:is|was|has|s|will|would|seems|depends)\b)|(?<=good in )it\b|(?<=expert in )it\b|(?<=\ben )infos?\b|(?<=\bl )info\b|(?<=niveau )info\b|info(?= ?:)|l?infos?(?= {_LEVEL})|(?:^|(?<=[,;.] )|(?<=[,;.])|(?<=and ))it(?= {_LEVEL})|(?:good|excellent|basic|advanced|average|top) it(?=\W*(?:$|[,;.]))|computers?|computing|informati\w+|ordinateurs?|ordis?|laptops?|macs?|excel|"
    rf"pc|softwares?|logiciels?|digital|numerique|bureautique|tech\w*|internet|{TOOLS})\b"
)
_BEFORE_EN = "".join(f"(?<={word} )|" for word in ("fluent", "fluently", "native", "proficient", "intermediate", "advanced", "excellent", "great", "good", "basic", "perfect"))[:-1]
_EN = rf"\ben\b(?=\W+(?:fluent|native|proficient)\b| (?:niveau |level )?[abc][12]\b)|(?:{_BEFORE_EN})en\b(?=\W*(?:$|[,.;/+&)]|(?:and|too|already|but|plus)\b))"
"""English in short, beside a level: "fluent en", "en B2"."""
BOTH_TONGUES = re.compile(
    r"\b(both|les (?:deux|2)|l une? comme (?:pour |en |dans )?l autre|the two|deux langues|two languages|2 langues)\b(?! (?:of )?(?:the |my |mes |les )?(?:nationalit\w+|pass[ep]\w+|citizenships?|program\w*|degrees?|diplom\w+|countries|pays|years|ans|jobs?|stages?|internships?|extremes?|ends))"
)
_CUT = re.compile(r":(?= (?:i|im|je|j|c)\b)|[,;.!?/+()\n&|]+|\b(?:and|et|but|mais|whereas|while|alors que|although|though|however|par contre|cependant|sinon|puis|plus)\b")
_JOINT = re.compile(r"^(?:\s|[,/+&]|\b(?:and|et)\b)*$")
_BARE = re.compile(r"^(?:\s|the|in|en|le|l|du|of|also|aussi|i|speak|je|parle|my|mon|languages?|langues?|as well|equally|englis\w*|anglais\w*|french|francais\w*|fr|eng|[a-z]+ish|[a-z]+ais|[a-z]+ese|[a-z]+ian|german|allemand|arab\w*|dutch|espagnol|\W)*$")
"""A clause that names languages and nothing else."""
_NOT_SPOKEN = re.compile(
    r"\b(no|zero|zero en|don t (?:really |even )?(?:speak|know|understand)|dont (?:speak|know)|do not (?:speak|know|understand)|can t speak|cannot speak|not speak|"
    r"(?:ne |n )?(?:parle|comprends|connais|pratique) (?:pas|aucun mot)|pas|not|ni|neither|nor|aucun|sans|without)(?: (?:any|much|mot|d|de|du|l|le|en|a word of|un mot d|un mot de))*(?: (?:english|french|anglais|francais|l|le|d|de|du|or|ou|ni|et)){0,4} $"
)

_NONE_AFTER = re.compile(r"^\w+\W*[:?]?\s*\b(?:no|nope|non|nan|nah)\b(?! (?:problem\w*|issue\w*|worr\w+|trouble|difficult\w*))")
"""Follows a language that is not spoken: "French: nope"."""

_SAME = re.compile(r"\b(?:same|idem|ditto|likewise|pareil\w*|equally|egalement|as well|also|too|aussi)\b")
"""Says of a second language what was said of the first."""


_SPOKEN = re.compile(r"\b(?:speak|parle)\b")
"""Says already of a language that it is spoken: "I speak French, and English very badly" tells of the second only."""
_WAS = re.compile(r"\b(?:used to|was|etai[st])\b")
_GREETINGS = re.compile(r"\b(?:know|say|sais|dire)(?: \w+){0,2}? (?:(?P<fr>bonjour|merci|salut|bonsoir|au revoir)|(?P<en>hello|hi|thanks?|goodbye))\b")
"""Words of a language that somebody knows: "I know bonjour and merci"."""
_OF_THAT = re.compile(r"\W*(?:c|c est|cest|it s|its|that s|this is|which is|qui est)\b")
"""Goes on with the language named last."""
_KIN_AFTER = re.compile(r"^ (?:\w+ )?(?:mother(?! tongue)|father|mum|mom|dad|parents?|mere|pere|maman|papa|grand\w+|wife|husband|femme|mari)\b")
"""Makes of a language what somebody else is: "a French father"."""


@dataclass
class _Clause:
    start: int
    end: int
    topics: List[Tuple[int, str]] = field(default_factory=list)
    levels: List[Level] = field(default_factory=list)


def said_of(message: Message) -> Tuple[Dict[str, Optional[str]], Optional[str]]:
    """Return topic -> level (None where it is left open), and the level said of nothing in particular."""
    plain = message.plain
    clauses = _clauses(plain, _topics(message, plain), _kept(message, plain))
    found: Dict[str, Optional[Level]] = {}
    loose: List[Level] = []
    waiting: List[str] = []
    given: Optional[Level] = None
    for number, clause in enumerate(clauses):
        if not clause.topics:
            if not clause.levels:
                continue
            level = settled(clause.levels)
            if waiting and level:
                meant = waiting[-1:] if _OF_THAT.match(plain[clause.start : clause.end]) else waiting
                found.update({key: level for key in meant})
                waiting = [key for key in waiting if key not in meant]
            elif level and not level.sign and found and (last := list(found.values())[-1]) and last.sign:
                found[list(found)[-1]] = level  # "English I use every day at work and I'm fluent"
                continue
            elif level and level.native and found and _OF_THAT.match(plain[clause.start : clause.end]):
                found[list(found)[-1]] = level  # "fort en français, c'est ma langue maternelle"
                continue
            elif level and level.code and found and number and _WAS.search(plain[clauses[number - 1].start : clauses[number - 1].end]):
                found[list(found)[-1]] = level  # "French was A2 but I've reached B1"
                continue
            elif level and level.code and found and (last := list(found.values())[-1]) and not last.code:
                found[list(found)[-1]] = settled([last, level])  # "le français, je me débrouille, B1"
                continue
            loose += clause.levels
            continue
        pairs = _pairs(clause, plain)
        first = min((level.start for level in clause.levels), default=-1)
        before = clauses[number - 1] if number else None
        joined = before is not None and bool(before.topics) and bool(_JOINT.match(plain[before.end : clause.start]))
        if waiting and joined and clause.levels and first > clause.topics[0][0] and (pairs[0][0] == IT) == (IT in waiting) and _BARE.match(plain[before.start : before.end]) and not (_badly(pairs[0][1]) and _SPOKEN.search(plain[before.start : before.end])):
            found.update({key: pairs[0][1] for key in waiting if pairs[0][1]})  # "English and French fluent"
        waiting = waiting if joined and not clause.levels else []
        for key, said in pairs:
            if said is None and not clause.levels and joined and given and _BARE.match(plain[clause.start : clause.end]):
                said = given  # "fluent in English and French"
            if said is None and found and _SAME.search(plain[clause.start : clause.end]) and not _WAS.search(plain[clause.start : clause.end]):
                said = list(found.values())[-1]  # "English good and French the same"
            if said is None and not found and loose and not clause.levels:
                said = settled(loose)  # "Fluent: English, French"
            if key not in found or said and said.outweighs(found[key]):
                found[key] = said
            if said is None:
                waiting.append(key)
        given = pairs[-1][1] if clause.levels and first < clause.topics[-1][0] else (given if joined and not clause.levels else None)
    for key in [key for key, said in found.items() if key in ("en", "fr") and said and not said.outweighs(found.get(BOTH))]:
        del found[key]  # "both are fluent, I work in English"
    named = [level for level in loose if level.name and not level.sign] or [level for level in loose if level.name]
    whole = named[-1] if named else settled(loose)
    if whole and not whole.sign and (shown := found.get(IT)) and shown.sign:
        found[IT] = whole  # "excellent, I build dashboards in Power BI"
    return {key: said and said.name for key, said in found.items()}, (whole.name if whole else None)


def _badly(level: Optional[Level]) -> bool:
    return level is not None and level.name == BASIC


def _topics(message: Message, plain: str) -> List[Tuple[int, str]]:
    topics = [(message.place(e["start"]), e["value"]) for e in message.entities if e["entity"] == "language" and not is_claimed(e, message) and not is_a_fact(message, e) and not _KIN_AFTER.match(message.after(e))]
    topics += [(message.place(e["start"]), OTHER) for e in message.entities if is_spoken_beside(e, message)]
    for code, pattern in (("en", _EN), ("fr", r"\bfr\b|\bfrz\b|\bfre\b|(?<!etre )(?<!suis )(?<!soyons )\bfran?c?\b(?!s)"), ("en", r"\beng\b|\bang\b|\bengl\b")):
        topics += [(m.start(), code) for m in re.finditer(pattern, plain)]
    topics += [(place, code) for place, code in tested(plain) if code not in {key for _, key in topics}]
    topics += [(m.start(), "fr") for m in re.finditer(r"\bfrance\b(?= )", plain) if any(level.start == m.end() + 1 for level in levels(plain))]  # "francé couramment"
    if re.search(r"\bfr\b", plain):
        topics += [(m.start(), "en") for m in re.finditer(r"\ben\b(?! (?:fr|francais|anglais)\b)", plain) if not any(p > m.end() and p - m.end() < 2 for p, _ in topics)]
    if not {key for _, key in topics} >= {"en", "fr"}:
        topics += [(m.start(), BOTH) for m in BOTH_TONGUES.finditer(plain)]
    topics += [(m.start(), m.lastgroup or "") for m in _GREETINGS.finditer(plain) if m.lastgroup not in {key for _, key in topics}]
    topics += by_position(plain, topics)
    return sorted({*topics, *((m.start(), IT) for m in COMPUTERS.finditer(plain))})


def _kept(message: Message, plain: str) -> List[Level]:
    """Return the levels, without one that another right after "sorry" or "no, wait" replaces."""
    found = levels(plain)
    spoken = [place for place, _ in _topics(message, plain)]
    for place, begins in ((message.place(position), message.place(begins_correcting(message, position))) for position in corrections(message)):
        found = [level for level in found if not begins <= level.start < place]  # "well no"
        before = [level for level in found if level.end <= place]
        after = [level for level in found if level.start >= place and level.start - place < 25]
        if before and after and not any(_clause_end(plain, before[-1].end) <= topic < after[0].start for topic in spoken):
            found.remove(before[-1])
    for now in overtaken(plain):
        start = max((cut.end() for cut in _CUT.finditer(plain, 0, now)), default=now)
        follows = any(now <= level.start < _clause_end(plain, now) for level in found)
        place = now if follows else start  # "but it is just good now"
        before = [level for level in found if level.end <= place]
        after = [level for level in found if level.start >= place and level.start - place < 40]
        if before and after and not any(_clause_end(plain, before[-1].end) <= topic < after[0].start for topic in spoken):
            found.remove(before[-1])  # "French used to be B2 but now A2"
    return found


def _clause_end(plain: str, place: int) -> int:
    """Return where the clause of ``place`` ends: "A2 in English, no sorry B2" takes the A2 back."""
    cut = _CUT.search(plain, place)
    return cut.start() if cut else len(plain)


def _clauses(plain: str, topics: List[Tuple[int, str]], named: List[Level]) -> List[_Clause]:
    inside = [(level.start, level.end) for level in named]
    cuts = [(m.start(), m.end()) for m in _CUT.finditer(plain) if not any(a <= m.start() < b for a, b in inside)]
    denials = [m.start() for place, _ in topics if (m := _NOT_SPOKEN.search(plain[:place]))]
    cuts += [(place, place) for place in denials if not any(a < place < b for a, b in inside)]  # "fluent English no French"
    bounds = [(0, 0), *sorted(cuts), (len(plain), len(plain))]
    clauses = [_Clause(a[1], b[0]) for a, b in zip(bounds, bounds[1:])]
    for clause in clauses:
        clause.topics = [t for t in topics if clause.start <= t[0] < clause.end]
        clause.levels = [level for level in named if clause.start <= level.start < clause.end]
    return [clause for clause in clauses if clause.topics or clause.levels]


def _pairs(clause: _Clause, plain: str) -> List[Tuple[str, Optional[Level]]]:
    """Return each topic of a clause with its level: "good English basic French", "English good French basic"."""
    first, last = clause.topics[0][0], clause.topics[-1][0]
    shared = all(level.start < first for level in clause.levels) or all(level.start > last for level in clause.levels)
    if first == last or shared or len({level.name for level in clause.levels}) < 2:
        return [(key, _of(plain, clause, place, clause.levels)) for place, key in clause.topics]
    leading = clause.levels[0].start < first
    pairs = []
    for n, (place, key) in enumerate(clause.topics):
        low = (clause.topics[n - 1][0] if n else clause.start) if leading else place
        high = place if leading else (clause.topics[n + 1][0] if n + 1 < len(clause.topics) else clause.end)
        own = [level for level in clause.levels if low <= level.start < high]
        if not own and place == last:
            own = [level for level in clause.levels if level.start > place]  # "I master French, English not so much"
        pairs.append((key, _of(plain, clause, place, own)))
    return pairs


def _of(plain: str, clause: _Clause, place: int, named: List[Level]) -> Optional[Level]:
    if _NOT_SPOKEN.search(plain[clause.start : place]) or _NONE_AFTER.search(plain[place : clause.end]):
        return Level(BASIC, place, place) if not any(level.name is None for level in named) else None
    return settled(named)
