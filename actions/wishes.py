"""What a message wants of the check, besides answering it."""
from __future__ import annotations

import re
from typing import Any, Dict, List, Optional, Tuple

from actions.next_person import checks_again, tells_profile
from actions.not_mine import erases_one
from actions.parts import TAG, Parts, take_apart
from actions.persons import back_to_me, relation
from actions.profile import FIELDS
from actions.reading import Message
from actions.reading.topics import COMPUTERS
from actions.stopping import resumes
from actions.struck_out import struck_out
from actions.taking_back import puts_back
from knowledge import Knowledge
from knowledge.clauses import CLAIM

SURE = 0.4
"""An intent counts from this confidence on."""
LIKELY = 0.25
"""A topic counts from this confidence on where a part of the message plainly asks."""
_CLEAR = 0.6
_OPEN_QUESTION = re.compile(r"^(?:(?:so|and|but|ok|et|mais|donc|alors) )*(?:how|what|when|where|who|which|comment|quand|qui|quels?|quelles?|combien)\b")
_CERTAIN = 0.95
"""The interview is only left aside where it is not as good as named."""
_TELLS = re.compile(rf"(?:{CLAIM})\b")
_OWN_WORDS = re.compile(r"\b(?:i|i m|im|my|me|je|j|mon|ma|mes|still|encore|toujours|currently|actuellement|one|ones|premi\w+|first|second|deuxieme)\b")
_OF_CONDITIONS = re.compile(r"\b(?:requir\w*|condition\w*|criteri\w*|criteres?|limite?s?|minimum|maximum|need\w*|must|exig\w+|faut|obligatoire\w*|mandatory|accept\w*)\b")
"""A message on a condition that asks nothing tells of the writer by the former, and names the condition by the latter."""
_REQUESTS = re.compile(
    r"\b(?:tell|explain|give|show|list|describe|info\w*|details?|about(?! (?:all|everything|it|right|average|\d+)\b(?! (?:the|your|these|this)\b))|regarding|concerning|know|question|curious|interested|dites|dis|expli\w+|donne[rz]?|montre\w*|renseign\w*|savoir|connaitre|parle[rz]?|concernant|sur|au sujet|interesse\w*)\b"
)
"""Wishes to be told something, without a question mark or a question word."""
_FEW = 10
_FOLLOW_UP, _NEXT_STEP = "follow_up_programme", "how_to_apply"
LEAVING = {"stop", "restart", "forget_me"}
_NO_REQUEST = {"stop", "goodbye", "thank", "greet", "affirm", "deny", "despair", "how_are_you", "feedback_positive", "feedback_negative", "out_of_scope", "did_not_understand", "dont_know", "correct_answer"}
"""Intents of what is only said beside a "stop"."""
_ERASE = re.compile(
    r"\b(forget|delet\w*|eras\w*|wip\w*|remov\w*|clear|burn|rid of|don t (?:keep|remember)|dont (?:keep|remember)|oubli\w*|effac\w*|supprim\w*|suppression|enlev\w*|"
    r"disparaitre|detrui\w*|nettoi\w*|vire|purge|ne gard\w*|pas que tu (?:gard|retien)\w*)\b"
)
_NOT_ERASE = re.compile(r"\b(?:pas|rien|jamais|ne|n|not|never|don t|dont|didn t|didnt|nothing)(?: \w+){0,3}? (?:d )?(?:effac|supprim|oubli|enlev|delet|eras|wip|remov|clear|forg)\w*")
"""Wants nothing erased: "j'ai rien demandé d'effacer"."""
_FORGOTTEN = re.compile(r"\b(?:(?:did|have|do) i forg\w+|(?:i|you|u|bot) (?:ve |have )?(?:just )?(?:forgot\w*|erased|removed)|(?:j ai|ai je|vous avez|avez vous|t as|tu as|as tu|c est|on a) (?:encore )?oublie)\b")
"""Somebody left something out: that deletes nothing."""
_ENOUGH = re.compile(
    r"^\W*(?:(?:so|and|but|et|mais|donc|alors|est ce que|eske|esk) )*(?:(?:is|does|will|would) (?:it|that|this) (?:be )?(?:enough|ok|okay|fine|good|count|work|do|sufficient)|"
    r"(?:ca|c est|c|cela|est ce) (?:suffit|compte|passe|va|marche|bon|ok|assez|suffisant))(?: \w+){0,3}\W*$"
)
_BECAUSE = re.compile(r"\b(?:(?:a cause d\w*|because of|due to)\b.*\b(?:bloque\w*|coince\w*|rate\w*|refus\w*|non|no|not|pas|fail\w*|out|block\w*|stuck|reject\w*)|(?:it s|its|is it|c est|c) (?:just |only |juste |seulement )?(?:a cause d\w*|because of|due to))\b")
"""Asks whether one thing is the reason of the verdict: "c'est à cause de Word que ça bloque ?"."""
_WHY = re.compile(r"\b(?:why|y not|whyy+|pourquoi|pourkoi|pkoi|pq|pk|how come|what for|for what reason|comment ca se fait|en quel honneur)\b")
_WHY_NOT = re.compile(r"\b(?:why|y|pourquoi|pk|pq) (?:not|pas)\W*$")
"""Agrees rather than asks, without a question mark."""
_OF_THE_QUESTION = re.compile(
    r"\b(?:ask\w*|need\w*|want\w*|know|question\w*|matter\w*|import\w*|relevant|necessary|sert|demand\w*|besoin|veu\w*|voul\w*|savoir|interess\w*|utile|use|point|purpose)\b"
)
_BRIEFLY = re.compile(
    r"\b(?:c(?: est)? (?:mort|foutu|cuit|rape|fichu|bon)|foutu|dead|screwed|doomed|ruled out|rejected|refused|recalee?|refusee?|rejetee?|eliminee?|no chance|aucune chance|any chance|hopeless|en gros|basically|in short|bref|en resume|en bref|long story short|"
    r"(?:en|in) (?:\d|an?|one|two|un|deux|a few|quelques) (?:words?|mots?))\b"
)
"""Asks, of a verdict just given, for the result in short."""
_RANKS = re.compile(
    r"\b(?:best|better|meilleure?s?|mieux|(?:plus|most|more) (?:de |d )?(?:chances?|likely|promising|realistic|realiste|probable|sure?|adaptee?)|likeliest|strongest|safest|plus sure?|priorit\w+|favou?rite?s?)\b"
)
"""Asks which programme suits best."""
_OF_A_RESULT = set("so alors donc can i do apply je jpeux peux peut puis postuler is it c ca est bon ok now maintenant me moi for pour and et for a la au the du coup tell dites moi dis juste just does do suit suits fit fits pass passes qualify eligible works work convient passe marche".split())
"""Words that "yes or no?" may come with and still ask for nothing but the result."""
_OF_THE_CHECK = {"check_eligibility", "show_result", "ask_why", "dont_know", "correct_answer", "affirm", "deny"}
"""Intents of questions that the check itself answers."""
OWN_TOPICS = {
    "programme": {"programme_purpose", "partner_organisations"}, "nationality": {"nationality", "dual_nationality", "developing_countries", "past_donors"},
    "age": {"age_limit"}, "degree": {"degree", "field_of_study"}, "experience_years": {"work_experience", "experience_that_counts", "duration"},
    "language_skills": {"languages"}, "it_skills": {"it_skills"},
}
"""Topics that an answer to a field's question is easily taken for."""


class Wishes:
    """Reads the wishes out of a message and what the classifier made of it."""

    def __init__(self, knowledge: Knowledge, message: Message, parts: Parts, latest: Dict[str, Any], of_other: bool = False) -> None:
        """Take a message, its parts, and what was parsed of it; of_other: the check is about "her"."""
        self._knowledge = knowledge
        self._message = message
        self._parts = parts
        self._clauses: List[Dict[str, Any]] = latest.get("clauses") or []
        self._confidence = _confidences(latest)
        self._asked = _of_the_asked(latest, parts) or self._confidence
        if parts.asked and not parts.bare and not message.values("programme"):
            self._asked = self._without_follow_up()
        if of_other:
            self._asked = self._without_interview()
        self.intent = message.intent

    @property
    def sure(self) -> bool:
        """Say whether the first intent is believed."""
        return self._confidence.get(self.intent, 0.0) >= SURE

    @property
    def asks(self) -> bool:
        """Say whether a part of the message asks something."""
        return bool(take_apart(self._message).asked)

    @property
    def leaves(self) -> bool:
        """Say whether the check shall end, or all be forgotten."""
        if self.intent == "forget_me":
            return self.erases
        if self.intent == "restart" and (relation(self._message) or back_to_me(self._message)):
            return False  # "back to my sister"
        if self.intent == "restart" and puts_back(self._message):
            return False
        return self.intent in LEAVING and self.sure and not self.resumes and not checks_again(self._message)

    def asks_beside(self, rest: str) -> bool:
        """Say whether the ``rest`` of a message that ends the check wants an answer: "stop, I have to go" does not."""
        if take_apart(Message(rest)).asked:
            return True
        said = [c["ranking"][0] for c in self._clauses if self._message.text[c["start"] : c["end"]].strip(" .,;!:") in rest]
        return not said or any(rank["confidence"] >= SURE and rank["name"] not in _NO_REQUEST for rank in said)

    @property
    def erases(self) -> bool:
        """Say whether answers shall be deleted: "do you save what I type?" only asks."""
        return self.intent == "forget_me" and bool(_ERASE.search(self._message.plain)) and not _FORGOTTEN.search(self._message.plain) and not _NOT_ERASE.search(self._message.plain) and not erases_one(self._message) and not self.only_corrects

    @property
    def only_corrects(self) -> bool:
        """Say whether a message taken for a wish to be forgotten strikes out one answer, or tells a profile."""
        return bool(struck_out(self._message, dict.fromkeys(FIELDS, ""), None)) or tells_profile(self._parts.told)

    @property
    def language(self) -> bool:
        """Say whether another language is asked for."""
        return bool(self._message.values("requested_language"))

    @property
    def misheard_language(self) -> bool:
        """Say whether a message that names no language is taken for a wish to change it: "et son frère ?"."""
        return self.intent == "switch_language" and not self.language

    @property
    def topic(self) -> Optional[Tuple[str, float]]:
        """Return the likeliest topic of what the message asks, and its confidence."""
        topics = [(name[4:], c) for name, c in self._asked.items() if name.startswith("ask_") and name[4:] in self._knowledge.topics]
        return max(topics, key=lambda pair: pair[1], default=None)

    @property
    def topical(self) -> bool:
        """Say whether a topic is asked about that has nothing to do with conditions."""
        topic = self.topic
        return topic is not None and topic[1] >= SURE and self._knowledge.topics[topic[0]].family != "eligibility"

    @property
    def topical_beside(self) -> bool:
        """Say whether one of several questions is on a topic that has nothing to do with conditions: "why do you ask? and what is the pay?"."""
        topic = self.topic
        return len(self._parts.places) > 1 and topic is not None and topic[1] >= LIKELY and self._knowledge.topics[topic[0]].family != "eligibility"

    @property
    def asked_intent(self) -> str:
        """Return the likeliest intent of what the message asks."""
        return max(self._asked, key=lambda name: self._asked[name])

    def why_asked(self) -> bool:
        """Say whether it is the open question that is asked about: "why do you need that?"."""
        if _WHY_NOT.search(self._message.plain) and "?" not in self._message.text:
            return False
        if self._confidence.get("ask_why", 0.0) >= SURE or self.intent == "ask_why":
            return True
        asked = self._parts.asked and Message(self._parts.asked).plain or self._message.plain
        why = _WHY.search(asked)
        return bool(why) and (len(asked.split()) <= 3 or bool(_OF_THE_QUESTION.search(asked))) and not self._elsewhere()

    @property
    def enough(self) -> bool:
        """Say whether it is asked if the answer just given is enough: "is that ok?"."""
        return bool(_ENOUGH.match(Message(self._parts.asked).plain))

    def why_judged(self) -> bool:
        """Say whether the reasons of a verdict are asked for."""
        if _BECAUSE.search(self._message.plain) and "?" in self._message.text:
            return True
        return bool(_WHY.search(self._message.plain)) and not self._elsewhere() or self._confidence.get("ask_why", 0.0) >= SURE

    def result(self) -> bool:
        """Say whether the result is asked for, in short; "yes or no?" beside an answer asks for it as well."""
        asked = TAG.sub("", Message(self._parts.asked).plain)
        left = set(re.findall(r"\w+", asked)) - _OF_A_RESULT - {w for e in self._message.entities if e["entity"] == "programme" for w in Message(e["text"]).plain.split()}
        if TAG.search(self._message.plain) and not left:
            return True
        return self._confidence.get("show_result", 0.0) >= SURE or self.intent == "show_result"

    @property
    def briefly(self) -> bool:
        """Say whether a short message asks for a verdict in short: "so basically the ICC is dead?"; a topic that is asked for goes before."""
        plain = Message(self._parts.asked).plain or self._message.plain
        return bool(_BRIEFLY.search(self._message.plain)) and len(plain.split()) <= _FEW and (not self.topical or len(plain.split()) <= _FEW // 2)

    @property
    def ranks(self) -> bool:
        """Say whether a question is which programme gives the better chance; a topic that is asked for goes before, but for the next step."""
        before = self.topical and self.topic is not None and self.topic[0] != _NEXT_STEP
        return bool(self._parts.asked) and bool(_RANKS.search(Message(self._parts.asked).plain)) and not before

    @property
    def resumes(self) -> bool:
        """Say whether the check shall simply go on."""
        return resumes(self._message)

    def question(self, requested: str, given: bool) -> bool:
        """Say whether something else is asked; ``given``: the message answers the check as well."""
        if given and self.intent in (_FOLLOW_UP, "compare_programmes") and (self._message.values("programme") or not self._parts.asked):
            return False
        if self._parts.asked:
            of_check = self.asked_intent in _OF_THE_CHECK and self._asked[self.asked_intent] >= SURE
            return not of_check and not self.result()
        topic = self.topic
        if topic is None or given or topic[1] < (_CLEAR if requested in OWN_TOPICS else SURE) or not self.intent.startswith("ask_"):
            return False
        few = len(self._message.plain.split()) <= 3
        tells = few or bool(_TELLS.match(self._message.plain)) or bool(_OWN_WORDS.search(self._message.plain)) and not _OF_CONDITIONS.search(self._message.plain)
        answers = tells and topic[0] in OWN_TOPICS.get(requested, set())
        return not (answers or few and self._message.values("nationality", "country", "degree", "language", "age", "duration", "number"))

    @property
    def partly(self) -> bool:
        """Say whether only a part of the message asks, or not for the topic that it is taken for."""
        rest = len(self._message.plain.split()) - len(Message(self._parts.asked).plain.split())
        if self._interviews(self.intent) and not self._interviews(self.asked_intent):
            return True
        return bool(self._parts.asked) and rest >= 2 and self.asked_intent not in ("follow_up_programme", "compare_programmes", "ask_source")

    @property
    def unclear(self) -> bool:
        """Say whether the message is hardly understood: after a verdict "so she's rejected?" is about the verdict."""
        topic = self.topic
        if _OPEN_QUESTION.match(self._message.plain):
            return False
        doubtful = topic is None or topic[1] < LIKELY
        return self.intent in ("did_not_understand", "nlu_fallback") or doubtful and self.intent[len("ask_") :] in self._knowledge.topics

    def beside(self, requested: str) -> bool:
        """Say whether the message requests something else than ``requested``, which it only seems to answer: "good to know, tell me about the insurance"."""
        topic = self.topic
        if not _REQUESTS.search(self._message.plain):
            return False
        if requested == "it_skills" and COMPUTERS.search(self._message.plain):
            return False
        return bool(topic) and topic[1] >= _CLEAR and self._knowledge.topics[topic[0]].family != "eligibility" and len(self._message.plain.split()) > 4  # type: ignore[index]

    def _without_interview(self) -> Dict[str, float]:
        """Return the intents of what is asked, where "she" is the person checked and not the one interviewed."""
        kept = {name: c for name, c in self._asked.items() if not self._interviews(name)}
        gone = max((c for name, c in self._asked.items() if self._interviews(name)), default=0.0)
        return {name: c / (1 - gone) for name, c in kept.items()} if kept and gone < _CERTAIN else self._asked

    def _without_follow_up(self) -> Dict[str, float]:
        """Return the intents of what is asked beside an answer: where no programme is named, it goes on to none."""
        gone = self._asked.get(_FOLLOW_UP, 0.0)
        return {name: c / (1 - gone) for name, c in self._asked.items() if name != _FOLLOW_UP} if 0 < gone < _CERTAIN else self._asked

    def _interviews(self, intent: str) -> bool:
        topic = self._knowledge.topics.get(intent[len("ask_") :])
        return topic is not None and topic.family == "interview"

    def _elsewhere(self) -> bool:
        """Say whether something else than conditions is asked about, and no value is named."""
        if self._message.values("duration", "age", "degree", "nationality"):
            return False  # "why is UNITAR fine without 4 years?"
        return self.topical


def _confidences(latest: Dict[str, Any]) -> Dict[str, float]:
    """Return the intents of a parsed message, those of its sentences included."""
    found: Dict[str, float] = {}
    pairs = [(r["name"], r["confidence"]) for r in [*(latest.get("intent_ranking") or []), latest.get("intent") or {}] if r.get("name")]
    for name, confidence in [*pairs, *((s["intent"], s["confidence"]) for s in latest.get("segments") or [])]:
        found[name] = max(found.get(name, 0.0), float(confidence))
    return found


def _of_the_asked(latest: Dict[str, Any], parts: Parts) -> Dict[str, float]:
    """Return the intents of the clauses that ask, averaged; empty where the message is one clause."""
    clauses = latest.get("clauses") or []
    asking = [c for c in clauses if any(start < c["end"] and c["start"] < end for start, end in parts.places)]
    found: Dict[str, float] = {}
    for clause in asking if len(asking) < len(clauses) else []:
        for rank in clause["ranking"]:
            found[rank["name"]] = found.get(rank["name"], 0.0) + float(rank["confidence"]) / len(asking)
    return found
