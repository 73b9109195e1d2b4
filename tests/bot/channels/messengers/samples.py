"""What a scripted assistant says on messengers: the forms of a reply that the widget is tested with, and those that strain limits."""
from __future__ import annotations

from typing import List

from tests.widget import samples as common
from tests.widget.samples import SECOND, SOURCE, Reply, reply

FORMS = ("answer", "several", "links", "two", "step", "table", "card", "long", "many", "numbers", "signs", "failure")
"""What to say for one reply of each form, with the language after it."""
_SIGNS = r"""*bold* _it_ ~no~ `code` [x](y) {z} <b>&amp;</b> <!channel> 1 > 0 # - + = | . ! \ snake_case 5*3*2 **two** "q" 'a' https://example.org/a_b_(c)?d=e*f ﷽ שלום 👩‍🎓"""
_TEXTS = {
    "many": {"en": "Which topic?", "fr": "Quel sujet ?"}, "numbers": {"en": "How many years?", "fr": "Combien d'années ?"},
}


def script(text: str) -> List[Reply]:
    """Answer ``<form> <language>``, as the samples of the widget do, and more forms."""
    form, _, language = text.partition(" ")
    language = language if language in ("en", "fr") else "en"
    word = "Topic" if language == "en" else "Sujet"
    if form == "many":
        return [reply(_TEXTS["many"][language], language, "clarification", [f"{word} {n}" for n in range(1, 15)])]
    if form == "numbers":
        asked = reply(_TEXTS["numbers"][language], language, "question", [f"{n} {word.lower()}" for n in range(14)])
        asked["custom"]["field"] = "experience_years"
        return [asked]
    if form == "signs":
        return [reply(f"{_SIGNS}\n- {_SIGNS}", language, "answer", [_SIGNS[:40]], sources=[{**SOURCE, "heading": "*A* <b> & [c](d)"}])]
    if form == "long":
        return [reply(" ".join([common.LONG] * 3), language, "answer", [word], sources=[SOURCE, SECOND])]
    return common.script("fail") if form == "failure" else common.script(text)
