"""What a conversation is about, read from the tracker's recent events; nothing is stored twice."""
from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Dict, List, Optional, Tuple

from rasa.shared.core.events import ActiveLoop, BotUttered, Restarted, SessionStarted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from actions.profile import NO_QUESTION
from knowledge.model import LANGUAGES, Language
from knowledge.tongue import language_wanted

DEFAULT_LANGUAGE: Language = "en"
_FEW = 2
_CLEAR = 0.75
"""Neither so few words nor a detection less sure than this changes the language of a conversation."""
_SHORT, _SURE = 4, 0.9
"""An answer of the check of so many words must be surer: "quite a lot" and "EN C2, FR A2" look French."""


@dataclass(frozen=True)
class Turn:
    """A bot utterance as the tracker remembers it."""

    text: str
    custom: Dict[str, Any]
    buttons: List[Dict[str, str]]
    shown: List[str]
    about: List[str]
    noted: Optional[Dict[str, Any]] = None
    """The question that was kept for curators with it (bot/feedback)."""
    asked: str = ""
    """The user's message that it replied to."""
    mentioned: List[Dict[str, Any]] = field(default_factory=list)
    """The entities of that message."""

    @property
    def topics(self) -> List[str]:
        """Return the topics of its items, each once."""
        return list(dict.fromkeys(item["topic"] for item in self.custom.get("items", [])))

    @property
    def programmes(self) -> List[str]:
        """Return the programmes of its items, each once."""
        return list(dict.fromkeys(item["programme"] for item in self.custom.get("items", [])))


@dataclass(frozen=True)
class Conversation:
    """The message to answer and what came before it."""

    text: str
    intent: str
    ranking: List[Tuple[str, float]]
    segments: List[Dict[str, Any]]
    entities: List[Dict[str, Any]]
    language: Language
    detected: Optional[str]
    turns: List[Turn] = field(default_factory=list)
    """Earlier bot turns, the newest first."""
    filled: Dict[str, Any] = field(default_factory=dict)
    """Slots set since the message."""
    slots: Dict[str, Any] = field(default_factory=dict)
    """All slots."""
    asides: int = 0
    """How many messages in a row, this one included, left the check's question open."""

    @property
    def answered(self) -> Optional[Turn]:
        """Return the newest turn that spoke of a topic."""
        return next((turn for turn in self.turns if turn.custom.get("items")), None)

    @property
    def told(self) -> Optional[Turn]:
        """Return the newest turn that answered on a topic; what was said about that answer, such as its source, is none."""
        return next((turn for turn in self.turns if turn.custom.get("items") and turn.custom["kind"] != "chat"), None)

    @property
    def question(self) -> str:
        """Return the newest question on a topic; remarks on its answer, such as "why?", are none."""
        return self.told.asked if self.told else ""

    @property
    def programmes(self) -> List[str]:
        """Return the programmes that the conversation is about; none where it is about all."""
        turn = next((turn for turn in self.turns if turn.about or turn.custom.get("items")), None)
        return turn.about if turn else []

    def values(self, entity: str) -> List[Any]:
        """Return the values of an entity in the message, each once, in order."""
        found: List[Any] = []
        for item in self.entities:
            if item["entity"] == entity and item["value"] not in found:
                found.append(item["value"])
        return found


def read(tracker: DialogueStateTracker) -> Conversation:
    """Read the conversation from ``tracker``, back to its last restart."""
    turns: List[Turn] = []
    before: Optional[Language] = None
    restarted = False
    filled: Dict[str, Any] = {}
    fresh = True
    for event in reversed(tracker.events):
        if isinstance(event, SessionStarted):
            break
        restarted = restarted or isinstance(event, Restarted)
        fresh = fresh and not isinstance(event, UserUttered)
        if isinstance(event, UserUttered):
            turns = [turn if turn.asked else replace(turn, asked=event.text or "", mentioned=event.entities) for turn in turns]
        if fresh and isinstance(event, SlotSet):
            filled.setdefault(event.key, event.value)
        if isinstance(event, BotUttered) and (event.data or {}).get("custom"):
            data = event.data
            before = before or data["custom"]["language"]
            if not restarted:
                said = event.metadata
                turns.append(Turn(event.text or "", data["custom"], data.get("buttons") or [], said.get("shown") or [], said.get("about") or [], said.get("noted")))
    message = tracker.latest_message or UserUttered("")
    parsed: Dict[str, Any] = message.parse_data or {}  # type: ignore[assignment]
    detected = (parsed.get("language") or {}).get("name")
    return Conversation(
        text=message.text or "",
        intent=message.intent.get("name") or "nlu_fallback",
        ranking=[(r["name"], r["confidence"]) for r in parsed.get("intent_ranking") or []],
        segments=parsed.get("segments") or [],
        entities=message.entities or [],
        language=_language(tracker, message, parsed, before),
        detected=detected,
        turns=turns,
        filled=filled,
        slots=tracker.current_slot_values(),
        asides=_asides(tracker),
    )


def _asides(tracker: DialogueStateTracker) -> int:
    """Return how many messages asked something since the check last noted an answer, explained its question or began."""
    count = 0
    for event in reversed(tracker.events):
        if isinstance(event, SlotSet) and event.key == "attempts" or isinstance(event, ActiveLoop) and event.name:
            break
        count += isinstance(event, UserUttered) and event.intent.get("name") not in NO_QUESTION
    return count


def _language(
    tracker: DialogueStateTracker, message: UserUttered, parsed: Dict[str, Any], before: Optional[Language]
) -> Language:
    """Choose by: explicit request, the text, the conversation, the page or channel, what the text looks like, the default."""
    asked = _asked(tracker)
    if asked in LANGUAGES:
        return asked
    found = parsed.get("language") or {}
    if found.get("name") in LANGUAGES:
        words = len((message.text or "").split())
        answer = words <= _SHORT and bool(tracker.get_slot("requested_slot"))
        clear = words > _FEW and found["confidence"] >= (_SURE if answer else _CLEAR)
        if not before or found["name"] == before or clear:
            return found["name"]
    page = str((message.metadata or {}).get("language") or "")[:2].lower()
    return before or (page if page in LANGUAGES else found.get("leaning") or DEFAULT_LANGUAGE)  # type: ignore[return-value]


def _asked(tracker: DialogueStateTracker) -> Any:
    """Return the language asked for last: by a clause of a message that does nothing else, or as the slot has it."""
    for event in reversed(tracker.events):
        if isinstance(event, (Restarted, SessionStarted)) or isinstance(event, SlotSet) and event.key == "language":
            break
        if isinstance(event, UserUttered) and (wanted := language_wanted(event.text or "")):
            return wanted
    return tracker.get_slot("language")
