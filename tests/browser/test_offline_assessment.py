"""The self-assessment on the site goes on without a connection, once its page was opened."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from hub.settings import read_settings
from hub.view.words import Words
from tests.browser.conftest import ROOT

pytestmark = pytest.mark.browser

TOOLS = {
    "fr": "fr/auto-evaluation/decolonisation-apprentissage/",
    "nl": "nl/zelfevaluatie/decolonisation-apprentissage/",
}
ROLE = "hr"
MOST = 40
WAIT = 15_000
"""Milliseconds for the service worker on a busy machine."""
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
    page.wait_for_function(ALL_KEPT, timeout=WAIT)
    context.set_offline(True)
    page.reload()
    page.wait_for_function(FONT, timeout=WAIT)
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


def test_a_page_that_was_not_opened_is_not_kept(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}{TOOLS['fr']}")
    page.wait_for_function(ALL_KEPT, timeout=WAIT)
    assert page.evaluate(f"caches.match('{address}fr/')") is None
    assert page.evaluate(f"caches.match('{address}{TOOLS['nl']}')") is None
