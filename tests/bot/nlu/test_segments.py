"""Several questions in one sentence are found, and one question is not taken for several."""
from __future__ import annotations

from typing import List

import pytest

from bot.chat import Chat


def asked(chat: Chat, message: str) -> List[str]:
    """Return the topics that a message asks for, in order."""
    segments = chat.parse(message)["segments"]
    return [s["intent"].removeprefix("ask_") for s in segments]


@pytest.mark.parametrize(
    ("message", "topics"),
    [
        ("so how long is it and are you paid?", ["duration", "funding"]),
        ("c combien de temps et on est payé ?", ["duration", "salary_amount"]),
        ("who pays the salary, the training and the trip home?", ["funding", "training_budget", "relocation"]),
        ("qui paie le salaire, la formation et le voyage de retour ?", ["funding", "training_budget", "relocation"]),
        ("I don't speak French at all, is that a problem, and where would I work?", ["languages", "duty_station"]),
        ("je ne parle pas français, est-ce gênant et où sont les postes ?", ["languages", "duty_station"]),
        ("holidays, remote work, pay ??", ["annual_leave", "remote_work", "salary_amount"]),
        ("congés, télétravail, paye ??", ["annual_leave", "remote_work", "salary_amount"]),
        ("who is Camille and where does she work today?", ["interviewee", "interview_now"]),
        ("c'est qui Camille et elle bosse où maintenant", ["interviewee", "interview_now"]),
    ],
)
def test_each_question_is_found(chat: Chat, message: str, topics: List[str]) -> None:
    assert asked(chat, message) == topics


@pytest.mark.parametrize(
    ("message", "topic"),
    [
        ("Do governments and organisations share costs?", "cost_sharing"),
        ("Les gouvernements et les organisations partagent-ils les coûts ?", "cost_sharing"),
        ("Is an agreement needed between the ministry and the Court?", "government_agreement"),
        ("La semaine d'orientation est-elle obligatoire, et se tient-elle à Genève ?", "orientation"),
        ("Do I get the orientation week and does it take place in Geneva?", "orientation"),
    ],
)
def test_one_question_stays_one(chat: Chat, message: str, topic: str) -> None:
    assert asked(chat, message) == [topic]
