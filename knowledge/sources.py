"""Check the knowledge base against the source documents: ``python -m knowledge.sources DIR [--write]``.

documents.yml keeps a fingerprint of each section, so that a document that changed is noticed
without any of its text being stored; and each figure under ``facts`` in topics/ must occur in
a section that its statement cites.
"""
from __future__ import annotations

import argparse
import hashlib
import re
import sys
import unicodedata
from pathlib import Path
from typing import Any, Dict, Iterator, List, Mapping, Optional, Sequence, Set, Tuple

import yaml
from text_to_num import alpha2digit

from knowledge.loader import ROOT, Knowledge, KnowledgeError, read_from, statements
from knowledge.model import Country, Document, Figure, Language, Section
from knowledge.yaml_file import Problem, YamlFile

Place = Tuple[str, str, Language]
"""A document, a section of it, and the language that the section is read in."""
_QUOTES = str.maketrans({**dict.fromkeys("‘’‚‛", "'"), **dict.fromkeys("“”„‟«»", '"')})


def main(arguments: Optional[Sequence[str]] = None, root: Path = ROOT) -> int:
    """Check, and with --write take over new fingerprints; returns the exit status."""
    parser = argparse.ArgumentParser("python -m knowledge.sources", description="Check knowledge/ against its sources.")
    parser.add_argument("folder", metavar="DIR", type=Path, help="where the documents are")
    parser.add_argument("--write", action="store_true", help="take over the sections' new fingerprints")
    asked = parser.parse_args(arguments)
    try:
        knowledge = read_from(root)
    except KnowledgeError as error:
        print(error)
        return 1
    file = YamlFile(root / "documents.yml", root.parent)
    texts = read(knowledge, asked.folder, file)
    if asked.write:
        write(file.path, knowledge, texts)
    else:
        compare(knowledge, texts, asked.folder, file)
    problems = sorted([*file.problems, *check_figures(knowledge, texts, root)])
    figures = sum(map(len, knowledge.facts.values()))
    done = "taken over" if asked.write else "checked"
    print(*problems or [f"The fingerprints of {len(texts)} sections {done}, {figures} figures found in them."], sep="\n")
    return 1 if problems else 0


def read(knowledge: Knowledge, folder: Path, file: YamlFile) -> Dict[Place, str]:
    """Return the text of every section; what is not there is noted in ``file``."""
    texts: Dict[Place, str] = {}
    for name, document in knowledge.documents.items():
        try:
            content = (folder / document.file).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "not UTF-8 text"
            file.problem([name, "file"], f"'{document.file}' of '{name}' cannot be read in {folder}: {reason}")
            continue
        for (section, language), text in section_texts(document, content).items():
            if text is None:
                file.problem(
                    [name, "sections", section],
                    f"section '{section}' of '{name}' ({language}) is not in {document.file}; "
                    "correct its heading or its paragraphs",
                )
            else:
                texts[name, section, language] = text
    return texts


def section_texts(document: Document, content: str) -> Dict[Tuple[str, Language], Optional[str]]:
    """Return the normalised text of each section in each language; None where it is not in ``content``."""
    lines = [line.strip() for line in content.splitlines() if line.strip()]
    canonical = [normalise(line) for line in lines]
    own = {
        (name, language): _own_lines(section, language, canonical)
        for name, section in document.sections.items() for language in languages(document, section)
    }
    starts = sorted({line for found in own.values() for line in found})
    texts: Dict[Tuple[str, Language], Optional[str]] = {}
    for (name, language), found in own.items():
        if found and document.sections[name].heading:
            end = next((line for line in starts if line > found[0]), len(lines))
            found = list(range(found[0], end))
        texts[name, language] = normalise(" ".join(lines[line] for line in found)) if found else None
    return texts


def languages(document: Document, section: Section) -> List[Language]:
    """Return the languages that ``section`` exists in; numbered paragraphs are in the document's first one."""
    if section.heading:
        return [language for language in document.languages if section.heading[language]]
    return document.languages[:1]


def _own_lines(section: Section, language: Language, lines: Sequence[str]) -> List[int]:
    """Return where the section's heading, or each of its paragraphs, stands; nothing if one of them is missing."""
    if section.heading:
        heading = normalise(section.heading[language] or "")
        return [lines.index(heading)] if heading in lines else []
    numbers = section.paragraphs or []
    return [number - 1 for number in numbers] if max(numbers) <= len(lines) else []


def normalise(text: str) -> str:
    """Return ``text`` with composed accents, single spaces and plain quotes: typesetting is no change."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_QUOTES).split())


def fingerprint(text: str) -> str:
    """Return the SHA-256 of a normalised text."""
    return hashlib.sha256(text.encode()).hexdigest()


def compare(knowledge: Knowledge, texts: Mapping[Place, str], folder: Path, file: YamlFile) -> None:
    """Note in ``file`` each section that is not what its fingerprint says."""
    for (name, section, language), text in texts.items():
        known = knowledge.documents[name].sections[section].sha256
        written = known[language] if known else None
        if written != fingerprint(text):
            what = "changed" if written else "has no fingerprint"
            file.problem(
                [name, "sections", section],
                f"section '{section}' of '{name}' ({language}) {what}; "
                f"read it again, then run make sources DIR={folder} WRITE=1",
            )


def write(path: Path, knowledge: Knowledge, texts: Mapping[Place, str]) -> None:
    """Put the fingerprints into documents.yml, and leave every other character of it as it is."""
    content = path.read_bytes().decode("utf-8")
    top = yaml.compose(content, Loader=yaml.SafeLoader)
    edits = []
    for name, document in knowledge.documents.items():
        for key, section in document.sections.items():
            wanted = languages(document, section)
            if all((name, key, language) in texts for language in wanted):
                prints = ", ".join(f"{language}: {fingerprint(texts[name, key, language])}" for language in wanted)
                edits.append(_edit(content, _value(top, name, "sections", key), f"{{{prints}}}"))
    for start, end, text in sorted(edits, reverse=True):
        content = content[:start] + text + content[end:]
    path.write_bytes(content.encode("utf-8"))


def _edit(content: str, section: yaml.MappingNode, prints: str) -> Tuple[int, int, str]:
    """Return which characters of ``content`` become what, for ``section`` to have ``prints``."""
    known = _value(section, "sha256")
    if known:
        return known.start_mark.index, _end(content, known), prints
    end = _end(content, section)
    if section.flow_style:
        return end - 1, end - 1, f", sha256: {prints}"
    line_end = re.compile(r"\r?\n|\Z").search(content, end)
    position = line_end.start() if line_end else end
    return position, position, f"\n{' ' * section.start_mark.column}sha256: {prints}"


def _end(content: str, node: yaml.Node) -> int:
    """Return where ``node`` ends, without the blank lines and comments that YAML counts as part of a block."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return len(content[: node.end_mark.index].rstrip())


def _value(node: Any, *keys: str) -> Any:
    """Return the node under ``keys``; None if there is none."""
    for wanted in keys:
        node = next((value for key, value in node.value if key.value == wanted), None)
    return node


def check_figures(knowledge: Knowledge, texts: Mapping[Place, str], root: Path) -> Iterator[Problem]:
    """Yield a problem for each figure that no section cited with it gives, where all of them could be read."""
    for name, topic in knowledge.topics.items():
        for programme, number, statement in statements(topic):
            wanted = {(cite.document, cite.section) for cite in statement.cites}
            cited = {place: text for place, text in texts.items() if place[:2] in wanted}
            if {place[:2] for place in cited} != wanted:
                continue
            for fact, figure in statement.facts.items():
                if fault := _figure_fault(fact, figure, cited, knowledge, programme):
                    file = YamlFile(root / "topics" / f"{name}.yml", root.parent)
                    place = ["programmes", programme, "statements", number, "facts", fact]
                    yield Problem(file.name, file.line(place), fault)


def _figure_fault(
    name: str, figure: Figure, cited: Mapping[Place, str], knowledge: Knowledge, programme: str
) -> Optional[str]:
    """Return what the ``cited`` sections have against a figure, if anything.

    A list of countries must be named there. ``x_count`` beside a list ``x_...`` is the length of
    that list and the number of countries in a section, which need not write it out.
    """
    named = [countries_named(text, place[2], knowledge.countries) for place, text in cited.items()]
    if isinstance(figure, list):
        absent = [knowledge.countries[code].name.en for code in figure if not any(code in codes for codes in named)]
        return f"no cited section names {', '.join(absent)} of '{name}'" if absent else None
    if name.endswith("_count"):
        facts = knowledge.facts[programme]
        lists = {k: v for k, v in facts.items() if isinstance(v, list) and k.startswith(name[: -len("count")])}
        for key, codes in lists.items():
            if len(codes) != figure:
                return f"'{name}' is {figure}, but '{key}' lists {len(codes)} countries"
        if lists:
            most = max(map(len, named))
            return f"'{name}' is {figure}, but the cited sections name {most} countries" if most != figure else None
    if any(says(text, place[2], figure) for place, text in cited.items()):
        return None
    return f"the figure {figure:g} ('{name}') occurs in no cited section, in digits or in words"


def says(text: str, language: Language, figure: float) -> bool:
    """Say whether ``figure`` occurs in ``text``, in digits or in words of ``language``."""
    plain = text.replace("-", " ")  # "a two-week training"
    if isinstance(figure, float):
        forms = {f"{figure:.12g}".replace(".", mark) for mark in (".", ",")}
    else:
        forms = {f"{figure:,}".replace(",", mark) for mark in ("", ",", ".", " ")}
    number = re.compile(rf"(?<!\d)(?<!\d[.,])(?:{'|'.join(map(re.escape, sorted(forms)))})(?!\d|[.,]\d)")
    return any(number.search(version) for version in (plain, alpha2digit(plain, language, threshold=0)))


def countries_named(text: str, language: Language, countries: Mapping[str, Country]) -> Set[str]:
    """Return the codes of the countries that ``text`` names; a longer name hides the shorter ones in it."""
    codes: Dict[str, Set[str]] = {}
    for code, country in countries.items():
        for name in {country.name[language], *country.names[language]}:
            codes.setdefault(_without_accents(name), set()).add(code)
    found: Set[str] = set()
    text = _without_accents(text)
    for name in sorted(codes, key=len, reverse=True):
        # "US" is a country, "us" is not; but "Arabie Saoudite" is also written "Arabie saoudite".
        pattern = re.compile(rf"\b{re.escape(name)}\b", 0 if name.isupper() else re.IGNORECASE)
        text, times = pattern.subn(" ", text)
        found |= codes[name] if times else set()
    return found


def _without_accents(text: str) -> str:
    """Return ``text`` normalised and without accents: documents write "Nigeria" for "Nigéria"."""
    return "".join(char for char in unicodedata.normalize("NFD", normalise(text)) if not unicodedata.combining(char))


if __name__ == "__main__":
    sys.exit(main())
