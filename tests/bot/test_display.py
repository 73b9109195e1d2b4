"""The display of a reply says what its text says, in parts."""
from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Dict, List

import jsonschema
import pytest

from bot.chat import Answer, Chat
from knowledge import Language

SCHEMA = json.loads((Path(__file__).resolve().parents[2] / "docs" / "payload.schema.json").read_text(encoding="utf-8"))
CHECK: Dict[Language, List[str]] = {
    "en": ["Am I eligible for the ICC?", "29", "master's", "2 years", "fluent in English", "excellent"],
    "fr": ["Suis-je éligible à la CPI ?", "29 ans", "master", "2 ans", "je maîtrise l'anglais", "excellent niveau"],
}


def hold(chat: Chat, messages: List[str], sender: str) -> List[Answer]:
    """Hold a conversation and check every payload against the schema."""
    answers = [chat.send(message, sender) for message in messages]
    for answer in answers:
        jsonschema.validate(answer.payload, SCHEMA)
    return answers


def strings(value: Any) -> List[str]:
    """Return the sentences anywhere in ``value``."""
    if isinstance(value, dict):
        return [s for key, part in value.items() if key not in ("sources", "links") for s in strings(part)]
    if isinstance(value, list):
        return [s for part in value for s in strings(part)]
    return [value] if isinstance(value, str) and " " in value else []


@pytest.mark.parametrize("question, word", [("What is the age limit for the ICC?", "Source"), ("Quelle est la durée à l'UNITAR ?", "Source")])
def test_the_sources_stand_apart_from_the_body(chat: Chat, question: str, word: str) -> None:
    answer, = hold(chat, [question], f"display {question}")
    display = answer.payload["display"]
    assert word in answer.text and word not in display["body"]
    assert display["body"] in answer.text
    assert [(s["document"], s["section"]) for s in display["sources"]] == [
        (c["document"], c["section"]) for item in answer.payload["items"] for c in item["citations"]
    ]
    assert all(s["title"] in answer.text and s["heading"] in answer.text for s in display["sources"])


def test_a_heading_keeps_the_language_of_its_document(chat: Chat) -> None:
    answer, = hold(chat, ["Quel est l'âge limite dans le programme belge ?"], "display heading")
    assert answer.payload["language"] == "fr" and answer.payload["display"]["sources"][0]["language"] == "en"


@pytest.mark.parametrize("question", ["Compare the three programmes", "Compare les trois programmes"])
def test_a_comparison_is_a_table(chat: Chat, question: str) -> None:
    answer, = hold(chat, [question], f"display {question}")
    table = answer.payload["display"]["table"]
    assert len(table["columns"]) == 3 and len(table["rows"]) == 5
    assert all(len(row["cells"]) == 3 for row in table["rows"])
    for text in strings(table):
        assert text.lower() in answer.text.lower() and text not in answer.payload["display"]["body"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_check_counts_its_steps_and_ends_in_a_card(chat: Chat, language: Language) -> None:
    answers = hold(chat, CHECK[language], f"display check {language}")
    assert [a.payload["display"]["progress"] for a in answers[:-1]] == [{"step": n, "of": 5} for n in range(1, 6)]
    last = answers[-1]
    verdict, = last.payload["display"]["verdicts"]
    assert verdict["verdict"] == "eligible" == last.payload["eligibility"][0]["verdict"]
    assert [(c["id"], c["status"]) for c in verdict["criteria"]] == [(c["id"], c["status"]) for c in last.payload["eligibility"][0]["criteria"]]
    assert last.payload["display"]["notice"] in last.text
    for text in [c["reason"] for c in verdict["criteria"]] + verdict["notes"]:
        assert text in last.text and text not in last.payload["display"]["body"]


def test_a_verdict_that_is_negative_has_no_next_step(chat: Chat) -> None:
    answer = hold(chat, ["Am I eligible for Belgium? I am French and 29"], "display negative")[-1]
    verdict = answer.payload["display"]["verdicts"][0]
    assert verdict["verdict"] == "not_eligible" and "next_step" not in verdict


@pytest.mark.parametrize("first", ["Compare the three programmes", CHECK["en"][0]])
def test_said_again_it_is_drawn_again(chat: Chat, first: str) -> None:
    messages = [first] if first.startswith("Compare") else CHECK["en"]
    answers = hold(chat, [*messages, "say that again"], f"display again {first}")
    drawn = {key: answers[-2].payload["display"].get(key) for key in ("table", "verdicts")}
    assert {key: answers[-1].payload["display"].get(key) for key in drawn} == drawn


@pytest.mark.parametrize("questions", [["Am I eligible for Belgium?", "Belgian", "why do you need my age?"], ["Suis-je éligible pour la Belgique ?", "belge", "pourquoi mon âge ?"]])
def test_sources_that_no_item_carries_stay_in_the_body(chat: Chat, questions: List[str]) -> None:
    answer = hold(chat, questions, f"display {questions}")[-1]
    display = answer.payload["display"]
    assert "Source" in answer.text and (display["sources"] or "Source" in display["body"])
