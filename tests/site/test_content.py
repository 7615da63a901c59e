"""The real content: nothing to report, both languages, sources, and words of our own."""

from __future__ import annotations

import functools
import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from hub.check import Checked, level_of
from hub.link import link_records
from hub.settings import read_settings
from tests.hubs import check_hub, schema_of
from tests.site.make_shingles import FILE, walk_shingles

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
SETTINGS = read_settings(ROOT / "hub.yml", today="2026-11-22")
QUOTED = ("quote", "sources", "same_as", "translates")
"""Fields that hold the words, titles and addresses of others."""


@functools.cache
def check() -> Checked:
    return check_hub(SETTINGS)


def test_nothing_to_report() -> None:
    _, broken = link_records(check(), schema_of(SETTINGS))
    bad = [f for f in (*check().findings, *broken) if level_of(f) != "info" or f.code == "ref-broken"]
    assert bad == []


def test_every_record_is_in_both_languages() -> None:
    assert [r.id for r in check().records.values() if set(r.langs) != {"fr", "nl"}] == []


def test_every_record_names_its_sources_or_is_fictitious() -> None:
    """Themes and words are the editors' own; facts come from somewhere."""
    bare = [
        record.id
        for record in check().records.values()
        if record.kind not in ("theme", "term", "framework")
        and not (record.get("sources") or record.fictitious)
    ]
    assert bare == []


@functools.cache
def read_fingerprints() -> frozenset[str]:
    return frozenset(gzip.decompress(FILE.read_bytes()).decode().split())


def walk_texts(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        for item in node:
            yield from walk_texts(item)
    elif isinstance(node, dict):
        for name, item in node.items():
            if name not in QUOTED:
                yield from walk_texts(item)


def own_texts(file: Path) -> Iterator[str]:
    """The texts of a file that are ours: not what it quotes, between guillemets or in a block."""
    text = file.read_text("utf-8")
    if file.suffix == ".yml":
        yield from walk_texts(yaml.load(text, Loader=yaml.CBaseLoader))  # noqa: S506
        return
    _, front, body = text.split("---\n", 2)
    yield from walk_texts(yaml.load(front, Loader=yaml.CBaseLoader))  # noqa: S506
    if file.parent.name == "terms":
        body = "\n".join(line for line in body.splitlines() if not line.lstrip().startswith(">"))
    yield body


def test_the_fingerprints_are_there() -> None:
    assert len(read_fingerprints()) > 9_000


def test_a_copied_run_would_be_seen() -> None:
    words = "un deux trois quatre cinq six sept huit neuf dix onze"
    assert [run for run, _ in walk_shingles(words)] == [
        "un deux trois quatre cinq six sept huit neuf dix",
        "deux trois quatre cinq six sept huit neuf dix onze",
    ]


@pytest.mark.parametrize("folder", sorted(p.name for p in CONTENT.iterdir() if p.is_dir() and p.name != "media"))
def test_no_text_copies_a_document(folder: str) -> None:
    copied = {
        f"{file.name}: {run}"
        for file in (CONTENT / folder).iterdir()
        for text in own_texts(file)
        for run, digest in walk_shingles(text)
        if digest in read_fingerprints()
    }
    assert copied == set()
