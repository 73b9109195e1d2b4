"""A degree that somebody is going to have: "when I get my master's in July", "je termine mon master en juin", "si je rends mon mémoire"."""
from __future__ import annotations

import re
from typing import Any, Dict, Mapping, Optional

from actions.parts import BACK
from actions.profile import SKIPPED, judged
from actions.reading import Message
from actions.reading.degree import LEVELS, TO_HAND_IN
from actions.reading.studies import degrees
from knowledge import Knowledge
from knowledge.clauses import sentences
from knowledge.text import normalise

_SENTENCE_END = re.compile(r"[.!?\n]")
_ONCE_HELD = re.compile(
    r"\b(?:once|une fois|des que|as soon as|after i|(?:when|whenever|if|quand|lorsque|lorsqu|si) (?:i|she|he|j|je|elle|il|on)|s il|i (?:ll|will)|(?:she|he) (?:ll|will)|j aurai|aurai|aura|obtiendr\w+|finirai|terminerai|"
    r"(?:vais|va|going to|gonna|about to) (?:get|have|finish|complete|obtain|graduate|avoir|finir|terminer|obtenir|passer|valider)|apres (?:mon|le|son))\b"
)
"""Supposes that something is there which is not yet."""
_ENDS = re.compile(r"\b(?<!did )(?:finish(?:es|ing)?|complet(?:e|es|ing)|gets?|getting|obtains?|obtaining|graduat(?:e|es|ing)|defend(?:s|ing)?|termine|finis|finit|obtiens|obtient|passe|soutiens|soutient|valide|aurais?)\b")
_NOT_DONE = re.compile(r"\b(?:not|\w+n t|pas|never|jamais)(?: \w+){0,3}? (?:finish\w*|complet\w*|graduat\w*|obtain\w*|defend\w*|fini\w*|termin\w*|soutenu|obtenu|valide|acheve)\b")
_MONTH = r"(?:jan\w*|feb\w*|fev\w*|march|mars|apr\w*|avril|may|mai|june?|juin|july|juil\w*|aug\w*|aout|sept\w*|oct\w*|nov\w*|dec\w*)"
_LATER = re.compile(
    rf"\b(?:(?:in|en|by|debut|fin|mid|end of|d ici|this|ce|cet|cette|next) (?:{_MONTH}|year|summer|autumn|fall|spring|winter|term|semester|month|annee|ete|automne|printemps|hiver|semestre|mois)|soon|bientot|(?:prochain|suivant)\w*|"
    r"(?:in|within|dans|d ici) (?:\d+|an?|one|two|three|six|un|une|deux|trois|quelques|few) (?:\w+ )?(?:months?|weeks?|years?|mois|semaines?|ans?))\b"
)
_FINISHES = re.compile(
    r"\b(?:hand(?:s|ing)? in|turn(?:s|ing)? in|submit(?:s|ting)?|finish(?:es)?|completes?|defends?|pass(?:es)?|writes?|delivers?|gets?|rends?|rendais|remets?|depose|soutien[st]|soutenais|fini[st]|finissais|termine|valide|passe|boucle|acheve|obtien[st]|(?:aurai|aura|have|has|ve) (?:enfin |finally )?(?:rendu|remis|depose|soutenu|fini|termine|valide|obtenu|submitted|handed in|turned in|defended|finished|completed|passed|written))\b"
    rf"(?: (?:up|my|the|her|his|with|mon|ma|mes|le|la|les|son|sa|ses|ce|cette|that|this|enfin|finally)){{0,3}} (?:{TO_HAND_IN}|these|studies|etudes|degree|diplome|course|cursus)\b|\bgraduates?\b|\b(?:suis|serai|serais) diplomee?\b|\baurai? soutenu\b"
)
"""The end of studies for a degree that goes unnamed: "si je rends mon mémoire en juin"."""
_LEFT = re.compile(r"\b(?:stopp?ed|dropp?ed|quit|gave up|abandon\w*|arrete\w*|lache\w*|during|while|pendant|durant|tout en)\b")
"""Of a degree that was given up, or studied for besides the post."""


def degree_to_come(message: Message, held: Optional[str]) -> Optional[str]:
    """Return the level of a degree, higher than the one ``held``, that a message says will be there later; None without any."""
    plain, least = normalise(message.text), LEVELS.index(held) if held in LEVELS and held != SKIPPED else 0
    for level, start, end in degrees(message):
        begin = max((found.end() for found in _SENTENCE_END.finditer(plain, 0, start)), default=0)
        after = _SENTENCE_END.search(plain, end)
        sentence = " ".join(plain[begin : after.start() if after else len(plain)].split())
        announced = _ONCE_HELD.search(sentence) or (_ENDS.search(sentence) or _NOT_DONE.search(sentence)) and _LATER.search(sentence)
        if LEVELS.index(level) > least and announced and not _LEFT.search(sentence) and not BACK.search(plain[begin:start]):
            return level
    if held == "first" and any(_finishes(Message(message.text[slice(*span)]).plain) for span in sentences(message.text)):
        return "advanced"  # who holds a first degree has no other thesis to hand in
    return None


def _finishes(plain: str) -> bool:
    """Say whether a normalised sentence supposes that studies come to their end: "once I hand in my thesis"."""
    return bool(_ONCE_HELD.search(plain) and _FINISHES.search(plain) and not _LEFT.search(plain))


def outcome_then(knowledge: Knowledge, slots: Mapping[str, Any]) -> Dict[str, Any]:
    """Return what the voice says of the degree in ``slots``, which is still to come, for the programmes that it decides."""
    person = judged(knowledge, slots, slots["programme"])
    person["assessments"] = [a for a in person["assessments"] if a["verdict"] != "incomplete" and any("degree" in c.fields for c in knowledge.eligibility[a["programme"]].criteria)]
    return {"lead": "supposed", "supposed": {"degree": slots["degree"]}, "not_before": True, **person}
