"""A list in groups, whole on one page or cut in several: without JavaScript, and each group led to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape

from hub.view.address import ROOT
from hub.view.lens import Lens

Groups = dict[str, tuple[str, list[str]]]
"""The groups of a list by anchor: a title (HTML) and the ids in it."""

Numbered = Callable[[int], str]
"""From the number of a page to its address."""

Show = Callable[[Sequence[str]], str]
"""From the ids of a group to what is shown of them."""

WHOLE = 150
"""Up to how many records a list stays on one page."""

SLICE = 100
"""How many records a page of a longer list holds."""


def paged_address(first: str, number: int) -> str:
    """The address of a page of a list that begins at `first`."""
    return first if number == 1 else f"{first}page/{number}/"


def view_paged(lens: Lens, groups: Groups, address: Numbered, show: Show) -> Iterator[tuple[int, int, str]]:
    """The number of each page, how many there are, and its body."""
    if sum(len(ids) for _, ids in groups.values()) <= WHOLE:
        yield 1, 1, _jump(lens, groups) + _sections(groups, show)
        return
    slices = list(cut(groups))
    totals = {anchor: len(ids) for anchor, (_, ids) in groups.items()}
    for number, part in enumerate(slices, start=1):
        jumps = _jump_far(lens, address, slices, number)
        yield number, len(slices), jumps + _sections(part, show, totals) + _pages(lens, address, number, len(slices))


def name_page(title: str, number: int, last: int) -> str:
    """The title of a page of a list, with its number where there are several."""
    return f"{title} {number}/{last}" if last > 1 else title


def _sections(groups: Groups, show: Show, totals: Mapping[str, int] | None = None) -> str:
    """The groups, each with how many it has: over all pages, where `totals` tells."""
    shown = ""
    for anchor, (title, ids) in groups.items():
        count = (totals or {}).get(anchor, len(ids))
        heading = f'<h2 id="{anchor}">{title} ({count})</h2>'
        shown += f'<section aria-labelledby="{anchor}">{heading}{show(ids)}</section>'
    return shown


def _jump(lens: Lens, groups: Groups) -> str:
    if len(groups) < 2:
        return ""
    items = "".join(f'<li><a href="#{anchor}">{title}</a></li>' for anchor, (title, _) in groups.items())
    label = escape(lens.words("browse.jump"))
    return f'<nav class="hub-jump" aria-label="{label}"><ul>{items}</ul></nav>'


def _jump_far(lens: Lens, address: Numbered, slices: list[Groups], here: int) -> str:
    """Jump links over all pages of a long list, each group where it begins."""
    items, seen = "", set[str]()
    for number, part in enumerate(slices, start=1):
        for anchor, (title, _) in part.items():
            if anchor not in seen:
                seen.add(anchor)
                page = "" if number == here else ROOT + address(number)
                items += f'<li><a href="{page}#{anchor}">{title}</a></li>'
    label = escape(lens.words("browse.jump"))
    return f'<nav class="hub-jump" aria-label="{label}"><ul>{items}</ul></nav>'


def _pages(lens: Lens, address: Numbered, here: int, last: int) -> str:
    items = ""
    for number in range(1, last + 1):
        if number == here:
            items += f'<li><span aria-current="page">{number}</span></li>'
        else:
            items += f'<li><a href="{ROOT}{address(number)}">{number}</a></li>'
    label = escape(lens.words("browse.pages"))
    return f'<nav class="hub-pages" aria-label="{label}"><ol>{items}</ol></nav>'


def cut(groups: Groups) -> Iterator[Groups]:
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
