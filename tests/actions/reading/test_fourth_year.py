"""The first year of a French master is entered with a first degree, which is held whether that year was passed or not."""
from __future__ import annotations

import pytest

from tests.actions.reading.conftest import ReadField


@pytest.mark.parametrize(("text", "level"), [("J'ai fait un M1 mais pas validé", "first"), ("Licence, puis un M1 que je n'ai pas terminé", "first"), ("un master 1 et un master 2 validés", "advanced")])
def test_a_fourth_year_not_passed(text: str, level: str, read_field: ReadField) -> None:
    assert read_field("fr", "degree", text).value == level
