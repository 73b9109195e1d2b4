"""Tell apart the countries that share a demonym by the one named right beside it: "congolaise (RDC)", "Congolese from the DRC"."""
from __future__ import annotations

import re
from typing import Any, Dict, List, Sequence

from knowledge.text import normalise

_RIGHT_BESIDE = re.compile(r"\W*(?:(?:from|of|de|du|d|the|la|le|l)\W+)*")


def told_apart(mention: Dict[str, Any], mentions: Sequence[Dict[str, Any]], text: str) -> List[str]:
    """Return the countries that a mention in ``text`` may mean: those alone that another one right beside it names, if it means any of them."""
    plain = normalise(text)
    beside = {
        code for e in mentions if e is not mention and e["entity"] in ("country", "nationality") for code in e["value"]
        if _RIGHT_BESIDE.fullmatch(plain[min(e["end"], mention["end"]) : max(e["start"], mention["start"])])
    }
    return [code for code in mention["value"] if code in beside] or list(mention["value"])
