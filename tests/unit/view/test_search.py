"""The search page as it stands before any script, and what scripts are given with it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest

from hub.model.site import Page
from hub.settings import Settings
from hub.view.gather import search_address
from hub.view.lens import Lens
from hub.view.search import SPOKEN, make_keeper, view_search
from tests.hubs import link_hub, schema_of
from tests.markup import Markup

HubAt = Callable[..., Settings]


def view_pages(settings: Settings) -> Iterator[Page]:
    graph, _ = link_hub(settings)
    for lang in settings.languages:
        yield view_search(Lens(graph, schema_of(settings), settings, lang))


def holder_of(page: Page) -> dict[str, str]:
    """The attributes of the element that scripts read."""
    return next(given for _, given in Markup(page.html).tags if "data-hub-search" in given)


@pytest.mark.parametrize(
    ("languages", "addresses"),
    [
        ("[fr, nl]", ["fr/recherche/", "nl/zoeken/"]),
        ("[de, lb, en]", ["de/search/", "lb/search/", "en/search/"]),
    ],
)
def test_each_language_has_a_page(languages: str, addresses: list[str], hub_at: HubAt) -> None:
    settings = hub_at({}, hub=f"languages: {languages}")
    pages = list(view_pages(settings))
    assert [page.address for page in pages] == addresses
    assert [search_address(lang, settings) for lang in settings.languages] == addresses
    assert all(list(page.alternates.values()) == addresses for page in pages)


def test_scripts_are_told_where_things_are_and_what_to_say(hub_at: HubAt) -> None:
    french, dutch = (holder_of(page) for page in view_pages(hub_at({})))
    assert french["data-hub-index"] == "../../search/fr/"
    assert dutch["data-hub-home"] == "../../nl/"
    said = json.loads(dutch["data-hub-words"])
    assert set(said) == {*SPOKEN, "languages"}
    assert said["languages"] == {"fr": "Frans", "nl": "Nederlands"}
    assert said["count"] == {"zero": "Geen fiches", "one": "{n} fiche", "other": "{n} fiches"}


def test_the_form_works_without_a_script(hub_at: HubAt) -> None:
    for page in view_pages(hub_at({})):
        tags = Markup(page.html).tags
        form = next(given for tag, given in tags if tag == "form")
        assert (form["role"], form["method"], form["action"]) == ("search", "get", f"../../{page.address}")
        assert [given["name"] for tag, given in tags if tag == "input" and "name" in given] == ["q"]


def test_every_kind_has_its_marks_and_its_list_and_a_site_s_own_too(hub_at: HubAt) -> None:
    settings = hub_at({})
    own = "kind: place\nfolder: lieux\none: {fr: Lieu, nl: Plek}\nmany: {fr: Lieux, nl: Plekken}\naddress: {fr: lieux, nl: plekken}\nfields:\n  opened: {type: date, label: {fr: Ouvert, nl: Open}}\n"
    (settings.root / "schema").mkdir()
    (settings.root / "schema" / "place.yml").write_text(own, "utf-8")
    for page in view_pages(settings):
        markup = Markup(page.html)
        assert (markup.open, markup.stray) == ([], [])
        kinds = set(schema_of(settings).kinds)
        for mark in ("data-hub-mark", "data-hub-marks"):
            assert {given[mark] for tag, given in markup.tags if tag == "template" and mark in given} == kinds
    assert 'href="../../nl/plekken/"' in page.html


@pytest.mark.parametrize(
    ("hub", "docs", "href"),
    [
        ("mailbox: wij@hub.example", (), "mailto:wij@hub.example"),
        ("", (), "../../fr/pratiques/"),
        ("mailbox: wij@hub.example", ("fr/contribuer.md",), "../../fr/contribuer/"),
    ],
)
def test_who_finds_nothing_can_ask(hub: str, docs: tuple[str, ...], href: str, hub_at: HubAt) -> None:
    settings = hub_at({}, hub=hub)
    for path in docs:
        file = settings.root / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("# Contribuer\n", "utf-8")
    page = next(iter(view_pages(hub_at({}, hub=hub))))
    assert f'<a href="{href}">Demander cette pratique</a>' in page.html


def test_the_keeper_knows_the_search_pages(hub_at: HubAt) -> None:
    file = make_keeper(hub_at({}), [])
    assert file.path == "sw.js"
    assert b"""JSON.parse('["fr/recherche/", "nl/zoeken/"]')""" in file.content


def test_the_keeper_knows_the_pages_that_work_without_a_connection(hub_at: HubAt) -> None:
    assert (
        b"""["fr/recherche/", "nl/zoeken/", "fr/auto-evaluation/a/"]"""
        in make_keeper(hub_at({}), ["fr/auto-evaluation/a/"]).content
    )


def test_an_address_cannot_leave_its_quotes(hub_at: HubAt) -> None:
    settings = hub_at({})
    (settings.root / "locale").mkdir()
    (settings.root / "locale" / "fr.yml").write_text("address: {search: \"a'+alert(1)+'\"}", "utf-8")
    assert b"'+alert" not in make_keeper(settings, []).content
