"""Put right where the interviewed JPO worked: a country or an organisation that her interview does not name is none of hers."""
from __future__ import annotations

import re
from typing import Optional, Set

from bot.voice.answers import Answers
from bot.voice.conversation import Conversation, Turn
from bot.voice.objection import organisations
from bot.voice.reply import Item, Reply
from bot.voice.scope import SHE
from bot.voice.words import Words
from knowledge import LANGUAGES
from knowledge.clauses import clauses
from knowledge.kin import relation
from knowledge.text import normalise

_OF, _WHO, _WHERE = "belgium", "interviewee", "Where was Camille posted as a JPO, and in which countries?"
_CITIES_IN = {"BEL", "CHE", "ITA"}
"""Countries of cities that the interview names: Brussels, Geneva, Florence and the FAO's Rome."""
_WORKED = re.compile(r"\b(?:work(?:ed|s|ing)?|serv(?:e|ed|es|ing)|jobs?|post(?:ed|ing)?|stationed|assigned|deployed|employed|travaill\w+|bosse\w*|affectee?s?|postes?|mission|employee?|been to|went|go|lived?|living|visit\w*|travel\w*|a ete|allee?|partie?|vecu|vivait|passee?|jpo (?:at|in|with|a|au|en|chez|du|de l))\b")
_STUDIED = re.compile(r"\b(?:stud(?:y|ied|ies|ying)|graduat\w+|universit\w+|(?:master|bachelor|degree|diploma)\b|etudi\w+|etudes|diplome\w*|licence|fac)\b")
_STUDIES, _PATH, _AT_WORK = "Where did Camille study?", "interview_path", "How many years did she work at the FAO?"
_NAME = re.compile(r"(?<=[a-zà-ÿ,;] )(?:(?:l|d)['’])?([A-Z][a-zà-ÿ]{2,})")
"""A capital inside of a sentence."""
_WRITER = re.compile(r"\W*(?:(?:hi|hello|well|so|and|but|bonjour|alors|et|mais|ok)\W+)*(?:i|we|je|j|on|nous|(?:my|our|mon|ma|mes|notre|an?|une?) \w+)\b")
"""Begins a clause on the writer, or on somebody whom she knows: "I lived in Niger, how was it in Mali?"."""
_YES_OR_NO = re.compile(r"\b(?:yes or no|oui ou non)\b")
_NO_CLAIM = re.compile(r"\b(?:i|je|j|we|on) (?:(?:can|could|will|would|may|might|want|peu\w*|pourr\w*|veux|voudr\w*|aimer\w*) )|\b(?:can|could|will|would|may) (?:i|we)\b|\bpuis je\b|\b(?:or in|or at|ou au|ou en|ou a)\b|\b(?:not|pas)\b|n t\b")
"""Speaks of somebody else, leaves a choice, or denies."""


class Interviewee:
    """Makes the reply to a claim, or a question, on where the interviewee worked."""

    def __init__(self, answers: Answers, words: Words) -> None:
        """Take what answers and words need, and read what the interview names."""
        self._answers, self._words = answers, words
        self._knowledge = answers.knowledge
        entries = [topic.programmes[_OF] for topic in self._knowledge.topics.values() if _OF in topic.programmes]
        texts = [self._knowledge.fill(s, _OF, language) for entry in entries for s in entry.statements for language in LANGUAGES]
        hers = [topic.programmes[_OF] for topic in self._knowledge.topics.values() if _OF in topic.programmes and topic.family == "interview"]
        self._hers = set(re.findall(r"\w+", normalise(" ".join(s[language] for entry in hers for s in entry.statements for language in LANGUAGES))))
        self._told = f" {' '.join(re.findall(r'[a-z]+', normalise(' '.join(texts))))} "

    def reply(self, conversation: Conversation) -> Optional[Reply]:
        """Return "no" and where she worked; None where the message says nothing of the kind, or what the interview bears out."""
        plain, language = normalise(conversation.text), conversation.language
        last = conversation.answered
        of_interview = bool(last) and self._is_on_her(last)  # type: ignore[arg-type]
        hers = self.is_meant(conversation) or of_interview and not relation(plain) and _YES_OR_NO.search(plain)
        worked, studied = _WORKED.search(plain), _STUDIED.search(plain)
        if not hers or not (worked or studied or of_interview and _YES_OR_NO.search(plain)) or _NO_CLAIM.search(plain):
            return None
        countries, others = self._unknown(conversation), self._unknown_names(conversation) if studied else organisations(conversation.text, self._knowledge)
        if not countries | {name for name in others if normalise(name) not in self._hers}:
            return None
        topic = _PATH if studied and not worked else _WHO
        first = self._knowledge.entry(topic, _OF).statements[0]  # type: ignore[union-attr]
        at_work = [self._answers.finder.find(_AT_WORK, _PATH, _OF).statements[0]] if not countries else []
        found = self._answers.finder.find(_STUDIES, topic, _OF).statements[:1] if topic == _PATH else at_work or self._answers.finder.find(_WHERE, _WHO, _OF).statements[:1]
        statements = list({s.en: s for s in (first, *found)}.values())
        cites = list(dict.fromkeys(cite for s in statements for cite in s.cites))
        text = " ".join(self._knowledge.fill(s, _OF, language) for s in statements)
        lines = [f"{self._words.say('not_in_interview', language)} {text}", self._words.sources(cites, language)]
        return Reply("\n".join(lines), "answer", [Item(_OF, topic, True, cites)], self._answers.next_buttons(topic, [_OF], language), [s.en for s in statements], [_OF])

    def is_meant(self, conversation: Conversation) -> bool:
        """Say whether the message speaks of her: by name, or by "she" after it was spoken of her."""
        plain = normalise(conversation.text)
        return bool(conversation.values("person")) or not relation(plain) and bool(SHE.search(plain)) and self._was_spoken_of(conversation)

    def _is_on_her(self, turn: Turn) -> bool:
        return any(self._knowledge.topics[name].family == "interview" for name in turn.topics) or any(e["entity"] == "person" for e in turn.mentioned)

    def _was_spoken_of(self, conversation: Conversation) -> bool:
        """Say whether "she" is the interviewee rather than somebody of the writer's, whom an earlier message told of."""
        spoken = next((turn for turn in conversation.turns if self._is_on_her(turn) or relation(normalise(turn.asked))), None)
        return bool(spoken) and self._is_on_her(spoken)  # type: ignore[arg-type]

    def _unknown(self, conversation: Conversation) -> Set[str]:
        """Return the countries of the message that the interview does not name."""
        other = {e["start"] for e in conversation.entities if e["entity"] in ("programme", "language")}
        of_writer = [span for span in clauses(conversation.text) if _WRITER.match(normalise(conversation.text[slice(*span)]))]
        placed = [e for e in conversation.entities if e["entity"] == "country" and e["start"] not in other and not any(start <= e["start"] < end for start, end in of_writer)]
        codes = {code for e in placed for code in e["value"]}
        names = {code: [normalise(self._knowledge.countries[code].name[language]) for language in LANGUAGES] for code in codes - _CITIES_IN if code in self._knowledge.countries}
        return {code for code, spelled in names.items() if not any(f" {name} " in self._told for name in spelled)}

    def _unknown_names(self, conversation: Conversation) -> Set[str]:
        """Return the proper names in the message, and the acronyms of organisations: "Harvard", "ULB"."""
        placed = {e["start"] for e in conversation.entities}
        return {found.group(1) for found in _NAME.finditer(conversation.text) if found.start(1) not in placed} | organisations(conversation.text, self._knowledge)
