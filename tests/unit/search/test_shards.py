"""Postings ↔ shards."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hub.model.document import WEIGHTS
from hub.search.postings import PART, Group
from hub.search.shards import FAMILY, SIZE, Entry, family_of, read_shard, write_shards

LETTERS = "abcdeé0"
FORMS = st.text(LETTERS, max_size=8)
"""The empty one is that of parts of compounds."""
KEYS = st.text("abc#é0", min_size=1, max_size=9)
PLACES = st.dictionaries(
    st.tuples(st.integers(0, 300), st.integers(0, len(WEIGHTS) - 1)), st.integers(1, 40), min_size=1, max_size=6
).map(lambda times: [(number, place, count) for (number, place), count in sorted(times.items())])
PARTS = st.lists(st.text(LETTERS, min_size=1, max_size=5), min_size=1, max_size=3).map(tuple)
GROUPS = st.dictionaries(
    KEYS,
    st.tuples(st.dictionaries(FORMS, PLACES, min_size=1, max_size=4), PARTS).map(
        lambda made: Group(made[0], {form: made[1] for form in list(made[0])[:1] if form})
    ),
    max_size=8,
)
MORE = st.dictionaries(KEYS, st.fixed_dictionaries({"x": st.lists(st.tuples(KEYS, st.integers(1, 9)).map(list))}))


def read_all(shards: list[tuple[str, bytes]]) -> dict[str, Entry]:
    return {key: entry for _, content in shards for key, entry in read_shard(content).items()}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(GROUPS, MORE)
def test_what_is_written_is_read_again(groups: dict[str, Group], more: dict[str, dict[str, Any]]) -> None:
    found = read_all(list(write_shards(groups, more)))
    assert set(found) == {*groups, *more}
    for key, entry in found.items():
        group = groups.get(key, Group())
        assert (entry.key, entry.forms, entry.parts, entry.more) == (key, group.forms, group.parts, more.get(key, {}))


def make_many(count: int, start: str = "") -> dict[str, Group]:
    places = [(number, 0, 2) for number in range(60)]
    return {f"{start}{number:05}": Group({f"{number:05}s": list(places)}) for number in range(count)}


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text("abcdefghi", min_size=4, max_size=10), min_size=20, max_size=80, unique=True))
def test_families_stay_together_and_first_keys_ascend(keys: list[str]) -> None:
    groups = {key: Group({key: [(number, 0, 2) for number in range(300)]}) for key in keys}
    shards = list(write_shards(groups, {}))
    assert len(shards) > 1
    firsts = [first for first, _ in shards]
    assert firsts == sorted(set(firsts))
    held = [list(read_shard(content)) for _, content in shards]
    assert [names[0] for names in held] == firsts
    assert [name for names in held for name in names] == sorted(keys)
    families = [{family_of(name) for name in names} for names in held]
    assert sum(map(len, families)) == len(set.union(*families))


def test_a_shard_is_small_unless_its_family_is_large() -> None:
    apart = list(write_shards(make_many(400), {}))
    assert all(len(content) <= 2 * SIZE for _, content in apart)
    assert len(apart) > 5
    assert len(list(write_shards(make_many(400, "famille"[:FAMILY]), {}))) == 1


@pytest.mark.parametrize(
    ("key", "group", "row"),
    [
        ("sant", Group({"sante": [(3, 4, 1)]}), ["sant", "~e", [[6]]]),
        ("sant", Group({"sante": [(3, 4, 1), (5, 4, 1)]}), ["sant", "~e", [[6, 4]]]),
        ("sant", Group({"sante": [(3, 0, 1)]}), ["sant", "~e", [[7, 0]]]),
        ("sant", Group({"sante": [(3, 1, 2), (3, 4, 1)]}), ["sant", "~e", [[7, 6, 0]]]),
        ("kind", Group({"kind": [(0, 4, 1)], "kinderen": [(0, 4, 1)]}), ["kind", "~ ~eren", [[0], [0]]]),
        ("aller", Group({"vont": [(0, 4, 3)]}), ["aller", "vont", [[1, 14]]]),
        ("schoolmarkt", Group({"schoolmarkt": [(1, 4, 1)]}, {"schoolmarkt": ("school", "markt")}), ["schoolmarkt", "~/school/markt", [[2]]]),
        ("school", Group({PART: [(1, 4, 1)]}), ["school", "", [[2]]]),
    ],
)  # fmt: skip
def test_the_format(key: str, group: Group, row: list[Any]) -> None:
    assert [json.loads(content) for _, content in write_shards({key: group}, {})] == [[row]]


def test_nothing_gives_no_shard() -> None:
    assert list(write_shards({}, {})) == []
