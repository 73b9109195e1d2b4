"""Cut a message into sentences, and sentences into clauses, where people join several questions."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import List

from knowledge.text import normalise, sentences

_JOINT = re.compile(
    r"\s*(?:[,:()/]|(?<=\s)[+&\-–—](?=\s)|"
    r"(?<=\s)(?:and also|and|also|n|(?<!de )plus(?! (?:de|d|que))|as well as|et aussi|et puis|et|ainsi que|ou encore|puis|then|parce que|because|since|car|but|mais)(?=\s)|"
    r"\b(?:my question is|i (?:meant|mean|was asking|was speaking|was talking|am asking|asked)(?: about| of| for| if)?|ma question (?:c est|est|etait)|"
    r"je (?:demande|demandais|parle|parlais|voulais dire|veux dire)(?: juste| seulement| simplement)?(?: de| d| si)?)\b)\s*"
)
"""What may stand between two questions; whether it does, the classifier says (segments.py)."""
_CONTRAST = re.compile(
    r"^((?:\w+ ){0,3}\w+|.*(?:\bi (?:said|meant|mean|asked|was \w+ing)|j ai dit|je (?:parle|parlais|voulais|veux|demande)|,).*?)"
    r"(?<!why)(?<!pourquoi)(?<! is)(?<! are)(?<!\bi am)(?<! im)(?<!suis)(?<! est)(?<! do)(?<! or)(?<! ou)(?<! can)(?<! ai)(?<! a),? "
    r"(?:and not|et pas|not|pas)(?: of| about| the| de| du| la| le| les| d| l)* (?:\w+\W*){1,3}$"
)
"""What is meant, then what is not."""
_NUMBERING = re.compile(r"^\s*(?:\d{1,2}\s*[.):-]|[-*•+&])\s*")
_HEAD = re.compile(r"^(.*?\b(?:who|what|which|how|do|does|is|are|tell me|know|about|give|explain|indiquer|preciser|donner|expliquer|qui|quel\w*|que|connaitre|savoir|sur)\b.*?)\b(?:the|an?|my|your|our|their|le|la|les|l|un|une|des|du|mon|ma|mes|vos|votre|leurs?)\b")
_NAMES = re.compile(r"^(?:the|my|your|our|their|le|la|les|l|un|une|des|du|mon|ma|mes|vos|votre|leurs?)\b(?: \w+){1,4}\W*$")
"""The question up to what it asks about, and a clause that only names another such thing."""
_ASKED_OF = r"(?:\w+ )?(?:what|wh?ich|how|quel\w*|kel\w*) \w+"
_UNFINISHED, _TAKEN_UP = re.compile(r"(?:^|.* )((?:what|wh?ich|how|quel\w*|kel\w*) (\w+))\W*$"), re.compile(rf"{_ASKED_OF}\b")
"""A clause that ends in what it asks of, without a verb, and the beginning of the next one, which has it: "which age and which degree do I need?"."""
_AND = re.compile(r"(?:\b(?:and|n|also|as well as|et|aussi|ainsi que|puis)|[&+])\W*$")
_BETWEEN = re.compile(r"\b(?:between|entre|both)\b")
_DOUBTS = re.compile(r"(?:(?:is|was|est ce|c est) )?(?:(?:that|it|this|bien) )?(?:really )?(?:true|right|correct|so|exact|vrai|juste|true or (?:false|not)|right or wrong|vrai ou (?:faux|pas|non))\W*\?\W*")
"""Asks whether the sentence before is so."""
_VERBLESS = re.compile(
    r"\b(?:(?:peut|peux|puis|pourrait|pourra|doit|dois|devrait|va|vais)[- ](?:t[- ])?(?:il|elle|on|je|ils|elles)|(?:can|could|may|must|will) (?:an?|the|i|we|he|she|they)(?: (?:jpo|candidate|person|student|applicant))?)$"
)
"""Ends what a clause says before something is put between it and its verb: "can a JPO, at the end, apply?"."""
_MOST = 12
"""Clauses that are looked at; a message of more is read by its first and last sentences, whole."""


@dataclass(frozen=True)
class Sentence:
    """A sentence and its clauses, all of them parts of the message's text."""

    text: str
    clauses: List[str]

    def whole(self, clause: str) -> str:
        """Return ``clause`` with the words of the question that it leaves out: "who pays the journey" for the last part of "who pays the salary and the journey?"."""
        if unfinished := self.unfinished(clause):
            return unfinished
        head = _HEAD.match(normalise(self.text))
        listed = clause != self.clauses[0] and any(map(self.adds, self.clauses)) and _NAMES.match(normalise(clause))
        return self.text[: head.end(1)] + clause if listed and head else clause

    def unfinished(self, clause: str) -> str:
        """Return a clause that lacks the verb of the next one with that verb: "which age do I need?"; nothing where it lacks none."""
        place = self.clauses.index(clause) + 1
        following = self.clauses[place] if place < len(self.clauses) else ""
        found, taken_up = _UNFINISHED.match(normalise(clause)), _TAKEN_UP.match(normalise(following))
        if not found or not taken_up or not self.adds(following):
            return ""
        rest = following[taken_up.end() :].strip()
        asked = found.span(1 if re.search(r"\w", rest) else 2)  # "kel age et kel diplome?" has no verb at all
        return f"{clause[slice(*asked)]} {rest}"

    def adds(self, clause: str) -> bool:
        """Say whether "and" stands before ``clause``."""
        before = normalise(self.text[: self.text.find(clause)])
        return bool(_AND.search(before)) and not _BETWEEN.search(before)


def cut(text: str) -> List[Sentence]:
    """Return the sentences of ``text``; a sentence without a joint has itself as its only clause."""
    whole = [_without_contrast(_NUMBERING.sub("", sentence)) for sentence in _with_doubts(sentences(text), text)]
    found = [Sentence(sentence, _clauses(sentence)) for sentence in whole if sentence]
    if sum(len(sentence.clauses) for sentence in found) <= _MOST:
        return found
    return [Sentence(s, [s]) for s in dict.fromkeys([*whole[: _MOST // 2], *whole[-_MOST // 2 :]]) if s]


def _with_doubts(parts: List[str], text: str) -> List[str]:
    """Return the sentences of ``text``; "True?" belongs to the claim before it, which it makes a question."""
    joined: List[str] = []
    for part in parts:
        if joined and _DOUBTS.fullmatch(normalise(part)) and not joined[-1].endswith("?"):
            start = text.find(joined[-1])
            joined[-1] = text[start : text.find(part, start + len(joined[-1])) + len(part)]
        else:
            joined.append(part)
    return joined


def _without_contrast(sentence: str) -> str:
    """Return "the nationality" for "the nationality, not the language": what is not meant must not be answered."""
    contrast = _CONTRAST.match(normalise(sentence))
    return sentence[: contrast.end(1)] if contrast else sentence


def _clauses(sentence: str) -> List[str]:
    plain = normalise(sentence)
    parts, start, inserted = [], 0, False
    for joint in _JOINT.finditer(plain):
        closes, inserted = inserted, not inserted and bool(_VERBLESS.search(plain[start : joint.start()]))
        if closes or inserted:
            continue
        parts.append(sentence[start : joint.start()])
        start = joint.end()
    parts.append(sentence[start:])
    return [part.strip() for part in parts if re.search(r"[^\W\d_]", part)]  # a bare number asks nothing
