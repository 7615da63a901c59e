"""Whose words those of a record are."""

from __future__ import annotations

from hub.model.record import Record

TOLD = ("told_in", "read_back")
"""Fields of what was told by those who lived it."""


def speaks_itself(record: Record) -> bool:
    """Whether a record is a testimony, or an actor that describes itself: it has no hints, and no tips on its words.

    What a record keeps on purpose (`words_kept`) has no hints; a tip there still tells readers what a word means.
    """
    return any(name in record.values for name in TOLD) or record.values.get("self_described") is True
