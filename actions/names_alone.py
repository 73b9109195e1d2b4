"""Names of people of whom it is not said what they are to the writer: "Marc is 29, with a bachelor's. The 3 years are Lena's"."""
from __future__ import annotations

import re
from typing import List

from actions.reading import Message

_WORDS = (
    r"I|I'm|My|Our|You|Your|She|He|It|We|They|This|That|These|Those|There|Here|What|Who|Which|When|Where|Why|How|The|And|But|Not|Also|Only|Just|Now|Then|Yes|No|Ok|Okay|Well|So|If|As|Mine|Hers|His|Her|Their|Its|"
    r"Elle|Elles|Il|Ils|Ce|Cela|Ça|Ca|On|Nous|Vous|Mon|Ma|Mes|Son|Sa|Ses|Notre|Votre|Le|La|Les|Un|Une|Qui|Que|Quoi|Et|Mais|Oui|Non|Aussi|Donc|Alors|Moi|Lui|Toi|Eux|Ou|Où|"
    r"Everyone|Everybody|Everything|Someone|Somebody|Anyone|Nobody|Nothing|One|Both|Each|All|Another|Other|Others|Chacune?|Tous|Toutes|Tout|Personne|Quelqu|"
    r"Age|Âge|Name|Nom|Degree|Diploma|Dipl[oô]me|Education|Studies|[EÉ]tudes|Nationality|Nationalit[eé]|Citizenship|Passport|Passeport|Country|Pays|Work|Job|Travail|Experience|Exp[eé]rience|Total|Time|"
    r"Language|Languages|Langues?|English|French|Anglais|Fran[cç]ais|Level|Niveau|Skills?|Computers?|Computing|Informatique|Excel|Word|Office|Python|Internships?|Stages?|Masters?|Bachelors?|Licence|Doctorate?|Programmes?|Programs?|"
    r"University|Universit[eé]|Interview|Court|Cour|Applicant|Candidate?|Person|Today|Aujourd|Currently|Actuellement|Actually|Maybe|Perhaps|Peut|Sorry|Pardon|Please|Thanks|Merci|Hello|Hi|Bonjour|Salut"
)
_NAME = rf"(?!(?:{_WORDS})\b)[A-ZÀ-Ý][a-zà-ÿ]{{2,}}(?:-[A-ZÀ-Ý][a-zà-ÿ]+)?"
_TELLS = re.compile(rf"(?:^|[.!?;,:]\s*|\b(?:[Aa]nd|[Ee]t|[Bb]ut|[Mm]ais|while|que|that|qu')\s*)(?P<name>{_NAME})(?P<has>['’]s| is| has| got| holds| est| a| possède)(?= )")
"""Begins to tell facts of somebody: "Marc is 29"."""
_TURNS = re.compile(rf"(?:^|[.!?;,]\s*)(?:(?:[Aa]nd|[Ee]t|[Nn]ow|[Mm]aintenant|[Nn]ext|[Ww]hat about|[Hh]ow about|[Tt]he same|[Ss]ame|[Ll]a même chose|[Mm]ême chose|[Pp]areil|[Ii]dem|[Cc]heck|[Tt]ry|[Vv]érifiez|[Vv]oyons|now|maintenant|the same|same|pareil|idem|for|pour|la même chose|même chose)\s+)+(?P<name>{_NAME})(?:,? (?:now|please|pls|maintenant|svp|stp|alors|then))?(?P<has>\s*[:,?]|(?= who| qui| with| avec))")
"""Turns to somebody whose facts follow: "And now Marc: bachelor's"."""
_LISTED = re.compile(rf"(?:^|[,:;]\s*|\b(?:and|et)\s+)(?P<name>{_NAME})\b(?P<has>,?\s*\(?\s*)(?=\d|(?:an?|une?)\s)")
"""Goes on with somebody else's without a verb: "Lena is 29 and Marc 36"."""
_HERS = re.compile(rf"\b(?:is|are|was|were|est|sont|c['’]est|for|of|pour|de|à)\s+(?P<name>{_NAME})(?:['’]s)?(?=\s*(?:[.,;!?]|$))")
"""Gives somebody what was told, where a name was found already: "the 3 years are Lena's"."""
_WHO = re.compile(r"(?:,? (?:who|qui|with|avec))?(?: (?:is|has|est|a))?")
_FACTS = ("age", "coming_age", "birth_year", "duration", "degree", "nationality")
_ADULT = range(18, 66)
_NEAR = 25
"""So close after the name stands a fact of hers."""


def by_name_alone(message: Message) -> List[str]:
    """Return the names by which a message tells of people without a word for who they are."""
    found = [m for m in [*_TELLS.finditer(message.text), *_TURNS.finditer(message.text)] if _is_a_name(m, message) and _told(m.end("has"), message)]
    listed = [m for m in _LISTED.finditer(message.text) if _is_a_name(m, message) and _told(m.end("has"), message)]
    if found or len(listed) > 1:
        found += listed
        found += [m for m in _HERS.finditer(message.text) if _is_a_name(m, message)]
    return list(dict.fromkeys(m["name"] for m in sorted(found, key=lambda m: m.start())))


def _is_a_name(found: "re.Match[str]", message: Message) -> bool:
    return not any(e["start"] < found.end("name") and e["end"] > found.start("name") for e in message.entities)


def _told(place: int, message: Message) -> bool:
    """Say whether a fact follows close by in the same clause, or after the colon."""
    place += len(_WHO.match(message.text[place:]).group())  # type: ignore[union-attr]
    facts = [e for e in message.entities if e["entity"] in _FACTS or e["entity"] == "number" and (e["value"] in _ADULT or message.text[place - 1 : place] not in ":,")]
    return any(place < e["end"] and e["start"] <= place + _NEAR and not re.search(r"[,.;:!?]", message.text[place : e["start"]]) for e in facts)  # an age begins at its "is"
