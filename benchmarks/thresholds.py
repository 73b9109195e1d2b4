"""Where the assistant should ask back rather than answer: ``python -m benchmarks.thresholds``.

Asks the questions of tests/questions at a range of confidence thresholds and draws, per language,
coverage (share of the questions that get an answer at once) against precision (share of those
answers that are right) into benchmarks/thresholds.png. The threshold to put into config.yml is the
one with the most right answers less wrong ones, the highest of them: a wrong answer costs what a
right one gains, and asking back costs nothing but the answer. About four minutes.
"""
from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import Dict, List

import bot.lean  # noqa: F401  (first: keeps TensorFlow out)
from benchmarks.evaluate import ROOT, Case, cases, judge
from bot.chat import Chat
from bot.nlu.intent_classifier import SentenceIntentClassifier
from knowledge import LANGUAGES

PICTURE = ROOT / "benchmarks" / "thresholds.png"
STEPS = [0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]


@dataclass(frozen=True)
class Point:
    """What a threshold does: shares of all questions, in percent."""

    threshold: float
    answered: float
    right: float

    @property
    def precision(self) -> float:
        """Return the share of the answers that are right, in percent."""
        return 100 * self.right / max(self.answered, 0.1)

    @property
    def gain(self) -> float:
        """Return right answers less wrong ones, in percent of all questions."""
        return round(2 * self.right - self.answered, 1)


def measure(chat: Chat, questions: List[Case], threshold: float) -> Point:
    """Ask ``questions`` with ``threshold`` in force for every language."""
    _classifier(chat).threshold = dict.fromkeys(LANGUAGES, threshold)
    outcomes = [judge(case, chat.send(case.text), chat.parse(case.text)["intent"]["name"]) for case in questions]
    answered = [o for o in outcomes if o.kind != "clarification"]
    share = 100 / len(outcomes)
    return Point(threshold, len(answered) * share, sum(o.right for o in answered) * share)


def _classifier(chat: Chat) -> SentenceIntentClassifier:
    nodes = chat.agent.processor.graph_runner._instantiated_nodes.values()  # Rasa has no other way to a component
    return next(node._component for node in nodes if isinstance(node._component, SentenceIntentClassifier))


def best(points: List[Point]) -> Point:
    """Return the point with the greatest gain, the highest threshold where several have it."""
    return max(points, key=lambda point: (point.gain, point.threshold))


def main() -> int:
    """Measure, print, draw; returns the exit status."""
    os.environ["FEEDBACK_DIR"] = ""  # test questions are nothing for curators
    chat = Chat()
    curves: Dict[str, List[Point]] = {}
    for language in LANGUAGES:
        own = [case for case in cases() if case.language == language]
        curves[language] = [measure(chat, own, step) for step in STEPS]
        print(f"\n{language}  threshold  answered  precision  right less wrong")
        for point in curves[language]:
            print(f"    {point.threshold:9.2f} {point.answered:9.1f} {point.precision:10.1f} {point.gain:17.1f}")
        print(f"    best: {best(curves[language]).threshold}")
    _draw(curves)
    print(f"\nThe curves are in {PICTURE.relative_to(ROOT)}.")
    return 0


def _draw(curves: Dict[str, List[Point]]) -> None:
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(figsize=(6, 4.5))
    for language, points in curves.items():
        axes.plot([p.answered for p in points], [p.precision for p in points], marker="o", label=language)
        for point in points:
            if point.threshold in (0.0, 0.5, 0.9) or point is best(points):
                axes.annotate(f"{point.threshold:g}", (point.answered, point.precision), fontsize=8, xytext=(3, 5), textcoords="offset points")
    axes.set_xlabel("coverage: answered at once, % of all questions")
    axes.set_ylabel("precision: right, % of the answers")
    axes.grid(alpha=0.3)
    axes.legend(title="numbers: threshold")
    figure.tight_layout()
    figure.savefig(PICTURE, dpi=120)


if __name__ == "__main__":
    sys.exit(main())
