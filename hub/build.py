"""The whole pipeline in one screen: settings → read → check → link → view, export → site."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from hub.check import Checked, check_content, level_of
from hub.export.assessment import export_assessments
from hub.export.json_schema import export_json_schema
from hub.link import link_records
from hub.model.document import Document
from hub.model.finding import Finding
from hub.model.graph import Graph
from hub.model.kind import Schema
from hub.model.record import Record
from hub.model.site import File, Site
from hub.read import Content, read_content
from hub.schema import load_schema
from hub.search.beside import start_beside
from hub.search.index import write_index
from hub.search.site import place_index
from hub.settings import Settings
from hub.view import make_keeper, view_concepts, view_index, view_pages, view_redirects
from hub.view.address import record_address, written_address
from hub.view.assessment import list_tools
from hub.view.dossier import view_dossier_files
from hub.view.reply import view_reply_files
from hub.view.wording_page import list_wording, view_lexicon_files
from hub.wording.lexicon import make_lexicon
from hub.wording.records import check_records, check_reviews
from hub.wording.texts import Given, Worded, find_words


@dataclass(frozen=True, slots=True)
class Build:
    """A site, what it was made from, and all that there is to say about it."""

    site: Site
    graph: Graph
    schema: Schema
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Linked:
    """The content as far as its findings go: before any page is made."""

    schema: Schema
    checked: Checked
    graph: Graph
    findings: tuple[Finding, ...]


def link_site(settings: Settings) -> Linked:
    """Read, check and link all content."""
    schema = load_schema(settings.root / "schema")
    return _link(read_content(settings, schema), schema, settings)


def _link(content: Content, schema: Schema, settings: Settings) -> Linked:
    checked = check_content(content, schema, settings)
    graph, broken = link_records(checked, schema)
    clashes = _find_clashes(graph, schema, settings)
    return Linked(schema, checked, graph, _sort((*checked.findings, *broken, *clashes)))


def _sort(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda f: (f.path, f.line, f.field, f.code, f.column)))


def check_site(settings: Settings) -> list[Finding]:
    """Every finding about the content, by path and line."""
    return list(link_site(settings).findings)


def check_words(settings: Settings) -> list[Finding]:
    """Every finding about the content, with those about its words, by path and line."""
    schema = load_schema(settings.root / "schema")
    content = read_content(settings, schema)
    linked = _link(content, schema, settings)
    lexicons = {lang: make_lexicon(linked.graph, lang) for lang in settings.languages}
    found = check_records(content.files, linked.graph, schema, lexicons)
    return list(_sort((*linked.findings, *found, *check_reviews(content.files, linked.graph, settings.today))))


def check_text(given: Given, settings: Settings, lang: str | None) -> Worded:
    """What there is to say of the words of a text, by the terms of the content."""
    graph = link_site(settings).graph
    return find_words(given, {one: make_lexicon(graph, one) for one in settings.languages}, lang)


def build(settings: Settings) -> Build:
    """The whole site in memory; broken records are left out and reported."""
    linked = link_site(settings)
    indexes = start_beside([functools.partial(_write_index, linked, settings, lang) for lang in settings.languages])
    own = {finding.args["address"] for finding in linked.findings if finding.code == "page-clash"}
    pages = tuple(page for page in view_pages(linked.graph, linked.schema, settings) if page.address not in own)
    files = (
        *export_json_schema(linked.schema, linked.graph.schemes, settings.languages[0]),
        *_read_media(linked.graph, settings),
        make_keeper(settings, [*list_tools(linked.graph, settings), *list_wording(settings)]),
        *export_assessments(linked.graph, linked.schema, settings),
        *view_reply_files(linked.graph, linked.schema, settings),
        *view_dossier_files(linked.graph, linked.schema, settings),
        *view_lexicon_files(linked.graph, settings),
        *(File(path, content) for index in indexes() for path, content in index.items()),
    )
    redirects = view_redirects(linked.checked.aliases, linked.graph, linked.schema, settings)
    return Build(Site(pages, files, redirects), linked.graph, linked.schema, linked.findings)


def _write_index(linked: Linked, settings: Settings, lang: str) -> dict[str, bytes]:
    """The files that search needs in a language."""
    documents, concepts, facets = view_index(linked.graph, linked.schema, settings, lang)
    return place_index(write_index(documents, concepts, facets, lang), lang)


def index_texts(documents: Sequence[Document], settings: Settings, lang: str) -> dict[str, bytes]:
    """The files of an index of other texts than the records, with the vocabularies of the content as its thesaurus."""
    linked = link_site(settings)
    return write_index(documents, view_concepts(linked.graph, linked.schema, settings, lang), (), lang)


def count_errors(findings: tuple[Finding, ...]) -> int:
    """How many findings are errors."""
    return sum(level_of(finding) == "error" for finding in findings)


def _find_clashes(graph: Graph, schema: Schema, settings: Settings) -> Iterator[Finding]:
    """Hand-written pages that stand where a record's page would: the written one is kept."""
    if settings.docs is None:
        return
    taken = {
        record_address(record.id, schema, lang): record
        for record in graph.records.values()
        for lang in settings.languages
    }
    for file in sorted(settings.docs.rglob("*.md")):
        address = written_address(file.relative_to(settings.docs))
        if address in taken:
            record = taken[address]
            shown = _shown(file)
            args = {"other": record.paths[record.original], "address": address}
            yield Finding("page-clash", shown, 1, "", args)


def _shown(file: Path) -> str:
    here = Path.cwd().resolve()
    full = file.resolve()
    return (full.relative_to(here) if full.is_relative_to(here) else full).as_posix()


def _read_media(graph: Graph, settings: Settings) -> Iterator[File]:
    """The media that records show; what no record lists, or no consent covers, is not published."""
    for name in sorted({name for record in graph.records.values() for name in _media(record)}):
        yield File(f"media/{name}", (settings.content / "media" / name).read_bytes())


def _media(record: Record) -> Iterator[str]:
    for values in (record.values, *record.local.values()):
        media = values.get("media")
        for item in media if isinstance(media, tuple) else ():
            if isinstance(item, Mapping) and item.get("file"):
                yield str(item["file"])
