"""Who is spoken of as somebody of the writer's."""
from __future__ import annotations

import re
from typing import Optional

import pytest

from knowledge import kin


@pytest.mark.parametrize("plain, who", [
    ("my bf is chilean", "partner"), ("et ma coloc ?", "flatmate"), ("my co worker could apply", "colleague"), ("my friend wants to apply", "friend"),
    ("my dentist, he s 29", "acquaintance"), ("mon dentiste, il a 29 ans", "acquaintance"), ("my gardener is 31, can he go?", "acquaintance"),
    ("ma gardienne est suisse, elle peut postuler ?", "acquaintance"),
    ("my degree is swiss, he said", None), ("mon stage, il a dure deux ans", None), ("ma licence, elle est francaise", None), ("my plumber called", None),
    ("my friend wants to know the age limit", None), ("ma soeur veut savoir", None),
])
def test_relation(plain: str, who: Optional[str]) -> None:
    assert kin.relation(plain) == who


def test_the_adults_are_no_children() -> None:
    assert re.fullmatch(kin.ADULTS, "flatmate") and not re.fullmatch(kin.ADULTS, "daughter")
