"""What asks for yes or no, and what only looks like it."""
from __future__ import annotations

import pytest

from bot.voice.yes_no import is_yes_no, same_point


@pytest.mark.parametrize("text", ["Est-ce la Belgique qui paie ?", "C'est mon gouvernement qui paie ?", "Is it Belgium that pays?", "Is it paid or not?", "C'est payé ou pas ?"])
def test_yes_or_no(text: str) -> None:
    assert is_yes_no(text)


@pytest.mark.parametrize("text", ["Est-ce qui paie ?", "C'est qui qui paie ?", "Is it Belgium or the UN that pays?", "Est-ce la Belgique ou l'ONU qui paie ?", "Who pays?"])
def test_neither(text: str) -> None:
    assert not is_yes_no(text)


@pytest.mark.parametrize(
    "one, other",
    [
        ("Is the political situation stable?", "Is the political situation unstable?"), ("Un contrat déterminé ?", "Un contrat indéterminé ?"),
        ("Can the post be extended?", "Is it impossible to extend the post?"), ("Y a-t-il peu de postes ?", "Y a-t-il des postes ?"),
        ("Did she stay at the IOM?", "Did she leave the IOM?"), ("Le gouvernement paie-t-il la formation ?", "La formation est-elle payée par le JPO ?"),
        ("Est-ce que la Cour paie le logement ?", "C'est à elle de payer le logement ?"), ("Does the state pay for the flight?", "Is it me who pays for the flight?"), ("Le vol est-il payé ?", "C'est moi qui paie le vol ?"),
        ("Is the flight paid for?", "Is it she who pays for the flight?"), ("Les cours sont-ils payés ?", "C'est le JPO qui doit payer les cours ?"), ("Are the courses paid?", "Does he pay for the courses himself?"),
        ("Are two years enough with a bachelor's?", "Are two years enough with a master's?"), ("Personne ne me guide ?", "Quelqu'un me guide ?"),
    ],
)
def test_opposites_make_different_points(one: str, other: str) -> None:
    assert not same_point(one, other) and not same_point(other, one)


def test_the_same_point_in_other_words() -> None:
    assert same_point("Is the removal paid?", "Do they cover the removal?")
