"""Related records: what two of a kind share, and how rare it is that they do."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from hub.model.graph import Related

Trait = tuple[str, str]
"""What records may share: (`themes`, id), (`actors`, id), (`places`, code) or (`words`, key of a word)."""

SHOWN = 4
MIN_SCORE = 0.5
CROWD = 60
"""A trait that more records share than this says little: its nearest neighbours suffice."""

WEIGHTS: Mapping[str, float] = {"themes": 1.0, "actors": 1.5, "places": 0.4, "words": 0.3}
"""How much each kind of trait counts; words only tell apart those who share something that can be named as a reason."""


def find_related(traits: Mapping[str, Sequence[Trait]]) -> dict[str, tuple[Related, ...]]:
    """For each record its closest neighbours, the closest first.

    A shared trait counts by its weight and its rarity (inverse document frequency, Spärck Jones
    1972); of a trait with a crowd only the next `CROWD` records in order are looked at, so that
    the cost stays linear.
    """
    holders: dict[Trait, list[str]] = defaultdict(list)
    for record, own in traits.items():
        for trait in dict.fromkeys(own):
            holders[trait].append(record)
    places = {trait: {r: i for i, r in enumerate(known)} for trait, known in holders.items()}
    total = max(1, len(traits))
    return {record: _rank(record, own, holders, places, total) for record, own in traits.items()}


def _rank(
    record: str,
    own: Sequence[Trait],
    holders: Mapping[Trait, list[str]],
    places: Mapping[Trait, Mapping[str, int]],
    total: int,
) -> tuple[Related, ...]:
    scores: dict[str, float] = defaultdict(float)
    shared: dict[str, list[Trait]] = defaultdict(list)
    for trait in dict.fromkeys(own):
        known = holders[trait]
        score = WEIGHTS[trait[0]] * math.log1p(total / len(known))
        if len(known) > CROWD:
            start = places[trait][record] - CROWD // 2
            known = [known[(start + step) % len(known)] for step in range(CROWD)]
        for other in known:
            if other != record and (trait[0] != "words" or other in scores):
                scores[other] += score
                shared[other].append(trait)
    best = heapq.nsmallest(SHOWN, scores, key=lambda other: (-round(scores[other], 6), other))
    return tuple(
        Related(other, *(_of(shared[other], name) for name in ("themes", "actors", "places")))
        for other in best
        if scores[other] >= MIN_SCORE
    )


def _of(traits: Sequence[Trait], name: str) -> tuple[str, ...]:
    return tuple(value for trait, value in traits if trait == name)
