"""What stands around a question is taken away, and wishes for fewer words are heard."""
from __future__ import annotations

import pytest

from bot.nlu.brevity import asks_less, bare, is_beside, only_less, unpadded


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("et la durée du coup", "la durée"),
        ("in short, which government do I contact?", "which government do I contact?"),
        ("bref. en résumé une Camerounaise elle peut faire quoi", "une Camerounaise elle peut faire quoi"),
        ("how long is it", "how long is it"),
        ("merci", "merci"),
    ],
)
def test_a_question_without_what_stands_around_it(text: str, question: str) -> None:
    assert bare(text) == question


def test_a_greeting_and_an_ending_are_no_part_of_the_question() -> None:
    assert unpadded("bjr durée + salaire svp vite") == "durée + salaire"
    assert unpadded("and for UNITAR?") == "and for UNITAR?"
    assert unpadded("hello") == "hello"


@pytest.mark.parametrize("text", ["tldr", "in short?", "too long", "trop long", "en bref ?", "plus court svp", "can you make it shorter please"])
def test_fewer_words_and_nothing_else(text: str) -> None:
    assert asks_less(text) and only_less(text)


@pytest.mark.parametrize("text", ["in short, what do I need?", "trop long, juste la CPI", "how long is it"])
def test_there_is_more_to_it(text: str) -> None:
    assert not only_less(text)


def test_the_court_asks_for_nothing_shorter() -> None:
    assert not asks_less("does the Court differ from UNITAR?")
    assert asks_less("version courte")


@pytest.mark.parametrize("text", ["for each of the three", "all three", "one line each", "pour chacun des trois", "une ligne chacun"])
def test_of_all_alike(text: str) -> None:
    assert is_beside(text)
    assert not is_beside(f"{text} salary")
