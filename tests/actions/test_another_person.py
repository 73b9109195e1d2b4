"""Who is meant, where somebody else is spoken of in the check."""
from __future__ import annotations

import pytest

from actions.another_person import KIND, meant, only_mentioned
from actions.parts import take_apart
from actions.persons import SELF, relatives
from actions.reading import Message


@pytest.mark.parametrize("text, other", [
    ("my colleague is 36, would she pass?", True), ("and a friend of mine who has a bachelor's?", True), ("what about someone with no degree?", True),
    ("et son frère qui a 25 ans ?", True), ("une amie, elle pourrait ?", True), ("quelqu'un sans diplôme peut postuler ?", True),
    ("I am 36, would I pass?", False), ("j'ai 36 ans", False), ("my wife says that I am 30", False), ("mon ami m'a dit que 35 ans ça va", False),
])
def test_meant(text: str, other: bool) -> None:
    assert meant(Message(text), SELF, {}) == other


def test_she_goes_on_with_the_one_before() -> None:
    assert meant(Message("she has a master's"), SELF, {"kind": KIND, "values": {}})
    assert not meant(Message("she has a master's"), SELF, {})


@pytest.mark.parametrize("text, told", [
    ("she is 33 now, it is her sister who is 29", "she is 33 now, it is"),
    ("her husband has a master and is 40", ""),
    ("elle a 33 ans, son frère a 29 ans", "elle a 33 ans,"),
    ("he is Moroccan by his mother", "he is Moroccan by his mother"),
    ("il est marocain par sa mère", "il est marocain par sa mère"),
])
def test_relatives_tell_nothing_of_the_person(text: str, told: str) -> None:
    assert " ".join(take_apart(Message(text)).told.text.split()) == told
    assert bool(relatives(text)) == (told != text)


def _with_degree(text: str, word: str) -> Message:
    return Message(text, [{"entity": "degree", "text": word, "start": text.index(word), "end": text.index(word) + len(word), "value": "advanced"}])


@pytest.mark.parametrize("text, word, only", [
    ("he got his master last year, we had dinner, my cousin danced. Only for lawyers?", "master", True),
    ("elle a eu son master, on a dansé, mon cousin chantait. C'est payé ?", "master", True),
    ("he has a master, and my cousin?", "master", False), ("my cousin has a master", "master", False),
])
def test_only_mentioned(text: str, word: str, only: bool) -> None:
    assert only_mentioned(_with_degree(text, word)) is only
