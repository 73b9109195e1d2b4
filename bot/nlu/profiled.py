"""Tell whether a message asks for a check: it tells of a person, and asks whether she may or which programme would have her."""
from __future__ import annotations

import re
from typing import Container, List, Set, Tuple

from actions.parts import take_apart
from actions.persons import relatives
from actions.reading import Message
from actions.reading.experience import inexperienced
from bot.nlu.entity import Entity
from bot.nlu.segments import is_question
from knowledge import kin
from knowledge.text import normalise

CHECK = "check_eligibility"
_OWN = {CHECK, "switch_language", "stop", "restart", "forget_me", "insult", "ask_source", "ask_quotation", "ask_why", "ask_human"}
"""Intents that such a question does not replace."""
_SURE = 0.6
"""A topic that is no condition is left alone from this confidence on."""
_FACTS = {"nationality": "country", "country": "country", "age": "age", "coming_age": "age", "birth_year": "age", "degree": "degree", "duration": "work", "language": "language"}
"""Entities that tell of a person, and what they tell of."""
_SHE = r"(?:i|he|she|they|je|j|il|elle|on)"
_MAY = r"(?:can|could|may|might|would|will|shall|peu[xt]|puis|pourrai[st]?|pourra|saurait|serait|veu[xt]|voudrait|wants? to|would like to|aurait)"
_ENTER = (
    r"(?:appl(?:y|ies)|join|enter|put (?:\w+ )?(?:name|self|myself|himself|herself) (?:forward|in)|be let in|se porter|me porter|get in(?:to)?|go(?: for| to| there)|become|aspire|stand|qualif\w+|(?:be|etre)(?: \w+)? (?:jpo|jea|apo|ae|associate|junior|admi\w+|accept\w+|considered|taken|eligible|candidate?|prise?|retenue?|expert\w*|administrat\w+)|"
    r"lay claim|postul\w+|candidat\w+|pretendre|devenir|entrer|integrer|aller|se presenter|briguer|rejoindre|participer|acceder|acces|(?:a|une|of a|de) chance|droit)"
)
_ELIGIBLE = r"(?:eligib\w+|elligib\w+|admissible\w*|recevable\w*|qualif(?:y|ies|ied))"
_HER = r"(?:me|him|her|them|moi|lui|elle|eux)"
_OPEN_TO = r"(?:open|closed|within reach|possible|accessible\w*|ouvert\w*|fermee?s?|a (?:sa|ma|leur) portee|(?:accept|admit|tak|consider|accuill|accueill|admett|prend|pren)\w*|would have|want)"
_WHICH = r"(?:which(?: ones?)?|wich|what|where|lequel|laquelle|lesquel\w*|auquel|a laquelle|auxquel\w*|quels?|quelles?|ou)"
_ANY_OF_THEM = r"(?:the court|the icc|unitar|belgium|one of|any of|some program\w*|la cour|la cpi|l unitar|la belgique|un des|l un|aucun|programmes?)"
_OPTIONS = r"(?:what|which|quel(?:le)?s?) (?:are|would be|do|sont|seraient) (?:i have as )?(?:my|her|his|our|their|mes|ses|nos|leurs) (?:\w+ )?(?:options?|odds|chances?|possibilit\w+)|(?:(?:me|lui|nous) (?:manque|manquerait)(?: t il)? (?:quoi|encore)|(?:what|quoi|que|qu est ce qui) (?:am i missing|do i (?:still )?(?:lack|miss)|(?:me|lui|nous) manque))"
_FULFILS = r"(?:fulfil\w*|meets?|ticks?|satisf\w+|rempli\w*|coche\w*) (?:all |toutes? |tous )?(?:of )?(?:the |these |your |their |its |les |ces |vos |leurs )?(?:\w+ )?(?:requirements?|conditions?|criteri\w+|boxes|box|cases?|exigences?|criteres?)"
_LIKE_ME = r"(?:for|pour|of|de) (?:people|someone|somebody|anyone|profiles?|candidates?|(?:les |des )?(?:gens|personnes|profils?)|une personne|quelqu un|un profil) (?:just )?(?:like|such as|comme|tels? que) (?:me|him|her|us|them|mine|moi|lui|elle|nous|eux)\b"
_ACCEPTS_ME = r"(?:accept|admit|consider) me|m (?:accept|admett)\w+"
_ASKED = re.compile(
    rf"\b(?:{_MAY} {_SHE}\W*(?:$|\?)|{_SHE}(?: y)? (?:can|could|may|peu[xt]|pourrai[st]|passe)\W*(?:$|\?)|(?:{_MAY} (?:{_SHE}|\w+ \w+)|{_SHE} (?:y |ne )?{_MAY})\b[^.;!?]{{0,15}}\b{_ENTER}\b|"
    rf"{_WHICH}\b[^.;!?]{{0,60}}\b(?:{_SHE} {_MAY}|{_MAY} {_SHE}|am i|suis je|(?:would|could|might|will|is|are|pourrai\w*|serai\w*|est|sont|seraient)\b[^.;!?]{{0,25}}\b{_OPEN_TO})\b|"
    rf"(?!ou\b){_WHICH}\b[^.;!?]{{0,60}}\b(?:(?:accepte|admett|prendr|accueill|voudr)\w+|m\w* (?:tourner|orienter))\b|"
    rf"(?:{_ANY_OF_THEM})\b[^.;!?]{{0,30}}\b{_OPEN_TO}\b[^.;!?]{{0,15}}\b{_HER}|(?:peu[xt]|can|could|may|pourrai[st]) (?:etre|be|become|devenir) (?:une? |an? )?(?:jpo|jea|apo|ae)\b|"
    rf"{_OPTIONS}|{_LIKE_ME}|{_FULFILS}|{_ACCEPTS_ME}|(?:am i|suis je|je suis|i am|i m|im|(?:is|are) (?:he|she|they)|(?:est|serait) (?:il|elle|ce qu (?:il|elle) est)|(?:he|she|elle|il)(?: is| s| est)?) (?:\w+\W+){{0,4}}?{_ELIGIBLE})"
)
"""Asks whether a person may, or which programme would take her."""
_AM_ELIGIBLE = re.compile(rf"\b(?:{_ACCEPTS_ME}\b|(?:am i|suis je|would i be|serais je|est ce que je suis) (?:\w+ )?{_ELIGIBLE})")
"""Asks for a check so plainly that one fact is enough."""
_WANTS_CHECK = re.compile(
    rf"\b(?:(?:wanna |(?:want|like|need) to |veux |voudrais |aimerais )?(?:check|verif\w+|test\w*|know|savoir)(?: (?:if|si|my|the|mon|ma|l|our|notre|for))* )?(?:(?:am i|i am|i m|im|suis je|je suis|jsuis) (?:\w+ )?)?(?:{_ELIGIBLE}|eligibility|admissibilite|eligibilite)\b|"
    r"\b(?:check|verif\w+|test) (?:me|moi|my case|mon profil|my profile|mon cas)\b"
)
"""Asks for the check, and names no condition."""
_JOINS = re.compile(rf"(?:^|[.!?,] *)(?:(?:hi|hello|so|and|ok|bonjour|salut|et|donc|alors|please)\W+)*(?:{_MAY}\W{_SHE}|{_SHE} {_MAY}) (?:join|enter|get in(?:to)?|apply|rejoindre|entrer|integrer|postuler)(?: (?:a|au|at|the|dans|le|la|in|to|for|pour))*(?: l)?\W*$")
"""Right before the programme that somebody wants to join."""
_OTHERWISE = re.compile(
    r"\b(?:how|comment|when|quand|by which|to whom|a qui|why|pourquoi|with whom|online|en ligne|directly|directement|twice|deux fois|several times|plusieurs fois|(?:a|the|my|une|la|ma|leur|sa|her|his) (?:famil\w+|children|kids|enfants|salar\w+|visa))\b"
)
"""Asks for the way or for something else, however much it looks like "can she apply?"."""
_WISHES = re.compile(
    r"\b(?:wants?|wanna|(?:would|d) (?:like|love)|hopes?|hoping|wish(?:es)?|dreams?|dreaming|plans?|planning|intends?|interested|keen|aims?|"
    r"veu[xt]|veulent|voudrai\w+|aimerai\w+|souhait\w+|reve(?:nt)?|envisag\w+|esper\w+|vise(?:nt)?|interess\w+|tente\w*)\b[^.!?;]*$"
)
_WISHED = 40
"""So many characters before a programme stands that somebody wants to join it."""
_NEAR = 15
"""So many characters before the question still belong to it."""
_REQUESTED = re.compile(
    r"\b(?:verify|check|examine|assess|evaluate|review|look at|verif\w+|control\w+|examin\w+|evalu\w+|regard\w+)(?: (?:now|also|please|then|aussi|donc|alors|maintenant|svp|for me|pour moi)){0,2} "
    r"(?:her|his|my|their|our|son|sa|mon|ma|leur|notre|the|le|la|l) ?(?:case|profile|eligibility|situation|cas|profil|admissibilite|eligibilite|chances)\b"
)
"""Asks for the check in so many words: "please verify her case"."""
_AROUND = set(
    "a about advise voulais want wanted wanna know avant before coup ai alors am an and any anything are at au aussi avec be been besoin bien but c ca case cas ce cela cette considered d dans de des dites do does donc du elle elles en encore enough est et etes etre euh even "
    "faut for from good have he her him his how however i if il ils in is it je jpeux juste just l la le les leur lui m ma mais maintenant may me mes meme mind moi mon my myself n ne no non nous now of oh ok okay on one only or ou oui "
    "pas person personne please pls pour profil profile quand que quelle quelles quelque quelqu quels qu really s sa serai serais serait she should si so outright automatically automatiquement office directement some somebody someone something somewhere son still stp suis svp t tell telle tel "
    "worried anxious curious concerned inquiet inquiete father mother dad mum mom parent pere mere papa maman "
    "te that the them there these they this those to too toujours tout toute trop tu u un une us vous vraiment was we well were whether which will with would y ya yes yet you your can could might must shall "
    "peut peux peu pourrais pourrait pourrai puis dois devrais doit dans vais va aller faire fait dire moi a".split()
)
"""Words of no weight around a question on oneself."""
_JUDGES = re.compile(
    r"chances?|odds|options?|wait|attendre|patienter|best|mieux|meilleure?s?|hopes?|espoirs?|late|tard|early|tot|over|finished|closed|shut|hors|jeu|course|fermee?s?|hopeless|finie?|fichue?|foutue?|mort|cuit|rape|doors?|portes?|old|vieux|vieille|young|jeune|worth|peine|try\w*|tent\w+|essa\w+|bother\w*|enough|suffi\w*|assez|sense|sens|possible|realistic|realiste|reasonable|raisonnable|feasible|jouable|"
    r"eligib\w*|elligib\w*|admissib\w*|recevab\w*|qualif\w*|appl(?:y|ying|ication|icant|icable)|applies|appliquent|candidat\w*|postul\w*|join\w*|rejoindre|entr(?:er|y)|enter|submit\w*|soumettre|depos\w+|present\w*|participe\w*|become|devenir|jpos?|"
    r"criter\w*|condition\w*|requirements?|exigences?|rules?|regles?|meet|fit|fits|suit\w*|match\w*|convien\w*|correspond\w*|rempli\w*|open|ouvert\w*|accessible\w*|allowed|accept\w*|admit\w*|consider\w*|pass|passe|passer|marche\w*|"
    r"conseill\w+|recommend\w*|advis\w+|eliminat\w+|refus\w+|reject\w*|rejet\w+|ecart\w+|recal\w+|barred|redhibit\w+|disqualif\w*|exclu\w*|problem\w*|bloqu\w+|shot|go|dream\w*|rever?|programm?e?s?|ok|good|bon|bonne|basic\w*|basique\w*|moyen\w*|intermedia\w+|notions|debut\w+|weak|faible"
)
"""What such a question is about: a chance, and nothing that a topic tells of."""
_SO_WHAT = re.compile(r"\b(?:so|now|then|well|alors|donc|maintenant|du coup|and)\W*$")
"""Ends a question that asks nothing but what follows: "and now?"."""
_WORDS_OF_WAY = re.compile(r"\b(?:how|comment|when|quand|where|why|pourquoi)\b(?! (?:savoir si|(?:do i|can i|to) (?:know|see|tell) (?:if|whether)))")
_POST = set("post posts poste postes position positions place places jpo jpos jea apo programme programmes program scheme".split())
"""What somebody applies for, beside the programme's name."""
_MANY = 3
"""So many facts make a profile."""
_PERSONAL = {"age", "country"}
_ENTRY = {"degree", "work"}
"""What is told of a person, in a sentence of its own or as the writer's, where it is asked whether both together are enough for a programme that is named."""
_ANY_DEGREE = re.compile(r"\b(?:degree|diploma|diplome)\b")
_OF_RULES = re.compile(r"\b(?:faq|page|site|says?|said|asks?|requir\w+|wants?|needs?|minimum|dit|demande\w*|exige\w*|veut|veulent|faut)\b")
_OWN_WORDS = re.compile(r"\b(?:i|im|my|je|j|jai|mon|ma)\b")
_COUNTED = re.compile(r"\b(?:years?|yrs?|ans?|annees?|months?|mois|exp\w*|xp|work|travail)\b")
"""Words beside what the writer tells."""
_KIN = re.compile(rf"\b{kin.ANY}\b")
_ADULT = range(18, 66)
_PIECE = re.compile(r"[^.!?…;:,\n]+[.!?…;:,]*")
_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")


def replaceable(intent: str, confidence: float, others: Container[str]) -> bool:
    """Say whether a message taken for ``intent`` may ask for a check all the same: a topic of the conditions is what its profile looks like.

    others: the intents of the topics that are no conditions.
    """
    return intent not in _OWN and (intent not in others or confidence < _SURE)


def is_profile(text: str, found: List[Entity]) -> bool:
    """Say whether ``text`` tells so much of a person that a check can begin with it."""
    told = _kinds(text, found)
    return len(told) >= _MANY and bool(told & _PERSONAL)


def tells_only(text: str, found: List[Entity]) -> bool:
    """Say whether ``text`` tells a whole profile and asks nothing: "German, 28, an LLM, one year at a firm"."""
    asks = any(is_question(sentence.strip()) for sentence in _SENTENCE.findall(text)) or take_apart(Message(text, [e.as_dict(text) for e in found])).asked
    return is_profile(text, found) and not asks


def asks_check(text: str, found: List[Entity]) -> bool:
    """Say whether ``text`` tells of a person and asks whether she may; of somebody named ("my sister"), one fact is enough."""
    plain = " ".join(re.sub(r"[^\w ?.!…,;]", " ", normalise(text)).split())
    if _REQUESTED.search(plain):
        return True
    asked = [(part, place) for part in _SENTENCE.findall(plain) if (place := _ASKED.search(part))]
    if not any(not _OTHERWISE.search(part[max(0, place.start() - _NEAR) :]) for part, place in asked):
        return False
    return len(_kinds(text, found)) >= (1 if kin.relation(plain) or _AM_ELIGIBLE.search(plain) else 2)


def asks_only_for_programme(text: str, found: List[Entity], intent: str) -> bool:
    """Say whether ``text`` tells of a person and asks for nothing beside a programme: "BA, 29, five years at a firm. ICC?", "luxembourgeois, 29 ans, puis-je postuler au poste belge ?"."""
    plain = normalise(text)
    names = [e for e in found if e.entity == "programme"]
    told = _kinds(text, [e for e in found if e.entity != "country" or not any(n.start <= e.start < n.end for n in names)])
    if intent in _OWN or len(told) < 2 or not told & _PERSONAL:
        return False
    if intent == "follow_up_programme":
        return True
    bare = "".join(" " if any(e.start <= place < e.end for e in names) else letter for place, letter in enumerate(plain))
    asked = [bare[place.end() : part.end()] for part in _SENTENCE.finditer(plain) for place in _ASKED.finditer(bare, *part.span())]
    return bool(asked and names) and all(not set(re.findall(r"[a-z]{2,}", rest)) - _AROUND - _POST for rest in asked) and not _OTHERWISE.search(plain)


def asks_to_join(text: str, found: List[Entity], intent: str) -> bool:
    """Say whether a sentence asks whether somebody may join a programme, and nothing else: "can I join the ICC? my friend asks too"."""
    plain = normalise(text)
    ends = [e.end for e in found if e.entity == "programme" and _JOINS.search(plain[: e.start])]
    return intent not in _OWN and any(re.match(r"\W*(?:$|[?.!])", plain[end:]) for end in ends)


def asks_both(text: str, found: List[Entity], intent: str) -> bool:
    """Say whether a message that asks for a topic wants a check as well, in a sentence of its own: "am I eligible for the ICC? and what's the salary?"."""
    plain = normalise(text)
    named = [e for e in found if e.entity == "programme"]
    sentences = [sentence.span() for sentence in _SENTENCE.finditer(plain) if re.search(r"\w", sentence.group())]
    if len(sentences) < 2 or not intent.startswith("ask_") or intent in _OWN:
        return False
    bare = ["".join(" " if any(e.start <= place < e.end for e in named) else plain[place] for place in range(*span)) for span in sentences]
    return any(_WANTS_CHECK.search(words) and not set(re.findall(r"[a-z]{2,}", _WANTS_CHECK.sub(" ", words))) - _AROUND for words in bare)


def aspires(text: str, found: List[Entity]) -> bool:
    """Say whether ``text`` tells who a person is that wants to join a programme, and asks nothing: "my kids want to go to the ICC: Lena is 29"."""
    plain = normalise(text)
    if "?" in text or not any(_WISHES.search(plain[max(0, e.start - _WISHED) : e.start]) for e in found if e.entity == "programme"):
        return False
    told = {_FACTS[e.entity] for e in found if e.entity in _FACTS and e.entity not in ("country", "language")}
    return len(told) >= (1 if kin.relation(plain) else 2)


def wonders(text: str, found: List[Entity], intent: str) -> bool:
    """Say whether ``text`` tells who a person is and asks nothing but what that is worth, in whatever words: "dutch, 31, phd. too late for me?"."""
    plain = normalise(text)
    pieces = [piece.span() for piece in _PIECE.finditer(plain) if re.search(r"\w", piece.group())]
    asked = [span for span in pieces if "?" in plain[slice(*span)]] or pieces[-1:]
    if intent in _OWN or not all(_only_judges(plain, span, found) for span in asked):
        return False
    told = _kinds(text, [e for e in found if not any(start <= e.start < end for start, end in asked)])
    if len(told) >= 2 and told & _PERSONAL:
        return True
    if not any(e.entity == "programme" for e in found):
        return False
    apart = " ".join(plain[start:end] for start, end in pieces if (start, end) not in asked)
    of_a_person = _ENTRY <= told | ({"degree"} if _ANY_DEGREE.search(apart) else set()) and not _OF_RULES.search(apart)
    return of_a_person or _ENTRY <= _kinds(text, found) and bool(_OWN_WORDS.search(plain))


def _only_judges(plain: str, span: Tuple[int, int], found: List[Entity]) -> bool:
    """Say whether a piece of a message asks for a judgement and names no topic."""
    start, end = span
    named = [e for e in found if start <= e.start < end and e.entity in ("programme", "language", "degree", "duration")]
    asked = "".join(" " if any(e.start <= place < e.end for e in named) else plain[place] for place in range(start, end))
    of_somebody = kin.relation(asked) and any(e.entity == "programme" for e in named)  # "my daughter for the ICC?"
    words = re.findall(r"[a-z]+", _KIN.sub(" ", _COUNTED.sub(" ", asked)))
    weighty = [word for word in words if word not in _AROUND]
    judges = [word for word in words if _JUDGES.fullmatch(word)]
    so_what = not weighty and bool(_SO_WHAT.search(asked))
    return bool(judges or of_somebody or so_what or re.search(r"\benough|quelque chose pour|(?:anything|something) for\b", asked)) and all(_JUDGES.fullmatch(word) for word in weighty) and not _WORDS_OF_WAY.search(asked)


def _kinds(text: str, found: List[Entity]) -> Set[str]:
    """Return what ``text`` tells of the person spoken of."""
    languages, others = {e.start for e in found if e.entity == "language"}, relatives(text)
    own = [e for e in found if not any(start <= e.start < end for start, end in others)]
    told = {_FACTS[e.entity] for e in own if e.entity in _FACTS and not (_FACTS[e.entity] == "country" and e.start in languages)}
    told |= {"work"} if "degree" in told and inexperienced(Message(text)) else set()
    numbers = {e.value for e in own if e.entity == "number" and e.value in _ADULT}
    ages = numbers | {e.value for e in own if e.entity == "age"}
    limits = len(ages) > 1 and bool(numbers) and sum(e.entity == "programme" for e in found) > 1  # "35 at the Court and 32 for Belgium, ok?"
    return told - {"age"} if limits else told | ({"age"} if numbers else set())
