"""Countries and Sustainable Development Goals: a page each, and an index of both."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from hub.model.site import Page
from hub.view.cards import Cards
from hub.view.gather import group_by_kind, invite, view_groups
from hub.view.lens import Lens
from hub.view.listing import make_part, view_tree
from hub.view.words import sort_key

GOALS = tuple(str(number) for number in range(1, 18))
"""The 17 goals of UN resolution A/RES/70/1."""


def view_countries(lens: Lens, cards: Cards) -> Iterator[Page]:
    """The index of countries and the page of each that a record names."""
    by_country = lens.graph.by_country
    codes = sorted(by_country, key=lambda code: sort_key(lens.words.country(code)))
    items = [f"{lens.country(code)} ({len(by_country[code])})" for code in codes]
    listed = view_tree(items) if items else invite(lens, "invite.kind")
    yield make_part(lens, "countries", lens.words("countries.title"), listed, lead=lens.words("countries.intro"))
    for code in codes:
        gathered = view_groups(cards, group_by_kind(lens, by_country[code]))
        yield make_part(lens, "countries", lens.words.country(code), gathered, step=f"{code.lower()}/")


def view_sdgs(lens: Lens, cards: Cards) -> Iterator[Page]:
    """The index of the goals and the page of each, with an invitation where nothing is yet."""
    items = []
    for goal in GOALS:
        said = escape(lens.words.count("sdgs.count", len(lens.graph.by_sdg.get(goal, ()))))
        items.append(f"{lens.sdg(goal)} <small>{said}</small>")
    yield make_part(lens, "sdgs", lens.words("sdgs.title"), view_tree(items), lead=lens.words("sdgs.intro"))
    for goal in GOALS:
        ids = lens.graph.by_sdg.get(goal, ())
        gathered = view_groups(cards, group_by_kind(lens, ids)) or invite(lens, "invite.sdg")
        title = f"{lens.words('sdgs.one')} {goal} · {lens.concept_word('sdgs', goal)}"
        yield make_part(lens, "sdgs", title, gathered, step=f"{goal}/")
