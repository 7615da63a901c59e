"""The desk of statements: who waits for an answer, what is still to be handed over, what came of the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import NamedTuple

from hub.model.record import Agent, Date
from hub.model.site import Page
from hub.model.standing import ANSWERED, ORDER, PUBLISHED, UNDOCUMENTED, WAITING, Item, Standing
from hub.view.address import ROOT, part_address
from hub.view.gather import invite
from hub.view.grouping import name_voice
from hub.view.lens import Lens
from hub.view.listing import make_listing
from hub.view.paging import Groups, name_page, paged_address, view_paged
from hub.view.standing import link_dossier, name_addressee, name_issuers, tell_kind, tell_standing, view_said
from hub.view.words import Words, sort_key

VIEWS: Mapping[str, tuple[str, ...]] = {
    "waiting": WAITING,
    "undelivered": (PUBLISHED,),
    "undocumented": (UNDOCUMENTED,),
    "answered": ANSWERED,
}
"""For each view of the desk, the states that it gathers."""

ALWAYS = ("waiting", "answered")
"""The views whose counts other pages tell even where they are zero."""


class _Row(NamedTuple):
    """A line of a view: a statement with those with whom it stands alike, in a group by anchor and title (HTML)."""

    statement: str
    standings: tuple[Standing, ...]
    anchor: str
    title: str


def view_address(lens: Lens, view: str, lang: str) -> str:
    """The page of a view."""
    return part_address("desk", lang, lens.settings, f"{Words(lang, lens.settings)(f'desk.{view}.address')}/")


def find_items(lens: Lens, view: str, statements: Iterable[str] | None = None) -> list[Item]:
    """The statements of a view, each with those with whom it stands so; invented and withheld ones left out."""
    states, records = VIEWS[view], lens.graph.records
    ids = lens.graph.standings if statements is None else statements
    real = (one for one in ids if records[one].is_real)
    return [Item(one, standing) for one in real for standing in lens.graph.standings[one] if standing.state in states]


def count_statements(items: Iterable[Item]) -> int:
    """How many statements there are among items: one that waits with three counts once."""
    return len({item.statement for item in items})


def view_counts(lens: Lens, statements: Iterable[str] | None = None) -> str:
    """How many statements wait, how many have an answer and where the others stand, of all or of some, each count
    leading to its view."""
    known = None if statements is None else [one for one in statements if one in lens.graph.standings]
    found = {view: count_statements(find_items(lens, view, known)) for view in VIEWS}
    told = (_link_count(lens, view, number) for view, number in found.items() if number or view in ALWAYS)
    items = " ".join(f"<span>{link}</span>" for link in told)
    about = "" if statements is None else f"<b>{escape(lens.words('desk.about'))}</b> "
    return "" if known == [] else f'<p class="hub-meta hub-counts">{about}{items}</p>'


def _link_count(lens: Lens, view: str, number: int) -> str:
    words = escape(lens.words.count(f"desk.{view}.count", number))
    return f'<a href="{ROOT}{view_address(lens, view, lens.lang)}">{words}</a>'


def view_desk(lens: Lens) -> str:
    """What stands first on the list of statements: the views with their counts, and the other ways in."""
    figures = ""
    for view in VIEWS:
        number = count_statements(find_items(lens, view))
        label = escape(lens.words.count(f"desk.{view}.label", number))
        href = f"{ROOT}{view_address(lens, view, lens.lang)}"
        figures += f'<li data-hub-kind="statement"><b>{number}</b> <span><a href="{href}">{label}</a></span></li>'
    ways = (
        (part_address("dossiers", lens.lang, lens.settings), lens.words("dossiers.title")),
        (documents_address(lens, lens.lang), lens.words("desk.documents.title")),
    )
    links = " ".join(f'<a class="hub-btn" href="{ROOT}{href}">{escape(words)}</a>' for href, words in ways)
    known = f'<p class="hub-meta" id="hub-known">{escape(lens.words("desk.known"))}</p>'
    listed = f'<ul class="hub-figures hub-desk" aria-labelledby="hub-known">{figures}</ul>'
    return f'{known}{listed}<p class="hub-ways">{links}</p>'


def documents_address(lens: Lens, lang: str, slug: str = "") -> str:
    """The list of the documents that statements are drawn from, or one of them, point by point."""
    step = f"{Words(lang, lens.settings)('desk.documents.address')}/"
    return part_address("desk", lang, lens.settings, f"{step}{slug}/" if slug else step)


def view_views(lens: Lens) -> Iterator[Page]:
    """The one or more pages of each view."""
    for view in VIEWS:
        yield from _view_view(lens, view, sorted(_find_rows(lens, view), key=lambda row: _order(lens, view, row)))


def _find_rows(lens: Lens, view: str) -> Iterator[_Row]:
    """One line for each statement and group; of those who wait, one for each day since when."""
    found: dict[tuple[str, str, str, str], list[Standing]] = {}
    for item in find_items(lens, view):
        group = GROUPERS[view](lens, item)
        day = str(item.standing.waits_since or "")
        found.setdefault((item.statement, day, *group), []).append(item.standing)
    for (statement, _, anchor, title), standings in found.items():
        yield _Row(statement, tuple(standings), anchor, title)


def _view_view(lens: Lens, view: str, rows: Sequence[_Row]) -> Iterator[Page]:
    """A view without anything in it says why and what to do; a full one says what to do first."""
    if not rows:
        yield _make_page(lens, view, 1, 1, invite(lens, f"desk.{view}.none"))
        return
    by_key: dict[str, _Row] = {}
    groups: Groups = {}
    for index, row in enumerate(rows):
        by_key[str(index)] = row
        groups.setdefault(row.anchor, (row.title, []))[1].append(str(index))

    def show(keys: Sequence[str]) -> str:
        lines = "".join(f"<li>{_view_row(lens, view, by_key[key])}</li>" for key in keys)
        return f'<ul class="hub-list">{lines}</ul>'

    first = view_address(lens, view, lens.lang)
    call = f'<p class="hub-note">{escape(lens.words(f"desk.{view}.call"))}</p>'
    for number, last, body in view_paged(lens, groups, lambda page: paged_address(first, page), show):
        yield _make_page(lens, view, number, last, call + body)


def _make_page(lens: Lens, view: str, number: int, last: int, body: str) -> Page:
    kind = lens.schema.kinds["statement"]

    def address_in(lang: str) -> str:
        return paged_address(view_address(lens, view, lang), number)

    title = name_page(lens.words(f"desk.{view}.title"), number, last)
    lead = lens.words(f"desk.{view}.intro")
    return make_listing(
        lens, kind.name, address_in, title, body, lead=lead, above=[lens.kind_link(kind)], kind=kind.name
    )


def _view_row(lens: Lens, view: str, row: _Row) -> str:
    """Who says it, to whom (each leads to its dossier), when, and since when it stands so."""
    record, standing = lens.graph.records[row.statement], row.standings[0]
    said_by = escape(lens.words("desk.said-by")).replace("{who}", name_issuers(lens, record))
    asked = [_link_addressee(lens, agent) for one in row.standings if (agent := one.addressee)]
    to = escape(lens.words("standing.to")).replace("{who}", ", ".join(asked)) if asked else ""
    stands = tell_standing(lens, standing)
    told = [tell_kind(lens, record), view_said(lens, record), *(stands if view == "waiting" else stands[1:])]
    meta = " ".join(f"<span>{words}</span>" for words in told)
    between = " · ".join(filter(None, (said_by, to)))
    return f'<h3>{lens.link(record.id)}</h3><p>{between}</p><div class="hub-meta">{meta}</div>'


def _link_addressee(lens: Lens, agent: Agent) -> str:
    return link_dossier(lens, agent, name_addressee(lens, agent)) or lens.agent(agent)


def _by_year(lens: Lens, item: Item) -> tuple[str, str]:
    since = item.standing.waits_since
    year = str(since.year) if since else ""
    title = lens.words("desk.since", year=year) if year else lens.words("standing.no-date")
    return f"since-{year or 'unknown'}", escape(title)


def _by_voice(lens: Lens, item: Item) -> tuple[str, str]:
    voice = name_voice(lens, lens.graph.records[item.statement])
    return f"voice-{'-'.join(f'{ord(c):x}' for c in sort_key(voice)[:12])}", escape(voice)


def _by_state(lens: Lens, item: Item) -> tuple[str, str]:
    return f"state-{item.standing.state}", escape(lens.words(f"state.{item.standing.state}"))


GROUPERS: Mapping[str, Callable[[Lens, Item], tuple[str, str]]] = {
    "waiting": _by_year,
    "undelivered": _by_voice,
    "undocumented": _by_voice,
    "answered": _by_state,
}
"""How each view is grouped: an anchor and a title (HTML) for a statement."""


def _order(lens: Lens, view: str, row: _Row) -> tuple[int, str, str, str]:
    """The longest wait first, and last what waits since nobody knows when; else by group."""
    standing, name = row.standings[0], sort_key(lens.plain(lens.title(row.statement)))
    if view == "waiting":
        since = standing.waits_since
        return (0 if since else 1, _sortable(since) if since else "", name, row.statement)
    return (ORDER.index(standing.state) if view == "answered" else 0, sort_key(row.title), name, row.statement)


def _sortable(date: Date) -> str:
    """A date as text that sorts by the latest day it may be: a known day comes before a bare month or year."""
    return f"{date.year:04}-{date.month or 99:02}-{date.day or 99:02}"
