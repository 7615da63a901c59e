"""The records about something, kind by kind: for pages of themes, actors, countries and goals."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from hub.view.cards import Cards
from hub.view.lens import Lens
from hub.view.parts import section
from hub.view.sides import find_field, group_incoming

CARDS = 6
"""Up to how many records stand as cards; more make a dense list."""

LINES = 12
"""How many records of a dense list are told with their summary; the rest are links alone."""


def view_by_kind(lens: Lens, cards: Cards, ids: Iterable[str], *, skip: str = "") -> str:
    """One section a kind, in the order of the schema."""
    by_kind: dict[str, list[str]] = {name: [] for name in lens.schema.kinds}
    for one in dict.fromkeys(ids):
        record = lens.graph.records.get(one)
        if record is not None and one != skip:
            by_kind[record.kind].append(one)
    shown = []
    for name, found in by_kind.items():
        if found:
            title = f"{lens.many(lens.schema.kinds[name])} ({len(found)})"
            shown.append(section(title, show_records(cards, found), f"all-{name}"))
    return "".join(shown)


def view_by_link(lens: Lens, cards: Cards, target: str) -> str:
    """One section a direction: what a record leads, takes part in, supports, asks, is asked."""
    sections: dict[str, dict[str, None]] = {}
    for (kind_name, path), sources in group_incoming(lens, target).items():
        kind = lens.schema.kinds[kind_name]
        field = find_field(kind, path)
        if field is not None:
            label = lens.words.label(field.inverse or kind.many, f"{kind_name}.fields.{path}.inverse")
            sections.setdefault(label, {}).update(dict.fromkeys(sources))
    return "".join(
        section(f"{escape(label)} ({len(found)})", show_records(cards, list(found)), f"link-{number}")
        for number, (label, found) in enumerate(sections.items(), start=1)
    )


def show_records(cards: Cards, ids: list[str]) -> str:
    """Cards where they are few, dense lines where they are many, and links alone beyond."""
    if len(ids) <= CARDS:
        return cards.grid(ids)
    rest = "".join(f"<li>{cards.lens.link(one)}</li>" for one in ids[LINES:])
    return cards.lines(ids[:LINES]) + (f'<ul class="hub-tree">{rest}</ul>' if rest else "")


def invite(lens: Lens, key: str) -> str:
    """Where nothing is yet: what a reader can do about it, never an empty list."""
    mailbox = lens.settings.mailbox
    said = escape(lens.words(key))
    if not mailbox:
        return f'<p class="hub-note">{said}</p>'
    call = escape(lens.words("invite.write"))
    return f'<p class="hub-note">{said} <a href="mailto:{escape(mailbox)}">{call}</a></p>'
