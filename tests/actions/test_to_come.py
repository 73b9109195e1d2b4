"""What is told of later."""
from __future__ import annotations

import pytest

from actions.reading import Message
from actions.to_come import lacks, to_come, years_ahead


@pytest.mark.parametrize("text, later", [
    ("in one year she will have 34", True), ("Ah, one year more.", True), ("il aura 33 ans", True), ("encore 2 ans", True), ("dans un an j'aurai 30 ans", True), ("d'ici vingt-quatre mois", True), ("eight months from now", True),
    ("she has 3 years now", False), ("j'ai 31 ans maintenant", False), ("I'm 29", False), ("2 years at an NGO", False),
])
def test_to_come(text: str, later: bool) -> None:
    assert bool(to_come(Message(text))) == later


def test_what_goes_on_is_to_come_as_well() -> None:
    text = "She has 3 years. In one year she will have 4 years and be 34. The computer is excellent."
    assert [text[start:end].strip() for start, end in to_come(Message(text))] == ["In one year she will have 4 years", "and be 34."]


@pytest.mark.parametrize("text, years", [("next year, is it still good", 1.0), ("the month after", None), ("next month", None), ("l'an prochain", 1.0)])
def test_years_ahead(text: str, years: float) -> None:
    assert years_ahead(Message(text)) == years


@pytest.mark.parametrize("text, lacking", [
    ("what am I still missing?", True), ("il lui manque quoi ?", True), ("qu'est-ce qui me manque pour la CPI", True), ("what is missing on that page?", False),
    ("how many months is she short of?", True), ("how much more experience do I need?", True), ("combien dois-je travailler de plus ?", True), ("how much longer is the contract?", False), ("combien d'années d'expérience faut-il ?", False),
    ("que manque-t-il dans ces documents ?", False), ("I miss my family", False),
])
def test_what_somebody_lacks(text: str, lacking: bool) -> None:
    assert lacks(Message(text).plain) is lacking
