"""The search page and the box of the header, with a stand-in for the engine (`stub_worker.js`)."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from hub.plugins.engine import build_site
from tests.browser.conftest import BASE, serve
from tests.browser.test_pages import find_violations
from tests.browser.waiting import wait_until
from tests.hubs import practice, write_hub

pytestmark = pytest.mark.browser

PAGES = {"fr": "fr/recherche/", "nl": "nl/zoeken/"}
SCRIPTS = Path("assets/hub/js/search")
STUB = Path(__file__).parent / "stub_worker.js"
FILES = {"practices/fiche-0.fr.md": practice()}
DOCS = {
    "index.md": "---\ntemplate: gate.html\n---\n",
    "fr/contribuer.md": "# Contribuer\n",
    "nl/bijdragen.md": "# Bijdragen\n",
}
Scheme = Literal["light", "dark"]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small hub whose worker is the stand-in, below a base path."""
    root, www = tmp_path_factory.mktemp("small"), tmp_path_factory.mktemp("www")
    for path, text in DOCS.items():
        file = root / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    build_site(write_hub(root, FILES), www / BASE.strip("/"), strict=False)
    (www / BASE.strip("/") / SCRIPTS / "worker.js").write_bytes(STUB.read_bytes())
    return www


@pytest.fixture(scope="module")
def here(small: Path) -> Iterator[str]:
    """The address of that hub."""
    with serve(small) as root:
        yield root + BASE.lstrip("/")


def records(page: Page) -> list[str]:
    """The results in their order."""
    return [str(hit.get_attribute("data-record")) for hit in page.locator("[data-hub-hits] > [data-record]").all()]


def says(page: Page, text: str) -> None:
    """The count that is announced becomes this."""
    expect(page.locator("main [role=status]")).to_have_text(text)


def asks(page: Page, query: str) -> None:
    """The address comes to ask for this."""
    expect(page).to_have_url(re.compile(rf"\?{re.escape(query)}$"))


# -- asking ---------------------------------------------------------------------------------------


def test_results_come_while_typing_and_the_address_follows(page: Page, here: str) -> None:
    page.goto(here + PAGES["fr"])
    says(page, "60 fiches")
    page.keyboard.press("/")
    before = page.evaluate("history.length")
    page.keyboard.type("mutuelle")
    says(page, "60 fiches pour « mutuelle »")
    asks(page, "q=mutuelle")
    assert page.evaluate("history.length") == before
    assert len(records(page)) == 10
    first = page.locator("[data-record]").first
    assert first.get_attribute("data-record") == "practices/fiche-0"
    assert first.locator("a").get_attribute("href") == f"{here}fr/pratiques/fiche-0/"
    assert first.locator("h2 mark").inner_text() == "Mutuelle"
    assert first.locator(".hub-kind").inner_text() == "Acteur"


def test_the_last_query_wins(page: Page, here: str) -> None:
    page.goto(here + PAGES["fr"])
    says(page, "60 fiches")
    field = page.locator("#hub-query")
    field.fill("mut")
    field.fill("numéro 12")
    says(page, "1 fiche pour « numéro 12 »")
    page.wait_for_timeout(400)
    says(page, "1 fiche pour « numéro 12 »")


def test_the_list_comes_before_the_counts(page: Page, here: str) -> None:
    page.goto(here + PAGES["fr"])
    count = page.locator("li", has=page.locator("[name=country][value=LU]")).locator("[data-hub-count]")
    expect(count).to_have_text("20")
    page.locator("#hub-query").fill("numéro 7")
    says(page, "1 fiche pour « numéro 7 »")
    assert count.inner_text() == "20"
    expect(count).to_have_text("1")


@pytest.mark.parametrize(("lang", "said"), [("fr", "5 fiches pour « mutuelle »"), ("nl", "5 fiches voor “mutuelle”")])
def test_the_address_says_it_all(page: Page, here: str, lang: str, said: str) -> None:
    page.goto(
        f"{here}{PAGES[lang]}?q=mutuelle&kind=actor&kind=term&country=BE&country=SN&theme=sante&sort=newest&utm_x=1"
    )
    says(page, said)
    assert records(page) == [f"practices/fiche-{at}" for at in (45, 35, 21, 15, 5)]
    assert page.locator("#hub-query").input_value() == "mutuelle"
    assert page.locator("#hub-sort").input_value() == "newest"
    expect(page.locator("[name=kind]:checked")).to_have_count(2)
    expect(page.locator("[data-hub-chips] li")).to_have_count(5)


def test_facets_without_a_query_browse_all(page: Page, here: str) -> None:
    page.goto(f"{here}{PAGES['fr']}?kind=term")
    says(page, "7 fiches")
    assert len(records(page)) == 7


def test_values_of_a_facet_widen_and_facets_narrow(page: Page, here: str) -> None:
    page.goto(f"{here}{PAGES['fr']}?q=mutuelle")
    says(page, "60 fiches pour « mutuelle »")
    box = page.locator("[name=kind][value=actor]")
    box.focus()
    page.keyboard.press("Space")
    says(page, "12 fiches pour « mutuelle »")
    assert page.evaluate("document.activeElement.value") == "actor"
    page.get_by_label("Mots").check()
    says(page, "19 fiches pour « mutuelle »")
    page.get_by_label("Belgique").check()
    says(page, "6 fiches pour « mutuelle »")
    asks(page, "q=mutuelle&kind=actor&kind=term&country=BE")
    count = page.locator("li", has=page.locator("[name=country][value=SN]")).locator("[data-hub-count]")
    expect(count).to_have_text("6")


def test_the_back_button_undoes_step_by_step(page: Page, here: str) -> None:
    page.goto(here + PAGES["fr"])
    says(page, "60 fiches")
    page.locator("#hub-query").press_sequentially("mutuelle")
    page.keyboard.press("Enter")
    says(page, "60 fiches pour « mutuelle »")
    page.get_by_label("Luxembourg").check()
    says(page, "20 fiches pour « mutuelle »")
    page.go_back()
    says(page, "60 fiches pour « mutuelle »")
    expect(page.get_by_label("Luxembourg")).not_to_be_checked()
    page.go_back()
    says(page, "60 fiches")
    assert page.locator("#hub-query").input_value() == ""
    page.go_forward()
    page.go_forward()
    says(page, "20 fiches pour « mutuelle »")
    assert page.locator("#hub-query").input_value() == "mutuelle"


def test_a_chip_takes_its_filter_away_and_the_focus_stays_near(page: Page, here: str) -> None:
    page.goto(f"{here}{PAGES['fr']}?q=mutuelle&kind=actor&country=BE&country=LU")
    chips = page.locator("[data-hub-chips] li button")
    expect(chips).to_have_count(3)
    chip = page.get_by_role("button", name="Retirer : Pays, Belgique")
    chip.focus()
    page.keyboard.press("Enter")
    expect(chips).to_have_count(2)
    expect(chips.last).to_be_focused()
    expect(chips.last).to_have_text("Retirer : Pays, Luxembourg ×")
    page.get_by_role("button", name="Tout retirer").click()
    says(page, "60 fiches pour « mutuelle »")
    expect(page.locator("main [role=status]")).to_be_focused()
    asks(page, "q=mutuelle")


def test_sorting_is_part_of_the_address(page: Page, here: str) -> None:
    page.goto(f"{here}{PAGES['nl']}?q=mutuelle")
    says(page, "60 fiches voor “mutuelle”")
    page.get_by_label("Sorteren op").select_option("newest")
    expect(page.locator("[data-record]").first).to_have_attribute("data-record", "practices/fiche-59")
    asks(page, "q=mutuelle&sort=newest")


def test_more_results_take_the_focus_and_survive_the_way_back(page: Page, here: str) -> None:
    page.goto(f"{here}{PAGES['fr']}?q=mutuelle")
    page.get_by_role("button", name="Montrer la suite").click()
    expect(page.locator("[data-record]")).to_have_count(20)
    assert page.evaluate("document.activeElement.closest('li').dataset.record") == records(page)[10]
    assert len(set(records(page))) == 20
    page.goto(f"{here}fr/pratiques/fiche-0/")
    page.go_back()
    expect(page.locator("[data-record]")).to_have_count(20)


# -- what is shown --------------------------------------------------------------------------------


def test_a_result_in_another_language_says_so_and_how_it_was_found(page: Page, here: str) -> None:
    page.goto(f"{here}{PAGES['fr']}?q=mutuelle")
    hit = page.locator("[data-record='practices/fiche-3']")
    expect(hit.locator(".hub-via")).to_have_text("En néerlandais, trouvé par « mutuelle / ziekenfonds »")
    assert hit.locator("h2").get_attribute("lang") == "nl"
    assert hit.locator(".hub-via [lang=nl]").inner_text() == "ziekenfonds"
    fictitious = page.locator("[data-record='practices/fiche-1'] .hub-badge")
    assert fictitious.inner_text() == "exemple fictif"


@pytest.mark.parametrize("attack", ["<img src=x onerror=alert(1)>", "\"'><script>alert(1)</script>", "{query} ${n}"])
def test_a_hostile_query_stays_text(page: Page, here: str, attack: str) -> None:
    page.goto(here + PAGES["fr"])
    page.locator("#hub-query").fill(attack)
    says(page, f"Aucune fiche pour « {attack} »")
    asks(page, urlencode({"q": attack}, safe="*"))
    page.reload()
    says(page, f"Aucune fiche pour « {attack} »")
    assert page.locator("main img, main script").count() == 0


def test_markup_in_a_record_stays_text(page: Page, here: str) -> None:
    page.goto(f"{here}{PAGES['fr']}?q=mutuelle")
    expect(page.locator("[data-record] p").first).to_contain_text("<b>numéro</b>")


@pytest.mark.parametrize(
    ("lang", "ask", "href"),
    [("fr", "Demander cette pratique", "fr/contribuer/"), ("nl", "Vraag deze praktijk", "nl/bijdragen/")],
)
def test_nothing_found_leads_on(page: Page, here: str, lang: str, ask: str, href: str) -> None:
    page.goto(f"{here}{PAGES[lang]}?q=xyzzy")
    link = page.get_by_role("link", name=ask)
    expect(link).to_be_visible()
    assert page.evaluate("link => link.href", link.element_handle()) == here + href
    broader = page.locator("[data-hub-broader] a")
    assert broader.get_attribute("href") == f"{here}{lang}/themes/partenariat/"
    assert page.locator("[data-hub-start] a").first.is_visible()
    page.locator("[data-hub-corrections] a", has_text="mutuelle").click()
    expect(page.locator("[data-record]")).to_have_count(10)
    asks(page, "q=mutuelle")
    assert page.locator("#hub-query").input_value() == "mutuelle"


@pytest.mark.parametrize(("lang", "said"), [("fr", "Vous êtes hors connexion"), ("nl", "Je bent offline")])
def test_what_cannot_be_loaded_is_said(page: Page, here: str, lang: str, said: str) -> None:
    page.goto(f"{here}{PAGES[lang]}?q=panne")
    expect(page.locator("main [role=status]")).to_contain_text(said)
    assert page.locator("[data-hub-start] a").first.is_visible()
    page.locator("#hub-query").fill("numéro 5")
    expect(page.locator("[data-hub-partial]")).to_be_visible()


@pytest.mark.parametrize("lang", list(PAGES))
@pytest.mark.parametrize("query", ["", "?q=mutuelle&kind=actor&country=BE", "?q=xyzzy"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_passes_axe_on_every_screen(page: Page, here: str, lang: str, query: str, scheme: Scheme) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{here}{PAGES[lang]}{query}")
    expect(page.locator("main [role=status]")).to_contain_text("fiche")
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        summary = page.locator("[data-hub-filters] > summary")
        if summary.is_visible():
            summary.click()
        assert find_violations(page) == [], width
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_filters_fold_on_a_phone(page: Page, here: str) -> None:
    page.set_viewport_size({"width": 360, "height": 780})
    page.goto(f"{here}{PAGES['fr']}?q=mutuelle")
    says(page, "60 fiches pour « mutuelle »")
    box = page.get_by_label("Luxembourg")
    assert not box.is_visible()
    page.get_by_text("Filtrer").click()
    box.check()
    says(page, "20 fiches pour « mutuelle »")
    assert box.is_visible()


@pytest.mark.parametrize(("lang", "lists"), [("fr", "fr/pratiques/"), ("nl", "nl/praktijken/")])
def test_without_javascript_the_page_leads_to_the_lists(browser: Browser, here: str, lang: str, lists: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{here}{lang}/")
    page.locator("#hub-find").fill("mutuelle")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{here}{PAGES[lang]}?q=mutuelle")
    assert page.locator("noscript").inner_text().count("JavaScript") == 1
    assert not page.locator("[data-hub-filters]").is_visible()
    page.locator("[data-hub-start] a").first.click()
    page.wait_for_url(here + lists)
    context.close()


# -- the box of the header ------------------------------------------------------------------------


def test_the_box_loads_nothing_before_it_is_used(page: Page, here: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(here)))
    page.goto(f"{here}fr/", wait_until="networkidle")
    assert [url for url in asked if "/search/" in url] == [f"{SCRIPTS}/box.js"]
    with page.expect_response(f"{here}{SCRIPTS}/worker.js"):
        page.locator("#hub-find").focus()
    assert {f"{SCRIPTS}/popup.js", f"{SCRIPTS}/worker.js", PAGES["fr"]} <= set(asked)
    assert f"{SCRIPTS}/page.js" not in asked


def test_the_keyboard_finds_and_opens_a_record(page: Page, here: str) -> None:
    page.goto(f"{here}fr/")
    page.keyboard.press("/")
    field = page.get_by_role("combobox", name="Chercher dans le hub")
    expect(field).to_be_focused()
    page.keyboard.type("mutuelle")
    options = page.get_by_role("option")
    expect(options).to_have_count(9)
    assert field.get_attribute("aria-expanded") == "true"
    groups = [group.get_attribute("data-hub-kind") for group in page.get_by_role("listbox").get_by_role("group").all()]
    assert groups == ["actor", "practice", "term"]
    expect(page.get_by_role("group", name="Pratiques")).to_be_visible()
    expect(page.locator("header [role=status]")).to_have_text("60 fiches pour « mutuelle »")
    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    active = field.get_attribute("aria-activedescendant")
    assert page.locator(f"#{active}").get_attribute("data-record") == "practices/fiche-0"
    page.keyboard.press("Escape")
    assert field.get_attribute("aria-expanded") == "false"
    assert field.input_value() == "mutuelle"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{here}fr/pratiques/fiche-0/")


@pytest.mark.parametrize("lang", list(PAGES))
def test_enter_and_the_last_option_lead_to_all_results(page: Page, here: str, lang: str) -> None:
    page.goto(f"{here}{lang}/")
    page.locator("#hub-find").press_sequentially("mutuelle & co")
    expect(page.get_by_role("option")).to_have_count(1)
    page.get_by_role("option").click()
    page.wait_for_url(f"{here}{PAGES[lang]}?q=mutuelle+%26+co")
    page.goto(f"{here}{lang}/")
    page.locator("#hub-find").fill("mutuelle")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{here}{PAGES[lang]}?q=mutuelle")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_popup_passes_axe(page: Page, here: str, scheme: Scheme) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{here}nl/")
    page.locator("#hub-find").press_sequentially("mutuelle")
    expect(page.get_by_role("option")).to_have_count(9)
    page.keyboard.press("ArrowDown")
    assert find_violations(page) == []


def test_leaving_the_box_closes_its_popup(page: Page, here: str) -> None:
    page.goto(f"{here}fr/")
    page.locator("#hub-find").press_sequentially("mutuelle")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator("#hub-popup")).to_be_hidden()


def test_on_a_phone_a_link_leads_to_the_search_page(page: Page, here: str) -> None:
    page.set_viewport_size({"width": 360, "height": 780})
    page.goto(f"{here}nl/")
    assert not page.locator("#hub-find").is_visible()
    link = page.get_by_role("link", name="Zoeken in de hub")
    box = link.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 24
    link.click()
    page.wait_for_url(here + PAGES["nl"])


def test_the_key_is_a_letter_where_people_type_and_can_be_turned_off(page: Page, here: str) -> None:
    page.goto(here + PAGES["fr"])
    says(page, "60 fiches")
    page.keyboard.press("/")
    page.keyboard.type("a/b")
    assert page.locator("#hub-query").input_value() == "a/b"
    page.get_by_label("La touche / mène à la recherche").uncheck()
    page.goto(f"{here}fr/")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.tagName") == "BODY"


# -- without a connection, and how much it weighs -------------------------------------------------


def test_searching_goes_on_without_a_connection(browser: Browser, here: str) -> None:
    context = browser.new_context(locale="fr-BE")
    page = context.new_page()
    page.goto(f"{here}{PAGES['fr']}?q=mutuelle", wait_until="networkidle")
    wait_until(page, "navigator.serviceWorker.controller !== null")
    for loaded in (PAGES["fr"], f"{SCRIPTS}/worker.js", f"{SCRIPTS}/page.js", "assets/hub/css/search.css"):
        wait_until(page, f"caches.match('{here}{loaded}').then(Boolean)")
    scope = page.evaluate("navigator.serviceWorker.ready.then(({ scope }) => scope)")
    assert scope == here
    context.set_offline(True)
    page.goto(f"{here}{PAGES['fr']}?q=num%C3%A9ro+12")
    says(page, "1 fiche pour « numéro 12 »")
    assert page.evaluate("getComputedStyle(document.querySelector('.hub-find')).display") == "flex"
    context.close()


def test_the_keeper_drops_what_a_newer_index_replaces_and_leaves_others_alone(
    browser: Browser, here: str, small: Path
) -> None:
    folder = small / BASE.strip("/") / "search" / "fr"
    for version in ("v1", "v2"):
        (folder / version).mkdir(parents=True, exist_ok=True)
        (folder / version / "terms").write_text(version)
    context = browser.new_context()
    page = context.new_page()
    page.goto(here + PAGES["fr"])
    page.evaluate("caches.open('somebody else')")
    page.evaluate(f"caches.open('hub {here} 0')")
    wait_until(page, "navigator.serviceWorker.controller !== null")
    for version in ("v1", "v2"):
        assert page.evaluate(f"fetch('{here}search/fr/{version}/terms').then((one) => one.text())") == version
    assert page.evaluate(f"caches.match('{here}search/fr/v2/terms').then(Boolean)") is True
    assert page.evaluate(f"caches.match('{here}search/fr/v1/terms').then(Boolean)") is False
    page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.unregister())")
    page.goto(here + PAGES["nl"])
    wait_until(page, "navigator.serviceWorker.controller !== null")
    assert page.evaluate("caches.has('somebody else')") is True
    wait_until(page, f"caches.has('hub {here} 0').then((there) => !there)")
    context.close()


@pytest.mark.parametrize(
    ("modules", "limit"),
    [
        (("box",), 2000),
        (("popup", "client", "render"), 5000),
        (("page", "client", "address", "render", "facets"), 7000),
        (("../offline",), 600),
    ],
)
def test_the_scripts_are_small(small: Path, modules: tuple[str, ...], limit: int) -> None:
    folder = small / BASE.strip("/") / SCRIPTS
    texts = {name: (folder / f"{name}.js").read_bytes() for name in modules}
    assert sum(len(gzip.compress(text)) for text in texts.values()) <= limit
    imported = set(re.findall(rb'from "\./([a-z]+)\.js"', b"".join(texts.values())))
    assert imported <= {name.encode() for name in modules}
