"""Third languages are told from English and French by their function words."""
from __future__ import annotations

import pytest

from bot.nlu.foreign import ForeignWords

FOREIGN = ForeignWords({"la", "age", "jpo", "de", "costa", "rica", "c", "pa", "the", "who"})


@pytest.mark.parametrize(
    "text",
    [
        "Wie alt darf man für ein JPO sein?", "Qual è il limite di età per la Corte?", "Hola, quiero saber cómo puedo postularme",
        "Hoe kan ik solliciteren voor een functie?", "Care este limita de vârstă pentru program?", "Berapa batas usia untuk program ini?",
        "Qual é o limite de idade para o programa?", "Hur gammal får man vara för att söka?", "Jaki jest limit wieku w programie?",
    ],
)
def test_a_third_language(text: str) -> None:
    assert FOREIGN.speak(text)


def test_words_of_our_own_are_no_third_language() -> None:
    assert FOREIGN.ours("who pa the jpo")
    assert not FOREIGN.ours("quien paga the jpo")


@pytest.mark.parametrize("text", ["Who pays the JPO?", "c pa la age", "de Costa Rica", "JPO", "ok"])
def test_no_third_language(text: str) -> None:
    assert not FOREIGN.speak(text)
