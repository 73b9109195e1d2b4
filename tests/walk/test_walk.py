"""Random walks: thousands of turns of questions, answers, switches and garbage, in both languages.

Whatever is said: there is a reply, its payload is valid, its language is that of a clear message,
every statement in it stands in knowledge/ under the programme that the payload names.
"""
from __future__ import annotations

import json
import random
import re
from pathlib import Path
from typing import Dict, List, Set, Tuple

import jsonschema
import pytest

from bot.chat import Answer, Chat
from knowledge import LANGUAGES, Knowledge, Language

TESTS = Path(__file__).resolve().parent.parent
SCHEMA = json.loads((TESTS.parent / "docs" / "payload.schema.json").read_text(encoding="utf-8"))
WALKS, TURNS = 40, 25
"""Conversations a language, and turns in each."""
_CLEAR = 6
"""Words from which a plain question shows its language."""
_NAMES_ONE = re.compile(r"english|french|anglais|fran[cç]ais", re.IGNORECASE)
TALK: Dict[Language, List[str]] = {
    "en": ["thanks!", "why?", "tell me more", "source?", "and for UNITAR?", "Am I eligible for all three?", "stop", "I don't know", "start again", "no, 33", "forget my answers", "2", "the second one"],
    "fr": ["merci !", "pourquoi ?", "dites-m'en plus", "source ?", "et pour l'UNITAR ?", "Puis-je postuler aux trois ?", "stop", "je ne sais pas", "recommencer", "non, 33", "oubliez mes réponses", "2", "la deuxième"],
}
GARBAGE = ["", "   ", "???", "asdf qwer", "🙂🙂", "/restart", '/check_eligibility{"x": 1}', "\u202e\x00", "a" * 3000, "<script>alert(1)</script>", "%s {reply} {}", "999999999999", "-5", "null", "Ω≈ç√"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_turn_of_a_random_walk_is_answered_well(language: Language, chat: Chat, knowledge: Knowledge) -> None:
    chance = random.Random(f"walk {language}")
    questions, answers = _questions(language), _answers(language)
    statements = _statements(knowledge, language)
    for walk in range(WALKS):
        said: List[str] = []
        for _ in range(TURNS):
            kind = chance.choices(["question", "answer", "talk", "garbage"], [5, 3, 3, 1])[0]
            message = chance.choice({"question": questions, "answer": answers, "talk": TALK[language], "garbage": GARBAGE}[kind])
            said.append(message)
            answer = chat.send(message, sender=f"walk {language} {walk}", language=language)
            problem = _problem(answer, knowledge, statements)
            asked_for = any(_NAMES_ONE.search(text) for text in said)  # a language that was asked for is kept
            if kind == "question" and len(message.split()) >= _CLEAR and not asked_for and answer.payload["language"] != language:
                problem = problem or "another language"
            assert not problem, f"{problem}\n" + "\n".join(said[-6:]) + f"\n=> {answer.text}\n{answer.payload}"


def _problem(answer: Answer, knowledge: Knowledge, statements: Dict[str, Set[Tuple[str, str]]]) -> str:
    """Return what is wrong with a reply; empty where nothing is."""
    if not answer.text.strip():
        return "no reply"
    if sum("custom" in bubble for bubble in answer.bubbles) != 1:
        return "not one payload"
    jsonschema.validate(answer.payload, SCHEMA)
    named = {(item["programme"], item["topic"]) for item in answer.payload["items"]}
    for item in answer.payload["items"]:
        if item["status"] == "stated" and item["programme"] not in knowledge.stated(item["topic"]):
            return f"{item} is not stated in knowledge/"
    programmes = {programme for programme, _ in named}
    for text, places in statements.items():
        if named and text in answer.text and not {programme for programme, _ in places} & programmes:
            return f"'{text}' belongs to {places}, the payload names {sorted(named)}"
    return ""


def _statements(knowledge: Knowledge, language: Language) -> Dict[str, Set[Tuple[str, str]]]:
    """Return sentence -> where it stands (programme, topic)."""
    found: Dict[str, Set[Tuple[str, str]]] = {}
    for name, topic in knowledge.topics.items():
        for programme, entry in topic.programmes.items():
            for statement in entry.statements:
                found.setdefault(knowledge.fill(statement, programme, language), set()).add((programme, name))
    return found


def _questions(language: str) -> List[str]:
    files = sorted((TESTS / "questions" / language).glob("*.tsv"))
    lines = [line.split("\t") for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return [text for intent, _, text in lines if intent not in ("switch_language", "out_of_scope")]


def _answers(language: str) -> List[str]:
    lines = (TESTS / "actions" / "reading" / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t")[2] for line in lines]
