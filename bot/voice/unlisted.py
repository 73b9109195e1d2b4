"""Answer what is left to somebody whose country takes no part: "my country isn't on any list, what can I do?"."""
from __future__ import annotations

import re
from typing import Optional

from bot.voice import scope
from bot.voice.answers import ROOM, Answers
from bot.voice.conversation import Conversation
from bot.voice.reply import Reply
from knowledge.text import normalise

_UNLISTED = re.compile(
    r"\b(?:my|our|her|his|their|mon|notre|son|leur) (?:\w+ )?(?:country|state|nation|pays|etat)\b\W+(?:\w+\W+){0,2}?"
    r"(?:not|isn t|isnt|doesn t|doesnt|n|ne|n est|absent|missing|nowhere)\b[^.?!;]{0,40}?\b(?:lists?|listed|listee?s?|there|in it|participat\w+|participe\w*|takes? part|part of|members?|membre|figure\w*|citee?s?|cites?|named|mentioned|dedans|nulle part|sur (?:la|votre|aucune|l une)|parmi|among|one of)\b"
)
"""Says that one's own country is on no list."""
_NOW_WHAT = re.compile(
    r"\b(?:what (?:can|could|should|do|may|must|would|shall|am) (?:i|we|he|she|they)\b|what (?:now|then|next|else|remains|is left|options?|chances?|are (?:my|our|her|his|their))\b|where does that leave\b|"
    r"(?:any|another|other|some|a|no) (?:\w+ )?(?:ways?|chances?|options?|possibilit\w+|routes?|hope|solution)\b|que (?:faire|puis je|dois je|peut (?:on|elle|il)|me reste|reste)\b|qu est ce qu\w* (?:je|on|il|elle) (?:fais|fait|peux|peut|reste)\b|(?:je|on) (?:fais|fait|peux faire) quoi\b|quoi faire\b|"
    r"comment (?:faire|je fais|puis je faire)\b|quel\w* (?:options?|possibilites?|chances?|solutions?|recours)\b|(?:une?|d|aucune?|encore) (?:\w+ )?(?:chances?|possibilites?|solutions?|moyens?|espoir|voie)\b|autres? (?:moyens?|voies?|solutions?|possibilites?)\b)"
)
"""Asks what is left to do, and of nothing else."""
_NO_CHANCE = re.compile(
    r"(?:(?:so|then|and|but|ok|well|donc|alors|et|mais|bon|du coup|is|there|it|s|that|ca|c|est|il|y|a|ya|n|j|ai|i|have|we|do|really|vraiment) )*"
    r"(?:(?:no|zero|not any|not a|aucune?|pas de|pas d une|pas une|plus de|plus aucune?) (?:\w+ )?(?:chances?|hope|way|possibilit\w+|espoirs?|moyens?|options?)|hopeless|impossible|fichu|foutu|mort|perdu|lost)"
    r"(?: (?:at all|whatsoever|then|left|du tout|alors|donc|really|vraiment|there|la bas|for \w+|pour \w+|or what|non|no|right))*"
)
"""Asks after a country was looked up whether there is a chance, and nothing else: "so no chance at all?"."""
_TOPIC, _OTHER_WAY = "nationality", "developing_countries"


class Unlisted:
    """Makes the reply on what the documents say for people of other countries."""

    def __init__(self, answers: Answers) -> None:
        """Take what answers need."""
        self._answers = answers

    def reply(self, conversation: Conversation) -> Optional[Reply]:
        """Return the answer on nationalities, by what is said for those not listed, or after a look-up what other way there is; None where the message asks something else."""
        plain, last = normalise(conversation.text), conversation.answered
        if last and last.topics == [_TOPIC] and any(e["entity"] in ("country", "nationality") for e in last.mentioned) and _NO_CHANCE.fullmatch(" ".join(re.findall(r"\w+", plain))):
            return self._answers.on(_OTHER_WAY, last.about, conversation.text, conversation.language)
        if not _UNLISTED.search(plain) or not _NOW_WHAT.search(plain):
            return None
        programmes = scope.programmes(conversation, _TOPIC, self._answers.knowledge)
        return self._answers.on(_TOPIC, programmes, conversation.text, conversation.language, room=ROOM // 2)
