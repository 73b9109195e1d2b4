"""What the writer sets against somebody else's skill: "my husband speaks perfect French; me, only notions"."""
from __future__ import annotations

import re
from dataclasses import replace

from actions.reading.levels import levels
from actions.reading.reading import Message
from knowledge.text import normalise

_ME = re.compile(r"(?:^|[,;.!?:(\n]|\b(?:and|but|et|mais|while|whereas|though|alors que|tandis que))\W*(?:as |so )?(?:for |pour |quant a )?(?:me|myself|moi|i|im|je|j|mine|le mien|la mienne|my (?:own|level))\b")
"""Begins what is told of the writer, after somebody else."""
_END = re.compile(r"[.;!?\n]")


def speaks_of_me(message: Message, mine: Message) -> bool:
    """Say whether ``mine``, what a message tells of the writer, is set against what the message tells of somebody else."""
    return mine is not message and bool(_ME.search(normalise(mine.text)))


def with_languages(message: Message, mine: Message) -> Message:
    """Return ``mine`` with the languages that are named of somebody else alone, where the writer's level in them follows."""
    plain, text, taken = normalise(mine.text), mine.text, []
    for entity in message.entities:
        if entity["entity"] != "language" or entity in mine.entities or not (me := _ME.search(plain, entity["end"])):
            continue
        named = [e["start"] for e in mine.entities if e["entity"] == "language" and e["start"] >= me.start()]
        end = _END.search(plain, me.end())
        if levels(plain[me.end() : min([end.start() if end else len(plain), *named])]):
            taken.append(entity)
            text = text[: entity["start"]] + message.text[entity["start"] : entity["end"]] + text[entity["end"] :]
    return replace(mine, text=text, entities=sorted([*mine.entities, *taken], key=lambda e: int(e["start"]))) if taken else mine
