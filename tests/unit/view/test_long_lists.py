"""Lists: whole up to a limit, then in pages; each record once; every jump leads somewhere."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urljoin

import pytest

from hub.model.site import Page
from hub.settings import Settings
from hub.view import view_pages
from tests.hubs import link_hub, practice, record, schema_of
from tests.markup import Markup

HERE = "https://hub.test/"
HubAt = Callable[..., Settings]


def browse(settings: Settings, folder: str) -> list[Page]:
    """The pages of the list at `folder`, in order."""
    graph, _ = link_hub(settings)
    pages = view_pages(graph, schema_of(settings), settings)
    return [p for p in pages if p.address == folder or p.address.startswith(f"{folder}page/")]


def listed(page: Page) -> list[str]:
    """The addresses of the records on a page, in order."""
    hrefs = (given["href"] for tag, given in Markup(page.html).tags if tag == "a")
    found = (urljoin(HERE + page.address, href) for href in hrefs)
    folder = HERE + page.address.partition("page/")[0]
    return [a.removeprefix(folder) for a in found if a.startswith(f"{folder}r")]


def many(count: int) -> dict[str, str]:
    themes = ("themes: [partenariat]", "")
    return {f"practices/r{n:03}.fr.md": practice(themes[n % 3 == 0]) for n in range(count)}


@pytest.mark.parametrize(
    ("count", "expected"),
    [(1, [1]), (150, [150]), (151, [100, 51]), (250, [100, 100, 50])],
)
def test_a_list_is_cut_in_pages(count: int, expected: list[int], hub_at: HubAt) -> None:
    pages = browse(hub_at(many(count)), "fr/pratiques/")
    assert [len(listed(page)) for page in pages] == expected
    shown = [one for page in pages for one in listed(page)]
    assert len(set(shown)) == count
    addresses = ["fr/pratiques/", *(f"fr/pratiques/page/{n}/" for n in range(2, len(expected) + 1))]
    assert [page.address for page in pages] == addresses


def test_jumps_and_page_numbers_lead_somewhere(hub_at: HubAt) -> None:
    pages = {page.address: page for page in browse(hub_at(many(250)), "fr/pratiques/")}
    ids = {a: {given["id"] for _, given in Markup(p.html).tags if "id" in given} for a, p in pages.items()}
    for address, page in pages.items():
        for href in (given["href"] for tag, given in Markup(page.html).tags if tag == "a"):
            target, _, part = urljoin(HERE + address, href).removeprefix(HERE).partition("#")
            if target in pages and part:
                assert part in ids[target], (address, href)
    current = [given for tag, given in Markup(pages["fr/pratiques/page/2/"].html).tags if "aria-current" in given]
    assert len(current) == 1


def test_every_nav_has_a_name_in_words(hub_at: HubAt) -> None:
    for page in browse(hub_at(many(200)), "fr/pratiques/"):
        names = [given["aria-label"] for tag, given in Markup(page.html).tags if tag == "nav"]
        assert names == ["Fil d’Ariane", "Aller à un groupe", "Pages de la liste"]


def test_an_empty_list_invites(hub_at: HubAt) -> None:
    page = browse(hub_at({}, "mailbox: nous@hub.example\n"), "fr/acteurs/")[0]
    assert "Rien ici pour l’instant." in page.html
    assert 'href="mailto:nous@hub.example"' in page.html
    assert "<ul" not in page.html


def test_statements_stand_by_state(hub_at: HubAt) -> None:
    said = "statement_kind: demand\nissued_by: [{label: Un groupe}]\nthemes: [partenariat]\nsources: [{title: t}]\n"
    told = said + "addressed_to: [{label: La commune}]\nhistory: [{date: 2025-01, state: delivered}]"
    files = {"statements/r1.fr.md": record(said), "statements/r2.fr.md": record(told)}
    html = browse(hub_at(files), "fr/paroles/")[0].html
    assert html.index('id="state-undocumented"') < html.index("r1/") < html.index('id="state-delivered"')
    assert html.index('id="state-delivered"') < html.rindex("r2/")
