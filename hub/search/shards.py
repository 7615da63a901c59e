"""Postings ↔ shards: small files, each with all words between two others.

A shard is a JSON list of groups, sorted by key: `[key, forms, postings, more?]`. `forms` are separated by spaces, `~`
standing for the key, and a compound is followed by its parts after `/`. `postings` has a list per form: for each
document and field a step of `2 × (documents further)`, plus 1 where a number follows that says `fields × (times - 1) +
field`; without it the word stands once in the last field.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from hub.model.document import WEIGHTS
from hub.search.postings import Group, Places

FAMILY = 6
"""Keys that share so many first letters are of one family, and lie in one shard."""
write_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Plain data as JSON without spaces."""
SIZE = 7_000
"""Characters of JSON after which the next family starts a new shard: about 2 kB compressed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A group as a shard tells it; `more` holds translations and the labels that begin with this word."""

    key: str
    forms: Mapping[str, Places]
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    more: Mapping[str, Any] = field(default_factory=dict)


def family_of(key: str) -> str:
    """The first letters that a key shares with its family."""
    return key[:FAMILY]


def write_shards(groups: Mapping[str, Group], more: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, bytes]]:
    """Each shard with the key it begins with, in order; the same groups give the same bytes."""
    rows: list[str] = []
    first, size, family = "", 0, None
    for key in sorted({*groups, *more}):
        row = _write_group(key, groups.get(key, Group()), more.get(key, {}))
        if rows and family != family_of(key) and size + len(row) > SIZE:
            yield first, _join(rows)
            rows, size = [], 0
        first = key if not rows else first
        rows.append(row)
        size, family = size + len(row), family_of(key)
    if rows:
        yield first, _join(rows)


def _join(rows: list[str]) -> bytes:
    return ("[" + ",\n".join(rows) + "]").encode()


def _write_group(key: str, group: Group, more: Mapping[str, Any]) -> str:
    forms = sorted(group.forms)
    names = " ".join("/".join((_shorten(form, key), *group.parts.get(form, ()))) for form in forms)
    row: list[Any] = [key, names, [_write_places(group.forms[form]) for form in forms]]
    if more:
        row.append(more)
    return write_json(row)


def _shorten(form: str, key: str) -> str:
    return "~" + form[len(key) :] if key and form.startswith(key) else form


def _write_places(places: Places) -> list[int]:
    written: list[int] = []
    write = written.append
    last, fields = 0, len(WEIGHTS)
    for number, place, times in places:
        code = fields * times - fields + place
        if code == fields - 1:
            write(2 * (number - last))
        else:
            write(2 * (number - last) + 1)
            write(code)
        last = number
    return written


def read_shard(content: bytes) -> dict[str, Entry]:
    """The groups of a shard by key."""
    return {row[0]: _read_group(*row) for row in json.loads(content)}


def _read_group(key: str, names: str, places: list[list[int]], more: Mapping[str, Any] | None = None) -> Entry:
    forms: dict[str, Places] = {}
    parts: dict[str, tuple[str, ...]] = {}
    for name, written in zip(names.split(" ") if places else (), places, strict=True):
        short, *pieces = name.split("/")
        form = key + short[1:] if short.startswith("~") else short
        forms[form] = _read_places(written)
        if pieces:
            parts[form] = tuple(pieces)
    return Entry(key, forms, parts, more or {})


def _read_places(written: list[int]) -> Places:
    places: Places = []
    number, fields = 0, len(WEIGHTS)
    steps = iter(written)
    for step in steps:
        number += step >> 1
        place, times = fields - 1, 1
        if step & 1:
            code = next(steps)
            place, times = code % fields, code // fields + 1
        places.append((number, place, times))
    return places
