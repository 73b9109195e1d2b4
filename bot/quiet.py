"""Keep the libraries' chatter from the people who start the assistant; LOG_LEVEL brings it back."""
from __future__ import annotations

import logging
import os

from rasa.utils.log_utils import configure_structlog


def quieten() -> None:
    """Log warnings and errors only, or what LOG_LEVEL says; users' words appear at DEBUG alone."""
    name = os.environ.setdefault("LOG_LEVEL", "WARNING").upper()  # Rasa reads it too, to show progress bars or not
    level = getattr(logging, name, logging.WARNING)
    logging.basicConfig(level=level, format="%(levelname)s %(name)s: %(message)s")
    configure_structlog(level)
