"""Who speaks, counted from declared fields alone; nobody can be told apart in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.link.voices import (
    ALL,
    DIASPORA,
    ELSEWHERE,
    FEW,
    STANDINGS,
    VOICES,
    WOMEN,
    Share,
    count_grounds,
    count_shares,
    find_actor,
    list_voices,
)
from hub.model.graph import Graph
from hub.model.record import Agent, Record, Ref, Value
from hub.model.text import Text

HOME = ("BE", "LU")
LABEL = Agent(label=Text({"fr": "un groupe"}, "fr"))
ACTORS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "diaspora": (DIASPORA, ("BE",)),
    "femmes": (WOMEN, ("BE", "CD")),
    "femmes-dakar": (WOMEN, ("SN",)),
    "ong-lima": ("ngo", ("PE", "BO")),
    "ong": ("ngo", ("BE", "PE")),
    "muette": ("ngo", ()),
    "sans-sorte": ("", ("PE",)),
    "personne-lima": ("individual", ("PE",)),
    "personne": ("individual", ()),
}
"""Slug → the kind and the countries that the actor declares."""

Contributor = tuple[str, str, tuple[str, ...]]
"""Who, in which role, from what standing."""


def agent(name: str) -> Agent:
    """`@` and a name is a person, `un groupe` a label, the rest an actor."""
    if name.startswith("@"):
        return Agent(person=name[1:])
    return LABEL if name == "un groupe" else Agent(ref=Ref(f"actors/{name}"))


def make(
    kind: str,
    slug: str,
    whose: Sequence[str] = (),
    contributors: Sequence[Contributor] = (),
    knowledge: Sequence[str] = (),
    *,
    fictitious: bool = False,
    withheld: bool = False,
    redacted: bool = False,
) -> Record:
    """A record of a kind that is counted."""
    values: dict[str, Value] = {"title": Text({"fr": slug}, "fr")}
    if whose:
        values[VOICES[kind]] = tuple(agent(name) for name in whose)
    if contributors:
        values["contributors"] = tuple(
            {"agent": agent(who), "role": role, "standing": standing} for who, role, standing in contributors
        )
    if knowledge:
        values["knowledge"] = tuple(knowledge)
    if fictitious:
        values["fictitious"] = True
    paths = {"fr": "f.fr.md"}
    return Record(f"{kind}s/{slug}", kind, "fr", values, {}, paths, redacted=redacted, withheld=withheld)


def actor(
    slug: str, kind: str, countries: Sequence[str], *, fictitious: bool = False, withheld: bool = False
) -> Record:
    values: dict[str, Value] = {"title": Text({"fr": slug}, "fr")}
    if fictitious:
        values["fictitious"] = True
    if kind:
        values["actor_kind"] = kind
    if countries:
        values["countries"] = tuple(countries)
    return Record(f"actors/{slug}", "actor", "fr", values, {}, {"fr": "a.fr.md"}, withheld=withheld)


def graph(*records: Record) -> Graph:
    """These records and all actors."""
    actors = [actor(slug, *declared) for slug, declared in ACTORS.items()]
    return Graph(records={record.id: record for record in (*actors, *records)}, schemes={})


@pytest.mark.parametrize(
    ("whose", "expected"),
    [
        (["diaspora"], {DIASPORA}),
        (["femmes"], {WOMEN}),
        (["femmes-dakar"], {WOMEN, ELSEWHERE}),
        (["ong-lima"], {ELSEWHERE}),
        (["ong"], set()),
        (["muette"], set()),
        (["sans-sorte"], set()),
        (["personne-lima"], set()),
        (["@Ana"], set()),
        (["un groupe"], set()),
        (["ong", "diaspora", "femmes"], {DIASPORA, WOMEN}),
    ],
)
@pytest.mark.parametrize("kind", list(VOICES))
def test_a_record_counts_for_what_its_voices_declare(kind: str, whose: list[str], expected: set[str]) -> None:
    shares = count_shares(graph(make(kind, "r", whose)), HOME)
    assert {name for name, row in shares.items() if row[kind].part} == expected
    assert all(row[kind].total == row[ALL].total == 1 for row in shares.values())
    others = set(VOICES) - {kind}
    assert all(row[other] == (0, 0) for row in shares.values() for other in others)


@pytest.mark.parametrize(
    ("role", "counts"),
    [("author", True), ("facilitator", False), ("translator", False), ("reviewer", False)],
)
@pytest.mark.parametrize("kind", list(VOICES))
def test_of_those_who_contributed_only_authors_are_voices(kind: str, role: str, counts: bool) -> None:
    record = make(kind, "r", ["ong"], [("diaspora", role, ())])
    assert count_shares(graph(record), HOME)[DIASPORA][kind] == (int(counts), 1)


def test_voices_come_in_order_and_only_from_the_field_of_their_kind() -> None:
    record = make("practice", "r", ["ong"], [("femmes", "author", ()), ("diaspora", "reviewer", ())])
    assert list_voices(record) == (agent("ong"), agent("femmes"))


@pytest.mark.parametrize(("fictitious", "withheld"), [(True, False), (False, True)])
def test_invented_and_withheld_records_do_not_count(fictitious: bool, withheld: bool) -> None:
    said = [("diaspora", "author", ("lived",))]
    records = [make(kind, "r", ["diaspora"], said, fictitious=fictitious, withheld=withheld) for kind in VOICES]
    assert count_shares(graph(*records), HOME)[DIASPORA][ALL] == (0, 0)
    assert {ground.groups for ground in count_grounds(graph(*records)).values()} == {Share(0, 0)}


@pytest.mark.parametrize(
    ("invented_record", "invented_actor", "found"),
    [(False, False, True), (False, True, False), (True, True, True), (True, False, True)],
)
def test_an_invented_actor_speaks_in_invented_records_only(
    invented_record: bool, invented_actor: bool, found: bool
) -> None:
    one = actor("a", DIASPORA, ("BE",), fictitious=invented_actor)
    record = make("practice", "r", ["a"], fictitious=invented_record)
    assert (find_actor(graph(one, record), record, agent("a")) is one) == found


def test_a_withheld_actor_declares_nothing() -> None:
    one = actor("a", DIASPORA, (), withheld=True)
    record = make("practice", "r", ["a"])
    assert count_shares(graph(one, record), HOME)[DIASPORA]["practice"] == (0, 1)


@pytest.mark.parametrize(
    ("own", "expected"),
    [((), None), (("XX",), None), (("BE",), 2), (("BE", "PE"), 1), (("SN",), 1), (("BE", "SN", "PE"), 0)],
)
def test_another_continent_is_one_without_a_country_of_the_site(own: tuple[str, ...], expected: int | None) -> None:
    records = [make("practice", name, [name]) for name in ("femmes-dakar", "ong-lima", "muette", "femmes")]
    shares = count_shares(graph(*records), own)
    assert (shares[ELSEWHERE]["practice"].part if ELSEWHERE in shares else None) == expected


@pytest.mark.parametrize(
    ("whose", "contributors", "knowledge", "groups"),
    [
        (["ong"], [("ong", "author", ("mastery",))], (), {"mastery"}),
        (["ong"], [("un groupe", "facilitator", ("lived", "expertise"))], (), {"lived", "expertise"}),
        (["ong"], [("@Ana", "author", ("lived",))], (), set()),
        (["ong"], [("personne", "author", ("lived",))], (), set()),
        (["ong"], [("sans-sorte", "author", ("lived",))], (), set()),
        (["ong"], (), ("mastery", "expertise"), {"mastery", "expertise"}),
        (["ong"], (), ("lived-collective",), {"lived"}),
        (["ong"], (), ("lived-individual",), set()),
        (["@Ana", "ong"], (), ("mastery",), {"mastery"}),
        (["@Ana"], (), ("mastery",), set()),
        (["@Ana"], (), ("lived-collective",), {"lived"}),
        (["un groupe"], (), ("expertise",), {"expertise"}),
    ],
)
def test_the_knowledge_of_organisations_and_groups(
    whose: list[str], contributors: list[Contributor], knowledge: tuple[str, ...], groups: set[str]
) -> None:
    grounds = count_grounds(graph(make("practice", "r", whose, contributors, knowledge)))
    assert {name for name, ground in grounds.items() if ground.groups == (1, 1)} == groups
    assert {ground.individuals for ground in grounds.values()} == {None}


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        (["@A", "@B", "@C", "@D"], None),
        (["@A", "@B", "@C", "@D", "@E"], 5),
        (["@A", "@B", "@C", "@D", "personne"], 5),
        (["@A", "@B", "@C", "@D", "@D"], None),
        (["@A", "@B", "@C", "@D", "@E", "@E"], 6),
        ([], None),
    ],
)
def test_individuals_are_told_from_five_records_and_five_people_on(people: list[str], expected: int | None) -> None:
    records = [make("practice", str(n), ["ong"], [(who, "author", ("lived",))]) for n, who in enumerate(people)]
    assert count_grounds(graph(*records))["lived"].individuals == expected


def test_five_people_of_one_record_are_not_told() -> None:
    people = [(f"@{n}", "author", ("lived",)) for n in range(6)]
    assert count_grounds(graph(make("practice", "r", ["ong"], people)))["lived"].individuals is None


def test_knowledge_of_an_individual_counts_the_leaders_as_people() -> None:
    same = [make("practice", str(n), ["@Ana"], (), ["lived-individual"]) for n in range(6)]
    unknown = [make("practice", str(n), ["ong"], (), ["lived-individual"]) for n in range(6)]
    assert count_grounds(graph(*same))["lived"].individuals is None
    assert count_grounds(graph(*unknown))["lived"].individuals == 6


def test_a_role_left_by_a_person_whose_consent_ended_is_no_group() -> None:
    record = make("practice", "r", ["ong"], [("un groupe", "author", ("lived",))], redacted=True)
    assert count_grounds(graph(record))["lived"].groups == (0, 1)


AGENTS = st.sampled_from([*ACTORS, "un groupe", *(f"@{n}" for n in range(8))])
CONTRIBUTORS = st.tuples(
    AGENTS,
    st.sampled_from(["author", "facilitator"]),
    st.lists(st.sampled_from(STANDINGS), unique=True).map(tuple),
)
KNOWLEDGE = st.lists(st.sampled_from(["mastery", "expertise", "lived-collective", "lived-individual"]), unique=True)


@st.composite
def hubs(draw: st.DrawFn) -> list[Record]:
    records = []
    for n in range(draw(st.integers(0, 25))):
        kind = draw(st.sampled_from(list(VOICES)))
        knowledge = draw(KNOWLEDGE) if kind == "practice" else []
        whose = draw(st.lists(AGENTS, min_size=1, max_size=2))
        contributors = draw(st.lists(CONTRIBUTORS, max_size=2))
        fictitious = draw(st.integers(0, 9)) == 0
        records.append(make(kind, str(n), whose, contributors, knowledge, fictitious=fictitious))
    return records


@given(hubs())
def test_no_number_of_individuals_is_below_five(records: list[Record]) -> None:
    grounds = count_grounds(graph(*records))
    assert set(grounds) == set(STANDINGS)
    assert all(ground.individuals is None or ground.individuals >= FEW for ground in grounds.values())


@given(hubs(), st.sampled_from(["@0", "personne"]), st.sampled_from(STANDINGS))
def test_what_is_told_of_groups_does_not_depend_on_individuals(records: list[Record], who: str, standing: str) -> None:
    """One more individual changes no number of organisations: none can be worked out from theirs."""
    whose = make("practice", "0", ["ong"], [(who, "author", (standing,))])
    rest = [record for record in records if record.id != whose.id]
    without = make("practice", "0", ["ong"])
    with_her, before = graph(whose, *rest), graph(without, *rest)
    assert count_shares(with_her, HOME) == count_shares(before, HOME)
    groups = [{name: ground.groups for name, ground in count_grounds(g).items()} for g in (with_her, before)]
    assert groups[0] == groups[1]


@given(hubs())
def test_the_counts_of_organisations_equal_a_naive_recount(records: list[Record]) -> None:
    shares = count_shares(graph(*records), HOME)
    wanted = {
        DIASPORA: {"diaspora"},
        WOMEN: {"femmes", "femmes-dakar"},
        ELSEWHERE: {"femmes-dakar", "ong-lima"},
    }
    for row, slugs in wanted.items():
        for column in (*VOICES, ALL):
            among = [record for record in records if not record.fictitious and column in (ALL, record.kind)]
            part = sum(not names_of(record).isdisjoint(slugs) for record in among)
            assert shares[row][column] == (part, len(among))


@given(hubs())
def test_the_counts_of_groups_equal_a_naive_recount(records: list[Record]) -> None:
    grounds = count_grounds(graph(*records))
    real = [record for record in records if not record.fictitious]
    for name in STANDINGS:
        part = sum(name in grounds_of_groups(record) for record in real)
        assert grounds[name].groups == (part, len(real))


GROUPS = {"un groupe", "diaspora", "femmes", "femmes-dakar", "ong-lima", "ong", "muette"}


def name_of(value: Any) -> str:
    return value.ref.id.removeprefix("actors/") if value.ref else "un groupe" if value.label else f"@{value.person}"


def names_of(record: Record) -> set[str]:
    values: Any = record.values
    authors = [item["agent"] for item in values.get("contributors", ()) if item["role"] == "author"]
    return {name_of(voice) for voice in (*values.get(VOICES[record.kind], ()), *authors)}


def grounds_of_groups(record: Record) -> set[str]:
    values: Any = record.values
    said = {s for item in values.get("contributors", ()) if name_of(item["agent"]) in GROUPS for s in item["standing"]}
    if any(name_of(leader) in GROUPS for leader in values.get("led_by", ())):
        said |= {"mastery", "expertise"}.intersection(values.get("knowledge", ()))
    return said | {"lived" for known in values.get("knowledge", ()) if known == "lived-collective"}
