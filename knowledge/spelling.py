"""Mend the spelling of the words in which people describe themselves: numbers, degrees, levels, languages.

A word is mended to the nearest word of ``WORDS``, unless it is one of the ordinary words that look
like it. Names of countries and programmes are not here: the gazetteer compares those.
"""
from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Callable, Dict, Tuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

WORDS = frozenset(
    """
    six deux trois three four five seven eight nine eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty thirty forty fifty quatre cinq sept huit neuf onze douze treize quatorze quinze seize vingt trente quarante cinquante
    years year months month weeks annees annee mois semaines january february march april june july august september october
    november december janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
    bachelier docteur docteure doctor secondaire secondary master masters mastere bachelor bachelors licence licenciee diploma diplome degree doctorate doctorat baccalaureat maitrise university
    universite graduate undergraduate postgraduate ingenieur student etudiant etudiante internship internships stages
    experience experiences nationality nationalite passport passeport citizen
    english anglais french francais francaise spanish espagnol german allemand arabic arabe portuguese portugais
    bilingual bilingue fluent fluently courant couramment native mother tongue maternelle proficient proficiency perfect parfait
    parfaite parfaitement excellent excellente excellents excellentes expert experte advanced avance avancee maitrise good great
    average comfortable decent intermediate intermediaire moyen moyenne correct correcte basic basics basique notions elementary elementaire beginner
    debutant debutante scolaire professional professionnel limited limite weak faible conversational speaker
    computer computers informatique ordinateur logiciels bureautique developer developpeur developpeuse programmer programmeur engineer
    definitely absolutely absolument carrement confortable stage semaine skill week software internet powerpoint francophone anglophone niveau level aise competent competence competences skills skilled
    """.split()
)
"""Each as it is spelled, without accents."""
_LOOKALIKES = frozenset(
    """
    about advance advances aies allemagne anglaise angolais angolaise annex annexe arab arabia arabie arabs arise asie atout
    augusta auguste augustin basil basin basis basque collecte comparer competed competing complement completer
    component comporter composent composer comptees comptent compter compteur conversation conversations correctly correlate
    debutent decevant decorate decree degres descent detent developed developpe developper diplomacy diplomat diplomate douce
    doue douee doute eighth eighties elemental eleve elevee eleves etudiaient excellence excellencies expect expected experimente
    experimentes expertise export faisable feasible fiable fifteenth fifth flour fort forte forth forts franchise francis
    francois germanic germany graduated graduates gratuite greet inferieur inherent interact intercept interdit interest interet
    interets interieur internal internat interne interned internes interpret intersect jaune jeune leve levels lever limit limits
    maitresse maitriser marche marks marsh match mater materielle matter matters mister moins monastere monsters monte
    moth mouth muster mystere nationale nationalism nationalist nationally nations negative nineties notion parait paraitre
    parlait parraine password perfectly portugal prefect profession programma programme programmed programmes quadrant quince
    scolarite seen seine seized sever size slept solaire stade stage sage stare state stakes states steven still tente there tiree tree trento universale
    donateur donateurs donatrice donatrices universe france lisent lissent lyceen lyceens train twenties thirties forties fifties passable passables programs programme partage partages partager partagee partagees protege proteges eliminatoire
    """.split()
)
"""Ordinary words of both languages that are a slip away from one of ``WORDS``."""
_KNOWN = WORDS | _LOOKALIKES
_IN_ORDER = sorted(WORDS)
"""So that of two words equally near the same one is taken every time."""
_SOUNDS = (
    (r"xc(?=[ei])", "x"), (r"ph", "f"), (r"ai[sxt]$|aient$|ez$|er$|et$", "e"), (r"ai|ei", "e"), (r"qu|ck|c(?![eiyh])|k", "k"), (r"c(?=[eiy])|ss|z", "s"), (r"eau|au", "o"), (r"y", "i"), (r"(.)\1", r"\1"), (r"[est]+$", ""),
)
"""Letters that sound alike in French, where people write as they speak: "licens", "anglé"."""
_HEARD = "licence anglais francais maitrise debutant courant couramment bilingue espagnol allemand intermediaire elementaire maternelle excellent".split()
"""Words that people misspell by ear and that sound like no other word of the field."""
_SHORT, _LONG = 4, 8
_TELLING = 5
"""Consonants enough to know a word by."""
_PIECE = re.compile(r"\w+|\s+|[^\w\s]")


@lru_cache(maxsize=4096)
def mended_word(word: str) -> str:
    """Return the word that a normalised ``word`` was meant to be."""
    if len(word) < _SHORT or word in _KNOWN or not word.isalpha():
        return word
    for letters in (r"\1\1", r"\1"):  # "goood"
        calm = re.sub(r"(.)\1{2,}", letters, word)
        if calm in _KNOWN:
            return calm
    likely = [known for known in _IN_ORDER if known[0] == word[0] and abs(len(known) - len(word)) <= 2]
    found = process.extractOne(word, likely, scorer=OSA.distance, score_cutoff=2 if len(word) >= _LONG else 1)
    if not found and (bare := _skeletons().get(_skeleton(word))) and bare[0] == word[0] and abs(len(bare) - len(word)) <= 2:
        return bare
    if not found and (heard := _by_sound().get(_sound(word))) and heard[0] == word[0]:
        return heard
    if not found or (len(word) <= _SHORT and len(found[0]) == len(word) and sorted(found[0]) != sorted(word)):
        return word  # another letter in a short word makes another word: "nice" is not "nine"
    return str(found[0])


def _sound(word: str) -> str:
    for letters, sound in _SOUNDS:
        word = re.sub(letters, sound, word)
    return word


def _skeleton(word: str) -> str:
    """Return the consonants that are heard, which people keep when they drop vowels: "bachler"."""
    return re.sub(r"[aeiouy]|(.)(?=\1)", "", word)


@lru_cache(maxsize=1)
def _skeletons() -> Dict[str, str]:
    """Return the words with so many consonants that these tell them from others."""
    return {bare: word for word in _IN_ORDER if len(bare := _skeleton(word)) >= _TELLING}


@lru_cache(maxsize=1)
def _by_sound() -> Dict[str, str]:
    """Return the words that one may misspell by ear, by their sound."""
    return {_sound(word): word for word in _HEARD}


def mended(plain: str) -> str:
    """Return normalised text with its words mended; spaces and marks stay."""
    return re.sub(r"[^\W\d_]+", lambda found: mended_word(found.group()), plain)


def places(before: str, after: str) -> Callable[[int, int], Tuple[int, int]]:
    """Return a function that tells where a span of the rewritten text ``after`` stood in ``before``."""
    if before == after:
        return lambda start, end: (start, end)
    old, new = _PIECE.findall(before), _PIECE.findall(after)
    spans = [(0, 0)] * len(after)
    starts = [0]
    for piece in old:
        starts.append(starts[-1] + len(piece))
    at = 0
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        for n, piece in enumerate(new[c:d]):
            same = kind == "equal" or (b - a == d - c)
            span = (starts[a + n], starts[a + n + 1]) if same else (starts[a], starts[b])
            for character in range(len(piece)):
                spans[at + character] = (span[0] + character, span[0] + character + 1) if kind == "equal" else span
            at += len(piece)
    return lambda start, end: (spans[start][0], max(spans[end - 1][1], spans[start][0])) if start < end else (0, 0)
