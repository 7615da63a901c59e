"""A document as a tree of its own numbers: nothing is lost, and each point stands below the one it belongs to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.link.coverage import Point, outline


def show(points: tuple[Point, ...], depth: int = 0) -> Iterator[str]:
    """The numbers of a tree, each with as many dots before it as it stands deep."""
    for point in points:
        yield f"{'.' * depth}{point.number}{'' if point.statements else ' (empty)'}"
        yield from show(point.points, depth + 1)


@pytest.mark.parametrize(
    ("numbers", "tree"),
    [
        (["2", "1", "10"], ["1", "2", "10"]),
        (["1.10", "1.2", "1"], ["1", ".1.2", ".1.10"]),
        (["Mission 1", "1.1", "1.1.1"], ["Mission 1", ".1.1", "..1.1.1"]),
        (["Action 1a", "Action 1", "Action 1b"], ["Action 1", ".Action 1a", ".Action 1b"]),
        (["3.1"], ["3 (empty)", ".3.1"]),
        (["2.1.4"], ["2 (empty)", ".2.1 (empty)", "..2.1.4"]),
        (["Choix 1", "Action 1", "Action 1a"], ["Action 1", ".Action 1a", "Choix 1"]),
        (["Choix 1", "Action 1", "1.1"], ["1 (empty)", ".1.1", "Action 1", "Choix 1"]),
        (["1", "Vision", "Annexe A"], ["Annexe A", "Vision", "1"]),
        ([""], [""]),
        (["1."], ["1."]),
        (["1" * 5000, "1.2"], ["1" * 5000, "1 (empty)", ".1.2"]),
    ],
)
def test_numbers_make_a_tree(numbers: list[str], tree: list[str]) -> None:
    assert list(show(outline({number: [number] for number in numbers}))) == tree


NUMBERS = st.from_regex(r"\A((Mission|Action|Axe) )?[1-4](\.[1-4]){0,3}[ab]?\Z") | st.text(max_size=8)


@given(st.dictionaries(NUMBERS, st.lists(st.uuids().map(str), min_size=1, max_size=3), max_size=12))
def test_every_statement_stands_once(numbered: dict[str, list[str]]) -> None:
    told = [one for point in outline(numbered) for one in point.walk()]
    assert sorted(told) == sorted(one for ids in numbered.values() for one in ids)
