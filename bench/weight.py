"""What a record page costs in HTML beyond the record's own text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

RECORD = re.compile(rb"""<meta\s+name=["']?hub:record["']?\s+content=["']?([a-z]+/[a-z0-9-]+)""")
LANG = re.compile(rb"""<html[^>]*?\slang=["']?([a-z]{2,3})\b""")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
MARKS = re.compile(r"^(?:#+|-)\s+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Weight:
    """The pages of one kind of record: how many, and HTML bytes beyond own text (median, largest)."""

    kind: str
    pages: int
    median: int
    largest: int
    where: str


@dataclass(frozen=True, slots=True)
class Tree:
    """A built site: its HTML pages and the bytes of all its files."""

    pages: int
    size: int


def weigh_site(site: Path) -> Tree:
    """The number of HTML pages below `site` and the bytes of all files."""
    files = [path for path in site.rglob("*") if path.is_file()]
    return Tree(sum(path.suffix == ".html" for path in files), sum(path.stat().st_size for path in files))


def weigh_records(site: Path, content: Path) -> list[Weight]:
    """One weight per kind of record in the site, found by their `hub:record` mark.

    A page's own text is the title, summary, lessons and body of its file in its
    language, Markdown marks left out, in UTF-8 bytes. Everything else counts as
    beyond it: tags, navigation, head, labels of fields, names of linked records.
    """
    found: dict[str, list[tuple[int, str]]] = {}
    for path, record, lang in find_records(site):
        own = content / f"{record}.{lang}.md"
        beyond = path.stat().st_size - (len(read_own_text(own).encode()) if own.is_file() else 0)
        found.setdefault(record.partition("/")[0], []).append((beyond, path.relative_to(site).as_posix()))
    return [describe(kind, sorted(pages)) for kind, pages in sorted(found.items())]


def describe(kind: str, pages: list[tuple[int, str]]) -> Weight:
    """The weight of one kind from its pages, sorted by bytes."""
    largest, where = pages[-1]
    return Weight(kind, len(pages), pages[len(pages) // 2][0], largest, where)


def find_records(site: Path) -> Iterator[tuple[Path, str, str]]:
    """Each page of a record with the record's id and the page's language."""
    for path in site.rglob("*.html"):
        html = path.read_bytes()
        record, lang = RECORD.search(html), LANG.search(html)
        if record and lang:
            yield path, record[1].decode(), lang[1].decode()


def read_own_text(path: Path) -> str:
    """The text a reader sees of one record file: title, summary, lessons and body."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    fields = yaml.safe_load(front)
    lessons = [lesson["text"] for lesson in fields.get("lessons", ())]
    return "\n".join((fields["title"], fields["summary"], *lessons, MARKS.sub("", LINK.sub(r"\1", body)).strip()))
