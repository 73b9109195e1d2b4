"""Read a YAML file into a typed model; every mistake becomes ``path:line: message``."""
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator, List, Sequence, Tuple, Type, TypeVar

import yaml
from pydantic import ValidationError, parse_obj_as

M = TypeVar("M")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN = {
    "value_error.missing": "is missing; add it",
    "value_error.extra": "is not a known key; check its spelling or remove it",
    "value_error.any_str.min_length": "is empty; fill it in",
    "type_error.none.not_allowed": "is empty; fill it in",
    "type_error.str": "is not text; put it in quotes",
    "type_error.dict": "needs keys of its own, each with a value",
    "type_error.list": "is a list; put its items in [ ], or each after a dash",
}
"""What pydantic finds -> how a curator would say it."""


@dataclass(frozen=True, order=True)
class Problem:
    """Something wrong in a file, and where."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


class YamlFile:
    """A parsed YAML file that still knows on which line each value stands."""

    def __init__(self, path: Path, root: Path) -> None:
        """Parse ``path``; problems are reported with its name relative to ``root``."""
        self.path = path
        self.name = path.relative_to(root).as_posix()
        self.problems: List[Problem] = []
        self.text = ""
        self.data: Any = None
        self._node: Any = None
        try:
            self.text = path.read_text(encoding="utf-8-sig")  # Windows editors put a byte order mark first
            loader = _LOADER(self.text)
            self._node = loader.get_single_node()
            self.data = None if self._node is None else loader.construct_document(self._node)
        except OSError as error:
            self.problems.append(Problem(self.name, 1, f"cannot be read: {error.strerror}"))
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            self.problems.append(Problem(self.name, line, "not UTF-8 text; save the file as UTF-8"))
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = mark.line + 1 if mark else 1
            message = f"not valid YAML: {error.problem}; check quotes, colons and indentation"
            self.problems.append(Problem(self.name, line, message))
        except yaml.YAMLError as error:
            self.problems.append(Problem(self.name, 1, f"not valid YAML: {str(error).splitlines()[0]}"))
        for line, key in _duplicate_keys(self._node):
            self.problems.append(Problem(self.name, line, f"'{key}' stands twice; keep one"))

    def line(self, place: Sequence[Any] = ()) -> int:
        """Return the line of the value at ``place`` (keys and indices), or of its nearest parent."""
        node, line = self._node, 1
        if node is not None:
            line = node.start_mark.line + 1
        for step in place:
            found = _child(node, step)
            if found is None:
                break
            line, node = found
        return line

    def problem(self, place: Sequence[Any], message: str) -> None:
        """Note that the value at ``place`` is wrong."""
        self.problems.append(Problem(self.name, self.line(place), message))

    def read(self, type_: Type[M]) -> "M | None":
        """Return the content as ``type_``; None where it is not, with the problems noted."""
        if self.problems:
            return None
        try:
            return parse_obj_as(type_, self.data)
        except ValidationError as error:
            for item in error.errors():
                place = [step for step in item["loc"] if step not in ("__root__", "__key__")]
                if item["loc"][-1] == "__key__" and item["type"] == "value_error.const":
                    self.problem([*place, item["ctx"]["given"]], _unknown_key(item["ctx"]))
                else:
                    self.problem(place, _plain(place, item))
            return None


def _child(node: Any, step: Any) -> "Tuple[int, Any] | None":
    """Return the line and the node that stand under ``step`` of ``node``."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(step):
                return key.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        value = node.value[step]
        return value.start_mark.line + 1, value
    return None


def _duplicate_keys(node: Any) -> Iterator[Tuple[int, str]]:
    """Yield the line and name of each key that stands in the same mapping before: YAML would keep the last."""
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    yield key.start_mark.line + 1, key.value
                seen.add(key.value)
            yield from _duplicate_keys(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _duplicate_keys(value)


def _plain(place: Sequence[Any], item: "dict[str, Any]") -> str:
    """Say in a curator's words what pydantic found at ``place``."""
    where = ".".join(str(step) for step in place) or "the file"
    kind = item["type"]
    if kind == "value_error.const":
        return f"'{where}' cannot be '{item['ctx']['given']}'; use one of {', '.join(item['ctx']['permitted'])}"
    return f"'{where}' {_PLAIN[kind]}" if kind in _PLAIN else f"'{where}': {item['msg']}"


def _unknown_key(context: "dict[str, Any]") -> str:
    """Say which key is unknown, and which are known in its place."""
    return f"'{context['given']}' is not a known key; use one of {', '.join(context['permitted'])}"
