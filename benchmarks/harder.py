"""Harder messages than plain questions, by authors who saw no training data: ``python -m benchmarks.harder``.

Reads tests/harder/<language>/: joined.tsv (topics joined by +, message with several questions),
rambling.tsv (topic, long message with one question), comparison.tsv (topics or "open", message),
follow_up.tsv (first question, topic/programmes, second message), detail.tsv (topic/programme/number
of the statement, question; about a third of them fit another topic as well). Prints, per language,
the share of messages whose reply has all that was expected. These sets were looked at while the
assistant was built, detail.tsv the least.
"""
from __future__ import annotations

import sys
from pathlib import Path
from typing import Callable, Dict, List, Set

import bot.lean  # noqa: F401  (first: keeps TensorFlow out)
from bot.chat import Answer, Chat
from knowledge import Knowledge, load

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "harder"
_OPEN = 4
"""Topics that an open comparison shows at least."""


def main() -> int:
    """Ask everything and print the shares; returns the exit status."""
    chat, knowledge = Chat(), load()
    judges: Dict[str, Callable[[str, List[str]], bool]] = {
        "joined": lambda language, parts: set(parts[0].split("+")) == topics(chat.send(parts[1].replace("\\n", "\n"))),
        "rambling": lambda language, parts: {parts[0]} == topics(chat.send(parts[1])),
        "comparison": lambda language, parts: _compares(parts[0], topics(chat.send(parts[1]))),
        "follow_up": lambda language, parts: _follows(chat, parts),
        "detail": lambda language, parts: _says(knowledge, language, parts[0], chat.send(parts[1])),
    }
    print(f"{'':12s}{'en':>8s}{'fr':>8s}")
    for name, is_right in judges.items():
        shares = []
        for language in ("en", "fr"):
            lines = (FOLDER / language / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
            shares.append(sum(is_right(language, line.split("\t")) for line in lines) / len(lines))
        print(f"{name:12s}" + "".join(f"{100 * share:8.1f}" for share in shares), flush=True)
    return 0


def topics(answer: Answer) -> Set[str]:
    """Return the topics that a reply speaks of."""
    return {item["topic"] for item in answer.payload["items"]}


def _compares(expected: str, found: Set[str]) -> bool:
    return len(found) >= _OPEN if expected == "open" else set(expected.split("+")) <= found and len(found) < _OPEN


def _follows(chat: Chat, parts: List[str]) -> bool:
    first, expected, second = parts
    topic, programmes = expected.split("/")
    chat.send(first, sender=first)
    items = chat.send(second, sender=first).payload["items"]
    return set(programmes.split("+")) <= {item["programme"] for item in items if item["topic"] == topic}


def _says(knowledge: Knowledge, language: str, place: str, answer: Answer) -> bool:
    topic, programme, number = place.split("/")
    entry = knowledge.entry(topic, programme)
    return bool(entry) and knowledge.fill(entry.statements[int(number)], programme, language) in answer.text  # type: ignore[union-attr, arg-type]


if __name__ == "__main__":
    sys.exit(main())
