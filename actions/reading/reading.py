"""What a reader gets and gives."""
from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Dict, Iterable, List, Optional, Tuple

from knowledge.spelling import mended
from knowledge.text import normalise

_TELL = (
    r"(?:say\w*|tell\w*|disclos\w*|shar(?:e|ing)|reveal\w*|answer\w*|giv(?:e|ing)|discuss\w*|go(?:ing)? into|talk\w*(?! about (?:the|my|an?)\b)|mention\w*|"
    r"dire|dis|reponds?|repondre|donner?|reveler|revele|parler|communiquer|devoiler|partager|preciser|indiquer|etaler|prononcer(?! (?:l |le |les |en |the |un)))"
)
_NOT = r"(?:not|don t|dont|won t|wont|sooner not|pas|refuse\w*|declin\w*|evit\w+|hesit\w+)"
_WISH = r"(?:to|want|wish|care|like|willing|comfortable|feel|going|ready|obliged|have|inclined|keen|on|about|de|d|envie|veux|souhaite|vais|a|vous|te|le|la|l|y|en)"
_EXACTLY = r"(?! (?:me|us|if|whether|how|exactly|precisely|for sure|you a|a wrong|si|combien|exactement|precisement)\b)"
"""Somebody who cannot tell exactly does not decline."""
_PRIVATE = r"(?:private|personal|confidential|secret|indiscreet|prive|personnel|confidentiel|indiscret)"
_REFUSAL = re.compile(
    rf"\b(?:{_NOT}(?: {_WISH}){{0,4}}(?: (?:me|m|myself))? {_TELL}{_EXACTLY}|(?:keep\w*|gard\w+)(?: \w+){{0,3}}? (?:to|for|pour) (?:myself|moi|soi)|(?:keep|gard\w+)(?: \w+){{0,2}} {_PRIVATE}|"
    rf"(?:s|is|it|est|c|cest|too|trop|very|tres|rather|plutot) {_PRIVATE}|(?:(?:j |g )?(?:ai|jai)? ?dit|i said|i told you) (?:non|no)(?=\W*$)|(?:no|enough|stop|plus|pas|assez) (?:(?:of|de|d|more|any|this|cette|ces|about) )*(?:(?:degree|age|nationality|language|experience|job|work|diploma|study|studies|it|computer|personal|private) )?(?:talk|chat|chatter|discussion)s?\b|(?:no|enough)(?: (?:more|of|these|those))* (?:degree|age|nationality|language|experience|personal|private) questions?\b|(?:no|pas (?:de|d)|plus de) questions? (?:about|on|sur)\b|(?:parlons|(?:on|veux|vais) (?:\w+ )?parle[rz]?) (?:pas|plus) (?:de|d|du|des)\b|personal (?:info\w*|matters?|questions?)|i (?:refuse|decline)|je refuse|no comment|sans commentaire|(?:my|your|own) (?:own )?business|(?:mes|tes|vos) (?:oignons|affaires)|"
    r"(?:ca|cela) ne se (?:demande|dit)|next question|question suivante|rather not|sooner not|prefer not|d rather(?! (?:talk|speak|chat|hear|know|listen|tell|play|see)\b(?! (?:\w+ )?(?:something|anything) else))|none of your|skip|pass|prefere (?:ne )?pas|aime mieux pas|souhaite pas|veux pas|pas envie|(?:ca|cela) (?:ne )?vous regarde|"
    rf"(?:^\W*|[,.;!?]\s*|\b(?:je|j|on|veux|vais|prefere|peux|peut|voudrais|aimerais|souhaite|mieux|ok|non|oui|bon|alors|merci|stp|svp|joker|de) )passe[rz]?(?! (?:vite|trop vite|sa|ma|mes|ses|sont|trop|beaucoup|tout\w*|mon(?! tour)|la journee|des)\b))\b|^\W*{_PRIVATE}\W*$"
)
_UNKNOWING = re.compile(
    r"\b(?:(?:don t|dont|do not|didn t|can t|couldn t|never|not)(?: \w+){0,2}? (?:know|knew|remember|recall|sure|certain)|(?:no|not the \w+) (?:clue|idea)|dunno|idk|(?:hard|difficult|impossible) to (?:say|tell|know)|couldn t (?:tell|say)|who knows|"
    r"(?:sais|sait) (?:vraiment |franchement |meme )?(?:pas|plus|trop)|chais pas|jsp|jsais pas|aucune idee|j en sais (?:fichtre )?rien|sais rien|pas (?:la moindre |d |une )idee|pas sure?|connais(?:sais)? pas (?:ma|mon|la|le|l)|(?:dur|difficile|impossible) (?:a|de) dire|(?:saurais|peux|pourrais) pas (?:\w+ )?dire|"
    r"(?:never|jamais) (?:\w+ )?(?:counted|compte)|souviens (?:pas|plus)|(?:je l|j)\W? ?ignore)\b(?! (?:if|whether|how to(?! (?:rate|say|judge|tell|put|assess|evaluate|measure|describe|call|answer|grade|score)\b)|what (?:you|counts?|(?:that|it|this) means?)\b|si |ce que (?:vous|ca|cela|tu)|comment(?! (?:evaluer|dire|juger|mesurer|noter|decrire|repondre|qualifier|estimer)\b)|utiliser|m en servir|l utiliser|parler|le parler|ecrire|taper|faire))"
)
"""Somebody does not know; "not sure what you mean" asks instead."""
_BELOW_ZERO = re.compile(r"(?<!\w)[-−]\s?\d")
_DENIED = re.compile(
    r"\b(not|n t|don t|dont(?= (?:have|speak|really|even)\b)|doesn t|isn t|never|no longer|nor|pas|jamais|ni|rather than|instead of|plutot que|au lieu de|(?:no|not|never|didn t|didnt|ai pas|jamais) (?:say|said|dit|write|wrote|ecrit)|(?:didn t|didnt|not|never) mean)"
    r"( (a|an|my|the|really|even|exactly|yet|in|have|de|d|un|une|des|les|encore|vraiment|meme|exactement|that i have|i have|j ai|at|speak|du tout|le|la|l))* $"
)
_NOT_ONLY = re.compile(r"\b(not|pas) (only|just|que|seulement|uniquement|juste)( \w+)? $")


_GLUED_NOT = re.compile(r"\b(have|has|had|did|does|is|are|was|were|would|could|should)nt\b")
"""A "not" typed without its apostrophe; "dont" is a French word as well."""
_GLUED_FRENCH = re.compile(r"\b(j?)(l)(?=(?:(?<=jl)ai|(?<!j.)(?:infos?|ordis?|ordinateurs?|informatique))\b)")
"""The start of "je l'ai" or "l'info" in one word: "jlai pas fini", "linfo jgere"."""
_NEVER = re.compile(r"\b(?P<fr>jame|jamai|jamet|jms)\b|\b(?P<en>nvr|neva|nevr|nver)\b|(?<=\b(?:ai) )(?P<not>pa)\b|(?<=\b(?:a|g|c) )(?P<no>pa)(?= (?:di\w*|fini\w*|repon\w*|eu|d|de)\b)")
"""The same in text messages: "g jamé dit"."""
_IF = re.compile(r"\bs(?= ils?\b(?! (?:vous|te|t)\b))")
"""The French "if" before "il": "et s'il attendait ?"."""
_DENIALS = {"fr": "jamais", "en": "never", "not": "pas", "no": "pas"}


@lru_cache(maxsize=512)
def _plain(text: str) -> str:
    unglued = _GLUED_NOT.sub(r"\1n t", _GLUED_FRENCH.sub(r"\1 \2 ", mended(_IF.sub("si", normalise(text)))))
    spelt = _NEVER.sub(lambda found: _DENIALS[found.lastgroup or ""], unglued)
    return " ".join(spelt.split())


@dataclass(frozen=True)
class Message:
    """A message with its entities, as the assistant's NLU found them."""

    text: str
    entities: List[Dict[str, Any]] = field(default_factory=list)
    intent: str = ""

    @property
    def plain(self) -> str:
        """Return the text in lower case, its spelling mended, without accents and apostrophes."""
        return _plain(self.text)

    @property
    def refuses(self) -> bool:
        """Say whether the message declines to answer."""
        return bool(_REFUSAL.search(self.plain))

    @property
    def negative(self) -> bool:
        """Say whether a number below zero stands in the message: "-3", "minus two"."""
        return bool(_BELOW_ZERO.search(self.text)) or any(
            e["entity"] in ("number", "age", "duration") and re.search(r"^\W*(?:minus|negative|moins) $", normalise(self.text)[: e["start"]]) and normalise(self.text)[e["start"]] != "d" for e in self.entities  # "moins de 3"
        )

    @property
    def unknowing(self) -> bool:
        """Say whether the writer says that she does not know."""
        return bool(_UNKNOWING.search(self.plain))

    def values(self, *names: str) -> List[Any]:
        """Return the values of the entities with these names, in order."""
        return [e["value"] for e in self.entities if e["entity"] in names]

    def before(self, entity: Dict[str, Any], characters: int = 30) -> str:
        """Return what stands right before an entity, normalised."""
        return normalise(self.text)[max(0, entity["start"] - characters) : entity["start"]]

    def after(self, entity: Dict[str, Any], characters: int = 30) -> str:
        """Return what stands right after an entity, normalised."""
        return normalise(self.text)[entity["end"] : entity["end"] + characters]

    def place(self, position: int) -> int:
        """Return where in ``plain`` a position of ``text`` is."""
        before = normalise(self.text[:position])
        return len(_plain(before)) + (1 if before.strip() and before[-1:].isspace() else 0)

    def denies(self, entity: Dict[str, Any]) -> bool:
        """Say whether the message says that an entity is not so: "not 23", "pas 2 ans"."""
        before = normalise(self.text)[: entity["start"]]
        return bool(_DENIED.search(before)) and not _NOT_ONLY.search(before)

    def without(self, spans: Iterable[Tuple[int, int]]) -> "Message":
        """Return the message with blanks in place of ``spans``, so that places stay."""
        text, gone = self.text, list(spans)
        for start, end in gone:
            text = text[:start] + " " * (end - start) + text[end:]
        kept = [e for e in self.entities if not any(start <= e["start"] < end for start, end in gone)]
        return replace(self, text=text, entities=kept)


@dataclass(frozen=True)
class Reading:
    """The outcome: a value, or a problem, or nothing at all.

    problem: ``impossible`` (a value that cannot be), ``unclear`` (needs one more question).
    """

    value: Optional[Any] = None
    problem: Optional[str] = None
    approximate: bool = False
    """The value may be one too high: an age of which only the year of birth is known."""

    def __bool__(self) -> bool:
        """Say whether there is a value."""
        return self.value is not None


NOTHING = Reading()
