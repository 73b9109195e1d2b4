"""What a degree is in general, told to ask something of it: "an LLM is 5 years of study, doesn't that count?" tells of none that is held."""
from __future__ import annotations

import re
from typing import List

from actions.reading import Message
from actions.reading.studies import degrees
from knowledge.clauses import Span, clauses
from knowledge.text import normalise

_ARTICLE = re.compile(r"\b(?:an?|un|une|the|le|la|l) ?$")
_IS = re.compile(r"^(?: \w+){0,3}?(?: ?=| (?:is|are|means?|equals?|takes?|lasts?|c|c est|cest|est|fait|represente|dure|vaut|prend|equivaut a))(?: \w+){0,2}? (?:\d|one|two|three|four|five|six|deux|trois|quatre|cinq)\w* ?(?:years?|yrs?|ans?|annees?)\b")
_OPENS = re.compile(r"^\W*(?:(?:but|and|so|wait|hang on|hold on|well|ok|no|mais|et|donc|attends|attendez|minute|bon|non|ben|bah|if|si|as|since|comme|puisque)\W+)*(?:an?|un|une|the|le|la|l)\b")


def in_general(message: Message) -> List[Span]:
    """Return the clauses that say no more of a degree than how long it takes anybody."""
    plain = normalise(message.text)
    named = [(start, end) for _, start, end in degrees(message)]
    spans = [span for span in clauses(message.text) if _OPENS.match(plain[slice(*span)])]
    return [(a, b) for a, b in spans if any(a <= start < b and _ARTICLE.search(plain[:start]) and _IS.match(plain[end:b]) for start, end in named)]
