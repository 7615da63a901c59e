"""A word of the glossary: who says what of it, and where its page leads on."""

from __future__ import annotations

from html import escape

from hub.model.kind import Field, Kind
from hub.model.record import Record, Value, list_groups
from hub.view.address import part_address
from hub.view.facts import field_label
from hub.view.gather import lead_to_search
from hub.view.lens import Lens
from hub.view.listing import link_above
from hub.view.pieces import section, words_in

DEBATED, AVOID = "debated", "avoid"
"""The usages that people still talk about, or advise against."""


def view_positions(lens: Lens, record: Record, kind: Kind, field: Field, value: Value) -> str:
    """The positions under their heading."""
    return section(field_label(lens, field), tell_positions(lens, value), f"all-{field.name}")


def tell_positions(lens: Lens, value: Value | None) -> str:
    """Who says what, side by side: none of them comes before another, so each has a heading of its own."""
    items = ""
    for position in list_groups(value):
        who = words_in(lens, position.get("by")) or escape(lens.words("debated.unnamed"))
        items += f"<li><h3>{who}</h3><p>{words_in(lens, position.get('says'))}</p></li>"
    return f'<ul class="hub-positions">{items}</ul>' if items else ""


def find_terms(lens: Lens, usage: str) -> list[Record]:
    """The words of a usage for readers of the lens's language, in the order of the alphabet."""
    ids = lens.in_order(
        record.id
        for record in lens.graph.of_kind("term")
        if not record.withheld and record.get("usage", lens.lang) == usage
    )
    return [lens.graph.records[one] for one in ids]


def view_ways(lens: Lens) -> str:
    """The ways into the glossary beside its list: the words under discussion, and the page that reads a text."""
    items = ""
    for name, told in (("debated", "debated.intro"), ("wording", "wording.about")):
        link = link_above(part_address(name, lens.lang, lens.settings), lens.words(f"{name}.title"))
        items += f"<li>{link}<p>{escape(lens.words(told))}</p></li>"
    return f'<ul class="hub-doors">{items}</ul>'


def lead_from_term(lens: Lens, record: Record) -> str:
    """From a word to the texts that use it, and from one under discussion to the others."""
    onward = lead_to_search(lens, lens.plain(record.title))
    if record.get("usage", lens.lang) != DEBATED:
        return onward
    link = link_above(part_address("debated", lens.lang, lens.settings), lens.words("debated.onward"))
    return f'<p class="hub-onward">{link}</p>{onward}'
