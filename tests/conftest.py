"""Shared by all tests: the knowledge base and the trained assistant, each loaded once."""
from __future__ import annotations

import bot.lean  # noqa: F401  (first: keeps TensorFlow out)
import pytest

from bot.chat import Chat
from knowledge import Knowledge, load


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The knowledge base of the repository."""
    return load()


@pytest.fixture(scope="session")
def chat() -> Chat:
    """The newest trained model, with actions running in process."""
    return Chat()
