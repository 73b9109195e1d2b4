"""What a message asks, what it tells of a person, and which values it takes back."""
from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any, Dict, List, Optional, Set, Tuple

from actions.named_times import named_otherwise
from actions.persons import is_of_writer, relatives
from actions.reading import Message
from actions.reading.challenged import challenges
from actions.reading.degree import NOT_YET
from actions.reading.in_general import in_general, time_it_took
from actions.reading.levels import levels
from actions.reading.summed_up import summed_up
from actions.tags import amounts, follows
from actions.unanswered import UNANSWERED_ON
from knowledge import kin
from knowledge.clauses import CLAIM, Span, clauses
from knowledge.text import normalise

_STUDENT = re.compile(r"stud|etudiant|eleve")
"""A teacher's "student of mine" may hold a degree."""
_MEASURES = ("duration", "number", "age", "coming_age", "birth_year")
_VALUES = (*_MEASURES, "nationality", "country", "degree", "language")
_FILLERS = (
    r"ok|okay|well|so|and|nd|n|but|or|no|non|nan|yes|yeah|oui|wait|atten|att|hold on|hey|hi|hello|please|pls|sorry|um|uh|hmm|oh|ah|eh|et|mais|donc|alors|bon(?! niveau\b)|ben|bah|du coup|"
    r"en vrai|en fait|enfin|attends|attendez|euh|hein|dites|dis|stp|svp|allo|bonjour|slt|salut|before that|avant ca|btw|by the way|au fait|d ailleurs|just|first|d abord|quand meme|then|also|aussi|actually|seriously"
)
_FILLER = re.compile(rf"^(?:(?:{_FILLERS})\b\W*)+")
_SUBJECT = r"(?:i|you|u|we|they|she|he|it|one|that|this|these|those|there|the|a|an|my|her|his|your|our|their|any|people|\w+s)"
_OPENS = re.compile(
    rf"(?:what|whats|why|how|who|whose|do|does|did(?! my\b)|(?:don|doesn|isn|aren|can|won) t (?:i|you|they|we|it|that|this|she|he))\b|(?:which|where|when) (?:\w+ )?(?:is|are|do|does|can|will|would|should|has|one|ones|program\w*)\b|"
    rf"(?:am|was|were|has|have) (?!(?:an?|the|my|her|his)\b){_SUBJECT}\b|(?:is|are|can|could|may|might|must|shall|should|will|would) {_SUBJECT}\b|(?:is|are|does|do|would|will) \d+(?=\W*\?| \w)|"
    r"(?:(?:you|u|vous etes|tu es|t es) )?(?:sur|sure|surs|certaine?s?) (?:que|qu|that|about|de|d)\b|quels?\b|quelles?\b|qui\b|comment\b|(?:depuis|jusqu a|a partir de|pendant) (?:quand|combien)\b|(?:since|until|till|from) when\b|for how (?:long|many)\b|pourquoi\b|pourkoi\b|pk\b|pq\b|combien\b|cb\b|est ce\b|es ce\b|c est quoi|c koi|c quoi|koi\b|quoi\b|qu est|kesk|faut\b|ya\b(?! no\b)(?!\W*$)|y a t|lesquel\w*"
)
_WHY_NOT = re.compile(r"(?:(?:sure|yes|yeah|oui|ouais|go|vas y|allez|i guess|j imagine)\W+)*(?:why|y|pourquoi|pk|pq) (?:not|pas)\W*")
"""Agrees, and asks for no reason, where no question mark follows: "excellent. sure, why not"."""
_RELATIVE = re.compile(r"(?:which|who|qui) (?:is|are|was|were|has|have|had|lasted|took|lasts|takes|est|sont|etait|etaient|a|ont|avait|dure|durait)\b")
"""Goes on from the name before a comma: "and English, which is only basic"."""
_ENDS_ASKING = re.compile(r"(?<!pas )(?<!pas dire )(?<!plus dire )(?<!not say )(?<!not saying )(?<!not telling you )(?<!know )(?<!rien )(?<!importe )\b(?:quoi|koi|kwa|combien|cmb|comment|quand|pourquoi|pk|pq|lequel|laquelle|lesquel\w*|what|when|how much|how many)\W*$")
"""French puts the word that asks at the end: "ça veut dire quoi"."""
_TAG_QUOI = re.compile(r"\b(?:quoi|koi|kwa)\W*$")
_OF_A_SKILL = re.compile(r"\b(?:ma langue|excel|word|office)$")
_IS_WHAT = re.compile(r"\b(?:is|s|was|are) what\W*$")
"""Asks nothing before a claim: "the master is what I have"."""
_OF_NOBODY = re.compile(r"^(?:(?:so|donc|alors|then) )*(?:it|that|this|ca|cela|c est|ce (?:sera\w*|n est))\b(?! (?:all |really |tout )?depend)")
"""Begins what is judged rather than told, where its sentence ends in a question mark: "it is still good for the ICC, yes?"."""
_MAY = re.compile(r"\b(?:can|could|may|might|would|should|will|peu[xt]|pourrai\w*|pourra|puis|serai\w*|sera)\b")
_PLAIN_WORDS = set(
    "i m im am is it s a an the my of about around maybe perhaps like or and years year old yrs yr ans an annees months mois experience exp xp j ai g je suis environ peut etre genre plutot de d en un une "
    "mon ma le la les l only just juste seulement so ok no non yes oui not sure guess think crois pense no pas nationality nationalite citizen passport passeport degree diplome has has he she il elle est a hmm hm mm euh bah ben idk dunno jsp jsais chais ish something probably probablement dirais say roughly approx vers presque almost well oh".split()
)
"""What stands around a value in an unsure answer: "a master's, I think?"."""
_INVERTED = re.compile(r"\b\w+-(?:t-)?(?:je|tu|il|elle|on|nous|vous|ils|elles)\b", re.IGNORECASE)
_WHERE = re.compile(r"\W?où\b|.*(?<!pas )(?<!plus )(?<!sais )(?<!importe )(?<!rien )\boù\W*$", re.IGNORECASE | re.DOTALL)
_IN_SHORT = re.compile(r"\b(?:in|en) (?:\d|an?|one|two|three|un|deux|trois|few|a few|quelques) (?:words?|mots?|lines?|lignes?|sentences?|phrases?)\b")
"""How long an answer shall be tells of no person."""
TAG = re.compile(r"\b(?:so |alors )?(?:oui ou non|oui non|yes or no|yes no|y ?/ ?n|or not?|ou pas|ou non|or what|ou quoi)\b")
_ASKS_WITHIN = re.compile(
    r"\b(?:i wonder|(?:want|like|need) to know|je me demande|(?:veux|voudrais|aimerais) savoir|"
    r"(?:i m asking|i am asking|i asked|im asking|my question is|je (?:te |vous )?demand(?:e|ais)|j ai demande|ma question(?: c)? est?)(?: \w+){0,2}? (?:if|whats?|how|why|who|where|whether|si|ce|comment|pourquoi|qui|quel\w*|quand|combien)|"
    r"(?:i asked|i was asking|i am asking|i m asking|i mean|i meant|je demandais|je demande|je parlais|je parle|ma question c est|my question is)(?: juste| just| only| seulement)? (?:about|for|pour|sur|de|des|du)(?! (?:me|myself|moi|him|her|lui|elle)\b)|"
    rf"{UNANSWERED_ON}|"
    r"(?:tell me|dites moi|dis moi|expli\w+(?: (?:moi|to me|me))?)(?: (?:in|en) \w+)?(?: (?:d abord|first|before|then|just|quand meme|alors|donc|plutot|aussi|also|please|svp|s il vous plait))* (?:if|what|how|why|who|whether|si|ce|comment|pourquoi|qui|quel\w*)|est ce que|qu est ce|is (?:it|that|this)|are (?:they|those|these)|do (?:they|those|these|you)|"
    r"(?:ca|cela|that|it) (?:veut|vx|veu) (?:bien )?dire|(?:ca|cela) signifie|c(?: est)? quoi|kesako|means what|"
    r"c(?: est)? (?:combien|quand|ou|qui|ki|koi|quoi)|(?<!pas )(?<!plus )combien de temps|(?:fait|faisait|fesait|faire) (?:quoi|koi)|(?:why|pourquoi|pourkoi|pkoi))\b"
)
_JUDGES = re.compile(r"(?<!if u )(?<!if you )(?<!si )\b(?:(?<!doesn t )(?<!don t )(?<!not )(?<!n t )(?<!\bi )(?<!\bi ll )(?<!\bi d )(?<!\blet s )count\w*(?! (?:it |them |that )?(?:wrong\w*|badly|twice))|(?<!jamais )(?<!mal )(?<!n ai )(?<!\bje )(?<!\bje l )(?<!\bje le )(?<!\bje la )(?<!\bje les )compt(?:e|ent|era)(?! pas\b)|suffi\w+(?! pour (?:mon|le|travail\w*|bosser))|(?<!good )(?<!well )enough(?! (?:for my|to (?!apply|be\b)|to work|for work|for the job|for the office|for meetings))|matters?|allowed|accepte\w*|valables?|valid|obligatoire|mandatory|reconnue?s?)\b")
_OF_RULES = re.compile(
    r"\b(?:il faut(?! (?:toujours |souvent )?qu)|faut avoir|faudrait|(?:il|elle|on|ca|faq|cpi|icc|unitar|court|cour|they|it|one|programme) (?:me |te )?(?:demande\w*|exige\w*|asks?|requires?|wants?|needs?)|"
    r"(?:m a dit|m ont dit|told me)(?! (?:qu |que |that )?(?:il|elle|he|she)\b)|"
    r"(?:it|they|you|u|page|site|website|faq|document|text|bot|friend|ami|amie|somebody|someone|quelqu un|(?<!je )(?<!je ne )vous|tu|on|ils|elles|c|ca|cela) (?:just |also |only |ve |have |had |was |were |are |re |avez |as |a |ont |est |etait |m avez |m as |surely |certes |bien |sans doute |pourtant |\w+ly |\w+ment )?(?:said|says?|saying|told|telling|wrote|written|writes?|states?|dites|dis|dit|dis(?:ai|i)\w*|ecri\w*|indiqu\w*)(?<! ecrire)\b(?! (?:qu |que |that )?(?:il|elle|he|she|i|je|j)\b)|"
    r"(?:the|la|leur|their) (?:limite?|minimum|maximum|rule|regle)|is required)\b"
)
_SO_MUCH = re.compile(r"\b(?:only|just|que|qu|seulement|uniquement|juste)\b")
"""Before a value of which the rest of the clause tells that no more counts: "y a que 2 ans qui comptent"."""
_NEEDED = re.compile(r"\b(?:need\w*|required?|necessary|compulsory|mandatory|necessaires?|obligatoires?|exige\w*|demande\w*|enough|suffi\w+|ok|acceptee?s?|accepted|count(?:s|ed)?|compt(?:e|ent|era))\b")
_LINKED = re.compile(r"\W*(?:(?:is|are|s|est|sont|c est|c|it s|that s|also|aussi|not|pas|really|vraiment|deja|always|toujours)\W+)*")
"""Between a value and a word that makes a question of it: "no degree needed??", "bachelor is enough?"."""
_HOW_TO = re.compile(r"\b(?:can|could|peut|peux|pourra\w*|where|ou)(?: \w+)? (?:find|trouver)\b|\b(?:how|where|when|to whom|who|comment|quand|a qui)\b[^?.!;]{0,20}\b(?:appl(?:y|ication)\w*|send|submit|postul\w+|candidat\w*|envo\w+|depos\w+|dossier)\b")
"""Asks for the way, however much it looks like "can I apply?"."""
BACK = re.compile(r"\b(?:not|isn t|aren t|never|instead of|rather than|without|pas|pa|non pas|et non|au lieu de|plutot que|sans|jamais)\b(?: (?:the|a|an|any|my|his|her|de|d|un|une|le|la|l|mon|ma|son|sa|mes|les|only|have|has|encore|yet))* ?$")
_AND_NOT = re.compile(r"\W*(?:(?:and|et|but|mais|plutot|rather)\W+)?(?:not|non|pas|than|que)\W+(?:pas |an? )?")
_WORDS = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|"
    "un|une|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante"
)
_UNIT = r"(?:years?|yrs?|ans?|annees?|months?|mois)"
_MENTION = re.compile(
    rf"\b(?:\d+(?:[.,]\d+)?|(?!(?:un|une|one)\b(?! {_UNIT}))(?:{_WORDS})(?:(?: et| and)? (?:{_WORDS}))*)(?: {_UNIT})?(?: (?:and|et) (?:a |un |une )?(?:half|demie?))?(?: {_UNIT})?\b"
)


@dataclass(frozen=True)
class Parts:
    """A message taken apart."""

    told: Message
    """What it says of the person: questions, rules and values taken back are blanked."""
    asked: str
    """The parts that ask something; empty without any."""
    places: List[Span]
    """Where they stand."""
    back: List[Dict[str, Any]]
    """Values that it takes back: "not 1.5"."""
    bare: bool
    """What is told is no more than "ok", "no but"."""
    no_work: List[Dict[str, Any]] = field(default_factory=list)
    """Lengths of time that it says to be something else than work."""


def take_apart(message: Message, answers: bool = True) -> Parts:
    """Tell questions from statements, clause by clause; "can I apply with a master's?" tells as well.

    answers: whether a value with a question mark may be an unsure answer, "a master's?".
    """
    plain = normalise(message.text)
    entities = _placed(message, plain)
    asking, rules = _spans(message.text, plain, entities, answers, judges=summed_up(message) is None)
    if message.intent == "check_eligibility":
        asking = [span for span in asking if _HOW_TO.search(plain, *span)]
    wishes = [e["start"] for e in entities if e["entity"] == "requested_language"]
    rules += [span for span in asking if any(span[0] <= start < span[1] for start in wishes)]
    asking = [span for span in asking if span not in rules]
    rules += [found.span() for found in _IN_SHORT.finditer(plain)]
    rules += [*challenges(message), *(in_general(message, bool(asking), answers) if asking or not answers else []), *time_it_took(message), *relatives(message.text), *(found.span() for found in kin.reports(plain))]
    rules += [piece for found in kin.mentions(plain) if _STUDENT.search(found.group()) for piece in around(found.span(), [(e["start"], e["end"]) for e in entities])]
    blanks = [*asking, *rules]
    kept = [e for e in entities if not any(_within(e, span) for span in blanks)]
    back = taken_back(kept, plain)
    text = message.text
    for start, end in [*blanks, *((e["start"], e["end"]) for e in back)]:
        text = text[:start] + " " * (end - start) + text[end:]
    if back:
        text = _without_negation(text, back)
    kept = [e for e in kept if not any(_within(e, (b["start"], b["end"])) for b in back)]
    asked = " ".join(message.text[start:end].strip() for start, end in asking)
    told = replace(message, text=text, entities=kept)
    no_work = named_otherwise(told)
    told = replace(told, entities=[e for e in told.entities if e not in no_work])
    return Parts(told, asked, asking, back, not _FILLER.sub("", f"{told.plain} ").strip(" .,!?;:"), no_work)


def around(span: Span, kept: List[Span]) -> List[Span]:
    """Return the pieces of ``span`` outside of those ``kept``: the "Swiss" of "my Swiss friend" tells of her."""
    inner = sorted(piece for piece in kept if span[0] <= piece[0] < span[1])
    return list(zip([span[0], *(end for _, end in inner)], [*(start for start, _ in inner), span[1]]))


def without_opening(message: Message) -> Message:
    """Leave out the words that only open a message: the "well" of "well, as I said" is no level."""
    found = _FILLER.match(normalise(message.text))
    return replace(message, text=" " * found.end() + message.text[found.end() :]) if found else message


def without_request(message: Message) -> Message:
    """Leave out the clauses that ask for another language."""
    asked = [e["start"] for e in message.entities if e["entity"] == "requested_language"]
    return message.without([(start, end) for start, end in clauses(message.text) if any(start <= place < end for place in asked)])


def without_writer(message: Message) -> Message:
    """Blank what the writer says of herself, where somebody else is spoken of."""
    plain, text = normalise(message.text), message.text
    own = [(start, end) for start, end in clauses(text) if is_of_writer(" ".join(plain[start:end].split()))]
    for start, end in own:
        text = text[:start] + " " * (end - start) + text[end:]
    return replace(message, text=text, entities=[e for e in message.entities if not any(_within(e, span) for span in own)])


def _spans(text: str, plain: str, entities: List[Dict[str, Any]], answers: bool, judges: bool) -> Tuple[List[Span], List[Span]]:
    """Return the clauses that ask, and those that tell of rules or of what others say; judges: "those count" may ask as well."""
    asking: List[Span] = []
    rules: List[Span] = []
    opened = False
    last: Optional[Tuple[int, int, List[Dict[str, Any]]]] = None
    for start, end in clauses(text):
        values = [e for e in entities if e["entity"] in _VALUES and start <= e["start"] < end]
        tag = TAG.search(plain, start, end)
        own = _FILLER.sub("", plain[start:end].strip())
        claims = re.match(rf"(?:{CLAIM})\b", own)
        if tag and values and (claims or _unsure(plain, start, tag.start(), values)) and not _MAY.search(plain, start, tag.start()):  # "28, llm, english native, yes or no": the tag alone asks
            asking.append(tag.span())
            end, tag = tag.start(), None
            own = _FILLER.sub("", plain[start:end].strip())
        ends = plain[end - 1 : end] in ("?", ".", "!", "\n", "…", ";")
        if _WHY_NOT.fullmatch(own) and "?" not in plain[start:end]:
            continue
        if not own:
            if "?" in plain[start:end] and last and not (answers and _unsure(plain, *last[:2], last[2])):
                begin = answers and amounts(plain, *last) or last[0]
                asking.append((begin, last[1]))  # "no degree, then?"
            if follows(plain, start, end):
                rules.append((start, end))  # the "no?" of "a master's, no?" is no answer
            continue
        relative = _RELATIVE.match(own) and plain[:start].rstrip().endswith(",") and not _ends_in_question(plain, end)
        asks = not relative and bool(_OPENS.match(own) or _WHERE.match(text[start:end].strip()) or (_INVERTED.search(text[start:end])))
        asks = asks or bool(tag) or bool(_ENDS_ASKING.search(plain[start:end])) and not _rounds_off(plain, start, end, values) and not (_IS_WHAT.search(plain[start:end]) and re.match(rf"(?:{CLAIM})\b", plain[end:].strip())) or bool(_OF_NOBODY.match(own)) and not values and _ends_in_question(plain, end)
        restricts = any(_SO_MUCH.search(plain, start, e["start"]) for e in values) and not _ends_in_question(plain, end)
        settled = not judges and "?" not in plain[start:end]
        if settled and not values and _JUDGES.search(plain, start, end):
            rules.append((start, end))
            continue
        within = _ASKS_WITHIN.search(plain, start, end) or (not (claims or restricts or settled) and _JUDGES.search(plain, start, end))
        if not claims and _asks_of_value(plain, start, end, values):
            asking.append((start, end))
            opened = not ends
            continue
        before = [e["end"] for e in values if within and e["end"] <= within.start()]
        if within and not asks:  # "1.5 plus internships, do those count": what stands before is told
            begin = max(before, default=start)
            unfinished = NOT_YET.match(plain[begin:end])  # "a PhD not finished, does it count" tells that it is not
            asking.append((begin + (unfinished.end() if unfinished else 0), end))
            opened = not ends
            continue
        marked = "?" in plain[start:end] and not (answers and _unsure(plain, start, end, values))
        opened = asks or (opened and not claims and not (values and not _ends_in_question(plain, end)))
        last = None if ends or claims else (start, end, values)
        if opened or marked:
            asking.append((answers and not opened and amounts(plain, start, end, values) or start, end))
        elif _OF_RULES.search(own):
            rules.append((start, end))
        if ends:
            opened = False
    return asking, rules


def without_mentions(message: Message, within: Optional[List[Span]] = None) -> Message:
    """Leave out the words that only name somebody: "une amie camerounaise" is not as "une ONG camerounaise", nor is "my boyfriend is Swiss" told of the writer; ``within``: only in these clauses."""
    named = [(e["start"], e["end"]) for e in message.entities]
    mentions = [found.span() for found in kin.mentions(normalise(message.text)) if within is None or any(start <= found.start() < end for start, end in within)]
    return message.without([piece for span in mentions for piece in around(span, named)])


def _rounds_off(plain: str, start: int, end: int, values: List[Dict[str, Any]]) -> bool:
    """Say whether the "quoi" at the end of a clause only rounds off what it tells: "excellent quoi", "un master quoi"."""
    found = _TAG_QUOI.search(plain[start:end])
    if not found or "?" in plain[start:end]:
        return False
    told = plain[start : start + found.start()].rstrip()
    graded = levels(told)
    return any(e["end"] >= start + len(told) for e in values) or bool(graded) and graded[-1].end >= len(told) or bool(_OF_A_SKILL.search(told))


def _asks_of_value(plain: str, start: int, end: int, values: List[Dict[str, Any]]) -> bool:
    """Say whether a clause asks if a degree or a level will do, rather than tell that somebody has it."""
    needed = _NEEDED.search(plain, start, end)
    degrees = [e for e in values if e["entity"] == "degree"]
    if not needed or not degrees or "?" not in plain[start:end]:
        return False
    return bool(_LINKED.fullmatch(plain[degrees[-1]["end"] : needed.start()])) and not plain[start:end].startswith(",")


def _unsure(plain: str, start: int, end: int, values: List[Dict[str, Any]]) -> bool:
    """Say whether a clause holds a value and nothing that asks: "33?", "a master's I think?"."""
    clause = plain[start:end]
    for value in values:
        clause = clause.replace(plain[value["start"] : value["end"]], " ")
    graded = [] if values else levels(clause)
    if len(graded) == 1:  # "proficient?"
        clause = clause[: graded[0].start] + " " + clause[graded[0].end :]
    return bool(values or len(graded) == 1) and set(re.findall(r"\w+", clause)) <= _PLAIN_WORDS


def _ends_in_question(plain: str, place: int) -> bool:
    """Say whether the sentence around ``place`` ends with a question mark."""
    end = re.compile(r"[.!?…;\n]").search(plain, max(0, place - 1))
    return bool(end) and end.group() == "?"  # type: ignore[union-attr]


def taken_back(entities: List[Dict[str, Any]], plain: str) -> List[Dict[str, Any]]:
    """Return the values after "not": of countries and degrees only where another one stays; a language that is not spoken is an answer."""
    tongues = {e["start"] for e in entities if e["entity"] == "language"}  # "français" is a nationality as well
    spoken = tongues - _set_against([e for e in entities if e["entity"] == "nationality"], tongues, plain)
    denied = [e for e in entities if e["entity"] in _VALUES and e["start"] not in spoken and BACK.search(plain[max(0, e["start"] - 25) : e["start"]])]
    stay = {e["entity"] for e in entities if e not in denied}
    return [e for e in denied if e["entity"] in _MEASURES or e["entity"] in stay]


def _set_against(nationalities: List[Dict[str, Any]], tongues: Set[int], plain: str) -> Set[int]:
    """Return where a nationality is set against one that is no language: "Kenyan and not French" speaks of no French."""
    pairs = zip(nationalities, nationalities[1:])
    return {after["start"] for before, after in pairs if before["start"] not in tongues and _AND_NOT.fullmatch(plain[before["end"] : after["start"]])}


def _without_negation(text: str, back: List[Dict[str, Any]]) -> str:
    """Blank the "not" before the values taken back, which would else deny what stands next to it."""
    for entity in back:
        before = normalise(text[: entity["start"]])
        negation = BACK.search(before)
        if negation:
            text = text[: negation.start()] + " " * (len(before) - negation.start()) + text[entity["start"] :]
    return text


def _placed(message: Message, plain: str) -> List[Dict[str, Any]]:
    """Give values written in words, whose place is the whole message, the place of their words."""
    whole = [e for e in message.entities if e["entity"] in _MEASURES and (e["start"], e["end"]) == (0, len(plain)) and len(plain.split()) > 3]
    mentions = [m.span() for m in _MENTION.finditer(plain)]
    if len(whole) != len(mentions):
        return message.entities
    places = {id(e): span for e, span in zip(whole, mentions)}
    return [{**e, "start": places[id(e)][0], "end": places[id(e)][1]} if id(e) in places else e for e in message.entities]


def _within(entity: Dict[str, Any], span: Span) -> bool:
    return span[0] <= entity["start"] and entity["end"] <= span[1]
