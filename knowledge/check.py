"""Check all that curators edit, and say whether the model must be trained: ``python -m knowledge.check``.

Reads knowledge/, data/nlu/ and domain.yml without Rasa, so that it takes a second. With
``--trained`` it notes instead that the newest model has just been trained.
"""
from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, Iterator, List, Mapping, Optional, Sequence, Tuple, Union

from pydantic import BaseModel

from knowledge import loader
from knowledge.loader import KnowledgeError
from knowledge.model import LANGUAGES, Model
from knowledge.text import normalise
from knowledge.yaml_file import Problem, YamlFile

PROJECT = loader.ROOT.parent
ENOUGH = 30
"""How many examples of a topic the classifier needs in each language."""
WITHOUT_TOPIC = {"ask_source", "ask_quotation", "ask_why", "ask_capabilities", "ask_creator", "ask_human"}
"""Questions about the conversation and the assistant: domain.yml answers them, not knowledge/."""
_NLU = Path("data/nlu")
_ANNOTATION = re.compile(r"\[([^\]]+)\](?:\([^)]*\)|\{[^}]*\})")


class NluItem(Model):
    """An intent with its examples, or one of the lists that Rasa reads from the same files."""

    intent: Optional[str] = None
    synonym: Optional[str] = None
    regex: Optional[str] = None
    lookup: Optional[str] = None
    metadata: Dict[str, Any] = {}
    examples: str


class NluFile(Model):
    """A file of data/nlu/."""

    version: str
    nlu: List[NluItem]


class Domain(BaseModel):
    """What matters here of domain.yml."""

    intents: List[Union[str, Dict[str, Any]]]


@dataclass(frozen=True)
class Intent:
    """An intent as it stands in one file."""

    name: str
    file: str
    line: int
    language: str
    """The folder of data/nlu/ that the file stands in."""
    path: str
    """Where the file stands in that folder."""
    metadata: Any
    examples: Dict[int, str]
    """The examples, each by its line."""


def main(arguments: Optional[Sequence[str]] = None, project: Path = PROJECT) -> int:
    """Print every problem, or that there is none and what the model needs; returns the exit status."""
    parser = argparse.ArgumentParser("python -m knowledge.check", description="Check knowledge/, data/nlu/ and domain.yml.")
    parser.add_argument("--trained", action="store_true", help="note that the newest model has just been trained")
    if parser.parse_args(arguments).trained:
        note_trained(project)
        return 0
    found = problems(project)
    print(*found or ["No problem in knowledge/, data/nlu/ and domain.yml.", state_of_model(project)], sep="\n")
    return 1 if found else 0


def problems(project: Path = PROJECT) -> List[Problem]:
    """Return all that is wrong with knowledge/, data/nlu/ and domain.yml."""
    found: List[Problem] = []
    try:
        loader.read_from(project / "knowledge")
    except KnowledgeError as error:
        found += error.problems
    topics = {f"ask_{path.stem}": path for path in (project / "knowledge/topics").glob("*.yml")}
    files = [YamlFile(path, project) for path in sorted((project / _NLU).rglob("*.yml"))]
    read = [(file, file.read(NluFile)) for file in files]
    intents = [intent for file, content in read if content for intent in _intents(file, content)]
    found += [*_check_files(files), *_check_languages(intents), *_check_doubles(intents)]
    if all(content for _, content in read):
        found += _check_numbers(intents, {name: path.relative_to(project).as_posix() for name, path in topics.items()})
    domain_file = YamlFile(project / "domain.yml", project)
    domain = domain_file.read(Domain)
    if domain:
        names = [item if isinstance(item, str) else next(iter(item)) for item in domain.intents]
        for name in sorted(set(topics) - set(names)):
            domain_file.problem(["intents"], f"the topic '{name[4:]}' has no intent; add {name}")
        for index, name in enumerate(names):
            if name.startswith("ask_") and name not in {*topics, *WITHOUT_TOPIC}:
                what = f"'{name}' has no topic; add knowledge/topics/{name[4:]}.yml or remove it"
                domain_file.problem(["intents", index], what)
        for intent in intents:
            if intent.name not in names:
                what = f"'{intent.name}' is not under intents in domain.yml; add it"
                found.append(Problem(intent.file, intent.line, what))
    return sorted([*found, *domain_file.problems, *(problem for file in files for problem in file.problems)])


def _intents(file: YamlFile, content: NluFile) -> Iterator[Intent]:
    """Yield the intents of ``file``."""
    language, path = _language_and_path(file)
    for index, item in enumerate(content.nlu):
        if item.intent:
            first = file.line(["nlu", index, "examples"]) + 1
            lines = enumerate(item.examples.splitlines(), first)
            examples = {number: line.lstrip("- ").strip() for number, line in lines if line.strip().startswith("-")}
            line = file.line(["nlu", index, "intent"])
            yield Intent(item.intent, file.name, line, language, path, item.metadata.get("language"), examples)


def _language_and_path(file: YamlFile) -> Tuple[str, str]:
    """Return the folder of data/nlu/ that ``file`` stands in, and where it stands there."""
    language, _, path = Path(file.name).relative_to(_NLU).as_posix().partition("/")
    return language, path


def _check_files(files: Sequence[YamlFile]) -> Iterator[Problem]:
    """Yield a problem for each file that is missing in the other language."""
    known = {_language_and_path(file) for file in files}
    for file in files:
        language, path = _language_and_path(file)
        if language not in LANGUAGES:
            yield Problem(file.name, 1, f"stands in no language's folder; move it to one of {', '.join(LANGUAGES)}")
        for other in LANGUAGES if language in LANGUAGES else ():
            if (other, path) not in known:
                missing = f"{_NLU.as_posix()}/{other}/{path}"
                yield Problem(file.name, 1, f"{missing} is missing; both languages have the same files")


def _check_languages(intents: Sequence[Intent]) -> Iterator[Problem]:
    """Yield a problem for each intent that names another language, or stands elsewhere in the other language."""
    names: Dict[Tuple[str, str], set] = {}
    for intent in intents:
        names.setdefault((intent.language, intent.path), set()).add(intent.name)
    for intent in intents:
        if intent.metadata != intent.language:
            yield Problem(intent.file, intent.line, f"'{intent.name}' must say metadata: {{language: {intent.language}}}")
        for other in LANGUAGES:
            if intent.name not in names.get((other, intent.path), {intent.name}):
                there = f"{_NLU.as_posix()}/{other}/{intent.path}"
                yield Problem(intent.file, intent.line, f"'{intent.name}' is missing in {there}; add it there")


def _check_doubles(intents: Sequence[Intent]) -> Iterator[Problem]:
    """Yield a problem for each example that stands under another intent before.

    The language does not matter, as one model reads both; nor do capitals, accents and
    punctuation, which people leave out.
    """
    seen: Dict[str, Tuple[Intent, int]] = {}
    for intent in intents:
        for line, example in intent.examples.items():
            words = " ".join(re.findall(r"\w+", normalise(_ANNOTATION.sub(r"\1", example)))) or example
            first, where = seen.setdefault(words, (intent, line))
            if first.name != intent.name:
                there = f"under '{first.name}' in {first.file}:{where}"
                yield Problem(intent.file, line, f"'{example}' stands under '{intent.name}' here and {there}; keep one")


def _check_numbers(intents: Sequence[Intent], topics: Mapping[str, str]) -> Iterator[Problem]:
    """Yield a problem for each topic that has too few examples in a language."""
    for name, topic in topics.items():
        for language in LANGUAGES:
            own = [intent for intent in intents if (intent.name, intent.language) == (name, language)]
            count = len({example for intent in own for example in intent.examples.values()})
            if count < ENOUGH:
                file, line = (own[0].file, own[0].line) if own else (topic, 1)
                where = f"in {_NLU.as_posix()}/{language}; it needs {ENOUGH}"
                yield Problem(file, line, f"'{name}' has {count} examples {where}")


def training_fingerprint(project: Path = PROJECT) -> Dict[str, str]:
    """Return a fingerprint of each thing that the model is made of: data, code, and the topics' own questions."""
    paths = [
        *sorted((project / "data").rglob("*.yml")), project / "domain.yml", project / "config.yml",
        *sorted((project / "bot" / "nlu").glob("*.py")),
    ]
    prints = {path.relative_to(project).as_posix(): _hash(path.read_bytes()) for path in paths}
    questions = {name: topic.question.dict() for name, topic in loader.read_from(project / "knowledge").topics.items()}
    return {**prints, "the questions of topics": _hash(json.dumps(questions, sort_keys=True).encode())}


def note_trained(project: Path = PROJECT) -> None:
    """Write down what the newest model was trained on."""
    model = _newest_model(project)
    noted = {
        "model": model.name if model else None,
        "training": training_fingerprint(project),
        "knowledge": _knowledge_fingerprint(project),
    }
    _note(project).write_text(json.dumps(noted, indent=2) + "\n", encoding="utf-8")


def is_trained(project: Path = PROJECT) -> bool:
    """Say whether the newest model was trained on what the files say now."""
    return _untrained(project) == []


def state_of_model(project: Path = PROJECT) -> str:
    """Say in one line whether the newest model can be used as it is."""
    model, changed = _newest_model(project), _untrained(project)
    if model is None:
        return "There is no model in models/: run make train."
    if changed is None:
        return f"It is not known what models/{model.name} was trained on: run make train."
    if changed:
        more = f" and {len(changed) - 3} more" if len(changed) > 3 else ""
        return f"models/{model.name} needs training, run make train; changed: {', '.join(changed[:3])}{more}."
    if _noted(project).get("knowledge") != _knowledge_fingerprint(project):
        return f"models/{model.name} needs no training; answers changed: a restart is enough."
    return f"models/{model.name} needs no training."


def _untrained(project: Path) -> Optional[List[str]]:
    """Return what changed since the newest model was trained; None where that is not known."""
    model, noted = _newest_model(project), _noted(project)
    if model is None or noted.get("model") != model.name:
        return None
    now, then = training_fingerprint(project), noted.get("training", {})
    return [name for name in {**then, **now} if now.get(name) != then.get(name)]


def _newest_model(project: Path) -> Optional[Path]:
    """Return the model that the assistant would start with."""
    return max((project / "models").glob("*.tar.gz"), key=lambda path: path.stat().st_mtime, default=None)


def _noted(project: Path) -> Dict[str, Any]:
    """Return what was written down after the last training; nothing where that cannot be read."""
    try:
        return json.loads(_note(project).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def _note(project: Path) -> Path:
    """Return where it is written down what the model was trained on."""
    return project / "models" / "trained_on.json"


def _knowledge_fingerprint(project: Path) -> str:
    """Return a fingerprint of all answers."""
    return _hash(b"".join(path.read_bytes() for path in sorted((project / "knowledge").rglob("*.yml"))))


def _hash(content: bytes) -> str:
    """Return the SHA-256 of ``content``."""
    return hashlib.sha256(content).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
