"""Which programmes stay in a check where a later message names some: "plutôt la CPI", "UNITAR as well"."""
from __future__ import annotations

import re
from typing import Any, Dict, List

from rasa_sdk import Tracker

from actions.another_person import asks_check, goes_there
from actions.history import earlier_messages, last_programmes
from actions.parts import Parts
from actions.persons import asks_only_for_herself
from actions.reading import Message, read
from actions.reading.programme import ALL, is_nationality
from actions.turn import Turn
from knowledge.clauses import clauses, sentences
from knowledge.text import normalise

_PREFERS = re.compile(r"\b(?:instead|rather|plutot|prefere\w*|finalement (?:c est|ce sera)|a la place|(?:stick\w*|stay\w*|remain\w*) (?:with|to|at)|(?:en )?(?:reste\w*|tien\w*) (?:a|au|avec|sur) (?:la |l )?(?:cpi|unitar|belgique|haye|cour))\b")
"""Puts a programme in the place of those before."""
_ALSO = re.compile(r"\b(?:aussi|egalement|also|too|as well)\b")
"""Adds a programme to those before."""
_SAME_AND = re.compile(r"\b(?:(?:the |my |la |ma )?(?:same|meme) (?:question|thing|check|test|request|chose|verif\w*|demande)|the same|pareil|idem|ditto)\b(?P<between>[^.!?;]*?)\b(?:and|et|plus|also|aussi|as well as|egalement|ainsi que|en plus)\b")
"""Wants what was asked before, and more: "same question, and also for UNITAR"."""
_ONLY = re.compile(r"\b(?:only|instead|rather|just|plutot|seulement|uniquement|juste|que (?:pour )?(?:la|l|le))\b")
"""Leaves the other programmes out."""
_BEFORE = r"(?: (?:about|of|the|la|le|l|de|du|d|for|pour|a))* $"
_DROPS = re.compile(rf"\b(?:non|forget|oubli\w*|drop|remove|skip|leave out|enlev\w*|retir\w*|laiss\w*(?: tomber)?|not|pas|plus|sans|without|instead of|rather than|au lieu de|plutot que)(?<!ou pas)(?<!or not)(?<!ou non){_BEFORE}")
"""Before a programme that is not to be checked any more."""
_DROPPED = re.compile(r"^\W*(?:(?:s )?(?:one|programme|program|bit|thing|truc)\W+)?(?:(?:j |je |i |we |on )?(?:n )?(?:en |la |le |l )?(?:veux|veut|voulons) (?:plus|pas)|(?:m |nous )?interesse (?:plus|pas)|(?:i )?(?:don t|dont|no longer) (?:want|need|care)\w*|tant pis|never ?mind|on (?:oublie|laisse)|c est fini)\b")
"""After a programme that is not to be checked any more."""
_POINTS = re.compile(r"\b(?:celui|celle)[ -]?(?:la|ci)\b|\b(?:that|this) one\b|\bthe latter\b|\b(?:la |le )derniere?\b")
_MINE = re.compile(r"\b(?:rather|plutot|prefer\w*|instead|mine|for me|pour moi|moi|me|my|i want|i meant|je veux|je voudrais|je parle)\b")
_CONCLUDES = re.compile(rf"\b(?:c est|est ce|it s|is it|that s|that is|it is) (?:un )?(?:non|not|pas){_BEFORE}")
"""The same words in a question on the verdict: "donc c'est non pour la Belgique ?"."""
_COMPARES = re.compile(r"\b(?:compar\w*|side by side|cote a cote|versus|vs|(?:between|entre)(?! (?:temps|\d+|nous|us|two|three|four|five|six|deux|trois|quatre|cinq|six|vingt\w*|trente|twenty|thirty|jobs?|boulots?)\b)|(?:better|best|mieux|meilleure?s?)\b(?! way\b)[^.!?;]*\b(?:or|ou|than|que))\b")
_ASKS_WHICH = re.compile(r"\W*(?:(?:and|so|ok|okay|but|et|donc|bon|mais|alors|well|hmm)\W+)*(?:which|wich|what|who|where|how|lequel|laquelle|quel\w*|qui|ki)\b(?! (?:of (?:them|these) )?(?:can|could|may|would|am|do) (?:i|she|he)\b)")
"""Begins a question on programmes: "which lasts longer, ICC or UNITAR"."""
_INSISTS = re.compile(
    r"\W*(?:(?:no|non|nan|but|mais|wait|attend\w*|sorry|pardon|i|you|we|meant|mean|said|told|asked|wrote|wanted|want|for|about|j|je|ai|avais|t|te|vous|l|dit|disais|demande|demandais|voulais|veux|parlais|pour|de|the|in|fact|en|fait)\W+)*"
    r"(?P<many>both(?: of them)?|les (?:deux|2)|the two|two|deux|(?:all |the |les |tous les )+(?:three|3|trois)|all of them|tous|toutes)(?: (?:programmes?|programs))?"
    r"(?:\W+(?:i|said|meant|asked|j|ai|t|vous|dit|avais|demande|please|pls|svp|stp))*\W*"
)
"""Says again that so many programmes were meant."""
_BOTH = re.compile(r"\b(?:both|(?:les|the|all) (?:deux|two|2))\b")
_BOTH_OF_THEM = re.compile(r"\b(?:both|(?:les|the) (?:deux|2|two))\b(?=\W*(?:$|[.,;!?]|of (?:them|these|those)|program\w*|svp|stp|pls|please))")
_SAID = re.compile(r"\b(?:said|meant|mean|told|asked|wrote|wanted|dit|disais|demand\w+|voulais|parlais)\b")
_WHO = set("i we she he they je j on elle il elles ils".split())
_TRIES = set("try apply join enter get go attempt aim do faire participer tenter tente essayer postuler postule candidater entrer viser aller".split())
_OPEN = set("option options possible possibility possibilities open feasible doable conceivable possibilite possibilites ouvert ouverte ouverts ouvertes envisageable envisageables jouable jouables accessible accessibles faisable faisables".split())
_AROUND_TRYING = set(
    "and or but so ok then well can could may might would should be able to the that this a an at for in into with what which is s as place thing post posts position one programme program jpo meanwhile meantime while waiting "
    "has have had got now today already also too as well instead maybe perhaps still just rather et ou mais donc alors est ce que qu peut peux pourrait pourrais pourra puis la le l les un une au aux a y de d du chez pour avec ce c "
    "me my him her us them moi lui eux nous vous would be will serait seraient soit sera more another encore belgian belge belges poste place programme en attendant entre temps ai maintenant aujourd hui deja aussi egalement plutot quand meme sinon peutetre etre du coup t".split()
)
"""What may stand around it and names nothing else."""
_GOES_ON = {"follow_up_programme", "check_eligibility", "show_result"}
"""Intents of a clause that wants the same for another programme."""


def programmes_kept(message: Message, parts: Parts, checked: List[str], filled: Dict[str, Any]) -> Dict[str, Any]:
    """Return the answers ``filled`` by a message, with the programmes to check from now on; a question that only names one leaves out no other."""
    named = filled.get("programme") or []
    if not checked:
        return filled
    asks = bool(parts.asked) or "?" in message.text
    mentions = [e for e in message.entities if e["entity"] == "programme" and not is_nationality(message, e)]
    dropped = {e["value"] for e in mentions if (_DROPS.search(message.before(e)) or _DROPPED.match(message.after(e, 60))) and not (asks and _CONCLUDES.search(message.before(e)))}
    if dropped and (named or dropped & set(checked) and "?" not in message.text) and (left := [p for p in dict.fromkeys([*checked, *named]) if p not in dropped]):
        return {**filled, "programme": left} if left != checked else {name: value for name, value in filled.items() if name != "programme"}
    if not named:
        return filled
    if _PREFERS.search(message.plain) and len(of := [p for p in dict.fromkeys(message.values("programme")) if p not in checked]) == 1:
        return {**filled, "programme": of}
    if _ALSO.search(message.plain) or asks_the_same_and_more(message):
        return {**filled, "programme": list(dict.fromkeys([*checked, *named]))}
    if set(named) < set(checked) and asks and not _ONLY.search(message.plain):
        return {name: value for name, value in filled.items() if name != "programme"}
    return filled


def only_asked_about(turn: Turn) -> bool:
    """Say whether the programmes that a message names stand in a question on something else than the check: "first: at UNITAR, after the contract, do many stay?"."""
    message = turn.message
    if not turn.wishes.topical or _ALSO.search(message.plain) or _PREFERS.search(message.plain) or asks_check(message) or asks_to_go(turn):
        return False
    asked = [sentence for sentence in sentences(message.text) if any(sentence[0] <= start < sentence[1] for start, _ in turn.parts.places)]
    return all(any(start <= e["start"] < end for start, end in asked) for e in message.entities if e["entity"] == "programme")


def asks_the_same_and_more(message: Message) -> bool:
    """Say whether a message wants the programmes asked for before, besides those that it names: "the same, plus UNITAR"."""
    plain = normalise(message.text)
    found = _SAME_AND.search(plain)
    return found is not None and not any(e["entity"] == "programme" and found.start("between") <= e["start"] < found.end("between") for e in message.entities)


def pointed_at(turn: Turn) -> List[str]:
    """Return the programme that a statement prefers without naming it: "moi, c'est plutôt celui-là", said of the one named before it or of the last answer."""
    message, checked = turn.message, turn.slots["programme"] or []
    for start, end in clauses(message.text):
        clause = message.without([(0, start), (end, len(message.text))])
        if clause.values("programme") or "?" in clause.text or not (_POINTS.search(clause.plain) and _MINE.search(clause.plain)):
            continue
        before = [e["value"] for e in message.entities if e["entity"] == "programme" and e["start"] < start]
        spoken_of = [p for p in (before[-1:] or last_programmes(turn.tracker)) if p not in checked]
        if checked and len(spoken_of) == 1:
            return spoken_of
    return []


def further_programmes(turn: Turn, filled: Dict[str, Any]) -> List[str]:
    """Return the programmes not checked yet that a question wants checked: "could she try UNITAR meanwhile?", or beside an answer "and Belgium, same check? I'm half Belgian"."""
    tries = _only_tries(turn)
    if "programme" in filled or not filled and not tries:
        return []
    outside = [(start, end) for start, end in clauses(turn.message.text) if not any(a < end and start < b for a, b in turn.parts.places)]
    named = read("programme", turn.message.without(outside), asked=False).value or []
    wanted = tries or asks_to_go(turn) or turn.wishes.asked_intent in _GOES_ON or asks_check(turn.message) or not turn.wishes.topical
    return [programme for programme in named if programme not in turn.slots["programme"]] if turn.parts.places and wanted else []


def asks_to_go(turn: Turn) -> bool:
    """Say whether a clause of a message that asks for more asks if somebody may go there: "how long is it at UNITAR? and can I go there?"."""
    return any(goes_there(Message(turn.message.text[start:end]).plain) for start, end in turn.parts.places)


def put_in_place(message: Message) -> bool:
    """Say whether a message puts the programmes that it names in the place of those before: "we'll stick with UNITAR"."""
    return bool(_PREFERS.search(message.plain))


def _only_tries(turn: Turn) -> bool:
    """Say whether all that a message asks is if a programme may be tried: "could she try that UNITAR place, with what she has now?", "is Belgium an option?"."""
    named = [(e["start"], e["end"]) for e in turn.message.entities if e["entity"] == "programme"]
    told = [(start, end) for start, end in clauses(turn.message.text) if (start, end) not in turn.parts.places] if asks_only_for_herself(turn.message) else []
    words = set(re.findall(r"\w+", turn.message.without([*named, *told]).plain))
    return bool(turn.parts.places and (words & _WHO and words & _TRIES or words & _OPEN)) and not words - _WHO - _TRIES - _OPEN - _AROUND_TRYING


def tries_checked(turn: Turn) -> bool:
    """Say whether all that a message asks is if a programme may be tried that is being checked already: "is Belgium an option too?"."""
    named = read("programme", turn.message, asked=False).value or []
    return bool(named) and set(named) <= set(turn.slots["programme"] or []) and _only_tries(turn)


def compares(message: Message) -> bool:
    """Say whether a message asks for programmes side by side, and for no check of them."""
    return bool(_COMPARES.search(message.plain) or _ASKS_WHICH.match(message.plain)) and not asks_check(message)


def covers(checked: List[str], message: Message) -> bool:
    """Say whether all programmes that a message names were checked."""
    return set(read("programme", message, asked=True).value or []) <= set(checked)


def covered(checked: List[str], message: Message) -> List[str]:
    """Return the programmes that a message names of those checked."""
    return [programme for programme in read("programme", message, asked=True).value or [] if programme in checked]


def both_spoken_of(turn: Turn) -> List[str]:
    """Return the two programmes that "both" means where the programme is asked for; none where no two were spoken of before."""
    if turn.requested != "programme" or not _BOTH.search(turn.parts.told.plain) or turn.message.values("programme"):
        return []
    named = [list(dict.fromkeys(message.values("programme"))) for message in earlier_messages(turn.tracker)]
    return next((programmes for programmes in named if len(programmes) == 2), [])


def two_spoken_of(message: Message, tracker: Tracker) -> List[str]:
    """Return the two programmes of the last answer, where a message that names none asks for "both"; none else."""
    last = last_programmes(tracker)
    return last if len(last) == 2 and _BOTH_OF_THEM.search(message.plain) and not read("programme", message, asked=False) else []


def programmes_insisted_on(turn: Turn) -> List[str]:
    """Return the programmes that "I said both" means: those of the check, or where it left one out those named before; none where it is about something else."""
    found = _INSISTS.fullmatch(turn.message.plain)
    if not found or not _SAID.search(turn.message.plain) or turn.requested in ("programme", "language_skills") or not turn.slots["programme"]:
        return []
    wanted = 2 if re.search(r"both|deux|2|two", found["many"]) else len(ALL)
    named = [list(dict.fromkeys(message.values("programme"))) for message in earlier_messages(turn.tracker)]
    return next((programmes for programmes in [turn.slots["programme"], *named, ALL] if len(programmes) == wanted), [])
