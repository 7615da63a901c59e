"""The site in memory → files below the site folder, beside what MkDocs wrote."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

import rjsmin

from hub.build import Build
from hub.export.style import write_colours
from hub.model.site import Page
from hub.plugins.shell import Filler, Frame, Shell
from hub.settings import Settings
from hub.view.address import make_root

ASSETS = Path(__file__).parent.parent / "theme" / "assets"


def write_site(result: Build, frame: Frame, render: Callable[[Shell], str], written: list[Page], folder: Path) -> int:
    """Write pages, files, redirects, assets and sitemap; the number of pages comes back.

    `written` are the hand-written pages that MkDocs has put there already.
    """
    fillers: dict[tuple[str, str], Filler] = {}
    for page in result.site.pages:
        key = (page.lang, page.section)
        if key not in fillers:
            fillers[key] = Filler(render, frame, page)
        _write(folder / page.address / "index.html", fillers[key].fill(page).encode())
    for file in result.site.files:
        _write(folder / file.path, file.content)
    for source, target in result.site.redirects.items():
        _write(folder / source / "index.html", _redirect(source, target, frame.settings).encode())
    for asset in sorted(ASSETS.rglob("*")):
        if asset.is_file() and asset.suffix in (".css", ".js", ".svg", ".woff2", ".txt"):
            _write(folder / "assets" / "hub" / asset.relative_to(ASSETS), _read_asset(asset))
    if frame.settings.colours:
        _write(folder / "assets/hub/css/site.css", write_colours(frame.settings).encode())
    pages = [*result.site.pages, *written]
    _write(folder / "sitemap.xml", "".join(_sitemap(pages, frame.settings)).encode())
    _write(folder / ".nojekyll", b"")
    return len(pages)


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _read_asset(path: Path) -> bytes:
    """An asset as it is published: a script goes without its comments, which are a third of its weight."""
    if path.suffix != ".js" or path.name.endswith(".min.js"):
        return path.read_bytes()
    return str(rjsmin.jsmin(path.read_text(encoding="utf-8"))).encode()


def _redirect(source: str, target: str, settings: Settings) -> str:
    href = escape(make_root(source) + target)
    canonical = escape(settings.site_url + target) if settings.site_url else href
    return (
        f'<!doctype html>\n<html lang="{target[:2]}"><head><meta charset="utf-8">'
        f'<title>{href}</title><meta http-equiv="refresh" content="0; url={href}">'
        f'<meta name="robots" content="noindex"><link rel="canonical" href="{canonical}"></head>'
        f'<body><p><a href="{href}">{href}</a></p></body></html>\n'
    )


def _sitemap(pages: list[Page], settings: Settings) -> Iterator[str]:
    """The sitemap (sitemaps.org 0.9) with the equivalents of each page in the other languages."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    yield ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
    for page in pages if settings.site_url else ():
        if not page.indexed:
            continue
        yield f"<url><loc>{escape(settings.site_url + page.address)}</loc>"
        if page.modified:
            yield f"<lastmod>{page.modified}</lastmod>"
        for lang, address in page.equivalents.items():
            href = escape(settings.site_url + address)
            yield f'<xhtml:link rel="alternate" hreflang="{lang}" href="{href}"/>'
        yield "</url>\n"
    yield "</urlset>\n"
