"""Shared by all tests: the knowledge base and the trained assistant, each loaded once."""
from __future__ import annotations

import os
from pathlib import Path

import bot.lean  # noqa: F401  (first: keeps TensorFlow out)
import pytest

from bot.chat import Chat
from knowledge import Knowledge, load


@pytest.fixture(scope="session", autouse=True)
def feedback(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for what the assistant keeps for curators: tests leave the real one alone."""
    folder = tmp_path_factory.mktemp("feedback")
    os.environ["FEEDBACK_DIR"] = str(folder)
    return folder


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The knowledge base of the repository."""
    return load()


@pytest.fixture(scope="session")
def chat() -> Chat:
    """The newest trained model, with actions running in process."""
    return Chat()
