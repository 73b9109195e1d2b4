"""Whose turn it is."""
from __future__ import annotations

from typing import Optional

import pytest

from actions.reading import Message
from actions.whose_turn import still_hers, turns_to
from bot.nlu.gazetteer import Gazetteer
from knowledge import load

GAZETTEER = Gazetteer(load())


def _message(text: str) -> Message:
    return Message(text, [found.as_dict(text) for found in GAZETTEER.find(text, None)])


@pytest.mark.parametrize("text, who", [
    ("And now my brother please: bachelor's", "brother"), ("et maintenant mon frère", "brother"), ("and my brother: 29", "brother"), ("same for my brother, who is 29", "brother"),
    ("what about my son?", "son"), ("and the other one?", "son"), ("et l'autre, alors ?", "son"), ("let's start again, only for my son: 29, master", "son"), ("my son has 5 years", "son"),
    ("does my brother need a visa?", None), ("my daughter is 29", None), ("and now my daughter", None), ("is my brother too old?", None),
])
def test_turns_to(text: str, who: Optional[str]) -> None:
    assert turns_to(_message(text), "daughter", {"son": {"age": 30}}, judged=True) == who


@pytest.mark.parametrize("text, left", [
    ("29. We start with her, ok?", "29."), ("on commence par elle, d'accord ?", ""), ("a master. So, can my daughter apply?", "a master. So"), ("So, can my daughter apply?", "So, can my daughter apply?"),
    ("let's start with him", "let's start with him"), ("et ma fille ?", ""),
])
def test_still_hers(text: str, left: str) -> None:
    message = _message(text)
    assert message.without(still_hers(message, "daughter")).text.strip(" ,") == left
