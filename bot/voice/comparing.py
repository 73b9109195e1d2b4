"""What a message that compares wants: the one that is more of something, the better one, or the conditions of admission."""
from __future__ import annotations

import re

from bot.voice.conversation import Conversation
from knowledge.text import normalise, sentences

_WHICH = re.compile(r"\b(?:which|wich|who|where|what|whats|one|lequel|laquelle|lesquels|celui|celle|qui|quel|quelle|ou)\b")
_MORE = re.compile(r"\b(?:more|most|less|least|plus|moins|(?!eith|anoth|oth|ov|aft|und|numb|law|ev|nev)\w+(?:er|est))\b")
_MOST = re.compile(
    r"\b(?:(?:high|low|long|short|old|young|larg|strict|tough|hard|broad|wid|narrow|great|big|small)\w*est|(?<!at )(?:most|least)|(?:le|la|les) (?:plus|moins)(?! (?:souvent|tot|vite|possible))|(?:lequel|laquelle|quel programme)\b.*\b(?:plus|moins)|which\b.*\b(?:more|less|longer|higher|older|stricter|lower|shorter))\b"
)
_THAN = re.compile(r"\b(?:(?:plus|moins|aussi) \w+ (?:que?|qu)|(?:more|less|as) \w+ (?:than|as)|\w+er than)\b(?! \d)")
_BETTER = re.compile(r"\b(?:better|best|easier|easiest|mieux|meilleure?s?|faciles?|suits?|fits?|recommend\w*|conseil\w*|choose|choisir|pick|prefer\w*|like)\b")
_RANKS = re.compile(r"\b(?:better|(?<!at )best|(?<!au )mieux|meilleure?s?)\b")
_ADJECTIVE = r"(?:longer|shorter|higher|lower|stricter|more|less|(?:plus|moins) (?:long|court|eleve|haut|bas|strict|severe|cher)\w*)"
_BESIDE_IT = r"(?:(?:in all (?:that|this|it)|dans tout (?:ca|cela)|then|alors|there|the|at|in|for|a|la|le|les|l|pour|chez|en) )*"
_OF_THAT = re.compile(
    rf"(?:(?:and|so|but|ok|et|donc|mais|alors|what about|qu en est il de|quid de) )*{_BESIDE_IT}(?:(?:is|was|est ce|est|c est|c etait) )?(?:(?:(?:that|it) s|that|this|it|ca|cela|que c est) )?(?:(?:a lot|much|beaucoup|bien) )?{_ADJECTIVE}"
    rf"(?: (?:or|ou) (?:{_ADJECTIVE}|not|no|pas|non))?(?: (?:than |que? )?(?:elsewhere|ailleurs|(?:(?:for|at|in|chez|a|pour|dans) )?(?:the |les |l )?(?:others?|autres?)(?: (?:ones?|programm?e?s?))?)|(?: (?:than|que?|qu)(?: (?:at|in|for|with|a|au|aux|la|le|les|l|pour|chez|en|the))*))?\W*"
)
"""Sets what was just told against the others, and names nothing: "is that longer or shorter?"."""
_SETS = re.compile(r"\b(?:is|was|or|than|ou|est|c est|c etait|que|ailleurs)\b")
"""Shows that it is set against something, where no programme is named."""
_ONE_OTHER = re.compile(r"\b(?:the other(?: one| programme| program)?(?! (?:ones|two|programmes))|l autre)\b")
_WHICH_ONE = re.compile(r"\b(?:which|wich|lequel|laquelle|quels? programmes?)\b")
_COMPARES = re.compile(r"\b(?:compar\w*|vs|versus|diff\w*|than|others?|autres?|rapport|between|entre|same|pareil\w*|memes?|as well as|contre|against)\b")
_BESIDE = re.compile(r"\b(?:side by side|in parallel|en parallele|cote a cote|en regard|next to each other)\b")
_WHAT_DIFFERS = re.compile(
    r"\b(?:differences? between|differences? entre|differ(?: from each other)?|different) ?(?P<all>(?:(?:the|all|these|those|les|ces|tous les) )*(?:(?:three|3|trois)(?: jpo)?(?: programm?e?s?)?|(?:jpo )?programm?e?s?(?: jpo)?)|them|those|these|eux|tout ca)\W*$"
)
"""Asks how the programmes differ, by nothing in particular."""
_FEW = 4
"""Words beside that which name no topic: "please set out, side by side"."""
_CONDITIONS = re.compile(r"\b(?:conditions?|requirements?|criteri\w*|criteres?|exigences?|exigeant\w*|demanding|qualif\w*)\b")
_SPEED = re.compile(r"\b(?:quick\w*|fast\w*|soon\w*|slow\w*|rapid\w*|vite|lente?\w*)\b")
"""Asks how soon one gets in rather than on what conditions."""
_ADMISSION = re.compile(r"\b(?:admission\w*|entry|eligib\w*|conditions? (?:d )?entree|pour entrer|get(?:ting)? in)\b")


def asks_which_more(text: str) -> bool:
    """Say whether ``text`` asks which of several is more of something: "so which is longer?"."""
    plain = normalise(text)
    return bool(_WHICH.search(plain) and _MORE.search(plain)) and not _BETTER.search(plain)


def asks_most(text: str) -> bool:
    """Say whether ``text`` asks for the one that is most of something: "the highest age limit of the three"."""
    return bool(_MOST.search(normalise(text)))


def sets_against(text: str) -> bool:
    """Say whether ``text`` sets one against another by how much: "is Belgium stricter than the ICC?"."""
    return bool(_THAN.search(normalise(text)))


def of_that(conversation: Conversation) -> bool:
    """Say whether the message sets what was just told against the others, or against a programme that it names, and names nothing else."""
    text, names = conversation.text, [e for e in conversation.entities if e["entity"] == "programme"]
    plain = normalise(text)
    for name in names:
        plain = plain[: name["start"]] + " " * (name["end"] - name["start"]) + plain[name["end"] :]
    plain = " ".join(re.findall(r"\w+", plain))
    return bool(_OF_THAT.fullmatch(plain)) and bool(names or _SETS.search(plain)) and ("?" in text or " or " in plain or " ou " in plain)


def names_one_other(plain: str) -> bool:
    """Say whether normalised text speaks of one other programme: "is it shorter than the other one?"."""
    return bool(_ONE_OTHER.search(plain))


def asks_better(text: str) -> bool:
    """Say whether ``text`` asks for the better one."""
    return bool(_BETTER.search(normalise(text)))


def ranks(text: str) -> bool:
    """Say whether ``text`` asks which is better, in so many words."""
    return bool(_RANKS.search(normalise(text)))


def ranks_programmes(text: str) -> bool:
    """Say whether ``text`` asks which programme is better, or most of something."""
    return bool(_WHICH_ONE.search(normalise(text))) and (ranks(text) or asks_most(text))


def asks_what_differs(conversation: Conversation) -> bool:
    """Say whether a sentence of the message asks how the programmes differ, by whatever; "between them" is of what was answered before."""
    found = [match for part in sentences(conversation.text) if (match := _WHAT_DIFFERS.search(normalise(part)))]
    return any("programm" in match.group("all") or not conversation.answered for match in found)


def compares(text: str) -> bool:
    """Say whether ``text`` sets several beside each other in so many words."""
    return bool(_COMPARES.search(normalise(text)))


def asks_conditions(text: str) -> bool:
    """Say whether ``text`` speaks of conditions, of admission perhaps."""
    return bool(_CONDITIONS.search(normalise(text))) or asks_admission(text)


def asks_admission(text: str) -> bool:
    """Say whether ``text`` speaks of admission as a whole."""
    plain = normalise(text)
    return bool(_ADMISSION.search(plain)) and not _SPEED.search(plain)


def side_by_side(text: str) -> bool:
    """Say whether ``text`` wants things set beside each other, in so many words."""
    return bool(_BESIDE.search(normalise(text)))


def only_side_by_side(text: str) -> bool:
    """Say whether ``text``, a part of a message, wants that and names nothing to be compared by."""
    return side_by_side(text) and len(re.findall(r"\w+", _BESIDE.sub(" ", normalise(text)))) <= _FEW
