"""How long somebody has worked in all: lengths of time, their sums and products, and dates from and to."""
from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Any, Dict, Iterator, List, Optional

from actions.reading.months import MONTH, MONTHS
from actions.reading.off_work import is_off_work
from actions.reading.reading import Message
from actions.reading.stays import AT_WORK, is_of_a_stay
from actions.reading.studies import is_of_studies
from actions.reading.summed_up import summed_up
from knowledge.clauses import clauses
from knowledge.text import normalise

_MONTH = rf"(?:{MONTH}[a-z]*\.? (?:of |de )?|(?P<{{0}}>\d\d?)[/.])"
_YEAR = r"(?:19|20)\d\d"
_NOW = r"now|today|present|date|current\w*|this year|aujourd hui|maintenant|ce jour|actuel\w*|cette annee"
_LINK = r"(?:to|until|till|through|up to|a|au|jusqu (?:a|en|au)|jusque|et|and|en|/|>|:)"
_FROM_TO = re.compile(
    rf"(?P<from>{_MONTH.format('n1')})?(?P<year>{_YEAR}) ?(?:{_LINK} )?(?:(?P<now>{_NOW})\b|(?P<to>{_MONTH.format('n2')})?(?P<end>{_YEAR})\b)"
)
_SINCE = re.compile(rf"\b(?:since|depuis|started|start|began|commence|debute|hired|embauchee?|as of)\b(?: [a-z]+){{0,3}}? (?P<from>{_MONTH.format('n1')})?(?P<year>{_YEAR})\b")
_AGO = re.compile(r"^\s*(ago|earlier|back(?=\W*(?:$|[,.;]))|avant|plus tot|en arriere)\b")
_IL_Y_A = re.compile(r"\b(?:il y a|y a)(?: (?:exactement|environ|deja|a peine|tout juste|juste|pile|seulement|presque|maintenant|meme pas|bien|quelque))* $")
_FULL_AGE = range(18, 66)
_BEGINS = re.compile(r"(?:^|[,;.(\n/:]|\b(?:i m|im|i am|j ai|jai|g|moi|me|aged?|agee? de))\s*$")
_ENDS = re.compile(r"\s*(?:$|[,;.)!?\n/]|old\b)")
"""Around a length of time that stands alone in a list of facts, as an age does: "Belgian, 30 yrs, LLM"."""
_AGED = re.compile(r"\b(?:m[ae]n|wom[ae]n|lad(?:y|ies)|girl|boy|guy|lad|person|students?|candidate|applicant|graduate|friend|lawyer|engineer|doctor|somebody|someone|anyone|people|daughter|son|sister|brother|niece|nephew|cousin|colleague|nationals?|citizen|female|male) (?:(?:of|at) (?:about |around |some )?|aged (?:of )?)$")
"""Before as many years as nobody studies or serves: "a man of 27 years"."""
_NOT_WORK = re.compile(r"^\s*(?:engineer\w*|professional|universit\w*|college)?(?: s)? ?(?:diplom\w*|degree|cursus)\b|^\s*(of |d |de |in |a |at |en )?(law |the )?(stud\w+|etudes?|universit\w+|school|college|fac|ecole|old|of age|contract left)\b")
_WAITING = re.compile(r"\b(?:wait\w*|attend\w*|patient\w*)(?: (?:for|encore|another|pendant))? $")
_SHARES = {"half": 0.5, "moitie": 0.5, "quarters": 0.75, "quarts": 0.75, "quart": 0.25, "third": 1 / 3, "tiers": 1 / 3}
_SHARE = re.compile(rf"\b({'|'.join(_SHARES)}) (?:of|de|d) ?$")
_IRRELEVANT = re.compile(r"\b(?:not|isn t|wasn t|aren t|n est pas|n etait pas|pas|non|nothing|rien)(?: \w+){0,3}? (?:relevant|related|pertinen\w*|count\w*|in the field|dans le domaine|do with it|to do with|a voir|lie\w?|en rapport)\b|\b(?:irrelevant|unrelated|hors (?:sujet|domaine)|sans rapport|off topic|aucune? (?:rapport|lien))\b")
_UNSKILLED = re.compile(
    r"\b(?:pizz\w+|wait(?:er|ers|ress\w*|ing tables)|serveuses?|(?:comme|etais|etait|de) serveur|(?:in|at|behind|dans) (?:a|an|the|un) bar|bar ?(?:m[ae]n|maid|tend\w*)|restaurants?|mcdo\w*|fast ?food|baby ?sitt\w*|nann(?:y|ies)|nounou|cashiers?|"
    r"caissiere?s?|supermar\w+|dish ?wash\w*|plongeu(?:r|se)|bakery|boulangerie|barista|delivery (?:driver|rider|boy|man)|deliver(?:ing|ed) (?:food|parcels|pizzas?|newspapers)|livreu(?:r|se)|cleaners?|femme de menage|faire des menages|vendanges|fruit pick\w*|"
    r"student jobs?|jobs? etudiants?|summer jobs?|(?:jobs?|petits boulots) d ete|lifeguard|ski instructor|moniteur de ski|taxi driver|chauffeur de taxi)\b"
)
"""Work that has nothing to do with a post at an international organisation; told alone it is left to whom it is told to judge."""
_RELEVANT = re.compile(r"\b(?:(?:since|after|post|depuis|apres)(?: \w+){0,2}? (?:degree|graduat\w+|diplom\w+|masters?|bachelors?|licence|bachelier|doctorat|phd|studies|etudes)|relevant|related|pertinen\w*|in (?:the|this|my|that) (?:field(?! (?:with|in|for|at))|area|domain|sector)|(?:dans|de) (?:le|ce|mon|du) (?:domaine|secteur)|(?:dans|du) (?:le )?domaine|en lien|qui compten?t?|that counts?)\b")
_CONTRAST = re.compile(r"\b(?:but|mais|only|just|seulement|seule?s?|uniquement|juste|of which|dont|including|among them|of them|whereas|alors que|in all|in total|total|en tout|ne \w+ qu|rest|reste|sinon|otherwise)\b")
_NONE_RELEVANT = re.compile(
    r"^\W*(?:unfortunately |malheureusement |honestly |well |there is |i have |j ai |je n ai )*(?:nothing|none|no|not|rien|aucune?|pas)(?: (?!else|other|only|more|autre|seulement)\w+){0,3}? (?:relevant|related|pertinen\w*|in (?:the|this|that|your) (?:field|area|domain|sector)|dans (?:le|ce|votre) (?:domaine|secteur)|en lien|en rapport|a voir)\b"
)
"""Says that no work counts, whatever was done: "nothing relevant, I've been a waiter for 2 years"."""
_PARTLY = re.compile(r"\b(?:all|every\w*|entirely|fully|only|sure|sur|know|sais|if|si|tout\w*|tous|entierement|que|qu)\b")
"""In words that leave open how much of the work counts: "not all of it is relevant"."""
_BUT = re.compile(r"^\W*(?:but|mais)\b")
_HOWEVER = re.compile(r"\b(?:but|mais|then|puis|except|sauf|hormis|a part|apart|besides|unless|until|before|avant|jusqu)\b")
"""After which some work may count after all."""
_SO_MANY_RELEVANT = re.compile(rf"^\W*(?:only |just |seulement |uniquement |juste )?(?:of (?:them|those|which) )?(?:(?:are|is|were|was|sont|est) )?{_RELEVANT.pattern}")
_GOES_ON = re.compile(r"(?:\b(?:and|then|plus|et|puis|ensuite|after that)|[,+&])(?: (?:another|a further|encore|then|puis))? ?$")
_ANOTHER = re.compile(r"\b(?:another|a further|encore|then|puis|ensuite) $")
_LASTING = re.compile(r"\b(?:and|then|plus|et|puis|ensuite|after that|apres)\b[^.;!?]*\b(?:for|during|pendant|durant)(?: (?:about|around|roughly|only|just|over|another|a (?:little|bit) (?:over|more than)|just over|more than|environ|encore|un (?:petit )?peu plus d[eu]?|plus d[eu]?|quelque))* $")
"""Before a number that is the length of the work told next: "two years and then a trainee for a bit over two"."""
_PLUS = re.compile(r"\s*(?:\bplus\b|\+)\s*(?:an? |une? )?(?=\w)")
"""Between a number and the length of time that is added to it: "1.5 plus 8 months"."""
_NO_MORE = re.compile(r"^(?: more| de plus| other| autres)?\W*(?:$|[,.;(])")
"""Around a number that ends what it goes on from: "6 months and then another 3"."""
_AT = re.compile(r"^ (?:more )?(?:at|with|for|in|as|chez|dans|au|aux|a|pour|comme|en) ")
"""Around a number that goes on from a length of time: "2 years at A and then 1 at B"."""
_FIRST_NUMBER = re.compile(r"(?:^|[.!?;,:(]|\b(?:i (?:have|did|had|worked|spent|was)|i ve(?: got| had| done)?|ive|j ai(?: fait| bosse| travaille| eu)?|jai|she has|he has|elle a|il a|no|non|it s|its|c est|got|only|like|about|around|said|actually|so|well|donc|environ|seulement))\W*$")
"""Before the number that begins a list of stretches of work."""
_AND_SO_LONG = re.compile(r"[^.!?;]*(?:[,+&]|\b(?:and|then|plus|et|puis|ensuite)\b)(?: (?:the|also|another|les?|aussi|encore|then|puis|plus))* ?$")
"""Between such a number and the length of time that goes on from it: "3 at a bank and 18 months at an NGO"."""
_A_SHARE = re.compile(r"\s*[,(]\s*")
"""Between a length of which nothing is said and a number that is a part of it: "3 years, 1 as an intern"."""
_IN_ALL = re.compile(r"^\W*(?:\w+ )?(?:in (?:all|total)|en tout|au total|altogether|overall|total)\b")
"""Right after a length of time that the others are parts of."""
_IN_MONTHS = re.compile(r"(?:months?|mois|mo?n?ths?)$")
_BACK_TO = re.compile(r"^\W*(?:but |mais )?(?:that|this|it|these|those|they|which|ca|cela|c|ce|ces|ils|elles|qui)\b")
_IN_GENERAL = re.compile(r" ?(?:of |de |d )?(?:\w+ )?(?:d?exp\w*|xp)\W+(?:(?:so|only|just|that is|dont|soit|donc|juste|seulement|c est)\W+)*")
"""Between a length of experience as such and the same length, which says where."""
_WHICH_IS = re.compile(r"\b(?:that s|thats|that is|which is|it s|c est|cest|ca fait|so|donc|soit)\W*$")
"""Right before the same length of time told once more."""
_WILL_HAVE = re.compile(r"\b(?:j ?aurai|aura|(?:i ?ll|i will|will|she ll|he ll)(?: \w+)? (?:have|reach|be at|hit)|(?:ca|cela) fera|(?:it|that) (?:ll|will) (?:be|make)|j atteindrai|atteindra|je serai a)\b")
_IN = re.compile(r"\b(?:in|dans|ds|d ici) $")
"""Right before the time until something is reached."""
_PART_OF_THAT = re.compile(r"^ (?:(?:out )?of|from|de|d) (?:that|those|these|this|it|them|which|ca|cela|celles? ci|ces \w+|ce temps)\b|^ (?:la dedans|among them|parmi elles)\b")
"""After a length of time that is a part of the one before: "3 years, six months of that were bar work"."""
_OF_THAT_WORK = re.compile(r"^ (?:of|from|de|d) (?:that|those|these|this|ces?|cet|cette)(?: (?!(?:was|were|are|is|as|an?|in|at|etai\w+|sont|est|en)\b)\w+)? (?:intern\w*|placement|trainee\w*|contract|contrat|mission|job|stage|volunt\w+|benevolat|emploi|post|poste|position|role|consult\w+|fellowship|clerkship|apprenti\w*)s?\b")
_ADDED = re.compile(r"\b(?:and|plus|et)\b|[+&]")
"""After and before a length of other work than that told before: "2 years at a firm plus 18 months of that internship"."""
_PART = re.compile(r"\b(including|of which|among which|dont|of them|y compris)\b|\bwith $|[(:]")
_EITHER = re.compile(r"^\W*(or|ou|to|a|maybe|peut etre|voire|even|and a bit)?\W*(maybe|peut etre)?\W*$")
_EITHER_WORD = re.compile(r"\b(or|ou|to|a|voire)\b")
_TIMES = re.compile(r"^\W*(?:x|fois|times)\W*$|^\W*(?:[a-z]+ ){0,2}(?:[a-z]+s|stage|contrat|mission|cdd|poste|emploi|internship|contract|placement|job) (?:of|de|d|x|a|for|pendant|lasting)(?: (?:about|around|environ))? $")
_STAYS = r"(?:internships|placements|traineeships|contracts|missions|jobs|stages|contrats|emplois)"
_COUNTS = {"two": 2, "three": 3, "four": 4, "deux": 2, "trois": 3, "quatre": 4}
_COUNTED = re.compile(rf"\b(?P<count>[2-9]|{'|'.join(_COUNTS)})(?P<what> (?:\w+ )?{_STAYS}(?: (?:of|de|d|x))?)? $")
_SEVERAL = re.compile(rf"^ (?:\w+ )?{_STAYS}\b")
"""Around the length of each of several: "2 internships 6 months each", "two six-month internships"."""
_EACH = re.compile(r"^\W*(each|chacune?|chaque|per|apiece|twice|deux fois|chaque fois)\b")
_SHORT_NUMBER = re.compile(r"^\W*((?:to|a|or|ou|soit|and|et)(?: (?:else|bien|alors|soit))?)?\W*$")


@dataclass(frozen=True)
class Period:
    """A length of time in years, and where it stands."""

    years: float
    start: int
    end: int


def dated(message: Message, today: datetime.date) -> Optional[float]:
    """Return the years between the dates of a message, where it has some."""
    plain = re.sub(r"[-–—]", " ", message.plain)
    total, rest = None, plain
    for span in _FROM_TO.finditer(plain):
        start = _moment(span, "from", "n1", "year")
        end = today.year + (today.month - 1) / 12 if span["now"] else _moment(span, "to", "n2", "end")
        if span["to"] and abs(end + 1 / 12 - start - round(end + 1 / 12 - start)) < 0.01:
            end += 1 / 12  # January to December is a whole year
        if end > start:
            total = (total or 0.0) + end - start
            rest = rest.replace(span.group(), " ")
    since = _SINCE.search(rest)
    if since:
        month = bool(since["from"])
        now = today.year + (today.month - 1) / 12 if month else today.year
        total = (total or 0.0) + now - _moment(since, "from", "n1", "year")
    return None if total is None else round(total, 1)


def _moment(match: "re.Match[str]", month: str, number: str, year: str) -> float:
    named = match[month]
    if not named:
        return float(match[year])
    if match[number]:
        index = int(match[number])
    else:
        index = next(n for n, name in enumerate(MONTHS, 1) if re.match(name, named))
    return int(match[year]) + (min(max(index, 1), 12) - 1) / 12


def is_ago(message: Message, entity: Dict[str, Any]) -> bool:
    """Say whether a length of time tells when something was: "4 years ago", "il y a 4 ans"."""
    plain = normalise(message.text)
    return bool(_AGO.match(plain[entity["end"] :]) or _IL_Y_A.search(plain[: entity["start"]]))


def is_an_age(message: Message, entity: Dict[str, Any]) -> bool:
    """Say whether a length of time among other facts is an age: "Belgian, 30 yrs, LLM, 2 years at a law firm"."""
    plain = normalise(message.text)
    named = any(e["entity"] == "nationality" and plain[e["end"] : entity["start"]] == " of " for e in message.entities)
    if entity["entity"] == "duration" and entity["value"] in _FULL_AGE and (named or _AGED.search(plain[: entity["start"]])) and not AT_WORK.search(plain[entity["end"] :][:16]):
        return True
    if entity["entity"] != "duration" or entity["value"] not in _FULL_AGE or not any(e["entity"] in ("nationality", "country", "degree", "duration") and e is not entity for e in message.entities):
        return False
    return bool(_BEGINS.search(plain[: entity["start"]]) and _ENDS.match(plain[entity["end"] :]))


def periods(message: Message) -> List[Period]:
    """Return the lengths of time that the writer has worked, products worked out ("two internships of 6 months")."""
    plain = normalise(message.text)
    found = []
    for entity in message.entities:
        years = _years(message, entity, found[-1][0] if found else None)
        if years is None or message.denies(entity):
            continue
        after, before = plain[entity["end"] :], plain[: entity["start"]]
        if _NOT_WORK.match(after) or is_of_studies(message, entity) or is_off_work(plain, entity["start"], entity["end"]) or _WAITING.search(before) or is_of_a_stay(message, entity["start"]):
            continue
        entity = {**entity, "value": years}
        found.append((entity, _times(message, entity), is_ago(message, entity)))
    found = [f for f in found if not is_an_age(message, f[0])] or found
    worked = [f for f in found if not f[2]] or found  # "I started 4 years ago" is four years, unless others are told
    return relevant([Period(entity["value"] * times, entity["start"], entity["end"]) for entity, times, _ in worked], message.text)


def _years(message: Message, entity: Dict[str, Any], last: Optional[Dict[str, Any]]) -> Optional[float]:
    """Return the years of a length of time, or of a number that is one beside another: "12 months in Mali and 6 in Chad", "1.5 plus 8 months"."""
    plain, value = normalise(message.text), entity["value"]
    if entity["entity"] == "duration":
        return float(value)
    if entity["entity"] != "number" or value >= 15:
        return None
    added = next((e for e in message.entities if e["entity"] == "duration" and (plus := _PLUS.match(plain, entity["end"])) and plus.end() == e["start"]), None)
    if added and _IN_MONTHS.search(plain[: added["end"]]):
        return round(value / 12, 2) if value == int(value) and value >= round(12 * added["value"]) else float(value)  # "6 plus 6 months"
    goes_on = last is not None and _goes_on(plain, entity) and not _A_SHARE.fullmatch(plain[last["end"] : entity["start"]])
    if last is None and _begins(message, plain, entity):
        return float(value)
    if not (added or goes_on or _SO_MANY_RELEVANT.match(plain[entity["end"] :])):
        return None
    return round(value / 12, 2) if last and _IN_MONTHS.search(plain[last["start"] : last["end"]]) else float(value)


def _goes_on(plain: str, number: Dict[str, Any]) -> bool:
    """Say whether a number goes on from the length of time before it: "2 years at A and 1 at B", "6 months and then another 3"."""
    before, after = plain[: number["start"]], plain[number["end"] :]
    return bool(_GOES_ON.search(before) and (_AT.match(after) or (_ANOTHER.search(before) or before.rstrip().endswith("+")) and _NO_MORE.match(after))) or bool(_LASTING.search(before) and (_AT.match(after) or _NO_MORE.match(after)))


def _begins(message: Message, plain: str, number: Dict[str, Any]) -> bool:
    """Say whether a number, of years, begins a list that goes on with a length of time: "3 at a bank and 18 months at an NGO"."""
    following = next((e for e in message.entities if e["entity"] == "duration" and e["start"] >= number["end"]), None)
    listed = following is not None and _AND_SO_LONG.fullmatch(plain[number["end"] : following["start"]])
    return bool(listed and _FIRST_NUMBER.search(plain[: number["start"]]) and (at := _AT.match(plain[number["end"] :])) and not re.match(_YEAR, plain[number["end"] + at.end() :]))


def relevant(found: List[Period], text: str) -> List[Period]:
    """Leave out what is said to be no relevant work: "five years as a waiter, but relevant only one"."""
    plain, bounds = normalise(text), clauses(text)
    if len(found) < 2 or not (_CONTRAST.search(plain) or _IRRELEVANT.search(plain) or _UNSKILLED.search(plain)):
        return found
    counted: List[Period] = []
    plainly: List[Period] = []
    for n, (start, end) in enumerate(bounds):
        clause, after = plain[start:end], plain[slice(*bounds[n + 1])] if n + 1 < len(bounds) else ""
        own = [p for p in found if start <= p.start < end]
        if _IRRELEVANT.search(clause) or _IRRELEVANT.search(after) and (_BACK_TO.match(after) or not any(start <= p.start < end for p in found for start, end in bounds[n + 1 : n + 2])):
            continue
        if _UNSKILLED.search(clause) and not _RELEVANT.search(clause):
            continue
        counted += own
        if _RELEVANT.search(clause):
            plainly += own[-1:]  # "6 years of which 2 relevant"
    return (plainly if _CONTRAST.search(plain) else []) or counted or found


def none_relevant(message: Message) -> bool:
    """Say whether the writer tells that none of her work is relevant."""
    plain = message.plain
    said = _NONE_RELEVANT.search(plain)
    if said:
        return not _HOWEVER.search(plain[said.end() :])
    worked = periods(message)
    if len(worked) == len(message.values("duration")) == 1 and (denied := _IRRELEVANT.search(plain, message.place(worked[0].end))) and not _PARTLY.search(denied.group()) and not _HOWEVER.search(plain[denied.end() :]):
        return True  # "4 years as a waitress, but that is not related"
    last = clauses(plain)[-1:]
    return len(periods(message)) == 1 and any((found := _NONE_RELEVANT.search(_BUT.sub("", plain[slice(*span)]))) and not _PARTLY.search(found.group()) for span in last)


def _times(message: Message, entity: Dict[str, Any]) -> float:
    plain = normalise(message.text)
    share = _SHARE.search(plain[: entity["start"]])
    if share:
        return _SHARES[share.group(1)]
    each = _EACH.match(plain[entity["end"] :])
    if each and each.group(1) in ("twice", "deux fois"):
        return 2.0
    counted = _COUNTED.search(plain[: entity["start"]])
    if counted and (each or counted["what"] or _SEVERAL.match(plain[entity["end"] :])):
        return float(_COUNTS.get(counted["count"]) or counted["count"])
    for number in message.entities:
        if number["entity"] == "number" and number["end"] <= entity["start"] and 2 <= number["value"] <= 12:
            between = plain[number["end"] : entity["start"]]
            if _TIMES.match(between) or (each and not re.search(r"[.;]", between)):
                return float(number["value"])
    return 1.0


def total(message: Message, found: List[Period]) -> float:
    """Return what lengths of time come to: added up, unless one says it all or they are "2 or 3 years"."""
    plain = normalise(message.text)
    young = [p for p in found if p.years < 15] or found  # beside a shorter time, 29 years are an age
    values = [p.years for p in young]
    in_all = next((p.years for p in young if _IN_ALL.match(plain[p.end :])), None)
    if in_all is not None and in_all == max(values):
        return in_all
    summed = summed_up(message)
    if summed in values and summed == max(values):
        return summed
    for value in values:
        if len(values) > 2 and abs(sum(values) - 2 * value) < 0.02:
            return value
    return sum(_parts(young, plain))


def _parts(found: List[Period], plain: str) -> Iterator[float]:
    last: Optional[Period] = None
    for period in found:
        gap = plain[last.end : period.start] if last else ""
        after = plain[period.end :]
        of_that = _PART_OF_THAT.match(after) and not (_OF_THAT_WORK.match(after) and _ADDED.search(gap))
        if last and (_PART.search(gap) or of_that or (abs(last.years - period.years) < 0.01 and re.match(r"^\W*(so|donc|soit|i e|that is|c est a dire)?\W*$", gap) and gap.strip())):
            continue
        if last and abs(last.years - period.years) < 0.01 and (_IN_GENERAL.fullmatch(gap) or _WHICH_IS.search(gap)):
            continue  # "one year of experience, one year in an office", "2 years at a bank, that's 2 years of law"
        if last and _EITHER.match(gap) and _EITHER_WORD.search(gap):
            continue  # "2 years or 3 years": the lower is sure
        yield period.years
        last = period


def coming_years(message: Message, found: List[Period]) -> Optional[float]:
    """Return what one has by now who "will have 2 years in 6 months"; None where nothing is to come."""
    plain = normalise(message.text)
    ahead = [p for p in found if _IN.search(plain[: p.start])]
    reached = [p for p in found if p not in ahead and _WILL_HAVE.search(plain[: p.start] if p.start else "")]
    if len(ahead) != 1 or len(reached) != 1:
        return None
    return round(max(reached[0].years - ahead[0].years, 0.0), 2)


def at_least(message: Message, period: Period) -> float:
    """Return the lower of "2 or 3 years", "between 2 and 3 years"; else the length itself."""
    plain = normalise(message.text)
    for number in message.entities:
        if number["entity"] == "number" and number["end"] <= period.start and 0 < number["value"] < period.years <= number["value"] + 3:
            between = plain[number["end"] : period.start]
            joined = _SHORT_NUMBER.match(between) and len(between) < 12
            if joined and ("et" not in between and "and" not in between or re.search(r"\b(between|entre)\W*$", plain[: number["start"]])):
                return float(number["value"])
    return period.years
