"""Put questions that ask the same together, whatever their language."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Sequence

import numpy as np
from sklearn.cluster import AgglomerativeClustering

from bot.feedback.store import Entry
from bot.nlu.encoder import encode
from bot.nlu.names import programme_names
from knowledge import Knowledge
from knowledge.text import normalise

_APART = 0.55
"""Questions whose cosine distance is on average larger than this are not one group."""


@dataclass(frozen=True)
class Group:
    """Questions that ask the same, the newest first."""

    entries: List[Entry]

    @property
    def days(self) -> List[str]:
        """Return the days on which it was asked, in order."""
        return sorted({entry.day for entry in self.entries})

    @property
    def languages(self) -> List[str]:
        """Return the languages in which it was asked."""
        return sorted({entry.language for entry in self.entries})

    @property
    def questions(self) -> List[str]:
        """Return its wordings, each once, the newest first."""
        return list({normalise(entry.question): entry.question for entry in self.entries}.values())

    @property
    def remarks(self) -> List[str]:
        """Return what users said was missing, each remark once."""
        return list(dict.fromkeys(entry.remark for entry in self.entries if entry.remark))


def grouped(entries: Sequence[Entry], knowledge: Knowledge) -> List[Group]:
    """Return the groups of ``entries`` (the oldest first), that with the newest question first."""
    newest = list(reversed(entries))
    if len(newest) < 2:
        return [Group([entry]) for entry in newest]
    vectors = encode([_bare(entry.question, knowledge) for entry in newest])
    distances = np.clip(1 - vectors @ vectors.T, 0, 2)
    clusters = AgglomerativeClustering(n_clusters=None, affinity="precomputed", linkage="average", distance_threshold=_APART)
    found: Dict[int, List[Entry]] = {}
    for entry, cluster in zip(newest, clusters.fit_predict(distances)):
        found.setdefault(int(cluster), []).append(entry)
    return [Group(group) for group in found.values()]


def _bare(question: str, knowledge: Knowledge) -> str:
    """Take the programmes' names out: "at the ICC" does not make two questions one."""
    for match in reversed(list(programme_names(knowledge).finditer(normalise(question)))):
        question = question[: match.start()] + question[match.end() :]
    return " ".join(question.split()) or "?"
