"""A hub built for the search benchmarks, and its search page."""

from __future__ import annotations

import gc
import time
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as LateError

from bench.corpus import build_command
from bench.measure import Run, measure
from bench.search.server import Served
from hub.build import link_site
from hub.search.index import write_index
from hub.settings import read_settings
from hub.view import view_index

SEARCH = "fr/recherche/"
RESULT = "[data-record]"
WAIT = 20_000
"""Milliseconds within which results must appear; a query without any waits as long."""


def build_site(project: Path, site: Path) -> Run:
    """The cost of `hub build` in a project, which leaves the site in `site`."""
    return measure(build_command(site), project)


def find_records(page: Page, served: Served, text: str) -> int:
    """How many results the search page shows for a query in its address."""
    page.goto(f"{served.address}{SEARCH}?q={quote(text)}")
    try:
        page.wait_for_selector(RESULT, timeout=WAIT)
    except LateError:
        return 0
    return page.locator(RESULT).count()


def time_index(project: Path) -> float:
    """The seconds in which the search indexes of all languages of a hub are made from its linked records, on one core.

    Called in this process, since no command makes an index alone; without garbage collection, as every command.
    """
    settings = read_settings(project / "hub.yml")
    linked = link_site(settings)
    gc.disable()
    start = time.perf_counter()
    for lang in settings.languages:
        write_index(*view_index(linked.graph, linked.schema, settings, lang), lang)
    seconds = time.perf_counter() - start
    gc.enable()
    return seconds
