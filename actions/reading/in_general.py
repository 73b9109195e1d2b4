"""What a degree is in general, told to ask something of it: "an LLM is 5 years of study, doesn't that count?", "a four-year BA is like a master's, right?" tell of none that is held."""
from __future__ import annotations

import re
from typing import List

from actions.reading.reading import Message
from actions.reading.studies import WORK, degrees
from knowledge.clauses import Span, clauses
from knowledge.text import normalise

_ARTICLE = re.compile(r"\b(?:an?|un|une|the|le|la|l) ?$")
_IS = re.compile(r"^(?: \w+){0,3}?(?: ?=| (?:is|are|means?|equals?|takes?|lasts?|c|c est|cest|est|fait|represente|dure|vaut|prend|equivaut a))(?: \w+){0,2}? (?:\d|one|two|three|four|five|six|deux|trois|quatre|cinq)\w* ?(?:years?|yrs?|ans?|annees?)\b")
_LEADS = r"^\W*(?:(?:but|and|so|wait|hang on|hold on|well|ok|no|mais|et|donc|attends|attendez|minute|bon|non|ben|bah|if|si|as|since|comme|puisque|hm+|euh|oh|ah|yes|yeah|oui|right|look|isn t|isnt|est ce qu)\W+)*"
_OPENS = re.compile(_LEADS + r"(?:an?|un|une|the|le|la|l)\b")
_OPENS_OWN = re.compile(_LEADS + r"(?:my|mon|ma)\b")
_OF_ANY = re.compile(_LEADS + r"(?:an?|un|une)\b")
_SAME_AS = re.compile(r"\W*(?:\w+ ){0,3}?(?:=|(?:is|are|s|isn t|aren t|means?|equals?|counts?|equal|equivalent|like|considered|worth|c|c est|cest|est|ca fait|fait|represente|vaut|equivaut|correspond)\b)(?: (?!(?:what|that|which|ce|que|dire|actually|really|now|en|maintenant)\b)\w+){0,4}\W*")
"""Between a degree and another one that it is said to be worth."""
_OPENS_ASKING = re.compile(_LEADS + r"(?:is|are|isn t|isnt|aren t|would|does|doesn t|est ce que|est)\b")
_AS_MUCH = re.compile(r"\W*(?:(?!(?:or|and|but|ou|et|mais|with|avec|plus|enough|fine|ok|suffi\w*)\b)\w+\W+){0,3}?(?:an?|un|une)\W*")
"""Between two degrees of which a question that opens with its verb asks whether the one is the other."""
_OWN_DIPLOMA = re.compile(_LEADS + r"(?:my|his|her|mon|ma|son|sa) (?:\w+ ){0,3}?(?:diplom\w*|degree|title|titre|qualification|certificat\w*)(?: \w+){0,3}? (?=(?:c est|cest|est|is|s|equals|counts as|vaut|equivaut) )")
_DOES_IT_COUNT = re.compile(r"\b(?:count\w*|compt\w+|valables?|valid|reconnue?s?|recogni[sz]ed|accept\w+)\b[^.!;]*\?")
"""Around what somebody's diploma is said to be, where it is asked whether that counts: "my bar diploma is a five-year degree, does that not count?"."""
_IT_TOOK = re.compile(r"\W*(?:(?:and|but|et|mais|so|donc)\W+)?(?:it|that|this|which|that one|ca|cela|elle|il|celle ci)(?: (?:only|just|a|m|me|has|also|really|avait|en))* (?:took|lasted|takes|lasts|dure|durait|prend|prenait|pris)\b")


def in_general(message: Message, asking: bool = True, answers: bool = False) -> List[Span]:
    """Return where a message says no more of a degree than how long it takes anybody, or what it is worth.

    Of one that the writer has, or that may be one of her ``answers``, it is only what it is worth; without ``asking``, only what any such degree is worth.
    """
    plain = normalise(message.text)
    named = [(start, end) for _, start, end in degrees(message)]
    spans = [span for span in clauses(message.text) if _OPENS.match(plain[slice(*span)])]
    length = [(a, b) for a, b in spans if any(a <= start < b and _ARTICLE.search(plain[:start]) and _IS.match(plain[end:b]) for start, end in named)]
    worth: List[Span] = []
    for (_, end), (other, _) in zip(named, named[1:]):
        a, b = next((span for span in clauses(message.text) if span[0] < end <= other < span[1]), (0, 0))
        if not b or not _SAME_AS.fullmatch(plain[end:other]):
            continue
        if (_OPENS if asking else _OF_ANY).match(plain[a:b]):
            worth.append((end if answers else a, b))
        elif asking and _OPENS_OWN.match(plain[a:b]):
            worth.append((end, b))
    if asking and _DOES_IT_COUNT.search(plain):
        worth += [(a + own.end(), b) for a, b in clauses(message.text) if (own := _OWN_DIPLOMA.match(plain[a:b]))]
    return [*(length if asking else []), *worth]


def asks_its_worth(message: Message) -> bool:
    """Say whether a question is if one degree is as good as another: "is my LLB a master's?" supposes no master's."""
    plain = normalise(message.text)
    named = [(start, end) for _, start, end in degrees(message)]
    gaps = [plain[end:other] for (_, end), (other, _) in zip(named, named[1:])]
    return any(_SAME_AS.fullmatch(gap) or _OPENS_ASKING.search(plain) and _AS_MUCH.fullmatch(gap) for gap in gaps)


def time_it_took(message: Message) -> List[Span]:
    """Return the clauses that tell how long the degree named right before took, whatever was said of it there: "is my LLB enough? it took 4 years"."""
    plain, spans = normalise(message.text), clauses(message.text)
    studied = [any(start <= place < end for _, place, _ in degrees(message)) and not re.search(rf"\b{WORK}\b", plain[start:end]) for start, end in spans]
    return [span for named, span in zip(studied, spans[1:]) if named and _IT_TOOK.match(plain[slice(*span)]) and not re.search(rf"\b{WORK}\b", plain[slice(*span)])]
