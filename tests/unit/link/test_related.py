"""Related records: what two of a kind share, and how rare it is that they do."""

from __future__ import annotations

import time

from hub.link.related import SHOWN, find_related
from hub.model.graph import Related

A, B, PLACE, ACTOR = ("themes", "a"), ("themes", "b"), ("places", "BE"), ("actors", "actors/wsm")


def test_why_they_are_related() -> None:
    related = find_related({"x": [A, B, PLACE], "y": [A, PLACE, ACTOR], "z": [ACTOR]})
    assert related["x"] == (Related("y", ("a",), (), ("BE",)),)
    assert related["y"] == (
        Related("z", (), ("actors/wsm",), ()),
        Related("x", ("a",), (), ("BE",)),
    )


def test_a_rare_trait_counts_more() -> None:
    crowd = {f"c{i}": [A] for i in range(20)}
    related = find_related({"x": [A, B], "y": [B], **crowd})
    assert related["x"][0] == Related("y", ("b",))


def test_nothing_shared_nothing_related() -> None:
    assert find_related({"x": [A], "y": [B], "z": []}) == {"x": (), "y": (), "z": ()}


def test_a_trait_named_twice_counts_once() -> None:
    assert find_related({"x": [A, A], "y": [A]}) == find_related({"x": [A], "y": [A]})


def test_only_the_closest_are_shown_and_always_the_same() -> None:
    traits = {f"r{i}": [A, B] for i in range(30)}
    related = find_related(traits)
    assert {len(found) for found in related.values()} == {SHOWN}
    assert related == find_related(dict(traits))


def test_the_cost_of_a_crowd_is_linear() -> None:
    def measure(count: int) -> float:
        traits = {f"r{i:05}": [A, ("themes", str(i % 7))] for i in range(count)}
        start = time.process_time()
        find_related(traits)
        return time.process_time() - start

    assert measure(4_000) < 12 * measure(1_000)
