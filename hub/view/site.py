"""All pages of a site, language by language."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from hub.model.document import Document, Facet, Named
from hub.model.graph import Graph
from hub.model.kind import Schema
from hub.model.site import Page
from hub.settings import Settings
from hub.view.address import browse_address, part_address, record_address
from hub.view.assessment import view_assessments
from hub.view.browse import view_browse
from hub.view.cards import Cards
from hub.view.debated import view_debated
from hub.view.desk import view_views
from hub.view.diasporas import view_diasporas
from hub.view.documents import view_documents, view_named
from hub.view.dossier import view_dossiers
from hub.view.facets import view_facets
from hub.view.home import view_home
from hub.view.kit import view_kits
from hub.view.lens import Lens
from hub.view.partnerships import view_partnerships
from hub.view.path import view_paths
from hub.view.place import view_countries, view_sdgs
from hub.view.points import view_documents_pages
from hub.view.reading_list import view_reading_list
from hub.view.record import view_record
from hub.view.reference import view_reference
from hub.view.reply import view_reply_script
from hub.view.scheme import view_schemes
from hub.view.search import view_search
from hub.view.theme import view_theme
from hub.view.typeset import typeset
from hub.view.voices import view_voices
from hub.view.wording_page import view_wording


def view_pages(graph: Graph, schema: Schema, settings: Settings) -> Iterator[Page]:
    """Every page in every language of the site; the same graph gives the same pages."""
    for page in _view_all(graph, schema, settings):
        head = page.head + view_reply_script(page)
        yield dataclasses.replace(page, html=typeset(page.html, page.lang), head=head)


def _view_all(graph: Graph, schema: Schema, settings: Settings) -> Iterator[Page]:
    for lang in settings.languages:
        yield from _view_language(Lens(graph, schema, settings, lang))
    yield from view_reference(schema, settings)


def _view_language(lens: Lens) -> Iterator[Page]:
    cards = Cards(lens)
    concepts = lens.graph.schemes["themes"].concepts
    yield view_home(lens, cards)
    for kind in lens.schema.kinds.values():
        yield from view_browse(lens, cards, kind)
    for concept in concepts.values():
        yield from view_theme(lens, cards, concept)
    for record in lens.graph.records.values():
        if record.kind != "theme" or record.slug not in concepts:
            yield from view_record(lens, cards, record)
    yield from view_countries(lens, cards)
    yield from view_sdgs(lens, cards)
    yield from view_schemes(lens, cards)
    yield from view_views(lens)
    yield from view_documents_pages(lens)
    yield from view_dossiers(lens, cards)
    yield view_voices(lens)
    yield view_diasporas(lens, cards)
    yield view_partnerships(lens)
    yield view_debated(lens)
    yield view_wording(lens)
    yield view_search(lens)
    yield view_reading_list(lens)
    yield from view_paths(lens)
    yield from view_assessments(lens)
    yield from view_kits(lens)


def view_index(
    graph: Graph, schema: Schema, settings: Settings, lang: str
) -> tuple[list[Document], list[Named], list[Facet]]:
    """What there is to find in a language: the documents, the concepts with their names, the ways to narrow."""
    lens = Lens(graph, schema, settings, lang)
    documents = list(view_documents(lens, Cards(lens)))
    return documents, view_named(lens), view_facets(lens, documents)


def view_concepts(graph: Graph, schema: Schema, settings: Settings, lang: str) -> list[Named]:
    """Every concept of the vocabularies with its names."""
    return view_named(Lens(graph, schema, settings, lang))


def view_redirects(aliases: Mapping[str, str], graph: Graph, schema: Schema, settings: Settings) -> dict[str, str]:
    """Former address → present one, in every language, for the records that are there; and from the step above the
    views of statements, which is no page, to their list."""
    statements = schema.kinds["statement"]
    return {
        **{part_address("desk", lang, settings): browse_address(statements, lang) for lang in settings.languages},
        **{
            record_address(alias, schema, lang): record_address(target, schema, lang)
            for alias, target in aliases.items()
            if target in graph.records
            for lang in settings.languages
        },
    }
