"""Which answers of the check a message gives, corrects or takes back."""
from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any, Dict, List, Optional

from actions.agreed_level import agreed_level
from actions.answering import BACKED_BY
from actions.any_programme import leaves_open
from actions.correcting import ordered_level
from actions.further_work import IN_ALL, adds_work, tells_of_more
from actions.part_of_work import all_of_work
from actions.parts import BACK, Parts, take_apart, without_opening
from actions.profile import AFTER_VERDICT, FIELDS, SKIPPED
from actions.reading import NOTHING, Message, Reading, read
from actions.reading.degree import named_level
from actions.reading.facts import is_a_fact
from actions.reading.languages import is_language, without_languages, without_spoken
from actions.reading.levels import levels
from actions.reading.nationality import is_elsewhere, is_less_sure
from actions.reading.periods import coming_years, periods
from actions.reading.programme import ALL, names_all
from actions.reading.said import own
from actions.reading.study_lengths import without_study_lengths
from actions.reading.topics import BOTH_TONGUES, COMPUTERS
from actions.taking_back import NAMED, beside_protest, names_field, never_said, taken_out
from actions.to_come import acquires, to_come
from actions.two_things import taken_apart
from knowledge.eligibility import fields_needed
from knowledge import Knowledge
from knowledge.clauses import CLAIM, clauses
from knowledge.text import normalise

INSTEAD = re.compile(r"\b(instead|only|rather|not|just|plutot|seulement|uniquement|juste|pas|que la|que l)\b")
_IS_ONE = re.compile(r"\b(?:i am|i m|im|je suis|jsuis|chui|(?:she|he|elle|il) (?:is|s|est)|nationalit\w+|citizen|passp\w+|citoyen\w*)(?: (?:a|an|also|only|de|un|une|aussi|bien))* belg\w+\b")
_SECOND = re.compile(
    r"\b(also|too|as well|half|second|another|other|dual|double|both|(two|2) (passports?|nationalit\w+|citizenships?)|aussi|egalement|en plus|moitie|mi|autre|deuxieme|"
    r"(deux|2) (passeports?|nationalit\w+)|bi ?nationale?|plus|forg[eo]t\w*|missed|left out|oublie\w*|manque|(?:does|do) have (?!only\b|just\b|one\b)|a(?:i|vait)? bien (?:le|la|l|un|une|son|sa|mon|ma) (?:\w+ )?(?:passeport|nationalite|citoyennete))\b"
)
_OF_WORK = re.compile(r"\b(?:exp\w*|xp|work\w*|jobs?|internships?|stages?|boss\w+|taff?\w*|travail\w*|boulot|postes?|emplois?|missions?|volunt\w+|benevol\w+|ngo|ong|contracts?|contrats?)\b")
INSISTS = re.compile(r"\b(said|meant|mean|told|wrote|typed|dit|disais|voulais dire|ecrit|sorry|pardon|correction|actually|wait|let s say|rather|attends|attendez|disons|plutot|en fait|finalement|wrong|erreur|trompe\w*|no|non)\b")
_HELD = {
    "degree": re.compile(r"\b(?:have|has|got|hold|holds|ai|a|g|possede)(?: (?:a|an|my|un|des|mon|bien|really|indeed|university|already|deja))* (?:degrees?|diplom\w*)\b"),
    "experience_years": re.compile(r"\b(?:have|has|got|ai|a|g)(?: (?:a|some|de|d|l|bien|really|already|work))* (?:exp\w*|xp)\b"),
}
"""Claims what was noted as lacking."""
_LACKS = re.compile(r"\b(?:no|not|n t|don t|dont|doesn t|without|pas|aucun\w*|sans|zero)\b")
_PLAIN_CLAIM = re.compile(
    rf"\b(?:{CLAIM}|we have|my|mine|mon|ma|mes|il a|elle a|n ai|n a|ai|am|has|have|hasn t|had|only|just|seulement|que|now|maintenant|it s|c est|nationalit\w+|passp\w+|passep\w+)\b"
)
"""What an answer given before changes by, where another one was asked for."""
_WONDERED_AT = re.compile(r"\b(?:where (?:did|does|do|is|are|s)|how did|why|pourquoi|pk|d ou)\b[^.!?]*$")
_DOUBTS = re.compile(
    r"\w ?\?{2,}|\b(?:where (?:did|does|do|is|s) [^.!?]*(?:from|get|got|find)|how did you get|why (?:do|did|does|have|are) (?:you|it) (?:say|have|think|note|put|write|saying|take)|"
    r"d ou (?:ca |cela )?(?:vien\w*|sor\w*|ti(?:re|en)\w*)|pourquoi (?:dites|avez|vous avez|tu as|as tu|mettez|mets|noter|avoir note)|(?:vien\w*|sor\w*) d ou)\b"
)
"""Asks where a value came from."""
_COMPLAINS = re.compile(
    r"\b(?:i (?:already |just |have |ve |had )*(?:said|told|wrote|typed|mentioned)|(?:j ai|jai|je (?:l |vous l |t )?ai) (?:deja |bien |pourtant )*(?:dit|ecrit|precise|indique|mis)|(?:j ai|jai) dit|"
    r"(?:you|u|vous|tu|t|t as) (?:\w+ )?(?:forgot\w*|miss\w+|left out|oublie\w*|rate|ignor\w+|misread|misunderst\w+|got (?:it|that) wrong|vous trompez|trompe\w*)|j ai dit|wrong|faux|(?:didn t|did not|never) ask\w*|(?:rien|pas|jamais) demande|c est pas ce que)\b|j ai dit$|\bai dit\b"
)
"""Says that an answer was missed or read wrongly."""
_NO_EXPERIENCE = re.compile(r"\b(ago|il y a|contrat|contract|post|poste|programme|dure\w*|last\w*|in \d|dans \d|depuis que|passport|passeport)\b")
_VALUES = ("language", "degree", "age", "birth_year", "duration", "nationality", "country")
_LEVEL_ALONE = re.compile(r"\b(?!(?:ok|okay|yes|oui|no|non|none|only|just|juste|que|well|fine|bien)\b)\w{4,}\b|\bbon\b")
_RENOUNCED = re.compile(r"\b(?:renonc\w+|renounc\w+|g[ai]ve(?:n|s)? up|lost|perdu\w*)\b")
"""Tells of a nationality that is no longer held."""
_PASSPORTS = re.compile(r"\b(passports?|passeports?|nationalit\w+|citizenships?|citoyennete)\b")
_WHICH_ONE = re.compile(r"\b(?:which|wich|lequel|laquelle|lesquel\w*|auquel|auxquel\w*)\b(?! (?:of )?(?:the|les|des|de ces|of these)? ?(?:three|3|trois)| program)")
_LISTED = re.compile(r"\W*(?:(?:and|et|from|of|de|du|d|des|la|le|l|the|a|an|un|une|one|is|are|est|sont|both|plus)\W+)*")
"""Between the word "passport" and the countries of it."""
_NO_FIRST = re.compile(
    r"^\W*(?:(?:actually|oh|ah|wait|hm+|er+|euh|en fait|attend\w*|sorry|pardon|ben|bah)\W+)*(?P<no>no|non|nan|nope)\b\W* (?:(?:actually|en fait|actu) )?(?:\d+|sorry|wait|pardon|i|im|i m|my|the|that|it s|its|it was|only|just|je|j|jai|g|mon|ma|le|la|l|c est|c|cest|c etait|attend\w*|excus\w*|desole\w*)\b"
)
"""A "no" that contradicts what was noted, rather than answer the open question."""
_NOT_SO = re.compile(r"^\W*(?:(?:no|non|nan|nope|but|mais|i said|j ai dit|it s|c est|wrong|faux)\b\W*)+(?=\d\d\b)")
_NOTHING_HELD = ("none", 0.0, "basic")
_FULL_AGE = range(18, 66)
_WORKS_FROM = 12
"""Nobody has worked since before this age."""
_FEW = 3
"""So few words are an answer or a correction, whichever field they name."""


@dataclass(frozen=True)
class Said:
    """The answers in a message."""

    filled: Dict[str, Any] = field(default_factory=dict)
    """Field -> new value; None for an answer taken back."""
    again: List[str] = field(default_factory=list)
    """Fields whose value is the known one."""
    denied: List[str] = field(default_factory=list)
    """Fields that the writer says she never spoke of, and of which nothing is known."""
    doubts: bool = False
    """Whether the writer asks where a value came from."""
    sorry: bool = False
    """Whether the writer complains that an answer was missed or read wrongly."""
    never: bool = False
    """Whether the writer says that she never gave the answers in ``filled``."""
    left_out: float = 0.0
    """Years of work that are told but not counted, as the message asks whether they count."""


class Sayings:
    """Reads the answers of a message, given those before."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Take the figures at which an age decides."""
        self._knowledge = knowledge
        facts = knowledge.facts
        self._limits = {facts["icc"]["usual_age_limit"], facts["belgium"]["age_limit"] + 1}  # type: ignore[operator]
        """Ages of which one less would give another verdict."""

    def of(self, message: Message, parts: Parts, requested: Optional[str], slots: Dict[str, Any], noted: List[str], checks: bool) -> Said:
        """Return what ``message`` says; noted: fields filled in the turn before; checks: it asks for a check."""
        known = {name: value for name, value in slots.items() if value not in (None, SKIPPED)}
        doubted = _doubted(message, known)
        parts = replace(parts, told=parts.told.without([(e["start"], e["end"]) for e in doubted]), back=[*parts.back, *doubted])
        told = _without_no(parts.told.without(acquires(parts.told)), requested)
        told = without_study_lengths(told, requested)
        protest = never_said(message)
        if protest is not None and (out := taken_out(message, protest, known, noted, doubted)) is not None:
            facts = beside_protest(message)
            beside = self.of(facts, take_apart(facts), requested, {**slots, **out[0]}, [], checks=False).filled if facts else {}
            return Said({**out[0], **beside}, denied=out[1], doubts=bool(doubted), never=True)
        denied_field = self._meant(parts, known)
        meant = denied_field or requested
        silent = parts.bare and bool(parts.asked)
        now = told.without(to_come(told))
        turning = any(age < known.get("age", 0) + 1 for age in told.values("coming_age"))  # "33, only next month" makes her 32
        known_now = {name: now for name in known if name != "age" or not turning}
        if coming_years(told, periods(told)) is not None:
            known_now.pop("experience_years", None)  # "4 years in one year" are 3 today
        found: Dict[str, Reading] = {
            name: NOTHING if silent else read(name, _about_field(known_now.get(name, told), name, meant), asked=name == meant) for name in FIELDS
        }
        if denied_field and requested in FIELDS and denied_field != requested:
            correction, rest = taken_apart(message, told, parts.back)
            found = {**found, denied_field: found[denied_field] or read(denied_field, correction, asked=True), requested: read(requested, rest, asked=True) if rest.text.strip() else NOTHING}
        contradicted = self._contradicted(told, known)
        nationality_read = requested == "nationality" and found["nationality"] != NOTHING  # a correction may have left one: "Belgian, sorry, only a Dutch passport"
        if _NO_FIRST.match(told.plain) and any(reading for name, reading in found.items() if name not in ("programme", requested)):
            found = {**found, **{name: NOTHING for name in ("degree", "experience_years", "it_skills") if name == requested and found[name].value in _NOTHING_HELD}}
        named_again = "nationality" in noted or names_field("nationality", told) or _SECOND.search(told.plain)
        if found["nationality"] and (requested == "language_skills" or requested != "nationality" and "nationality" in known and not named_again):
            found = {**found, "nationality": read("nationality", without_languages(told), asked=False)}
        if requested != "nationality" and found["nationality"] and found["language_skills"]:
            found = {**found, "nationality": read("nationality", without_spoken(told, found["language_skills"].value), asked=False)}
        if not found["degree"] and "degree" in known and not (requested in FIELDS and found[requested]) and (named := named_level(told)):
            found = {**found, "degree": named}
        found = self._measures(known_now.get("experience_years", told), found, requested, known)
        if requested == AFTER_VERDICT and (ordered := ordered_level(told, known, noted) or agreed_level(message, known)):
            found = {**found, **ordered}
        if not any(found.values()) and not silent and not parts.no_work:
            found = self._unasked(now if requested == AFTER_VERDICT else told, requested, slots, noted)
        if contradicted and found["experience_years"].value == 0.0 and not _OF_WORK.search(told.plain):
            found["experience_years"] = NOTHING  # "I don't have a PhD"
        if found["experience_years"] and isinstance(age := found["age"].value or known.get("age"), int) and found["experience_years"].value > age - _WORKS_FROM:
            found["experience_years"] = NOTHING  # "28 and a half" is no length of work
        unsure = [found["age"].value] if found["age"].approximate and found["age"].value in self._limits else []
        found["age"] = NOTHING if unsure else found["age"]  # with the month of birth it might be on the other side of a limit
        values = {name: reading.value for name, reading in found.items() if reading and name != "programme"}
        programmes = self._programmes(message, told, requested, slots, checks)
        if programmes:
            values["programme"] = programmes
        if _PASSPORTS.search(told.plain) and not _RENOUNCED.search(told.plain) and not nationality_read and (not checks or requested is None):
            self._passports(_beside_passports(told) if checks else told, values, meant)
        elif requested == "programme" and programmes == ["belgium"] and values.get("nationality") == ["BEL"] and not _SECOND.search(told.plain):
            del values["programme" if _IS_ONE.search(told.plain) or _belgian(told) else "nationality"]  # "la belge" is the programme, "je suis belge" is not
        elif requested == "nationality" and "belgium" in (programmes or []) and values.get("nationality") == ["BEL"] and checks:
            del values["nationality"]  # "Belgium" is the programme here
        if requested == "nationality" and "nationality" in values and not checks and set(programmes or []) == {"belgium"}:
            del values["programme"]  # "Belgium" is the country here
        if doubted and denied_field is None:
            restated = [e["value"] for e in told.entities if e["entity"] in ("number", "duration", "age")]
            values.update({name: known[name] for name in ("age", "experience_years") if name in known and any(_same(v, known[name]) for v in restated)})
        if requested in FIELDS and len(told.plain.split()) > _FEW and told.intent != "correct_answer" and not any(words.search(told.plain) for words in (_PLAIN_CLAIM, INSISTS, _COMPLAINS, _SECOND, IN_ALL)):
            values = {name: value for name, value in values.items() if name == requested or name == "programme" or name not in known}
        values = {name: value for name, value in values.items() if name not in known or requested in (name, AFTER_VERDICT, None) or names_field(name, told)}
        self._join(values, slots, message)
        self._disown(message, values, slots, doubted)
        filled = {name: value for name, value in values.items() if value != slots[name]}
        gone = ["age" for age in unsure if "age" in known and known["age"] not in (age, age - 1)]
        denied = {name: None for name in [*self._denied(parts, known), *contradicted, *gone] if name not in values}
        complains = bool(doubted or _COMPLAINS.search(message.plain))
        return Said({**filled, **denied}, [name for name in values if name not in filled], doubts=bool(doubted), sorry=complains and bool(filled or denied))

    def to_change(self, message: Message, slots: Dict[str, Any]) -> Dict[str, Any]:
        """Return the fields that a message asks to change without saying to what."""
        return {name: None for name, words in NAMED.items() if slots[name] is not None and re.search(words, message.plain)}

    def _meant(self, parts: Parts, known: Dict[str, Any]) -> Optional[str]:
        """Return the field whose value is taken back: "33, not 23" corrects an age."""
        return next(iter(self._denied(parts, known)), None)

    def _denied(self, parts: Parts, known: Dict[str, Any]) -> List[str]:
        return [name for name in ("age", "experience_years") if name in known and any(_same(e["value"], known[name]) for e in parts.back)]

    def _contradicted(self, told: Message, known: Dict[str, Any]) -> List[str]:
        """Return the fields of which a message says the opposite without a new value: "I HAVE a degree", "I don't have a master's"."""
        back = [
            name for name, words in _HELD.items()
            if known.get(name) in _NOTHING_HELD and (found := words.search(told.plain)) and not _LACKS.search(told.plain[: found.end()])
        ]
        lost = [e for e in told.entities if e["entity"] == "degree" and e["value"] == known.get("degree") and e["value"] != "none" and (BACK.search(told.before(e)) or told.denies(e))]
        return [*back, "degree"] if lost else back

    def _passports(self, told: Message, values: Dict[str, Any], meant: Optional[str]) -> None:
        """Take every country beside the word "passport" for a nationality, and for no programme."""
        named = [e for e in own(told).entities if e["entity"] in ("nationality", "country") and len(e["value"]) == 1 and not is_elsewhere(told, e) and not is_language(e, told)]
        codes = [e["value"][0] for e in [e for e in named if not is_less_sure(told, e)] or named]
        if codes:
            values["nationality"] = list(dict.fromkeys([*values.get("nationality", []), *codes]))
            if values.get("programme") == ["belgium"] and meant != "programme":
                del values["programme"]

    def _measures(self, told: Message, found: Dict[str, Reading], requested: Optional[str], known: Dict[str, Any]) -> Dict[str, Reading]:
        """Give a length of time and a bare number to the fields that they can only belong to."""
        if requested in ("language_skills", "it_skills"):
            if "experience_years" in known and tells_of_more(told) and _OF_WORK.search(told.plain) and not told.values("language") and not COMPUTERS.search(told.plain):
                found = {**found, requested: NOTHING}  # "oh, I forgot: one more year" has forgotten no French
            elif not re.search(NAMED["experience_years"], told.plain) and not _insisted(told) and not all_of_work(told) and not (IN_ALL.search(told.plain) and "experience_years" in known and not levels(told.plain)):
                return found  # "English: fluent, 3 years in Dublin" is no new length of experience
        alone = not own(told).values("duration", "degree", "age") and told.values("degree", "age")  # all is told of her child
        worked = _of_work(own(told, with_children=bool(alone)), requested == "age")
        spans = [period.years for period in periods(worked)]
        if not found["experience_years"] and spans and max(spans) < _FULL_AGE[0] and (requested != "age" or told.values("age") or _OF_WORK.search(told.plain) or found["age"] and min(spans) >= 1):
            found = {**found, "experience_years": read("experience_years", worked, asked=True)}
        if not found["age"] and (requested in (None, "programme") or requested == "nationality" and found["nationality"] or "age" in known and _NOT_SO.search(told.plain)):
            bare = [e for e in told.entities if e["entity"] == "number" and e["value"] in _FULL_AGE]
            alone = [_NOT_SO.sub("", normalise(told.text[start:end])).strip(" ,.;!?") for start, end in clauses(told.text)]
            listed = [int(part) for part in alone if part.isdigit() and int(part) in _FULL_AGE]
            ages = listed[:1] or [int(e["value"]) for e in bare if len(bare) == 1 and requested in (None, "programme", "nationality")]
            found = {**found, "age": Reading(ages[0]) if ages else NOTHING}
        return found

    def _unasked(self, told: Message, requested: Optional[str], slots: Dict[str, Any], noted: List[str]) -> Dict[str, Reading]:
        """Read a bare value for the field that it can only belong to: "29" while the nationality is asked, "B2" after the verdict."""
        found = {name: NOTHING for name in FIELDS}
        insists = told.intent == "correct_answer" or bool(INSISTS.search(told.plain))
        if requested == "language_skills" and BOTH_TONGUES.search(told.plain):
            return found  # "les 2, enfin non" speaks of languages, whatever stands in it
        if requested == AFTER_VERDICT or insists and requested in FIELDS and noted:
            needed = fields_needed(self._knowledge, slots["programme"] or [])
            unknown = [name for name in dict.fromkeys([*needed, *(["it_skills"] if COMPUTERS.search(told.plain) else [])]) if slots[name] in (None, SKIPPED) and name != requested]
            last = [name for name in noted if name in needed and name != requested]
            for name in dict.fromkeys([*last, *unknown, *(n for n in needed if n not in ("degree", requested))]):
                if name == "nationality" and slots[name] and (name not in noted or "en" in told.values("language")) and not without_languages(told).values("nationality", "country"):
                    continue  # what may be a language overwrites no nationality
                reading = read(name, _of_work(told, ages=True) if name == "experience_years" else without_opening(told) if name == "it_skills" else told, asked=True)
                if name == "language_skills" and not {"en", "fr"} & set(told.values("language")) and not levels(told.plain):
                    continue  # "German, no sorry" tells of no English
                named = name in unknown and COMPUTERS.search(told.plain)  # "Excel and Python daily"
                backed = bool(told.values(*BACKED_BY[name])) if name in BACKED_BY else named or _LEVEL_ALONE.search(told.plain) and (insists or len(told.plain.split()) <= 2)
                if name == "experience_years" and not told.values("duration") and reading and reading.value >= _FULL_AGE[0]:
                    continue  # "30ish" is an age
                if reading and backed:
                    return {**found, name: reading}
        elif requested not in ("nationality", "language_skills", "programme", None) and slots["nationality"] is None and len(told.plain.split()) <= _FEW and "en" not in told.values("language"):
            found["nationality"] = read("nationality", told, asked=bool(told.values("nationality")))
        elif requested == "nationality" and slots["age"] is None:
            found["age"] = read("age", told, asked=bool(told.values("number", "age")))
        return found

    def _programmes(self, message: Message, told: Message, requested: Optional[str], slots: Dict[str, Any], checks: bool) -> Optional[List[str]]:
        """Return the programmes to check from now on; those that a question is about do not count."""
        source = message if checks else told
        if requested == "nationality" and not (checks and len(message.plain.split()) > 2):
            return None if not any(e["entity"] == "programme" and e["value"] != "belgium" for e in source.entities) else self._listed(source, slots, True)
        if requested == "it_skills" and not source.values("programme"):
            return None  # "it depends which programs" speaks of software
        if len(slots["programme"] or []) > 1 and not source.values("programme") and _WHICH_ONE.search(source.plain):
            return None  # "which one am I eligible for?" asks of those checked
        reading = read("programme", source, asked=requested == "programme")
        open_field = requested in (None, "programme") and not slots["programme"]
        if not reading and (checks and names_all(source, of_programmes=True) or open_field and (checks or requested) and leaves_open(message, asked=requested == "programme")):
            reading = Reading(list(ALL))
        if not reading:
            return None
        if requested in FIELDS and not INSTEAD.search(message.plain):
            return list(dict.fromkeys([*(slots["programme"] or []), *reading.value]))
        return list(reading.value)

    def _disown(self, message: Message, values: Dict[str, Any], slots: Dict[str, Any], doubted: List[Dict[str, Any]]) -> None:
        """Take a nationality away: "I'm not Moroccan", said by somebody with two."""
        held = values.get("nationality", slots["nationality"])
        gone = {e["value"][0] for e in message.entities if e["entity"] in ("nationality", "country") and len(e["value"]) == 1 and (e in doubted or BACK.search(message.before(e)))}
        if isinstance(held, list) and set(held) - gone and set(held) & gone:
            values["nationality"] = [code for code in held if code not in gone]

    def _listed(self, source: Message, slots: Dict[str, Any], add: bool) -> Optional[List[str]]:
        named = [e["value"] for e in source.entities if e["entity"] == "programme" and e["value"] != "belgium"]
        return list(dict.fromkeys([*(slots["programme"] or []), *named])) if add else named

    def _join(self, values: Dict[str, Any], slots: Dict[str, Any], message: Message) -> None:
        """Add a second passport, a second language and further work to the first."""
        if "nationality" in values and isinstance(slots["nationality"], list) and _SECOND.search(message.plain):
            values["nationality"] = list(dict.fromkeys([*slots["nationality"], *values["nationality"]]))
        worked = slots["experience_years"]
        if "experience_years" in values and isinstance(worked, (int, float)) and adds_work(message, worked, bool(INSISTS.search(message.plain))):
            values["experience_years"] = round(worked + values["experience_years"], 2)
        if "language_skills" in values and isinstance(slots["language_skills"], dict):
            values["language_skills"] = {**slots["language_skills"], **values["language_skills"]}


def _beside_passports(told: Message) -> Message:
    """Keep of a message that asks for a check the countries that follow the word "passport": a programme is named in it as well."""
    plain, kept = normalise(told.text), []
    place = max((found.end() for found in _PASSPORTS.finditer(plain)), default=0)
    for entity in sorted(told.entities, key=lambda e: int(e["start"])):
        if entity["entity"] in ("nationality", "country") and _LISTED.fullmatch(plain[place : entity["start"]]):
            kept.append(entity)
            place = int(entity["end"])
    return replace(told, entities=kept)


def _without_no(told: Message, requested: Optional[str]) -> Message:
    """Leave out the "no" that takes back what was noted, where another field follows: "actually no, it's a bachelor" is not "none"."""
    found = _NO_FIRST.match(normalise(told.text))
    if not found or requested not in ("degree", "experience_years") or told.values(*BACKED_BY[requested]):
        return told
    others = {entity for name, entities in BACKED_BY.items() if name not in (requested, "programme") for entity in entities} - {"number"}
    return told.without([found.span("no")]) if told.values(*others) else told


def _insisted(told: Message) -> bool:
    """Say whether a length of time corrects one given before: "sorry, 3 years"."""
    spans = [e for e in told.entities if e["entity"] == "duration"]
    return any(INSISTS.search(told.before(e, 25)) or INSISTS.search(told.after(e, 15)) for e in spans)


def _of_work(told: Message, ages: bool) -> Message:
    """Leave out the clauses whose length of time is of something else: "the contract lasts 2 years"; ages: "27 for a week" as well."""
    aged = [e["start"] for e in told.entities if ages and e["entity"] == "age"]
    return told.without([
        (start, end) for start, end in clauses(told.text)
        if _NO_EXPERIENCE.search(Message(told.text[start:end]).plain) or any(start <= place < end for place in aged)
    ])


def _about_field(told: Message, name: str, meant: Optional[str]) -> Message:
    """Leave of a long message what is said of computers, up to where it speaks of something else: a level beside them is not theirs."""
    if name != "it_skills" or name == meant:
        return told
    text, of_it = told.text, False
    others = [words for other, words in NAMED.items() if other != name]
    for start, end in clauses(told.text):
        plain = Message(told.text[start:end]).plain
        if re.search(NAMED[name], plain) or COMPUTERS.search(plain):
            of_it = True
        elif any(re.search(words, plain) for words in others) or any(start <= e["start"] < end and e["entity"] in _VALUES for e in told.entities):
            of_it = False
        if not of_it:
            text = text[:start] + " " * (end - start) + text[end:]
    return replace(told, text=text) if re.search(r"\w", text) else told


def _doubted(message: Message, known: Dict[str, Any]) -> List[Dict[str, Any]]:
    """Return the values noted that a message wonders at: "5?? Where did 5 come from?"."""
    if not _DOUBTS.search(normalise(message.text)):
        return []
    wondered = [e for e in message.entities if _WONDERED_AT.search(message.before(e, 40)) or re.match(r"\W*\?", message.after(e))]
    held = set(known.get("nationality") or [])
    return [e for e in wondered if e["entity"] in ("duration", "number", "age") or e["entity"] in ("nationality", "country") and set(e["value"]) & held]


def _belgian(told: Message) -> bool:
    """Say whether "Belgian" is told as a fact: "31 ans belge, licence"."""
    return any(e["entity"] == "nationality" and e["value"] == ["BEL"] and is_a_fact(told, e) for e in told.entities)


def _same(one: Any, other: Any) -> bool:
    return isinstance(one, (int, float)) and isinstance(other, (int, float)) and abs(one - other) < 0.2
