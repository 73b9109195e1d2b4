"""Who is spoken of as somebody of the writer's: "my daughter", "mon ami"."""
from __future__ import annotations

import re
from functools import lru_cache
from typing import Iterator, Optional, Tuple

_KIN = {
    "daughter": "daughter|girl|fille", "son": "son|boy|fils", "sister": "sister|sis|s(?:oe|œ)ur|frangine", "brother": "brother|bro|frere|frerot|frangin", "wife": "wife|femme|epouse",
    "husband": "husband|hubby|mari", "partner": "partner|girlfriend|boyfriend|[bg]f|conjointe?|compagne|compagnon|copine|copain|fiancee?|cherie?|meuf|mec", "cousin": "cousine?",
    "friend": "friend|bestie|bff|mate|buddy|pal|classmate|amie?|pote|poto|camarade|binome", "niece": "niece", "nephew": "nephew|neveu", "student": "student|pupil|etudiante?|eleve",
    "colleague": "colleague|co ?worker|workmate|collegue", "flatmate": "(?:flat|room|house) ?mate|roomie|neighbou?r|coloc(?:ataire)?|voisine?",
    "aunt": "aunt(?:ie|y)?|tante|tata", "uncle": "uncle|oncle|tonton", "child": "child|kid|enfant|ado", "mother": "mother(?! tongue)|mum|mom|mere", "father": "father|dad|pere",
    "candidate": "candidate?|applicant",
    "first_named": "firstnamed", "second_named": "secondnamed", "third_named": "thirdnamed",
}
NAMED_ONLY = ("first_named", "second_named", "third_named")
"""Those of whom only a name is known, or who are to the writer what somebody else named before is: their words stand for the name alone."""
_CHILDREN = ("daughter", "son", "child", "student", "candidate")
_NAMED = "(?:" + "|".join(rf"(?P<{name}>{words})" for name, words in _KIN.items()) + ")(?:s|ren)?"
ANY = "(?:" + "|".join(_KIN.values()) + ")(?:s|ren)?"
"""Whatever somebody may be to the writer."""
ADULTS = "(?:" + "|".join(words for name, words in _KIN.items() if name not in _CHILDREN) + ")s?"
"""The same without those for whom a parent or teacher asks."""
_THINGS = (
    r"(?:(?:nation|univers|possibil|prior|majori)\w*|age|degree|diplom\w*|bachelor\w*|licence|bac|bts|dut|deug|masters?|maitrise|doctorat|phd|these|thesis|llm|mba|certificat\w*|etudes?|stud(?:y|ies)|passport|passeport|visa|permit|permis|carte|"
    r"level|niveau|english|french|anglais|francais|language|langue|skills?|exp\w*|xp|internship|stage|contract?|contrat|job|jobs|work|travail|boulot|poste?|taff|career|carriere|cv|resume|application|candidature|dossier|file|profile?|profil|"
    r"case|cas|situation|question|reponse|answer|result\w*|verdict|check|verification|programme?|country|pays|gouvernement|government|state|etat|ministere|ministry|school|ecole|fac|formation|titre|title|company|firm|boite|entreprise|cabinet|ong|ngo|"
    r"employeur|employer|service|name|nom|life|vie|chance|reve|dream|projet|project|year|annee|mission|situation|computer|ordi\w*|memoire|turn|tour|avis|opinion)"
)
"""What the check speaks of as the writer's, and what else of hers French calls "il" or "elle"."""
_GIVERS = r"(?:la belgique|la cour|la cpi|l unitar|l institut|l onu|l organisation|l etat|le gouvernement|le programme|la page|la faq)"
THING_AGAIN = re.compile(rf"(?P<before>\b(?:(?:my|our|ma|mon|notre) (?:\w+ )?{_THINGS}s?\b(?: \w+){{0,3}}?,?|{_GIVERS}(?: \w+){{0,2}}? (?:peut|pourrait|va|veut|voudrait|doit|prend|paie|\w+(?:e|ait|era|erait))(?: t)?) )(?P<it>(?:il|elle)\b)")
"""Goes on about such a thing, or asks of who takes her: "ma licence est française, elle compte ?", "la Belgique pourrait-elle me financer ?"."""
_ACQUAINTANCE = re.compile(
    rf"\b(?:my|our|ma|mon|notre) (?:\w+ )?(?P<acquaintance>(?!(?:{_THINGS}s?|{ANY})\b)[a-z]{{2,}})\b(?= who (?:is|s|has|was|wants|can)\b|,? (?:and )?(?:he|she)s?(?: (?:is|s|has|was|got|can|could|wants|would|speaks|works|worked|studied)\b| ?\d| \w+ \d|ing\b)|,? (?:he|she)s\b|"
    r" (?:is|s|has)\b[^.!]*\b(?:he|she)s?\b|,? (?:et )?(?:il|elle) (?:a|est|n|peut|pourrait|parle|veut|voudrait|bosse|travaille|vient)\b| (?:est|a|qui est|qui a)\b[^.!]*\b(?:il|elle|lui) (?:a|est|peut|pourrait|parle|veut|voudrait)\b)"
)
"""Anybody else of the writer's who is then spoken of as "he" or "she": "my landlord, he's 29"."""
REPORTS = r"(?:prefers?|said|says|tells?|told|thinks|claims|believes|reckons|insists|swears|pretend|affirme|croit|assure|soutient|estime|wants(?! (?:to (?!know\b)|(?:the |a )?(?:icc|court|unitar|belg\w+|jpo)\b))|asks?|asked|prefere|dit|pense|veut(?! (?:(?!savoir\b)\w+(?:er|ir|re)\b|(?:(?:l|la|le|un|une) )?(?:cpi|cour|unitar|onu|belg\w+|jpo)\b))|demande|m a|lit|reads|is reading)"
"""Only quotes whom it follows."""
_RELATION = re.compile(
    rf"(?<!\bcote de )(?<!\bon )(?<!(?<!commence )(?<!commencez )(?<!commencer )(?<!commencons )\bpar )(?<!\bthrough )(?<!\bvia )\b(?:my|our|ma|mon|notre|nos|mes|for a|pour une?) (?:\w+ )?{_NAMED}\b(?! (?:\w+ )?{REPORTS}\b)(?! (?:s )?side\b)"
)
_OF_MINE = re.compile(rf"\b{_NAMED} (?:of mine|of ours|a moi|que je (?:suis|conseille|connais))\b")
_HAD = re.compile(
    r"\b(?:(?:i|we) (?:(?:also|now|just|currently|ve|have) )*(?:have|ve|got|advise|mentor)|(?:j|je|on|nous) (?:(?:y|en|aussi|maintenant|actuellement) )?(?:ai|a|avons)|jai) (?:(?:here|ici|aussi|also|moi) )?(?:an?|one|une?)(?: (?:other|autre|another))?"
    r"(?: (?!(?:as|of|for|with|from|to|in|than|years?|months?|job|en|de|d|comme|avec|chez|pour|ans?|mois)\b)[a-z]+){0,2}? "
    rf"(?:{'|'.join(rf'(?P<{name}>{_KIN[name]})' for name in ('student', 'candidate', 'friend', 'colleague', 'cousin', 'sister', 'brother', 'niece', 'nephew'))}|"
    r"(?P<acquaintance>cliente?|mentee|advisee|trainee|graduate|stagiaire|diplomee?|juriste|avocate?|lawyer|wom[ae]n|man|lady|guy|dame|monsieur|femme|homme|jeune(?! (?:exp\w*|carriere|parcours|age|enfant|entreprise|fille)\b)))\b"
    r"(?! (?:visa|jobs?|card|loans?|permit|debts?|status|contract|accommodation|housing|life|d honneur|qui (?:m a|me|dit|pense|travaille)|who (?:told|says?|said|works?|thinks?))\b)"
)
"""Tells whom the writer has to ask for: "j'ai une étudiante suisse", "I have a client, 29"."""
_OF_ANOTHER = re.compile(
    rf"(?<!\bby )(?<!\bvia )(?<!\bthrough )(?<!\bfrom )(?<!\bpar )(?<!\bde )(?<!\bwith )(?<!\bavec )\b(?:(?:her|his|their|sa|son|ses|leurs?) {ANY}|(?:the |le |la |l )?{ANY} (?:of|de|d|a) (?:her|him|his|hers|elle|lui|eux|them))\b"
)
_SOMEBODY = re.compile(
    rf"(?<!\bquelle )(?<!\bcette )(?<!\bwhat )(?<!\bwhich )(?<!\bas )(?<!\bcomme )(?<!\bam )(?<!\bi m )(?<!\bsuis )(?<!\bbeing )\b(?:(?:some|any)(?:one|body)(?: else)?|quelqu un|(?:a|an|one|another|any|un|une|autre)(?: (?:other|autre|young|jeune))? (?:{ANY}|person|personne|candidate?|applicant|graduate|law grad|lawyer|juriste|diplomee))\b"
    rf"(?! (?:\w+ )?{REPORTS}\b)"
)
_SAYS = re.compile(rf"\b(?:my|our|ma|mon|notre|her|his|sa|son) {ANY} (?:(?:just|also|now|me|m|vient de|has|a) ){{0,3}}{REPORTS[:-1]}|a dit|dire|appren[dt]|informs?|informed)(?: (?:me|us|moi|nous))?(?: (?:that|que|qu))?\b")


_WORKS_WITH = re.compile(
    r"\b(?:(?:work\w*|volunteer\w*|intern\w*|clerk\w*|train\w*|travail\w*|boss(?:e|er|es|ait|ais)|taff\w*|stages?|formee?|employ\w+|embauch\w+)(?: \w+){0,4}? (?:with|under|alongside|avec|chez|sous|aupres de)|(?:worked|working|employed|hired) (?:for|by)) $"
)
"""Before somebody who is only worked with: "if she works two years with my cousin"."""


@lru_cache(maxsize=4096)
def relation(plain: str) -> Optional[str]:
    """Return who is named in ``plain``, a normalised text, as somebody of the writer's: "daughter"; None without any."""
    named = [found for pattern in (_RELATION, _OF_MINE, _HAD, _ACQUAINTANCE) for found in pattern.finditer(plain) if not only_works_with(plain[: found.start()])]
    return next((found.lastgroup for found in sorted(named, key=several)), None)


def only_works_with(before: str) -> bool:
    """Say whether ``before``, the normalised text up to a mention, makes it somebody who is only worked with."""
    return bool(_WORKS_WITH.search(before))


def several(mention: "re.Match[str]") -> bool:
    """Say whether a mention is of several people, each of whom may be named by herself: "mes deux enfants"."""
    return mention.lastgroup is not None and mention.end() > mention.end(mention.lastgroup) and mention.group().endswith(("s", "ren"))


def of_another(plain: str) -> Optional[int]:
    """Return where a clause speaks of somebody of a person's: "her husband", "la sœur de lui"; None where it does not."""
    found = _OF_ANOTHER.search(plain)
    return found.start() if found else None


def mentions(plain: str) -> Iterator[re.Match]:
    """Yield where somebody is named by what she is to somebody, which is the match's last group for somebody of the writer's: "une amie", "student of mine"."""
    yield from _mentions(plain)


@lru_cache(maxsize=1024)
def _mentions(plain: str) -> Tuple[re.Match, ...]:
    """The check looks for them in each of the last messages at every turn, hence the cache."""
    return tuple(found for pattern in (_RELATION, _OF_MINE, _HAD, _SOMEBODY, _ACQUAINTANCE) for found in pattern.finditer(plain))


def had(plain: str) -> bool:
    """Say whether ``plain`` tells whom the writer has to ask for: "j'ai un élève canadien" is a fact of his."""
    return bool(_HAD.search(plain))


def somebody(plain: str) -> bool:
    """Say whether ``plain`` speaks of somebody without a name: "a friend", "someone"."""
    return bool(_SOMEBODY.search(plain))


def reports(plain: str) -> Iterator[re.Match]:
    """Yield where somebody of the writer's is only quoted: "my wife tells me that"."""
    return _SAYS.finditer(plain)
