"""Signs that a degree is still due, wherever they stand between it and the next one: "LLM from Leiden, well I submit the thesis in June so not yet got it"."""
from __future__ import annotations

import datetime
import re

from actions.reading.months import MONTH
from actions.reading.reading import Message
from knowledge.clauses import clauses
from knowledge.text import normalise

_LATER = (
    rf"(?:(?:in|on|by|for|en|au|pour|le|ce|cet|cette|this|early|late|mid|end|fin|debut|mi|d ici|courant|of|de|the|l|\d+) )*(?:{MONTH}|summer|autumn|fall|spring|winter|ete|automne|printemps|hiver|semester|semestre|rentree)\b|"
    r"(?:the )?next (?:year|month|week|term|semester|\w+)\b|(?:l )?(?:an(?:nee)?|mois|semaine|semestre|ete|printemps) prochaine?\b|soon\b|bientot\b|prochainement\b|(?:in|within|dans|d ici) (?:an?|\d+|one|two|three|four|five|six|une?|deux|trois|quatre|cinq|quelques|few|a few) (?:weeks?|months?|semaines?|mois)\b"
)
_LAST_PIECE = r"(?:theses?|thesis|dissertation|memoire|capstone|final (?:exams?|papers?|projects?)|last exams?|finals|viva|defen[cs]e|soutenance|derniers? (?:exam\w*|partiels?)|rapport (?:de stage|final))"
_HANDS_IN = (
    r"(?:submit|submitting|hand(?:ing)? in|hand(?:ing)? over|turn(?:ing)? in|defend|defending|finish|finishing|sit|sitting|rends|rendrai|vais (?:rendre|deposer|soutenir|defendre|remettre)|dois (?:encore )?(?:rendre|deposer|soutenir|defendre|remettre|finir|ecrire)|(?:must|have to|need to|has to|got to) (?:still )?(?:submit|hand in|defend|finish|write)|depose|deposerai|soutiens|soutiendrai|defends|defendrai|remets|remettrai|passe)"
)
_PAST_BEFORE = re.compile(r"\b(?:ai|a|avais|avait|ete|viens|did|had|have|has|ve|once|after|apres|when|quand)(?: (?:deja|already|just|bien|l|le|de|d|i|j|je|to))* $")
_HANDING_IN = re.compile(rf"\b(?P<verb>{_HANDS_IN})(?: \w+){{0,4}}? {_LAST_PIECE}\b")
_PIECE_LATER = re.compile(rf"\b(?:{_LAST_PIECE}|graduation|graduating|diplomation|(?:diploma|diplome|certificate|parchment) (?:arrives?|comes?|arrivera|will (?:arrive|come))|remise des diplomes?|(?:i|she|he|je|elle|il) (?:defends?|submits?|graduates?|soutiens|soutient|soutiendrai|depose|rends)|finishing|je (?:le |la )?(?:finis|termine)|(?:i |we )(?:finish|complete)(?: it)?|(?:i )?(?:get|receive|obtain) (?:it|the \w+)|(?:je )?l (?:aurai|obtiens|obtiendrai)|results?|resultats?)\W+(?:(?:(?:which|it|that|qui|c) )?(?:is|s|est|sera|will be|due|prevue?|scheduled|planned|expected|only|seulement|que|qu)\W+)*(?:{_LATER})")
_PIECE_TO_DO = re.compile(rf"\b{_LAST_PIECE} (?:(?:is|still|yet|est|encore|reste) )*(?:to (?:be )?(?:submit|hand|defend|finish|writ|do)\w*|left|a (?:rendre|soutenir|finir|deposer|ecrire|terminer|defendre|faire))\b")
_NOT_THERE = re.compile(
    r"\b(?:not yet|not|\w+n t|dont|never|pas encore|pas|jamais|yet to|still to|still waiting (?:for|to)|attends (?:encore|toujours)(?: d)?|en attente d[eu]?)(?: (?:yet|still|actually|really|encore|vraiment|toujours|even|quite|have|be|officially|formally|officiellement|formellement|tout a fait))* "
    r"(?:got|gotten|get|have|had|hold|received?|obtain(?:ed)?|award(?:ed)?|be awarded|conferred|handed|graduat\w+|obtenue?s?|eue?s?|recue?s?|valide\w*|soutenue?s?|decroche\w*|diplomee?s?|officiel\w*|official\w*|en poche|in hand|avoir|recevoir)"
    r"(?: (?:it|that|this|one|the (?:degree|diploma|title|paper|certificate|parchment)|le (?:diplome|titre|papier)|yet|encore|officially|officiellement))*(?=\W*$|\W*[,.;!?)]| (?:and|but|so|et|mais|donc|though|tho|or|because|car|yet|until|before|i|j|je)\b)"
)
_NOT_MINE_YET = re.compile(r"\b(?:l|(?:que|qu) (?:je|j|elle|il)(?: n| ne l)?) ?(?:ai|a|avais|avait) (?:pas|jamais)(?: (?:encore|vraiment|tout a fait|eue?|obtenue?|recue?|validee?|finie?|soutenue?|rendue?))*(?=\W*$|\W*[,.;!?)]| (?:et|mais|donc|car|je|j)\b)|\bn (?:ai|a|avais|avait) (?:pas|jamais) encore(?=\W*$|\W*[,.;!?)])")
_AWAITED = re.compile(
    rf"\b(?:attends|attend|waiting (?:for|to)|wait for|awaiting)(?: (?:encore|toujours|still|le|la|my|the|mon|ma|l|d|de|que|to|be))* (?:diplom\w*|degree|results?|resultats?|graduat\w*|awarded|conferred|recevoir|obtenir)\b|\b(?:will|ll|is to)(?: (?:only|soon|then))? be (?:awarded|conferred|delivered|granted|issued|official\w*|completed|finished)\b|"
    rf"\bsera(?: \w+)? (?:delivree?|remise?|decernee?|obtenue?|officiel\w*|validee?|finie?|terminee?)\b|\b(?:exams?|courses?|credits?|papers?|modules?|ects|semesters?|matieres?|examens?|partiels?) (?:left|to go|to pass|missing|a (?:repasser|passer|valider))\b|"
    rf"\breste(?:nt)?(?: \w+){{0,3}}? (?:{_LAST_PIECE}|exam\w*|credits?|matieres?|partiels?)\b|\b(?:missing|lack\w*|manque\w*)(?: (?:only|just|the|my|a|le|la|mon|ma|plus|que|qu|seulement|juste|encore|still))* {_LAST_PIECE}\b|\b(?:without|sans)(?: (?:the|my|a|le|la|mon|ma))* {_LAST_PIECE} (?:yet|encore|so far|pour l instant)\b"
)
"""Of what a degree waits for: its award, exams or a thesis that are left."""
_NOT_DONE = re.compile(r"\b(?:it|that|this|which|c|ca|il|elle|est)(?: (?:is|s|isn t|wasn t|hasn t|n est|has|a|been|ete|l est))*(?: (?:not|pas|isn t|n t))(?: (?:yet|encore|quite|completely|fully|tout a fait|totalement|been|ete))* (?:done|finished|complete\w*|over|there|awarded|fini\w*|termine\w*|acheve\w*|valide\w*|boucle\w*)\b")
_NOT_FINISHED_IT = re.compile(
    r"\b(?:(?:have|has|did) ?n(?: ?t)?|(?:have|has|did) not|never|(?:ai|a|avais|avait) (?:pas|jamais))(?: (?:yet|even|really|actually|encore|meme|vraiment|completement))* (?:finish(?:ed)?|completed?|graduated?|obtain(?:ed)?|fini|termine|acheve|valide|obtenu|soutenu)"
    r"(?: (?:it|that|this|one|yet|though|completely|actually|encore|vraiment|completement|en fait|finalement))*(?=\W*$|\W*[,.;!?)])"
)
"""Of what was named before, by who did not come to the end of it: "no, I haven't finished it", "j'ai pas fini"."""
_NOT_YET_ALONE = re.compile(r"(?:^|\b(?:so|but|well|and|it s|that s|i m|donc|mais|alors|enfin|et|c est|or|though) |[,;:(.!?] )\W*(?:not yet|pas encore|not quite yet|not there yet|pas tout de suite)(?: (?:though|tho|donc|alors|unfortunately|malheureusement))?(?=\W*$|\W*[,.;!?)])")
_YET = re.compile(r"\b(?:yet|encore|toujours|still)\b")
_IT = re.compile(r"\b(?:it|that|one|l|degree|diploma|diplome|title|titre|graduat\w+)\b")
_ELSEWHERE = re.compile(r"\b(?:experience|exp|xp|jobs?|boulot|nationalit\w+|passp\w+|citizen\w*|contracts?|contrats?|application|candidature|phd|doctora\w*)\b")
"""What else "not yet" may be said of, from there on."""
_YEAR = re.compile(r"\b(20\d\d)\b")
_PAST = re.compile(r"\b(?:last|ago|dernier|derniere|passe|passee|il y a|was|were|etait|eu lieu|went|already|deja|(?:submitt|defend|hand|turn|finish|pass|complet)ed|rendue?|soutenue?|defendue?|remise?(?! des)|ai (?:\w+ )?depose)\b")
_COMING = re.compile(r"\b(?:will|ll|to be|sera|seront|etre)\b")
_FOR_THE_NEXT = re.compile(r"(?:^|[,.;:\n(]|\b(?:and|et|but|mais|then|puis)\b)[^,.;:\n(]*\b(?:for|of|pour|de|du|in|en)(?: (?:the|my|an?|her|his|mon|ma|son|sa|le|la|un|une|l|d))*\s*$")
"""Ends in words that lead to the degree right after: ", and I submit the thesis for my"."""


def still_due(before: str, after: str, followed: bool) -> bool:
    """Say whether the texts ``before`` and ``after`` a degree, each up to another one, tell that it is not there yet; followed: another one follows."""
    own = _FOR_THE_NEXT.sub("", normalise(after)) if followed else after
    leading = _FOR_THE_NEXT.search(normalise(before))
    if leading and _is_to_come(Message(leading.group()).plain):
        return True
    for start, end in clauses(after[: len(own)]):
        plain = Message(after[start:end]).plain
        if _ELSEWHERE.search(plain):
            return False
        if _NOT_YET_ALONE.search(plain) or _NOT_THERE.search(plain) or _NOT_MINE_YET.search(plain) or unfinished(plain):
            return True
    return False


def unfinished(plain: str) -> bool:
    """Say whether a clause, normalised, tells that something is not finished, or when the last piece of work for a degree is due."""
    return bool(_NOT_DONE.search(plain) or _NOT_FINISHED_IT.search(plain) or _AWAITED.search(plain) or _PIECE_TO_DO.search(plain) or _is_to_come(plain))


def not_there_yet(plain: str) -> bool:
    """Say whether a clause, normalised, tells of what was named before that it is not there yet: "I don't have it yet"."""
    found = _NOT_THERE.search(plain) or _NOT_MINE_YET.search(plain)
    return bool(found and _YET.search(plain) and _IT.search(plain))


def _is_to_come(plain: str) -> bool:
    """Say whether a clause dates the last piece of work for a degree, or the degree itself, in a time to come."""
    year = _YEAR.search(plain)
    if _PAST.search(plain) and not _COMING.search(plain) or year and int(year.group()) < datetime.date.today().year:
        return False
    hands = _HANDING_IN.search(plain)
    return bool(hands and not _PAST_BEFORE.search(plain[: hands.start()]) or _PIECE_LATER.search(plain))
