"""A document point by point: what it asks or promises, and behind which points there is a practice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from hub.link.coverage import Point, find_behind, find_documents
from hub.model.site import Page
from hub.view.address import ROOT
from hub.view.desk import documents_address
from hub.view.gather import invite
from hub.view.lens import Lens
from hub.view.listing import link_above, make_listing, view_tree
from hub.view.standing import tell_kind


def view_documents_pages(lens: Lens) -> Iterator[Page]:
    """The list of the documents, and each of them with its points as a tree."""
    documents = find_documents(lens.graph)
    items = [f"{link_points(lens, one)} <small>{_tell(lens, points)}</small>" for one, points in documents.items()]
    listed = view_tree(items) if items else invite(lens, "desk.documents.none")
    title, intro = lens.words("desk.documents.title"), lens.words("desk.documents.intro")
    yield _make_page(lens, "", title, listed, intro)
    for document, points in documents.items():
        body = _tell_whole(lens, document, points) + _tree(lens, points)
        title = lens.plain(lens.title(document))
        yield _make_page(lens, document.partition("/")[2], title, body, lens.words("desk.documents.lead"))


def link_points(lens: Lens, document: str, words: str = "") -> str:
    """A link to a document's points, under its title or other words."""
    text = lens.title(document)
    mark = "" if words else lens.lang_of(text)
    href = ROOT + documents_address(lens, lens.lang, document.partition("/")[2])
    return f'<a href="{href}"{mark}>{escape(words or lens.plain(text))}</a>'


def _make_page(lens: Lens, slug: str, title: str, body: str, lead: str) -> Page:
    kind = lens.schema.kinds["statement"]
    above = [lens.kind_link(kind)]
    if slug:
        above.append(link_above(documents_address(lens, lens.lang), lens.words("desk.documents.title")))

    def address_in(lang: str) -> str:
        return documents_address(lens, lang, slug)

    return make_listing(lens, kind.name, address_in, title, body, lead=lead, above=above, kind=kind.name)


def _count(lens: Lens, statements: Iterable[str]) -> tuple[int, int]:
    """Behind how many of the statements there is a practice, and of how many."""
    known = list(statements)
    return sum(bool(find_behind(lens.graph, one)) for one in known), len(known)


def _tell(lens: Lens, points: Sequence[Point]) -> str:
    covered, whole = _count(lens, (one for point in points for one in point.walk()))
    return escape(lens.words.count("desk.documents.coverage", covered, of=whole))


def _tell_whole(lens: Lens, document: str, points: Sequence[Point]) -> str:
    call = invite(lens, "desk.documents.call")
    page = f'<a href="{ROOT}{lens.address(document)}">{escape(lens.words("desk.documents.page"))}</a>'
    return f"<p><b>{_tell(lens, points)}</b> · {page}</p>{call}"


def _tree(lens: Lens, points: Sequence[Point]) -> str:
    items = "".join(f"<li>{_view_point(lens, point)}</li>" for point in points)
    return f'<ul class="hub-tree hub-points">{items}</ul>'


def _view_point(lens: Lens, point: Point) -> str:
    coverage = f" <small>{_tell(lens, [point])}</small>" if point.points else ""
    said = "".join(f"<li>{_view_statement(lens, one)}</li>" for one in point.statements)
    below = "".join(f"<li>{_view_point(lens, inner)}</li>" for inner in point.points)
    number = escape(point.number or lens.words("desk.documents.unnumbered"))
    return f"<b>{number}</b>{coverage}" + (f"<ul>{said}{below}</ul>" if said or below else "")


def _view_statement(lens: Lens, statement: str) -> str:
    """A statement with its sign and word: a practice stands behind it, or not yet."""
    behind = lens.in_order(find_behind(lens.graph, statement))
    kind = tell_kind(lens, lens.graph.records[statement])
    if behind:
        word, named = lens.words.count("desk.documents.covered", len(behind)), ", ".join(map(lens.link, behind))
        state = f'<span class="hub-cover" data-hub-covered>{escape(word)}</span> {named}'
    else:
        state = f'<span class="hub-cover">{escape(lens.words("desk.documents.uncovered"))}</span>'
    return f"{lens.link(statement)} <small>{kind}</small><br>{state}"
