"""Words that ask for nothing by themselves: "in short", "svp", "et ... du coup"."""
from __future__ import annotations

import re

from knowledge.brevity import LESS
from knowledge.text import normalise

_OPENING = re.compile(r"^\W*(?:(?:and|et|so|then|donc|alors|sinon|ok|okay|but|mais|btw|also|aussi|well|bon|ah|euh|pls|please|svp|stp|bjr|bonjour|hi|hello|thx|merci|thanks|d accord|i said|i asked|j ai dit|non mais)\W+)+")
_BESIDE = set(
    "please pls plz svp stp merci thanks ok just tell say juste simplement simply dites dis can could you it that this make give me the a an your answer reply version en is was way much more far too so and but "
    "pouvez vous peux tu le la les l une un c ca cela est etait beaucoup trop plus faire fais faites donnez moi votre ta reponse et mais encore s il te plait lol repeat repetez repete repeter redites redis redire again encore rephrase reformulez reformule explain expliquez explique put moi me us nous about on of sur pour que qu quoi de du d what is should i do programme program all tout pas not quotation citation everything".split()
)
"""Words beside "shorter" that ask for nothing else."""
_OF_ALL = set("for each all of the three 3 every them both programme programmes now pour chacun chacune des les trois tous toutes chaque a la fois maintenant par programme".split())
"""Words that ask something of all programmes alike."""
_GREETING = re.compile(r"^(?:(?:bjr|bonjour|bsr|bonsoir|slt|salut|hi|hello|hey|yo|pls|please|svp|stp|now|maintenant)\W+)+")
_ENDING = re.compile(r"(?:\W+(?:(?:for|pour) (?:each|all|chacune?|les)(?: (?:of|des|de))?(?: (?:the|ces))?(?: (?:three|trois|3))?(?: programmes?)?|du coup|alors|then|btw|svp|stp|pls|please|plz|vite|merci|thanks|thx|lol|mdr|hein))+\W*$")


def asks_less(text: str) -> bool:
    """Say whether a message asks for fewer words."""
    return bool(LESS.search(normalise(text)))


def without_less(text: str) -> str:
    """Return ``text``, normalised, with blanks for the words that ask for fewer words."""
    return LESS.sub(lambda found: " " * len(found.group()), normalise(text))


def only_less(text: str) -> bool:
    """Say whether a message asks for fewer words and for nothing else."""
    return asks_less(text) and not set(re.findall(r"\w+", LESS.sub(" ", normalise(text)))) - _BESIDE


def is_beside(text: str) -> bool:
    """Say whether a clause only says of what, or how shortly, the others ask: "for each of the three", "one line each"."""
    return not set(re.findall(r"\w+", LESS.sub(" ", normalise(text)))) - _OF_ALL


def bare(text: str) -> str:
    """Return ``text`` without what stands around its question; all of it where nothing would be left."""
    plain = normalise(text)
    cuts = [0, *(place for found in LESS.finditer(plain) for place in found.span()), len(plain)]
    parts = [text[start:end] for start, end in zip(cuts[::2], cuts[1::2]) if len(plain[start:end].split()) > 1]
    asked = parts[-1] if len(cuts) > 2 and parts else text
    opening = _OPENING.match(normalise(asked))
    return unpadded(asked[opening.end() :] if opening else asked).strip(" ,.:;") or text


def unpadded(text: str) -> str:
    """Return ``text`` without a greeting before it and without "du coup", "svp vite" after it; all of it where nothing would be left."""
    plain = normalise(text)
    greeting, ending = _GREETING.match(plain), _ENDING.search(plain)
    return text[greeting.end() if greeting else 0 : ending.start() if ending else len(text)].strip() or text
