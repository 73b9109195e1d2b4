"""Yes or no of what is claimed of a country, where a look-up says whether it is on the list."""
from __future__ import annotations

import pytest

from bot.voice.claimed import said_of


@pytest.mark.parametrize("text", ["Is Italy on the list?", "L'Italie en fait-elle toujours partie ?", "Isn't Italy on it?", "is Italy any more than Spain on it?"])
def test_a_plain_question(text: str) -> None:
    assert said_of(text, True) == "answer_yes"
    assert said_of(text, False) == "answer_no"


@pytest.mark.parametrize(
    "text", ["Italy isn't on the list anymore?", "Is it true that Italy quit the scheme?", "l'Italie n'en est plus ?", "L'Italie s'est retirée, non ?", "Have the Italians dropped out?", "Are Italians excluded?"]
)
def test_what_is_over_is_denied_by_the_list_and_borne_out_by_nothing(text: str) -> None:
    assert said_of(text, True) == "answer_no"
    assert said_of(text, False) is None


@pytest.mark.parametrize("text", ["Italy isn't on the list, right?", "L'Italie n'est pas dans la liste, c'est ça ?"])
def test_a_denial(text: str) -> None:
    assert said_of(text, True) == "denied_wrongly"
    assert said_of(text, False) == "denied_rightly"


@pytest.mark.parametrize("text", ["why is Italy not on it?", "Italy participates", "L'Italie participe plus ou moins"])
def test_no_yes_or_no(text: str) -> None:
    assert said_of(text, True) is None


@pytest.mark.parametrize(("text", "phrase"), [("Does Italy no longer pay?", None), ("L'Italie ne paie plus ?", None), ("Has Italy never paid?", "answer_no"), ("L'Italie a payé ?", "answer_yes")])
def test_a_list_of_the_past_tells_nothing_of_what_is_over_since(text: str, phrase: "str | None") -> None:
    assert said_of(text, True, past=True) == phrase
