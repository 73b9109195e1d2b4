"""Nationalities, as ISO 3166-1 alpha-3 codes."""
from __future__ import annotations

import re
from typing import Any, Dict, List

from actions.reading.languages import is_language
from actions.reading.programme import is_nationality
from actions.reading.reading import NOTHING, Message, Reading

_NOT_HELD = re.compile(r"\b(appl(y|ied|ying) for|not|no longer|live in|living in|based in|born in|resid\w* (in|of)|pas|demande|habite|vis|vit|nee? (a|au|en)|residen\w+|study in|studying in|married to|wife is|husband is|(mom|mum|mother|dad|father|sister|brother|friend|boyfriend|girlfriend) is|(mere|pere|mari|femme|soeur|frere|copain|copine) est|(?:mon|ma|mes|son|sa) (?:mari|femme|parents|famille))\b( \w+){0,3} $")
_GIVEN_UP = re.compile(r"\b(used to be|formerly|previously|ex|former|ancienne?|gave up|given up|renounced|lost|renonce a|perdu|abandonne|n est plus|ne suis plus|no longer|not anymore|was|etais)( (my|the|a|an|ma|la|mon|le|l|nationalite|nationality|citizenship|passport))* $")
_CONTINENT = re.compile(r"\b(african?s?|africaine?s?|afrique|europe|european|europeenne?|europeen|eu (citizen|national|passport)|asian?|asia|asie|asiatique|latin america\w*|latino|latina|amerique latine|stateless|apatride|arab|arabe|caribbean|antillaise?|world citizen|citoyenn?e? du monde)\b")
_CLAIM = re.compile(r"\b(i m|i am|im|am|citizen|national|nationalit\w+|passport|passeport|suis|je|jsuis|from|originaire|citoyen\w*|ressortissant\w*|hold)\b")
_PERSON = r"(?:nationalit\w+|citizen\w*|nationals?|passports?|passeports?|citoyen\w*|ressortissant\w*|origin\w*|descent|roots|woman|man|girl|guy|femme|homme|fille|garcon|jeune|candidat\w*|ones?|side|by)"
_AND = r"(?:and|or|but|with|from|et|ou|mais|avec|a|de|d|je|i|also|aussi|in|en|living|studying|working|who|qui|currently)"
_THING_AFTER = re.compile(rf"^ (?!{_PERSON}\b|{_AND}\b)[a-z]{{2,}}")
_ENGLISH_THING = re.compile(r"\b(?:at|in|for|with|from|by|of|my|his|her|our|this|some|other) (?:an? |the )?$")
_FRENCH_THING = re.compile(rf"\b(?:dans|chez|pour|par|au|aux|du|sur|mon|ma|mes|notre|son|sa|de|une?|la|l|les|des|d) (?!{_PERSON}\b|{_AND}\b)(?:[a-z]{{3,}}) $")
_IS_ONE = re.compile(r"\b(?:am|im|i m|suis|jsuis|chui|est|c est|is|double|deux|two|dual) (?:\w+ ){0,3}$")


def _of_a_thing(message: Message, entity: Dict[str, Any]) -> bool:
    """Say whether a demonym is that of a thing or of somebody else: "a Canadian firm", "une ong canadienne", "mon diplôme chinois"."""
    before, after = message.before(entity, 40), message.after(entity, 20)
    if entity["entity"] != "nationality" or _IS_ONE.search(before):
        return False
    return bool(_ENGLISH_THING.search(before) and _THING_AFTER.match(after) or _FRENCH_THING.search(before))


def is_elsewhere(message: Message, entity: Dict[str, Any]) -> bool:
    """Say whether a country is not what somebody is of: "born in Togo", "a Canadian firm"."""
    return bool(_NOT_HELD.search(message.before(entity))) or _of_a_thing(message, entity)


def read_nationality(message: Message, asked: bool) -> Reading:
    """Return the list of codes; ``unclear`` for a name that several countries share."""
    held = [e for e in message.entities if e["entity"] in ("nationality", "country") and not is_elsewhere(message, e)]
    programmes = [e for e in message.entities if e["entity"] == "programme" and not is_nationality(message, e)]
    if not asked:
        held = [e for e in held if not any(p["start"] <= e["start"] < p["end"] for p in programmes)]
        held = [e for e in held if (e["entity"] == "nationality" or _CLAIM.search(message.before(e))) and not is_language(e, message)]
    lost = [e for e in held if _GIVEN_UP.search(message.before(e))]
    gone = {code for e in lost for code in e["value"]}
    held = [e for e in held if not set(e["value"]) <= gone]
    if len(held) > 1:
        held = [e for e in held if not is_language(e, message, asked)] or held
    codes: List[str] = []
    unclear = False
    for entity in held:
        if len(entity["value"]) == 1:
            codes += [code for code in entity["value"] if code not in codes]
        else:
            narrowed = [c for e in held if e is not entity and len(e["value"]) == 1 for c in e["value"] if c in entity["value"]]
            codes += [code for code in narrowed if code not in codes]
            unclear = unclear or not narrowed
    if codes:
        return Reading(codes)
    unclear = unclear or bool(_CONTINENT.search(message.plain))
    return Reading(problem="unclear") if unclear and asked else NOTHING
