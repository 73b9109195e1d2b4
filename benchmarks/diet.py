"""DIET on n-grams, and on n-grams with sentence vectors: ``python -m benchmarks.diet`` (many minutes).

EPOCHS sets the length of training (30). Prints the same columns as benchmarks/nlu.py.
"""
from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from rasa.core.agent import load_agent

from benchmarks.evaluate import cases
from benchmarks.server import RASA, ROOT, _examples

PIPELINE = """
recipe: default.v1
language: en
assistant_id: diet
pipeline:
- name: WhitespaceTokenizer
- name: CountVectorsFeaturizer
- name: CountVectorsFeaturizer
  analyzer: char_wb
  min_ngram: 2
  max_ngram: 4
{dense}
- name: DIETClassifier
  epochs: {epochs}
  entity_recognition: false
  constrain_similarities: true
"""


def main() -> int:
    """Train and ask both; returns the exit status."""
    epochs = os.environ.get("EPOCHS", "30")
    print(f"{'':32s}{'en':>7s}{'fr':>7s}{'oos en':>8s}{'oos fr':>8s}{'ms':>7s}{'train s':>9s}")
    for name, dense in (("n-grams + DIET", ""), ("both + DIET", "- name: benchmarks.dense_featurizer.SentenceVectors")):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder)
            (path / "config.yml").write_text(PIPELINE.format(dense=dense, epochs=epochs), encoding="utf-8")
            (path / "nlu.yml").write_text(_examples(False)[1], encoding="utf-8")
            started = time.perf_counter()
            subprocess.run(
                [RASA, "train", "nlu", "--nlu", "nlu.yml", "--quiet"], cwd=path, check=True,
                env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL,
            )
            print(_row(name, path / "models", time.perf_counter() - started), flush=True)
    return 0


def _row(name: str, models: Path, trained: float) -> str:
    loop = asyncio.new_event_loop()
    agent = loop.run_until_complete(load_agent(str(models)))
    questions = cases()
    started = time.perf_counter()
    guesses = [loop.run_until_complete(agent.parse_message(c.text))["intent"]["name"] for c in questions]
    each = (time.perf_counter() - started) * 1000 / len(questions)
    shares = []
    for outside in (False, True):
        for language in ("en", "fr"):
            own = [g in c.accepted for c, g in zip(questions, guesses) if c.language == language and (not outside or "out_of_scope" in c.accepted)]
            shares.append(100 * float(np.mean(own)))
    return f"{name:32s}{shares[0]:7.1f}{shares[1]:7.1f}{shares[2]:8.1f}{shares[3]:8.1f}{each:7.1f}{trained:9.1f}"


if __name__ == "__main__":
    sys.exit(main())
