"""Of whom a pronoun tells, and who is left aside."""
from __future__ import annotations

from typing import Optional

import pytest

from actions.pronouns import fits_only_other, left_alone
from actions.reading import Message


@pytest.mark.parametrize("text, current, other, fits", [
    ("he is excellent with computers", "daughter", "son", True),
    ("il parle bien anglais", "daughter", "son", True),
    ("elle a un master", "brother", "niece", True),
    ("she has a master", "daughter", "son", False),
    ("il faut quel niveau ?", "daughter", "son", False),
    ("he helps her", "daughter", "son", False),
    ("he speaks English", "friend", "son", False),
    ("he speaks English", "self", "son", False),
    ("she is 29", "daughter", "sister", False),
])
def test_whom_a_pronoun_fits(text: str, current: str, other: Optional[str], fits: bool) -> None:
    assert fits_only_other(Message(text), current, other) is fits


@pytest.mark.parametrize("text, rest", [
    ("ok forget my son, it was only curiosity. For my daughter again: is it good?", "For my daughter again: is it good?"),
    ("bon oubliez mon fils. Pour ma fille, c'est bon ?", "Pour ma fille, c'est bon ?"),
    ("leave my son, what about the age?", "what about the age?"),
    ("and my son? he is 33", "and my son? he is 33"),
])
def test_somebody_is_left_aside(text: str, rest: str) -> None:
    message = Message(text)
    assert message.without(left_alone(message, "daughter")).text.strip(" ,.") == rest
