"""Turn a message and its conversation into questions that the knowledge base can answer."""
from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional

from bot.nlu.segments import TOPIC
from bot.voice.conversation import Conversation
from knowledge import Knowledge
from knowledge.eligibility import Profile

_BY_COUNTRY_NAME = {"belgian", "belgians", "belge", "belges", "belgium", "belgique"}


@dataclass(frozen=True)
class Query:
    """One question: its topic, the programmes meant (none: all), and the words that ask it."""

    topic: str
    programmes: List[str]
    text: str


def queries(conversation: Conversation, knowledge: Knowledge) -> List[Query]:
    """Return the questions of the message, in order; what it leaves out comes from the last answer."""
    segments = [s for s in conversation.segments if topic_of(s["intent"], knowledge)]
    topic = topic_of(conversation.intent, knowledge)
    if len(segments) < 2:
        if topic is None:
            return []
        return [Query(topic, programmes(conversation, topic, knowledge), conversation.text)]
    found = []
    for segment in segments:
        name = topic_of(segment["intent"], knowledge)
        assert name is not None
        found.append(Query(name, programmes(conversation, name, knowledge), segment["text"]))
    return found


def topic_of(intent: str, knowledge: Knowledge) -> Optional[str]:
    """Return the topic that an intent asks about, if it asks about one."""
    name = intent[len(TOPIC) :] if intent.startswith(TOPIC) else ""
    return name if name in knowledge.topics else None


def programmes(conversation: Conversation, topic: str, knowledge: Knowledge) -> List[str]:
    """Return the programmes asked about: those named, else the one the conversation is about, else none."""
    if knowledge.topics[topic].family == "interview":
        return ["belgium"]
    named = named_programmes(conversation)
    if topic in ("nationality", "dual_nationality", "developing_countries") and named == ["belgium"]:
        return []  # "I am Belgian", "does Belgium take part?": a country here, not the programme
    if named:
        return named
    return [conversation.programme] if conversation.programme else []


def named_programmes(conversation: Conversation) -> List[str]:
    """Return the programmes that the message names; a nationality counts only where no other is named."""
    mentions = [(e["value"], e["text"].lower()) for e in conversation.entities if e["entity"] == "programme"]
    others = {value for value, _ in mentions if value != "belgium"}
    kept = [
        value for value, text in mentions
        if value != "belgium" or not others or text not in _BY_COUNTRY_NAME or _is_listed(conversation)
    ]
    return list(dict.fromkeys(kept))


def _is_listed(conversation: Conversation) -> bool:
    """Say whether the message sets programmes side by side ("ICC or Belgium")."""
    return conversation.intent in ("compare_programmes", "follow_up_programme") or not conversation.values("age")


def profile(conversation: Conversation) -> Profile:
    """Return what the message says of a person: age, countries, degree, experience."""
    ages = conversation.values("coming_age") or conversation.values("age")
    countries = [codes[0] for codes in (conversation.values("nationality") or conversation.values("country")) if len(codes) == 1]
    degrees = [d for d in conversation.values("degree")]
    durations = conversation.values("duration")
    return Profile(
        nationality=countries or None,
        age=ages[0] if ages else None,
        degree=max(degrees, key=["none", "first", "advanced"].index) if degrees else None,
        experience_years=durations[0] if durations else None,
    )
