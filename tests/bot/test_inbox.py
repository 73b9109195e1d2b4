"""``make inbox``: what a curator reads."""
from __future__ import annotations

from pathlib import Path

import pytest

from bot import inbox as command
from bot.feedback.groups import grouped
from bot.feedback.store import Entry, Inbox
from knowledge import Knowledge


def entry(number: int, question: str, language: str = "en", why: str = "unanswered", remark: str = "") -> Entry:
    """Return an entry of the day ``number`` of a month."""
    return Entry(str(number), f"2026-03-{number:02}", why, question, language, "not_in_sources", ["other_question"], ["icc"], remark)


ENTRIES = [
    entry(1, "Can I bring my dog?"),
    entry(2, "Is there a parking space at the ICC?"),
    entry(3, "puis-je amener mon chien ?", "fr", "unhelpful", "les animaux"),
    entry(4, "Is there a canteen at the ICC?"),
    entry(5, "Y a-t-il un parking à la CPI ?", "fr"),
]


def test_the_same_question_in_two_languages_is_one_group_newest_first(knowledge: Knowledge) -> None:
    groups = grouped(ENTRIES, knowledge)
    assert [[e.id for e in group.entries] for group in groups] == [["5", "2"], ["4"], ["3", "1"]]
    assert groups[0].days == ["2026-03-02", "2026-03-05"] and groups[0].languages == ["en", "fr"]
    assert groups[2].remarks == ["les animaux"]
    assert grouped(ENTRIES[:1], knowledge)[0].entries == ENTRIES[:1] and grouped([], knowledge) == []


def test_a_wording_is_shown_once(knowledge: Knowledge) -> None:
    (group,) = grouped([entry(1, "Is there a canteen?"), entry(2, "is there a canteen?")], knowledge)
    assert len(group.entries) == 2 and len(group.questions) == 1


def test_the_list_says_what_was_asked_and_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture) -> None:
    monkeypatch.setenv("FEEDBACK_DIR", str(tmp_path))
    for one in [*ENTRIES, entry(6, "What is the maximum age at the ICC?", why="unhelpful")]:
        Inbox(tmp_path).add(one)
    assert command.main() == 0
    told = capsys.readouterr().out
    assert "6 questions in 4 groups" in told
    assert "2 times, 2026-03-01 to 2026-03-03, in en and fr: 1 not helpful, 1 not answered (not_in_sources)" in told
    assert "1. What is the maximum age" in told and "nearest topics: age_limit" in told
    assert "remark: les animaux" in told and "also: Can I bring my dog?" in told
    assert "knowledge/topics/<topic>.yml" in told and f"delete {tmp_path / 'inbox.jsonl'}" in told


def test_an_empty_inbox_and_none_at_all_say_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture) -> None:
    monkeypatch.setenv("FEEDBACK_DIR", str(tmp_path))
    assert command.main() == 0 and "The inbox is empty" in capsys.readouterr().out
    monkeypatch.setenv("FEEDBACK_DIR", "")
    assert command.main() == 0 and "FEEDBACK_DIR is empty" in capsys.readouterr().out
