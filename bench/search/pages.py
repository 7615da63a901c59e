"""The peer Pagefind: small HTML pages, indexed by its program and asked through its own script in Chromium."""

from __future__ import annotations

import html
import json
import tempfile
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from bench.search.chromium import open_browser
from bench.search.node import DEPTH, run
from bench.search.server import serve
from bench.search.sets import Document, Task

PAGE = """<!doctype html>
<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title></head>
<body><main data-pagefind-body><h1>{title}</h1><p>{text}</p></main></body></html>
"""
ASK = """async ([questions, depth]) => {
  const pagefind = await import("/pagefind/pagefind.js")
  const ids = new Map()
  const name = async hit => {
    if (!ids.has(hit.id)) ids.set(hit.id, (await hit.data()).raw_url ?? (await hit.data()).url)
    return ids.get(hit.id).split("/").pop().replace(".html", "")
  }
  const found = {}
  for (const { id, text } of questions) {
    const { results } = await pagefind.search(text)
    found[id] = await Promise.all(results.slice(0, depth).map(name))
  }
  return found
}"""
"""In the page: the ids found for each question; the name of a page is in its fragment, fetched once a page."""


def find_binary() -> Path:
    """The program inside the package `pagefind_bin`; `FileNotFoundError` where it is not installed."""
    spec = find_spec("pagefind_bin")
    for place in spec.submodule_search_locations or () if spec else ():
        for name in ("pagefind", "pagefind.exe"):
            if (found := Path(place, name)).is_file():
                return found
    raise FileNotFoundError("the package `pagefind_bin` is not installed: make bench-search installs it")


def write_site(folder: Path, documents: Sequence[Document]) -> None:
    """Write one page per document, an empty start page, and Pagefind's index of them."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text("<!doctype html><title>start</title>", encoding="utf-8")
    for document in documents:
        title = html.escape(document.title)
        page = PAGE.format(lang=document.lang, title=title, text=html.escape(document.text))
        (folder / f"{document.id}.html").write_text(page, encoding="utf-8")
    run([str(find_binary()), "--silent", "--site", str(folder)])


def answer(task: Task) -> dict[str, list[str]]:
    """The rankings of Pagefind for a task."""
    asked = [{"id": question.id, "text": question.text} for question in task.questions]
    with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
        folder = Path(temporary)
        write_site(folder, task.documents)
        with serve(folder) as served, open_browser() as browser:
            page = browser.new_page()
            page.goto(f"{served.address}index.html")
            page.evaluate(f"document.documentElement.lang = {json.dumps(task.site_lang)}")
            found: dict[str, list[str]] = page.evaluate(ASK, [asked, DEPTH])
    return found
