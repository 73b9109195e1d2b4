"""Find the question that a complaint says again: "that was not my question: I asked whether the pay is the same"."""
from __future__ import annotations

import re

from knowledge.text import normalise

_ASKED = re.compile(
    r"\b(?:my question (?:was|is|concerned)|i (?:was |am |m )?(?:asked|ask|asking)(?: you)?|i (?:just |only )?(?:want(?:ed)? to know|mean[t]?)|(?:please |just )?answer(?: to)?(?: my question| me)?|"
    r"(?:you|u) (?:did not|didn t|didnt|have not|haven t|havent|never|still haven t)(?: \w+)? (?:answer\w*|said|say|told|tell)(?: me| my question| anything)?|"
    r"(?:ma|la) question (?:etait|est|portait sur|concernait)|je (?:vous |te )?(?:demand(?:e|ais)|voulais (?:dire|savoir)|veux savoir|parl(?:e|ais))|j ai (?:demande|pose la question)|"
    r"(?:as|avez|a) (?:toujours |encore )?(?:pas|jamais) (?:repondu|dit)|(?:repondez|reponds)(?: moi| a ma question)?)\b"
    r"(?:\W|\b(?:about|whether|if|that|for|on|regarding|si|de|d|du|des|a|au|aux|sur|propos|sujet|concernant|la question|ce que|juste|just|only|only about)\b)*"
)


def restated(text: str) -> str:
    """Return what ``text`` says that its writer asked, or nothing."""
    plain = normalise(text)
    last = None
    for last in _ASKED.finditer(plain):
        pass
    return text[last.end() :].strip() if last else ""
