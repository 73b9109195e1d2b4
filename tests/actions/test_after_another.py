"""What only goes back to a result of the writer's, or asks of two at once."""
from __future__ import annotations

import pytest

from actions.after_another import asks_of_both, asks_own_result
from actions.reading import Message


@pytest.mark.parametrize("text, own", [
    ("and me?", True), ("et pour moi alors ?", True), ("remind me what mine was", True), ("et moi, en bref ?", True),
    ("and my visa?", False), ("et pour elle ?", False), ("again please", False), ("does my age matter", False),
])
def test_asks_own_result(text: str, own: bool) -> None:
    assert asks_own_result(Message(text)) is own


@pytest.mark.parametrize("text, asks", [
    ("is he or me the stronger one?", True), ("who does better, me or my cousin?", True), ("qui passe mieux, elle ou moi ?", True),
    ("my cousin and I live in Paris", False), ("is he or she older?", False), ("et elle ?", False),
])
def test_asks_of_both(text: str, asks: bool) -> None:
    assert bool(asks_of_both(Message(text))) is asks
