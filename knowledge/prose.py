"""Tell English prose from French, however short, and find what must not stand in prose."""
from __future__ import annotations

import re
from typing import Collection, Iterator, Tuple

from knowledge.model import LANGUAGES, Language, Text

_WORDS = {
    "en": set(
        "the of and to in is are was were be been a an for with on at by from as it its this that these those who whom "
        "which what when where why how does do did can could may might must should will would you your she her he his "
        "they their we our i my not no nor or but if there here have has had about into than then any some all each more most "
        "i me us him them am im don doesn didn isn aren won let get got go just so very much also only now please".split()
    ),
    "fr": set(
        "le la les l de du des d un une et à au aux en est sont était étaient être été pour avec sur sous dans par ce cet cette ces "
        "c qui que qu quoi quand où comment pourquoi combien quel quelle quels quelles elle il ils elles on nous vous votre vos "
        "je j mon ma mes ne n pas ni ou mais si se s sa son ses leur leurs y a ont avez peut peuvent doit faut t plus moins "
        "tout tous toute toutes chaque me te lui eux moi toi".split()
    ),
}
_SPOKEN = {"en": "English", "fr": "French"}
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_ACCENTED = re.compile(r"[àâçèéêëîïôùûœ]")


def evidence(text: str) -> "dict[Language, float]":
    """Return how much in ``text`` speaks for each language: function words, and accents for French."""
    words = re.findall(r"[^\W\d_]+", text.lower().replace("’", "'"))
    score = {lang: float(sum(w in known for w in words)) for lang, known in _WORDS.items()}
    score["fr"] += 0.5 * len(_ACCENTED.findall(text.lower()))
    return score  # type: ignore[return-value]


def looks_like(text: str, language: Language) -> bool:
    """Say whether ``text`` can be ``language``: false only if the other one clearly has more evidence."""
    score = evidence(text)
    other: Language = "fr" if language == "en" else "en"
    return score[language] >= score[other] or score[other] < 2


def misread(text: Text) -> Iterator[Tuple[Language, str]]:
    """Yield (language, message) where a side of ``text`` is not in the language it stands under."""
    wrong = [language for language in LANGUAGES if not looks_like(text[language], language)]
    for language in wrong:
        yield language, f"does not read as {_SPOKEN[language]}; translate it"
    if text.en == text.fr and not wrong:
        yield "fr", "is the same as the English; translate it"


def faults(text: Text, figures: Collection[str]) -> Iterator[Tuple[Language, str]]:
    """Yield (language, message) for all that is wrong with ``text``, which may name ``figures``."""
    yield from misread(text)
    for language in LANGUAGES:
        words = _PLACEHOLDER.sub("", text[language])
        if re.search(r"\d", words):
            yield language, "a figure stands in the prose; put it under facts and write {its_name}"
        if re.search(r"[{}]", words):
            yield language, "a brace stands alone; write {its_name} for a figure, without spaces"
        for name in dict.fromkeys(_PLACEHOLDER.findall(text[language])):
            if name not in figures:
                yield language, f"no figure '{name}' of this programme; check its spelling or define it under facts"
