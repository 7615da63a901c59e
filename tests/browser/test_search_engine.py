"""Searching the real hub with the real engine: what the browser finds is what `hub search` finds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from hub.search.ask import ask
from hub.search.site import load_from
from tests.browser.conftest import BASE

pytestmark = pytest.mark.browser

PAGES = {"fr": "fr/recherche/", "nl": "nl/zoeken/"}
QUERIES = {
    "fr": (
        "mutuelle",
        "acteur",
        "solidartié",
        "ziekenfonds",
        "partenariat diaspora",
        '"travail décent"',
        "images -mots",
    ),
    "nl": ("ziekenfonds", "armoedebestrijding", "vrijwilligster", "mutuelle", "waardig werk", "partnerschap -diaspora"),
}
WAIT = 15_000
"""Milliseconds for a first result on a busy machine."""
KEPT = "navigator.serviceWorker.ready.then(() => true)"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="fr-BE")
    yield context
    context.close()


def read_records(page: Page) -> list[str]:
    return [str(hit.get_attribute("data-record")) for hit in page.locator("[data-hub-hits] > [data-record]").all()]


@pytest.mark.parametrize(("lang", "query"), [(lang, query) for lang in QUERIES for query in QUERIES[lang]])
def test_the_browser_finds_what_the_command_finds(page: Page, address: str, site: Path, lang: str, query: str) -> None:
    load = load_from(site / BASE.strip("/"), lang)
    expected = [row["record"] for row in ask(load, lang, [("", query)], 10)]
    assert expected
    page.goto(f"{address}{PAGES[lang]}?q={quote(query)}")
    expect(page.locator("[data-hub-hits] > [data-record]")).to_have_count(len(expected), timeout=WAIT)
    assert read_records(page) == expected


def test_a_result_in_the_other_words_of_a_concept_says_which_concept(page: Page, address: str) -> None:
    page.goto(f"{address}{PAGES['fr']}?q=ziekenfonds")
    expect(page.locator("[data-record] .hub-via").first).to_contain_text("Mutuelle", timeout=WAIT)


def test_a_facet_narrows_and_its_counts_follow(page: Page, address: str) -> None:
    page.goto(f"{address}{PAGES['nl']}?q=partnerschap&kind=practice")
    expect(page.locator("[data-record]").first).to_be_visible(timeout=WAIT)
    assert {hit.get_attribute("data-hub-kind") for hit in page.locator("[data-hub-hits] > li").all()} == {"practice"}
    page.goto(f"{address}{PAGES['nl']}?kind=term")
    expect(page.locator("main [role=status]")).to_have_text("35 fiches", timeout=WAIT)


def test_the_box_of_the_header_finds_while_typing(page: Page, address: str) -> None:
    page.goto(f"{address}fr/")
    page.keyboard.press("/")
    page.keyboard.type("mutuel")
    expect(page.get_by_role("option").first).to_be_visible(timeout=WAIT)
    assert "utuel" in page.get_by_role("listbox").inner_text()


def test_searching_goes_on_offline_as_far_as_what_was_loaded_reaches(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}{PAGES['fr']}?q=mutuelle")
    assert page.evaluate(KEPT)
    page.reload()
    expect(page.locator("[data-record]").first).to_be_visible(timeout=WAIT)
    found = read_records(page)
    context.set_offline(True)
    page.goto(f"{address}{PAGES['fr']}?q=mutuelle")
    expect(page.locator("[data-record]").first).to_be_visible(timeout=WAIT)
    assert read_records(page) == found
