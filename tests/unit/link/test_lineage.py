"""Which practice was adapted from which: all that are tied together, each told once, whatever the links."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hub.link.lineage import ADAPTED, Step, find_lineage
from hub.model.graph import Graph, Link
from hub.model.record import Date, Record, Ref, Value
from hub.model.text import Text

Origins = Mapping[str, Sequence[str]]
"""For each practice, what it says it was adapted from."""

NAMES = "abcdef"
ORIGINS: st.SearchStrategy[dict[str, list[str]]] = st.dictionaries(
    st.sampled_from(NAMES), st.lists(st.sampled_from(NAMES), max_size=3), max_size=len(NAMES)
)


def make_graph(origins: Origins, years: Mapping[str, int] | None = None) -> Graph:
    """A graph of practices, each with the year it began where `years` gives one."""
    records, incoming = {}, defaultdict(list)
    for name in sorted({*origins, *itertools.chain(*origins.values())}):
        items: tuple[Value, ...] = tuple(
            {"practice": Ref(f"practices/{one}"), "changed": Text({"fr": f"{name}<{one}"}, "fr")}
            for one in origins.get(name, ())
        )
        values: dict[str, Value] = {"title": Text({"fr": name}, "fr"), "adapted_from": items}
        if years and name in years:
            values["period"] = {"start": Date(years[name])}
        record_id = f"practices/{name}"
        records[record_id] = Record(record_id, "practice", "fr", values, {}, {"fr": f"{name}.fr.md"})
        for one in dict.fromkeys(origins.get(name, ())):
            incoming[f"practices/{one}"].append(Link(record_id, f"practices/{one}", ADAPTED, "practice"))
    return Graph(records, {}, incoming={target: tuple(links) for target, links in incoming.items()})


def draw(steps: Iterable[Step]) -> list[str]:
    """The lines as they stand: a dash a level, the name, what it changed, and an equals sign where told above."""
    return [
        "-" * step.depth
        + step.id.partition("/")[2]
        + (f" {step.changed.show('fr').value}" if step.changed else "")
        + ("=" if step.again else "")
        for step in steps
    ]


def find_tied(origins: Origins, here: str) -> set[str]:
    """All practices that one comes to by such links, whichever way, found by plain repetition."""
    links = {frozenset((name, one)) for name, found in origins.items() for one in found}
    tied = {here}
    for _ in NAMES:
        tied |= {one for link in links if link & tied for one in link}
    return tied


@pytest.mark.parametrize(
    ("origins", "expected"),
    [
        ({"a": []}, []),
        ({"a": ["a"]}, []),
        ({"b": ["a"]}, ["a", "-b b<a"]),
        ({"b": ["a"], "c": ["b"]}, ["a", "-b b<a", "--c c<b"]),
        ({"b": ["a"], "c": ["a"]}, ["a", "-b b<a", "-c c<a"]),
        ({"b": ["a"], "c": ["b"], "d": ["a"]}, ["a", "-b b<a", "--c c<b", "-d d<a"]),
        ({"c": ["a", "b"], "d": ["c"]}, ["a", "-c c<a", "--d d<c", "b", "-c c<b="]),
        ({"a": ["b"], "b": ["a"]}, ["a", "-b b<a", "--a a<b="]),
        ({"c": ["a", "d"], "d": ["c"]}, ["a", "-c c<a", "--d d<c", "---c c<d="]),
        ({"b": ["a", "a"]}, ["a", "-b b<a"]),
    ],
)
def test_each_stands_below_what_it_was_adapted_from(origins: Origins, expected: list[str]) -> None:
    graph = make_graph(origins)
    for one in graph.records:
        assert draw(find_lineage(graph, one)) == expected


def test_the_oldest_come_first_and_the_undated_last() -> None:
    graph = make_graph({"b": ["a"], "c": ["a"], "d": ["a"]}, {"c": 2019, "b": 2021})
    assert draw(find_lineage(graph, "practices/b")) == ["a", "-c c<a", "-b b<a", "-d d<a"]


def test_an_origin_whose_record_is_broken_has_a_line() -> None:
    values: dict[str, Value] = {"title": Text({"fr": "b"}, "fr"), "adapted_from": ({"practice": "perdue"},)}
    record = Record("practices/b", "practice", "fr", values, {}, {"fr": "b.fr.md"})
    assert draw(find_lineage(Graph({record.id: record}, {}), record.id)) == ["perdue", "-b"]


def test_a_long_line_of_adaptations_is_walked_to_its_end() -> None:
    origins = {str(number): [str(number - 1)] for number in range(1, 3000)}
    steps = find_lineage(make_graph(origins), "practices/1500")
    assert [step.depth for step in steps] == list(range(3000))


@given(ORIGINS, st.sampled_from(NAMES))
@example({"a": ["b"], "b": ["c"], "c": ["a"], "d": ["a"]}, "d")
def test_whatever_the_links_each_practice_is_told_once_and_each_link_once(
    origins: dict[str, list[str]], here: str
) -> None:
    graph = make_graph({here: [], **origins})
    steps = find_lineage(graph, f"practices/{here}")
    tied = find_tied(origins, here)
    whole = Counter(step.id.partition("/")[2] for step in steps if not step.again)
    assert whole == (dict.fromkeys(tied, 1) if len(tied) > 1 else {})
    assert Counter(step.changed.show("fr").value for step in steps if step.changed) == {
        f"{name}<{one}": 1 for name in whole for one in {*origins.get(name, ())} - {name}
    }
    assert all(after.depth <= before.depth + 1 for before, after in itertools.pairwise(steps))
    assert all(after.depth <= before.depth for before, after in itertools.pairwise(steps) if before.again)
    told: set[str] = set()
    for step in steps:
        assert step.again == (step.id in told)
        told.add(step.id)
