"""Countries and Sustainable Development Goals: a page each, and an index of both."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from hub.model.site import Page
from hub.view.cards import Cards
from hub.view.gather import group_by_kind, invite, view_groups
from hub.view.lens import Lens
from hub.view.listing import link_above, make_listing, view_tree
from hub.view.words import Words, sort_key

GOALS = tuple(str(number) for number in range(1, 18))
"""The 17 goals of UN resolution A/RES/70/1."""


def view_countries(lens: Lens, cards: Cards) -> Iterator[Page]:
    """The index of countries and the page of each that a record names."""
    by_country = lens.graph.by_country
    codes = sorted(by_country, key=lambda code: sort_key(lens.words.country(code)))
    items = [f"{lens.country(code)} ({len(by_country[code])})" for code in codes]
    listed = view_tree(items) if items else invite(lens, "invite.kind")
    yield _page(lens, "countries", "", lens.words("countries.title"), lens.words("countries.intro"), listed)
    for code in codes:
        gathered = view_groups(cards, group_by_kind(lens, by_country[code]))
        yield _page(lens, "countries", f"{code.lower()}/", lens.words.country(code), "", gathered)


def view_sdgs(lens: Lens, cards: Cards) -> Iterator[Page]:
    """The index of the goals and the page of each, with an invitation where nothing is yet."""
    items = []
    for goal in GOALS:
        said = escape(lens.words.count("sdgs.count", len(lens.graph.by_sdg.get(goal, ()))))
        items.append(f"{lens.sdg(goal)} <small>{said}</small>")
    yield _page(lens, "sdgs", "", lens.words("sdgs.title"), lens.words("sdgs.intro"), view_tree(items))
    for goal in GOALS:
        ids = lens.graph.by_sdg.get(goal, ())
        gathered = view_groups(cards, group_by_kind(lens, ids)) or invite(lens, "invite.sdg")
        title = f"{lens.words('sdgs.one')} {goal} · {lens.concept_word('sdgs', goal)}"
        yield _page(lens, "sdgs", f"{goal}/", title, "", gathered)


def _page(lens: Lens, name: str, step: str, title: str, intro: str, body: str) -> Page:
    def address_in(lang: str) -> str:
        return f"{lang}/{Words(lang, lens.settings)(f'address.{name}')}/{step}"

    index = address_in(lens.lang).removesuffix(step)
    above = [link_above(index, lens.words(f"{name}.title"))] if step else []
    return make_listing(lens, name, address_in, title, body, lead=intro, above=above)
