"""Graph component: writes the language of each message into its parse data."""
from __future__ import annotations

import inspect
from typing import Any, Dict, List, Optional

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.io import deep_container_fingerprint

from bot.nlu import language, ngrams, persistence
from bot.nlu.language import LanguageDetector
from knowledge import LANGUAGES, load
from knowledge.text import normalise

LANGUAGE = "language"
"""Key of parse data: {"name": en, fr, other or None, "confidence": float, "leaning": en, fr or None}."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class LanguageIdentifier(GraphComponent):
    """Learns from the ``language`` in the metadata of the training examples."""

    def __init__(self, storage: ModelStorage, resource: Resource, detector: "LanguageDetector | None" = None) -> None:
        """Keep where the model is stored, and the detector once there is one."""
        self._storage = storage
        self._resource = resource
        self._detector = detector

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> LanguageIdentifier:
        """Make an untrained component."""
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource,
        execution_context: ExecutionContext, **kwargs: Any,
    ) -> LanguageIdentifier:
        """Read a trained component."""
        return cls(model_storage, resource, LanguageDetector(**persistence.load(model_storage, resource)))

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """Train again when the code of the model changes."""
        return deep_container_fingerprint([inspect.getsource(module) for module in (language, ngrams, persistence)])

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the character model on all examples that name their language.

        Raises ValueError if an example names none.
        """
        texts, languages = [], []
        for example in training_data.intent_examples:
            language = ((example.get("metadata") or {}).get("intent") or {}).get(LANGUAGE)
            if language not in ("en", "fr"):
                raise ValueError(f"example '{example.get(TEXT)}' names no language; add 'metadata: {{language: en}}' or fr to its intent")
            texts.append(normalise(example.get(TEXT)))
            languages.append(language)
        persistence.save(LanguageDetector.fit(texts, languages, _country_names()), self._storage, self._resource)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing downstream needs the language while training."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the language of every message."""
        for message in messages:
            if self._detector and message.get(TEXT):
                found = self._detector.detect(message.get(TEXT))
                message.set(LANGUAGE, {"name": found.language, "confidence": found.confidence, "leaning": found.leaning}, add_to_output=True)
        return messages


def _country_names() -> List[str]:
    countries = load().countries.values()
    return [name for c in countries for lang in LANGUAGES for name in (c.name[lang], *c.names[lang], *c.demonyms[lang])]
