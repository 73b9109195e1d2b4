"""A start that cannot go right stops with the reason."""
from __future__ import annotations

from pathlib import Path

import pytest

from bot.assistant import SetupError, endpoints, newest_model
from bot.voice.responses import Responses


def write(folder: Path, text: str) -> Path:
    """Write an endpoints file."""
    path = folder / "endpoints.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_mistyped_store_is_not_silently_memory(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="unknown type 'postgers'"):
        endpoints(write(tmp_path, "tracker_store:\n  type: postgers\n"))


def test_a_store_that_cannot_be_imported_is_named(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="bot.tracker_store.Recnt"):
        endpoints(write(tmp_path, "tracker_store:\n  type: bot.tracker_store.Recnt\n"))


def test_missing_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="endpoints.yml is missing"):
        endpoints(tmp_path / "endpoints.yml")
    with pytest.raises(SetupError, match="make train"):
        newest_model(tmp_path)


def test_an_action_server_of_ones_own_is_used(tmp_path: Path) -> None:
    found = endpoints(write(tmp_path, "action_endpoint:\n  url: http://localhost:5055/webhook\n"))
    assert found.action.url == "http://localhost:5055/webhook"


def test_a_response_that_is_missing_in_a_language_stops_the_start() -> None:
    with pytest.raises(ValueError, match="utter_greet: no text in 'fr'"):
        Responses({"utter_greet": [{"text": "Hello", "metadata": {"language": "en"}}]})
    with pytest.raises(ValueError, match="names no language"):
        Responses({"utter_greet": [{"text": "Hello"}]})
    with pytest.raises(ValueError, match="two variations in 'en'"):
        Responses({"utter_greet": [{"text": t, "metadata": {"language": "en"}} for t in ("Hello", "Hi")]})
