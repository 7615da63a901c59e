"""A headless Chromium for the engines that only run in a browser."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from bench.search.node import REPOSITORY

FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync")


@contextmanager
def open_browser() -> Iterator[Browser]:
    """A browser for as long as the context lasts: the one that `bin/ensure-browser` finds."""
    helper = subprocess.run([REPOSITORY / "bin" / "ensure-browser"], check=True, stdout=subprocess.PIPE, text=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=helper.stdout.strip(), args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()
