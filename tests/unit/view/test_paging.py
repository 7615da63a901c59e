"""Long lists, cut in pages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hub.view.paging import SLICE, Groups, cut

SIZES = st.lists(st.integers(min_value=0, max_value=3 * SLICE), max_size=12)


def make_groups(sizes: list[int]) -> Groups:
    return {f"g{g}": (f"Group {g}", [f"practices/{g}-{n}" for n in range(size)]) for g, size in enumerate(sizes)}


def flatten(groups: Groups) -> list[tuple[str, str, str]]:
    return [(anchor, title, one) for anchor, (title, ids) in groups.items() for one in ids]


@given(SIZES)
def test_no_record_is_lost_or_repeated_or_moved(sizes: list[int]) -> None:
    groups = make_groups(sizes)
    parts = list(cut(groups))
    assert [row for part in parts for row in flatten(part)] == flatten(groups)


@given(SIZES)
def test_every_page_but_the_last_is_full(sizes: list[int]) -> None:
    lengths = [len(flatten(part)) for part in cut(make_groups(sizes))]
    assert all(length == SLICE for length in lengths[:-1])
    assert all(0 < length <= SLICE for length in lengths)


@given(SIZES)
def test_no_page_holds_an_empty_group(sizes: list[int]) -> None:
    assert all(ids for part in cut(make_groups(sizes)) for _, ids in part.values())
