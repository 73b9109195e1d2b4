"""Serve without TensorFlow: Rasa imports it at start, but this assistant's pipeline never uses it.

That import costs half of the memory and most of the start-up time (benchmarks/README.md).
Importing this module first puts an empty stand-in there; using it in earnest raises.
Rasa's own command, ``.venv/bin/rasa``, uses the real library.
"""
from __future__ import annotations

import importlib.abc
import importlib.machinery
import sys
from types import ModuleType
from typing import Any, Optional

_ABSENT = ("tensorflow", "keras", "tensorflow_addons", "tensorflow_hub", "tensorflow_text")


class _Meta(type):
    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return StandIn

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        if cls is not StandIn:
            raise RuntimeError(
                f"{cls.__name__} needs TensorFlow, which the serving process leaves out; remove 'import bot.lean' to use it"
            )
        return args[0] if args and callable(args[0]) else StandIn  # a decorator, with or without arguments


class StandIn(metaclass=_Meta):
    """Any class, function or constant of TensorFlow; good for base classes, decorators and annotations only."""

    def __class_getitem__(cls, item: Any) -> Any:
        return cls


def _attribute(name: str) -> Any:
    if name.startswith("__"):  # tools ask modules for __file__ and the like
        raise AttributeError(name)
    return StandIn


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name: str, path: Any, target: Any = None) -> Optional[importlib.machinery.ModuleSpec]:
        if name.split(".")[0] in _ABSENT:
            return importlib.machinery.ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        module = ModuleType(spec.name)
        module.__getattr__ = _attribute  # type: ignore[method-assign]
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Leave the module empty."""


if "tensorflow" not in sys.modules:
    sys.modules["tensorflow"] = None  # type: ignore[assignment]  # spaCy looks for it too, and copes without
    import spacy  # noqa: F401

    del sys.modules["tensorflow"]
    sys.meta_path.insert(0, _Finder())
