"""Waiting for what only a script of the page can tell."""

from __future__ import annotations

from playwright.sync_api import Page

TRIES, PAUSE = 300, 50
"""How often it is looked, and how many milliseconds apart: enough for a service worker on a busy machine."""


def wait_until(page: Page, condition: str) -> None:
    """Wait for a condition in JavaScript, also one that is a promise.

    Playwright's own way (`wait_for_function`) takes any promise for a yes, and needs `eval`, which the pages forbid.
    Raises AssertionError where the condition does not come true.
    """
    for _ in range(TRIES):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(PAUSE)
    raise AssertionError(condition)
