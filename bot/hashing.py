"""Give training examples a quick hash: Rasa's own writes all of an example as JSON, and is asked for a dozen times for each.

Importing this module does it, for training and for Rasa's checks of the data.
"""
from __future__ import annotations

from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

Message.__hash__ = lambda self: hash((self.get(TEXT), self.get(INTENT)))  # type: ignore[method-assign]
