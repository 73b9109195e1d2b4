"""The sentence vectors as a Rasa featurizer, so that DIET can be measured on them."""
from __future__ import annotations

from functools import lru_cache
from typing import Any, Dict, List, Text, Type

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.encoder import encode


@lru_cache(maxsize=None)
def _of_word(word: str) -> np.ndarray:
    return np.asarray(encode([word])[0])


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceVectors(DenseFeaturizer, GraphComponent):
    """Sets the vector of the whole message, and of each of its words."""

    @classmethod
    def required_components(cls) -> List[Type]:
        """Return what must stand before it."""
        return [Tokenizer]

    @classmethod
    def create(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> SentenceVectors:
        """Make the component."""
        return cls(execution_context.node_name, config)

    @classmethod
    def validate_config(cls, config: Dict[Text, Any]) -> None:
        """Accept any configuration."""

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the features of every message."""
        for message in messages:
            tokens = message.get("text_tokens")
            if message.get(TEXT) and tokens:
                words = np.stack([_of_word(token.text) for token in tokens])
                self.add_features_to_message(sequence=words, sentence=encode([message.get(TEXT)]), attribute=TEXT, message=message)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Set the features of every example."""
        self.process(training_data.training_examples)
        return training_data
