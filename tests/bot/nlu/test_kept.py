"""Vectors kept in a file: those of the encoder, and encoded once."""
from __future__ import annotations

from pathlib import Path
from typing import List, Sequence

import numpy as np
import pytest

from bot.nlu import kept
from bot.nlu.encoder import encode

TEXTS = ["how old may I be", "quel âge maximum", "how old may I be", "who pays"]


@pytest.fixture()
def asked(monkeypatch: pytest.MonkeyPatch) -> List[str]:
    """Note the texts that are encoded."""
    texts: List[str] = []

    def noting(new: Sequence[str]) -> np.ndarray:
        texts.extend(new)
        return encode(new)

    monkeypatch.setattr(kept, "encode", noting)
    return texts


def test_vectors_are_those_of_the_encoder_however_often_they_are_read(tmp_path: Path, asked: List[str]) -> None:
    for _ in range(2):
        np.testing.assert_allclose(kept.encode_kept(TEXTS, tmp_path / "models"), encode(TEXTS), atol=1e-6)
    assert sorted(asked) == sorted(set(TEXTS))


def test_only_a_new_text_is_encoded_and_an_old_one_is_dropped(tmp_path: Path, asked: List[str]) -> None:
    kept.encode_kept(TEXTS, tmp_path)
    kept.encode_kept(["who pays", "and the flights"], tmp_path)
    kept.encode_kept(["how old may I be"], tmp_path)
    assert asked[-2:] == ["and the flights", "how old may I be"]


@pytest.mark.parametrize("content", [b"", b"nonsense", b"PK\x03\x04 broken"])
def test_a_damaged_file_is_written_anew(content: bytes, tmp_path: Path, asked: List[str]) -> None:
    kept.encode_kept(TEXTS, tmp_path)
    file = next(tmp_path.iterdir())
    file.write_bytes(content)
    asked.clear()
    kept.encode_kept(TEXTS, tmp_path)
    kept.encode_kept(TEXTS, tmp_path)
    assert sorted(asked) == sorted(set(TEXTS))


def test_a_folder_that_cannot_be_written_to_costs_only_time(tmp_path: Path, asked: List[str]) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    np.testing.assert_allclose(kept.encode_kept(TEXTS, blocked / "models"), encode(TEXTS), atol=1e-6)
