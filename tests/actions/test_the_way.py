"""Which questions ask where and how to apply."""
from __future__ import annotations

import pytest

from actions.reading import Message
from actions.the_way import _WAY


@pytest.mark.parametrize("text, way", [
    ("where does he send his papers?", True), ("to whom should she apply?", True), ("elle envoie son dossier à qui ?", True), ("comment il postule ?", True),
    ("who can apply?", False), ("qui peut postuler ?", False), ("how does the limit apply to her?", False), ("can he apply?", False),
])
def test_asks_the_way(text: str, way: bool) -> None:
    assert bool(_WAY.search(Message(text).plain)) is way
