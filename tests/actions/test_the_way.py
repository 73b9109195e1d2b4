"""Which questions ask where and how to apply."""
from __future__ import annotations

import pytest

from actions.reading import Message
from actions.the_way import _NEXT, _WAY


@pytest.mark.parametrize("text, way", [
    ("where does he send his papers?", True), ("to whom should she apply?", True), ("elle envoie son dossier à qui ?", True), ("comment il postule ?", True),
    ("who can apply?", False), ("qui peut postuler ?", False), ("how does the limit apply to her?", False), ("can he apply?", False),
])
def test_asks_the_way(text: str, way: bool) -> None:
    assert bool(_WAY.search(Message(text).plain)) is way


@pytest.mark.parametrize("text, what_now", [
    ("well then what do we do now?", True), ("what's the next step?", True), ("donc on fait quoi ?", True), ("que dois-je faire ensuite ?", True), ("quelle est la prochaine étape ?", True), ("et comment elle doit s'y prendre ?", True),
    ("what do JPOs do?", False), ("what does she do there all day?", False), ("que fait un JPO ?", False), ("what can I do to be eligible?", False),
])
def test_asks_what_now(text: str, what_now: bool) -> None:
    assert bool(_NEXT.search(Message(text).plain)) is what_now
