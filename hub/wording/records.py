"""Terms to avoid and debated ones in the files of records, and terms to be reviewed soon."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from hub.model.finding import Finding
from hub.model.graph import Graph
from hub.model.kind import Field, Kind, Schema
from hub.model.raw import RawFile, RawList, RawMap, RawNode, RawScalar
from hub.model.record import Date, Record, Ref
from hub.model.wording import Hit
from hub.wording.findings import Spot, make_findings
from hub.wording.hints import find_hints
from hub.wording.markdown import find_quiet_markdown
from hub.wording.place import count_place, find_column, find_place, list_lines
from hub.wording.terms import Lexicon
from hub.wording.voice import speaks_itself

AHEAD = 90
"""A term's review is announced so many days before."""
HEADING = re.compile(r"^##[ \t]+(.*)$", re.MULTILINE)
QUOTED_BODIES = ("statement",)
"""Kinds whose body is somebody's own words."""


def check_records(
    files: Iterable[RawFile], graph: Graph, schema: Schema, lexicons: Mapping[str, Lexicon]
) -> Iterator[Finding]:
    """What there is to say of the words of each file, by the lexicon of its language."""
    for file in files:
        record, lexicon = graph.records.get(file.id), lexicons.get(file.lang)
        if record is None or lexicon is None or not lexicon.terms or not _is_ours(record):
            continue
        kept = {str(ref.id) for ref in _list_refs(record)}
        kind = schema.kinds[record.kind]
        yield from make_findings(file.path, _FileReader(file, kind, lexicon).read(kept), lexicon)


def check_reviews(files: Iterable[RawFile], graph: Graph, today: datetime.date) -> Iterator[Finding]:
    """The files of terms whose review is due within `AHEAD` days: each language has a day of its own."""
    last = (today + datetime.timedelta(AHEAD)).isoformat()
    for file in files:
        record = graph.records.get(file.id)
        review = record.get("review_by", file.lang) if record and record.kind == "term" else None
        if isinstance(review, Date) and today.isoformat() <= str(review) <= last:
            line = file.front.keys.get("review_by", 1)
            yield Finding("review-soon", file.path, line, "review_by", {"value": str(review)})


def _is_ours(record: Record) -> bool:
    """Whether the words of a record are the hub's: no term, and nobody's own."""
    return record.kind != "term" and not record.withheld and not speaks_itself(record)


def _list_refs(record: Record) -> list[Ref]:
    given = record.values.get("words_kept")
    return [ref for ref in given if isinstance(ref, Ref)] if isinstance(given, tuple) else []


class _Typed(NamedTuple):
    """A scalar of a front matter and the name of its field."""

    field: str
    scalar: RawScalar


class _FileReader:
    """Reads one file; its source is looked at again only where there is something to say."""

    def __init__(self, file: RawFile, kind: Kind, lexicon: Lexicon) -> None:
        self.file, self.kind, self.lexicon = file, kind, lexicon
        self.lines: list[str] = []

    def read(self, kept: set[str]) -> Iterator[Spot]:
        """The terms in the file, those of the record's own choice aside."""
        for typed in _walk(self.kind.fields, self.file.front, ""):
            value = typed.scalar.value
            for hit in find_hints(value, self.lexicon):
                if hit.term not in kept:
                    yield self._spot_typed(typed, hit)
        if self.kind.name in QUOTED_BODIES:
            return
        body = self._hide_headings()
        beginnings = list_lines(body)
        for hit in find_hints(body, self.lexicon, find_quiet_markdown):
            if hit.term not in kept:
                line, column = count_place(beginnings, hit.start)
                line += self.file.body_line - 1
                column = find_column(self._list_lines()[line - 1], column)
                yield Spot(hit.term, body[hit.start : hit.end], line, column, "body")

    def _hide_headings(self) -> str:
        """The body with spaces in place of the headings that the schema gives to every record of the kind."""
        own = {" ".join(label.split()) for section in self.kind.sections for label in section.label.values()}
        return HEADING.sub(lambda line: " " * len(line[0]) if line[1].strip() in own else line[0], self.file.body)

    def _spot_typed(self, typed: _Typed, hit: Hit) -> Spot:
        value = typed.scalar.value
        line, column = find_place(self._list_lines(), typed.scalar.line, typed.scalar.column, value, hit.start)
        return Spot(hit.term, value[hit.start : hit.end], line, column, typed.field)

    def _list_lines(self) -> list[str]:
        if not self.lines:
            self.lines = read_lines(Path(self.file.path))
        return self.lines


def read_lines(path: Path) -> list[str]:
    """The lines of a file as an editor counts them."""
    return path.read_text("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _walk(fields: Mapping[str, Field], node: RawMap, at: str) -> Iterator[_Typed]:
    """The texts of a mapping that are the record's own words."""
    for name, value in node.entries.items():
        field = fields.get(name)
        if field is not None and not field.kept:
            yield from _walk_field(field, value, f"{at}.{name}" if at else name)


def _walk_field(field: Field, node: RawNode, at: str) -> Iterator[_Typed]:
    if isinstance(node, RawList):
        for index, item in enumerate(node.items):
            yield from _walk_field(field, item, f"{at}[{index}]")
    elif isinstance(node, RawMap):
        if field.fields:
            yield from _walk(field.fields, node, at)
    elif field.type == "text" and field.translated:
        yield _Typed(at, node)
