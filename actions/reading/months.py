"""The names of the months in normalised English and French, whole and short, as regular expressions."""
from __future__ import annotations

MONTHS = (
    r"jan(?:uary|v|vier)?", r"feb(?:ruary)?|fevr?(?:ier)?", r"march|mars", r"apr(?:il)?|avr(?:il)?", r"may|mai", r"june?|juin", r"july?|juil(?:let)?", r"aug(?:ust)?|aout",
    r"sept?(?:embre|ember)?", r"oct(?:ober|obre)?", r"nov(?:ember|embre)?", r"dec(?:ember|embre)?",
)
"""From January on."""
MONTH = f"(?:{'|'.join(MONTHS)})"
"""Any of them."""
