"""A demonym of two countries is of the one that is named right beside it."""
from __future__ import annotations

from typing import List

import pytest

from actions.reading.namesakes import told_apart
from bot.nlu.gazetteer import Gazetteer
from knowledge import Knowledge


@pytest.fixture(scope="module")
def gazetteer(knowledge: Knowledge) -> Gazetteer:
    return Gazetteer(knowledge)


@pytest.mark.parametrize(
    "text, codes",
    [
        ("a Congolese candidate", ["COD", "COG"]),
        ("she is Congolese (DRC)", ["COD"]),
        ("elle est congolaise, du Congo-Brazzaville", ["COG"]),
        ("congolais de RDC", ["COD"]),
        ("Congolese, and I worked in the DRC", ["COD", "COG"]),
        ("congolaise, et j'ai vécu en RDC", ["COD", "COG"]),
    ],
)
def test_told_apart(gazetteer: Gazetteer, text: str, codes: List[str]) -> None:
    mentions = [{"entity": e.entity, "value": e.value, "start": e.start, "end": e.end} for e in gazetteer.find(text)]
    shared = next(m for m in mentions if m["entity"] == "nationality" and m["start"] == min(n["start"] for n in mentions if n["entity"] in ("nationality", "country")))
    assert sorted(told_apart(shared, mentions, text)) == codes
