"""How well the assistant answers questions that its training data's authors did not write: ``make evaluate``.

Reads tests/questions/<language>/<author>.tsv (accepted intents separated by |, programme, question),
asks each question in a conversation of its own, prints figures per language beside those in
benchmarks/figures.json, and writes failures.tsv and confusion.png to results/. ``--keep`` takes
the new figures over into figures.json.
"""
from __future__ import annotations

import csv
import json
import os
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List

import bot.lean  # noqa: F401  (first: keeps TensorFlow out)
from bot.chat import Answer, Chat

ROOT = Path(__file__).resolve().parent.parent
FIGURES = ROOT / "benchmarks" / "figures.json"
RESULTS = ROOT / "results"
_NOT_TOPICS = {"ask_source", "ask_quotation", "ask_why", "ask_capabilities", "ask_creator", "ask_human"}


@dataclass(frozen=True)
class Case:
    """A question with what it may be understood as."""

    language: str
    author: str
    accepted: List[str]
    programmes: List[str]
    text: str


@dataclass(frozen=True)
class Outcome:
    """What became of a case."""

    case: Case
    intent: str
    kind: str
    right: bool
    refused: bool
    asked_back: bool
    language_right: bool


def cases(folder: Path = ROOT / "tests" / "questions") -> List[Case]:
    """Read the test questions."""
    found = []
    for path in sorted(folder.glob("*/*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for accepted, programme, text in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                programmes = [] if programme == "-" else programme.split("+")
                found.append(Case(path.parent.name, path.stem, accepted.split("|"), programmes, text))
    return found


def judge(case: Case, answer: Answer, intent: str) -> Outcome:
    """Say whether the reply is about what was asked, for the programmes that were named."""
    kind = answer.payload["kind"]
    in_scope = "out_of_scope" not in case.accepted
    topics = {f"ask_{item['topic']}" for item in answer.payload["items"]}
    programmes = {item["programme"] for item in answer.payload["items"]}
    asks_topic = any(name.startswith("ask_") and name not in _NOT_TOPICS for name in case.accepted)
    if not in_scope:
        right = kind == "out_of_scope"
    elif asks_topic and kind in ("answer", "not_in_sources"):
        fits = bool(topics & set(case.accepted)) or intent == "compare_programmes" and intent in case.accepted
        right = fits and (set(case.programmes) <= programmes or programmes == {"belgium"})
    elif "check_eligibility" in case.accepted and kind in ("question", "eligibility"):
        right = True
    else:
        right = intent in case.accepted
    return Outcome(
        case, intent, kind, right, in_scope and kind == "out_of_scope", in_scope and kind == "clarification",
        answer.payload["language"] == case.language,
    )


def figures(outcomes: List[Outcome]) -> Dict[str, float]:
    """Return the shares, in percent, for the outcomes of one language."""
    inside = [o for o in outcomes if "out_of_scope" not in o.case.accepted]
    outside = [o for o in outcomes if "out_of_scope" in o.case.accepted]
    worded = [o for o in outcomes if len(o.case.text.split()) >= 3]
    return {
        "questions": len(outcomes),
        "right": _percent([o.right for o in outcomes]),
        "right_in_scope": _percent([o.right for o in inside]),
        "out_of_scope_turned_away": _percent([o.right for o in outside]),
        "in_scope_refused": _percent([o.refused for o in inside]),
        "in_scope_asked_back": _percent([o.asked_back for o in inside]),
        "language_right": _percent([o.language_right for o in worded]),
    }


def _percent(values: List[bool]) -> float:
    return round(100 * sum(values) / max(len(values), 1), 1)


def main() -> int:
    """Ask everything, print, write; returns the exit status."""
    os.environ["FEEDBACK_DIR"] = ""  # test questions are nothing for curators
    chat = Chat()
    outcomes = [judge(c, chat.send(c.text), chat.parse(c.text)["intent"]["name"]) for c in cases()]
    RESULTS.mkdir(exist_ok=True)
    before = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.is_file() else {}
    now: Dict[str, Dict[str, float]] = {}
    for language in ("en", "fr"):
        now[language] = figures([o for o in outcomes if o.case.language == language])
        print(f"\n{language}" + " " * 28 + "now  before")
        for name, value in now[language].items():
            print(f"  {name:26s} {value:6}  {before.get(language, {}).get(name, '')}")
        authors = sorted({o.case.author for o in outcomes if o.case.language == language})
        for author in authors:
            own = [o.right for o in outcomes if o.case.language == language and o.case.author == author]
            print(f"  right, by {author:16s} {_percent(own):6}")
    steals = Counter((o.intent, o.case.accepted[0]) for o in outcomes if not o.right and o.intent not in o.case.accepted)
    print("\nWho takes whose questions:")
    for (thief, owner), number in steals.most_common(15):
        print(f"  {number} x {thief} takes {owner}")
    _write_failures([o for o in outcomes if not o.right])
    _draw(outcomes)
    print(f"\nFailures and the confusion matrix are in {RESULTS.name}/.")
    if "--keep" in sys.argv:
        FIGURES.write_text(json.dumps(now, indent=2) + "\n", encoding="utf-8")
    return 0


def _write_failures(outcomes: List[Outcome]) -> None:
    with (RESULTS / "failures.tsv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t")
        writer.writerow(["language", "author", "accepted", "understood", "kind", "question"])
        for o in outcomes:
            writer.writerow([o.case.language, o.case.author, "|".join(o.case.accepted), o.intent, o.kind, o.case.text])


def _draw(outcomes: List[Outcome]) -> None:
    """Draw the confusion matrix of the intents that are confused at all."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot as plt

    pairs = Counter((o.case.accepted[0], o.intent) for o in outcomes)
    confused = sorted({name for (a, b) in pairs if a != b for name in (a, b)})
    grid = [[pairs[row, column] for column in confused] for row in confused]
    size = max(4.0, len(confused) * 0.28)
    figure, axes = plt.subplots(figsize=(size, size))
    axes.imshow(grid, cmap="Blues")
    axes.set_xticks(range(len(confused)), confused, rotation=90, fontsize=6)
    axes.set_yticks(range(len(confused)), confused, fontsize=6)
    axes.set_xlabel("understood as")
    axes.set_ylabel("asked")
    figure.tight_layout()
    figure.savefig(RESULTS / "confusion.png", dpi=120)


if __name__ == "__main__":
    sys.exit(main())
