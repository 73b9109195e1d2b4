"""What is kept of conversations, in both languages."""
from __future__ import annotations

import uuid
from pathlib import Path
from typing import List

import pytest

from bot.chat import Answer, Chat
from bot.feedback.store import Entry, Inbox

ASKED = {"en": "How long does it last at UNITAR?", "fr": "Combien de temps ça dure à l'UNITAR ?"}
NOT_HELPFUL = {"en": "that doesn't help me", "fr": "ça ne m'aide pas"}
BOTH = pytest.mark.parametrize("language", ["en", "fr"])


@pytest.fixture()
def box(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Inbox:
    """An empty inbox that the assistant writes to."""
    monkeypatch.setenv("FEEDBACK_DIR", str(tmp_path))
    return Inbox(tmp_path)


def converse(chat: Chat, *messages: str) -> Answer:
    """Say ``messages`` in one conversation and return the last reply."""
    sender = f"sender-{uuid.uuid4().hex}"
    return [chat.send(message, sender) for message in messages][-1]


def kept(box: Inbox) -> List[Entry]:
    """Return what is kept, having checked that no sender is."""
    assert not box.path.exists() or "sender-" not in box.path.read_text(encoding="utf-8")
    return box.entries()


@BOTH
def test_a_question_is_kept_at_once_and_the_remark_joins_it(language: str, chat: Chat, box: Inbox) -> None:
    remark = {"en": "no example, says j.d@mail.example.org", "fr": "aucun exemple, dit j.d@mail.example.org"}[language]
    converse(chat, ASKED[language], NOT_HELPFUL[language])
    (entry,) = kept(box)
    assert (entry.why, entry.question, entry.language, entry.remark) == ("unhelpful", ASKED[language], language, "")
    assert (entry.kind, entry.topics, entry.programmes) == ("answer", ["duration"], ["unitar"])
    thanks = converse(chat, ASKED[language], NOT_HELPFUL[language], remark)
    assert {"en": "Thank you", "fr": "Merci"}[language] in thanks.text and thanks.payload["kind"] == "chat"
    assert kept(box)[-1].remark == remark.replace("j.d@mail.example.org", "[contact]")
    assert "example.org" not in box.path.read_text(encoding="utf-8") and len(kept(box)) == 2


@BOTH
@pytest.mark.parametrize(
    "said", [{"en": "too vague", "fr": "trop vague"}, {"en": "no figures at all", "fr": "aucun chiffre"}, {"en": "it was too long", "fr": "trop long"},
             {"en": "you did not say how it really works", "fr": "vous ne dites pas comment ça marche vraiment"}, {"en": "still useless", "fr": "toujours inutile"}],
)
def test_few_words_whatever_their_intent_are_a_remark(said: dict, language: str, chat: Chat, box: Inbox) -> None:
    converse(chat, ASKED[language], NOT_HELPFUL[language], said[language])
    assert [e.remark for e in kept(box)] == [said[language]]


@BOTH
def test_a_remark_that_names_another_topic_is_answered_too(language: str, chat: Chat, box: Inbox) -> None:
    said = {"en": "you don't say whether my husband can come", "fr": "vous ne dites pas si mon mari peut venir"}[language]
    answer = converse(chat, ASKED[language], NOT_HELPFUL[language], said)
    assert {"en": "Thank you", "fr": "Merci"}[language] in answer.text and {i["topic"] for i in answer.payload["items"]} == {"family"}
    assert [e.remark for e in kept(box)] == [said]


@BOTH
@pytest.mark.parametrize("said", [{"en": "nothing", "fr": "rien"}, {"en": "no thanks", "fr": "non merci"}, {"en": "Who pays a JPO?", "fr": "Qui paie un JPO ?"}, {"en": "forget my answers", "fr": "oubliez mes réponses"}])
def test_nothing_a_new_question_and_a_bidding_are_no_remark(said: dict, language: str, chat: Chat, box: Inbox) -> None:
    answer = converse(chat, ASKED[language], NOT_HELPFUL[language], said[language])
    assert [(e.question, e.remark) for e in kept(box)] == [(ASKED[language], "")]
    assert bool(answer.payload["items"]) == ("?" in said[language])


@BOTH
def test_the_same_answer_is_complained_of_once(language: str, chat: Chat, box: Inbox) -> None:
    converse(chat, ASKED[language], NOT_HELPFUL[language], NOT_HELPFUL[language], NOT_HELPFUL[language])
    assert len(kept(box)) == 1


@BOTH
def test_what_nobody_answered_is_kept_and_a_complaint_about_it_joins(language: str, chat: Chat, box: Inbox) -> None:
    asked = {"en": "Is there a canteen?", "fr": "Y a-t-il une cantine ?"}[language]
    converse(chat, asked)
    assert [(e.why, e.kind, e.question) for e in kept(box)] == [("unanswered", "not_in_sources", asked)]
    converse(chat, asked, NOT_HELPFUL[language])
    assert [e.why for e in kept(box)] == ["unanswered", "unhelpful"]


@BOTH
def test_what_curators_know_or_cannot_use_is_not_kept(language: str, chat: Chat, box: Inbox) -> None:
    answered, silent, outside = {
        "en": ("What is the age limit for the ICC?", "What is the salary in euros?", "Give me a recipe for pancakes"),
        "fr": ("Quelle est la limite d'âge à la CPI ?", "Quel est le salaire en euros ?", "Donne-moi une recette de crêpes"),
    }[language]
    converse(chat, answered, silent, outside, "😀", "¿Cuál es el límite de edad para los candidatos?")
    assert kept(box) == []


@BOTH
def test_answers_of_the_check_are_not_kept(language: str, chat: Chat, box: Inbox) -> None:
    start = {"en": "Am I eligible for the ICC?", "fr": "Suis-je éligible pour la CPI ?"}[language]
    reply = converse(chat, start, "purple bananas", "29", NOT_HELPFUL[language], "blorp parking")
    assert reply.payload["field"] and kept(box) == []
    converse(chat, start, {"en": "Is there a canteen at the Court?", "fr": "Y a-t-il une cantine à la Cour ?"}[language])
    assert [e.why for e in kept(box)] == ["unanswered"]


@BOTH
def test_without_a_folder_nothing_is_asked_for(language: str, chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FEEDBACK_DIR", "")
    assert converse(chat, ASKED[language], NOT_HELPFUL[language]).text.startswith({"en": "Sorry about that. Ask me again", "fr": "J'en suis désolé. Posez-moi"}[language])


@BOTH
def test_a_failure_costs_no_reply_and_nothing_is_said_to_be_noted(language: str, chat: Chat, box: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FEEDBACK_DIR", str(Path(__file__) / "no folder"))
    assert converse(chat, ASKED[language], NOT_HELPFUL[language]).text.startswith({"en": "Sorry about that. Ask me again", "fr": "J'en suis désolé. Posez-moi"}[language])

    def broken(_: str) -> str:
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr("bot.feedback.feedback.redact", broken)
    asked = {"en": "Is there a canteen?", "fr": "Y a-t-il une cantine ?"}[language]
    assert converse(chat, asked).payload["kind"] == "not_in_sources"
