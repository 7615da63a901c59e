"""The self-assessment on the site goes on without a connection, once its page was opened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from hub.settings import read_settings
from hub.view.words import Words
from tests.browser.conftest import BASE, ROOT, Handler, serve
from tests.browser.waiting import wait_until

pytestmark = pytest.mark.browser

TOOLS = {
    "fr": "fr/auto-evaluation/decolonisation-apprentissage/",
    "nl": "nl/zelfevaluatie/decolonisation-apprentissage/",
}
ROLE = "hr"
MOST = 40
ALL_KEPT = """async () => {
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('/assets/'));
  const kept = await Promise.all([location.href.split('#')[0], ...loaded].map((name) => caches.match(name)));
  return Boolean(active && navigator.serviceWorker.controller) && kept.every(Boolean) && kept.length > 5;
}"""
FONT = "[...document.fonts].some((font) => font.family.includes('Atkinson') && font.status === 'loaded')"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A device of its own, on which the page says no error."""
    errors: list[str] = []
    context = browser.new_context(viewport={"width": 360, "height": 800}, locale="fr-BE")
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    context.close()
    assert errors == []


@pytest.mark.parametrize("lang", TOOLS)
def test_once_opened_it_goes_on_without_a_connection(context: BrowserContext, address: str, lang: str) -> None:
    words = Words(lang, read_settings(ROOT / "hub.yml"))
    page = context.new_page()
    page.goto(f"{address}{TOOLS[lang]}")
    wait_until(page, ALL_KEPT)
    context.set_offline(True)
    page.reload()
    wait_until(page, FONT)
    page.locator(f"input[name=role][value={ROLE}]").check()
    page.get_by_role("button", name=words("assess.say.begin")).click()
    for place in range(1, MOST):
        page.wait_for_url(f"**#q{place}")
        page.locator("input[name=answer]").nth(place % 4).check()
        onward = page.locator("main form .hub-btn")
        is_last = onward.inner_text() == words("assess.say.finish")
        onward.click()
        if is_last:
            break
    expect(page.get_by_role("heading", name=words("assess.say.result"), exact=True)).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name=words("assess.say.result"), exact=True)).to_be_visible()


class BreakingOff(Handler):
    """Sends half of each file and hangs up, from when it is told to."""

    is_breaking = False

    def do_GET(self) -> None:  # noqa: N802, its name is http.server's
        self.close_connection = True
        whole = Path(self.translate_path(self.path))
        body = (whole / "index.html" if whole.is_dir() else whole).read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(whole)) if whole.is_file() else "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if BreakingOff.is_breaking else body)


def test_a_connection_that_breaks_off_in_the_middle_is_none(context: BrowserContext, site: Path) -> None:
    with serve(site, BreakingOff) as root:
        page = context.new_page()
        page.goto(f"{root}{BASE.lstrip('/')}{TOOLS['nl']}")
        wait_until(page, ALL_KEPT)
        BreakingOff.is_breaking = True
        page.reload()
        expect(page.locator(f"input[name=role][value={ROLE}]")).to_be_visible()
        expect(page.locator(".hub-foot").last).to_be_visible()


def test_a_page_that_was_not_opened_is_not_kept(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}{TOOLS['fr']}")
    wait_until(page, ALL_KEPT)
    assert page.evaluate(f"caches.match('{address}fr/')") is None
    assert page.evaluate(f"caches.match('{address}{TOOLS['nl']}')") is None
