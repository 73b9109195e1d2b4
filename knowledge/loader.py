"""Load knowledge/ whole, or say everything that is wrong with it at once."""
from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Collection, Dict, Iterator, List, Mapping, Optional, Sequence, Set, Tuple

from knowledge.criteria import Eligibility, check_eligibility
from knowledge.model import (
    LANGUAGES, Citation, Country, Document, Entry, Figure, Language, Programme, Statement, Text, Topic,
)
from knowledge.prose import faults, misread
from knowledge.text import joined, normalise, sentences
from knowledge.yaml_file import Problem, YamlFile

ROOT = Path(__file__).resolve().parent
_NUMBER = re.compile(r"\d+")
_SEMICOLON = re.compile(r"\s*;$")


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

    def together(self, topic: str, programmes: Collection[str], language: Language) -> str:
        """Return what the documents of ``programmes`` say side by side on ``topic``, without the sentences on others; nothing where no curator wrote it."""
        text = self.topics[topic].together
        if not text:
            return ""
        filled = text[language].format_map({name: self.figure(figure, language) for name, figure in _named(self.facts).items()})
        others = [p.name[language] for name, p in self.programmes.items() if name not in programmes]
        kept, before, said = "", "", True
        for part in sentences(filled):
            said = (said or not before.endswith(";")) and not any(other in part for other in others)  # what follows a semicolon needs what stands before it
            kept, before = f"{kept} {part}" if said else _SEMICOLON.sub(".", kept), part
        return kept.strip()

    def figure(self, figure: Figure, language: Language) -> str:
        """Return a figure as it stands in a sentence; country codes become names."""
        if isinstance(figure, list):
            countries = sorted((self.countries[code] for code in figure), key=lambda country: normalise(country.name[language]))
            return joined([country.said(language) for country in countries], language)
        if isinstance(figure, float):
            return f"{figure:g}" if language == "en" else f"{figure:g}".replace(".", ",")
        return str(figure)

    def entry(self, topic: str, programme: str) -> Optional[Entry]:
        """Return what ``programme``'s document says on or near ``topic``, if anything."""
        return self.topics[topic].programmes.get(programme)

    def numbers(self, text: Text, programme: str, language: Language) -> Set[str]:
        """Return the numbers, in figures, that ``text`` gives."""
        return set(_NUMBER.findall(self.fill(text, programme, language)))

    def numbers_on(self, topic: str, programme: str, language: Language) -> Set[str]:
        """Return the numbers that all statements of ``programme`` on ``topic`` give."""
        entry = self.entry(topic, programme)
        return {number for statement in entry.statements for number in self.numbers(statement, programme, language)} if entry else set()

    def stated(self, topic: str) -> List[str]:
        """Return the programmes whose document answers ``topic``."""
        return [p for p in self.programmes if (e := self.entry(topic, p)) and e.status == "stated"]


@lru_cache(maxsize=1)
def load() -> Knowledge:
    """Return the knowledge base of this project, read once in a process.

    Raises KnowledgeError as ``read_from`` does.
    """
    return read_from(ROOT)


def read_from(root: Path) -> Knowledge:
    """Read and check the knowledge base in the folder ``root``.

    Raises KnowledgeError with every problem of every file.
    """
    problems: List[Problem] = []

    def part(name: str, type_: Any) -> Any:
        file = YamlFile(root / name, root.parent)
        files[name] = file
        return file.read(type_)

    files: Dict[str, YamlFile] = {}
    documents = part("documents.yml", Dict[str, Document]) or {}
    programmes = part("programmes.yml", Dict[str, Programme]) or {}
    phrases = part("phrases.yml", Dict[str, Text]) or {}
    country_list = part("countries.yml", List[Country]) or []
    topic_names = sorted(p.name for p in (root / "topics").glob("*.yml"))
    topics = {n[:-4]: t for n in topic_names if (t := part(f"topics/{n}", Topic))}
    rule_names = sorted(p.name for p in (root / "eligibility").glob("*.yml"))
    rules = {n[:-4]: r for n in rule_names if (r := part(f"eligibility/{n}", Eligibility))}

    knowledge = Knowledge(
        documents, programmes, topics, {c.code: c for c in country_list}, rules, phrases, _facts(topics, files)
    )
    unread = _unread_figures([files[f"topics/{n}"] for n in topic_names if n[:-4] not in topics])
    for name, topic in topics.items():
        _check_topic(knowledge, topic, files[f"topics/{name}.yml"], unread)
        for index, other in enumerate(topic.next):
            if f"{other}.yml" not in topic_names:
                files[f"topics/{name}.yml"].problem(
                    ["next", index], f"no topic '{other}'; it needs a file topics/{other}.yml"
                )
    for name, rule in rules.items():
        figures = {**dict.fromkeys(unread), **knowledge.facts.get(name, {})}
        check_eligibility(rule, figures, documents, knowledge.countries, files[f"eligibility/{name}.yml"])
    for name, programme in programmes.items():
        if documents and programme.document not in documents:
            files["programmes.yml"].problem([name, "document"], f"no document '{programme.document}' in documents.yml")
        if f"{name}.yml" not in rule_names:
            files["programmes.yml"].problem([name], f"programme '{name}' has no file eligibility/{name}.yml; add it")
    for file in files.values():
        problems.extend(file.problems)
    if problems:
        raise KnowledgeError(problems)
    return knowledge


def statements(topic: Topic) -> List[Tuple[str, int, Statement]]:
    """Return (programme, number within the entry, statement) for all of a topic's statements."""
    return [
        (programme, number, statement)
        for programme, entry in topic.programmes.items()
        for number, statement in enumerate(entry.statements)
    ]


def _facts(topics: Mapping[str, Topic], files: Mapping[str, YamlFile]) -> Dict[str, Dict[str, Figure]]:
    """Return the figures of each programme; one that stands twice is noted in its file."""
    facts: Dict[str, Dict[str, Figure]] = {}
    for name, topic in topics.items():
        for programme, number, statement in statements(topic):
            for fact, figure in statement.facts.items():
                known = facts.setdefault(programme, {})
                if fact in known:
                    place = ["programmes", programme, "statements", number, "facts", fact]
                    message = f"the figure '{fact}' of {programme} stands elsewhere too; keep it once and write {{{fact}}}"
                    files[f"topics/{name}.yml"].problem(place, message)
                known[fact] = figure
    return facts


def _named(facts: Mapping[str, Mapping[str, Figure]]) -> Dict[str, Figure]:
    """Return the figures of all programmes, each under its programme's name and its own."""
    return {f"{programme}_{name}": figure for programme, figures in facts.items() for name, figure in figures.items()}


def _unread_figures(files: Sequence[YamlFile]) -> Set[str]:
    """Return what may be a figure's name in topics that could not be read: it is no mistake to write {it}."""
    return {name for file in files for name in re.findall(r"(\w+) *:", file.text)}


def _check_topic(knowledge: Knowledge, topic: Topic, file: YamlFile, unread: Set[str]) -> None:
    """Note all that is wrong within one topic; what refers to a file that could not be read is not checked."""
    for key, text in (("question", topic.question), ("who", topic.who)):
        for language, fault in misread(text) if text else ():
            file.problem([key, language], fault)
    for language, fault in faults(topic.together, {*_named(knowledge.facts), *unread}) if topic.together else ():
        file.problem(["together", language], fault)
    for programme, number, statement in statements(topic):
        place = ["programmes", programme, "statements", number]
        if knowledge.programmes and programme not in knowledge.programmes:
            file.problem(place[:2], f"no programme '{programme}' in programmes.yml")
        for language, fault in faults(statement, {*knowledge.facts.get(programme, {}), *unread}):
            file.problem([*place, language], fault)
        for language, fault in _faults_of_simpler(statement, {*knowledge.facts.get(programme, {}), *unread}):
            file.problem([*place, "simpler", language], fault)
        for fact, figure in statement.facts.items():
            for code in figure if isinstance(figure, list) and knowledge.countries else ():
                if code not in knowledge.countries:
                    file.problem([*place, "facts", fact], f"no country '{code}' in countries.yml")
        for index, cite in enumerate(statement.cites):
            _check_cite(knowledge, cite, [*place, "cites", index], file)
        for index, question in enumerate(statement.questions):
            for language, fault in misread(question):
                file.problem([*place, "questions", index, language], fault)


def _faults_of_simpler(statement: Statement, figures: Collection[str]) -> Iterator[Tuple[Language, str]]:
    """Yield (language, message) where the simpler wording of a statement is at fault, or says no less than the statement."""
    simpler = statement.simpler
    if not simpler:
        return
    yield from faults(simpler, figures)
    for language in LANGUAGES:
        if len(simpler[language].split()) > len(statement[language].split()):
            yield language, "is longer than the statement; say it in fewer words"
        elif simpler[language] == statement[language]:
            yield language, "is the statement itself; say it in other words"


def _check_cite(knowledge: Knowledge, cite: Citation, place: Sequence[Any], file: YamlFile) -> None:
    """Note a citation of what is not in documents.yml."""
    document = knowledge.documents.get(cite.document)
    if document is None and knowledge.documents:
        file.problem(place, f"no document '{cite.document}' in documents.yml")
    elif document and cite.section not in document.sections:
        file.problem(place, f"document '{cite.document}' has no section '{cite.section}'")
