"""Latency, throughput, memory, start-up and training time, side by side in one run: ``make bench``.

Three assistants over the same tracker store and REST interface, each in its own process:
- ours;
- Rasa's default pipeline (``rasa init`` of 3.6: DIET, TED, UnexpecTED) trained on the same examples;
- the floor: keyword intents and one fixed response, the least that Rasa can do.
Aims: an FAQ turn at p50 at most 1.5 x the floor and at most 1/3 of the default; a turn of the
check at most 2 x an FAQ turn; the 200th turn at most 1.2 x the 10th; at most 0.7 GB resident;
training at most 3 minutes. Machines are noisy: compare ratios, not milliseconds. The default is
trained for DEFAULT_EPOCHS (5), on DEFAULT_EXAMPLES (all) an intent and language: its latency does
not depend on the former, and grows with the latter.
"""
from __future__ import annotations

import json
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict, Iterator, List, Tuple

import yaml

ROOT = Path(__file__).resolve().parent.parent
RASA = str(Path(sys.executable).with_name("rasa"))
CHECK = ["Am I eligible for the ICC?", "29", "master's", "2 years", "fluent in English"]
DEFAULT_CONFIG = """
recipe: default.v1
assistant_id: default
language: en
pipeline:
- name: WhitespaceTokenizer
- name: RegexFeaturizer
- name: LexicalSyntacticFeaturizer
- name: CountVectorsFeaturizer
- name: CountVectorsFeaturizer
  analyzer: char_wb
  min_ngram: 1
  max_ngram: 4
- name: DIETClassifier
  epochs: {epochs}
  constrain_similarities: true
- name: EntitySynonymMapper
- name: FallbackClassifier
  threshold: 0.3
  ambiguity_threshold: 0.1
policies:
- name: MemoizationPolicy
- name: RulePolicy
- name: UnexpecTEDIntentPolicy
  max_history: 5
  epochs: {epochs}
- name: TEDPolicy
  max_history: 5
  epochs: {epochs}
  constrain_similarities: true
"""
FLOOR_CONFIG = """
recipe: default.v1
assistant_id: floor
language: en
pipeline:
- name: KeywordIntentClassifier
  case_sensitive: false
policies:
- name: RulePolicy
"""
STORE = "tracker_store:\n  type: bot.tracker_store.RecentTrackerStore\n"


def _questions(wanted: int = 224) -> List[str]:
    """Return different test questions in both languages: repeated ones would be answered from caches."""
    found = []
    for path in sorted((ROOT / "tests" / "questions").glob("*/*.tsv")):
        lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
        found += [parts[2] for parts in lines if parts[0].startswith("ask_")]
    random.Random(0).shuffle(found)
    return found[:wanted]


QUESTIONS = _questions()


@dataclass
class Measured:
    """The figures of one assistant."""

    training: float
    start: float = 0.0
    turns: List[float] = field(default_factory=list)
    """Milliseconds of FAQ turns, each in a conversation of its own after the first few."""
    check: List[float] = field(default_factory=list)
    long: Dict[int, float] = field(default_factory=dict)
    """Median milliseconds around the n-th turn of one conversation."""
    memory: float = 0.0
    """Resident megabytes after the load."""


def main() -> int:
    """Train, serve and measure the three; returns the exit status."""
    epochs = int(os.environ.get("DEFAULT_EPOCHS", "5"))
    results: Dict[str, Measured] = {}
    with tempfile.TemporaryDirectory() as folder:
        results["ours"] = _ours(Path(folder))
        results["floor"] = _stock(Path(folder) / "floor", FLOOR_CONFIG)
        results["default"] = _stock(Path(folder) / "default", DEFAULT_CONFIG.format(epochs=epochs))
    _report(results, epochs)
    return 0


def _ours(folder: Path) -> Measured:
    print("ours: training from nothing ...", flush=True)
    started = time.perf_counter()
    environment = {**os.environ, "RASA_CACHE_DIRECTORY": str(folder / "cache")}
    code = "import bot.train, sys; from bot import assistant; import pathlib; from knowledge import check; check.is_trained = lambda: False; " \
        f"check.note_trained = lambda: None; assistant.MODELS = pathlib.Path({str(folder / 'ours')!r}); sys.exit(bot.train.main())"
    subprocess.run([sys.executable, "-W", "ignore", "-c", code], cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    measured = Measured(time.perf_counter() - started)
    port = _free_port()
    command = [sys.executable, "-W", "ignore", "-m", "bot"]
    _measure(command, ROOT, {**os.environ, "PORT": str(port), "FEEDBACK_DIR": ""}, port, measured, with_check=True)
    return measured


def _stock(folder: Path, config: str) -> Measured:
    """Train and measure a Rasa project with one intent per topic, the same examples and one response each."""
    name = folder.name
    folder.mkdir(parents=True)
    (folder / "config.yml").write_text(config, encoding="utf-8")
    (folder / "endpoints.yml").write_text(STORE, encoding="utf-8")
    (folder / "credentials.yml").write_text("rest:\n", encoding="utf-8")
    keyword = "KeywordIntent" in config
    intents, nlu = _examples(keyword)
    (folder / "data").mkdir()
    (folder / "data" / "nlu.yml").write_text(nlu, encoding="utf-8")
    rules = [{"rule": i, "steps": [{"intent": i}, {"action": "utter_answer"}]} for i in [*intents, *(["nlu_fallback"] if not keyword else [])] if i != "restart"]
    stories = [] if keyword else [{"story": i, "steps": [{"intent": i}, {"action": "utter_answer"}]} for i in intents[:10]]
    (folder / "data" / "rules.yml").write_text(yaml.safe_dump({"version": "3.1", "rules": rules, **({"stories": stories} if stories else {})}), encoding="utf-8")
    domain = {"version": "3.1", "intents": intents, "responses": {"utter_answer": [{"text": "An answer of ordinary length, with its source."}]}}
    (folder / "domain.yml").write_text(yaml.safe_dump(domain), encoding="utf-8")
    print(f"{name}: training ...", flush=True)
    started = time.perf_counter()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([RASA, "train", "--quiet"], cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    measured = Measured(time.perf_counter() - started)
    port = _free_port()
    command = [RASA, "run", "-p", str(port), "--log-file", str(folder / "log"), "--endpoints", "endpoints.yml", "--quiet"]
    _measure(command, folder, {**environment, "LOG_LEVEL": "WARNING"}, port, measured, with_check=False)
    return measured


def _examples(keyword: bool) -> Tuple[List[str], str]:
    """Return the intents and the NLU data: our examples, or one keyword for the floor."""
    if keyword:
        return ["ask"], yaml.safe_dump({"version": "3.1", "nlu": [{"intent": "ask", "examples": "".join(f"- {word}\n" for word in "what which who how is are do does can the a to of i quel quelle comment combien qui est le la les de un une je on il".split())}]})
    merged: Dict[str, str] = {}
    for path in sorted((ROOT / "data" / "nlu").glob("*/*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            kept = block["examples"].splitlines(keepends=True)[: int(os.environ.get("DEFAULT_EXAMPLES", "10000"))]
            merged[block["intent"]] = merged.get(block["intent"], "") + "".join(kept)
    return list(merged), yaml.safe_dump({"version": "3.1", "nlu": [{"intent": i, "examples": e} for i, e in merged.items()]}, allow_unicode=True)


def _measure(command: List[str], folder: Path, environment: Dict[str, str], port: int, measured: Measured, with_check: bool) -> None:
    print("  serving ...", flush=True)
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not _answers(port):
            if process.poll() is not None or time.perf_counter() - started > 120:
                raise RuntimeError(f"{command} does not answer; start it by hand in {folder} to see why")
            time.sleep(0.25)
        measured.start = time.perf_counter() - started
        for _ in _turns(port, QUESTIONS[:24]):
            pass  # warm up
        measured.turns = list(_turns(port, QUESTIONS[24:]))
        if with_check:
            for _ in range(20):
                sender = uuid.uuid4().hex
                measured.check += list(_turns(port, CHECK, sender))[1:]
        sender = uuid.uuid4().hex
        times = list(_turns(port, [*QUESTIONS[:193], "stop", *QUESTIONS[194:205]], sender))  # a question on somebody may have begun a check, whose turns are no FAQ turns
        measured.long = {n: statistics.median(times[n - 5 : n + 5]) for n in (10, 50, 100, 200)}
        measured.memory = _resident(process.pid)
    finally:
        process.terminate()
        process.wait(30)


def _turns(port: int, texts: List[str], sender: str = "") -> Iterator[float]:
    """Send each text and yield the milliseconds until the reply; without a sender, one for every four."""
    for number, text in enumerate(texts):
        if not sender or number % 4 == 0 and len(sender) == 8:
            sender = uuid.uuid4().hex[:8]
        started = time.perf_counter()
        _post(port, sender, text)
        yield (time.perf_counter() - started) * 1000


def _post(port: int, sender: str, text: str) -> bytes:
    body = json.dumps({"sender": sender, "message": text}).encode()
    request = urllib.request.Request(f"http://127.0.0.1:{port}/webhooks/rest/webhook", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=60) as response:
        return bytes(response.read())


def _answers(port: int) -> bool:
    try:
        return len(_post(port, "probe", "What is a JPO?")) > 2
    except OSError:
        return False


def _resident(pid: int) -> float:
    """Return the resident memory of a process in megabytes (Linux)."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _report(results: Dict[str, Measured], epochs: int) -> None:
    ours, floor, default = (results[name] for name in ("ours", "floor", "default"))
    median = {name: statistics.median(m.turns) for name, m in results.items()}
    print(f"\n{'':24s}" + "".join(f"{name:>12s}" for name in results))
    rows = [
        ("FAQ turn p50, ms", lambda m: statistics.median(m.turns)),
        ("FAQ turn p95, ms", lambda m: statistics.quantiles(m.turns, n=20)[-1]),
        ("messages/s, one client", lambda m: 1000 * len(m.turns) / sum(m.turns)),
        ("10th turn, ms", lambda m: m.long[10]),
        ("200th turn, ms", lambda m: m.long[200]),
        ("resident, MB", lambda m: m.memory),
        ("start-up, s", lambda m: m.start),
        ("training, s", lambda m: m.training),
    ]
    for title, read in rows:
        print(f"{title:24s}" + "".join(f"{read(m):12.1f}" for m in results.values()))
    print(f"(default trained with {epochs} epochs)\n")
    ratios = [
        ("FAQ turn / floor", median["ours"] / median["floor"], 1.5),
        ("FAQ turn / default", median["ours"] / median["default"], 1 / 3),
        ("turn of the check / FAQ turn", statistics.median(ours.check) / median["ours"], 2.0),
        ("200th turn / 10th turn", ours.long[200] / ours.long[10], 1.2),
        ("resident, GB", ours.memory / 1024, 0.7),
        ("training, minutes", ours.training / 60, 3.0),
    ]
    for title, value, aim in ratios:
        print(f"{title:30s} {value:6.2f}   aim {aim:.2f}   {'reached' if value <= aim else 'NOT reached'}")


if __name__ == "__main__":
    sys.exit(main())
