"""The page that lists a kind, grouped, whole and without JavaScript; long ones are cut in pages."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from hub.model.concept import ACTOR_KINDS
from hub.model.kind import Kind
from hub.model.site import Page
from hub.view.address import ROOT, browse_address, part_address
from hub.view.cards import Cards
from hub.view.desk import view_desk
from hub.view.gather import invite
from hub.view.grouping import group_records
from hub.view.lens import Lens
from hub.view.listing import make_listing
from hub.view.paging import name_page, paged_address, view_paged
from hub.view.path import view_tool
from hub.view.term import view_ways
from hub.view.words import shorten


def view_browse(lens: Lens, cards: Cards, kind: Kind) -> Iterator[Page]:
    """The one or more pages of a kind."""
    ids = lens.in_order(record.id for record in lens.graph.of_kind(kind.name))
    records = [lens.graph.records[one] for one in ids]
    if kind.name == "theme":
        yield _make_page(lens, kind, 1, 1, _theme_tree(lens))
        return
    if not records:
        yield _make_page(lens, kind, 1, 1, invite(lens, "invite.kind"))
        return
    first = browse_address(kind, lens.lang)
    groups = group_records(lens, kind, records)
    for number, last, body in view_paged(lens, groups, lambda page: paged_address(first, page), cards.lines):
        first_of_all = _first(lens, kind, ids, last) if number == 1 else ""
        yield _make_page(lens, kind, number, last, first_of_all + body)


def _make_page(lens: Lens, kind: Kind, number: int, last: int, body: str) -> Page:
    title, intro = name_page(lens.words.label(kind.many), number, last), lens.words.label(kind.intro)

    def address_in(lang: str) -> str:
        return paged_address(browse_address(kind, lang), number)

    body = _other_ways(lens, kind) + body
    told = shorten(intro)
    return make_listing(lens, kind.name, address_in, title, body, lead=intro, description=told, kind=kind.name)


def _other_ways(lens: Lens, kind: Kind) -> str:
    """The same by country, by goal and by the concepts that have pages: of a kind those it names, of themes all; and
    who decides in the partnerships that a kind describes."""
    whole = kind.name == "theme"
    ways = [
        (
            lens.countries_address(),
            lens.words("countries.title"),
            whole or kind.fields.keys() & {"places", "countries"},
        ),
        (lens.sdgs_address(), lens.words("sdgs.title"), whole or "sdgs" in kind.fields),
    ]
    named = {field.target for field in kind.fields.values() if field.type == "concept"}
    if any(field.type == "addressee" for field in kind.fields.values()):
        named.add(ACTOR_KINDS)
    for scheme, field in lens.paged.items():
        ways.append((lens.scheme_address(field), lens.words.label(field.label), whole or scheme in named))
    partnerships = part_address("partnerships", lens.lang, lens.settings)
    ways.append((partnerships, lens.words("partnerships.title"), "partnership" in kind.fields))
    links = [f'<a href="{ROOT}{address}">{escape(title)}</a>' for address, title, is_told in ways if is_told]
    if not links:
        return ""
    return f"<p>{escape(lens.words('browse.also'))} {', '.join(links)}</p>"


def _first(lens: Lens, kind: Kind, ids: list[str], last: int) -> str:
    """What stands before a list: the ways into a glossary and all words of a short one, before statements their desk,
    and before the dimensions of a framework what it is for."""
    if kind.name == "statement":
        return view_desk(lens)
    if kind.name == "framework":
        return view_tool(lens)
    if kind.name == "term":
        return view_ways(lens) + (_index(lens, kind, ids) if last == 1 else "")
    return _index(lens, kind, ids) if last == 1 else ""


def _index(lens: Lens, kind: Kind, ids: list[str]) -> str:
    """All words in one line, by letter: who looks one up does not know yet what is advised."""
    if not kind.per_language:
        return ""
    items = "".join(f"<li>{lens.link(one)}</li>" for one in ids)
    return f'<ul class="hub-index">{items}</ul>'


def _theme_tree(lens: Lens) -> str:
    scheme = lens.graph.schemes["themes"]
    if not scheme.concepts:
        return invite(lens, "invite.kind")

    def branch(concept: str) -> str:
        narrower = "".join(branch(b) for b in scheme.narrower(concept) if not scheme.concepts[b].deprecated)
        below = f"<ul>{narrower}</ul>" if narrower else ""
        return f"<li>{lens.link(f'themes/{concept}')}{below}</li>"

    return f'<ul class="hub-tree">{"".join(branch(top) for top in scheme.tops())}</ul>'
