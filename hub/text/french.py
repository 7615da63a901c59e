"""French words in the masculine singular: what their stem is made of."""

from __future__ import annotations

FEMININES = (
    ("trice", "teu"),
    ("drice", "deu"),
    ("eure", "eu"),
    ("euse", "eu"),
    ("eux", "eu"),
    ("teur", "teu"),
    ("eur", "eu"),
    ("ienne", "ien"),
    ("enne", "en"),
    ("iere", "ier"),
    ("ere", "er"),
    ("ive", "if"),
    ("elle", "el"),
    ("onne", "on"),
    ("anne", "an"),
    ("oise", "oi"),
    ("aise", "ai"),
    ("eaux", "eau"),
    ("aux", "al"),
    ("oux", "ou"),
    ("ite", "ité"),
    ("ee", "ée"),
)
"""Folded French endings and what they become before stemming, so that both genders and both numbers share a key, with
and without accents."""
FEMININE = tuple(ending for ending, _ in FEMININES)


def to_masculine(word: str) -> str:
    """A folded French word in the masculine singular, as far as its ending tells, with the accents its stem needs."""
    if len(word) > 3 and word[-1] == "s" and word[-2] != "s":
        word = word[:-1]
    if word.endswith("ente") and len(word) > 6:
        word = word[:-1]
    if word.endswith("ent") and len(word) > 6 and word[-4] not in "mi" and not word.endswith("issent"):
        return word[:-2] + "r"
    if not word.endswith(FEMININE):
        return word
    for ending, other in FEMININES:
        if len(word) >= len(ending) + 2 and word.endswith(ending):
            return word[: -len(ending)] + other
    return word
