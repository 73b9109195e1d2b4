"""The topic that some words ask for in so many words, whatever the classifier heard: "how many years can I work there?" asks for a length."""
from __future__ import annotations

import re
from typing import Tuple

from bot.voice.conversation import Conversation
from bot.voice.in_few_words import asked_loosely
from bot.voice.lookup import asks_of_past_money
from bot.voice.person import AGES, profile, told_age
from bot.voice.scope import names_country
from bot.voice.that_state import state_meant
from knowledge import Knowledge
from knowledge.text import normalise

_AGE, _DEADLINES = "age_limit", "deadlines"
_TIME_LEFT = re.compile(r"\b(?:how (?:long|much time|many (?:years|months))|until when|till when|too late|still|left|remain\w*|combien (?:de temps|d annees|de mois)|jusqu (?:a|en) quand|trop tard|encore|reste\w*|restent)\b")
_AND_A_HALF = {age + 0.5 for age in AGES}
"""What is told in years and a half, and is no length of anything: "31 and a half"."""
_CONTRACT = "contract"
_INTERN, _JOB = r"(?:internships?|interns?|traineeships?|trainees?|stages?|stagiaires?)", r"(?:jobs?|emplois?|work|salarie\w*|boulot|travail|postes?|cdd|contract)"
_JOB_OR_NOT = re.compile(rf"\b(?:{_INTERN}\b(?: \w+){{0,3}}? (?:or|ou) (?:\w+ ){{0,3}}?{_JOB}|{_JOB}\b(?: \w+){{0,3}}? (?:or|ou) (?:\w+ ){{0,3}}?{_INTERN})\b")
"""Asks whether it is a job or an internship; whether one is staff is a topic of its own."""
_LENGTH, _WORK = "duration", "work_experience"
_LENGTH_THERE = re.compile(
    r"\b(?:how (?:long|many (?:years|months))|combien (?:de temps|d annees|d ans|de mois))(?: (?!must|need|have|has|had|faut|dois|doit)\w+){0,3}? "
    r"(?:(?:can|could|may|might|will|would|shall)(?: (?:i|one|you|we|they|she|he|jpos?|people))?|(?:peu[tx]|puis|pourra\w*|vai[st]|va)(?: (?:je|on|il|elle|tu|vous))?) (?:\w+ )?(?:work|stay|serve|be employed|travailler|rester|bosser)\b(?! (?:\w+ ){0,3}(?:before|avant))"
)
"""Asks how long one may work at a place: of a length, not of the years that one must have worked."""
_LISTS, _SPONSORING = "nationality", {"funding", "developing_countries", "past_donors", "becoming_donor"}
_FUNDING, _PURPOSES = "funding", {"programme_purpose", "administration", "becoming_donor", "which_programme", "other_schemes", "what_is_jpo", "cost_sharing"}
_HOW_FUNDED = re.compile(r"\b(?:how|by whom|by who|comment|par qui)\b[^.?!]{0,60}\b(?:funded|financed|paid for|financee?s?|payee?s?|subventionnee?s?)\b")
"""Asks where the money of a programme comes from."""
_SALARY = "salary_amount"
_IF_PAID = re.compile(r"(?:(?:wait|and|so|but|ok|hey|btw|by the way|then|actually|at least|also|et|mais|alors|au fait|attends|du coup|donc) )*(?:(?:do|does|will|would) (?:they|it|the \w+|icc|unitar|belgium|one) (?:even |actually |really )?pay (?:you|u|us|me|one|jpos?|people|the jpos?|interns)|(?:est ce qu|est ce que )?(?:ils|elle|on|elles|il)(?: (?:te|me|vous|nous|l|les))? paie\w*|(?:me|te|vous|nous) paie t (?:on|il|elle))(?: (?:at all|there|then|at the \w+|at \w+|au fait|la bas|vraiment|really))*")
"""Asks whether anything is paid, not how much."""
_DONORS, _MONEY = "past_donors", {"funding", "becoming_donor", "cost_sharing"}
_OWN_COUNTRY = re.compile(
    r"\b(?:my|her|his|our|their|mon|son|notre|leur) (?:own |home )?(?:country|state|pays|etat) (?:(?:is|est|also|aussi|a|an|one of the|un des|un|le|the) )*(?:sponsor\w*|parrain\w*|donors?|donat\w+|particip\w+|members?|membres?|tak\w+ part|prend part)|"
    r"\b(?:is|does|do|est ce que) (?:my|her|his|our|their|mon|son|notre|leur) (?:own |home )?(?:country|state|pays|etat) (?:(?:also|a|an|one of the) )*(?:sponsor\w*|donors?|particip\w+|members?|take part)"
)
"""Asks whether the country of somebody whose nationality is told takes part."""
_BELGIUM, _FUNDS_ME = ("belgium", "BEL"), re.compile(r"\b(?:me|nous) (?:financ|parrain|sponsor|pay|pai)\w*|\b(?:fund|sponsor|finance|pay(?: for)?) (?:me|us)\b")
"""Asks a state for money for oneself: its own nationals are whom it pays for."""
_OPEN_TO_US, _NOT_LISTED = "developing_countries", re.compile(r"\b(?:not|n t|isn|missing|absent\w*|pas|no) (?:\w+ ){0,4}?(?:list\w*|there|dedans|dessus)\b")
_JOINS = re.compile(r"\b(?:join\w*|appl(?:y|ies|ied|ying)|enter|get (?:in|into)|accepted|admitted|eligible|accept\w*|take\w*|welcome|work|become|rejoindre|entrer|postul\w+|candidat\w*|accede\w*|admis\w*|prend\w*|travailler|devenir|integrer|aller)\b")
_GIVES = re.compile(r"\b(?:don(?:or|at)\w*|pay(?!s\b)\w*|pays (?:for|the|its|my)|paid|paie\w*|fund\w*|financ\w*|sponsor\w*|parrain\w*|support\w*|soutien\w*|soutenu\w*|gave|give\w*|donn\w+|contribut\w*|contribu\w*|money|argent|sent|envoy\w+|past|passe)\b")
"""Ask whether somebody of a country may come, and not what that one gave."""
_DEVELOPING = re.compile(r"\b(?:develop\w*|poor\w*|pauvre\w*|sud|global south|third world|tiers monde|emerg\w+|other|others|autres?|another|foreign\w*|etranger\w*|few|quelques|which|quels?|quelles?)\b")
"""Asks for the posts of developing countries, of whichever, not whether one's own nationality will do."""
_WHAT_NOW = re.compile(r"\b(?:what (?:can|could|do|should|shall) (?:i|we|she|he|you) (?:\w+ )?do|what (?:now|then|else)|any (?:other )?(?:way|option|chance|hope)s?|is there (?:a|any|another) (?:\w+ )?(?:way|option)s?|que (?:puis|peut|pouvons|dois|pourrais|faire)\w*|quoi faire|(?:je |on )?fai[st] (?:je |on )?(?:quoi|comment)|comment faire|d autres? (?:moyens?|options?|pistes?|solutions?)|un autre moyen)\b")
"""Asks for a way although a country is on no list."""
_ADVICE, _USEFUL = "interview_advice", {"which_programme", "experience_that_counts", "other_schemes", "work_experience"}
_FIELD_WORK = re.compile(r"\b(?:volunt\w+|internships?|intern(?:ed)?|ngos?|field ?work|benevol\w+|volontaria\w*|stages?|ong)\b")
_HELPS_INTO_UN = re.compile(
    r"\b(?:help\w*|plus|advantage|asset|useful|use|boost\w*|worth\w*|aide\w*|atout|utile|avantage|serv\w+|un plus)\b[^.?!]*\b(?:the un|united nations|un system|l onu|nations unies|a l onu)\b"
)
"""Asks whether work in the field helps to get into the UN, of no programme by name: the interviewee's advice is on that."""

_HER, _OF_MALI = "interviewee", {_LENGTH, "interview_mali_work", "interview_mali_life"}
_OF_HER_LIFE = {_HER, "interview_now", "interview_path", "duty_station", "family", "interview_advice", "interview_discovery"}
_SHE = r"(?:she|camille(?: balfroid)?|elle|the (?:belgian )?(?:jpo|interviewee)|(?:la jpo belge|l interviewee))"
_WHERE_SHE_WORKED = re.compile(
    rf"\b(?:where(?: all)?|ou)(?: est ce qu(?:e|))? (?:(?:has|did|had) )?{_SHE}(?: (?:already|ever|actually|deja))?(?: a(?: t elle)?(?: deja)?| (?:had|has))? (?:work(?:ed)?|travaille|bosse|been posted|ete en poste|exerce)\b(?! (?:\w+ ){{0,3}}(?:before|avant|now|maintenant|today|aujourd))|"
    rf"\bou a (?:t elle|camille) (?:deja )?(?:travaille|bosse|exerce)\b(?! (?:\w+ ){{0,3}}avant)"
)
"""Asks for the stations of the interviewed JPO, not for what came before or after."""
_HOW_MANY, _HER_WEEK, _AT_HER_PLACE = "number_of_posts", "orientation", re.compile(r"\b(?:iom|oim|with her|avec elle|she|elle)\b")
_COUNTS_JPOS = re.compile(r"\b(?:how many(?: other)?|combien(?: y (?:a|avait) t il)?(?: d autres| de)?)(?: \w+)? jpos?\b")
"""Of the JPOs who began with her, the interview tells with the week in which they met."""
_GUIDANCE, _GUIDED = "supervision", re.compile(rf"(?=.*\b{_SHE}\b).*\b(?:accompagnee?|encadree?|suivie|epaulee|soutenue|guidee|guided|mentored|supervised|supported|coached|guidance|accompagnement|encadrement|mentors?)\b")
"""Asks whether somebody guided her."""
_HOW_LONG = re.compile(r"\b(?:how (?:long|many (?:years|yrs|months))|combien (?:de temps|d annees|d ans|de mois)|quelle duree)\b(?!.*\b(?:project|projet|kora|course|cours|train|formation|partner|parten))")
"""Asks how long the interviewed JPO was somewhere."""
_PAY, _HER_PAY = "salary_amount", re.compile(
    r"\b(?:salar\w+|wages?|paychecks?|remuneration|paie|(?:was|is|were) she (?:\w+ )?paid|(?:was|is|got|get) paid (?:how much|what)|(?:her|sa|son) (?:pay|paye|revenu|income))\b|"
    r"\bwhat\b[^.?!]*\b(?:earn\w*|(?:did|does) (?:she|camille|the jpo) (?:make|get paid))\b|\b(?:how much|combien)\b[^.?!]*\b(?:earn\w*|paid|make|made|gagn\w+|touch(?:e|ait|er|aient)|percev\w+|percu|payee?)\b|\b(?:earn\w*|gagn\w+|touch(?:e|ait|er)|percev\w+|percu)\b[^.?!]*\b(?:how much|combien|quoi)\b"
)
"""Asks what the interviewed JPO earned."""
_NO_PAY = re.compile(r"\b(?:who|qui) (?:\w+ )?(?:pa(?:id|ys?|ies?|yait)|payee?|financ\w+|funded)\b|\b(?:projects?|projets?|grants?|subventions?|donors?|donateurs?|donat\w*|embass\w+|ambassades?|swed\w+|suede|suedois\w*|funding|courses?|formations?|trips?|gagn\w+ (?:en|de l) (?:experience|assurance)|friends?|contacts?|partner\w*|parten\w*|progress|difference|experience)\b")
"""What else money may have been for, or what else may be made or gained."""
_TESTS, _OF_HEALTH = "tests_interviews", {"health_insurance", "application_documents", "selection", "safety"}
_MEDICAL = re.compile(
    r"\b(?:medical|health|fitness) (?:exam\w*|tests?|checks?|check ?ups?|clearance|screening|visits?|assessment)|(?:examens?|tests?|visites?|controles?|bilans?|aptitude) (?:medica(?:l|le|ux|les)|de sante)|(?:see|seen by|voir|examined by|examine par|chez) (?:an? |le |la |un |une )?(?:doctor|medecin|physician)\b"
)
"""Asks for an examination of one's health, which is a test."""

_UNASKED_OF, _ELSE = {"tests_interviews", "qualities", "health_insurance", "supervision", "safety"}, "other_question"
_CARE = re.compile(r"\b(?:psycholog\w*|psychosocial\w*|counsell?ing|therap\w*|mental health|sante mentale|burn ?out|trauma\w*)\b")
"""Asks for care of the mind, of which no document speaks."""
_OF_HER_PATH, _PATH = {"interviewee", "interview_path", "interview_discovery"}, "interview_path"
_WHOLE_PATH = re.compile(r"\b(?:(?:her|whole|career|life) (?:path|story|journey|career)|(?:path|career|background|cv) of|(?:camille|balfroid) s (?:\w+ )?(?:path|career|background|cv)|parcours)\b")
_STEP_BY_STEP = {"en": "Tell me her career step by step", "fr": "Racontez-moi son parcours étape par étape"}
"""What asks for her whole path."""
_TRAINING, _GOT_TRAINING = "training", re.compile(r"\b(?:g[eo]t|gets|ha[vd]e?|had|receiv\w+|given|offered)(?: (?:any|some|a|special|much))?(?: \w+)? (?:training|courses?)\b|\b(?:eue?s?|suivie?s?|recue?s?|fait|droit a|donnee?|suivre|avoir)(?: \w+){0,2}? formations?\b(?! (?:de|en) (?:droit|base|juriste|master|universit\w+))")
"""Asks for the training that she was given as a JPO, which French names by the same word as her studies."""
_PLACE, _ADMINISTRATION, _IS_IN = "duty_station", "administration", re.compile(r"(?!.*\b(?:manag\w*|run|runs|centre|center|gere\w*|gerent|administr\w*|undp|pnud)\b).*\b(?:is|s|are|located|based|situee?|trouve|c est|est|where|ou|work|siege)\b.*\b(?:copenhagen|copenhague|denmark|danemark)\b")
"""Takes the city of a service centre, which the page names with who runs the programme, for the place of work."""
_NOW, _WORKED_OUT = "interview_now", re.compile(r"\b(?:(?:it|that|this|all)(?: all)? work(?:ed)?(?: out)?(?: well)? for (?:her|the|this|that|camille)|(?:ca|cela) (?:lui )?(?:a|avait)(?: bien)? (?:marche|reussi|paye))\b")
"""Asks what became of her."""
_SAFETY = "safety"
_LEAVE, _STUDY_LEAVE = "annual_leave", "study_leave"
_DAYS, _TRAINED = re.compile(r"\b(?:how many days|combien de jours)\b"), re.compile(r"\b(?:train\w*|courses?|formations?|cours|seminars?|seminaires?)\b")
_OFF = re.compile(r"\b(?:leave|holidays?|vacations?|days off|conges?|vacances)\b")
"""Ask how many days of training there are, and not of holidays."""


def by_words(topic: str, text: str, conversation: Conversation, knowledge: Knowledge) -> Tuple[str, str]:
    """Return the topic that ``text``, a question of the message, asks for by its own words, and the words that tell what of it; ``topic``, the one it was taken for, where they name no other."""
    plain, message = normalise(text), normalise(conversation.text)
    if loosely := asked_loosely(text, conversation):
        return loosely.topic, text
    if topic == _DEADLINES and _asks_time_left(plain, conversation):
        return _AGE, text
    if topic in _OF_HEALTH and _MEDICAL.search(plain):
        return _TESTS, text
    if topic in _UNASKED_OF and _CARE.search(plain):
        return _ELSE, text
    if topic in _OF_HER_PATH and _WHOLE_PATH.search(plain) and conversation.values("person"):
        return _PATH, _STEP_BY_STEP[conversation.language]
    if topic == _ADMINISTRATION and _IS_IN.match(plain):
        return _PLACE, text
    if topic in {*_OF_HER_LIFE, *_OF_MALI} and _GOT_TRAINING.search(plain):
        return _TRAINING, text
    if topic in _OF_HER_LIFE and _WORKED_OUT.search(plain):
        return _NOW, text
    if topic == _SAFETY and names_country(conversation) and not any(e["text"] in text for e in conversation.entities if e["entity"] == "country"):
        places = [e["text"] for e in conversation.entities if e["entity"] == "country"]
        return topic, f"{text.rstrip(' ?')}, {' '.join(places)} ?"  # "is it safe? I read of Mali"
    if topic in (_LEAVE, _LENGTH) and not conversation.values("person") and _DAYS.search(plain) and _TRAINED.search(message) and not _OFF.search(message):
        return _STUDY_LEAVE, text
    if topic in knowledge.topics and knowledge.topics[topic].family == "interview" and _HER_PAY.search(plain) and not _NO_PAY.search(plain):
        return _PAY, text
    if topic in _OF_HER_LIFE and _WHERE_SHE_WORKED.search(plain):
        return _HER, text
    if (topic == _HOW_MANY or topic in {_HER, "interview_now"} and _COUNTS_JPOS.search(plain)) and (conversation.values("person") or _AT_HER_PLACE.search(plain)):
        return _HER_WEEK, text
    if topic in _OF_HER_LIFE and _GUIDED.search(plain):
        return _GUIDANCE, text
    if topic in _OF_MALI and _HOW_LONG.search(plain) and _of_her_posts(conversation, knowledge):
        return _HER, text
    if topic in _PURPOSES and _HOW_FUNDED.search(plain) or topic == _SALARY and _IF_PAID.fullmatch(" ".join(re.findall(r"\w+", plain))):
        return _FUNDING, text
    if topic in _MONEY and asks_of_past_money(text) and state_meant(conversation, _DONORS):
        return _DONORS, text
    if _JOB_OR_NOT.search(plain):
        return _CONTRACT, text
    if topic == _WORK and _LENGTH_THERE.search(plain):
        return _LENGTH, text
    held = profile(conversation).nationality if topic in _SPONSORING else None
    foreign = held and _BELGIUM[1] not in held and set(conversation.values("programme")) == {_BELGIUM[0]}
    if held and (_OWN_COUNTRY.search(plain) or foreign and _FUNDS_ME.search(plain)):
        return _LISTS, text
    if held and topic != _OPEN_TO_US and _JOINS.search(message) and not _GIVES.search(message):
        return _LISTS, text
    if topic == _OPEN_TO_US and held and not (_DEVELOPING.search(message) or _WHAT_NOW.search(message)):
        return _LISTS, text
    if topic == _LISTS and _NOT_LISTED.search(message) and _WHAT_NOW.search(message) and _is_on_no_list(conversation, knowledge):
        return _OPEN_TO_US, text
    if topic in _USEFUL and _FIELD_WORK.search(message) and _HELPS_INTO_UN.search(plain) and not conversation.values("programme"):
        return _ADVICE, conversation.text
    return topic, text


def _of_her_posts(conversation: Conversation, knowledge: Knowledge) -> bool:
    """Say whether the message names a country, and the interviewed JPO, of whom it speaks or goes on: "and how many years in Mali?"."""
    last = conversation.answered
    of_her = conversation.values("person") or last and knowledge.topics[last.topics[-1]].family == "interview"
    return bool(of_her) and names_country(conversation)


def _is_on_no_list(conversation: Conversation, knowledge: Knowledge) -> bool:
    """Say whether the message names a country, and no document lists one that it names."""
    named = {code for name in ("country", "nationality") for e in conversation.entities if e["entity"] == name for code in e["value"]}
    return bool(named) and not any(named & set(fact) for facts in knowledge.facts.values() for fact in facts.values() if isinstance(fact, list))


def _asks_time_left(plain: str, conversation: Conversation) -> bool:
    """Say whether normalised text asks how long somebody whose age is told may still apply: that is asked of the age limit, not of closing dates."""
    half = any(e["entity"] == "duration" and e["value"] in _AND_A_HALF for e in conversation.entities)
    return (half or bool(told_age(conversation))) and bool(_TIME_LEFT.search(plain))
