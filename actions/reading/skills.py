"""Language and IT skills, as levels."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Callable, Dict, List, Optional, Tuple

from actions.reading.done_a_little import codes, of_work
from actions.reading.levels import BASIC, DENIAL, GOOD, OPEN, TOP, levels, respelt, settled
from actions.reading.reading import NOTHING, Message, Reading
from actions.reading.said import overtaken
from actions.reading.topics import BOTH, COMPUTERS, IT, OTHER, TOOLS, said_of
from knowledge.clauses import clauses
from knowledge.spelling import places
from knowledge.text import normalise

_BILINGUAL = re.compile(r"\b(bilingu\w+|trilingu\w+)\b")
_BOTH_PLAINLY = re.compile(r"(?:\b(?:perfectly|fully|completely|truly|parfaite?ment|totalement|completement|vraiment|(?:is|am|m|s|est|suis)) |[,;] ?)bilingu(?:e|al)(?=\W*$| ?[,.;!?]| (?:and|et|avec|with)\b)")
"""Names no language, to an assistant of two: "27, perfectly bilingual"."""
_ANSWER_IN = re.compile(
    r"\b(?:(?:tell|answer|explain|reply|say (?:it|that)|repeat|switch|dis|dites|redis|repond\w*|expli\w+|repet\w*|traduis\w*|translate|continu\w*)(?: \w+){0,3}?|(?:can|could|let s|please) (?:you |we |us )?(?:speak|talk|write|chat)|(?:(?<!je te )(?<!je vous )(?<!je )parle[sz]?|ecri[sv]\w*|parlons)(?: moi)?(?: svp| stp)?) (?:in |en |to |into )"
    r"(?:english|french|anglais|francais|fr|frz|eng|ang)\b|\b(?:in|en) (?:english|french|anglais|francais)(?: now| maintenant)?,? (?:please|pls|plz|svp|stp|s il (?:vous|te) plait)\b"
)
"""Asks for an answer in a language: that tells of no skill."""
_MOTHER_TONGUE = re.compile(r"\b(?:c est|ca reste|it s|it is|that s|that is|which is|qui est)(?: (?:aussi|also|bien|quand meme|actually))? (?:ma|my) (?:langue (?:maternelle|natale|a moi)|mother ?tongue|native (?:language|tongue)|first language|own language)\b")
"""Says of the one language named before that it is the writer's own."""
_NEVER_WORKED = re.compile(r"\b(?:no|without|zero|sans|aucune|pas d)\W(?:\w+ )?exp(?:erience)?\b(?! (?:in|en|of|with|du|de|d)\b)")
"""Beside a nationality it tells of no language: "french, 29, no experience"."""
_NEITHER = re.compile(r"(?:(?:no|non|sorry|desolee?|honestly|speak|parle|i)\W+)*(?:neither|none of (?:them|the two|both)|ni l un\w* ni l autre|aucune? des deux)\b")
_BETWEEN_LEVELS = re.compile(r"[/,;&+.]|\b(?:and|et|then|puis)\b|(?<=[abc][12])\s+(?=[abc][12])")
_AROUND_A_LEVEL = {"level", "niveau", "langue", "ma", "my", "a", "an", "un", "une", "speaker", "plutot", "quite", "very", "tres", "is", "d", "de", "plus", "peu", "about", "environ", "le", "en", "in", "respectively", "respectivement"}
"""May stand beside a level in an answer that gives two of them and no language."""
_SPEAKING = {"anglophone": "en", "english speaking": "en", "francophone": "fr", "french speaking": "fr"}
_IT_TRADE = re.compile(
    r"\b(developp?\w*|developer\w*|programm(er|ing|euse|eur|ation|e en)\w*|(?:i|we|she|he|can|also|mostly|mainly) programs? in|(?:write|writing|wrote|ecris|ecrit) (?:\w+ ){0,2}?(?:scripts?|code|macros?)|coder?|coding|code en|informaticien\w*|it (engineer|specialist|professional|expert|background|support|manager)|"
    r"(software|data|systems?|network) (engineer|scientist|analyst|admin\w*|architect)|ingenieure? (informatique|logiciels?|systeme\w*|reseau\w*)|admin\w* (systeme|reseau|system)\w*|sysadmin|"
    r"(ingenieure?|technicien\w*|engineer|technician|master|licence|degree|diplome|doctorat|phd|bts|etudes|trained) (en|d|in) (informatique|it|computing|logiciel|software)|computer scien\w+|geek|power user|data scientist|hacker|webmaster|cybersecurity|cybersecurite|pro de l informatique|(it s|it is|that s|this is|c est|est) (my|mon|ma) (job|profession|work|field|metier|travail|domaine)|work in it|(?:i m|i am|im) (?:the|an?|our) it \w+)\b"
)
_COMPUTING = r"(?:computer (?:scien\w+|studies|engineering)|computing|informatique|it|information (?:tech\w*|systems)|software(?: engineering)?|data science|logiciels?)"
_DEGREE = r"(?:degrees?|diplom\w*|bachelor\w*|bachelier|masters?|licence|licenciee?|bsc|msc|b ?\.? ?sc|m ?\.? ?sc|ba|ma|phd|doctorat\w*|maitrise|bts|dut|bac ?\+ ?\d|stud(?:y|ied|ying|ies)|etud\w+|graduat\w+|trained|formee?|formation)"
_STUDIED = re.compile(rf"\b{_DEGREE}(?: s)? (?:(?:universitaire|university|degree|diploma|of science|2|1) )?(?:(?:in|en|of|d|de|l) ){{0,2}}{_COMPUTING}\b|\b{_COMPUTING} (?:{_DEGREE}|student|etudiante?)\b")
"""Studies of computers: where their level is not asked for, nobody says with it how well she knows them."""
_AT_HOME = re.compile(r"\b(?:at|from) home\b|\b(?:a|de) la maison\b|\ben famille\b")
"""Tells of a language one grew up with, and nothing of computers."""
_TAUGHT = rf"(?:{TOOLS}|bureautique|informatique|computers?|computing)"
_TEACHES = re.compile(
    rf"\b(?<!was )(?<!been )(?<!self )(?:teach(?:es|ing)?|taught(?! (?:myself|by)\b)|i train|je forme|enseign\w+|(?:donne|donnais|give|gave|giving|anime|run)(?: \w+)? (?:cours|formations?|courses?|lessons|trainings?))(?: (?!to\b|and\b|et\b)\w+){{0,3}}? {_TAUGHT}\b|"
    rf"\b(?:trainer|teacher|instructor|formateur|formatrice|prof|professeure?)(?: (?:in|of|for|en|d|de|sur|ms|microsoft))+ {_TAUGHT}\b|\b{_TAUGHT} (?:trainer|teacher|instructor)\b"
)
"""Who teaches office software masters it."""
_SYSTEMS = r"(?:servers?|networks?|data ?bases?|(?:it )?infrastructure|it systems?|serveurs?|reseaux?|bases? de donnees|parc informatique|systemes? d information|toute l informatique)"
_SITES = r"(?:web ?sites?|web pages?|apps?|applications?|software|sites?(?: (?:web|internet))?|logiciels?)"
_RUNS = r"(?:maintain\w*|manag\w+|administ\w+|run|runs|running|host\w*|configur\w+|set up|look after|ger\w+|maintien\w*|m occupe|occupe)"
_BUILDS = r"(?:build\w*|develop\w*|design\w*|creat\w+|make|making|cree\w*|construi\w+|concoi\w*|fais)"
_FOR_A_LIVING = r"(?:for a living|professionally|as a job|is my (?:job|trade)|for (?:my )?clients|pour vivre|metier|professionnellement|gagne ma vie|pour des clients)"
_RUNS_SYSTEMS = re.compile(rf"\b{_RUNS}(?: \w+){{0,3}}? {_SYSTEMS}\b|\b{_BUILDS}(?: \w+){{0,2}}? {_SITES}\b.*\b{_FOR_A_LIVING}\b|\b{_FOR_A_LIVING}\b.*\b{_BUILDS}(?: \w+){{0,2}}? {_SITES}\b")
"""What only those do who know computers; "a network" may be one of people where computers are not asked about."""
_WITH_EASE = re.compile(
    r"\b(?:pivot tables?|tableaux croises|macros?|vba|power query|vlookups?)\b[^.;]*\b(?:(?:without|no|any|sans|aucune?|pas de) (?:any )?(?:problem\w*|difficult\w*|trouble|issues?|souci\w*)|with ease|easily|facilement)\b"
)
"""What only experts do, and how easily, tells more than the ease."""
_IN_AND_OUT = re.compile(r"(?P<before>[^.;,!?]*)\b(?:inside out|ins and outs|the back of (?:my|her|his|their) hand|sur le bout des doigts|comme (?:ma|sa|leur) poche|de fond en comble)\b")
"""How well somebody knows a tool who knows all of it."""
_LITTLE = re.compile(r"\b(only|(?:just|juste)(?! (?:told|said|wrote|written|gave|given|answered|mentioned|dit|ecrit|repondu|donne)\b)|seulement|uniquement|(?:c est|that s|thats|that is|it s)(?: (?:a peu pres|about|basically|pretty much|really|bien|vraiment|presque|plus ou moins))?(?: (?:tout|all|it))|not (?:much|a lot) (?:else|more)|pas grand chose (?:d autre|de plus)|rien de plus|rien d autre|nothing (else|more)|sans plus)\b|\b(ne|n|je) \w+ qu?\b")
_NO_MORE = re.compile(r"\b(?:sans plus|(?:rien|pas) (?:de )?plus|pas au dela|c est tout|(?:nothing|no|not much) (?:more|fancy|beyond)|(?:that s|thats|that is) (?:all|it))\b")
"""Beside a level that may be good or basic: "I get by, nothing more"."""
_TOOL = re.compile(rf"\b(?:{TOOLS})\b")
_PART = re.compile(r"[,;.!?\n]+|\b(?:but|mais|and|et|while|alors que|par contre)\b|\b(?=(?:not|pas) (?:for |pour |with |avec )?(?:word|excel))")
_PAUSE = re.compile(r"[,;.!]\s+")
_CAN = re.compile(r"\b(?:yes|yeah|yep|oui|ouais|ok|sure|know|use|can|connais|utilise|gere|sais|manage)\b")
_SOME = re.compile(r"\W*(?:and|et)?\W*(?:some|a bit of|un peu(?: d)?|quelques)\b")
"""Of a tool beside others it tells no low level: "good with Office and some SPSS"."""
_SOME_TOOL = re.compile(rf"(?:\b(?:and|et|plus|with|avec)|[,+&]) (?:some|a bit of|a little|(?:un )?peu(?: de?)?)(?= (?:{TOOLS})\b)")
_BESIDE_TOOLS = re.compile(rf"(?:\b(?:{TOOLS})\b(?:[ ,]+(?!(?:and|et|plus|with|avec|but|mais)\b)\w+){{0,2}})(?:[\s,/+&]|\b(?:and|et|plus|with|avec)\b)+(?P<some>(?:some|a (?:little )?bit of|a little|a touch of|un (?:petit )?peu d[e']?|quelques) \w+)(?=\W*$|[,.;]| (?:and|et)\b)")
"""Before what else is used a little, beside tools: "SPSS, Stata and a bit of R"."""
_LESS = re.compile(r"\b(?:less|moins)\b")
_CANNOT = re.compile(r"\b(?:no|not|(?:can|don|doesn|couldn|didn) t|nope|non|pas|never|jamais|except|sauf)\b")
_OFTEN = re.compile(
    r"\b(?:every ?day|daily|regularly|all day(?: long)?|all the time|constantly|always|(?:a )?lot|often|tous les jours|chaque jour|(?:au )?quotidien\w*|regulierement|tout le temps|souvent|sans arret|toute la journee)\b"
)
"""How often somebody uses a computer tells of no level."""
_VOUCHED = re.compile(rf"{_OFTEN.pattern}|\b(?:{TOOLS})\b")
"""What makes a "yes", or use at work, a good level."""
_AT_WORK = re.compile(r"\b(?:at|for|in|au|en|pour|dans) (?:my |the |mon |le |l |all my )?(?:work\w*|jobs?|office|travail|boulot|taf|bureau|cabinet|firm|company|boite|entreprise)\b")
_SPECIAL = re.compile(r"\b(?:python|sql|power ?bi|spss|stata|html|matlab|arcgis|qgis|autocad|javascript|linux|r studio|rstudio|nvivo|vba|photoshop|illustrator|indesign)\b")
"""Tools that nobody uses without some skill, unlike office software."""
_AGREES = re.compile(r"^\W*(?:yes|yeah|yep|ye?ah?|oui|ouais|sure|of course|absolutely|definitely|certainly|bien sur|evidemment|absolument)\b|\b(?:so yes|donc oui)\W*$")
_VERY_GOOD = re.compile(r"(?:very|really|tres|vraiment) (?:good|bon(?:ne)?s?)\b(?! maitrise)")
"""Of computers good and not excellent: the document asks for the highest level."""
_RARELY = re.compile(r"\b(hardly ever|almost never|rarely|seldom|presque jamais|rarement|never used?|jamais utilise)\b")
_HESITATES = re.compile(r"\W*(?:enfin|bon|well|ok|okay|oh|ah|ben|bref|anyway)(?: (?:bon|well|ok|bref))*\W*")
_OTHERS = re.compile(r"\b(?:(?:the|les) (?:others?|autres?|two|deux|rest)|le reste|both|another|une autre)\b")
"""May stand for the languages that are asked for, where only further ones are named."""
_ONLY = re.compile(r"\b(?:only|nothing but|neither|none|no other|seulement|uniquement|rien que|(?:ne|n|je) \w+ que|ni|aucune?|pas d autres?)\b")
"""Says that the languages named are all."""
_OF_COURSE = re.compile(r"^\W*(?:(?:yes|oui|yeah|is|c est|ca)\W+)*(?:obvs?|obvious\w*|of course|naturally|clearly|duh|evidemment|bien sur|bien entendu|forcement|naturellement)\b")
"""After a language that goes without saying: "English obviously, we are writing it"."""
_YES = re.compile(
    r"\b(yes+|yeah+|ye[pah]|yup|y|no+|nope|nah?|n|non|nan|nop|sure|oui+|ouais|ouep|wi|si|absolutely|definitely|totally|certainly|obviously|indeed|of course|exactly|agreed|never|very much|"
    r"absolument|evidemment|carrement|clairement|certainement|affirmatif|negatif|tout a fait|tt a fait|exactement|bien sur|bien entendu|doute|grave|jamais|effectivement|100|both|les deux|depends?|depend|several|plusieurs|many|know|sais|maybe|peut etre|better than|mieux que|meilleur)\b"
)


def read_language_skills(message: Message, asked: bool) -> Reading:
    """Return level per language; ``unclear`` for a language without a level. B1, B2 and average are good."""
    return _again_respelt(_languages, message, asked)


def read_it_skills(message: Message, asked: bool) -> Reading:
    """Return the level; not asked for, only where computers are spoken of."""
    return _again_respelt(_computers, message, asked)


def _again_respelt(reader: Callable[[Message, bool], Reading], message: Message, asked: bool) -> Reading:
    """Read an answer; where it tells no level, once more with the words mended that are nearly one: "modrate", "a litle"."""
    reading = reader(message, asked)
    plain = normalise(message.text)
    text = respelt(plain)
    if not asked or text == plain:
        return reading
    moved = places(text, plain)
    entities = [{**e, "start": span[0], "end": span[1]} for e in message.entities for span in [moved(e["start"], e["end"])]]
    again = reader(replace(message, text=text, entities=entities), asked)
    known = reading.value if isinstance(reading.value, dict) else {}
    return again if again and (not reading or isinstance(again.value, dict) and again.value.items() > known.items()) else reading


def _languages(message: Message, asked: bool) -> Reading:
    message = message.without(m.span() for words in (_ANSWER_IN, _NEVER_WORKED) for m in words.finditer(normalise(message.text)))
    found, loose = said_of(message)
    found = {key: level for key, level in found.items() if key != IT}
    for tongue in message.entities:
        if tongue["entity"] == "language" and tongue["value"] in found and not found[tongue["value"]] and _OF_COURSE.match(message.after(tongue)):
            found[tongue["value"]] = TOP
    other = [key for key in ("en", "fr") if key not in found]
    if BOTH in found and not found[BOTH] and len(other) == 1 and set(found.values()) & {OPEN, BASIC}:
        found[other[0]] = TOP  # "both. well, my English is average": what holds less for one is said of the other
    if BOTH in found:
        found = {"en": found[BOTH], "fr": found[BOTH], **{k: v for k, v in found.items() if k != BOTH and v}}
    if _BILINGUAL.search(message.plain) and any(level.native for level in levels(message.plain)):
        found = {code: level or TOP if code in ("en", "fr") else level for code, level in found.items()}  # "bilingual, English with mum, French with dad"
    if len(found) == 1 and None in found.values() and _MOTHER_TONGUE.search(message.plain):
        found = dict.fromkeys(found, TOP)
    for word, code in _SPEAKING.items():
        if re.search(rf"\b{word}\b", message.plain) and not found.get(code):
            found[code] = TOP
    if not found:
        if asked and _NEITHER.match(message.plain):
            return Reading({"en": "basic", "fr": "basic"})
        two = _in_order(message.plain)
        if asked and two:
            found = {"en": two[0], "fr": two[1]}
    if not found:
        if asked and _BILINGUAL.search(message.plain) or _BOTH_PLAINLY.search(message.plain):
            return Reading({"en": "proficient", "fr": "proficient"})
        return Reading(problem="unclear") if asked and (loose or _YES.search(message.plain)) else NOTHING
    mine = {code: level for code, level in found.items() if code != OTHER}
    if not mine:
        return Reading({"en": "basic", "fr": "basic"}) if asked and (found[OTHER] == TOP or _ONLY.search(message.plain)) and not _OTHERS.search(message.plain) else _unclear(asked)
    return _decided(mine, asked)


def _in_order(plain: str) -> Optional[List[Optional[str]]]:
    """Return two levels that are told without a language, in the order of the question: "C1 and B2", "native / beginner"."""
    parts = [part for part in _BETWEEN_LEVELS.split(plain) if part.strip()]
    told = [settled(levels(part)) for part in parts]
    twice = [level.name for level in levels(plain) if not level.sign]
    if len(parts) == 1 and len(twice) == 2 and twice[0] == twice[1] and len(plain.split()) == 2:
        return [twice[0], twice[1]]  # "fluent fluent"
    if len(parts) != 2 or not all(told):
        return None
    rest = [set(re.findall(r"\w+", "".join(part[a:b] for a, b in _gaps(part)))) for part in parts]
    return [level and level.name for level in told] if all(words <= _AROUND_A_LEVEL for words in rest) else None


def _gaps(part: str) -> List[Tuple[int, int]]:
    """Return what of a text stands outside of its levels."""
    ends = [0, *(place for level in levels(part) for place in (level.start, level.end)), len(part)]
    return list(zip(ends[::2], ends[1::2]))


def _decided(mine: Dict[str, Optional[str]], asked: bool) -> Reading:
    """Return the levels, unless a language without one may decide."""
    if TOP not in mine.values() and None in mine.values():
        return _unclear(asked)
    words = {TOP: "proficient", GOOD: "good", BASIC: "basic", OPEN: "good"}
    return Reading({code: words[level] for code, level in mine.items() if level})


def _unclear(asked: bool) -> Reading:
    return Reading(problem="unclear") if asked else NOTHING


def _computers(message: Message, asked: bool) -> Reading:
    whole = normalise(message.text)
    gone = [m.span() for words in (_AT_HOME, _SOME_TOOL, *([] if asked else [_STUDIED])) for m in words.finditer(whole)]
    often = [] if _AGREES.search(whole) or _AT_WORK.search(whole) else [m.span() for m in _OFTEN.finditer(whole)]
    message = message.without([*gone, *often, *of_work(whole), *(m.span("some") for m in _BESIDE_TOOLS.finditer(whole))])
    plain = message.plain
    trade = bool(_trade(plain) or _TEACHES.search(plain) or _WITH_EASE.search(plain) or (asked or COMPUTERS.search(plain)) and (_RUNS_SYSTEMS.search(plain) or _knows_all(plain)))
    spoken_of = bool(COMPUTERS.search(plain)) or trade
    if not spoken_of and (not asked or message.values("language")):
        return NOTHING  # "fluent in English" says nothing of computers
    if not spoken_of and (named := levels(plain)) and all(level.code for level in named):
        return _unclear(asked)  # "C1" is a level of languages
    mixed = _mixed(plain)
    if mixed is not None:
        return mixed if asked else NOTHING
    found, loose = said_of(message)
    level = found.get(IT) or (None if IT in found and message.values("language") else loose)
    if asked and not trade:
        level = _stated(plain) or level
    highest = [told for told in levels(plain) if told.name == TOP and not told.sign] if level == TOP else []
    if highest and all(_VERY_GOOD.match(plain, told.start) for told in highest):
        level = GOOD
    if trade and level in (None, GOOD, OPEN):
        level = TOP
    if level == OPEN and _NO_MORE.search(plain) or level == BASIC and codes(plain) and all(told.sign for told in levels(plain)):
        return _unclear(asked)
    if level:
        return Reading({TOP: "excellent", GOOD: "good", OPEN: "good", BASIC: "basic"}[level])
    if not asked:
        return NOTHING
    denied = bool(levels(plain))
    if _RARELY.search(plain) or not denied and _LITTLE.search(plain):
        return Reading("basic")
    if not denied and (_SPECIAL.search(whole) or _VOUCHED.search(plain) and (_AGREES.search(plain) or _AT_WORK.search(plain))):
        return Reading("good")
    return Reading(problem="unclear") if denied or spoken_of or _OFTEN.search(whole) or _YES.search(plain) else NOTHING


def contradicts_itself(message: Message) -> bool:
    """Say whether a low level is named and then what only experts do: "rubbish at it, well, I write macros and code in Python" has to be asked."""
    told = [clause for start, end in clauses(message.plain) if not _HESITATES.fullmatch(clause := message.plain[start:end])]
    low = next((n for n, clause in enumerate(told) if {level.name for level in levels(clause)} == {BASIC}), None)
    if low is None or list(overtaken(message.plain)):
        return False
    shown = [any(level.sign and level.name == TOP for level in levels(clause)) or _trade(clause) for clause in told[low + 1 :] if not _CANNOT.search(clause)]
    return any(shown) and not any(level.name for clause in told[low + 1 :] for level in levels(clause) if not level.sign)


def _stated(plain: str) -> Optional[str]:
    """Return the level that an answer begins by stating, before it describes: "bon niveau, je maîtrise le pack Office" is good."""
    first, *described = _PAUSE.split(plain, maxsplit=1)
    told = levels(first)
    alone = len(told) == 1 and set(re.findall(r"\w+", "".join(first[a:b] for a, b in _gaps(first)))) <= _AROUND_A_LEVEL
    return told[0].name if alone and described and COMPUTERS.search(described[0]) else None


def _trade(plain: str) -> bool:
    """Say whether somebody works with computers: "no programming" is none of that."""
    return any(not DENIAL.search(plain[: match.start()]) for match in _IT_TRADE.finditer(plain))


def _knows_all(plain: str) -> bool:
    """Say whether somebody knows a tool inside out: "I don't know it inside out" tells of no such thing."""
    return any(not _CANNOT.search(known["before"]) for known in _IN_AND_OUT.finditer(plain))


def _mixed(plain: str) -> Optional[Reading]:
    """Return what to make of tools of which some go well and others do not; None where they are alike.

    "Good at Word and Excel but not Access" is good; "Word yes, Excel no" tells no level.
    """
    bounds = [0, *(m.start() for m in _PART.finditer(plain)), len(plain)]
    well: List[str] = []
    for start, end in zip(bounds, bounds[1:]):
        part = plain[start:end]
        if not _TOOL.search(part):
            if re.fullmatch(r"\W*(?:yes|yeah|yep|oui|ouais)\W*", part):
                well.append("yes")  # "yes but not Excel"
            continue
        names = {level.name for level in levels(part)}
        if BASIC in names and _SOME.match(part):
            well.append("yes")
        elif BASIC in names or not names and _LESS.search(part):
            well.append("badly")
        elif not names and _CANNOT.search(part):
            well.append("no")
        elif names & {TOP, GOOD}:
            well.append("well")
        elif _CAN.search(part):
            well.append("yes")
    if not {"badly", "no"} & set(well) or not {"well", "yes"} & set(well):
        return None
    return Reading("good") if "well" in well and "badly" not in well else Reading(problem="unclear")
