"""What a browser loads, compressed, to show the first results with five snippets: cold cache, one query."""

from __future__ import annotations

import gzip
import json
import statistics
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from playwright.sync_api import Page
from rich.table import Table

from bench.report import make_table
from bench.search import pages, snowball
from bench.search.chromium import open_browser
from bench.search.node import HERE, find_node, install_packages, run
from bench.search.server import LEVEL, Served, serve
from bench.search.sets import Document, Question, Task
from bench.search.site import build_site, find_records
from bench.search.texts import SIZES, draw_questions, draw_texts, write_hub

__all__ = ["LOADS", "SIZES", "draw_loads", "measure_loads"]

SNIPPETS = """async text => {
  const pagefind = await import("/pagefind/pagefind.js")
  const { results } = await pagefind.search(text)
  await Promise.all(results.slice(0, 5).map(hit => hit.data()))
  return results.length
}"""


@dataclass(frozen=True, slots=True)
class Load:
    """The compressed bytes that one engine needed over so many texts: one number per query."""

    engine: str
    texts: int
    sizes: Sequence[int]
    empty: int
    """How many of the queries found nothing, and so needed no snippets."""


def measure_loads(
    engines: Sequence[str], counts: Sequence[int], task: Task, queries: int, say: Callable[[str], None]
) -> list[Load]:
    """One load per number of texts and engine; `say` hears each. Raises what the engines raise."""
    loads = []
    for count in counts:
        documents = draw_texts(task, count)
        questions = draw_questions(task, documents, queries)
        for name in engines:
            with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
                sizes, empty = LOADS[name](Path(temporary), documents, questions)
            loads.append(Load(name, len(documents), sizes, empty))
            say(f"{len(documents):,} texts: {name} median {statistics.median(sizes) / 1000:.1f} kB")
    return loads


def load_hub(folder: Path, documents: Sequence[Document], questions: Sequence[Question]) -> tuple[list[int], int]:
    """The bytes below any folder `search/` that the hub's search page loads, query by query."""
    write_hub(folder / "project", documents)
    build_site(folder / "project", folder / "site")
    return visit(folder / "site", questions, "/search/", find_records)


def load_pagefind(folder: Path, documents: Sequence[Document], questions: Sequence[Question]) -> tuple[list[int], int]:
    """The bytes that Pagefind's script loads for a search and the data of five results."""
    pages.write_site(folder, documents)

    def search(page: Page, served: Served, text: str) -> int:
        page.goto(f"{served.address}index.html")
        page.evaluate(f"document.documentElement.lang = {json.dumps(documents[0].lang)}")
        found: int = page.evaluate(SNIPPETS, text)
        return found

    return visit(folder, questions, "/pagefind/", search)


def visit(
    folder: Path, questions: Sequence[Question], part: str, search: Callable[[Page, Served, str], int]
) -> tuple[list[int], int]:
    """The compressed bytes of the paths with `part` in them for each query, in a browser context of its own."""
    sizes, empty = [], 0
    with serve(folder) as served, open_browser() as browser:
        for question in questions:
            context = browser.new_context()
            page = context.new_page()
            served.forget()
            empty += search(page, served, question.text) == 0
            page.wait_for_load_state("networkidle")
            sizes.append(served.count_bytes(part))
            context.close()
    return sizes, empty


def load_minisearch(
    folder: Path, documents: Sequence[Document], questions: Sequence[Question]
) -> tuple[list[int], int]:
    """The bytes of MiniSearch's module and its whole index, without the texts that snippets would need."""
    packages = install_packages()
    asked = json.dumps({"documents": [asdict(document) for document in number(documents)]})
    index = run([str(find_node()), str(HERE / "scripts" / "minisearch-index.cjs"), str(packages)], asked)
    library = (packages / "minisearch" / "dist" / "es" / "index.js").read_bytes()
    return [weigh(index.encode()) + weigh(library)] * len(questions), 0


def load_lunr(folder: Path, documents: Sequence[Document], questions: Sequence[Question]) -> tuple[list[int], int]:
    """The bytes of lunr.min.js and a whole index, ids as short as can be, without the texts that snippets need."""
    whole = snowball.build_index(number(documents), documents[0].lang).serialize()
    index = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    library = (install_packages() / "lunr" / "lunr.min.js").read_bytes()
    return [weigh(index.encode()) + weigh(library)] * len(questions), 0


def number(documents: Sequence[Document]) -> list[Document]:
    """The documents with their place as id: an index should not be charged for our long ones."""
    return [replace(document, id=str(place)) for place, document in enumerate(documents)]


def weigh(body: bytes) -> int:
    """The bytes of a body once compressed."""
    return len(gzip.compress(body, LEVEL, mtime=0))


LOADS = {"hub": load_hub, "lunr.py": load_lunr, "pagefind": load_pagefind, "minisearch": load_minisearch}


def draw_loads(loads: Sequence[Load]) -> Table:
    """One line per number of texts and engine."""
    title = "First results with five snippets, compressed kB"
    table = make_table(title, "texts", "engine", "queries", "without result", "median", "max")
    for load in loads:
        kilobytes = [size / 1000 for size in load.sizes]
        middle, most = f"{statistics.median(kilobytes):.1f}", f"{max(kilobytes):.1f}"
        table.add_row(f"{load.texts:,}", load.engine, str(len(kilobytes)), str(load.empty), middle, most)
    return table
