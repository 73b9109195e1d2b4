"""Hypotheses: "and if she stays six more months?", "with my other passport only?"."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict, List, Optional, Tuple

from actions.parts import Parts, taken_back
from actions.persons import about, relatives
from actions.profile import FIELDS, SKIPPED
from actions.reading import NOTHING, Message, read
from actions.reading.in_general import asks_its_worth
from actions.reading.languages import is_language, without_languages
from actions.reading.levels import levels
from actions.reading.periods import periods
from actions.reading.nationality import is_elsewhere
from actions.reading.programme import is_nationality
from actions.reading.topics import COMPUTERS
from actions.to_come import acquires, to_come, works_first, years_ahead
from actions.waiting import after_waiting, later, waits
from knowledge.clauses import CLAIM, Span, clauses
from knowledge.text import normalise

_AS_I_SEE = r"(?:if|si) (?:i|j|je)(?: m| am| ve| have| ai| ne| n)? (?:(?:bien|me|m|not|correctly|rightly|well) ){0,2}(?:understand|understood|get (?:it|this|that|you)|got (?:it|this|that|you)|mistaken|wrong|read|see|follow|compr\w+|trompe|abuse|suis bien|lis bien|vois bien)\b"
"""Supposes nothing: "si j'ai bien compris"."""
_IF = re.compile(
    rf"\b(?!{_AS_I_SEE})"
    r"(?<!\bknow )(?<!\bask )(?<!\basking )(?<!\basked )(?<!\basked you )(?<!\bwonder )(?<!\btell me )(?<!\bsure )(?<!\bdemande )(?<!\bdemandais )(?<!\bdemander )(?<!\bsavoir )(?<!\bsais pas )(?<!\bdire )(?<!\bme )(?:what if|even if|if|suppose|supposing|imagine|assuming|let s say|once|as soon as|when (?:i|she|he)|si|s il(?! (?:vous|te) pl)|supposons|imaginons|supposez|imaginez|admettons|mettons|au cas ou|quand (?:j|je|il|elle)|une fois|des que)\b"
)
_ASKS_WHETHER = re.compile(
    r"\b(?:know\w*|ask\w*|wonder\w*|tell|sure|see|check\w*|verif\w*|say|sav\w+|sais|dire|dis|dites|demand\w+|expli\w+|precis\w+|voir|ignor\w+)(?: (?:me|us|moi|nous|you|him|her|him|d abord|first|just|then|donc|alors|please|bien|plutot|aussi|also)){0,3} $"
)
"""Before the "if" of a question, which supposes nothing: "dites-moi d'abord si..."."""
_OUTRIGHT = re.compile(
    r"\b(?:what if|suppos(?:e|ing)|imagine|assuming|hypothetically|if (?:i|she|he) (?:had|have|was|were|became|become|got|get|did|take|took|train|improve)|et si|supposons|supposez|imaginons|imaginez|admettons|"
    r"s(?:i j|i je|i elle|i il|il|i l on) (?:avai[st]|etai[st]|obten\w+|devi?en\w+|pass\w+|faisai[st]|me form\w+|se form\w+|apprend\w*|appren\w+|reprend\w*))\b"
)
"""Supposes something, even while a question is open."""
_SUPPOSED = re.compile(
    r"\b(?:what if|supposing|suppose|imagine|assuming|hypothetically|supposons|supposez|imaginons|imaginez|if (?:i|she|he|we) (?:\w+ )?(?:had|were|got|became|did|took|obtained|finished)|"
    r"(?:si|s) (?:j|je|elle|il|on) (?:n )?(?:avai[st]|etai[st]|obten\w+|deven\w+|fais\w*|finiss\w+|pass\w+|passai[st]))\b"
)
"""Supposes what is not so."""
_WITH = re.compile(r"^(?:(?:and|but|so|ok|et|mais|alors|donc|ou) )*(?:with|using|avec)\b")
_SUMS_UP = re.compile(r"^(?!.*\?).*\b(?:that s|thats|that is|that makes|it s|it makes|makes|comes? to|i have|i ve|i m at|c est|ca fait|cela fait|ca me fait|j ai|j en ai|j arrive a)\b", re.DOTALL)
"""In such a clause: the sum of what is told, which supposes nothing: "so with the clinic that's two years"."""
_TO_IT = re.compile(r"\W*(?:(?:and|but|so|ok|et|mais|alors|donc|ou|with|using|avec|the|la|le|l)\W+)*")
_OF_LANGUAGES = re.compile(r"\b(?:maitris\w*|mastery|command|knowledge|connaiss\w+|speak\w*|parle\w*|langues?|languages?|compulsory|mandatory|obligat\w+|required?|exige\w*|level|niveau|english|anglais)\b")
"""In a question on languages "French" is no nationality."""
_WORKS_ON = re.compile(r"\b(?:if|once|when|si|s|quand|une fois que) (?:i|she|he|they|j|je|elle|il|on) (?:(?:goes|go) (?:and |to )?)?(?:works?|volunteers?|travaille|bosse|taffe)\b")
"""Supposes work besides that done so far: "if she works two years with my cousin"."""
_SUFFICES = re.compile(r"\b(?:would|will|does|do|is|be)\b[^.!?;]{0,30}\b(?:do|enough|suffice|help|change|fix|count|work|ok|fine)\b|"
    r"\b(?:i m|im|i am|i d be|i ll be|she s|he s|she is|he is|it s|that s|is it|c|c est|ca|ce (?:sera|serait)|je suis|jsuis|elle est|il est) (?:then |alors |all |tout )?(?:in|good|fine|ok|okay|done|set|eligible|through|bon|bonne|passe|passera|marche|jouable|eligible)\b|\b(?:(?:ca|cela|c|it|that|this) )?(?:me )?chang(?:e|es|ed|erait|era) (?:quoi|koi|kwa|what|anything|something|things|quelque chose|rien|tout|everything|it|that|le resultat|the (?:result|verdict))\b|\b(?:suffi\w+|changer\w+|changera\w*|passer(?:ait|a)|irait|aiderait|est ce assez)\b")
"""Asks whether so much is enough."""
_THEN = re.compile(r"\b(?:then|by that time|at that (?:point|time)|alors|la|a ce moment|eligible|admissible|qualify|pass\w*|accept\w*)\b")
"""Asks for the verdict of a later time."""
_STAYS = re.compile(r"\b(?:stay\w*|remain\w*|exten\w+|renew\w*|rest(?:er|ez|es?|e)|prolong\w*|renouvel\w*)\b")
"""Speaks of the post rather than of work before it."""
_BESIDES = re.compile(r"\b(?:also|too|as well|second|double|dual|both|bi ?national\w*|aussi|egalement|en plus|deuxieme|les deux)\b")
"""Adds a nationality to those held: "if I were also French"."""
_PASSPORT = re.compile(r"\b(?:with|using|on|w|by|avec|par|under|sous)\b[^.!?;\n]*\b(?:passports?|passeports?|nationalit\w+|citizenship|one|only|alone|seul\w*)\b")
_MORE = re.compile(r"\b(?:more|extra|additional|further|another|longer|autres?|encore(?!\W*(?:$|[?.!]))|de plus|supplementaires?|en plus|stays?|reste\w*|next year|in a year|dans un an|prochaine?)\b")
_YEAR = re.compile(r"\b(?:another|a|one|un|une|next) (?:\w+ )?(?:year|an|annee)\b|\ban de plus\b")
_I_ASK = re.compile(r"\b(?:i (?:only |just |am |was )*(?:ask\w*|want(?:ed)? to know)|je (?:ne )?(?:te |vous )?(?:demand\w+|veux savoir|voulais savoir)|ma question|my question)\b")
_OF_AGE = re.compile(r"\b(?:(?<!of )age|too (?:old|young)|trop (?:vieux|vieille|jeune|agee?))\b")
_MEASURES = ("age", "coming_age", "duration", "number")
_ONWARD = re.compile(r"(?:(?:ok|okay|oui|yes|so|alors|donc|mais|but) )*(?:and|et|what about|or|ou|with|avec)\b")
_AGES = range(18, 66)
_SHORT = 6
"""A question of so few words is on the person checked: "and at 33?"."""
_MONTHS = re.compile(r"\b(?:months?|mois)\b")


def supposed(message: Message, slots: Dict[str, Any]) -> Dict[str, Any]:
    """Return the fields that a message changes for the sake of a question; empty where it supposes nothing."""
    message = message.without(relatives(message.text))
    plain = normalise(message.text)
    if (acquired := acquires(message)) and isinstance(slots["nationality"], list):
        new = [e["value"][0] for e in message.entities if e["entity"] in ("nationality", "country") and any(a <= e["start"] < b for a, b in acquired)]
        return {"nationality": list(dict.fromkeys([*slots["nationality"], *new]))}
    if _SUFFICES.search(plain) and not _STAYS.search(plain) and (more := _further_years(message)) is not None:
        ahead = years_ahead(message)
        return _with_more(more, slots) if ahead is None else later(ahead, slots)
    if then := after_waiting(message, slots):
        return then
    start = next((m for m in _IF.finditer(plain) if not _valued(message, m.start()) and (_OUTRIGHT.match(plain, m.start()) or not _ASKS_WHETHER.search(plain[: m.start()]))), None)
    begins = next((place for place, end in clauses(message.text) if _WITH.match(plain[place:end].strip()) and not _SUMS_UP.search(plain[place:end]) and not _with_programme(message, place, plain)), None)
    passport = _PASSPORT.search(message.plain)
    if start is None and begins is None and not passport:
        return {}
    whole = message
    place = 0 if passport and start is None else min(p for p in (start.start() if start else None, begins) if p is not None)
    message = replace(message, text=" " * place + message.text[place:], entities=[e for e in message.entities if e["start"] >= place or e["end"] - e["start"] == len(plain)])
    message = message.without([(e["start"], e["end"]) for e in taken_back(message.entities, plain)])
    programmes = {e["start"] for e in message.entities if e["entity"] == "programme" and not is_nationality(message, e)}
    codes = [e["value"][0] for e in message.entities if e["entity"] in ("nationality", "country") and len(e["value"]) == 1 and e["start"] not in programmes and not is_language(e, message) and not (e["entity"] == "country" and is_elsewhere(message, e))]
    if codes and (passport or start):
        held = slots["nationality"] if _BESIDES.search(whole.plain) and isinstance(slots["nationality"], list) else []
        return {"nationality": list(dict.fromkeys([*held, *codes]))}
    if start is None and begins is None:
        return {}
    studied = [(a, b) for a, b in clauses(message.text) if any(e["entity"] == "degree" and a <= e["start"] < b for e in message.entities)]
    more = _further_years(message.without(studied))
    if more is not None and not studied:
        return _with_more(more, slots)
    values: Dict[str, Any] = {}
    for name in FIELDS[1:]:
        reading = read(name, message, asked=False)
        if reading:
            values[name] = reading.value
    if more is not None:
        values.update(_with_more(more, slots))
    ages = message.values("coming_age", "age")
    if ages:
        values["age"] = int(ages[0])
    durations = [period.years for period in periods(message) if period.years < 18]
    if durations and "experience_years" not in values:
        values["experience_years"] = durations[0]
    if _WORKS_ON.search(message.plain) and "experience_years" in values and more is None:
        values.update(_with_more(values["experience_years"], slots))
    numbers = [int(number) for number in message.values("number") if number in _AGES]
    if not values and len(numbers) == 1:
        values["age"] = numbers[0]  # "what if I were 36"
    if not values:
        values = _of_the_named(whole, message, slots)
    if isinstance(slots["language_skills"], dict) and "language_skills" in values:
        values["language_skills"] = {**slots["language_skills"], **values["language_skills"]}
    return {name: value for name, value in values.items() if value not in (None, SKIPPED)}


def supposed_in_question(message: Message, parts: Parts, slots: Dict[str, Any]) -> Dict[str, Any]:
    """Return the fields of which a question names a value other than the known one: "is he too old at 33?", "in one year, is it still good?"."""
    known = slots["age"] if isinstance(slots["age"], int) else 0
    ahead = [span for span in to_come(message) if not any(age <= known for age in message.values("coming_age"))]  # "33 only next month" corrects
    places = [*parts.places, *ahead]
    if not parts.places or not places:
        return {}
    asked = message.without([span for span in _gaps(message.text, places)])
    personal = about(asked) is not None or bool(_SUFFICES.search(asked.plain)) or len(asked.plain.split()) <= _SHORT
    if not personal:
        return {}
    values: Dict[str, Any] = {}
    years = years_ahead(asked)
    if years is not None and not _asks_of_birthday(asked):
        values = later(years, slots)
    work = [period.years for start, end in ahead if works_first(" ".join(message.plain[start:end].split())) for period in periods(message.without(_gaps(message.text, [(start, end)])))]
    coming = [] if work or years is not None else [period.years for start, end in ahead if _THEN.search(asked.plain) for period in periods(message.without(_gaps(message.text, [(start, end)])))]
    if coming and isinstance(slots["experience_years"], float) and coming[0] > slots["experience_years"]:
        values["experience_years"] = coming[0]  # "in May she will have three years. Would she pass then?"
    if work and isinstance(slots["experience_years"], float):
        values["experience_years"] = slots["experience_years"] + work[0]
    if not work and years is None and _SUFFICES.search(asked.plain) and (told := periods(asked)):
        values["experience_years"] = told[0].years  # "so 4 years, does that change anything?"
    for name in ("nationality", "degree"):
        reading = read(name, without_languages(asked) if _OF_LANGUAGES.search(asked.plain) else asked, asked=False)
        if reading and not (name == "degree" and asks_its_worth(asked)):
            values[name] = reading.value
    ages = [int(age) for age in asked.values("coming_age", "age")]
    if ages and not any(e["value"] <= known for e in asked.entities if e["entity"] == "coming_age"):
        values["age"] = ages[0]
    return {name: value for name, value in values.items() if value not in (None, SKIPPED) and value != slots[name] and slots[name] is not None}


def with_own_questions(message: Message, parts: Parts) -> Parts:
    """Count among the questions of a message what its writer says that she asks: "I only ask the age at 28"."""
    plain = normalise(message.text)
    spans = [
        (start, end) for start, end in clauses(message.text)
        if _I_ASK.search(plain, start, end) and any(start <= e["start"] < end and e["entity"] in _MEASURES for e in message.entities) and (start, end) not in parts.places
    ]
    asked = " ".join([parts.asked, *(message.text[start:end].strip() for start, end in spans)]).strip()
    return replace(parts, told=parts.told.without(spans), asked=asked, places=[*parts.places, *spans]) if spans else parts


def names_condition(message: Message) -> bool:
    """Say whether a message has an "if", or what stands for one."""
    return bool(_IF.search(normalise(message.text)))


def goes_on_supposing(message: Message) -> bool:
    """Say whether a message goes on from a hypothesis: "ok and with 4 years?"."""
    return len(message.plain.split()) <= _SHORT and bool(_ONWARD.match(message.plain))


def _gaps(text: str, places: List[Span]) -> List[Span]:
    """Return the clauses of ``text`` that stand outside of ``places``."""
    return [(start, end) for start, end in clauses(text) if not any(a < end and start < b for a, b in places)]


def supposes_outright(message: Message) -> bool:
    """Say whether a message is a hypothesis even where an answer is expected: "what if I had a master's?"."""
    return bool(_OUTRIGHT.search(message.plain) or waits(message))


def without_suppositions(message: Message) -> Message:
    """Leave out what a message only supposes, up to the end of its sentence or to where it tells of the writer again: "what if I had a PhD?"."""
    plain, spans = normalise(message.text), clauses(message.text)
    gone: List[Span] = []
    for start, end in spans:
        found = _SUPPOSED.search(plain, start, end)
        goes_on = bool(gone) and gone[-1][1] <= start and not re.search(r"[.!?…;\n]", plain[gone[-1][1] - 1 : start]) and not re.match(rf"\W*(?:(?:and|et|but|mais) )?(?:{CLAIM})\b", plain[start:end])
        if found or goes_on:
            gone.append((found.start() if found else start, end))
    return message.without(gone)


def apart(message: Message) -> Tuple[Message, Message]:
    """Return what a message supposes, with all that it asks, and what it tells besides: "a master. what if she was 36?"."""
    left = without_suppositions(message).text
    spans = clauses(message.text)
    told = [(start, end) for start, end in spans if left[start:end] == message.text[start:end] and "?" not in left[start:end]]
    if len(told) == len(spans):
        return message, message.without(spans)
    return message.without(told), message.without([span for span in spans if span not in told])


def _with_programme(message: Message, place: int, plain: str) -> bool:
    """Say whether a clause begins with a programme, and supposes nothing: "and with the ICC?"."""
    rest = message.without([(0, place)])
    first = min((e["start"] for e in rest.entities), default=None)
    named = [e for e in rest.entities if e["entity"] == "programme" and e["start"] == first]
    return any(_TO_IT.fullmatch(plain[place : e["start"]]) and not is_nationality(message, e) for e in named)


def _with_more(years: float, slots: Dict[str, Any]) -> Dict[str, Any]:
    """Return the experience with ``years`` on top of what is known."""
    known = slots["experience_years"]
    return {"experience_years": round((known if isinstance(known, float) else 0.0) + years, 2)}


def _of_the_named(whole: Message, message: Message, slots: Dict[str, Any]) -> Dict[str, Any]:
    """Return a supposed level for what the message names before it ("informatique, imaginons que..."), or for computer skills that fall short."""
    open_one = slots["it_skills"] not in (None, SKIPPED, "excellent") and not whole.values("language")
    computers = bool(COMPUTERS.search(whole.plain)) or open_one
    reading = read("it_skills", message, asked=True) if computers and levels(message.plain) else NOTHING
    return {"it_skills": reading.value} if reading else {}


def _valued(message: Message, place: int) -> bool:
    """Say whether a value stands before ``place`` in the same clause: "2 years if internships count" is an answer."""
    begin = max((start for start, end in clauses(message.text) if start <= place), default=0)
    return any(begin <= e["start"] and e["end"] <= place for e in message.entities)


def _asks_of_birthday(message: Message) -> bool:
    """Say whether "next year" only dates an age that is asked about: "is my age still fine if I turn 35 next year?"."""
    return bool(_OF_AGE.search(message.plain)) and bool(message.values("coming_age", "age"))


def _further_years(message: Message) -> Optional[float]:
    """Return the years that "six more months", "another year" add; None where nothing is added."""
    if not _MORE.search(message.plain):
        return None
    durations = message.values("duration")
    if durations:
        return float(durations[0])
    numbers = message.values("number")
    if numbers:
        return float(numbers[0]) / 12 if _MONTHS.search(message.plain) else float(numbers[0])
    if _asks_of_birthday(message):
        return None
    return 1.0 if _YEAR.search(message.plain) else None
