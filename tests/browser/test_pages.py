"""Every kind of page, in both languages, as a person meets it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PAGES = {
    "fr": (
        "fr/",
        "fr/pratiques/",
        "fr/pratiques/plateforme-travail-decent-neuf-organisations/",
        "fr/pratiques/exemple-caisse/",
        "fr/acteurs/",
        "fr/acteurs/wsm/",
        "fr/themes/",
        "fr/themes/protection-sociale/",
        "fr/themes/fiscalite/",
        "fr/paroles/",
        "fr/paroles/soliris-convention-conjointe/",
        "fr/cadre/",
        "fr/cadre/langage-et-images/",
        "fr/parcours/",
        "fr/parcours/decolonisation-apprentissage/",
        "fr/glossaire/",
        "fr/glossaire/sud/",
        "fr/ressources/",
        "fr/ressources/soliris-recommandations/",
        "fr/ressources/soliris-recommandations/tout/",
        "fr/pays/",
        "fr/pays/be/",
        "fr/odd/",
        "fr/odd/8/",
        "fr/sortes-d-acteurs/municipality/",
        "fr/protection-sociale/",
        "fr/partenariats/",
        "fr/pratiques/exemple-caisse-reprise/",
        "fr/themes/caisses-de-solidarite/",
        "fr/a-propos/",
        "fr/capitaliser/",
        "fr/charte-editoriale/",
        "fr/vie-privee/",
        "fr/guide/champs/",
        "fr/guide/messages/",
        "fr/recherche/",
        "fr/ma-liste/",
        "fr/auto-evaluation/",
        "fr/auto-evaluation/decolonisation-apprentissage/",
        "fr/qui-parle/",
        "fr/diasporas/",
        "fr/mots-en-debat/",
        "fr/relire-un-texte/",
        "fr/atelier/",
        "fr/atelier/decolonisation-apprentissage/",
        "fr/atelier/decolonisation-apprentissage/cartes/hr/",
        "fr/atelier/decolonisation-apprentissage/guide/",
    ),
    "nl": (
        "nl/",
        "nl/praktijken/",
        "nl/praktijken/plateforme-travail-decent-neuf-organisations/",
        "nl/praktijken/exemple-caisse/",
        "nl/actoren/",
        "nl/actoren/wsm/",
        "nl/themas/",
        "nl/themas/protection-sociale/",
        "nl/themas/fiscalite/",
        "nl/uitspraken/",
        "nl/uitspraken/soliris-convention-conjointe/",
        "nl/kader/",
        "nl/kader/langage-et-images/",
        "nl/leerpad/",
        "nl/leerpad/decolonisation-apprentissage/",
        "nl/woordenlijst/",
        "nl/woordenlijst/sud/",
        "nl/bronnen/",
        "nl/bronnen/soliris-recommandations/",
        "nl/bronnen/soliris-recommandations/alles/",
        "nl/landen/",
        "nl/landen/be/",
        "nl/sdg/",
        "nl/sdg/8/",
        "nl/soorten-actoren/municipality/",
        "nl/sociale-bescherming/",
        "nl/partnerschappen/",
        "nl/praktijken/exemple-caisse-reprise/",
        "nl/themas/caisses-de-solidarite/",
        "nl/over-ons/",
        "nl/ervaringen-bundelen/",
        "nl/redactioneel-charter/",
        "nl/privacy/",
        "nl/gids/velden/",
        "nl/gids/meldingen/",
        "nl/zoeken/",
        "nl/mijn-lijst/",
        "nl/zelfevaluatie/",
        "nl/zelfevaluatie/decolonisation-apprentissage/",
        "nl/wie-spreekt/",
        "nl/diaspora/",
        "nl/woorden-ter-discussie/",
        "nl/tekst-nalezen/",
        "nl/werksessie/",
        "nl/werksessie/decolonisation-apprentissage/",
        "nl/werksessie/decolonisation-apprentissage/kaarten/hr/",
        "nl/werksessie/decolonisation-apprentissage/gids/",
    ),
}
EVERY = ("", "nowhere/at/all/", *PAGES["fr"], *PAGES["nl"])
PAIRS = tuple(zip(PAGES["fr"], PAGES["nl"], strict=True))
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
Scheme = Literal["light", "dark"]


@contextmanager
def visit(
    browser: Browser,
    url: str,
    *,
    scheme: Scheme = "light",
    width: int = 1280,
    scripts: bool = True,
    locale: str = "fr-BE",
) -> Iterator[Page]:
    context = browser.new_context(
        color_scheme=scheme,
        viewport={"width": width, "height": 900},
        java_script_enabled=scripts,
        locale=locale,
        bypass_csp=False,
    )
    page = context.new_page()
    page.goto(url, wait_until="load")
    yield page
    context.close()


RUN_AXE = """async (tags) => {
  const only = { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] };
  return (await axe.run(document, only)).violations;
}"""
"""All rules run; only what fails is told, since what passes is most of a page and takes long to hand over."""


def find_violations(page: Page) -> list[str]:
    """What axe-core has against the page (WCAG 2.2 AA and good practice), readable in a report."""
    page.evaluate(AXE_FILE_PATH.read_text("utf-8"))
    violations = page.evaluate(RUN_AXE, WCAG)
    return [
        f"{violation['id']}: {node['html'][:160]} {node.get('failureSummary', '')}"
        for violation in violations
        for node in violation["nodes"][:3]
    ]


@pytest.mark.parametrize("path", EVERY)
def test_a_page_has_no_error_asks_nobody_else_and_passes_axe(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="fr-BE")
    page = context.new_page()
    errors: list[str] = []
    outside: list[str] = []
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on(
        "request",
        lambda asked: None if asked.url.startswith(address) else outside.append(asked.url),
    )
    page.goto(f"{address}{path}#choose", wait_until="networkidle")
    is_lost = path.startswith("nowhere")
    assert outside == []
    assert [e for e in errors if not (is_lost and "404" in e)] == []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 900})
            assert find_violations(page) == [], f"{path} {scheme} {width}"
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{path} is {wide} px wide on a screen of {width}"
    context.close()


@pytest.mark.parametrize("path", EVERY)
def test_letters_twice_as_large_still_fit_a_phone(browser: Browser, address: str, path: str) -> None:
    """As WCAG 2.2 asks (1.4.4), where a browser's own setting makes them so."""
    with visit(browser, "about:blank", width=360) as page:
        session = page.context.new_cdp_session(page)
        session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
        page.goto(f"{address}{path}#choose")
        assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") == 32
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("path", EVERY)
def test_a_page_has_one_first_heading_one_main_and_a_title(browser: Browser, address: str, path: str) -> None:
    with visit(browser, f"{address}{path}#choose") as page:
        assert page.locator("h1").count() == 1
        assert page.locator("main").count() == 1
        assert page.title().strip()
        levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])")
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize(("fr", "nl"), PAIRS)
def test_the_switch_leads_to_the_same_page_in_the_other_language(
    browser: Browser, address: str, fr: str, nl: str
) -> None:
    with visit(browser, address + fr) as page:
        page.locator("[data-hub-lang=nl]").first.click()
        page.wait_for_url(address + nl)
        assert page.locator("html").get_attribute("lang") == "nl"
        page.locator("[data-hub-lang=fr]").first.click()
        page.wait_for_url(address + fr)
        assert page.locator("html").get_attribute("lang") == "fr"


@pytest.mark.parametrize("path", ("fr/", "nl/", PAGES["fr"][2], PAGES["nl"][2]))
def test_the_first_stop_of_the_keyboard_skips_to_the_content(browser: Browser, address: str, path: str) -> None:
    with visit(browser, address + path) as page:
        page.keyboard.press("Tab")
        focused = page.evaluate("document.activeElement.getAttribute('href')")
        assert focused == "#hub-main"
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "hub-main"


LANDMARKS = {
    "fr": [
        ("banner", ""),
        ("search", "Chercher dans le hub"),
        ("navigation", "Langue"),
        ("navigation", "Menu"),
        ("main", ""),
        ("navigation", "Fil d’Ariane"),
        ("complementary", "En bref"),
        ("complementary", "Autour de cette page"),
        ("contentinfo", ""),
    ],
    "nl": [
        ("banner", ""),
        ("search", "Zoeken in de hub"),
        ("navigation", "Taal"),
        ("navigation", "Menu"),
        ("main", ""),
        ("navigation", "Kruimelpad"),
        ("complementary", "In het kort"),
        ("complementary", "Rond deze pagina"),
        ("contentinfo", ""),
    ],
}
"""What a screen reader lists of a record's page, in the order it is read."""


@pytest.mark.parametrize("lang", list(LANDMARKS))
def test_the_landmarks_of_a_record_in_reading_order(browser: Browser, address: str, lang: str) -> None:
    with visit(browser, address + PAGES[lang][3]) as page:
        session = page.context.new_cdp_session(page)
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
        by_id = {node["nodeId"]: node for node in nodes}
        wanted = {role for role, _ in LANDMARKS[lang]}
        found = []
        stack = [nodes[0]["nodeId"]]
        while stack:
            node = by_id[stack.pop()]
            role = node.get("role", {}).get("value", "")
            if role in wanted and not node.get("ignored"):
                found.append((role, node.get("name", {}).get("value", "")))
            stack.extend(child for child in reversed(node.get("childIds", [])) if child in by_id)
        assert found == LANDMARKS[lang]


@pytest.mark.parametrize("path", ("fr/", "nl/"))
def test_the_menu_of_a_phone_opens_without_javascript(browser: Browser, address: str, path: str) -> None:
    with visit(browser, address + path, width=360, scripts=False) as page:
        link = page.locator(".hub-menu nav a").first
        assert not link.is_visible()
        page.locator(".hub-menu summary").click()
        assert link.is_visible()


def test_the_gate_follows_the_browser_and_remembers_the_choice(browser: Browser, address: str) -> None:
    with visit(browser, address, locale="nl-BE") as page:
        page.wait_for_url(f"{address}nl/")
        page.locator("[data-hub-lang=fr]").first.click()
        page.wait_for_url(f"{address}fr/")
        page.goto(address)
        page.wait_for_url(f"{address}fr/")


def test_the_gate_offers_both_languages_without_javascript(browser: Browser, address: str) -> None:
    with visit(browser, address, scripts=False) as page:
        links = page.locator("main a")
        assert [link.get_attribute("href") for link in links.all()] == ["fr/", "nl/"]


@pytest.mark.parametrize("path", (PAGES["fr"][2], PAGES["nl"][2]))
def test_the_choice_of_dark_is_kept(browser: Browser, address: str, path: str) -> None:
    with visit(browser, address + path) as page:
        button = page.locator("[data-hub-schemes]")
        for _ in range(3):
            if page.locator("html").get_attribute("data-hub-scheme") == "dark":
                break
            button.click()
        assert page.locator("html").get_attribute("data-hub-scheme") == "dark"
        page.reload()
        assert page.locator("html").get_attribute("data-hub-scheme") == "dark"


@pytest.mark.parametrize("path", (PAGES["fr"][2], PAGES["nl"][2]))
def test_a_printed_record_is_clean_and_bears_its_address(browser: Browser, address: str, path: str) -> None:
    with visit(browser, address + path) as page:
        page.emulate_media(media="print")
        assert not page.locator(".hub-top nav").first.is_visible()
        assert not page.locator(".hub-foot a").first.is_visible()
        permanent = page.locator(".hub-permalink")
        assert permanent.is_visible()
        assert f"https://hub.example/knowledge-hub/{path}" in permanent.inner_text()


@pytest.mark.parametrize("path", ("fr/pratiques/", "nl/praktijken/"))
def test_a_browse_page_lists_every_record_without_javascript(browser: Browser, address: str, path: str) -> None:
    with visit(browser, address + path, scripts=False) as page:
        links = page.locator(f"main a[href*='{path.split('/')[1]}/']")
        hrefs = {link.get_attribute("href") for link in links.all()}
        assert len([href for href in hrefs if href and href.count("/") >= 4]) >= 20
