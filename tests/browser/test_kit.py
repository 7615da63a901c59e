"""The workshop kit on paper: cards in their quarters, whole whatever their text, and sheets as few as the guide says."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from hub.plugins.engine import build_site
from tests.browser.conftest import serve
from tests.browser.paper import pack, print_pages
from tests.browser.test_pages import Scheme, find_violations
from tests.hubs import write_hub

pytestmark = pytest.mark.browser

KITS = {"fr": "fr/atelier/decolonisation-apprentissage/", "nl": "nl/werksessie/decolonisation-apprentissage/"}
CARDS = {"fr": "cartes/", "nl": "kaarten/"}
PAPERS = {
    "fr": {"guide/": 4, "feuille-personne/": 2, "feuille-groupe/": 3},
    "nl": {"gids/": 4, "blad-persoon/": 2, "blad-groep/": 3},
}
"""The papers beside the cards, and how many sheets of A4 each may take."""
BY_ROLE = (("hr/", 7), ("fundraising/", 7), ("volunteers/", 17))
GOES_ON = {"fr": "suite sur la carte suivante", "nl": "vervolg op de volgende kaart"}
BOTH = pytest.mark.parametrize("lang", list(KITS))
QUESTIONS, PER_SHEET = 35, 4
FLOOR = 8.8 * 96 / 72
"""The smallest type of a card's text, in pixels of CSS: 8.8 points."""
A4 = (210, 297)


def measure_paper(page: Page) -> list[tuple[int, int]]:
    """The size of each page that is printed, in millimetres."""
    pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    boxes = [page.mediabox for page in pdf.pages]
    return [(round(float(box.width) / 72 * 25.4), round(float(box.height) / 72 * 25.4)) for box in boxes]


MEASURE = """card => {
  const box = (one) => one.getBoundingClientRect();
  const whole = box(card), sheet = box(card.parentElement), margin = 28;
  const pieces = [...card.children].filter((one) => one.checkVisibility());
  const words = [...card.querySelectorAll("h2, p, li")];
  return {
    size: [whole.width, whole.height].map((side) => Math.round(side * 25.4 / 96)),
    quarter: [Math.round((whole.left - sheet.left) / whole.width), Math.round((whole.top - sheet.top) / whole.height)],
    out: words.filter((one) => box(one).bottom > whole.bottom - margin || box(one).top < whole.top + margin
      || box(one).right > whole.right - margin || box(one).left < whole.left + margin
      || one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent),
    over: pieces.filter((one, at) => at && box(one).top < box(pieces[at - 1]).bottom - 1).map((one) => one.textContent),
    type: Math.min(...words.filter((one) => !one.className || one.className.includes("question"))
      .map((one) => parseFloat(getComputedStyle(one).fontSize))),
  };
}"""


def find_cut(page: Page, sheets: list[str]) -> list[Any]:
    """What is wrong with the cards of a page on paper: a size, a quarter, a text beyond the card or over another, type
    too small to read, or words that are not on the card's sheet."""
    page.emulate_media(media="print")
    wrong: list[Any] = []
    for number, card in enumerate(page.locator(".hub-kit-card").all()):
        found = card.evaluate(MEASURE)
        place = number % PER_SHEET
        wanted = {"size": [105, 148], "quarter": [place % 2, place // 2], "out": [], "over": []}
        wrong += [(number, key, found[key]) for key, value in wanted.items() if found[key] != value]
        wrong += [(number, "type", found["type"])] if found["type"] < FLOOR - 0.1 else []
        sheet = sheets[number // PER_SHEET]
        pieces = card.locator("h2, p:not(.hub-kit-head), li, .hub-kit-head > span").all_text_contents()
        wrong += [(number, "lost", piece) for piece in pieces if pack(piece) not in sheet]
    return wrong


@BOTH
def test_every_question_has_its_card_whole_in_its_quarter(page: Page, address: str, lang: str) -> None:
    page.goto(f"{address}{KITS[lang]}{CARDS[lang]}")
    assert page.locator(".hub-kit-card").count() == QUESTIONS
    sheets = print_pages(page)
    assert len(sheets) == -(-QUESTIONS // PER_SHEET)
    assert set(measure_paper(page)) == {A4}
    assert find_cut(page, sheets) == []


@BOTH
@pytest.mark.parametrize(("role", "number"), BY_ROLE)
def test_the_cards_of_a_role_are_a_short_print_run(page: Page, address: str, lang: str, role: str, number: int) -> None:
    page.goto(f"{address}{KITS[lang]}{CARDS[lang]}{role}")
    assert page.locator(".hub-kit-card").count() == number
    assert len(print_pages(page)) == -(-number // PER_SHEET)


@BOTH
@pytest.mark.parametrize(("role", "number"), BY_ROLE)
def test_the_sheets_of_a_role_have_its_questions_alone(
    page: Page, address: str, lang: str, role: str, number: int
) -> None:
    page.goto(f"{address}{KITS[lang]}{CARDS[lang]}{role}")
    cards = {head.split()[-1] for head in page.locator(".hub-kit-head > b").all_text_contents()}
    for paper, most in list(PAPERS[lang].items())[1:]:
        page.goto(f"{address}{KITS[lang]}{paper}{role}")
        assert set(page.locator(".hub-kit-table [scope=row] b").all_text_contents()) == cards
        assert len(cards) == number
        assert len(print_pages(page)) < most


@BOTH
def test_the_papers_take_few_sheets_of_a4(page: Page, address: str, lang: str) -> None:
    for paper, most in PAPERS[lang].items():
        page.goto(f"{address}{KITS[lang]}{paper}")
        sizes = measure_paper(page)
        assert len(sizes) <= most, paper
        assert set(sizes) == {A4}
        whole = "".join(print_pages(page))
        said = page.locator(
            ".hub-browse :is(h1, h2, h3, li:not(:has(span)), li > *, th > :not(.hub-hidden)):not([data-hub-screen] *)"
        ).all_text_contents()
        assert [words for words in said if pack(words) not in whole] == [], paper
        assert pack(page.locator(".hub-crumbs").text_content()) not in whole


@BOTH
def test_numbers_are_the_same_on_every_paper(page: Page, address: str, lang: str) -> None:
    """And the same as the tool's form for paper sheets, which has them from the same framework."""
    page.goto(f"{address}{KITS[lang]}{CARDS[lang]}")
    heads = page.locator(".hub-kit-head > b").all_text_contents()
    asked = page.locator(".hub-kit-card h2").all_text_contents()
    cards = {int(head.split()[-1]): text for head, text in zip(heads, asked, strict=True)}
    assert list(cards) == list(range(1, QUESTIONS + 1))
    for paper in list(PAPERS[lang])[1:]:
        page.goto(f"{address}{KITS[lang]}{paper}")
        rows = page.locator(".hub-kit-table [scope=row]").all()
        listed = {int(str(row.locator("b").text_content())): row.locator("> span").inner_text() for row in rows}
        assert listed == cards
    tool = KITS[lang].replace("atelier", "auto-evaluation").replace("werksessie", "zelfevaluatie")
    page.goto(address + tool)
    framework = json.loads(str(page.locator("script[data-hub-framework]").text_content()))
    told = [question for dimension in framework["dimensions"] for question in dimension["questions"]]
    assert {question["number"]: question["text"] for question in told} == cards


@BOTH
def test_a_sheet_for_a_person_has_six_boxes_a_question_and_no_place_for_a_name(
    page: Page, address: str, lang: str
) -> None:
    page.goto(f"{address}{KITS[lang]}{list(PAPERS[lang])[1]}")
    rows = page.locator(".hub-kit-table tr:has([scope=row])")
    assert rows.count() == QUESTIONS
    assert page.locator(".hub-kit-table .hub-kit-box").count() == 6 * QUESTIONS
    assert page.locator("main :is(input, textarea, select)").count() == 0
    assert page.locator(".hub-kit-roles li").count() == 7


@BOTH
def test_the_kit_fits_a_phone_passes_axe_and_prints_by_a_button(page: Page, address: str, lang: str) -> None:
    schemes: tuple[Scheme, Scheme] = ("light", "dark")
    for part in ("", CARDS[lang], *PAPERS[lang]):
        page.goto(f"{address}{KITS[lang]}{part}")
        for scheme in schemes:
            page.emulate_media(color_scheme=scheme)
            for width in (1280, 360):
                page.set_viewport_size({"width": width, "height": 900})
                assert find_violations(page) == [], f"{part} {scheme} {width}"
                assert page.evaluate("document.documentElement.scrollWidth") <= width, part
        if part:
            page.evaluate("window.print = () => document.body.setAttribute('data-printed', '')")
            page.locator("[data-hub-print]").click()
            assert page.locator("body[data-printed]").count() == 1


# ---- texts that are longer than any that was written so far ----

LONG = {
    "question": ("Qui décide vraiment de tout cela ? " * 30).strip(),
    "word": "W" * 1500,
    "why": ("Parce que cela compte pour celles et ceux qui sont loin. " * 12).strip(),
    "level": ("Nous avons commencé à en parler ensemble, sans rien décider. " * 9).strip(),
}


def write_question(name: str, **texts: str) -> dict[str, Any]:
    filled = {"text": "Une question ?", "why": "Parce que.", "level": "Un peu.", **texts}
    levels = [{"label": f"Niveau {number}", "descriptor": filled["level"]} for number in range(1, 5)]
    return {"id": name, "text": filled["text"], "why": filled["why"], "levels": levels}


@pytest.fixture(scope="module")
def long_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A served site whose one framework has questions of every length."""
    root = tmp_path_factory.mktemp("long")
    questions = [
        write_question("courte"),
        write_question("raison", why=LONG["why"]),
        write_question("question", text=LONG["question"]),
        write_question("niveaux", level=LONG["level"]),
        write_question("mot", text=LONG["word"]),
        write_question("tout", text=LONG["question"], why=LONG["why"], level=LONG["level"]),
    ]
    front = (
        f"title: {'Une dimension dont le nom est très long ' * 3}\nsummary: s\ncreated: 2026-01-01\n"
        f"framework: essai\norder: 1\nquestions: {json.dumps(questions, ensure_ascii=False)}\nsources: [{{title: t}}]"
    )
    label = "Un cadre dont le nom est très long " * 4
    files = {
        "vocabulary/frameworks.yml": f"essai:\n  label: {{fr: {label}, nl: {label}}}\n",
        "framework/une.fr.md": f"---\n{front}\n---\n",
    }
    build_site(write_hub(root, files), root / "site", strict=False)
    with serve(root / "site") as address:
        yield address


@BOTH
def test_a_text_of_any_length_stays_whole_on_cards(page: Page, long_address: str, lang: str) -> None:
    kit = KITS[lang].replace("decolonisation-apprentissage", "essai")
    page.goto(f"{long_address}{kit}{CARDS[lang]}")
    cards = page.locator(".hub-kit-card")
    total = cards.count()
    sheets = print_pages(page)
    assert len(sheets) == -(-total // PER_SHEET)
    assert find_cut(page, sheets) == []
    numbers = [str(one.text_content()).split()[-1] for one in page.locator(".hub-kit-head > b").all()]
    assert numbers.count("1") == numbers.count("2") == 1
    assert numbers.count("6") > 1
    feet = page.locator(".hub-kit-foot").all_text_contents()
    goes_on = [after == number for number, after in zip(numbers, [*numbers[1:], ""], strict=True)]
    assert [GOES_ON[lang] in foot for foot in feet] == goes_on
    whole = "".join(pack(text) for text in cards.all_text_contents())
    assert whole.count("vraiment") == 2 * 30
    assert whole.replace("Waarom", "").count("W") == 1500
    assert whole.count("décider.") == 2 * 4 * 9


@BOTH
def test_long_texts_are_short_on_the_sheets(page: Page, long_address: str, lang: str) -> None:
    for paper, most in PAPERS[lang].items():
        page.goto(f"{long_address}{KITS[lang].replace('decolonisation-apprentissage', 'essai')}{paper}")
        assert len(print_pages(page)) <= most
        page.set_viewport_size({"width": 672, "height": 900})
        page.emulate_media(media="print")
        assert page.evaluate("document.documentElement.scrollWidth") <= 672
        page.emulate_media(media="null")
