"""``rasa data validate --fail-on-warnings`` and ``rasa test core`` side by side, with one line of outcome each."""
from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import List

ROOT = Path(__file__).resolve().parent.parent
STEPS = {
    "rasa data validate": ["data", "validate", "--fail-on-warnings", "--data", "data", "--domain", "domain.yml"],
    "rasa test core": ["test", "core", "--fail-on-prediction-errors", "--stories", "tests/stories", "--out", "results/stories"],
}


def main() -> int:
    """Run both; returns the exit status of the first that fails."""
    with ThreadPoolExecutor() as pool:
        runs = dict(zip(STEPS, pool.map(_run, STEPS.values())))
    for name, run in runs.items():
        print(f"{name}: {'passed' if run.returncode == 0 else 'FAILED'}", flush=True)
        if run.returncode:
            print(run.stdout[-6000:], run.stderr[-6000:], sep="\n")
    return next((run.returncode for run in runs.values() if run.returncode), 0)


def _run(arguments: List[str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, "-m", "bot.command", *arguments], cwd=ROOT, capture_output=True, text=True)


if __name__ == "__main__":
    sys.exit(main())
