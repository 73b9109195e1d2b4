"""Turn a message and its conversation into questions that the knowledge base can answer."""
from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Dict, List, Optional, Sequence, Tuple

from actions.reading.months import MONTH
from bot.nlu.segments import TOPIC, is_question
from bot.nlu.brevity import bare, only_less
from bot.voice.by_words import by_words
from bot.voice.comparing import compares
from bot.voice.conversation import Conversation
from bot.voice.costs import with_single_costs
from bot.voice.finder import Finder
from bot.voice.nationalities import with_others
from bot.voice.passed_over import completed
from bot.voice.person import IN_PLACE_OF
from bot.voice.scope import OF_ALL, OF_COUNTRIES, SHE, asks_for_sponsor, asks_if_takes_part, is_of_list, named, names_country, programmes
from knowledge import Knowledge
from knowledge.kin import relation
from knowledge.text import normalise, sentences

_NEAR, _WEIGHT = 0.4, 2.0
"""Similarity from which a topic's nearest example question speaks for it, and how much it then counts."""
_CERTAIN = 0.7
"""Confidence of the classifier from which no topic outside its ranking is looked for."""
_ALONE = 0.8
"""Confidence from which a topic that no document answers needs no example question beside it."""
_BACK = 0.3
"""What speaks for the last topic when a few words point back to it."""
_HER = 0.5
"""What speaks for the interview's topics when "she" is the interviewee, and against them when she is the writer's daughter."""
_OF_LISTS = "nationality"
_OF_DONORS, _OF_JOINING = "past_donors", "becoming_donor"
_OF_A_COUNTRY, _BY_COUNTRY = 0.2, {_OF_LISTS}
"""What speaks for a topic that goes by country where a country is named."""
_OF_PLACES = {"duty_station", "past_donors"}
_AMONG = re.compile(r"\b(?:in (?:it|there)|one of (?:them|those)|among (?:them|those)|part of (?:it|them|those)|dedans|dans (?:le lot|la liste)|en (?:fait|font)(?: (?:il|elle|ils|elles))? partie|y (?:figur\w+|est|sont)|l un d(?:e ces|eux)|parmi (?:eux|ces))\b")
"""Asks whether a country is among those that the last answer, on one of these topics, spoke of."""
_FUNDING = "funding"
_PAYER = re.compile(r"(?:(?:so|and|et|alors|donc) )?(?:who|qui)(?: is| s)? (?:pays?|paying|paie|paye)(?: for| (?:for )?(?:it|that|them)| ca| cela)?(?: then| alors)?\W*")
"""Asks who pays, of nothing by name."""
_DEGREE, _OF_WORK = "degree", {"experience_that_counts", "work_experience"}
_IN_ITS_PLACE = re.compile(
    rf"\b(?:{IN_PLACE_OF}(?: \w+){{0,3}}? (?:degrees?|diplomas?|diplomes?|studies|etudes)|"
    r"(?:no|without(?: an?y?)?|sans(?: aucun)?|pas de) (?:university |universitaire )?(?:degree|diploma|diplome|studies|etudes)\b[^.?!]*\b(?:count|do|enough|suffic\w+|suffi\w*|compt\w+|instead|a la place))\b"
)
_FROM_SCHOOL = re.compile(r"\b(?:after|from|out of|left|leav\w+|finish\w*|apres|sort\w+ d[ue]|quitt\w+|fini\w*)(?: (?:the|my|le|la|mon|l|un))? (?:high |secondary )?(?:school|lycee|bac(?!\W*\d)|baccalaureat|terminale)\b")
"""Ask whether work stands in for a degree, or of the time right after school: that is asked of the degree."""
_COSTS = "costs_covered"
_ALL_OF_IT = re.compile(r"\b(?:all|everything|tout|tous|toutes)\b(?: \w+){0,3}? (?:included|covered|paid(?: for)?|taken care of|compris\w*|inclus\w*|(?:pris|prise|prises) en (?:charge|compte)|couvert\w*|payee?s?)\b")
"""Asks of several things together whether they are paid for: "salary, flights, insurance, is it all included?"."""
_IN_NO_LIST = {"visa", "housing"}
"""Costs of which the list of what is covered tells nothing."""
_LENGTH = "duration"
_OF_LENGTH = re.compile(r"(?:(?:and|et|so|donc|mais|but) )?(?:(?:for )?how long (?:is|was|does|did|will|were|are) (?:it|that|this|they)(?: (?:be|last|take|run))?|(?:c est|c etait|ca|cela|elle|il)? ?(?:a )?(?:dure\w*|durait|pour|pendant)? ?(?:combien de temps|quelle duree)(?: (?:que )?(?:c est|c etait|ca|cela|elle|il))?(?: (?:a )?dur\w+)?(?: t (?:il|elle))?)\W*")
"""Asks how long something lasts, of nothing by name."""
_OF_NUMBER = re.compile(
    r"(?:(?:and|also|then|please|like|roughly|et|puis|aussi|genre|environ|can you|could you|pouvez vous|me|to|de) )*(?:(?:tell|say|state|indicate|give|dire|dites|dis|indiquer|indiquez|preciser|precisez|know|savoir) )?(?:(?:me|us|moi|nous) )?(?:how many|combien)(?: (?:d )?(?:years|yrs|months|ans|annees|mois))?"
    r"(?: (?:of (?:them|these|those)|there are|are there|they are|are they|ils sont|elles sont|sont ils|sont elles|il y en a|y en a t il|y en a|in all|in total|altogether|en tout|au total|exactly|exactement))*"
)
"""Asks how many there are, of nothing by name."""
_OF_TERMS = re.compile(r"(?:(?:and|et|also|puis|if so|si oui) )*(?:(?:on|under|in) (?:what|which)|(?:a|sous|dans|selon) quelles?) (?:conditions?|terms|circumstances|cas|cases?)")
"""Asks for the terms, of nothing by name."""
_OF_USE = re.compile(r"(?:(?:and|et|also) )*(?:(?:did|was|has|does|is) (?:that|this|it|they)(?: \w+)? (?:help\w*|useful|useless|worth\w*|(?:any )?(?:use|good)|serve\w*)(?: it)?(?: (?:to|for))?(?: (?:her|him|them))?|(?:est ce que )?(?:cela|ca|ce|c) (?:l |lui )?(?:a|est|etait|avait)(?: t (?:il|elle))?(?: \w+)? (?:aidee?|servi|utile|apporte)(?: (?:a quelque chose|quelque chose|pour elle))?)")
"""Asks whether it was of use, of nothing by name."""
_ABOUT = re.compile(r"(?:(?:and|so|ok|et|alors|mais|but) )*(?:what about|how about|quid d)\b")
"""Names what is asked about, and asks nothing of it yet."""
_ECHO = 4
"""Words with which one wonders at an answer."""
_FRAGMENT, _CLAUSE = 6, 8
"""Words of a message that may be completed by the topic before, and of one that may go on about it."""
_WORD = re.compile(r"\w+")
_POINTS_BACK = re.compile(r"\b(it|that|this|them|these|those|le|la|les|l|ca|cela|y|en)\b")
_OF_ORGANISATIONS = "partner_organisations"
_OTHERS = re.compile(r"\b(?:others?|autres?|two|deux|rest|reste)\b")
_FEW_OTHERS = 14
_THE_SAME_OF = re.compile(r"^(?:and|et)\b|\b(?:what (?:about|of)|how about|(?:the )?same|likewise|as well|too|qu en (?:est il|dit|disent)|quid|idem|memes?|pareil\w*|egalement|aussi|autant|vaut il|it be said)\b")
_OTHER_BODIES = re.compile(r"\b(?:others?|autres?|(?:other|remaining) two|deux autres) (?:two |deux )?(?:institutions?|organi[sz]ations?|bodies|agencies|organismes?|entites|structures|programm?es?|schemes?|employers?|employeurs?)\b")
"""Ask the same of others than those spoken of."""
_GOES_ON = re.compile(r"^(?:and|et|what (?:about|of)|how about|same for|(?:et )?qu en (?:est il|dit)|idem pour)\b")
_LEANS_BACK = re.compile(
    r"^(?:and|et|what about|how about|ok|so|alors|du coup|donc|mais|but)\b|\b(?:it|they|them|that|those|there|she|he|ils|elles|elle|y|en|ca|cela|celui|celle|ceux)\b"
)
"""Begins like a follow-up, or names by a pronoun what was spoken of: "and the World Bank?", "dans quelle proportion y participent-ils ?"."""
_NAMING = {"or", "ou", "vs", "in", "en", "dans", "with", "avec", "the", "a", "le", "la", "les", "l", "un", "une", "jpo", "jpos", "at", "for", "a", "of", "de", "du", "pour", "and", "et", "programme", "program", "tell", "me", "about", "parle", "parlez", "moi", "talk"}
_DATE = re.compile(rf"(?:(?:since|depuis|in|en) )?(?:\d{{1,2}} )?{MONTH}(?: \d{{4}})?")
"""A date alone, which asks nothing."""
_EXCLUDED = re.compile(r"\b(?:not|pas|non|except|sauf|forget|oublie\w*)(?: \w+){0,2} $")


_POINTING = {"programme", "person", "place"}
"""Entities whose values are programmes."""


@dataclass(frozen=True)
class Query:
    """One question: its topic, the programmes meant (none: all), and the words that ask it."""

    topic: str
    programmes: List[str]
    text: str


def queries(conversation: Conversation, knowledge: Knowledge, finder: Finder) -> List[Query]:
    """Return the questions of the message, in order; what it leaves out comes from the last answer."""
    conversation = _without_excluded(conversation)
    segments = [s for s in conversation.segments if topic_of(s["intent"], knowledge)]
    segments = [s for s in segments if not only_names(s["text"], conversation)] or segments
    segments = [s for s in segments if topic_of(s["intent"], knowledge) not in OF_ALL] or segments  # "and pay, which one pays best?"
    segments = [s for s in segments if not _DATE.fullmatch(normalise(s["text"]).strip(" ,.?!"))] or segments  # "my husband is retired since March, who pays?"
    segments = [s for s in segments if s is segments[-1] or not _echoes(s, conversation, knowledge)]
    segments = _without_places(segments, conversation, knowledge)
    segments = _with_number(_with_length(segments, conversation.text), conversation.text)
    segments = _without_payer(completed(conversation, segments, knowledge, finder), knowledge)
    segments = with_single_costs(conversation.text, segments)
    of_all = named(replace(conversation, entities=[]), knowledge)  # "which of the three" may stand outside of the clause that asks
    if len(segments) < 2:
        part = replace(conversation, text=segments[0]["text"]) if segments else conversation
        if segments and len(conversation.segments) > 1:  # what is left of several asks for its own topic, not for the likeliest of the message
            part = replace(part, ranking=[(segments[0]["intent"], segments[0]["confidence"])])
        topic = _likeliest(part, knowledge, finder)
        if topic and knowledge.topics[topic].family == "interview" and (before := _before_place(conversation, knowledge)):
            return [Query(before, ["belgium"], f"{knowledge.topics[before].label[conversation.language]}: {part.text}")]
        heard, (topic, text) = topic, by_words(topic, part.text, conversation, knowledge)
        if heard and heard != topic and knowledge.topics[heard].family == "interview":  # her pay is asked of her interview
            return [Query(topic, programmes(conversation, heard, knowledge), text)]
        if topic in {_DEGREE, *_OF_WORK} and (asking := [s for s in sentences(part.text) if _IN_ITS_PLACE.search(normalise(s)) or _FROM_SCHOOL.search(normalise(s))]):
            return [Query(_DEGREE, programmes(conversation, _DEGREE, knowledge), asking[-1])]
        return [Query(name, programmes(conversation, name, knowledge), text) for name in with_others(topic, text, conversation)] if topic else []
    if _ALL_OF_IT.search(normalise(conversation.text)) and any(knowledge.topics[str(topic_of(s["intent"], knowledge))].family == "money" for s in segments):
        unstated = [s for s in segments if topic_of(s["intent"], knowledge) in _IN_NO_LIST]
        return [Query(_COSTS, programmes(conversation, _COSTS, knowledge), conversation.text), *(Query(str(topic_of(s["intent"], knowledge)), programmes(conversation, _COSTS, knowledge), s["text"]) for s in unstated)]
    texts = [s["text"] for s in segments]
    parts = [(_part(conversation, s["text"], texts), topic_of(s["intent"], knowledge) or "") for s in segments]
    parts = _sharpened(parts, [s["confidence"] for s in segments], knowledge, finder)
    found: List[Query] = []
    for part, heard in parts:
        topic, text = by_words(heard, part.text, conversation, knowledge)
        before = found[-1].programmes if found and len(found[-1].programmes) == 1 else []
        new = [name for name in with_others(topic, text, conversation) if name == topic or not any(query.topic == name for query in found)] if topic else []
        found += [Query(name, _meant(part, name, of_all, before, knowledge), text) for name in new]
    return found


def _before_place(conversation: Conversation, knowledge: Knowledge) -> Optional[str]:
    """Return the topic before a few words that only name another place of the interview: "is Mali dangerous?", "and Benin?"."""
    last = conversation.answered.topics[-1] if conversation.answered and conversation.answered.topics else None
    known = last and knowledge.topics[last].family != "interview" and "belgium" in knowledge.stated(last)
    return last if known and _names_country_alone(conversation) and last not in {*OF_COUNTRIES, *_OF_PLACES} else None


def _names_country_alone(conversation: Conversation) -> bool:
    """Say whether a message only names a country: "and Benin?"."""
    text = conversation.text
    for entity in conversation.entities:
        text = text.replace(entity["text"], " ") if entity["entity"] == "country" else text
    return not set(_WORD.findall(normalise(text))) - _NAMING - {"au", "o", "too", "also", "aussi", "egalement"}


def _meant(part: Conversation, topic: str, of_all: List[str], before: List[str], knowledge: Knowledge) -> List[str]:
    """Return the programmes that a question of the message is about: its own, else all that the message means, or the only one of the question ``before``."""
    by_itself = part.values("programme") or knowledge.topics[topic].family == "interview"
    if of_all and not by_itself:
        return of_all
    lent = [e for e in part.entities if e["entity"] == "programme" and e["text"] not in part.text]
    own = named(part, knowledge, as_country=topic in OF_COUNTRIES)
    return (named(part, knowledge) if lent else own or before) or programmes(part, topic, knowledge)  # "Belgium" of another question is no country of this one


def _echoes(segment: Dict[str, Any], conversation: Conversation, knowledge: Knowledge) -> bool:
    """Say whether a part of the message only wonders at the last answer before it asks: "No amount at all? Then which costs are paid?"."""
    last = conversation.answered
    return bool(last) and "?" in segment["text"] and len(_WORD.findall(segment["text"])) <= _ECHO and topic_of(segment["intent"], knowledge) in last.topics  # type: ignore[union-attr]


def _without_places(segments: List[Dict[str, Any]], conversation: Conversation, knowledge: Knowledge) -> List[Dict[str, Any]]:
    """Return the parts of the message without those that only name a country of which the next one asks, or the one before on lists: "and in Benin, what did she earn?", "is Chad listed? And Peru?"."""
    kept: List[Dict[str, Any]] = []
    for number, segment in enumerate(segments):
        alone = _names_country_alone(replace(conversation, text=segment["text"], entities=_within(conversation, segment["text"])))
        of_next = number + 1 < len(segments) and "?" not in segment["text"]
        if not alone or not (of_next or kept and topic_of(kept[-1]["intent"], knowledge) in OF_COUNTRIES):
            kept.append(segment)
    return kept


def _with_length(segments: List[Dict[str, Any]], text: str) -> List[Dict[str, Any]]:
    """Return the parts of the message, a bare "how long was it?" as one with the name that stands beside it: "the course in Florence, how long was it?"."""
    for first, second in zip(segments, segments[1:]):
        lengths = [s for s in (first, second) if s["intent"] == TOPIC + _LENGTH]
        named = first if second in lengths else second
        start, end = text.find(first["text"]), text.find(second["text"])
        joined = not re.search(r"\w", text[start + len(first["text"]) : end])
        bare = len(lengths) == 1 and _OF_LENGTH.fullmatch(" ".join(re.findall(r"\w+", normalise(lengths[0]["text"]))))
        if joined and bare and "?" not in first["text"] and not is_question(named["text"].rstrip("? ")):
            whole = {**named, "text": text[start : end + len(second["text"])]}
            return [whole if s is named else s for s in segments if s not in lengths]
    return segments


def _with_number(segments: List[Dict[str, Any]], text: str) -> List[Dict[str, Any]]:
    """Return the parts of the message, a bare "and tell me how many there are" "on what conditions" or "did that help?" as one with what stands before it."""
    kept: List[Dict[str, Any]] = []
    for segment in segments:
        plain = " ".join(_WORD.findall(normalise(segment["text"])))
        if kept and any(bare.fullmatch(plain) for bare in (_OF_NUMBER, _OF_TERMS, _OF_USE)):
            kept[-1] = {**kept[-1], "text": text[text.find(kept[-1]["text"]) : text.find(segment["text"]) + len(segment["text"])]}
        else:
            kept.append(segment)
    return kept


def _without_payer(segments: List[Dict[str, Any]], knowledge: Knowledge) -> List[Dict[str, Any]]:
    """Leave out a bare "who pays" that belongs to what stands beside it: "the flight home, who pays?"."""
    topics = {s["text"]: topic_of(s["intent"], knowledge) for s in segments}
    paid = [s for s in segments if topics[s["text"]] != _FUNDING and knowledge.topics[topics[s["text"]] or ""].family == "money" and (not is_question(s["text"]) or _ABOUT.match(normalise(s["text"])))]
    return [s for s in segments if topics[s["text"]] != _FUNDING or not _PAYER.fullmatch(normalise(s["text"]).strip())] if paid else segments


def _without_excluded(conversation: Conversation) -> Conversation:
    """Leave out the people whom the message excludes: "my own daughter, not this Camille"."""
    kept = [e for e in conversation.entities if e["entity"] != "person" or not _EXCLUDED.search(normalise(conversation.text[: e["start"]]))]
    return replace(conversation, entities=kept)


def only_goes_on(text: str, conversation: Conversation) -> bool:
    """Say whether a part of the message asks the same of what it names: "what of the Court and Belgium?"."""
    opening = _GOES_ON.match(normalise(text))
    programme = any(e["entity"] == "programme" for e in _within(conversation, text))
    return bool(opening) and programme and only_names(text[opening.end() :], conversation)


def only_names(text: str, conversation: Conversation) -> bool:
    """Say whether a part of the message just names a programme or a person: "how much did she earn, the Belgian JPO, Camille?"."""
    for entity in _within(conversation, text):
        if entity["entity"] in ("programme", "person"):
            text = text.replace(entity["text"], " ")
    return not set(_WORD.findall(normalise(text))) - _NAMING


def _part(conversation: Conversation, text: str, others: Sequence[str]) -> Conversation:
    """Return the conversation as if only one sentence of the message had been said.

    A sentence that names no programme, nor a person or place of one, takes those that stand
    outside of the other questions, or the only one of the message.
    """
    inside = _within(conversation, text)
    if not any(e["entity"] in _POINTING for e in inside):
        mentions = [e for e in conversation.entities if e["entity"] in _POINTING]
        free = [e for e in mentions if not any(e in _within(conversation, other) for other in others)]
        inside += free or (mentions if len({e["value"] for e in mentions}) == 1 else [])
    return replace(conversation, text=text, entities=inside)


def _within(conversation: Conversation, text: str) -> List[Dict[str, Any]]:
    """Return the entities that stand in a part of the message."""
    start = max(conversation.text.find(text), 0)
    return [e for e in conversation.entities if start <= e["start"] < start + len(text)]


def _likeliest(conversation: Conversation, knowledge: Knowledge, finder: Finder) -> str:
    """Return the topic that the classifier and the nearest example question together point to."""
    question = _in_context(conversation, knowledge)
    ranked = {topic: confidence for name, confidence in conversation.ranking if (topic := topic_of(name, knowledge))}
    first = max(ranked, key=lambda topic: ranked[topic], default=None)
    sure = ranked.get(first or "", 0.0) >= _CERTAIN
    her = _speaks_of_her(conversation, knowledge)
    told = conversation.answered.topics[-1:] if conversation.answered else []
    if asks_if_among(conversation):
        return told[0]
    if names_country(conversation) and (is_of_list(conversation) or asks_if_takes_part(conversation)) and not (first and ranked[first] >= _ALONE):
        return _OF_LISTS
    if first not in (_OF_DONORS, _OF_JOINING) and asks_for_sponsor(conversation) or _OF_LISTS in told and names_country(conversation) and _leans(conversation):
        return _OF_LISTS  # "does Kenya sponsor JPOs?", and then "so no chance for a Kenyan?"
    if first and ranked[first] >= _ALONE and not knowledge.stated(first) and not her:
        return first  # what is near speaks for the topics that documents do answer: "what's the salary?" is near "is there a salary?"
    by_name = first and knowledge.topics[first].family == "interview" and conversation.values("person")
    weight = _WEIGHT * (2 if by_name else 1)  # the classifier may have heard the name rather than what is asked of her
    last = told if _leans(conversation) else []

    abroad = names_country(conversation)

    def scored(near: Dict[str, float]) -> Dict[str, float]:
        return {
            topic: ranked.get(topic, 0.0) + weight * max(0.0, value - _NEAR) + _BACK * (topic in last)
            + her * (knowledge.topics[topic].family == "interview") + _OF_A_COUNTRY * (abroad and topic in _BY_COUNTRY)
            for topic, value in near.items() if topic in ranked or value > _NEAR
        }

    scores = scored(finder.topics(question, dict.fromkeys([*ranked, *last])))
    if not sure and max(scores.values(), default=0.0) < weight * (1 - _NEAR) + max(0.0, her):  # a topic that is not among these may come closer
        scores = scored(finder.topics(question))
    return max(scores, key=lambda topic: scores[topic]) if scores else ""


def _sharpened(parts: List[Tuple[Conversation, str]], sure: Sequence[float], knowledge: Knowledge, finder: Finder) -> List[Tuple[Conversation, str]]:
    """Return the questions of one message, each on the topic that classifier and nearest example question point to.

    Each keeps its own topic where the nearest one is asked about by another of them.
    """
    taken = {topic for _, topic in parts}
    sharper = []
    for (part, topic), confidence in zip(parts, sure):
        better = _likeliest(replace(part, ranking=[(TOPIC + topic, confidence)], turns=[]), knowledge, finder)
        of_other = bool(better) and knowledge.topics[better].family == "interview" and bool(set(part.values("programme")) - {"belgium"})  # her interview says nothing of the ICC
        sharper.append((part, topic if better in taken or of_other else better))
        taken.add(sharper[-1][1])
    return sharper


def asks_if_among(conversation: Conversation) -> bool:
    """Say whether a message only asks if a country is among those that the last answer spoke of: "and Kuwait?", "y figure-t-il ?"."""
    told = conversation.answered.topics[-1:] if conversation.answered else []
    asked = names_country(conversation) and bool(set(told) & _OF_PLACES)
    return asked and (_names_country_alone(conversation) or bool(_AMONG.search(normalise(conversation.text))))


def _leans(conversation: Conversation) -> bool:
    """Say whether a few words go on about what was said before."""
    return _few(conversation.text) and bool(_LEANS_BACK.search(normalise(conversation.text)))


def ends_in_less(text: str) -> bool:
    """Say whether a message asks for fewer words, and for nothing else: "it's me again. in short?", "too long. just tell me"."""
    parts = sentences(text)
    return bool(parts) and (only_less(text) or only_less(parts[-1]) and not any(is_question(part) or compares(part) for part in parts[:-1]))


def _few(text: str) -> bool:
    return len(_WORD.findall(text)) <= _CLAUSE


def asks_of_others(conversation: Conversation) -> bool:
    """Say whether a few words ask the same of the other bodies than those of the last answer: "what about the other organisations?"."""
    last, plain = conversation.answered, normalise(conversation.text)
    asked = bool(last) and _OF_ORGANISATIONS not in last.topics and bool(last.about)  # type: ignore[union-attr]
    return asked and len(_WORD.findall(plain)) <= _FEW_OTHERS and bool(_THE_SAME_OF.search(plain)) and bool(_OTHER_BODIES.search(plain))


def names_another(conversation: Conversation) -> bool:
    """Say whether a few words name another organisation after an answer on organisations, listed or not: "and the African Union?"."""
    last, plain = conversation.answered, normalise(conversation.text)
    asked = bool(last) and _OF_ORGANISATIONS in last.topics  # type: ignore[union-attr]
    return asked and _few(plain) and bool(_GOES_ON.search(plain)) and not any(e["entity"] in ("programme", "person") for e in conversation.entities) and not _OTHERS.search(plain)


def _in_context(conversation: Conversation, knowledge: Knowledge) -> str:
    """Return the message, after the last topic's name where a few words point back to it ("who pays for it?")."""
    last = conversation.answered
    if not last or not last.topics or len(conversation.text.split()) > _FRAGMENT or not _POINTS_BACK.search(normalise(conversation.text)):
        return bare(conversation.text)
    return f"{knowledge.topics[last.topics[-1]].label[conversation.language]}: {conversation.text}"


def _speaks_of_her(conversation: Conversation, knowledge: Knowledge) -> float:
    """Return what speaks for the interviewed JPO being meant, or against it: by "she" the last answer's person, or the writer's daughter."""
    plain = normalise(conversation.text)
    if relation(plain):
        return 0.0 if conversation.values("person") else -_HER
    if conversation.values("person"):
        return _HER / 2
    if not SHE.search(plain):
        return 0.0
    for turn in conversation.turns:
        if any(knowledge.topics[topic].family == "interview" for topic in turn.topics):
            return _HER
        if relation(normalise(turn.asked)):
            return -_HER
    return 0.0


def topic_of(intent: str, knowledge: Knowledge) -> Optional[str]:
    """Return the topic that an intent asks about, if it asks about one."""
    name = intent[len(TOPIC) :] if intent.startswith(TOPIC) else ""
    return name if name in knowledge.topics else None
