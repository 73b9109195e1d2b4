"""Years of relevant experience."""
from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import Any, Dict, Iterator, List

from actions.reading.counted import counted_of
from actions.reading.degree import NOT_YET
from actions.reading.periods import Period, at_least, coming_years, dated, is_an_age, none_relevant, periods, relevant, total
from actions.reading.reading import NOTHING, Message, Reading
from actions.reading.studies import degrees, is_of_studies, names_studies
from knowledge.clauses import clauses
from knowledge.text import normalise

MOST = 60
GROWN = 16
"""From so many years on, a length of time beside "none yet" is an age."""
A_LITTLE = 0.01
"""What "almost 2 years" lacks: it is less, and how much less nobody said."""
_EXPERIENCE = re.compile(r"\b(d?exp\w*|xp|work\w*|job|emplo\w+|travail\w*|boulot|taff?e?|bosse\w*|carriere|career|pro)\b")
_NEARLY = re.compile(
    r"\b(almost|nearly|just under|a bit under|not quite|close to|close on|a little less than|slightly less than|just short of|pas loin de|quasi\w*|presque|bientot|soon|pas tout a fait|(?:un (?:petit )?peu|legerement) moins d[e']?)"
    r"( (a|de|d|mes|the))? ?$"
)
_BELOW = re.compile(r"\b(less than|fewer than|under|below|not even|at most|maximum|max|up to|moins d[e']?|meme pas|au plus|au maximum|jusqu a|pas plus de|no more than)( (a|les))? ?$")
_ONE_OR = re.compile(r"\b(?:one|an?|une?)(?: (?:year|an))? (?:or|ou|to|a|maybe|peut etre)(?: (?:maybe|even|peut etre|meme))? $")
"""Right before "two years"."""
_NONE = re.compile(
    r"\b(none|no|not any|don t have|dont have|(?:have|has|did)n t|zero|nothing|(?:not|pas) (?:a|one|an|un|une)(?: (?:single|seule?))? (?:day|month|year|hour|jour|mois|an|annee|heure)|nil|zilch|nada|neant|que dalle|zip|never|not yet|not really|nope|aucun\w*|jamais|non|rien|0|fresh|just graduated|just finished|debutant\w*|beginner|"
    r"pas (d|de|encore|du tout|travaille|bosse|vraiment)|n ai pas|sans experience|pas(?! (?:mal|beaucoup|trop mal|assez)\b))\b"
)
_NOTHING_YET = re.compile(r"\W*(?:zero|0|none|nothing|aucune?|rien|nada)\b(?! (?:relevant|pertinen\w*|but|mais))")
_INEXPERIENCED = re.compile(
    r"\b(?:(?:no|without|sans|aucune?|pas d|zero|0|(?:pas|sans) (?:la moindre|une seule)|not (?:the (?:slightest|least)|any))(?: any)? (?:(?:work|professional|relevant|real|actual|prior|previous|paid|vraie|reelle) ){0,2}(?:exp(?:e|er\w*)?|xp|boulot|job)\b|never (?:had (?:an? )?(?:(?:real|proper|paid) )?(?:job|work)|worked)|jamais (?:encore )?eu (?:de |d |un |d un )?(?:(?:vrai|veritable) )?(?:boulot|emploi|travail|job|poste)|(?:jamais|jms|jam) (?:encore )?(?:travaille|bosse|taffe)r?)\b"
)
_NOT_SO = re.compile(r"\W*(?:(?:no|non|is|s|isn|t|est|c est|n est|ce n est)\W+)*(?:not yet|pas encore)\b")
_EXCEPT = re.compile(r"\b(?:no|not|zero|0|none|nothing|aucune?|pas|rien|never|jamais)\b[^.!?;]*?\b(?:except|excepting|apart from|aside from|besides|but for|other than|unless you count|sauf|hormis|excepte|a part|si ce n est|en dehors d[eu]?s?|si on compte pas)\b(?=[^.!?;]*\d|[^.!?;]*\b(?:an?|one|two|three|un|une|deux|trois)\b)")
"""No work, and then some after all: "0 experience except 2 postdoc years"."""
_ONE = re.compile(r"\W*(?:only |just |about |seulement |juste |environ )?(?:one|une?)(?=\W*$|,)")
"""Begins an answer that is a number in words, and elsewhere an article."""
_ONLY_STUDIED = re.compile(
    r"\b(?:look\w*|search\w*|seek\w*|wait\w*|cherch\w*|attend\w*|recherche)(?: \w+){0,3}? (?:first|premiere?|1er) (?:\w+ )?(?:job|work|position|emploi|travail|poste|boulot)\b|"
    r"\b(?:only|just|nothing but|seulement|juste|uniquement|que)(?: \w+){0,3}? (?:studi\w+|study\w*|etud\w+|school|ecole|fac|universit\w+)\b|"
    r"\b(?:fresh|straight|right|just|directly|sors|sorti|sortie|sortant|tout juste)(?: \w+)? (?:out of|from|de|d)(?: (?:the|la|l|mon|my|une?))? (?:school|uni\w*|college|studies|fac|ecole|etudes|master\w*|licence|degree|lycee)\b"
)
"""Whose time was all spent on studies has not worked yet."""
_VAGUE = re.compile(
    r"\b(?:a lot|lots|plenty|loads|tons|a fair (?:bit|amount)|a good (?:deal|bit|many)|quite (?:some|a (?:few|bit|while))|several|many|enough|some(?: years)?|a few|(?:not )?(?:that |very |so )?much|ages|"
    r"beaucoup|pas mal|plusieurs|suffisamment|assez|quelques|un (?:petit )?peu|un certain nombre|longtemps|un bail|des annees)\b"
)
"""Tells of experience, not how long it was."""
_COUNTED_OTHERWISE = re.compile(
    r"^ (?:\w+ )?(?:summers?|winters?|seasons?|holidays|vacations|weekends?|jobs?|internships?|placements?|contracts?|missions?|positions?|projects?|employers?|companies|ngos?|degrees?|masters?|bachelors?|languages?|passports?|nationalit\w+|child|children|kids?|"
    r"diplom\w*|licences?|langues?|passeports?|enfants?|etes?|hivers?|saisons?|vacances|week ends?|stages?|contrats?|postes?|emplois|boulots|projets?|employeurs?|entreprises?|ong)\b"
)
"""After a number that tells how often somebody worked and not how long: "two summers in a bakery"."""
_STUDIES = "\x00"
"""Stands for a degree that a message names."""
_NO_STUDIES = re.compile(
    rf"(?:^\W*(?:(?!(?:none|nothing|aucune?|rien|zero)\b)[a-z]+ ){{0,2}}?(?:no|nn?|non|nope|nan)\b(?! exp| work| job).*?)?(?:\b(?:not|\w*n t|never|pas|jamais|no|pas de)\b(?! (?:worked|travaille|bosse)))"
    rf"(?: (?:yet|even|really|actually|have|had|got|been|an?|the|my|any|encore|meme|vraiment|du tout|eu|de|d|une?|le|la|l|mon|ma))*? ?(?:(?:finish|complet|graduat|obtain|defend|submit|fini|termin|acheve|valid|obten|sout|diplom)\w*|{_STUDIES})"
)
"""Says that a degree is not finished or not held, which tells of no work; with the "no" that contradicts what was noted of it."""
_UNSURE = re.compile(r"\b(sais (pas|plus)|no idea|not sure|pas sure?|know|aucune idee|depends?|depend)\b")


def read_experience(message: Message, asked: bool, today: "datetime.date | None" = None) -> Reading:
    """Return the years as a number; ``impossible`` for a number that cannot be one, ``unclear`` for "less than 3 years"."""
    if not asked and not _EXPERIENCE.search(message.plain):
        return NOTHING
    if not asked or _INEXPERIENCED.search(message.plain):
        message = replace(message, entities=[e for e in message.entities if not is_an_age(message, e)])
    if message.negative and asked:
        return Reading(problem="impossible")
    if excepted := _EXCEPT.search(normalise(message.text)):
        message, asked = message.without([(0, excepted.end())]), True
    part = counted_of(message)
    if part is not None:
        return _possible(part)
    if asked and none_relevant(message):
        return Reading(0.0)
    if "=" in message.text and (result := message.without([(0, message.text.rindex("="))])).values("duration") and not all(is_of_studies(message, e) for e in result.entities if e["entity"] == "duration"):
        message = result  # "2 x 6 months = 1 year + 1 = 2 years"
    years = dated(message, today or datetime.date.today())
    if years is not None:
        return _possible(years)
    worked = periods(message)
    if asked and _NOTHING_YET.match(message.plain) and all(period.years >= GROWN for period in worked):
        return Reading(0.0)  # "zero so far, I'm 23 years old"
    coming = coming_years(message, worked)
    if coming is not None:
        return _possible(coming)
    if worked:
        plain = normalise(message.text)
        before, nearly = plain[: worked[0].start], any(_NEARLY.search(plain[: period.start]) for period in worked)
        one = worked[0] if len(worked) == 1 else None
        if _BELOW.search(before) and not nearly or one and one.years == 2 and _ONE_OR.search(before) or nearly and not one:  # "almost 2 years, then 3 months" may come to more than 2
            return Reading(problem="unclear") if asked else NOTHING
        return _possible((at_least(message, one) if one else total(message, worked)) - (A_LITTLE if nearly else 0))
    if not asked:
        return Reading(0.0) if _INEXPERIENCED.search(message.plain) else NOTHING
    return _bare(message)


def inexperienced(message: Message) -> bool:
    """Say whether a message plainly tells of no work: "zero work experience", "never worked"."""
    return bool(_INEXPERIENCED.search(message.plain))


def counts_to_zero(message: Message) -> bool:
    """Say whether an answer holds the word for no number at all: "je débute, donc zéro"."""
    return bool(re.search(r"\b(?:zero|nil)\b", message.plain))


def _bare(message: Message) -> Reading:
    """Read an answer without a unit: a number alone, or "none"."""
    if _ONE.match(message.plain):
        return Reading(1.0)
    numbers = _numbers(message)
    said = [e for e in numbers if not message.denies(e)]
    if said:
        before = normalise(message.text)[: said[0]["start"]]
        if _BELOW.search(before) and not _NEARLY.search(before):
            return Reading(problem="unclear")
        years = [period.years for period in relevant([Period(float(e["value"]), e["start"], e["end"]) for e in said], message.text)]
        short = [value for value in years if value < 15]
        if not short and _INEXPERIENCED.search(message.plain):
            return Reading(0.0)  # "26, no experience"
        ranged = len(said) > 1 and re.fullmatch(r"\W*(?:to|a|or|ou|[-–—/])\W*", normalise(message.text)[said[0]["end"] : said[1]["start"]])
        chosen = min(years[:2]) if ranged else (short or years)[0]
        return _possible(chosen - (A_LITTLE if _NEARLY.search(before) else 0))
    if numbers or message.values("duration", "number"):
        return Reading(problem="unclear")  # "not 2 years" tells no number, nor do "two summers"
    if any(NOT_YET.match(after) or _NOT_SO.match(after) for _, _, end in degrees(message) for after in [Message(message.text[end:]).plain]):
        return NOTHING  # "a PhD not finished", "my master not yet" have no "none" in them
    if _VAGUE.search(message.plain) and not _INEXPERIENCED.search(message.plain):
        return Reading(problem="unclear")
    if _UNSURE.search(message.plain):
        return NOTHING
    return Reading(0.0) if _ONLY_STUDIED.search(message.plain) or any(map(_NONE.search, _beside_studies(message))) else NOTHING


def _beside_studies(message: Message) -> Iterator[str]:
    """Yield the clauses of a message, normalised, without what they tell of degrees that are not held."""
    for start, end in clauses(message.text):
        clause = message.text[start:end]
        for _, begins, ends in degrees(message):
            if start <= begins < end:
                clause = clause[: begins - start] + _STUDIES * (ends - begins) + clause[ends - start :]
        yield _NO_STUDIES.sub(" ", re.sub(f"{_STUDIES}+", _STUDIES, Message(clause).plain))


def _numbers(message: Message) -> List[Dict[str, Any]]:
    """Return the numbers that belong to nothing else: not to "un master 2", nor to a level "90 %"."""
    numbers = [e for e in message.entities if e["entity"] in ("number", "age", "coming_age") and not (e["entity"] == "number" and _COUNTED_OTHERWISE.match(message.after(e)))]
    return [e for e in numbers if not names_studies(message, e) and not message.after(e, 2).strip().startswith("%")]


def _possible(years: float) -> Reading:
    return Reading(round(years, 2)) if 0 <= years <= MOST else Reading(problem="impossible")
