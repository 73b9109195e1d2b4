"""Lengths of time as people say them: "8 months", "3 ans et 4 mois"."""
from __future__ import annotations

from typing import Optional

from knowledge import Language

_UNITS = {"en": ("year", "month"), "fr": ("an", "mois")}
_ALMOST = {"en": "almost", "fr": "presque"}
_AND = {"en": "and", "fr": "et"}
_WEEKS = {"en": "some weeks", "fr": "quelques semaines"}


def years(value: Optional[float], language: Language) -> Optional[str]:
    """Return a length of time, given in years, in years and months; what is a little less than whole years is "almost" so many."""
    if value is None:
        return None
    whole, months = divmod(round(value * 12), 12)
    if value > 0 and not (whole or months):
        return _WEEKS[language]
    year, month = _UNITS[language]
    said = [_counted(whole, year)] if whole or not months else []
    said += [_counted(months, month)] if months else []
    text = f" {_AND[language]} ".join(said)
    return f"{_ALMOST[language]} {text}" if not months and value < whole else text


def _counted(number: int, unit: str) -> str:
    plural = number > 1 or number == 0 and unit == "year"
    return f"{number} {unit}s" if plural and not unit.endswith("s") else f"{number} {unit}"
