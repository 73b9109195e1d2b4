"""The birthday that somebody told: what her next age changes is said beside every result that rests on the present one, however it was asked for."""
from __future__ import annotations

from dataclasses import replace
from typing import List, Optional

from bot.voice.conversation import Conversation
from bot.voice.lookup import from_birthday
from bot.voice.person import profile
from knowledge import Knowledge, Language
from knowledge.eligibility import CriterionResult, Profile


def coming_age(conversation: Conversation, person: Profile) -> Optional[int]:
    """Return the age that ``person`` is said to have soon; None where the message tells of another's birthday, or of none. What was told before counts while only one person is spoken of."""
    earlier = [] if conversation.slots.get("set_aside") else [replace(conversation, text=turn.asked, entities=turn.mentioned) for turn in conversation.turns if turn.asked]
    told = (profile(said).turning for said in [conversation, *earlier])
    return next((age for age in told if age and person.age == age - 1), None)


def then(knowledge: Knowledge, programme: str, results: List[CriterionResult], person: Profile, coming: Optional[int], language: Language) -> str:
    """Return what the ``coming`` age of a person changes among her ``results`` for a programme; empty where it changes nothing."""
    return " ".join(filter(None, (from_birthday(knowledge, programme, result, person, coming, language) for result in results)))
