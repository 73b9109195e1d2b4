"""Whose facts a message tells, and which of them the writer takes back in the same message."""
from __future__ import annotations

import re
from typing import Any, Dict, Iterator, List, Tuple

from actions.reading.reading import Message
from knowledge import kin
from knowledge.text import normalise

_KIN = rf"(famil(?:y|le)|parents?|maman|papa|spouse|epouse?|boss|chef|compagn\w+|grand\w+|grande? \w+|(?:mother(?! tongue)|father|mere|pere)|{kin.ADULTS})"
_CHILD = r"(daughters?|sons?|child|children|kids?|fille|filles|fils|enfants?|baby|bebe)"
_OWNED = r"(?<!par )(?<!by )(?<!via )(?<!through )(?<!from )(?<!with )(?<!avec )(?<!chez )(?<!pour )(?<!for )(?<!to )(?<!a )(?:(?<!de )|(?<=anglais de )|(?<=francais de )|(?<=niveau de ))\b(my|mon|ma|mes|our|notre|nos) (\w+ )?"
_OTHER = re.compile(_OWNED + _KIN + r"\b")
_OFFSPRING = re.compile(_OWNED + _CHILD + r"\b")
_SELF = re.compile(r"\b(i|im|ive|(?<!through )(?<!from )(?<!by )(?<!par )(?<!de )me|myself|(?<!of )mine|le mien|la mienne|j|je|jsuis|jai|(?<!par )(?<!de )(?<!avec )moi|my (own|nationality|age|passport|degree|level|english|french|experience)|ma nationalite|mon (age|passeport|diplome|niveau|anglais|francais|experience))\b")
_HAS_BOTH = re.compile(
    r"\b(?:have|has|ve|got|holds?|elle a|il a|holding|ive|with|ai|jai|possede|detiens|avec|garde|kept|keep)(?: (?:got|the|now|also|aujourd hui|aussi|donc|their|leurs?|bien))* (?:both|two|the two|deux|2|les (?:deux|2))\b(?! (?:parents|years?|ans|children|enfants|brothers|sisters|freres|soeurs|degrees?|diplom\w+|languages?|langues))|\b(?:so|donc|du coup|alors|thus|hence)(?: (?:i m|im|i am|i have|i ve got|that s|it s|she is|he is|she s|he s|j ai|jai|je suis|c est|elle a|elle est|il a|il est|technically|actually|in fact|legally|officially|basically|en fait|techniquement|officiellement|legalement))* (?:both|les (?:deux|2))\b|(?:^|[,.;:!(] ?|\b(?:so|donc|hence|thus|du coup) |\b(?:i m|im|i am|i have|j ai|je suis) )(?:(?:a|the|la|une?|so|donc|technically) )*(?:(?:dual|double)(?: \w+)? (?:national\w*|citizen\w*|citoyennete)|dual|bi ?nationale?|bi ?nationaux)\b(?! (?:degrees?|diplom\w*|masters?|cursus|programmes?))|\b(?:moi aussi|me too|so (?:am|do) i|as (?:am|do) i|i am too|i m too|(?:like|comme) (?:eux|lui|them|him|her|me|moi))\b"
)
"""Makes the parents' nationalities one's own: "mum is Finnish, dad Swedish, I've got both passports"."""
_BESIDE_OTHERS = re.compile(r"\b(?:older|younger|age[e]?s?|jeunes?|vieux|vieille|more|less|de plus|de moins) (?:than|qu|que) \w+|\b(?:same age|meme age|as old as|twins?|jumeaux|jumelles?|jumeau)\b")
"""An age that is told by somebody else's: "seven years older than him"."""
_CLAUSE = re.compile(r"[,;.!?\n()]+|\b(?:and|but|et|mais|while|whereas|tandis que|alors que)\b")

_IS_OF = re.compile(r"\b(?:is|was|were|are|est|etait|c est|c etait)(?: (?:only|just|seulement|juste|celle d\w*|celui d\w*|that of))* $")
"""Between what is named and whose it is: "Moroccan is my dad's"."""

_SORRY = (
    r"\b(?:(?:sorry|desolee?)(?! (?:for|about|but|if|pour|si|mais|que|that|i don t|je ne|je sais))|pardon|oops|oups|ouups|scratch that|(?:just |only |was )?(?:kidding|joking)|jk|je (?:plaisante|plaisantais|rigole|rigolais|deconne|blague|blaguais)|my mistake|my bad|typo|i mean|i meant|meant|je veux dire|je voulais dire|correction|je corrige|rectification|erratum|"
    r"wait(?! (?:for|until))|(?<!j )attends|attendez|or rather|(?:ou|non|mais) plutot|make that|let s say|lets say|on va dire(?! plutot)|disons(?! plutot)|euh|err|hum|hmm|me suis trompee?|make it|hold on|strike that|on second thoughts?|let me (?:correct|rephrase|restate|start over)(?: (?:that|myself))?|let s be (?:honest|fair|frank|precise|serious)|"
    r"soyons (?:honnetes?|francs?|precis\w*|serieu\w+|justes?)|je me (?:reprends|corrige)|je rectifie|(?:a la |apres )?reflexion(?: faite)?|tout (?:compte fait|bien reflechi)|je dis (?:des betises|n importe quoi)|je raconte n importe quoi)\b|(?<!\w)\*(?=\w)"
)
_GOES_ON = r"(?:it s|its|that s|thats|c est|cest|c etait|it was|i|i m|im|we|let|my|mine|make|more|rather|wait|hold|sorry|actually|honestly|in fact|to be|better|say|je|j|mon|ma|le mien|la mienne|soyons|disons|en fait|en realite|plutot|attends|attendez|pardon|pour etre|a vrai dire|franchement|mieux)"
"""Follows the "no" of somebody who corrects herself, where no comma does: "good... no let's be honest"."""
_NO = rf"(?<=\w)(?:\s*[,.;:!…-]+\s*|\s+)(?:(?:well|oh|ah|euh|enfin|but|mais|en fait|actually)\W+)?\b(?:no|non|nan|nope)\b(?=\s*[,.!;:…]|\s+\d|\s+[abc][12]\b|\s+{_GOES_ON}\b)"
_ACTUALLY = r"(?:(?<=[,.;!?] )|(?<=[a-z\d] ))(?:actually|in fact|en fait|en realite|enfin|finally|finalement)\b(?!\s*,)"
_SO = re.compile(r"\b(?:donc|du coup|so|therefore|thus|hence|soit|making|makes|leaving|leaves|ca fait|(?:ca|ce qui) (?:laisse|fait))\b")
_EITHER = re.compile(r"\bsoit\b.*\b(?:ou|soit)\b")
"""Leaves two figures open, and sums none up: "soit deux soit trois ans"."""
_IN_ALL = re.compile(r"\b(?:total|en tout|altogether|overall)\b")
_NEAR = 6
_RATHER = re.compile(r"\b(?:plutot|more like|closer to|rather|probably|most likely|sans doute|surement|disons|let s say|i d say|je dirais|on va dire)(?: (?:plutot|a|au|de|du|more))? $")
"""Before the one of two figures that comes nearer: "two or three, more like three"."""
_NOW = r"\b(?:now|maintenant|aujourd hui|desormais|currently|actuellement|these days|nowadays|today|at present|a present|presentement|ces temps ci)\b"
_ONCE = re.compile(
    r"\b(used to|was|were|before|avant|etai[st]|had|avait|avais|once|ago|autrefois|formerly|at first|au debut|previously|initially|d abord|until|jusqu|ago|il y a|but|mais)\b"
)
_TAKEN_BACK = re.compile("|".join((_SORRY, _NO, _ACTUALLY)))
_LEADS = re.compile(rf"(?:(?:{_SORRY}|\b(?:no|non|nan|nope|oh|ah|well|bon|ben|bah|eh bien|and|et|but|mais|actually|en fait|in fact|enfin)\b)\W*)+$")
_TODAY = re.compile(_NOW)
_NUMERIC = {"age", "experience_years"}
_MEASURES = ("duration", "number", "age")


def corrections(message: Message) -> List[int]:
    """Return where the message starts to correct itself: the ends of "sorry", "non, pardon", "I mean"."""
    return [match.end() for match in _TAKEN_BACK.finditer(normalise(message.text))]


def begins_correcting(message: Message, place: int) -> int:
    """Return where the words begin that lead to a correction at ``place``: "wait, no, sorry", or ``place`` itself."""
    before = normalise(message.text)[:place]
    return next((match.start() for match in _LEADS.finditer(before)), place)


def overtaken(plain: str) -> Iterator[int]:
    """Yield where normalised text comes to what is now, after what was: "used to be B2 but now"."""
    yield from (match.start() for match in _TODAY.finditer(plain) if _ONCE.search(plain[: match.start()]))


def restated(message: Message, field: str) -> Iterator[Message]:
    """Yield what stands after a correction, a sum ("so 28") or a "but now", the last one first."""
    plain = normalise(message.text)
    starts = set(corrections(message))
    if field in _NUMERIC:
        starts |= {match.end() for match in _SO.finditer(plain) if not (match.group() == "soit" and _EITHER.search(plain)) and any(e["start"] >= match.end() for e in message.entities if e["entity"] in _MEASURES)}
        ends = [e["end"] for e in message.entities if e["entity"] in _MEASURES]
        totals = [m for m in _IN_ALL.finditer(plain) if not any(0 <= m.start() - end <= _NEAR for end in ends)]
        starts |= {e["start"] for e in nearer(message)}
        starts |= {match.end() for match in totals}  # in "3 years in all, one here and two there" the sum stands before
    if field != "experience_years":  # what one does now adds to what one did
        starts |= {match.end() for match in _TODAY.finditer(plain) if _ONCE.search(plain[: match.start()])}
    for start in sorted(starts, reverse=True):
        if plain[start:].strip(" .,;:!?)"):
            yield message.without([(0, start)])


def nearer(message: Message) -> List[Dict[str, Any]]:
    """Return the figures that repeat, as the one that comes nearer, one of those before: "two or three years. More like three"."""
    plain, told = normalise(message.text), [e for e in message.entities if e["entity"] in _MEASURES]
    return [e for n, e in enumerate(told) if _RATHER.search(plain[: e["start"]]) and e["value"] in [before["value"] for before in told[:n]]]


def has_both(message: Message) -> bool:
    """Say whether somebody has both nationalities of which she speaks, her parents' among them."""
    return bool(_HAS_BOTH.search(normalise(message.text)))


def needs_others(message: Message, field: str) -> bool:
    """Say whether what a message tells of others is needed for a field of the writer."""
    return field == "nationality" and has_both(message) or field == "age" and bool(_BESIDE_OTHERS.search(normalise(message.text)))


def begins_with_own(message: Message) -> bool:
    """Say whether a value stands before anybody else is named: "Belgian, my husband is French"."""
    first = min((found.start() for found in _OTHER.finditer(normalise(message.text))), default=0)
    return any(e["entity"] in ("nationality", "country", "degree", "age", "number", "language") and e["end"] <= first for e in message.entities)


def own(message: Message, with_children: bool = False) -> Message:
    """Return the message without what it tells of other people: "my sister is American", "Belgian, my husband is French".

    A parent may ask for a son or daughter: ``with_children`` keeps what is told of them. A message
    that tells nothing of the writer is kept: whom the check is about is for actions/persons.py.
    """
    told = [normalise(message.text[start:end]) for start, end in _clauses(message)]
    named = {found.group(3) for clause in told if (found := _OTHER.search(clause))}
    if len(named) == 1 and not begins_with_own(message) and not any(_SELF.search(clause) and not _OTHER.search(clause) for clause in told):
        return message
    others = []
    somebody_else = False
    for start, end in _clauses(message):
        clause = normalise(message.text[start:end])
        other = _OTHER.search(clause) or (not with_children and _OFFSPRING.search(clause))
        if other and not (_SELF.search(clause[: other.start()])):
            somebody_else = True
            others.append((start if _IS_OF.search(clause[: other.start()]) else start + other.start(), end))
        elif _SELF.search(clause) or with_children and _OFFSPRING.search(clause):
            somebody_else = False
        elif somebody_else:
            others.append((start, end))
    return message.without(others) if others else message


def _clauses(message: Message) -> Iterator[Tuple[int, int]]:
    plain = normalise(message.text)
    start = 0
    for mark in _CLAUSE.finditer(plain):
        yield start, mark.start()
        start = mark.end()
    yield start, len(plain)
