"""What the person checked says of herself: "she told me it was only one year" is her answer and not what others say of the rules."""
from __future__ import annotations

import re
from typing import List, Optional

from actions.persons import SELF
from actions.pronouns import may_be
from actions.reading import Message
from knowledge.clauses import Span
from knowledge.text import normalise

_TELLS = re.compile(
    r"\b(?:(?:she|he|they) (?:(?:has|have|had|s|ve|only|just|now|also|actually|finally|then) ){0,2}(?:told|tells?|says?|said|confirm\w*|writes?|wrote|texted|informs?|informed|correct(?:s|ed)|mention(?:s|ed)|remind(?:s|ed))(?: (?:to )?(?:me|us)\b)?(?: (?:now|just now|today|yesterday|since)\b)?(?: that\b)?|"
    r"(?:elle|il) (?:(?:vient|viens|de|me|m|nous|l|a|avait|bien|juste|enfin|aussi|maintenant) ){0,5}(?:dit|dire|precise\w*|confirme\w*|apprend\w*|appris|corrige\w*|ecrit|ecrire|signale\w*|rappel\w+|explique\w*|avoue\w*)(?: (?:hier|maintenant|a l instant|aujourd hui))?(?: (?:que|qu)\b)?)"
)


def told_by_her(message: Message, person: Optional[str]) -> List[Span]:
    """Return the words by which the writer hands on what the ``person`` checked, who is not herself, tells of herself."""
    if person in (None, SELF):
        return []
    plain = normalise(message.text)
    return [found.span() for found in _TELLS.finditer(plain) if may_be(Message(found.group()), person)]  # type: ignore[arg-type]
