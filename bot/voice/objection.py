"""Answer what somebody holds against an answer: a figure or an organisation that a statement speaks of, or a claim on another topic."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Dict, List, NamedTuple, Optional, Set, Tuple

from bot.nlu.segments import is_question
from bot.voice import scope
from bot.voice.answers import Answers
from bot.voice.claims import content, figures, gives_own_figure, in_figures
from bot.voice.conversation import Conversation
from bot.voice.doubt import asks_else, disputes, doubts, tells_of_answers, undoubting
from bot.voice.reply import Item, Reply
from bot.voice.words import Words
from knowledge import LANGUAGES, Knowledge
from knowledge.model import Statement
from knowledge.text import normalise

_BELIEVED = re.compile(
    r"\b(?:i |we )?(?:thought|believed|figured|assumed)\b|\b(?:i|we|ive|i ve) (?:(?:have|had|just) )?(?:read|heard|saw|seen)\b|"
    r"\b(?:je |j |on )?(?:pensais|croyais|avais compris|avais cru|me disais)\b|\b(?:j|jai|on) ?(?:ai|avais|avait|a)? (?:lu|entendu|vu)\b"
)
"""What somebody took for granted, or had from elsewhere, before the answer."""
_HEARSAY = re.compile(
    r"\b(?:(?:web)?sites?|pages?|wikipedia|people|friends?|colleagues?|cousins?|brother|sister|teachers?|professors?|blogs?|forums?|articles?|google|chatgpt|somebody|someone|everyone|everybody|they|internet|others|elsewhere|"
    r"web|gens|amie?s?|copains?|copines?|collegues?|frere|soeur|professeurs?|profs?|certains|autres|quelqu un|tout le monde|ailleurs|on) (?:\w+ ){0,2}?"
    r"(?:says?|said|claims?|told me|writes?|tells?|read|disent|dit|affirme\w*|pretend\w*|ecri\w*|lit|lis)(?: (?:that|que|qu))?(?=\W)"
)
"""What others are said to say: "other sites say that the Court recruits"."""
_COUNTS = re.compile(r"\b(?:i|we|je|j|on|moi|nous)\b(?: \w+){0,2} (?:count\w*|compt\w+)\b")
_NOT_THAT = re.compile(r"\b(\d+)\b[^.?!\d]{0,20}?\b(?:not|pas|et non|non|instead of|au lieu de|rather than|plutot que)(?: (?:the|les|de|d|a|an?))? (\d+)\b")
"""Sets a figure against another: "25, not 26"."""
_OF_WRITER = re.compile(r"\b(?:i m|i am|im|i have|i ve|j ai|jai|je suis|she is|she s|he is|he s|(?:elle|il) a)\b[^.?!]*\d")
_PART = re.compile(r"[,;:.!?]+(?:\s+|$)")
_WORKED_AT = "For which organisation did she work?"
_CLAIM, _HEARD_CLAIM = 4, 3
"""Words of a claim, and of one that somebody is said to have made or to have believed."""
_ACTED = re.compile(r"^(?=(?:she|he|they) (?!is\b|was\b|has\b|had\b|are\b|were\b|will\b|can\b|could\b|would\b))")
"""Begins a claim that becomes a question by "did"."""
_THAT = re.compile(r"^(?:that |que |qu['’])", re.IGNORECASE)
_ALIKE, _NEARLY = 0.5, 0.2
"""Likeness to an example question from which a claim is on a topic, and how much less a topic that settles it may have."""
_NAME = re.compile(r"\b[A-Z]{3,}\b")
_NOT_ONE = {"JPO", "FAQ", "NGO", "ONG", "LLM"}
"""What is written like an organisation's name and is none."""
_BARE = {"year", "yr", "month", "an", "annee", "moi", "mois", "person", "people", "gens", "percen", "pourcen", "cent", "even", "only", "rather", "plutot", "seulem", "though", "believ", "crois", "croyai", "pensai", "somewh", "elsewh", "part", "ailleu", "quelqu"}
"""Beginnings of words beside a figure that say nothing of what it is of."""


class _Spoken(NamedTuple):
    topic: str
    programme: str
    statement: Statement


class Objection:
    """Makes the reply to a doubt that brings up something of its own."""

    def __init__(self, answers: Answers, words: Words) -> None:
        """Take what answers and words need."""
        self._answers, self._words = answers, words
        self._knowledge = answers.knowledge
        self._speaking = _of_organisations(self._knowledge)

    def reply(self, conversation: Conversation) -> Optional[Reply]:
        """Return the last answer, and the statement that holds what is brought up against it; None where none does."""
        last, plain = conversation.answered, normalise(conversation.text)
        disputed, reported = disputes(plain), reports(plain)
        if not last or not (disputed or reported or doubts(plain) or _BELIEVED.search(plain) or _COUNTS.search(plain)):
            return None
        meant = scope.named(conversation, self._knowledge) or last.about or last.programmes
        if counted := self._of_count(conversation, meant):
            return counted
        if (disputed or reported) and (both := self._of_both(conversation, meant)):
            return both
        if not (disputed or doubts(plain) or _BELIEVED.search(plain)):
            return None  # what is only reported is a question like any other
        held = self._of_figure(conversation, meant) or self._of_organisation(conversation, meant)
        language, topic = conversation.language, last.topics[-1]
        if not held and _only_figure(plain) and not any(self._knowledge.numbers_on(topic, p, language) & set(figures(plain)) for p in meant):
            told = self._answers.on(topic, meant, self._knowledge.topics[topic].label[language], language, elsewhere=False, room=1)
            return replace(told, text=f"{self._words.say('checked', language)}\n{told.text}")
        if not held:
            return self._of_claim(conversation, disputed)
        again = self._answers.on(topic, meant[:1], self._knowledge.topics[topic].label[language], language, elsewhere=False, room=1)
        text = self._knowledge.fill(held.statement, held.programme, language)
        first = [line for line in again.text.split("\n")[:1] if text not in line]
        items = [*again.items, Item(held.programme, held.topic, held.programme in self._knowledge.stated(held.topic), list(held.statement.cites))]
        lines = [self._words.say("checked", language), *first, text if held.programme in meant else self._words.point(held.programme, text, language)]
        lines.append(self._words.sources([cite for item in items for cite in item.citations], language))
        return Reply("\n".join(lines), "answer", items, again.buttons, [*again.shown, held.statement.en], last.about)

    def _of_figure(self, conversation: Conversation, meant: List[str]) -> Optional[_Spoken]:
        """Return the statement on the last topic that holds a figure of the message which what was answered does not: of a programme meant, else of another."""
        last, language = conversation.answered, conversation.language
        topic = last.topics[-1]  # type: ignore[union-attr]
        entries = {p: self._knowledge.entry(topic, p) for p in self._knowledge.stated(topic)}
        spoken = [_Spoken(topic, p, s) for p, entry in entries.items() for s in entry.statements]  # type: ignore[union-attr]
        held = [(s, self._knowledge.numbers(s.statement, s.programme, language)) for s in spoken]
        led = last.shown[: max(len(last.programmes), 1)]  # type: ignore[union-attr]
        answered = {figure for s, numbers in held if s.statement.en in led for figure in numbers}
        wanted = set() if gives_own_figure(normalise(conversation.text)) or asks_else(conversation.text) else set(figures(conversation.text)) - answered
        return next((s for s, numbers in sorted(held, key=lambda pair: pair[0].programme not in meant) if numbers & wanted), None)

    def _of_both(self, conversation: Conversation, meant: List[str]) -> Optional[Reply]:
        """Return what is said of each of two organisations that the message sets against each other: "you say IOM, but others say FAO"."""
        names = [name for name in re.findall(r"\w+", conversation.text.upper()) if name in self._speaking]
        told = {s.statement.en: s for name in dict.fromkeys(names) if (s := self._plainest(name, meant))}
        if len(told) < 2:
            return None
        language = conversation.language
        cites = list(dict.fromkeys(cite for s in told.values() for cite in s.statement.cites))
        lines = [self._words.say("checked", language), *(f"- {self._knowledge.fill(s.statement, s.programme, language)}" for s in told.values()), self._words.sources(cites, language)]
        items = [Item(s.programme, s.topic, s.programme in self._knowledge.stated(s.topic), list(s.statement.cites)) for s in told.values()]
        last = items[-1]
        return Reply("\n".join(lines), "answer", items, self._answers.next_buttons(last.topic, [last.programme], language), list(told), [last.programme])

    def _of_count(self, conversation: Conversation, meant: List[str]) -> Optional[Reply]:
        """Return "no" and what was told of the last topic, where the message sets a figure against it that no document gives: "I count 25, not 26"."""
        plain, topic, language = in_figures(conversation.text), conversation.answered.topics[-1], conversation.language  # type: ignore[union-attr]
        opposed = _NOT_THAT.search(plain)
        if not opposed or _OF_WRITER.search(plain) or not (disputes(normalise(plain)) or _COUNTS.search(plain)):
            return None
        claimed, told = opposed.groups()
        stating = [p for p in self._knowledge.stated(topic) if p in meant]
        if any(claimed in self._knowledge.numbers_on(topic, p, language) for p in self._knowledge.stated(topic)):
            return None
        for programme in stating:
            statements = self._knowledge.entry(topic, programme).statements  # type: ignore[union-attr]
            held = [s for s in statements if told in self._knowledge.numbers(s, programme, language)][:1]
            held += [s for s in statements if any(isinstance(fact, list) and str(len(fact)) == told for fact in s.facts.values())][:1]
            if held:
                held = list({s.en: s for s in held}.values())
                texts = " ".join(self._knowledge.fill(s, programme, language) for s in held)
                cites = list(dict.fromkeys(cite for s in held for cite in s.cites))
                text = f"{self._words.say('answer_no', language)} {texts}\n{self._words.sources(cites, language)}"
                return Reply(text, "answer", [Item(programme, topic, True, cites)], self._answers.next_buttons(topic, [programme], language), [s.en for s in held], [programme])
        return None

    def _of_claim(self, conversation: Conversation, disputed: bool) -> Optional[Reply]:
        """Answer the claim that the message brings up, where a statement denies it, or where an answer is disputed and it is on another topic than that."""
        claim = _claim(conversation.text)
        near = self._answers.finder.topics(claim) if claim else {}
        if not claim or max(near.values()) < _ALIKE:
            return None
        asked = {topic: scope.programmes(conversation, topic, self._knowledge) for topic, value in near.items() if value >= max(near.values()) - _NEARLY}
        question = _ACTED.sub("Did ", f"{claim}?")
        answers = {topic: {self._answers.finder.find(question, topic, p).answer for p in named} for topic, named in asked.items()}
        topic = max(asked, key=lambda name: (answers[name] != {None}, near[name]))
        told = topic in conversation.answered.topics  # type: ignore[union-attr]
        if False not in answers[topic] and (told or not disputed):
            return None
        reply = self._answers.on(topic, asked[topic], question, conversation.language)
        return replace(reply, text=f"{self._words.say('checked', conversation.language)}\n{reply.text}")

    def _plainest(self, name: str, meant: List[str]) -> Optional[_Spoken]:
        """Return the statement on one of the programmes ``meant`` that says plainest what an organisation has to do with it: of the interviewee, that she worked there."""
        spoken = [s for s in self._speaking[name] if s.programme in meant]
        near = self._answers.finder.topics(f"{_WORKED_AT} {name}", {s.topic for s in spoken})
        return max(spoken, key=lambda s: (s.programme in self._knowledge.stated(s.topic), self._knowledge.topics[s.topic].family == "interview", near[s.topic]), default=None)

    def _of_organisation(self, conversation: Conversation, meant: List[str]) -> Optional[_Spoken]:
        """Return the statement on one of the programmes ``meant`` that speaks of an organisation that the message names, the likest to it."""
        names = set(re.findall(r"\w+", conversation.text.upper())) & self._speaking.keys()
        spoken = [s for name in names for s in self._speaking[name] if s.programme in meant]
        near = self._answers.finder.topics(conversation.text, {s.topic for s in spoken})
        return max(spoken, key=lambda s: (s.programme in self._knowledge.stated(s.topic), near[s.topic]), default=None)


def reports(text: str) -> bool:
    """Say whether ``text`` tells what others say."""
    return bool(_HEARSAY.search(f"{normalise(text)} "))


def organisations(text: str, knowledge: Knowledge) -> Set[str]:
    """Return the acronyms of organisations in ``text`` that are no programme's; none in a text of capitals."""
    return set() if text.isupper() else set(_NAME.findall(text)) - _own(knowledge)


def _only_figure(plain: str) -> bool:
    """Say whether normalised text doubts what was told by a figure of its own, which no statement on the topic gives, and says nothing else: "I don't believe it, I heard 25"."""
    rest = content(undoubting(plain))
    return bool(figures(plain)) and not gives_own_figure(plain) and not rest - _BARE


def _own(knowledge: Knowledge) -> Set[str]:
    return {name.upper() for p in knowledge.programmes.values() for language in LANGUAGES for name in (*p.aliases[language], p.name[language])} | _NOT_ONE


def _claim(text: str) -> Optional[str]:
    """Return what a message says against an answer, or has others say, without its doubt; None where it claims nothing."""
    claims = []
    for part in _PART.split(text):
        heard = _HEARSAY.search(f"{normalise(part)} ") or _BELIEVED.search(normalise(part))
        if heard or not (tells_of_answers(normalise(part)) or doubts(normalise(part)) or disputes(normalise(part)) or is_question(part)):
            claims.append((_THAT.sub("", part[heard.end() :].strip(" .!")), _HEARD_CLAIM) if heard else (part.strip(" .!"), _CLAIM))
    longest, least = max(claims, key=lambda claim: len(claim[0]), default=("", 0))
    return longest if longest and len(longest.split()) >= least else None


def _of_organisations(knowledge: Knowledge) -> Dict[str, List[_Spoken]]:
    """Return the statements that speak of each organisation, by its acronym in either language."""
    own = _own(knowledge)
    told: Dict[str, List[_Spoken]] = {}
    for topic, programme, statement in _statements(knowledge):
        names: Set[str] = {name for language in LANGUAGES for name in _NAME.findall(statement[language])} - own
        for name in names:
            told.setdefault(name, []).append(_Spoken(topic, programme, statement))
    return told


def _statements(knowledge: Knowledge) -> List[Tuple[str, str, Statement]]:
    return [(topic, p, s) for topic, subject in knowledge.topics.items() for p, entry in subject.programmes.items() for s in entry.statements]
