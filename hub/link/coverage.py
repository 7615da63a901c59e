"""What stands behind a statement, and how far a document is covered, number by number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from hub.model.graph import Graph
from hub.model.record import Record, Ref

BEHIND = ("answers", "implements")
"""The fields by which a practice says what it answers or puts to work."""

NUMBER = re.compile(r"(?:(?P<word>[^\W\d]+)[ \u00a0]+)?(?P<steps>\d{1,9}(?:\.\d{1,9})*)\.?(?P<letter>[a-z])?")
"""A number in a document: `1.3.1`, `Mission 1`, `Action 1a`."""

Step = tuple[int, str]
"""One step of a number: 3, or the letter after it."""

Place = tuple[str, tuple[Step, ...]]
"""A number taken apart: the word before it in lower case, and its steps."""


class Point(NamedTuple):
    """A point of a document: its number as the document writes it, its statements, and the points below it."""

    number: str
    statements: tuple[str, ...]
    points: tuple[Point, ...] = ()

    def walk(self) -> Iterator[str]:
        """The statements of the point and of all below it."""
        yield from self.statements
        for point in self.points:
            yield from point.walk()


def find_behind(graph: Graph, statement: str) -> tuple[str, ...]:
    """The practices that answer or implement a statement, by id; withheld ones left out, and invented ones too where
    the statement is real."""
    record = graph.records.get(statement)
    is_invented = record is not None and record.fictitious
    found: dict[str, None] = {}
    for link in graph.incoming.get(statement, ()):
        if link.kind == "practice" and link.path in BEHIND:
            practice = graph.records[link.source]
            if practice.is_real or (is_invented and not practice.withheld):
                found[link.source] = None
    return tuple(found)


def find_documents(graph: Graph) -> dict[str, tuple[Point, ...]]:
    """The points of each document that statements are drawn from, by the document's id."""
    by_document: dict[str, dict[str, list[str]]] = {}
    for record in graph.of_kind("statement"):
        part = record.values.get("part_of")
        document = part.get("resource") if isinstance(part, Mapping) else None
        if isinstance(part, Mapping) and isinstance(document, Ref) and record.is_real:
            number = " ".join(str(part.get("number") or "").split())
            by_document.setdefault(document.id, {}).setdefault(number, []).append(record.id)
    return {document: outline(numbered) for document, numbered in sorted(by_document.items())}


def place_in_document(record: Record) -> tuple[str, bool, Place, str]:
    """What statements are put in order by, in every language alike: document, number, id."""
    part = record.values.get("part_of")
    given = part if isinstance(part, Mapping) else {}
    document, number = given.get("resource"), " ".join(str(given.get("number") or "").split())
    numbered = NUMBER.fullmatch(number) is not None
    place = _read(number) if numbered else (number, ())
    return (document.id if isinstance(document, Ref) else "", numbered, place, record.id)


def outline(numbered: Mapping[str, Iterable[str]]) -> tuple[Point, ...]:
    """The points as a tree, what has no number first: 1.3.1 stands below 1.3, and that below 1 or `Mission 1`."""
    plain = [Point(number, tuple(ids)) for number, ids in sorted(numbered.items()) if not NUMBER.fullmatch(number)]
    known: dict[Place, Point] = {}
    for number, ids in numbered.items():
        if NUMBER.fullmatch(number):
            place = _read(number)
            before = known.get(place)
            known[place] = Point(before.number if before else number, (*(before.statements if before else ()), *ids))
    below: dict[Place | None, list[Place]] = {}
    for place in list(known):
        _hang(place, known, below)

    def grow(place: Place) -> Point:
        inner = sorted(below.get(place, ()), key=lambda one: one[1])
        return known[place]._replace(points=tuple(grow(one) for one in inner))

    tops = sorted(below.get(None, ()))
    return (*plain, *(grow(place) for place in tops))


def _hang(
    place: Place,
    known: dict[Place, Point],
    below: dict[Place | None, list[Place]],
) -> None:
    """Put a point below the one that its number names; a number that nobody speaks of stands empty in between."""
    word, steps = place
    above: Place | None = None
    if len(steps) > 1:
        own = (word, steps[:-1])
        others = [other for other in known if other[1] == steps[:-1]]
        above = own if own in known else others[0] if len(others) == 1 else own
        if above not in known:
            known[above] = Point(_write(above), ())
            _hang(above, known, below)
    if place not in below.setdefault(above, []):
        below[above].append(place)


def _read(number: str) -> Place:
    found = NUMBER.fullmatch(number)
    assert found is not None
    steps: list[Step] = [(int(step), "") for step in found["steps"].split(".")]
    if found["letter"]:
        steps.append((0, found["letter"]))
    return (found["word"] or "").strip().casefold(), tuple(steps)


def _write(place: Place) -> str:
    word, steps = place
    return f"{word.capitalize()} {'.'.join(str(step) for step, letter in steps if not letter)}".strip()
