"""Words with care, as a reader meets them: tips in prose, and the page where one pastes a text."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_pages import find_violations, visit

pytestmark = pytest.mark.browser

RECORD = {"fr": "fr/pratiques/adhesion-une-de-onze/", "nl": "nl/praktijken/adhesion-une-de-onze/"}
DEBATED = {"fr": "fr/mots-en-debat/", "nl": "nl/woorden-ter-discussie/"}
WORDING = {"fr": "fr/relire-un-texte/", "nl": "nl/tekst-nalezen/"}
GLOSSARY = {"fr": "fr/glossaire/", "nl": "nl/woordenlijst/"}
PASTED = {
    "fr": "Nous aidons les bénéficiaires.\nElle a dit : « les bénéficiaires attendent ».\nLes pays du Sud et les bénéficiaires.",
    "nl": "Wij helpen de begunstigden.\nZe zei: ‘de begunstigden wachten’.\nDe landen uit het Zuiden en de begunstigden.",
}
FOUND = {"fr": ["bénéficiaires", "bénéficiaires", "pays du Sud"], "nl": ["begunstigden", "begunstigden", "het Zuiden"]}
TOLD = {"fr": "3 mots à regarder.", "nl": "3 woorden om te bekijken."}
CALM = {"fr": "Aucun mot à signaler dans ce texte.", "nl": "Geen enkel woord om te bekijken in deze tekst."}

KEPT = """async (urls) => {
  while (!(await Promise.all(urls.map((url) => caches.match(url)))).every(Boolean))
    await new Promise((resolve) => setTimeout(resolve, 50));
}"""
"""Waits until the device keeps what is at these addresses."""


@pytest.mark.parametrize("lang", list(RECORD))
def test_a_tip_shows_on_keyboard_focus_and_escape_puts_it_away(page: Page, address: str, lang: str) -> None:
    page.goto(address + RECORD[lang])
    term, tip = page.locator(".hub-term").first, page.locator(".hub-tip").first
    expect(tip).to_be_hidden()
    page.locator(".hub-crumbs a").last.focus()
    page.keyboard.press("Tab")
    expect(term).to_be_focused()
    expect(tip).to_be_visible()
    assert term.get_attribute("aria-describedby") == tip.get_attribute("id")
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    expect(term).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(tip).to_be_visible()


@pytest.mark.parametrize("lang", list(RECORD))
@pytest.mark.parametrize("width", [360, 1280])
def test_a_tip_stays_under_the_pointer_and_on_the_screen(page: Page, address: str, lang: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + RECORD[lang])
    terms = page.locator(".hub-term")
    assert terms.count() > 1
    for number in range(terms.count()):
        tip = page.locator(".hub-tip").nth(number)
        terms.nth(number).hover()
        expect(tip).to_be_visible()
        box, word = tip.bounding_box(), terms.nth(number).bounding_box()
        assert box
        assert word
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] >= word["y"]
        middle = word["x"] + word["width"] / 2
        page.mouse.move(min(middle, box["x"] + box["width"] - 2), box["y"] + box["height"] / 2, steps=6)
        expect(tip).to_be_visible()
        page.keyboard.press("Escape")
        expect(tip).to_be_hidden()
        page.mouse.move(0, 0)


@pytest.mark.parametrize("lang", list(RECORD))
def test_a_word_has_one_tip_a_page_and_leads_to_the_glossary(page: Page, address: str, lang: str) -> None:
    page.goto(address + RECORD[lang])
    hrefs = [link.evaluate("link => link.href") for link in page.locator(".hub-term").all()]
    assert len(hrefs) == len(set(hrefs))
    assert page.locator(":is(h1, h2, h3, a, blockquote, table) .hub-term").count() == 0
    page.locator(".hub-term").first.click()
    assert page.url.startswith(address + GLOSSARY[lang])


@pytest.mark.parametrize("lang", list(RECORD))
def test_tips_stay_off_paper(page: Page, address: str, lang: str) -> None:
    page.goto(address + RECORD[lang])
    page.emulate_media(media="print")
    page.locator(".hub-term").first.focus()
    expect(page.locator(".hub-tip").first).to_be_hidden()


@pytest.mark.parametrize("lang", list(RECORD))
def test_open_tips_pass_axe(browser: Browser, address: str, lang: str) -> None:
    for scheme in ("light", "dark"):
        with visit(browser, address + RECORD[lang], scheme=scheme, width=360) as page:
            page.locator(".hub-term").first.hover()
            expect(page.locator(".hub-tip").first).to_be_visible()
            assert find_violations(page) == []


@pytest.mark.parametrize("lang", list(WORDING))
def test_a_pasted_text_shows_its_hints_and_goes_nowhere(page: Page, address: str, lang: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + WORDING[lang], wait_until="networkidle")
    assert [url for url in asked if not url.startswith(address)] == []
    asked.clear()
    page.locator("[data-hub-text]").fill(PASTED[lang])
    expect(page.get_by_role("status")).to_have_text(TOLD[lang])
    assert [mark.inner_text() for mark in page.locator(".hub-place mark").all()] == FOUND[lang]
    assert page.locator(".hub-marked").inner_text() == PASTED[lang]
    assert page.locator(".hub-marked mark").count() == len(FOUND[lang])
    links = page.locator(".hub-hints a")
    assert [link.evaluate("a => a.href").startswith(address + GLOSSARY[lang]) for link in links.all()] == [True, True]
    assert asked == []
    assert page.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage))") == []


@pytest.mark.parametrize("lang", list(WORDING))
def test_a_hint_puts_the_cursor_on_its_word_by_keyboard(page: Page, address: str, lang: str) -> None:
    page.goto(address + WORDING[lang])
    area = page.locator("[data-hub-text]")
    area.fill("…\n" * 80 + PASTED[lang])
    places = page.locator(".hub-place")
    expect(places).to_have_count(3)
    places.nth(1).focus()
    page.keyboard.press("Enter")
    expect(area).to_be_focused()
    assert area.evaluate("a => a.value.slice(a.selectionStart, a.selectionEnd)") == FOUND[lang][1]
    assert area.evaluate("a => a.scrollTop") > 500
    page.keyboard.type("x")
    expect(page.locator(".hub-place")).to_have_count(2)
    page.keyboard.press("Control+z")
    expect(page.locator(".hub-place")).to_have_count(3)


@pytest.mark.parametrize("lang", list(WORDING))
def test_a_text_without_such_words_and_an_empty_one_say_so(page: Page, address: str, lang: str) -> None:
    page.goto(address + WORDING[lang])
    area, status = page.locator("[data-hub-text]"), page.get_by_role("status")
    area.fill("123.")
    expect(status).to_have_text(CALM[lang])
    expect(page.locator("[data-hub-results]")).to_be_hidden()
    page.locator("[data-hub-clear]").click()
    expect(area).to_have_value("")
    expect(area).to_be_focused()


def test_a_text_in_the_other_language_is_read_in_it(page: Page, address: str) -> None:
    page.goto(address + WORDING["fr"])
    page.locator("[data-hub-text]").fill(PASTED["nl"])
    expect(page.get_by_role("status")).to_have_text(CALM["fr"])
    page.locator("[data-hub-tongue]").select_option("nl")
    expect(page.get_by_role("status")).to_have_text(TOLD["fr"])
    assert page.locator(".hub-marked").get_attribute("lang") == "nl"
    assert page.locator(".hub-hints h3 [lang=nl]").count() == 2


@pytest.mark.parametrize("lang", list(WORDING))
def test_the_page_goes_on_without_a_connection(page: Page, address: str, lang: str) -> None:
    page.goto(address + WORDING[lang], wait_until="networkidle")
    page.context.set_offline(True)
    page.locator("[data-hub-text]").fill(PASTED[lang])
    expect(page.get_by_role("status")).to_have_text(TOLD[lang])


@pytest.mark.parametrize("lang", list(WORDING))
def test_the_page_opens_again_without_a_connection(browser: Browser, address: str, lang: str) -> None:
    with visit(browser, address + WORDING[lang]) as page:
        page.evaluate(KEPT, [address + WORDING[lang], f"{address}words/{lang}.json"])
        page.context.set_offline(True)
        page.reload()
        page.locator("[data-hub-text]").fill(PASTED[lang])
        expect(page.get_by_role("status")).to_have_text(TOLD[lang])


@pytest.mark.parametrize("lang", list(WORDING))
def test_without_javascript_the_page_leads_to_the_glossary(browser: Browser, address: str, lang: str) -> None:
    with visit(browser, address + WORDING[lang], scripts=False) as page:
        note = page.locator("noscript .hub-note")
        expect(note).to_be_visible()
        assert note.locator("a").evaluate("a => a.href") == address + GLOSSARY[lang]
        expect(page.locator("[data-hub-text]")).to_be_hidden()


@pytest.mark.parametrize("lang", list(WORDING))
def test_hints_pass_axe_and_fit_a_phone(browser: Browser, address: str, lang: str) -> None:
    for scheme in ("light", "dark"):
        for width in (360, 1280):
            with visit(browser, address + WORDING[lang], scheme=scheme, width=width) as page:
                page.locator("[data-hub-text]").fill(PASTED[lang])
                expect(page.get_by_role("status")).to_have_text(TOLD[lang])
                assert find_violations(page) == []
                assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("lang", list(DEBATED))
def test_positions_stand_side_by_side_where_there_is_room(browser: Browser, address: str, lang: str) -> None:
    columns = {}
    for width in (360, 1280):
        with visit(browser, address + DEBATED[lang], width=width) as page:
            first = page.locator(".hub-positions").first.locator("li")
            columns[width] = len({round(item.bounding_box()["x"]) for item in first.all()})  # type: ignore[index]
    assert columns == {360: 1, 1280: 2}
