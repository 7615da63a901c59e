"""The self-assessment as one file, opened from disk with the network off: a whole run by keyboard, and nothing leaves."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from hub.settings import read_settings
from hub.view.words import Words
from tests.browser.conftest import BASE, ROOT
from tests.browser.test_pages import find_violations

pytestmark = pytest.mark.browser

FILES = {
    "fr": "fr/auto-evaluation/decolonisation-apprentissage/auto-evaluation.html",
    "nl": "nl/zelfevaluatie/decolonisation-apprentissage/zelfevaluatie.html",
}
ROLE = "hr"
MOST_TABS = 90
MOST_BYTES = 160_000
MOST_COMPRESSED = 45_000
IS_ACTIVE = "element => element === document.activeElement"


class Opened(NamedTuple):
    """The file in a browser without a network, the words on it, what it asked for and what went wrong."""

    page: Page
    words: Words
    asked: list[str]
    errors: list[str]

    def say(self, key: str) -> str:
        return self.words(f"assess.say.{key}")

    def press(self, button: str, key: str = "Enter") -> None:
        """Reach a button with the tabulator and press it."""
        reach(self.page, self.page.get_by_role("button", name=button, exact=True).first)
        self.page.keyboard.press(key)

    def shows(self, heading: str) -> None:
        expect(self.page.get_by_role("heading", name=heading, exact=True)).to_be_visible()

    @property
    def code(self) -> str:
        """The code that the result shows, once it is there."""
        self.shows(self.say("result"))
        return "-".join(self.page.locator(".hub-code-groups b").all_inner_texts())


def reach(page: Page, target: Locator) -> None:
    """Go on with the tabulator until `target` has the focus."""
    target.wait_for()
    for _ in range(MOST_TABS):
        if target.evaluate(IS_ACTIVE):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"not reached by keyboard: {target}")


@pytest.fixture(params=list(FILES))
def opened(request: pytest.FixtureRequest, browser: Browser, site: Path, tmp_path: Path) -> Iterator[Opened]:
    copy = tmp_path / "copy.html"
    shutil.copy(site / BASE.strip("/") / FILES[request.param], copy)
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, locale=f"{request.param}-BE", offline=True, accept_downloads=True
    )
    page = context.new_page()
    errors: list[str] = []
    asked: list[str] = []
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda one: asked.append(one.url))
    page.goto(copy.as_uri())
    yield Opened(page, Words(request.param, read_settings(ROOT / "hub.yml")), asked, errors)
    context.close()
    assert errors == []


def begin(opened: Opened) -> int:
    """Choose a role and start; the number of its questions comes back."""
    page = opened.page
    reach(page, page.locator("input[name=role]:checked"))
    role = page.locator(f"input[name=role][value={ROLE}]")
    for _ in range(MOST_TABS):
        if role.is_checked():
            break
        page.keyboard.press("ArrowDown")
    framework: Mapping[str, list[Mapping[str, list[Mapping[str, list[str]]]]]] = page.evaluate(
        "JSON.parse(document.querySelector('script[data-hub-framework]').textContent)"
    )
    roles = [question["roles"] for dimension in framework["dimensions"] for question in dimension["questions"]]
    opened.press(opened.say("begin"))
    return sum(not asked or ROLE in asked for asked in roles)


def answer(opened: Opened, number: int) -> None:
    """Answer that many questions, each with another of the six answers."""
    page = opened.page
    for place in range(number):
        page.wait_for_url(f"**/copy.html#q{place + 1}")
        expect(page.locator("main h2")).to_be_focused()
        reach(page, page.locator("input[name=answer]").first)
        page.keyboard.press("Space")
        for _ in range(place % 6):
            page.keyboard.press("ArrowDown")
        expect(page.locator("input[name=answer]").nth(place % 6)).to_be_checked()
        page.keyboard.press("Enter")


def test_a_whole_run_by_keyboard_from_disk(opened: Opened, tmp_path: Path) -> None:
    page = opened.page
    number = begin(opened)
    assert number > 5
    assert find_violations(page) == []
    answer(opened, number)
    opened.shows(opened.say("result"))
    assert find_violations(page) == []
    code = opened.code
    assert code

    reach(page, page.locator("[data-hub-part=gaps] button").first)
    page.keyboard.press("Enter")
    opened.shows(opened.say("plan-title"))
    for name, text in {"what": "Relire trois offres", "who": "A. & B.", "when": "lundi"}.items():
        reach(page, page.locator(f"#hub-step-1-{name}"))
        page.keyboard.type(text)
    assert find_violations(page) == []
    with page.expect_download() as waiting:
        opened.press(opened.say("plan-save"))
    plan = Path(waiting.value.path()).read_text("utf-8")
    assert "Relire trois offres" in plan
    assert "https://hub.example" in plan

    page.reload()
    opened.shows(opened.say("plan-title"))
    expect(page.locator("#hub-step-1-who")).to_have_value("A. & B.")
    opened.press(opened.say("to-result"))
    assert opened.code == code
    with page.expect_download() as waiting:
        opened.press(opened.say("save"))
    kept = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(kept)

    forget(opened)
    with page.expect_file_chooser() as chooser:
        reach(page, page.locator("#hub-open-file"))
        page.keyboard.press("Enter")
    chooser.value.set_files(kept)
    assert opened.code == code

    forget(opened)
    reach(page, page.locator("#hub-open-code"))
    page.keyboard.type(code.lower().replace("-", " "))
    opened.press(opened.say("code-go"))
    assert opened.code == code

    assert {url for url in opened.asked if not url.startswith("blob:")} == {page.url.partition("#")[0]}


def forget(opened: Opened) -> None:
    opened.press(opened.say("delete"))
    opened.press(opened.say("delete-yes"))
    opened.shows(opened.say("start"))
    expect(opened.page.locator("main h2").first).to_be_focused()


def test_it_says_that_it_is_a_copy_and_lets_nothing_out(opened: Opened) -> None:
    page = opened.page
    expect(page.locator("footer")).to_contain_text("2026")
    assert find_violations(page) == []
    refused = page.evaluate(
        """() => new Promise((resolve) => {
             const found = [];
             addEventListener('securitypolicyviolation', (event) => found.push(event.effectiveDirective));
             Promise.allSettled([fetch('https://hub.example/')]).then(() => {
               const picture = new Image();
               picture.onerror = () => resolve(found.sort());
               picture.src = 'https://hub.example/a.png';
             });
           })"""
    )
    assert refused == ["connect-src", "img-src"]
    assert len(opened.errors) >= len(refused)
    opened.errors.clear()


@pytest.mark.parametrize("path", FILES.values())
def test_it_is_small(site: Path, path: str) -> None:
    document = (site / BASE.strip("/") / path).read_bytes()
    assert len(document) <= MOST_BYTES
    assert len(gzip.compress(document)) <= MOST_COMPRESSED
