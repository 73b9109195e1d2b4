"""Doubts of a verdict: "are you sure?", "vous êtes certaine ?"."""
from __future__ import annotations

import re

from actions.reading import Message
from actions.taking_back import NAMED

_DOUBTS = re.compile(r"\b(?:sure|certain\w*|really|vraiment|surs?|sures?)\b")
_OF_THE_VERDICT = re.compile(r"\W*(?:(?:but|so|mais|et|and|euh|hmm|ah|oh)\W+)*(?:are you|are u|r u|you are|you re|you|u|vous etes|tu es|t es|t|etes vous|es tu)(?: (?:really|quite|vraiment|bien))? (?:sure|surs?|sures?|certaine?s?)\b(?! (?:que|qu|that|about|de|of|pour|for)\b)")
"""Begins a message that doubts what was just said."""


def doubts_verdict(message: Message) -> bool:
    """Say whether a message doubts the verdict just given, and names no criterion that it doubts."""
    if any(re.search(words, message.plain) for name, words in NAMED.items() if name != "programme"):
        return False
    return bool(_OF_THE_VERDICT.match(message.plain)) or message.intent == "ask_source" and bool(_DOUBTS.search(message.plain))
