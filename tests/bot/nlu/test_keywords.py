"""Keywords in a row are a question each; words that name one thing together are one question."""
from __future__ import annotations

from typing import Set

import pytest

from bot.chat import Chat


def asked(chat: Chat, text: str) -> Set[str]:
    return {item["topic"] for item in chat.send(text).payload["items"]}


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("salary duration icc", {"salary_amount", "duration"}),
        ("salaire durée cpi", {"salary_amount", "duration"}),
        ("prolongation visa", {"extension", "visa"}),
        ("age limit salary languages", {"age_limit", "salary_amount", "languages"}),
        ("how long is it, how much do they pay and whats the age limit", {"duration", "salary_amount", "age_limit"}),
        ("pour les langues, il faut quoi ?", {"languages"}),
        ("who is my supervisor\nwhich languages", {"supervision", "languages"}),
        ("le visa\nla durée", {"visa", "duration"}),
    ],
)
def test_each_keyword_is_answered(chat: Chat, text: str, topics: Set[str]) -> None:
    assert asked(chat, text) == topics


@pytest.mark.parametrize(
    ("text", "topic"),
    [("training budget", "training_budget"), ("budget formation", "training_budget"), ("housing allowance", "housing"), ("work experience", "work_experience")],
)
def test_a_name_of_two_words_is_one_question(chat: Chat, text: str, topic: str) -> None:
    assert asked(chat, text) == {topic}
