"""Whom the check is about: the writer, or somebody else."""
from __future__ import annotations

import re
from typing import List, Optional

from actions.own_facts import own_facts, tells_own_facts
from actions.pronouns import left_alone, of_people
from actions.reading import Message
from actions.reading.said import own
from knowledge import kin
from knowledge.clauses import Span, clauses
from knowledge.text import normalise

SELF, OTHER = "self", "other"
_SHE = re.compile(r"\b(?:she|he|her|him|his|elle|lui|il (?!y\b|(?:\w+ )?(?:faut|faudr\w+)\b|s agit|suffi\w+|reste\b|semble|existe|manque|(?:vous|te|vs) pl|est (?:possible|necessaire|obligatoire|vrai|temps))\w+|the (?:candidate|applicant|person)|la personne|le candidat|la candidate|(?:son|sa) (?:cas|dossier|profil|niveau|langue|anglais|francais|diplome|master|doctorat|experience|situation|admissibilite|eligibilite|candidature|nationalite))\b")
_GOES_ON = re.compile(r"(?:and|et) (?:\d+ (?:ans|years)|is|has|was|a|est|n a|n est|avait|etait|speaks?|works?|parle|travaille)\b")
"""Tells more of whom the clause before spoke: "her husband has a master and is 40"."""
_I = re.compile(r"\b(?:i|im|i m|my|me|je|j|jai|jsuis|chui|suis|mon|ma|moi|g)\b")
_ME = re.compile(r"\b(?:me|myself|moi|mine)\b")
_ADVISES = re.compile(
    r"\b(?:i|we|je|nous) (?:am |are )?(?:advis\w+|counsel\w*|represent\w*|look after|mentor\w*|support\w*|accompan\w+|conseill\w+|accompagn\w+|suivons|represent\w+|encadr\w+|parrain\w+|(?:writ\w+|ecri\w+|ask\w*|demand\w+)(?: \w+){0,3}? (?:for|about|behalf of|concerning|pour|nom d\w*|sujet d\w*)) "
    r"(?:an?|one of|the|un|une|l un\w* d\w+) (?!(?:jpo|post|poste|program\w*|job|check)\b)\w+"
)
"""Tells of somebody advised: "I am advising a geologist"."""
_OF_ME = re.compile(r"^\W*(?:(?:and|et|but|mais|while|alors que) )?(?:i|im|je|j|jsuis|chui|moi|me)\b")
_AND_ME = re.compile(r"\b(?:and|what about|how about|same for|et|pour|idem pour) (?:me|moi|myself|moi meme)\b|\bmoi aussi\b|\bme too\b")
_MYSELF = re.compile(r"\b(?:myself|moi meme)\b")
_ME_TOO = re.compile(r"\b(?:(?:and|et) (?:me|moi) (?:too|as well|also|aussi)|me too|moi aussi|(?:so|and) (?:do|am|would) i|and i (?:also|too))\b")
_FEW = 6
_OPENING = re.compile(r"^\W*(?:(?:ok|okay|well|right|alright|fine|great|good|thanks|thank you|merci|so|d accord|tres bien|entendu|parfait|super|bon|bien|alors|donc)\b\W*)+")
_BACK_TO_ME = re.compile(r"\b(?:back to me|(?:now|and now|so now) (?:me|for me|about me|my turn)|my turn|(?:revenons|retour|revenir) a moi|(?:et )?maintenant (?:moi|pour moi|a moi)|moi maintenant|a mon tour|(?:with|for|only|just|avec|pour|juste) (?:just |only |juste )?(?:me|moi) (?:now|maintenant|this time|cette fois)|(?:just|only) (?:for )?me|juste (?:pour )?moi|(?:results?|verdict|outcome|resultats?) (?:for|pour) (?:me|moi)|(?:verif\w*|check|controle\w*)(?: \w+)?? (?:pour moi|for me|for myself|me|myself|moi meme)|for myself now|me now)\b")
"""Turns from somebody else to the writer: "ok back to me now. I'm 24"."""
_RESULT_OF = re.compile(rf"\b(?:results?|verdict|outcome|resultats?)(?: \w+)? (?:for|of|pour|de) (?:my|our|ma|mon|notre) (?:\w+ )?{kin.ANY}\b")
"""Asks for what comes out for somebody: "the result for my niece"."""
_CLAIMS = re.compile(r"\b(?:je m appelle|my name is|j ai|jai|je suis|jsuis|chui|i am|i m|im|i have|i ve)\b")
_MAY_I = re.compile(r"\b(?:(?:can|could|may|am|would|do|will) i|(?:if|whether) i (?:can|am|could|may|qualify)|(?:si|que) (?:je|j|jpeux)|je (?:peux|pourrais)|jpeux|jsuis eligible|puis je|suis je|for me|pour moi|moi)\b")
_ITS_ME = re.compile(
    r"\b(?:(?:c|ca|cela) (?:est |etait )?(?:bien |de |pour |toujours |juste )?moi(?! qui)|(?:it s|its|it is|that s|thats|that is|this is) (?:about |for |for only )?(?:me|myself)\b|me myself|myself|moi meme|"
    r"(?:je|on) (?:parl\w+|demand\w+)(?: \w+)? (?:de|pour|sur) moi|i (?:am |m |was )?(?:talk|speak|ask)\w*(?: \w+)? (?:about|of|for) me|i mean(?:t)? (?:me|for me|about me)|(?:je voulais|je veux) dire (?:pour )?moi|"
    r"(?:i am|i m|im|je suis) (?:the|that|this|la|cette|le) (?:person|personne|candidate?|applicant)|"
    r"(?:arret\w*|stop\w*|cess\w*|ne dites (?:pas|plus)|don t (?:say|call)|dont (?:say|call)|quelle|what|which|who is|qui est) (?:\w+ ){0,3}?(?:cette|the|this|that|la) (?:personne|person))\b"
)

_PAIR = re.compile(rf"\b(?:(?:my|mon|ma) {kin.ANY}(?: (?!and\b|et\b)\w+)? (?:and|et) (?:i|me|myself|moi)|(?:i|me|myself|moi) (?:and|et) (?:my|mon|ma) {kin.ANY})\b")
_HERS_HERE, _MINE_HERE = re.compile(r"\W*(?:(?:and|et|mais|but|while) )?(?:she|he|her|him|elle|lui|il)\b"), re.compile(r"\W*(?:(?:and|et|mais|but|while) )?(?:i|im|me|moi|je|j|jsuis)\b(?! (?:and|et)\b)\W*\w")
"""Begin what is told of each of two: "him Dutch, me Swiss"."""
_ME_ALONE = re.compile(r"\W*(?:(?:and|et) )?(?:i|me|myself|moi)\W*")
_OF_TWO = re.compile(r"\b(?:both|(?:tou(?:s|tes) )?les (?:deux|2)|(?:two|2) of us|(?:each|which|who|either|neither) of us|(?:qui|lequel|laquelle) de nous|l un et l autre|(?:on est|nous sommes|we are|we re) (?:two|deux|2)|(?:can|could|may|are|do|would) we|(?:peut|pourrait|peuvent|sommes|pouvons) (?:on|nous)|(?:on|nous) (?:peut|pouvons|pourrait|veut|voudrait))\b")
_BOTH = re.compile(r"\b(?:(?:we|us|on|nous) (?:\w+ ){0,4}?(?:both|tou(?:s|tes) les (?:deux|2))|both of us|(?:the )?(?:two|2) of us|nous (?:deux|2))\b")
"""Asks for two at once: the writer is checked first."""
_WHICH_PERSON = re.compile(r"\W*(?:(?:mais|but|and|et|so|euh|quelle|which|what|who|qui|cette|the|this|that|la|une?|an?|l)\W+)*(?:(?:is|est|c est|autre|other|another)\W+)*(?:personne|person|someone|somebody|quelqu un|else)(?:\W+(?:else|d autre))?\W*")
"""Asks who is meant: "quelle autre personne ?"."""
_TELLS_OF = re.compile(r"(?:my|our|ma|mon|notre) (?:\w+ )?\w+ (?:did|worked|works|had|went|got|started|a (?:fait|travaille|bosse|eu|commence)|travaill\w+|bosse\w*|avait|faisait)\b")
"""Only tells of somebody: "my sister did 3 years there"."""


def both(message: Message) -> bool:
    """Say whether a message asks for the writer and somebody of hers at once: "on est deux, mon mari et moi"."""
    if _BOTH.search(message.plain) or relation(message) and _ME_TOO.search(message.plain) and _OF_TWO.search(message.plain):
        return True
    plain = normalise(message.text)
    told = [plain[start:end] for start, end in clauses(message.text)]
    if not _PAIR.search(message.plain):
        return bool(relation(message)) and any(_MINE_HERE.match(clause) for clause in told) and bool(_OF_TWO.search(message.plain))
    of_each = all(any(words.match(clause) for clause in told) for words in (_HERS_HERE, _MINE_HERE))
    return of_each or bool(_OF_TWO.search(message.plain)) or len(message.plain.split()) <= _FEW


def turns_to_writer(message: Message, current: Optional[str]) -> List[Span]:
    """Return the clauses in which the writer says that she is the one checked, or she and somebody of hers: "cette personne ? c'est moi", "me, myself", "les deux, mon mari et moi"."""
    plain = normalise(message.text)
    if both(message) and current in (None, SELF):
        return [(start, end) for start, end in clauses(message.text) if kin.relation(plain[start:end]) or any(words.search(plain, start, end) for words in (_BOTH, _OF_TWO)) or _ME_ALONE.fullmatch(plain[start:end])]
    left = left_alone(message, SELF) if current in (None, SELF) else []
    message = message.without(left)
    told = [((start, end), " ".join(re.findall(r"\w+", plain[start:end]))) for start, end in clauses(message.text)]
    spans = [span for span, words in told if _ITS_ME.search(words) and not _asks_of_writer_too(words) or left and _BACK_TO_ME.search(words)]
    if relation(message) or not spans or set(spans) & set(own_facts(message)):
        return []
    return [*left, *spans, *((start, end) for start, end in clauses(message.text) if _WHICH_PERSON.fullmatch(plain[start:end]))]


def _asks_of_writer_too(words: str) -> bool:
    """Say whether the words of a clause ask for the writer as well, rather than say that she is the one checked: "could I do it myself?", "et moi-même ?"."""
    return bool(_AND_ME.match(words) or _MAY_I.search(_ITS_ME.sub(" ", words)))


def without_reports(message: Message) -> Message:
    """Leave out the clauses that only tell of somebody of the writer's, where nothing is asked."""
    if "?" in message.text:
        return message
    return message.without([(start, end) for start, end in clauses(message.text) if _TELLS_OF.match(Message(message.text[start:end]).plain)])


def is_of_writer(clause: str) -> bool:
    """Say whether a clause, normalised, is about the writer: "and I am French", not "I have a French student"."""
    return bool(_OF_ME.match(clause)) and not kin.had(clause)


def relation(message: Message) -> Optional[str]:
    """Return who is named as somebody of the writer's: "daughter"; None without any."""
    return kin.relation(message.plain)


def relatives(text: str) -> List[Span]:
    """Return where a text tells of somebody of the person checked: "her husband is Spanish", "it is his sister who is 29"."""
    plain, found = normalise(text), []
    for start, end in clauses(text):
        place = kin.of_another(plain[start:end])
        goes_on = bool(found) and not re.search(r"[.!?;]", plain[found[-1][0] : start]) and _GOES_ON.match(plain[start:end].strip())
        if place is not None or goes_on:
            found.append((start + (place or 0), end))
    return found


def names_of_relatives(message: Message) -> bool:
    """Say whether a message names a nationality of somebody of the writer's besides her own: "I'm Belgian but my mother is French"."""
    mine = [e["start"] for e in own(message).entities]
    return any(e["entity"] in ("nationality", "country") and e["start"] not in mine for e in message.entities)


def speaks_of_her(message: Message) -> bool:
    """Say whether a message speaks of "her" or "him"."""
    return bool(_SHE.search(of_people(message.plain)))


def tells_of_me(message: Message) -> bool:
    """Say whether a message speaks of the writer: "what did you note for me and for her?"."""
    return bool(_ME.search(message.plain))


def about(message: Message) -> Optional[str]:
    """Return whom a message speaks of: a relation, "other" for "she", "self" for "I", None where it does not say."""
    if both(message) or _asks_for_herself(message.plain) or tells_own_facts(message) or tells_and_asks_for_herself(message):
        return SELF
    if named := relation(message):
        return named
    if _SHE.search(of_people(message.plain)) or _ADVISES.search(message.plain):
        return OTHER
    return SELF if _I.search(message.plain) else None


def _asks_for_herself(plain: str) -> bool:
    """Say whether the writer tells of herself first and asks for herself, whoever is named in between: "I have a master, my aunt says it is good, can I apply?"."""
    claim, asked = _CLAIMS.search(plain), list(_MAY_I.finditer(plain))
    if not claim or not asked:
        return False
    others = [*(found.start() for found in kin.mentions(plain)), *(found.start() for found in _SHE.finditer(plain))]
    return bool(others) and claim.start() < min(others) and max(others) < asked[-1].start()


def asks_only_for_herself(message: Message) -> bool:
    """Say whether the writer asks for herself, and of somebody of hers only tells: "could I join instead? my husband is Belgian"."""
    said = [Message(message.text[start:end]).plain for start, end in clauses(message.text)]
    mine = [plain for plain in said if "?" in plain and _MAY_I.search(plain) and not (kin.relation(plain) or _SHE.search(of_people(plain)))]
    return bool(mine) and all("?" not in plain for plain in said if plain not in mine)


def tells_and_asks_for_herself(message: Message) -> bool:
    """Say whether the writer asks for herself alone and tells facts of herself, beside somebody of hers: "my husband is 40. can I apply? I'm 33"."""
    return bool(relation(message) and own_facts(message)) and asks_only_for_herself(message)


def back_to_me(message: Message) -> bool:
    """Say whether a message that tells something turns from somebody else to the writer: "start over with just me, Kazakh passport"."""
    return bool(message.entities and _BACK_TO_ME.search(message.plain))


def newly_meant(message: Message, current: Optional[str], asks_check: bool) -> Optional[str]:
    """Return the person whom a message asks to check in place of ``current``, if it does.

    asks_check: whether it asks for a check; a short "and my brother?" does as well.
    """
    if current in (None, SELF) and asks_only_for_herself(message):
        return None
    if tells_own_facts(message):
        return SELF if current not in (None, SELF) and relation(message) != current else None
    if _BACK_TO_ME.search(message.plain) and current not in (None, SELF):
        return SELF
    asks_check = asks_check or bool(_RESULT_OF.search(message.plain))
    short = len(_OPENING.sub("", message.plain).split()) <= 6
    and_me = _AND_ME.match(message.plain) or short and _AND_ME.search(message.plain) or _MYSELF.search(message.plain) and asks_only_for_herself(message)
    if not (asks_check or short or and_me):
        return None
    if and_me and current not in (None, SELF):
        return SELF
    named = None if _TELLS_OF.match(message.plain) and "?" not in message.text and not asks_check else relation(message)
    if named and named != current and (current != OTHER or re.search(r"\b(too|also|aussi|egalement)\b", message.plain)):
        return named
    return None
