"""Say the last answer in other words, the simpler wordings that curators wrote of its statements, or by its yes and no alone."""
from __future__ import annotations

import re
from typing import List, Optional

from bot.voice.conversation import Turn
from bot.voice.words import Words
from knowledge import Knowledge, Language
from knowledge.model import Statement

_OPENING = re.compile(r"(?:- [^:]+: )?(?:\w+\. )?")


def simpler_lines(turn: Turn, programmes: List[str], knowledge: Knowledge, words: Words, language: Language) -> List[str]:
    """Return the simpler wording of the statement that led each part of ``turn``, a line a part; of ``programmes`` alone, where any are given.

    Nothing where a part has none, or says more than its statement ("33 is too old"): half of an answer would be lost.
    """
    lines: List[str] = []
    items = [item for item in turn.custom["items"] if not programmes or item["programme"] in programmes]
    topics = list(dict.fromkeys(item["topic"] for item in items))
    for topic in topics:
        texts = {item["programme"]: words.say("not_stated", language) for item in items if item["topic"] == topic}
        for programme in [item["programme"] for item in items if item["topic"] == topic and item["status"] == "stated"]:
            statement = _led(turn, topic, programme, knowledge)
            if not statement or not statement.simpler:
                return []
            texts[programme] = knowledge.fill(statement.simpler, programme, language)
        if len(topics) > 1:
            lines.append(words.say("named", language, name=knowledge.topics[topic].label[language], text="").strip())
        lines += list(texts.values()) if len(texts) == 1 else [words.point(programme, text, language) for programme, text in texts.items()]
    return lines


def verdicts_alone(turn: Turn, programmes: List[str], words: Words, language: Language) -> List[str]:
    """Return the yes or no that ``turn`` gave of each programme, or of the only one, without what stood after it; nothing where it gave none."""
    plainly = list(words.verdicts(language))
    if len(turn.programmes) == 1:
        return next(([word] for word in plainly if any(line.startswith(word) for line in turn.text.split("\n"))), [])
    lines, settled = [], False
    for programme in programmes or turn.programmes:
        name = words.point(programme, "", language)
        told = next((line[len(name) :] for line in turn.text.split("\n") if line.startswith(name)), words.plain("not_stated", language))
        verdict = next((word for word in plainly if told.startswith(word)), None)
        settled = settled or bool(verdict)
        lines.append(words.point(programme, verdict or told, language))
    return lines if settled and "\n".join(lines) not in turn.text else []


def told_in(turn: Turn, topic: str, programme: str, knowledge: Knowledge) -> List[Statement]:
    """Return the statements of an entry that ``turn`` told word for word, in the order in which it told them."""
    entry, language = knowledge.entry(topic, programme), turn.custom["language"]
    places = {s.en: turn.text.find(knowledge.fill(s, programme, language)) for s in entry.statements} if entry else {}
    return sorted((s for s in entry.statements if places[s.en] >= 0), key=lambda s: places[s.en]) if entry else []


def verdict_before(turn: Turn, statement: Statement, programme: str, knowledge: Knowledge, words: Words, language: Language) -> str:
    """Return the yes or no that ``turn`` said before a statement, in ``language``, with a blank; nothing where it said none."""
    before = turn.text.partition(knowledge.fill(statement, programme, turn.custom["language"]))[0].rstrip()
    phrase = next((name for name in ("answer_yes", "answer_no") if before.endswith(words.say(name, turn.custom["language"]))), None)
    return f"{words.say(phrase, language)} " if phrase else ""


def _led(turn: Turn, topic: str, programme: str, knowledge: Knowledge) -> Optional[Statement]:
    """Return the statement of an entry that a line of ``turn`` begins with, after a programme's name or a yes or no perhaps."""
    entry, language = knowledge.entry(topic, programme), turn.custom["language"]
    for statement in entry.statements if entry else []:
        before, told, _ = turn.text.partition(knowledge.fill(statement, programme, language))
        if told and statement.en in turn.shown and _OPENING.fullmatch(before.rsplit("\n", 1)[-1]):
            return statement
    return None
