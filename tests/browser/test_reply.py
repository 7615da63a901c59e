"""The form of a reply as a person meets it: it writes what `hub import` reads, keeps what was typed, and sends nothing."""

from __future__ import annotations

import datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page

from hub.contribute.labels import Labels
from hub.contribute.replies import Reply, read_replies
from hub.settings import read_settings
from tests.browser.test_pages import find_violations, visit

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
STATEMENT = "statements/soliris-convention-conjointe"
PAGES = {
    "fr": ("fr/paroles/soliris-convention-conjointe/", "reponse.txt", "La commune d’Exemple"),
    "nl": ("nl/uitspraken/soliris-convention-conjointe/", "antwoord.txt", "De gemeente Voorbeeld"),
}
LANGS = tuple(PAGES)
TYPED = "Oui : « d’accord ».\n\n--- fin ---\n> cité\n- un\n-- \nsuite"


def read(text: str) -> Reply:
    settings = read_settings(ROOT / "hub.yml", today="2026-11-22")
    far = datetime.date(9999, 12, 31)
    replies, findings = read_replies(text, "r.txt", Labels(settings), far)
    assert findings == []
    (reply,) = replies
    return reply


def open_form(page: Page, address: str, lang: str) -> Locator:
    page.goto(address + PAGES[lang][0], wait_until="networkidle")
    form = page.locator("[data-hub-form]")
    form.locator("summary").first.click()
    return form


def fill(form: Locator, lang: str, text: str = TYPED) -> None:
    form.locator("[name=who]").fill(PAGES[lang][2])
    form.locator("textarea").first.fill(text)


@pytest.mark.parametrize("lang", LANGS)
def test_the_file_that_is_saved_is_what_an_import_reads(page: Page, address: str, lang: str) -> None:
    form = open_form(page, address, lang)
    fill(form, lang)
    form.locator("[name=day]").fill("2026-11-20")
    with page.expect_download() as waiting:
        form.locator("button.hub-btn").click()
    saved = waiting.value
    assert saved.suggested_filename == PAGES[lang][1]
    reply = read(Path(saved.path()).read_bytes().decode("utf-8-sig"))
    assert (reply.by, str(reply.date), reply.lang) == (PAGES[lang][2], "2026-11-20", lang)
    assert [(one.statement, one.text) for one in reply.answers] == [(STATEMENT, TYPED.replace("-- \n", "--\n"))]
    version = form.locator("textarea").first.get_attribute("data-hub-version")
    assert reply.answers[0].version == version
    assert PAGES[lang][1] in form.locator("[role=status]").inner_text()


@pytest.mark.parametrize("lang", LANGS)
def test_the_letter_holds_the_same_text(page: Page, address: str, lang: str) -> None:
    form = open_form(page, address, lang)
    fill(form, lang)
    parts = urlsplit(form.locator("a[data-hub-mail]").get_attribute("href") or "")
    assert (parts.scheme, parts.path) == ("mailto", "redaction@savoirs-en-mouvement.example")
    assert [one.text for one in read(parse_qs(parts.query)["body"][0]).answers] == [TYPED.replace("-- \n", "--\n")]


def test_a_letter_that_would_be_too_long_asks_to_attach_the_file(page: Page, address: str) -> None:
    form = open_form(page, address, "fr")
    fill(form, "fr", "Une longue réponse. " * 150)
    link = form.locator("a[data-hub-mail]")
    href = link.get_attribute("href") or ""
    assert len(href) <= 2000
    assert "reponse.txt" in parse_qs(urlsplit(href).query)["body"][0]
    with page.expect_download() as waiting:
        link.click()
    assert waiting.value.suggested_filename == "reponse.txt"
    assert "trop longue" in form.locator("[role=status]").inner_text()


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_missing_is_said_and_comes_under_the_cursor(page: Page, address: str, lang: str) -> None:
    form = open_form(page, address, lang)
    button, status = form.locator("button.hub-btn"), form.locator("[role=status]")
    form.locator("[name=who]").fill(" ")
    button.click()
    first = status.inner_text()
    assert first
    assert page.evaluate("document.activeElement.name") == "who"
    assert form.locator("[name=who]").get_attribute("aria-invalid") == "true"
    form.locator("[name=who]").fill("X")
    button.click()
    assert status.inner_text() not in ("", first)
    assert page.evaluate("document.activeElement.tagName") == "TEXTAREA"
    assert form.locator("[name=who]").get_attribute("aria-invalid") is None


@pytest.mark.parametrize("lang", LANGS)
def test_what_was_typed_survives_a_reload_until_it_is_cleared(page: Page, address: str, lang: str) -> None:
    fill(open_form(page, address, lang), lang)
    page.reload(wait_until="networkidle")
    form = page.locator("[data-hub-form]")
    assert form.locator("textarea").first.is_visible()
    assert form.locator("textarea").first.input_value() == TYPED
    assert form.locator("[name=who]").input_value() == PAGES[lang][2]
    form.locator("[data-hub-clear]").click()
    assert form.locator("textarea").first.input_value() == ""
    page.reload(wait_until="networkidle")
    assert page.locator("[data-hub-form] textarea").first.input_value() == ""
    assert page.evaluate("sessionStorage.length") == 0


def test_a_browser_that_keeps_nothing_still_writes(browser: Browser, address: str) -> None:
    with visit(browser, address) as page:
        page.add_init_script("Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('no') } })")
        form = open_form(page, address, "fr")
        fill(form, "fr")
        with page.expect_download() as waiting:
            form.locator("button.hub-btn").click()
        assert read(Path(waiting.value.path()).read_bytes().decode("utf-8-sig")).by == PAGES["fr"][2]


@pytest.mark.parametrize("lang", LANGS)
def test_a_reply_is_written_with_the_keyboard_alone(page: Page, address: str, lang: str) -> None:
    page.goto(address + PAGES[lang][0], wait_until="networkidle")
    page.locator("[data-hub-form] > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("X")
    page.locator("[name=day]").focus()
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "TEXTAREA":
            break
    page.keyboard.type("Oui.")
    page.keyboard.press("Tab")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    assert [one.text for one in read(Path(waiting.value.path()).read_bytes().decode("utf-8-sig")).answers] == ["Oui."]


@pytest.mark.parametrize("lang", LANGS)
def test_the_open_form_passes_axe_on_every_screen(page: Page, address: str, lang: str) -> None:
    open_form(page, address, lang).locator("button.hub-btn").click()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 900})
            assert find_violations(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("lang", LANGS)
def test_without_javascript_there_are_the_letter_and_the_file(browser: Browser, address: str, lang: str) -> None:
    with visit(browser, address + PAGES[lang][0], scripts=False) as page:
        assert not page.locator("[data-hub-form]").is_visible()
        links = page.locator(".hub-reply .hub-roads a")
        assert [link.is_visible() for link in links.all()] == [True, True]
        body = parse_qs(urlsplit(links.nth(0).get_attribute("href") or "").query)["body"][0]
        got = page.request.get(address + PAGES[lang][0] + PAGES[lang][1])
        assert got.ok
        assert got.body().decode("utf-8-sig") == body
        assert f"--- {STATEMENT} ---" in body
