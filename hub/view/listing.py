"""A page that gathers what is about something, or lists what there is to gather by."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from hub.model.site import Page
from hub.view.address import ROOT, part_address, settle
from hub.view.lens import Lens
from hub.view.sides import view_crumbs

Addresses = Callable[[str], str]
"""From a language to the address of the page in it."""


def make_listing(
    lens: Lens,
    section: str,
    address_in: Addresses,
    title: str,
    body: str,
    *,
    lead: str = "",
    description: str | None = None,
    above: Iterable[str] = (),
    kind: str = "theme",
) -> Page:
    """The page at `address_in(language)`.

    `above` holds the links that lead to it and `body` what it lists, both as HTML. Search engines are told its
    `description`, else its lead, else its title; `kind` is the kind of record whose colour it has, if any.
    """
    alternates = {lang: address_in(lang) for lang in lens.settings.languages}
    address = alternates[lens.lang]
    said = f'<p class="hub-lead">{escape(lead)}</p>' if lead else ""
    coloured = f' data-hub-kind="{kind}"' if kind else ""
    html = f'{view_crumbs(lens, *above)}<div class="hub-browse"{coloured}><h1>{escape(title)}</h1>{said}{body}</div>'
    return Page(
        address=address,
        lang=lens.lang,
        title=title,
        html=settle(html, address),
        description=(lead or title) if description is None else description,
        section=section,
        alternates=alternates,
    )


def make_part(
    lens: Lens,
    name: str,
    title: str,
    body: str,
    *,
    step: str = "",
    lead: str = "",
    above: Iterable[str] = (),
    kind: str = "theme",
    section: str = "",
) -> Page:
    """The page of such a part, or one below it at `step`, the same in every language: its index leads to it."""

    def address_in(lang: str) -> str:
        return part_address(name, lang, lens.settings, step)

    index = [link_above(part_address(name, lens.lang, lens.settings), lens.words(f"{name}.title"))] if step else []
    return make_listing(lens, section or name, address_in, title, body, lead=lead, above=[*index, *above], kind=kind)


def view_tree(items: Iterable[str]) -> str:
    """The items of an index, each a link and what it leads to."""
    return f'<ul class="hub-tree">{"".join(f"<li>{item}</li>" for item in items)}</ul>'


def link_above(address: str, title: str) -> str:
    """The step of the breadcrumbs that leads to an index."""
    return f'<a href="{ROOT}{address}">{escape(title)}</a>'
