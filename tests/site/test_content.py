"""The real content: nothing to report, both languages, sources, and words of our own."""

from __future__ import annotations

import functools
import gzip
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import yaml

from hub.check import Checked, level_of
from hub.link import link_records
from hub.model.finding import Finding
from hub.model.graph import Graph
from hub.model.record import Record, Ref, list_groups
from hub.model.text import Text
from hub.settings import read_settings
from tests.hubs import check_hub, schema_of
from tests.site.make_shingles import FILE, QUOTED_RUN, walk_shingles

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
SETTINGS = read_settings(ROOT / "hub.yml", today="2026-11-22")
QUOTED = ("quote", "sources", "same_as", "translates")
"""Fields that hold the words, titles and addresses of others."""


@functools.cache
def check() -> Checked:
    return check_hub(SETTINGS)


@functools.cache
def link() -> tuple[Graph, list[Finding]]:
    return link_records(check(), schema_of(SETTINGS))


def test_nothing_to_report() -> None:
    _, broken = link()
    bad = [f for f in (*check().findings, *broken) if level_of(f) != "info" or f.code == "ref-broken"]
    assert bad == []


DOCUMENTS = frozenset(
    f"resources/{slug}"
    for slug in (
        "11-11-11-vision-2021-2026",
        "wsm-vision-mission",
        "democratie-interview-wsm-2019",
        "cercle-plan-strategique-2015-2019",
        "soliris-recommandations",
    )
)
"""The five documents that the hub began with; who draws on another adds it here."""


def of_the_documents() -> list[Record]:
    """The records that the editors drew from documents: all but those that their own authors tell."""
    return [
        record
        for record in check().records.values()
        if not any(item.get("role") == "author" for item in list_groups(record.get("contributors", record.original)))
    ]


def test_every_record_is_in_both_languages() -> None:
    assert [r.id for r in of_the_documents() if set(r.langs) != {"fr", "nl"}] == []


def test_every_record_comes_from_one_of_the_documents_or_is_fictitious() -> None:
    """Each source is placed: a locator says where in the document. Words have sources per language."""
    bare = [
        f"{record.id} ({lang})"
        for record in of_the_documents()
        for lang in (record.langs if record.kind == "term" else (record.original,))
        if not record.fictitious
        and record.id not in DOCUMENTS
        and not any(
            isinstance(ref := source.get("resource"), Ref) and ref.id in DOCUMENTS and source.get("locator")
            for source in list_groups(record.get("sources", lang))
        )
    ]
    assert bare == []


def test_every_statement_quotes_its_issuers_and_speaks_to_someone() -> None:
    mute = [r.id for r in of_the_documents() if r.kind == "statement" and not r.get("quote", r.original)]
    unaddressed = [r.id for r in of_the_documents() if r.kind == "statement" and not r.get("addressed_to", "fr")]
    assert (mute, unaddressed) == ([], [])


def test_quotations_are_the_words_of_a_document() -> None:
    """Every run of four words of a quotation stands in a document; […] marks what is left out. Invented ones quote no
    document."""
    invented = {
        f"{record.id}: {run}"
        for record in of_the_documents()
        if record.kind == "statement" and not record.fictitious
        if isinstance(quote := record.get("quote", record.original), Text)
        for part in quote.show(record.original).value.split("[…]")
        for run, digest in walk_shingles(part, QUOTED_RUN)
        if digest not in read_fingerprints()
    }
    assert invented == set()


SHOWN_BY_LINKS = ("actor", "statement", "framework", "resource", "practice")


def test_every_record_is_reached_from_another() -> None:
    """From a page that is not a list: through a field of its own or of another, sources apart."""
    graph, _ = link()
    linked = {
        end
        for links in graph.outgoing.values()
        for link in links
        if not link.path.startswith("sources")
        for end in (link.source, link.target)
    }
    linked |= {source for record in graph.records.values() for source in sources_of(record)}
    lost = [r.id for r in of_the_documents() if r.kind in SHOWN_BY_LINKS and r.id not in linked]
    lost += [
        r.id
        for r in of_the_documents()
        if r.kind == "term" and not any(link.source != r.id for link in graph.incoming.get(r.id, ()))
    ]
    assert lost == []


def sources_of(record: Record) -> Iterator[str]:
    """A document is reached from the records that rest on it."""
    for source in list_groups(record.get("sources", record.original)):
        ref = source.get("resource")
        if isinstance(ref, Ref):
            yield ref.id


def test_every_theme_has_something_about_it() -> None:
    graph, _ = link()
    scheme = graph.schemes["themes"]
    empty = [
        concept.id
        for concept in scheme.concepts.values()
        if not concept.deprecated
        and all(one == f"themes/{concept.id}" for one in graph.by_concept.get(("themes", concept.id), ()))
    ]
    assert empty == []


COVERAGE = Path(__file__).parents[1] / "golden" / "coverage.yml"


def test_each_thing_the_documents_require_is_held_by_records_or_said_to_be_elsewhere() -> None:
    rows = yaml.safe_load(COVERAGE.read_text("utf-8"))
    assert [row["row"] for row in rows] == list(range(1, 42))
    records = check().records
    unknown = [f"{row['row']}: {one}" for row in rows for one in row["records"] if one not in records]
    assert unknown == []
    assert [row["row"] for row in rows if not row["records"]] == []


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
    assert len(read_fingerprints()) > 20_000


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


PLAN = "resources/cercle-plan-strategique-2015-2019"
MISSIONS = {"Mission 1": 4, "Mission 2": 2, "Mission 3": 4, "Mission 4": 3}
"""How many axes each mission of the plan has."""
ACTIONS = (2, 3, 2, 3, 3, 3, 2, 2, 4, 2, 4, 2, 3)
"""How many actions each axis has, in the order of the plan: 35."""


def test_the_plan_of_the_cercle_is_whole() -> None:
    """Every mission, axis and action of the strategic plan is there once, under its own number."""
    axes = [f"{mission[-1]}.{axis}" for mission, count in MISSIONS.items() for axis in range(1, count + 1)]
    actions = [f"{axis}.{n}" for axis, count in zip(axes, ACTIONS, strict=True) for n in range(1, count + 1)]
    numbers = [
        str(part.get("number"))
        for record in check().records.values()
        if isinstance(part := record.values.get("part_of"), Mapping)
        and isinstance(ref := part.get("resource"), Ref)
        and ref.id == PLAN
    ]
    numbered = sorted(number for number in numbers if not number.startswith("Introduction"))
    assert numbered == sorted([*MISSIONS, *axes, *actions])
