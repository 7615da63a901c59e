"""Countries and Sustainable Development Goals: a page each, and an index of both."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from hub.model.site import Page
from hub.view.address import ROOT, settle
from hub.view.cards import Cards
from hub.view.gather import group_by_kind, invite, view_groups
from hub.view.lens import Lens
from hub.view.sides import view_crumbs
from hub.view.words import Words, sort_key

GOALS = tuple(str(number) for number in range(1, 18))
"""The 17 goals of UN resolution A/RES/70/1."""


def view_countries(lens: Lens, cards: Cards) -> Iterator[Page]:
    """The index of countries and the page of each that a record names."""
    by_country = lens.graph.by_country
    codes = sorted(by_country, key=lambda code: sort_key(lens.words.country(code)))
    items = "".join(f"<li>{lens.country(code)} ({len(by_country[code])})</li>" for code in codes)
    listed = f'<ul class="hub-tree">{items}</ul>' if items else invite(lens, "invite.kind")
    title = lens.words("countries.title")
    yield _page(lens, "countries", "", title, lens.words("countries.intro"), listed)
    for code in codes:
        gathered = view_groups(cards, group_by_kind(lens, by_country[code]))
        name = lens.words.country(code)
        yield _page(lens, "countries", f"{code.lower()}/", name, "", gathered)


def view_sdgs(lens: Lens, cards: Cards) -> Iterator[Page]:
    """The index of the goals and the page of each, with an invitation where nothing is yet."""
    items = ""
    for goal in GOALS:
        count = len(lens.graph.by_sdg.get(goal, ()))
        said = escape(lens.words.count("sdgs.count", count))
        items += f"<li>{lens.sdg(goal)} <small>{said}</small></li>"
    listed = f'<ul class="hub-tree">{items}</ul>'
    yield _page(lens, "sdgs", "", lens.words("sdgs.title"), lens.words("sdgs.intro"), listed)
    for goal in GOALS:
        ids = lens.graph.by_sdg.get(goal, ())
        gathered = view_groups(cards, group_by_kind(lens, ids)) if ids else invite(lens, "invite.sdg")
        title = f"{lens.words('sdgs.one')} {goal} · {lens.concept_word('sdgs', goal)}"
        yield _page(lens, "sdgs", f"{goal}/", title, "", gathered)


def _page(lens: Lens, name: str, step: str, title: str, intro: str, body: str) -> Page:
    settings = lens.settings
    alternates = {lang: f"{lang}/{Words(lang, settings)(f'address.{name}')}/{step}" for lang in settings.languages}
    address = alternates[lens.lang]
    above = alternates[lens.lang].removesuffix(step)
    crumb = f'<a href="{ROOT}{above}">{escape(lens.words(f"{name}.title"))}</a>'
    lead = f'<p class="hub-lead">{escape(intro)}</p>' if intro else ""
    html = (
        f"{view_crumbs(lens, *([crumb] if step else []))}"
        f'<div class="hub-browse" data-hub-kind="theme"><h1>{escape(title)}</h1>{lead}{body}</div>'
    )
    return Page(
        address=address,
        lang=lens.lang,
        title=title,
        html=settle(html, address),
        description=intro or title,
        section=name,
        alternates=alternates,
    )
