"""The records about something, kind by kind: for pages of themes, actors, countries and goals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple
from urllib.parse import urlencode

from hub.model.site import Page
from hub.settings import Settings
from hub.view.address import ROOT, part_address, record_address
from hub.view.cards import Cards
from hub.view.incoming import group_incoming
from hub.view.lens import Lens
from hub.view.listing import make_listing
from hub.view.pieces import section
from hub.view.words import Words

CARDS = 6
"""Up to how many records stand as cards; more make a dense list."""

LINES = 8
"""How many records of a dense list are told with their summary; the next are links alone."""

LINKS = 16
"""How many links follow; what is longer goes on, whole, on a page of its own."""


class Group(NamedTuple):
    """Records that stand together: an anchor, a title (HTML) and their ids."""

    anchor: str
    title: str
    ids: list[str]

    @property
    def is_long(self) -> bool:
        return len(self.ids) > LINES + LINKS


def group_by_kind(lens: Lens, ids: Iterable[str], *, skip: str = "") -> list[Group]:
    """One group a kind, in the order of the schema."""
    by_kind: dict[str, list[str]] = {name: [] for name in lens.schema.kinds}
    for one in dict.fromkeys(ids):
        record = lens.graph.records.get(one)
        if record is not None and one != skip:
            by_kind[record.kind].append(one)
    return [Group(f"all-{name}", lens.many(lens.schema.kinds[name]), found) for name, found in by_kind.items() if found]


def group_by_link(lens: Lens, target: str) -> list[Group]:
    """One group a direction: what a record leads, takes part in, supports, asks, is asked.

    What points to it in several ways stands once, under the first: who leads a practice is also a party of it, and
    who is asked something is also named in its follow-up."""
    told: set[str] = set()
    groups: list[Group] = []
    for label, sources in group_incoming(lens, target).items():
        if found := [one for one in sources if one not in told]:
            told.update(found)
            groups.append(Group(f"link-{len(groups) + 1}", escape(label), found))
    return groups


def view_groups(cards: Cards, groups: list[Group], whole: str = "") -> str:
    """The groups under their headings; `whole` is the address that holds long ones to the end."""
    return "".join(
        section(f"{group.title} ({len(group.ids)})", _show(cards, group, whole), group.anchor) for group in groups
    )


def _show(cards: Cards, group: Group, whole: str) -> str:
    """Cards where they are few, dense lines where they are many, and links alone beyond."""
    if len(group.ids) <= CARDS:
        return cards.grid(group.ids)
    end = LINES + LINKS if whole else len(group.ids)
    rest = "".join(f"<li>{cards.lens.link(one)}</li>" for one in group.ids[LINES:end])
    shown = cards.lines(group.ids[:LINES]) + (f'<ul class="hub-tree">{rest}</ul>' if rest else "")
    if not whole or not group.is_long:
        return shown
    words = escape(cards.lens.words("gather.all", n=len(group.ids)))
    return f'{shown}<p><a href="{ROOT}{whole}#{group.anchor}">{words}</a></p>'


def whole_address(lens: Lens, target: str, lang: str) -> str:
    """The page that lists to the end what is about a record or concept."""
    step = Words(lang, lens.settings)("address.all")
    return f"{record_address(target, lens.schema, lang)}{step}/"


def view_whole(lens: Lens, cards: Cards, target: str, groups: list[Group]) -> Iterator[Page]:
    """That page, where a group is too long for the one of the record itself."""
    if not any(group.is_long for group in groups):
        return
    title = lens.plain(lens.title(target))
    kind = lens.schema.of_folder(target.partition("/")[0])
    body = "".join(
        section(f"{group.title} ({len(group.ids)})", cards.lines(group.ids), group.anchor) for group in groups
    )

    def address_in(lang: str) -> str:
        return whole_address(lens, target, lang)

    name = kind.name if kind else ""
    yield make_listing(lens, name, address_in, title, body, above=[lens.link(target)], kind="")


def search_address(lang: str, settings: Settings) -> str:
    """The search page of a language."""
    return part_address("search", lang, settings)


def lead_to_search(lens: Lens, words: str) -> str:
    """A way from a concept to all texts that a search for its name finds, those not filed under it too."""
    href = f"{ROOT}{search_address(lens.lang, lens.settings)}?{urlencode({'q': words})}"
    return f'<p class="hub-onward"><a href="{escape(href)}">{escape(lens.words("search.seek", words=words))}</a></p>'


def invite(lens: Lens, key: str) -> str:
    """Where nothing is yet: what a reader can do about it, never an empty list."""
    mailbox = lens.settings.mailbox
    said = escape(lens.words(key))
    if not mailbox:
        return f'<p class="hub-note">{said}</p>'
    call = escape(lens.words("invite.write"))
    return f'<p class="hub-note">{said} <a href="mailto:{escape(mailbox)}">{call}</a></p>'
