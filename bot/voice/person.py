"""What a message says of a person, outside of the check: "I'm 36", "my daughter is Italian"."""
from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Dict, Optional

from actions.reading import Message, read
from actions.reading.challenged import challenges
from actions.reading.degree import NEEDED
from actions.reading.experience import inexperienced
from actions.reading.in_general import asks_its_worth
from actions.reading.languages import is_language
from actions.reading.namesakes import told_apart
from actions.reading.nationality import is_elsewhere
from actions.reading.periods import periods
from actions.reading.said import corrections
from actions.reading.studies import is_of_studies
from actions.reading.study_lengths import without_study_lengths
from bot.voice.ages import age_meant, is_own, is_soon, is_too_old, next_age
from bot.voice.conversation import Conversation
from bot.voice.scope import is_country, is_denied
from knowledge.eligibility import Profile
from knowledge.text import normalise

_SPOUSE = re.compile(r"\b(her|his|my|the|their|son|sa|mon|ma|leur|le|la) (?:husband|wife|spouse|partner|fiancee?|mari|femme|epou(?:x|se)|conjointe?|compagn(?:on|e))(?: (?:of (?:her|him)|is|s|has|est|a|from|vient|la|une?|an?|the|de|du|nationalite|nationality|passport|passeport|also|aussi))* $")
_OF_SPONSOR = re.compile(r"\b(?:ask(?:s|ing|ed)?|demand\w+|sponsor\w*|parrain\w*|fund\w*|financ\w*)\b")
"""Speaks of the state that sponsors: "can he ask Belgium to sponsor him?" is about no Belgian."""
NO_DEGREE = "none"
IN_PLACE_OF = r"(?:instead of|in (?:place|lieu) of|rather than|replac\w+|substitut\w+(?: for)?|make up for|stand in for|count as|a la place d\w*|au lieu d\w*|plutot qu\w*|remplac\w+|(?:tenir|tient|tiennent) lieu d\w*|compens\w+|equiva\w+(?: to| of| a| d\w*)?)"
_REPLACED = re.compile(rf"\b{IN_PLACE_OF}(?: (?:an?|the|my|any|une?|le|la|les|l|mon|ma|d))* $")
"""Before a degree that nobody says she holds: "do 5 years of work replace a master's?"."""
AGES = range(16, 70)
"""What a number must be to be somebody's age."""
_FOREIGNERS = re.compile(r"\b(?:foreign(?:er)?s?|etrang(?:er|ere)s?|other nationalit\w+|autres? nationalites?)\b(?! affairs)")
_FIGURES = ("age", "coming_age", "number", "duration")
_WRITER = re.compile(r"\b(?:i|me|je|j|moi)\b")


@dataclass(frozen=True)
class Person(Profile):
    """What a message says of a person."""

    turning: Optional[int] = None
    """The age that she says she will soon have: "I'll be 33 in June"."""


def profile(conversation: Conversation) -> Person:
    """Return what the message says of a person: age, countries, degree, experience; no figure where it challenges a rule."""
    challenged = challenges(Message(conversation.text, conversation.entities))
    conversation = replace(conversation, entities=[e for e in conversation.entities if e["entity"] not in _FIGURES or not any(start <= e["start"] < end for start, end in challenged)])
    corrected = max(corrections(Message(conversation.text)), default=0)
    ages = [e for e in conversation.entities if e["entity"] in ("age", "coming_age") and is_own(e, conversation.text)]
    ages += [e for e in conversation.entities if e["entity"] == "number" and e["value"] in AGES and not ages and is_too_old(e, conversation.text)]
    if ages and corrected:  # "I'm 34, no sorry, 28"
        ages += [e for e in conversation.entities if e["entity"] == "number" and e["start"] >= corrected and e["value"] in AGES]
    ages = [e for e in ages if e["start"] >= corrected] or ages
    known = conversation.slots.get("age")
    comes = bool(ages) and (ages[0]["entity"] == "coming_age" or isinstance(known, int) and 0 < ages[0]["value"] - known <= 2 and is_soon(ages[0], conversation.text))
    turning = next_age(int(ages[0]["value"]), conversation.entities, conversation.text) if ages and not comes else None
    ages = [age_meant(e, conversation.text) for e in ages]
    asks_sponsor = _OF_SPONSOR.search(normalise(conversation.text))
    demonyms = {e["start"] for e in conversation.entities if e["entity"] == "nationality"}
    of_programmes = {
        place for e in conversation.entities for place in range(e["start"], e["end"])
        if e["entity"] == "programme" and (not is_country(e, conversation.text) or asks_sponsor and e["start"] not in demonyms)
    }
    places = [e for e in conversation.entities if e["entity"] in ("nationality", "country") and e["start"] not in of_programmes]
    message = Message(conversation.text, conversation.entities)
    places = [e for e in places if e["entity"] != "nationality" or not is_language(e, message)]  # "I speak French" tells of no French woman
    of_people = any(e["entity"] == "nationality" for e in places)  # beside which the country where one lives counts for nothing: "I live in Peru but am not Peruvian"
    places = [e for e in places if e["entity"] == "country" and not of_people or not is_elsewhere(message, e)]
    places = [e for e in places if not _of_spouse(e, conversation.text) and not is_denied(e, conversation.text)]
    places = [{**e, "value": told_apart(e, places, conversation.text)} for e in places]
    if _FOREIGNERS.search(normalise(conversation.text)):  # "are foreigners welcome in Belgium?" is not about Belgians
        mentions = {e["start"] for e in conversation.entities if e["entity"] == "programme"}
        places = [e for e in places if e["start"] not in mentions]
    people = [e for e in places if e["entity"] == "nationality"]
    named = {code for e in places if e["entity"] == "country" for code in e["value"]}
    if all(set(e["value"]) <= named for e in people):  # "Cameroon? And Nigeria, since one student is Nigerian?" asks about both
        people = places
    countries = list(dict.fromkeys(code for e in people for code in e["value"]))  # "Congolese" may be of either Congo
    plain = normalise(conversation.text)
    degrees = [e["value"] for e in conversation.entities if e["entity"] == "degree" and not any(before.search(plain[: e["start"]]) for before in (NEEDED, _REPLACED))]
    worked = _worked(conversation, bool(degrees))
    return Person(
        nationality=countries or None,
        age=(known if comes and known in (ages[0] - 2, ages[0] - 1) else ages[0] - comes) if ages else None,
        turning=ages[0] if comes else turning,
        degree=read("degree", message, asked=False).value if degrees and not asks_its_worth(message) else None,  # one that is still due is none
        experience_years=worked,
    )


def completed(before: Person, now: Person) -> Person:
    """Return what two messages say of a person; the later one counts where both say something."""
    return replace(before, **{name: value for name, value in vars(now).items() if value is not None})


def _worked(conversation: Conversation, has_degree: bool) -> Optional[float]:
    """Return how long the person has worked: no length of her studies; none at all where she says so beside her degree."""
    message = without_study_lengths(Message(conversation.text, conversation.entities))
    studied = {e["value"] for e in message.entities if e["entity"] == "duration" and is_of_studies(message, e)}
    lengths = [length for length in periods(message) if length.years not in studied]  # "4 years of study, do they count as 4 years?"
    if lengths:
        return lengths[0].years
    return 0.0 if has_degree and inexperienced(message) else None


def told_age(conversation: Conversation) -> Optional[int]:
    """Return the age that a message tells, be it a bare number: "28, I said", but not "I never said 35"."""
    numbers = [e for e in conversation.entities if e["entity"] == "number" and e["value"] in AGES and is_own(e, conversation.text)]
    return profile(conversation).age or (int(numbers[-1]["value"]) if numbers else None)


def _of_spouse(mention: Dict[str, Any], text: str) -> bool:
    """Say whether a nationality is that of a candidate's husband or wife: "her husband is Spanish", "my wife is Thai, can I apply?"."""
    found = _SPOUSE.search(normalise(text[: mention["start"]]))
    return bool(found) and (found.group(1) not in ("my", "mon", "ma") or bool(_WRITER.search(normalise(text[mention["end"] :]))))  # type: ignore[union-attr]
