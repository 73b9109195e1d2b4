"""What later messages say against earlier ones."""
from __future__ import annotations

from typing import Any, Dict, List

import pytest

from actions.gainsaid import gainsaid, without_gainsaid
from actions.persons import SELF
from actions.reading import Message


def _message(text: str, name: str = "", part: str = "", value: Any = None) -> Message:
    entities: List[Dict[str, Any]] = [{"entity": name, "text": part, "start": text.index(part), "end": text.index(part) + len(part), "value": value}] if name else []
    return Message(text, entities)


@pytest.mark.parametrize("text, name", [
    ("after all I am not Danish", "Danish"), ("no, I don't have a Danish passport", "Danish"), ("en fait je ne suis pas du tout danoise", "danoise"),
])
def test_a_nationality_denied(text: str, name: str) -> None:
    assert gainsaid(_message(text, "nationality", name, ["DNK"]), SELF).get("nationality") == ["DNK"]


@pytest.mark.parametrize("text", ["I am Danish", "my sister is not Danish", "I am not only Danish"])
def test_nothing_denied_of_the_writer(text: str) -> None:
    assert not gainsaid(_message(text, "nationality", "Danish", ["DNK"]), SELF)


def test_a_nationality_denied_counts_no_more() -> None:
    told = {"nationality": ["DNK", "ITA"], "degree": "advanced", "age": 30}
    assert without_gainsaid(told, {"nationality": ["ITA"], "degree": ["advanced"]}) == {"nationality": ["DNK"], "age": 30}
    assert without_gainsaid({"nationality": ["ITA"]}, {"nationality": ["ITA"]}) == {}
