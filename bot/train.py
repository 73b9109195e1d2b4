"""Train the model, if anything it learns from has changed: ``python -m bot.train``."""
from __future__ import annotations

import sys
import threading
import time
import warnings
from pathlib import Path

warnings.showwarning = lambda *_, **__: None  # those of the libraries below are not for users

import bot.lean  # noqa: E402, F401  (first: the pipeline needs no TensorFlow)
from rasa.model_training import train  # noqa: E402

import bot.hashing  # noqa: E402, F401
from bot import assistant  # noqa: E402
from bot.quiet import quieten  # noqa: E402
from bot.voice.finder import Finder  # noqa: E402
from knowledge import check, load  # noqa: E402


def main() -> int:
    """Train into models/ and note what the model was trained on; returns the exit status."""
    quieten()
    if check.is_trained():
        return 0
    started = time.monotonic()
    done = threading.Event()
    threading.Thread(target=_tick, args=(done,), daemon=True).start()
    try:
        result = train(
            domain=str(assistant.ROOT / "domain.yml"), config=str(assistant.ROOT / "config.yml"),
            training_files=[str(assistant.ROOT / "data")], output=str(assistant.MODELS),
        )
        Finder(load())  # encodes the example questions of knowledge/, which the first start need not do then
    finally:
        done.set()
    if result.code != 0 or not result.model:
        print("Training failed; see the messages above", file=sys.stderr)
        return 1
    check.note_trained()
    print(f"\nTrained {Path(result.model).name} in {time.monotonic() - started:.0f} s.")
    return 0


def _tick(done: threading.Event) -> None:
    print("Training (about three minutes) ", end="", flush=True)
    while not done.wait(3):
        print(".", end="", flush=True)


if __name__ == "__main__":
    sys.exit(main())
