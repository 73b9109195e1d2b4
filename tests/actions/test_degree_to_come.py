"""A degree that somebody is going to have."""
from __future__ import annotations

from typing import Optional

import pytest

from actions.degree_to_come import degree_to_come
from actions.reading import Message
from bot.nlu.gazetteer import Gazetteer
from knowledge import load

GAZETTEER = Gazetteer(load())


@pytest.mark.parametrize(("text", "degree"), [
    ("what about when I get my master's in July?", "advanced"), ("et quand j'aurai mon master en juin ?", "advanced"), ("does the master's count if I get it in july?", "advanced"),
    ("je termine mon master en juin", "advanced"), ("I finish my LLM next summer", "advanced"), ("une fois le master en poche, ça passe ?", "advanced"), ("I'll have a PhD by then", "advanced"),
    ("I stopped my master's, will I be accepted?", None), ("is a master's needed?", None), ("j'ai un master", None), ("can I do a master's during the assignment?", None), ("when I get my bachelor's", None),
])
def test_degree_to_come(text: str, degree: Optional[str]) -> None:
    message = Message(text, [found.as_dict(text) for found in GAZETTEER.find(text, None)])
    assert degree_to_come(message, "first") == degree
    assert degree_to_come(message, "advanced") is None
