"""Language and IT skills, as levels."""
from __future__ import annotations

import re
from typing import Dict, List, Optional, Tuple

from actions.reading.reading import NOTHING, Message, Reading

_LANGUAGE_LEVELS: List[Tuple[str, str]] = [
    ("basic", r"so so|comme ci comme ca|couci couca|basi\w+|(juste )?les bases|notions?|a1|a2|b1|beginner\w*|debutant\w*|elementa\w+|scolaire|little|a bit|un peu|some|few words|quelques mots|moyen\w*|average|rusty|rouille|faible|weak|poor\w*|bof|not (very )?(good|well)|pas (tres )?(bien|bon)|se debrouill\w+|get by|school"),
    ("proficient", r"fluent\w*|nati[fv]\w*|mother tongue|maternel\w*|bilingu\w+|trilingu\w+|proficien\w+|c1|c2|courant\w*|couramment|parfait\w*|perfect\w*|excellent\w*|maitris\w+|first language|very well|very good|tres bien|tres bon|advanced|avance\w*|toeic 9\d\d|ielts [89]"),
    ("good", r"b2|good|well|bon|bonne|bien|professional\w*|professionnel\w*|working|ok|okay|correct\w*|decent|solid\w*|confortable|comfortable|upper|intermedia\w+"),
]
_LEVEL = re.compile("|".join(rf"\b(?P<{name}>{words})\b" for name, words in _LANGUAGE_LEVELS))
_NOT_SPOKEN = re.compile(r"\b(not|no|don t speak|dont speak|ne parle pas|pas( du tout)?|aucun\w*)( \w+)? ?(l |le |d |de )?$")
_CEFR = {"a1": "basic", "a2": "basic", "b1": "basic", "b2": "good", "c1": "proficient", "c2": "proficient"}
_CODED = re.compile(r"\b(en|fr) (?:niveau |level |: ?)?([abc][12])\b")
_IT_LEVELS: List[Tuple[str, str]] = [
    ("good", r"not (too |so )?bad|pas (trop )?mal|bonne? (maitrise|niveau)|good (command|knowledge|level)"),
    ("basic", r"basi\w+|only|just|little|not (very |so )?\w+|un peu|pas (tres |trop )?\w+|juste|seulement|que|nul\w*|bad|poor|weak|faible\w*|debrouille|base|bases|notions?|elementa\w+|beginner|debutant\w*|bof|moyen\w*|average|hopeless"),
    ("excellent", r"excellent\w*|expert\w*|very good|very strong|great|tres bon\w*|tres bien|tres a l aise|advanced|avance\w*|developer|developp\w+|program\w+|coder?|informaticien\w*|pro|master|maitris\w+|parfait\w*|top|super|fluent|it background|power user|geek|data"),
    ("good", r"good|well|fine|ok|okay|bon\w*|bien|comfortable|a l aise|decent|correct\w*|solid\w*|fairly|assez|yes|oui|word|excel|office"),
]
_IT = re.compile(r"\b(it|computer\w*|informati\w+|ordinateur\w*|ordi|excel|word|office|pc|software|logiciel\w*|digital|numerique|bureautique|tech)\b")


def read_language_skills(message: Message, asked: bool) -> Reading:
    """Return level per language; ``unclear`` for a language without a level."""
    languages = [e for e in message.entities if e["entity"] == "language"]
    coded = {code: _CEFR[level] for code, level in _CODED.findall(message.plain)}
    if coded and len(coded) >= len({e["value"] for e in languages} - set(coded)):
        rest = {e["value"] for e in languages} - {"other"} - set(coded)
        return Reading({**coded, **{code: level for code in rest for level in [_cefr_of(message.plain)] if level}})
    speaking = {code: "proficient" for word, code in (("anglophone", "en"), ("francophone", "fr"), ("english speaking", "en"), ("french speaking", "fr")) if word in message.plain}
    languages = [e for e in languages if e["value"] not in speaking]
    levels = [(m.start(), m.lastgroup or "") for m in _LEVEL.finditer(message.plain)]
    if speaking and not languages:
        return Reading(speaking)
    if not languages:
        if asked and "good" in {n for _, n in levels} and re.search(r"\b(both|les deux)\b", message.plain):
            return Reading({"en": "good", "fr": "good"})
        if asked and re.search(r"\b(bilingu\w+|both|les deux|trilingu\w+)\b", message.plain):
            return Reading({"en": "proficient", "fr": "proficient"})
        return Reading(problem="unclear") if asked and levels else NOTHING
    found: Dict[str, str] = dict(speaking)
    unclear = False
    plain, raw = message.plain, message
    for number, entity in enumerate(languages):
        code = entity["value"]
        start = plain.find(_word(raw, entity))
        level = _nearest(start, levels, languages, number, plain, raw)
        if _NOT_SPOKEN.search(plain[:start] if start >= 0 else ""):
            level = "basic"
        if code == "other":
            continue
        if level:
            found[code] = level
        else:
            unclear = True
    if found:
        return Reading(found)
    if languages and all(e["value"] == "other" for e in languages) and asked:
        return Reading({"en": "basic", "fr": "basic"}) if levels else Reading(problem="unclear")
    return Reading(problem="unclear") if asked and unclear else NOTHING


def _cefr_of(plain: str) -> Optional[str]:
    """Return the level of the last A1 to C2 in the message."""
    named = re.findall(r"\b([abc][12])\b", plain)
    return _CEFR[named[-1]] if named else None


def _word(message: Message, entity: dict) -> str:
    return " ".join(Message(message.text[entity["start"] : entity["end"]]).plain.split())


def _nearest(
    start: int, levels: List[Tuple[int, str]], languages: List[dict], number: int, plain: str, message: Message
) -> Optional[str]:
    """Return the level said of a language: in its own part of the sentence, else the only one said."""
    if not levels:
        return None
    if len({name for _, name in levels}) == 1:
        return levels[0][1]
    parts = [(m.start(), m.end()) for m in re.finditer(r"[^,;.+/]+?(?=(?:,|;|\.| and | et | but | mais |\+|/|$))", plain)]
    own = next(((a, b) for a, b in parts if a <= start < b), (0, len(plain)))
    inside = [(position, name) for position, name in levels if own[0] <= position < own[1]]
    pool = inside or levels
    return min(pool, key=lambda pair: abs(pair[0] - start))[1]


def read_it_skills(message: Message, asked: bool) -> Reading:
    """Return the level; not asked for, only where computers are spoken of."""
    if not _IT.search(message.plain) and (not asked or message.values("language")):
        return NOTHING  # "fluent in English" says nothing of computers
    for name, words in _IT_LEVELS:
        if re.search(rf"\b({words})\b", message.plain):
            if not asked and name == "good" and not re.search(r"\b(good|bon\w*|bien)\b", message.plain):
                return NOTHING
            return Reading(name)
    return Reading("basic") if asked and re.search(r"\b(none|no|aucun\w*|non)\b", message.plain) else NOTHING
