"""A tag at the end of a statement is no answer."""
from __future__ import annotations

from typing import Callable, Optional

import pytest

from actions.parts import take_apart
from actions.reading import Message, read
from bot.nlu.gazetteer import Gazetteer
from knowledge import Knowledge, Language


@pytest.fixture(scope="module")
def as_found(knowledge: Knowledge) -> Callable[[Language, str], Message]:
    """Return a function that makes a message of a text, with its values."""
    gazetteer = Gazetteer(knowledge)
    return lambda language, text: Message(text, [entity.as_dict(text) for entity in gazetteer.find(text, language)])


@pytest.mark.parametrize(("language", "text", "level", "asks"), [
    ("en", "it's an LLM so it counts as a master's, no?", "advanced", True), ("fr", "un DESS je pense que ça équivaut à un master, non ?", "advanced", True),
    ("en", "a doctorate, no?", "advanced", False), ("fr", "un doctorat, non ?", "advanced", False), ("en", "no degree, ok?", "none", False), ("fr", "sans diplôme, hein ?", "none", False),
    ("en", "I'm 31, that's fine, no?", None, True), ("fr", "j'ai 31 ans, ça va, non ?", None, True),
])
def test_a_tag_answers_nothing(language: Language, text: str, level: Optional[str], asks: bool, as_found: Callable[[Language, str], Message]) -> None:
    """What stands before it is told or asked about; its own word is read as no degree."""
    parts = take_apart(as_found(language, text))
    assert (read("degree", parts.told, asked=True).value, bool(parts.asked)) == (level, asks)
