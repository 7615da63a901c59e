"""Who decided what, counted over all partnerships: each practice once for a kind of actor and a level."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.link.partnerships import UNSAID, Agreement, Partnerships, count_partnerships, list_parties
from hub.model.graph import Graph
from hub.model.record import Agent, Record, Ref, Value
from hub.model.text import Text

STAGES = ("conception", "budget")
FORMS = ("convention", "oral", "none")
LEVELS = ("informed", "decides")
KINDS = {"ong": "ngo", "asbl": "ngo", "ville": "municipality", "cercle": "diaspora-collective"}

Block = Mapping[str, Value]


def make_record(record_id: str, kind: str, values: Mapping[str, Value], *, withheld: bool = False) -> Record:
    named: dict[str, Value] = {"title": Text({"fr": record_id}, "fr"), **values}
    return Record(record_id, kind, "fr", named, {}, {"fr": f"{record_id}.fr.md"}, withheld=withheld)


def party(slug: str) -> Mapping[str, Value]:
    return {"actor": Agent(ref=Ref(f"actors/{slug}"))}


def grid(**rows: Mapping[str, Value]) -> Block:
    return {"decisions": rows}


def count(blocks: Sequence[Value], *more: Record) -> Partnerships:
    """The figures of practices p0, p1, … with these partnerships, and of `more` records."""
    actors = [make_record(f"actors/{slug}", "actor", {"actor_kind": kind}) for slug, kind in KINDS.items()]
    practices = [
        make_record(f"practices/p{number}", "practice", {"partnership": block}) for number, block in enumerate(blocks)
    ]
    return count_partnerships(Graph({one.id: one for one in (*actors, *practices, *more)}, {}), STAGES, FORMS)


def counts_of(counted: Partnerships, stage: str) -> tuple[int, Mapping[str, Mapping[str, int]]]:
    found = next(one for one in counted.stages if one.name == stage)
    return found.cases, found.counts


@pytest.mark.parametrize(
    ("blocks", "cases", "expected"),
    [
        ([], 0, {}),
        ([grid(budget={"ong": "decides"})], 1, {"ngo": {"decides": 1}}),
        ([grid(budget={"ong": "decides"})] * 3, 3, {"ngo": {"decides": 3}}),
        ([grid(budget={"ong": "decides", "asbl": "decides"})], 1, {"ngo": {"decides": 1}}),
        ([grid(budget={"ong": "decides", "asbl": "informed"})], 1, {"ngo": {"decides": 1, "informed": 1}}),
        ([grid(conception={"ville": "decides"}, budget={"ong": "decides"})], 1, {"ngo": {"decides": 1}, "municipality": {UNSAID: 1}}),
        ([{**grid(budget={"ong": "decides"}), "parties": (party("cercle"),)}], 1, {"ngo": {"decides": 1}, "diaspora-collective": {UNSAID: 1}}),
        ([grid(conception={"ong": "decides"})], 0, {}),
        ([grid(budget={})], 0, {}),
        ([{"parties": (party("ong"),)}], 0, {}),
        ([grid(budget={"ong": "decides"}), Ref("practices/p0")], 1, {"ngo": {"decides": 1}}),
        ([grid(budget={"ong": "decides", "inconnue": "decides"})], 1, {"ngo": {"decides": 1}}),
    ],
)  # fmt: skip
def test_a_practice_counts_once_for_a_kind_and_a_level(
    blocks: list[Value], cases: int, expected: Mapping[str, Mapping[str, int]]
) -> None:
    assert counts_of(count(blocks), "budget") == (cases, expected)


PEOPLE = [make_record(f"actors/une-{n}", "actor", {"actor_kind": "individual"}) for n in range(6)]


@pytest.mark.parametrize(
    ("blocks", "cases", "expected"),
    [
        ([grid(budget={"une-0": "decides"})], 0, {}),
        ([grid(budget={"une-0": "decides", "ong": "decides"})], 1, {"ngo": {"decides": 1}}),
        ([grid(budget={f"une-{n}": "decides"}) for n in range(4)], 0, {}),
        ([grid(budget={"une-0": "decides"})] * 9, 0, {}),
        ([grid(budget={f"une-{n}": "decides" for n in range(6)})], 0, {}),
        ([grid(budget={f"une-{n}": "decides"}) for n in range(5)], 5, {"individual": {"decides": 5}}),
        ([grid(budget={f"une-{n}": "informed" if n else "decides"}) for n in range(6)], 6, {"individual": {"informed": 5}}),
        ([grid(budget={f"une-{n}": "informed" if n > 1 else "decides"}) for n in range(6)], 0, {}),
    ],
)  # fmt: skip
def test_a_few_individuals_are_not_told_of(
    blocks: list[Value], cases: int, expected: Mapping[str, Mapping[str, int]]
) -> None:
    assert counts_of(count(blocks, *PEOPLE), "budget") == (cases, expected)


def test_no_number_of_individuals_is_none_rather_than_zero() -> None:
    stage = count([grid(budget={f"une-{n}": "decides"}) for n in range(5)], *PEOPLE).stages[1]
    numbers = [stage.number(kind, level) for kind in ("individual", "ngo") for level in ("decides", "informed")]
    assert numbers == [5, None, 0, 0]


def test_an_example_is_named_and_not_counted() -> None:
    block = {**grid(budget={"ong": "decides"}), "agreement": {"kind": "oral"}}
    invented = make_record("practices/conte", "practice", {"partnership": block, "fictitious": True})
    counted = count([block], invented)
    assert counted.decided == counted.agreed == ("practices/p0",)
    assert counted.examples == ("practices/conte",)
    assert counts_of(counted, "budget") == (1, {"ngo": {"decides": 1}})


@pytest.mark.parametrize("values", [{"fictitious": True}, {}])
def test_a_party_that_is_invented_or_withheld_is_not_counted(values: Mapping[str, Value]) -> None:
    hidden = make_record("actors/cachee", "actor", {"actor_kind": "ngo", **values}, withheld=not values)
    counted = count([grid(budget={"cachee": "decides"}, conception={"ville": "decides", "cachee": "decides"})], hidden)
    assert counts_of(counted, "budget") == (0, {})
    assert counts_of(counted, "conception") == (1, {"municipality": {"decides": 1}})
    assert count([grid(budget={"cachee": "decides"})], hidden).decided == ()


def test_a_withheld_practice_is_not_counted() -> None:
    gone = make_record("practices/gone", "practice", {"partnership": grid(budget={"ong": "decides"})}, withheld=True)
    counted = count([], gone)
    assert (counted.decided, counted.examples, counts_of(counted, "budget")) == ((), (), (0, {}))


def test_agreements_are_counted_by_form_and_by_who_wrote_them() -> None:
    agreements: list[Block] = [
        {"kind": "convention", "co_drafted": True},
        {"kind": "convention", "co_drafted": False},
        {"kind": "convention"},
        {"kind": "none"},
        {"co_drafted": True},
        {"date": "2024"},
    ]
    counted = count([{"agreement": agreement} for agreement in agreements])
    assert counted.agreements == (
        Agreement("convention", together=1, alone=1, unsaid=1),
        Agreement("none", unsaid=1),
        Agreement(UNSAID, together=1),
    )
    assert [one.cases for one in counted.agreements] == [3, 1, 1]
    assert counted.agreed == tuple(f"practices/p{number}" for number in range(5))
    assert counted.decided == ()


def test_the_parties_are_those_listed_then_those_of_the_grid() -> None:
    label = {"actor": Agent(label=Text({"fr": "Des voisines"}, "fr"))}
    block: Block = {
        "parties": (party("ville"), label, party("ong")),
        **grid(conception={"cercle": "decides"}, budget={"ong": "decides", "asbl": "decides"}),
    }
    assert list_parties(block) == ("ville", "ong", "cercle", "asbl")


def test_a_party_whose_record_is_broken_is_listed_once() -> None:
    broken = {"actor": Agent(label=Text({"fr": "perdue"}, "fr"))}
    block: Block = {"parties": (broken, party("ong")), **grid(budget={"ong": "decides", "perdue": "decides"})}
    assert list_parties(block) == ("perdue", "ong")


@given(
    st.lists(
        st.dictionaries(
            st.sampled_from(STAGES), st.dictionaries(st.sampled_from([*KINDS]), st.sampled_from(LEVELS)), max_size=2
        ),
        max_size=6,
    )
)
def test_a_cell_holds_the_practices_that_say_it(grids: list[dict[str, dict[str, str]]]) -> None:
    counted = count([grid(**rows) for rows in grids])
    assert len(counted.decided) == sum(any(rows.values()) for rows in grids)
    for stage in counted.stages:
        assert stage.cases == sum(bool(rows.get(stage.name)) for rows in grids)
        for kind in set(KINDS.values()):
            for level in LEVELS:
                told = [{(KINDS[one], said) for one, said in rows.get(stage.name, {}).items()} for rows in grids]
                assert stage.counts.get(kind, {}).get(level, 0) == sum((kind, level) in one for one in told)
