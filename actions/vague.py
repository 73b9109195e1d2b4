"""Questions that name no topic: they lean on what is told ("1 year, it was an internship, does it count?"), or on the question that is open."""
from __future__ import annotations

import re
from typing import List, Optional

from actions.doubting import asks_if_right
from actions.history import answered_on_interview, earlier_messages, last_noted
from actions.reading import Message, read
from actions.reading.certificates import tested
from actions.reading.degree import told_by_years
from actions.reading.levels import levels
from actions.reading.studies import degrees, is_of_studies
from actions.reading.topics import COMPUTERS
from actions.taking_back import NAMED
from actions.turn import Turn
from actions.unanswered import UNANSWERED
from actions.wishes import LIKELY, SURE
from knowledge import Knowledge
from knowledge.clauses import clauses
from knowledge.eligibility import fields_needed

CRITERION = {"age": "age_limit", "nationality": "nationality", "degree": "degree", "experience_years": "work_experience", "language_skills": "languages", "it_skills": "it_skills"}
"""Field -> the topic of its criterion."""
COUNTING = "experience_that_counts"
_COUNTS = re.compile(r"\b(?:count(?!r)\w*|compt\w+|valables?|valid|accept\w+|reconnue?s?|recognised|included?)\b")
_WORKED = re.compile(r"\b(?:intern\w*|stages?|stagiaires?|volunt\w+|benevol\w+|work\w*|jobs?|travail\w*|ngo|ong|freelance|alternance|apprenticeship|assistant\w*)\b")
_DEGREE = re.compile(r"\b(?:degrees?|diplom\w*|masters?|bachelor\w*|licence)\b")
_STUDIED = re.compile(r"\b(?:thesis|theses|these|dissertation|memoire|research|recherches?|clinic|clinique)\b")
"""Work for a degree, of which it is asked whether it counts as work."""
_DOCTORATE = re.compile(r"\b(?:phd|doctora\w*|docteure?)\b")
_SO_WHAT = re.compile(r"\b(?:change\w*|matters?|problem\w*|probleme|pb|grave|ok|okay|bon|count(?!r)\w*|compt\w+|accept\w+|enough|suffi\w+|alright|embetant|genant|issue)\b")
_WHY = re.compile(r"\b(?:why|pourquoi|how come|comment se fait)\b")
_IF_ENOUGH = re.compile(r"\b(?:suffi\w+|enough|assez)\b")
_WILL_DO = re.compile(r"\b(?:ok|okay|enough|suffi\w+|bon|fine|good|passe|va|marche|works?|do)\b")
_UNANSWERED = re.compile(rf"\b{UNANSWERED}\b")
_AROUND_A_NAME = set("my the her his and et or ou mon ma mes son sa ses l le la les en in at for pour of de d du about well so ah oh euh hm alors level levels niveau skills skill competences competence use usage".split())
_POINTS = set("it that this they those these does do doesn t don would wouldn could will won not as like for the a and so then also too years year yes no ca sa cela ce c est pas comme cm pour en qu que il elle ne n est ce alors donc aussi ans an annees bien non oui hein stp svp please".split())
"""Words of a question that names nothing: "does that not count as 4 years?"."""
_DECIDES = re.compile(r"\b(?:elimin\w+|redhibitoire\w*|disqualif\w*|deal ?breaker|(?:a|un) (?:problem\w*|souci|frein|obstacle)|bloquant|obligatoire|mandatory|compulsory|required)\b")
"""Asks whether the open question decides: "c'est éliminatoire ?"."""
_MAY_ENTER = re.compile(
    r"\b(?:(?:can|could|may) my \w+ \w+ (?:(?:now|then|still|also) )?(?:apply|join|enter)|my \w+ \w+ (?:peut|pourra\w*) (?:(?:donc|alors|maintenant|y) )?(?:postuler|candidater|entrer|participer))\b|"
    r"\b(?:(?:can|could|may|would) (?:i|she|he|they)|(?:i|she|he|they) (?:can|could|may)) (?:(?:now|then|still|also|really) )?(?:be|get|go|join|apply|enter|try|work|take part|do (?:it|this|that))\b|"
    r"\b(?:(?:je|elle|il) (?:peu[tx]|pourra\w*)|(?:peu[tx]|pourra\w*) (?:t )?(?:je|elle|il)) (?:(?:donc|alors|maintenant|quand meme|encore|y) )?(?:etre|aller|entrer|postuler|candidater|tenter|travailler|participer|(?:le|y) (?:faire|aller|participer))\b"
)
_WHO = r"(?:i|she|he|they|j|je|elle|il)"
_CHANCES = re.compile(
    rf"\b(?:{_WHO}(?: (?:would|could|might|will|may|also|then|still|do|does|any))* (?:have|has|had|stand|stands|got) (?:a|an|any|some|no|much of a|good|better|his|her|my|the)(?: \w+)?? chances?|{_WHO} (?:y )?(?:ai|a|aurais?|aura|aurait) (?:(?:donc|alors|aussi|quand meme|encore|deja) )*(?:une|des|ses|mes|sa|ma|la moindre|aucune|quelque|plus d\w*|davantage d\w*|de)(?: \w+)?? chances?|"
    rf"(?:ai|a|aurais?|aura|aurait) (?:t )?(?:je|elle|il) (?:une|des|ses|mes|sa|ma|la moindre|quelque)(?: \w+)?? chances?|(?:any|a|no|some) chance for (?:me|her|him|them)|(?:une|des|aucune) chances? pour (?:moi|elle|lui)|"
    rf"{_WHO} (?:(?:would|could|might|will|also|still) )*(?:be|is|are|am|s|m) (?:also |still |then )?(?:(?:ok|okay|fine|alright|eligible|admissible|in)(?: (?:there|with|for|at|too|as well|also|then|elsewhere)\b.*)?|good(?: (?:there|too|as well|also|then|for (?:the )?\w+))*)$|(?:is|are|am|would) {_WHO} (?:be )?(?:also |still |then )?(?:ok|okay|fine|alright|eligible|admissible|(?:good|in)(?=(?: (?:there|too|then|as well|also|now|for (?:it|that|them|this)))*\W*$))\b|"
    rf"{_WHO} (?:(?:est|serait|sera|suis|serais) (?:aussi |encore |bien )?(?:ok|bon|bonne|eligible|admissible|prise?)|(?:(?:passe|passerait)(?! (?:un|une|des|le|la|les|l|combien|par|du|d|de|son|sa|ses|beaucoup|en|ensuite)\b)|peut y aller|pourrait y aller))\b|(?:est|serait|sera|suis|serais) (?:elle|il|je) (?:aussi |encore |bien )?(?:ok|bon|bonne|eligible|admissible|prise?)\b)"
    r"(?! (?:of (?!being|getting)|to (?!get in|enter|join|go)|de rester|d etre|de faire))|"
    r"^(?:(?:and|so|but|then|et|donc|mais|alors|est ce que) )*(?:(?:ca|cela|ce) (?:irait|ira|va|marcherait|marche|passerait|passe|collerait|colle|serait bon|serait possible|le ferait)|(?:would|will|could|does) (?:that|it|this) (?:work|do|be (?:ok|okay|fine|possible)))(?: (?:there|too|also|as well|then|for (?:her|him|me)|with (?:them|those|that)|aussi|alors|la bas|egalement|quand meme|pour (?:elle|lui|moi)))*$"
)
"""Asks whether the person checked may enter, whatever topic that is taken for: "would she be ok there too?", "elle a une chance ?"."""
_ONE_OR_BOTH = re.compile(r"\b(?:both|one of (?:them|the two|these)|either|only one|just one|one enough|les (?:deux|2)|(?:l )?une? (?:des deux|seule?|d elles|ou l autre|suffit)|une seule)\b")
"""Asks how many of what is told are wanted: "do they want both?"."""
_PLAINLY_NAMED = ("nationality", "age", "degree")
"""Fields whose names mean nothing else, so that a question that is hardly understood is on them."""
_STILL = re.compile(
    r"(?:(?:so|and|but|then|ok|well|hmm|alors|donc|et|mais|bon|du coup) )*(?:(?:(?:am i|is (?:it|that|she|he)|are we|do i|does (?:it|that|she|he)|would (?:it|that|i|she|he)|i m|is this|ca|cela|c est|ce serait|je suis|suis je|(?:est )?(?:il|elle)(?: est)?|est ce qu(?:e (?:ca|c est|je suis)| (?:il|elle)(?: est)?)) )?"
    r"(?:(?:still|encore|toujours|quand meme) (?:be )?(?:ok|okay|fine|good|enough|eligible|in|alright|valid|work|pass|do|qualify|bon|bonne|valable|jouable|admissible)|(?:va|passe|marche|colle|ok|bon|bonne|eligible|jouable|admissible) (?:encore|toujours|quand meme|still))|"
    r"what now|now what|and now|what (?:does|would|will) (?:that|this|it) (?:change|give|do)|(?:does|would|will) (?:that|this|it) change (?:anything|something|things|it|the (?:result|verdict))|et maintenant|maintenant|(?:ca|cela) (?:donne|change|fait|donnerait|changerait) (?:quoi|quelque chose)|(?:qu est ce que ca|que) (?:donne|change)(?: (?:ca|cela))?)"
    r"(?: (?:then|now|alors|maintenant|for me|for her|for him|pour moi|pour elle|pour lui|like that|comme ca))*"
)
"""Asks only whether the result holds: "still ok?", "ça passe toujours ?"."""
_ANYWAY = re.compile(
    r"(?:(?:so|and|but|then|ok|well|alors|donc|et|mais|du coup|est ce que) )*(?:(?:could|can|may|might|would) i|i (?:can|could|may)|je (?:peux|pourrais)|(?:puis|pourrais) je|j peux|jpeux) (?=(?:\w+ )*(?:anyway|still|all the same|nevertheless|quand meme|tout de meme|malgre tout)\b)"
    r"(?:(?:still|be able to|do|apply|join|get|enter|try|go|take part|it|this|that|there|in|for|anyway|all the same|nevertheless|then|le|y|faire|postuler|candidater|entrer|aller|participer|tenter|quand meme|tout de meme|malgre tout|la|alors)(?: |$))+"
)
"""Asks whether the result holds all the same: "could I do it anyway?"."""
_SENT_TO = re.compile(
    r"\b(?:send|submit|post|mail|address|deliver|hand in|envo\w+|adress\w+|depos\w+|soumett\w+|transmet\w+|remet\w+)\b(?=[^.?!;]{0,25}\b(?:applications?|candidatures?|dossiers?|cv|forms?|formulaires?)\b)"
    r"[^.?!;]{0,50}\b(?:to (?:the|icc|unitar|belgium|brussels|whom)|directly|(?:her|him|my|your)self|oneself|(?:a|aupres d\w*) (?:la|l|qui|bruxelles|geneve)|au|directement|(?:elle|lui|moi|soi|vous) memes?)\b"
)
"""Asks to whom an application goes, and not what belongs to it: "must I send the form to the Court myself?"."""
_WHO_LEARNS = r"(?:one|you|we|he|she|i|they|on|il|elle|je|ils|elles)"
_TO_BE_LEARNT = re.compile(
    rf"(?:(?:but|and|so|well|mais|et|bon|enfin|est ce que) )*(?:(?:it|that|this|ca|cela|c) (?:(?:can|could|may|peut|pourrait|est|is) )?(?:(?:still|always|toujours|encore|bien|be|quelque chose qui|something) )*(?:learnt|learned|taught|improved|s apprend\w*|s ameliore\w*|se rattrape\w*|se travaille\w*)|"
    rf"{_WHO_LEARNS} (?:(?:can|could|may|will|ll|would|might|peut|peux|peuvent|pourrait|pourra|va|vais) )?(?:(?:still|always|toujours|encore|bien|vite|se|l|le|quickly) )*(?:learn|train|improve|apprend\w*|former|ameliorer))"
    r"(?: (?:that|it|this|ca|cela|quickly|fast|vite|on the job|sur place|sur le tas|later|there|la bas|non|no|right|hein|quand meme|isn t it|can t (?:one|you|he|she|i|they)|vous (?:ne )?(?:croyez|pensez) pas|n est ce pas))*"
)
"""Asks only whether what is lacking might be learnt: "ça s'apprend, non ?"."""
_OLD = re.compile(r"\b(?:old|young|vieux|vieille|jeune|agee?)\b")
_TOO_LATE = re.compile(r"\b(?:too (?:late|old)|trop (?:tard|vieux|vieille|agee?))\b")
_NEXT = re.compile(
    r"(?:(?:and|but|ok|okay|so|oh|et|mais|alors|what|how|about|what s|she|her|elle|where|is|doing|ou|est|en) )*(?:now|nowadays|today|these days|currently|then|afterwards?|after that|later|since|next|maintenant|aujourd hui|desormais|actuellement|ensuite|apres|depuis|plus tard)(?: (?:she|her|elle|then|alors))?"
)
"""Asks no more than what came next."""
_SO_THEN = re.compile(r"(?:(?:so|and|then|well|ok|okay|alors|et|donc|du coup|eh|ben|bon|bien|hmm?) )*(?:so|then|now|what now|now what|well|alors|donc|maintenant|du coup|again|once more|one more time|encore|encore une fois|une fois (?:de plus|encore))(?: (?:what|quoi|then|alors|please|svp|stp))*")
TAKEN_FOR = {COUNTING, "work_experience"}
"""What "does it count?" and "is it enough?" are taken for, whatever they are on."""
_EXPECT = r"(?:expect\w*|want\w*|need\w*|requir\w*|ask(?:s|ed|ing)?(?: for)?|look(?:s|ing)? for|demand\w*|attend\w*|exig\w*|veul\w*|veut|cherch\w*|faut|faudr\w*|vous faut)"
_EXPECTED = re.compile(
    rf"(?:(?:or|and|but|so|ou|et|mais|well|euh|alors|donc|du coup|actually|en fait) )*(?:(?:what|which|how (?:much|many|good|well|high|far)|what kind of|quel\w*|combien(?: d)?|qu est ce qu|c est quoi|que|qu) (?:(?:is|are|do|does|would|should|must|the|a|of|de|le|la|en|y|est ce qu|annees|years|experience|level|levels|niveau|knowledge|proficiency|connaissances|it|computer|computers|skills|informatique|ordi|english|french|anglais|francais|degree|diplome|exactly|exactement|actually|vraiment|really|even) )*"
    rf"(?:(?:they|it|one|i|you|we|the|icc|court|unitar|faq|ils|elle|il|on|la|cpi|cour|vous|je|en|me|l) )*(?:(?:is|are|est|sont|really|actually|exactly|en) )*{_EXPECT}|(?:ils|elles|il|on|la cpi|la cour)(?: en| y)? {_EXPECT} (?:quoi|combien|quel niveau))"
    r"(?: (?:from|of|me|you|there|here|exactly|then|at the|at|there|la|as|with|avec|an?|une?|icc|court|comme|niveau|level|in|en|it|computers?|informatique|anglais|francais|english|french|langues?|languages?|exactement|alors|au juste|de moi|experience|exp|years|d experience|ans|annees|quoi|for|pour|this|that|ca|master\w*|llm|llb|dea|bachelor\w*|licence|degree|diplome))*"
)
"""Asks how much of something is wanted: "how much IT do they want?", "combien il en faut ?"."""
_YEARS = re.compile(r"\b(?:years?|annees|ans)\b")
_BETTER = re.compile(r"\b(?:better|enough|do|ok|okay|fine|mieux|suffi\w+|assez|passe\w*|va|irait|count\w*|compt\w+|suffice|help)\b")
_FEW = 5
"""So few words that ask whether something will do, or name a thing and no topic, are on the open question."""


def topic_told(turn: Turn) -> Optional[str]:
    """Return the topic that the question of a message is on, where only what it tells or the open question says so."""
    message, asked = turn.message, Message(turn.parts.asked).plain
    if not asked:
        return None
    if _SENT_TO.search(asked):
        return "how_to_apply"
    if _TOO_LATE.search(asked) and turn.parts.told.values("age", "coming_age"):
        return CRITERION["age"]  # "I turn 33 in May, too late for me?"
    if _UNANSWERED.search(asked) and (missed := _missed(turn, asked)):
        return missed
    if degrees(message) and read("degree", message, asked=True).problem and _SO_WHAT.search(asked):
        return "degree"
    if turn.requested == "degree" and not turn.wishes.topical and (degrees(Message(turn.parts.asked)) or told_by_years(Message(turn.parts.asked))):
        return "degree"  # "what would you call a 5-year diploma?"
    if (_SO_WHAT.search(asked) or _ONE_OR_BOTH.search(asked)) and not turn.wishes.topical and not message.values("duration", "degree") and read("language_skills", turn.parts.told, asked=False):
        return CRITERION["it_skills" if COMPUTERS.search(_before_question(turn)) else "language_skills"]  # "she speaks French, her English is good, do they want both?"
    if turn.requested in CRITERION and asks_if_right(message):
        return CRITERION[_named(message.plain) or ("age" if _OLD.search(message.plain) else turn.requested)]
    if expected := _expected(turn):
        return CRITERION[expected]
    if _COUNTS.search(asked) and _only_studies(turn):
        return "degree"  # "un M1, c'est 4 ans d'études, ça compte ?"
    worked = bool(message.values("duration")) or turn.requested == "experience_years" and bool(message.values("number")) or bool(_WORKED.search(message.plain))
    worked = worked or turn.requested != "degree" and bool(_STUDIED.search(asked)) and not _DEGREE.search(asked)
    if worked and _COUNTS.search(asked):
        return COUNTING
    if why := why_of_a_field(turn):
        return why
    if turn.judged and not (turn.wishes.topic and turn.wishes.topic[1] >= SURE) and (named := _named(asked)) in _PLAINLY_NAMED:
        return CRITERION[named]
    return None if turn.wishes.topical or turn.message.values("programme") else _on_the_open_question(turn, asked)


def _missed(turn: Turn, asked: str) -> Optional[str]:
    """Return the topic of which a complaint says that it was not answered: "you didn't answer about Excel"."""
    field = _named(asked) or ("it_skills" if COMPUTERS.search(asked) else None)
    topic = turn.wishes.topic
    return CRITERION[field] if field else topic[0] if topic and topic[1] >= LIKELY else None


def _before_question(turn: Turn) -> str:
    """Return the clause, normalised, that stands right before the first question of a message."""
    text, begins = turn.message.text, min((start for start, _ in turn.parts.places), default=0)
    told = [(start, end) for start, end in clauses(text) if end <= begins]
    return Message(text[slice(*told[-1])]).plain if told else ""


def echoes_question(turn: Turn) -> bool:
    """Say whether all that a message asks is the name of what it answers: "Computers? Excellent"."""
    asked, names = Message(turn.parts.asked).plain, NAMED.get(turn.requested, "")
    left = COMPUTERS.sub(" ", re.sub(names, " ", asked)) if turn.requested == "it_skills" else re.sub(names, " ", asked)
    return bool(asked) and left != asked and not set(re.findall(r"\w+", left)) - _AROUND_A_NAME


def _only_studies(turn: Turn) -> bool:
    """Say whether a question is if degrees or years of study count, that it names or points to; doctorates, and what else was done, may be taken for work."""
    message, asked = turn.message, Message(turn.parts.asked)
    points = not {word for word in re.findall(r"[^\W\d]+", asked.plain) if not _COUNTS.fullmatch(word)} - _POINTS
    studies = message if points else asked
    lengths = [e for e in turn.parts.told.entities if e["entity"] == "duration" and not is_of_studies(turn.parts.told, e)]
    return bool(degrees(studies) or told_by_years(studies)) and not lengths and not any(words.search(message.plain) for words in (_WORKED, _STUDIED, _DOCTORATE))


def _expected(turn: Turn) -> Optional[str]:
    """Return the field of which a question asks how much is wanted, or whether a level would do; the open one where it names none."""
    for start, end in turn.parts.places:
        plain = " ".join(re.findall(r"\w+", Message(turn.message.text[start:end]).plain))
        if _EXPECTED.fullmatch(plain) and turn.requested in CRITERION:
            named = _named(plain) or ("it_skills" if COMPUTERS.search(plain) else None)
            return named or ("experience_years" if _YEARS.search(plain) else turn.requested)
        if turn.requested in ("it_skills", "language_skills") and levels(plain) and _BETTER.search(plain) and len(plain.split()) <= _FEW + 1:
            return turn.requested  # "would very good be better?"
    return None


def why_of_a_field(turn: Turn) -> Optional[str]:
    """Return the topic of the field that a message asks the reason of: "why did the nationality not disturb you?"."""
    asked = Message(turn.parts.asked).plain
    return CRITERION[named] if _WHY.search(asked) and (named := _named(asked)) else None


def field_asked_why(knowledge: Knowledge, turn: Turn) -> str:
    """Return the field that a message names when it asks why it is asked for; the open one where it names none that is needed."""
    asked = Message(turn.parts.asked or turn.message.text).plain
    named = _named(asked) or ("it_skills" if COMPUTERS.search(asked) else None)
    needed = fields_needed(knowledge, turn.slots["programme"] or [])
    return named if named in needed else turn.requested  # type: ignore[return-value]


def asks_if_enough(turn: Turn) -> bool:
    """Say whether a question is if what is known suffices: "his two years, do they not suffice for the Court?"."""
    return bool(_IF_ENOUGH.search(Message(turn.parts.asked).plain)) and not turn.wishes.topical


def asks_so_what(message: Message) -> bool:
    """Say whether a message only asks what follows, or to hear it again: "so?", "et donc ?", "encore"."""
    return bool(_SO_THEN.fullmatch(" ".join(re.findall(r"\w+", message.plain))))


def goes_on_from_interview(turn: Turn) -> bool:
    """Say whether a message only asks what came next, right after an answer on the person interviewed: "and now?", "et ensuite, elle ?"."""
    return bool(_NEXT.fullmatch(" ".join(re.findall(r"\w+", turn.message.plain)))) and answered_on_interview(turn.tracker)


def asks_anyway(turn: Turn) -> bool:
    """Say whether a question is only if the result holds for all that, or if what is lacking might be learnt: "je peux quand même postuler ?"."""
    asked = " ".join(re.findall(r"\w+", Message(turn.parts.asked).plain))
    return bool(_ANYWAY.fullmatch(asked) or _TO_BE_LEARNT.fullmatch(asked))


def asks_verdict(turn: Turn) -> bool:
    """Say whether a question is only if the person may apply or enter, or still may: "so she can be in the court?", "has she a chance?"."""
    asked = " ".join(re.findall(r"\w+", Message(turn.parts.asked).plain))
    return asks_chances(turn) or bool(_MAY_ENTER.search(asked)) and not turn.wishes.topical


def asks_chances(turn: Turn) -> bool:
    """Say whether a question is if the person is still in, or has a chance, whatever topic it is taken for."""
    asked = " ".join(re.findall(r"\w+", Message(turn.parts.asked).plain))
    return bool(_STILL.fullmatch(asked) or _CHANCES.search(asked))


def _on_the_open_question(turn: Turn, asked: str) -> Optional[str]:
    """Return the topic of the field asked for, where a question names none: "does R count?", "et Word ?"."""
    counts = bool(_COUNTS.search(asked)) or len(asked.split()) <= _FEW and (bool(_WILL_DO.search(asked)) or turn.wishes.unclear)
    tools = bool(COMPUTERS.search(asked))
    if _DECIDES.search(asked) and len(asked.split()) <= _FEW and turn.requested in CRITERION and not _named(asked):
        return CRITERION[turn.requested]
    topic = turn.wishes.topic
    sure = topic and topic[1] >= SURE and topic[0] not in TAKEN_FOR and not tools
    if sure or turn.wishes.enough or turn.requested not in CRITERION or not (counts or tools and len(asked.split()) <= _FEW):
        return None
    if list(tested(asked)):
        return CRITERION["language_skills"]  # "does my DELF count?"
    if tools:
        return CRITERION["it_skills"]
    field = _named(asked) or _spoken_of_before(turn, asked) or turn.requested
    return COUNTING if field == "experience_years" and _COUNTS.search(asked) else CRITERION[field]


def _named(asked: str) -> Optional[str]:
    """Return the field that a question names."""
    return next((name for name, words in NAMED.items() if name in CRITERION and name != "it_skills" and re.search(words, asked)), None)


def _spoken_of_before(turn: Turn, asked: str) -> Optional[str]:
    """Return the field that the message before filled, where the question takes up a word of it: "2 ans en cabinet" ... "le cabinet compte ?"."""
    before = next(earlier_messages(turn.tracker), None)
    words = {word for word in re.findall(r"\w{4,}", asked) if not (_COUNTS.fullmatch(word) or _WILL_DO.fullmatch(word))}
    taken_up = before is not None and bool(words & set(re.findall(r"\w{4,}", before.plain)))
    return next((name for name in last_noted(turn.tracker) if taken_up and name in CRITERION), None)


def asking_for(knowledge: Knowledge, programmes: List[str], topic: Optional[str]) -> List[str]:
    """Return those of ``programmes`` that have the criterion which ``topic`` is on; all of them where none has."""
    fields = {name for name, of in CRITERION.items() if of == topic} or ({"experience_years"} if topic == COUNTING else set())
    return [p for p in programmes if any(fields & set(criterion.fields) for criterion in knowledge.eligibility[p].criteria)] or programmes
