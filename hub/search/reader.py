"""An index, read as far as a query needs it."""

from __future__ import annotations

import bisect
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from hub.model.document import WEIGHTS
from hub.search.shards import Entry, family_of, read_shard
from hub.search.vocabulary import read_words, turn

LAST = "\uffff"
"""Behind all letters: what begins like a key stands before the key with this."""

Load = Callable[[str], bytes]
"""A file of the index by its name."""


@dataclass(slots=True)
class Reader:
    """Reads shards, lengths and documents on demand, each once."""

    load: Load
    manifest: dict[str, Any]
    lengths: list[list[int]]
    files: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def open(cls, load: Load) -> Reader:
        """A reader of the index whose files `load` gives."""
        manifest = json.loads(load("index.json"))
        return cls(load, manifest, json.loads(load(f"{manifest['version']}/lengths.json")))

    @property
    def count(self) -> int:
        """How many documents the index holds."""
        return len(self.lengths[-1])

    def norm(self, number: int, place: int) -> float:
        """The length of a field of a document, over the mean length of that field."""
        return float(self.lengths[place][number] / self.manifest["mean"][place])

    def entry(self, key: str) -> Entry | None:
        """The group of a key, if the index has one."""
        return self._shard(self._place(key)).get(key)

    def family(self, key: str) -> Iterator[Entry]:
        """All groups of the family of a key."""
        start = family_of(key)
        return (entry for name, entry in self._shard(self._place(start + LAST)).items() if name.startswith(start))

    def between(self, start: str, end: str, most: int) -> Iterator[Entry]:
        """The groups with keys from `start` to `end`; none where they lie in more than `most` shards."""
        first, last = self._place(start), self._place(end)
        if last - first < most:
            for place in range(first, last + 1):
                yield from (entry for key, entry in self._shard(place).items() if start <= key <= end)

    def document(self, number: int) -> dict[str, Any]:
        """What a result shows of a document."""
        found: dict[str, Any] = self._file(f"d/{number}.json", json.loads)
        return found

    def alike(self, start: str, end: str) -> Iterator[str]:
        """The words that begin with one text, then those that end with another."""
        yield from self._beginning("v", start)
        yield from map(turn, self._beginning("e", turn(end)))

    def _beginning(self, folder: str, start: str) -> Iterator[str]:
        firsts = self.manifest[folder]
        for place in range(_place(firsts, start), _place(firsts, start + LAST) + 1 if firsts else 0):
            words: list[str] = self._file(f"{folder}/{place}.json", read_words)
            yield from (word for word in words if word.startswith(start))

    def _place(self, key: str) -> int:
        return _place(self.manifest["shards"], key)

    def _shard(self, place: int) -> dict[str, Entry]:
        if not self.manifest["shards"]:
            return {}
        found: dict[str, Entry] = self._file(f"s/{place}.json", read_shard)
        return found

    def _file(self, name: str, read: Callable[[bytes], Any]) -> Any:
        if name not in self.files:
            self.files[name] = read(self.load(f"{self.manifest['version']}/{name}"))
        return self.files[name]


def _place(firsts: list[str], key: str) -> int:
    """Which of some files has a key if any, by the first key of each."""
    return max(bisect.bisect_right(firsts, key) - 1, 0)


def mean_lengths(lengths: list[list[int]]) -> list[float]:
    """The mean length of each field, 1 where no document has it."""
    return [sum(lengths[place]) / max(len(lengths[place]), 1) or 1.0 for place in range(len(WEIGHTS))]
