"""Words of somebody who wants it shorter, wherever a message is read: "in short", "en une phrase"."""
from __future__ import annotations

import re

LESS = re.compile(
    r"\b(?:(?:just )?in (?:short|brief|a nutshell)|(?:in |just )?(?:a|one|1) (?:word|line|sentence)(?: each)?|(?:en |juste )?(?:un|une|1) (?:mot|ligne|phrase)(?: (?:chacune?|par programme))?|in (?:two|three|four|a few|\d) (?:lines|sentences)|en (?:deux|trois|quatre|quelques|\d) (?:lignes|phrases)|"
    r"short(?:er|ly)?(?! than\b)|courtes?|succinct\w*|concis\w*|brief\w*|tl ?dr|summar\w*|to sum up|sum up|too long|the (?:gist|essentials?)|take ?away|l essentiel|en somme|(?:dois je|faut il|a) retenir|"
    r"(?:donc )?en (?:bref|resume|gros|(?:deux|2|quelques) mots)|bref|resume[rz]?|trop long\w*|plus (?:court\w*|bref)(?! qu)|vite fait|in (?:two|2|a few|fewer|less) words|en moins de mots|quickly|rapidement|(?:just|only) (?:the |your )?(?:numbers?|figures?|facts)|(?:just|only) (?:the )?(?:key |main )?points|(?:juste|seulement|rien que|que) (?:les |des )?(?:chiffres|nombres|faits)|les chiffres (?:seulement|uniquement|c est tout))\b"
)
"""Words of somebody who wants it shorter."""
