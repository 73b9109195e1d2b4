"""Doubts of a verdict, the writer's own and those of others."""
from __future__ import annotations

import pytest

from actions.doubting import asks_if_right, doubts_verdict
from tests.actions.test_parts import message


@pytest.mark.parametrize("text", ["my aunt insists I'm not eligible, is she wrong?", "mon patron pense que je peux postuler, il a raison ?", "people say it's enough. is that true?", "ma voisine affirme que ça suffit, est-ce vrai ?"])
def test_somebody_quoted_on_the_result(text: str) -> None:
    assert asks_if_right(message(text)) and doubts_verdict(message(text))


@pytest.mark.parametrize("text", ["my aunt says the limit is 32, is she right?", "mon patron dit que c'est payé, il a raison ?", "my aunt says I can apply", "is my aunt right?", "mon oncle dit que je peux postuler, est-ce que la CPI elle a un âge maximum ?", "am I eligible, is that right?"])
def test_nobody_is_quoted_on_it(text: str) -> None:
    assert not asks_if_right(message(text))
