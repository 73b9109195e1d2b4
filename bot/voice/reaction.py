"""Answer what people say to an answer, before anything else is made of it: a doubt, an objection, "yes or no?", "back to the age limit"."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Callable, Optional

from bot.voice.about import About
from bot.voice.answers import Answers
from bot.voice.back import Back
from bot.voice.choice import listed
from bot.voice.conversation import Conversation
from bot.voice.doubt import Doubt, asks_for_trust
from bot.voice.in_few_words import asked_loosely
from bot.voice.interviewee import Interviewee
from bot.voice.objection import Objection
from bot.voice.recap import Recap
from bot.voice.reply import Item, Reply
from bot.voice.request import asks_of_others
from bot.voice.scope import programmes
from bot.voice.same_thing import SameThing
from bot.voice.told_apart import ToldApart
from bot.voice.two_texts import TwoTexts
from bot.voice.unlisted import Unlisted
from bot.voice.words import Words
from knowledge.model import Citation
from knowledge.text import normalise, sentences

_PLACES, _AFTER = "duty_station", "after_jpo"
"""The topic of whose number only the Belgian document speaks, and the one on which its interview tells of a single case."""
_BASIS = re.compile(r"^\W*(?:(?:and|but|so|ok|et|mais|donc|ok)\W+)*(?:it s |is it |c est |calculated |measured |calcule |mesure )?(?:on|over|out of|based on|across|among|sur|parmi|a partir de)\s+(?:a |un |une )?(?:how (?:many|long)|what|which|combien|quel\w*)(?: (?:de |d )?(?:basis|base|sample|echantillon|period\w*|years?|annees?|ans|time|temps|countr\w+|pays|programm\w+|jpos?|people|personnes?|posts?|postes?))?\W*(?:$|\?|,)")
_NO_ANSWER = re.compile(
    r"\b(?:(?:that|this|it) (?:i)?s (?:not|no|hardly|never)|thats (?:not|no)|(?:that|this|it) isn t|isnt) (?:even )?(?:an? )?(?:real |proper )?answer\b|\b(?:you|u) (?:did not|didn t|didnt|haven t|have not|never|still haven t) (?:really )?answer(?:ed)?(?: (?:me|it|(?:my|the) question))?\W*$|"
    r"\b(?:pas|rien) (?:vraiment )?(?:une )?(?:vraie )?reponse\b|\b(?:vous|tu) (?:n |ne )?(?:m )?(?:avez|as) (?:toujours )?pas (?:vraiment )?repondu(?: a (?:ma|la) question)?\W*$"
)
"""Says that an answer was none."""
_FIGURE = re.compile(r"\d ?%")
_SURE = re.compile(r"(?:(?:and|but|so|ok|et|mais|donc|alors|is|it|that|this|c|est|ce|ca|really|vraiment|then|bien|the|les|rate|taux|\d+) )*(?:guarante+d|garantie?s?)(?: (?:then|alors|or not|ou pas|ou non))?")
_IS_SURE = {"en": "Is it guaranteed?", "fr": "Est-ce garanti ?"}
_SHE_SAYS = re.compile(
    r"(?:(?:and|but|so|et|mais|donc|alors|vraiment|really)\W+)*(?:does|did|do) (?:she|camille|balfroid|camille balfroid) (?:\w+ly )?(?:say|claim|think|write|believe) (?:that )?|(?:(?:and|but|so)\W+)*(?:she|camille) (?:\w+ly )?(?:says|said|claims|thinks) (?:that )?|"
    r"(?:(?:et|mais|donc|alors)\W+)*(?:est ce qu )?(?:(?:elle|camille)(?: balfroid)? (?:dit|affirme|pense|pretend|a dit)|(?:elle|camille) a (?:vraiment|bien) dit|(?:dit|affirme|pense) (?:t )?elle|(?:camille )?a t elle (?:vraiment |bien )?dit)(?: (?:vraiment|bien|reellement|aussi))? qu(?:e |\W)"
)
_HERS = 0.4
"""Likeness to an example question from which a claim on her is one on a topic of the interview."""
_TOLD = 0.15
"""What speaks for the topic of the last answer."""
_FORESEEN = 0.9
"""Likeness to an example question from which a curator foresaw a question."""


class Reaction:
    """Makes the reply to a message that reacts to what was said."""

    def __init__(self, answers: Answers, words: Words, doubt: Doubt, about: About, answer: Callable[[Conversation], Reply]) -> None:
        """Take what answers and words need, what looks at the last answer again or speaks of it, and what answers a question."""
        self._doubt, self._about, self._answer, self._words, self._knowledge = doubt, about, answer, words, answers.knowledge
        self._answers = answers
        self._objection = Objection(answers, words)
        self._interviewee, self._unlisted = Interviewee(answers, words), Unlisted(answers)
        self._recap, self._same_thing, self._told_apart = Recap(answers, words), SameThing(answers, words), ToldApart(answers, words)
        self._two_texts = TwoTexts(answers, words)
        self._back = Back(answers.knowledge, answers.finder)

    def reply(self, conversation: Conversation, compares: bool) -> Optional[Reply]:
        """Return the reply; None where the message asks something of its own. compares: whether it is taken for a comparison."""
        if asks_for_trust(conversation.text):
            return self._trust(conversation)
        if left_out := self._back.left_out(conversation):
            return self._answer(left_out)
        if taken_up := self._back.taken_up(conversation):
            return self._doubt.unsettled(self._answer(taken_up), conversation)
        if programme := self._listed(conversation):
            last = conversation.turns[0]
            meant = {"entity": "programme", "value": programme, "text": conversation.text, "start": 0, "end": len(conversation.text)}
            return self._about.follow_up(replace(conversation, entities=[meant], turns=conversation.turns if last.custom["items"] else []))
        if loosely := asked_loosely(conversation.text, conversation):
            asked = ["belgium"] if loosely.topic == _PLACES else conversation.values("programme") or programmes(conversation, loosely.topic, self._knowledge)
            asked = [] if loosely.topic == _AFTER and asked == ["belgium"] and not conversation.values("programme") else asked  # one woman's case is no rule
            return self._answers.on(loosely.topic, asked, loosely.question[conversation.language], conversation.language, elsewhere=not asked)
        doubt = self._doubt
        return (
            self._two_texts.reply(conversation) or self._her_words(conversation) or self._unlisted.reply(conversation) or self._interviewee.reply(conversation) or self._same_thing.reply(conversation) or self._recap.reply(conversation) or self._told_apart.reply(conversation) or doubt.yes_or_no(conversation) or doubt.supposition(conversation) or self._recap.supposed(conversation) or doubt.date(conversation)
            or self._objection.reply(conversation) or (None if compares else doubt.origin(conversation))
            or (self._about.follow_up(replace(conversation, entities=[])) if asks_of_others(conversation) else None) or self._on_its_basis(conversation)
            or self._if_sure(conversation) or self._no_answer(conversation)
        )

    def _her_words(self, conversation: Conversation) -> Optional[Reply]:
        """Answer by the interview what she is said to say in it: "does she really say that it is easier from inside?"."""
        said = _SHE_SAYS.match(normalise(conversation.text))
        claim = " ".join(sentences(conversation.text[said.end() :])[:1]).rstrip(" ?.!") if said else ""
        if not claim or not self._interviewee.is_meant(conversation):
            return None
        hers = [name for name, topic in self._knowledge.topics.items() if topic.family == "interview"]
        last = conversation.answered.topics if conversation.answered else []
        near = {name: value + _TOLD * (name in last) for name, value in self._answers.finder.topics(claim, hers).items()}
        topic = max(hers, key=lambda name: near[name])
        return self._answers.on(topic, ["belgium"], f"{claim} ?", conversation.language) if near[topic] >= _HERS else None

    def _if_sure(self, conversation: Conversation) -> Optional[Reply]:
        """Answer whether what was just told is guaranteed: "85 %, guaranteed?"; None where no curator foresaw the question on that topic."""
        last, question = conversation.answered, _IS_SURE[conversation.language]
        if not last or not _SURE.fullmatch(" ".join(re.findall(r"\w+", normalise(conversation.text)))):
            return None
        topic = last.topics[-1]
        foreseen = self._answers.finder.likest(question, topic, lambda _: True) >= _FORESEEN
        return self._answers.on(topic, last.about or last.programmes, question, conversation.language) if foreseen else None

    def _no_answer(self, conversation: Conversation) -> Optional[Reply]:
        """Say what the documents do not state of what was asked, and the last answer in other words; None where nobody complains of it."""
        last, language = conversation.told, conversation.language
        if not last or not says_no_answer(conversation.text):
            return None
        topic = last.topics[-1]
        silent = [item["programme"] for item in last.custom["items"] if item["topic"] == topic and item["status"] != "stated"]
        phrase = "nobody_says" if len(silent) == len(self._knowledge.programmes) else "these_say_nothing"
        named = {"programmes": self._words.names(silent, language)} if phrase == "these_say_nothing" else {}
        unstated = [self._words.say(phrase, language, about=self._knowledge.topics[topic].about[language], **named)] if silent else []
        again = self._about.rephrase(conversation)
        if len(silent) == len(last.programmes):
            who = self._knowledge.topics[topic].who or self._knowledge.programmes[silent[0]].contact if len(silent) == 1 else {language: self._words.say("government", language)}
            return replace(again, text="\n".join([*unstated, who[language]]))
        return replace(again, text="\n".join([*unstated, *(line for line in again.text.split("\n") if line not in unstated)]))

    def _on_its_basis(self, conversation: Conversation) -> Optional[Reply]:
        """Answer on the last topic what asks on what a figure of it rests: "on how many years, and which countries?"."""
        last = conversation.answered
        if not last or not _BASIS.match(normalise(conversation.text)) or not _FIGURE.search(last.text):
            return None
        return self._answers.on(last.topics[-1], last.about or last.programmes, conversation.text, conversation.language)

    def _listed(self, conversation: Conversation) -> Optional[str]:
        """Return which programme of those that the last reply listed is meant by "the second one"; None where it listed none, or none is meant."""
        if not conversation.turns:
            return None
        last, language = conversation.turns[0], conversation.turns[0].custom["language"]
        names = {p: self._words.point(p, "", language).strip() for p in self._knowledge.programmes}
        told = [p for line in last.text.split("\n") for p, name in names.items() if line.startswith(name)]
        if not last.custom["items"] and sum(self._knowledge.programmes[p].name[language] in last.text for p in names) > 1:  # what the assistant knows, in a sentence
            told = list(names)
        return listed(conversation.text, list(dict.fromkeys(told))) if len(set(told)) > 1 else None

    def _trust(self, conversation: Conversation) -> Reply:
        """Say what the answers rest on, and that none of it is official."""
        language, knowledge = conversation.language, self._knowledge
        last = conversation.answered
        lines = [self._words.say("rests_on", language)]
        lines += [f"- {document.title[language]}" for document in knowledge.documents.values()]
        lines.append(self._words.say("unofficial", language))
        told = [Item(i["programme"], i["topic"], i["status"] == "stated", [Citation(**cite) for cite in i["citations"]]) for i in last.custom["items"]] if last else []
        cites = [cite for item in told for cite in item.citations]
        return Reply("\n".join(filter(None, [*lines, self._words.sources(cites, language)])), "chat", told, about=last.about if last else [])


def says_no_answer(text: str) -> bool:
    """Say whether ``text`` complains that an answer was none: "that's not an answer"."""
    return bool(_NO_ANSWER.search(" ".join(re.findall(r"\w+", normalise(text)))))
