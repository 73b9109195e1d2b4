"""Yes/no questions: what is one, and when two of them make the same point."""
from __future__ import annotations

import re
from typing import Set

from text_to_num import alpha2digit

from knowledge.text import normalise

_STARTS = re.compile(
    r"^(so |and |but |well |hi |hello |et |mais |donc |alors |bonjour |sorry |please |pls )*"
    r"(is|are|am|do|does|did|can|could|may|must|will|would|should|has|have|was|were|isn|aren|don|doesn|it s true|"
    r"est ce|es ce|esque|peut|peux|puis je|dois|doit|faut il|sont|ai je|a t|y a t|existe|suis je|serai|vais|va t|est)\b"
)
_INVERTED = re.compile(r"\b(?!(?:\w+n t|t|not|is|are) on\b)\w+ (t )?(il|elle|ils|elles|on|je|vous)\b")
_STATED = re.compile(r"^(on|je|il|elle|c est|ca|un|une|les|la|le|l|the|a|it|you|i|one|we|they|jpos?|du coup)\b.*\?\s*$")
_CLAIM = re.compile(
    r"\b(on m a (dit|affirme)|j ai (lu|entendu|vu|cru)|il parait|(i|we) (heard|read|was told|were told|thought|think|believe)|(somebody|someone|they|he|she|people|my \w+|mon \w+|ma \w+) "
    r"(says?|said|told me|claims?|dit|disent|m a dit|pense|affirme)|apparently|d apres|selon|yes or no|oui ou non)\b"
)
"""What people heard and want to have confirmed or denied."""
_OPEN = re.compile(
    r"\b(what|which|who|whom|whose|where|when|why|how|quel|quels|quelle|quelles|qui|ou(?! non\b| pas\b| faux\b)|quand|comment|pourquoi|combien|koi|quoi|keske|qu est ce qu?e?|^(?:(?:et|alors|donc|mais|so) )?que?|or(?! not\b| no\b| false\b| wrong\b))\b"
)
_RELATIVE = re.compile(
    r"\b(?!(?:est|ce|sais|sait|savoir|dire|dites|demande|a|de|par|pour|avec|chez|et|and|to|by|for|with|from|of|on|know|tell|say|ask|clear|sure|understand|comprendre|mais|but|or|ou|donc|so|then|alors)\b)(\w+) (?:who|which|qui)\b"
)
"""Such a word after a noun asks for nothing: "the governments which paid"."""
_ENOUGH = 4
"""So many words with a question mark, and none that asks for a thing, want a yes or a no: "UNITAR 2 years usually?"."""
_REQUIRED = re.compile(r"(?:an? |un |une |le |la )?(?!\w+s )\w+ (?:required|needed|necessary|mandatory|compulsory|obligatoire|necessaire|exigee?|requise?|indispensable)")
"""So few words do the same of one thing: "passport needed?"."""
_AUXILIARY = r"(?:is|are|do|does|did|was|were|has|have|would|could|should|wo|ca)"
_LEADING = re.compile(rf"(?:^|[,;:.!?] ?)(?:(?:and|so|but|then|well) )?{_AUXILIARY}n t\b")
"""A question put like that denies nothing: "aren't JPOs staff?"."""
_POINTS = {
    "not": r"not|no|non|pas|n|isnt|arent|dont|doesnt|didnt|cant|wont|wasnt|cannot|" + _AUXILIARY + r"n t", "without": r"without|sans", "never": r"never|jamais", "none": r"none|aucune?", "only": r"only|just|seule?s?|seulement|juste",
    "automatic": r"automatic\w*|automatiqu\w*", "all": r"all|every|always|tou(?:te)?s|chaque|toujours", "both": r"both|les deux", "unpaid": r"unpaid|free|benevol\w*|gratuit\w*",
    "guaranteed": r"guarant\w+|garanti\w*|assured?|assuree?", "must": r"must|have to|has to|need|needs|necessar\w+|obligat\w+|mandatory|compulsory|required|faut|doit|doivent|dois|oblige\w*|necessaire\w*|indispensable",
    "enough": r"enough|suffi\w*|sufficient", "over": r"more than|over|older|above|beyond|past(?= \w+ (?:years?|months?))|longer than|exceed\w*|plus de?|depass\w+|au dela|excede\w*", "under": r"less than|under|younger|below|moins de?", "itself": r"itself|themselves|(?:elle|lui|soi) meme", "at least": r"at least|au moins|minimum",
    "unlimited": r"unlimited|illimite\w*|permanent\w*|indefinite\w*", "exact": r"exactly|exactement|precis\w*",
    "day": r"days?|jours?", "week": r"weeks?|semaines?", "month": r"months?|mois", "half": r"half|demi\w*|moitie", "stop": r"stop\w*|end|ends|arret\w*|besides|apart|outre|hors",
    "whatever": r"whatever|regardless|no matter|peu importe|quel que soit|quoi que", "optional": r"optional\w*|facultati\w*", "instead": r"rather than|instead of|plutot qu?e?|au lieu",
    "forbidden": r"forbidden|banned|prohibited|interdit\w*", "own cost": r"a (?:mes|leurs|ses) frais|a (?:ma|sa|leur) charge|de (?:ma|sa|leur) poche|(?:my|her|his|their) (?:own )?(?:expense|cost|pocket)|out of pocket", "same": r"same|equal\w*|identical|memes?|identique|egale?", "by it": r"(?:by|par)(?=\W*$)",
    "a time": r"(?:per|each|every|par|chaque) (?:day|week|month|year|jour|semaine|mois|an|annee)|(?:euros?|dollars?|pounds?|francs?|millions?|thousand|hundred|times|once|twice|days?) an? (?:day|week|month|year)|(?:dai|week|month|year|annual)ly|mensuel\w*|annuel\w*|annual",
    "impossible": r"impossible\w*", "useless": r"useless|inutile\w*|wast\w+|perte", "few": r"few|peu d\w*|hardly|barely|scarcely|guere|rare\w*", "nobody": r"nobody|no one|personne(?= n)|nothing|rien",
    "excluded": r"exclu\w+|outside|escap\w+|echapp\w+|ecart|closed|fermee?s?|dehors", "alone": r"alone|tou(?:t|te) seule?", "other": r"others?|another|autres?|different\w*|someone else",
    "many": r"many|beaucoup", "master": r"master\w*|llm|maitrise|advanced (?:university )?degree|diplome (?:universitaire )?avance", "doctor": r"ph ?d|doctorat\w*|doctoral|doctorates?|docteurs?|(?:une|la|ma|sa) these", "foreign": r"foreign|abroad|overseas|etrang\w+", "after studies": r"law school|college|graduation|graduating|after universit\w+|apres (?:l universite|la fac|(?:m|l|s)es etudes)", "strict": r"strict\w*|absolu\w*|rigid\w*", "bachelor": r"bachelor\w*|undergraduate|licen[cs]e|bac 3", "before": r"before|avant", "leave": r"quit\w*|leav\w+|left|partent", "government": r"govern\w*|gouvern\w*|states?|etats?",
    "payer": r"(?:do|does|must|should|will) (?:i|we|(?:the |a )?jpos?) (?:have to |need to )?pay\w*|pay\w* \w+ (?:myself|themselves)|up to me|je (?:dois )?pa[iy]\w+|(?:il|elle|on) (?:paie\w*|(?:doit|devra\w*|va) payer)|jpos? (?:pay|paie)\w*|(?:does|must|should|will|would) (?:he|she|they) (?:have to |need to )?pay\w*|(?:he|she) (?:(?:has|needs|must|should) (?:to )?)?pays?|"
    r"(?:he|she|i|him|her|me|them|myself|jpos?)(?: (?:himself|herself|myself))? (?:who|that) (?:(?:has|have|must|should|will) (?:to )?)?pays?|(?:lui|elle|moi|nous|eux|jpos?)(?: memes?)? (?:qui|de|d) (?:(?:doi[st]|devr\w+|va|vais) )?pa[iy]\w*|(?:by|par) (?:the |les? )?jpos?",
}
"""Ideas that turn a yes into a no: two questions that differ in one of them make different points."""
_DENYING = ("un", "in", "im", "ir", "non", "dis")
_SHORT = 3
"""Shorter words begin like others by chance."""
_STUDIES = r"(?:(?:my|the|his|her|our|le|la|les|l|mon|mes|ma|ses|sa|son|un|une|an?) )?(?:(?:high|secondary|law) )?(?:school|university|uni|college|graduati\w+|graduat\w+|studies|studying|bachelor\w*|master\w*|degree|lycee|bac|baccalaureat|etudes|diplome|universite|ecole|fac|licence|these|doctorat)"
_LATER = re.compile(rf"\b(?:after\w*(?! {_STUDIES}\b)|later|apres(?! {_STUDIES}\b)|ensuite|par la suite|en sortant)\b")
"""Of the time after a post, not after one's studies."""
_EITHER = re.compile(r"\b(?:yes or no|oui ou non|true or false|vrai ou faux)\b")
_NAME = re.compile(r"(?<!^)(?<![.?!] )\b[A-ZÉÀÈÎÔ][\w’'-]+")
_COMMON = {"jpo", "jpos", "i", "ae", "english", "french", "camille", "balfroid", "court", "cour"}


_CLEFT = re.compile(r"\b(est ce|c est|ce sont|etait ce|c etait) (?!qui\b|quoi\b|que\b)((?:\w+ ){1,6}?)qui\b")
"""The "qui" of "est-ce la Belgique qui paie ?" asks for nothing."""


def is_yes_no(question: str) -> bool:
    """Say whether ``question`` asks for yes or no rather than for a thing."""
    plain = normalise(question).strip()
    bare = _CLEFT.sub(r"\1 \2", " ".join(plain.strip(" .?!,").split()))
    wanted = "?" in question and (len(bare.split()) >= _ENOUGH or bool(_REQUIRED.fullmatch(bare)))
    asks = wanted or bool(_STARTS.match(bare)) or bool(_INVERTED.search(bare)) or bool(_STATED.match(plain)) or bool(_CLAIM.search(bare))
    return asks and not _is_open(bare)


def begins_as_question(text: str) -> bool:
    """Say whether ``text`` is put as a question, of whatever kind, rather than as a statement."""
    plain = " ".join(normalise(text).split()).strip(" .?!,")
    return bool(_STARTS.match(plain) or _INVERTED.search(plain)) or _is_open(plain)


def asks(question: str) -> bool:
    """Say whether yes or no is a fit reply to what may be a few words ("Canada?"): not to "why"."""
    plain = " ".join(normalise(question).split())
    return bool(is_yes_no(question) or "?" in question) and not _is_open(plain)


def same_point(one: str, other: str) -> bool:
    """Say whether two similar yes/no questions can have the same answer.

    They must agree in their numbers, in their names and in every word that turns yes into no.
    """
    if points(one) != points(other) or _numbers(one) != _numbers(other) or _opposed(one, other):
        return False
    return all(set(name.split()) <= set(re.findall(r"\w+", normalise(other))) for one, other in ((one, other), (other, one)) for name in _names(one))


def speaks_of_later(question: str) -> bool:
    """Say whether ``question`` is about the time after: "will it be permanent afterwards?" has no answer in what holds during a post."""
    return bool(_LATER.search(normalise(question)))


def points(question: str) -> Set[str]:
    """Return the ideas of ``question`` that turn a yes into a no."""
    plain = _LEADING.sub(" ", _EITHER.sub(" ", " ".join(normalise(question).split())))
    return {idea for idea, words in _POINTS.items() if re.search(rf"\b({words})\b", plain)}


def _opposed(one: str, other: str) -> bool:
    """Say whether a word of either is the other's with a prefix that denies it: "stable" and "unstable"."""
    words, others = (set(re.findall(r"\w+", normalise(text))) for text in (one, other))
    return any(f"{prefix}{word}" in right for left, right in ((words, others - words), (others, words - others)) for word in left - right if len(word) > _SHORT for prefix in _DENYING)


def _is_open(plain: str) -> bool:
    return bool(_OPEN.search(_RELATIVE.sub(r"\1", plain)))


def _numbers(question: str) -> Set[str]:
    plain = normalise(question)
    for language in ("en", "fr"):
        plain = alpha2digit(plain, language, threshold=0)
    return set(re.findall(r"\d+", plain)) - {"1"}


def _names(question: str) -> Set[str]:
    return {normalise(name) for name in _NAME.findall(question)} - _COMMON
