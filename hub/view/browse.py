"""The page that lists a kind, grouped, whole and without JavaScript; long ones are cut in pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from hub.model.concept import ACTOR_KINDS
from hub.model.kind import Kind
from hub.model.site import Page
from hub.view.address import ROOT, browse_address
from hub.view.cards import Cards
from hub.view.gather import invite
from hub.view.grouping import Groups, group_records
from hub.view.lens import Lens
from hub.view.listing import make_listing
from hub.view.words import shorten

WHOLE = 150
"""Up to how many records a list stays on one page."""

SLICE = 100
"""How many records a page of a longer list holds."""


def view_browse(lens: Lens, cards: Cards, kind: Kind) -> Iterator[Page]:
    """The one or more pages of a kind."""
    ids = lens.in_order(record.id for record in lens.graph.of_kind(kind.name))
    records = [lens.graph.records[one] for one in ids]
    if kind.name == "theme":
        yield _make_page(lens, kind, 1, 1, _theme_tree(lens))
        return
    groups = group_records(lens, kind, records)
    if not records:
        yield _make_page(lens, kind, 1, 1, invite(lens, "invite.kind"))
    elif len(records) <= WHOLE:
        yield _make_page(lens, kind, 1, 1, _index(lens, kind, ids) + _jump(lens, groups) + _sections(cards, groups))
    else:
        slices = list(_slice(groups))
        totals = {anchor: len(ids) for anchor, (_, ids) in groups.items()}
        for number, part in enumerate(slices, start=1):
            pages = _pages(lens, kind, number, len(slices))
            jumps = _jump_far(lens, kind, slices, number)
            body = jumps + _sections(cards, part, totals) + pages
            yield _make_page(lens, kind, number, len(slices), body)


def _address(kind: Kind, lang: str, number: int) -> str:
    first = browse_address(kind, lang)
    return first if number == 1 else f"{first}page/{number}/"


def _make_page(lens: Lens, kind: Kind, number: int, last: int, body: str) -> Page:
    position = f" {number}/{last}" if last > 1 else ""
    title, intro = lens.words.label(kind.many) + position, lens.words.label(kind.intro)

    def address_in(lang: str) -> str:
        return _address(kind, lang, number)

    body = _other_ways(lens, kind) + body
    told = shorten(intro)
    return make_listing(lens, kind.name, address_in, title, body, lead=intro, description=told, kind=kind.name)


def _other_ways(lens: Lens, kind: Kind) -> str:
    """The same by country, by goal, and by the concepts that have pages: of a kind those it names, of themes all."""
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
    links = [f'<a href="{ROOT}{address}">{escape(title)}</a>' for address, title, is_told in ways if is_told]
    if not links:
        return ""
    return f"<p>{escape(lens.words('browse.also'))} {', '.join(links)}</p>"


def _index(lens: Lens, kind: Kind, ids: list[str]) -> str:
    """All words in one line, by letter: who looks one up does not know yet what is advised."""
    if not kind.per_language:
        return ""
    items = "".join(f"<li>{lens.link(one)}</li>" for one in ids)
    return f'<ul class="hub-index">{items}</ul>'


def _sections(cards: Cards, groups: Groups, totals: Mapping[str, int] | None = None) -> str:
    """The groups, each with how many it has: over all pages, where `totals` tells."""
    shown = ""
    for anchor, (title, ids) in groups.items():
        count = (totals or {}).get(anchor, len(ids))
        heading = f'<h2 id="{anchor}">{title} ({count})</h2>'
        shown += f'<section aria-labelledby="{anchor}">{heading}{cards.lines(ids)}</section>'
    return shown


def _jump(lens: Lens, groups: Groups) -> str:
    if len(groups) < 2:
        return ""
    items = "".join(f'<li><a href="#{anchor}">{title}</a></li>' for anchor, (title, _) in groups.items())
    label = escape(lens.words("browse.jump"))
    return f'<nav class="hub-jump" aria-label="{label}"><ul>{items}</ul></nav>'


def _jump_far(lens: Lens, kind: Kind, slices: list[Groups], here: int) -> str:
    """Jump links over all pages of a long list, each group where it begins."""
    items, seen = "", set[str]()
    for number, part in enumerate(slices, start=1):
        for anchor, (title, _) in part.items():
            if anchor not in seen:
                seen.add(anchor)
                page = "" if number == here else ROOT + _address(kind, lens.lang, number)
                items += f'<li><a href="{page}#{anchor}">{title}</a></li>'
    label = escape(lens.words("browse.jump"))
    return f'<nav class="hub-jump" aria-label="{label}"><ul>{items}</ul></nav>'


def _pages(lens: Lens, kind: Kind, here: int, last: int) -> str:
    items = ""
    for number in range(1, last + 1):
        if number == here:
            items += f'<li><span aria-current="page">{number}</span></li>'
        else:
            items += f'<li><a href="{ROOT}{_address(kind, lens.lang, number)}">{number}</a></li>'
    label = escape(lens.words("browse.pages"))
    return f'<nav class="hub-pages" aria-label="{label}"><ol>{items}</ol></nav>'


def _slice(groups: Groups) -> Iterator[Groups]:
    """The groups cut so that no page holds more than a slice; a long group goes on overleaf."""
    part: Groups = {}
    room = SLICE
    for anchor, (title, ids) in groups.items():
        start = 0
        while start < len(ids):
            taken = ids[start : start + room]
            part[anchor] = (title, taken)
            start += len(taken)
            room -= len(taken)
            if room == 0:
                yield part
                part, room = {}, SLICE
    if part:
        yield part


def _theme_tree(lens: Lens) -> str:
    scheme = lens.graph.schemes["themes"]
    if not scheme.concepts:
        return invite(lens, "invite.kind")

    def branch(concept: str) -> str:
        narrower = "".join(branch(b) for b in scheme.narrower(concept) if not scheme.concepts[b].deprecated)
        below = f"<ul>{narrower}</ul>" if narrower else ""
        return f"<li>{lens.link(f'themes/{concept}')}{below}</li>"

    return f'<ul class="hub-tree">{"".join(branch(top) for top in scheme.tops())}</ul>'
