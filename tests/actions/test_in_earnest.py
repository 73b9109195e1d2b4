"""What is not meant."""
from __future__ import annotations

from typing import List

import pytest

from actions.in_earnest import in_earnest, only_jokes
from actions.reading import Message


@pytest.mark.parametrize("text", ["just kidding", "lol I was joking", "je rigole", "non je plaisante mdr", "c'était une blague"])
def test_only_jokes(text: str) -> None:
    assert only_jokes(Message(text))


@pytest.mark.parametrize("text", ["just kidding, excellent", "je plaisante, deux ans", "no joke", "35"])
def test_jokes_and_more(text: str) -> None:
    assert not only_jokes(Message(text))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("excellent IT... i was joking", ""), ("excellent en informatique. je rigole", ""), ("31. excellent IT. just kidding lol", "31."),
        ("six years. Just kidding, two years", ", two years"), ("I'm 19 years older... just kidding, I'm 48, LLM", ", I'm 48, LLM"), ("j'ai 12 ans de moins qu'elle, je rigole, j'ai 47 ans", ", j'ai 47 ans"),
    ],
)
def test_a_joke(text: str, left: str) -> None:
    assert in_earnest(Message(text)).text.strip() == left


@pytest.mark.parametrize(
    ("text", "ages"), [("33 well 32 in my head", [33]), ("33 enfin 32 dans ma tete", [33]), ("i feel 25 but I'm 33", [33]), ("33, 32 next month", [33, 32])],
)
def test_a_felt_age(text: str, ages: List[int]) -> None:
    entities = [{"entity": "number", "text": n, "start": text.index(n), "end": text.index(n) + 2, "value": int(n)} for n in ("33", "32", "25") if n in text]
    assert in_earnest(Message(text, entities)).values("number") == ages
