"""What a build hands over: pages and files, in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Page:
    """A page as the theme receives it; the fragment holds all that lies inside `<main>`.

    `address` is relative to the site's root and ends with `/` (`fr/pratiques/x/`). `alternates`
    gives, for each language, the address the switch leads to; `hreflang` says that they are
    equivalents and `indexed` that the page belongs in the sitemap. `canonical` is the address to
    prefer when it is not its own. `section` is the kind or part of the site it belongs to.
    Links in the fragment are relative to the page; nothing in it is left to fill.
    """

    address: str
    lang: str
    title: str
    html: str
    description: str = ""
    section: str = ""
    record: str = ""
    alternates: Mapping[str, str] = field(default_factory=dict)
    hreflang: bool = True
    indexed: bool = True
    canonical: str = ""
    modified: str = ""
    head: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """A file to publish as it is, at a path relative to the site's root."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Site:
    """A whole site: its pages in order, its files, and the addresses that lead elsewhere."""

    pages: tuple[Page, ...]
    files: tuple[File, ...]
    redirects: Mapping[str, str] = field(default_factory=dict)
