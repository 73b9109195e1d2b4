"""Print which channels are on and their addresses: ``python -m bot.channels``."""
import os
import sys
import warnings

warnings.showwarning = lambda *_, **__: None  # those of the libraries below are not for users

import bot.lean  # noqa: E402, F401  (first: keeps TensorFlow out)
from bot.channels.overview import main  # noqa: E402

sys.exit(main(os.environ))
