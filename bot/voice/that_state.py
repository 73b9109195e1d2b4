"""The state that a pronoun stands for after an answer on one: "is Kuwait a participating state?", then "has it funded any posts?"."""
from __future__ import annotations

import re
from typing import Optional

from bot.voice.conversation import Conversation
from bot.voice.person import Person, profile
from bot.voice.scope import OF_COUNTRIES
from knowledge.text import normalise

_DONORS = "past_donors"
_OF_STATES = {*OF_COUNTRIES, _DONORS}
"""Topics whose answers look a country up."""
_IT = re.compile(
    r"\b(?:has|had|did|does|do|is|was|have|were|are) (?:it|they|(?:that|this) (?:country|state|government))\b|"
    r"\b(?:a|avait|ont|est|etait|participe\w*|finance\w*|paie\w*|fait|figure\w*|prend|parraine\w*) (?:t )?(?:il|elle|ils|elles)\b|\b(?:ce pays|cet etat|ce gouvernement)\b"
)


def state_meant(conversation: Conversation, topic: str) -> Optional[Person]:
    """Return the country that the message points back to, as a nationality, where ``topic`` looks countries up; None where it names one, or points to none."""
    last = conversation.answered
    if not last or topic not in _OF_STATES or not set(last.topics) & _OF_STATES or not _IT.search(normalise(conversation.text)):
        return None
    now, before = profile(conversation), profile(Conversation(last.asked, "", [], [], last.mentioned, conversation.language, None))
    return before if before.nationality and not now.nationality and before == Person(nationality=before.nationality) else None
