"""Messages that end the check, whatever else they ask: "cancel the check", "no check please", "laissez tomber"."""
from __future__ import annotations

import re
from typing import List

from actions.reading import Message
from knowledge.clauses import Span, clauses

_AROUND = r"(?:ok|okay|bon|non|no|well|alright|bah|ben|oh|et|and|alors|then|d accord|please|pls|plz|svp|stp|now|maintenant|just|mais|but|i said|as i said|j ai dit|merci|thanks|s il (?:vous|te) plait|finalement|en fait|actually|what|quoi|all|tout|it|here|la|ca|cela|immediately|tout de suite|so|donc|wait|attends|attendez)"
_ENDS = (
    r"(?:stop\w*|cancel\w*|annul\w+|quit|abort|end(?: it)?|drop (?:it|that)|leave it|forget (?:it|about it|that)|never ?mind|nevermind|i give up|tant pis|j arrete|on arrete|arret\w+|j abandonne|on abandonne|abandon\w*|"
    r"laiss\w+(?: tomber| beton| ca)?|on laisse tomber|on oublie|oubli\w+ (?:ca|tout))"
)
_ALONE = re.compile(rf"^(?:{_AROUND} )*{_ENDS}(?: {_AROUND})*$")
_CHECK = r"(?:checks?|checking|test\w*|quiz\w*|questionnaire|form|formulaire|interrogat\w+|verif\w*|eligibility|eligibilite)"
_END_VERB = re.compile(
    rf"\b(?:stop\w*|cancel\w*|annul\w+|quit|abort|end|ends|drop|forget|leave|exit|arret\w+|abandon\w*|laiss\w+|oubli\w+|sors|sortir|termin\w+)(?: (?!not\b|pas\b)\w+){{0,3}} (?:{_CHECK}|questions)\b"
)
_UNWANTED = re.compile(
    rf"\b(?:no|without|not? (?:here for|want\w*|need\w*|a|the|another)|don t (?:want|need|do|like|start)|dont (?:want|need|do|like|start)|didn t (?:ask|want)|didnt (?:ask|want)|never asked|no more|enough (?:of|with)|fed up with|pas|sans|plus|marre d\w*|assez d\w*|veux pas|veut pas|besoin|demande|demandais|jamais)"
    rf"(?: (?:a|an|the|this|that|your|any|for|to|with|of|do|un|une|le|la|les|l|ce|cette|vos|tes|de|d|du|faire|veux|demande|fais|besoin|eligibility|other|avec)){{0,4}} {_CHECK}\b"
)
_TIRED = re.compile(r"\b(?:marre|assez|enough|fed up|sick|tired|ras le bol)\b.{0,20}\bquestions\b")
_NEGATED = re.compile(r"\b(?:don t|dont|do not|not|never|pas|ne|n|jamais|if i|si je|si j)(?: \w+)? $")
_THERE_IS = re.compile(r"\b(?:there|y a|ya|have to|dois|language|langue|entrance|medical|it|(?:arret\w+|stop\w*|annul\w+|cancel\w*|oubli\w+) pas|checks?(?: \w+){1,3} (?:done|made))\b")
"""Speaks of a test that the programmes may have, or says not to stop."""
_GO_ON = re.compile(
    rf"\b(?:continu\w*|repren\w*|poursui\w*|resum\w*|go on|going on|carry on|keep going|get back to|back to|take up|pick up|finish|finir|terminons|retour\w* a|revenons a)(?: \w+){{0,3}}? {_CHECK}\b|"
    r"^(?:(?:ok|bon|alors|allez|non) (?:, )?)*(?:je reprends?|on reprends?|reprenons)\b(?! (?:\w+ ){0,2}(?:zero|debut|etudes?|cours|fac|universite|travail|boulot|formation|master|licence|doctorat|these)\b)"
)
_NO_STOP = re.compile(
    r"\b(?:(?:don t|dont|do not|never|(?:did|have) not|didn t|didnt|ne|n)(?: (?:you|u|vous|te|t|m|me|pas|please|want|to|ai|avais|veux|voulais)){0,4} (?:stop\w*|quit|cancel\w*|arret\w+|annul\w+|abandonn\w+)|"
    r"(?:(?:vous|t|toi) )?(?:arret\w+|annul\w+|stop\w*) (?:vous |toi )?pas)\b(?! (?:me|moi|if|si)\b)"
)
_OPEN_END = re.compile(r"\b(?:resume|go on|keep going|carry on|continue[rz]?|continuons|repren\w+|on continue|continuer|poursui\w+|next|la suite|where were we|ou en etait\w*|en etait ou|en etions)\b")
_WHERE_LEFT = re.compile(r"\b(?:where (?:were|was) (?:we|i)(?=\W*(?:$|[.,!?;])| (?:with|in|at|before|last|again|on|now|then|up to)\b)|where (?:did |had )?(?:we|i) (?:stop\w*|le(?:ft|ave) off|got to|get to)|ou (?:on )?(?:en )?(?:etai\w+|s est arrete\w*|nous en etions)|(?<!t )en etait (?:ou|(?:ma|la|cette|notre) verif\w*)|en etions nous|s etait arrete\w*)\b")
"""Asks how far the check had come, in however many words."""
_ASKS_BACK = re.compile(
    r"\b(?:(?:my|the|our|mon|le|notre|quel\w*(?: \w+)?) (?:result\w*|verdict\w*|outcome)|(?:mean|meant|talk\w*|speak\w*|ask\w*|parl\w+|disais)(?: (?:about|of|de))? (?:the|my|our|la|ma|notre) (?:check|test|verif\w*)\b(?! of))\b"
)
"""Asks for what a check that was stopped came to: "no, I mean the check, what was the result?"."""
_FROM_START = re.compile(r"\b(?:debut|zero|depart|commencement|start|beginning|scratch|again|recommence\w*|tout)\b")
_GOES_ON_ALONE = re.compile(rf"(?:{_AROUND} )*(?:(?:je|on|nous|we|i|let s|lets|let us|can we|could we|shall we|may we|peut on|pouvons nous|on peut|on pourrait|je veux|i want to|ready to)(?: {_AROUND})* )?(?:resum\w+|go on|carry on|continu\w+|repren\w+|poursui\w+|pick (?:it |this )?up)(?: (?:it|this|that|ca|cela|{_AROUND}))*")
"""A clause that says no more than that the check shall go on: "me revoilà, on reprend ? anglais courant"."""
_FEW = 6
_BARE = re.compile(r"(?:^|.* , )(?:(?:ok|alors|bon|then) )?(?:verif\w*|check|eligib\w+)(?: (?:stp|svp|please|pls|plz|moi|me|rapide|now|maintenant))*[ ,]*$")
"""Asks for the check in one word: "je suis belge ... vérif"."""
_REFUSED = re.compile(r"\b(?:don t|dont|do not|not|ne|n|pas|plus|without|sans|never|jamais|inutile de|can t|cannot)(?: \w+){0,3}? $")
_BEGUN = re.compile(r"\b(?:start\w*|began|begun|enrolled|commence\w*|entame\w*|debute\w*|inscrite?)(?: \w+){0,3} $")
"""Before the studies that somebody left."""


def goes_on(message: Message) -> bool:
    """Say whether a message asks to go on with the check: "on reprend la vérif", "don't stop the check"."""
    plain = " ".join(re.sub(r"[^\w ]+", " , ", message.plain).split())
    found = _GO_ON.search(plain)
    if found and not _REFUSED.search(plain[: found.start()]):
        return True
    return bool(_NO_STOP.search(plain)) or bool(_BARE.match(plain)) and not any(_ends(piece, piece) for piece in plain.split(","))


def resumes(message: Message) -> bool:
    """Say whether the check shall simply go on, in a few words: "next", "where were we?"."""
    if goes_on(message) or any(_GOES_ON_ALONE.fullmatch(" ".join(re.findall(r"\w+", Message(message.text[start:end]).plain))) for start, end in clauses(message.text)):
        return True
    if asks_where_left(message):
        return True
    return len(message.plain.split()) <= _FEW and bool(_OPEN_END.search(message.plain)) and not _FROM_START.search(message.plain)


def asks_back(message: Message) -> bool:
    """Say whether a message asks how far a check had come, or for its result: after a stop nothing of it is left."""
    return asks_where_left(message) or bool(_ASKS_BACK.search(message.plain))


def asks_where_left(message: Message) -> bool:
    """Say whether a message asks how far the check had come."""
    return bool(_WHERE_LEFT.search(message.plain))


def stops(message: Message) -> List[Span]:
    """Return the clauses of a message that end the check; none where it shall go on."""
    if goes_on(message):
        return []
    return [(start, end) for start, end in clauses(message.text) if _ends(Message(message.text[start:end]).plain, message.text[start:end]) and not _of_studies(message, start)]


def _of_studies(message: Message, place: int) -> bool:
    """Say whether what ends at ``place`` are studies: "started a master, quit, so a bachelor", "began a PhD but dropped it"."""
    degrees = [e for e in message.entities if e["entity"] == "degree"]
    begun = [e for e in degrees if e["end"] <= place and not re.search(r"[.!?;]", message.text[e["end"] : place])]
    return bool(begun) and (any(e["start"] >= place for e in degrees) or bool(_BEGUN.search(message.before(begun[-1]))))


def _ends(plain: str, text: str) -> bool:
    bare = re.sub(r"[^\w ]+", " ", plain)
    bare = " ".join(bare.split())
    if _ALONE.match(bare) or _TIRED.search(bare):
        return True
    verb = _END_VERB.search(bare)
    if verb:
        return not _NEGATED.search(bare[: verb.start()])
    return bool(_UNWANTED.search(bare)) and not (_THERE_IS.search(bare) or "?" in text)


def besides(message: Message, gone: List[Span]) -> str:
    """Return what a message says besides ending the check: what follows it, or else what stands before."""
    after, before = message.text[gone[-1][1] :].strip(" .,;!:"), message.text[: gone[0][0]].strip(" .,;!:")
    return after if _worded(after) else before if _worded(before) else ""


def _worded(text: str) -> bool:
    words = re.sub(rf"\b(?:{_AROUND}|as|said|told|you|i|je|vous|t)\b", " ", Message(text).plain)
    return len(re.findall(r"\w{2,}", words)) >= 1
