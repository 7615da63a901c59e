"""The self-assessment as people do it: by keyboard, by thumb, alone, in a group, on paper; and nothing leaves."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, FilePayload, Page, Route, expect

from tests.browser.paper import pack, print_pages
from tests.browser.test_pages import find_violations

pytestmark = pytest.mark.browser

PAGES = {
    "fr": "fr/auto-evaluation/decolonisation-apprentissage/",
    "nl": "nl/zelfevaluatie/decolonisation-apprentissage/",
}
SAID = {
    "fr": {
        "result": "Votre profil",
        "stays": "Rien ne quitte cet appareil",
        "of": "Question 1 sur 14",
        "unknown": "Je ne sais pas",
        "unsaid": "Je préfère ne pas le dire",
        "deleted": "Vos réponses et votre plan sont effacés",
        "group-stays": "Les feuilles du groupe y restent",
        "confidential": "Le fichier du groupe est confidentiel",
        "a-group": "C’est le fichier d’un groupe",
        "groups": "une erreur de frappe dans groupe 3",
        "foreign": "un signe qui ne va pas dans groupe 2",
        "not-a-sheet": "« notes.json » n’est pas ajouté",
        "spread": "Écart de 3 niveaux",
        "apart": "Par rôle",
        "no-roles": "Pas de réponses par rôle",
        "double": "déjà dans le groupe (feuille 1)",
        "skipped": "n’est pas ajoutée deux fois",
        "before": "Avant",
        "plan": "# Plan d’action",
        "role": "Communication",
    },
    "nl": {
        "result": "Jullie profiel",
        "stays": "Niets verlaat dit toestel",
        "of": "Vraag 1 van 14",
        "unknown": "Ik weet het niet",
        "unsaid": "Ik zeg het liever niet",
        "deleted": "Je antwoorden en je plan zijn uit deze browser gewist",
        "group-stays": "De bladen van de groep blijven er",
        "confidential": "Het bestand van de groep is vertrouwelijk",
        "a-group": "Dit is het bestand van een groep",
        "groups": "een tikfout in groep 3",
        "foreign": "een teken dat niet kan in groep 2",
        "not-a-sheet": "‘notes.json’ is niet toegevoegd",
        "spread": "3 niveaus verschil",
        "apart": "Per rol",
        "no-roles": "Geen antwoorden per rol",
        "double": "al in de groep (blad 1)",
        "skipped": "niet twee keer toegevoegd",
        "before": "Vroeger",
        "plan": "# Actieplan",
        "role": "Communicatie",
    },
}
BOTH = pytest.mark.parametrize("lang", list(PAGES))
STATUS = "[data-hub-status]"
NEXT = ".hub-steer .hub-btn"
GROUPS = ".hub-code-groups b"
A4_WIDTH = 672
"""The width of the text of an A4 sheet with the margins of hub.css, in pixels of CSS."""


def open_tool(page: Page, address: str, lang: str) -> None:
    page.goto(address + PAGES[lang])
    expect(page.locator(".hub-roles input").first).to_be_attached()


def begin(page: Page, address: str, lang: str, role: str = "communication") -> None:
    open_tool(page, address, lang)
    page.locator(f".hub-roles input[value='{role}']").check()
    page.locator(".hub-ask-form .hub-btn").click()
    expect(page.locator(".hub-run")).to_be_visible()


def answer_all(page: Page, values: Sequence[str], count: int = 14) -> None:
    """Gives the answers in turn, from the first question to the result."""
    for at in range(count):
        expect(page.locator(".hub-run")).to_have_attribute("value", f"{at + 1}")
        page.locator(f"input[name=answer][value='{values[at % len(values)]}']").check()
        page.locator(NEXT).click()
    expect(page.locator("[data-hub-part=gaps]")).to_be_visible()


def read_framework(page: Page) -> Mapping[str, Any]:
    made: Mapping[str, Any] = page.evaluate(
        "JSON.parse(document.querySelector('script[data-hub-framework]').textContent)"
    )
    return made


def list_keys(page: Page, role: str = "") -> list[str]:
    return [
        question["key"]
        for dimension in read_framework(page)["dimensions"]
        for question in dimension["questions"]
        if not role or not question["roles"] or role in question["roles"]
    ]


def make_file(page: Page, number: int, values: Sequence[object], role: str = "", name: str = "") -> FilePayload:
    """The file of a sheet whose answers are these values in turn."""
    answers = {key: values[at % len(values)] for at, key in enumerate(list_keys(page, role))}
    letters = "bcdfghjkmnpqrst" + "bcdfghjkmnpqrstvwxz"[number]
    sheet = {
        "format": "hub-assessment",
        "version": 1,
        "framework": read_framework(page)["id"],
        "role": role,
        "date": "2026-01-15",
        "id": letters,
        "answers": answers,
    }
    return {
        "name": name or f"{number}.json",
        "mimeType": "application/json",
        "buffer": json.dumps(sheet).encode(),
    }


def read_code(page: Page) -> list[str]:
    return page.locator(GROUPS).all_inner_texts()


def go_to_group(page: Page, address: str, lang: str) -> None:
    open_tool(page, address, lang)
    page.locator("[data-hub-part=together] button").click()
    expect(page.locator("#hub-add-files")).to_be_attached()


def add_files(page: Page, files: Sequence[FilePayload], total: int) -> None:
    page.set_input_files("#hub-add-files", list(files))
    expect(page.locator(".hub-sheet-list li")).to_have_count(total)


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.tagName"))


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A small phone with a thumb."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, service_workers="block"
    )
    yield context.new_page()
    context.close()


@BOTH
def test_a_whole_self_assessment_by_keyboard(page: Page, address: str, lang: str) -> None:
    open_tool(page, address, lang)
    expect(page.locator(".hub-stays")).to_contain_text(SAID[lang]["stays"])
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "role":
            break
    while page.evaluate("document.activeElement.value") != "communication":
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".hub-where")).to_contain_text(SAID[lang]["of"])
    for at in range(14):
        expect(page.locator(".hub-run")).to_have_attribute("value", f"{at + 1}")
        assert focused(page) == "H2"
        page.keyboard.press("Tab")
        assert focused(page) == "SUMMARY"
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        for _ in range(at % 6):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
    expect(page.locator("h2")).to_have_text(SAID[lang]["result"])
    assert focused(page) == "H2"
    table = page.locator(".hub-levels-table")
    assert table.locator("tbody tr").count() >= 3
    assert page.locator(".hub-gap").count() > 0
    open_ones = page.locator("[data-hub-part=still-open] li")
    said = " ".join(open_ones.all_inner_texts())
    assert SAID[lang]["unknown"] in said
    assert SAID[lang]["unsaid"] in said
    assert open_ones.count() == 4


@BOTH
def test_a_whole_self_assessment_by_thumb(phone: Page, address: str, lang: str) -> None:
    open_tool(phone, address, lang)
    phone.locator(".hub-roles label:has([value=communication])").tap()
    phone.locator(".hub-ask-form .hub-btn").tap()
    for at in range(14):
        expect(phone.locator(".hub-run")).to_have_attribute("value", f"{at + 1}")
        for target in phone.locator(".hub-choice, .hub-steer button").all():
            box = target.bounding_box()
            assert box is not None
            assert box["height"] >= 44
        phone.locator(".hub-choice").nth(at % 6).tap()
        phone.locator(NEXT).tap()
        assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    expect(phone.locator(".hub-radar")).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360


@BOTH
def test_answers_are_kept_at_once_and_back_leads_to_the_question_before(page: Page, address: str, lang: str) -> None:
    begin(page, address, lang)
    page.locator("input[name=answer][value='3']").check()
    page.locator(NEXT).click()
    page.locator("input[name=answer][value='unsaid']").check()
    page.reload()
    expect(page.locator("input[name=answer][value='unsaid']")).to_be_checked()
    page.go_back()
    expect(page.locator(".hub-run")).to_have_attribute("value", "1")
    expect(page.locator("input[name=answer][value='3']")).to_be_checked()
    page.locator(".hub-steer .hub-do").first.click()
    page.goto(address + PAGES[lang])
    mine = page.locator("[data-hub-part=mine]")
    expect(mine).to_contain_text("1")
    mine.locator(".hub-btn").click()
    expect(page.locator(".hub-run")).to_have_attribute("value", "1")
    expect(page.locator("input[name=answer]:checked")).to_have_count(0)


@BOTH
def test_deleting_is_asked_and_leaves_nothing(page: Page, address: str, lang: str) -> None:
    begin(page, address, lang)
    page.locator("input[name=answer][value='2']").check()
    page.goto(address + PAGES[lang])
    page.locator("[data-hub-part=mine] button").last.click()
    page.locator(".hub-sure button").last.click()
    expect(page.locator("[data-hub-part=mine]")).to_be_visible()
    page.locator("[data-hub-part=mine] button").last.click()
    page.locator(".hub-sure button").first.click()
    expect(page.locator(STATUS)).to_contain_text(SAID[lang]["deleted"])
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('hub-assessment'))") == []
    page.reload()
    expect(page.locator("[data-hub-part=mine]")).to_have_count(0)


@BOTH
def test_a_saved_file_opens_again_and_holds_no_name(page: Page, address: str, lang: str, tmp_path: Path) -> None:
    begin(page, address, lang)
    answer_all(page, ["1", "4", "unknown"])
    before = page.locator(".hub-levels-table").inner_text()
    page.locator(".hub-gap button").first.click()
    page.locator("#hub-step-1-who").fill("Awa Diop")
    page.locator(".hub-actions button").last.click()
    with page.expect_download() as saved:
        page.locator("[data-hub-part=keep] .hub-btn").click()
    file = tmp_path / saved.value.suggested_filename
    saved.value.save_as(file)
    assert "Awa" not in file.read_text("utf-8")
    page.evaluate("localStorage.clear()")
    page.goto(address + PAGES[lang] + "#start")
    page.reload()
    page.set_input_files("#hub-open-file", file)
    expect(page.locator("h2")).to_have_text(SAID[lang]["result"])
    assert page.locator(".hub-levels-table").inner_text() == before


@BOTH
def test_a_code_is_typed_on_another_device(page: Page, address: str, lang: str) -> None:
    begin(page, address, lang)
    answer_all(page, ["2", "3"])
    code, before = read_code(page), page.locator(".hub-levels-table").inner_text()
    page.evaluate("localStorage.clear()")
    page.goto(address + PAGES[lang] + "#start")
    page.reload()
    page.locator("#hub-open-code").fill(" ".join(code).lower())
    page.locator(".hub-code-form button").click()
    expect(page.locator("h2")).to_have_text(SAID[lang]["result"])
    assert page.locator(".hub-levels-table").inner_text() == before


@BOTH
def test_before_and_now_stand_side_by_side(page: Page, address: str, lang: str) -> None:
    begin(page, address, lang)
    answer_all(page, ["3"])
    page.set_input_files("#hub-earlier", make_file(page, 0, [1], "communication"))
    expect(page.locator(".hub-median.hub-then").first).to_be_visible()
    expect(page.locator(".hub-levels-table thead")).to_contain_text(SAID[lang]["before"])
    expect(page.locator(STATUS)).to_contain_text("2026")
    page.locator("[data-hub-part=compare] button").click()
    expect(page.locator(".hub-then")).to_have_count(0)


@BOTH
def test_three_files_show_where_they_differ_most_first(page: Page, address: str, lang: str) -> None:
    go_to_group(page, address, lang)
    files = [make_file(page, n, values) for n, values in enumerate(([1, 2], [2, 2], [4, 3]))]
    add_files(page, files, 3)
    page.locator("[data-hub-part=sheets] .hub-btn").click()
    first = page.locator(".hub-gap").first
    expect(first).to_contain_text(SAID[lang]["spread"])
    assert first.locator(".hub-bars b").all_inner_texts() == ["1", "1", "0", "1"]
    apart = [int((re.findall(r"\d", text) or ["1"])[0]) for text in page.locator(".hub-apart").all_inner_texts()]
    assert apart == sorted(apart, reverse=True)
    expect(page.locator(".hub-band")).to_have_count(7)


@BOTH
def test_a_typing_error_in_a_code_is_found_and_nothing_is_lost(page: Page, address: str, lang: str) -> None:
    codes = []
    for values in (["1"], ["2"], ["4"]):
        begin(page, address, lang, "hr")
        answer_all(page, values, 7)
        codes.append(read_code(page))
        page.evaluate("localStorage.clear()")
        page.goto("about:blank")
    go_to_group(page, address, lang)
    field, add = page.locator("#hub-add-code"), page.locator(".hub-code-form button")
    for total, code in enumerate(codes[:2], 1):
        field.fill("-".join(code))
        add.click()
        expect(page.locator(".hub-sheet-list li")).to_have_count(total)
    wrong = list(codes[2])
    wrong[2] = wrong[2][:1] + ("A" if wrong[2][1] != "A" else "B") + wrong[2][2:]
    field.fill("-".join(wrong))
    add.click()
    expect(page.locator("#hub-add-code-wrong")).to_contain_text(SAID[lang]["groups"])
    assert field.input_value() == "-".join(wrong)
    assert focused(page) == "TEXTAREA"
    field.fill("-".join([wrong[0], "é+?!" + wrong[1], *wrong[2:]]).replace("é+", "=="))
    add.click()
    expect(page.locator("#hub-add-code-wrong")).to_contain_text(SAID[lang]["foreign"])
    field.fill("-".join(codes[2]))
    add.click()
    expect(page.locator(".hub-sheet-list li")).to_have_count(3)


@BOTH
def test_sheets_of_paper_are_keyed_in_one_after_the_other(page: Page, address: str, lang: str) -> None:
    go_to_group(page, address, lang)
    page.locator("[data-hub-paper] > summary").click()
    for total, level in enumerate(("1", "3"), 1):
        page.locator("#hub-paper-role").select_option("hr")
        expect(page.locator(".hub-paper-sheet select")).to_have_count(7)
        for select in page.locator(".hub-paper-sheet select").all():
            assert select.input_value() == ""
            select.select_option(level)
        page.locator(".hub-paper-form button").click()
        expect(page.locator(".hub-sheet-list li")).to_have_count(total)
        expect(page.locator("#hub-paper-role")).to_be_focused()
    label = page.locator(".hub-paper-sheet label").first.inner_text()
    assert re.match(r"\d+\. ", label)
    page.locator("[data-hub-part=sheets] .hub-btn").click()
    expect(page.locator(".hub-gap")).to_have_count(7)


@BOTH
def test_a_small_group_is_not_split_by_role(page: Page, address: str, lang: str) -> None:
    go_to_group(page, address, lang)
    roles = ["hr", "hr", "staff", "staff"]
    add_files(page, [make_file(page, n, [n % 4 + 1], role) for n, role in enumerate(roles)], 4)
    labels = {role["label"] for role in read_framework(page)["roles"]}
    assert not any(label in page.locator(".hub-sheet-list").inner_text() for label in labels)
    page.locator("[data-hub-part=sheets] .hub-btn").click()
    part = page.locator("[data-hub-part=by-role]")
    expect(part).to_contain_text(SAID[lang]["no-roles"])
    assert part.locator("table, svg").count() == 0
    text = page.locator("[data-hub-view]").inner_text()
    assert not any(f"{label} (" in text for label in labels)


@BOTH
def test_five_of_a_role_are_shown_apart(page: Page, address: str, lang: str) -> None:
    go_to_group(page, address, lang)
    add_files(page, [make_file(page, n, [n % 4 + 1], "communication") for n in range(5)], 5)
    page.locator("[data-hub-part=sheets] .hub-btn").click()
    expect(page.locator("[data-hub-part=by-role] h4")).to_contain_text(SAID[lang]["role"])


@BOTH
def test_what_cannot_be_read_is_named_and_doubles_are_asked_about(page: Page, address: str, lang: str) -> None:
    go_to_group(page, address, lang)
    notes: FilePayload = {"name": "notes.json", "mimeType": "application/json", "buffer": b'{"a": 1}'}
    add_files(page, [make_file(page, 0, [1]), notes, make_file(page, 1, [2])], 2)
    expect(page.locator(".hub-wrong li")).to_contain_text(SAID[lang]["not-a-sheet"])
    page.set_input_files("#hub-add-files", make_file(page, 0, [1]))
    expect(page.locator(STATUS)).to_contain_text(SAID[lang]["skipped"])
    page.set_input_files("#hub-add-files", make_file(page, 0, [3]))
    expect(page.locator(".hub-sure")).to_be_visible()
    page.locator(".hub-sure button").first.click()
    expect(page.locator(".hub-sheet-list li")).to_have_count(2)
    anonymous = json.loads(make_file(page, 0, [3])["buffer"])
    again: FilePayload = {"name": "x.json", "mimeType": "", "buffer": json.dumps({**anonymous, "id": ""}).encode()}
    page.set_input_files("#hub-add-files", again)
    expect(page.locator(".hub-sure")).to_contain_text(SAID[lang]["double"])
    page.locator(".hub-sure button").first.click()
    expect(page.locator(".hub-sheet-list li")).to_have_count(3)
    page.reload()
    expect(page.locator(".hub-sheet-list li")).to_have_count(3)


@BOTH
def test_a_whole_group_is_one_file(page: Page, address: str, lang: str, tmp_path: Path) -> None:
    go_to_group(page, address, lang)
    add_files(page, [make_file(page, n, [n + 1]) for n in range(3)], 3)
    with page.expect_download() as saved:
        page.locator("[data-hub-part=sheets] button:not(.hub-btn)").nth(3).click()
    file = tmp_path / "group.json"
    saved.value.save_as(file)
    page.locator("[data-hub-part=sheets] .hub-actions button").last.click()
    page.locator(".hub-sure button").first.click()
    expect(page.locator(".hub-sheet-list li")).to_have_count(0)
    page.set_input_files("#hub-add-files", file)
    expect(page.locator(".hub-sheet-list li")).to_have_count(3)


@BOTH
def test_the_plan_is_text_and_paper(page: Page, address: str, lang: str, tmp_path: Path) -> None:
    begin(page, address, lang)
    answer_all(page, ["1", "2"])
    question = page.locator(".hub-gap h4").first.inner_text()
    page.locator(".hub-gap button").first.click()
    expect(page.locator("#hub-step-1-what")).to_be_focused()
    page.keyboard.type("Relire nos statuts | ensemble")
    page.locator("#hub-step-1-who").fill("Awa Diop")
    page.locator("#hub-step-1-when").fill("1/3/2027")
    with page.expect_download() as saved:
        page.locator(".hub-actions .hub-btn").click()
    file = tmp_path / "plan.md"
    saved.value.save_as(file)
    text = file.read_text("utf-8")
    assert text.startswith(SAID[lang]["plan"])
    assert all(part in text for part in ("Relire nos statuts \\| ensemble", "Awa Diop", "1/3/2027"))
    printed = print_pages(page)
    assert len(printed) == 1
    for words in (question, "Relire nos statuts | ensemble", "Awa Diop", "1/3/2027"):
        assert pack(words) in printed[0]
    page.reload()
    expect(page.locator("#hub-step-1-who")).to_have_value("Awa Diop")


@BOTH
def test_a_plan_may_be_of_ones_own_steps_alone(page: Page, address: str, lang: str) -> None:
    page.goto(f"{address}{PAGES[lang]}#plan")
    expect(page.locator(".hub-step")).to_have_count(0)
    page.locator(".hub-actions button").first.click()
    expect(page.locator("#hub-step-1-what")).to_be_focused()
    page.keyboard.type("Se revoir en mars")
    page.reload()
    expect(page.locator("#hub-step-1-what")).to_have_value("Se revoir en mars")
    page.goto(address + PAGES[lang] + "#start")
    page.locator("[data-hub-to-plan]").click()
    expect(page.locator("#hub-step-1-what")).to_have_value("Se revoir en mars")


@BOTH
def test_a_browser_that_keeps_nothing_is_promised_nothing(page: Page, address: str, lang: str) -> None:
    page.goto(address + PAGES[lang])
    expect(page.locator("[data-hub-kept]")).to_be_visible()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })")
    page.reload()
    expect(page.locator("[data-hub-view] .hub-note")).to_be_visible()
    expect(page.locator("[data-hub-kept]")).to_be_hidden()


@BOTH
def test_a_result_and_a_spread_are_printed_whole(page: Page, address: str, lang: str) -> None:
    begin(page, address, lang)
    answer_all(page, ["1", "2", "3", "4", "unknown"])
    check_print(page, 6)
    go_to_group(page, address, lang)
    add_files(page, [make_file(page, n, [n + 1, 2], "communication") for n in range(3)], 3)
    page.locator("[data-hub-part=sheets] .hub-btn").click()
    expect(page.locator(".hub-bars").first).to_be_visible()
    check_print(page, 9)


def check_print(page: Page, most: int) -> None:
    """Whether all headings, questions, cells and links are on a few sheets of paper, and no controls."""
    wanted = page.locator("[data-hub-view] :is(h2, h3, h4, th, td span, .hub-helps a, .hub-lined b):visible")
    texts = [pack(text) for text in wanted.all_inner_texts()]
    assert len(texts) > 20
    page.emulate_media(media="print")
    hidden = page.locator("[data-hub-view] :is([data-hub-screen]) :is(h3, h4)").all_text_contents()
    texts = [text for text in texts if text not in map(pack, hidden)]
    page.set_viewport_size({"width": A4_WIDTH, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= A4_WIDTH
    assert page.locator("button:visible").count() == 0
    printed = print_pages(page)
    whole = "".join(printed)
    assert [text for text in texts if text not in whole] == []
    assert len(printed) <= most
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 1280, "height": 900})


@BOTH
def test_every_view_passes_axe_and_fits_a_phone(page: Page, address: str, lang: str) -> None:
    begin(page, address, lang)
    check_view(page, "question")
    answer_all(page, ["1", "3", "unsaid"])
    page.set_input_files("#hub-earlier", make_file(page, 0, [1], "communication"))
    expect(page.locator(".hub-then").first).to_be_visible()
    check_view(page, "result")
    page.locator(".hub-gap button").first.click()
    check_view(page, "plan")
    page.goto(address + PAGES[lang] + "#start")
    expect(page.locator("[data-hub-part=mine]")).to_be_visible()
    page.locator("[data-hub-part=mine] button").last.click()
    check_view(page, "start")
    go_to_group_again(page)
    add_files(page, [make_file(page, n, [n % 4 + 1], "communication") for n in range(5)], 5)
    page.locator("[data-hub-paper] > summary").click()
    page.locator("#hub-add-code").fill("1234")
    page.locator(".hub-code-form button").click()
    check_view(page, "group")
    page.locator("[data-hub-part=sheets] .hub-btn").click()
    expect(page.locator(".hub-bars").first).to_be_visible()
    check_view(page, "spread")


def go_to_group_again(page: Page) -> None:
    page.locator("[data-hub-part=together] button").click()
    expect(page.locator("#hub-add-files")).to_be_attached()


def check_view(page: Page, name: str) -> None:
    expect(page.locator("[data-hub-assess]")).to_have_attribute("data-hub-at", name)
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{name} {width}"
        assert page.locator("h1:visible").count() == 1
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert find_violations(page) == [], f"{name} {scheme} {width}"
    page.set_viewport_size({"width": 1280, "height": 900})


@BOTH
def test_nothing_is_asked_of_anybody_once_the_page_is_there(page: Page, address: str, lang: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_tool(page, address, lang)
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith(address)] == []
    asked.clear()
    page.locator(".hub-roles input[value=hr]").check()
    page.locator(".hub-ask-form .hub-btn").click()
    answer_all(page, ["1", "3"], 7)
    page.locator(".hub-gap button").first.click()
    page.locator("#hub-step-1-what").fill("Rien")
    page.evaluate("location.hash = 'group'")
    add_files(page, [make_file(page, n, [n + 1]) for n in range(2)], 2)
    page.locator("[data-hub-part=sheets] .hub-btn").click()
    expect(page.locator(".hub-bars").first).to_be_visible()
    # A browser looks for the icon of the page again when the end of the address changes.
    assert {url.removeprefix(address) for url in asked} <= {"assets/hub/icon.svg"}


@BOTH
def test_two_tabs_lose_nothing_of_each_other(page: Page, address: str, lang: str) -> None:
    begin(page, address, lang)
    page.locator("input[name=answer][value='2']").check()
    other = page.context.new_page()
    go_to_group(other, address, lang)
    add_files(other, [make_file(other, n, [n + 1]) for n in range(2)], 2)
    page.locator("input[name=answer][value='3']").check()
    other.reload()
    expect(other.locator(".hub-sheet-list li")).to_have_count(2)
    other.evaluate("location.hash = 'q1'")
    expect(other.locator("input[name=answer][value='3']")).to_be_checked()
    other.locator("input[name=answer][value='unsaid']").check()
    expect(page.locator("input[name=answer][value='unsaid']")).to_be_checked()


@BOTH
def test_going_back_shows_what_was_answered_since(page: Page, address: str, lang: str) -> None:
    begin(page, address, lang)
    page.locator("input[name=answer][value='2']").check()
    page.goto(f"{address}{lang}/")
    other = page.context.new_page()
    other.goto(address + PAGES[lang] + "#q1")
    other.locator("input[name=answer][value='4']").check()
    page.go_back()
    expect(page.locator("input[name=answer]:checked")).to_have_value("4")


@pytest.mark.parametrize("end", ["constructor", "__proto__", "toString", "q0", "q99", "q1e3", "%00"])
def test_an_address_that_names_no_view_leads_to_the_start(page: Page, address: str, end: str) -> None:
    page.goto(f"{address}{PAGES['fr']}#{end}")
    expect(page.locator(".hub-roles input").first).to_be_attached()


@BOTH
def test_deleting_says_that_the_sheets_of_a_group_stay(page: Page, address: str, lang: str) -> None:
    begin(page, address, lang)
    page.evaluate("location.hash = 'group'")
    add_files(page, [make_file(page, 0, [1])], 1)
    page.evaluate("location.hash = 'start'")
    page.locator("[data-hub-part=mine] button").last.click()
    page.locator(".hub-sure button").first.click()
    expect(page.locator(STATUS)).to_contain_text(SAID[lang]["group-stays"])
    expect(page.locator("[data-hub-part=mine]")).to_have_count(0)


@BOTH
def test_the_sheets_of_a_group_are_not_seen_one_by_one(page: Page, address: str, lang: str, tmp_path: Path) -> None:
    go_to_group(page, address, lang)
    add_files(page, [make_file(page, n, [n + 1], "hr") for n in range(2)], 2)
    expect(page.locator("[data-hub-part=sheets]")).to_contain_text(SAID[lang]["confidential"])
    with page.expect_download() as saved:
        page.locator("[data-hub-part=sheets] .hub-actions button").nth(1).click()
    file = tmp_path / "group.json"
    saved.value.save_as(file)
    assert [sheet["date"] for sheet in json.loads(file.read_text("utf-8"))["sheets"]] == ["", ""]
    begin(page, address, lang, "hr")
    answer_all(page, ["1"], 7)
    page.set_input_files("#hub-earlier", file)
    expect(page.locator("[data-hub-part=compare] .hub-wrong")).to_contain_text(SAID[lang]["a-group"])
    expect(page.locator(".hub-then")).to_have_count(0)


@BOTH
def test_where_all_questions_are_of_a_few_no_figure_is_shown(page: Page, address: str, lang: str) -> None:
    go_to_group(page, address, lang)
    add_files(page, [make_file(page, n, [1, 2], role) for n, role in enumerate(("hr", "board"))], 2)
    page.locator("[data-hub-part=sheets] .hub-btn").click()
    expect(page.locator("[data-hub-part=withheld] li").first).to_be_visible()
    shown = {key for key in list_keys(page, "hr") if key in list_keys(page, "board")}
    assert page.locator(".hub-gap").count() == len(shown)
    profile = page.locator("#hub-group-profile")
    page.locator("a[href='#hub-group-profile']").click()
    expect(profile).to_be_focused()
    assert page.url.endswith("#spread")


def serve_part(page: Page, address: str, count: int, word: str = "") -> None:
    """The page of the tool with so many dimensions, which lead nowhere; `word` begins each question."""

    def shorten(route: Route) -> None:
        response = route.fetch()
        found = re.search(r"(<script[^>]* data-hub-framework[^>]*>)(.*?)(</script>)", response.text(), re.DOTALL)
        assert found is not None
        made = json.loads(found[2])
        dimensions = [{**one, "href": ""} for one in made["dimensions"][:count]]
        for question in (one for dimension in dimensions for one in dimension["questions"]):
            question["text"] = f"{word}{question['text']}"
        block = json.dumps({**made, "dimensions": dimensions}).replace("<", "\\u003c")
        route.fulfill(response=response, body=response.text().replace(found[2], block))

    page.route(address + PAGES["fr"], shorten)


@pytest.mark.parametrize(("count", "drawn"), [(1, 0), (2, 0), (3, 1)])
def test_a_profile_is_drawn_from_three_dimensions_on_and_never_said_to_be_empty(
    page: Page, address: str, count: int, drawn: int
) -> None:
    serve_part(page, address, count)
    begin(page, address, "fr", "")
    answer_all(page, ["2"], len(list_keys(page)))
    expect(page.locator(".hub-levels-table tbody tr")).to_have_count(count)
    expect(page.locator(".hub-radar")).to_have_count(drawn)
    assert page.locator(".hub-profile > p").count() == 0
    assert ("Le trait" in page.locator(".hub-aside").inner_text()) is bool(drawn)
    assert page.locator(".hub-levels-table a").count() == 0


def test_a_word_that_is_too_long_for_a_phone_is_broken(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    serve_part(page, address, 1, "anticonstitutionnellement" * 6)
    begin(page, address, "fr", "")
    widths = [page.evaluate("document.documentElement.scrollWidth")]
    answer_all(page, ["1"], len(list_keys(page)))
    widths.append(page.evaluate("document.documentElement.scrollWidth"))
    page.locator(".hub-gap button").first.click()
    expect(page.locator("#hub-step-1-what")).to_be_focused()
    widths.append(page.evaluate("document.documentElement.scrollWidth"))
    assert widths == [360, 360, 360]


@BOTH
def test_a_browser_that_keeps_nothing_is_told_of(browser: Browser, address: str, lang: str) -> None:
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full') }")
    begin(page, address, lang)
    answer_all(page, ["2"])
    expect(page.locator("h2")).to_have_text(SAID[lang]["result"])
    page.evaluate("location.hash = 'start'")
    expect(page.locator("[data-hub-view] .hub-note").first).to_be_visible()
    context.close()
