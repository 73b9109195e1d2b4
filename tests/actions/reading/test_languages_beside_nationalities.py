"""Languages and studies that share their name with a nationality, and nationalities of which one of two is told."""
from __future__ import annotations

from typing import Any, Callable, List, Tuple

import pytest

from actions.reading import Reading
from knowledge import Language

ReadField = Callable[..., Reading]
UNASKED: List[Tuple[Language, str, Any]] = [
    ("en", "english + french obv. word excel ok", None), ("fr", "anglais et français évidemment, excel ça va", None), ("fr", "anglais français italien, bureautique ok", None),
    ("en", "i meant english and french ffs", None), ("fr", "je voulais dire anglais et français", None),
    ("en", "she has a master, worked four years as a lawyer, she speaks english, french and also romanian of course", None),
    ("fr", "je parle anglais, français et un peu polonais", None), ("en", "English, French and a bit of Romanian", None),
    ("fr", "g 28 ans master droit belge", None), ("fr", "28 ans, diplôme belge", None), ("en", "27, Belgian law degree", None), ("en", "28, BA in French literature", None),
    ("en", "I have a French master's and I'm 27", None), ("en", "German Diplom-Ingenieur, five years", None), ("fr", "j'ai un master français", None), ("en", "27 french master 3 yrs exp", ["FRA"]), ("fr", "27 ans master française 2 ans", ["FRA"]),
    ("en", "27, French, master", ["FRA"]), ("fr", "ma soeur, 27 ans, anglaise, master, 1 an de stage", ["GBR"]), ("fr", "31 ans belge, licence", ["BEL"]), ("en", "27, master, English, French", None),
    ("fr", "28 ans, master, belge", ["BEL"]), ("en", "28, Belgian, LLM", ["BEL"]), ("en", "French, 28, master", ["FRA"]), ("en", "Italian, English fluent", ["ITA"]),
    ("en", "i speak english and i'm french", ["FRA"]), ("fr", "je suis polonaise et je parle anglais, français et allemand", ["POL"]), ("fr", "diplôme français mais nationalité béninoise", ["BEN"]),
]
ASKED: List[Tuple[Language, str, Any]] = [
    ("fr", "Elle est née à Liège mais son papa est roumain, donc je crois qu'elle a les deux nationalités", "unclear"),
    ("en", "born in Ghent, her dad is Romanian so I think she has both nationalities", "unclear"),
    ("en", "she has both passports, mum is Finnish, dad Swedish", ["FIN", "SWE"]), ("fr", "elle a les deux passeports, belge et roumain", ["BEL", "ROU"]),
    ("fr", "helvète", ["CHE"]), ("fr", "coréenne, du Sud bien sûr", ["KOR"]), ("en", "Korean, the southern one", ["KOR"]), ("fr", "coréen du nord", ["PRK"]), ("fr", "Né à Dakar mais uniquement français", ["FRA"]), ("en", "born in Lagos and Ghanaian", ["GHA"]), ("en", "I'm Congolese, from the DRC, not Brazzaville", ["COD"]), ("en", "african", "unclear"), ("fr", "africaine", "unclear"),
]


@pytest.mark.parametrize(("language", "text", "expected"), UNASKED)
def test_a_language_or_a_degree_gives_no_nationality(language: Language, text: str, expected: Any, read_field: ReadField) -> None:
    assert read_field(language, "nationality", text, asked=False).value == expected


@pytest.mark.parametrize(("language", "text", "expected"), ASKED)
def test_a_second_nationality_is_told_or_asked_for(language: Language, text: str, expected: Any, read_field: ReadField) -> None:
    reading = read_field(language, "nationality", text)
    assert (reading.problem if expected == "unclear" else sorted(reading.value)) == expected
