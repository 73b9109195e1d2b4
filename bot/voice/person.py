"""What a message says of a person, outside of the check: "I'm 36", "my daughter is Italian"."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict, Optional

from actions.reading import Message
from actions.reading.challenged import challenges
from actions.reading.experience import inexperienced
from actions.reading.nationality import is_elsewhere
from actions.reading.periods import periods
from actions.reading.said import corrections
from actions.reading.study_lengths import without_study_lengths
from bot.voice.conversation import Conversation
from bot.voice.scope import is_country, is_denied
from knowledge.eligibility import Profile
from knowledge.text import normalise

_OLDER = re.compile(r"\b(over|above|older than|more than|past|plus de|depasse|au dela de) $")
_LIMIT = re.compile(r"\b(limite?s?|max\w*|at most|au plus|min\w*|cap|plafond|cutoff|cut off|threshold|seuil)\b")
_PERSON = re.compile(r"\b(i m|im|i am|i ll|i will|she s|shes|she is|he s|he is|he ll|she ll|j ai|jai|g|j aurai|jaurai|elle a|il a|je suis|chui|jsuis|je fais|my|mon|ma|mes|her|his)\b")
_WORDS_BEFORE = 4
"""Words before a number among which somebody is named whose age it is: "my colleague says 32 at most" tells of nobody's."""
_DENIED = re.compile(r"\b(pas|jamais|not|never|isn t|wasn t|aren t|no i m)\b(?! encore| yet)[^,.;!?]*$")
"""What stands before a number that is the rule's rather than a person's age: "the limit is 32", "I never said 35"."""
_MUST = re.compile(r"\b(?:have to|has to|must|need to|needs to|should|faut|doit|doivent|dois|devez)(?: (?:be|avoir|have))?(?: (?:at least|au moins))? $")
"""Before the number of a rule: "you have to be 32"."""
_THESE = re.compile(r"\b(?:ces|les|cette|these|those|the|that) $")
"""Before a number of the documents: "these 32 years"."""
_SPOUSE = re.compile(r"\b(her|his|my|the|their|son|sa|mon|ma|leur|le|la) (?:husband|wife|spouse|partner|fiancee?|mari|femme|epou(?:x|se)|conjointe?|compagn(?:on|e))(?: (?:of (?:her|him)|is|s|has|est|a|from|vient|la|une?|an?|the|de|du|nationalite|nationality|passport|passeport|also|aussi))* $")
_OF_SPONSOR = re.compile(r"\b(?:ask(?:s|ing|ed)?|demand\w+|sponsor\w*|parrain\w*|fund\w*|financ\w*)\b")
"""Speaks of the state that sponsors: "can he ask Belgium to sponsor him?" is about no Belgian."""
AGES = range(16, 70)
"""What a number must be to be somebody's age."""
_FIGURES = ("age", "coming_age", "number", "duration")
_WRITER = re.compile(r"\b(?:i|me|je|j|moi)\b")
_YOUNGER = re.compile(r"\b(under|below|younger than|less than|moins de) $")


def profile(conversation: Conversation) -> Profile:
    """Return what the message says of a person: age, countries, degree, experience; no figure where it challenges a rule."""
    challenged = challenges(Message(conversation.text, conversation.entities))
    conversation = replace(conversation, entities=[e for e in conversation.entities if e["entity"] not in _FIGURES or not any(start <= e["start"] < end for start, end in challenged)])
    corrected = max(corrections(Message(conversation.text)), default=0)
    ages = [e for e in conversation.entities if e["entity"] in ("age", "coming_age") and _is_own(e, conversation.text)]
    if ages and corrected:  # "I'm 34, no sorry, 28"
        ages += [e for e in conversation.entities if e["entity"] == "number" and e["start"] >= corrected and e["value"] in AGES]
    ages = [_age(e, conversation.text) for e in [e for e in ages if e["start"] >= corrected] or ages]
    asks_sponsor = _OF_SPONSOR.search(normalise(conversation.text))
    demonyms = {e["start"] for e in conversation.entities if e["entity"] == "nationality"}
    of_programmes = {
        e["start"] for e in conversation.entities
        if e["entity"] == "programme" and (not is_country(e, conversation.text) or asks_sponsor and e["start"] not in demonyms)
    }
    places = [e for e in conversation.entities if e["entity"] in ("nationality", "country") and e["start"] not in of_programmes]
    message = Message(conversation.text, conversation.entities)
    places = [e for e in places if e["entity"] == "country" or not is_elsewhere(message, e)]
    places = [e for e in places if not _of_spouse(e, conversation.text) and not is_denied(e, conversation.text)]
    people = [e for e in places if e["entity"] == "nationality"]
    named = {code for e in places if e["entity"] == "country" for code in e["value"]}
    if all(set(e["value"]) <= named for e in people):  # "Cameroon? And Nigeria, since one student is Nigerian?" asks about both
        people = places
    countries = list(dict.fromkeys(code for e in people for code in e["value"]))  # "Congolese" may be of either Congo
    degrees = [d for d in conversation.values("degree")]
    worked = _worked(conversation, bool(degrees))
    return Profile(
        nationality=countries or None,
        age=ages[0] if ages else None,
        degree=max(degrees, key=["none", "first", "advanced"].index) if degrees else None,
        experience_years=worked,
    )


def completed(before: Profile, now: Profile) -> Profile:
    """Return what two messages say of a person; the later one counts where both say something."""
    return replace(before, **{name: value for name, value in vars(now).items() if value is not None})


def _worked(conversation: Conversation, has_degree: bool) -> Optional[float]:
    """Return how long the person has worked: no length of her studies; none at all where she says so beside her degree."""
    message = without_study_lengths(Message(conversation.text, conversation.entities))
    lengths = periods(message)
    if lengths:
        return lengths[0].years
    return 0.0 if has_degree and inexperienced(message) else None


def told_age(conversation: Conversation) -> Optional[int]:
    """Return the age that a message tells, be it a bare number: "28, I said", but not "I never said 35"."""
    numbers = [e for e in conversation.entities if e["entity"] == "number" and e["value"] in AGES and _is_own(e, conversation.text)]
    return profile(conversation).age or (int(numbers[-1]["value"]) if numbers else None)


def _of_spouse(mention: Dict[str, Any], text: str) -> bool:
    """Say whether a nationality is that of a candidate's husband or wife: "her husband is Spanish", "my wife is Thai, can I apply?"."""
    found = _SPOUSE.search(normalise(text[: mention["start"]]))
    return bool(found) and (found.group(1) not in ("my", "mon", "ma") or bool(_WRITER.search(normalise(text[mention["end"] :]))))  # type: ignore[union-attr]


def _is_own(age: Dict[str, Any], text: str) -> bool:
    """Say whether an age is a person's rather than the rule's."""
    before = _before_number(age, text)
    of_rule = _LIMIT.search(normalise(text)) and not _PERSON.search(" ".join(before.split()[-_WORDS_BEFORE:]))
    return not (of_rule or _MUST.search(before) or _THESE.search(before) or _YOUNGER.search(before) or _DENIED.search(before))


def _before_number(entity: Dict[str, Any], text: str) -> str:
    """Return what stands before the number of an age; "under 30" speaks of a rule, not of a person."""
    return re.sub(r"\d+\D*$", "", normalise(text[: entity["end"]]).rstrip())


def _age(entity: Dict[str, Any], text: str) -> int:
    """Return the age meant: "over 32" is 33 at least."""
    before = _before_number(entity, text)
    value = int(entity["value"])
    return value + 1 if _OLDER.search(before) else value
