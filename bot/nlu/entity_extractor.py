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

from actions.reading import Message as ReadMessage
from actions.stopping import goes_on
from bot.nlu.gazetteer import Entity, Gazetteer
from bot.nlu.language_identifier import LANGUAGE
from bot.nlu.profiled import CHECK, asks_both, asks_check, asks_only_for_programme, asks_to_join, aspires, is_profile, replaceable, tells_only, wonders
from bot.nlu.segments import OUT_OF_SCOPE, is_topic
from knowledge import LANGUAGES, load
from knowledge.text import normalise

_REFUSED = re.compile(r"\b(not|no|don t|dont|instead of|rather than|stop|pas|plus|du|moins|au lieu de l)\b[^,.;]{0,25}$")
"""Before the name of a language: that one is not wanted."""
_REQUEST = re.compile(
    r"\b(in|to|into|en|switch|change|answer|reply|write|speak|talk|use|please|pls|plz|can (you|we)|could you|do you|parl\w+|repon\w+|ecri\w+|passe\w*|"
    r"continu\w+|svp|stp|s il|peux|peut|pouvez|pourrait|prefere|prefer|want|veux|voudrais)\b"
)
_NAME = "(?:english|anglais|french|francais)"
_PLAIN_REQUEST = re.compile(
    rf"\b{_NAME} i (?:want|wan|prefer|asked|said)\b|^{_NAME} (?:please|pls|plz|svp|stp|s il (?:vous|te) plait)\b|\b(?:i (?:said|asked for|asked in|wrote in)|j ai (?:dit|demande)|back|revenons|repassons|retournons|retour)(?: (?:to|in|en|au|a l|le|l))? {_NAME}\b(?! (?:text|version|texte))|\b(?:(?<![abc][12] )(?<!fluent )(?<!proficient )(?:in|en|to|into) {_NAME}\b[^.?!]*\b(?:please|pls|plz|svp|stp|s il (?:vous|te) plait|easier|better|facile|mieux|now|maintenant|instead|plutot|rather)|"
    r"(?:please|pls|svp|stp|can (?:you|we)|could (?:you|we)|peut on|pouvez vous|switch\w*|continue[rz]?|continuons|repren\w+|reven(?:ons|ez|ir)|poursui\w+|(?:go|going|let s go) (?:on|back)|answer|repeat\w*|repet\w*|repond\w*|parl\w*|passe[rz]?|passons|rather) "
    rf"(?:\w+ ){{0,3}}(?:in|en|to) {_NAME}|(?:prefers?|prefere|preferes|would rather have|comprends? mieux|understands? better) (?:le |l |la )?{_NAME})\b"
)
"""A request for another language, whatever the classifier takes the message for."""
_OF_TEXT = re.compile(rf"\b(?:is|are|was|does|do|say\w*|est ce|est|c est|ca dit|dit)\b[^.!]*\b(?:same|different\w*|pareil\w*|identique\w*|memes?|idem)\b[^.!]*\b(?:in|en|the|le)? {_NAME}\b|\b(?:in|en) {_NAME}\b[^.!]*\b(?:(?:is it|c est|est ce|it is) (?:the )?(?:same|pareil\w*|identique|different\w*|la meme chose)|what does it say)\b")
"""Asks whether a document says the same in the other language: "is it the same in French?"."""
_OF_OTHERS = re.compile(r"\b(?:she|he|they|people|jpos?|elles?|ils?|camille|does|did)\b[^.?!;]*\b(?:sp[eo]\w+k\w*|talk\w*|use[ds]?|parl\w+|demand\w*|ask\w*|need\w*|requir\w*|want\w*|exig\w*|faut)\b")
"""Somebody else speaks or wants a language: "did she speak French there?"."""
_SKILL = re.compile(
    r"\b(i m|i am|im|i speak|my|je parle|(?:she|he) speaks?|(?:elle|il) parle|je suis|j ai|mon|ma|fluent|native|mother tongue|maternelle|level|niveau|cour+ant|couramment|bilingu\w+|[abc][12]|good|bad|bon|well|bien|basic|notions|nuls?|nulle|faible|weak|poor|nickel|maitris\w*|parfait\w*|perfect\w*|excellent\w*|connais|know only|only know|the basics|les bases|debutante?|beginner|intermedia\w+|avancee?|advanced|moyen)\b"
)
"""Words of somebody who tells what she speaks."""
_TELLS = re.compile(
    r"(?<!can )(?<!could )(?<!may )(?<!shall )(?<!should )(?<!if )\b(?:i|je|j|elle|il|on)(?: (?:m|se|am|can|could|do|did|don t|dont|didn t|can t|cannot|ve|have|just|only|also|even|still|ne|n|y|ai|peux|sais|suis))* "
    r"(?!can\b|could\b|don t\b|ask\w*|said\b|meant?\b|understand\w*|compren\w*|demand\w*|dis\w*|vous\b|te\b|we\b|you\b)[a-z]{2,}"
)
_WISHES = re.compile(
    r"\b(?:please|pls|plz|svp|stp|s il|want\w*|wish\w*|prefer\w*|need\w*|would|i d|rather|like|let s|can (?:we|you)|could (?:we|you)|switch\w*|chang\w+|continu\w+|answer\w*|reply\w*|"
    r"veux|voudrais|aimerais|souhaite\w*|besoin|pouvez|pouvons|peut on|passe[rz]?|passons|repon\w+|parlez|parlons|instead|plutot)\b|\?"
)
"""Somebody tells what she does in a language, and wishes nothing: "I write reports in English", "I don't speak French at all"."""
_SURE_OF_COUNTRIES = {"ask_nationality", "ask_dual_nationality", "ask_developing_countries", "ask_past_donors", "follow_up_programme"}
_SURE_OF_TOPIC = 0.5
_LOST = {"out_of_scope", "nlu_fallback"}
_BESIDE = {"and", "the", "for", "what", "about", "abt", "from", "et", "le", "la", "l", "les", "pour", "du", "de", "d", "au", "or", "ou", "in", "i", "is"}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class GazetteerEntityExtractor(GraphComponent, EntityExtractorMixin):
    """Reads its names from knowledge/ each time the assistant starts, so a new alias needs no training."""

    def __init__(self) -> None:
        """Build the gazetteer."""
        knowledge = load()
        self._gazetteer = Gazetteer(knowledge)
        self._of_interview = {f"ask_{name}" for name, topic in knowledge.topics.items() if topic.family == "interview"}
        self._no_conditions = {f"ask_{name}" for name, topic in knowledge.topics.items() if topic.family != "eligibility"}

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
                language = message.get(LANGUAGE) or {}
                name = language.get("name") if language.get("confidence", 0.0) >= 0.9 else None
                found = self._gazetteer.find(text, name if name in LANGUAGES else None)
                intent = (message.get(INTENT) or {}).get("name")
                plainly = bool(_PLAIN_REQUEST.search(" ".join(normalise(text).split())))
                if intent == "switch_language" and _OF_TEXT.search(normalise(text)):
                    _retake(message, "ask_source", 1.0)
                elif intent == "switch_language" or plainly:
                    asked = requested_language(found, text, plainly)
                    found = [e for e in found if e.entity not in ("nationality", "country") or e.start not in {a.start for a in asked if a.entity == "requested_language"}] + asked
                    if asked and intent != "switch_language" and not _asks_more(text, asked[0]):
                        message.set(INTENT, {"name": "switch_language", "confidence": 1.0}, add_to_output=True)
                    if intent == "switch_language" and not asked and any(e.entity == "language" for e in found):
                        message.set(INTENT, {"name": "ask_languages", "confidence": 0.5}, add_to_output=True)
                elif intent and self._asks_check(text, found, message.get(INTENT)):
                    _retake(message, CHECK, 1.0)
                elif intent == "restart" and (goes_on(ReadMessage(text)) or any(e.entity == "programme" for e in found)):
                    _retake(message, CHECK, 1.0)  # "je reprends" begins nothing from scratch; "recommencer, pour l'UNITAR" begins a check
                elif intent and (only_countries(found, text) and _unsure_of(message.get(INTENT), found) or intent in _LOST and _asks_of_country(found, text)):
                    _retake(message, "ask_nationality", 0.6)
                elif intent == OUT_OF_SCOPE and any(e.entity == "person" for e in found):
                    _retake(message, next((r["name"] for r in message.get("intent_ranking") if r["name"] in self._of_interview), OUT_OF_SCOPE), 0.6)  # whoever names the interviewee asks of her
                message.set(ENTITIES, message.get(ENTITIES, []) + [e.as_dict(text) for e in found], add_to_output=True)
        return messages

    def _asks_check(self, text: str, found: List[Entity], intent: Dict[str, Any]) -> bool:
        """Say whether a message asks for a check, whatever it was taken for: a whole profile is told for nothing else."""
        name = intent["name"]
        if wonders(text, found, name) or asks_both(text, found, name) or asks_to_join(text, found, name) or asks_only_for_programme(text, found, name):
            return True
        if replaceable(name, intent["confidence"], self._no_conditions):
            return asks_check(text, found) or aspires(text, found) or tells_only(text, found)
        return replaceable(name, 0.0, ()) and is_profile(text, found) and asks_check(text, found)


def _unsure_of(intent: Dict[str, Any], found: List[Entity]) -> bool:
    """Say whether a message that names countries alone, or one for a programme, may ask for something else than it was taken for."""
    if any(e.entity == "programme" for e in found):
        return not is_topic(intent["name"]) or bool(intent["confidence"] < _SURE_OF_TOPIC)
    return intent["name"] not in _SURE_OF_COUNTRIES


def _retake(message: Message, intent: str, confidence: float) -> None:
    """Take a message for another intent than the classifier did."""
    asked = {"name": intent, "confidence": confidence}
    message.set(INTENT, asked, add_to_output=True)
    message.set("segments", [{"text": message.get(TEXT), "intent": intent, "confidence": confidence}], add_to_output=True)
    others = [r for r in message.get("intent_ranking") if r["name"] != intent]
    message.set("intent_ranking", [asked, *others], add_to_output=True)


def _asks_more(text: str, language: Entity) -> bool:
    """Say whether a sentence other than that of the request asks something."""
    place = 0
    for sentence in re.split(r"(?<=[.!?;:])\s", text):
        if sentence.rstrip().endswith("?") and not place <= language.start < place + len(sentence):
            return True
        place += len(sentence) + 1
    return False


def _asks_of_country(found: List[Entity], text: str) -> bool:
    """Say whether a sentence of the message asks with a country's name alone: "and Bangladesh? my nephew is there"."""
    start = 0
    for sentence in re.split(r"(?<=[.!?;])\s", text):
        inside = [Entity(e.entity, e.value, e.start - start, e.end - start) for e in found if start <= e.start < start + len(sentence)]
        if sentence.endswith("?") and only_countries(inside, sentence):
            return True
        start += len(sentence) + 1
    return False


def requested_language(found: List[Entity], text: str, plainly: bool = False) -> List[Entity]:
    """Return the language that a message asks to go on in: the first one it does not refuse.

    "I speak French", "B2 en anglais" and "better in French than English" ask for nothing, unless the message asks ``plainly``;
    "français" alone may also be an answer in the eligibility check, and is an entity of its own.
    """
    plain = normalise(text)
    explicit = plainly or bool(_REQUEST.search(plain))
    if len(plain.split()) > 1 and not explicit or _OF_OTHERS.search(plain) and not plainly or _SKILL.search(plain) and not plainly:
        return []
    if _TELLS.search(plain) and not _WISHES.search(plain):
        return []
    named = [e for e in found if e.entity == "language" and e.value in LANGUAGES]
    if not _WISHES.search(plain) and not plainly and len({e.value for e in named if not _REFUSED.search(plain[: e.start])}) > 1:
        return []
    wanted = [e for e in named if not _REFUSED.search(plain[: e.start])] or named[-1:]
    name = "requested_language" if explicit else "bare_language"
    return [Entity(name, e.value, e.start, e.end) for e in wanted[:1]]


def only_countries(found: List[Entity], text: str) -> bool:
    """Say whether a message names nothing but countries or nationalities, a programme beside them or not ("Tchad", "et le Mali ?", "maroc unitar")."""
    names = [e for e in found if e.entity in ("country", "nationality")]
    programmes = [e for e in found if e.entity == "programme"]
    countries = [e for e in names if not any(p.start <= e.start < p.end for p in programmes)]  # "le programme belge" names none
    if not countries or any(e.entity == "language" for e in found):
        return False
    rest = list(normalise(text))
    for entity in (*names, *programmes):
        rest[entity.start : entity.end] = " " * (entity.end - entity.start)
    return not set(re.findall(r"\w+", "".join(rest))) - _BESIDE
