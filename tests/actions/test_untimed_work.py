"""Work whose length is not told, beside work whose length is."""
from __future__ import annotations

from typing import Callable, Optional

import pytest

from actions.reading import Message
from actions.untimed_work import untimed
from bot.nlu.gazetteer import Gazetteer
from knowledge import Knowledge, Language


@pytest.fixture(scope="module")
def as_found(knowledge: Knowledge) -> Callable[[Language, str], Message]:
    """Return a function that makes a message of a text, with its values."""
    gazetteer = Gazetteer(knowledge)
    return lambda language, text: Message(text, [entity.as_dict(text) for entity in gazetteer.find(text, language)])


@pytest.mark.parametrize(("language", "text", "years"), [
    ("en", "roughly a year and a half at a clinic, and a few traineeships", 1.5), ("fr", "un an et demi dans une clinique, et quelques stages", 1.5),
    ("en", "1 year plus freelancing", 1.0), ("fr", "1 an plus du conseil", 1.0), ("en", "a year at a bank and two internships", 1.0), ("fr", "un an en banque et deux stages", 1.0),
    ("en", "a year at a bank and two internships of 3 months", None), ("fr", "un an en banque et deux stages de 3 mois", None),
    ("en", "a year of internships and volunteering", None), ("fr", "un an de stage et de bénévolat", None), ("en", "18 months, no volunteering", None), ("fr", "18 mois, dont du bénévolat", None),
    ("en", "a year as an intern and a research assistant", None), ("fr", "deux ans comme avocat et un master", None), ("en", "1 year plus some teaching, 2 years in all", None),
])
def test_what_is_left_open(language: Language, text: str, years: Optional[float], as_found: Callable[[Language, str], Message]) -> None:
    """The years told are the least, unless the length of all is told."""
    found = untimed(as_found(language, text))
    assert (found and found.years) == years
