"""Spell out what people shorten on a phone: "c koi lage max" is "c'est quoi l'age max"."""
from __future__ import annotations

import re
from typing import Container, Dict

from knowledge.text import normalise

_FRENCH: Dict[str, str] = {
    "c": "c est", "cest": "c est", "ct": "c etait", "g": "j ai", "jai": "j ai", "jsui": "je suis", "jsuis": "je suis", "chui": "je suis", "chuis": "je suis", "jpeu": "je peux",
    "jpeux": "je peux", "jveu": "je veux", "jveux": "je veux", "jdoi": "je dois", "jdois": "je dois", "koi": "quoi", "kwa": "quoi", "ki": "qui", "ke": "que", "kel": "quel",
    "kelle": "quelle", "kels": "quels", "kan": "quand", "kand": "quand", "qd": "quand", "coment": "comment", "comen": "comment", "cmt": "comment", "cb": "combien",
    "pk": "pourquoi", "pq": "pourquoi", "pkoi": "pourquoi", "pr": "pour", "ds": "dans", "dc": "donc", "tt": "tout", "ts": "tous", "bcp": "beaucoup", "mwa": "moi", "vs": "vous",
    "bsr": "bonsoir", "bjr": "bonjour", "slt": "salut", "ya": "il y a", "fo": "il faut", "kil": "qu il", "sa": "ca", "mtn": "maintenant", "mnt": "maintenant",
    "com": "comme", "ss": "suis", "svt": "souvent", "tps": "temps", "jms": "jamais", "qq": "quelques", "qqn": "quelqu un", "boulo": "travail", "peu": "peut", "dem": "demande",
    "keski": "qu est ce qui", "keske": "qu est ce que", "esq": "est ce que", "esk": "est ce que", "eske": "est ce que", "mm": "meme", "pa": "pas", "koman": "comment", "komen": "comment", "komment": "comment", "keskon": "qu est ce qu on", "jvoudrai": "je voudrais", "travaye": "travailler", "jvai": "je vais",
}
_ENGLISH: Dict[str, str] = {
    "u": "you", "r": "are", "n": "and", "ur": "your", "pls": "please", "plz": "please", "thx": "thanks", "whats": "what is", "wats": "what is", "wat": "what", "hw": "how",
    "cuz": "because", "bc": "because", "gonna": "going to", "wanna": "want to", "abt": "about", "yr": "year", "yrs": "years", "w": "with", "wo": "without", "tho": "though",
    "b4": "before", "4": "for", "im": "i am", "ive": "i have", "dont": "do not", "cant": "can not", "whos": "who is", "wheres": "where is", "ppl": "people", "info": "information",
}
_WORD = re.compile(r"\w+")
_GLUED = re.compile(r"^([ldj])([aeiouh]\w{2,})$")


def spelled_out(text: str, language: str, known: Container[str]) -> str:
    """Return ``text``, normalised, in full words; unchanged (but normalised) where nothing was shortened.

    known: the words that the training examples hold; "lage" is none, "age" is.
    """
    short = _FRENCH if language == "fr" else _ENGLISH

    def full(found: "re.Match[str]") -> str:
        word = found.group()
        if word in short:
            return short[word]
        glued = _GLUED.match(word) if language == "fr" and word not in known else None
        return f"{glued.group(1)} {glued.group(2)}" if glued and glued.group(2) in known else word

    return _WORD.sub(full, normalise(text))
