"""What runs inside the Rasa server: understanding, voice, channels, launcher."""
import os

os.environ["RASA_TELEMETRY_ENABLED"] = "false"  # an applicant's bot phones nobody
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
