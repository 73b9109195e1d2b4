"""How often a yes/no question gets its yes or no, and how often that is right: `python -m benchmarks.yes_no`.

Each curated yes/no question of knowledge/ is answered from the others of its statement, without itself and its translation.
That is harder than life, since many questions stand there as opposites of one another ("Can it be extended?", "Is it impossible to extend?").
"""
from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import Tuple

import bot.lean  # noqa: F401  (before anything of Rasa)
from bot.voice.finder import Finder
from bot.voice.yes_no import is_yes_no
from knowledge import load
from knowledge.model import LANGUAGES


def measure() -> Counter:
    """Count pairs of what a question's curated answer is and what it got: True, False, or None for neither."""
    finder, found = Finder(load()), Counter()
    for (topic, programme), place in finder._of_entry.items():  # the finder's own comparison, one question left out
        start = finder._of_topic[topic].start
        for number, group in groupby(range(start + place.start, start + place.stop), key=lambda at: finder._rows[at].number):
            asked = [at for at in group if is_yes_no(finder._rows[at].text)] if number is not None else []
            for at in asked:
                row = finder._rows[at]
                similar = finder._similar(row.text, topic)
                others = [(float(similar[other - start]), finder._rows[other]) for other in asked if (other - start) // len(LANGUAGES) != (at - start) // len(LANGUAGES)]
                statement = finder._knowledge.entry(topic, programme).statements[number]  # type: ignore[union-attr, index]
                found[row.answer, finder._settled(row.text, others, statement, programme)] += 1
    return found


def shares(found: Counter) -> Tuple[float, float]:
    """Return the share of the questions with an answer that got it, and the share of the yeses and noes given to them that are right."""
    right = found[True, True] + found[False, False]
    wrong = found[True, False] + found[False, True]
    return right / sum(count for (answer, _), count in found.items() if answer is not None), right / (right + wrong)


if __name__ == "__main__":
    told, true = shares(measure())
    print(f"yes or no told: {told:.1%} of the questions that have one; right: {true:.1%} of those told")
