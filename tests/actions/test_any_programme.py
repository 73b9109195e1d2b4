"""Whether the choice of the programme is left to us."""
from __future__ import annotations

import pytest

from actions.any_programme import asks_anywhere
from actions.reading import Message


@pytest.mark.parametrize("text, anywhere", [
    ("may I become one? no idea which programme, you decide", True), ("puis-je postuler ? à vous de voir", True), ("am I eligible? pick one for me", True),
    ("can I apply if I don't know where I will live?", False), ("can I apply with either a master or a bachelor?", False), ("you pick", False),
    ("je peux postuler ?", False), ("je ne sais pas où envoyer mon dossier", False),
])
def test_asks_anywhere(text: str, anywhere: bool) -> None:
    assert asks_anywhere(Message(text)) is anywhere
