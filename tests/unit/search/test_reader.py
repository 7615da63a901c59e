"""An index, read as far as a query needs it."""

from __future__ import annotations

import json

from hub.search.postings import Group
from hub.search.reader import Reader
from hub.search.shards import SIZE, write_shards


def open_reader(*keys: str) -> Reader:
    """A reader of groups that fill a shard each."""
    places = [(number, 4, 1) for number in range(SIZE)]
    shards = list(write_shards({key: Group({key: places}) for key in keys}, {}))
    files = {f"v/s/{place}.json": content for place, (_, content) in enumerate(shards)}
    manifest = {"version": "v", "mean": [1.0] * 5, "shards": [first for first, _ in shards], "v": [], "e": []}
    files |= {"index.json": json.dumps(manifest).encode(), "v/lengths.json": b"[[],[],[],[],[]]"}
    return Reader.open(files.__getitem__)


def test_a_family_is_found_from_a_word_that_stands_before_it() -> None:
    reader = open_reader("aaaaaaa", "abcdefz", "zzzzzz")
    assert len(reader.manifest["shards"]) == 3
    assert [entry.key for entry in reader.family("abcdefa")] == ["abcdefz"]


def test_an_index_of_nothing_has_nothing() -> None:
    reader = open_reader()
    assert reader.entry("mot") is None
    assert list(reader.family("solidarite")) == []
    assert list(reader.alike("m", "t")) == []
