"""Go through a recap that wants several facts confirmed: "so ICC 35, Belgium 30, right?". Each is said right, put right, or said more exactly."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Collection, Dict, List, Optional, Set, Tuple

from bot.voice.answers import Answers
from bot.voice.claims import ONE, content, gives_own_figure, in_figures, leaves_room, names_a_figure
from bot.voice.conversation import Conversation
from bot.voice.finder import Finder
from bot.voice.person import AGES
from bot.voice.reply import Item, Reply
from bot.voice.request import queries
from bot.voice.why import asks_why
from bot.voice.words import Words
from knowledge import Knowledge, Language
from knowledge.model import Citation, Statement
from knowledge.text import normalise

_AGE = "age_limit"
_COUNT = r"(?:\d+|none|aucune?|no limit|pas de limite|rien|nothing)"
_FIGURE = re.compile(rf"\b{_COUNT}(?=\b|y\b|yr|a\b|ans)(?! ?%)")
_UNITS = {"year", "yr", "y", "an", "annee", "mois", "month"}
_NUMBER = re.compile(r"\d+")
_OPEN = re.compile(r"\b(?:which|what|who|how|when|where|why|quel\w*|qui|combien|comment|quand|pourquoi)\b")
_HEDGED = re.compile(r"\b(?:usually|generally|under \d|or more|up to|most cases|en general|generalement|moins de|ou davantage|jusqu|le plus souvent)\b")
"""Of a statement that gives a figure with a reserve: "usually under 35"."""


class Recap:
    """Makes the reply to a recap."""

    def __init__(self, answers: Answers, words: Words) -> None:
        """Take what answers and words need."""
        self._answers, self._words = answers, words
        self._knowledge: Knowledge = answers.knowledge
        self._finder: Finder = answers.finder

    def reply(self, conversation: Conversation) -> Optional[Reply]:
        """Return what the documents say beside each figure of the recap; None where the message gives no figures of several programmes to confirm."""
        claimed = _claimed(conversation)
        topic = self._topic(conversation, {int(figure) for figure in claimed.values() if figure.isdigit()}, claimed) if len(claimed) > 1 else None
        if not topic:
            return None
        language = conversation.language
        lines, items, shown = [], [], []
        for programme, figure in claimed.items():
            if programme not in self._knowledge.stated(topic):
                text = self._words.plain("not_stated", language)
                items.append(Item(programme, topic, False))
            else:
                told, cites, key = self._lead(topic, programme, language)
                text = f"{self._words.say(self._verdict(topic, programme, figure, told), language)} {told}"
                items.append(Item(programme, topic, True, cites))
                shown.append(key)
            lines.append(self._words.point(programme, text, language))
        lines.append(self._words.sources([cite for item in items for cite in item.citations], language))
        return Reply("\n".join(lines), "answer", items, self._answers.next_buttons(topic, [], language), shown, list(claimed) if len(claimed) < len(self._knowledge.programmes) else [])

    def supposed(self, conversation: Conversation) -> Optional[Reply]:
        """Return what the documents say beside the only figure of a message after an answer that gives none: "so three years?"."""
        last, figures = conversation.answered, _NUMBER.findall(in_figures(conversation.text))
        if not last or len(last.programmes) != 1 or len(figures) != 1 or not names_a_figure(conversation.text):
            return None
        programme, language = last.programmes[0], conversation.language
        topic = self._topic(replace(conversation, segments=[]), {int(figures[0])}, [programme])
        if not topic or programme not in self._knowledge.stated(topic):
            return None
        told, cites, key = self._lead(topic, programme, language)
        text = f"{self._words.say(self._verdict(topic, programme, figures[0], told), language)} {told}"
        if figures[0] not in _NUMBER.findall(told) and (holding := self._holding(topic, programme, figures[0], language)):
            text, cites = f"{text} {self._knowledge.fill(holding, programme, language)}", list(dict.fromkeys([*cites, *holding.cites]))
        buttons = self._answers.next_buttons(topic, last.about, language)
        return Reply(f"{text}\n{self._words.sources(cites, language)}", "answer", [Item(programme, topic, True, cites)], buttons, [key], last.about)

    def _holding(self, topic: str, programme: str, figure: str, language: Language) -> Optional[Statement]:
        """Return the statement of an entry that gives a figure."""
        entry = self._knowledge.entry(topic, programme)
        return next((s for s in entry.statements if figure in self._knowledge.numbers(s, programme, language)), None) if entry else None

    def _topic(self, conversation: Conversation, figures: Set[int], programmes: Collection[str]) -> Optional[str]:
        """Return the topic that the figures are of: one that the message names, else the last one; ages are of the age limit alone."""
        ages = any(figure in AGES for figure in figures)
        plain, asked = in_figures(conversation.text), [query.topic for query in queries(conversation, self._knowledge, self._finder)]
        for entity in conversation.entities:
            plain = plain.replace(in_figures(entity["text"]), " ")
        last = conversation.answered.topics if conversation.answered else []
        return next((topic for topic in ([*asked, *last] if content(plain) - _UNITS else [*last, *asked]) if (topic == _AGE) is ages and any(_NUMBER.search(self._lead(topic, p, "en")[0]) for p in programmes if p in self._knowledge.stated(topic))), None) if figures else None

    def _lead(self, topic: str, programme: str, language: Language) -> Tuple[str, List[Citation], str]:
        """Return the statement that answers in general, its citations and its key."""
        return self._answers.lead(topic, programme, self._knowledge.topics[topic].question[language], language, settle=False)

    def _verdict(self, topic: str, programme: str, figure: str, told: str) -> str:
        """Return the phrase that says whether ``told``, the statement that answers, gives the figure, and gives it alone and without reserve."""
        plain = normalise(told)
        room = figure.isdigit() and leaves_room(int(figure), told)
        if not room and figure not in self._knowledge.numbers_on(topic, programme, "en"):
            return "answer_no"
        return "answer_yes" if set(_NUMBER.findall(plain)) == {figure} and not _HEDGED.search(plain) else "more_exactly"


def _claimed(conversation: Conversation) -> Dict[str, str]:
    """Return the one figure, or "none", that the message gives of each programme that it names; nothing where it asks for a thing, or tells of a person."""
    plain = in_figures(conversation.text)
    if _OPEN.search(plain) or asks_why(conversation.text) or gives_own_figure(plain):
        return {}
    names = [e for e in conversation.entities if e["entity"] == "programme"]
    places: List[int] = []
    for entity in sorted(names, key=lambda e: e["start"]):
        places.append(plain.find(in_figures(entity["text"]), places[-1] + 1 if places else 0))
    values = [entity["value"] for entity in sorted(names, key=lambda e: e["start"])]
    figures = [(found.start(), found.group()) for found in _FIGURE.finditer(plain) if found.group() != "1" or ONE.match(plain, found.start())]
    if len(values) < 2 or len(set(values)) < len(values) or len(figures) != len(values) or -1 in places:
        return {}
    before = figures[0][0] < places[0]  # "35 at the ICC and 32 in Belgium"
    paired = all((figure < place) is before for (figure, _), place in zip(figures, places))
    return {value: figure for value, (_, figure) in zip(values, figures)} if paired else {}
