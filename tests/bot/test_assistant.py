"""What must hold of the trained assistant whatever the topic."""
from __future__ import annotations

import json
import uuid
from pathlib import Path

import jsonschema
import pytest
from rasa.utils.endpoints import EndpointConfig

from bot.chat import Chat
from bot.in_process import GuardedActions
from knowledge import LANGUAGES, Knowledge

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMA = json.loads((ROOT / "docs" / "payload.schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_answers_its_own_question_with_sources(language: str, chat: Chat, knowledge: Knowledge) -> None:
    """The canonical question is what buttons send: it must be understood, and name its source."""
    wrong = []
    for name, topic in knowledge.topics.items():
        answer = chat.send(topic.question[language])
        jsonschema.validate(answer.payload, SCHEMA)
        items = answer.payload["items"]
        stated = {item["programme"] for item in items if item["status"] == "stated"}
        if {item["topic"] for item in items} != {name} or stated != set(knowledge.stated(name)):
            wrong.append((topic.question[language], answer.payload))
        assert all(item["citations"] for item in items if item["status"] == "stated")
        assert answer.payload["kind"] == ("answer" if stated else "not_in_sources")
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_named_programme_gets_only_its_own_statements(language: str, chat: Chat, knowledge: Knowledge) -> None:
    """Never a fact of one programme under another's name."""
    for name, topic in knowledge.topics.items():
        if topic.family == "interview":
            continue
        for programme in knowledge.stated(name):
            called = knowledge.programmes[programme].at[language]
            answer = chat.send(f"{topic.question[language]} ({called})")
            own = {f"{cite['document']}" for item in answer.payload["items"] for cite in item["citations"]}
            assert own == {knowledge.programmes[programme].document}, answer.text
            said = [knowledge.fill(s, programme, language) for s in knowledge.entry(name, programme).statements]
            assert any(statement in answer.text for statement in said), answer.text


def test_an_action_that_raises_still_gets_a_reply_and_the_conversation_goes_on(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    sender = uuid.uuid4().hex
    chat.send("Suis-je éligible pour la Belgique ?", sender)

    def broken(*_: object) -> None:
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr("actions.action_ask_after_verdict.judged", broken)
    answer = chat.send("canadienne", sender)
    assert "Un problème est survenu" in answer.text and answer.payload["language"] == "fr"
    monkeypatch.undo()
    assert chat.send("Quelle est la durée à l'UNITAR ?", sender).payload["kind"] == "answer"


def test_an_action_server_that_is_down_is_told_and_the_conversation_goes_on(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    down = GuardedActions.around(EndpointConfig("http://127.0.0.1:9/webhook"))
    monkeypatch.setattr(chat.agent.processor, "action_endpoint", down)
    sender = uuid.uuid4().hex
    assert "Un problème est survenu" in chat.send("Suis-je éligible pour la CPI ?", sender).text
    assert "2 ans" in chat.send("Quelle est la durée à l'UNITAR ?", sender).text


def test_the_first_reply_says_what_it_is_and_the_second_does_not(chat: Chat) -> None:
    sender = uuid.uuid4().hex
    assert "automated, unofficial assistant" in chat.send("hello", sender).text
    assert "automated" not in chat.send("Who pays a JPO?", sender).text


def test_no_reply_is_longer_than_a_screen(chat: Chat, knowledge: Knowledge) -> None:
    for topic in knowledge.topics.values():
        statements = chat.send(topic.question.en).text.split("Source")[0]
        assert len(statements.split()) <= 170, statements
