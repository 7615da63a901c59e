"""Dutch compounds → their parts: `armoedebestrijding` → armoede, bestrijding."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

LINKS = (("", 1.0), ("s", 1.0), ("en", 0.7), ("e", 0.7), ("er", 0.5))
"""Letters that may stand between two parts, and how much each is trusted."""
SHORTEST = 3
COMMON = {3: 1000, 4: 200}
"""How often a part of so few letters must be met to count as one."""
LONG = 8
"""A part of this length may be a compound itself."""
RARER = 0.1
"""A word is split where its parts are met at least this much as often as itself; as often, where one is very short."""
ENDINGS = (
    "king ping pees enen eren heid lijk baar ding ling ring sing ting isch aar ste den ten der ers sel ige iek ica ist "
    "nis nist loos ende pen gen ven nen ren ken len men zen sen iger erig schap matig achtig bare rijk ingen ering "
    "atie aten ant ment tie ties teit teiten isme eert eerd eerde elingen elijk eling ster sters tje tjes jes"
)
NO_HEADS = frozenset(("ver", "ter", "mis", "best", "neder", "voorst", "tegens", "her", "ont"))
"""Beginnings that look like words and are never the first part."""
WHOLE = frozenset(
    ("paspoort", "vrijwilliger", "vrijwilligers", "vrijwilligster", "gelderland", "diefstal", "rijstrook", "terras")
)
"""Words that are no compounds to those who use them."""
SUFFIXES = frozenset(ENDINGS.split())
"""Endings that look like words and are never the last part."""


def split_compound(word: str, often: Mapping[str, int], known: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    """The parts of a folded word, from first to last, each followed by its own parts; none where it is no compound.

    `often` says how often each word is met; `known` gives the parts of a shorter word (this function,
    remembered). Of all ways to split, the one whose parts are common and long wins (Koehn and Knight 2003).
    """
    best: tuple[float, tuple[str, ...]] = (0.0, ())
    if word in WHOLE:
        return ()
    for place in range(SHORTEST, len(word) - SHORTEST + 1):
        tail = word[place:]
        if tail in SUFFIXES or not _is_part(tail, often):
            continue
        for link, trust in LINKS:
            head = word[: place - len(link)]
            if not word[:place].endswith(link) or len(head) < SHORTEST or head in NO_HEADS:
                continue
            parts: tuple[str, ...] = (head, tail)
            if _is_part(head, often):
                score = trust
            elif len(head) >= LONG and known(head):
                parts, score = (*known(head), tail), trust * 0.3
            else:
                continue
            best = max(best, (score * _mean(parts, often) * min(map(len, parts)) ** 2, parts))
    parts = best[1]
    rarer = RARER if min(map(len, parts), default=0) > SHORTEST else 1.0
    if not parts or _mean(parts, often) < rarer * often.get(word, 0):
        return ()
    deep = [piece for part in parts for piece in (part, *(known(part) if len(part) >= LONG else ()))]
    return tuple(dict.fromkeys(deep))


def _is_part(word: str, often: Mapping[str, int]) -> bool:
    return often.get(word, 0) >= COMMON.get(len(word), 1)


def _mean(parts: tuple[str, ...], often: Mapping[str, int]) -> float:
    """The geometric mean of how often the parts are met."""
    return math.pow(math.prod(often.get(part, 1) for part in parts), 1 / len(parts))
