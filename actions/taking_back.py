"""Protests: "I never said that", "United Kingdom?? I didn't mention it" take out what they name, and nothing else."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict, List, Optional, Tuple

from actions.profile import SKIPPED
from actions.reading import Message
from actions.reading.degree import names_advanced
from actions.reading.levels import BASIC, GOOD, TOP, levels
from actions.reading.topics import COMPUTERS
from actions.unanswered import UNANSWERED_ON
from knowledge.clauses import Span, clauses
from knowledge.text import normalise

NAMED = {
    "age": r"\b(age|birth\w*|naissance)\b", "nationality": r"\b(nationalit\w+|nat|country|pays|passport|passeport)\b", "degree": r"\b(degree|diplom\w*|stud\w+|etudes)\b",
    "experience_years": r"\b(exp(?!ect|lai|liq|lo|r|o)\w*|years of work)\b", "language_skills": r"\b(languages?|langues?|english|french|anglais|francais)\b",
    "it_skills": r"\b(it|computer\w*|informatique|ordi\w*|pc)\b", "programme": r"\b(program\w*)\b",
}
"""How people name the answer that they want to change."""
_NEVER_SAID = re.compile(r"\b(never|jamais|jms|jam|not|didn t|did not|didnt|haven t|pas|rien) (?:\w+ ){0,2}?(said|say|told|tell|mention\w*|talk\w*|spok\w*|dit|dis|parl\w*|mentionn\w*|donn\w*|writ\w*|wrote|ecrit|claim\w*|affirm\w*|pretendu)\b")
_YOU_NEVER = re.compile(rf"\b{UNANSWERED_ON}\b")
_NO_OBJECT = set("that this it so such anything any of ca cela rien tout de du d a thing like lol mdr moi i at all pareil chose la ce c l y en est etait is was je you vous to le with tel telle demandais demande posais question asking asked wondering wondered only just juste simplement seulement".split())
"""Words after "I never said" that name nothing: then what was noted last is meant."""
_OF = {
    "nationality": "nationality", "country": "nationality", "degree": "degree", "age": "age", "coming_age": "age", "duration": "experience_years", "language": "language_skills", "programme": "programme",
}
_FACTS = ("nationality", "country", "degree", "age", "coming_age", "birth_year", "duration", "language")
"""Entities that tell something of a person."""
_UNDO = re.compile(
    r"^\W*(?:(?:ok|no|non|please|wait|attend\w*|oops|oups|actually|en fait|finalement|can you|peux tu|pouvez vous)\W+)*(?:undo|revert|put (?:it|that) back|(?:go )?back to (?:what|how|as) it was|as it was before|remet\w* (?:\w+ )?comme (?:avant|c etait)|"
    r"revien\w* (?:en arriere|a avant|a ce que c etait)|comme avant|defais|defaites)\b(?: \w+){0,4}\W*$"
)
_UNDO_CHANGE = re.compile(
    r"(?:(?:ok|no|non|please|wait|attend\w*|oops|oups|actually|en fait|finalement|sorry|pardon|can you|peux tu|pouvez vous|bon|mais|but) )*(?:annul\w+|cancel|undo|reverse|scrap|supprim\w+|retir\w+)"
    r"(?: (?:that|it|this|ca|cela|la|le|the|my|ma|cette|last|change|correction|modif\w*|derniere?|one|please|svp|stp|pls|then|alors|finalement))*"
)
"""Takes back the change just made, where there was one; else it may end the check."""
_PUTS_BACK = re.compile(r"\b(?:put|bring|set|change|go|get|take|switch)\b(?: \w+){0,3}? back\b|^\W*(?:\w+\W+){0,2}?back to\b|\b(?:restor\w+|remet(?:s|tez|tre)|rev(?:iens|ient|enez|enons|enir) a)\b")
_RECALL = re.compile(
    r"\b(?:what|wh?ats|which|quoi|que|qu|kesk\w*|quelles?)\b.{0,25}\b(?:noted?|noting|wr[io]t(?:e|ten|ing)? (?:it |them )?(?:down|for me|about me)|(?:put|took|taken?) down|(?:ecri[ts]\w*|inscri\w+|mis|mises) (?:pour|sur|de) moi|inscrit\w*|recorded|got (?:so far|on me|about me|for me)|have (?:so far|on me|about me|for me|noted)|note[rsz]?|notez|retenu\w*|enregistre\w*|savez de moi|sais de moi|sais sur moi|know (?:so far|of me|about me))\b|"
    r"\b(?:note|noted|retenu|enregistre) quoi\b|^\W*(?:\w+ ){0,3}?re ?cap\w*(?: \w+){0,3}\W*$|\b(?:rappel\w*|recap\w*|list|show|repeat|montre\w*)(?: \w+){0,2} (?:my|mes) (?:answers|reponses|infos?)\b"
)
_STANDS = re.compile(
    r"^\W*(?:(?:so|and|ok|okay|right|but|well|now|then|et|alors|donc|bon|mais|du coup|dites?(?: moi)?|tell me|remind me|hey|euh|hmm|wait|attends|attendez|can you tell me|vous pouvez me dire|tu peux me dire)\W+)*"
    r"(?:where (?:(?:exactly )?(?:am i|are we|is (?:she|he|that|it))|(?:do|does) (?:i|we|she|he|that|this|it|things?) stand|(?:i|we) (?:am|are|stand)|(?:does|do) (?:that|this) leave (?:me|us|her|him))|"
    r"ou (?:est ce que )?(?:(?:j|je|on|elle|il|nous) )?en (?:(?:suis|est|sommes)(?: t)?(?: (?:je|on|elle|il|nous))?)|(?:(?:j|je|on|elle|il|nous) )?en (?:suis|est|sommes)(?: nous)? (?:ou|a quel stade))"
    r"(?: (?:at|now|then|so far|yet|with (?:this|that|all this|it|the check)|in (?:the|this|my) (?:check|process|test|verification)|exactly|maintenant|alors|donc|la|du coup|exactement|au juste|finalement|avec (?:tout )?(?:ca|cela)|(?:dans|avec) (?:la|ma|cette|votre) verif\w*))*\W*$"
)
"""Asks how far the check has come, and for nothing else: "so where do I stand?", "j'en suis où ?"."""
_LEVEL = {"excellent": TOP, "proficient": TOP, "good": GOOD, "basic": BASIC}
"""The levels noted, as words for them are read."""
_FEW = 3
"""So few words with a question mark only wonder at a value."""
_SAYING = re.compile(r"\b(?:said|say|told|tell(?: you)?|told you|mention(?:ed)?|claim(?:ed)?|wr[io]te|written|dit|dis|ecrit|mentionne|affirme|pretendu)(?: (?:that|que|qu))?$")
"""Ends a protest whose next clause says what was never said: "I didn't say | I have a master's"."""
_MEANING = 4
"""Words of so many letters may be what a protest is about."""


def _sentences(message: Message) -> List[Message]:
    return [Message(part) for part in re.split(r"[.!?…;\n]+", message.text)]


def never_said(message: Message) -> Optional[str]:
    """Return the sentence, normalised, in which the writer says that she never said something; None without any."""
    sentences = [sentence.plain for sentence in _sentences(message)]
    return next((sentence for sentence in sentences if _NEVER_SAID.search(sentence) and not _YOU_NEVER.search(sentence)), None)


def taken_out(message: Message, protest: str, known: Dict[str, Any], noted: List[str], doubted: List[Dict[str, Any]]) -> Optional[Tuple[Dict[str, Any], List[str]]]:
    """Return field -> what stays of it (None: nothing) after a ``protest``, and the fields it names of which nothing is known.

    None where the message gives answers instead: "I never said 5, I said 3". doubted: values that the message wonders at.
    """
    held = _held(message, known)
    meant = [e for e in held if e in doubted or normalise(e["text"]) in protest] or held
    graded = of_level(protest, known)
    if graded and (_levels_beside(protest) or any(levels(other.plain) for other in _sentences(message) if other.plain != protest)):
        return None  # "I never said excellent, put average"
    named = list(dict.fromkeys([_OF[e["entity"]] for e in meant])) or graded or [name for name, words in NAMED.items() if re.search(words, protest)]
    if named == ["degree"] and known.get("degree") == "first" and names_advanced(protest) and not meant:
        return {}, []  # the advanced degree that was never told is not noted either
    numbers = [e["value"] for e in message.entities if e["entity"] == "number" and normalise(e["text"]) in protest]
    if not named and numbers:
        named = [name for name in ("age", "experience_years") if known.get(name) in numbers]
        if not named:
            return {}, []  # "I never said 36", which is noted no more
    told = [e for e in message.entities if e["entity"] in _OF]
    if not named and told:
        alone = len({str(e["value"]) for e in told}) == 1 and all(e in doubted or normalise(e["text"]) in protest for e in told)
        return ({}, [name for name in dict.fromkeys(_OF[e["entity"]] for e in told) if name not in known]) if alone else None
    if not named and _object(protest):
        return {}, []
    fields = [name for name in named or noted if name in known and (name != "programme" or noted == ["programme"] or name in named and len(known[name]) > 1)]
    stays = {name: _without(known[name], [e for e in meant if _OF[e["entity"]] == name]) for name in fields}
    if any(part.refuses for part in _sentences(message)):
        stays = {name: SKIPPED if value is None and name != "programme" else value for name, value in stays.items()}  # "I refused to answer"
    return stays, [name for name in named if name not in known]


def of_level(protest: str, known: Dict[str, Any]) -> List[str]:
    """Return the fields whose level is the one that a ``protest`` says was never told."""
    found = _NEVER_SAID.search(protest)
    denied = [level.name for level in levels(protest[found.end() :])][:1] if found else []
    return [name for name in ("it_skills", "language_skills") if denied and denied[0] in {_LEVEL[level] for level in _graded(known.get(name))}]


def _levels_beside(protest: str) -> bool:
    """Say whether a ``protest`` goes on to tell a level: "pas dit excellent, note moyen"."""
    found = _NEVER_SAID.search(protest)
    return bool(found) and len(levels(protest[found.end() :])) > 1  # type: ignore[union-attr]


def _graded(known: Any) -> List[str]:
    """Return the levels noted, of computer skills or of languages."""
    return [level for level in (known.values() if isinstance(known, dict) else [known]) if level in _LEVEL]


def beside_protest(message: Message) -> Optional[Message]:
    """Return what a message tells beside its protest and what it wonders at: "IT?? I never said that. She has a bachelor"; None without facts."""
    plain = normalise(message.text)
    gone: List[Span] = []
    for start, end in clauses(message.text):
        object_of = bool(gone) and gone[-1][1] <= start and _SAYING.search(plain[: gone[-1][1]].rstrip()) and not re.search(r"[^\w\s]", plain[gone[-1][1] : start])
        if object_of or _NEVER_SAID.search(Message(plain[start:end]).plain) or "?" in plain[start:end]:
            gone.append((start, end))
    rest = message.without(gone)
    return replace(rest, intent="") if rest.values(*_FACTS) else None


def about_the_protest(protest: str, asked: str) -> bool:
    """Say whether a question is about what a protest denies: "Germany?? I never said that", "what has a spouse to do with it? I never spoke of a spouse"."""
    return len(asked.split()) <= _FEW or bool(set(_object(protest)) & set(re.findall(r"\w+", asked)))


def _object(protest: str) -> List[str]:
    """Return the words that name what was never said; none in "I never said that"."""
    found = _NEVER_SAID.search(protest)
    words = re.findall(r"\w+", protest[found.end() :]) if found else []
    return [word for word in words if word not in _NO_OBJECT and len(word) >= _MEANING]


def _held(message: Message, known: Dict[str, Any]) -> List[Dict[str, Any]]:
    """Return what the message names of the values known."""
    return [e for e in message.entities if _OF.get(e["entity"]) in known and _is_part(e["value"], known[_OF[e["entity"]]])]


def _is_part(value: Any, known: Any) -> bool:
    if isinstance(known, (list, dict)):
        return bool(set(value if isinstance(value, list) else [value]) & set(known))
    return bool(value == known)


def _without(known: Any, gone: List[Dict[str, Any]]) -> Any:
    """Return what stays of a known value of several parts; None where nothing does."""
    values = {part for e in gone for part in (e["value"] if isinstance(e["value"], list) else [e["value"]])}
    if isinstance(known, list):
        return [part for part in known if values and part not in values] or None
    if isinstance(known, dict):
        return {part: level for part, level in known.items() if values and part not in values} or None
    return None


def names_field(name: str, message: Message) -> bool:
    """Say whether a message names a field of which only a level is told: a language, or computers."""
    if name == "language_skills":
        return bool(message.values("language")) or bool(re.search(NAMED[name], message.plain))
    return name != "it_skills" or bool(COMPUTERS.search(message.plain) or re.search(NAMED[name], message.plain))


def undoes(message: Message) -> bool:
    """Say whether the last change shall be undone: "undo that", "remets comme avant"."""
    return bool(_UNDO.match(message.plain))


def undoes_a_change(message: Message) -> bool:
    """Say whether a message says no more than that the last change is not meant: "annule ça", "cancel that change"."""
    return bool(_UNDO_CHANGE.fullmatch(" ".join(re.findall(r"\w+", message.plain))))


def puts_back(message: Message) -> bool:
    """Say whether a message wants a figure back that it names, and no new beginning: "put 4 back", "remets 29 ans"."""
    return bool(_PUTS_BACK.search(message.plain)) and len(message.values("number", "duration", "age")) == 1


def asks_what_is_noted(message: Message) -> bool:
    """Say whether it is asked which answers are known: "what did you note about me?", "where do I stand?"."""
    return bool(_RECALL.search(message.plain)) or asks_how_far(message)


def asks_how_far(message: Message) -> bool:
    """Say whether it is asked how far the check has come, so that its result is wanted as well."""
    return bool(_STANDS.match(" ".join(re.findall(r"\w+", message.plain))))
