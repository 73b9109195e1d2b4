"""Read one field of a profile out of a message, as people type it, in both languages."""
from __future__ import annotations

from typing import Any, Callable, Dict, List

from actions.reading.reading import NOTHING, Message, Reading
from actions.reading.age import read_age
from actions.reading.degree import read_degree
from actions.reading.experience import read_experience
from actions.reading.skills import read_it_skills, read_language_skills
from actions.reading.nationality import read_nationality
from actions.reading.programme import read_programme

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


def read(field: str, message: Message, asked: bool) -> Reading:
    """Read ``field`` out of ``message``; where it was not asked for, only what is said plainly counts."""
    return NOTHING if message.refuses else READERS[field](message, asked)


__all__: List[Any] = ["Message", "NOTHING", "READERS", "Reading", "read"]
