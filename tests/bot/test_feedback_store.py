"""What is kept for curators, and what is not: the person."""
from __future__ import annotations

from pathlib import Path

import pytest

from bot.feedback import store
from bot.feedback.redact import redact
from bot.feedback.store import Entry, Inbox, inbox


def entry(number: int, question: str = "Is there a canteen?", **values: str) -> Entry:
    """Return an entry with the mark ``number``."""
    return Entry(**{**dict(id=str(number), day="2026-01-01", why="unanswered", question=question, language="en", kind="clarification"), **values}, topics=[], programmes=[])


def test_what_is_added_is_read_oldest_first_and_a_remark_joins_its_question(tmp_path: Path) -> None:
    box = Inbox(tmp_path / "new" / "folder")
    assert box.entries() == []
    assert all([box.add(entry(1)), box.add(entry(2)), box.add(entry(1, remark="the prices"))])
    assert [(e.id, e.remark) for e in box.entries()] == [("2", ""), ("1", "the prices")]


def test_lines_that_cannot_be_read_cost_nothing_else(tmp_path: Path) -> None:
    box = Inbox(tmp_path)
    box.add(entry(1))
    with box.path.open("ab") as file:
        file.write(b'{"id": "half a li\n[1, 2]\n{"other": 1}\n\xff\xfe\n')
    box.add(entry(2, "Où est-ce ?"))
    assert [e.question for e in box.entries()] == ["Is there a canteen?", "Où est-ce ?"]


def test_the_oldest_go_where_the_file_grows_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "LARGEST", 4000)
    box = Inbox(tmp_path)
    for number in range(100):
        box.add(entry(number))
        assert box.path.stat().st_size <= 4000
    kept = [int(e.id) for e in box.entries()]
    assert kept == list(range(kept[0], 100)) and 5 < len(kept) < 100
    assert [path.name for path in tmp_path.iterdir()] == [store.FILE]


def test_a_disk_that_fails_is_told_and_raises_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder")
    assert Inbox(in_the_way).add(entry(1, "secret question")) is False
    assert "could not be kept" in caplog.text and "secret question" not in caplog.text


def test_half_a_line_is_taken_back_where_the_disk_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    box = Inbox(tmp_path)
    box.add(entry(1))
    before = box.path.read_bytes()
    opened = Path.open

    def full(path: Path, *arguments: object, **values: object):  # type: ignore[no-untyped-def]
        file = opened(path, *arguments, **values)  # type: ignore[call-overload]

        class Full:
            tell, truncate = file.tell, file.truncate
            write = staticmethod(lambda line: file.write(line[:10]))
            __enter__ = lambda self: self  # noqa: E731
            __exit__ = lambda self, *_: file.close()  # noqa: E731

        return Full()

    monkeypatch.setattr(Path, "open", full)
    assert box.add(entry(2)) is False
    monkeypatch.undo()
    assert box.path.read_bytes() == before


def test_the_folder_is_named_by_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FEEDBACK_DIR", str(tmp_path))
    assert inbox().path.parent == tmp_path  # type: ignore[union-attr]
    monkeypatch.setenv("FEEDBACK_DIR", "")
    assert inbox() is None
    monkeypatch.delenv("FEEDBACK_DIR")
    assert inbox().path.parent == store.ROOT / "feedback"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text, gone",
    [
        ("my name is jean dupont, no figures", ["jean", "dupont"]),
        ("Je m'appelle Awa Diop et il manque le montant", ["Awa", "Diop"]),
        ("mon nom c'est koffi", ["koffi"]),
        ("I'm Sofia, it was too vague", ["Sofia"]),
        ("je suis Marie-Claire Ndiaye, trop long", ["Marie", "Ndiaye"]),
        ("the file of Kofi Mensah was lost", ["Kofi", "Mensah"]),
        ("too short. Best regards, Tom", ["Tom"]),
        ("write to j.d+x@mail.example.org or @jdupont", ["j.d", "example", "jdupont"]),
        ("see linkedin.com/in/jdupont", ["jdupont"]),
        ("call +32 475 12 34 56", ["475", "34"]),
        ("tel 0475123456, passeport AB1234567", ["0475", "1234567"]),
        ("born 12/03/1994", ["12/03", "1994"]),
        ("née le 3 février 1996", ["3 f", "1996"]),
        ("my birthday is March 3rd, 1995", ["March", "1995"]),
        ("né en 1996", ["1996"]),
        ("dob 12-03-94 and tel 0475123456", ["12-03", "0475"]),
    ],
)
def test_what_says_who_it_was_goes(text: str, gone: list) -> None:
    kept = redact(text)
    assert "[" in kept and not any(part in kept for part in gone), kept


@pytest.mark.parametrize(
    "text",
    [
        "Is the Junior Professional Officer Programme open to nationals of Ivory Coast?", "WHAT IS THE AGE LIMIT AT THE ICC?", "Is the deadline 12 March 2099?",
        "je suis Française et Belge", "I am Belgian with a Master", "the figures of 2019-2020", "Do JPOs go to New York?", "il manque les montants pour la Côte d'Ivoire",
    ],
)
def test_what_a_curator_needs_stays(text: str) -> None:
    assert redact(text) == text


def test_of_a_story_only_the_question_is_kept() -> None:
    assert redact("I am 29 and live in Lyon with my two sons. I hold a master. Is there a canteen?") == "Is there a canteen?"
    assert redact("J'ai 29 ans et je vis à Lyon. Y a-t-il une cantine ?") == "Y a-t-il une cantine ?"
    assert len(redact("no figures " * 500)) <= 400
