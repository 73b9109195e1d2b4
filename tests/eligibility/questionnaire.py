"""Hold the eligibility check as a person with a given profile would, in either language."""
from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Callable, Dict, List, Tuple

import jsonschema

from bot.chat import Chat
from knowledge import Knowledge
from knowledge.eligibility import Profile, assess
from tests.eligibility.words import OPENING, SKIP, WORDS

LANGUAGES = ("en", "fr")
FIELDS = list(Profile.__dataclass_fields__)
MOST_TURNS = 10
SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "payload.schema.json").read_text(encoding="utf-8"))
Citations = Dict[str, List[Tuple[str, str]]]
"""Document and section by criterion."""


@dataclass(frozen=True)
class Outcome:
    """What a whole check ended with."""

    verdict: str
    criteria: Dict[str, str]
    """Status by criterion."""
    citations: Citations
    asked: List[str]
    """The fields that the assistant asked for, in order."""
    languages: List[str]
    """The language of every reply."""
    transcript: str
    """All that was said, for the message of a test that fails."""

    @property
    def result(self) -> Tuple[str, Dict[str, str], Citations]:
        """Return what must not depend on the language."""
        return self.verdict, self.criteria, self.citations


def hold(chat: Chat, knowledge: Knowledge, programme: str, profile: Profile, language: str, style: int = 0) -> Outcome:
    """Start the check for ``programme`` and answer what is asked out of ``profile``; ``style`` picks the wording.

    Raises AssertionError where the check takes a wrong turn.
    """
    sender, asked, languages, lines = uuid.uuid4().hex, [], [], []
    text = _choose(OPENING[language][programme], style)
    for _ in range(MOST_TURNS):
        answer = chat.send(text, sender)
        payload = answer.payload
        jsonschema.validate(payload, SCHEMA)
        languages.append(payload["language"])
        lines += [f"user: {text}", f"bot:  {answer.text}"]
        transcript = "\n".join(lines)
        if payload["kind"] == "eligibility":
            assert [e["programme"] for e in payload["eligibility"]] == [programme], f"not judged for {programme} alone\n{transcript}"
            entry = payload["eligibility"][0]
            return Outcome(
                entry["verdict"],
                {c["id"]: c["status"] for c in entry["criteria"]},
                {c["id"]: [(cite["document"], cite["section"]) for cite in c["citations"]] for c in entry["criteria"]},
                asked, languages, transcript,
            )
        assert payload["kind"] == "question", f"{payload['kind']} in place of a question\n{transcript}"
        field = payload["field"]
        assert field not in asked, f"asks for {field} twice\n{transcript}"
        asked.append(field)
        value = getattr(profile, field)
        text = SKIP[language] if value is None else say(knowledge, field, value, language, style)
    raise AssertionError(f"no verdict after {MOST_TURNS} turns\n{transcript}")


def say(knowledge: Knowledge, field: str, value: Any, language: str, style: int) -> str:
    """Say ``value`` the way people write it."""
    ways: List[Callable[[Any, Knowledge], str]] = WORDS[language][field]
    return _choose(ways, style)(value, knowledge)


def judged(knowledge: Knowledge, programme: str, profile: Profile, asked: List[str]) -> Tuple[str, Dict[str, str], Citations]:
    """Return verdict, statuses and citations by the rules alone, for what was ``asked``.

    The assistant stops asking once a criterion fails: what it never asked is unknown.
    """
    assessment = assess(knowledge, programme, replace(profile, **{field: None for field in FIELDS if field not in asked}))
    return (
        assessment.verdict,
        {r.criterion.id: r.status for r in assessment.results},
        {r.criterion.id: [(c.document, c.section) for c in r.criterion.cites] for r in assessment.results},
    )


def _choose(ways: List[Any], style: int) -> Any:
    return ways[style % len(ways)]
