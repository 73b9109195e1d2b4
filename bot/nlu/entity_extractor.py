"""Graph component: entities by the gazetteer, no training needed."""
from __future__ import annotations

import re
from typing import Any, Dict, List, Optional, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.gazetteer import Entity, Gazetteer
from bot.nlu.language_identifier import LANGUAGE
from knowledge.text import normalise
from knowledge import LANGUAGES, load

_REFUSED = re.compile(r"\b(not|no|don t|dont|instead of|rather than|stop|pas|plus|du|moins|au lieu de l)\b[^,.;]{0,25}$")
"""Before the name of a language: that one is not wanted."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class GazetteerEntityExtractor(GraphComponent, EntityExtractorMixin):
    """Reads its names from knowledge/ each time the assistant starts, so a new alias needs no training."""

    def __init__(self) -> None:
        """Build the gazetteer."""
        self._gazetteer = Gazetteer(load())

    @classmethod
    def create(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> GazetteerEntityExtractor:
        """Make the component."""
        return cls()

    def process(self, messages: List[Message]) -> List[Message]:
        """Add the entities of every message."""
        for message in messages:
            text: Optional[str] = message.get(TEXT)
            if text:
                name = (message.get(LANGUAGE) or {}).get("name")
                found = self._gazetteer.find(text, name if name in LANGUAGES else None)
                if (message.get(INTENT) or {}).get("name") == "switch_language":
                    found += requested_language(found, text)
                message.set(ENTITIES, message.get(ENTITIES, []) + [e.as_dict(text) for e in found], add_to_output=True)
        return messages


def requested_language(found: List[Entity], text: str) -> List[Entity]:
    """Return the language that a message asks to go on in: the first one it does not refuse."""
    named = [e for e in found if e.entity == "language" and e.value in LANGUAGES]
    wanted = [e for e in named if not _REFUSED.search(normalise(text)[: e.start])] or named[-1:]
    return [Entity("requested_language", e.value, e.start, e.end) for e in wanted[:1]]
