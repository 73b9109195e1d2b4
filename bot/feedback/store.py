"""The inbox: one small file of questions for curators, a JSON object a line, the newest last."""
from __future__ import annotations

import fcntl
import json
import logging
import os
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Dict, Iterator, List, Optional

logger = logging.getLogger(__name__)
ROOT = Path(__file__).resolve().parent.parent.parent
FILE = "inbox.jsonl"
LARGEST = 1_000_000
"""Size of the file, in bytes, from which the oldest questions go: some three thousand fit."""
_KEPT = 0.8
"""What is left of that size then, so that not every question rewrites the file."""


@dataclass(frozen=True)
class Entry:
    """A question and what became of it; nothing that says whose it was."""

    id: str
    """A random mark: a later line with the same one takes the place of this one."""
    day: str
    why: str
    """``unanswered``, or ``unhelpful`` where the user said so."""
    question: str
    language: str
    kind: str
    """Of the reply: docs/payload.schema.json."""
    topics: List[str]
    programmes: List[str]
    remark: str = ""


class Inbox:
    """The file in a folder."""

    def __init__(self, folder: Path) -> None:
        """Nothing is made before something is kept."""
        self._folder = folder
        self.path = folder / FILE

    def add(self, entry: Entry) -> bool:
        """Append ``entry``, all of it or nothing; say whether that worked."""
        line = (json.dumps(asdict(entry), ensure_ascii=False) + "\n").encode("utf-8")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with _locked(self._folder):
                with self.path.open("ab", buffering=0) as file:
                    end = file.tell()
                    if file.write(line) != len(line):
                        file.truncate(end)
                        raise OSError("no space left")
                if self.path.stat().st_size > LARGEST:
                    self._drop_oldest()
        except OSError as error:  # a full disk is no reason to leave a user without a reply
            logger.warning("A question could not be kept in %s: %s", self.path, error)
            return False
        return True

    def entries(self) -> List[Entry]:
        """Return what is kept, the oldest first; lines that cannot be read are left out."""
        if not self.path.is_file():
            return []
        found: Dict[str, Entry] = {}
        for line in self.path.read_text(encoding="utf-8", errors="replace").splitlines():
            try:
                entry = Entry(**json.loads(line))
            except (ValueError, TypeError):
                continue
            found.pop(entry.id, None)
            found[entry.id] = entry
        return list(found.values())

    def _drop_oldest(self) -> None:
        lines = self.path.read_bytes().splitlines(keepends=True)
        size = sum(map(len, lines))
        while lines and size > LARGEST * _KEPT:
            size -= len(lines.pop(0))
        new = self.path.with_suffix(".new")
        new.write_bytes(b"".join(lines))
        os.replace(new, self.path)


def inbox() -> Optional[Inbox]:
    """Return the inbox in the folder that FEEDBACK_DIR names; None where that is empty: nothing is kept then."""
    folder = os.environ.get("FEEDBACK_DIR", "feedback")
    return Inbox(ROOT / folder) if folder else None


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Keep other processes from writing, that none appends to a file that is just replaced."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
