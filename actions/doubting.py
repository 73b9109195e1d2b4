"""Doubts of a verdict: "are you sure?", "vous êtes certaine ?", "my cousin says it is enough, is he right?"."""
from __future__ import annotations

import re

from actions.reading import Message
from actions.taking_back import NAMED
from knowledge import kin
from knowledge.clauses import clauses

_DOUBTS = re.compile(r"\b(?:sure|certain\w*|really|vraiment|surs?|sures?)\b")
_OF_THE_VERDICT = re.compile(r"\W*(?:(?:but|so|mais|et|and|euh|hmm|ah|oh)\W+)*(?:are you|are u|r u|you are|you re|you|u|vous etes|tu es|t es|t|etes vous|es tu)(?: (?:really|quite|vraiment|bien))? (?:sure|surs?|sures?|certaine?s?)\b(?! (?:que|qu|that|about|de|of|pour|for)\b)")
"""Begins a message that doubts what was just said."""
_IS_RIGHT = re.compile(
    r"\b(?:(?:is|are|was) (?:he|she|they|it|that|this|my \w+) (?:right|wrong|correct|true|mistaken)|(?:he|she) (?:is|s) (?:right|wrong|mistaken)|they (?:are|re) (?:right|wrong)|a (?:t )?(?:il|elle) (?:raison|tort)|(?:il|elle)s? (?:(?:n )?(?:a|ont)(?: pas)?(?: bien)? (?:raison|tort)|se tromp\w+)|"
    r"(?:est ce|c est|est ce que c est) (?:bien )?(?:vrai|faux|exact|juste|le cas)|(?:dit|disent) (?:il|elle)s? vrai)\b"
)
_QUOTED = re.compile(rf"\b(?:my|our|ma|mon|mes|notre|the|an?|le|la|une?|some\w*|people|they|every\w+|on|ils?|elles?|he|she|quelqu un)(?: \w+){{0,2}}? (?:{kin.REPORTS}|say|think|claim|believe|disent|pensent|affirment|croient)\b")
_OF_THE_RESULT = re.compile(
    r"\b(?:enough|suffi\w+|assez|eligib\w*|admissib\w*|qualif\w*|i (?:can|could|may|am|m|would|ll|will|pass|cannot|won t|stand|have (?:a|no) chance)|(?:je|j) (?:ne? )?(?:peux|pourrais|pourrai|suis|passe|passerai|remplis|ai (?:une|toutes|mes|aucune))|"
    r"(?:ca|cela|c|it|that) (?:passe|va|marche|suffit|s ok|is ok|is fine|will do|works)|accepted|rejected|accepte\w*|refuse\w*)\b"
)
"""What somebody may be quoted with: "my cousin says it is enough"."""


def asks_if_right(message: Message) -> bool:
    """Say whether a message asks if somebody is right who says how the writer's check ends."""
    quoted = _QUOTED.search(message.plain)
    asked = [Message(message.text[start:end]).plain for start, end in clauses(message.text) if "?" in message.text[start:end]]
    return bool(quoted and _OF_THE_RESULT.search(message.plain, quoted.end())) and any(_IS_RIGHT.search(plain) for plain in asked)


def doubts_verdict(message: Message) -> bool:
    """Say whether a message doubts the verdict just given, and names no criterion that it doubts."""
    if asks_if_right(message):
        return True
    if any(re.search(words, message.plain) for name, words in NAMED.items() if name != "programme"):
        return False
    return bool(_OF_THE_VERDICT.match(message.plain)) or message.intent == "ask_source" and bool(_DOUBTS.search(message.plain))
