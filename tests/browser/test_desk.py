"""The desk of statements: its views by keyboard and on a phone, and a dossier as it comes out on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.paper import pack, print_pages
from tests.browser.test_pages import Scheme, find_violations

pytestmark = pytest.mark.browser

DESK = {"fr": "fr/paroles/", "nl": "nl/uitspraken/"}
VIEWS = {
    "fr": ("suivi/attente/", "suivi/a-remettre/", "suivi/sans-suite-connue/", "suivi/repondues/"),
    "nl": (
        "opvolging/wachten/",
        "opvolging/te-overhandigen/",
        "opvolging/zonder-bekend-gevolg/",
        "opvolging/beantwoord/",
    ),
}
MUNICIPALITIES = {"fr": "fr/dossiers/sortes/municipality/", "nl": "nl/dossiers/soorten/municipality/"}
MINISTER = {"fr": "fr/dossiers/ministre-cooperation-belgique/", "nl": "nl/dossiers/ministre-cooperation-belgique/"}
EXAMPLE = {"fr": "fr/dossiers/exemple-commune/", "nl": "nl/dossiers/exemple-commune/"}
DOCUMENT = {
    "fr": "fr/suivi/documents/cercle-plan-strategique-2015-2019/",
    "nl": "nl/opvolging/documenten/cercle-plan-strategique-2015-2019/",
}
DAY = {"fr": "22 novembre 2026", "nl": "22 november 2026"}
SLIP = {"fr": "Talon-réponse", "nl": "Antwoordstrook"}
LANGS = ("fr", "nl")
AIR = 1
"""Pixels by which a line may reach over its box: rounding."""


@pytest.mark.parametrize("lang", LANGS)
def test_the_views_are_reached_by_keyboard_from_the_desk(page: Page, address: str, lang: str) -> None:
    page.goto(address + DESK[lang])
    for view in VIEWS[lang]:
        link = page.locator(f".hub-desk a[href$='{view}']")
        link.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(f"{address}{lang}/{view}")
        expect(page.locator("h1")).to_be_visible()
        page.go_back()


@pytest.mark.parametrize("lang", LANGS)
def test_real_statements_appear_as_they_are(page: Page, address: str, lang: str) -> None:
    """Nothing is known yet of what became of the statements of the documents: the views that are empty invite."""
    counts = {}
    for view in VIEWS[lang]:
        page.goto(f"{address}{lang}/{view}")
        counts[view] = page.locator(".hub-list > li").count()
        expect(page.locator("main .hub-note").first).to_be_visible()
    waiting, undelivered, undocumented, answered = counts.values()
    assert (waiting, undelivered, answered) == (0, 0, 0)
    page.goto(address + DESK[lang])
    figures = page.locator(".hub-desk b").all_text_contents()
    assert figures == ["0", "0", str(undocumented), "0"]


@pytest.mark.parametrize("path", [*MUNICIPALITIES.values(), *MINISTER.values(), *EXAMPLE.values(), *DOCUMENT.values()])
def test_a_dossier_and_a_document_fit_a_phone_and_pass_axe(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    schemes: tuple[Scheme, Scheme] = ("light", "dark")
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 900})
            assert find_violations(page) == [], f"{scheme} {width}"
            assert page.evaluate("document.documentElement.scrollWidth") <= width


def read_points(page: Page) -> list[tuple[str, str]]:
    """The number of each point of a dossier, and where it leads."""
    return [
        (point.get_attribute("value") or "", (point.locator("h3 a").get_attribute("href") or "").split("/")[-2])
        for point in page.locator(".hub-dossier > li").all()
    ]


@pytest.mark.parametrize("path", [MUNICIPALITIES, MINISTER, EXAMPLE], ids=["kind", "actor", "example"])
def test_the_numbers_of_a_dossier_are_those_of_the_other_language(
    page: Page, address: str, path: dict[str, str]
) -> None:
    points = []
    for lang in LANGS:
        page.goto(address + path[lang])
        points.append(read_points(page))
    assert points[0] == points[1]
    assert [number for number, _ in points[0]] == [str(n) for n in range(1, len(points[0]) + 1)]


def test_what_is_addressed_by_name_stands_before_what_is_addressed_to_all(page: Page, address: str) -> None:
    page.goto(address + MINISTER["fr"])
    lists = page.locator("ol.hub-dossier").all()
    assert [one.locator("> li").count() for one in lists] == [2, 12]
    assert lists[1].get_attribute("start") == "3"


@pytest.mark.parametrize("lang", LANGS)
def test_a_dossier_on_paper(page: Page, address: str, lang: str) -> None:
    """Its title, day and address, every point with its title, and last a page with the slip; nothing of the form."""
    page.goto(address + MUNICIPALITIES[lang])
    titles = [pack(title) for title in page.locator(".hub-dossier h3").all_text_contents()]
    paper = print_pages(page)
    whole = "".join(paper)
    assert pack(page.locator("h1").text_content()) in paper[0]
    assert pack(DAY[lang]) in paper[0]
    assert f"https://hub.example/knowledge-hub/{MUNICIPALITIES[lang]}" in paper[0]
    assert len(titles) == 15
    assert [title for title in titles if title not in whole] == []
    assert [pack(SLIP[lang]) in sheet for sheet in paper] == [False] * (len(paper) - 1) + [True]
    assert "redaction@savoirs-en-mouvement.example" in paper[-1]
    assert pack(page.locator("[data-hub-reply] h2").text_content()) not in whole


def test_a_dossier_has_as_many_pages_in_both_languages(page: Page, address: str) -> None:
    found = []
    for lang in LANGS:
        page.goto(address + MUNICIPALITIES[lang])
        found.append(len(print_pages(page)))
    assert found == [4, 4]


@pytest.mark.parametrize("path", [*MUNICIPALITIES.values(), *MINISTER.values(), *EXAMPLE.values()])
def test_nothing_of_a_dossier_is_cut_on_paper(page: Page, address: str, path: str) -> None:
    """On a sheet as wide as A4 between its margins, no line reaches beyond it and no point beyond a page."""
    page.set_viewport_size({"width": 672, "height": 900})
    page.goto(address + path)
    page.emulate_media(media="print")
    beyond = page.evaluate(
        """air => [...document.querySelectorAll('main *')]
            .filter(e => e.getClientRects().length && e.getBoundingClientRect().right > innerWidth + air)
            .map(e => e.textContent.slice(0, 60))""",
        AIR,
    )
    assert beyond == []
    tall = page.evaluate("Math.max(...[...document.querySelectorAll('.hub-dossier > li')].map(e => e.offsetHeight))")
    assert tall < 900


@pytest.mark.parametrize("lang", LANGS)
def test_a_statement_shows_its_answer_as_large_as_itself(page: Page, address: str, lang: str) -> None:
    """The right of reply: the same type for what is asked and for what is answered."""
    page.goto(address + DESK[lang] + "exemple-guichet-ferme/")
    asked, answered = (
        page.locator("article > .hub-quote > p").first,
        page.locator("#all-responses ~ .hub-answer > p").first,
    )
    sizes = [one.evaluate("e => getComputedStyle(e).fontSize") for one in (asked, answered)]
    assert sizes[0] == sizes[1]
    assert asked.bounding_box() is not None
    waits = page.locator("#all-standing ~ ul li").first
    expect(waits).to_be_visible()
