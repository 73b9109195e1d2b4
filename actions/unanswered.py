"""Complaints of a question that was not answered, as regular expressions for normalised text: "you didn't say if it is safe", "tu ne m'as rien dit sur Excel"."""
from __future__ import annotations

UNANSWERED = (
    r"(?:you|u|ya|vous|tu|t)(?: \w+){0,3}? (?:didn t|did not|didnt|haven t|never|pas?|jamais|rien|nothing)(?: \w+){0,2}? "
    r"(?:say|said|tell|told|mention\w*|answer\w*|dit|repondu|precise\w*|explique\w*|parle)"
)
UNANSWERED_ON = (
    rf"{UNANSWERED}(?: (?:me|us|yet|encore|anything|rien|my question|ma question))* "
    r"(?:if|whether|what|how|why|when|where|who|si|ce que|comment|pourquoi|quand|ou|qui|quel\w*|about|on|for|sur|pour|pr|concernant|a propos|au sujet|quant a)"
)
"""The same, up to what was asked."""
