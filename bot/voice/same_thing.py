"""Say that a JPO has several names: "JPO or administrateur auxiliaire, what's the difference?"."""
from __future__ import annotations

import re
from typing import Optional

from bot.voice.answers import Answers
from bot.voice.conversation import Conversation
from bot.voice.reply import Item, Reply
from bot.voice.words import Words
from knowledge.text import normalise

_TOPIC = "what_is_jpo"
_JPO = re.compile(r"\b(?:jpos?|junior professional officers?)\b")
_NAMES = re.compile(r"\b(?P<icc>administrateurs? auxiliaires?)\b|\b(?:associate experts?|(?:jeunes? )?experts? associes?|ae|jea)\b")
"""The other names that the documents give: the Court's in French, and UNITAR's."""
_COMPARED = re.compile(r"\b(?:diff\w*|distin\w*|same|equal|identical|pareil\w*|memes?|identiques?|equivalent\w*|synonym\w*|or|ou|vs|versus)\b")
_TOLD = {"icc": "Is an administrateur auxiliaire a JPO?", "unitar": "Is an Associate Expert the same as a JPO at UNITAR?"}
"""Who gives such a name, and the question that finds where."""


class SameThing:
    """Makes the reply to a question on two names of a JPO."""

    def __init__(self, answers: Answers, words: Words) -> None:
        """Take what answers and words need."""
        self._answers, self._words = answers, words
        self._knowledge = answers.knowledge

    def reply(self, conversation: Conversation) -> Optional[Reply]:
        """Return that they mean the same, and the statements that say so; None where the message does not set two names against each other."""
        plain, language = " ".join(re.findall(r"\w+", normalise(conversation.text))), conversation.language
        names = list(_NAMES.finditer(plain))
        left = _NAMES.sub(" ", plain)
        if not names or not (_JPO.search(left) or len({found.group() for found in names}) > 1) or not _COMPARED.search(left):
            return None
        french = [bool(found.group("icc")) for found in names]
        lines, items, shown = [self._words.say("same_thing", language)], [], []
        for programme in [p for p, given in (("icc", any(french)), ("unitar", not all(french))) if given]:
            statement = self._answers.finder.find(_TOLD[programme], _TOPIC, programme).statements[0]
            lines.append(self._knowledge.fill(statement, programme, language))
            items.append(Item(programme, _TOPIC, True, list(statement.cites)))
            shown.append(statement.en)
        lines.append(self._words.sources([cite for item in items for cite in item.citations], language))
        return Reply("\n".join([" ".join(lines[:-1]), lines[-1]]), "answer", items, self._answers.next_buttons(_TOPIC, [], language), shown, [])
