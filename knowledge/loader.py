"""Load knowledge/ whole, or say everything that is wrong with it at once."""
from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

from knowledge.criteria import Eligibility, check_eligibility
from knowledge.model import (
    LANGUAGES, Country, Document, Entry, Figure, Language, Programme, Statement, Text, Topic,
)
from knowledge.prose import looks_like
from knowledge.yaml_file import Problem, YamlFile

ROOT = Path(__file__).resolve().parent
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_FIGURE = re.compile(r"\d")


class KnowledgeError(Exception):
    """The knowledge base has problems; ``problems`` lists them all."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True)
class Knowledge:
    """Everything the assistant knows, ready to be quoted."""

    documents: Dict[str, Document]
    programmes: Dict[str, Programme]
    topics: Dict[str, Topic]
    countries: Dict[str, Country]
    eligibility: Dict[str, Eligibility]
    phrases: Dict[str, Text]
    """The assistant's connecting words."""
    facts: Dict[str, Dict[str, Figure]]
    """Per programme: the figures, each of which stands once in the topics."""

    def fill(self, text: Text, programme: str, language: Language, **values: str) -> str:
        """Return ``text`` in ``language`` with figures of ``programme`` and ``values`` put in."""
        filled: Dict[str, str] = {
            name: self.figure(figure, language) for name, figure in self.facts.get(programme, {}).items()
        }
        return text[language].format_map({**filled, **values})

    def figure(self, figure: Figure, language: Language) -> str:
        """Return a figure as it stands in a sentence; country codes become names."""
        if isinstance(figure, list):
            names = sorted((self.countries[code].name[language] for code in figure), key=_without_accents)
            return f"{', '.join(names[:-1])} {'and' if language == 'en' else 'et'} {names[-1]}"
        if isinstance(figure, float):
            return f"{figure:g}" if language == "en" else f"{figure:g}".replace(".", ",")
        return str(figure)

    def entry(self, topic: str, programme: str) -> Optional[Entry]:
        """Return what ``programme``'s document says on or near ``topic``, if anything."""
        return self.topics[topic].programmes.get(programme)  # type: ignore[call-overload]

    def stated(self, topic: str) -> List[str]:
        """Return the programmes whose document answers ``topic``."""
        return [p for p in self.programmes if (e := self.entry(topic, p)) and e.status == "stated"]


def load(root: Path = ROOT) -> Knowledge:
    """Read and check the knowledge base in the folder ``root``.

    Raises KnowledgeError with every problem of every file.
    """
    problems: List[Problem] = []

    def read(name: str, type_: Any) -> Any:
        file = YamlFile(root / name, root.parent)
        files[name] = file
        return file.read(type_)

    files: Dict[str, YamlFile] = {}
    documents = read("documents.yml", Dict[str, Document]) or {}
    programmes = read("programmes.yml", Dict[str, Programme]) or {}
    phrases = read("phrases.yml", Dict[str, Text]) or {}
    country_list = read("countries.yml", List[Country]) or []
    topic_names = sorted(p.name for p in (root / "topics").glob("*.yml"))
    topics = {n[:-4]: t for n in topic_names if (t := read(f"topics/{n}", Topic))}
    rule_names = sorted(p.name for p in (root / "eligibility").glob("*.yml"))
    rules = {n[:-4]: r for n in rule_names if (r := read(f"eligibility/{n}", Eligibility))}

    knowledge = Knowledge(
        documents, programmes, topics, {c.code: c for c in country_list}, rules, phrases, _facts(topics, files)
    )
    for name, topic in topics.items():
        _check_topic(knowledge, name, topic, files[f"topics/{name}.yml"])
    for name, rule in rules.items():
        check_eligibility(rule, knowledge.facts.get(name, {}), documents, files[f"eligibility/{name}.yml"])
    for name, programme in programmes.items():
        if programme.document not in documents:
            files["programmes.yml"].problem([name, "document"], f"no document '{programme.document}' in documents.yml")
        if name not in rules:
            files["programmes.yml"].problem([name], f"programme '{name}' has no file eligibility/{name}.yml; add it")
    for file in files.values():
        problems.extend(file.problems)
    if problems:
        raise KnowledgeError(problems)
    return knowledge


def _facts(topics: Mapping[str, Topic], files: Mapping[str, YamlFile]) -> Dict[str, Dict[str, Figure]]:
    facts: Dict[str, Dict[str, Figure]] = {}
    for name, topic in topics.items():
        for programme, number, statement in statements(topic):
            for fact, figure in statement.facts.items():
                known = facts.setdefault(programme, {})
                if fact in known:
                    place = ["programmes", programme, "statements", number, "facts", fact]
                    files[f"topics/{name}.yml"].problem(
                        place, f"the figure '{fact}' of {programme} stands elsewhere too; keep it once and write {{{fact}}}"
                    )
                known[fact] = figure
    return facts


def statements(topic: Topic) -> List[Tuple[str, int, Statement]]:
    """Return (programme, number within the entry, statement) for all of a topic's statements."""
    return [
        (programme, number, statement)
        for programme, entry in topic.programmes.items()
        for number, statement in enumerate(entry.statements)
    ]


def _check_topic(knowledge: Knowledge, name: str, topic: Topic, file: YamlFile) -> None:
    for other in topic.next:
        if other not in knowledge.topics:
            file.problem(["next"], f"no topic '{other}'; it needs a file topics/{other}.yml")
    _check_language(["label"], topic.question, file)
    for programme, number, statement in statements(topic):
        place = ["programmes", programme, "statements", number]
        if programme not in knowledge.programmes:
            file.problem(place, f"no programme '{programme}' in programmes.yml")
        _check_language(place, statement, file)
        _check_prose(knowledge, programme, statement, place, file)
        for index, cite in enumerate(statement.cites):
            document = knowledge.documents.get(cite.document)
            if document is None:
                file.problem([*place, "cites", index], f"no document '{cite.document}' in documents.yml")
            elif cite.section not in document.sections:
                file.problem([*place, "cites", index], f"document '{cite.document}' has no section '{cite.section}'")
        for index, question in enumerate(statement.questions):
            _check_language([*place, "questions", index], question, file)


def _check_prose(knowledge: Knowledge, programme: str, text: Text, place: Sequence[Any], file: YamlFile) -> None:
    for language in LANGUAGES:
        prose = text[language]
        if _FIGURE.search(_PLACEHOLDER.sub("", prose)):
            file.problem([*place, language], "a figure stands in the prose; put it under facts and write {its_name}")
        for fact in _PLACEHOLDER.findall(prose):
            if fact not in knowledge.facts.get(programme, {}):
                file.problem([*place, language], f"no fact '{fact}' of {programme}; define it under facts")


def _check_language(place: Sequence[Any], text: Text, file: YamlFile) -> None:
    for language in LANGUAGES:
        if text.en == text.fr or not looks_like(text[language], language):
            spoken = {"en": "English", "fr": "French"}[language]
            file.problem([*place, language], f"does not read as {spoken}; translate it")


def _without_accents(word: str) -> str:
    return word.replace("É", "E").replace("Î", "I")
