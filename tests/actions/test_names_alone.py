"""Names of people of whom nothing else is said."""
from __future__ import annotations

from typing import List

import pytest

from actions.names_alone import by_name_alone
from actions.reading import Message
from bot.nlu.gazetteer import Gazetteer
from knowledge import load

GAZETTEER = Gazetteer(load())


@pytest.mark.parametrize("text, names", [
    ("Olga is 31. The 2 years are Rashid's", ["Olga", "Rashid"]), ("Zoé a un master, Tim a une licence", ["Zoé", "Tim"]), ("And now Bruno: 29, master", ["Bruno"]),
    ("The same for Luis, who is 30", ["Luis"]), ("Et pareil pour Inès, qui a 30 ans", ["Inès"]), ("Experience is 5 years", []), ("Excel: 5 years", []), ("And now Belgium: 29", []),
    ("She is 31", []), ("Is Geneva nice? 31", []), ("Bachelor is 4 years", []), ("And Word, 3 years", []), ("Currently a master", []),
])
def test_by_name_alone(text: str, names: List[str]) -> None:
    assert by_name_alone(Message(text, [found.as_dict(text) for found in GAZETTEER.find(text, None)])) == names
