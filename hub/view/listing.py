"""A page that gathers what is about something, or lists what there is to gather by."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from hub.model.site import Page
from hub.view.address import ROOT, settle
from hub.view.lens import Lens
from hub.view.sides import view_crumbs

Addresses = Callable[[str], str]
"""From a language to the address of the page in it."""


def make_listing(
    lens: Lens, section: str, address_in: Addresses, title: str, intro: str, body: str, above: Iterable[str] = ()
) -> Page:
    """The page at `address_in(language)`; `above` holds the links that lead to it, as HTML."""
    alternates = {lang: address_in(lang) for lang in lens.settings.languages}
    address = alternates[lens.lang]
    lead = f'<p class="hub-lead">{escape(intro)}</p>' if intro else ""
    html = (
        f"{view_crumbs(lens, *above)}"
        f'<div class="hub-browse" data-hub-kind="theme"><h1>{escape(title)}</h1>{lead}{body}</div>'
    )
    return Page(
        address=address,
        lang=lens.lang,
        title=title,
        html=settle(html, address),
        description=intro or title,
        section=section,
        alternates=alternates,
    )


def view_tree(items: Iterable[str]) -> str:
    """The items of an index, each a link and what it leads to."""
    return f'<ul class="hub-tree">{"".join(f"<li>{item}</li>" for item in items)}</ul>'


def link_above(address: str, title: str) -> str:
    """The step of the breadcrumbs that leads to an index."""
    return f'<a href="{ROOT}{address}">{escape(title)}</a>'
