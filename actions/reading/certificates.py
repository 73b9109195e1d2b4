"""Scores: results of language tests, by the tables of those who make them, and marks out of ten."""
from __future__ import annotations

import re
from typing import Iterator, NamedTuple, Sequence, Tuple

_TABLES = {
    "ielts": ("en", (7, 5.5, 4)),
    "toefl": ("en", (95, 72, 42)),
    "toeic": ("en", (945, 785, 550)),
    "pte": ("en", (76, 59, 43)),
    "duolingo": ("en", (120, 90, 60)),
    "tcf": ("fr", (500, 400, 300)),
}
"""Test -> its language, and the lowest scores for C1, B2 and B1."""
_BY_NAME = {
    "cpe": ("en", "C"), "cae": ("en", "C"), "cambridge advanced": ("en", "C"), "cambridge proficiency": ("en", "C"),
    "fce": ("en", "B"), "cambridge first": ("en", "B"), "first certificate": ("en", "B"), "le first": ("en", "B"), "dalf": ("fr", "C"),
}
"""Certificates that are given for one level."""
_NUMBER = r"(?P<score>\d{1,3}(?:[.,]\d+)?)"
_SCORED = re.compile(rf"\b(?P<test>{'|'.join(_TABLES)})\b(?: \w+)?? ?:? ?(?:(?:score|band|of|de|a|at|with|avec) ){{0,2}}{_NUMBER}\b(?! ?ans| ?years)|\b{_NUMBER.replace('score', 'score2')}(?: points?)? (?:at|in|on|au|a l|a|of) (?:the )?(?P<test2>{'|'.join(_TABLES)})\b")
_NAMED = re.compile(rf"\b(?P<test>{'|'.join(_BY_NAME)})\b")
_MARK = re.compile(r"(?<![\d/.,])(\d{1,3}(?:[.,]\d+)?) ?(?:/|sur|out of|on) ?(5|10|20|100)\b(?![/.,]?\d| ?(?:years|ans|months|mois))|(?<![\d/.,])(\d{1,3}) ?%")
_SHARES = (0.9, 0.6, 0.5)
"""The lowest shares of the best mark for excellent, good, and in between."""
_LANGUAGE_OF = re.compile(rf"\b(?:(?P<en>{'|'.join(test for test, (code, _) in {**_TABLES, **_BY_NAME}.items() if code == 'en')})|(?P<fr>delf|tcf|tef|dalf))\b")


class Score(NamedTuple):
    """Which of the ranks (0 the highest) a score reaches, and where it stands."""

    rank: int
    start: int
    end: int


def scores(plain: str) -> Iterator[Score]:
    """Yield the scores in normalised text."""
    for found in _SCORED.finditer(plain):
        test, score = found["test"] or found["test2"], found["score"] or found["score2"]
        yield Score(_rank(float(score.replace(",", ".")), _TABLES[test][1]), *found.span())
    for found in _NAMED.finditer(plain):
        yield Score("CB".index(_BY_NAME[found["test"]][1]), *found.span())
    for found in _MARK.finditer(plain):
        share = float(found[3]) / 100 if found[3] else float(found[1].replace(",", ".")) / float(found[2])
        if share <= 1:
            yield Score(_rank(share, _SHARES), *found.span())


def tested(plain: str) -> Iterator[Tuple[int, str]]:
    """Yield place and language of the tests named in normalised text: IELTS is of English."""
    for found in _LANGUAGE_OF.finditer(plain):
        yield found.start(), found.lastgroup or ""


def _rank(score: float, lowest: Sequence[float]) -> int:
    return next((rank for rank, bound in enumerate(lowest) if score >= bound), len(lowest))
