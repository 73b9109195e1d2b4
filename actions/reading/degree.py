"""The highest degree held: none, first or advanced."""
from __future__ import annotations

import re

from actions.reading.reading import NOTHING, Message, Reading
from actions.reading.studies import degrees
from knowledge.text import normalise

LEVELS = ["none", "first", "advanced"]
_IN_PROGRESS = re.compile(
    r"\b(don t have|do not have|dont have|doesn t have|haven t|not have|unfinished|incomplete|ongoing|inacheve|without|no|n ai pas|n a pas|pas (?:encore |meme )?(?:fini|termine|obtenu|valide)|pas de|pas un|sans|not finish\w*|didn t finish|didnt finish|finit|finir|finishing|doing|pursuing|studying|enrolled|working on|defending|sout(iens|enir|iendrai)|will|in my|year of my|currently|halfway|starting|started|dropped out of|quit|graduate from|"
    r"en train|en cours|suis en|prepare|termine|finis|fais|commence|arrete|abandonne|inscrite? en|etudiante? en|student)( \w+){0,2} $"
)
_CANDIDATE = re.compile(r"^(doctorante?s?|phd cand\w*|thesarde?)$")
"""Who works on a doctorate holds none yet."""
NOT_YET = re.compile(r"^\W{0,3}(\w+ )?(prevu|in progress|ongoing|on going|candidate?|underway|under way|(?:(?:is|s|isn t|is not|isnt|wasn t|n est|est|still|toujours|encore|not|pas) )+(?:finished|done|complete\w*|over|fini\w*|termine\w*|acheve\w*|soutenu\w*|in progress|ongoing|en cours)|start(s|ing)|begin(s|ning)|commence\w*|debute\w*|demarre\w*|a venir|to come|planned|pending|to (finish|be)|not yet|unfinished|inacheve\w*|abandonne\w*|dropped|en cours|pas (encore )?(fini|termine)|not (yet )?finished|due in|next year|student)")
_STUDYING = re.compile(
    r"\b(still (a )?stud\w+|student|studying|etudiant\w*|encore (a la fac|en (etude|cours)\w*|aux etudes)|en (cours d )?etudes?|"
    r"pas (encore )?(fini|diplome)|not (yet )?(graduated|finished))\b"
)
_SOME = re.compile(r"\b(universit\w+|college|diplom\w*|certific\w*|certificate|attestation|brevet|formation|training|degree|graduate\w*|fac|law school|ecole|etudes|yes|oui|yeah)\b")
_NO = re.compile(r"\b(none|no|nothing|aucun\w*|non|rien|nope|pas de)\b")
_WITHOUT = re.compile(
    r"^(none|nope|aucune?|rien)\b|\b(?:arrete|quitte|quit|left|stopped|lache|leave|abandoned|sorti\w*|dropped out)(?: (?:of|de|the|l|d))* (?:ecole|school|lycee|high school|college(?= en)|scolarite)\b|\b(?:self taught|autodidacte|middle school|primary school|ecole primaire|niveau (?:bac|college|lycee)|brevet des colleges|associate degree|terminale)\b|\b(no|any|without|aucune?|pas( de)?|pas d|sans|not|never|jamais)( (a|an|any|university|further|higher|formal|academic|de|d|real|vrai|un|une|fait|had|been to|went to|got|have|gone to|alle a l|aller a l|alle a la))*"
    r" (degrees?|diplom\w+|universit\w+|college|studies|etudes|fac|education|qualifications?)\b(?! (yet|encore))"
)
_WORKED_ON = ("these", "doctorat", "phd")
"""What one is "in" before one has it."""
_YEAR_OF = re.compile(r"\b(?:en|in|suis en) (?:(?:my|the|ma|la|l) ?)?(?:\w+ )?(?:annee|an|year|semestre|semester)(?: (?:de|d|of|in))(?: (?:my|a|an|the|ma|mon|la|le))? $")
_IN = re.compile(r"\b(?:en|in(?: my| a)?) $")
_AT_PRESENT = re.compile(r"^\W*(?:\w+ ){0,3}?(?:en ce moment|actuellement|right now|at the moment|currently|now|maintenant|cette annee|this year)\b")
_AFTER = re.compile(r"\b(apres|after)( \w+)? $")


def read_degree(message: Message, asked: bool) -> Reading:
    """Return the level; ``unclear`` where a degree is said, but not which."""
    named = degrees(message)
    following = [start for _, start, _ in named[1:]] + [len(message.text)]
    held = [value for (value, start, end), next_one in zip(named, following) if not _unfinished(message.text, start, end, next_one)]
    if held and (asked or len(held) < len(named) or not _STUDYING.search(message.plain)):
        return Reading(max(held, key=LEVELS.index))
    if not asked:
        return NOTHING
    if _WITHOUT.search(message.plain) and not named and not _STUDYING.search(message.plain):
        return Reading("none")
    if named or _STUDYING.search(message.plain) or _SOME.search(message.plain):
        return Reading(problem="unclear")
    none = _NO.search(message.plain) and not message.values("programme") and message.intent != "dont_know"
    return Reading("none") if none else NOTHING


def _unfinished(text: str, start: int, end: int, next_one: int) -> bool:
    before = Message(text[max(0, start - 60) : start]).plain + " "
    if _AFTER.search(before):
        return False
    if _CANDIDATE.match(normalise(text[start:end])) or re.search(r"\ben $", before) and normalise(text[start:end]) in _WORKED_ON:
        return True
    if _YEAR_OF.search(before) or _IN.search(before) and _AT_PRESENT.match(Message(text[end:next_one]).plain):
        return True
    return bool(_IN_PROGRESS.search(before) or NOT_YET.search(Message(text[end : max(end, min(end + 30, next_one))]).plain))
