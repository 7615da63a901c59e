"""How soon after the last keystroke the result list appears, on a machine four times slower.

Chromium slows down the page's own thread only: asked to do so, a worker says yes
and runs as before (tried with Chromium's Emulation.setCPUThrottlingRate). So the
worker says how long it took, and that is counted four times.
"""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as LateError
from rich.table import Table

from bench.corpus import write_project
from bench.network import draw_practices
from bench.report import make_table
from bench.search.chromium import open_browser
from bench.search.server import serve
from bench.search.site import RESULT, SEARCH, WAIT, build_site, time_index

SLOWER = 4
QUERIES = 10
BOX = "main input[type=search]"
TIMER = b"""{
  const plain = postMessage.bind(self)
  let asked = 0
  addEventListener("message", () => (asked = performance.now()))
  self.postMessage = answer => plain({ ...answer, took: performance.now() - asked })
}
"""
"""In the worker, before its script: says in each answer how many milliseconds it took."""

LISTEN = """(() => {
  const Plain = Worker
  window.Worker = class extends Plain {
    constructor(...given) {
      super(...given)
      this.addEventListener("message", ({ data }) => (window.benchTook = data.took))
    }
  }
})()"""
"""In the page, before its scripts: notes how long the worker took for its last answer."""

WATCH = f"""() => {{
  const shows = node => node.nodeType === 1 && (node.matches("{RESULT}") || node.querySelector("{RESULT}"))
  let typed = null
  document.addEventListener("input", () => {{
    typed = performance.now()
    window.benchShown = null
  }}, true)
  new MutationObserver(changes => {{
    if (typed === null || window.benchShown || !changes.some(change => [...change.addedNodes].some(shows))) return
    const took = window.benchTook
    requestAnimationFrame(() => setTimeout(() => (window.benchShown ??= [performance.now() - typed, took])))
  }}).observe(document.body, {{ childList: true, subtree: true }})
}}"""
"""In the page: notes the milliseconds from the last input until new results are painted, and those of the worker."""


@dataclass(frozen=True, slots=True)
class Speed:
    """Milliseconds per query, those in the worker counted as slow as the page's; and the seconds of `hub build`."""

    records: int
    times: Sequence[float]
    workers: Sequence[float]
    """The part of the worker in each."""
    unchanged: int
    """How many queries showed no new list after their last letter."""
    first: int
    """The compressed bytes, code and index, that the first query loaded, its facets and snippets among them."""
    build_seconds: float


def measure_speed(practices: int, say: Callable[[str], None]) -> Speed:
    """The speed of the hub's search page over a generated corpus; `say` hears each step."""
    with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
        project, site = Path(temporary, "project"), Path(temporary, "site")
        say(f"speed: writing and building {practices:,} practices")
        write_project(project, practices)
        built = build_site(project, site)
        queries = choose_queries(practices)
        with serve(site, {"worker.js": TIMER}) as served, open_browser() as browser:
            page = browser.new_page(bypass_csp=True)
            page.add_init_script(LISTEN)
            page.goto(f"{served.address}{SEARCH}?q={queries[0]}")
            page.wait_for_selector(RESULT, timeout=WAIT)
            page.wait_for_load_state("networkidle")
            first = served.count_bytes("/search/")
            throttle = page.context.new_cdp_session(page)
            throttle.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
            page.evaluate(WATCH)
            for query in queries:  # once unmeasured: the wait for what is not loaded yet is the network's
                time_query(page, query)
            pairs = [found for query in queries if (found := time_query(page, query)) is not None]
    workers = [worker * SLOWER for _, worker in pairs]
    times = [whole + worker * (SLOWER - 1) for whole, worker in pairs]
    return Speed(practices, times, workers, len(queries) - len(pairs), first, built.seconds)


def choose_queries(practices: int) -> list[str]:
    """Words of titles of the corpus, two per query, each of five letters or more."""
    queries = []
    for practice in draw_practices(practices):
        words = [word for word in practice.texts["fr"].title.split() if word.isalpha() and len(word) > 4]
        if len(words) > 1:
            queries.append(f"{words[0]} {words[1]}".lower())
        if len(queries) == QUERIES:
            break
    return queries


def time_query(page: Page, query: str) -> tuple[float, float] | None:
    """The milliseconds from the last letter of a query to its new list, and the worker's; None where none appears.

    All letters but the last are typed first and left to settle, so that what
    appears after the last one belongs to it.
    """
    box = page.locator(BOX).first
    box.fill("")
    box.press_sequentially(query[:-1], delay=60)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(800)
    box.press_sequentially(query[-1])
    try:
        page.wait_for_function("window.benchShown", timeout=5000)
    except LateError:
        return None
    whole, worker = page.evaluate("window.benchShown")
    return whole, worker


def time_index_of(practices: int) -> float:
    """The seconds in which hub.search builds the index of a generated corpus."""
    with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
        write_project(Path(temporary), practices)
        return time_index(Path(temporary))


def draw_speed(speed: Speed) -> Table:
    """One line: the median and the 95th percentile."""
    title = f"Milliseconds from the last keystroke to the list, processor {SLOWER} times slower"
    table = make_table(title, "practices", "queries", "no new list", "worker", "median", "p95", "first kB", "build s")
    times = sorted(speed.times) or [float("nan")]  # nothing appeared at all
    late = times[min(len(times) - 1, int(0.95 * len(times)))]
    table.add_row(
        f"{speed.records:,}",
        str(len(speed.times)),
        str(speed.unchanged),
        f"{statistics.median(speed.workers or [0]):.0f}",
        f"{statistics.median(times):.0f}",
        f"{late:.0f}",
        f"{speed.first / 1000:.0f}",
        f"{speed.build_seconds:.1f}",
    )
    return table
