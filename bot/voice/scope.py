"""Which programmes a message means: those it names, those it points to ("the other two"), else those spoken of."""
from __future__ import annotations

import re
from typing import Any, Dict, Iterator, List, Set

from bot.voice.ages import is_own
from bot.voice.comparing import asks_most
from bot.voice.conversation import Conversation, Turn
from knowledge import Knowledge, Language
from knowledge.clauses import clauses
from knowledge.kin import relation
from knowledge.text import normalise, sentences

Mention = Dict[str, Any]

OF_COUNTRIES = {"nationality", "dual_nationality", "developing_countries"}
"""Topics in which a country's name is more likely a country than a programme."""
_OF_STATES = "becoming_donor"
OF_ALL = {"which_programme"}
"""Topics that speak of all programmes, whichever was spoken of before."""
_ALL = re.compile(
    r"\b(?:all of them|all (?:the )?(?:three|3)|(?:the|of) (?:three|3)(?= programm?e?s?\b| documents?\b| of them|\W*$|\W*[?!.,])|each (?:of (?:them|the)|programm?e?)|for (?:each|all)(?=\W*$|\W*[?!.,])|any of (?:the|these|those|your) (?:three|3|programmes|lists)|"
    r"chaque programme|(?:une?|l une?|aucune|n importe laquelle) (?:de|des|parmi) (?:ces|vos|les|trois|3)? ?listes|(?:tous|toutes|chacune?) (?:les|des) (?:trois|3)|[dl]es (?:trois|3)(?= programmes?\b| documents?\b|\W*$|\W*[?!.,])|pour (?:tous|toutes|chacune?)|celui ou|n importe lequel|partout(?! (?:dans|en|au|ou)\b)|everywhere(?! (?:in|on)\b))\b"
)
_WHICH = re.compile(
    r"\b(?:which|wich|what) (?:programm?es?\b|of (?:the|them|these|those)(?: (?:three|3|two|2))?\b)|\b(?:quel(?:le)?s? programmes?|(?:lequel|laquelle|auquel|duquel|lesquels|lesquelles) (?:des|de ces|d entre)(?: (?:trois|3|deux|2))?)\b"
)
"""Asks which of the programmes: all of them are meant, or those compared before."""
_THREE = re.compile(r"\b(?:three|3|trois)\b")
_WHICH_ONE = re.compile(r"\b(?:lequel|laquelle|which one|wich one)\b")
"""The same, where some were compared before."""
_LISTED = re.compile(
    r"\b(?:participating|member|eligible) (?:states?|countr(?:y|ies)|nations?)\b|\b(?:etats?|pays|nations?) (?:participante?s?|membres?)\b|\b(?:on|in|to|from|dans|sur|de) (?:the|your|that|la|cette|votre) list\w*|\b(?:listed|(?:the|unitar|unitar s|country|countries|states?|nationality) lists?\b|y figure\w*|nombre des etats)\b"
)
"""Speaks of a list of states, which not every document has."""
_SPONSORS = re.compile(r"^\W*(?:\w+ ){0,2}?(?:sponsor|parrain|fund|financ|pa(?:y|id|ie))\w*\b(?! (?:combien|how much)\b)")
"""Right after a country: it is asked whether that one sponsors anybody."""
_TAKES_PART = re.compile(r"^\W*(?:\w+ ){0,3}?(?:particip\w+|tak\w+ part|took part|prend\w* (?:\w+ )?part|(?:fait|font) (?:\w+ ){0,3}?partie)\b(?! (?:to|a|aux|in)(?: (?:a|an|the|le|la|les|des|une?))? (?:train\w*|course\w*|formation\w*|cours|missions?))")
"""Right after a country: it is asked whether that one is in the list."""
_FEW = 8
"""Words of such a question."""
SHE = re.compile(r"\b(?:she|her|hers|elle|sa|son|ses|(?:the|that|this|la|cette) (?:(?:young|jeune) )?(?:girl|woman|lady|fille|femme|dame))\b")
"""Speaks of a woman without her name: the interviewee, once she was spoken of."""
_REST = re.compile(r"\b(?:the (?:other two|two others?)\b|les (?:deux|2) autres\b|the (?:two )?others?(?: two| 2| ones?| programmes?)?(?=\W*$|\W*[?!.,])|les (?:deux |2 )?autres(?=\W*$|\W*[?!.,]| programmes?))")
_ARTICLES = r"(?: (?:a|an|any|at|au|aux|about|by|de|des|du|for|from|in|l|la|le|les|of|on|par|pour|sur|the|to|y))"
_REFUSED = re.compile(rf"\b(?:not|pas|non|except|sauf|without|sans|point|forget|oublie\w*)(?: (?:interroge\w*|demande\w*|parle\w*|passeport))?{_ARTICLES}{{0,2}} $")
_WIDENED = re.compile(rf"\b(?:(?:not|pas) (?:just|only|que|seulement|juste|uniquement)){_ARTICLES}{{0,2}} $")
_CONTRASTED = re.compile(rf"\b(?:but|mais) (?:not|pas){_ARTICLES}{{0,2}} $|\b(?:y (?:est|figure)|is (?:on (?:it|the list)|there|listed|in it)|est (?:dessus|dedans|dans la liste)) (?:but|mais|and|et) (?:not|pas){_ARTICLES}{{0,2}} $")
"""Asks about a second country as well: "is Nigeria on the list, but not Cameroon?"."""
_ONLY_BEFORE = re.compile(rf"\b(?:only|just|juste|seulement|uniquement|rien que){_ARTICLES}{{0,2}} $")
_ONLY_AFTER = re.compile(r"\W*(?:only|seulement|uniquement|juste)\b")
_UNASKED_BEFORE = re.compile(rf"\b(?:wtf|tf|where(?: is| s)?|wheres|why|pourquoi|pk|d ou (?:sort|vient)|who said|who asked|que vient faire|qui parle){_ARTICLES}{{0,2}} $")
_UNASKED_AFTER = re.compile(r"(?:\s+(?:from|here|la dedans|dans tout ca|vient|come\w* (?:in|from)))?\s*(?:[?!]{2,}|\?|$)")
_BESIDE = set(
    "only just not no non pas juste seulement uniquement rien que sans without except sauf please pls plz svp stp ok and et n the la le l les for pour a at about of de du i said meant mean j ai dit "
    "all them three 3 both trois tous toutes programmes programme them je parle parlais veux voulais dire wtf tf why pourquoi pk where wheres s is from d ou sort vient".split()
)
"""Words beside the names in "only the ICC please"."""
_ALSO_AT = re.compile(r"(?:and|et|what about|how about|quid)\b(?:\W+\w+){1,5}\W*\?\W*$")
"""Goes on to another programme: "and at the ICC?"."""
_JOINED = re.compile(rf"\W*(?:and|et|n|nd|or|ou|vs)?{_ARTICLES}{{0,2}}\W*")
_SMALL = {"in", "en", "l", "la", "d", "une", "french", "anglais"}
"""Words of a title that name no kind of document."""
_SAYING = re.compile(r"\b(?:the|la|l|cette) (\w+)\W+(?:\w+ ){0,3}?(?:nothing|rien|says?|mentions?|states?|tells?|gives?|silent|mute|dit|mentionne|precise|indique|donne|parle|muette?)\b")
"""Says that a document says something, or nothing."""
_COUNTRY_NAMES = {"belgian", "belgians", "belge", "belges", "belgium", "belgique"}
_PAYS = r"(?:financ|fund|sponsor|parrain|pay|pai|take|hire|recrut|recruit|accept|prend|embauch)\w*"
_PROGRAMME_AFTER = re.compile(rf"\W*(s )?((?:\w+ ){{0,2}}?(?:me|nous|l|le|les) {_PAYS}|(?:\w+ )?{_PAYS} (?:for )?(?:me|us|him|her|them)|jpos?|program\w*|posts?|positions?|contracts?|assignments?|vacanc\w+|openings?|adverts?|offers?|calls?|limit|rule|scheme|funded|funding|one|government)\b")
_PROGRAMME_BEFORE = re.compile(r"\b(?:(?:jpos?|program\w*|postes?(?: vacants?)?|posts?|offres?|annonces?|appels?|limite|regle|contrats?|affectations?|finances? par|funded by|paid by|payes? par|scheme of|version|celui|cote) (?:in |de |of |la |the |par )*|(?:for|pour) (?:la |the )?|(?:years|ans) (?:of|in|for|de|en|pour) (?:la |the )?)$")
_THE = re.compile(r"\b(?:the|les|aux|des) $")
"""Before "Belgians": those who run the programme."""
_PERSON_BEFORE = re.compile(
    r"\b(?:i m|im|i am|je suis|j suis|jsuis|chuis?|suis|she s|she is|he is|he s|is|are|elle est|il est|est|est ce que je suis|sont|being|young|jeunes?|half|double|dual|nationalite|nationality|"
    r"students?|friend|daughter|girl|boy|etudiante?|amie?|fille|fils|garcon|juriste|femme|homme|personne|candidate?|copine|copain|as|an?|une?)(?: (?:also|aussi|both|a|an|une?|of|de|the|la))* $"
)
"""Before "Belgian": it tells of a person."""
_PLACE_BEFORE = re.compile(r"\b(?:citizen of|citoyen\w* de|born in|nee? en|(?:live|living|lives|resident|residing|vis|vit|habite\w*|resid\w*) (?:in|en)|i m from|im from|i am from|come from|comes from|viens de|vient de)(?: (?:the|la))? $")
"""Before "Belgium": it is where somebody lives or comes from."""
_PERSON_AFTER = re.compile(
    r"\W*(?:citizens?|nationals?|nationality|passports?|passeports?|students?|etudiante?s?|girls?|boys?|wom[ae]n|m[ae]n|people|ressortissante?s?|candidate?s?|applicants?|lawyers?|juristes?|"
    r"graduates?|diplome\w*|mother|father|husband|wife|by birth|aussi|too)\b"
)


def named(conversation: Conversation, knowledge: Knowledge, as_country: bool = False) -> List[str]:
    """Return the programmes that the message names or points to, each once.

    A person of a programme's document stands for it. as_country: whether "Belgium" alone is a country.
    """
    plain = normalise(conversation.text)
    mentions = [m for m in _mentions(conversation) if not is_of_person(m, conversation, as_country)]
    kept = [m for m in mentions if not _REFUSED.search(plain[: m["start"]]) and not _is_unasked(m, conversation)]
    left = {m["value"] for m in mentions} - {m["value"] for m in kept}
    if any(_WIDENED.search(plain[: m["start"]]) for m in mentions) and not len({m["value"] for m in mentions}) > 1 or not mentions and _ALL.search(plain):
        return list(knowledge.programmes)
    last = conversation.answered
    compared = last.about if last and len(last.about) > 1 else []
    which = None if mentions else _WHICH.search(plain) or (compared or asks_most(plain)) and _WHICH_ONE.search(plain)
    if which:
        return list(knowledge.programmes) if not compared or _THREE.search(which.group()) else compared
    if not mentions and last and _REST.search(plain):
        return [p for p in knowledge.programmes if p not in (last.about or last.programmes)]
    only = [m for group in _groups(kept, plain) if _is_only(group, plain) for m in group]
    values = [m["value"] for m in only or kept] or conversation.values("person") or conversation.values("place") or _speaking(conversation, knowledge)
    if not values and left and last:  # "not Belgium": what was spoken of without it
        values = [p for p in conversation.programmes or knowledge.programmes if p not in left]
    return list(dict.fromkeys(values or [m["value"] for m in mentions]))


def kinds(knowledge: Knowledge, language: Language) -> Dict[str, Set[str]]:
    """Return for each programme the words of its document's title that name its kind: "FAQ", "interview"."""
    titles = {p: set(re.findall(r"\w+", normalise(knowledge.documents[about.document].title[language]))) for p, about in knowledge.programmes.items()}
    return {p: title - set().union(*(other for q, other in titles.items() if q != p)) - _SMALL for p, title in titles.items()}


def _speaking(conversation: Conversation, knowledge: Knowledge) -> List[str]:
    """Return the programmes whose document says or leaves out something in the message: "does the interview say which languages?"."""
    said = [found.group(1) for found in _SAYING.finditer(normalise(conversation.text))]
    return [p for p, words in kinds(knowledge, conversation.language).items() if words & set(said)] if said else []


def restricts(conversation: Conversation) -> bool:
    """Say whether the message leaves programmes out, or wants these only: it goes on about what was said."""
    plain, mentions = normalise(conversation.text), _mentions(conversation)
    left_out = any(_REFUSED.search(plain[: m["start"]]) or _is_unasked(m, conversation) for m in mentions)
    return left_out or any(_is_only(group, plain) for group in _groups(mentions, plain))


def only_restricts(conversation: Conversation) -> bool:
    """Say whether the message does that, or widens the question to all programmes, and nothing else: "icc only", "all three, not just the ICC"."""
    plain = normalise(conversation.text)
    widens = any(_WIDENED.search(plain[: m["start"]]) for m in _mentions(conversation))
    for mention in _mentions(conversation):
        plain = plain.replace(normalise(mention["text"]), " ")
    return (widens or restricts(conversation)) and not set(re.findall(r"\w+", plain)) - _BESIDE


def programmes(conversation: Conversation, topic: str, knowledge: Knowledge) -> List[str]:
    """Return the programmes asked about: those named, else those the conversation is about, else none."""
    if knowledge.topics[topic].family == "interview":
        return ["belgium"]
    found = named(conversation, knowledge, as_country=topic in OF_COUNTRIES)
    if topic in OF_ALL:
        return found if conversation.values("programme") else []
    if found and _asked_before(conversation):
        return list(dict.fromkeys([*_spoken_of(conversation, knowledge), *found]))
    if found or asks_for_sponsor(conversation):
        return found
    if (topic in OF_COUNTRIES or topic == _OF_STATES) and is_of_list(conversation):
        return with_list(knowledge)
    return _spoken_of(conversation, knowledge)


def _asked_before(conversation: Conversation) -> bool:
    """Say whether the message asks of what was spoken of before it goes on to others by name: "can it be extended? And at the ICC?"."""
    parts = sentences(conversation.text)
    if not conversation.answered or len(parts) < 2 or "?" not in parts[0]:
        return False
    named_first = any(mention["start"] < conversation.text.find(parts[0]) + len(parts[0]) for mention in _mentions(conversation))
    return not named_first and all(_ALSO_AT.match(normalise(part)) for part in parts[1:])


def _spoken_of(conversation: Conversation, knowledge: Knowledge) -> List[str]:
    """Return the programmes that the conversation is about; answers on the interviewee count for questions on her, or on a country, alone."""
    def of_interviewee(turn: Turn) -> bool:
        return any(knowledge.topics[name].family == "interview" for name in turn.topics)

    plain = normalise(conversation.text)
    of_her = SHE.search(plain) and not relation(plain) or conversation.values("country")
    if not conversation.answered or not of_interviewee(conversation.answered) or of_her:
        return conversation.programmes
    before = next((turn.about for turn in conversation.turns if (turn.about or turn.custom.get("items")) and not of_interviewee(turn)), [])
    return before if before == conversation.programmes else []


def asks_for_sponsor(conversation: Conversation) -> bool:
    """Say whether a few words, a clause of the message perhaps, ask whether a country, which is no programme, sponsors JPOs."""
    plain = normalise(conversation.text)
    other = {e["start"] for e in conversation.entities if e["entity"] in ("programme", "language")}
    countries = [e for e in conversation.entities if e["entity"] == "country" and e["start"] not in other]
    few = {start: len(plain[start:end].split()) <= _FEW for start, end in clauses(conversation.text)}
    return any(_SPONSORS.match(plain[e["end"] :]) and few[max(start for start in few if start <= e["start"])] for e in countries)


def names_country(conversation: Conversation) -> bool:
    """Say whether the message names a country that is neither a programme nor a language there."""
    other = {e["start"] for e in conversation.entities if e["entity"] in ("programme", "language")}
    return any(e["entity"] in ("country", "nationality") and e["start"] not in other for e in conversation.entities)


def asks_if_takes_part(conversation: Conversation) -> bool:
    """Say whether the message speaks of a country, which is no programme, as one that takes part or not: "Oman participe-t-il ?"."""
    plain = normalise(conversation.text)
    other = {e["start"] for e in conversation.entities if e["entity"] in ("programme", "language")}
    return any(e["entity"] == "country" and e["start"] not in other and _TAKES_PART.match(plain[e["end"] :]) for e in conversation.entities)


def is_of_list(conversation: Conversation) -> bool:
    """Say whether the message speaks of a list of states."""
    return bool(_LISTED.search(normalise(conversation.text)))


def with_list(knowledge: Knowledge) -> List[str]:
    """Return the programmes whose documents list states."""
    return [programme for programme, facts in knowledge.facts.items() if any(isinstance(fact, list) for fact in facts.values())]


def is_denied(mention: Mention, text: str) -> bool:
    """Say whether a message says that a name is not meant: "not Belgium", "sans passeport belge", but not "pas que la Belgique"."""
    before = normalise(text[: mention["start"]])
    return bool(_REFUSED.search(before)) and not (_WIDENED.search(before) or _CONTRASTED.search(before))


def is_country(mention: Mention, text: str) -> bool:
    """Say whether a mention of the Belgian programme may be one of the country or its people."""
    if mention["value"] != "belgium" or mention["text"].lower() not in _COUNTRY_NAMES:
        return False
    after, before = normalise(text[mention["end"] :]), normalise(text[: mention["start"]])
    return not _PROGRAMME_AFTER.match(after) and not _PROGRAMME_BEFORE.search(before)


def is_of_person(mention: Mention, conversation: Conversation, as_country: bool = False) -> bool:
    """Say whether "Belgian" tells of somebody, or "Belgium" of a country, rather than of the programme."""
    text = conversation.text
    if not is_country(mention, text):
        return False
    plain = normalise(text)
    another = any(e["entity"] == "nationality" and e["start"] != mention["start"] for e in conversation.entities)
    demonym = any(e["entity"] == "nationality" and e["start"] == mention["start"] for e in conversation.entities)
    aged = any(e["entity"] == "age" and is_own(e, text) for e in conversation.entities) and any(m["value"] != "belgium" for m in _mentions(conversation))
    plural = plain[mention["start"] : mention["end"]].endswith("s") and not _THE.search(plain[: mention["start"]])
    told = demonym and (another or plural) or aged
    before = (_PERSON_BEFORE if demonym else _PLACE_BEFORE).search(plain[: mention["start"]])
    return as_country or told or bool(before or _PERSON_AFTER.match(plain[mention["end"] :]))


def _mentions(conversation: Conversation) -> List[Mention]:
    return [e for e in conversation.entities if e["entity"] == "programme"]


def _is_unasked(mention: Mention, conversation: Conversation) -> bool:
    """Say whether the message wonders why a programme was spoken of: "where's Belgium from?", "Belgium??"."""
    told = conversation.answered.programmes if conversation.answered else []
    plain = normalise(conversation.text)
    before, after = plain[: mention["start"]], plain[mention["end"] :]
    wonders = bool(_UNASKED_BEFORE.search(before) and _UNASKED_AFTER.match(after))
    return wonders and mention["value"] in told


def _groups(mentions: List[Mention], plain: str) -> Iterator[List[Mention]]:
    """Yield the mentions that stand together: "ICC and UNITAR"."""
    group: List[Mention] = []
    for mention in sorted(mentions, key=lambda m: m["start"]):
        if group and not _JOINED.fullmatch(plain[group[-1]["end"] : mention["start"]]):
            yield group
            group = []
        group.append(mention)
    if group:
        yield group


def _is_only(group: List[Mention], plain: str) -> bool:
    return bool(_ONLY_BEFORE.search(plain[: group[0]["start"]]) or _ONLY_AFTER.match(plain[group[-1]["end"] :]))
