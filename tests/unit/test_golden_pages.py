"""The golden cases of `tests/golden/pages/`: content as people write it, and what its readers see.

Beside what a case expects, every page of every case is well-formed and every link inside the hub
leads to something that is there.
"""

from __future__ import annotations

import base64
import functools
import json
import re
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote, urljoin

import pytest
import yaml

from hub.build import Build, build
from hub.model.site import Page
from hub.view.words import _read
from tests.hubs import TODAY, read_cases, write_hub
from tests.markup import VOID, Markup

FOLDER = Path(__file__).parent.parent / "golden" / "pages"
HERE = "https://hub.test/"
HEADINGS = ("h1", "h2", "h3", "h4")
INLINE = ("a", "b", "code", "em", "small", "span", "strong", "sup")
UNSEEN = ("svg", "script", "style")

KEYS = frozenset(key for key in _read("fr", FOLDER) if "." in key)
DOTTED = re.compile(r'(?<!<code)[>"]([a-z]+(?:\.[a-z-]+)+)')
"""What may be the name of a word of the interface, where the word itself should stand."""

Expected = Mapping[str, Any]


class Read(HTMLParser):
    """A fragment as its readers meet it: `chunks` of text with the language each is in, the text
    of its `headings`, the `hrefs` and `images` as written, and the `ids` that a link may lead to."""

    def __init__(self, html: str, lang: str) -> None:
        super().__init__()
        self.chunks: list[tuple[str, str]] = []
        self.headings: list[str] = []
        self.hrefs: list[str] = []
        self.images: list[str] = []
        self.ids: list[str] = []
        self._open: list[tuple[str, str, bool]] = [("main", lang, True)]
        self._heading: list[str] | None = None
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.hrefs += [given["href"]] if "href" in given else []
        self.images += [given["src"]] if "src" in given else []
        self.ids += [given["id"]] if "id" in given else []
        self._space(tag)
        if tag in HEADINGS:
            self._heading = []
        if tag not in VOID:
            _, lang, seen = self._open[-1]
            shown = seen and tag not in UNSEEN and "hidden" not in given
            self._open.append((tag, given.get("lang", lang), shown))

    def handle_endtag(self, tag: str) -> None:
        self._space(tag)
        if self._heading is not None and tag in HEADINGS:
            self.headings.append(tidy("".join(self._heading)))
            self._heading = None
        if tag not in VOID:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        _, lang, seen = self._open[-1]
        if seen:
            self.chunks.append((lang, data))
            if self._heading is not None:
                self._heading.append(data)

    def _space(self, tag: str) -> None:
        if tag not in INLINE:
            self.chunks.append(("", " "))

    @property
    def text(self) -> str:
        return tidy("".join(data for _, data in self.chunks))

    def in_lang(self, lang: str) -> str:
        return tidy("".join(data for own, data in self.chunks if own in (lang, "")))


def tidy(text: str) -> str:
    return " ".join(text.split())


@functools.lru_cache(maxsize=10_000)
def read(html: str, lang: str) -> Read:
    """A fragment, read once however many cases hold it; it must be well-formed."""
    assert KEYS.isdisjoint(DOTTED.findall(html))
    markup = Markup(html)
    assert (markup.open, markup.stray) == ([], [])
    seen = Read(html, lang)
    assert len(set(seen.ids)) == len(seen.ids), f"twice the same id: {seen.ids}"
    return seen


def resolve(page: Page, href: str) -> str:
    """Where a link on a page leads: from the hub's root, or the whole address elsewhere."""
    return urljoin(HERE + page.address, href).removeprefix(HERE)


CASES = read_cases(FOLDER)


def build_case(case: Mapping[str, Any], root: Path) -> Build:
    """The site of a case: `files` and `binary` below content, `docs`, and `site` beside them.

    `copies` writes one text many times, `{n}` in it being 001, 002, …
    """
    for folder, given in (("docs", case.get("docs")), ("", case.get("site"))):
        for path, text in (given or {}).items():
            file = root / folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
    files: dict[str, str | bytes] = dict(case.get("files") or {})
    files |= {path: base64.b64decode(data) for path, data in (case.get("binary") or {}).items()}
    for copy in case.get("copies") or ():
        for number in range(int(copy["from"]), int(copy["to"]) + 1):
            n = f"{number:03}"
            files[copy["path"].replace("{n}", n)] = copy["text"].replace("{n}", n)
    hub = yaml.safe_dump(dict(case.get("hub") or {}), allow_unicode=True)
    return build(write_hub(root, files, hub, case.get("today", TODAY)))


class View(NamedTuple):
    """A page and what there is to see in it."""

    page: Page
    seen: Read

    def says(self, text: str) -> bool:
        return tidy(text) in self.seen.text

    def leads_to(self, wanted: str) -> bool:
        """Whether a link leads there, to the very spot or, without one, anywhere on that page."""
        whole = {resolve(self.page, href) for href in self.seen.hrefs}
        return wanted in whole or wanted in {link.partition("#")[0] for link in whole}

    def shows(self, path: str) -> bool:
        return path in {resolve(self.page, src) for src in self.seen.images}


CHECKS: Mapping[str, Callable[[View, Any], bool]] = {
    "has": lambda view, text: view.says(text),
    "not": lambda view, text: not view.says(text),
    "links": lambda view, wanted: all(view.leads_to(link) for link in wanted),
    "no-links": lambda view, wanted: not any(view.leads_to(link) for link in wanted),
    "heading": lambda view, text: tidy(text) in view.seen.headings,
    "image": lambda view, path: view.shows(path),
    "no-image": lambda view, path: not view.shows(path),
    "equivalents": lambda view, langs: sorted(view.page.equivalents) == sorted(langs),
    "canonical": lambda view, address: view.page.canonical == address,
    "title": lambda view, text: view.page.title == text,
}
"""What a case may say of a page, but for `lang`, which goes with `of`."""


def meets(page: Page, expected: Expected) -> bool:
    """Whether a page is as a case says; a case that says something unknown is wrong."""
    view = View(page, read(page.html, page.lang))
    if set(expected) == {"lang", "of"}:
        return tidy(expected["of"]) in view.seen.in_lang(expected["lang"])
    ((what, value),) = expected.items()
    return CHECKS[what](view, value)


def find_dead_links(built: Build, by_hand: list[str]) -> list[str]:
    """The links inside the hub that lead nowhere; pages written by hand are somewhere."""
    there = {page.address: read(page.html, page.lang).ids for page in built.site.pages}
    there |= {address: [] for address in by_hand}
    files = {file.path for file in built.site.files}
    dead = []
    for page in built.site.pages:
        seen = read(page.html, page.lang)
        for link in {resolve(page, href) for href in (*seen.hrefs, *seen.images)}:
            address, _, part = re.sub(r"\?[^#]*", "", link).partition("#")
            if ":" in address or unquote(address) in files:
                continue
            if address not in there or (part and part not in there[address]):
                dead.append(f"{page.address} → {link}")
    return dead


@pytest.mark.parametrize("name", CASES)
def test_pages_of_a_case(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = CASES[name]
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("HUB_SITE_URL", raising=False)
    built = build_case(case, tmp_path)
    pages = {page.address: page for page in built.site.pages}
    assert len(pages) == len(built.site.pages)
    assert find_dead_links(built, case.get("by-hand") or []) == []
    assert set(case["pages"]) - set(pages) == set()
    for address, all_expected in case["pages"].items():
        page = pages[address]
        for expected in all_expected:
            assert meets(page, expected), f"{address}: {dict(expected)}\n{read(page.html, page.lang).text}"
    for address in case.get("no-pages") or ():
        assert address not in pages
    for text in case.get("nowhere") or ():
        assert_nowhere(text, built)
    codes = {finding.code for finding in built.findings} - {"revision-missing", "source-missing"}
    assert codes == set(case.get("findings") or ()), built.findings


def assert_nowhere(text: str, built: Build) -> None:
    """Nothing that the build hands over holds a text, were it in an address or a description."""
    for page in built.site.pages:
        assert text not in repr(page), page.address
    for file in built.site.files:
        assert text not in file.path
        assert text.encode() not in file.content, file.path
    assert text not in json.dumps(dict(built.site.redirects), ensure_ascii=False)


def test_every_expectation_is_used() -> None:
    """What a case may say is said somewhere, so that none of it goes untried."""
    said = {
        what
        for case in CASES.values()
        for all_expected in case["pages"].values()
        for expected in all_expected
        for what in expected
    }
    assert said == {*CHECKS, "lang", "of"}
