"""Keep scikit-learn models in Rasa's model archive with skops, as Rasa's own classifiers do (no pickle)."""
from __future__ import annotations

from typing import Any

import skops.io
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage

_TRUSTED = {"scipy.sparse._csr.csr_matrix"}
"""A container of numbers that skops stores as such, but does not have on its own list."""


def save(model: Any, storage: ModelStorage, resource: Resource) -> None:
    """Write ``model`` to ``resource``."""
    with storage.write_to(resource) as folder:
        skops.io.dump(model, folder / "model.skops")


def load(storage: ModelStorage, resource: Resource) -> Any:
    """Read the model of ``resource``.

    Raises ValueError if the file holds types that are not known to be harmless.
    """
    with storage.read_from(resource) as folder:
        file = folder / "model.skops"
        untrusted = set(skops.io.get_untrusted_types(file=file)) - _TRUSTED
        if untrusted:
            raise ValueError(f"{resource.name}: the model file holds untrusted types {sorted(untrusted)}; train again")
        return skops.io.load(file, trusted=sorted(_TRUSTED))
