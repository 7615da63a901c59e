"""Documents most alike, by the words that tell them from others."""

from __future__ import annotations

import math

from hub.search.postings import Postings

TELLING = 25
"""So many words tell a document."""
COMMON = 0.1
"""A word that more than this share of the documents has tells none of them."""
CROWD = 200
"""So many documents of a word are looked at."""
NEIGHBOURS = 30

Neighbours = list[tuple[int, int]]
"""Document numbers with how alike they are, in hundredths."""


def find_neighbours(postings: Postings) -> list[Neighbours]:
    """For each document those most like it, by the cosine of their most telling words; linear in the documents."""
    vectors = [_shorten(vector) for vector in _weigh(postings)]
    having: dict[str, list[tuple[int, float]]] = {}
    for number, vector in enumerate(vectors):
        for key, weight in vector:
            having.setdefault(key, []).append((number, weight))
    return [_nearest(number, vector, having) for number, vector in enumerate(vectors)]


def _weigh(postings: Postings) -> list[list[tuple[float, str]]]:
    vectors: list[list[tuple[float, str]]] = [[] for _ in range(postings.count)]
    most = max(COMMON * postings.count, 3)
    for key, group in postings.groups.items():
        all_places = [place for places in group.forms.values() for place in places]
        times = {number: count for number, _, count in all_places}
        if not 1 < len(times) <= most:
            continue
        if len(times) < len(all_places):
            times = dict.fromkeys(times, 0)
            for number, _, count in all_places:
                times[number] += count
        rarity = math.log(1 + postings.count / len(times))
        for number, count in times.items():
            vectors[number].append((rarity * count / (count + 1.2), key))
    return vectors


def _shorten(vector: list[tuple[float, str]]) -> list[tuple[str, float]]:
    telling = sorted(vector, reverse=True)[:TELLING]
    length = math.sqrt(sum(weight * weight for weight, _ in telling)) or 1.0
    return [(key, weight / length) for weight, key in telling]


def _nearest(number: int, vector: list[tuple[str, float]], having: dict[str, list[tuple[int, float]]]) -> Neighbours:
    alike: dict[int, float] = {}
    for key, weight in vector:
        for other, theirs in having[key][:CROWD]:
            alike[other] = alike.get(other, 0.0) + weight * theirs
    alike.pop(number, None)
    best = sorted(((-round(100 * score), other) for other, score in alike.items()))[:NEIGHBOURS]
    return [(other, -score) for score, other in best if score < 0]
