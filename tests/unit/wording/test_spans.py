"""Passages of a text: in order, and looked up."""

from __future__ import annotations

import pytest

from hub.wording.spans import merge_spans, overlaps


def test_what_overlaps_or_touches_is_one() -> None:
    assert merge_spans([(8, 9), (0, 5), (1, 2), (5, 6)]) == [(0, 6), (8, 9)]


@pytest.mark.parametrize(
    ("start", "end", "shared"),
    [(0, 2, False), (0, 3, True), (4, 5, True), (3, 9, True), (5, 7, False), (6, 8, True), (9, 12, False)],
)
def test_whether_a_character_is_shared(start: int, end: int, shared: bool) -> None:
    assert overlaps(start, end, [(2, 5), (7, 9)]) is shared
