"""The reader's list: gathered in the address, arranged, shared, and printed whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.paper import pack, print_pages
from tests.browser.test_pages import find_violations, visit

pytestmark = pytest.mark.browser

LISTS = {"fr": "fr/ma-liste/", "nl": "nl/mijn-lijst/"}
PRACTICES = {"fr": "fr/pratiques/", "nl": "nl/praktijken/"}
RECORDS = (
    "practices/exemple-caisse",
    "statements/soliris-convention-conjointe",
    "actors/wsm",
    "terms/sud",
    "themes/protection-sociale",
)
SAID = {
    "fr": {
        "add": "Ajouter à ma liste",
        "more": "Ajouter à ma liste (1 fiche)",
        "there": "Dans ma liste (2 fiches)",
        "up": "Monter",
        "down": "Descendre",
        "remove": "Retirer",
        "removed": "Retiré : ",
        "unknown": "Pas de fiche de ce nom dans le hub",
        "not-here": "Ce n’est pas l’adresse d’une fiche de ce hub.",
        "cards": "Cartes A6, quatre par feuille A4",
        "full": "Une liste tient au plus 60 fiches.",
        "noscript": "La liste a besoin de JavaScript.",
    },
    "nl": {
        "add": "Aan mijn lijst toevoegen",
        "more": "Aan mijn lijst toevoegen (1 fiche)",
        "there": "In mijn lijst (2 fiches)",
        "up": "Naar boven",
        "down": "Naar beneden",
        "remove": "Weghalen",
        "removed": "Weggehaald: ",
        "unknown": "Geen fiche met die naam in de hub",
        "not-here": "Dit is niet het adres van een fiche van deze hub.",
        "cards": "A6-kaartjes, vier per A4-blad",
        "full": "Een lijst telt hoogstens 60 fiches.",
        "noscript": "De lijst heeft JavaScript nodig.",
    },
}
BOTH = pytest.mark.parametrize("lang", list(LISTS))
FLOOR = 7.5 * 96 / 72
"""The smallest type of a card's text, in pixels of CSS: 7.5 points."""


def name_address(address: str, lang: str, *ids: str, form: str = "") -> str:
    asked = [f"r={quote(one)}" for one in ids] + ([f"form={form}"] if form else [])
    return f"{address}{LISTS[lang]}?{'&'.join(asked)}"


def open_list(page: Page, address: str, lang: str, *ids: str, form: str = "") -> None:
    page.goto(name_address(address, lang, *ids, form=form))
    expect(page.locator("[data-hub-entries] > li")).to_have_count(len(ids))


def read_ids(page: Page) -> list[str]:
    return [str(entry.get_attribute("data-record")) for entry in page.locator(".hub-entry[data-record]").all()]


def read_asked(page: Page) -> list[str]:
    return parse_qs(urlsplit(page.url).query).get("r", [])


def read_focus(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent"))


def show_record(title: str = "Un titre", lead: str = "", facts: str = "", notes: str = "", where: str = "") -> str:
    """The page of a record as the hub would write it, with these words."""
    return (
        '<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="hub:record" content="practices/x">'
        f'<main><div class="hub-record" data-hub-kind="practice"><header><h1>{title}</h1>{notes}'
        f'<p class="hub-lead">{lead}</p></header><aside><section class="hub-panel"><dl>{facts}</dl></section></aside>'
        f'</div><p class="hub-permalink">Adresse : {where} · <span>CC-BY-4.0</span></p></main>'
    )


def answer_with(html: str) -> Callable[[Route], Any]:
    return lambda route: route.fulfill(body=html, content_type="text/html")


@pytest.fixture
def quiet(browser: Browser) -> Iterator[Page]:
    """A page that may be told that a file is missing; nothing else is asked of it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, service_workers="block")
    yield context.new_page()
    context.close()


@BOTH
def test_records_are_added_from_their_own_pages(page: Page, address: str, lang: str) -> None:
    said, base = SAID[lang], address + PRACTICES[lang]
    page.goto(f"{base}exemple-caisse/")
    page.get_by_role("link", name=said["add"], exact=True).click()
    expect(page.locator(".hub-entry")).to_have_count(1)
    page.goto(f"{base}choisir-deux-themes/")
    page.get_by_role("link", name=said["more"], exact=True).click()
    expect(page.locator(".hub-entry")).to_have_count(2)
    assert read_ids(page) == read_asked(page) == ["practices/exemple-caisse", "practices/choisir-deux-themes"]
    page.goto(f"{base}exemple-caisse/")
    page.get_by_role("link", name=said["there"], exact=True).click()
    expect(page.locator(".hub-entry")).to_have_count(2)
    assert read_asked(page) == ["practices/exemple-caisse", "practices/choisir-deux-themes"]


@BOTH
def test_records_are_arranged_removed_and_brought_back(page: Page, address: str, lang: str) -> None:
    said = SAID[lang]
    first, second, third = RECORDS[:3]
    open_list(page, address, lang, first, second, third)
    assert read_ids(page) == [first, second, third]
    title = page.locator(f"[data-record='{third}'] h2").inner_text()
    page.get_by_role("button", name=f"{said['up']} {title}").click()
    assert read_ids(page) == read_asked(page) == [first, third, second]
    assert read_focus(page) == f"{said['up']} {title}"
    page.get_by_role("button", name=f"{said['up']} {title}").click()
    assert read_ids(page) == read_asked(page) == [third, first, second]
    assert read_focus(page) == f"{said['down']} {title}"
    page.get_by_role("button", name=f"{said['remove']} {title}").click()
    assert read_ids(page) == read_asked(page) == [first, second]
    assert read_focus(page).startswith(said["remove"])
    expect(page.locator("main [role=status]")).to_contain_text(title)
    expect(page.locator("main [role=status]")).to_contain_text(said["removed"].strip(" :"))
    page.go_back()
    expect(page.locator(".hub-entry")).to_have_count(3)
    assert read_ids(page) == [third, first, second]


@BOTH
def test_what_is_no_record_is_told_as_words(quiet: Page, address: str, lang: str) -> None:
    asked: list[str] = []
    quiet.on("request", lambda request: asked.append(request.url))
    bad = ("<img src=x onerror=alert(1)>", "practices/../x", "constructor/x", "practices/nowhere")
    open_list(quiet, address, lang, *bad, RECORDS[0])
    missing = quiet.locator("[data-hub-missing]")
    assert [SAID[lang]["unknown"] in one for one in missing.all_inner_texts()] == [True] * 4
    assert bad[0] in missing.first.inner_text()
    assert quiet.locator(".hub-entries img").count() == 0
    assert read_ids(quiet) == [RECORDS[0]]
    ours = (address, "data:")
    assert [url for url in asked if not url.startswith(ours) or "/x" in urlsplit(url).path] == []
    quiet.emulate_media(media="print")
    assert not missing.first.is_visible()
    quiet.emulate_media(media="screen")
    quiet.goto(f"{address}{PRACTICES[lang]}choisir-deux-themes/")
    quiet.get_by_role("link", name=SAID[lang]["more"], exact=True).click()
    quiet.wait_for_url(f"**/{LISTS[lang]}**")
    assert read_asked(quiet) == [RECORDS[0], "practices/choisir-deux-themes"]


@BOTH
def test_a_shared_address_shows_the_same_to_others(browser: Browser, address: str, lang: str) -> None:
    shown = []
    for _ in range(2):
        with visit(browser, name_address(address, lang, RECORDS[2], RECORDS[0], RECORDS[2], form="a6")) as page:
            expect(page.locator(".hub-entry")).to_have_count(2)
            expect(page.get_by_role("radio", name=SAID[lang]["cards"])).to_be_checked()
            shown.append(page.locator(".hub-entries").inner_text())
            assert read_ids(page) == [RECORDS[2], RECORDS[0]]
    assert shown[0] == shown[1]


@BOTH
def test_an_entry_has_what_its_page_has(page: Page, address: str, lang: str) -> None:
    path = f"{PRACTICES[lang]}exemple-caisse/"
    page.goto(address + path)
    selectors = ("h1", ".hub-lead", ".hub-banner", ".hub-lesson >> nth=0", "[data-hub-credit]")
    words = [page.locator(f"main {selector}").first.text_content() for selector in selectors]
    open_list(page, address, lang, "practices/exemple-caisse")
    entry = page.locator(".hub-entry").text_content() or ""
    assert [one for one in words if not one or one not in entry] == []
    assert f"https://hub.example/knowledge-hub/{path}" in entry
    assert "CC-BY-4.0" in entry
    expect(page.locator(".hub-entry")).to_have_attribute("data-hub-kind", "practice")


def test_words_keep_their_language_and_lose_all_else(page: Page, address: str) -> None:
    title = '<span lang="nl" class="x"><a href="javascript:x()">Een <em>titel</em></a></span>'
    page.route("**/fr/pratiques/x/", answer_with(show_record(title, notes='<img src="x">')))
    open_list(page, address, "fr", "practices/x")
    heading = page.locator(".hub-entry h2 a")
    assert heading.inner_html() == '<span lang="nl">Een <em>titel</em></span>'
    assert page.locator(".hub-entry img").count() == 0


def test_a_withheld_record_shows_what_its_page_shows(page: Page, address: str) -> None:
    note = '<p class="hub-note hub-banner">Ce texte a été retiré.</p>'
    html = show_record("Texte retiré", notes=note, where="https://hub.example/x/").replace(
        '<p class="hub-lead"></p>', ""
    )
    page.route("**/fr/pratiques/x/", answer_with(html))
    open_list(page, address, "fr", "practices/x")
    told = page.locator(".hub-entry > :not([data-hub-screen])").all_inner_texts()
    words = "Pratique Texte retiré Ce texte a été retiré."
    source = "Savoirs en mouvement Adresse : https://hub.example/x/ · CC-BY-4.0"
    assert " ".join(" ".join(told).split()) == f"{words} {source}"


def test_a_record_that_moved_is_found_at_its_new_address(page: Page, address: str) -> None:
    moved = '<meta http-equiv="refresh" content="0; url=../x/"><a href="../x/">../x/</a>'
    page.route("**/fr/pratiques/old/", answer_with(moved))
    page.route("**/fr/pratiques/x/", answer_with(show_record("Ailleurs")))
    open_list(page, address, "fr", "practices/old")
    expect(page.get_by_role("link", name="Ailleurs")).to_have_attribute("href", f"{address}fr/pratiques/x/")


@BOTH
def test_the_switch_of_language_takes_the_list_along(page: Page, address: str, lang: str) -> None:
    other = "nl" if lang == "fr" else "fr"
    open_list(page, address, lang, *RECORDS[:2])
    page.locator(f".hub-switch [data-hub-lang={other}]").click()
    page.wait_for_url(f"**/{LISTS[other]}**")
    expect(page.locator(".hub-entry")).to_have_count(2)
    assert read_ids(page) == list(RECORDS[:2])


@BOTH
def test_a_list_holds_sixty(page: Page, address: str, lang: str) -> None:
    page.route(f"**/{PRACTICES[lang]}x*/", answer_with(show_record()))
    page.goto(name_address(address, lang, *(f"practices/x{number}" for number in range(61))))
    expect(page.locator(".hub-entry")).to_have_count(60)
    expect(page.locator("[data-hub-full]")).to_be_visible()
    expect(page.locator("[data-hub-full]")).to_contain_text(SAID[lang]["full"])


@BOTH
def test_the_keyboard_alone_adds_and_removes(page: Page, address: str, lang: str) -> None:
    page.goto(address + LISTS[lang])
    field = page.locator("#hub-put")
    field.focus()
    page.keyboard.type("nowhere at all")
    page.keyboard.press("Enter")
    expect(page.locator("main [role=status]")).to_have_text(SAID[lang]["not-here"])
    expect(field).to_have_attribute("aria-invalid", "true")
    page.keyboard.press("Control+a")
    page.keyboard.type(f"{address}nl/praktijken/exemple-caisse/#lessons")
    page.keyboard.press("Enter")
    expect(page.locator(".hub-entry")).to_have_count(1)
    page.keyboard.type(RECORDS[1])
    page.keyboard.press("Enter")
    expect(page.locator(".hub-entry")).to_have_count(2)
    expect(field).to_be_focused()
    assert read_ids(page) == list(RECORDS[:2])
    stops = []
    for _ in range(20):
        page.keyboard.press("Tab")
        stops.append(read_focus(page))
        if stops[-1].startswith(SAID[lang]["remove"]):
            break
    page.keyboard.press("Enter")
    assert read_ids(page) == [RECORDS[1]], stops
    assert read_focus(page).startswith(SAID[lang]["remove"])
    page.keyboard.press("Enter")
    expect(field).to_be_focused()
    assert read_asked(page) == []


@BOTH
def test_an_empty_and_a_full_list_pass_axe_at_every_width(page: Page, address: str, lang: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for ids in ((), RECORDS):
        open_list(page, address, lang, *ids, form="a6")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            for width in (1280, 360):
                page.set_viewport_size({"width": width, "height": 900})
                assert find_violations(page) == [], f"{ids} {scheme} {width}"
                assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert [url for url in asked if not url.startswith(address)] == []


@BOTH
def test_without_scripts_a_record_leads_to_a_page_that_says_what_to_do(
    browser: Browser, address: str, lang: str
) -> None:
    with visit(browser, f"{address}{PRACTICES[lang]}exemple-caisse/", scripts=False) as page:
        page.get_by_role("link", name=SAID[lang]["add"]).click()
        assert read_asked(page) == ["practices/exemple-caisse"]
        expect(page.locator("noscript p")).to_contain_text(SAID[lang]["noscript"])
        assert page.locator("noscript p").is_visible()
        assert not page.locator("#hub-put").is_visible()


@pytest.mark.parametrize(
    ("ids", "form", "pages"), [(RECORDS[:4], "a6", 1), (RECORDS, "a6", 2), (RECORDS[-3:], "a4", 2)]
)
def test_the_paper_has_as_many_pages_in_both_languages(
    page: Page, address: str, ids: tuple[str, ...], form: str, pages: int
) -> None:
    found = []
    for lang in LISTS:
        open_list(page, address, lang, *ids, form=form)
        found.append(len(print_pages(page)))
    assert found == [pages, pages]


@BOTH
def test_the_handout_has_every_entry_with_its_source_and_no_buttons(page: Page, address: str, lang: str) -> None:
    open_list(page, address, lang, *RECORDS)
    titles = page.locator(".hub-entry h2").all_text_contents()
    sources = page.locator(".hub-source").all_text_contents()
    assert [one for one in sources if "https://hub.example/knowledge-hub/" not in one or "CC-BY-4.0" not in one] == []
    paper = print_pages(page)
    whole = "".join(paper)
    assert paper[0].startswith(pack(page.locator("main h1").text_content()))
    at = 1
    for words in (pack(words) for pair in zip(titles, sources, strict=True) for words in pair):
        assert words in whole[at:]
        at = whole.index(words, at)
    page.emulate_media(media="print")
    assert page.locator("main button:visible, main form:visible, header.hub-top:visible, footer:visible").count() == 0


@BOTH
def test_each_card_has_its_quarter_of_a_sheet(page: Page, address: str, lang: str) -> None:
    open_list(page, address, lang, *RECORDS, form="a6")
    entries = page.locator(".hub-entry").all()
    sheets = print_pages(page)
    assert len(sheets) == 2
    for number, entry in enumerate(entries):
        for part in ("h2", ".hub-lead", ".hub-source"):
            words = pack(entry.locator(part).text_content())
            assert words and [words in sheet for sheet in sheets] == [number < 4, number == 4]
    page.emulate_media(media="print")
    assert not entries[0].is_visible()
    for card in page.locator(".hub-slip").all():
        assert_fits(card.evaluate(MEASURE))


MEASURE = """card => {
  const box = (one) => one.getBoundingClientRect();
  const whole = box(card);
  const words = [...card.querySelectorAll(".hub-kind, h2, p, dt, dd")].filter((one) => one.checkVisibility());
  return {
    width: whole.width, height: whole.height,
    out: words.filter((one) => box(one).bottom > whole.bottom - 20 || box(one).right > whole.right - 20
      || box(one).left < whole.left + 20 || one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
      .map((one) => one.textContent),
    over: words.filter((one, at) => at && box(one).top < box(words[at - 1]).top - 1).map((one) => one.textContent),
    size: parseFloat(getComputedStyle(card).fontSize),
  };
}"""


def assert_fits(card: dict[str, Any]) -> None:
    """A card is A6 (ISO 216), in legible type, with all its words on it and none over others."""
    assert (round(card["width"] * 25.4 / 96), round(card["height"] * 25.4 / 96)) == (105, 148)
    assert (card["out"], card["over"]) == ([], [])
    assert card["size"] >= FLOOR - 0.1


ROW = "<dt data-hub-gist>Menée par</dt><dd>Une mutuelle de santé, un syndicat et un collectif</dd>"


@pytest.mark.parametrize(
    ("title", "facts", "note"),
    [
        ("mot " * 27, ROW, ""),
        ("W" * 110, ROW * 3, "Traduit par une machine ; personne ne l’a encore relu. " * 3),
        ("W" * 110, ROW * 40, "Traduit par une machine ; personne ne l’a encore relu. " * 3),
    ],
    ids=["words", "one long word", "more facts than a card holds"],
)
def test_the_longest_record_fits_its_card_whole(page: Page, address: str, title: str, facts: str, note: str) -> None:
    lead = ("Ww " * 94)[:280]
    where = f"https://hub.example/{'w' * 130}"
    notes = f'<p class="hub-note hub-banner">{note}</p>' if note else ""
    page.route("**/fr/pratiques/x/", answer_with(show_record(title, lead, facts, notes, where)))
    open_list(page, address, "fr", "practices/x", form="a6")
    page.emulate_media(media="print")
    card = page.locator(".hub-slip")
    assert_fits(card.evaluate(MEASURE))
    (paper,) = print_pages(page)
    assert [text for text in (title, lead, note, where, "CC-BY-4.0") if pack(text) not in paper] == []
