"""A hypothesis changes the values that it names, and is not taken for an answer."""
from __future__ import annotations

from typing import Any, Dict

import pytest

from actions.profile import FIELDS
from actions.supposing import supposed
from tests.actions.test_parts import message

KNOWN: Dict[str, Any] = {**dict.fromkeys(FIELDS), "experience_years": 1.5, "nationality": ["BEL", "BDI"], "age": 28}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("and if she stays six more months?", {"experience_years": 2.0}),
        ("et si je travaille un an de plus", {"experience_years": 2.5}),
        ("what if I had a master's", {"degree": "advanced"}),
        ("quand j'aurai 33 ans", {"age": 33}),
        ("with her Burundian passport only?", {"nationality": ["BDI"]}),
        ("et avec le passeport belge seulement", {"nationality": ["BEL"]}),
        ("would it be the same if we took only her Burundian nationality", {"nationality": ["BDI"]}),
        ("2 years if you count the internships", {}),
        ("en français s'il vous plaît, 2 ans", {}),
        ("I have 2 years", {}),
    ],
)
def test_what_is_supposed(text: str, expected: Dict[str, Any]) -> None:
    assert supposed(message(text), KNOWN) == expected
