"""Passages of a text, each from a character to before another; looked up fast, since a text may have thousands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

Span = tuple[int, int]


def merge_spans(spans: Iterable[Span]) -> list[Span]:
    """The passages in order; those that overlap or touch are one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def overlaps(start: int, end: int, merged: Sequence[Span]) -> bool:
    """Whether one of some merged passages shares a character with the one from `start` to before `end`."""
    place = bisect_left(merged, (end,))
    return place > 0 and start < merged[place - 1][1]
