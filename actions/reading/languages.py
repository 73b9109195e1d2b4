"""Words that name a nationality and a language alike: "Italian", "français"."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict, List, Set, Tuple

from actions.reading.levels import levels
from actions.reading.reading import Message
from knowledge.text import normalise

_BOUND = re.compile(r"[.;!?\n()]+|,(?!\d)")
_SPEAKING = re.compile(
    r"\b(speak\w*|spoken|parl(?!em|ia)\w+|talk\w*|texte?s?|version|languages?|langues?|lv[12]|level|niveau|(?:[abc][12])|toeic|toefl|ielts|delf|dalf|learn\w*|appren\w*|understand|compren\w*|writ\w+|ecri\w+|bilingu\w+|trilingu\w+)\b"
)
_TONGUE = re.compile(r"\b(?:(?:in|en|my|mon|l|notre|sorry for) (?:\w+ )?|(?:words? of|mots? d[e']?|zero|no|aucun|sans|without|pas d[e']?) ?)$")
"""Right before a language: "in English", "mon français", "l'anglais", "not a word of French"."""
_IS = re.compile(r"\b(?:i m|im|i am|am|je suis|jsuis|suis|nationalit\w+|citizen\w*|national|passports?|passeports?|citoyen\w*|ressortissant\w*)\b")
"""Says what somebody is, whatever she speaks."""
_CLAIMED = re.compile(_IS.pattern + r"(?: (?:an?|also|both|aussi|et|and|half|:|\w+ (?:and|et)))*\W*$")
_HELD = re.compile(r"^\W*(?:nat|nationalit\w+|citizen\w*|passports?|passeports?|citoyen\w*|id|identity|carte|papers|papiers|origin\w*|roots|side|blood|descent|parents?|mother|father|mere|pere)\b")
"""Right after what is no language: "my French passport"."""
_ENDS = re.compile(r"\s*(?:[,.;!?(]|$|(?:and|et) (?:i|j|je)\b)")
_AND = re.compile(r"\s*(?:and|et|&|\+|/|-)?\s*(?:also |aussi )?")
_OF_COURSE = re.compile(r"\b(?:english|french|anglais|francais) (?:obviously|of course|naturally|evidemment|bien sur|bien entendu|naturellement)\b")
_SPOKEN_LIST = re.compile(r"\b(?:speak\w*|parl(?!em|ia)\w+|fluent (?:in|en)|languages?|langues?)\b")
_BETWEEN = re.compile(r"[\s+/&-]*(?:(?:and|et|plus)\W+)?(?:(?:also|aussi|some|un peu d)\W+)?")
"""Between two languages that somebody strings together: "english + french"."""
_THEN = re.compile(
    r"[\s,+/&-]*(?:(?:and|et|plus)\s+)?(?:(?:also|aussi) )?(?P<some>(?:un (?:petit )?peu|a (?:little|bit)|some|notions?|basic|bases|fluent|good|bon|native)(?: (?:of|de|d|en|in))? )?"
)
"""Between a language and a further one: "English, French and a bit of Romanian"."""
_FACTS = ("degree", "age", "duration", "number", "programme")
_FEW = 3
_BESIDE = {"and", "et", "or", "ou", "both", "the", "les", "deux", "l", "le", "of", "course", "aussi", "also", "ok", "oui", "yes", "please", "pls", "svp", "stp", "some", "bit", "little", "un", "peu", "d", "de", "obv", "plus", "bien", "sur", "mais", "but", "well", "in", "en"}


def is_language(entity: Dict[str, Any], message: Message, asked: bool = False) -> bool:
    """Say whether a name of both kinds is a language here: where speaking is spoken of, or nothing but languages is named.

    asked: the nationality was asked for, so that "French and Italian" alone names two.
    """
    starts = {e["start"] for e in message.entities if e["entity"] == "language"}
    if _is_listed(entity, message) or not asked and is_spoken_beside(entity, message):
        return True
    if entity["start"] not in starts:
        return False
    if _CLAIMED.search(message.before(entity, 40)) or _HELD.match(message.after(entity)) or _joined(entity, message):
        return False
    if _TONGUE.search(message.before(entity)):
        return True
    plain = normalise(message.text)
    pieces = _pieces(plain)
    at = next((n for n, (start, end) in enumerate(pieces) if start <= entity["start"] < end), 0)
    if _speaks(plain, pieces[at], entity, message):
        return True
    if not asked and len(starts) > 1 and _level_follows(plain, pieces[at : at + 2], message, starts):
        return True
    if not asked and (_of_tongues(plain, pieces, message, starts) or _beside_english(entity, message)):
        return True
    while at and _names_only(plain, pieces[at], message, starts):  # "I speak English, French, Italian"
        at -= 1
        if _speaks(plain, pieces[at], entity, message) and _names_a(pieces[at], starts):
            return True
    return False


def _is_listed(entity: Dict[str, Any], message: Message) -> bool:
    """Say whether a name stands in a list of what is spoken, whatever it is: "speaks english, french and also romanian"."""
    plain = normalise(message.text)
    verbs = [found.end() for found in _SPOKEN_LIST.finditer(plain, 0, entity["start"])]
    if not verbs or entity["entity"] != "nationality" or _CLAIMED.search(message.before(entity, 40)):
        return False
    named = [e for e in message.entities if e["entity"] in ("language", "nationality") and verbs[-1] <= e["start"] < entity["start"]]
    between = plain[verbs[-1] : entity["start"]]
    for other in named:
        between = between.replace(plain[other["start"] : other["end"]], " ")
    return not re.search(r"[.;!?\n]", between) and set(re.findall(r"\w+", between)) <= _BESIDE


def is_spoken_beside(entity: Dict[str, Any], message: Message) -> bool:
    """Say whether a demonym that follows languages is one of them, though only known as a nationality: "English, French and a bit of Romanian"."""
    before = [e for e in message.entities if e["entity"] == "language" and e["end"] <= entity["start"]]
    if not before or entity["entity"] != "nationality" or _is_both(entity, message):
        return False
    gap = _THEN.fullmatch(normalise(message.text)[max(e["end"] for e in before) : entity["start"]])
    return bool(gap) and bool(gap["some"] or any(e["value"] == "en" for e in before))  # type: ignore[index]


def _beside_english(entity: Dict[str, Any], message: Message) -> bool:
    """Say whether a name is strung together with English: nobody who is asked for something else names two nationalities so."""
    plain = normalise(message.text)
    tongues = sorted((e for e in message.entities if e["entity"] == "language"), key=lambda e: int(e["start"]))
    chains: List[List[Dict[str, Any]]] = []
    for tongue in tongues:
        gap = plain[chains[-1][-1]["end"] : tongue["start"]] if chains else None
        if gap is not None and (_BETWEEN.fullmatch(gap) or chains[-1][0]["value"] == "en" and gap.strip() == ","):
            chains[-1].append(tongue)
        else:
            chains.append([tongue])
    chain = next((chain for chain in chains if any(e["start"] == entity["start"] for e in chain)), [])
    claimed = any(_CLAIMED.search(message.before(e, 40)) or _HELD.match(message.after(e)) for e in chain)
    return len(chain) > 1 and not claimed and any(e["value"] == "en" for e in chain)


def _of_tongues(plain: str, pieces: List[Tuple[int, int]], message: Message, starts: Set[int]) -> bool:
    """Say whether a message tells of languages: it names them and nothing else, or one "of course" and another with a level."""
    filled = [piece for piece in pieces if plain[slice(*piece)].strip()]
    if all(_names_only(plain, piece, message, starts) for piece in filled):
        return True
    tongues = [e for e in message.entities if e["entity"] == "language"]
    levelled = any(piece[0] <= e["start"] < piece[1] and levels(plain[slice(*piece)]) for piece in filled for e in tongues)
    return levelled and bool(_OF_COURSE.search(plain)) and not any(e["entity"] in _FACTS for e in message.entities)


def is_claimed(entity: Dict[str, Any], message: Message) -> bool:
    """Say whether a name of both kinds is all that somebody says she is: "je suis française, anglais B2" tells nothing of her French."""
    both = any(e["entity"] == "nationality" and e["start"] == entity["start"] for e in message.entities)
    return both and bool(_CLAIMED.search(message.before(entity, 40)) and _ENDS.match(message.after(entity)))


def without_languages(message: Message) -> Message:
    """Leave out the nationalities that are languages as well, unless they are said to be what the writer is: "English: none" is no nationality."""
    starts = {e["start"] for e in message.entities if e["entity"] == "language"}
    spoken = [e for e in message.entities if e["entity"] in ("nationality", "country") and e["start"] in starts]
    held = [e for e in spoken if _CLAIMED.search(message.before(e, 40)) or _joined(e, message)]
    listed = [e for e in message.entities if _is_listed(e, message) or is_spoken_beside(e, message)]
    return replace(message, entities=[e for e in message.entities if e not in listed and (e not in spoken or e in held)])


def _pieces(plain: str) -> List[Tuple[int, int]]:
    bounds = [0, *(m.end() for m in _BOUND.finditer(plain)), len(plain)]
    return [(start, end) for start, end in zip(bounds, bounds[1:]) if start < end]


def _speaks(plain: str, piece: Tuple[int, int], entity: Dict[str, Any], message: Message) -> bool:
    """Say whether a piece of a message tells how well a language is spoken, and no other fact stands between."""
    words = [m.start() for m in _SPEAKING.finditer(plain, *piece)] + [piece[0] + level.start for level in levels(plain[slice(*piece)])]
    others = [e["start"] for e in message.entities if e["entity"] in _FACTS and e["value"] != "belgium"]
    others += [e["start"] for e in message.entities if e["entity"] in ("nationality", "country") and not _is_both(e, message)]
    return any(not any(min(start, entity["start"]) <= place <= max(start, entity["start"]) for place in others) for start in words)


def _level_follows(plain: str, pieces: List[Tuple[int, int]], message: Message, starts: Set[int]) -> bool:
    """Say whether the first of two pieces only names a language, and the second only tells a level: "fluent English; French, so so"."""
    if len(pieces) < 2 or not _names_only(plain, pieces[0], message, starts) or any(pieces[1][0] <= e["start"] < pieces[1][1] for e in message.entities):
        return False
    level = plain[slice(*pieces[1])]
    return bool(levels(level)) and len(level.split()) <= _FEW


def _joined(entity: Dict[str, Any], message: Message) -> bool:
    """Say whether a name is joined to what can only be a nationality: "canadien et italien"."""
    plain = normalise(message.text)
    sure = [e for e in message.entities if e["entity"] in ("nationality", "country") and not _is_both(e, message) and not is_spoken_beside(e, message)]
    pairs = [(e, entity) if e["start"] < entity["start"] else (entity, e) for e in sure]
    return any(_AND.fullmatch(plain[first["end"] : second["start"]]) for first, second in pairs)


def _is_both(entity: Dict[str, Any], message: Message) -> bool:
    return any(e["entity"] == "language" and e["start"] == entity["start"] for e in message.entities)


def _names_a(piece: Tuple[int, int], starts: Set[int]) -> bool:
    return any(piece[0] <= start < piece[1] for start in starts)


def _names_only(plain: str, piece: Tuple[int, int], message: Message, starts: Set[int]) -> bool:
    """Say whether a piece holds names of languages and nothing else."""
    text = list(plain)
    for entity in message.entities:
        if entity["entity"] == "language":
            text[entity["start"] : entity["end"]] = " " * (entity["end"] - entity["start"])
    return _names_a(piece, starts) and not set(re.findall(r"\w+", "".join(text[piece[0] : piece[1]]))) - _BESIDE


def without_spoken(told: Message, spoken: Dict[str, Any]) -> Message:
    """Leave out of the nationalities the languages whose level is told: "English and French, both native"."""
    names = [e for e in told.entities if e["entity"] == "language" and e["value"] in spoken]
    alone = {e["start"] for e in names if [other["value"] for other in names].count(e["value"]) == 1}
    gone = [e for e in told.entities if e["entity"] in ("nationality", "country") and e["start"] in alone]
    kept = without_languages(replace(told, entities=[*gone, *names])).entities
    return replace(told, entities=[e for e in told.entities if e not in gone or e in kept])
