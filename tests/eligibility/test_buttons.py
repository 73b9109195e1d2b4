"""Every button of the check does what it says: whoever only clicks gets through, in both languages."""
from __future__ import annotations

import uuid
from typing import Dict, List

import pytest

from bot.chat import Answer, Chat
from tests.eligibility.questionnaire import FIELDS, LANGUAGES

OPENING = {"en": "Am I eligible?", "fr": "Suis-je éligible ?"}
UNITAR = {"en": "Am I eligible for UNITAR?", "fr": "Suis-je éligible à l'UNITAR ?"}
CHANGE = {"en": "I would like to change an answer", "fr": "Je voudrais modifier une réponse"}
ANSWERS = {
    "en": ["All three", "Belgian", "29", "Master's degree", "3 years", "I'd rather not say", "I'd rather not say"],
    "fr": ["Les trois", "Belge", "29", "Master", "3 ans", "Je préfère ne pas répondre", "Je préfère ne pas répondre"],
}
"""Leads from one question to the next, and to the verdict."""
QUESTIONS = ["programme", *FIELDS]
"""In the order in which they come."""
each_language = pytest.mark.parametrize("language", LANGUAGES)


def say(chat: Chat, *texts: str) -> Answer:
    """Say ``texts`` in a new conversation and return the last reply."""
    sender = uuid.uuid4().hex
    return [chat.send(text, sender) for text in texts][-1]


def clicks(chat: Chat, *texts: str) -> Dict[str, Answer]:
    """Return what each button under the last reply to ``texts`` leads to."""
    buttons = say(chat, *texts).buttons
    assert buttons, f"no buttons after {texts}"
    return {button["title"]: say(chat, *texts, button["payload"]) for button in buttons}


@each_language
@pytest.mark.parametrize("field", QUESTIONS)
def test_a_button_of_a_question_answers_it(chat: Chat, field: str, language: str) -> None:
    before = ANSWERS[language][: QUESTIONS.index(field)]
    for title, answer in clicks(chat, OPENING[language], *before).items():
        assert answer.payload["kind"] in ("question", "eligibility"), f"'{title}': {answer.text}"
        assert answer.payload.get("field") != field, f"'{title}' is asked again: {answer.text}"
        assert answer.payload["language"] == language, f"'{title}': {answer.text}"


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "Congolese"), ("en", "Korean"), ("en", "Dominican"), ("fr", "congolaise"), ("fr", "coréen"), ("fr", "Congo")],
)
def test_a_button_tells_countries_apart(chat: Chat, language: str, name: str) -> None:
    question = say(chat, UNITAR[language], name)
    assert (question.payload["kind"], question.payload.get("field")) == ("question", "nationality"), question.text
    assert len(question.buttons) == 2, question.buttons
    for title, answer in clicks(chat, UNITAR[language], name).items():
        assert answer.payload["kind"] == "eligibility", f"'{title}': {answer.text}"
        assert answer.payload["language"] == language, f"'{title}': {answer.text}"


@each_language
def test_the_buttons_of_a_verdict(chat: Chat, language: str) -> None:
    kinds: List[str] = []
    for title, answer in clicks(chat, UNITAR[language], ANSWERS[language][1]).items():
        kinds.append(answer.payload["kind"])
        assert answer.payload["language"] == language, f"'{title}': {answer.text}"
    assert kinds == ["question", "clarification", "answer"], "another programme, another answer, how to apply"


@each_language
def test_the_buttons_that_change_an_answer(chat: Chat, language: str) -> None:
    asked = clicks(chat, OPENING[language], *ANSWERS[language], CHANGE[language])
    fields = [answer.payload.get("field") for answer in asked.values()]
    assert fields == ["age", "nationality", "degree", "experience_years"], {title: a.text for title, a in asked.items()}
