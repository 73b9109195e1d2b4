"""Work that comes on top of what was noted: "and I also did 8 months as an intern", "j'ai aussi bossé un an dans une ONG"."""
from __future__ import annotations

import re

from actions.reading import Message
from actions.reading.periods import periods
from actions.reading.summed_up import summed_up
from knowledge.clauses import clauses
from knowledge.text import normalise

_MORE = re.compile(r"\b(?:also|as well|besides|in addition|on top|another|forg[eo]t\w*|aussi|egalement|en plus|en outre|oublie\w*|ajoute\w*|add|plus (?!de\b|d\b|que\b)(?=\w+ (?:ans?|annees?|mois|years?|months?)))\b|\bplus (?:an? |une? )?\d")
_ALSO = re.compile(r"\b(?:aussi|egalement|en plus|also|too|as well|in addition|on top|plus)\b")
_WORKED = re.compile(r"\b(?:boss\w*|taff\w*|travaill\w*|work\w*|stages?|intern\w*|exp\w*|xp|job\w*)\b")
IN_ALL = re.compile(r"\b(?:in all|in total|total|altogether|overall|en tout|au total)\b")
_NO_MORE = re.compile(rf"{IN_ALL.pattern}|\b(?:ca fait|makes|donc|so|soit|said|told|dit|plutot|rather|instead|not|pas)\b")
_THOSE = re.compile(r"\b(?:these|those|her|his|their|my|your|ces|ses|mes|leurs|vos) $")
"""Right before the length of work that was told before: "I forgot, those three years were half-time"."""
_NEAR = 0.02


def tells_of_more(message: Message) -> bool:
    """Say whether a message speaks of something that was left out so far: "I forgot one year"."""
    return bool(_MORE.search(message.plain))


def adds_work(message: Message, known: float, insists: bool) -> bool:
    """Say whether the work told comes on top of the ``known`` years; insists: the message corrects what was noted."""
    more = _MORE.search(message.plain)
    if more and _sums_up(message, known, more.start()) or (summed_up(message) or 0.0) > known:
        return False
    if more and not insists and not IN_ALL.search(message.plain):
        return True
    pieces = [message.plain[start:end] for start, end in clauses(message.plain)]
    return not _NO_MORE.search(message.plain) and any(_ALSO.search(piece) and _WORKED.search(piece) for piece in pieces)


def _sums_up(message: Message, known: float, place: int) -> bool:
    """Say whether the known years are told again before what is added to them: "it's 1.5 plus 8 months"."""
    worked = periods(message)
    if any(abs(period.years - known) < _NEAR and _THOSE.search(normalise(message.text)[: period.start]) for period in worked):
        return True
    return any(abs(period.years - known) < _NEAR or message.plain.startswith("plus", place) for period in worked if message.place(period.start) < place)
