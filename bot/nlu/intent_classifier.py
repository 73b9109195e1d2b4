"""Graph component: which intents a message has, sentence by sentence."""
from __future__ import annotations

import inspect
from dataclasses import replace
from typing import Any, Dict, List, Optional

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.io import deep_container_fingerprint

from bot.nlu import encoder, intent_model, ngrams, persistence, pieces, typos
from bot.nlu.aspects import COMPARISON, MISSING, WHICH, aspects, with_unstated
from bot.nlu.beside_profile import asked_beside
from bot.nlu.brevity import bare, unpadded
from bot.nlu.clauses import cut
from bot.nlu.intent_model import IntentModel
from bot.nlu.keywords import with_listed
from bot.nlu.language_identifier import LANGUAGE
from bot.nlu.letters import without_formulas
from bot.nlu.names import programme_names, without_names
from bot.nlu.profiled import CHECK
from bot.nlu.restated import restated
from bot.nlu.segments import FALLBACK, Understood, as_opening, is_topic, ranked, understand
from knowledge import LANGUAGES, load, text
from knowledge.clauses import clauses
from knowledge.text import normalise

RANKING_LENGTH = 8
_PERHAPS, _HARDLY = 0.2, 0.05
"""Confidence from which a message may compare, or ask what is missing on, the topics that it names, and the same where nothing else is clear."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class SentenceIntentClassifier(GraphComponent, IntentClassifier):
    """Sets ``intent``, ``intent_ranking`` and ``segments``, the parts of the message that ask something."""

    def __init__(
        self, config: Dict[str, Any], storage: ModelStorage, resource: Resource, model: Optional[IntentModel] = None
    ) -> None:
        """Keep where the model is stored, and the model once there is one."""
        self.threshold: Dict[str, float] = config["threshold"]
        self._storage = storage
        self._resource = resource
        self._model = model
        self._names = programme_names(load())
        self._no_profile = {f"ask_{name}" for name, topic in load().topics.items() if topic.family not in ("eligibility", "interview")}

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """Return the confidence below which the assistant asks back, per language."""
        return {"threshold": {"en": 0.2, "fr": 0.2}}

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> SentenceIntentClassifier:
        """Make an untrained component."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource,
        execution_context: ExecutionContext, **kwargs: Any,
    ) -> SentenceIntentClassifier:
        """Read a trained component."""
        return cls(config, model_storage, resource, IntentModel(**persistence.load(model_storage, resource)))

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """Train again when the canonical questions in knowledge/ or the code of the model change."""
        code = [inspect.getsource(module) for module in (encoder, intent_model, ngrams, persistence, pieces, text, typos)]
        return deep_container_fingerprint([canonical_questions(), code])

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the examples and from the canonical question of each topic, which buttons send."""
        pairs = [(e.get(TEXT), e.get(INTENT)) for e in training_data.intent_examples]
        pairs += [(question, intent) for intent, questions in canonical_questions().items() for question in questions]
        parts = IntentModel.fit([text for text, _ in pairs], [intent for _, intent in pairs])
        persistence.save(parts, self._storage, self._resource)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing downstream needs the intents while training."""
        return training_data

    def process(self, messages: List[Message], tracker: DialogueStateTracker) -> List[Message]:
        """Set the intents of every message; those of its clauses too, unless it asks about a topic outside of the check."""
        in_check = tracker.active_loop_name is not None
        begun = tracker.latest_bot_utterance is not None and bool(tracker.latest_bot_utterance.text)
        for message in messages:
            if self._model and message.get(TEXT) and message.get(INTENT) is None:
                language = (message.get(LANGUAGE) or {}).get("name")
                threshold = self.threshold[language if language in LANGUAGES else "en"]
                spelling = language if language in LANGUAGES else "fr"
                self._encode(message.get(TEXT), in_check)
                found = understand(self._model, message.get(TEXT), threshold, spelling)
                if not begun:
                    found = as_opening(found, message.get(TEXT), threshold)
                if found.ranking[0][0] == CHECK and not in_check:
                    found = asked_beside(found, self._model, message.get(TEXT), spelling, self._no_profile)
                if language == "other" and found.ranking[0][0] != FALLBACK:
                    found.ranking.insert(0, (FALLBACK, 1.0))
                compared = aspects(self._model, restated(message.get(TEXT)) or message.get(TEXT), self._names) if self._compares(found, message.get(TEXT)) else []
                if compared and found.ranking[0][0] == WHICH:  # "which one is better for somebody who wants training?"
                    found = replace(found, ranking=sorted(found.ranking, key=lambda rank: rank[0] != COMPARISON))
                if found.ranking[0][0] == COMPARISON:
                    found = replace(found, segments=compared)
                elif dict(found.ranking).get(MISSING, 0.0) >= (_HARDLY if found.ranking[0][0] == FALLBACK else _PERHAPS) and language != "other":
                    found = with_unstated(found, self._model, message.get(TEXT), self._names)
                elif language != "other":
                    found = with_listed(found, self._model, message.get(TEXT), self._names)
                ranking = [{"name": name, "confidence": round(c, 4)} for name, c in found.ranking[:RANKING_LENGTH]]
                message.set("intent", ranking[0], add_to_output=True)
                message.set("intent_ranking", ranking, add_to_output=True)
                asks_only = is_topic(ranking[0]["name"]) and not in_check
                message.set("clauses", [] if asks_only else self._clauses(message.get(TEXT), spelling), add_to_output=True)
                message.set("segments", [segment.as_dict() for segment in found.segments], add_to_output=True)
        return messages

    def _encode(self, text: str, in_check: bool) -> None:
        """Encode at once all that will be compared of ``text``: one pass costs little more than one sentence."""
        parts = [part for sentence in cut(without_formulas(text)) for part in (sentence.text, *sentence.clauses)]
        parts += [text[start:end] for start, end in clauses(text)] if in_check else []
        asked = [without_names(unpadded(part), self._names) for part in (text, bare(text), *parts)]  # the voice compares these with the example questions
        encoder.encode([text, *asked, *parts])

    def _compares(self, found: Understood, text: str) -> bool:
        """Say whether a message compares programmes, or asks which one of several that it names to choose."""
        first = found.ranking[0][0]
        named = len({name for *_, name in self._names.findall(normalise(text))}) > 1
        return first == COMPARISON or first == WHICH and (named or dict(found.ranking)[COMPARISON] >= _PERHAPS)

    def _clauses(self, text: str, language: str) -> List[Dict[str, Any]]:
        """Return the intents of each clause of ``text``, for the check; none where there is only one clause."""
        spans = clauses(text)
        if len(spans) < 2 or not self._model:
            return []
        rankings = ranked(self._model, [text[start:end] for start, end in spans], language)
        return [
            {"start": start, "end": end, "ranking": [{"name": name, "confidence": round(c, 4)} for name, c in ranking[:RANKING_LENGTH]]}
            for (start, end), ranking in zip(spans, rankings)
        ]


def canonical_questions() -> Dict[str, List[str]]:
    """Return intent -> the topic's own question in each language."""
    return {f"ask_{name}": [topic.question.en, topic.question.fr] for name, topic in load().topics.items()}
