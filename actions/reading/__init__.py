"""Read one field of a profile out of a message, as people type it, in both languages."""
from __future__ import annotations

from typing import Any, Callable, Dict, List

from actions.reading.reading import NOTHING, Message, Reading
from actions.reading.age import read_age
from actions.reading.beside_others import with_languages
from actions.reading.degree import read_degree
from actions.reading.experience import read_experience
from actions.reading.levels import levels
from actions.reading.skills import contradicts_itself, read_it_skills, read_language_skills
from actions.reading.nationality import read_nationality
from actions.reading.programme import read_programme
from actions.reading.said import needs_others, own, restated
from actions.reading.topics import COMPUTERS

READERS: Dict[str, Callable[[Message, bool], Reading]] = {
    "programme": read_programme,
    "nationality": read_nationality,
    "age": read_age,
    "degree": read_degree,
    "experience_years": read_experience,
    "language_skills": read_language_skills,
    "it_skills": read_it_skills,
}
"""Field -> its reader; the second argument says whether the field was asked for."""

_NUMBERS = {"age", "experience_years"}
_READ_WHOLE = {"programme", "language_skills"}
"""Programmes are not corrected within a message; of languages, only the level that was taken back changes."""


def read(field: str, message: Message, asked: bool) -> Reading:
    """Read ``field`` out of ``message``; where it was not asked for, only what is said plainly counts.

    What the writer says of herself counts before what she says of others, and what she says after
    correcting herself before what she said first.
    """
    if message.refuses:
        return NOTHING
    if field == "it_skills" and contradicts_itself(message):
        return Reading(problem="unclear") if asked else NOTHING
    mine = message if needs_others(message, field) else own(message)
    if field == "language_skills":
        mine = with_languages(message, mine)
    reading = _latest(field, mine, asked)
    if mine is not message and not reading:
        reading = _latest(field, own(message, with_children=True), asked)
    return reading


def _latest(field: str, message: Message, asked: bool) -> Reading:
    reader = READERS[field]
    whole = reader(message, asked)
    if field in _READ_WHOLE or not (whole or asked):
        return whole
    for part in restated(message, field):
        if field == "experience_years" and part.values("age") and not part.values("duration"):
            continue  # "3 years. sorry, I'm 36" corrects an age
        if field == "it_skills" and not (levels(part.plain) or COMPUTERS.search(part.plain)):
            continue  # "excellent. But wait, she only did an internship" corrects no level
        reading = reader(part, asked or field in _NUMBERS)
        if reading:
            return whole if whole.value == reading.value else reading  # the whole may name the month of birth
    return whole


__all__: List[Any] = ["Message", "NOTHING", "READERS", "Reading", "read"]
