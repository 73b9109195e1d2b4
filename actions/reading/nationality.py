"""Nationalities, as ISO 3166-1 alpha-3 codes."""
from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Dict, List, Optional, Set, Tuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from actions.reading.languages import is_language
from actions.reading.namesakes import told_apart
from actions.reading.programme import is_nationality
from actions.reading.reading import NOTHING, Message, Reading
from actions.reading.said import has_both
from actions.reading.studies import is_of_a_degree
from knowledge import load
from knowledge.clauses import clauses
from knowledge.text import normalise

_NOT_HELD = re.compile(r"\b(appl(y|ied|ying) for|not|(?:don t|dont|doesn t|didn t) (?:have|hold)|haven t got|no longer|live in|living in|based in|born in|resid\w*(?: (?:in|of|en|a|au|aux|dans))?|pas|demande|habite|vis|vit|nee? (a|au|en)|residen\w+|study in|studying in|married to|wife is|husband is|(mom|mum|mother|dad|father|sister|brother|friend|boyfriend|girlfriend) is|(mere|pere|mari|femme|soeur|frere|copain|copine) est|(?:mon|ma|mes|son|sa) (?:mari|femme|parents|famille))\b( (?!(?:but|mais|only|just|uniquement|seulement|que)\b)\w+){0,3} $")
_AND_IS = re.compile(r"\b(?:born|nee?|liv(?:e|es|ed|ing)|based|habite|vis|vit|resid\w+)\b.* (?:and|et) (?:\w+ )?$")
"""Before what somebody is besides where she was born: "née à Dakar et française"."""
_THOUGHT = re.compile(
    r"\b(?:every(?:one|body)|people|they|many|some|most|tout le monde|les gens|on|beaucoup|ils|certains)(?: \w+)? (?:think\w*|thought|believ\w+|assum\w+|take|takes|mistake\w*|pens\w+|croi\w+|pren\w+|imagin\w+)(?: (?:that|que|qu|i|m|im|am|je|j|suis|me|for|pour|an?|une?))* $"
)
"""What others take somebody for."""
_BORN_THERE = re.compile(r"\b(?:that s|thats|it s|that is|it is|c est)(?: (?:also|aussi))? (?:my|ma|mon)(?: \w+)? (?:nationality|citizenship|passport|nationalite|citoyennete|passeport)\b")
"""Makes the country before a nationality: "born in Georgia, and that's my only citizenship"."""
_ORIGINALLY = re.compile(r"\boriginaire(?: (?:de|du|des|d))?(?: (?:la|le|l|les))? $")
_DENIED = re.compile(r"\b(?:not|no|neither|nor|without|never|pas|ni|sans|aucune?|(?:et|mais) non)(?: (?:an?|de|pas|la|le|the|had|held|got|eu|passeport|passport|nationalite|nationality|citoyennete|citizenship))*(?: l)? $")
"""Takes back what may stand before as well: "German, no sorry, not German"."""
_FR_AFTER = re.compile(r"^\W*(?:et|and|/|\+|&|,|-)\W*fr\b")
_FR_BEFORE = re.compile(r"\bfr\W*(?:et|and|/|\+|&|,|-)\W*$")
"""French in short, beside another nationality: "belge et fr"."""
_NAMESAKES = ({"conakry": "GIN", "bissau": "GNB", "malabo": "GNQ"}, {"brazza": "COG", "kinshasa": "COD"}, {r"seoul|(?:du )?sud\b|south": "KOR", r"pyongyang|(?:du )?nord\b|north": "PRK"})
"""Capitals, or parts, that tell countries of one name apart: "de Guinée, celle de Bissau"."""
_GIVEN_UP = re.compile(r"\b(used to be|formerly|previously|ex|former|ancienne?|gave up|given up|renounced|lost|renonce a|perdu|abandonne|n est plus|ne suis plus|no longer|not anymore|was|etais)( (my|the|a|an|ma|la|mon|le|l|nationalite|nationality|citizenship|passport))* $")
_FORMERLY = re.compile(r"\b(?:anciennement|autrefois|jadis|auparavant|formerly|previously|originally (?!from)|no longer|not anymore|used to|ne (?:suis|est) plus|renonc\w+|given up|gave up|lost|perdu\w*|avant|ex|n (?:ai|a|est|suis) plus|^plus)\b(?: \w+){0,3} $")
_GIVEN_UP_AFTER = re.compile(
    r"\b(?:(?:give|gave|given|giving) (?:it|that|this|them)(?: (?:one|citizenship|nationality|passport))? up|(?:gave|give|given|giving) up (?:it|that)|(?:renounc\w+|lost|lose) (?:it|that|them)|(?:it|that one|that) (?:was|has been|got) (?:lost|revoked|withdrawn)|"
    r"y (?:ai |a |avoir )?renonc\w+|(?:l|la|le) ?(?:ai |a |avoir )?(?:perdue?|perdre|abandonne\w*|rendue?|rendre|quitter)|(?:l|la) ?ai plus|(?:perdu\w*|lost|renonc\w+ a|renounced|gave up|abandonn\w+) (?:cette|celle|that|this))\b"
)
"""Says of the nationality before that it is no longer held: "but I had to give that one up"."""
_FIRST_GIVEN_UP = re.compile(r"\b(?:perdu\w*|lost|renonc\w+ a|renounced|g[ai]ve up|giving up|abandonn\w+) (?:the|la|my|ma)(?: nationalite)? (?:first|former|old|original|other|premiere|ancienne|d origine|precedente|autre)\b")
"""Says so of the nationality that was named first."""
_TO_BECOME = re.compile(r"\b(?:become|devenir)(?: (?:an?|une?))? $")
_ONCE = re.compile(r"^\W*(?:before|avant|auparavant|autrefois|previously|formerly|until|till|jusqu)\b")
"""Before and after what somebody was once."""
_PENDING = re.compile(
    r"\b(?:appl(?:y|ied|ying|ications?)(?! (?:as|with))|wait\w*|await\w*|pending|hop(?:e|es|ing)|soon|become|becoming|eligible|in (?:the )?process|entitled|demande|attend\w*|attente|bientot|futur\w*|future|"
    r"esper\w*|devenir|droit a|visas?|permits?|permis|titre de sejour|carte de sejour|green card|residence|resident\w*|residan\w*|residing|(?:refugiee?s?|refugees?|asylum|asile)(?: status)?(?= (?:in|en|au|aux|a)\b)|sejour|studying|etudie|exchange|expat\w*|installee?|etablie?|moved|demenage)\b"
)
"""Before a country in the same clause: what one may become, or where one only lives."""
_PERHAPS = re.compile(
    r"\b(?:(?:am|m|have|ve|hold|is|has|suis|ai|a|est)(?: \w+){0,2}? (?:maybe|perhaps|possibly|peut etre)|(?:maybe|perhaps|possibly|peut etre)(?: que?)? (?:i|she|he|je|j|elle|il)(?: also| aussi)? (?:am|m|have|ve|hold|is|has|suis|ai|a|est)|"
    r"(?:may|might|could)(?: also)? (?:have|hold|be))\b(?: \w+){0,5} $"
)
"""Before what the writer is not sure to hold: "j'ai peut-être aussi la nationalité danoise"."""
_ONLY_A_PERMIT = re.compile(
    r"^(?: (?:citizenship|nationality|passport|nationalite|passeport|naturali[sz]ation))?(?: (?!with\b|avec\b|and\b|et\b|but\b|mais\b|having\b|ayant\b)\w+){0,2}? (?:applications?|pending|in (?:the )?process|on the way|en cours|en attente|demandee?|permits?|visas?|residence|residency|green card)\b"
)
_NOT_YET_AFTER = re.compile(
    r"^(?: (?:one|citizenship|nationality|passport|nationalite|passeport|citoyennete))?\W*(?:(?:but|mais|that|this|it|is|s|i|have|ve|isn|hasn|haven|don|t|ca|c|cest|est|n|elle|je|l|ai|a|come|arrive\w*|there|here|la|mine|a moi|obtenue?) )*?"
    r"(?:(?:not|t) (?:quite )?(?:(?:there|mine|here|official|done) )?yet|pas (?:tout a fait )?encore|(?:still )?(?:being processed|in the (?:works|pipeline)|on (?:its|the) way)|yet to come|a venir|(?:will|ll) (?:come|follow|be) (?:soon|later|next \w+|in \d+)|(?:t|not) (?:have|got|get|hold) (?:it|that|that one) yet|"
    r"(?:viendra|arrivera|sera) (?:plus tard|bientot|l an prochain|en \d+))"
    r"(?: (?:though|sadly|alas|unfortunately|for (?:now|the moment)|malheureusement|helas|pour (?:l instant|le moment)|la|obtenue?|faite?|officiel\w*|mine|there|here))*\W*(?:$|[.,;:!?)\n])"
)
"""After the nationality that is still to come: "la belge, c'est pas encore"."""
_FROM = re.compile(r"\b(?:from|originaire d\w*)(?: the)? $")
_KIN = (
    r"(?:grand ?(?:parents?|mere|pere|mother|father|ma|pa)|grands? (?:parents?|mere|pere)|parents?|mother|father|mum|mom|dad|husband|wife|spouse|partner|boyfriend|girlfriend|fiancee?|in laws|ancest\w+|"
    r"mere|pere|maman|papa|mari|femme|epou(?:x|se)|conjointe?|compagn\w+|copine?|beaux parents|aieux|arriere \w+)"
)
_OF_KIN = re.compile(
    rf"\b(?:papa|maman|mere|pere|dad|mom|mum|mother|father)(?: (?:is|was|est|etait))? $|(?:\b(?:my|our|his|her|their|mon|ma|mes|nos|notre|son|sa|ses|leurs?)(?: \w+)? {_KIN}|\bgrands? ?(?:parents?|mere|pere|mother|father|ma|pa)|\bparents)(?: (?:is|was|are|were|est|etait|etaient|sont|from|a|an|une?|de|d|du|la|le))*\W*$|"
    r"\b(?:married to|mariee? (?:a|avec)|en couple avec)(?: (?:an?|une?|my|mon|ma|mes))?(?: \w+)? $"
)
_KIN_AFTER = re.compile(rf"^ {_KIN}\b")
_ORIGIN_BEFORE = re.compile(r"\b(?:d |of )?(?:origin\w*|racines|roots|souche)(?: \w+)? $")
_ORIGIN_AFTER = re.compile(r"^ (?:origin\w*|descent|roots|heritage|background|ancestry|racines|souche)\b")
"""Around where the family is from, which is a nationality only if no other is told."""
_TWO_HELD = re.compile(r"\b(?:both|two|2|double|dual|deux)\b(?: \w+)?? (?:nationalit\w+|passports?|passeports?|citizenships?|citoyennetes?)\b|\b(?:has|have|holds?|so|donc|got|les) (?:both|deux|2)\W*$")
_FAMILY = re.compile(rf"\b(?:{_KIN}|born|nee?)\b")
"""Where only one nationality of two is told, by somebody's family or place of birth."""
_PLACE = re.compile(r"\b(?:in|en|au|aux)(?: the)? $")
_ALONE = re.compile(r"\W*(?:(?:i m|im|i am|je suis|jsuis|a|an|une?) )*([a-z]{4,})\W*")
_CONTINENT = re.compile(r"\b(african?s?|africaine?s?|afrique|europe|european|europeenne?|europeen|eu (citizen|national|passport)|asian?|asia|asie|asiatique|latin america\w*|latino|latina|amerique latine|stateless|apatride|arab|arabe|caribbean|antillaise?|world citizen|citoyenn?e? du monde)\b")
_CLAIM = re.compile(r"\b(i m|i am|im|am|citizen|national|nationalit\w+|passport|passeport|suis|je|jsuis|from|originaire|citoyen\w*|ressortissant\w*|hold|vien[st] de)\b")
_LONG = 8
"""Letters of a word in which two slips leave no doubt."""
_SURE = 2
"""Letters at the beginning that people get right."""
_SHORTEST = 5
"""Shorter names are a slip away from too many words."""
_PERSON = r"(?:nat|nationalit\w+|citizen\w*|nationals?|passports?|passeports?|citoyen\w*|ressortissant\w*|origin\w*|descent|roots|identite|id|identity|cards?|cartes?|woman|man|girl|guy|femme|homme|fille|garcon|jeune|candidat\w*|ones?|side|by)"
_AND = r"(?:and|or|but|with|from|et|ou|mais|avec|a|de|d|je|i|also|aussi|in|en|living|studying|working|who|qui|currently)"
_THING_AFTER = re.compile(rf"^ (?!{_PERSON}\b|{_AND}\b)[a-z]{{2,}}")
_ENGLISH_THING = re.compile(r"\b(?:at|in|for|with|from|by|of|my|his|her|our|this|some|other) (?:an? |the )?$")
_FRENCH_THING = re.compile(rf"\b(?:dans|chez|pour|par|au|aux|du|sur|mon|ma|mes|notre|son|sa|de|une?|la|l|les|des|d) (?!{_PERSON}\b|{_AND}\b)(?:[a-z]{{3,}}) $")
_JPO_BEFORE, _JPO_AFTER = re.compile(r"\bjpos? $"), re.compile(r"^ jpos?\b")
"""Around what somebody wants to become: "can I apply as a French JPO?"."""
_PROFESSION = (
    r"(?:\w+(?:iste|logue|graphe|nome|icien|icienne|naliste|ngenieure?)|ingenieure?|avocate?|juriste|medecin|docteure?|prof\w*|comptable|architecte|diplomate|enseignante?|etudiante?|infirmi\w+|consultante?|doctorante?|stagiaire|"
    r"fonctionnaire|gestionnaire|assistante?|(?:cherch|travaill|entrepren|educat|format|coordinat|direct|administrat|traduct|interpret|redact|animat)(?:eure?|euse|rice|e)|sage femme|pharmacien\w*|veterinaire|militaire|volontaire)"
)
_A_PROFESSIONAL = re.compile(rf"(?<!pour )(?<!avec )(?<!chez )(?<!par )(?<!de )(?<!d )\bune? {_PROFESSION} $")
"""Whoever says "un agronome kényan" speaks of the candidate, while "une ONG canadienne" is a thing."""
_IS_ONE = re.compile(r"\b(?:am|im|i m|suis|jsuis|chui|est|c est|is|double|deux|two|dual) (?:\w+ ){0,3}$")


def _of_a_thing(message: Message, entity: Dict[str, Any]) -> bool:
    """Say whether a demonym is that of a thing or of somebody else: "a Canadian firm", "une ong canadienne", "mon diplôme chinois"."""
    before, after = message.before(entity, 40), message.after(entity, 20)
    if entity["entity"] != "nationality" or _IS_ONE.search(before) or _A_PROFESSIONAL.search(before):
        return False
    if _JPO_BEFORE.search(before) or _JPO_AFTER.match(after):
        return True
    return bool(_ENGLISH_THING.search(before) and _THING_AFTER.match(after) or _FRENCH_THING.search(before)) or is_of_a_degree(message, entity)


_GOING = re.compile(
    r"\b(?:part(?:ais|ait|ir\w*|ez|ons|e|s)?|all(?:er|ais|ait|ez|ons)|vais|va|irais?|ira|go(?:ing|es)?|went|mov(?:e|ed|ing)|sent|envoye\w*|post(?:ed|e|ee)|affecte\w*|mute\w*|mission)(?: (?:\w+ )?)(?:au|en|aux|a|to|in)(?: the)? $"
)
"""Before where somebody goes: "and if I left for Mali?"."""
_WAS_THERE = re.compile(
    r"\b(?:she|he|elle|il)(?: \w+){0,2}? (?:was|been|worked|lived|stayed|did|do|etait|ete|vecu|vivait|travaill\w+|boss\w+|restee?|faisait|fait)(?: \w+){0,2} (?:au|en|aux|a|in)(?: the)? $"
)
"""Before where somebody else was: "elle faisait quoi au Mali"."""
_MARRYING = re.compile(r"\b(?:marr(?:y|ying|ied|ies)|wed|epous\w+|mari(?:e|er|ais|erais)\b(?: (?:a|avec))?|pacs\w*(?: avec)?)(?: (?:an?|une?|some|somebody|quelqu un))? $")
"""Before whom somebody marries."""


def is_elsewhere(message: Message, entity: Dict[str, Any]) -> bool:
    """Say whether a country is not what somebody is of: "born in Togo", "a Canadian firm", "my Belgian permit", "formerly Rwandan"."""
    if has_both(message) and (_KIN_AFTER.match(message.after(entity)) or _OF_KIN.search(message.before(entity, 40))):
        return False
    if _TO_BECOME.search(message.before(entity)) and any(_given_up_after(message, e) for e in message.entities if e["end"] <= entity["start"]):
        return False  # "I gave it up to become Dutch"
    if _THOUGHT.search(message.before(entity, 50)) or _NOT_HELD.search(before := message.before(entity)) and not (entity["entity"] == "nationality" and _AND_IS.search(before)) or _of_a_thing(message, entity):
        return True
    before, after = _around(message, entity)
    if _GOING.search(before) or _WAS_THERE.search(before) or _MARRYING.search(before) or _PERHAPS.search(before) or _FORMERLY.search(before) or _GIVEN_UP.search(before) or _ONCE.match(after) or _given_up_after(message, entity) or _KIN_AFTER.match(after) or _OF_KIN.search(before) or _NOT_YET_AFTER.match(_up_to_next(message, entity)):
        return True
    return bool(_PENDING.search(before) and not _FROM.search(before) or _ONLY_A_PERMIT.match(after))


def _given_up_after(message: Message, entity: Dict[str, Any]) -> bool:
    """Say whether what stands between a nationality and the next one, in the same sentence, gives it up."""
    plain = normalise(message.text)
    following = _up_to_next(message, entity)
    named = [e["start"] for e in message.entities if e["entity"] in ("nationality", "country")]
    if len(following) < len(plain) - entity["end"] and entity["start"] == min(named) and _FIRST_GIVEN_UP.search(plain, entity["end"]):
        return True
    return bool(_GIVEN_UP_AFTER.search(re.split(r"[.!?;\n]", following)[0]))


def is_pending(message: Message, entity: Dict[str, Any]) -> bool:
    """Say whether a nationality is one that was asked for, or is still to come: "I applied for Belgian citizenship", "Belgian, not yet"."""
    before, _ = _around(message, entity)
    return bool(_PENDING.search(before) or _NOT_HELD.search(message.before(entity)) or _NOT_YET_AFTER.match(_up_to_next(message, entity)))


def _up_to_next(message: Message, entity: Dict[str, Any]) -> str:
    """Return what follows a nationality up to the next one."""
    following = [e["start"] for e in message.entities if e["entity"] in ("nationality", "country") and e["start"] >= entity["end"]]
    return normalise(message.text)[entity["end"] : min(following, default=len(message.text))]


def is_less_sure(message: Message, entity: Dict[str, Any]) -> bool:
    """Say whether a country may be only where somebody is or comes from: it counts if nothing else is named."""
    before, after = _around(message, entity)
    if entity["entity"] == "country" and _PLACE.search(before):
        return True
    return bool(_ORIGINALLY.search(before) or _ORIGIN_BEFORE.search(before) or _ORIGIN_AFTER.match(after))


def _nearly(message: Message) -> Optional[str]:
    """Return the country that the only word of a message, or of its beginning, misspells: "Finish" is Finnish where a nationality was asked for."""
    alone = _ALONE.fullmatch(re.split(r"[,;.(]", normalise(message.text).strip())[0])
    names = _names()
    found = process.extractOne(alone.group(1), list(names), scorer=OSA.distance, score_cutoff=2 if len(alone.group(1)) >= _LONG else 1) if alone else None
    return names[found[0]] if found and found[0][:_SURE] == alone.group(1)[:_SURE] else None  # type: ignore[union-attr]


@lru_cache(maxsize=1)
def _names() -> Dict[str, str]:
    """Return the names and demonyms that stand for one country, written in one word."""
    owners: Dict[str, Set[str]] = {}
    for code, country in load().countries.items():
        for words in (*country.names.values(), *country.demonyms.values()):
            for word in words:
                owners.setdefault(normalise(word).replace(" ", ""), set()).add(code)
    return {word: next(iter(codes)) for word, codes in owners.items() if len(codes) == 1 and len(word) >= _SHORTEST and word.isalpha()}


def _around(message: Message, entity: Dict[str, Any]) -> Tuple[str, str]:
    """Return what stands before and after a country in its clause, up to the next one."""
    plain = normalise(message.text)
    start, end = next((span for span in clauses(message.text) if span[0] <= entity["start"] < span[1]), (0, len(plain)))
    others = [e for e in message.entities if e["entity"] in ("nationality", "country") and start <= e["start"] < end]
    start = max([start, *(e["end"] for e in others if e["end"] <= entity["start"])])
    end = min([end, *(e["start"] for e in others if e["start"] >= entity["end"])])
    return plain[start : entity["start"]], plain[entity["end"] : end]


def _capitals(plain: str, named: List[str]) -> List[Tuple[Dict[str, str], str]]:
    """Return the countries of a shared name that the message tells by their capitals, each with its namesakes."""
    shared = [namesakes for namesakes in _NAMESAKES if set(namesakes.values()) & set(named)]
    return [(namesakes, code) for namesakes in shared for capital, code in namesakes.items() if re.search(rf"(?<!not )(?<!not the )(?<!pas )(?<!not from )(?<!pas de )(?<!pas celle )\b(?:{capital})", plain)]


def read_nationality(message: Message, asked: bool) -> Reading:
    """Return the list of codes; ``unclear`` for a name that several countries share."""
    held = [e for e in message.entities if e["entity"] in ("nationality", "country") and not is_elsewhere(message, e)]
    if asked and not held and _BORN_THERE.search(message.plain):
        held = [e for e in message.entities if e["entity"] in ("nationality", "country")][:1]
    programmes = [e for e in message.entities if e["entity"] == "programme" and not is_nationality(message, e)]
    if not asked:
        held = [e for e in held if not any(p["start"] <= e["start"] < p["end"] for p in programmes)]
        held = [e for e in held if (e["entity"] == "nationality" or _CLAIM.search(message.before(e))) and not is_language(e, message)]
    lost = [e for e in held if _GIVEN_UP.search(message.before(e))]
    past = [e for e in message.entities if e["entity"] == "nationality" and (_DENIED.search(message.before(e)) or _ONCE.match(message.after(e)))]
    unsure = [e for e in message.entities if e["entity"] == "nationality" and _PERHAPS.search(_around(message, e)[0])]
    gone = {code for e in [*lost, *past, *unsure] for code in e["value"]}
    held = [e for e in held if not set(e["value"]) <= gone]
    if len(held) > 1:
        held = [e for e in held if not is_less_sure(message, e)] or held
    held = [e for e in held if not is_language(e, message, asked)]
    codes: List[str] = []
    unclear = False
    for entity in held:
        if len(entity["value"]) == 1:
            codes += [code for code in entity["value"] if code not in codes]
        else:
            narrowed = [c for e in held if e is not entity and len(e["value"]) == 1 for c in e["value"] if c in entity["value"]]
            if not narrowed and len(beside := told_apart(entity, message.entities, message.text)) == 1:
                narrowed = beside
            codes += [code for code in narrowed if code not in codes]
            unclear = unclear or not narrowed
    if asked and any(_FR_AFTER.match(message.after(e)) or _FR_BEFORE.search(message.before(e)) for e in held) and codes:
        codes += [code for code in ("FRA",) if code not in codes]
    for capital, code in _capitals(message.plain, [code for entity in held for code in entity["value"]]):
        codes, unclear = [code, *(c for c in codes if c not in capital.values())], False
    if len(codes) < 2 and _TWO_HELD.search(message.plain) and _FAMILY.search(message.plain):
        return Reading(problem="unclear") if asked else NOTHING  # "born in Liège, her father is Romanian, so she has both": the other is not told
    if codes:
        return Reading(codes)
    if asked and not message.values("nationality", "country") and not _CONTINENT.search(message.plain) and (code := _nearly(message)):
        return Reading([code])
    unclear = unclear or bool(_CONTINENT.search(message.plain))
    return Reading(problem="unclear") if unclear and asked else NOTHING
