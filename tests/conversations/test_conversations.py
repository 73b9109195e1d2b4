"""Every file under en/ and fr/ is a conversation; the same path exists in both languages.

A turn says what the user types and what must come back:

    - user: What is the age limit for the ICC?
      kind: answer                       # of the payload
      about: [icc/age_limit]             # programme/topic of the items, all of them, in any order
      says: ["35"]                       # parts of the text
      cites: [icc_faq/eligibility]       # among the citations
      not_says, language, buttons, field, verdicts: {icc: eligible}, criteria: {icc/age: met}
"""
from __future__ import annotations

import json
import uuid
from pathlib import Path
from typing import Any, Dict, List

import jsonschema
import pytest
import yaml

from bot.chat import Answer, Chat

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("[ef][nr]/**/*.yml"))
SCHEMA = json.loads((HERE.parent.parent / "docs" / "payload.schema.json").read_text(encoding="utf-8"))
KEYS = {"user", "kind", "about", "says", "not_says", "cites", "language", "buttons", "field", "verdicts", "criteria"}
KNOWN_FAILURES = HERE / "known_failures.yml"


def _known_failures() -> List[str]:
    return yaml.safe_load(KNOWN_FAILURES.read_text(encoding="utf-8")) or []


def test_both_languages_have_the_same_conversations() -> None:
    paths = {lang: {f.relative_to(HERE / lang) for f in FILES if f.is_relative_to(HERE / lang)} for lang in ("en", "fr")}
    assert paths["en"] == paths["fr"]


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(HERE).as_posix())
def test_conversation(file: Path, chat: Chat, request: pytest.FixtureRequest) -> None:
    name = file.relative_to(HERE).as_posix()
    if name in _known_failures():  # strict: an entry that passes must be removed
        request.applymarker(pytest.mark.xfail(strict=True, reason="listed in known_failures.yml"))
    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    language = file.relative_to(HERE).parts[0]
    assert content["language"] == language, f"{name} says language: {content['language']}"
    sender = uuid.uuid4().hex
    for number, turn in enumerate(content["conversation"], start=1):
        answer = chat.send(turn["user"], sender)
        try:
            check(turn, answer, language)
        except AssertionError as error:
            raise AssertionError(f"{name}, turn {number}\nuser: {turn['user']}\nbot:  {answer.text}\n{answer.payload}\n{error}") from None


def check(turn: Dict[str, Any], answer: Answer, language: str) -> None:
    """Compare a reply with what the turn asks for."""
    assert not set(turn) - KEYS, f"unknown keys {set(turn) - KEYS}"
    payload = answer.payload
    jsonschema.validate(payload, SCHEMA)
    assert sum("custom" in bubble for bubble in answer.bubbles) == 1, "not exactly one payload"
    assert payload["language"] == turn.get("language", language), "wrong language"
    assert payload["kind"] == turn.get("kind", payload["kind"]), f"wrong kind, expected {turn.get('kind')}"
    items = {f"{item['programme']}/{item['topic']}" for item in payload["items"]}
    if "about" in turn:
        assert items == set(turn["about"]), f"expected {turn['about']}"
    cited = {f"{c['document']}/{c['section']}" for item in payload["items"] for c in item["citations"]}
    assert set(turn.get("cites", [])) <= cited, f"expected {turn.get('cites')} among {sorted(cited)}"
    for part in turn.get("says", []):
        assert part.lower() in answer.text.lower(), f"'{part}' is not said"
    for part in turn.get("not_says", []):
        assert part.lower() not in answer.text.lower(), f"'{part}' is said"
    titles = [button["title"] for button in answer.buttons]
    assert set(turn.get("buttons", [])) <= set(titles), f"expected {turn.get('buttons')} among {titles}"
    assert payload.get("field") == turn.get("field", payload.get("field")), f"expected field {turn.get('field')}"
    verdicts = {e["programme"]: e["verdict"] for e in payload.get("eligibility", [])}
    assert verdicts == turn.get("verdicts", verdicts), f"expected {turn.get('verdicts')}"
    criteria = {f"{e['programme']}/{c['id']}": c["status"] for e in payload.get("eligibility", []) for c in e["criteria"]}
    assert turn.get("criteria", {}).items() <= criteria.items(), f"expected {turn.get('criteria')} in {criteria}"
