"""Rasa's command line without TensorFlow and with quick hashes, in half of the time: ``python -m bot.command data validate``."""
import bot.lean  # noqa: F401  (first: keeps TensorFlow out)
import bot.hashing  # noqa: F401
from rasa.__main__ import main

if __name__ == "__main__":
    main()
