"""``rasa data validate --fail-on-warnings`` and ``rasa test core``, with one line of outcome each."""
from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STEPS = {
    "rasa data validate": ["data", "validate", "--fail-on-warnings", "--data", "data", "--domain", "domain.yml"],
    "rasa test core": ["test", "core", "--fail-on-prediction-errors", "--stories", "tests/stories", "--out", "results/stories"],
}


def main() -> int:
    """Run both; returns the exit status of the first that fails."""
    rasa = str(Path(sys.executable).with_name("rasa"))
    for name, arguments in STEPS.items():
        run = subprocess.run([rasa, *arguments], cwd=ROOT, capture_output=True, text=True)
        print(f"{name}: {'passed' if run.returncode == 0 else 'FAILED'}", flush=True)
        if run.returncode:
            print(run.stdout[-6000:], run.stderr[-6000:], sep="\n")
            return run.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
