"""What is to come: "in one year she will have 34", "one year more" change no answer given for today."""
from __future__ import annotations

import re
from typing import List, Optional

from actions.reading import Message
from knowledge.clauses import CLAIM, Span, clauses
from knowledge.text import normalise

_UNIT = r"(?:years?|yrs?|months?|ans?|annees?|mois)"
_NUMBER = (
    r"(?:an?|\d+|a? ?few|quelques|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|une?|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|seize|vingt|trente)(?:[ -](?:et )?(?:four|six|une?|quatre|sept|huit|neuf))?)"
)
_AHEAD = re.compile(
    rf"\b(?:(?:in|within|dans|d ici) {_NUMBER} (?:\w+ )?{_UNIT}|{_NUMBER} (?:\w+ )?{_UNIT} (?:from now|hence)|next (?:year|month)|(?:l )?(?:an|annee) prochaine?)\b"
)
_FROM_NOW = re.compile(r"\W*(?:from now|hence)\b")
_WILL = re.compile(
    r"\b(?:will|ll|gonna|going to|shall|by then|aurai|aura|auras|auront|serai|sera|seras|seront|vais avoir|va avoir|vais etre|va etre|d ici la|a ce moment la)\b"
)
_MORE = re.compile(
    rf"\b(?:{_UNIT} (?:of experience |d experience )?(?:more|de plus|en plus|supplementaires?)|(?:more|additional|extra|missing) {_UNIT}|{_NUMBER} (?:more|extra|additional) {_UNIT}|encore {_NUMBER}(?: {_UNIT})?)\b"
)
_MUST = re.compile(
    r"\b(?:must|has to|have to|needs? to|should|ought to|doit|dois|devra\w*|devrai\w*|faut|faudra\w*) (?:\w+ ){0,3}?(?:work\w*|wait\w*|gain\w*|collect|travaill\w+|boss\w+|attend\w+|acquerir)\b"
)
"""What is still to be done: "4 years he must work first"."""
_WOULD = re.compile(
    r"\b(?:would|could|might|may|will|ll|(?:is|am|are|be|m|s) (?:\w+ )?(?:prepared|willing|ready|about|going|planning|hoping|entitled|allowed)|wants? to|plans? to|hopes? to|intends? to|pourrai[st]?|pourra|serai[st]|peu[xt]|va|vais|"
    r"prete? a|disposee? a|compte|veux|veut|voudrai[st]|envisage|souhait\w+|esper\w+|projette|aurai[st] (?:droit|le droit))\b[^.!?;]{0,30}\b"
    r"(?:acquir\w*|obtain|get|take|adopt|become|claim|acquerir|obtenir|prendre|adopter|devenir|reclamer)\b"
)
"""What somebody might become: "she could acquire Dutch nationality"."""
_SUPPOSED = re.compile(r"\b(?:if|suppos\w+|imagin\w+|si|s il|s elle|admettons|would|could|might)\b")
_AND_TAKES = re.compile(
    r"(?:and|et|then|puis) (?:(?:she|he|i|they|elle|il|je|j|que|qu|so|then|ainsi|donc|thus|thereby|also|aussi|would|could|en) )*(?:acquir\w*|obtain\w*|g[eo]t|takes?|took|becom\w*|became|acquer\w+|acquier\w*|obten\w+|obtien\w*|pren\w+|deven\w+|devien\w*)\b"
)
"""Goes on from what is supposed: "if she married him and obtained Dutch nationality"."""
_THAT_ONE = re.compile(r"(?: (?:then|also|thereby|alors|aussi|ainsi))? (?:the|his|her|that|their|la|sa|son|le|cette|leur|l) ?(?:\w+ )?(?:passport|nationality|citizenship|passeport|nationalite|citoyennete)\b")
"""Right after such a verb: the nationality of whom the clause before named."""
_GOES_ON = re.compile(r"^(?:and|et|then|puis)\b")


_LACKS = re.compile(
    r"\b(?:what|whats|which|que|qu|quoi|qui)\b[^.!?;,]{0,25}\b(?:missing|lack\w*|manqu\w+)\b|\bmanqu\w+\b[^.!?;,]{0,15}\b(?:quoi|combien|cb)\b|"
    r"\b(?:how (?:many|much|long)|combien|cb)\b[^.!?;,]{0,40}\b(?:missing|lack\w*|short|manqu\w+)\b|"
    r"\bhow (?:many|much|long)\b[^.!?;,]{0,20}\b(?:more|longer|still|yet)\b[^.!?;,]{0,25}\b(?:need\w*|must|has to|have to|require\w*|to work|experience|to go)\b|"
    r"\bhow (?:many|much|long)\b[^.!?;,]{0,25}\b(?:need\w*|must|has to|have to|to work)\b[^.!?;,]{0,20}\b(?:more|longer|still|yet)\b|"
    r"\b(?:combien|cb)\b[^.!?;,]{0,40}\b(?:encore|de plus|en plus)\b[^.!?;,]{0,20}\b(?:travaill\w+|boss\w+|exp\w*|faut|faire|attendre)\b|\b(?:combien|cb)\b[^.!?;,]{0,30}\b(?:travaill\w+|boss\w+|exp\w*|faut|faudra\w*|doi[st]|devra\w*)\b[^.!?;,]{0,15}\b(?:encore|de plus|en plus)\b"
)
"""Asks what somebody lacks, or how much of it."""
_SAY_IT = set("redites redis redire dites dis dire dit tell say explain expliquez explique repeat repetez repete me moi nous us it that le la ca simplement simply just juste please pls svp stp again encore une fois clairement clearly plainly in plain words en clair s il vous te plait can could you pouvez peux tu to".split())
"""Words that only ask to be told, or told simply."""
_OF_DOCUMENTS = re.compile(r"\b(?:documents?|pages?|faq|sites?|websites?|sources?|textes?|texts?|interview|information\w*|infos?|papiers?|papers?)\b")


def to_come(message: Message) -> List[Span]:
    """Return the clauses of a message that tell of later, or of how much is lacking."""
    plain, found = normalise(message.text), []
    before = 0
    for start, end in clauses(message.text):
        unbroken = before if plain[before:start].strip() and not re.search(r"[,.!?…;:\n]", plain[before:start]) else start
        if unbroken < start and works_first(" ".join(plain[unbroken:end].split())):
            found.append((unbroken, end))  # "il doit / donc travailler 4 ans"
            before = start
            continue
        before = start
        clause = " ".join(plain[start:end].split())
        same = bool(found) and not re.search(r"[.!?…;\n]", plain[found[-1][0] : start])
        follows = same and _GOES_ON.match(clause) and not re.search(rf"\b(?:{CLAIM})\b", clause)
        if _AHEAD.search(clause) or _WILL.search(clause) or _MORE.search(clause) or works_first(clause) or follows:
            found.append((start, end))
    return found


def acquires(message: Message) -> List[Span]:
    """Return the clauses that tell of a nationality which somebody might take."""
    plain = normalise(message.text)
    names = [e["start"] for e in message.entities if e["entity"] in ("nationality", "country")]
    found: List[Span] = []
    before, last = "", (0, 0)
    for start, end in clauses(message.text):
        clause = " ".join(plain[start:end].split())
        takes = _SUPPOSED.search(before) and _AND_TAKES.match(plain, start, end)
        verb = _WOULD.search(plain, start, end) or takes
        if takes and _THAT_ONE.match(plain, takes.end()):
            found.append(last)
        if verb and any(verb.end() <= name < end for name in names):
            found.append((start, end))
        before, last = clause, (start, end)
    return found


def works_first(clause: str) -> bool:
    """Say whether a clause, normalised, tells of work that is still to be done."""
    return bool(_MUST.search(clause))


def asks_what_lacks(message: Message, places: List[Span]) -> bool:
    """Say whether all that a message asks is how long somebody must still work, or what else she lacks: "so 4 years he must work first?", "what is missing?"."""
    asked = [plain for start, end in places if set(re.findall(r"\w+", plain := Message(message.text[start:end]).plain)) - _SAY_IT]
    return bool(asked) and all(works_first(plain) or lacks(plain) for plain in asked)


def lacks(plain: str) -> bool:
    """Say whether ``plain``, a normalised text, speaks of what somebody lacks for a programme, and of no document."""
    return bool(_LACKS.search(plain)) and not _OF_DOCUMENTS.search(plain)


def years_ahead(message: Message) -> Optional[float]:
    """Return of how many years from now a message speaks: "in one year"; None where it does not say."""
    found = _AHEAD.search(message.plain)
    if not found:
        return None
    durations = [float(e["value"]) for e in message.entities if e["entity"] == "duration" and (re.search(r"\b(?:in|within|dans|d ici) $", message.before(e)) or _FROM_NOW.match(message.after(e)))]
    return durations[0] if durations else None if "month" in found.group() or "mois" in found.group() else 1.0
