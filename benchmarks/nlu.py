"""Compare ways to classify intents: ``python -m benchmarks.nlu``.

Each candidate learns from data/nlu and is asked tests/questions, whose authors saw none of it.
Reported per language: share right, out-of-scope turned away; milliseconds a
message, seconds to train, megabytes that the process grew by. DIET is trained by Rasa itself
(``DIET=1``; minutes), on n-grams alone and with the sentence vectors beside them.
"""
from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any, Callable, Dict, List, Sequence, Tuple

import bot.lean  # noqa: F401  (first: keeps TensorFlow out)
import numpy as np
import yaml
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from benchmarks.evaluate import Case, cases
from bot.nlu.encoder import encode
from knowledge.text import normalise

ROOT = Path(__file__).resolve().parent.parent
Predict = Callable[[Sequence[str]], Sequence[str]]


def examples() -> Tuple[List[str], List[str]]:
    """Return the texts and intents of data/nlu."""
    texts, intents = [], []
    for path in sorted((ROOT / "data" / "nlu").glob("*/*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            lines = [line[2:] for line in block["examples"].splitlines() if line.startswith("- ")]
            texts += lines
            intents += [block["intent"]] * len(lines)
    return texts, intents


def linear(features: str, make: Callable[[], Any]) -> Callable[[List[str], List[str]], Predict]:
    """Return a trainer for a linear classifier on "ngrams", "vectors" or "both"."""

    def train(texts: List[str], intents: List[str]) -> Predict:
        characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), min_df=2, sublinear_tf=True)
        words = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True, token_pattern=r"(?u)\w+")
        plain = [normalise(text) for text in texts]
        if features != "vectors":
            characters.fit(plain)
            words.fit(plain)

        def matrix(batch: Sequence[str]) -> Any:
            folded = [normalise(text) for text in batch]
            parts = [] if features == "vectors" else [characters.transform(folded), words.transform(folded)]
            return hstack([*parts, *([] if features == "ngrams" else [csr_matrix(encode(batch))])], format="csr")

        classifier = make().fit(matrix(texts), intents)
        return lambda batch: list(classifier.predict(matrix(batch)))

    return train


CANDIDATES: Dict[str, Callable[[List[str], List[str]], Predict]] = {
    "n-grams + linear SVM": linear("ngrams", lambda: LinearSVC(C=1.0, class_weight="balanced")),
    "vectors + logistic regression": linear("vectors", lambda: LogisticRegression(C=20, max_iter=300, class_weight="balanced")),
    "vectors + linear SVM": linear("vectors", lambda: LinearSVC(C=1.0, class_weight="balanced")),
    "both + linear SVM (ours)": linear("both", lambda: LinearSVC(C=1.0, class_weight="balanced")),
}


def main() -> int:
    """Train and ask each candidate; returns the exit status."""
    texts, intents = examples()
    questions = cases()
    print(f"{len(texts)} examples, {len(set(intents))} intents, {len(questions)} questions\n")
    print(f"{'':32s}{'en':>7s}{'fr':>7s}{'oos en':>8s}{'oos fr':>8s}{'ms':>7s}{'train s':>9s}{'MB':>7s}")
    for name, train in CANDIDATES.items():
        before = _resident()
        started = time.perf_counter()
        predict = train(texts, intents)
        trained = time.perf_counter() - started
        print(_row(name, predict, questions, trained, _resident() - before), flush=True)
    return 0


def _row(name: str, predict: Predict, questions: List[Case], trained: float, grown: float) -> str:
    guesses = predict([c.text for c in questions])
    shares = []
    for outside in (False, True):
        for language in ("en", "fr"):
            own = [g in c.accepted for c, g in zip(questions, guesses) if c.language == language and (not outside or "out_of_scope" in c.accepted)]
            shares.append(100 * float(np.mean(own)))
    started = time.perf_counter()
    for case in questions[:100]:
        predict([case.text + " "])
    each = (time.perf_counter() - started) * 10
    return f"{name:32s}{shares[0]:7.1f}{shares[1]:7.1f}{shares[2]:8.1f}{shares[3]:8.1f}{each:7.1f}{trained:9.1f}{grown:7.0f}"


def _resident() -> float:
    """Return the resident memory of this process in megabytes (Linux)."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


if __name__ == "__main__":
    sys.exit(main())
